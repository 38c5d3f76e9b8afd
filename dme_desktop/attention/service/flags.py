"""What is noticed, kept beside the ledger: reckoned for some workers or for all, and compared.

A flag is found again by its rule, its person and its subject. Only what differs is written, and
what was decided is never touched: it holds for as long as the facts are the same.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, cast

import msgspec
from sqlalchemy import (
    ColumnElement,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Session

from dme_desktop.attention import rules
from dme_desktop.attention.model import AttentionDecision, AttentionFlag, Rule
from dme_desktop.attention.rules import Fact, Finding, Limits
from dme_desktop.attention.service import facts, limits, watched
from dme_desktop.attention.service.watched import Names
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.remittances.model import Consent, Remittance
from dme_desktop.remittances.rules import NOT_FAMILY
from dme_desktop.vault.following import Following, Touched
from dme_desktop.vault.many import each
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey

AT_ONCE = 5_000  # lines that are looked through within a save, some tenths of a second
STEP = 1_000  # workers whose lines are in memory at once
_TABLE = cast(Table, AttentionFlag.__table__)
LOOKED = "hitung.perhatian"  # by which rules the whole ledger was looked through last, and when
Key = tuple[Rule, str | None, str]
Findings = dict[Key, Finding]
_Together = dict[str, list[tuple[str, Fact]]]  # workers and lines by recipient


class Kept(NamedTuple):
    """A flag as it is kept."""

    id: str
    told: tuple[object, ...]
    since: dt.date
    decided: bool


def look_through(session: Session, progress: Progress = unwatched) -> int:
    """Reckon the flags of the whole ledger anew; return how many hold today."""
    keep(session, found_in(session, progress))
    return count(session)


def keep(session: Session, found: Findings) -> None:
    """Keep what was found in the whole ledger, and remember by which rules and when."""
    _write(session, found, _kept(session))
    told = f"{rules.EDITION} {session.info['clock'].today()}"
    village.put_setting(session, LOOKED, told)


def is_due(session: Session) -> bool:
    """Say whether the whole ledger has to be looked through.

    So it is where nobody did so by the rules of this program, as in a file of an earlier one, and
    where the last look is too long ago for what comes about by the calendar.
    """
    if session.scalar(select(Remittance.id).limit(1)) is None:
        return False
    edition, _, day = village.setting(session, LOOKED).partition(" ")
    if edition != rules.EDITION:
        return True
    age = session.info["clock"].today() - dt.date.fromisoformat(day)
    return not dt.timedelta() <= age < rules.ANEW


def found_in(session: Session, progress: Progress = unwatched) -> Findings:
    """Return all that the rules find in the whole ledger; nothing is kept.

    Some workers are read at once: a ledger of years is never in memory as a whole.
    """
    bounds, outside = limits.of(session), facts.outside(session)
    people, names = facts.with_lines(session), _names(session, bounds)
    found: Findings = {}
    together: _Together = defaultdict(list)
    for start in range(0, len(people), STEP):
        progress(start, len(people))
        lines = facts.of(session, people[start : start + STEP])
        _notice(session, found, lines, bounds, names)
        for worker, line in _each(lines):
            if line.who in outside:
                together[line.who].append((worker, line))
    _add(found, None, _collected(together, bounds))
    return found


def reckon(session: Session, people: Collection[str], recipients: Collection[str]) -> None:
    """Reckon the flags of some workers anew, and of those to whom money was sent."""
    bounds, lines = limits.of(session), facts.of(session, people)
    found: Findings = {}
    _notice(session, found, lines, bounds, _names(session, bounds))
    to = {line.who for _, line in _each(lines) if _may_collect(line)} | {*recipients}
    together: _Together = defaultdict(list)
    for worker, line in facts.sent_to(session, to & facts.outside(session) if to else ()):
        together[line.who].append((worker, line))
    _add(found, None, _collected(together, bounds))
    _write(session, found, _kept(session, people, to))


def _notice(
    session: Session, found: Findings, lines: facts.Lines, bounds: Limits, names: Names | None
) -> None:
    """Add what the rules find in the lines of some workers."""
    known = facts.workers(session, session.info["clock"].today(), lines.keys())
    around = facts.around(session, lines.keys()) if names else {}
    for person, some in lines.items():
        _add(found, person, rules.notice(known[person], some, bounds, rules.off(bounds)))
        if names:
            _add(found, person, names.alike(some, around.get(person, ())))


def _each(lines: facts.Lines) -> Iterator[tuple[str, Fact]]:
    return ((worker, line) for worker, some in lines.items() for line in some)


def follow(session: Session, touched: Touched) -> None:
    """Reckon anew the flags of those whose lines, journeys or consent were touched.

    Other limits and other watched names concern everybody: a long ledger is then looked through
    beside the work, so that nobody waits for it in a save.
    """
    if "watched_name" in touched or limits.SETTING in touched.get("setting", ()):
        if _is_long(session):
            village.put_setting(session, LOOKED, "")
        else:
            look_through(session)
        return
    if touched.keys() == {"setting"}:
        return
    people, recipients = _concerned(session, touched)
    lines = touched.get("remittance")
    if lines or "person" in touched:
        people = facts.together(session, people)
    have = select(Remittance.person_id).where(Remittance.person_id.in_(each(people))).distinct()
    if lines or (people := set(session.scalars(have))):
        reckon(session, people, recipients)


def _concerned(session: Session, touched: Touched) -> tuple[set[str], set[str]]:
    """Return whose lines are about what was touched, and to whom they went, as names compare."""
    people, recipients = set(touched.get("person", ())), set[str]()
    if lines := touched.get("remittance"):
        of = select(
            Remittance.person_id, Remittance.recipient, Remittance.recipient_relation
        ).where(Remittance.id.in_(each(lines)))
        for person, recipient, relation in session.execute(of):
            people.add(person)
            if not relation or relation in NOT_FAMILY:
                recipients.add(plain(recipient))
    for table, whose, column in _WHOSE:
        if ids := touched.get(table):
            people |= set(session.scalars(select(whose).where(column.in_(each(ids)))))
    return people, recipients


_WHOSE = (
    ("journey", Journey.person_id, Journey.id),
    ("remittance_consent", Consent.person_id, Consent.id),
    ("recruiter", Journey.person_id, Journey.recruiter_id),
    ("agency", Journey.person_id, Journey.agency_id),
)  # fmt: skip
FOLLOWING = Following(
    frozenset(
        {"watched_name", "recruiter", "agency", "remittance", "journey", "remittance_consent",
         "person", "setting"}
    ), follow,
)  # fmt: skip


def _is_long(session: Session) -> bool:
    """Say whether the ledger has more lines than a save should wait for."""
    some = select(Remittance.id).limit(AT_ONCE + 1).subquery()
    return (session.scalar(select(func.count()).select_from(some)) or 0) > AT_ONCE


def _names(session: Session, bounds: Limits) -> Names | None:
    """Return the watched names; None where there are none, or where the office uses none."""
    names = watched.of(session) if Rule.WL not in rules.off(bounds) else None
    return names or None


def _may_collect(line: Fact) -> bool:
    return not line.relation or line.relation in NOT_FAMILY


def _collected(together: _Together, bounds: Limits) -> Iterator[Finding]:
    for some in together.values():
        some.sort(key=lambda pair: pair[1].on)
        yield from rules.collected(some, bounds, rules.off(bounds))


def _add(found: Findings, person: str | None, some: Iterable[Finding]) -> None:
    for one in some:
        found[one.rule, person, one.subject] = one


def _kept(
    session: Session, people: Collection[str] | None = None, recipients: Collection[str] = ()
) -> dict[Key, Kept]:
    """Return the flags that are kept of some workers and recipients, of all without people."""
    decided = (
        select(AttentionDecision.id)
        .where(
            AttentionDecision.rule == AttentionFlag.rule,
            AttentionDecision.subject == AttentionFlag.subject,
            AttentionDecision.person_id.is_not_distinct_from(AttentionFlag.person_id),
            AttentionDecision.deleted_at.is_(None),
        )
        .exists()
    )
    flags = select(
        AttentionFlag.id, AttentionFlag.rule, AttentionFlag.person_id, AttentionFlag.subject,
        AttentionFlag.facts, AttentionFlag.entries, AttentionFlag.told, AttentionFlag.until,
        AttentionFlag.holds, AttentionFlag.since, decided,
    )  # fmt: skip
    kept: dict[Key, Kept] = {}
    if people is None:
        rows = session.execute(flags).all()
    else:
        own = flags.where(AttentionFlag.person_id.in_(each(people)))
        shared = flags.where(AttentionFlag.person_id.is_(None), AttentionFlag.rule == Rule.RM04)
        rows = [
            *session.execute(own),
            *(row for row in session.execute(shared) if row[3].partition(" ")[2] in recipients),
        ]
    for flag, rule, person, subject, *told, since, is_decided in rows:
        kept[rule, person, subject] = Kept(flag, tuple(told), since, bool(is_decided))
    return kept


def _write(session: Session, found: Mapping[Key, Finding], kept: Mapping[Key, Kept]) -> None:
    """Write what differs: new flags, those whose facts or words changed, those that are over."""
    today = session.info["clock"].today()
    new: list[dict[str, object]] = []
    changed: list[tuple[str, dict[str, object]]] = []
    for key, one in found.items():
        told = (one.print, _json(one.entries), _json(one.told), one.ends, True)
        before = kept.get(key)
        names: dict[str, object] = dict(zip(_TOLD, told, strict=True))
        names["since"] = since = _since(one, before, today)
        if before is None:
            rule, person, subject = key
            new.append(
                {"id": new_id(), "rule": rule, "person_id": person, "subject": subject,
                 "rank": int(rule.level), **names}
            )  # fmt: skip
        elif (before.told, before.since) != (told, since):
            changed.append((before.id, names))
    over = [one for key, one in kept.items() if key not in found]
    gone = [one.id for one in over if not one.decided]
    past: list[tuple[str, dict[str, object]]] = [
        (one.id, {"holds": False}) for one in over if one.decided and one.told[-1]
    ]
    if not (new or changed or gone or past):
        return
    session.info["diary"].touched.add(AttentionFlag.__tablename__)
    connection = session.connection()
    if new:
        connection.execute(insert(_TABLE), new)
    for flag, values in [*changed, *past]:
        connection.execute(
            update(_TABLE).where(_TABLE.c.id == bindparam("flag")).values(values), {"flag": flag}
        )
    if gone:
        connection.execute(delete(_TABLE).where(_TABLE.c.id.in_(each(gone))))


_TOLD = ("facts", "entries", "told", "until", "holds")


def _since(one: Finding, before: Kept | None, today: dt.date) -> dt.date:
    """Return since when something is told: the day it will begin, else when it was first seen."""
    if one.begins and one.begins > today:
        return one.begins
    same = before is not None and before.told[0] == one.print and before.since <= today
    return before.since if before and same else today


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def count(session: Session) -> int:
    """Return how many flags hold today."""
    told = told_on(session.info["clock"].today())
    return session.scalar(select(func.count()).select_from(AttentionFlag).where(told)) or 0


def told_on(today: dt.date) -> ColumnElement[bool]:
    """Return what a flag meets that holds on a day: `AttentionFlag.is_told` in the words of SQL."""
    return and_(
        AttentionFlag.holds.is_(True),
        AttentionFlag.since <= today,
        or_(AttentionFlag.until.is_(None), AttentionFlag.until > today),
    )
