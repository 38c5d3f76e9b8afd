"""The window around the rooms: how it starts, what it always shows, and how it closes."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dme_desktop.app import main
from dme_desktop.app.entrance import office
from dme_desktop.app.main import Program
from dme_desktop.app.practice import rehearsal
from dme_desktop.app.shell import language, options
from dme_desktop.app.shell.navigation import key_of
from dme_desktop.app.shell.options import Options
from dme_desktop.app.shell.rooms import Guest, Section
from dme_desktop.app.shell.settings import THEME, FileSettings
from dme_desktop.app.shell.window import MainWindow
from dme_desktop.backup import package
from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.errors import DmeError
from dme_desktop.trust import lists
from dme_desktop.ui import failures, said
from dme_desktop.ui.help import HelpWindow
from dme_desktop.ui.jobs import Job
from dme_desktop.ui.page import Page
from dme_desktop.ui.question import Question
from dme_desktop.ui.room import Room
from dme_desktop.ui.text import translated
from dme_desktop.ui.theme import DARK, LIGHT, Theme, tokens
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.app.conftest import FEW, Start, remember
from tests.ui.accessibility import unnamed


def label(program: Program, name: str) -> str:
    """Return what a label of the window's frame says."""
    found = program.window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_help_and_version_answer_without_a_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["--help"]) == main.DONE
    assert main.main(["--version"]) == main.DONE
    said = capsys.readouterr().out
    assert "--profile" in said
    assert "dme-desktop " in said


@pytest.mark.parametrize("written", [["--salah"], ["desa"], ["--lang", "jawa"], ["--profile"]])
def test_wrong_usage_is_said_on_standard_error(
    written: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main.main(written) == main.WRONG_USAGE
    told = capsys.readouterr()
    assert told.err.strip()
    assert not told.out


def test_the_window_and_the_command_line_mean_the_same_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(office.DATA_DIR, raising=False)
    assert Path(options.default_folder()) == office.default_folder()
    monkeypatch.setenv(office.DATA_DIR, str(tmp_path))
    assert Path(options.read([]).folder) == tmp_path == office.default_folder()


def test_what_is_written_after_the_name_is_understood() -> None:
    assert options.read(["--demo", "--profile", "/x", "--lang", "en"]) == Options(
        "/x", demo=True, own_folder=True, language="en"
    )


def test_a_backup_or_a_list_may_be_written_after_the_name_and_nothing_else() -> None:
    assert options.read(["--profile", "/x", "/stik/a.dmecad"]).file == "/stik/a.dmecad"
    assert options.read(["daftar-kunci.dme"]).file == "daftar-kunci.dme"
    assert options.OPENED == (package.SUFFIX, lists.EXTENSION)
    with pytest.raises(options.UsageError, match=r"surat\.pdf"):
        options.read(["surat.pdf"])
    with pytest.raises(options.UsageError, match=r"b\.dmecad"):
        options.read(["a.dmecad", "b.dmecad"])


def test_settings_are_kept_from_start_to_start(tmp_path: Path) -> None:
    FileSettings(str(tmp_path)).put("folder.pdf", "/stik")
    again = FileSettings(str(tmp_path))
    assert again.get("folder.pdf") == "/stik"
    assert again.get("belum", "begini") == "begini"


@pytest.mark.usefixtures("one_room")
def test_the_frame_says_who_works_where_and_how_old_the_copy_is(
    start: Start, founded: Path
) -> None:
    remember(founded)
    program = start(founded)
    assert label(program, "operator") == "Petugas: Kasi Pemerintahan"
    assert "52.03.11.2005 Jenggik Utara" in label(program, "office")
    assert label(program, "copy") == "Belum ada cadangan luar"
    assert label(program, "saved") == "Semua tersimpan"
    assert program.window.windowTitle() == "DME Desktop"
    assert program.window.findChild(QLabel, "practice") is None


@pytest.mark.usefixtures("one_room")
def test_another_operator_is_shown_and_signs_from_then_on(
    qtbot: QtBot, start: Start, founded: Path
) -> None:
    remember(founded)
    program = start(founded)
    with program.context.db.write(ACT, CLERK) as session:
        village.put_setting(session, "operator", "Kaur TU")
    qtbot.waitUntil(lambda: label(program, "operator") == "Petugas: Kaur TU")
    assert program.context.who.name == "Kaur TU"
    assert label(program, "saved").startswith("Tersimpan 09:12")


@pytest.fixture
def small_practice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the practice village be small, so that it is made in a moment."""
    monkeypatch.setattr(rehearsal, "WORKERS", FEW)


def in_front(window: QWidget) -> bool:
    """Ask for the keys until they come."""
    window.activateWindow()
    return window.isActiveWindow()


def test_the_practice_village_is_marked_and_every_room_opens_by_its_key(
    qtbot: QtBot, start: Start, rehearsed: Path
) -> None:
    program = start(rehearsed, demo=True)
    assert "LATIHAN" in label(program, "practice")
    assert "LATIHAN" in program.window.windowTitle()
    for place, name in enumerate(program.window._rooms.names):
        qtbot.waitUntil(partial(in_front, program.window))
        QTest.keySequence(
            program.window.focusWidget() or program.window, QKeySequence(key_of(place))
        )
        qtbot.waitUntil(lambda: isinstance(program.window.room(), Room))
        assert program.window.section == name
    assert not unnamed(program.window)


def test_the_import_wizard_opens_inside_the_residents(
    qtbot: QtBot, start: Start, rehearsed: Path
) -> None:
    program = start(rehearsed, demo=True)
    program.context.desk.open_asked.emit(addresses.IMPORT)
    qtbot.waitUntil(lambda: isinstance(program.window.room(), Room))
    room = program.window.room()
    assert isinstance(room, Room)
    qtbot.waitUntil(lambda: room.count() == 2)
    assert program.window.section == "people"


@pytest.mark.usefixtures("small_practice", "one_room")
def test_a_throw_away_village_is_thrown_away_and_a_kept_one_is_opened_again(
    start: Start, tmp_path: Path
) -> None:
    program = start(tmp_path, demo=True, own_folder=False)
    folder = program.context.db.path.parent
    assert folder.exists()
    assert tmp_path not in folder.parents
    program.leave()
    assert not folder.exists()

    start(tmp_path / "latihan", demo=True).leave()
    made = (tmp_path / "latihan" / "data" / "kunci.json").read_bytes()
    assert start(tmp_path / "latihan", demo=True).is_open
    assert (tmp_path / "latihan" / "data" / "kunci.json").read_bytes() == made


@pytest.mark.usefixtures("one_room")
def test_closing_waits_for_work_and_lets_go_of_the_folder(start: Start, founded: Path) -> None:
    remember(founded)
    program = start(founded)
    done: list[int] = []
    program.context.jobs.start(Job(lambda _: done.append(sum(range(10**6)))))
    program.window.close()
    program.leave()
    assert done
    profile = Profile(founded)
    profile.hold()
    profile.release()


def broken() -> object:
    """Fail as a room with a bug does."""
    raise RuntimeError


class EmptyRoom(Room):
    """A room with one page that remembers what it was asked to open."""

    def __init__(self, context: object) -> None:
        super().__init__(context, Page("Ruang"))  # type: ignore[arg-type]
        self.opened: list[Address] = []

    def open(self, address: Address) -> None:
        self.opened.append(address)


def test_a_broken_room_says_so_and_the_others_open(
    qtbot: QtBot,
    start: Start,
    founded: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    rooms = [
        Section("today", "Hari ini", "house", broken),  # type: ignore[arg-type]
        Section("people", "Penduduk", "users", lambda: EmptyRoom),
    ]
    monkeypatch.setattr(main, "sections", lambda _: rooms)
    remember(founded)
    program = start(founded)
    qtbot.waitUntil(lambda: program.window.room() is not None)
    program.window.go("people")
    qtbot.waitUntil(lambda: isinstance(program.window.room(), EmptyRoom))
    assert "room.failed RuntimeError" in caplog.text
    caplog.clear()


def test_a_record_asked_for_before_its_room_is_there_is_opened_then(
    qtbot: QtBot, start: Start, founded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rooms = [
        Section("today", "Hari ini", "house", lambda: EmptyRoom),
        Section("people", "Penduduk", "users", lambda: EmptyRoom),
    ]
    monkeypatch.setattr(main, "sections", lambda _: rooms)
    monkeypatch.setattr(
        main, "guests", lambda: {"import": Guest("people", lambda: lambda _: Page("Impor"))}
    )
    remember(founded)
    program = start(founded)
    program.context.desk.open_asked.emit(addresses.CHANGE_RESIDENT.of("abc"))
    room = _room(qtbot, program)
    assert room.opened == [addresses.CHANGE_RESIDENT.of("abc")]
    program.context.desk.open_asked.emit(addresses.IMPORT)
    assert room.count() == 2


def _room(qtbot: QtBot, program: Program) -> EmptyRoom:
    qtbot.waitUntil(lambda: isinstance(program.window.room(), EmptyRoom))
    room = program.window.room()
    assert isinstance(room, EmptyRoom)
    return room


def test_a_chosen_scheme_is_worn_from_the_first_picture(
    dressed: Theme, qapp: QApplication, tmp_path: Path
) -> None:
    dressed.follow("light")
    assert tokens() == LIGHT
    FileSettings(str(tmp_path)).put(THEME, "dark")
    program = main.start(qapp, Options(str(tmp_path)))
    assert tokens() == DARK
    program.window.painted.disconnect()
    program.window.close()
    program.leave()


def test_qts_own_buttons_speak_indonesian(qapp: QApplication) -> None:
    before = QLocale()
    found = language.speak(qapp, "id")
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
        assert QCoreApplication.translate("QLineEdit", "&Paste") == "&Tempel"
        assert QLocale().name() == "id_ID"
    finally:
        for translator in found:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_the_window_of_a_kelurahan_speaks_of_no_desa(qapp: QApplication) -> None:
    before = QLocale()
    found = language.speak(qapp, "id")
    try:
        language.speak_of(qapp, "Kelurahan Selong")
        label = "Hanya kepala desa yang dapat memutuskan, dengan alasan."
        error = DmeError("Belum ada kepala desa yang aktif.")
        assert translated("Perangkat desa") == "Perangkat kelurahan"
        assert translated(label) == "Hanya lurah yang dapat memutuskan, dengan alasan."
        assert translated("Penetapan Desa Migran Emas") == "Penetapan Desa Migran Emas"
        assert failures.sentence_for(error) == "Belum ada lurah yang aktif."
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Batal"
        language.speak_of(qapp, "Desa Senaru")
        assert translated("Perangkat desa") == "Perangkat desa"
    finally:
        language.speak_of(qapp, "")
        for translator in found:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)


def test_an_unexpected_failure_says_one_sentence_and_where_the_log_is(
    qapp: QApplication, caplog: pytest.LogCaptureFixture
) -> None:
    failures.keep_log_place("/desa/catatan/dme-desktop.log")
    said: list[str] = []

    def read_and_close() -> None:
        box = qapp.activeModalWidget()
        assert isinstance(box, Question)
        said.append(box.text())
        box.close()

    hook = failures.Failures()
    _soon(read_and_close)
    try:
        raise KeyError("Siti Contohwati")  # noqa: TRY301
    except KeyError:
        hook.take(*sys.exc_info())
    _soon(read_and_close)
    hook.take(DmeError, DmeError("Disk penuh."), None)
    assert said[0].startswith("Terjadi kesalahan di program.")
    assert said[0].endswith("dme-desktop.log")
    assert said[1:] == ["Disk penuh."]
    assert "Siti" not in caplog.text
    caplog.clear()
    failures.keep_log_place("")


def _soon(act: Callable[[], None]) -> None:
    QTimer.singleShot(0, act)


@pytest.mark.usefixtures("one_room")
def test_help_before_the_rooms_is_about_the_page_that_is_seen(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(HelpWindow, "show_page", lambda _, page: shown.append(page))
    monkeypatch.setattr(HelpWindow, "open", QWidget.hide)
    program = start(tmp_path)
    program.window.show_help()
    assert shown == ["mulai"]
    assert isinstance(program.window, MainWindow)


def test_the_window_calls_the_head_of_a_hamlet_as_the_office_does(qapp: QApplication) -> None:
    before = QLocale()
    found = language.speak(qapp, "id")
    try:
        language.speak_of(qapp, "Desa Jenggik Utara", "Kepala Wilayah")
        assert said.said("Kepala dusun") == said.told("Kepala dusun") == "Kepala wilayah"
        assert said.said("Rumah kepala dusun lama") == "Rumah kepala dusun lama"  # as typed
        assert translated("Lewat kepala dusun") == "Lewat kepala wilayah"
        assert translated("Perangkat desa") == "Perangkat desa"
        language.speak_of(qapp, "Kelurahan Selong", "Kepala Lingkungan")
        assert said.said("Kepala dusun") == "Kepala lingkungan"
        language.speak_of(qapp, "Desa Senaru", "Kepala Dusun")
        assert said.said("Kepala dusun") == "Kepala dusun"
    finally:
        language.speak_of(qapp, "")
        for translator in found:
            qapp.removeTranslator(translator)
        QLocale.setDefault(before)
