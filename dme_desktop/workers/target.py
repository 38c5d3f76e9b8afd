"""What a workbook may bring in of workers: people already abroad, or home again.

A list of workers is a list of residents that tells of journeys too. Nobody gets a second journey
that is under way, nor the same one twice. What a journey still lacks is told beside it and asked
for later; one that contradicts itself is not written down, and the person comes in all the same.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.progress import Progress
from dme_desktop.kernel.records import altered, field_of, fields_of, record_of
from dme_desktop.kernel.words import inside
from dme_desktop.people import service as people
from dme_desktop.people import target as residents
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.people.rules import age_on
from dme_desktop.sheets.target import Kind, Line, Outcome, Plan, Values, by_code, told
from dme_desktop.vault.bulk import STEP
from dme_desktop.vault.many import each
from dme_desktop.workers import rules
from dme_desktop.workers.meanings import CONTACT, JOURNEY, MEANINGS, PASSPORT
from dme_desktop.workers.model import DocumentStatus, DocumentType, Journey, Stage, WorkerDocument
from dme_desktop.workers.service import needs, registration
from dme_desktop.workers.service.registration import Registration

HOW_RELATED = {"4": "7", "3": "2", "2": "3", "7": "4"}  # whom a child, a wife … calls at home
OTHERWISE = "11"
NOT_WRITTEN = "Perjalanannya belum dicatat: {}"
TOO_YOUNG = "Berangkat pada umur {} tahun, di bawah {} (Pasal 5 UU 18/2017). Periksa tanggalnya."
_LATER = "Perjalanannya dicatat bila daftar ini diimpor lagi sesudah diputuskan."
_UNDER_WAY = "Sudah punya perjalanan yang berjalan; yang di berkas tidak dicatat."
_LABELS = {f"{JOURNEY}{each.name}": each.label for each in fields_of(Journey)} | {
    "nik": "NIK", "family": "keluarga yang dihubungi",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Trip:
    """What a line says of work abroad: the journey, the family to call, the passport."""

    journey: Values
    contact: Values = field(default_factory=dict)
    passport: Values = field(default_factory=dict)

    @classmethod
    def of(cls, values: Values) -> "Trip":
        """Return the trip a line tells of; whoever is not said to be home works abroad."""
        journey = _parted(values, JOURNEY)
        home = journey.get("returned_on") is not None
        stage = Stage.PURNA if home else Stage.BEKERJA
        return cls({"stage": stage, **journey}, _parted(values, CONTACT), _parted(values, PASSPORT))

    def record(self) -> Journey:
        """Return the journey as the register keeps it; its agency is told by name."""
        own = {name: value for name, value in self.journey.items() if name != "agency"}
        return altered(Journey(person_id="", stage=self.stage), own)

    def documents(self) -> dict[DocumentType, WorkerDocument]:
        """Return the passport, where the list tells of one."""
        kind, there = DocumentType.PASPOR, DocumentStatus.ADA
        bare = WorkerDocument(journey_id="", type=kind, status=there)
        return {kind: altered(bare, self.passport)} if self.passport else {}

    @property
    def stage(self) -> Stage:
        """Return where the journey stands."""
        return told(self.journey, "stage", Stage) or Stage.BEKERJA

    @property
    def left(self) -> PartialDate | None:
        """Return when it began, as far as that is known."""
        return told(self.journey, "departed_on", PartialDate)


@dataclass(frozen=True)
class Known:
    """What trips are judged by: journeys and families on the books, heads of families."""

    today: dt.date
    plan: Plan
    journeys: Mapping[str, Sequence[Journey]]
    with_family: frozenset[str]  # who has somebody to call
    heads: Mapping[object, tuple[str, str | None]]  # {family card: (name, phone)}
    births: Mapping[str, PartialDate]

    @classmethod
    def of(cls, session: Session, outcomes: Sequence[Outcome], plan: Plan) -> "Known":
        """Return what is known of those a list tells trips of."""
        ids = [one.record_id for one in outcomes if one.record_id]
        links = select(FamilyLink.person_id).where(
            FamilyLink.deleted_at.is_(None), FamilyLink.person_id.in_(each(ids))
        )
        born = select(Person.id, Person.birth_date).where(Person.id.in_(each(ids)))
        return cls(
            session.info["clock"].today(),
            plan,
            _journeys(session, ids),
            frozenset(session.scalars(links)),
            _heads(session, outcomes),
            {person: birth for person, birth in session.execute(born)},  # noqa: C416 - rows
        )


def judge(session: Session, lines: Sequence[Line], plan: Plan) -> Sequence[Outcome]:
    """Return what bringing in each line would do, its trip included."""
    outcomes = residents.judge(session, lines, plan)
    if _idle(plan):
        return outcomes
    known = Known.of(session, outcomes, plan)
    return [outcome(one, known) for one in outcomes]


def outcome(resident: Outcome, known: Known) -> Outcome:
    """Return what a line does to the register of workers as well as to that of residents."""
    values = {**known.plan.same, **resident.line.values}
    if resident.kind in {Kind.REFUSED, Kind.NOBODY} or not _tells(values):
        return replace(resident, warnings=(*resident.warnings, *_unread(resident)))
    if resident.kind is Kind.WAITING:
        return replace(resident, note=f"{resident.note} {_LATER}")
    if resident.kind is Kind.DUPLICATE and not resident.record_id:
        return resident
    trip = Trip.of(values)
    before = known.journeys.get(resident.record_id, ())
    if any(_is_same(one, trip) for one in before):
        return resident
    if trip.stage in rules.OPEN and any(one.stage in rules.OPEN for one in before):
        return replace(resident, note=f"{resident.note} {_UNDER_WAY}".strip())
    return _judged(resident, *_with_family(resident, trip, known), known)


def put(session: Session, outcomes: Sequence[Outcome], progress: Progress) -> None:
    """Keep residents, then register the trips; raise DmeError naming the row that cannot be."""
    came = residents.keep(session, outcomes, progress)
    travelling = [one for one in outcomes if isinstance(one.also, Trip)]
    for done, one in enumerate(travelling):
        if done % STEP == 0:
            progress(done, len(travelling))
        _register(session, one, came[one.number])


def _register(session: Session, one: Outcome, person_id: str) -> None:
    if not isinstance(trip := one.also, Trip):
        return
    given = Registration(
        journey=trip.record(),
        family=_family(session, trip, person_id),
        documents=trip.documents(),
        agency=told(trip.journey, "agency", str),
    )
    try:
        registration.register(session, given, person_id, incomplete=True)
    except Invalid as error:
        raise DmeError(f"Baris {one.number}: {' '.join(error.problems.values())}") from error


def _parted(values: Values, prefix: str) -> dict[str, object]:
    return {
        name.removeprefix(prefix): value
        for name, value in values.items()
        if name.startswith(prefix)
    }


def _tells(values: Values) -> bool:
    """Say whether a line tells of a trip: where to, or at what stage somebody stands."""
    return bool(values.get(f"{JOURNEY}country") or values.get(f"{JOURNEY}stage"))


def _idle(plan: Plan) -> frozenset[str]:
    """Return what serves nothing in a list that names no country and no stage: all of the trips."""
    told = plan.has(f"{JOURNEY}country") or plan.has(f"{JOURNEY}stage")
    return frozenset() if told else _ABROAD


def _unread(resident: Outcome) -> list[str]:
    """Return what could not be read of work abroad and of the family, and is left out."""
    faults = [
        fault
        for fault in resident.line.faults
        if fault.name.startswith((JOURNEY, CONTACT, PASSPORT))
    ]
    return [fault.emptied for fault in faults]


def _judged(resident: Outcome, trip: Trip, more: Sequence[str], known: Known) -> Outcome:
    """Return the outcome with the trip, or with why it is not written down."""
    warnings = [*resident.warnings, *_unread(resident), *more]
    born = told(resident.values, "birth_date", PartialDate) or known.births.get(resident.record_id)
    has_family = bool(trip.contact.get("name")) or resident.record_id in known.with_family
    judged = rules.Known(known.today, _person(resident, born), trip.record(), has_family)
    lacking, wrong = _needs(trip, judged)
    if wrong:
        sentence = NOT_WRITTEN.format(" ".join(wrong))
        return replace(resident, warnings=(*warnings, sentence))
    if lacking:
        names = ", ".join(lacking)
        warnings.append(f"Belum ada: {names}. Lengkapi di data pekerja.")
    warnings += _left_young(trip, born)
    kind = Kind.CHANGED if resident.kind is Kind.DUPLICATE else resident.kind
    return replace(
        resident, kind=kind, also=trip, note=_written_down(trip), warnings=tuple(warnings)
    )


def _needs(trip: Trip, judged: rules.Known) -> tuple[list[str], list[str]]:
    """Return what a trip lacks, as labels, and what contradicts itself, as sentences."""
    if trip.stage not in rules.FIRST:
        return [], [registration.BEGINS]
    lacking, wrong = [], [*rules.problems(judged.journey).values()]
    for name, sentence in rules.missing(trip.stage, judged).items():
        is_there = name == "birth_date" or trip.journey.get(name) is not None
        if name not in needs.PREPARED and is_there:
            wrong.append(sentence)
        elif name not in needs.PREPARED:
            lacking.append(_LABELS.get(name) or _LABELS[JOURNEY + name])
    return [label if label == "NIK" else label.lower() for label in lacking], wrong


def _left_young(trip: Trip, born: PartialDate | None) -> list[str]:
    """Return a warning for somebody who certainly left before the least age."""
    if trip.left is None or born is None:
        return []
    last_day = dt.date(trip.left.year, trip.left.month or 12, trip.left.day or 28)
    earliest = PartialDate.of(born.first_day())
    age = age_on(earliest, last_day)
    if age >= rules.LEAST_AGE:
        return []
    return [TOO_YOUNG.format(age, rules.LEAST_AGE)]


def _written_down(trip: Trip) -> str:
    country = told(trip.journey, "country", str)
    where = field_of(Journey, "country").kind.format(country) if country else "negara belum ada"
    return f"Dicatat sebagai pekerja: {where}, {inside(trip.stage.value)}."


def _with_family(resident: Outcome, trip: Trip, known: Known) -> tuple[Trip, list[str]]:
    """Return the trip with the head of the family to call, where the list names nobody."""
    if trip.contact.get("name") or resident.record_id in known.with_family:
        return trip, []
    relation = told(resident.values, "family_relation", str) or ""
    head = known.heads.get(resident.values.get("family_card_no"))
    if head is None or relation == residents.HEAD:
        return trip, []
    name, phone = head
    called = {"name": name, "phone": phone, "relation": HOW_RELATED.get(relation, OTHERWISE)}
    return replace(trip, contact=called), [
        f"Keluarga yang dihubungi: {name}, kepala keluarga di KK-nya."
    ]


def _person(resident: Outcome, born: PartialDate | None) -> Person:
    """Return what a line tells of the person, as far as a journey is judged by it."""
    values = {name: resident.values.get(name) for name in ("full_name", "gender", "hamlet", "nik")}
    return record_of(Person, values | {"birth_date": born})


def _family(session: Session, trip: Trip, person_id: str) -> list[FamilyLink]:
    """Return the family to call: as the list tells, else as the books have it."""
    if trip.contact.get("name"):
        bare = FamilyLink(person_id="", name="", relation=OTHERWISE)
        return [altered(bare, trip.contact)]
    known = people.first_contact(session, person_id)
    return [altered(known, {})] if known else []


def _is_same(journey: Journey, trip: Trip) -> bool:
    """Say whether a known journey is that of a list: one country, one day as far as it is known."""
    days = [day.iso() for day in (journey.departed_on, trip.left) if day]
    known = min(map(len, days), default=0)
    same_day = len({day[:known] for day in days}) <= 1
    return bool(journey.country == trip.journey.get("country") and same_day)


def _journeys(session: Session, ids: Sequence[str]) -> Mapping[str, Sequence[Journey]]:
    asked = select(Journey).where(Journey.deleted_at.is_(None), Journey.person_id.in_(each(ids)))
    found = defaultdict[str, list[Journey]](list)
    for journey in session.scalars(asked):
        found[journey.person_id].append(journey)
    return found


def _heads(
    session: Session, outcomes: Sequence[Outcome]
) -> Mapping[object, tuple[str, str | None]]:
    """Return whom a family has as its head: as the books know, else as the list says."""
    cards = {
        str(one.values["family_card_no"]) for one in outcomes if "family_card_no" in one.values
    }
    asked = select(Person.family_card_no, Person.full_name, Person.phone).where(
        Person.deleted_at.is_(None),
        Person.family_relation == residents.HEAD,
        Person.family_card_no.in_(each(sorted(cards))),
    )
    heads: dict[object, tuple[str, str | None]] = {}
    for values in (one.values for one in outcomes):
        card, name = values.get("family_card_no"), told(values, "full_name", str)
        if values.get("family_relation") == residents.HEAD and card and name:
            heads.setdefault(card, (name, told(values, "phone", str)))
    return heads | {card: (name, phone) for card, name, phone in session.execute(asked)}


_ABROAD = frozenset(name for meaning in MEANINGS for name in meaning.names)
TARGET = replace(
    residents.RESIDENTS,
    meanings={**residents.RESIDENTS.meanings, **by_code(MEANINGS)},
    judge=judge,
    put=put,
    idle=_idle,
    for_all=(f"{JOURNEY}country", f"{JOURNEY}departed_on", f"{JOURNEY}stage"),
)
