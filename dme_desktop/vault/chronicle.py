"""Everything the office did, act by act, newest first: what it was about, and what became of it."""

import datetime as dt
import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import ActName
from dme_desktop.vault import undoing
from dme_desktop.vault.declared import model_of
from dme_desktop.vault.looking import matching
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.paging import Paged, Rows

NAMED_BY = ("full_name", "title", "number", "name")
MOST_TOLD = 25  # records that one registration may take; more are an import


class Standing(enum.Enum):
    """Whether an act can be taken back."""

    OPEN = "Dapat diurungkan"
    UNDONE = "Sudah diurungkan"
    UNDO = "Urungan"
    KEPT = "Tidak diurungkan"


@dataclass(frozen=True)
class Entry:
    """One act: its number in the chain as id, when, who, which, whom or what it was about."""

    id: str
    at: dt.datetime
    user: str
    act: ActName
    about: str
    standing: Standing


def paged(session: Session, words: str = "") -> Paged[Entry]:
    """Return the acts whose name, detail or user has every word, the newest first."""
    wanted = select(AuditAct).where(matching(words, AuditAct.act, AuditAct.detail, AuditAct.user))
    return Paged(session, wanted, (AuditAct.seq,), partial(_entries, session), is_falling=True)


def _entries(session: Session, rows: Rows) -> list[Entry]:
    acts: list[AuditAct] = [act for (act,) in rows]
    seqs = [act.seq for act in acts]
    undone = set(session.scalars(select(AuditAct.undo_of).where(AuditAct.undo_of.in_(seqs))))
    kept, about = undoing.for_good(session, seqs), _about(session, seqs)
    return [
        Entry(
            str(act.seq), act.at, act.user, act.name, about.get(act.seq, ""),
            _standing(act, undone=act.seq in undone, kept=act.seq in kept),
        )
        for act in acts
    ]  # fmt: skip


def told(session: Session, table: str, record_id: str, every: int) -> str:
    """Return the name of a record, and how many an import took with it."""
    name = _name(session, table, record_id)
    alone = every <= MOST_TOLD
    return name if alone or not name else f"{name} dan {every - 1:,} catatan lain".replace(",", ".")


def _standing(act: AuditAct, *, undone: bool, kept: bool) -> Standing:
    if undone:
        return Standing.UNDONE
    if undoing.is_undoing(act):
        return Standing.UNDO
    return Standing.KEPT if kept else Standing.OPEN


def _about(session: Session, seqs: Sequence[int]) -> Mapping[int, str]:
    """Return the name of the first record of each act, and how many more there were."""
    firsts = (
        select(AuditChange.seq, func.min(AuditChange.n).label("n"), func.count().label("every"))
        .where(AuditChange.seq.in_(seqs))
        .group_by(AuditChange.seq)
        .subquery()
    )
    found = session.execute(
        select(AuditChange.seq, AuditChange.table, AuditChange.record_id, firsts.c.every).join(
            firsts, (firsts.c.seq == AuditChange.seq) & (firsts.c.n == AuditChange.n)
        )
    )
    return {seq: told(session, table, id_, every) for seq, table, id_, every in found}


def _name(session: Session, table: str, record_id: str) -> str:
    record = session.get(model_of(table), record_id)
    for attribute in NAMED_BY:
        if value := getattr(record, attribute, None):
            return str(value)
    person_id = getattr(record, "person_id", None)
    return _name(session, "person", person_id) if person_id else ""
