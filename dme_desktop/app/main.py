"""Starting the window: painted first, then the vault is opened behind it."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from dme_desktop.app.sections import covers, guests, of_desk, of_hamlet, sections
from dme_desktop.app.shell import language, options, preload
from dme_desktop.app.shell.options import BACKUP, LIST
from dme_desktop.app.shell.settings import LANGUAGE, THEME, FileSettings
from dme_desktop.app.shell.window import MainWindow
from dme_desktop.ui.theme import STYLE, Theme
from dme_desktop.ui.tidying import Tidying

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from PySide6.QtCore import QFileSystemWatcher

    from dme_desktop.app.entrance.arrival import Arrival, Facts, Halt
    from dme_desktop.app.entrance.door import Door
    from dme_desktop.app.renewing import Renewing
    from dme_desktop.app.shell.idle import Idle
    from dme_desktop.app.shell.options import Options
    from dme_desktop.backup.screen.automatic import Automatic
    from dme_desktop.kernel.acts import Who
    from dme_desktop.kernel.clock import Clock
    from dme_desktop.kernel.progress import Progress
    from dme_desktop.ui.context import Context
    from dme_desktop.ui.jobs import Job, Jobs, Work
    from dme_desktop.ui.reads import Reader
    from dme_desktop.vault.database import Change, Database
    from dme_desktop.vault.finding import Finder
    from dme_desktop.vault.profile import Profile

DONE, REFUSED, WRONG_USAGE = 0, 1, 2
BIT = 0.008  # seconds of making classes between two looks at the window
SHOWN_BY_FACTS = frozenset({"account", "setting", "village"})


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
    """Load what is shown next, away from the window: the pages before the rooms, or the rooms."""
    if getattr(found, "keys_lost", True):
        from dme_desktop.app.entrance import door  # noqa: F401
    else:
        _load_inside()
    return found


def _load_inside() -> None:
    from dme_desktop.app.shell import printing  # noqa: F401
    from dme_desktop.backup.screen import automatic  # noqa: F401
    from dme_desktop.ui import context  # noqa: F401


def _made_ready(_: Progress) -> None:
    """Load what is wanted as soon as the data are open, while a secret is being typed.

    Measured: half of what an unlocking took beside the stretching of the secret.
    """
    from sqlalchemy.orm import configure_mappers

    from dme_desktop.app.today import screen  # noqa: F401 - the first room

    configure_mappers()
    _load_inside()


def _show_icon() -> None:
    from PySide6.QtGui import QIcon

    from dme_desktop.kernel import resources

    QApplication.setWindowIcon(QIcon(str(resources.path("icons", "dme.png"))))


def _finders() -> Sequence[Finder]:
    """Return what the rooms find; the rooms are carried in when it is first asked, in a thread."""
    from dme_desktop import rooms

    return rooms.finding()


def _note_crashes(folder: str) -> None:
    from pathlib import Path

    from dme_desktop.app.shell import log

    log.note_crashes(Path(folder))


def start(application: QApplication, asked: Options) -> Program:
    """Show the window; everything else begins once it has been painted."""
    preload.spare_sources()
    preload.give_way()
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
        self.window = MainWindow(sections(self._the_profile), settings, guests(), covers())
        self._is_left = False  # what is still answered then has no window to be shown in
        self._profile: Profile | None = None
        self._context: Context | None = None
        self._arrival: Arrival | None = None
        self._door: Door | None = None
        self._making: Iterator[None] = iter(())  # classes of Qt
        self._jobs: Jobs | None = None
        self._reader: Reader | None = None
        self._job: Job | None = None
        self._throw_away = ""
        self._secret: str | None = None  # of a practice village only
        self._calls: QFileSystemWatcher | None = None
        self._tidying = Tidying(self)
        self._idle: Idle | None = None
        self._away: object = None  # watches the lock of Windows itself
        self._renewing: Renewing | None = None  # not where nothing can be kept
        self._automatic: Automatic | None = None  # not of a practice village that is thrown away
        self._file = asked.file  # a backup to be shown as soon as that can be
        self.window.painted.connect(self._begin)

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
        """Wait for running work and readings, close the file and let go of the folder.

        A file of others that is being read is let go at once, whatever it does.
        """
        from dme_desktop.apart.calling import end_all

        self._is_left = True
        self._tidying.hold()
        end_all()
        self._end_work()
        if self._context is not None:
            self._context.close()
        if self._automatic is not None:
            self._automatic.end()
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

    def _end_work(self) -> None:
        """Stop what can be stopped, and wait for the rest."""
        if self._job is not None:
            self._job.cancel()
        if self._jobs is not None:
            self._jobs.wait()
        if self._renewing is not None:
            self._renewing.end()
        QThreadPool.globalInstance().waitForDone()

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
        from dme_desktop.app.shell import classes
        from dme_desktop.kernel import tidying
        from dme_desktop.ui import failures
        from dme_desktop.ui.jobs import Jobs
        from dme_desktop.ui.reads import Reader

        tidying.keep_together()
        self._tidying.hold()
        _show_icon()
        self._failures = failures.Failures(self)
        self._failures.install()
        self._jobs, self._reader = Jobs(), Reader()
        self._reader.answered.connect(self._show_facts)
        self._making = classes.making()
        self._make_classes()

    @Slot()
    def _make_classes(self) -> None:
        """Make a few of the classes of Qt, and let a thread begin once all are there."""
        until = time.monotonic() + BIT
        for _ in self._making:
            if time.monotonic() > until:
                QTimer.singleShot(0, self, self._make_classes)
                return
        if not self._is_left:
            from dme_desktop.app.shell import session_lock

            session_lock.load()
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
        from dme_desktop.app.entrance import arrival  # noqa: F401 - loaded here, used a moment later
        from dme_desktop.app.shell import log  # noqa: F401 - as it
        from dme_desktop.kernel.clock import SystemClock
        from dme_desktop.vault.profile import Profile

        rooms.carry_in()
        folder = Path(self._asked.folder)
        if self._asked.demo:
            folder = self._practice_folder(progress)
        return Profile(folder, self._clock or SystemClock())

    def _practice_folder(self, progress: Progress) -> Path:
        from dme_desktop.app.practice import rehearsal

        kept = self._asked.folder if self._asked.own_folder else ""
        place = rehearsal.prepare(kept, progress, self._clock, self._asked.desk)
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
            halt = arrival.refused(error)
            self._run(lambda _: _looked(halt), self._looked)
        else:
            self._calls = calling.listen(profile.folder)
            self._calls.directoryChanged.connect(self.look_for_call)
            self._run(
                lambda progress: _looked(arrival.look(profile, self._secret, progress)),
                self._looked,
            )

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
            is_copy = file.lower().endswith(BACKUP)
            offered = self._door and is_copy and self._door.show_copy(Path(file))
            self._file = "" if offered else file
        elif file.lower().endswith(LIST):
            self.window.open(addresses.SIGNATURES.of(file))
        else:
            self.window.open(addresses.CHECK_COPY.of(file))

    def _open_door(self) -> Door:
        self._tidying.go_on()  # somebody reads a page now, for as long as it takes
        if self._door is None:
            from dme_desktop.app.entrance.door import Door
            from dme_desktop.app.entrance.step import Porch
            from dme_desktop.ui.jobs import Job

            assert self._jobs is not None  # noqa: S101 - made before the first work
            self._door = Door(Porch(self._the_profile(), self._settings, self._jobs))
            self._door.opened.connect(self._let_in)
            self._door.again_asked.connect(self._look)
            self._door.close_asked.connect(self.window.close)
            self.window.show_alone(self._door)
            self._jobs.start(Job(_made_ready))
        return self._door

    @Slot(object)
    def _let_in(self, found: Arrival) -> None:
        from dme_desktop.backup.screen.automatic import Automatic
        from dme_desktop.ui.context import Context
        from dme_desktop.ui.jobs import Jobs

        if found.asks and self._open_door().asks(found):
            return
        self._door = None
        self._arrival = found
        self._context = Context(found.db, self._settings, found.who, jobs=self._jobs or Jobs())
        self._context.changes.emitted.connect(self._on_change)
        self.window.status.set_saved(None)
        self._keep_locked()
        self._show_facts(0, found.facts)
        if not self._throw_away:
            self._automatic = Automatic(found.db, self._the_profile(), self)
            self._automatic.stick_came.connect(self._tell_stick)
            self._automatic.copy_rotted.connect(self._tell_rotted)
        if found.facts.is_desk:
            self.window.become(of_desk(self._the_profile))
        elif found.facts.holder:
            self.window.become(of_hamlet(self._the_profile, found.facts.holder))
        if found.facts.practice:
            self.window.mark_practice()
        if not found.db.read_only:
            self._renew(found.db)
        else:
            self.window.mark_read_only(
                self.tr(
                    "Disk penuh atau terkunci: data hanya dapat dibaca, tidak disimpan. Kosongkan "
                    "ruangnya, atau salin data ke disk lain, lalu buka program lagi."
                )
            )
        self.window.open_office(self._context, _finders)
        self._tidying.go_on()
        self._show_file()
        self.opened.emit()

    def _renew(self, db: Database) -> None:
        """Let the whole ledger be looked through where that is due, while the rooms are used."""
        from dme_desktop.app.renewing import Renewing

        self._renewing = Renewing(db, self)
        self.context.changes.emitted.connect(self._renewing.on_change)
        self._renewing.stepped.connect(self._tell_renewing)
        self._renewing.ended.connect(self._tell_renewed)
        self.window.status.stop_asked.connect(self._renewing.stop)

    @Slot(int, int)
    def _tell_renewing(self, done: int, total: int) -> None:
        words = self.tr("Memeriksa buku kiriman: {done} dari {total} pekerja")
        self.window.status.set_work(words.format(done=done, total=total))

    @Slot()
    def _tell_renewed(self) -> None:
        self.window.status.set_work("")

    @Slot(str)
    def _tell_stick(self, name: str) -> None:
        told = self.tr("{name} terpasang. Buat cadangan di halaman Cadangan: Ctrl+N.")
        self.context.desk.told.emit(told.format(name=name))

    @Slot(str)
    def _tell_rotted(self, name: str) -> None:
        told = self.tr("Salinan {name} rusak dan disisihkan. Disk mungkin mulai gagal: Ctrl+N.")
        self.context.desk.told.emit(told.format(name=name))

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        from functools import partial

        from dme_desktop.app.entrance import arrival

        if change.tables & SHOWN_BY_FACTS and self._reader is not None:
            self._reader.ask(partial(arrival.facts, self.context.db, self.context.who.account))

    @Slot(int, object)
    def _show_facts(self, _: int, facts: Facts) -> None:
        from dme_desktop.app.shell import printing

        if self._is_left:
            return
        if facts.who is None:
            self._lock()
        else:
            self.context.who = facts.who
        if application := QCoreApplication.instance():
            language.speak_of(application, facts.full_name, facts.hamlet_title)
        mark = " · LATIHAN, bukan data resmi" if facts.practice else ""
        self.context.office = f"{facts.full_name}{mark}"
        name = self.context.who.name
        self.context.draw_list = printing.drawing(
            self.context.clock, name, facts.code, practice=facts.practice
        )
        self._tell_operator()
        self.window.status.set_office(facts.code, facts.name)
        self.window.status.set_copy_age(facts.copy_age)
        if self._idle is not None:
            self._idle.lock_after(facts.idle_minutes)

    def _keep_locked(self) -> None:
        """Let the screen be locked by a key, and when nobody is there."""
        from dme_desktop.app.shell import session_lock
        from dme_desktop.app.shell.idle import Idle

        self._idle = Idle(self.window)
        self._idle.passed.connect(self._lock)
        self._away = session_lock.watch(self.window, self._lock)
        self.window.lock_asked.connect(self._lock)

    @Slot()
    def _lock(self) -> None:
        """Hide everything behind the question who is there; what is written stays where it is."""
        from functools import partial

        from dme_desktop.accounts import signing_in
        from dme_desktop.app.entrance.persons import SignIn, village_secret
        from dme_desktop.app.entrance.step import Porch, Steps

        if self._context is None or self.window.is_locked:
            return
        with self.context.db.read() as session:
            people = signing_in.people(session)
        own = partial(village_secret, self._the_profile(), self.context.who)
        prove = partial(signing_in.come_in, self.context.db) if people else own
        porch = Porch(self._the_profile(), self._settings, self.context.jobs)
        page = SignIn(porch, people, prove, locked=self.context.who.name)
        if self._secret and not people:
            page.tell_practice(self._secret)
        page.choose(self.context.who.account)
        page.came_in.connect(self._unlock)
        steps = Steps()
        steps.addWidget(page)
        self.window.lock(steps)
        page.start()

    def _tell_operator(self) -> None:
        """Say who works here, and before anything is typed whether it will be taken at all."""
        from dme_desktop.kernel.acts import FILLING_IN

        who, words = self.context.who, self.tr("Petugas: {name}")
        if not FILLING_IN & who.roles:
            words = self.tr("Petugas: {name} · tidak mengisi data")
        self.window.set_operator(words.format(name=who.name))

    @Slot(object)
    def _unlock(self, who: Who) -> None:
        """Show the rooms as they were; somebody else finds them as when the program begins.

        After a handover that closed the account of who left, the minutes are there to be signed.
        """
        from dme_desktop.accounts import service
        from dme_desktop.kernel import addresses

        before, self.context.who = self.context.who.account, who
        self._tell_operator()
        self.window.unlock(anew=who.account != before)
        if who.account == before:
            return
        with self.context.db.read() as session:
            handover = service.left_by(session, before)
        if handover:
            self.window.open(addresses.HANDOVER.of(handover))

    @Slot(int, int)
    def _tell_progress(self, done: int, total: int) -> None:
        if self._asked.demo and total:
            words = self.tr("Menyiapkan desa latihan … {done} dari {total}")
            self.window.say_waiting(words.format(done=done, total=total))
        elif total and self._context is None:
            words = self.tr("Mengganti kunci data … {done} %. Jangan matikan komputer.")
            self.window.say_waiting(words.format(done=100 * done // total))


if __name__ == "__main__":
    sys.exit(main())
