"""The page of an event, by keyboard, on a real file."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.commitments import book
from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.ceremonies.screen import CeremonyPage
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.vault import drafts
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import a_ceremony
from tests.commitments.pledges.test_service import OUR_HEAD, a_pledge
from tests.commitments.robots import asked, room_of, saved, shown
from tests.pdf.golden import text_of
from tests.robots import ScreenRobot


def test_an_event_is_written_down_with_what_was_read_at_it(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        pledge = pledges.keep(session, a_pledge(), ["Satu."], [OUR_HEAD])
    asked(robot, "acara:", CeremonyPage)
    robot.fill(title="Peluncuran", held_on="11-9-2025", place="Balai desa")
    robot.fill(what_1="Pembacaan ikrar", by_1="Kepala desa")
    robot.fill(record_id_1="Ikrar Desa Migran Emas (11-09-2025)")
    saved(robot)
    with office.read() as session:
        (line,) = book.paged(session, book.Wanted("peluncuran")).page()
        (item,) = ceremonies.items_of(session, line.id.partition(":")[2])
    assert (item.what, item.record_id) == ("Pembacaan ikrar", pledge.id)


def test_an_event_opens_with_its_sheets_and_its_photos(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        known = a_ceremony(plaque_text="Desa Migran Emas")
        about = ceremonies.keep(session, known, []).id
    asked(robot, f"acara:{about}", CeremonyPage)
    for card in ("attachments_foto", "attachments_pindaian"):
        robot.find(QWidget, card)
    for button, words in (("record", "BERITA ACARA"), ("plaque", "DESA MIGRAN EMAS")):
        robot.click(button)
        shown(robot, DraftPage)
        page = room_of(robot).page
        assert isinstance(page, DraftPage)
        assert words in text_of(page.pdf)
        page.back()
        shown(robot, CeremonyPage)


def test_an_event_without_words_for_the_stone_says_so(
    robot: ScreenRobot, office: Database, context: Context, qtbot: QtBot
) -> None:
    with office.write(ACT, CLERK) as session:
        about = ceremonies.keep(session, a_ceremony(), []).id
    asked(robot, f"acara:{about}", CeremonyPage)
    with qtbot.waitSignal(context.desk.told) as told:
        robot.click("plaque")
    assert "masih kosong" in told.args[0]


def test_an_unfinished_event_waits_as_a_draft(
    robot: ScreenRobot, context: Context, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked(robot, "acara:", CeremonyPage)
    robot.fill(title="Peluncuran yang tertunda", place="Balai desa", what_1="Pembukaan")
    robot.press("F9")
    context.shelf.wait()
    with office.read() as session:
        (draft,) = drafts.waiting(session)
    assert (draft.screen, draft.title) == ("commitments.acara", "Peluncuran yang tertunda")
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    asked(robot, f"acara:{draft.record_id}", CeremonyPage)
    robot.wait_until(lambda: robot.text("title") == "Peluncuran yang tertunda")
    assert robot.text("what_1") == "Pembukaan"
    saved(robot)
    context.shelf.wait()
    with office.read() as session:
        assert drafts.waiting(session) == []
