"""An import is taken back whole, or but for those whom somebody changed or used since."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app.shell import undoing as shell
from dme_desktop.exchange import service
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import altered
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.ui import ask
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import journeys, standings
from tests.acts import ACT, CLERK
from tests.examples import nik
from tests.exchange import books

HEAD = ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun", "Negara", "Tahun Berangkat", "Nama Keluarga")


class Desk:
    """Brings workers in, goes on working, and takes the import back."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.db, self.file, self.seq = db, folder / "pmi.xlsx", 0

    def bring(self, *names: str) -> None:
        lines = [
            [nik(n), name, "P", "05-07-1992", "Montong", "Malaysia", 2021, "Amaq Contoh"]
            for n, name in enumerate(names, start=1)
        ]
        with self.db.read() as session:
            shown = service.preview(session, books.sheets(self.file, {"PMI": [HEAD, *lines]}))
        with self.db.write(shown.act, CLERK) as session:
            service.bring_in(session, shown)
        with self.db.read() as session:
            last = undoing.last_undoable(session)
        assert last is not None
        self.seq = last.seq

    def person(self, number: int) -> Person:
        with self.db.read() as session:
            found = people.find_by_nik(session, nik(number))
        assert found is not None
        return found

    def call(self, number: int, phone: str) -> None:
        person = self.person(number)
        with self.db.write(ACT, CLERK) as session:
            people.edit(session, person.id, altered(person, {"phone": phone}))

    def undo(self, *, rest: bool = False) -> None:
        with self.db.write(UNDO, CLERK, undo_of=self.seq) as session:
            undoing.undo(session, self.seq, rest=rest)

    def counts(self) -> tuple[int, int]:
        with self.db.read() as session:
            return people.paged(session).count(), standings.count(session)


@pytest.fixture
def desk(db: Database, tmp_path: Path) -> Desk:
    """Give a desk with three workers from a list."""
    desk = Desk(db, tmp_path)
    desk.bring("SITI CONTOH", "BAIQ TELADAN", "LALU UMPAMA")
    return desk


def test_who_was_changed_since_is_named_and_nothing_is_taken_back(desk: Desk) -> None:
    desk.call(2, "+6281234567890")
    with pytest.raises(undoing.PartlyError) as partly:
        desk.undo()
    assert "BAIQ TELADAN" in partly.value.stays
    assert desk.counts() == (3, 3)


def test_the_rest_is_taken_back_and_who_stays_keeps_the_journey(desk: Desk) -> None:
    desk.call(2, "+6281234567890")
    desk.undo(rest=True)
    assert desk.counts() == (1, 1)
    assert desk.person(2).phone == "+6281234567890"
    with desk.db.read() as session:
        assert journeys.of(session, desk.person(2).id)
        assert people.first_contact(session, desk.person(2).id)
    with pytest.raises(DmeError):
        desk.undo()


def test_a_changed_journey_keeps_its_person(desk: Desk) -> None:
    with desk.db.write(ACT, CLERK) as session:
        (journey,) = journeys.of(session, desk.person(1).id)
        journey.city = "Johor"
    desk.undo(rest=True)
    assert desk.counts() == (1, 1)
    assert desk.person(1).full_name == "SITI CONTOH"


def test_without_a_change_nobody_is_asked(desk: Desk) -> None:
    desk.undo()
    assert desk.counts() == (0, 0)


@pytest.mark.parametrize(("answer", "left"), [(True, 1), (False, 3)])
def test_the_clerk_is_asked_about_the_rest_with_the_names_of_who_stays(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, *, answer: bool, left: int
) -> None:
    desk.call(3, "+6281234567890")
    window, told = QWidget(), list[str]()
    qtbot.addWidget(window)

    def confirm(_: QWidget, question: str, act: str, detail: str) -> bool:
        told.extend((question, act, detail))
        return answer

    monkeypatch.setattr(ask, "confirm", confirm)
    try:
        shell.undo(desk.db, CLERK, desk.seq, window)
    except DmeError:
        assert not answer
    assert "LALU UMPAMA" in told[2]
    assert desk.counts()[0] == left
