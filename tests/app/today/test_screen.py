"""What the clerk sees first in the morning, on a real encrypted file."""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.today import screen as today
from dme_desktop.app.today.pulse import HamletsCard, Spark
from dme_desktop.app.today.screen import TodayPage, TodayRoom, build, short_rupiah
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import AgreementAction
from dme_desktop.commitments.pledges import rules
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import PledgeKind, PledgeSignatory, SignatoryRole
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, Stage
from dme_desktop.workers.rules import AWAY, Group
from dme_desktop.workers.service import journeys, registration
from dme_desktop.workers.service.pulse import Hamlet
from tests.acts import ACT, CLERK
from tests.commitments.agreements.examples import PARTIES, an_agreement, sign
from tests.commitments.pledges.test_service import a_pledge
from tests.conftest import NOW
from tests.days import a_day
from tests.examples import a_document, a_registration, a_remittance, nik, who_agreed
from tests.robots import ScreenRobot
from tests.ui.test_practice_village import who_starts


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of today, once the morning was read."""
    room = build(context)
    page = room.page
    assert isinstance(page, TodayPage)
    with qtbot.waitSignal(page.shown):
        return ScreenRobot(qtbot, room)


@pytest.fixture
def siti(office: Database) -> str:
    """Give a candidate whose passport ends in three weeks; return her id."""
    until = dt.date(2026, 12, 15)
    passport = a_document(DocumentType.PASPOR, number="X1", expires_on=until)
    given = a_registration(documents=[passport])
    with office.write(ACT, CLERK) as session:
        return registration.register(session, given)[0].id


def test_the_first_day_says_the_four_first_steps(robot: ScreenRobot, qtbot: QtBot) -> None:
    desk = robot.screen.context.desk  # type: ignore[attr-defined]
    for button, asked in (
        ("first_import", addresses.IMPORT),
        ("first_worker", addresses.NEW_WORKER),
        ("first_backup", addresses.NEW_COPY),
        ("first_codes", addresses.NUMBERS.of(which="aturan")),
    ):
        with qtbot.waitSignal(desk.open_asked) as opened:
            robot.click(button)
        assert opened.args == [asked]


def test_the_first_day_leads_into_the_practice_village(
    robot: ScreenRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = who_starts(monkeypatch, succeeds=True)
    robot.click("open_practice")
    assert [arguments[-1] for _, arguments in asked] == ["--demo"]


@pytest.mark.usefixtures("siti")
def test_the_numbers_are_those_of_the_office(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    with office.write(ACT, CLERK) as session:
        abroad = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025, 1, 5)}
        person = {"nik": nik(2), "full_name": "Inaq Contoh"}
        worker = registration.register(session, a_registration(person, journey=abroad))[0].id
        remittances.record(session, a_remittance(who_agreed(session, worker), amount_idr=1_500_000))
    morning = today.read(office, context.clock)
    assert morning.counted(*AWAY) == morning.counted(Group.COMING) == 1
    assert (morning.told.came_in, morning.told.workers) == (1_500_000, 1)

    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show_morning(morning)
    said = {label.text() for label in page.findChildren(QLabel)}
    assert {"Rp1,5 jt", "1", "dari 2 penduduk"} <= said


@pytest.mark.usefixtures("siti")
def test_the_ending_documents_open_as_a_list_by_keyboard(robot: ScreenRobot, qtbot: QtBot) -> None:
    desk = robot.screen.context.desk  # type: ignore[attr-defined]
    with qtbot.waitSignal(desk.open_asked) as opened:
        robot.press("Alt+1")
    assert opened.args == [addresses.REPORTS.of(which="L8")]


def test_an_unfinished_form_waits_in_the_morning(
    robot: ScreenRobot, context: Context, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(robot.screen.page.shown):  # type: ignore[attr-defined]
        context.shelf.keep(Kept("workers.baru", "x1", "Setengah Jadi", "nik", "{}", NOW))
    with qtbot.waitSignal(context.desk.open_asked) as opened:
        robot.press("Alt+1")
    assert opened.args == [addresses.NEW_WORKER.of("x1")]


@pytest.mark.parametrize(
    ("hour", "greeting"), [(6, "pagi"), (12, "siang"), (16, "sore"), (20, "malam")]
)
def test_the_greeting_knows_the_time(
    hour: int,
    greeting: str,
    context: Context,
    office: Database,
    clock: FixedClock,
    qtbot: QtBot,
) -> None:
    clock.at = NOW.replace(hour=hour)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show_morning(today.read(office, context.clock))
    title = page.header.findChild(QLabel, "title")
    assert title is not None
    assert greeting in title.text()


def test_large_sums_fit_their_tile() -> None:
    assert [short_rupiah(amount) for amount in (0, 950_000, 351_500_000, 3_420_000_000)] == [
        "Rp0", "Rp950.000", "Rp351,5 jt", "Rp3,42 M",
    ]  # fmt: skip


@pytest.mark.usefixtures("siti")
@pytest.mark.parametrize(
    ("number", "leads_to"),
    [
        ("number_1", addresses.STAGES.of(which="abroad")),
        ("number_2", addresses.STAGES.of(which="coming")),
        ("number_3", addresses.REMITTANCES),
        ("number_4", addresses.STAGES.of(which="home")),
    ],
)
def test_every_number_opens_the_names_behind_it(
    robot: ScreenRobot, qtbot: QtBot, number: str, leads_to: Address
) -> None:
    desk = robot.screen.context.desk  # type: ignore[attr-defined]
    with qtbot.waitSignal(desk.open_asked) as opened:
        robot.find(QWidget, number).setFocus()
        robot.press("Space")
    assert opened.args == [leads_to]


def test_what_ends_soon_opens_its_names(robot: ScreenRobot, office: Database, qtbot: QtBot) -> None:
    at_work = {
        "stage": Stage.BEKERJA, "departed_on": PartialDate(2025),
        "contract_end": dt.date(2026, 12, 10), "last_contact_on": dt.date(2026, 1, 10),
    }  # fmt: skip
    assert isinstance(robot.screen, TodayRoom)
    page = robot.screen.page
    assert isinstance(page, TodayPage)
    with qtbot.waitSignal(page.shown), office.write(ACT, CLERK) as session:
        registration.register(session, a_registration({"nik": nik(77)}, journey=at_work))
    for part in ("KONTRAK HARI_30", "KONTAK"):
        with qtbot.waitSignal(page.context.desk.open_asked) as opened:
            robot.find(QWidget, f"L9:{part}").setFocus()
            robot.press("Space")
        assert opened.args == [addresses.REPORTS.of(part, "L9")]


def test_promises_that_wait_open_where_they_are(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    late = AgreementAction(task="Melapor", person="Kasi", due_on=dt.date(2026, 11, 1))
    words = rules.TEMPLATES[PledgeKind.IKRAR_DME]
    former = PledgeSignatory(name="Amaq Lama", position="Kepala Desa", role=SignatoryRole.PEMBACA)
    with office.write(ACT, CLERK) as session:
        made = agreements.keep(session, an_agreement(end_on=dt.date(2027, 1, 1)), PARTIES, [late])
        agreement = sign(session, made.id)
        pledge = pledges.keep(session, a_pledge(), words.points, [former])
        pledges.sign(session, pledge.id)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show_morning(today.read(office, context.clock))
    robot = ScreenRobot(qtbot, page)
    told = {label.text() for label in page.findChildren(QLabel)}
    assert {"Melapor, Kasi", f"{agreement.title}, sisa 38 hari", pledge.title} <= told
    asked = addresses.AGREEMENT.of(agreement.id)
    for place, address in enumerate((asked, asked, addresses.PLEDGE.of(pledge.id)), 1):
        with qtbot.waitSignal(context.desk.open_asked) as opened:
            robot.press(f"Alt+{place}")
        assert opened.args == [address]


def test_several_that_wait_open_the_list_of_all_that_wait(
    context: Context, office: Database, qtbot: QtBot
) -> None:
    late = AgreementAction(task="Melapor", person="Kasi", due_on=dt.date(2026, 11, 1))
    with office.write(ACT, CLERK) as session:
        for title in ("PKS satu", "PKS dua"):
            made = agreements.keep(session, an_agreement(title=title), PARTIES, [late])
            sign(session, made.id)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show_morning(today.read(office, context.clock))
    robot = ScreenRobot(qtbot, page)
    with qtbot.waitSignal(context.desk.open_asked) as opened:
        robot.press("Alt+1")
    assert opened.args == [addresses.WAITING_COMMITMENTS]


def seen(page: TodayPage) -> list[tuple[str, str, str]]:
    """Return what is read on the page, and what is read out."""
    every: list[QLabel | QPushButton] = [
        *page.findChildren(QLabel), *page.findChildren(QPushButton),
    ]  # fmt: skip
    return sorted(
        (one.objectName(), one.accessibleName(), one.text()) for one in every if not one.isHidden()
    )


def test_after_each_act_of_a_day_the_page_shows_what_a_new_one_would(
    context: Context, office: Database, qtbot: QtBot, tmp_path: Path
) -> None:
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show_morning(today.read(office, context.clock))
    for done in a_day(office, tmp_path):
        morning = today.read(office, context.clock)
        page.show_morning(morning)
        other = TodayPage(context)
        qtbot.addWidget(other)
        other.show_morning(morning)
        assert seen(page) == seen(other), done


def test_what_looks_the_same_stays_as_it_is(
    context: Context, office: Database, siti: str, qtbot: QtBot
) -> None:
    page = TodayPage(context)
    qtbot.addWidget(page)
    with office.write(ACT, CLERK) as session:  # she has not left: that waits for a person, once
        remittances.record(session, a_remittance(who_agreed(session, siti), amount_idr=500_000))
    page.show_morning(today.read(office, context.clock))
    before = page.findChildren(QPushButton)
    with office.write(ACT, CLERK) as session:
        remittances.record(session, a_remittance(siti, amount_idr=1_000_000))
    page.show_morning(today.read(office, context.clock))
    assert page.findChildren(QPushButton) == before
    assert "Rp1,5 jt" in {label.text() for label in page.findChildren(QLabel)}


def test_what_moves_is_said_in_words_and_each_hamlet_opens_its_names(
    context: Context, office: Database, siti: str, qtbot: QtBot
) -> None:
    with office.write(ACT, CLERK) as session:
        journey = journeys.latest(session, siti)
        assert journey is not None
        journey.stage, journey.departed_on = Stage.BEKERJA, PartialDate(2026, 11)
    page = TodayPage(context)
    qtbot.addWidget(page)
    page.show_morning(today.read(office, context.clock))
    page.show_pulse(today.read_moving(office))
    sparks = [one for one in page.findChildren(Spark) if not one.isHidden()]
    assert sparks[0].accessibleName().endswith("keberangkatan: 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1")
    number = page.findChild(QPushButton, "hamlet_1")
    assert number is not None
    assert number.accessibleName() == "Montong: 1 di luar negeri"
    with qtbot.waitSignal(context.desk.open_asked) as asked:
        number.click()
    assert asked.args == [addresses.REPORT_NAMES.of("Montong", addresses.ABROAD_BY_HAMLET)]


@pytest.mark.parametrize("hamlets", [(), (Hamlet("Montong", 3),)])
def test_a_card_that_stands_nowhere_yet_is_no_window_that_closes_an_open_menu(
    qtbot: QtBot, hamlets: tuple[Hamlet, ...]
) -> None:
    card = HamletsCard(hamlets)
    qtbot.addWidget(card)
    assert not card.isVisible()
