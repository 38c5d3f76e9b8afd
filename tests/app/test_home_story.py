"""Somebody comes home and starts a business with what was sent, in the window, to the paper."""

import datetime as dt
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.agenda.screen.issued import IssuedPage
from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.livelihoods.model import Home
from dme_desktop.livelihoods.screen.business import BusinessPage
from dme_desktop.livelihoods.screen.returnee import ReturneePage, VisitPage
from dme_desktop.livelihoods.screen.returnees import ReturneesPage
from dme_desktop.livelihoods.screen.supports import SupportPage
from dme_desktop.livelihoods.service import businesses, returnees, supports
from dme_desktop.remittances.model import UseCategory
from dme_desktop.remittances.service import entries
from dme_desktop.ui import ask
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.app.test_cases_story import led_to, on, pressed, shown
from tests.examples import a_remittance, who_agreed
from tests.livelihoods.examples import returned
from tests.pdf.golden import text_of
from tests.robots import ScreenRobot

SENT = (2_000_000, 2_500_000)


@pytest.fixture
def program(qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a village to which one came home; money was sent for a business."""
    assert qtbot is not None
    remember(founded)
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    program = start(founded)
    with program.context.db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        person_id = who_agreed(session, journey.person_id)
        for month, amount in enumerate(SENT, start=3):
            money = a_remittance(
                person_id, use=UseCategory.USAHA, amount_idr=amount,
                received_on=dt.date(2026, month, 1),
            )  # fmt: skip
            entries.record(session, money)
    program.window.resize(1366, 696)
    return program


def tells_of_the_return(robot: ScreenRobot, program: Program) -> ReturneePage:
    """Write the profile down, and the first visit."""
    page = led_to(robot, program, lambda: robot.press("Return"), ReturneePage)
    form = on(robot, page)
    form.fill(skills="Memasak", languages="Melayu lancar", return_plan="Membuka usaha")
    pressed(page, "tag_modal")
    visit = led_to(robot, program, lambda: pressed(page, "visit"), VisitPage)
    on(robot, visit).fill(found="Mencari tempat untuk kios.", next_on="24-12-2026")
    return led_to(robot, program, lambda: robot.press("F10"), ReturneePage)


def opens_the_kiosk(robot: ScreenRobot, program: Program, profile: ReturneePage) -> BusinessPage:
    """Record the kiosk with the money that the ledger tells of."""
    page = led_to(robot, program, lambda: pressed(profile, "business"), BusinessPage)
    on(robot, page).fill(name="Kios Berkah", field="Dagang", started_on="10-2026", workers="2")
    pressed(page, "from_ledger")
    led_to(robot, program, lambda: robot.press("F10"), ReturneePage)
    kiosk = the_business(program)
    program.window.open(addresses.BUSINESS.of(kiosk))
    return shown(robot, program, BusinessPage)


def the_business(program: Program) -> str:
    with program.context.db.read() as session:
        (row,) = businesses.paged(session).page()
        return row.id


def test_somebody_starts_a_business_with_what_was_sent_home(qtbot: QtBot, program: Program) -> None:
    robot = ScreenRobot(qtbot, program.window, size=(1366, 696))
    program.window.go("livelihoods")
    rows = shown(robot, program, ReturneesPage)
    robot.wait_until(lambda: rows.listing.model.rowCount() == 1)
    rows.take_keyboard()
    profile = tells_of_the_return(robot, program)
    kiosk = opens_the_kiosk(robot, program, profile)

    draft = led_to(robot, program, lambda: pressed(kiosk, "profile"), DraftPage)
    assert "Modal awal Rp4.500.000, 100% dari kiriman" in text_of(draft.pdf)
    issued = led_to(robot, program, lambda: robot.press("Ctrl+Return"), IssuedPage)
    assert "560/001/Pem.Ds/XI/2026" in text_of(issued.pdf)
    robot.press("Escape")

    program.window.open(addresses.BUSINESS.of(the_business(program)))
    kiosk = shown(robot, program, BusinessPage)
    asked = led_to(robot, program, lambda: pressed(kiosk, "certify"), LetterPage)
    on(robot, asked).fill(purpose="pengajuan KUR")
    issued = led_to(robot, program, lambda: robot.press("F10"), IssuedPage)
    said = " ".join(text_of(issued.pdf).split())
    assert "mempunyai usaha Kios Berkah di bidang Dagang" in said
    assert "berjalan sejak Oktober 2026" in said
    robot.press("Escape")

    with program.context.db.read() as session:
        (row,) = returnees.paged(session).page()
        assert (row.home, row.next_on) == (Home.REINTEGRASI, dt.date(2026, 12, 24))
    program.window.open(addresses.SUPPORT.of(which=f"MODAL:{row.person_id}"))
    offer = shown(robot, program, SupportPage)
    pressed(offer, "offer_1")
    on(robot, offer).fill(helper_name="Bank Contoh", amount_idr="5000000")
    letter = led_to(robot, program, lambda: pressed(offer, "letter"), DraftPage)
    said = text_of(letter.pdf)
    assert "Pimpinan Bank Contoh" in said
    assert "memperoleh tambahan modal usaha sebesar Rp5.000.000" in said
    with program.context.db.read() as session:
        (given,) = supports.of(session, person_id=row.person_id)
        assert given.amount_idr == 5_000_000
        (paper,) = letters.of_source(session, the_business(program))
        assert (paper.type, paper.person_id) == (LetterType.BUSINESS_PROFILE, row.person_id)
