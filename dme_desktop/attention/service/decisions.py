"""What is seen of flags and decided about them; only by whoever may."""

import datetime as dt
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter
from dme_desktop.attention import rules
from dme_desktop.attention.model import (
    AskedOf,
    AttentionDecision,
    AttentionFlag,
    AttentionNote,
    FlagState,
    Rule,
)
from dme_desktop.attention.service.flags import told_on
from dme_desktop.cases.model import CaseFile
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.many import each
from dme_desktop.vault.paging import Paged, Rows

GONE = "Hal ini tidak ada lagi: catatannya sudah dibetulkan. Tekan F5."
Told = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FlagRow:
    """One flag of the list; `name` is the worker, "" for what is about a recipient of several."""

    id: str
    rule: Rule
    person_id: str | None
    name: str
    subject: str
    told: Told
    since: dt.date
    state: FlagState | None
    holds: bool


@dataclass(frozen=True)
class Seen:
    """A flag on the table: its lines, what is decided about it, and what was decided before."""

    row: FlagRow
    lines: Sequence[tuple[Remittance, str]]
    decision: AttentionDecision | None
    earlier: Sequence[AttentionDecision]


@dataclass(frozen=True)
class Wanted:
    """Which flags are asked for; without anything said, all of them."""

    words: str = ""
    state: FlagState | None = None
    is_open: bool = False
    person_id: str = ""
    rule: Rule | None = None


ALL = Wanted()
_DECIDED = and_(
    AttentionDecision.rule == AttentionFlag.rule,
    AttentionDecision.subject == AttentionFlag.subject,
    AttentionDecision.person_id.is_not_distinct_from(AttentionFlag.person_id),
    AttentionDecision.facts == AttentionFlag.facts,
    AttentionDecision.deleted_at.is_(None),
)


def paged(session: Session, wanted: Wanted = ALL, *, who: Who) -> Paged[FlagRow]:
    """Return flags, the most pressing first; raise DmeError for whoever may not see them."""
    rules.refuse(who)
    by = (AttentionFlag.rank, AttentionFlag.since, AttentionFlag.id)
    today = _today(session)
    told = partial(_rows, today)
    return Paged(session, _flags(wanted, today), by, told, is_falling=True)


def counts(session: Session) -> Counter[FlagState | None]:
    """Return how many flags are open, None, and how many decided; whoever may see them or not."""
    counted = (
        select(AttentionDecision.state, func.count())
        .select_from(AttentionFlag)
        .outerjoin(AttentionDecision, _DECIDED)
        .where(or_(told_on(_today(session)), AttentionDecision.id.is_not(None)))
        .group_by(AttentionDecision.state)
    )
    return Counter(dict(session.execute(counted).all()))


def open_levels(session: Session) -> Counter[int]:
    """Return how many flags are open by how soon somebody should look."""
    counted = (
        select(AttentionFlag.rank, func.count())
        .outerjoin(AttentionDecision, _DECIDED)
        .where(told_on(_today(session)), AttentionDecision.id.is_(None))
        .group_by(AttentionFlag.rank)
    )
    return Counter(dict(session.execute(counted).all()))


def by_rule(session: Session) -> dict[Rule, Counter[FlagState | None]]:
    """Return how many flags hold of each rule, by what was decided."""
    counted = (
        select(AttentionFlag.rule, AttentionDecision.state, func.count())
        .outerjoin(AttentionDecision, _DECIDED)
        .where(told_on(_today(session)))
        .group_by(AttentionFlag.rule, AttentionDecision.state)
    )
    found: dict[Rule, Counter[FlagState | None]] = {}
    for rule, state, number in session.execute(counted):
        found.setdefault(rule, Counter())[state] = number
    return found


def decided_in(session: Session, year: int) -> Counter[tuple[Rule, FlagState]]:
    """Return how many decisions of a year there are, by rule and by what was decided."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    counted = (
        select(AttentionDecision.rule, AttentionDecision.state, func.count())
        .where(
            AttentionDecision.decided_on.between(first, last),
            AttentionDecision.deleted_at.is_(None),
        )
        .group_by(AttentionDecision.rule, AttentionDecision.state)
    )
    return Counter({(rule, state): number for rule, state, number in session.execute(counted)})


def seen(session: Session, flag_id: str) -> Seen:
    """Return a flag with all about it; raise DmeError for whoever may not see it, or when gone."""
    rules.refuse(session.info["who"])
    today = _today(session)
    kept = session.execute(_flags(ALL, today).where(AttentionFlag.id == flag_id)).all()
    row = next(iter(_rows(today, kept)), None)
    flag = session.get(AttentionFlag, flag_id)
    if row is None or flag is None:
        raise DmeError(GONE)
    of = select(Remittance, Person.full_name).join(Person, Person.id == Remittance.person_id)
    ids = msgspec.json.decode(flag.entries, type=list[str])
    lines = session.execute(of.where(Remittance.id.in_(each(ids))).order_by(Remittance.received_on))
    every = _of(session, flag)
    now = next((one for one in every if one.facts == flag.facts), None)
    return Seen(
        row,
        [(line, name) for line, name in lines],
        now,
        [one for one in every if one is not now],
    )


def decide(session: Session, flag_id: str, wanted: AttentionDecision) -> AttentionDecision:
    """Write down what was decided about a flag as it is now, or change it; raise `Invalid`.

    `wanted` says what; of what it is, the flag says.
    """
    flag = session.get(AttentionFlag, flag_id)
    if flag is None:
        raise DmeError(GONE)
    problems = problems_of(wanted) | rules.decision_problems(wanted)
    if wanted.case_no and not _is_case(session, wanted.case_no):
        problems["case_no"] = f"Tidak ada kasus {wanted.case_no}. Tulis seperti KS-2026-001."
    if problems:
        raise Invalid(problems)
    before = next((one for one in _of(session, flag) if one.facts == flag.facts), None)
    if before is None:
        return keeping.put(session, wanted)
    kept = keeping.put(session, wanted, before.id)
    today = session.info["clock"].today()
    if kept.decided_on != today:
        kept.decided_on = today
    return kept


def begun(session: Session, flag_id: str, **told: Any) -> AttentionDecision:  # noqa: ANN401
    """Return a decision about a flag as it is now, not kept yet; raise DmeError when it is gone."""
    flag = session.get(AttentionFlag, flag_id)
    if flag is None:
        raise DmeError(GONE)
    return AttentionDecision(
        rule=flag.rule,
        person_id=flag.person_id,
        subject=flag.subject,
        facts=flag.facts,
        decided_on=session.info["clock"].today(),
        **told,
    )


def keep_note(decision_id: str, session: Session, letter: Letter) -> None:
    """Let a decision name the note by which help was asked."""
    session.get_one(AttentionDecision, decision_id).letter_id = letter.id


def keep_pdf(session: Session, letter_id: str, pdf: bytes) -> None:
    """Keep the bytes of a note here, where only few may read them."""
    session.add(AttentionNote(letter_id=letter_id, pdf=pdf))


def note_of(session: Session, letter_id: str) -> bytes:
    """Return the bytes of a note; raise DmeError for whoever may not see it."""
    rules.refuse(session.info["who"])
    return session.get_one(AttentionNote, letter_id).pdf


def asked_of(decision: AttentionDecision) -> AskedOf:
    """Return whom help is asked of; raise DmeError for a decision that asks nobody."""
    if decision.state is not FlagState.DIRUJUK or decision.asked_of is None:
        raise DmeError("Pilih keputusan Dirujuk dan kepada siapa, simpan, lalu cetak catatannya.")
    return decision.asked_of


def _today(session: Session) -> dt.date:
    today: dt.date = session.info["clock"].today()
    return today


def _flags(wanted: Wanted, today: dt.date) -> Select[*tuple[Any, ...]]:
    told = (
        select(AttentionFlag, AttentionDecision.state, Person.full_name)
        .outerjoin(AttentionDecision, _DECIDED)
        .outerjoin(Person, Person.id == AttentionFlag.person_id)
        .where(or_(told_on(today), AttentionDecision.id.is_not(None)))
    )
    if wanted.words.strip():
        told = told.where(
            matching(wanted.words, func.coalesce(Person.full_name, ""), AttentionFlag.told)
        )
    if wanted.state:
        told = told.where(AttentionDecision.state == wanted.state)
    if wanted.is_open:
        told = told.where(AttentionDecision.id.is_(None))
    if wanted.person_id:
        told = told.where(AttentionFlag.person_id == wanted.person_id)
    if wanted.rule:
        told = told.where(AttentionFlag.rule == wanted.rule)
    return told


def _rows(today: dt.date, rows: Rows) -> list[FlagRow]:
    return [
        FlagRow(
            flag.id, flag.rule, flag.person_id, name or "", flag.subject,
            msgspec.json.decode(flag.told, type=dict[str, str]), flag.since, state,
            flag.is_told(today),
        )
        for flag, state, name in rows
    ]  # fmt: skip


def _of(session: Session, flag: AttentionFlag) -> Sequence[AttentionDecision]:
    """Return all decisions about a flag, the newest first."""
    every = select(AttentionDecision).where(
        AttentionDecision.rule == flag.rule,
        AttentionDecision.subject == flag.subject,
        AttentionDecision.person_id.is_not_distinct_from(flag.person_id),
        AttentionDecision.deleted_at.is_(None),
    )
    return session.scalars(
        every.order_by(AttentionDecision.decided_on.desc(), AttentionDecision.id.desc())
    ).all()


def _is_case(session: Session, number: str) -> bool:
    known = select(CaseFile.id).where(CaseFile.number == number, CaseFile.deleted_at.is_(None))
    return session.scalar(known) is not None
