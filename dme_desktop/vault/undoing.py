"""Taking an act back: what it made goes to the bin, what it changed gets its old value."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec
from sqlalchemy import delete, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import ActName
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base
from dme_desktop.vault import audit, references
from dme_desktop.vault.declared import model_of, tables
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.plain import typed
from dme_desktop.vault.printed import refuse_if_printed

UNDO_LIMIT = 30


def last_undoable(session: Session) -> AuditAct | None:
    """Return the newest act that can be taken back, among the last thirty."""
    newest = select(AuditAct).order_by(AuditAct.seq.desc()).limit(UNDO_LIMIT)
    acts = session.scalars(newest).all()
    gone = {act.undo_of for act in acts if act.undo_of}
    for act in acts:
        if act.undo_of is None and act.seq not in gone and not _stays(session, act.seq):
            return act
    return None


def name_of(session: Session, seq: int) -> ActName:
    """Return which act has a number."""
    return session.get_one(AuditAct, seq).name


def undo(session: Session, seq: int) -> ActName:
    """Take one act back and return which it was; use inside `db.write(UNDO, who, undo_of=seq)`.

    Records it made go to the bin, fields it changed get their old value. Raises DmeError, and
    changes nothing, when a record was changed again since, a later record stands on it, or the act
    issued a number.
    """
    act = session.get(AuditAct, seq)
    if act is None or _stays(session, seq) or _already_undone(session, seq):
        raise DmeError("Tindakan ini tidak dapat diurungkan. Gunakan pembatalan dengan alasan.")
    changes = session.scalars(
        select(AuditChange).where(AuditChange.seq == seq).order_by(AuditChange.n.desc())
    ).all()
    _refuse_if_changed_since(session, [change.record_id for change in changes], seq)
    refuse_if_owner_changed_since(session, changes, seq)
    made: dict[str, list[str]] = {}
    for change in changes:
        if change.kind == "C":
            made.setdefault(change.table, []).append(change.record_id)
    refuse_if_printed(session, seq)
    references.refuse_if_used(session, made)
    fallen = [record for record in _changed(session, changes) if not _stands_alone(record)]
    try:
        for change in changes:
            if change.kind != "C":
                _put_back(session, change)
            if "deleted_at" in change.fields:
                session.flush()  # who comes out of the bin may need the NIK another gave up
        for table, ids in made.items():
            _bin(session, model_of(table), ids)
        session.flush()
    except IntegrityError as error:
        raise DmeError(
            "Nilai yang lama, seperti NIK, sudah dipakai data lain. Perbaiki langsung di isiannya."
        ) from error
    refuse_second(session, fallen)
    return act.name


def for_good(session: Session, seqs: Sequence[int]) -> set[int]:
    """Return those of the acts that did what a table keeps for good: they took a number, say.

    Nor can an act be taken back that changed no record whose past is kept.
    """
    stays = [
        (AuditChange.table == table.name) & AuditChange.kind.in_(sorted(table.info["for_good"]))
        for table in tables()
        if "for_good" in table.info
    ]
    kept = select(AuditChange.seq).where(AuditChange.seq.in_(seqs), or_(*stays)).distinct()
    noted = select(AuditChange.seq).where(AuditChange.seq.in_(seqs)).distinct()
    return set(session.scalars(kept)) | (set(seqs) - set(session.scalars(noted)))


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
            owners.add(getattr(part, column))
    _refuse_if_changed_since(session, sorted(owners), seq)


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


def _refuse_if_changed_since(session: Session, ids: Sequence[str], seq: int) -> None:
    """Raise DmeError when a later act that stands changed one of the records."""
    undone = select(AuditAct.undo_of).where(AuditAct.undo_of.is_not(None))
    undoing = select(AuditAct.seq).where(AuditAct.undo_of.is_not(None))
    for start in range(0, len(ids), 500):
        later = session.scalar(
            select(AuditChange.record_id)
            .where(
                AuditChange.record_id.in_(ids[start : start + 500]),
                AuditChange.seq > seq,
                AuditChange.seq.not_in(undone),
                AuditChange.seq.not_in(undoing),
            )
            .limit(1)
        )
        if later:
            raise DmeError("Data ini sudah diubah lagi setelahnya. Perbaiki langsung di isiannya.")


def _put_back(session: Session, change: AuditChange) -> None:
    model = model_of(change.table)
    record = session.get(model, change.record_id)
    if record is None:
        raise DmeError("Data yang akan dikembalikan tidak ditemukan lagi.")
    columns = model.__table__.c
    for name, (old, _) in msgspec.json.decode(change.fields).items():
        if name not in columns:
            raise DmeError(
                "Bentuk data ini sudah berbeda sejak itu. Perbaiki langsung di isiannya."
            )
        setattr(record, name, typed(columns[name], old))


def _bin(session: Session, model: type[Base], ids: Sequence[str]) -> None:
    columns = model.__table__.c
    now = session.info["clock"].now()
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        if "deleted_at" in columns:
            session.execute(update(model).where(columns.id.in_(some)).values(deleted_at=now))
            for record_id in some:
                audit.changed(session, model, record_id, {"deleted_at": [None, now]})
        else:
            session.execute(delete(model).where(columns.id.in_(some)))
