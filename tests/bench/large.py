"""A large village at once: what reports count, in the proportions of the practice village.

Rows are kept as they are, without a trace of who wrote them: what is measured only reads them.
"""

import datetime as dt
import random
from collections.abc import Sequence
from itertools import islice, product
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Table, insert
from sqlalchemy.orm import Session

from dme_desktop.agencies.model import Agency, PermitStatus
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType
from dme_desktop.attention.model import AttentionFlag, Rule
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base
from dme_desktop.livelihoods import model as coming_home
from dme_desktop.people.model import Child, ChildConsent, FamilyLink, Person, Residency
from dme_desktop.remittances.model import (
    Channel,
    Consent,
    Direction,
    Remittance,
    RemittanceUse,
    Source,
    UseCategory,
)
from dme_desktop.training import model as training
from dme_desktop.vault import keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.visits.model import Goer, OfficeKind, OfficeService, Outcome, ServiceOffice, Visit
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    JourneyEvent,
    ProceduralStatus,
    Scheme,
    Sector,
    Stage,
    WagePeriod,
    WorkerDocument,
)
from dme_desktop.workers.rules import ABROAD, BEFORE, checklist
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import VILLAGE, an_official, nik
from tests.people.population import population

LINES = 5  # of the ledger for each worker, told by those who are abroad
TODAY, DAY = NOW.date(), dt.timedelta(days=1)
STAGES = (
    *[Stage.BEKERJA] * 58, *[Stage.CPMI] * 12, *[Stage.SIAP] * 2, *[Stage.PURNA] * 20,
    *[Stage.CUTI] * 5, *[Stage.MINAT] * 3,
)  # fmt: skip
COUNTRIES = ("MY", "MY", "MY", "TW", "HK", "SA", "KR", "JP", "BN", None)
SCHEMES = (*[Scheme.PTOP] * 5, *Scheme)
HAMLETS = tuple(f"Dusun {place}" for place in range(1, 10))
AGENCIES, BATCH = 40, 50
Rows = Sequence[dict[str, Any]]


def a_village(path: Path, workers: int) -> Database:
    """Return the open file of a village with so many workers, and as many contacts at home."""
    key = bytes(range(keys.KEY_BYTES))
    migrate.make(path, key)
    db = Database(path, key, clock=FixedClock(NOW))
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
    with db.write(ACT, CLERK) as session:
        fill(session, workers)
    db.checkpoint()
    return db


def fill(session: Session, workers: int) -> None:
    """Keep so many workers with their papers, their money, their training, and what came of it."""
    chance = random.Random(workers)
    people = _people(session, workers)
    stages = [STAGES[n * 7 % len(STAGES)] for n in range(workers)]
    trips = _journeys(session, people, stages, chance)
    both = list(zip(people, trips, stages, strict=True))
    abroad = [one for one, _, stage in both if stage in ABROAD]
    home = [(one, trip) for one, trip, stage in both if stage is Stage.PURNA]
    before = [(one, trip) for one, trip, stage in both if stage in BEFORE]
    _papers(session, both, chance)
    _money(session, abroad, LINES * workers, chance)
    _children(session, abroad[: workers // 10])
    _letters(session, people[: workers // 4])
    _training(session, [*(one for one, _ in before), *abroad[: workers // 20]], chance)
    _came_home(session, home[::2], chance)
    _visits(session, [trip for _, trip in before])
    keep(session, AttentionFlag, {"facts": "", "rank": 1, "entries": "[]", "told": "{}",
          "since": TODAY, "holds": True, "until": None}, [
        {"rule": rule, "person_id": one, "subject": one}
        for rule, one in zip(list(Rule) * workers, abroad[::8], strict=False)
    ])  # fmt: skip


def keep(session: Session, model: type[Base], usual: dict[str, Any], rows: Rows) -> list[str]:
    """Keep rows over what is usual of them all; return their ids."""
    table = cast("Table", model.__table__)
    stamps = {"rev": 1, "created_at": NOW, "created_by": CLERK.name, "updated_at": NOW,
              "updated_by": CLERK.name}  # fmt: skip
    whole = {name: value for name, value in stamps.items() if name in table.c} | usual
    ids = [new_id() for _ in rows]
    session.connection().execute(
        insert(table), [whole | row | {"id": one} for one, row in zip(ids, rows, strict=True)]
    )
    return ids


def _people(session: Session, workers: int) -> list[str]:
    """Keep the workers, and somebody at home for each; return the former."""
    usual = {"phone_wa": False, "residency": Residency.TETAP, "birth_place": "Jenggik",
             "rt": "001", "rw": "002"}  # fmt: skip
    every = population(2 * workers)
    people = keep(session, Person, usual, [
        {
            "full_name": one.full_name, "search_key": one.full_name.upper(), "gender": "12"[n % 2],
            "hamlet": HAMLETS[n % len(HAMLETS)], "family_card_no": f"52030024{n % workers:08}",
            "birth_date": PartialDate(1960 + n % 45, n % 12 + 1, n % 28 + 1),
            "nik": nik(n % 9_999 + 1, year=n // 9_999 + 60),
        }
        for n, one in enumerate(every)
    ])  # fmt: skip
    at_home = {"relation": "2", "lives_here": True, "is_guardian": False, "is_dependent": False,
               "order": 1}  # fmt: skip
    keep(session, FamilyLink, at_home, [
        {"person_id": one, "related_person_id": other, "name": every[workers + n].full_name,
         "phone": f"+628120{n:07}"}
        for n, (one, other) in enumerate(zip(people[:workers], people[workers:], strict=True))
    ])  # fmt: skip
    return people[:workers]


def _journeys(
    session: Session, people: Sequence[str], stages: Sequence[Stage], chance: random.Random
) -> list[str]:
    usual = {"permit_status": PermitStatus.BERLAKU, "banned": False}
    agencies = keep(session, Agency, usual, [{"name": f"PT Contoh {n}"} for n in range(AGENCIES)])
    ways, sectors = list(ProceduralStatus), list(Sector)
    rows = []
    for n, (one, stage) in enumerate(zip(people, stages, strict=True)):
        left = TODAY - chance.randrange(1_100) * DAY if stage not in BEFORE else None
        row = {
            "person_id": one,
            "stage": stage,
            "country": COUNTRIES[n % len(COUNTRIES)],
            "scheme": SCHEMES[n % len(SCHEMES)],
            "sector": sectors[n % len(sectors)],
            "job_title": f"Pekerjaan {n % 40}",
            "agency_id": agencies[n % AGENCIES],
            "procedural_status": ways[n % 7 % len(ways)],
            "departed_on": left and PartialDate(left.year, left.month, left.day),
            "contract_end": left and left + 1_095 * DAY,
            "last_contact_on": left and TODAY - chance.randrange(400) * DAY,
            "returned_on": PartialDate(2026, n % 11 + 1, 5) if stage is Stage.PURNA else None,
        }
        rows.append(row)
    return keep(session, Journey, {"seq": 1, "wage_period": WagePeriod.BULAN}, rows)


def _papers(
    session: Session, both: Sequence[tuple[str, str, Stage]], chance: random.Random
) -> None:
    """Keep the documents of each journey, got one after the other this year, and its events."""
    documents, events = [], []
    for n, (_, trip, stage) in enumerate(both):
        wished = TODAY - (60 + n % 250) * DAY
        events.append({"journey_id": trip, "kind": EventKind.PENDATAAN, "on": wished,
                       "stage": Stage.MINAT if stage in BEFORE else stage})  # fmt: skip
        if stage in BEFORE and stage is not Stage.MINAT:
            events.append({"journey_id": trip, "kind": EventKind.MENDAFTAR,
                           "stage": Stage.CPMI, "on": wished + 5 * DAY})  # fmt: skip
        if stage is Stage.SIAP:
            events.append({"journey_id": trip, "kind": EventKind.DOKUMEN_LENGKAP,
                           "stage": Stage.SIAP, "on": TODAY - DAY})  # fmt: skip
        wanted = checklist(SCHEMES[n % len(SCHEMES)])
        there = len(wanted) if stage not in BEFORE else n % (len(wanted) + 1)
        for place, kind in enumerate(wanted):
            held = place < there
            documents.append({
                "journey_id": trip, "type": kind,
                "status": DocumentStatus.ADA if held else DocumentStatus.BELUM,
                "number": f"X{n:07}" if held else None,
                "expires_on": TODAY + chance.randrange(-60, 1_800) * DAY
                if held and kind in {DocumentType.PASPOR, DocumentType.VISA_KERJA} else None,
                "obtained_on": min(wished + (6 + place * 4) * DAY, TODAY)
                if held and stage in BEFORE else None,
            })  # fmt: skip
    keep(session, WorkerDocument, {}, documents)
    keep(session, JourneyEvent, {}, events)


def _money(session: Session, people: Sequence[str], lines: int, chance: random.Random) -> None:
    agreed = {"given_by": "Amaq Contoh", "given_on": dt.date(2023, 1, 1)}
    keep(session, Consent, agreed, [{"person_id": one} for one in people])
    usual = {"recipient": "Amaq Contoh", "source": Source.KETERANGAN, "direction": Direction.IN}
    channels, uses = list(Channel), list(UseCategory)
    kept = keep(session, Remittance, usual, [
        {
            "person_id": people[n % len(people)],
            "received_on": TODAY - chance.randrange(1_000) * DAY,
            "amount_idr": chance.randint(10, 900) * 10_000, "fee_idr": 25_000 if n % 3 else None,
            "channel": channels[chance.randrange(len(channels))],
            "use": uses[chance.randrange(len(uses))],
            "void_reason": "Salah" if n % 50 == 0 else None,
        }
        for n in range(lines)
    ])  # fmt: skip
    keep(session, RemittanceUse, {"amount_idr": 100_000}, [
        {"remittance_id": one, "use": use} for one, use in product(kept[::10], uses[:2])
    ])  # fmt: skip


def _children(session: Session, people: Sequence[str]) -> None:
    usual = {"order": 1, "name": "Anak Contoh", "birth_date": PartialDate(2016, 2, 1)}
    own = [{"person_id": one} for one in people]
    keep(session, Child, usual, own)
    keep(session, ChildConsent, {"given_by": "Inaq Contoh", "given_on": TODAY}, own)


def _letters(session: Session, people: Sequence[str]) -> None:
    """Keep letters of this year; their files are none."""
    usual = {"year": TODAY.year, "sequence": "contoh", "status": LetterStatus.BERNOMOR,
             "subject": "Contoh", "addressee": "Yang berkepentingan", "signer": "Lalu Contoh",
             "pdf_sha256": "", "snapshot": "{}", "answers": "{}"}  # fmt: skip
    kinds = list(LetterType)
    keep(session, Letter, usual, [
        {"person_id": one, "seq": n, "number": f"470/{n}/Pem.Ds/2026",
         "type": kinds[n % len(kinds)], "date": TODAY - n % 320 * DAY}
        for n, one in enumerate(people, start=1)
    ])  # fmt: skip


def _training(session: Session, people: Sequence[str], chance: random.Random) -> None:
    usual: dict[str, Any] = {"provider_kind": training.Provider.LPK, "hours": 40,
                             "certifies": False, "payer": training.Payer.APBDES}  # fmt: skip
    courses = keep(session, training.Course, usual, [
        {"kind": kind, "title": kind.value} for kind in training.CourseKind
    ])  # fmt: skip
    groups = [people[start : start + BATCH] for start in range(0, len(people), BATCH)]
    days = [TODAY - chance.randrange(10, 300) * DAY for _ in groups]
    told = {"place": "Balai", "payer": training.Payer.APBDES, "cost": 1_000_000,
            "status": training.BatchStatus.SELESAI}  # fmt: skip
    batches = keep(session, training.Batch, told, [
        {"course_id": courses[n % len(courses)], "title": f"Angkatan {n}", "start_on": day,
         "end_on": day + 5 * DAY}
        for n, day in enumerate(days)
    ])  # fmt: skip
    seat = {"category": training.Category.CPMI, "seat": training.Seat.TERDAFTAR,
            "enrolled_on": TODAY - 300 * DAY, "result": training.Result.LULUS}  # fmt: skip
    keep(session, training.Participant, seat, [
        {"batch_id": batch, "person_id": one, "row": row}
        for batch, group in zip(batches, groups, strict=True)
        for row, one in enumerate(group, start=1)
    ])  # fmt: skip


def _came_home(session: Session, home: Sequence[tuple[str, str]], chance: random.Random) -> None:
    needs = f"{coming_home.Need.MODAL.name} {coming_home.Need.PASAR.name}"
    keep(session, coming_home.Returnee, {"asked_on": TODAY, "needs": needs}, [
        {"person_id": one, "journey_id": trip} for one, trip in home
    ])  # fmt: skip
    fields = list(coming_home.BusinessField)
    agreed = {"export_ready": False, "name": "Kios", "agreed_by": "Contoh", "agreed_on": TODAY}
    shops = keep(session, coming_home.Business, agreed, [
        {"owner_id": one, "field": fields[n % len(fields)]} for n, (one, _) in enumerate(home[::2])
    ])  # fmt: skip
    money = {"source": coming_home.CapitalSource.REMITANSI, "amount_idr": 5_000_000, "order": 1}
    keep(session, coming_home.Capital, money, [{"business_id": one} for one in shops])
    held = {"title": "Penyuluhan", "place": "Balai", "organiser": "Desa",
            "funder": coming_home.Funder.APBDES}  # fmt: skip
    kinds = list(coming_home.ActivityKind)
    activities = keep(session, coming_home.Activity, held, [
        {"kind": kinds[n % len(kinds)], "on": TODAY - chance.randrange(300) * DAY}
        for n in range(-(-len(home) // BATCH))
    ])  # fmt: skip
    came = {"name": "Purna Contoh", "gender": "2", "category": training.Category.PURNA,
            "mark": training.Mark.HADIR}  # fmt: skip
    keep(session, coming_home.ActivityParticipant, came, [
        {"activity_id": activities[n // BATCH], "person_id": one, "row": n % BATCH + 1}
        for n, (one, _) in enumerate(home)
    ])  # fmt: skip


def _visits(session: Session, trips: Sequence[str]) -> None:
    """Let half of the candidates have gone to an office, a few go soon."""
    (office,) = keep(session, ServiceOffice, {}, [{"kind": OfficeKind.IMIGRASI, "name": "ULP"}])
    keep(session, OfficeService, {"office_id": office, "order": 1},
          [{"document": DocumentType.PASPOR}])  # fmt: skip
    halves = list(islice(trips, len(trips) // 2))
    groups = [halves[start : start + BATCH] for start in range(0, len(halves), BATCH)]
    visits = keep(session, Visit, {"office_id": office}, [
        {"on": TODAY + (n % 40 - 30) * DAY} for n in range(len(groups))
    ])  # fmt: skip
    keep(session, Goer, {"document": DocumentType.PASPOR}, [
        {"visit_id": visit, "journey_id": trip, "row": row,
         "outcome": Outcome.SELESAI if n % 40 < 30 else None}
        for n, (visit, group) in enumerate(zip(visits, groups, strict=True))
        for row, trip in enumerate(group, start=1)
    ])  # fmt: skip
