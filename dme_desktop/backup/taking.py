"""Some records out of an old copy: what it has otherwise than the data, and taking that back.

Only what the clerk could write again is offered: what is in the bin now, or holds other values.
Numbered papers, money, accounts and sealed cases stay as they are, and whoever was erased does not
come back: such a record is not there any more, and nothing is made anew.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import LargeBinary, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, class_mapper

from dme_desktop.backup import checking, medium, package
from dme_desktop.backup.steps import share
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.records import Base, Record, fields_of, put
from dme_desktop.vault import chronicle, declared, discarded, keys, migrate, undoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.declared import model_of
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.profile import DATABASE, Profile

OF_ANOTHER_VILLAGE = (
    "Cadangan ini milik desa lain. Dari cadangan desa lain tidak ada yang dapat diambil."
)
OWNER_GONE = (
    "Data induknya tidak ada di cadangan itu atau sudah dihapus selamanya. Data ini tidak dapat "
    "diambil kembali."
)
NOTHING_CHOSEN = "Centang dulu data yang diambil kembali."
_STAMPS = {"created_at", "created_by", "updated_at", "updated_by", "rev", "deleted_at", "id"}
_KEPT_BY = {"for_good", "reversed_by", "closed_by"}  # what says that a table is not written again
_ERASED = "data_destruction"  # where it stands who was erased
Named = tuple[str, str]  # the table, and the id of a record in it


@dataclass(frozen=True)
class Difference:
    """One field in words: what it is called, what stands there, what stood in the copy."""

    label: str
    now: str
    then: str


@dataclass(frozen=True)
class Lost:
    """One record that the copy has otherwise: in the bin by now, or with other values.

    `owners` are the records it names, `by` is the last act that touched it.
    """

    table: str
    record_id: str
    name: str
    is_binned: bool
    differences: tuple[Difference, ...]
    by: str
    values: Mapping[str, Any] = field(repr=False)
    owners: tuple[Named, ...] = ()

    @property
    def id(self) -> str:
        """Return what it is found by in a list."""
        return f"{self.table}|{self.record_id}"


@contextmanager
def opened(
    file: Path, db: Database, profile: Profile, secret: str = "", progress: Progress = unwatched
) -> Iterator[Database]:
    """Give the data of a copy, checked to its last byte and in the shape of today.

    It is unpacked beside the data, encrypted as ever, and gone after the block. `secret` opens a
    copy of before the key was changed. Raises DmeError.
    """
    with medium.opened(file) as source, medium.scratch(profile.folder) as place:
        head = package.read_head(source)
        check_village(head, db)
        key = checking.unlocked(head, secret) if secret else db.key
        if head.keys.fingerprint != keys.fingerprint(key):
            raise DmeError(checking.OF_OTHERS)
        path = place / DATABASE
        checking.unpacked(source, head, key, path, share(progress, 0, 80))
        migrate.bring_up_to_date(path, key, db.clock)
        with closing(Database(path, key, clock=db.clock)) as old:
            yield old


def check_village(head: package.Head, db: Database) -> None:
    """Raise DmeError for the copy of another village."""
    if head.manifest.village_code != _code(db):
        raise DmeError(OF_ANOTHER_VILLAGE)


def lost(
    file: Path, db: Database, profile: Profile, secret: str = "", progress: Progress = unwatched
) -> list[Lost]:
    """Return what a copy has otherwise than the data, by name. Raises DmeError."""
    with opened(file, db, profile, secret, progress) as old, old.read() as then, db.read() as now:
        found = compared(then, now)
    progress(100, 100)
    return sorted(found, key=lambda one: (not one.is_binned, one.name.casefold(), one.table))


def compared(then: Session, now: Session) -> list[Lost]:
    """Return what stands in one session and is binned or otherwise in the other."""
    gone = erased(now)
    return [
        one
        for model in _models()
        for one in _compared(model, then, now)
        if not {one.record_id, *(id_ for _, id_ in one.owners)} & gone
    ]


def take(session: Session, found: Sequence[Lost], chosen: Collection[str]) -> int:
    """Take records back as the copy has them, with what each needs; return how many.

    Who was in the bin brings along what belonged to it and is in the bin too. Raises DmeError, and
    changes nothing, when another record has its NIK by now, or what it belongs to is gone.
    """
    if not chosen:
        raise DmeError(NOTHING_CHOSEN)
    known = {(one.table, one.record_id): one for one in found}
    wanted = _with_others(known, [key for key, one in known.items() if one.id in chosen], session)
    records = [_present(session, one) for one in wanted]
    try:
        with session.no_autoflush:
            for one, record in zip(wanted, records, strict=True):
                put(record, {**one.values, "deleted_at": None})
        session.flush()
    except IntegrityError as error:
        raise DmeError(discarded.TAKEN) from error
    undoing.refuse_second(session, records)
    return len(records)


def _present(session: Session, one: Lost) -> Any:  # noqa: ANN401 - a record of some table
    record: Any = session.get(model_of(one.table), one.record_id)
    if record is None:
        raise DmeError(discarded.GONE)
    if getattr(record, "merged_into", None):
        raise DmeError(discarded.MERGED)
    return record


def _with_others(
    known: Mapping[Named, Lost], chosen: Sequence[Named], session: Session
) -> list[Lost]:
    """Return what is chosen, what it names and is gone, and what was thrown away with it."""
    wanted: dict[Named, Lost] = {}
    waiting = list(chosen)
    while waiting:
        key = waiting.pop()
        if key in wanted:
            continue
        one = wanted[key] = known[key]
        for owner in one.owners:
            if not _stands(session, owner):
                if owner not in known:
                    raise DmeError(OWNER_GONE)
                waiting.append(owner)
        if one.is_binned:
            waiting += [
                name for name, other in known.items() if other.is_binned and key in other.owners
            ]
    ranks = {table.name: place for place, table in enumerate(declared.tables())}
    return sorted(wanted.values(), key=lambda one: ranks[one.table])


def _stands(session: Session, named: Named) -> bool:
    record: Any = session.get(model_of(named[0]), named[1])
    return record is not None and getattr(record, "deleted_at", None) is None


def _models() -> Iterator[type[Base]]:
    """Yield the records that a clerk writes, whose values can all be told."""
    for table in declared.tables():
        model = model_of(table.name)
        if (
            issubclass(model, Record)
            and table.info.get("bin", True)
            and not _KEPT_BY & table.info.keys()
            and not any(isinstance(column.type, LargeBinary) for column in table.columns)
        ):
            yield model


def _compared(model: Any, then: Session, now: Session) -> Iterator[Lost]:  # noqa: ANN401 - a model
    columns = _columns(model)
    rows = select(model.id, model.deleted_at, *(getattr(model, name) for name in columns))
    present = {row[0]: row for row in now.execute(rows)}
    for row in then.execute(rows.where(model.deleted_at.is_(None))):
        today = present.get(row[0])
        if today is None or (today[1] is None and tuple(today[2:]) == tuple(row[2:])):
            continue
        before = dict(zip(columns, row[2:], strict=True))
        differences = _differences(model, dict(zip(columns, today[2:], strict=True)), before)
        if today[1] is not None or differences:
            yield _lost(model, row[0], today[1] is not None, differences, before, then, now)


def _lost(  # noqa: PLR0913, PLR0917 - the parts of one line
    model: Any,  # noqa: ANN401 - a model
    record_id: str,
    is_binned: bool,  # noqa: FBT001
    differences: tuple[Difference, ...],
    before: Mapping[str, Any],
    then: Session,
    now: Session,
) -> Lost:
    table = str(model.__tablename__)
    return Lost(
        table,
        record_id,
        chronicle.told(then, table, record_id, 1) or record_id,
        is_binned,
        differences,
        _last_act(now, record_id),
        before,
        tuple(_owners(model, before)),
    )


def _columns(model: type[Base]) -> list[str]:
    """Return what the office wrote of a record: not its stamps, and nothing that is read late."""
    return [
        attribute.key
        for attribute in class_mapper(model).column_attrs
        if attribute.key not in _STAMPS
        and not attribute.deferred
        and attribute.columns[0].info.get("audit", True)
    ]


def _differences(
    model: type[Base], now: Mapping[str, Any], before: Mapping[str, Any]
) -> tuple[Difference, ...]:
    return tuple(
        Difference(one.label, _said(one, now[one.name]), _said(one, before[one.name]))
        for one in fields_of(model)
        if one.name in before and now[one.name] != before[one.name]
    )


def _said(one: Any, value: Any) -> str:  # noqa: ANN401 - a field and what it holds
    if value is None or value == "":
        return "kosong"
    return str(value) if isinstance(value, PartialDate) else str(one.kind.format(value))


def _owners(model: Any, values: Mapping[str, Any]) -> Iterator[Named]:  # noqa: ANN401 - a model
    for column in model.__table__.columns:
        value = values.get(column.name)
        for key in column.foreign_keys:
            owner = key.column.table
            if value is not None and "deleted_at" in owner.c:
                yield str(owner.name), str(value)


def _last_act(session: Session, record_id: str) -> str:
    last = select(func.max(AuditChange.seq)).where(AuditChange.record_id == record_id)
    act = session.scalar(select(AuditAct).where(AuditAct.seq == last.scalar_subquery()))
    return f"{act.name.words}, {act.at:%d-%m-%Y}, {act.user}" if act else ""


def erased(session: Session) -> set[str]:
    """Return who was erased for good, where the office keeps a book of that."""
    model: Any = declared.models().get(_ERASED)
    return set(session.scalars(select(model.person))) - {None} if model else set()


def _code(db: Database) -> str:
    with closing(db.raw()) as raw:
        row = raw.execute("SELECT code FROM village").fetchone()
    return str(row[0]) if row else ""
