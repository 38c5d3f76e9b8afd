"""What a copy of the data holds, found only after every check it must pass."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.people.model import Person
from dme_desktop.vault import chain, cipher
from dme_desktop.vault.database import Database
from dme_desktop.village.model import Village

_DAMAGE = {dbapi2.SQLITE_CORRUPT, dbapi2.SQLITE_NOTADB}
PAGES_A_STEP = 2048  # 8 MiB
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


def snapshot(db: Database, target: Path, progress: Progress = unwatched) -> None:
    """Copy the last committed state to a file with the same key, while work goes on."""

    def step(_: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    with db.read() as session, cipher.in_words():
        source: Any = session.connection().connection.driver_connection
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()  # stay at this state
        with closing(cipher.connect(target, db.key, must_exist=False)) as copy:
            copy.execute("PRAGMA journal_mode = OFF")  # a half copy is thrown away
            copy.execute("PRAGMA synchronous = OFF")
            source.backup(copy, pages=PAGES_A_STEP, progress=step)


def examined(path: Path, key: bytes, *, just_made: bool = False) -> Contents:
    """Check a copy wholly and return what it holds; raise DmeError when anything is unsound.

    The seals of unused pages need no look in a copy that this process has just sealed; those of
    all others are checked as they are read.
    """
    try:
        with cipher.in_words():
            _check_pages(path, key, just_made=just_made)
            return _counted(path, key)
    except DmeError as error:
        if cipher.code_of(error.__cause__ or error) in _DAMAGE:
            raise DmeError(UNSOUND) from error
        raise


def _check_pages(path: Path, key: bytes, *, just_made: bool) -> None:
    with closing(cipher.connect(path, key)) as raw:
        broken = () if just_made else raw.execute("PRAGMA cipher_integrity_check").fetchall()
        if broken or raw.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
            raise DmeError(UNSOUND)


def _counted(path: Path, key: bytes) -> Contents:
    db = Database(path, key)
    try:
        if db.chain_break() is not None:
            raise DmeError(UNSOUND)
        with db.read() as session:
            return _said(session)
    finally:
        db.close()


def _said(session: Session) -> Contents:
    village = session.execute(select(Village.code, Village.name, Village.practice)).first()
    living = select(func.count()).select_from(Person).where(Person.deleted_at.is_(None))
    seq, link = chain.head(session)
    raw: Any = session.connection().connection.driver_connection
    return Contents(
        village_code=village.code if village else "",
        village_name=village.name if village else "",
        practice=bool(village and village.practice),
        revision=raw.execute("SELECT version_num FROM alembic_version").fetchone()[0],
        rows=_rows(raw),
        people=session.scalar(living) or 0,
        audit_seq=seq,
        audit_link=link,
    )


def _rows(raw: Any) -> dict[str, int]:  # noqa: ANN401
    tables = raw.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {
        table: raw.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]  # noqa: S608
        for (table,) in sorted(tables)
    }
