"""What a kelurahan can choose: no rule of a desa, no money of a desa."""

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.commitments.regulations import screen as regulations
from dme_desktop.commitments.regulations import service as regulation_service
from dme_desktop.commitments.regulations.model import Regulation, RegulationKind
from dme_desktop.commitments.regulations.screen import RegulationPage
from dme_desktop.commitments.screen import build
from dme_desktop.livelihoods.model import Funder
from dme_desktop.livelihoods.screen import activities
from dme_desktop.training.model import Payer
from dme_desktop.training.screen import batch, courses
from dme_desktop.ui import picking
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.commitments.examples import a_regulation
from tests.commitments.robots import asked, saved
from tests.robots import ScreenRobot

KELURAHAN = "52.03.07.1002"


@pytest.fixture
def kelurahan(office: Database) -> Database:
    """Give the books of a kelurahan that has nothing of a desa yet."""
    with office.write(ACT, CLERK) as session:
        village.profile(session).code = KELURAHAN
    return office


def test_a_kelurahan_chooses_no_rule_and_no_money_that_only_a_desa_has(
    kelurahan: Database,
) -> None:
    rule = regulations.opened(kelurahan)
    assert (rule.kinds, rule.values["kind"]) == ([RegulationKind.SK], RegulationKind.SK)
    for payers in (courses.opened(kelurahan).payers, batch.opened(kelurahan).payers):
        assert Payer.APBDES not in payers
        assert Payer.APBD in payers
    assert Funder.APBDES not in (funders := activities.opened(kelurahan).funders)
    assert Funder.APBD in funders


def test_a_desa_chooses_every_rule_and_every_source(office: Database) -> None:
    assert regulations.opened(office).kinds == list(RegulationKind)
    assert courses.opened(office).payers == batch.opened(office).payers == list(Payer)
    assert activities.opened(office).funders == list(Funder)


def test_what_was_kept_before_is_still_read_and_saved(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    with office.write(ACT, CLERK) as session:
        kept = regulation_service.keep(session, a_regulation()).id
        village.profile(session).code = KELURAHAN
    robot = ScreenRobot(qtbot, build(context))
    asked(robot, f"perdes:{kept}", RegulationPage)
    assert robot.text("kind") == "Peraturan Desa"
    robot.fill(title="Pelindungan pekerja")
    saved(robot)
    with office.read() as session:
        one = session.get_one(Regulation, kept)
        assert (one.kind, one.title) == (RegulationKind.PERDES, "Pelindungan pekerja")


@pytest.mark.parametrize("is_kelurahan", [True, False])
def test_what_a_kelurahan_can_begin_is_the_decision_of_its_lurah(
    context: Context, office: Database, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch,
    is_kelurahan: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    if is_kelurahan:
        with office.write(ACT, CLERK) as session:
            village.profile(session).code = KELURAHAN
    offered: list[str] = []
    monkeypatch.setattr(
        picking, "pick", lambda _, __, choices, ___: offered.extend(one.title for one in choices)
    )
    robot = ScreenRobot(qtbot, build(context))
    robot.press("Ctrl+N").wait_until(lambda: bool(offered))
    assert ("Keputusan lurah" in offered) is is_kelurahan
    assert ("Peraturan desa" in offered) is not is_kelurahan
