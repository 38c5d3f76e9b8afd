"""Registering workers, through the service and a real encrypted file."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    Answer,
    DocumentStatus,
    DocumentType,
    Journey,
    ProceduralStatus,
    ReturnType,
    Sector,
    Stage,
)
from dme_desktop.workers.rules import LeastAge
from dme_desktop.workers.service import ages, documents, registration, standings
from dme_desktop.workers.service.book import Register
from tests.acts import ACT, CLERK
from tests.examples import a_contact, a_document, a_person, a_registration, nik


def registered(db: Database, **parts: Any) -> tuple[Person, Journey]:
    with db.write(ACT, CLERK) as session:
        return registration.register(session, a_registration(**parts))


def test_a_registered_worker_stands_in_the_list_with_the_papers_to_bring(db: Database) -> None:
    _, journey = registered(db)

    with db.read() as session:
        row = standings.paged(session).page()[0]
        carried = documents.of(session, journey.id)

    assert (row.full_name, row.country, row.sector, row.stage) == (
        "Siti Contohwati", "Taiwan", "Perawat/caregiver", Stage.CPMI,
    )  # fmt: skip
    assert carried[DocumentType.IZIN_KELUARGA].status is DocumentStatus.BELUM
    assert set(carried) == set(rules.checklist(journey.scheme))


def test_all_problems_of_the_form_are_told_at_once_and_nothing_is_kept(db: Database) -> None:
    wrong = a_registration(
        person={"nik": "123", "full_name": ""},
        contact={"name": ""},
        journey={"country": None, "contract_months": 999},
    )
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        registration.register(session, wrong)

    assert {"country", "contract_months", "family.1.name"} <= set(refused.value.problems)
    with db.read() as session:
        assert standings.count(session) == people.paged(session).count() == 0


@pytest.mark.parametrize("stage", [one for one in Stage if one not in rules.FIRST])
def test_no_journey_begins_at_its_end_not_even_of_a_resident_who_is_known(
    db: Database, stage: Stage
) -> None:
    with db.write(ACT, CLERK) as session:
        person = people.add(session, a_person())
    begun = a_registration(journey={"stage": stage, "departed_on": PartialDate(2020)})
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        registration.register(session, begun, person.id)
    assert "stage" in refused.value.problems


def test_a_resident_who_is_known_becomes_a_worker_once(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        person = people.add(session, a_person())
    with db.write(ACT, CLERK) as session:
        registration.register(session, a_registration(), person.id)

    again = db.write(ACT, CLERK)
    with pytest.raises(DmeError, match="masih punya perjalanan"), again as session:
        registration.register(session, a_registration(), person.id)

    with db.read() as session:
        assert (people.paged(session).count(), standings.count(session)) == (1, 1)


def test_a_second_journey_follows_a_finished_one(db: Database) -> None:
    home = {
        "stage": Stage.PURNA,
        "departed_on": PartialDate(2019),
        "returned_on": PartialDate(2022),
        "return_type": ReturnType.SELESAI_KONTRAK,
    }
    person, _ = registered(db, journey=home)

    with db.write(ACT, CLERK) as session:
        _, second = registration.register(session, a_registration(), person.id)

    assert second.seq == 2
    with db.read() as session:
        assert standings.count_by_stage(session) == {Stage.CPMI: 1}


def test_a_form_never_moves_the_stage(db: Database) -> None:
    _, journey = registered(db)
    asked = a_registration(journey={"stage": Stage.PURNA, "city": "Taipei"})

    with db.write(ACT, CLERK) as session:
        _, changed = registration.change(session, journey.id, asked)

    assert (changed.stage, changed.city) == (Stage.CPMI, "Taipei")


def test_names_of_agency_and_recruiter_are_written_down_once(db: Database) -> None:
    registered(db, journey={"agency": "PT Contoh Penempatan", "recruiter": "Petugas Contoh"})
    other = {"agency": " pt  contoh penempatan", "recruiter": "PETUGAS CONTOH"}
    registered(db, person={"nik": nik(2), "full_name": "Lalu Ujicoba"}, journey=other)

    with db.read() as session:
        assert agencies.names(session, Agency) == ["PT Contoh Penempatan"]
        assert agencies.names(session, Recruiter) == ["Petugas Contoh"]


def test_the_family_is_called_in_order_and_no_one_is_their_own(db: Database) -> None:
    family = [
        a_contact(name="Inaq Contoh", relation="7", phone=None),
        a_contact(name="Paman Contoh", relation="11", phone=None),
    ]
    given = a_registration(family=family)
    with db.write(ACT, CLERK) as session:
        person, _ = registration.register(session, given)
    with db.read() as session:
        names = [one.name for one in people.contacts(session, person.id)]
    assert names == ["Amaq Contoh", "Inaq Contoh", "Paman Contoh"]

    with pytest.raises(Invalid, match="orangnya sendiri"), db.write(ACT, CLERK) as session:
        people.put_family(session, person.id, [a_contact(nik=nik())])


def test_five_answers_tell_whether_the_procedure_was_followed(db: Database) -> None:
    answers = dict.fromkeys(rules.QUESTIONS, Answer.YA)
    _, journey = registered(db, journey=answers)
    _, other = registered(
        db, person={"nik": nik(2), "full_name": "Lalu"}, journey=answers | {"q2": Answer.TIDAK}
    )
    assert journey.procedural_status is ProceduralStatus.PROSEDURAL
    assert other.procedural_status is ProceduralStatus.NONPROSEDURAL


def test_an_office_sets_its_own_warning_days(db: Database) -> None:
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        documents.set_warn_days(session, {DocumentType.PASPOR: 0})
    with db.write(ACT, CLERK) as session:
        documents.set_warn_days(session, {DocumentType.PASPOR: 10})
    with db.read() as session:
        assert documents.warn_days(session)[DocumentType.PASPOR] == 10
        assert documents.warn_days(session)[DocumentType.VISA_KERJA] == 60


def test_a_refused_paper_is_explained(db: Database) -> None:
    _, journey = registered(db)
    false = {"status": DocumentStatus.PALSU, "number": "C0000001"}
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        documents.put(session, journey.id, a_document(DocumentType.PASPOR, **false))
    assert "note" in refused.value.problems

    with db.write(ACT, CLERK) as session:
        told = a_document(DocumentType.PASPOR, **false, note="nomornya milik orang lain")
        document = documents.put(session, journey.id, told)
    assert document.status is DocumentStatus.PALSU


def test_people_already_abroad_are_written_down_directly(db: Database) -> None:
    abroad = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2019), "info_source": None}
    registered(db, journey=abroad)

    with db.read() as session:
        assert standings.count_by_stage(session) == {Stage.BEKERJA: 1}


@pytest.mark.parametrize(
    ("journey", "attention"),
    [
        ({"last_contact_on": dt.date(2026, 5, 1)}, "Hilang kontak 207 hari"),
        ({"contract_end": dt.date(2026, 12, 24)}, "Kontrak 30 hari lagi"),
        ({"contract_end": dt.date(2026, 11, 1)}, "Kontrak habis; tanyakan statusnya"),
        ({}, "Belum ada kabar sejak berangkat"),
        ({"last_contact_on": dt.date(2026, 11, 1)}, ""),
    ],
)
def test_the_list_says_who_needs_attention(
    db: Database, journey: dict[str, object], attention: str
) -> None:
    registered(db, journey={"stage": Stage.BEKERJA, "departed_on": PartialDate(2024), **journey})

    with db.read() as session:
        assert standings.paged(session).page()[0].attention == attention


def test_a_registration_is_taken_back_as_one_act(db: Database) -> None:
    registered(db)

    with db.write(ACT, CLERK, undo_of=1) as session:
        undoing.undo(session, 1)

    with db.read() as session:
        assert (people.paged(session).count(), standings.count(session)) == (0, 0)
    registered(db)


def test_workers_are_found_by_fragments_and_with_a_slip(db: Database) -> None:
    registered(db)
    registered(db, person={"full_name": "Lalu Ujicoba Prawira", "nik": nik(2)})
    with db.read() as session:
        names = standings.names(session)

    for words in ("siti", "contoh", "wati", "Sity", "contohwaty", "0792", "5203004507920001"):
        found = [entry.full_name for entry in names.find(words)]
        assert "Siti Contohwati" in found, words
    assert [entry.full_name for entry in names.find("ujicoba lalu")] == ["Lalu Ujicoba Prawira"]


def test_a_new_passport_leaves_the_old_one_readable(db: Database) -> None:
    _, journey = registered(db)
    old = a_document(DocumentType.PASPOR, number="X0000001", expires_on=dt.date(2026, 12, 24))
    new = a_document(DocumentType.PASPOR, number="X0000002", expires_on=dt.date(2031, 12, 24))
    for one in (old, new):
        with db.write(ACT, CLERK) as session:
            documents.put(session, journey.id, one)
    with db.read() as session:
        now = documents.of(session, journey.id)[DocumentType.PASPOR]
        before = documents.earlier(session, journey.id, DocumentType.PASPOR)
        register = Register(session)
        [entry] = map(register.entry, register.kept)
    assert (now.number, [one.number for one in before]) == ("X0000002", ["X0000001"])
    assert entry.passport == "X0000002"


def test_what_many_entries_of_the_register_say_is_held_once(db: Database) -> None:
    registered(db)
    registered(db, person={"nik": nik(serial=2), "full_name": "Lalu Ujicoba"})
    with db.read() as session:
        one, other = Register(session).kept
    for told, again in ((one.about, other.about), (one.journey, other.journey)):
        same = [pair for pair in zip(told, again, strict=True) if pair[0] and pair[0] == pair[1]]
        assert len(same) > 2
        assert all(text is second for text, second in same)


def test_a_slip_in_a_number_is_put_right_in_place(db: Database) -> None:
    _, journey = registered(db)
    until = dt.date(2030, 1, 1)
    for number in ("X0000001", "X0000007"):
        with db.write(ACT, CLERK) as session:
            told = a_document(DocumentType.PASPOR, number=number, expires_on=until)
            documents.put(session, journey.id, told)
    with db.read() as session:
        assert documents.of(session, journey.id)[DocumentType.PASPOR].number == "X0000007"
        assert documents.earlier(session, journey.id, DocumentType.PASPOR) == []


def test_a_full_edit_says_that_somebody_looked_today(db: Database, clock: FixedClock) -> None:
    _, journey = registered(db)
    clock.at += dt.timedelta(days=200)
    with db.write(ACT, CLERK) as session:
        _, changed = registration.change(session, journey.id, a_registration())
    assert (changed.verified_on, changed.verified_by) == (clock.today(), "operator")


def test_the_office_keeps_its_own_least_ages(db: Database) -> None:
    own = [LeastAge("HK", None, 23), LeastAge("MY", Sector.RUMAH_TANGGA, 21)]
    with db.write(ACT, CLERK) as session:
        assert list(ages.least_ages(session)) == list(rules.USUAL_LEAST_AGES)
        ages.set_least_ages(session, own)
        assert ages.least_ages(session) == own
        for wrong in (17, 46):
            with pytest.raises(Invalid):
                ages.set_least_ages(session, [LeastAge("HK", None, wrong)])
        assert ages.least_ages(session) == own
