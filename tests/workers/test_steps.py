"""What happens on a journey: through the service, on a real file, and taken back again."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import pytest

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import CheckedVia, PermitStatus
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered, fields_of
from dme_desktop.people import service as people
from dme_desktop.people.model import Person, Residency
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers import rules
from dme_desktop.workers.acts import TAKE_STEP
from dme_desktop.workers.model import (
    Answer,
    DocumentType,
    EventKind,
    Journey,
    ProceduralStatus,
    ReturnType,
    Scheme,
    Stage,
    ToldBy,
)
from dme_desktop.workers.service import documents, registration, steps
from dme_desktop.workers.service.steps import Happened
from tests.acts import ACT, CLERK
from tests.examples import a_document, a_registration, nik

TODAY = dt.date(2026, 11, 24)
TOLD: Mapping[str, Any] = {
    "scheme": Scheme.PTOP,
    "country": "TW",
    "info_source": "DINAS",
    "interview_note": "Keluarga setuju.",
    "departed_on": PartialDate(2026, 11, 20),
    "leave_until": dt.date(2026, 12, 24),
    "returned_on": PartialDate(2026, 11, 23),
    "return_type": ReturnType.SELESAI_KONTRAK,
    "last_contact_by": ToldBy.KELUARGA,
}


def a_worker_at(db: Database, stage: Stage) -> str:
    """Register somebody and put them at a stage, however they would have come there."""
    first = stage if stage in rules.FIRST else Stage.CPMI
    gone = {"departed_on": PartialDate(2025), "leave_until": dt.date(2026, 12, 1)}
    every = [a_document(kind) for kind in DocumentType]
    trip = {"stage": first, **(gone if first in rules.ABROAD else {})}
    with db.write(ACT, CLERK) as session:
        given = a_registration(journey=trip, documents=every)
        _, journey = registration.register(session, given)
        if stage is Stage.SIAP:
            journey.stage = Stage.SIAP
        agency = agencies.agency_called(session, "PT Contoh Penempatan")
        agencies.check_permit(session, agency.id, PermitStatus.BERLAKU, CheckedVia.BP3MI)
    return journey.id


def a_worker_at_work(db: Database) -> str:
    """Register a second person who is abroad."""
    with db.write(ACT, CLERK) as session:
        given = a_registration(
            {"nik": nik(2), "full_name": "Lalu Ujicoba"},
            journey={"stage": Stage.BEKERJA, "departed_on": PartialDate(2025)},
        )
        return registration.register(session, given)[1].id


def take(db: Database, journey_id: str, kind: EventKind, **different: Any) -> Journey:
    told: dict[str, Any] = {
        "on": TODAY,
        "values": TOLD,
        "told_by": "Amaq Contoh",
        "why": "kata keluarga",
    } | different
    with db.write(TAKE_STEP.about(kind.value), CLERK) as session:
        values = told.pop("values")
        step = rules.step_of(kind, session.get_one(Journey, journey_id).stage)
        asked = {name: values.get(name) for name in (step.asks if step else ())}
        after = altered(session.get_one(Journey, journey_id), asked)
        return steps.take(session, journey_id, kind, Happened(journey=after, **told))


def as_kept(db: Database, journey_id: str) -> dict[str, Any]:
    with db.read() as session:
        journey = session.get_one(Journey, journey_id)
        return {each.name: getattr(journey, each.name) for each in fields_of(Journey)}


@pytest.mark.parametrize(
    ("stage", "step"),
    [(stage, step) for step in rules.STEPS for stage in sorted(step.since, key=str)],
)
def test_every_step_of_the_table_is_taken_written_down_and_taken_back(
    db: Database, stage: Stage, step: rules.Step
) -> None:
    journey_id = a_worker_at(db, stage)
    before = as_kept(db, journey_id)

    journey = take(db, journey_id, step.kind)

    assert journey.stage is (step.to or stage)
    with db.read() as session:
        event = steps.events(session, journey_id)[0]
        last = undoing.last_undoable(session)
    assert (event.kind, event.stage, event.on) == (step.kind, journey.stage, TODAY)
    assert last is not None
    with db.write(ACT, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)
    assert as_kept(db, journey_id) == before
    with db.read() as session:
        assert [one.kind for one in steps.events(session, journey_id)] == [EventKind.PENDATAAN]


@pytest.mark.parametrize("who", ["agency", "recruiter"])
@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        (Stage.MINAT, EventKind.MENDAFTAR), (Stage.CPMI, EventKind.DOKUMEN_LENGKAP),
        (Stage.SIAP, EventKind.BERANGKAT), (Stage.CPMI, EventKind.BERANGKAT),
    ],
)  # fmt: skip
def test_nobody_leaves_through_who_is_not_to_be_served_without_a_reason(
    db: Database, stage: Stage, kind: EventKind, who: str
) -> None:
    journey_id = a_worker_at(db, stage)
    with db.write(ACT, CLERK) as session:
        agency = agencies.agency_called(session, "PT Contoh Penempatan")
        recruiter = agencies.recruiter_called(session, "Sponsor Contoh")
        journey = session.get_one(Journey, journey_id)
        journey.agency_id, journey.recruiter_id = agency.id, recruiter.id
        banned = agency if who == "agency" else recruiter
        banned.banned, banned.ban_reason = True, "Meminta uang muka"
        name = banned.name
    with pytest.raises(Invalid) as refused:
        take(db, journey_id, kind, why="")
    assert f"{name} ditandai jangan dilayani: Meminta uang muka." in refused.value.problems["why"]
    assert take(db, journey_id, kind, why="Sudah diperiksa dinas").stage is not stage


def test_nothing_happens_that_the_table_does_not_know(db: Database) -> None:
    journey_id = a_worker_at(db, Stage.MINAT)
    unknown = [kind for kind in EventKind if rules.step_of(kind, Stage.MINAT) is None]
    for kind in unknown:
        with pytest.raises(DmeError, match="tidak mungkin"):
            take(db, journey_id, kind)
    assert len(unknown) > 10
    assert as_kept(db, journey_id)["stage"] is Stage.MINAT


@pytest.mark.parametrize(
    ("stage", "kind", "lacking", "field"),
    [
        (Stage.MINAT, EventKind.MENDAFTAR, {"values": {}}, "country"),
        (Stage.CPMI, EventKind.BERANGKAT, {"values": {}}, "departed_on"),
        (Stage.BEKERJA, EventKind.CUTI_PULANG, {"values": {}}, "leave_until"),
        (Stage.BEKERJA, EventKind.PULANG, {"values": {}}, "return_type"),
        (Stage.BEKERJA, EventKind.MENINGGAL, {"told_by": ""}, "told_by"),
        (Stage.CPMI, EventKind.DICEGAH, {"why": " "}, "why"),
        (Stage.BEKERJA, EventKind.KONTAK, {"on": dt.date(2026, 11, 25)}, "on"),
    ],
)
def test_a_step_says_what_it_lacks_and_changes_nothing(
    db: Database, stage: Stage, kind: EventKind, lacking: dict[str, Any], field: str
) -> None:
    journey_id = a_worker_at(db, stage)
    before = as_kept(db, journey_id)
    with pytest.raises(Invalid) as refused:
        take(db, journey_id, kind, **lacking)
    assert field in refused.value.problems
    assert as_kept(db, journey_id) == before


def test_nobody_is_ready_while_a_paper_is_missing_or_the_permit_is_old(db: Database) -> None:
    journey_id = a_worker_at(db, Stage.CPMI)
    with db.write(ACT, CLERK) as session:
        gone = a_document(DocumentType.PASPOR, expires_on=dt.date(2026, 11, 1))
        documents.put(session, journey_id, gone)
        agency = agencies.agency_called(session, "PT Contoh Penempatan")
        agency.checked_on = dt.date(2026, 10, 1)

    with pytest.raises(Invalid) as refused:
        take(db, journey_id, EventKind.DOKUMEN_LENGKAP)
    assert "Paspor sudah habis" in refused.value.problems["documents"]
    assert "54 hari" in refused.value.problems["agency"]


def test_who_leaves_with_an_answer_of_no_left_outside_the_procedure(db: Database) -> None:
    answers = dict.fromkeys(rules.QUESTIONS, Answer.YA) | {"q2": Answer.TIDAK}
    journey = take(db, a_worker_at(db, Stage.CPMI), EventKind.BERANGKAT, values={**TOLD, **answers})
    assert journey.procedural_status is ProceduralStatus.NONPROSEDURAL


def test_who_was_lost_is_found_again_by_any_news(db: Database) -> None:
    journey_id = a_worker_at(db, Stage.BEKERJA)
    assert take(db, journey_id, EventKind.HILANG_KONTAK).lost_since == TODAY
    found = take(db, journey_id, EventKind.KONTAK_KEMBALI)
    assert (found.lost_since, found.last_contact_on) == (None, TODAY)


@pytest.mark.parametrize("kind", [EventKind.MENINGGAL, EventKind.CUTI_PULANG, EventKind.PULANG])
def test_nothing_happens_abroad_before_the_departure(db: Database, kind: EventKind) -> None:
    journey_id = a_worker_at(db, Stage.BEKERJA)
    with pytest.raises(Invalid) as refused:
        take(db, journey_id, kind, on=dt.date(2024, 12, 31))
    assert "berangkat" in refused.value.problems["on"]


def test_nobody_came_home_tomorrow(db: Database) -> None:
    journey_id = a_worker_at(db, Stage.BEKERJA)
    home = {**TOLD, "returned_on": PartialDate(2026, 11, 25)}
    with pytest.raises(Invalid) as refused:
        take(db, journey_id, EventKind.PULANG, values=home)
    assert refused.value.problems["returned_on"] == "Tanggal pulang tidak boleh sesudah hari ini."


def test_who_leaves_without_documents_left_with_a_reason(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        journey = registration.register(session, a_registration())[1]
    with pytest.raises(Invalid) as refused:
        take(db, journey.id, EventKind.BERANGKAT, why="")
    told = refused.value.problems["why"]
    assert "Paspor" in told
    assert "Tanyakan izin P3MI" in told
    assert take(db, journey.id, EventKind.BERANGKAT).stage is Stage.BEKERJA
    with db.read() as session:
        assert steps.events(session, journey.id)[0].note == "kata keluarga"


def test_ready_on_bare_words_needs_a_reason(db: Database) -> None:
    journey_id = a_worker_at(db, Stage.CPMI)
    with pytest.raises(Invalid) as refused:
        take(db, journey_id, EventKind.DOKUMEN_LENGKAP, why="")
    assert "Paspor" in refused.value.problems["why"]
    seen = {"number": "X0000001", "checked_on": TODAY}
    with db.write(ACT, CLERK) as session:
        for kind in rules.checklist(Scheme.PTOP):
            documents.put(session, journey_id, a_document(kind, **seen))
    assert take(db, journey_id, EventKind.DOKUMEN_LENGKAP, why="").stage is Stage.SIAP


def test_a_correction_obeys_what_is_possible_and_empties_what_cannot_be(db: Database) -> None:
    journey_id = a_worker_at(db, Stage.CPMI)
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        steps.correct(session, journey_id, Stage.BEKERJA, "salah pilih")
    assert set(refused.value.problems) == {"departed_on"}

    home_id = take(db, a_worker_at_work(db), EventKind.PULANG).id
    with db.write(ACT, CLERK) as session:
        journey = steps.correct(session, home_id, Stage.BEKERJA, "ternyata masih di sana")
    assert (journey.returned_on, journey.return_type) == (None, None)
    assert journey.departed_on == PartialDate(2025)


def test_who_died_is_no_resident_any_more(db: Database) -> None:
    journey = take(db, a_worker_at(db, Stage.BEKERJA), EventKind.MENINGGAL)
    with db.read() as session:
        assert session.get_one(Person, journey.person_id).residency is Residency.MENINGGAL
        assert (people.paged(session).count(), people.count_residents(session)) == (1, 0)
