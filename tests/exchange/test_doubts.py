"""Somebody in a list who may be on the books: waits, is compared, is decided about by a person."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from dme_desktop.exchange import doubts, service
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.screen.queue import PairPage, QueuePage, build
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Decision, ImportDoubt, NikMissing, Person, Residency
from dme_desktop.sheets.target import Kind, Outcome
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.exchange.workbooks import a_row, a_village, write
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name


class Desk:
    """Has residents, brings lists in, and decides."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.db, self.file = db, folder / "desa.xlsx"

    def resident(self, **different: Any) -> str:
        """Write down Siti, whose NIK nobody knew."""
        known = {"nik": None, "nik_missing": NikMissing.HILANG} | different
        with self.db.write(ACT, CLERK) as session:
            return people.add(session, a_person(**known)).id

    def look(self, *rows: dict[str, Any]) -> Preview:
        with self.db.read() as session:
            return service.preview(session, write(self.file, rows))

    def bring(self, *rows: dict[str, Any]) -> Preview:
        shown = self.look(*rows)
        with self.db.write(shown.act, CLERK) as session:
            service.bring_in(session, shown)
        return shown

    def waiting(self) -> list[doubts.Waiting]:
        with self.db.read() as session:
            return list(doubts.paged(session).every())

    def person(self, person_id: str) -> Person:
        with self.db.read() as session:
            return session.get_one(Person, person_id)

    def count(self) -> int:
        with self.db.read() as session:
            return people.paged(session).count()


@pytest.fixture
def desk(db: Database, tmp_path: Path) -> Desk:
    """Give a desk with an empty village."""
    return Desk(db, tmp_path)


def only(shown: Preview) -> Outcome:
    (row,) = shown.rows
    return row


@pytest.mark.parametrize(
    ("known", "cells"),
    [
        ({}, {}),  # the NIK has come by now
        ({"full_name": "Siti Contowati"}, {}),
        ({"birth_date": PartialDate(1992)}, {}),  # only the year was known
        ({"nik": nik(), "nik_missing": None}, {"nik": nik()[:-2] + "10"}),  # two figures swapped
        ({"nik": nik(), "nik_missing": None, "full_name": "Siti Contowati"}, {"nik": ""}),
    ],
)
def test_one_who_may_be_on_the_books_waits(
    desk: Desk, known: dict[str, Any], cells: dict[str, Any]
) -> None:
    person = desk.resident(**known)
    row = only(desk.look(a_row(**cells)))
    assert (row.kind, row.record_id) == (Kind.WAITING, person)
    assert row.note.endswith(".")
    assert row.score >= 86


@pytest.mark.parametrize(
    ("known", "cells"),
    [
        ({"full_name": "Baiq Teladan"}, {}),
        ({"birth_date": PartialDate(1991, 7, 5)}, {}),
        ({"gender": "1"}, {}),
        ({"nik": nik(44), "nik_missing": None}, {"nik": nik(9931)}),  # two people of one name
    ],
)
def test_somebody_else_is_simply_new(
    desk: Desk, known: dict[str, Any], cells: dict[str, Any]
) -> None:
    desk.resident(**known)
    assert only(desk.look(a_row(**cells))).kind is Kind.NEW


def test_who_waits_is_nobody_new_yet(desk: Desk) -> None:
    desk.resident()
    shown = desk.bring(a_row(), *a_village(3)[1:])
    assert shown.counts == {Kind.NEW: 2, Kind.WAITING: 1}
    assert desk.count() == 3
    (one,) = desk.waiting()
    assert (one.name, one.nik, one.known, one.known_nik) == (
        "SITI CONTOHWATI", nik(), "Siti Contohwati", "",
    )  # fmt: skip


def test_the_same_list_twice_lets_nobody_wait_twice(desk: Desk) -> None:
    desk.resident()
    desk.bring(a_row())
    again = only(desk.look(a_row()))
    assert again.kind is Kind.DUPLICATE
    assert "menunggu" in again.note
    assert len(desk.waiting()) == 1


def test_both_stand_beside_each_other(desk: Desk) -> None:
    desk.resident()
    desk.bring(a_row(tempatlahir="MATARAM"))
    with desk.db.read() as session:
        pair = doubts.pair(session, desk.waiting()[0].id)
    assert pair.source == "desa.xlsx, baris 2"
    assert {"nik", "mother_name"} <= set(pair.differing)
    assert "birth_place" in pair.differing
    assert "hamlet" not in pair.differing


def test_the_same_person_gets_the_nik_and_what_is_taken(desk: Desk) -> None:
    person = desk.resident()
    desk.bring(a_row(tempatlahir="MATARAM"))
    with desk.db.write(ACT, CLERK) as session:
        doubts.same(session, desk.waiting()[0].id, ["nik", "mother_name"])
    siti = desk.person(person)
    assert (siti.nik, siti.nik_missing, siti.mother_name) == (nik(), None, "INAQ CONTOH")
    assert (siti.birth_place, desk.count()) == ("Jenggik", 1)
    assert desk.waiting() == []
    assert only(desk.look(a_row(tempatlahir=""))).kind is not Kind.WAITING


def test_another_person_comes_onto_the_books_and_is_not_asked_about_again(desk: Desk) -> None:
    desk.resident()
    desk.bring(a_row())
    with desk.db.write(ACT, CLERK) as session:
        added = doubts.another(session, desk.waiting()[0].id)
    assert added
    assert (added.nik, added.hamlet, desk.count()) == (nik(), "Montong", 2)
    assert desk.waiting() == []
    with desk.db.write(ACT, CLERK) as session:
        people.remove(session, added.id)
    assert only(desk.look(a_row())).kind is Kind.NEW


def test_a_list_that_makes_somebody_another_waits_for_a_person(desk: Desk) -> None:
    person = desk.resident(nik=nik(), nik_missing=None, full_name="SITI CONTOHWATI")
    row = only(desk.bring(a_row(nama="BAIQ TELADAN")))
    assert (row.kind, row.record_id) == (Kind.WAITING, person)
    assert "nama lengkap SITI CONTOHWATI menjadi BAIQ TELADAN" in row.note
    assert desk.person(person).full_name == "SITI CONTOHWATI"
    assert "Sudah menunggu" in only(desk.look(a_row(nama="BAIQ TELADAN"))).note


@pytest.mark.parametrize(
    ("known", "cells"),
    [
        ({}, {"sex": "1"}),
        ({}, {"tanggallahir": "1970-05-05"}),
        ({"residency": Residency.MENINGGAL}, {"status_dasar": "1"}),
        ({"residency": Residency.MENINGGAL}, {"status_dasar": "HIDUP"}),
    ],
)
def test_another_sex_another_birth_or_a_second_life_wait(
    desk: Desk, known: dict[str, Any], cells: dict[str, Any]
) -> None:
    desk.resident(nik=nik(), nik_missing=None, full_name="SITI CONTOHWATI", **known)
    assert only(desk.look(a_row(**({"nama": "SITI CONTOHWATI"} | cells)))).kind is Kind.WAITING


@pytest.mark.parametrize("name", ["Siti Contohwati", "SITI  CONTOHWATI.", "siti contoh'wati"])
def test_the_same_letters_are_the_same_name(desk: Desk, name: str) -> None:
    desk.resident(nik=nik(), nik_missing=None, full_name="SITI CONTOHWATI")
    assert only(desk.look(a_row(nama=name))).kind is not Kind.WAITING


def test_a_decision_about_a_name_holds_for_that_name_only(desk: Desk) -> None:
    person = desk.resident(nik=nik(), nik_missing=None, full_name="SITI CONTOHWATI")
    desk.bring(a_row(nama="BAIQ TELADAN"))
    with desk.db.write(ACT, CLERK) as session:
        doubts.same(session, desk.waiting()[0].id, [])
    assert desk.person(person).full_name == "SITI CONTOHWATI"
    assert only(desk.look(a_row(nama="BAIQ TELADAN"))).kind is Kind.DUPLICATE
    assert only(desk.look(a_row(nama="LALU UMPAMA"))).kind is Kind.WAITING


def test_two_people_with_one_nik_are_told_apart_and_none_is_added(desk: Desk) -> None:
    desk.resident(nik=nik(), nik_missing=None, full_name="SITI CONTOHWATI")
    desk.bring(a_row(nama="BAIQ TELADAN"))
    with desk.db.write(ACT, CLERK) as session:
        assert doubts.another(session, desk.waiting()[0].id) is None
    assert (desk.count(), desk.waiting()) == (1, [])
    again = only(desk.look(a_row(nama="BAIQ TELADAN")))
    assert again.kind is Kind.REFUSED
    assert "tercatat atas nama SITI CONTOHWATI" in again.faults[0].reason


def test_one_who_was_decided_to_be_known_is_not_new_the_next_time(desk: Desk) -> None:
    desk.resident(full_name="Siti Contowati", nik=nik(), nik_missing=None)
    desk.bring(a_row(nik=""))
    with desk.db.write(ACT, CLERK) as session:
        doubts.same(session, desk.waiting()[0].id, [])
    row = only(desk.look(a_row(nik="")))
    assert (row.kind, desk.count()) == (Kind.DUPLICATE, 1)


@pytest.mark.parametrize("decide", [lambda s, d: doubts.same(s, d, ["nik"]), doubts.another])
def test_a_decision_is_taken_back_as_one_act(desk: Desk, decide: Any) -> None:
    person = desk.resident()
    desk.bring(a_row())
    with desk.db.write(ACT, CLERK) as session:
        decide(session, desk.waiting()[0].id)
    with desk.db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with desk.db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert (desk.person(person).nik, desk.count(), len(desk.waiting())) == (None, 1, 1)


def test_an_import_that_is_taken_back_takes_the_waiting_along(desk: Desk) -> None:
    desk.resident()
    desk.bring(a_row())
    with desk.db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with desk.db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert desk.waiting() == []
    assert only(desk.look(a_row())).kind is Kind.WAITING


def test_a_nik_that_somebody_took_meanwhile_is_told(desk: Desk) -> None:
    desk.resident()
    desk.bring(a_row())
    desk.resident(nik=nik(), nik_missing=None, full_name="Orang Lain")
    for decide in (lambda s, d: doubts.same(s, d, ["nik"]), doubts.another):
        with pytest.raises(Invalid), desk.db.write(ACT, CLERK) as session:
            decide(session, desk.waiting()[0].id)
    assert len(desk.waiting()) == 1


def test_what_was_decided_is_not_decided_again(desk: Desk) -> None:
    desk.resident()
    desk.bring(a_row())
    doubt = desk.waiting()[0].id
    with desk.db.write(ACT, CLERK) as session:
        doubts.same(session, doubt, ["nik"])
    with pytest.raises(DmeError, match="sudah diputuskan"), desk.db.write(ACT, CLERK) as session:
        doubts.another(session, doubt)
    with desk.db.read() as session:
        assert session.get_one(ImportDoubt, doubt).decision is Decision.SAMA


def test_a_resident_can_go_once_the_doubt_is_decided(desk: Desk) -> None:
    person = desk.resident()
    desk.bring(a_row())
    with pytest.raises(DmeError), desk.db.write(ACT, CLERK) as session:
        people.remove(session, person)
    with desk.db.write(ACT, CLERK) as session:
        doubts.another(session, desk.waiting()[0].id)
    with desk.db.write(ACT, CLERK) as session:
        people.remove(session, person)


@pytest.fixture
def robot(context: Context, desk: Desk, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the queue with two who wait."""
    desk.resident()
    desk.resident(full_name="Baiq Teladan", birth_date=PartialDate(1990, 3, 9))
    desk.bring(
        a_row(), a_row(nik=nik(2, day=9, month=3, year=90), nama="BAIQ TELADAN",
                       tanggallahir="1990-03-09"),
    )  # fmt: skip
    robot = ScreenRobot(qtbot, Room(context, build(context)))
    robot.wait_until(lambda: len(robot.column(0)) == 2)
    return robot


def page_of(robot: ScreenRobot) -> Any:
    assert isinstance(robot.screen, Room)
    return robot.screen.page


def test_the_queue_is_worked_off_by_keyboard(robot: ScreenRobot, desk: Desk) -> None:
    page_of(robot).listing.focus_rows()
    robot.press("Return")
    robot.wait_until(lambda: isinstance(page_of(robot), PairPage))
    first = page_of(robot)
    robot.press("F10")
    robot.wait_until(lambda: isinstance(page_of(robot), PairPage) and page_of(robot) is not first)
    robot.press("Ctrl+N")
    robot.wait_until(lambda: isinstance(page_of(robot), QueuePage))
    robot.wait_until(lambda: page_of(robot).listing.model.rowCount() == 0)
    assert desk.count() == 3


def test_what_the_books_lack_is_ticked_and_the_rest_is_not(robot: ScreenRobot, desk: Desk) -> None:
    page_of(robot).open(desk.waiting()[0].id)
    robot.wait_until(lambda: isinstance(page_of(robot), PairPage))
    nik, name = (robot.find(QCheckBox, field) for field in ("nik", "full_name"))
    assert nik.isChecked()
    assert not name.isChecked()
    assert "NIK" in nik.accessibleName()
    assert unnamed(page_of(robot)) == without_object_name(page_of(robot)) == []
    robot.press("Escape")
    assert isinstance(page_of(robot), QueuePage)
    assert len(desk.waiting()) == 2


def test_a_refusal_is_told_beside_the_two(robot: ScreenRobot, desk: Desk) -> None:
    one = desk.waiting()[0]
    desk.resident(nik=one.nik, nik_missing=None, full_name="Orang Lain")
    page_of(robot).open(one.id)
    robot.wait_until(lambda: isinstance(page_of(robot), PairPage))
    robot.press("F10")
    assert any("sudah dipakai Orang Lain" in said for said in robot.problems())
