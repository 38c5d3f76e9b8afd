"""Who changed what: noted while a session flushes; `chain` writes it down when it commits."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import inspect
from sqlalchemy.orm import Session, UOWTransaction, class_mapper

from dme_desktop.kernel.acts import Act, Who
from dme_desktop.kernel.records import Base, Record
from dme_desktop.vault import declared
from dme_desktop.vault.declared import key_of
from dme_desktop.vault.elsewhere import Unit
from dme_desktop.vault.plain import as_plain, whole

_OWN = {"created_at", "created_by", "updated_at", "updated_by", "rev"}


@dataclass
class Diary:
    """What one unit of work has done so far."""

    act: Act
    who: Who
    at: dt.datetime
    undo_of: int | None = None
    stands: bool = False  # it is written down though it touches nothing: that it was done counts
    touched: set[str] = field(default_factory=set)
    changes: dict[tuple[str, str], tuple[str, dict[str, list[Any]]]] = field(default_factory=dict)

    def note(self, table: str, record_id: str, kind: str, fields: dict[str, list[Any]]) -> None:
        """Remember one change; a record made in this act stays "made"."""
        before = self.changes.get((table, record_id))
        if before is None:
            self.changes[table, record_id] = (kind, fields)
        elif before[0] != "C":
            for name, (old, new) in fields.items():
                first = before[1].get(name, [old])[0]
                before[1][name] = [first, new]


def collect(session: Session, _: UOWTransaction | None = None, __: object = None) -> None:
    """Stamp every record about to be written and note it; runs before each flush.

    What others name comes first, so that the first change of an act is about whom the act was.
    """
    diary: Diary = session.info["diary"]
    ranks = {table.name: place for place, table in enumerate(declared.tables())}
    every = (*session.new, *session.dirty, *session.deleted)
    for record in sorted(every, key=lambda one: ranks[one.__tablename__]):
        if not session.is_modified(record) and record not in session.deleted:
            continue
        diary.touched.add(record.__tablename__)
        if isinstance(record, Record) and _is_elsewhere(session, record):
            _stamp(diary, record, is_new=record in session.new)
            record.rev += record not in session.new
            diary.stands = True
        elif record.has_past:
            _note(session, diary, record)


def stand(session: Session) -> None:
    """Let the act of this session be written down though it touches no record."""
    diary: Diary = session.info["diary"]
    diary.stands = True


def made(session: Session, model: type[Base], ids: Iterable[str]) -> None:
    """Note records made by a bulk statement, which no flush sees."""
    diary: Diary = session.info["diary"]
    table = model.__tablename__
    diary.touched.add(table)
    diary.changes.update(((table, record_id), ("C", {})) for record_id in ids)


def changed(
    session: Session, model: type[Base], record_id: str, fields: dict[str, list[Any]]
) -> None:
    """Note a record changed by a bulk statement: {field: [from, to]}."""
    diary: Diary = session.info["diary"]
    diary.touched.add(model.__tablename__)
    plain = {name: [as_plain(old), as_plain(new)] for name, (old, new) in fields.items()}
    diary.note(model.__tablename__, record_id, "U", plain)


def moved(
    session: Session, model: type[Base], column: str, ids: Iterable[str], owners: tuple[str, str]
) -> None:
    """Note records that went from one owner to another; this can be undone even of a number."""
    diary: Diary = session.info["diary"]
    diary.touched.add(model.__tablename__)
    for record_id in ids:
        diary.note(model.__tablename__, record_id, "M", {column: list(owners)})


def _note(session: Session, diary: Diary, record: Base) -> None:
    table, is_new = record.__tablename__, record in session.new
    fields = {} if is_new else _changed_fields(record)
    if isinstance(record, Record):
        _stamp(diary, record, is_new=is_new)
        if fields and (table, record.id) not in diary.changes:
            record.rev += 1
    name = str(getattr(record, key_of(type(record))))
    if record in session.deleted:
        diary.note(table, name, "D", _held(record))
    else:
        diary.note(table, name, "C" if is_new else "U", fields)


def _is_elsewhere(session: Session, record: Record) -> bool:
    """Say whether a record is on a server, where laptops that know nothing of this chain write."""
    return isinstance(session, Unit) and session.is_there(record.__tablename__)  # type: ignore[attr-defined]


def _stamp(diary: Diary, record: Record, *, is_new: bool) -> None:
    record.updated_at, record.updated_by = diary.at, diary.who.name
    if is_new:
        record.created_at, record.created_by = diary.at, diary.who.name
        record.id = record.id or _id_for(record)


def _id_for(record: Record) -> str:
    default = type(record).__table__.c.id.default  # type: ignore[attr-defined]
    return str(default.arg(None))


def _changed_fields(record: Base) -> dict[str, list[Any]]:
    state = inspect(record)
    fields = {}
    for column in state.mapper.column_attrs:
        history = state.attrs[column.key].history
        if column.key in _OWN or not history.has_changes():
            continue
        info = state.mapper.columns[column.key].info
        if info.get("audit", True):
            old, new = next(iter(history.deleted), None), next(iter(history.added))
            fields[column.key] = [_plain(info, old), _plain(info, new)]
    return fields


def _held(record: Base) -> dict[str, list[Any]]:
    """Return what stood in a row that goes, but for what names it."""
    columns = class_mapper(type(record)).columns
    return {
        name: [_plain(column.info, getattr(record, name)), None]
        for name, column in columns.items()
        if not column.primary_key
    }


def _plain(info: Mapping[str, Any], value: Any) -> Any:  # noqa: ANN401 - what a column holds
    return whole(value) if info.get("whole") else as_plain(value)
