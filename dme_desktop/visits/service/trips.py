"""Visits to offices: planned for those whose next step is there, changed, cancelled, listed."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.people.model import Person
from dme_desktop.people.offered import Offered
from dme_desktop.vault import keeping
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged
from dme_desktop.visits import rules
from dme_desktop.visits.model import Goer, OfficeService, ServiceOffice, Visit, VisitStanding
from dme_desktop.visits.service import offices, ways
from dme_desktop.visits.service.ways import Way
from dme_desktop.workers.model import DocumentType, Journey

HAS_RESULTS = "Hasil kunjungan ini sudah diketik. Kosongkan hasilnya dulu."
STAYS = "{name} sudah punya hasil di kunjungan ini; kosongkan hasilnya dulu."
NOT_PREPARING = "{name} tidak punya perjalanan yang sedang disiapkan."
GOES_ALREADY = "{name} sudah ikut kunjungan {date} untuk {document}; hasilnya belum diketik."
NOBODY = "Pilih paling sedikit satu orang."


@dataclass(frozen=True)
class Wanted:
    """Which visits are asked for: by words, by where they stand; without anything, all."""

    words: str = ""
    standing: VisitStanding | None = None


EVERYTHING = Wanted()


@dataclass(frozen=True, slots=True)
class VisitRow:
    """One line of the list of visits; `left` is how many have no result yet."""

    id: str
    on: dt.date
    office: str
    people: int
    left: int
    escort: str
    leaves_at: str
    standing: VisitStanding


@dataclass(frozen=True, slots=True)
class GoerRow:
    """One line of the list of a visit."""

    goer: Goer
    person_id: str
    full_name: str
    gender: str
    hamlet: str
    phone: str | None

    @property
    def purpose(self) -> str:
        """Return what somebody goes there for, in words."""
        return rules.words_of(offices.code_of(self.goer.document))


@dataclass(frozen=True)
class VisitInFull:
    """A visit with its office, what that gives, and who goes along in the order of the list."""

    visit: Visit
    office: ServiceOffice
    services: Sequence[OfficeService]
    rows: Sequence[GoerRow]
    standing: VisitStanding


def keep(session: Session, visit: Visit, people: Sequence[str], visit_id: str = "") -> Visit:
    """Plan a visit for some people, or change the one with this id.

    Raises `Invalid` for what is missing, for who is not about to leave, and for who goes there for
    the same already.
    """
    office = session.get_one(ServiceOffice, visit.office_id)
    before = goers(session, visit_id) if visit_id else []
    by_person = {way.id: way for way in ways.everybody(session, people)} if people else {}
    wanted = {_journey_of(session, one, by_person, before): one for one in people}
    found = problems_of(visit)
    if why := _why_not(session, wanted, by_person, before, (office.id, visit_id)):
        found["people"] = why
    if found:
        raise Invalid(found)
    kept = keeping.put(session, visit, visit_id, but={"cancel_reason"})
    _seat(session, kept, wanted, by_person, before)
    return kept


def cancel(session: Session, visit_id: str, reason: str) -> Visit:
    """Cancel a visit for a reason that is kept; raise DmeError once results were typed."""
    visit = keeping.at_hand(session, Visit, visit_id)
    if not reason.strip():
        raise Invalid({"cancel_reason": "Tulis alasan kunjungan ini dibatalkan."})
    if any(one.outcome for one in goers(session, visit_id)):
        raise DmeError(HAS_RESULTS)
    visit.cancel_reason = reason.strip()
    return visit


def remove(session: Session, visit_id: str) -> None:
    """Put a visit in the bin with its list; raise DmeError once results were typed."""
    there = goers(session, visit_id)
    if any(one.outcome for one in there):
        raise DmeError(HAS_RESULTS)
    keeping.remove(session, session.get_one(Visit, visit_id), *there)


def goers(session: Session, visit_id: str) -> Sequence[Goer]:
    """Return who goes along, in the order of the list."""
    kept = select(Goer).where(Goer.visit_id == visit_id, Goer.deleted_at.is_(None))
    return session.scalars(kept.order_by(Goer.row, Goer.id)).all()


def in_full(session: Session, visit_id: str) -> VisitInFull:
    """Return a visit with its office and its list."""
    visit = session.get_one(Visit, visit_id)
    told = (Goer, Person.id, Person.full_name, Person.gender, Person.hamlet, Person.phone)
    kept = (
        select(*told)
        .join(Journey, Journey.id == Goer.journey_id)
        .join(Person, Person.id == Journey.person_id)
        .where(Goer.visit_id == visit_id, Goer.deleted_at.is_(None))
    )
    rows = [GoerRow(*row) for row in session.execute(kept.order_by(Goer.row, Goer.id))]
    left, today = sum(row.goer.outcome is None for row in rows), session.info["clock"].today()
    return VisitInFull(
        visit,
        session.get_one(ServiceOffice, visit.office_id),
        offices.services_of(session, visit.office_id),
        rows,
        rules.visit_standing(visit, left, today),
    )


def proposed(session: Session, office_id: str, visit_id: str = "") -> list[Offered]:
    """Return whose next step is at an office and who does not go there already.

    Who goes along on the visit with this id stands first.
    """
    own = [row.person_id for row in in_full(session, visit_id).rows] if visit_id else []
    everybody = ways.everybody(session)
    here = [one for one in everybody if office_id in one.office_ids and one.going is None]
    known = {one.id: one for one in everybody}
    ids = dict.fromkeys([*own, *(one.id for one in here)])
    names = _names(session, [one for one in own if one not in known])
    return [
        told_of(known[one]) if one in known else Offered(one, names.get(one, ""), "") for one in ids
    ]


def told_of(one: Way) -> Offered:
    """Return a candidate as one who may go along: what for, from where, waiting how long."""
    parts = [one.words, one.hamlet, waited(one)]
    return Offered(one.id, one.full_name, " · ".join(part for part in parts if part))


def waited(one: Way) -> str:
    """Return how long somebody waits and what is usual. Example: "12 hari, biasanya 9"."""
    if one.days is None:
        return ""
    told = f"{one.days} hari"
    if not one.usual:
        return told
    usual = middle(one.usual.middle) if one.usual.middle else "hari itu juga"
    return f"{told}, biasanya {usual}"


def middle(days: float) -> str:
    """Return the middle of days as it is read. Example: "9", "9,5"."""
    return f"{days:g}".replace(".", ",")


def offered(session: Session) -> list[tuple[offices.OfficeInFull, int]]:
    """Return the offices, each with how many wait to be sent there; where most wait is first."""
    waiting: Counter[str] = Counter()
    for one in ways.everybody(session):
        if one.going is None:
            waiting.update(one.office_ids)
    every = offices.every(session)
    return sorted(
        ((one, waiting[one.office.id]) for one in every),
        key=lambda one: (-one[1], one[0].office.name),
    )


def counts(session: Session) -> Counter[VisitStanding]:
    """Return how many visits stand where."""
    return Counter(row.standing for row in paged(session).every())


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[VisitRow]:
    """Return the visits that are asked for, the latest day first."""
    asked = select(Visit, ServiceOffice.name).join(
        ServiceOffice, ServiceOffice.id == Visit.office_id
    )
    found = matching(wanted.words, ServiceOffice.name, Visit.escort, Visit.note)
    today = session.info["clock"].today()
    stands = [_stands(wanted.standing, today)] if wanted.standing else []
    statement = asked.where(Visit.deleted_at.is_(None), found, *stands)
    return Paged(session, statement, (Visit.on, Visit.id), partial(_told, session), is_falling=True)


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[VisitRow]:
    today = session.info["clock"].today()
    kept = select(Goer.visit_id, func.count(), func.count(Goer.outcome)).where(
        Goer.deleted_at.is_(None), Goer.visit_id.in_([visit.id for visit, _ in rows])
    )
    seats = {
        visit_id: (people, people - done)
        for visit_id, people, done in session.execute(kept.group_by(Goer.visit_id))
    }
    return [_row(visit, office, *seats.get(visit.id, (0, 0)), today) for visit, office in rows]


def _row(visit: Visit, office: str, people: int, left: int, today: dt.date) -> VisitRow:
    return VisitRow(
        visit.id, visit.on, office, people, left, visit.escort or "", visit.leaves_at or "",
        rules.visit_standing(visit, left, today),
    )  # fmt: skip


def _stands(standing: VisitStanding, today: dt.date) -> ColumnElement[bool]:
    """Return where a visit stands as a condition: `rules.visit_standing` in the words of SQL."""
    open_rows = exists().where(
        Goer.visit_id == Visit.id, Goer.deleted_at.is_(None), Goer.outcome.is_(None)
    )
    goes = Visit.cancel_reason.is_(None)
    return {
        VisitStanding.BATAL: Visit.cancel_reason.is_not(None),
        VisitStanding.AKAN_DATANG: and_(goes, Visit.on > today),
        VisitStanding.SELESAI: and_(goes, Visit.on <= today, ~open_rows),
        VisitStanding.HARI_INI: and_(goes, Visit.on == today, open_rows),
        VisitStanding.MENUNGGU_HASIL: and_(goes, Visit.on < today, open_rows),
    }[standing]


def _names(session: Session, people: Collection[str]) -> dict[str, str]:
    kept = select(Person.id, Person.full_name).where(Person.id.in_(people))
    return dict(session.execute(kept).all())


def _journey_of(
    session: Session, person_id: str, known: Mapping[str, Way], before: Sequence[Goer]
) -> str:
    """Return the journey somebody goes along for, "" where none is prepared.

    Who left since stays on the list of a visit that was.
    """
    if way := known.get(person_id):
        return way.journey_id
    for one in before:
        if session.get_one(Journey, one.journey_id).person_id == person_id:
            return one.journey_id
    return f"?{person_id}"


def _why_not(
    session: Session,
    wanted: Mapping[str, str],
    known: Mapping[str, Way],
    before: Sequence[Goer],
    place: tuple[str, str],
) -> str:
    """Say why just these people cannot go, "" when they can; `place` is office and visit."""
    if not wanted:
        return NOBODY
    on_it = {one.journey_id for one in before}
    names = _names(session, [*wanted.values()])
    for journey_id, person_id in wanted.items():
        if journey_id.startswith("?"):
            return NOT_PREPARING.format(name=names.get(person_id, "Orang ini"))
        way = known.get(person_id)
        if way is None or journey_id in on_it:
            continue
        if clash := _clash(session, journey_id, purpose(session, way, place[0]), place[1]):
            return GOES_ALREADY.format(name=way.full_name, date=screen_date(clash), document=_said(
                purpose(session, way, place[0])))  # fmt: skip
    return next((_stays(session, one) for one in before
                 if one.outcome and one.journey_id not in wanted), "")  # fmt: skip


def _stays(session: Session, one: Goer) -> str:
    person = session.get_one(Person, session.get_one(Journey, one.journey_id).person_id)
    return STAYS.format(name=person.full_name)


def _said(document: DocumentType | None) -> str:
    return rules.words_of(offices.code_of(document))


def purpose(session: Session, way: Way, office_id: str) -> DocumentType | None:
    """Return what somebody fetches at an office: the next document, else another that it gives."""
    given = [one.document for one in offices.services_of(session, office_id)]
    if way.document in given:
        return way.document
    return next((one for one in way.lacking if one in given), None)


def _clash(
    session: Session, journey_id: str, document: DocumentType | None, visit_id: str
) -> dt.date | None:
    kept = (
        select(Visit.on)
        .join(Goer, Goer.visit_id == Visit.id)
        .where(*ways.live_visit(), Goer.journey_id == journey_id, Goer.outcome.is_(None))
        .where(Goer.document.is_not_distinct_from(document), Visit.id != visit_id)
    )
    return session.scalar(kept.limit(1))


def _seat(
    session: Session,
    visit: Visit,
    wanted: Mapping[str, str],
    known: Mapping[str, Way],
    before: Sequence[Goer],
) -> None:
    """Put those who are new on the list, and those who do not go any more off it."""
    on_it = {one.journey_id: one for one in before}
    for journey_id, one in on_it.items():
        if journey_id not in wanted:
            one.deleted_at = session.info["clock"].now()
    last = session.scalar(select(func.max(Goer.row)).where(Goer.visit_id == visit.id)) or 0
    new = [one for one in wanted if one not in on_it]
    for row, journey_id in enumerate(new, start=last + 1):
        document = purpose(session, known[wanted[journey_id]], visit.office_id)
        session.add(Goer(visit_id=visit.id, journey_id=journey_id, row=row, document=document))
    session.flush()


def everybody(session: Session) -> list[Offered]:
    """Return every candidate as one who may go along."""
    return [told_of(one) for one in ways.everybody(session)]
