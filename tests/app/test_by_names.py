"""The program by what a screen reader is told, and by nothing else.

It is asked through QAccessible inside the process: what the bus of a desktop would pass on.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select

from dme_desktop.app.main import Program
from dme_desktop.cases.model import CaseFile
from dme_desktop.kernel.records import Record
from dme_desktop.livelihoods.model import Business
from dme_desktop.people.model import Person
from dme_desktop.rounds.model import SheetRound
from dme_desktop.rounds.service import sheets
from dme_desktop.training.model import Batch
from dme_desktop.ui import ask, finding, picking
from dme_desktop.ui.picking import Choice
from dme_desktop.visits.model import Visit
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.examples import nik

Role = QAccessible.Role
TEXT = {Role.EditableText}
ACTED_ON = {Role.EditableText, Role.Button, Role.CheckBox, Role.RadioButton, Role.List, Role.Table}


@pytest.fixture
def program(start: Start, founded: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Give the window of a village that has nobody yet; nothing is asked when it closes."""
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    remember(founded)
    program = start(founded)
    program.window.resize(1366, 696)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return program


class Listener:
    """Somebody who hears the window: finds by role and name, presses and types."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program

    def heard(self) -> Iterator[QAccessibleInterface]:
        """Yield all that is seen of the window, in the order it is told."""
        yield from _within(QAccessible.queryAccessibleInterface(self.program.window))

    def find(self, roles: set[QAccessible.Role], name: str) -> QAccessibleInterface:
        """Return the first thing of a role with this name; it must be there."""
        found = next(
            (one for one in self.heard() if one.role() in roles and called(one) == name), None
        )
        assert found is not None, f"nothing is called {name}"
        return found

    def press(self, name: str) -> None:
        """Press the button with this name, as a screen reader asks for it."""
        act(self.find({Role.Button}, name), "Press")

    def go(self, room: str) -> None:
        """Choose a room in the list of rooms."""
        rooms = self.find({Role.List}, "Ruang")
        told = map(rooms.child, range(rooms.childCount()))
        names = [one.text(QAccessible.Text.Name) for one in told]  # as they are, without a space
        act(rooms.child(names.index(room)), "Toggle")
        here = self.program.window._nav
        self.qtbot.waitUntil(lambda: called_here(here) == room and self.is_still())

    def write(self, answers: Mapping[str, str]) -> None:
        """Write into fields by their names."""
        for name, text in answers.items():
            act(self.find(TEXT, name), "SetFocus")
            QTest.keyClicks(self.here(), text)
            QApplication.processEvents()

    def _is_in_front(self) -> bool:
        window = self.program.window
        if not window.isActiveWindow():
            window.activateWindow()
        return window.isActiveWindow()

    def here(self) -> QWidget:
        """Return what has the keyboard."""
        self.qtbot.waitUntil(self._is_in_front)
        here = QApplication.focusWidget()
        assert here is not None
        return here

    def is_still(self) -> bool:
        """Say whether a room is there and takes keys."""
        typed = self.program.window._typed
        return self.program.window.room() is not None and not typed._is_waiting and not typed._kept

    def is_called(self, roles: set[QAccessible.Role], name: str) -> bool:
        """Say whether something of a role has this name by now."""
        return any(one.role() in roles and called(one) == name for one in self.heard())


def _within(told: QAccessibleInterface | None) -> Iterator[QAccessibleInterface]:
    if told is None or not told.isValid():
        return
    if told.state().invisible:
        return
    yield told
    if told.role() not in {Role.Table, Role.ComboBox}:
        for place in range(told.childCount()):
            yield from _within(told.child(place))
    else:
        for place in range(told.childCount()):
            child = told.child(place)
            if child is not None and child.role() is Role.EditableText:
                yield child


def called_here(rooms: QListWidget) -> str:
    """Return the name of the room that is chosen."""
    item = rooms.currentItem()
    return item.text().strip() if item is not None else ""


def called(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name).strip()


def act(one: QAccessibleInterface, name: str) -> None:
    """Do what is offered under a name, "Press" or "SetFocus"."""
    offered = one.actionInterface()
    assert name in offered.actionNames()
    offered.doAction(name)
    QApplication.processEvents()


def described(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Description).strip()


@pytest.fixture
def listener(qtbot: QtBot, program: Program) -> Listener:
    """Give somebody who hears the window."""
    return Listener(qtbot, program)


def test_every_room_is_chosen_by_name_and_all_in_it_that_can_be_acted_on_has_one(
    listener: Listener,
) -> None:
    rooms = listener.find({Role.List}, "Ruang")
    told = [rooms.child(place) for place in range(rooms.childCount())]
    chosen = [one.text(QAccessible.Text.Name) for one in told if one.state().focusable]
    assert len(told) - len(chosen) == 3  # the names of the groups, which nobody can choose
    assert {"Hari ini", "Pekerja", "Kasus", "Surat", "Cadangan", "Pengaturan"} <= set(chosen)
    silent: dict[str, int] = {}
    for name in chosen:
        listener.go(name)
        for one in listener.heard():
            if one.role() in ACTED_ON and not called(one):
                silent[name] = silent.get(name, 0) + 1
    assert silent == {}


def test_a_worker_is_registered_by_names_alone(listener: Listener) -> None:
    listener.go("Pekerja")
    listener.qtbot.waitUntil(lambda: listener.is_called({Role.Button}, "Daftarkan pekerja"))
    listener.press("Daftarkan pekerja")
    listener.qtbot.waitUntil(lambda: listener.is_called(TEXT, "Nama lengkap"))
    number = nik()
    listener.write(
        {
            "NIK": number, "Nama lengkap": "Siti Terdengar", "Tempat lahir": "Jenggik",
            "Dusun": "Montong", "Nama keluarga": "Amaq Terdengar", "Hubungan": "Suami",
            "Nomor HP keluarga": "081234567890", "Negara tujuan": "Malaysia",
            "P3MI": "PT Contoh", "Jabatan/pekerjaan": "Pekerja kebun",
            "Sumber informasi kerja": "Dinas", "Masa kontrak (bulan)": "24",
            "Catatan wawancara keluarga": "Keluarga tahu.",
        }
    )  # fmt: skip
    listener.press("Simpan")

    def kept() -> str | None:
        with listener.program.context.db.read() as session:
            return session.scalar(select(Person.id).where(Person.nik == number))

    listener.qtbot.waitUntil(lambda: kept() is not None)
    with listener.program.context.db.read() as session:
        person_id = kept()
        assert person_id is not None
        journey = journeys.under_way(session, person_id)
        assert journey is not None
        assert (journey.stage, journey.country) == (Stage.CPMI, "MY")


@pytest.fixture
def village(
    start: Start, rehearsed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Listener:
    """Give somebody who hears a practice village; of what is offered the first is taken."""
    monkeypatch.setattr(ask, "save_or_not", lambda *_, **__: "discard")
    monkeypatch.setattr(picking, "pick", _first)
    program = start(rehearsed, demo=True)
    candidate = select(Person.full_name).join(Journey).where(Journey.stage == Stage.CPMI)
    with program.context.db.read() as session:
        name = session.scalars(candidate.order_by(Person.id)).first() or ""
    monkeypatch.setattr(finding, "find", lambda _, __, look, ___: look(name)[0])
    program.window.resize(1366, 696)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    return Listener(qtbot, program)


def _first(_: object, __: str, choices: Sequence[Choice], ___: str) -> str:
    return choices[0].id


def count(listener: Listener, kind: type[Record]) -> int:
    """Return how many records of a kind there are."""
    with listener.program.context.db.read() as session:
        return session.scalar(select(func.count()).select_from(kind)) or 0


def complains(listener: Listener) -> str:
    act(listener.find({Role.CheckBox}, "Hilang kontak"), "Toggle")
    listener.write(
        {
            "Tingkat": "Tinggi", "Nama pelapor": "Amaq Terdengar", "Hubungannya": "suami",
            "Nama, bila bukan penduduk": "Siti Terdengar",
            "Kronologi": "Sejak Oktober tidak ada kabar, terakhir di pondok kebun.",
        }
    )  # fmt: skip
    return "Simpan"


def begins_a_batch(listener: Listener) -> str:
    listener.write({"Mulai tanggal": "01-12-2026", "Selesai tanggal": "03-12-2026"})
    return "Simpan"


def notes_a_business(listener: Listener) -> str:
    listener.write({"Nama usaha": "Kios Terdengar", "Bidang": "Dagang", "Pemilik": "contoh"})
    QTest.keyClick(listener.here(), Qt.Key.Key_Return)
    listener.write({"Yang menyetujui pencatatan": "Siti Contoh", "Setuju tanggal": "24-11-2026"})
    return "Simpan"


def goes_on_a_visit(listener: Listener) -> str:
    listener.write({"Tanggal": "01-12-2026"})
    listener.press("Orang lain…")
    people = listener.find({Role.List}, "Yang ikut")
    listener.qtbot.waitUntil(lambda: people.childCount() == 1)
    return "Simpan"


def begins_a_round(listener: Listener) -> str:
    with listener.program.context.db.write(ACT, CLERK) as session:
        for one in session.scalars(select(SheetRound).where(SheetRound.closed_on.is_(None))):
            sheets.close(session, one.id)
    listener.write({"Pesan di lembar": "Terima kasih"})
    return "Buat dan cetak"


@pytest.mark.parametrize(
    ("way", "fill", "kind"),
    [
        (("Kasus", "Terima pengaduan"), complains, CaseFile),
        (("Pelatihan", "Angkatan baru"), begins_a_batch, Batch),
        (("Purna dan usaha", "Usaha…", "Usaha baru"), notes_a_business, Business),
        (("Kunjungan", "Kunjungan baru"), goes_on_a_visit, Visit),
        (("Lembar dusun", "Putaran baru"), begins_a_round, SheetRound),
    ],
    ids=["complaint", "training", "business", "visit", "round"],
)
def test_a_record_of_a_room_is_kept_by_names_alone(
    village: Listener,
    way: Sequence[str],
    fill: Callable[[Listener], str],
    kind: type[Record],
) -> None:
    listener, (room, *buttons) = village, way
    before = count(listener, kind)
    listener.go(room)
    for button in buttons:
        listener.qtbot.waitUntil(partial(listener.is_called, {Role.Button}, button))
        listener.press(button)
        listener.qtbot.waitUntil(listener.is_still)
    listener.qtbot.waitUntil(lambda: listener.is_called({Role.Button}, "Batal"))
    save = fill(listener)
    listener.press(save)
    listener.qtbot.waitUntil(lambda: count(listener, kind) == before + 1)


def test_what_must_be_filled_and_why_it_was_refused_is_heard_where_the_cursor_is(
    village: Listener,
) -> None:
    listener = village
    listener.go("Kasus")
    listener.qtbot.waitUntil(lambda: listener.is_called({Role.Button}, "Terima pengaduan"))
    listener.press("Terima pengaduan")
    listener.qtbot.waitUntil(lambda: listener.is_called(TEXT, "Kronologi"))
    for name in ("Tingkat", "Diterima tanggal"):
        assert described(listener.find(TEXT, name)) == "Wajib diisi.", name
    assert described(listener.find(TEXT, "Kronologi")).startswith("Wajib diisi. Siapa")
    assert not described(listener.find(TEXT, "Hubungannya"))
    listener.press("Simpan")
    listener.qtbot.waitUntil(
        lambda: described(listener.find(TEXT, "Tingkat")) == "Tingkat wajib diisi."
    )
    here = QAccessible.queryAccessibleInterface(listener.here())
    assert "wajib diisi" in described(here)
