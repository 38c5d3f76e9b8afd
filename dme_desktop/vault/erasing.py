"""Taking records out of the file for good: rows, their history, drafts, and words in the books.

Nothing here asks whether that may be done. What is left of the acts is bound to the chain again, so
that it can still be proved whole; `Database.compact` then empties the pages they stood on.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import msgspec
from sqlalchemy import Column, String, Table
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import Base
from dme_desktop.vault import audit, declared
from dme_desktop.vault.cipher import Plain

Rows = Mapping[str, Collection[str]]  # {table: what names the rows}
TAKEN_OUT = "(data dihapus)"
_BOOKS = frozenset({"audit_act", "audit_change", "audit_seal", "audit_redaction", "draft"})
_HERE = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True)
class Wipe:
    """Rows that stay, and what is written over them: {column: value}."""

    model: type[Base]
    ids: Collection[str]
    values: Mapping[str, object]


@dataclass(frozen=True)
class Erased:
    """What was taken out: rows by table, rows wiped or loosened, acts that lost words, drafts."""

    rows: Mapping[str, int] = field(default_factory=dict)
    loosened: Mapping[str, int] = field(default_factory=dict)
    acts: int = 0
    drafts: int = 0


def belonging(session: Session, roots: Rows) -> dict[str, set[str]]:
    """Return rows with all that cannot be without them: what names them by a link never empty."""
    going = {table: set(ids) for table, ids in roots.items() if ids}
    raw = _raw(session)
    for table in declared.tables():
        for column, owner in _links(table):
            if going.get(owner) and not column.nullable:
                going.setdefault(table.name, set()).update(_naming(raw, column, going[owner]))
    every = {record_id for ids in going.values() for record_id in ids}
    for column in _leaning():
        if not column.nullable and (found := set(_naming(raw, column, every))):
            going.setdefault(column.table.name, set()).update(found)
    return going if going == {t: set(i) for t, i in roots.items()} else _again(session, going)


def _again(session: Session, going: dict[str, set[str]]) -> dict[str, set[str]]:
    """Look once more from what was found: an attachment has a file of its own."""
    return belonging(session, going)


def erase(
    session: Session, roots: Rows, wipes: Sequence[Wipe] = (), words: Collection[str] = ()
) -> Erased:
    """Take rows out of the file with all that belongs to them, and out of the history.

    `words` are what the rows called a person: drafts that hold one go, and what acts say with one
    is written over. Use inside the unit of work of the act that says why.
    """
    session.flush()
    raw, going = _raw(session), belonging(session, roots)
    loosened = _loosen(raw, going)
    with _books_open(raw):
        acts = set(_without_history(raw, going))
        for wipe in wipes:
            acts |= _wiped(raw, wipe)
            loosened[_table(wipe.model).name] = len(wipe.ids)
        acts |= set(_without_words(raw, words))
    _delete(raw, going)
    drafts = _drop_drafts(raw, going, words)
    session.info["rebind"](acts)
    diary: audit.Diary = session.info["diary"]
    diary.touched |= going.keys() | loosened.keys() | {"draft"}
    session.expire_all()
    return Erased({table: len(ids) for table, ids in going.items()}, loosened, len(acts), drafts)


def forget_history(session: Session, model: type[Base], ids: Collection[str]) -> None:
    """Take the values of some rows out of the history; the rows stay as they are."""
    session.flush()
    with _books_open(_raw(session)):
        acts = set(_forget(_raw(session), _table(model).name, ids))
    session.info["rebind"](acts)


def forget_acts(session: Session, seqs: Collection[int]) -> None:
    """Take out of acts what they changed and whom they name; who did what and when stays."""
    session.flush()
    raw, here = _raw(session), (msgspec.json.encode(list(seqs)).decode(),)
    told = f"seq {_HERE} AND detail NOT IN ('', '{TAKEN_OUT}')"
    changed = f"seq {_HERE} AND fields <> '{{}}'"
    asked = (
        f"SELECT seq FROM audit_act WHERE {told} UNION SELECT seq FROM audit_change WHERE {changed}"  # noqa: S608
    )
    acts = {row[0] for row in raw.execute(asked, here * 2)}
    with _books_open(raw):
        raw.execute(f"UPDATE audit_act SET detail = '{TAKEN_OUT}' WHERE {told}", here)  # noqa: S608
        raw.execute(f"UPDATE audit_change SET fields = '{{}}' WHERE {changed}", here)  # noqa: S608
    session.info["rebind"](acts)


def mentions(session: Session, words: Collection[str]) -> dict[str, int]:
    """Return in how many rows of each table one of some words still stands, but for the books."""
    wanted = [word.casefold() for word in words if word]
    found = {}
    for table in declared.tables():
        texts = [column for column in table.c if isinstance(column.type, String)]
        if table.name in _BOOKS or not texts or not wanted:
            continue
        told = " || ' ' || ".join(f"lower(ifnull(\"{one.name}\", ''))" for one in texts)
        holds = " OR ".join(["instr(told, ?) > 0"] * len(wanted))
        asked = f'SELECT count(*) FROM (SELECT {told} AS told FROM "{table.name}") WHERE {holds}'  # noqa: S608 - our names
        if number := _raw(session).execute(asked, wanted).fetchone()[0]:
            found[str(table.name)] = int(number)
    return found


@contextmanager
def _books_open(raw: Plain) -> Iterator[None]:
    """Let words be taken out of the books, which are only ever appended to, in this transaction."""
    asked = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN (?, ?)"
    guards = raw.execute(asked, ("audit_act", "audit_change")).fetchall()
    for name, _ in guards:
        raw.execute(f'DROP TRIGGER "{name}"')
    yield
    for _, statement in guards:
        raw.execute(statement)


def _loosen(raw: Plain, going: Rows) -> dict[str, int]:
    """Empty the links by which rows that stay name rows that go; return {table: how many}."""
    found: dict[str, int] = {}
    every = [one for ids in going.values() for one in ids]
    for table in declared.tables():
        links = [(column, going.get(owner, ())) for column, owner in _links(table)]
        links += [(column, every) for column in _leaning() if column.table is table]
        for column, ids in links:
            if column.nullable and ids:
                changed = f'UPDATE "{table.name}" SET "{column.name}" = NULL WHERE "{column.name}" '  # noqa: S608
                if number := raw.execute(changed + _HERE, (_json(ids),)).rowcount:
                    found[str(table.name)] = found.get(str(table.name), 0) + int(number)
    return found


def _without_history(raw: Plain, going: Rows) -> Iterator[int]:
    for table, ids in going.items():
        yield from _forget(raw, table, ids)


def _forget(raw: Plain, table: str, ids: Collection[str]) -> Iterator[int]:
    """Take the values of some rows out of the history; yield the acts that lost any."""
    where = f"\"table\" = ? AND record_id {_HERE} AND fields <> '{{}}'"
    asked = (table, _json(ids))
    yield from (
        row[0]
        for row in raw.execute(f"SELECT DISTINCT seq FROM audit_change WHERE {where}", asked)  # noqa: S608
    )
    raw.execute(f"UPDATE audit_change SET fields = '{{}}' WHERE {where}", asked)  # noqa: S608


def _wiped(raw: Plain, wipe: Wipe) -> set[int]:
    """Write over some columns of rows that stay, and take those out of their history."""
    table = _table(wipe.model)
    said = ", ".join(f'"{name}" = ?' for name in wipe.values)
    key, ids = _key(table).name, _json(wipe.ids)
    statement = f'UPDATE "{table.name}" SET {said} WHERE "{key}" {_HERE}'  # noqa: S608
    raw.execute(statement, (*wipe.values.values(), ids))
    paths = ", ".join(f"'$.{name}'" for name in wipe.values)
    where = f'"table" = ? AND record_id {_HERE} AND fields <> json_remove(fields, {paths})'
    asked = f"SELECT DISTINCT seq FROM audit_change WHERE {where}"  # noqa: S608
    acts = {row[0] for row in raw.execute(asked, (table.name, ids))}
    left = f"UPDATE audit_change SET fields = json_remove(fields, {paths}) WHERE {where}"  # noqa: S608
    raw.execute(left, (table.name, ids))
    return acts


def _delete(raw: Plain, going: Rows) -> None:
    for table in reversed(declared.tables()):
        if ids := going.get(str(table.name)):
            raw.execute(
                f'DELETE FROM "{table.name}" WHERE "{_key(table).name}" {_HERE}',  # noqa: S608
                (_json(ids),),
            )


def _without_words(raw: Plain, words: Collection[str]) -> Iterator[int]:
    """Write over what acts say of a person; yield those acts."""
    for word in filter(None, words):
        for column in ("detail", "act"):
            where = f'instr(lower("{column}"), ?) > 0'
            said = (word.casefold(),)
            yield from (
                row[0]
                for row in raw.execute(f"SELECT seq FROM audit_act WHERE {where}", said).fetchall()  # noqa: S608
            )
            raw.execute(
                f'UPDATE audit_act SET "{column}" = ? WHERE {where}',  # noqa: S608
                (TAKEN_OUT, *said),
            )


def _drop_drafts(raw: Plain, going: Rows, words: Collection[str]) -> int:
    """Throw away half-filled forms about the rows, or that hold one of the words."""
    every = [one for ids in going.values() for one in ids]
    about = f"DELETE FROM draft WHERE record_id {_HERE}"  # noqa: S608
    dropped = int(raw.execute(about, (_json(every),)).rowcount)
    for word in filter(None, words):
        held = "instr(lower(title || ' ' || payload), ?) > 0"
        dropped += int(
            raw.execute(f"DELETE FROM draft WHERE {held}", (word.casefold(),)).rowcount  # noqa: S608
        )
    return dropped


def _naming(raw: Plain, column: Column[Any], ids: Collection[str]) -> Iterator[str]:
    table = column.table
    asked = f'SELECT "{_key(table).name}" FROM "{table.name}" WHERE "{column.name}" {_HERE}'  # noqa: S608
    yield from (row[0] for row in raw.execute(asked, (_json(ids),)))


def _links(table: Table) -> Iterator[tuple[Column[Any], str]]:
    """Yield the columns of a table that name rows of another, and of which."""
    if table.name in _BOOKS:
        return
    for column in table.c:
        for key in column.foreign_keys:
            yield column, str(key.column.table.name)


def _leaning() -> Iterator[Column[Any]]:
    """Yield the columns that name a record of any room, without a key that says of which."""
    yield from (one for table in declared.tables() for one in table.c if one.info.get("leans_on"))


def _key(table: Any) -> Column[Any]:  # noqa: ANN401 - a table, or what a column belongs to
    first, *_ = table.primary_key
    found: Column[Any] = first
    return found


def _table(model: type[Base]) -> Table:
    found = model.__table__
    assert isinstance(found, Table)  # noqa: S101 - every record is one
    return found


def _json(ids: Collection[str]) -> str:
    return msgspec.json.encode(list(ids)).decode()


def _raw(session: Session) -> Plain:
    return session.connection().connection.driver_connection
