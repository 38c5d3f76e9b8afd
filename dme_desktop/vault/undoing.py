"""Taking an act back: what it made goes to the bin, what it changed gets its old value.

Money never goes to the bin: where a table is `reversed_by` a column, that tells it was taken back.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import select, tuple_, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import ActName, bringing
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base, ClosedBy
from dme_desktop.vault import audit, printed, references
from dme_desktop.vault.acts import REDO
from dme_desktop.vault.database import Change
from dme_desktop.vault.declared import key_of, model_of, tables
from dme_desktop.vault.model import AuditAct, AuditChange, AuditRedaction
from dme_desktop.vault.plain import typed

UNDO_LIMIT = 30
Row = tuple[str, str]  # the table, and what names the row in it
TAKEN_BACK = "Diurungkan"  # why a record is reversed that an act had made
NAMED_BY = ("full_name", "name")  # columns with what a clerk calls a record


def last_undoable(session: Session) -> AuditAct | None:
    """Return the newest act that can be taken back, among the last thirty."""
    acts = _newest(session)
    gone = {act.undo_of for act in acts if act.undo_of}
    for act in acts:
        if not is_undoing(act) and act.seq not in gone and not _stays(session, act.seq):
            return act
    return None


def last_redoable(session: Session) -> AuditAct | None:
    """Return the newest act of taking back that can be taken back itself, if nothing came since.

    Notes that the program makes of itself, which have no past, come between without a word.
    """
    acts = _newest(session)
    gone = {act.undo_of for act in acts if act.undo_of}
    for act in acts:
        if is_undoing(act) and act.seq not in gone:
            return act
        if act.undo_of is None and _has_changes(session, act.seq):
            return None
    return None


def is_undoing(act: AuditAct) -> bool:
    """Say whether an act took another one back; doing it again is no such act."""
    return act.undo_of is not None and act.code != REDO.code


def _newest(session: Session) -> Sequence[AuditAct]:
    newest = select(AuditAct).order_by(AuditAct.seq.desc()).limit(UNDO_LIMIT)
    return session.scalars(newest).all()


def _has_changes(session: Session, seq: int) -> bool:
    return (
        session.scalar(select(AuditChange.seq).where(AuditChange.seq == seq).limit(1)) is not None
    )


def name_of(session: Session, seq: int) -> ActName:
    """Return which act has a number; of one that takes back or does again, which act it is of."""
    return printed.origin(session, seq).name


class PartlyError(DmeError):
    """Some of what an act brought was changed or used since; the `rest` can still be taken back."""

    def __init__(self, stays: Sequence[str], rest: int) -> None:
        self.stays, self.rest = tuple(stays), rest
        super().__init__(
            f"{len(stays)} data dari impor ini sudah diubah atau dipakai lagi. Perbaiki langsung "
            "di isiannya."
        )


def undo(session: Session, seq: int, *, rest: bool = False) -> ActName:
    """Take one act back and return which it was; use inside `db.write(UNDO, who, undo_of=seq)`.

    An act of taking back is taken back inside `db.write(REDO, who, undo_of=seq)`.

    Records it made go to the bin, fields it changed get their old value. Raises DmeError, and
    changes nothing, when a record was changed again since, a later record stands on it, or the act
    issued a number; `PartlyError` where the other parts of the act stand alone, as in an import.
    With `rest` those are taken back, and what was changed or used stays with what belongs to it.
    """
    act = session.get(AuditAct, seq)
    if act is None or _stays(session, seq) or _already_undone(session, seq):
        raise DmeError("Tindakan ini tidak dapat diurungkan. Gunakan pembatalan dengan alasan.")
    changes = session.scalars(
        select(AuditChange).where(AuditChange.seq == seq).order_by(AuditChange.n.desc())
    ).all()
    if printed.is_apart(changes) and act.code not in bringing():
        changes = _without(session, changes, seq, rest=rest)
    _refuse_if_changed_since(session, _rows_of(changes), seq)
    refuse_if_owner_changed_since(session, changes, seq)
    _refuse_if_closed(session, changes)
    printed.refuse_if_printed(session, seq)
    made: dict[str, list[str]] = {}
    for change in changes:
        if change.kind == "C":
            made.setdefault(change.table, []).append(change.record_id)
    references.refuse_if_used(session, made)
    fallen = [record for record in _changed(session, changes) if not _stands_alone(record)]
    try:
        _take_back(session, changes, made)
    except IntegrityError as error:
        raise DmeError(
            "Nilai yang lama, seperti NIK, sudah dipakai data lain. Perbaiki langsung di isiannya."
        ) from error
    refuse_second(session, fallen)
    return name_of(session, seq)


def _take_back(
    session: Session, changes: Sequence[AuditChange], made: Mapping[str, Sequence[str]]
) -> None:
    for change in changes:
        if change.kind != "C":
            _put_back(session, change)
        if "deleted_at" in change.fields:
            session.flush()  # who comes out of the bin may need the NIK another gave up
    for table, ids in made.items():
        _bin(session, model_of(table), ids)
    session.flush()


def _without(
    session: Session, changes: Sequence[AuditChange], seq: int, *, rest: bool
) -> Sequence[AuditChange]:
    """Return the changes that can be taken back; raise `PartlyError` unless only they are meant."""
    stays = _staying(session, changes, seq)
    going = [change for change in changes if change.record_id not in stays]
    if stays and not rest:
        raise PartlyError(_named(session, changes, stays), len(going))
    return going


def _staying(session: Session, changes: Sequence[AuditChange], seq: int) -> set[str]:
    """Return the records that were changed or used since, with all that belongs to them."""
    stays = {record_id for _, record_id in _changed_since(session, _rows_of(changes), seq)}
    made = {change.record_id: change.table for change in changes if change.kind == "C"}
    before = -1
    while len(stays) != before:
        before = len(stays)
        going: dict[str, list[str]] = {}
        for record_id, table in made.items():
            if record_id not in stays:
                going.setdefault(table, []).append(record_id)
        stays |= references.used(session, going)
        for table in set(made.values()):
            kept = [one for one, of in made.items() if of == table and one in stays]
            stays |= references.naming(session, table, kept) & made.keys()
    return stays


def _named(session: Session, changes: Sequence[AuditChange], stays: set[str]) -> list[str]:
    """Return the names of the people or things that stay, each once, in the order of the act."""
    found: dict[str, None] = {}
    for change in reversed(changes):
        if change.record_id in stays and (
            record := session.get(model_of(change.table), change.record_id)
        ):
            names = (getattr(record, name, None) for name in NAMED_BY)
            found |= dict.fromkeys(str(name) for name in names if name)
    return list(found)


def is_for_good(change: Change) -> bool:
    """Say as `for_good` of an act that was just committed, without reading it."""
    return not change.act.brings and not change.done.isdisjoint(_kept_for_good())


def is_about_paper(change: Change) -> bool:
    """Say whether an act that was just committed gave, took or changed a numbered paper."""
    papers = {one.name for one in tables() if "voided" in one.info}
    return any(table in papers for table, _ in change.done)


def _kept_for_good() -> list[tuple[str, str]]:
    """Return what is never taken back: (table, kind of change)."""
    return [(one.name, kind) for one in tables() for kind in sorted(one.info.get("for_good", ()))]


def for_good(session: Session, seqs: Sequence[int]) -> set[int]:
    """Return those of the acts that did what a table keeps for good: they took a number, say.

    Nor can an act be taken back that changed no record whose past is kept, or out of which
    something was erased. What an act brought from elsewhere stands there, whatever becomes of it.
    """
    stay = tuple_(AuditChange.table, AuditChange.kind).in_(_kept_for_good())
    brought = select(AuditAct.seq).where(AuditAct.seq.in_(seqs), AuditAct.code.in_(bringing()))
    kept = (
        select(AuditChange.seq)
        .where(AuditChange.seq.in_(seqs), AuditChange.seq.not_in(brought), stay)
        .distinct()
    )
    noted = select(AuditChange.seq).where(AuditChange.seq.in_(seqs)).distinct()
    emptied = select(AuditRedaction.seq).where(AuditRedaction.seq.in_(seqs))
    gone = set(session.scalars(emptied))
    return set(session.scalars(kept)) | (set(seqs) - set(session.scalars(noted))) | gone


def _stays(session: Session, seq: int) -> bool:
    return bool(for_good(session, [seq]))


def _already_undone(session: Session, seq: int) -> bool:
    return session.scalar(select(AuditAct.seq).where(AuditAct.undo_of == seq)) is not None


def refuse_if_owner_changed_since(session: Session, changes: Sequence[Any], seq: int) -> None:
    """Raise DmeError when what the changed rows are a part of was changed by a later act.

    What was signed is not rewritten by taking back how one of its points came to be.
    """
    owners = set()
    for change in changes:
        model = model_of(change.table)
        table: Any = model.__table__
        column = table.info.get("part_of")
        if column and (part := session.get(model, change.record_id)):
            owner, *_ = table.c[column].foreign_keys
            owners.add((owner.column.table.name, getattr(part, column)))
    _refuse_if_changed_since(session, sorted(owners), seq)


def _refuse_if_closed(session: Session, changes: Sequence[AuditChange]) -> None:
    """Raise DmeError when a changed record lies in a month that is closed."""
    for change in changes:
        model = model_of(change.table)
        table: Any = model.__table__
        closed: ClosedBy | None = table.info.get("closed_by")
        if closed is None or (record := session.get(model, change.record_id)) is None:
            continue
        books: Any = model_of(closed.table)
        shut = select(books.id).where(
            books.deleted_at.is_(None),
            getattr(books, closed.reopened).is_(None),
            getattr(books, closed.month) == getattr(record, closed.day).replace(day=1),
        )
        if session.scalar(shut.limit(1)):
            raise DmeError("Bulannya sudah ditutup. Buka dulu bulan itu, dengan alasan.")


def refuse_second(session: Session, risen: Sequence[Any]) -> None:
    """Raise DmeError when a record that stands again is one too many, as a second village head."""
    for record in risen:
        if not _stands_alone(record):
            continue
        model, alone = type(record), record.__table__.info["alone"]
        others = select(model.id).where(
            model.id != record.id,
            model.deleted_at.is_(None),
            getattr(model, alone.by).is_(getattr(record, alone.by)),
            *(getattr(model, name).in_(values) for name, values in alone.where.items()),
        )
        if session.scalar(others.limit(1)):
            raise DmeError(alone.sentence)


def _stands_alone(record: Any) -> bool:  # noqa: ANN401 - a record with an id
    """Say whether a record stands of which the village may have one only, as its head."""
    alone = record.__table__.info.get("alone")
    return bool(alone) and record.deleted_at is None and all(
        getattr(record, name) in values for name, values in alone.where.items()
    )  # fmt: skip


def _changed(session: Session, changes: Sequence[AuditChange]) -> Iterator[Any]:
    """Yield the records that an act changed, of the tables where one may stand at a time."""
    for change in changes:
        model = model_of(change.table)
        table: Any = model.__table__
        if "alone" in table.info and (record := session.get(model, change.record_id)):
            yield record


def _rows_of(changes: Sequence[AuditChange]) -> list[Row]:
    return [(change.table, change.record_id) for change in changes]


def _refuse_if_changed_since(session: Session, rows: Sequence[Row], seq: int) -> None:
    """Raise DmeError when a later act that stands changed one of the rows."""
    if next(_changed_since(session, rows, seq), None):
        raise DmeError("Data ini sudah diubah lagi setelahnya. Perbaiki langsung di isiannya.")


def _changed_since(session: Session, rows: Sequence[Row], seq: int) -> Iterator[Row]:
    """Yield the rows that a later act changed which stands.

    A photo has the id of its person, so that an id alone says too little.
    """
    gone, wanted, ids = _gone(session), set(rows), [record_id for _, record_id in rows]
    for start in range(0, len(ids), 500):
        later = select(AuditChange.seq, AuditChange.table, AuditChange.record_id).where(
            AuditChange.record_id.in_(ids[start : start + 500]), AuditChange.seq > seq
        )
        for by, table, record_id in session.execute(later):
            if by not in gone and (table, record_id) in wanted:
                yield table, record_id


def _gone(session: Session) -> set[int]:
    """Return the acts that were taken back, with those that did it and those that redid it.

    Whoever took an act back is gone too when that was taken back: then the act stands again.
    """
    gone: set[int] = set()
    pairs = select(AuditAct.seq, AuditAct.undo_of).where(AuditAct.undo_of.is_not(None))
    for by, of in session.execute(pairs.order_by(AuditAct.seq.desc())):
        if by not in gone:
            gone |= {by, of or by}
    return gone


def _put_back(session: Session, change: AuditChange) -> None:
    model = model_of(change.table)
    columns = model.__table__.c
    fields = msgspec.json.decode(change.fields)
    if not fields.keys() <= set(columns.keys()):
        raise DmeError("Bentuk data ini sudah berbeda sejak itu. Perbaiki langsung di isiannya.")
    old = {name: typed(columns[name], before) for name, (before, _) in fields.items()}
    record = session.get(model, change.record_id)
    if change.kind == "D" and record is None:
        session.add(model(**{key_of(model): change.record_id}, **old))
        return
    if record is None:
        raise DmeError("Data yang akan dikembalikan tidak ditemukan lagi.")
    for name, before in old.items():
        setattr(record, name, before)


def _bin(session: Session, model: type[Base], ids: Sequence[str]) -> None:
    table: Any = model.__table__
    columns, told = table.c, table.info.get("reversed_by")
    now = session.info["clock"].now()
    name, value = (told, TAKEN_BACK) if told else ("deleted_at", now)
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        if "deleted_at" in columns:
            session.execute(update(model).where(columns.id.in_(some)).values({name: value}))
            for record_id in some:
                audit.changed(session, model, record_id, {name: [None, value]})
        else:
            for record_id in some:
                session.delete(session.get_one(model, record_id))
