"""What is asked of all packages at once: an engine in memory, filled from the encrypted file.

Only packages that changed since the last question are read again. Nothing of it is ever written
anywhere: the encrypted file stays the one store. A desk with the extra `province` asks in DuckDB,
any other in SQLite; both are asked the same texts and say the same.
"""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import proof
from dme_desktop.district import questions
from dme_desktop.district.engines import duck
from dme_desktop.district.engines.engine import Answers, Engine, Filled, Key
from dme_desktop.district.engines.sqlite import Sqlite
from dme_desktop.district.model import Payload
from dme_desktop.district.questions import ASKED, BY_PACKAGE, EXPECTED, PACKAGE, TOLD, Asked
from dme_desktop.packages import tables
from dme_desktop.packages.tables import Cell, Column
from dme_desktop.trust import bundles, lists
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

VILLAGE_DOTS = 3  # in the code of a village
AT_ONCE = 100  # packages that are put in together
INSIDE = "SELECT DISTINCT kode FROM wilayah ORDER BY kode"

Content = Mapping[str, Sequence[Column]]  # the columns of each table of a package


class Lake:
    """All packages of a desk in memory; questions may come from any thread."""

    def __init__(self, db: Database) -> None:
        self._db, self._turn = db, threading.Lock()
        self._held: dict[str, str] = {}  # the digest of each package that is in it, by its key
        self._engine = engine()

    def ask(self, name: str, about: Asked) -> Answers:
        """Return the rows of one question, as the encrypted file stands now."""
        return self.answers([(name, about)])[0]

    def answers(self, asked: Sequence[tuple[str, Asked]]) -> list[Answers]:
        """Return the rows of each question, all of the same moment."""
        with self.filled() as full:
            return [answer(full, name, about) for name, about in asked]

    @contextmanager
    def filled(self) -> Iterator[Engine]:
        """Give the engine with every package in it, to nobody else meanwhile."""
        with self._turn:
            with self._db.read() as session, self._engine.changing():
                held = self._follow(session)
            self._held = held
            yield self._engine

    def codes_told(self) -> list[str]:
        """Return the villages that sums of offices below tell of."""
        with self.filled():
            return self._codes()

    def _codes(self) -> list[str]:
        return [str(code) for (code,) in self._engine.ask(INSIDE)]

    def _follow(self, session: Session) -> dict[str, str]:
        now = dict(session.execute(select(Payload.key, Payload.digest)).all())
        changed = [key for key, by in now.items() if self._held.get(key) != by]
        if gone := sorted({*changed, *(self._held.keys() - now.keys())} & self._held.keys()):
            forget(self._engine, [_key(one) for one in gone])
        for some in _hundreds(changed):
            found = session.scalars(select(Payload).where(Payload.key.in_(some))).all()
            put(self._engine, [(one, tables.unpacked(one.packed)) for one in found])
        told = self._codes()
        villages = expected(session, told)
        self._engine.clear(EXPECTED)
        if villages:
            columns = [[one[place] for one in villages] for place in (0, 1)]
            self._engine.put(EXPECTED, columns)
        return now


def of(db: Database) -> Lake:
    """Return the lake of an open file, one for all who ask."""
    return db.shared(Lake)


def engine() -> Engine:
    """Return an empty engine with the tables of the questions: the fastest that is here."""
    return duck.Duck() if duck.is_installed() else Sqlite()


def answer(asks: Engine, name: str, about: Asked) -> Answers:
    """Return the rows of a question by its name."""
    with asks.changing():
        asks.clear(ASKED)
        asks.put(ASKED, columns_of(about))
    return asks.ask(questions.text(name))


def columns_of(about: Asked) -> list[list[Cell]]:
    """Return what is asked about as the columns of its table."""
    return [[one] for one in about.row]


def put(into: Filled, some: Sequence[tuple[Payload, Content]]) -> None:
    """Put packages into an engine, table by table."""
    for facts in TOLD:
        columns: list[list[Cell]] = [[] for _ in facts.columns]
        for payload, content in some:
            told = content[facts.name]
            columns[0] += [payload.sender] * len(told[0])
            columns[1] += [payload.year] * len(told[0])
            for place, one in enumerate(told, 2):
                columns[place] += one
        if columns[0]:
            into.put(facts, columns)
    of_packages = [(one.sender, one.year, one.seq, proof.days(one.as_of)) for one, _ in some]
    into.put(PACKAGE, [list(one) for one in zip(*of_packages, strict=True)])


def forget(into: Engine, keys: Sequence[Key]) -> None:
    """Take packages out of an engine."""
    for facts in BY_PACKAGE:
        into.forget(facts, keys)


def expected(session: Session, told: Sequence[str] = ()) -> list[tuple[str, str]]:
    """Return code and name of whom is waited for: the villages whose key is known here.

    So are those that sent before, those that are `told` of in the sums of an office below, and an
    office below of which nobody inside is known yet.
    """
    here = village.profile(session)
    keys = lists.known_keys(session).keys()
    every = {*keys, *session.scalars(select(Payload.sender).distinct()), *told}
    known = {one for one in every if one.count(".") == VILLAGE_DOTS}
    over = {one.rsplit(".", length)[0] for one in every for length in range(1, VILLAGE_DOTS + 1)}
    known |= {one for one in every - known - over if one.startswith(f"{here.code}.")}
    return [(one, name_of(one)) for one in sorted(known) if one != here.code]


@cache
def name_of(code: str) -> str:
    """Return what an area is called; looking one up among all villages takes a while."""
    return bundles.name_of(code)


def _key(told: str) -> Key:
    sender, year = told.split()
    return sender, int(year)


def _hundreds(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(keys), AT_ONCE):
        yield keys[first : first + AT_ONCE]
