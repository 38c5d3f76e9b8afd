"""The program in English: every room, form and settings page, and no Indonesian on any of them.

What is looked for are the texts of the catalogue whose English is another; papers and names stay.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import Enum, String, select
from sqlalchemy.orm import Session

from dme_desktop.app.main import Program
from dme_desktop.kernel import addresses, resources
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.records import Base
from dme_desktop.kernel.words import MONTHS
from dme_desktop.pdf.flow import Scale
from dme_desktop.people import service as people
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import list_report, worker_state
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import WorkerState
from dme_desktop.reports.kinds import KINDS
from dme_desktop.ui import finding, picking, said
from dme_desktop.ui.ask import ReasonDialog
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.keys import KeySheet
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.question import Question
from dme_desktop.ui.said import of_chart
from dme_desktop.ui.text import filled_in
from dme_desktop.village import regions
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.app.conftest import Start, remember
from tests.app.entrance.test_door import Clerk
from tests.examples import a_person

FORMS = (
    "NEW_RESIDENT", "IMPORT", "TWINS", "DOUBTS", "NEW_WORKER", "AGENCIES", "AGENCY", "RECRUITER",
    "CHECK_PAPER", "CEREMONY", "PLEDGE", "AGREEMENT", "AWARD", "DESIGNATION",
    "REGULATION", "TASK_FORCE", "CERTIFICATES", "NEW_REMITTANCE", "NEW_CASE", "OFFICE",
    "NEW_ROUND", "NEW_VISIT", "SERVICE_OFFICES", "SERVICE_OFFICE", "WAYS", "COURSES", "COURSE",
    "NEW_BATCH", "BUSINESSES", "BUSINESS", "GROUPS", "GROUP", "ACTIVITIES", "ACTIVITY", "NEEDS",
    "SUPPORTS", "FAMILIES", "ATTENTION_LIMITS", "WATCHED", "WATCHED_NAME", "PROMISED", "RATES",
    "RATE", "LEDGER_MONTHS", "CHANGE_INDICATOR", "ASSESSMENT",
    "NEW_DATA_REQUEST", "DATA_CONSENTS", "RESTRICTED", "RETENTION",
    "DESTRUCTIONS", "BREACHES", "BREACH", "IMPORT_LISTED", "OFFICIAL", "LETTERHEAD",
    "WARNINGS", "PAST", "BIN", "SIGNATURES",
)  # fmt: skip
LOOKED_AT = ("FOR_MANY", "REPORT_PACKAGE")  # saved they would number papers
ROWS = 20  # of a list that are read
NAMES = {"Desa", "Sekretaris Contoh", "Kasi Pemerintahan", "Kepala Desa Contoh"}


def indonesian() -> set[str]:
    """Return the texts of the window that are others in English, and the choices of records."""
    file = resources.path("catalogue", "dme_en.ts")
    told = {
        (one.findtext("source") or ""): "".join(form.text or "" for form in one.iter(FORM)).strip()
        for one in ET.parse(file).getroot().iter("message")  # noqa: S314 - our own file
        for FORM in ["numerusform" if one.get("numerus") else "translation"]
    }
    told.update(said.known("choices"))
    told.update(said.known("errors"))
    english = {*told.values()}
    return {text for text, meant in told.items() if text != meant and text not in english} - NAMES


def texts(screen: QWidget) -> Iterator[str]:
    """Yield every text that is seen on a screen, or told of it."""
    for widget in (screen, *screen.findChildren(QWidget)):
        if not widget.isVisibleTo(screen):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.windowTitle())
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QLineEdit):
            yield widget.placeholderText()
        if isinstance(widget, QPlainTextEdit) and widget.isReadOnly():
            yield widget.toPlainText()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(place) for place in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and (model := widget.model()) is not None:
            yield from _listed(widget, model)


def _listed(view: QAbstractItemView, model: QAbstractItemModel) -> Iterator[str]:
    columns = model.columnCount(QModelIndex()) if isinstance(view, QTableView) else 1
    for place in range(columns):
        yield str(model.headerData(place, Qt.Orientation.Horizontal) or "")
        for row in range(min(ROWS, model.rowCount(QModelIndex()))):
            yield str(model.index(row, place).data() or "")


def left_over(screen: QWidget, known: set[str]) -> set[str]:
    """Return what is still Indonesian on a screen: whole texts, lines, and what stands by keys."""
    found = set()
    for text in texts(screen):
        for part in (text, *text.split("\n"), *re.split(r"  +", text)):
            bare = re.sub(r"^\d+  ?| \*$|…$", "", part.replace("&", "").strip())
            found |= {bare, part.strip()} & known
            if said.sentence(part.strip()) != part.strip():  # also with something filled in
                found.add(part.strip())
            found |= {bare} if "wajib diisi" in bare else set()
    return found


def words_of(text: str) -> set[str]:
    """Return the words of a text, in small letters."""
    return {one.lower() for one in re.findall(r"[A-Za-z]{3,}", text)}


def only_indonesian() -> set[str]:
    """Return the words that the window has in Indonesian and nowhere in English."""
    told, meant = set[str](), set[str]()
    for one in ET.parse(resources.path("catalogue", "dme_en.ts")).getroot().iter("message"):  # noqa: S314
        told |= words_of(one.findtext("source") or "")
        for form in ("translation", "translation/numerusform"):
            meant |= {word for each in one.findall(form) for word in words_of(each.text or "")}
    for kind in ("choices", "errors"):
        for text, english in said.known(kind).items():
            told |= words_of(text)
            meant |= words_of(english)
    return told - meant


def typed(session: Session) -> set[str]:
    """Return the words that the office itself wrote, the names of regions among them."""
    found = set[str]()
    for table in Base.metadata.sorted_tables:
        own = [
            one for one in table.columns if isinstance(one.type, String)
            and not isinstance(one.type, Enum)
        ]  # fmt: skip
        if own and not table.name.startswith(("audit", "history", "draft")):
            for row in session.execute(select(*own)):
                found |= words_of(" ".join(filter(None, row)))
    return found | words_of(regions.full_name(village.profile(session).code))


def not_english(screen: QWidget) -> set[str]:
    """Return the texts of a screen that still hold Indonesian words of the program."""
    return {one for one in texts(screen) if LEFT.search(TYPED.sub("", one))}


def in_indonesian(screen: QWidget, words: set[str]) -> set[str]:
    """Return the texts of a screen that hold any of the words."""
    return {one for one in texts(screen) if words_of(PROPER.sub("", one)) & words}


def opened(program: Program, qtbot: QtBot, address: Address) -> None:
    program.window.open(address)

    def is_there() -> bool:
        room = program.window.room()
        return room is not None and (room.currentIndex() > 0 or not address.verb)

    qtbot.waitUntil(is_there)


def closed(program: Program) -> None:
    room = program.window.room()
    assert room is not None
    if isinstance(room.page, FormPage):
        room.page.form.set_dirty(False)
    assert room.leave_pages()


@pytest.mark.usefixtures("english")
def test_no_indonesian_is_left_on_any_screen(start: Start, founded: Path, qtbot: QtBot) -> None:
    remember(founded)
    program, known, found = start(founded), indonesian(), dict[str, set[str]]()
    window = program.window
    for name in window._rooms.names:
        window.go(name)
        qtbot.waitUntil(lambda: window.room() is not None)
        QApplication.processEvents()
        found[name] = left_over(window, known)
    for name in FORMS:
        opened(program, qtbot, getattr(addresses, name))
        QApplication.processEvents()
        found[name] = left_over(window, known)
        page = window.room()
        assert page is not None
        if isinstance(page.page, FormPage) and name.startswith("NEW"):
            page.page.save()  # all that is refused at once
            found[f"{name} refused"] = left_over(window, known)
        closed(program)
    assert {name: left for name, left in found.items() if left} == {}


@pytest.mark.usefixtures("english")
def test_no_indonesian_is_left_at_the_entrance(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "data").mkdir()
    program, known, found = start(tmp_path / "data"), indonesian(), dict[str, set[str]]()
    clerk = Clerk(qtbot, program)
    steps: list[tuple[str, Callable[[], object]]] = [
        ("welcome", clerk.enter),
        ("village", lambda: clerk.write("jenggik utara").wait_for("1 village found")),
        ("chosen", lambda: clerk.press(Qt.Key.Key_Down).enter().enter()),
        ("office", clerk.go_on),
        (
            "officials",
            lambda: clerk.write("A B").enter().enter().enter().enter().write("C").go_on(),
        ),
        ("arms", clerk.go_on),
        ("passphrase", lambda: clerk.write("abc").enter().write("abc").go_on()),
    ]
    for name, act in steps:
        found[name] = left_over(program.window, known)
        act()
    found["too short"] = left_over(program.window, known)
    assert "at least 10" in clerk.reads()
    assert {name: left for name, left in found.items() if left} == {}


LEFT = re.compile(
    r"\b(semua|kasus|belum|sejak|habis|menurut|diketahui|terlambat|hari lagi|dihitung|termasuk|"
    r"berlaku|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Petugas:|"
    r"atau|yang|untuk|dari|dengan|tidak|sudah|ini|itu|nomor|paket|diterima|dikembalikan|"
    r"kurang|lebih|tertulis|terhitung|hari)\b",
    re.IGNORECASE,
)  # words of the program that nobody in the practice village is called
TYPED = re.compile(  # as the clerk writes hours, everybody, and why a thing was not done
    r"Senin sampai Jumat|“semua”|Surat rekomendasi belum dibawa"
)
PROPER = re.compile(
    r"Cetak \d+/\d+|Bahasa Indonesia|draf-\d|Hamlet head .*|Saya setuju .*"
)  # names


@pytest.mark.usefixtures("english")
def test_no_word_of_the_program_is_indonesian_where_there_are_records(
    start: Start, rehearsed: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(picking, "pick", lambda _, __, choices, ___: choices[0].id)
    monkeypatch.setattr(finding, "find", lambda _, __, look, ___: look("")[0])
    program, found = start(rehearsed, demo=True), dict[str, set[str]]()
    window = program.window
    with program.context.db.read() as session:
        words = only_indonesian() - typed(session)

    def look(name: str) -> None:
        room = window.room()
        assert room is not None
        listing = getattr(room.page, "listing", None)
        if isinstance(listing, Listing):
            qtbot.waitUntil(lambda: not listing.model.is_reading)
        QApplication.processEvents()
        if left := in_indonesian(window, words):
            found[name] = left

    for name in window._rooms.names:
        window.go(name)
        qtbot.waitUntil(lambda: window.room() is not None)
        look(name)
    for name in (*FORMS, *LOOKED_AT):
        opened(program, qtbot, getattr(addresses, name))
        look(name)
        page = window.room()
        if page is not None and isinstance(page.page, FormPage) and name in FORMS:
            page.page.save()  # all that is refused, and wondered about, at once
            look(f"{name} refused")
        closed(program)
    assert found == {}


@pytest.mark.usefixtures("english")
def test_no_indonesian_is_left_on_what_asks_and_tells(qtbot: QtBot) -> None:
    desk = QWidget()
    qtbot.addWidget(desk)
    known = indonesian()
    for dialog in (KeySheet(desk), ReasonDialog("Void?", "Void", desk),
                   Question(desk, "Void", "Void?", {"ok": "Void"})):  # fmt: skip
        dialog.show()
        assert left_over(dialog, known) == set()
        dialog.close()


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("number", "told"),
    [("1", "1 letter not signed yet"), ("1.200", "1.200 letters not signed yet")],
)
def test_one_of_what_waits_is_told_in_the_singular(number: str, told: str) -> None:
    sentence = "{count} surat belum ditandatangani"
    assert filled_in("matters", sentence, {"count": number}) == told


@pytest.mark.usefixtures("english")
def test_one_of_a_list_is_counted_in_the_singular(
    start: Start, founded: Path, qtbot: QtBot
) -> None:
    remember(founded)
    program = start(founded)
    with program.context.db.write(ACT, CLERK) as session:
        people.add(session, a_person())
    program.window.go("people")
    qtbot.waitUntil(lambda: "1 person" in set(texts(program.window)))


@pytest.mark.usefixtures("english")
def test_the_charts_of_every_report_are_in_the_words_of_the_window(
    start: Start, rehearsed: Path
) -> None:
    program, said_of = start(rehearsed, demo=True), set[str]()
    scale = Scale(9, 1.25, 6)

    def speak(word: str) -> str:
        said_of.add(of_chart(word))
        return of_chart(word)

    with program.context.db.read(program.context.who) as session:
        words = only_indonesian() - typed(session)
        for kind in KINDS.values():
            for part in ("", *kind.parts):
                year = kind.years(session)[0] if kind.year else None
                report = kind.count(session, Period(year, part=part))
                if isinstance(report, ListReport):
                    list_report.charts(report, scale, speak)
                elif isinstance(report, WorkerState):
                    worker_state.charts(report, scale, speak)
    assert len(said_of) > 50
    assert {one for one in said_of if words_of(one) & words or LEFT.search(one)} == set()
    assert {of_chart(one[:3]) for one in MONTHS} == {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    }  # fmt: skip
