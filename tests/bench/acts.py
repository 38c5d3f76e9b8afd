"""A clerk who works in the real window; `figures.worked` starts it as the program starts.

For each act of an office: the answer, from the key until nothing is read and nothing waits to be
painted; the freeze, the longest that the window did not look at the keys; the statements that went
to the file. The best of some rounds, in milliseconds of the processor, so that others who work on
the same machine change nothing, and beside them the unit of this machine: to build and paint a
bare form; after how long the rooms were open; and the MiB held then and at the end.
"""

import gc
import json
import math
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QTableView,
    QWidget,
)
from sqlalchemy import event, select
from sqlalchemy.engine import Engine

from dme_desktop.app import main
from dme_desktop.app.main import Program
from dme_desktop.app.shell import options
from dme_desktop.app.today.screen import TodayPage
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.table import ID_ROLE, WAITING, PagedTable
from dme_desktop.ui.theme import STYLE
from dme_desktop.workers.model import Journey

LINES, FORMS = 40, 5  # of the bare form, and how often it is built
REST, QUIET, MOST = 0.25, 0.04, 120.0  # seconds: between acts, to be sure of an answer, and in all
TICK = 1  # ms


class Act(NamedTuple):
    """One act: what the clerk does, and how it is seen that it was answered."""

    name: str
    do: Callable[[], object]
    is_done: Callable[[], bool]


@dataclass
class Felt:
    """What one act costs at its best: milliseconds, milliseconds, and a count."""

    answer: float = math.inf
    freeze: float = math.inf
    statements: float = math.inf

    def meet(self, answer: float, freeze: float, statements: int) -> None:
        """Keep the best; a busy machine only ever adds."""
        self.answer = min(self.answer, answer)
        self.freeze = min(self.freeze, freeze)
        self.statements = min(self.statements, statements)


class Clerk:
    """Finds what is seen, and presses keys on it."""

    def __init__(self, program: Program) -> None:
        self.program, self.window = program, program.window

    def press(self, key: Qt.Key, *, ctrl: bool = False) -> None:
        """Press a key where the keyboard is."""
        modifiers = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
        here = self.window.focusWidget() or self.page
        assert here is not None
        QTest.keyClick(here, key, modifiers)

    def ask(self, address: Address) -> None:
        """Ask for a page as another room does."""
        self.window.open(address)

    @property
    def page(self) -> QWidget | None:
        """Return the page that is seen."""
        room = self.window.room()
        return None if room is None else room.page

    def is_today(self) -> bool:
        """Say whether the start page is seen, and reads or has read what was changed."""
        page = self.page
        return self.window.section == "today" and isinstance(page, TodayPage) and not page._stale

    def is_reporting(self) -> bool:
        """Say whether the reports are seen."""
        return self.window.section == "reports" and self.page is not None

    def a_worker(self) -> str:
        """Return a worker who can be saved: no recruiter whom the office warns of."""
        with self.program.context.db.read() as session:
            chosen = select(Journey.person_id).where(Journey.recruiter_id.is_(None))
            return str(session.scalars(chosen.order_by(Journey.id)).first())

    def is_over_the_list(self) -> bool:
        """Say whether a page is seen that was opened from the list."""
        return self.page is not None and not isinstance(self.page, ListPage)

    def is_writing(self) -> bool:
        """Say whether a form is seen."""
        return isinstance(self.page, FormPage)

    @property
    def table(self) -> QTableView:
        """Return the list that is seen."""
        return next(x for x in self.window.findChildren(QTableView) if x.isVisible())

    def lists(self, section: str) -> bool:
        """Say whether the rows of a section's list are there."""
        if self.window.section != section or self.page is None or self.is_writing():
            return False
        seen = [x for x in self.window.findChildren(QTableView) if x.isVisible()]
        return bool(seen) and _is_read(seen[0].model())

    def type(self, words: str) -> None:
        """Write in the filter of the list."""
        filters = self.window.findChildren(QLineEdit, "filter")
        box = next(one for one in filters if one.isVisible())
        box.setFocus()
        box.selectAll()
        if not words:
            QTest.keyClick(box, Qt.Key.Key_Backspace)
        QTest.keyClicks(box, words)

    def open_row(self, row: int) -> None:
        """Open a row of the list by keyboard."""
        self.table.setFocus()
        self.table.selectRow(row)
        self.press(Qt.Key.Key_Return)

    def to_end(self) -> None:
        """Go to the last row of the list."""
        self.table.setFocus()
        self.press(Qt.Key.Key_End, ctrl=True)

    def is_at_end(self) -> bool:
        """Say whether the last row is seen and read."""
        model = self.table.model()
        last = model.rowCount() - 1
        return self.table.currentIndex().row() == last and model.index(last, 0).data() != WAITING

    def look_up(self, words: str) -> None:
        """Write in the one search of the window."""
        self.window.focus_search()
        QTest.keyClicks(self.search, words)

    @property
    def search(self) -> QLineEdit:
        """Return the box of the one search."""
        return self.window.findChildren(QLineEdit, "search")[0]

    def has_found(self) -> bool:
        """Say whether the one search answers."""
        (found,) = self.window.findChildren(QListWidget, "found")
        return found.isVisible() and bool(found.count())

    def write(self, name: str, text: str) -> None:
        """Write something else in a line of the form, whatever another day left there."""
        assert self.page is not None
        text = f"{text} {time.time_ns()}"
        line = next(x for x in self.page.findChildren(QLineEdit, name) if x.isVisible())
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)


def _is_read(model: object) -> bool:
    assert isinstance(model, PagedTable)
    first = model.index(0, 0).data()
    return not model.is_reading and first not in {None, WAITING}


def day(clerk: Clerk, number: int) -> Iterator[Act]:
    """Give the acts of one round; what they open is another record each time."""

    def go(section: Address) -> Act:
        lists = partial(clerk.lists, section.section)
        return Act(f"go to {section.section}", partial(clerk.ask, section), lists)

    def leave(section: Address) -> Act:
        lists = partial(clerk.lists, section.section)
        return Act("form left", partial(clerk.press, Qt.Key.Key_Escape), lists)

    def write(name: str, do: Callable[[], object]) -> Act:
        return Act(name, do, clerk.is_writing)

    def look_for(section: Address) -> Iterator[Act]:
        lists, whole = partial(clerk.lists, section.section), clerk.table.model().rowCount()
        yield Act(
            f"first search key in {section.section}",
            partial(clerk.type, "s"),
            lambda: lists() and clerk.table.model().rowCount() != whole,
        )
        yield Act("search left", partial(clerk.type, ""), lists)

    other = number + 2
    if not number:  # before anything of the room stands
        first = partial(clerk.ask, addresses.WORKER_FORM.of(clerk.a_worker()))
        yield write("the first worker from Today", first)
        yield Act("first form left", partial(clerk.press, Qt.Key.Key_Escape), clerk.is_today)
    yield go(addresses.WORKERS)
    yield Act("first key of the one search", partial(clerk.look_up, "s"), clerk.has_found)
    yield Act(
        "the one search left",
        lambda: QTest.keyClick(clerk.search, Qt.Key.Key_Escape),
        lambda: not clerk.has_found(),
    )
    yield Act("list: End", clerk.to_end, clerk.is_at_end)
    yield Act("open a person", partial(clerk.open_row, other), clerk.is_over_the_list)
    yield leave(addresses.WORKERS)
    worker = addresses.WORKER_FORM.of(clerk.a_worker())
    yield write("open a worker", partial(clerk.ask, worker))
    saved = partial(clerk.lists, "workers")
    yield write("a line written", partial(clerk.write, "address", "Jalan Contoh"))
    yield Act("save a worker", partial(clerk.press, Qt.Key.Key_F10), saved)
    yield Act("Today after a save", partial(clerk.ask, addresses.TODAY), clerk.is_today)
    yield go(addresses.WORKERS)
    yield write("open a worker", partial(clerk.ask, worker))
    yield write("a line written", partial(clerk.write, "city", "Kota Contoh"))
    yield Act("save a journey", partial(clerk.press, Qt.Key.Key_F10), saved)
    yield Act("Today after a journey", partial(clerk.ask, addresses.TODAY), clerk.is_today)
    yield go(addresses.WORKERS)
    yield from look_for(addresses.WORKERS)
    yield write("empty form", partial(clerk.ask, addresses.NEW_WORKER))
    yield leave(addresses.WORKERS)
    yield go(addresses.PEOPLE)
    yield from look_for(addresses.PEOPLE)
    person = str(clerk.table.model().index(other, 0).data(ID_ROLE))
    yield go(addresses.LETTERS)
    yield write(
        "letter's interview", partial(clerk.ask, addresses.STATEMENT.of(person, "DOMICILE"))
    )
    yield leave(addresses.LETTERS)
    yield go(addresses.REMITTANCES)
    yield write("open a ledger entry", partial(clerk.open_row, other))
    yield leave(addresses.REMITTANCES)
    for code in ("L1", "L8", "L9", "KURANG", "JALAN", "BUKU"):
        report = addresses.REPORTS.of(which=code)
        yield Act(f"count {code}", partial(clerk.ask, report), clerk.is_reporting)
    yield Act("reports left", partial(clerk.ask, addresses.TODAY), clerk.is_today)


class Watch:
    """Goes through the acts of some rounds, one after the other, and takes the time of each."""

    def __init__(self, clerk: Clerk, rounds: int) -> None:
        self.felt: dict[str, Felt] = {}
        self._clerk = clerk
        self.held: list[float] = []  # MiB after each round
        self.first = 0.0  # MiB with the first room, which has read everything
        self._acts = self._days(rounds)
        self._act: Act | None = None
        self._start = self._rest = time.perf_counter()
        self._answered = self._before = self._spent = self._last = 0.0
        self._freeze, self._statements, self._is_doing = 0.0, 0, False
        event.listen(Engine, "before_cursor_execute", self._count)
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)

    def _days(self, rounds: int) -> Iterator[Act]:
        for number in range(rounds):
            yield from day(self._clerk, number)
            self.held.append(round(memory(), 1))

    def _count(self, *_: object) -> None:
        self._statements += 1

    def _is_quiet(self) -> bool:
        jobs = self._clerk.program.context.jobs
        return not QThreadPool.globalInstance().activeThreadCount() and not jobs.busy

    def _tick(self) -> None:
        now, here = time.perf_counter(), time.thread_time()
        gap, self._last = here - self._last, here
        if self._act is None:
            if not self._clerk.window.isActiveWindow():
                self._clerk.window.activateWindow()
            elif now - self._rest > REST and self._is_quiet() and self._clerk.page is not None:
                self._begin()
            return
        self._freeze = max(self._freeze, gap)
        if now - self._start > MOST:
            raise SystemExit(f"{self._act.name} was never answered")
        if self._is_doing or not (self._is_quiet() and self._act.is_done()):
            self._answered = 0.0
        elif not self._answered:
            self._answered, self._spent = now, time.process_time() - self._before
        elif now - self._answered > QUIET:
            self._end()

    def _begin(self) -> None:
        self.first = self.first or round(memory(), 1)
        act = next(self._acts, None)
        if act is None:
            self._timer.stop()
            QApplication.exit()
            return
        self._freeze, self._statements, self._answered = 0.0, 0, 0.0
        self._act, self._start = act, time.perf_counter()
        self._before, self._last = time.process_time(), time.thread_time()
        self._is_doing = True
        QTimer.singleShot(0, self._do)  # a timer that does it itself would be deaf to what it waits

    def _do(self) -> None:
        assert self._act is not None
        self._act.do()
        self._is_doing = False

    def _end(self) -> None:
        assert self._act is not None
        answer, freeze = self._spent * 1000, self._freeze * 1000
        felt = self.felt.setdefault(self._act.name, Felt())
        felt.meet(round(answer, 1), round(freeze, 1), self._statements)
        self._act, self._rest = None, time.perf_counter()


def unit() -> float:
    """Return the milliseconds that a bare form takes to be built and painted, at its best."""
    best = math.inf
    for _ in range(FORMS):
        gc.collect()
        start = time.process_time()
        form = QWidget()
        lines = QFormLayout(form)
        for number in range(LINES):
            lines.addRow(f"Baris {number}", QComboBox() if number % 4 == 3 else QLineEdit())
        form.grab()
        best = min(best, (time.process_time() - start) * 1000)
        form.deleteLater()
    return best


def memory() -> float:
    """Return how many MiB of memory the process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def run(folder: str, rounds: str) -> None:
    """Open the village in `folder`, work through the rounds and tell what was felt as JSON."""
    application = QApplication([options.NAME, *STYLE])
    began = time.process_time()
    floor = unit()
    measuring = time.process_time() - began
    program = main.start(application, options.read(["--profile", folder]))
    program.window.resize(1366, 740)
    watches: list[Watch] = []
    told = {"unit": round(floor, 2)}

    def opened() -> None:
        told["ready"] = round((time.process_time() - measuring) * 1000)
        watches.append(Watch(Clerk(program), int(rounds)))

    program.opened.connect(opened)
    application.exec()
    told |= {"first": watches[0].first, "visited": round(memory(), 1)}
    program.leave()
    acts = {name: vars(felt) for name, felt in watches[0].felt.items()}
    print(json.dumps({**told, "held": watches[0].held, "acts": acts}), flush=True)
