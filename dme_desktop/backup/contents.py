"""What the data hold, found only after every check they must pass."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlcipher3 import dbapi2

from dme_desktop.backup import packing
from dme_desktop.backup.packing import Packed
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import chain, cipher, keys
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.database import Database, Still
from dme_desktop.vault.pages import BadPageError

Found = TypeVar("Found")
_DAMAGE = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB}
PAGES_A_STEP = 2048  # 8 MiB
SNAPSHOT = "salinan.db"
SMALL_CACHE = "PRAGMA cache_size = -2000"  # KiB: every page is read once
MOMENT = 0.1  # seconds after which a job that waits can be stopped
UNSOUND = (
    "Pemeriksaan data menemukan kerusakan, jadi berhenti di sini. Jangan hapus cadangan lama; "
    "minta bantuan kecamatan untuk memulihkan."
)


@dataclass(frozen=True)
class Contents:
    """The village, the rows by table, the people not in the bin, and the head of the chain."""

    village_code: str
    village_name: str
    practice: bool
    revision: str
    rows: dict[str, int]
    people: int
    audit_seq: int
    audit_link: str


def packed(db: Database, target: Path, progress: Progress = unwatched) -> tuple[Packed, Contents]:
    """Pack the last committed state into a file and say what it holds, while work goes on.

    Raises DmeError when anything in it is unsound.
    """
    with _told(), target.open("wb") as file, _at_rest(db, target.with_name(SNAPSHOT)) as still:
        moment, counting = partial(progress, 1, 1), partial(_counted, still.reading, db.key)
        with (
            _pages_looked_at(still.looking, moment),
            _beside(still.reading, counting, moment) as counted,
        ):
            made = packing.pack(still.file, file, db.key, progress)
        return made, counted.result()


def examined(
    opening: Callable[[], Plain], key: bytes, *, just_made: bool, progress: Progress = unwatched
) -> Contents:
    """Check a file wholly and return what it holds; raise DmeError when anything is unsound.

    The seals of unused pages need no look in a file that this process has just made; those of
    all others are checked as they are read.
    """
    with _told(), closing(opening()) as looking:
        if not just_made and looking.execute("PRAGMA cipher_integrity_check").fetchall():
            raise DmeError(UNSOUND)
        with (
            _pages_looked_at(looking, partial(progress, 0, 1)),
            closing(opening()) as reading,
        ):
            reading.execute(SMALL_CACHE)
            return _counted(reading, key)


def snapshot(db: Database, target: Path) -> None:
    """Copy the last committed state to a file with the same key, while work goes on."""
    with db.read() as session, cipher.in_words():
        source: Any = session.connection().connection.driver_connection
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # stay at this state
        with closing(cipher.connect(target, db.key, must_exist=False)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # a half copy is thrown away
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(copy, pages=PAGES_A_STEP)


@contextmanager
def _at_rest(db: Database, spare: Path) -> Iterator[Still]:
    """Give the data as they are now: the file itself, or a copy where it cannot stand still."""
    with ExitStack() as stack:
        still = stack.enter_context(db.standing_still())
        if still is None:
            snapshot(db, spare)
            stack.callback(spare.unlink)
            file = stack.enter_context(spare.open("rb"))
            connections = [
                stack.enter_context(closing(cipher.connect(spare, db.key))) for _ in range(2)
            ]
            still = Still(file, *connections)
        yield still


@contextmanager
def _told() -> Iterator[None]:
    """Tell every kind of damage in one sentence."""
    try:
        with cipher.in_words():
            yield
    except BadPageError as error:
        raise DmeError(UNSOUND) from error
    except DmeError as error:
        if cipher.code_of(error.__cause__ or error) in _DAMAGE:
            raise DmeError(UNSOUND) from error
        raise


@contextmanager
def _pages_looked_at(raw: Plain, moment: Callable[[], None]) -> Iterator[None]:
    """Let SQLite look at the order in every page beside the block; raise DmeError for a fault.

    That indexes say what their tables say takes twice as long: `dme check` looks at that.
    """
    with _beside(raw, lambda: raw.execute("PRAGMA quick_check").fetchall(), moment) as looked:
        yield
    if looked.result() != [("ok",)]:
        raise DmeError(UNSOUND)


@contextmanager
def _beside(
    raw: Plain, job: Callable[[], Found], moment: Callable[[], None]
) -> Iterator[Future[Found]]:
    """Do what only reads with one connection beside the block, and give what it will find.

    While it is waited for, each `moment` may stop it, as a failure of the block does.
    """
    raw.execute(SMALL_CACHE)
    with ThreadPoolExecutor(1) as aside:
        found = aside.submit(job)
        try:
            yield found
            while wait([found], MOMENT).not_done:
                moment()
        except BaseException:
            raw.interrupt()
            raise


def _counted(raw: Plain, key: bytes) -> Contents:
    if chain.first_break(raw, keys.derived(key, keys.CHAIN)) is not None:
        raise DmeError(UNSOUND)
    village = raw.execute("SELECT code, name, practice FROM village").fetchone() or ("", "", 0)
    (people,) = raw.execute("SELECT count(*) FROM person WHERE deleted_at IS NULL").fetchone()
    (revision,) = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    last = raw.execute("SELECT seq, chain FROM audit_act ORDER BY seq DESC LIMIT 1").fetchone()
    seq, link = last or (0, chain.START)
    return Contents(
        village_code=village[0],
        village_name=village[1],
        practice=bool(village[2]),
        revision=revision,
        rows=_rows(raw),
        people=people,
        audit_seq=seq,
        audit_link=link,
    )


def _rows(raw: Plain) -> dict[str, int]:
    tables = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        table: raw.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
        for (table,) in sorted(tables)
    }
