"""What was thrown away in the last ninety days, act by act, and how it comes back."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from sqlalchemy import Select, String, Table, cast, func, select, union_all
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import ActName
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base
from dme_desktop.vault import chronicle, declared, undoing
from dme_desktop.vault.declared import model_of
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.paging import Paged, Rows

KEPT_DAYS = 90
GONE = "Ini sudah dikembalikan, atau sudah lebih dari 90 hari. Tekan F5."
TAKEN = "Nilai seperti NIK sudah dipakai data lain. Ubah dulu data yang sekarang."
MERGED = "Ini digabung dengan data lain. Urungkan penggabungannya di Riwayat dan urungkan."
ALONE = "Data induknya masih di keranjang. Kembalikan yang itu dulu."


@dataclass(frozen=True)
class Discarded:
    """One act that threw records away: its number as id, what went, when, by whom, which act."""

    id: str
    what: str
    at: dt.datetime
    user: str
    act: ActName


def paged(session: Session) -> Paged[Discarded]:
    """Return the acts that have something in the bin, the newest first."""
    thrown = _in_bin(session).subquery().c
    firsts = (
        select(thrown.seq, func.min(thrown.n).label("n"), func.count().label("every"))
        .group_by(thrown.seq)
        .subquery()
    )
    found = (
        select(AuditAct, AuditChange.table, AuditChange.record_id, firsts.c.every)
        .join(firsts, firsts.c.seq == AuditAct.seq)
        .join(AuditChange, (AuditChange.seq == firsts.c.seq) & (AuditChange.n == firsts.c.n))
    )
    return Paged(session, found, (AuditAct.seq,), partial(_acts, session), is_falling=True)


def _acts(session: Session, rows: Rows) -> list[Discarded]:
    return [
        Discarded(
            str(act.seq),
            chronicle.told(session, table, record_id, every),
            act.at,
            act.user,
            act.name,
        )
        for act, table, record_id, every in rows
    ]


def restore(session: Session, seq: int) -> None:
    """Take out of the bin what one act threw in.

    Raises DmeError, and changes nothing, when it is not there any more, another record uses its
    NIK by now, what it belongs to is in the bin itself or was changed since, or it became one with
    another, which only undoing takes apart.
    """
    thrown = session.execute(_in_bin(session, seq)).all()
    if not thrown:
        raise DmeError(GONE)
    back = [session.get_one(model_of(one.table), one.record_id) for one in thrown]
    undoing.refuse_if_owner_changed_since(session, thrown, seq)
    if any(getattr(record, "merged_into", None) for record in back):
        raise DmeError(MERGED)
    for record in back:
        record.deleted_at = None  # type: ignore[attr-defined]
    try:
        session.flush()
    except IntegrityError as error:
        raise DmeError(TAKEN) from error
    undoing.refuse_second(session, back)
    for record in back:
        _refuse_alone(session, record)


def _refuse_alone(session: Session, record: Base) -> None:
    """Raise DmeError when a record names another that is in the bin."""
    for column in record.__table__.c:
        for key in column.foreign_keys:
            owner = key.column.table
            value = getattr(record, column.name)
            if value is None or "deleted_at" not in owner.c:
                continue
            kept = select(owner.c.deleted_at).where(key.column == value)
            if session.execute(kept).scalar() is not None:
                raise DmeError(ALONE)


def _in_bin(session: Session, only: int | None = None) -> Select[*tuple[int, int, str, str]]:
    """Return the changes by which records came into the bin and are there still."""
    since = session.info["clock"].now() - dt.timedelta(days=KEPT_DAYS)
    seqs = select(AuditAct.seq).where(AuditAct.at >= since)
    if only is not None:
        seqs = seqs.where(AuditAct.seq == only)
    went = func.json_extract(AuditChange.fields, "$.deleted_at[1]").label("went")
    thrown = (
        select(AuditChange.seq, AuditChange.n, AuditChange.table, AuditChange.record_id, went)
        .where(AuditChange.seq.in_(seqs), AuditChange.kind == "U", went.is_not(None))
        .cte("thrown")
        .prefix_with("MATERIALIZED")  # else the whole log is read again for each table
    )
    parts = [
        select(thrown.c.seq, thrown.c.n, thrown.c.table, thrown.c.record_id)
        .join(table, table.c.id == thrown.c.record_id)
        .where(thrown.c.table == table.name, cast(table.c.deleted_at, String) == thrown.c.went)
        for table in _tables()
    ]
    found = union_all(*parts).subquery()
    first = func.min(found.c.seq).label("seq")  # n is of that row: SQLite says so of min()
    return select(first, found.c.n, found.c.table, found.c.record_id).group_by(found.c.record_id)


def _tables() -> Iterator[Table]:
    """Yield the tables whose records go to the bin; a queue that was decided is none."""
    for table in declared.tables():
        if "deleted_at" in table.c and table.info.get("bin", True):
            yield table
