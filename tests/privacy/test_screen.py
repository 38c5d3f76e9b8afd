"""The room of personal data as a clerk uses it: keyboard, real widgets, a real file."""

import datetime as dt
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda.screen.draft import DraftPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts, papers
from dme_desktop.privacy.model import (
    Agreement,
    AskedBy,
    Breach,
    Destruction,
    Looked,
    Progress,
    Proof,
    Purpose,
    Request,
    Wish,
)
from dme_desktop.privacy.screen import build
from dme_desktop.privacy.screen.books import (
    ConsentsPage,
    DestructionsPage,
    RestrictedPage,
    RetentionPage,
)
from dme_desktop.privacy.screen.copy import CopyPage
from dme_desktop.privacy.screen.erasure import ErasurePage
from dme_desktop.privacy.screen.wishes import RequestPage
from dme_desktop.privacy.service import consents, erasure, restrictions
from dme_desktop.ui import ask, drafts, picking
from dme_desktop.ui.context import Context
from dme_desktop.ui.editors import ChoiceBox
from dme_desktop.ui.preview import PreviewPage
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Outgoing, WhyOut
from dme_desktop.workers.model import Stage
from tests.acts import CLERK
from tests.conftest import NOW
from tests.pdf.golden import text_of
from tests.privacy.examples import NIK, a_whole_life, asked
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of personal data of a founded village."""
    return ScreenRobot(qtbot, build(context))


def seen_on(robot: ScreenRobot) -> list[str]:
    """Return the words on the page that is seen."""
    return [label.text() for label in room_of(robot).page.findChildren(QLabel)]


def room_of(robot: ScreenRobot) -> Room:
    assert isinstance(robot.screen, Room)
    return robot.screen


def opened(robot: ScreenRobot, address: addresses.Address, name: str) -> Room:
    room = room_of(robot)
    room.open(address)
    robot.wait_until(lambda: type(room.page).__name__ == name)
    assert unnamed(room.page) == without_object_name(room.page) == []
    return room


def test_a_request_is_taken_down_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    a_whole_life(office)
    room = opened(robot, addresses.NEW_DATA_REQUEST, "RequestPage")
    robot.write("zubae")
    QTest.keyClick(robot.focused(), Qt.Key.Key_Return)
    robot.fill(wish=Wish.HAPUS.value, proof="KTP asli dicocokkan")
    robot.press("F10")
    with office.read() as session:
        kept = session.scalars(select(Request)).one()
    assert (kept.wish, kept.progress) == (Wish.HAPUS, Progress.DIPERIKSA)
    robot.wait_until(lambda: "Lihat dulu apa yang dihapus dan apa yang tetap, lalu hapus." in
                     seen_on(robot))  # fmt: skip
    assert robot.find(QPushButton, "cancel").text() == "Kembali  Esc", "nothing is given up"
    robot.press("Escape")
    robot.wait_until(lambda: type(room.page).__name__ == "RequestsPage")
    opened(robot, addresses.NEW_DATA_REQUEST, "RequestPage")
    assert robot.find(QPushButton, "cancel").text() == "Batal  Esc", "what is typed would be"
    assert isinstance(page := room.page, RequestPage)
    assert page.form.values()["person"] is None, "the next one is about somebody else"
    robot.wait_until(lambda: not drafts.waiting(office))


def test_somebody_else_who_asks_is_told_what_to_do(robot: ScreenRobot, office: Database) -> None:
    person_id = a_whole_life(office)
    one = asked(office, person_id, asked_by=AskedBy.LAIN, asker="Penagih Contoh", proof=None)
    opened(robot, addresses.PRIVACY.of(one.id), "RequestPage")
    assert any("surat kuasa" in words.lower() for words in seen_on(robot))
    assert robot.find(QPushButton, "reply").isEnabled()


def test_somebody_else_is_warned_of_before_the_request_is_kept_as_refused(
    robot: ScreenRobot, office: Database
) -> None:
    a_whole_life(office)
    opened(robot, addresses.NEW_DATA_REQUEST, "RequestPage")
    robot.write("zubae")
    QTest.keyClick(robot.focused(), Qt.Key.Key_Return)
    robot.fill(wish=Wish.HAPUS.value, asked_by=AskedBy.KELUARGA.value, asker="Amaq Contoh")
    robot.press("F10")
    with office.read() as session:
        assert session.scalars(select(Request)).all() == []
    assert any("akan tercatat ditolak" in words for words in seen_on(robot))
    robot.press("F10")
    with office.read() as session:
        assert session.scalars(select(Request)).one().progress is Progress.DITOLAK
    robot.wait_until(lambda: any("Jangan sebut apa pun" in words for words in seen_on(robot)))
    assert robot.find(QPushButton, "reply").isEnabled()


def test_who_is_not_sure_yet_is_offered_only_what_fits(
    robot: ScreenRobot, office: Database
) -> None:
    one = asked(
        office, a_whole_life(office), asked_by=AskedBy.KUASA, asker="Inaq Contoh", proof=None
    )
    opened(robot, addresses.PRIVACY.of(one.id), "RequestPage")
    box = robot.find(ChoiceBox, "proof")
    assert [box.itemText(place) for place in range(box.count())] == ["", Proof.SURAT_KUASA.value]


def test_the_copy_of_own_data_is_drawn_and_noted(robot: ScreenRobot, office: Database) -> None:
    person_id = a_whole_life(office)
    one = asked(office, person_id)
    opened(robot, addresses.OWN_COPY.of(one.id), CopyPage.__name__)
    with office.read() as session:
        assert session.scalars(select(Looked.person_id)).all() == [person_id]


def test_the_copy_is_saved_for_machines_too_and_that_it_left_is_noted(
    robot: ScreenRobot, office: Database, tmp_path: Path
) -> None:
    one = asked(office, a_whole_life(office))
    room = opened(robot, addresses.OWN_COPY.of(one.id), CopyPage.__name__)
    page = room.page
    assert isinstance(page, CopyPage)
    file = tmp_path / "data saya.json"
    page.save_json_as(file)
    robot.wait_until(file.exists)
    told = json.loads(file.read_bytes())
    assert told["name"] == "Zubaedah Kertosari"
    (person,) = [
        record
        for part in told["purposes"]
        for group in part["groups"]
        for record in group["records"]
        if group["table"] == "person"
    ]
    assert (person["nik"], person["mother_name"]) == (NIK, "Inaq Qanita")
    assert told["trail"]
    with office.read() as session:
        (left,) = session.scalars(select(Outgoing)).all()
        assert left.reason is WhyOut.WARGA
        assert "Zubaedah" not in left.name + left.recipient
        assert len(session.scalars(select(Looked)).all()) == 2


def test_a_person_is_erased_after_a_look_and_the_minutes_follow(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    person_id = a_whole_life(office)
    one = asked(office, person_id, wish=Wish.HAPUS)
    room = opened(robot, addresses.ERASE_PERSON.of(one.id), ErasurePage.__name__)
    seen = " ".join(seen_on(robot))
    assert "Kiriman: 1" in seen
    monkeypatch.setattr(ask, "confirm", lambda *_: False)
    robot.press("F10")
    with office.read() as session:
        assert session.get(Person, person_id)
    monkeypatch.setattr(ask, "confirm", lambda *_: True)
    robot.press("F10")
    robot.wait_until(lambda: isinstance(room.page, DraftPage))
    with office.read() as session:
        assert session.get(Person, person_id) is None
        assert session.scalars(select(Destruction)).one().emptied_at == NOW


def test_what_an_erasure_would_do_is_read_to_its_end_by_keyboard(
    robot: ScreenRobot, office: Database
) -> None:
    one = asked(office, a_whole_life(office), wish=Wish.HAPUS)
    page = opened(robot, addresses.ERASE_PERSON.of(one.id), ErasurePage.__name__).page
    robot.screen.resize(1158, 400)
    (area,) = page.findChildren(QScrollArea)
    bar = area.verticalScrollBar()
    robot.wait_until(lambda: bar.maximum() > 0)
    robot.find(QPushButton, "back").setFocus()
    for _ in range(6):
        robot.press("PageDown")
    assert bar.value() == bar.maximum()
    robot.press("PageUp")
    assert bar.value() < bar.maximum()


def test_a_journey_that_goes_on_leaves_no_button_to_erase(
    robot: ScreenRobot, office: Database
) -> None:
    person_id = a_whole_life(office, stage=Stage.BEKERJA, returned_on=None, return_type=None)
    one = asked(office, person_id, wish=Wish.HAPUS)
    room = opened(robot, addresses.ERASE_PERSON.of(one.id), ErasurePage.__name__)
    assert room.page.findChild(QPushButton, "erase") is None
    assert any("masih berjalan" in words for words in seen_on(robot))


def test_a_restriction_is_lifted_with_a_reason(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    person_id = a_whole_life(office)
    with office.write(acts.RESTRICT, CLERK) as session:
        restrictions.restrict(session, person_id)
    opened(robot, addresses.RESTRICTED, RestrictedPage.__name__)
    robot.wait_until(lambda: robot.column(0) == ["Zubaedah Kertosari"])
    monkeypatch.setattr(ask, "reason", lambda *_: "diminta orangnya")
    robot.press("Return")

    def lifted() -> bool:
        with office.read() as session:
            return restrictions.of(session, person_id) is None

    robot.wait_until(lifted)


def test_a_withdrawn_consent_shows_its_clock_and_what_is_needed(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    person_id = a_whole_life(office)
    asked_for: list[tuple[object, ...]] = []

    def answer(*said: object) -> str:
        asked_for.append(said)
        return "fotonya dihapus"

    with office.write(acts.AGREE, CLERK) as session:
        told = Agreement(person_id=person_id, purpose=Purpose.FOTO, given_by="Zubaedah Kertosari",
                         given_on=NOW.date())  # fmt: skip
        consents.give(session, told)
    monkeypatch.setattr(ask, "confirm", lambda *_, **__: True)
    monkeypatch.setattr(ask, "reason", answer)
    opened(robot, addresses.DATA_CONSENTS, ConsentsPage.__name__)
    robot.wait_until(lambda: robot.column(4) == ["Berlaku"])
    robot.press("Return")
    due = f"{(NOW + dt.timedelta(hours=72)).astimezone():%d-%m-%Y %H:%M}"
    robot.wait_until(lambda: robot.column(4) == [f"Ditarik, paling lambat {due}"])
    robot.press("Return")
    robot.wait_until(lambda: robot.column(4) == ["Ditarik, sudah dilaksanakan"])
    ((_, question, _, hint),) = asked_for
    assert "Yang perlu: hapus pas fotonya dari data diri." in str(question)
    assert "alasan" not in str(hint).lower()


def test_what_is_past_its_time_is_destroyed_and_its_minutes_drawn(
    robot: ScreenRobot, office: Database, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_whole_life(office)
    clock.at = NOW + dt.timedelta(days=365 * 6)
    room = opened(robot, addresses.RETENTION, RetentionPage.__name__)
    robot.wait_until(lambda: "1" in robot.column(3))
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "destroy")
    place = robot.column(3).index("1")
    for _ in range(place):
        robot.press("Down")
    robot.press("Return")
    robot.wait_until(lambda: isinstance(room.page, DraftPage))
    with office.read() as session:
        assert len(session.scalars(select(Destruction)).all()) == 1


def test_where_nothing_is_over_nothing_is_said_of_destroying_but_when_the_next_is(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def choose(_: QWidget, asked: str, answers: dict[str, str], detail: str, **more: str) -> str:
        said.extend([asked, detail, *answers.values()])
        return more["default"]

    monkeypatch.setattr(ask, "choose", choose)
    a_whole_life(office)
    opened(robot, addresses.RETENTION, RetentionPage.__name__)
    robot.wait_until(lambda: "0" in robot.column(3))
    for _ in range(robot.column(0).index("Catatan kiriman uang")):
        robot.press("Down")
    robot.press("Return")
    robot.wait_until(lambda: bool(said))
    words = " ".join(said)
    assert "Catatan kiriman uang: tidak ada yang perlu dimusnahkan." in words
    assert "Yang pertama lewat waktunya pada " in words
    assert "tidak dapat dikembalikan" not in words
    assert "Musnahkan" not in words


def test_a_failure_is_written_down_by_keyboard(robot: ScreenRobot, office: Database) -> None:
    opened(robot, addresses.BREACH, "BreachPage")
    robot.fill(
        title="Stik hilang", carrier="Stik USB hilang",
        locked="Terenkripsi, kata sandi tidak ikut hilang", what="cadangan",
        handling="Kata sandi diganti.",
    )  # fmt: skip
    robot.press("F10")
    with office.read(CLERK) as session:
        one = session.scalars(select(Breach)).one()
        assert one.title == "Stik hilang"
        sheet = text_of(papers.authority_notice(session, one.id).preview())
    robot.wait_until(lambda: any("belum ditulis" in words for words in seen_on(robot)))
    assert not any("0 orang" in words for words in seen_on(robot)), "a blank is no zero"
    assert any(words.endswith("jam lagi") for words in seen_on(robot))
    assert "Banyaknya orang : Belum diketahui" in " ".join(sheet.split())


@pytest.mark.parametrize("book", ["catatan", "dampak", "keluar"])
def test_the_printed_books_open_from_the_list(
    robot: ScreenRobot, office: Database, monkeypatch: pytest.MonkeyPatch, book: str
) -> None:
    a_whole_life(office)
    monkeypatch.setattr(picking, "pick", lambda *_: book)
    robot.press("F8")
    robot.wait_until(lambda: isinstance(room_of(robot).page, PreviewPage))


def test_pages_left_by_a_power_cut_are_emptied_later(robot: ScreenRobot, office: Database) -> None:
    person_id = a_whole_life(office)
    with office.write(acts.ERASE, CLERK) as session:
        erasure.erase(session, person_id)
    opened(robot, addresses.DESTRUCTIONS, DestructionsPage.__name__)
    robot.press("F8")

    def emptied() -> bool:
        with office.read() as session:
            return session.scalars(select(Destruction)).one().emptied_at is not None

    robot.wait_until(emptied)
