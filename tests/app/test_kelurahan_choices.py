"""What a kelurahan can choose: no rule of a desa, no money of a desa."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell import language
from dme_desktop.commitments.agreements.model import AgreementParty, PartyKind
from dme_desktop.commitments.agreements.screen import desk as agreements
from dme_desktop.commitments.agreements.screen.page import AgreementPage
from dme_desktop.commitments.regulations import screen as regulations
from dme_desktop.commitments.regulations import service as regulation_service
from dme_desktop.commitments.regulations.model import Regulation, RegulationKind
from dme_desktop.commitments.regulations.screen import RegulationPage
from dme_desktop.commitments.screen import build
from dme_desktop.kernel import addresses
from dme_desktop.livelihoods.model import CapitalSource, Funder, GroupKind
from dme_desktop.livelihoods.screen import activities, business, groups
from dme_desktop.training.model import Payer
from dme_desktop.training.screen import batch, courses
from dme_desktop.ui import help as manual
from dme_desktop.ui import picking
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.commitments.agreements.examples import PARTIES, recorded
from tests.commitments.examples import a_regulation
from tests.commitments.robots import asked, room_of, saved, shown
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


def test_a_kelurahan_hears_of_no_firm_that_only_a_desa_has(kelurahan: Database) -> None:
    assert GroupKind.BUMDES_UNIT not in groups.opened(kelurahan).kinds
    assert CapitalSource.BUMDES not in business.opened(kelurahan).sources
    assert PartyKind.BUMDES not in agreements.opened(kelurahan).party_kinds


@pytest.mark.parametrize("is_kelurahan", [True, False])
def test_the_rows_of_a_form_offer_what_the_office_has(
    context: Context, office: Database, qtbot: QtBot, is_kelurahan: bool  # noqa: FBT001
) -> None:  # fmt: skip
    if is_kelurahan:
        with office.write(ACT, CLERK) as session:
            village.profile(session).code = KELURAHAN
    robot = ScreenRobot(qtbot, build(context))
    room_of(robot).open(addresses.AGREEMENT.of(which="PKS"))
    shown(robot, AgreementPage)
    assert robot.text("kind_1") == "Pemerintah desa"
    for row in ("kind_1", "kind_2"):
        box = robot.find(QComboBox, row)
        told = [box.itemText(place) for place in range(box.count())]
        assert ("BUMDes" in told) is not is_kelurahan
        assert "Koperasi" in told


def test_a_party_that_was_kept_before_stays(office: Database) -> None:
    firm = AgreementParty(name="BUMDes Contoh", kind=PartyKind.BUMDES)
    kept = recorded(office, parties=[PARTIES[0], firm]).id
    with office.write(ACT, CLERK) as session:
        village.profile(session).code = KELURAHAN
    assert PartyKind.BUMDES in agreements.opened(office, kept).party_kinds


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


@pytest.fixture
def indonesian(qapp: QApplication) -> Iterator[None]:
    """Let the program speak Indonesian whatever the machine speaks."""
    before, found = QLocale(), language.speak(qapp, "id")
    yield
    language.speak_of(qapp, "")
    for one in found:
        qapp.removeTranslator(one)
    QLocale.setDefault(before)


@pytest.mark.usefixtures("indonesian")
@pytest.mark.parametrize("page", manual.pages())
def test_the_manual_of_a_kelurahan_speaks_of_it_and_its_links_lead_where_they_did(
    qapp: QApplication, page: str
) -> None:
    links, before = re.compile(r"\]\(([^)]*)\)"), manual.text_of(page)
    language.speak_of(qapp, "Kelurahan Selong")
    after = manual.text_of(page)
    assert links.findall(after) == links.findall(before)
    assert all(one.heading in after for one in manual.sections(page))
    if page in {"satgas", "penetapan", "komitmen"}:
        assert "kelurahan" in after
        assert not re.search(r"(?i)(?<!peraturan )\bdesa\b(?! migran)", after)
