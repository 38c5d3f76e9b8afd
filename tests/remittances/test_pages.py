"""The pages beside the lines: consent, survey, goal, months, rates, what stands behind a figure."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.remittances.model import UseCategory
from dme_desktop.remittances.screen import RemittancesRoom, build
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.remittances.screen.forms import (
    ConsentPage,
    GoalPage,
    ProductivePage,
    RatePage,
    SurveyPage,
)
from dme_desktop.remittances.screen.ledger import LedgerPage, LinesPage
from dme_desktop.remittances.screen.register import RegisterPage
from dme_desktop.remittances.screen.tables import MonthsPage, RatesPage
from dme_desktop.remittances.service import consents, entries, goals, months, rates, surveys, uses
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, a_remittance, who_agreed
from tests.robots import ScreenRobot

ABROAD = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2020)}


@pytest.fixture
def siti(office: Database) -> str:
    """Give a worker of whom nobody agreed yet; return her id."""
    with office.write(ACT, CLERK) as session:
        return registration.register(session, a_registration(journey=ABROAD))[0].id


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of the ledger of a founded village."""
    return ScreenRobot(qtbot, build(context))


def opened(robot: ScreenRobot, page: Address, kind: type[Page]) -> Page:
    room = robot.screen
    assert isinstance(room, RemittancesRoom)
    room.open(page)
    robot.wait_until(lambda: isinstance(room.page, kind))
    return room.page


def closed(robot: ScreenRobot, kind: type[Page]) -> None:
    room = robot.screen
    assert isinstance(room, RemittancesRoom)
    robot.wait_until(lambda: not isinstance(room.page, kind))


def told(db: Database, siti: str, day: dt.date = dt.date(2026, 10, 3)) -> str:
    with db.write(ACT, CLERK) as session:
        line = a_remittance(who_agreed(session, siti), received_on=day)
        return entries.record(session, line).id


def test_consent_is_given_printed_withdrawn_and_carried_out(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened(robot, addresses.LEDGER_CONSENT.of(siti), ConsentPage)
    assert robot.text("given_by") == "Amaq Contoh"
    robot.click("consent_form")
    closed(robot, ConsentPage)
    robot.press("Escape").press("F10")
    with office.read() as session:
        consent = consents.of(session, siti)
        assert consent
        assert (consent.given_by, consent.given_on) == ("Amaq Contoh", dt.date(2026, 11, 24))
    line = told(office, siti)

    monkeypatch.setattr(ask, "reason", lambda *_: "Keluarga tidak mau lagi")
    opened(robot, addresses.LEDGER_CONSENT.of(siti), ConsentPage)
    robot.click("withdraw")
    closed(robot, ConsentPage)
    opened(robot, addresses.LEDGER_CONSENT.of(siti), ConsentPage)
    assert "27-11-2026 09:12" in robot.text("message_words")
    robot.click("handle")
    closed(robot, ConsentPage)
    with office.read() as session:
        assert consents.open_withdrawals(session) == []

    opened(robot, addresses.REMITTANCES.of(line), EntryPage)
    assert robot.text("recipient") == ""
    assert "ditarik" in robot.text("message_words")
    robot.press("F10")
    with office.read() as session:
        assert entries.totals(session).lines == 1


def test_a_survey_and_a_goal_are_written_down_and_end_with_a_reason(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(office, siti)
    monkeypatch.setattr(ask, "reason", lambda *_: "salah tulis")
    opened(robot, addresses.SURVEY_OF.of(siti), SurveyPage)
    robot.fill(times="4", average_idr="1,5jt")
    robot.press("F10")
    opened(robot, addresses.GOAL_OF.of(siti), GoalPage)
    robot.fill(title="Sekolah Rizki", use="Pendidikan", target_idr="20jt", since="1/1")
    robot.press("F10")
    with office.read() as session:
        survey = surveys.of_year(session, siti, 2026)
        assert survey
        assert survey.total_idr == 6_000_000
        (goal,) = goals.of_household(session, siti)
        assert (goal.goal.title, goal.reached_idr) == ("Sekolah Rizki", 2_000_000)
    page = opened(robot, addresses.LEDGER_OF.of(siti), RegisterPage)
    said = " ".join(one.text() for one in page.findChildren(QLabel))
    assert "Sekolah Rizki: Rp2.000.000 dari Rp20.000.000 (10%)" in said
    assert "Tidak ditambahkan" in said
    opened(robot, addresses.SURVEY_OF.of(siti), SurveyPage)
    robot.click("void")
    opened(robot, addresses.GOAL_OF.of(goal.goal.id), GoalPage)
    robot.click("end")
    with office.read() as session:
        assert surveys.of(session, siti) == []
        assert goals.of_household(session, siti) == []


def test_a_month_is_closed_and_reopened_by_enter(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(office, siti)
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    monkeypatch.setattr(ask, "reason", lambda *_: "Ada slip tertinggal")
    opened(robot, addresses.LEDGER_MONTHS, MonthsPage)
    robot.wait_until(lambda: robot.column(3) == ["Terbuka"])
    robot.press("Return")
    robot.wait_until(lambda: robot.column(3) == ["Ditutup"])
    with office.read() as session:
        assert months.closed(session) == {dt.date(2026, 10, 1)}
    robot.press("Return")
    robot.wait_until(lambda: robot.column(3) == ["Dibuka lagi: Ada slip tertinggal"])


def test_a_rate_is_kept_with_its_source_changed_and_thrown_away(
    robot: ScreenRobot, office: Database
) -> None:
    opened(robot, addresses.RATES, RatesPage)
    robot.press("Ctrl+N")
    room = robot.screen
    assert isinstance(room, RemittancesRoom)
    robot.wait_until(lambda: isinstance(room.page, RatePage))
    robot.fill(currency="MYR", rate="3.512,25", origin="Papan kurs bank")
    robot.press("F10")
    robot.wait_until(lambda: isinstance(room.page, RatesPage) and robot.column(0) == ["MYR"])
    with office.read() as session:
        (kept,) = rates.paged(session).page()
        assert (kept.rate, kept.day) == (Decimal("3512.25"), dt.date(2026, 11, 24))
    opened(robot, addresses.RATE.of(kept.id), RatePage)
    robot.click("delete")
    closed(robot, RatePage)
    with office.read() as session:
        assert rates.paged(session).count() == 0


def test_the_office_says_what_is_productive(robot: ScreenRobot, office: Database) -> None:
    opened(robot, addresses.PRODUCTIVE, ProductivePage)
    robot.click("tag_rumah").click("tag_pendidikan")
    robot.press("F10")
    with office.read() as session:
        assert uses.productive(session) == {
            UseCategory.USAHA, UseCategory.TABUNGAN, UseCategory.LAHAN_TERNAK, UseCategory.RUMAH,
        }  # fmt: skip


def test_the_lines_behind_a_figure_open_and_lead_back(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    line = told(office, siti)
    told(office, siti, dt.date(2025, 5, 5))
    page = opened(robot, addresses.LEDGER_LINES.of(which="2026_jalur_POS"), LinesPage)
    robot.wait_until(lambda: robot.column(2) == ["Rp2.000.000"])
    assert isinstance(page, LinesPage)
    assert robot.text("aside") == "2026 · Kantor pos"
    page.open(line)
    room = robot.screen
    assert isinstance(room, RemittancesRoom)
    robot.wait_until(lambda: isinstance(room.page, EntryPage))
    robot.press("Escape").press("Escape")
    robot.wait_until(lambda: isinstance(room.page, LedgerPage))


def test_the_household_is_drawn_and_an_empty_year_says_so(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    told(office, siti)
    opened(robot, addresses.HOUSEHOLD_SHEET.of(siti, "2026"), PreviewPage)
    assert robot.text("title") == "Siti Contohwati"
