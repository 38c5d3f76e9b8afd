"""Lists of workers: people already abroad, or home again, whom the register did not know yet.

A trip is judged as the registration form judges it, before anything is kept. Nobody gets a second
journey that is under way, nor the same one twice.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.exchange.columns import CONTACT, JOURNEY
from dme_desktop.exchange.preview import Kind, Row
from dme_desktop.exchange.rows import STEP, Plan
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import altered, field_of, fields_of
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, Stage, WorkerDocument
from dme_desktop.workers.service import needs, registration
from dme_desktop.workers.service.registration import Registration

HEAD = "1"  # of a family, among the relations
HOW_RELATED = {"4": "7", "3": "2", "2": "3", "7": "4"}  # whom a child, a wife … calls at home
OTHERWISE = "11"


def judge(session: Session, rows: Sequence[Row], plan: Plan) -> None:
    """Say of each row that tells of work abroad whether its trip is new, known or impossible."""
    telling = [row for row in rows if _tells(row)]
    for row in rows:
        if row.kind is Kind.WAITING and row.trip:
            row.note += " Perjalanannya dicatat bila daftar ini diimpor lagi sesudah diputuskan."
    if not telling:
        return
    ids = [row.person_id for row in telling if row.person_id]
    known = _journeys(session, ids)
    at_home = _Homes(session, telling, ids)
    for row in telling:
        trip = _journey(row)
        before = known.get(row.person_id or "", ())
        if any(_is_same(one, trip) for one in before):
            continue
        if trip["stage"] in rules.OPEN and any(one.stage in rules.OPEN for one in before):
            row.note += " Sudah punya perjalanan yang berjalan; yang di berkas tidak dicatat."
            continue
        _judge_one(session, row, at_home, plan)


def put(session: Session, rows: Sequence[Row], progress: Progress) -> None:
    """Register the trips of rows that came in; raise DmeError naming the row that cannot be."""
    for done, row in enumerate(rows):
        if done % STEP == 0:
            progress(done, len(rows))
        try:
            registration.register(session, _registration(session, row), row.person_id)
        except Invalid as error:
            told = " ".join(error.problems.values())
            raise DmeError(f"Baris {row.number}: {told}") from error


def _tells(row: Row) -> bool:
    if not row.trip or not row.trip.get(f"{JOURNEY}country"):
        return False
    return row.kind is Kind.NEW or (
        row.kind in {Kind.CHANGED, Kind.DUPLICATE} and row.person_id is not None
    )


def _judge_one(session: Session, row: Row, at_home: "_Homes", plan: Plan) -> None:
    trip, stage = _journey(row), _journey(row)["stage"]
    has_contact = at_home.found_for(row)
    journey = _record(trip)
    judged = needs.known(session, journey, _person(row), {}, has_contact=has_contact)
    begins = {} if stage in rules.FIRST else {"stage": registration.BEGINS}
    lacking = begins or rules.missing(stage, judged)
    problems = {name: words for name, words in lacking.items() if name not in needs.PREPARED}
    for name, words in (problems | rules.problems(journey)).items():
        told = f"{CONTACT}name" if name == "family" else JOURNEY + name
        row.refuse(plan.told_as(told if told in plan.heading_of else _field(name)), words)
    if row.faults:
        return
    row.registers = True
    country = field_of(Journey, "country").kind.format(trip["country"])
    row.note = f"Dicatat sebagai pekerja: {country}, {stage.value.lower()}."
    if row.kind is Kind.DUPLICATE:
        row.kind = Kind.CHANGED


def _field(name: str) -> str:
    if name == "family":
        return f"{CONTACT}name"
    return name if name in {"nik", "birth_date"} else JOURNEY + name


def _registration(session: Session, row: Row) -> Registration:
    """Return what a row tells, of a resident who is on the books already."""
    trip = _journey(row)
    passport = trip.get("passport")
    return Registration(
        journey=_record(trip),
        family=_contacts(session, row),
        documents=_passport(passport) if passport else {},
        agency=trip.get("agency"),
        recruiter=trip.get("recruiter"),
    )


def _record(trip: Mapping[str, Any]) -> Journey:
    own = {field.name for field in fields_of(Journey)}
    return Journey(person_id="", **{name: each for name, each in trip.items() if name in own})


def _person(row: Row) -> Person:
    """Return what a row tells of the person, as far as a journey is judged by it."""
    asked = ("full_name", "gender", "hamlet", "birth_date", "nik")
    told: dict[str, Any] = {name: row.values.get(name) for name in asked}
    return Person(**told)


def _passport(number: str) -> dict[DocumentType, WorkerDocument]:
    kind, there = DocumentType.PASPOR, DocumentStatus.ADA
    return {kind: WorkerDocument(journey_id="", type=kind, status=there, number=number)}


def _journey(row: Row) -> dict[str, Any]:
    """Return the trip as the register keeps it; whoever is not said to be home works abroad."""
    told = {
        name.removeprefix(JOURNEY): value
        for name, value in (row.trip or {}).items()
        if name.startswith(JOURNEY)
    }
    home = told.get("returned_on") is not None
    return {"stage": Stage.PURNA if home else Stage.BEKERJA, **told}


def _contacts(session: Session, row: Row) -> list[FamilyLink]:
    """Return the family to call: as the list tells, else as the books have it."""
    told = {
        name.removeprefix(CONTACT): value
        for name, value in (row.trip or {}).items()
        if name.startswith(CONTACT)
    }
    if told.get("name"):
        return [FamilyLink(person_id="", **{"relation": OTHERWISE, **told})]
    known = people.first_contact(session, row.person_id or "")
    return [altered(known, {})] if known else []


def _is_same(journey: Journey, trip: Mapping[str, Any]) -> bool:
    """Say whether a known journey is that of a list: one country, one day as far as it is known."""
    days = [day.iso() for day in (journey.departed_on, trip.get("departed_on")) if day]
    known = min(map(len, days), default=0)
    return bool(journey.country == trip["country"] and len({day[:known] for day in days}) <= 1)


def _journeys(session: Session, ids: Sequence[str]) -> Mapping[str, Sequence[Journey]]:
    asked = select(Journey).where(Journey.deleted_at.is_(None), Journey.person_id.in_(_each(ids)))
    found = defaultdict[str, list[Journey]](list)
    for journey in session.scalars(asked):
        found[journey.person_id].append(journey)
    return found


class _Homes:
    """Who can be called at home: told by the list, known already, or the head of the family."""

    def __init__(self, session: Session, rows: Sequence[Row], ids: Sequence[str]) -> None:
        links = select(FamilyLink.person_id).where(
            FamilyLink.deleted_at.is_(None), FamilyLink.person_id.in_(_each(ids))
        )
        self._known = set(session.scalars(links))
        cards = {row.values["family_card_no"] for row in rows if "family_card_no" in row.values}
        heads = select(Person.family_card_no, Person.full_name, Person.phone).where(
            Person.deleted_at.is_(None),
            Person.family_relation == HEAD,
            Person.family_card_no.in_(_each(sorted(cards))),
        )
        self._heads = {card: (name, phone) for card, name, phone in session.execute(heads)}
        for values in (row.values for row in rows if row.values.get("family_relation") == HEAD):
            if (card := values.get("family_card_no")) and (name := values.get("full_name")):
                self._heads.setdefault(card, (name, values.get("phone")))

    def found_for(self, row: Row) -> bool:
        """Say whether somebody can be called; the head of the family is written into the row."""
        trip = dict(row.trip or {})
        if trip.get(f"{CONTACT}name") or row.person_id in self._known:
            return True
        head = self._heads.get(row.values.get("family_card_no", ""))
        if head is None or row.values.get("family_relation") == HEAD:
            return False
        name, phone = head
        relation = HOW_RELATED.get(row.values.get("family_relation", ""), OTHERWISE)
        row.trip = {
            **trip, f"{CONTACT}name": name, f"{CONTACT}phone": phone,
            f"{CONTACT}relation": relation,
        }  # fmt: skip
        row.warnings += (f"Keluarga yang dihubungi: {name}, kepala keluarga di KK-nya.",)
        return True


def _each(values: Sequence[str]) -> Any:  # noqa: ANN401 - a select of many values
    listed = func.json_each(msgspec.json.encode(values).decode()).table_valued("value")
    return select(listed.c.value)
