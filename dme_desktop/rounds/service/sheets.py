"""Rounds and their sheets: begun for all hamlets at once, listed, closed when no more come back."""

import datetime as dt
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import in_order
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.rounds import rules
from dme_desktop.rounds.model import HamletSheet, SheetLine, SheetRound, SheetStanding
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged
from dme_desktop.village import service as village
from dme_desktop.village.rules import spelled
from dme_desktop.workers.model import Journey
from dme_desktop.workers.rules import ABROAD
from dme_desktop.workers.service import standings

NOBODY = "Belum ada warga yang tercatat bekerja di luar negeri; tidak ada yang ditanyakan."
STILL_OUT = (
    "{count} lembar dari putaran {date} belum kembali. Ketik kembali dulu, atau tutup putarannya."
)


@dataclass(frozen=True)
class Wanted:
    """Which sheets are asked for: by words, by where they are; without anything, all."""

    words: str = ""
    standing: SheetStanding | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line of the list of sheets; `now` is what the hamlet is called today."""

    id: str
    round_id: str
    hamlet: str
    now: str
    head: str
    asked_on: dt.date
    due_on: dt.date
    returned_on: dt.date | None
    people: int
    answered: int
    standing: SheetStanding


@dataclass(frozen=True, slots=True)
class LineRow:
    """One line of a sheet, with whose it is."""

    line: SheetLine
    person_id: str
    full_name: str
    country: str | None
    last_contact_on: dt.date | None


@dataclass(frozen=True)
class SheetInFull:
    """A sheet with its round and its lines in the order of the paper."""

    sheet: HamletSheet
    round: SheetRound
    rows: Sequence[LineRow]
    standing: SheetStanding


def begin(session: Session, told: SheetRound) -> SheetRound:
    """Make a sheet for every hamlet from which somebody is abroad.

    Raises `Invalid` for its days, DmeError where nobody is abroad or sheets are still out.
    """
    today: dt.date = session.info["clock"].today()
    if problems := problems_of(told) | rules.round_problems(told, today):
        raise Invalid(problems)
    _refuse_open(session)
    known, by_hamlet = people.hamlets(session), dict[str, list[Any]]()
    for row in session.execute(standings.by_name(standings.latest(frozenset(ABROAD)))):
        by_hamlet.setdefault(spelled(row.hamlet, known), []).append(row)
    if not by_hamlet:
        raise DmeError(NOBODY)
    kept = keeping.put(session, told)
    for hamlet in sorted(by_hamlet, key=in_order):
        _sheet(session, kept, hamlet, by_hamlet[hamlet])
    return kept


def close(session: Session, round_id: str) -> SheetRound:
    """Close a round: sheets that are still out never came back."""
    kept = keeping.at_hand(session, SheetRound, round_id)
    if kept.closed_on:
        raise DmeError("Putaran ini sudah ditutup.")
    kept.closed_on = session.info["clock"].today()
    return kept


def in_full(session: Session, sheet_id: str) -> SheetInFull:
    """Return a sheet with its lines."""
    sheet = session.get_one(HamletSheet, sheet_id)
    of = session.get_one(SheetRound, sheet.round_id)
    told = (SheetLine, Person.id, Person.full_name, Journey.country, Journey.last_contact_on)
    kept = (
        select(*told)
        .join(Journey, Journey.id == SheetLine.journey_id)
        .join(Person, Person.id == Journey.person_id)
        .where(SheetLine.sheet_id == sheet_id, SheetLine.deleted_at.is_(None))
    )
    rows = [LineRow(*row) for row in session.execute(kept.order_by(SheetLine.row))]
    where = rules.standing(sheet, of, session.info["clock"].today())
    return SheetInFull(sheet, of, rows, where)


def of_round(session: Session, round_id: str) -> Sequence[HamletSheet]:
    """Return the sheets of a round by hamlet."""
    kept = select(HamletSheet).where(
        HamletSheet.round_id == round_id, HamletSheet.deleted_at.is_(None)
    )
    return sorted(session.scalars(kept), key=lambda one: (in_order(one.hamlet), one.id))


def counts(session: Session) -> Counter[SheetStanding]:
    """Return how many sheets are where."""
    return Counter(row.standing for row in paged(session).every())


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[SheetRow]:
    """Return the sheets that are asked for, the last round first."""
    asked = select(HamletSheet, SheetRound).join(SheetRound, SheetRound.id == HamletSheet.round_id)
    found = matching(wanted.words, HamletSheet.hamlet, HamletSheet.head)
    today = session.info["clock"].today()
    stands = [_stands(wanted.standing, today)] if wanted.standing else []
    statement = asked.where(HamletSheet.deleted_at.is_(None), found, *stands)
    order = (SheetRound.asked_on, SheetRound.id, HamletSheet.hamlet, HamletSheet.id)
    return Paged(session, statement, order, partial(_told, session), is_falling=True)


def late(session: Session) -> Sequence[tuple[str, dt.date]]:
    """Return the sheets that should have come back: the hamlet, until when; the first first."""
    today = session.info["clock"].today()
    asked = select(HamletSheet.hamlet, SheetRound.due_on).join(
        SheetRound, SheetRound.id == HamletSheet.round_id
    )
    kept = asked.where(HamletSheet.deleted_at.is_(None), _stands(SheetStanding.TERLAMBAT, today))
    order = (SheetRound.asked_on, SheetRound.id, HamletSheet.hamlet, HamletSheet.id)
    return [(hamlet, due) for hamlet, due in session.execute(kept.order_by(*order))]


def _refuse_open(session: Session) -> None:
    out = (
        select(SheetRound.asked_on, func.count())
        .join(HamletSheet, HamletSheet.round_id == SheetRound.id)
        .where(SheetRound.closed_on.is_(None), SheetRound.deleted_at.is_(None))
        .where(HamletSheet.returned_on.is_(None), HamletSheet.deleted_at.is_(None))
        .group_by(SheetRound.id)
    )
    if found := session.execute(out).first():
        raise DmeError(STILL_OUT.format(count=found[1], date=f"{found[0]:%d-%m-%Y}"))


def _sheet(session: Session, of: SheetRound, hamlet: str, rows: Sequence[Any]) -> None:
    head = village.staff(session).hamlet_head(hamlet)
    sheet = HamletSheet(round_id=of.id, hamlet=hamlet, head=head.name if head else None)
    session.add(sheet)
    session.flush()
    contacts = people.contacts_of(session, [row.id for row in rows])
    today = session.info["clock"].today()
    for place, row in enumerate(rows, start=1):
        phones = [one.phone for one in contacts.get(row.id, []) if one.phone]
        asked = rules.asks(
            country=row.country, phone=next(iter(phones), None), last=row.last_contact_on,
            checked=row.verified_on, today=today,
        )  # fmt: skip
        line = SheetLine(sheet_id=sheet.id, journey_id=row.journey_id, row=place, asks=asked)
        session.add(line)
    session.flush()


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[SheetRow]:
    ids = [sheet.id for sheet, _ in rows]
    kept = (
        select(
            SheetLine.sheet_id, func.count(), func.count(SheetLine.heard), func.min(Person.hamlet)
        )
        .join(Journey, Journey.id == SheetLine.journey_id)
        .join(Person, Person.id == Journey.person_id)
        .where(SheetLine.deleted_at.is_(None), SheetLine.sheet_id.in_(ids))
        .group_by(SheetLine.sheet_id)
    )
    lines = {row[0]: row[1:] for row in session.execute(kept)}
    known, today = people.hamlets(session), session.info["clock"].today()
    return [_row(sheet, of, lines.get(sheet.id, (0, 0, "")), known, today) for sheet, of in rows]


def _row(
    sheet: HamletSheet, of: SheetRound, lines: Sequence[Any], known: Sequence[str], today: dt.date
) -> SheetRow:
    people_on_it, answered, now = lines
    return SheetRow(
        sheet.id, of.id, sheet.hamlet, spelled(now or sheet.hamlet, known), sheet.head or "",
        of.asked_on, of.due_on, sheet.returned_on, people_on_it, answered,
        rules.standing(sheet, of, today),
    )  # fmt: skip


def _stands(standing: SheetStanding, today: dt.date) -> ColumnElement[bool]:
    """Return where a sheet is as a condition: `rules.standing` in the words of SQL."""
    is_out, is_open = HamletSheet.returned_on.is_(None), SheetRound.closed_on.is_(None)
    return {
        SheetStanding.KEMBALI: HamletSheet.returned_on.is_not(None),
        SheetStanding.TIDAK_KEMBALI: and_(is_out, SheetRound.closed_on.is_not(None)),
        SheetStanding.TERLAMBAT: and_(is_out, is_open, SheetRound.due_on < today),
        SheetStanding.DIBAGIKAN: and_(is_out, is_open, SheetRound.due_on >= today),
    }[standing]
