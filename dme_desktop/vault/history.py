"""Taking an act back, and reading a record's past as sentences."""

import base64
import binascii
import datetime as dt
import enum
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, delete, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeDecorator

from dme_desktop.kernel.acts import ActName
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, Exact, Moment, PartialDay, fields_of
from dme_desktop.vault import audit
from dme_desktop.vault.declared import model_of, tables
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.printed import refuse_if_printed

UNDO_LIMIT = 30
R = TypeVar("R", bound=Base)


@dataclass(frozen=True)
class Past:
    """One line of a record's history: when, who, by which act, and what changed in words."""

    at: dt.datetime
    user: str
    act: ActName
    changed: str = ""

    @property
    def sentence(self) -> str:
        """Return the line as it is read: "Ubah penduduk: Dusun dari Montong menjadi Senaru."."""
        return f"{': '.join(filter(None, (self.act.words, self.changed)))}."


def last_undoable(session: Session) -> AuditAct | None:
    """Return the newest act that can be taken back, among the last thirty."""
    newest = select(AuditAct).order_by(AuditAct.seq.desc()).limit(UNDO_LIMIT)
    acts = session.scalars(newest).all()
    gone = {act.undo_of for act in acts if act.undo_of}
    for act in acts:
        if act.undo_of is None and act.seq not in gone and not _numbered(session, act.seq):
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
    if act is None or _numbered(session, seq) or _already_undone(session, seq):
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
    _refuse_if_leaned_on(session, made)
    fallen = [record for record in _changed(session, changes) if not _stands(record)]
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


def past_of(session: Session, record_id: str) -> list[Past]:
    """Return what happened to one record, newest first, as sentences."""
    found = session.execute(
        select(AuditAct, AuditChange)
        .join(AuditChange, AuditChange.seq == AuditAct.seq)
        .where(AuditChange.record_id == record_id)
        .order_by(AuditAct.seq.desc())
    )
    return [Past(act.at, act.user, act.name, _changes(change)) for act, change in found]


def move(session: Session, table: str, owners: tuple[str, str]) -> None:
    """Let every record that names one record of `table` name another: (from, to).

    Families of `table` itself and what its service keeps to itself are the caller's to sort first.
    """
    session.flush()
    before, after = owners
    for column in _pointing_at(table):
        model, ids = model_of(column.table.name), column.table.c.id
        naming = session.scalars(select(ids).where(column == before)).all()
        if naming:
            session.execute(update(model).where(column == before).values({column.name: after}))
            audit.moved(session, model, column.name, naming, owners)
    session.expire_all()


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


def _numbered(session: Session, seq: int) -> bool:
    return bool(for_good(session, [seq]))


def _already_undone(session: Session, seq: int) -> bool:
    return session.scalar(select(AuditAct.seq).where(AuditAct.undo_of == seq)) is not None


def at_hand(session: Session, model: type[R], record_id: str) -> R:
    """Return a record that is to be changed; raise DmeError for one that went to the bin.

    Its page may still be open when its making was undone.
    """
    record: Any = session.get_one(model, record_id)
    if record.deleted_at:
        raise DmeError("Catatan ini sudah di keranjang. Kembalikan dulu di Pengaturan, Keranjang.")
    kept: R = record
    return kept


def refuse_if_used(session: Session, going: Mapping[str, Sequence[str]]) -> None:
    """Raise DmeError when records {table: ids} that go to the bin are named by others that stay."""
    _refuse_if_leaned_on(session, going)


def remove(session: Session, *records: Any) -> None:  # noqa: ANN401 - records with an id
    """Put records in the bin; raise DmeError when others that stay name them."""
    going: dict[str, list[str]] = {}
    for record in records:
        going.setdefault(str(record.__tablename__), []).append(record.id)
    refuse_if_used(session, going)
    for record in records:
        record.deleted_at = session.info["clock"].now()


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
        if not _stands(record):
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


def _stands(record: Any) -> bool:  # noqa: ANN401 - a record with an id
    """Say whether a record is one of those of which there may be one only."""
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


def _refuse_if_leaned_on(session: Session, made: Mapping[str, Sequence[str]]) -> None:
    for table, ids in made.items():
        for column in _pointing_at(table):
            own = made.get(column.table.name, ())
            for start in range(0, len(ids), 500):
                if _leaning(session, column, ids[start : start + 500]) - set(own):
                    raise DmeError(
                        "Data ini sudah dipakai catatan atau surat lain. Batalkan yang itu dulu."
                    )


def _pointing_at(table: str) -> list[Column[Any]]:
    """Return the columns of records that name a record of `table`."""
    return [
        column
        for other in tables()
        if "deleted_at" in other.c
        for column in other.c
        if column.info.get("leans_on")
        or any(key.column.table.name == table for key in column.foreign_keys)
    ]


def _leaning(session: Session, column: Column[Any], ids: Sequence[str]) -> set[str]:
    others = column.table.c
    live = select(others.id).where(column.in_(ids), others.deleted_at.is_(None))
    return set(session.scalars(live))


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


def typed(column: Column[Any], plain: Any) -> Any:  # noqa: ANN401
    """Return the value a column holds for its plain JSON form."""
    if plain is None:
        return None
    for decorator, read in _TYPED.items():
        if isinstance(column.type, decorator):
            return read(plain)
    python_type: Any = str if isinstance(column.type, TypeDecorator) else column.type.python_type
    if issubclass(python_type, enum.Enum):
        return python_type[plain]
    if python_type is bytes:
        return _picture(plain)
    return dt.date.fromisoformat(plain) if python_type is dt.date else plain


def _picture(plain: str) -> bytes:
    """Return a picture that was kept whole; raise DmeError for one of which only the hash was."""
    try:
        return base64.b64decode(plain, validate=True)
    except binascii.Error:
        raise DmeError("Gambar yang lama tidak disimpan. Pilih lagi gambarnya.") from None


_TYPED: dict[type, Any] = {
    PartialDay: PartialDate.from_iso,
    Moment: dt.datetime.fromisoformat,
    Exact: Decimal,
}


def _changes(change: AuditChange) -> str:
    if change.kind == "C":
        return ""
    model = model_of(change.table)
    labels = {field.name: field for field in fields_of(model)}
    parts = []
    for name, (old, new) in msgspec.json.decode(change.fields).items():
        if name == "deleted_at":
            parts.append("dibuang ke keranjang" if new else "dikembalikan dari keranjang")
        elif field := labels.get(name):
            column = model.__table__.c[name]
            before, after = (
                "kosong" if value is None else field.kind.format(typed(column, value))
                for value in (old, new)
            )
            parts.append(f"{field.label} dari {before} menjadi {after}")
    return "; ".join(parts)
