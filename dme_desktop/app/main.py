"""Starting the window: painted first, then the vault is opened behind it."""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from dme_desktop.app.sections import guests, sections
from dme_desktop.app.shell import language, options, preload
from dme_desktop.app.shell.options import BACKUP, LIST
from dme_desktop.app.shell.settings import LANGUAGE, THEME, FileSettings
from dme_desktop.app.shell.window import MainWindow
from dme_desktop.ui.theme import STYLE, Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QFileSystemWatcher

    from dme_desktop.app.entrance.arrival import Arrival, Facts, Halt
    from dme_desktop.app.entrance.door import Door
    from dme_desktop.app.shell.options import Options
    from dme_desktop.kernel.clock import Clock
    from dme_desktop.kernel.progress import Progress
    from dme_desktop.ui.context import Context
    from dme_desktop.ui.jobs import Job, Jobs, Work
    from dme_desktop.ui.reads import Reader
    from dme_desktop.vault.database import Change
    from dme_desktop.vault.profile import Profile

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
CODE = "DME1:"  # how the code on a paper begins; its room is loaded later
SHOWN_BY_FACTS = frozenset({"setting", "village"})


def main(arguments: list[str] | None = None) -> int:
    """Run until the window closes. Return 0 when done, 1 when refused, 2 for wrong usage."""
    try:
        asked = options.read(sys.argv[1:] if arguments is None else arguments)
    except options.Said as answer:
        print(answer)  # noqa: T201 - what --help is for
        return DONE
    except options.UsageError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return WRONG_USAGE
    application = QApplication.instance() or QApplication([options.NAME, *STYLE])
    assert isinstance(application, QApplication)  # noqa: S101 - nobody made another kind
    program = start(application, asked)
    program.prepared.connect(_note_crashes)
    application.exec()
    program.leave()
    return DONE


def _looked(found: Arrival | Halt) -> Arrival | Halt:
    """Load the pages before the rooms, away from the window, when one of them is needed."""
    if getattr(found, "keys_lost", True):
        from dme_desktop.app.entrance import door  # noqa: F401
    return found


def _show_icon() -> None:
    from PySide6.QtGui import QIcon

    from dme_desktop.kernel import resources

    QApplication.setWindowIcon(QIcon(str(resources.path("icons", "dme.png"))))


def _collect_again() -> None:
    """Look for what nobody holds any more, but never through all that was just loaded: it stays."""
    gc.freeze()
    gc.enable()


def _note_crashes(folder: str) -> None:
    from pathlib import Path

    from dme_desktop.app.shell import log

    log.note_crashes(Path(folder))


def start(application: QApplication, asked: Options) -> Program:
    """Show the window; everything else begins once it has been painted."""
    preload.spare_sources()
    application.setApplicationName(options.NAME)
    settings = FileSettings(asked.folder)
    language.speak(application, asked.language or settings.get(LANGUAGE, language.HOME))
    dressed = Theme(application)
    if (scheme := settings.get(THEME)) in {"light", "dark"}:
        dressed.follow(scheme)
    program = Program(asked, settings)
    program.window.appear()
    return program


class Program(QObject):
    """Brings the window and the village together, and parts them when the window closes."""

    prepared = Signal(str)  # the folder is known, and its log is being written
    opened = Signal()  # the rooms are open
    halted = Signal(object)  # a page before the rooms is shown, for the `Halt` it carries

    def __init__(self, asked: Options, settings: FileSettings, clock: Clock | None = None) -> None:
        super().__init__()
        self._asked, self._settings, self._clock = asked, settings, clock
        self.window = MainWindow(sections(self._the_profile), settings, guests())
        self._profile: Profile | None = None
        self._context: Context | None = None
        self._arrival: Arrival | None = None
        self._door: Door | None = None
        self._jobs: Jobs | None = None
        self._reader: Reader | None = None
        self._job: Job | None = None
        self._throw_away = ""
        self._secret: str | None = None  # of a practice village only
        self._calls: QFileSystemWatcher | None = None
        self._file = asked.file  # a backup to be shown as soon as that can be
        self.window.painted.connect(self._begin)
        self.window.search_requested.connect(self._search_everywhere)

    @property
    def context(self) -> Context:
        """Return what the rooms were given."""
        assert self._context is not None  # noqa: S101 - asked once the rooms are open
        return self._context

    @property
    def is_open(self) -> bool:
        """Say whether the rooms are open."""
        return self._context is not None

    @property
    def door(self) -> Door | None:
        """Return the pages before the rooms, while they are shown."""
        return self._door

    def leave(self) -> None:
        """Wait for running work, close the file and let go of the folder.

        A file of others that is being read is let go at once, whatever it does.
        """
        from dme_desktop.apart.calling import end_all

        end_all()
        gc.enable()
        if self._job is not None:
            self._job.cancel()
        if self._jobs is not None:
            self._jobs.wait()
        if self._context is not None:
            self._context.close()
        if found := self._arrival or (self._door and self._door.held):
            found.db.close()
            self._arrival = None
        if self._profile is not None:
            self._profile.release()
        if self._calls is not None:
            import shiboken6

            shiboken6.delete(self._calls)  # here: Python would do it in whichever thread tidies up
            self._calls = None
        if self._throw_away:
            import shutil

            shutil.rmtree(self._throw_away, ignore_errors=True)
        if self._jobs is not None:
            from dme_desktop.app.shell import log

            log.stop()

    @Slot()
    def look_for_call(self) -> None:
        """Show what a second start asks for."""
        from dme_desktop.app.shell import calling

        if self._profile is not None and (file := calling.file_asked(self._profile.folder)):
            self._file = file
            self._show_file()

    def _the_profile(self) -> Profile:
        assert self._profile is not None  # noqa: S101 - rooms are built after the door
        return self._profile

    @Slot()
    def _begin(self) -> None:
        from dme_desktop.ui import failures
        from dme_desktop.ui.jobs import Jobs
        from dme_desktop.ui.reads import Reader

        gc.disable()  # a look through all that is being loaded would stop the window
        _show_icon()
        self._failures = failures.Failures(self)
        self._failures.install()
        self._jobs, self._reader = Jobs(), Reader()
        self._reader.answered.connect(self._show_facts)
        self._run(self._prepare, self._prepared)

    def _run(self, work: Work, then: Callable[[Any], None]) -> None:
        from dme_desktop.ui.jobs import Job

        assert self._jobs is not None  # noqa: S101 - made before the first work
        self._job = job = Job(work)
        job.succeeded.connect(then)
        job.failed.connect(self._refused)
        job.progressed.connect(self._tell_progress)
        self._jobs.start(job)

    def _prepare(self, progress: Progress) -> Profile:
        """Load what opening needs, away from the window; make the practice village if asked."""
        from pathlib import Path

        preload.spare_network()
        from dme_desktop import rooms
        from dme_desktop.app.shell import log  # noqa: F401 - loaded here, used a moment later
        from dme_desktop.kernel.clock import SystemClock
        from dme_desktop.vault.profile import Profile

        rooms.declare()
        folder = Path(self._asked.folder)
        if self._asked.demo:
            folder = self._practice_folder(progress)
        return Profile(folder, self._clock or SystemClock())

    def _practice_folder(self, progress: Progress) -> Path:
        from dme_desktop.app.practice import rehearsal

        kept = self._asked.folder if self._asked.own_folder else ""
        place = rehearsal.prepare(kept, progress, self._clock)
        self._throw_away = "" if kept else str(place.out)
        self._secret = place.passphrase
        return place.data

    @Slot(object)
    def _prepared(self, profile: Profile) -> None:
        from dme_desktop.app.shell import log
        from dme_desktop.ui import failures

        self._profile = profile
        failures.keep_log_place(str(log.start(profile.folder)))
        self.prepared.emit(str(profile.folder))
        self._look()

    @Slot()
    def _look(self) -> None:
        """Take the folder, in the window's thread: the lock belongs to the thread that took it."""
        from dme_desktop.app.entrance import arrival
        from dme_desktop.app.shell import calling
        from dme_desktop.kernel.errors import DmeError

        profile = self._the_profile()
        try:
            profile.hold()
        except DmeError as error:
            self._stop(str(error))
        else:
            self._calls = calling.listen(profile.folder)
            self._calls.directoryChanged.connect(self.look_for_call)
            self._run(lambda _: _looked(arrival.look(profile, self._secret)), self._looked)

    def _stop(self, sentence: str) -> None:
        from dme_desktop.app.entrance import arrival

        halt = arrival.Halt(arrival.Need.PATIENCE, sentence)
        self._run(lambda _: _looked(halt), self._looked)

    @Slot(object)
    def _looked(self, found: Arrival | Halt) -> None:
        from dme_desktop.app.entrance.arrival import Halt

        if isinstance(found, Halt):
            self._halt(found)
        elif found.keys_lost:
            self._open_door().show_new_keys(found)
        else:
            self._let_in(found)

    @Slot(Exception)
    def _refused(self, error: Exception) -> None:
        from dme_desktop.ui import failures

        self.window.say_waiting(failures.sentence_for(error))

    def _halt(self, halt: Halt) -> None:
        import logging

        self._open_door().show_halt(halt)
        logging.getLogger(__name__).info("data.halted")
        self._show_file()
        self.halted.emit(halt)

    def _show_file(self) -> None:
        """Check a backup, ask about a list, or bring a backup back where data are missing."""
        from pathlib import Path

        from dme_desktop.kernel import addresses

        file, self._file = self._file, ""
        if not file:
            return
        if self._context is None:
            offered = self._door and file.endswith(BACKUP) and self._door.show_copy(Path(file))
            self._file = "" if offered else file
        elif file.endswith(LIST):
            self.window.open(addresses.SIGNATURES.of(file))
        else:
            self.window.open(addresses.CHECK_COPY.of(file))

    def _open_door(self) -> Door:
        _collect_again()  # somebody reads a page now, for as long as it takes
        if self._door is None:
            from dme_desktop.app.entrance.door import Door
            from dme_desktop.app.entrance.step import Porch

            assert self._jobs is not None  # noqa: S101 - made before the first work
            self._door = Door(Porch(self._the_profile(), self._settings, self._jobs))
            self._door.opened.connect(self._let_in)
            self._door.again_asked.connect(self._look)
            self._door.close_asked.connect(self.window.close)
            self.window.show_alone(self._door)
        return self._door

    @Slot(object)
    def _let_in(self, found: Arrival) -> None:
        from dme_desktop.ui.context import Context
        from dme_desktop.ui.jobs import Jobs

        if (found.clock_doubt or found.numbers) and self._open_door().asks(found):
            return
        self._door = None
        self._arrival = found
        self._context = Context(found.db, self._settings, found.who, jobs=self._jobs or Jobs())
        self._context.changes.emitted.connect(self._on_change)
        if application := QCoreApplication.instance():
            language.speak_of(application, found.facts.full_name)
        self.window.status.set_saved(None)
        self._show_facts(0, found.facts)
        if found.facts.practice:
            self.window.mark_practice()
        if found.db.read_only:
            self.window.mark_read_only(
                self.tr("Disk penuh atau terkunci: data hanya dapat dibaca, tidak disimpan.")
            )
        self.window.open_office(self._context)
        _collect_again()
        self._show_file()
        self.opened.emit()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        from functools import partial

        from dme_desktop.app.entrance import arrival

        if change.tables & SHOWN_BY_FACTS and self._reader is not None:
            self._reader.ask(partial(arrival.facts, self.context.db))

    @Slot(int, object)
    def _show_facts(self, _: int, facts: Facts) -> None:
        from dme_desktop.kernel.acts import Who

        self.context.who = Who(facts.operator)
        mark = " · LATIHAN, bukan data resmi" if facts.practice else ""
        self.context.office = f"{facts.full_name}{mark}"
        self.window.set_operator(self.tr("Petugas: {name}").format(name=facts.operator))
        self.window.status.set_office(facts.code, facts.name)
        self.window.status.set_copy_age(facts.copy_age)

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        if self._asked.demo and total:
            words = self.tr("Menyiapkan desa latihan … {done} dari {total}")
            self.window.say_waiting(words.format(done=done, total=total))

    @Slot(str)
    def _search_everywhere(self, words: str) -> None:
        """Check a code that was scanned into the search box; look for a name where no list is."""
        from dme_desktop.kernel import addresses

        if words.startswith(CODE):
            self.window.open(addresses.CHECK_PAPER.of(which=words))
        elif self.window.is_unanswered:
            self.window.search_in(addresses.PEOPLE.section)


if __name__ == "__main__":
    sys.exit(main())
