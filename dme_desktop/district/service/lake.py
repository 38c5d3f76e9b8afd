"""What is asked of all packages at once: an engine in memory, filled from the encrypted file.

Only packages that changed since the last question are read again. Nothing of it is ever written
anywhere: the encrypted file stays the one store.
"""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from sqlalchemy import Connection, Engine, create_engine, delete, insert, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import StaticPool

from dme_desktop.agenda import proof
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import EXPECTED, LAKE, OF, PACKAGE, Asked
from dme_desktop.packages import tables
from dme_desktop.trust import bundles, lists
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

VILLAGE_DOTS = 3  # in the code of a village

Answers = Sequence[tuple[str | int, ...]]


class Lake:
    """All packages of a desk in memory; questions may come from any thread."""

    def __init__(self, db: Database) -> None:
        self._db, self._turn = db, threading.Lock()
        self._held: dict[str, str] = {}  # the digest of each package that is in it, by its key
        self.engine = in_memory()

    def ask(self, *asked: Asked) -> list[Answers]:
        """Return the rows of each question, as the encrypted file stands now."""
        with self.filled() as connection:
            return [[tuple(row) for row in connection.execute(one)] for one in asked]

    @contextmanager
    def filled(self) -> Iterator[Connection]:
        """Give the engine with every package in it."""
        with self._turn, self._db.read() as session, self.engine.begin() as connection:
            self._follow(session, connection)
            yield connection

    def _follow(self, session: Session, connection: Connection) -> None:
        now = dict(session.execute(select(Payload.key, Payload.digest)).all())
        changed = [key for key, by in now.items() if self._held.get(key) != by]
        for key in {*changed, *(self._held.keys() - now.keys())} & self._held.keys():
            _forget(connection, *key.split())
        for some in _hundreds(changed):
            for payload in session.scalars(select(Payload).where(Payload.key.in_(some))):
                put(connection, payload, tables.unpacked(payload.packed))
        self._held = now
        inside = connection.scalars(select(OF["wilayah"].c.kode).distinct()).all()
        _expect(connection, expected(session, inside))


def of(db: Database) -> Lake:
    """Return the lake of an open file, one for all who ask."""
    return db.shared(Lake)


def in_memory() -> Engine:
    """Return an empty engine with the tables of the questions."""
    engine = create_engine(
        "sqlite://", poolclass=StaticPool, connect_args={"check_same_thread": False}
    )
    LAKE.create_all(engine)
    return engine


def put(connection: Connection, payload: Payload, content: dict[str, list[tables.Column]]) -> None:
    """Put a package into the engine, as whole columns."""
    for name, columns in content.items():
        if columns[0]:
            marks = ", ".join("?" * (len(columns) + 2))
            rows = zip(
                [payload.sender] * len(columns[0]), [payload.year] * len(columns[0]), *columns,
                strict=True,
            )  # fmt: skip
            connection.exec_driver_sql(f"INSERT INTO {name} VALUES ({marks})", list(rows))  # noqa: S608 - names of our own
    told = {
        "desa": payload.sender, "tahun": payload.year, "nomor": payload.seq,
        "hari": proof.days(payload.as_of),
    }  # fmt: skip
    connection.execute(insert(PACKAGE), told)


def expected(session: Session, told: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return code and name of the villages that are waited for: those whose key is known here.

    So are those that sent before, and those that are `told` of in the sums of an office below.
    """
    here = village.profile(session)
    known = {one for one in lists.known_keys(session) if one.count(".") == VILLAGE_DOTS}
    inside = [*session.scalars(select(Payload.sender).distinct()), *told]
    known |= {one for one in inside if one.count(".") == VILLAGE_DOTS}
    return [(one, name_of(one)) for one in sorted(known) if one != here.code]


@cache
def name_of(code: str) -> str:
    """Return what an area is called; looking one up among all villages takes a while."""
    return bundles.name_of(code)


def _expect(connection: Connection, villages: Sequence[tuple[str, str]]) -> None:
    connection.execute(delete(EXPECTED))
    if villages:
        connection.execute(
            insert(EXPECTED), [{"desa": code, "nama": name} for code, name in villages]
        )


def _forget(connection: Connection, sender: str, year: str) -> None:
    for one in (*OF.values(), PACKAGE):
        connection.execute(delete(one).where(one.c.desa == sender, one.c.tahun == int(year)))


def _hundreds(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(keys), 100):
        yield keys[first : first + 100]
