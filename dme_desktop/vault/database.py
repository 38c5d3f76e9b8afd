"""The one door to the encrypted file: reading, writing, and telling who listens what changed."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.pool import QueuePool, StaticPool
from sqlalchemy.util import LRUCache
from sqlcipher3 import dbapi2

from dme_desktop.kernel import tidying
from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import (
    audit,
    chain,
    cipher,
    declared,
    following,
    keys,
    restraint,
    seals,
    staffing,
)
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.closed import Box
from dme_desktop.vault.elsewhere import Unit
from dme_desktop.vault.model import Draft
from dme_desktop.vault.seals import Broken, Seal
from dme_desktop.vault.witness import Watcher

log = logging.getLogger(__name__)
Shared = TypeVar("Shared")
PERSON = "person"  # the table of whom records are
FEW = 200  # records of a table that a change names one by one
# KiB of pages of the file, opened. Readers are several and begin anew after each save; with four
# times as much no act was faster. A save with a quarter as much takes a fifth longer.
KEPT_BY_READER, KEPT_BY_WRITER = 1_000, 8_000
DIALECT = SQLiteDialect_pysqlite(dbapi=dbapi2)  # one for all: said in SQL once is said for all
SAID: LRUCache[Any, Any] = LRUCache(300)  # statements in SQL, 40 KiB each; a day asks 200
REST_SECONDS, LONG_REST_SECONDS = 2.0, 600.0  # since the last save
LONG_LOG = 4 << 20  # bytes of the write-ahead log that are emptied at the next rest
WAIT_FOR_WRITER_SECONDS = 3.0  # a save, a draft or a checkpoint on a slow disk
OTHER_WORK = (
    "Pekerjaan lain sedang menyimpan (impor atau pemulihan). Tunggu sampai selesai lalu simpan "
    "lagi; isian Anda tidak hilang."
)


@dataclass(frozen=True)
class Change:
    """What one committed write touched, by which act, its number in the chain, who asked for it.

    `act_seq` is None when nothing was noted, `undo_of` unless the act took another one back.
    `records` names what was touched as {table: ids}, None for a table of which that is too much;
    among people are those who lost a record to somebody else, or for good. `done` tells what was
    noted as (table, kind of change).
    """

    tables: frozenset[str]
    act: Act
    act_seq: int | None
    initiator: object | None
    undo_of: int | None = None
    records: Mapping[str, frozenset[str] | None] = field(default_factory=dict)
    done: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True)
class Still:
    """A file that stands still: its bytes, and two connections that see just what is in them."""

    file: BinaryIO
    looking: Plain
    reading: Plain


class Database:
    """A village's data. Services receive its sessions and never commit themselves.

    One writer at a time; readers beside it see the last committed state, so that a long import
    never stops a search.
    """

    def __init__(
        self, path: Path, key: bytes, *, clock: Clock | None = None, witness: Path | None = None
    ) -> None:
        """Open the file; raise DmeError when it is damaged or the key is not its key.

        `witness` is the file that is told of each act. Raises NoTablesError before anything else
        when nobody has told which tables there are.
        """
        declared.check()
        self.path = path
        self.clock: Clock = clock or SystemClock()
        self.listeners: list[Callable[[Change], None]] = []
        self.followers: list[Callable[[Change], None]] = []  # told first: listeners ask them
        self._shared: dict[Callable[[Database], Any], Any] = {}
        self._sharing = threading.RLock()
        self.before_lasting: Callable[[], None] = _nothing  # told before much is changed at once
        self.last_saved: Change | None = None
        self.saves = 0  # how often something else than a draft was saved
        self._key, self._chain_key = key, keys.derived(key, keys.CHAIN)
        self._seal_key = keys.derived(key, keys.SEALS)
        self.box = Box(key)
        self._standing = staffing.Standing()
        self._turn, self._here = threading.Lock(), threading.local()
        self._is_lasting = False  # the running write takes long: nobody waits for it
        self._rest: threading.Timer | None = None
        self._file: BinaryIO | None = None
        self._closed = False
        with cipher.in_words():
            self.read_only = not self._opens_normally()
        self._readers = self._engine(QueuePool)
        self._writer = self._readers if self.read_only else self._engine(StaticPool)
        self.witness: Watcher | None = None
        if witness:
            with self.read() as session:
                self.witness = Watcher(witness, key, session)

    @contextmanager
    def read(self, who: Who | None = None) -> Iterator[Unit]:
        """Give a session for queries; nothing is kept. Papers ask who draws them.

        Who reads already, of a file that can only be read, goes on in the one connection there is.
        """
        outer = getattr(self._here, "session", None)
        if outer is not None:
            with _seen_by(outer, who):
                yield outer
            return
        with cipher.in_words(), Unit(self._readers, writes=False) as session:
            session.info.update(self._info(), read={})
            self._here.session = session if self.read_only else None
            try:
                with _seen_by(session, who):
                    yield session
            finally:
                self._here.session = None

    @contextmanager
    def write(
        self,
        act: Act,
        who: Who,
        *,
        initiator: object | None = None,
        undo_of: int | None = None,
        lasting: bool = False,
    ) -> Iterator[Unit]:
        """Commit when the block ends well, roll back when it raises, then tell the listeners.

        Raises DmeError when `who` may not do this (any more), when a `lasting` write such as an
        import is running, when a short one does not end, or when the disk refuses. After a failed
        commit the file is opened anew, so that what is shown next is what is really on disk.
        """
        act.check(who)
        if self.read_only:
            raise DmeError(
                "Disk penuh atau terkunci: data hanya dapat dibaca. Kosongkan ruang dulu."
            )
        if lasting:
            self.before_lasting()
        if not self._turn.acquire(timeout=0 if self._is_lasting else WAIT_FOR_WRITER_SECONDS):
            raise DmeError(OTHER_WORK)
        try:
            self._is_lasting = lasting
            diary = audit.Diary(act, who, self.clock.now(), undo_of)
            with cipher.in_words(), Unit(self._writer, writes=True) as session:
                session.info.update(self._info(), who=who, diary=diary, standing=self._standing)
                session.info["rebind"] = partial(_rebind, session, self._chain_key)
                event.listen(session, "before_flush", audit.collect)
                event.listen(session, "do_orm_execute", _note_bulk)
                staffing.check(session, act, who)
                yield session
                session.flush()
                following.follow(session, diary)
                session.flush()
                connection = session.connection()
                raw = connection.connection.driver_connection
                touched, left = seals.taken(raw, self._seal_key), seals.owners_before(raw)
                restraint.check(session, act, touched)
                link = chain.append(connection, diary, self._chain_key, touched)
                if self.witness:
                    self.witness.look(connection, touched)
                session.settle()
                self._standing.touch({table for table, *_ in touched})
                self._commit(session)
                self.saves += bool(diary.touched - {Draft.__tablename__})  # in turn: never at once
            if self.witness and link:
                self.witness.tell(*link)
            if lasting:
                self._let_go_of_pages()
        finally:
            self._is_lasting = False
            self._turn.release()
        seq = link[0] if link and diary.changes else None
        tables = frozenset(diary.touched)
        done = frozenset((table, kind) for (table, _), (kind, _) in diary.changes.items())
        self._tell(Change(tables, act, seq, initiator, undo_of, _named(touched, left), done))

    def shared(self, make: Callable[["Database"], Shared]) -> Shared:
        """Return what `make` makes of this file: once, for all who ask, as long as it is open."""
        with self._sharing:
            if make not in self._shared:
                self._shared[make] = make(self)
            found: Shared = self._shared[make]
            return found

    def chain_break(self) -> int | None:
        """Return the number of the first act that does not fit the audit chain, or None."""
        with closing(self.raw()) as raw, cipher.in_words():
            return chain.first_break(raw, self._chain_key)

    def broken_seals(self) -> list[Broken]:
        """Return the records that are not as the last act left them."""
        with closing(self.raw()) as raw, cipher.in_words():
            raw.text_factory = partial(str, encoding="utf-8", errors="backslashreplace")
            return list(seals.broken(raw, self._seal_key))

    def raw(self) -> Plain:
        """Open one more plain connection, for backups and checks; the caller closes it.

        A file that can only be read is held by one connection at a time.
        """
        if self.read_only:
            self._readers.dispose()
        with cipher.in_words():
            return self._connect()

    @property
    def key(self) -> bytes:
        """Return the data key, for backups and new key slots."""
        return self._key

    def checkpoint(self) -> None:
        """Move what the write-ahead log holds into the file, so that the log stays empty."""
        with self._log_emptied():
            pass

    def come_to_rest(self) -> None:
        """Empty the log, and let go of pages that were read for what was asked and saved before."""
        with self._log_emptied() as is_empty:
            if is_empty:
                self._readers.dispose()
                self._let_go_of_pages()

    def compact(self) -> None:
        """Write the file anew without the places where something stood that was erased.

        Raises DmeError when others are saving or reading, or the disk refuses: then nothing is
        lost, and it can be asked again. Rows may get other places, so the writer begins anew.
        """
        if self.read_only:
            raise DmeError(cipher.READ_ONLY)
        if not self._turn.acquire(timeout=WAIT_FOR_WRITER_SECONDS):
            raise DmeError(OTHER_WORK)
        try:
            self._writer.dispose()
            self._readers.dispose()
            with closing(self.raw()) as raw, cipher.in_words():
                raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                raw.execute("VACUUM")
                busy, *_ = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise DmeError(cipher.BUSY)
        finally:
            self._turn.release()

    @contextmanager
    def standing_still(self) -> Iterator[Still | None]:
        """Give the file as it is now; what is saved meanwhile stays in the log.

        Who begins to read while all of the log is in the file keeps everybody from writing into
        the file. There is None where the log cannot be moved now: another work is saving or has
        been reading since before, or the disk takes nothing.
        """
        with ExitStack() as stack:
            with self._log_emptied() as is_empty:
                still = self._begun(stack) if is_empty else None
            yield still

    def close(self) -> None:
        """Let go of the file, after a save or a checkpoint that still runs in another thread."""
        if self._rest:
            self._rest.cancel()
        self.checkpoint()
        with self._turn, ExitStack() as stack:
            if self.witness and not self.read_only:  # the village's own file, which stays in place
                stack.enter_context(cipher.log_kept(self.path, self._key))
            self._closed = True
            self._readers.dispose()
            self._writer.dispose()
            if self._file:
                self._file.close()

    def _info(self) -> dict[str, Any]:
        """Return what every session is told."""
        return {"clock": self.clock, "witness": self.witness, "box": self.box,
                "shared": self.shared}  # fmt: skip

    @contextmanager
    def _log_emptied(self) -> Iterator[bool]:
        """Say whether all that was saved is in the file now; nobody saves during the block."""
        if self.read_only or not self._turn.acquire(timeout=WAIT_FOR_WRITER_SECONDS):
            yield False
            return
        try:
            yield not self._closed and self._try_to_empty_log()
        finally:
            self._turn.release()

    def _try_to_empty_log(self) -> bool:
        try:
            return self._empty_log()
        except (DBAPIError, dbapi2.Error) as error:
            log.info("checkpoint.postponed %s", type(error).__name__)
            return False

    def _begun(self, stack: ExitStack) -> Still:
        looking, reading = (stack.enter_context(closing(self.raw())) for _ in range(2))
        for raw in (looking, reading):
            raw.execute("BEGIN")
            raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if self._file is None:  # closed with all others: closing it drops SQLite's locks on Linux
            self._file = self.path.open("rb", buffering=0)
        return Still(self._file, looking, reading)

    def _empty_log(self) -> bool:
        with closing(
            self._connect()
        ) as raw:  # who only read needs no writer, which knows every table
            raw.execute("PRAGMA busy_timeout = 0")  # a long reader must not make saves wait
            _, there, moved = raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        return bool(there == moved)

    def _commit(self, session: Session) -> None:
        try:
            session.commit()
        except DBAPIError:
            self._writer.dispose()
            self._readers.dispose()
            raise

    def _let_go_of_pages(self) -> None:
        """Let the writer forget the pages that it kept for much work; a save needs few of them."""
        with cipher.in_words(), self._writer.connect() as connection:
            raw: Plain = connection.connection.driver_connection
            raw.execute("PRAGMA shrink_memory")
        tidying.give_back()

    def _tell(self, change: Change) -> None:
        self._checkpoint_at_rest()
        for follower in tuple(self.followers):
            follower(change)
        if not change.tables:
            return
        self.last_saved = replace(change, initiator=None)  # no page lives on, or ends in a thread
        for listener in tuple(self.listeners):
            listener(change)

    def _checkpoint_at_rest(self) -> None:
        """Empty a long log soon, a short one only when nobody has saved for long.

        Each emptying costs three flushes, the one of the next save's new log included; what is in
        the log is as safe as what is in the file.
        """
        if self._rest:
            self._rest.cancel()
        rest = REST_SECONDS if self._log_size() >= LONG_LOG else LONG_REST_SECONDS
        self._rest = threading.Timer(rest, self.come_to_rest)
        self._rest.daemon = True
        self._rest.start()

    def _log_size(self) -> int:
        try:
            return cipher.log_of(self.path).stat().st_size
        except OSError:  # a disk that is gone is told by what is saved, not here
            return 0

    def _opens_normally(self) -> bool:
        try:
            with cipher.looked_into(self.path, self._key, cipher.connect) as raw:
                raw.execute("BEGIN")  # with a log that is there already any disk is read
                raw.execute("PRAGMA user_version = 0")  # what may not be written says so
                raw.execute("ROLLBACK")
        except dbapi2.Error as error:
            if cipher.code_of(error) not in cipher.UNWRITABLE:
                raise
            return False
        return True

    def _connect_to_write(self) -> Plain:
        connection = self._connect()
        connection.execute(f"PRAGMA cache_size = -{KEPT_BY_WRITER}")
        seals.watch(connection)
        return connection

    def _connect(self) -> Plain:
        opening = cipher.connect_to_read if self.read_only else cipher.connect
        connection = opening(self.path, self._key)
        connection.execute(f"PRAGMA cache_size = -{KEPT_BY_READER}")  # there are several of them
        return connection

    def _engine(self, pool: type[QueuePool | StaticPool]) -> Engine:
        engine = create_engine(
            "sqlite+pysqlite://",
            module=dbapi2,
            creator=self._connect_to_write if pool is StaticPool else self._connect,
            poolclass=pool,
            execution_options={"compiled_cache": SAID},
            hide_parameters=True,  # keeps names and NIK out of error texts and the log file
            **({} if pool is StaticPool else {"pool_use_lifo": True}),  # few of them keep pages
            **({"pool_size": 1, "max_overflow": 0} if self.read_only else {}),  # readers in turn
        )
        engine.dialect = DIALECT
        begin = "BEGIN IMMEDIATE" if pool is StaticPool else "BEGIN"
        event.listen(engine, "begin", _beginning(begin))
        return engine


def _nothing() -> None:
    """Be told of a change, and do nothing about it."""


@contextmanager
def _seen_by(session: Session, who: Who | None) -> Iterator[None]:
    """Tell a session who draws, where that is said, and what was told before afterwards."""
    before = {key: session.info[key] for key in ("who",) if key in session.info}
    if who is not None:
        session.info["who"] = who
    try:
        yield
    finally:
        session.info.pop("who", None)
        session.info.update(before)


def _rebind(session: Session, chain_key: bytes, seqs: Iterable[int]) -> None:
    """Bind what is left of acts to the chain, after words were taken out of them."""
    chain.rebind(session.connection().connection.driver_connection, chain_key, seqs)


def _beginning(statement: str) -> Callable[[Connection], None]:
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(statement)

    return begin


def _named(touched: Iterable[Seal], left: Iterable[str]) -> dict[str, frozenset[str] | None]:
    """Return which records were touched: {table: ids}, None instead of more than a few.

    Who lost a record to somebody else, or for good, counts as touched.
    """
    found: dict[str, set[str]] = {}
    for one in left:
        found.setdefault(PERSON, set()).add(one)
    for table, record_id, _ in touched:
        found.setdefault(table, set()).add(record_id)
    return {table: frozenset(ids) if len(ids) <= FEW else None for table, ids in found.items()}


def _note_bulk(state: ORMExecuteState) -> None:
    if not state.is_select and state.bind_mapper:
        table = state.bind_mapper.local_table
        state.session.info["diary"].touched.add(str(table.name))  # type: ignore[attr-defined]
