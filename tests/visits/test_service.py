"""Offices, visits and results as the office works with them, on a real encrypted file."""

import datetime as dt

import pytest

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault.database import Database
from dme_desktop.visits import rules
from dme_desktop.visits.model import (
    OfficeKind,
    OfficeService,
    Outcome,
    ServiceOffice,
    VisitStanding,
)
from dme_desktop.visits.rules import Limits, Typed, Usual
from dme_desktop.visits.service import costs, figures, limits, offices, results, trips, ways
from dme_desktop.visits.service.trips import Wanted
from dme_desktop.workers.model import DocumentStatus, DocumentType, EventKind, Stage
from dme_desktop.workers.service import documents
from tests.acts import ACT, CLERK
from tests.visits.examples import (
    FETCHED,
    TODAY,
    YESTERDAY,
    a_visit,
    an_office,
    journey_of,
    lacking,
    paper_of,
    planned,
    went,
)

DAY = dt.timedelta(days=1)
PASSPORT = DocumentType.PASPOR


def test_the_first_list_of_offices_tells_no_address_no_hours_and_no_cost(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        made = offices.begin(session)
        assert len(made) == len(rules.FIRST_OFFICES)
        for one in offices.every(session):
            assert (one.office.address, one.office.hours, one.office.phone) == (None, None, None)
            assert all(each.fee is None and each.free_for is None for each in one.services)
        with pytest.raises(DmeError, match="Sudah ada kantor"):
            offices.begin(session)


def test_an_office_gives_a_document_once_and_for_no_negative_price(db: Database) -> None:
    office = ServiceOffice(kind=OfficeKind.IMIGRASI, name="Kantor Contoh")
    twice = [OfficeService(document=PASSPORT), OfficeService(document=PASSPORT)]
    with db.write(ACT, CLERK) as session:
        with pytest.raises(Invalid, match="Paspor tertulis dua kali"):
            offices.keep(session, office, twice)
        with pytest.raises(Invalid, match="tidak boleh negatif"):
            offices.keep(session, office, [OfficeService(document=PASSPORT, fee=-1)])


def test_an_office_with_visits_stays(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office = an_office(session)
        visit = planned(session, office, lacking(session, 1, PASSPORT))
        with pytest.raises(DmeError, match="masih dipakai"):
            offices.remove(session, office.id)
        trips.remove(session, visit.id)
        offices.remove(session, office.id)


def test_the_next_step_is_told_with_its_office(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        people = lacking(session, 2, PASSPORT, DocumentType.VISA_KERJA)
        office = an_office(session)
        found = ways.everybody(session)
        assert {one.id for one in found} == set(people)
        assert {(one.step, one.places) for one in found} == {("PASPOR", (office.name,))}
        assert {one.lacking for one in found} == {(PASSPORT, DocumentType.VISA_KERJA)}


def test_who_has_left_has_no_way(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (person,) = lacking(session, 1, PASSPORT)
        journey_of(session, person).stage = Stage.BEKERJA
        assert ways.of_person(session, person) is None


def test_a_wish_and_a_journey_that_is_ready_have_steps_without_a_document(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        lounge = an_office(session, None, name="Lounge PMI")
        wishes, ready = lacking(session, 2)
        journey_of(session, wishes).stage = Stage.MINAT
        journey_of(session, ready).stage = Stage.SIAP
        steps = {one.id: (one.step, one.places) for one in ways.everybody(session)}
        assert steps[wishes] == (rules.BECOME, (ways.VILLAGE_OFFICE,))
        assert steps[ready] == (rules.LEAVE, (lounge.name,))


def test_those_whose_next_step_is_there_are_proposed(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, other = an_office(session), an_office(session, DocumentType.SKCK, name="Lain")
        people = lacking(session, 3, PASSPORT)
        assert [one.id for one in trips.proposed(session, office.id)] == people
        assert trips.proposed(session, other.id) == []
        assert trips.offered(session)[0][1] == 3
        visit = planned(session, office, people[:2])
        assert [one.id for one in trips.proposed(session, office.id)] == people[2:]
        assert [one.id for one in trips.proposed(session, office.id, visit.id)] == people


def test_a_visit_needs_somebody_who_is_about_to_leave(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office = an_office(session)
        (person,) = lacking(session, 1, PASSPORT)
        with pytest.raises(Invalid, match="paling sedikit satu orang"):
            planned(session, office, [])
        journey_of(session, person).stage = Stage.BEKERJA
        with pytest.raises(Invalid, match="tidak punya perjalanan yang sedang disiapkan"):
            planned(session, office, [person])


def test_nobody_is_sent_twice_for_the_same(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 2, PASSPORT)
        first = planned(session, office, people)
        with pytest.raises(Invalid, match="sudah ikut kunjungan 24-11-2026 untuk Paspor"):
            planned(session, office, people[:1], on=TODAY + DAY)
        trips.cancel(session, first.id, "Hujan")
        planned(session, office, people[:1], on=TODAY + DAY)


def test_who_is_new_on_a_list_keeps_the_codes_of_the_others(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 3, PASSPORT)
        visit = planned(session, office, people[:2])
        changed = a_visit(office.id, note="Bawa payung")
        trips.keep(session, changed, [people[1], people[2]], visit.id)
        rows = trips.in_full(session, visit.id).rows
        assert [(one.goer.row, one.person_id) for one in rows] == [(2, people[1]), (3, people[2])]


def test_what_was_fetched_goes_on_into_the_documents(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, (person,) = an_office(session), lacking(session, 1, PASSPORT)
        visit = planned(session, office, [person], on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        results.put(session, visit.id, {goer.id: FETCHED})
        held = paper_of(session, person, PASSPORT)
        assert (held.status, held.number) == (DocumentStatus.ADA, "X0000001")
        assert (held.issued_on, held.expires_on) == (YESTERDAY, dt.date(2031, 11, 22))
        assert (held.issued_by, held.obtained_on) == (office.name, YESTERDAY)
        assert trips.in_full(session, visit.id).standing is VisitStanding.SELESAI


def test_what_is_typed_twice_is_so_once_and_what_is_taken_back_is_missing_again(
    db: Database,
) -> None:
    with db.write(ACT, CLERK) as session:
        office, (person,) = an_office(session), lacking(session, 1, PASSPORT)
        visit = planned(session, office, [person], on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        results.put(session, visit.id, {goer.id: FETCHED})
        held = paper_of(session, person, PASSPORT)
        held.number = "X0000002"  # put right at the counter
        results.put(session, visit.id, {goer.id: FETCHED})
        assert paper_of(session, person, PASSPORT).number == "X0000002"
        held.number = FETCHED.number
        results.put(session, visit.id, {goer.id: Typed(Outcome.BELUM, why="Antrean penuh")})
        held = paper_of(session, person, PASSPORT)
        assert (held.status, held.number, held.obtained_on) == (DocumentStatus.BELUM, None, None)


def test_what_an_office_works_on_waits_until_its_day(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office = an_office(session)
        (person,) = lacking(session, 1, PASSPORT, DocumentType.VISA_KERJA)
        visit = planned(session, office, [person], on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        told = Typed(Outcome.DIPROSES, until=TODAY + 3 * DAY)
        results.put(session, visit.id, {goer.id: told})
        assert paper_of(session, person, PASSPORT).status is DocumentStatus.PROSES
        way = ways.of_person(session, person)
        assert way is not None
        assert way.step == "VISA_KERJA"  # the rest goes on meanwhile
        goer.until = TODAY
        session.flush()
        way = ways.of_person(session, person)
        assert way is not None
        assert (way.step, way.until) == ("PASPOR", TODAY)
        results.put(session, visit.id, {goer.id: Typed(Outcome.SELESAI, "X0000001")})
        assert paper_of(session, person, PASSPORT).obtained_on == TODAY  # the day it was taken


def test_a_result_for_who_is_not_on_the_list_changes_nothing(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 1, PASSPORT)
        visit = planned(session, office, people, on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        wrong = {goer.id: FETCHED, "siapa": FETCHED}
        with pytest.raises(Invalid, match="tidak ada di daftar"):
            results.put(session, visit.id, wrong)
        assert goer.outcome is None


def test_a_visit_with_results_is_neither_cancelled_nor_thrown_away(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 2, PASSPORT)
        visit = planned(session, office, people, on=YESTERDAY)
        first, second = trips.goers(session, visit.id)
        results.put(session, visit.id, {first.id: FETCHED})
        for do in (trips.remove, lambda s, one: trips.cancel(s, one, "Hujan")):
            with pytest.raises(DmeError, match="sudah diketik"):
                do(session, visit.id)
        with pytest.raises(Invalid, match="sudah punya hasil"):
            trips.keep(session, a_visit(office.id, on=YESTERDAY), [people[1]], visit.id)
        assert second.outcome is None


def test_a_cancelled_visit_takes_no_results(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 1, PASSPORT)
        visit = planned(session, office, people, on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        trips.cancel(session, visit.id, "Hujan")
        with pytest.raises(DmeError, match="dibatalkan"):
            results.put(session, visit.id, {goer.id: FETCHED})


def test_who_left_since_keeps_their_documents_as_they_are(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, (person,) = an_office(session), lacking(session, 1, PASSPORT)
        visit = planned(session, office, [person], on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
        journey_of(session, person).stage = Stage.BATAL
        results.put(session, visit.id, {goer.id: FETCHED})
        assert paper_of(session, person, PASSPORT).status is DocumentStatus.BELUM


def test_visits_are_listed_by_where_they_stand(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 4, PASSPORT)
        for place, day in enumerate((TODAY + DAY, TODAY, YESTERDAY)):
            planned(session, office, [people[place]], on=day)
        gone = planned(session, office, [people[3]], on=YESTERDAY)
        trips.cancel(session, gone.id, "Hujan")
        counted = trips.counts(session)
        for standing in VisitStanding:
            rows = list(trips.paged(session, Wanted(standing=standing)).every())
            assert len(rows) == counted[standing] == (standing is not VisitStanding.SELESAI)
            assert all(row.standing is standing for row in rows)


def test_a_document_that_comes_is_noted_with_its_day_and_an_old_one_is_not(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (person,) = lacking(session, 1, PASSPORT)
        assert paper_of(session, person, DocumentType.KTP).obtained_on is None
        went(session, person, {PASSPORT: YESTERDAY})
        assert paper_of(session, person, PASSPORT).obtained_on == YESTERDAY


def test_how_long_steps_take_is_what_this_village_saw(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        people = lacking(session, 3, PASSPORT)
        assert ways.measures(session) == {}
        for place, person in enumerate(people):
            became = TODAY - (40 + place) * DAY
            came = became + (10 + place) * DAY
            went(session, person, {EventKind.MENDAFTAR: became, PASSPORT: came}, became - 4 * DAY)
        measured = ways.measures(session)
        assert measured["PASPOR"] == Usual(3, 11, 10, 12)
        assert measured[rules.BECOME] == Usual(3, 4, 4, 4)


def test_who_waits_longer_than_usual_is_stuck(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        an_office(session)
        *done, slow = lacking(session, 4, PASSPORT)
        for person in done:
            became = TODAY - 60 * DAY
            went(session, person, {EventKind.MENDAFTAR: became, PASSPORT: became + 10 * DAY})
        went(session, slow, {EventKind.MENDAFTAR: TODAY - 21 * DAY})
        stuck = [one for one in ways.everybody(session) if one.stuck]
        assert [(one.id, one.days, one.step) for one in stuck] == [(slow, 21, "PASPOR")]


def test_from_when_on_somebody_is_stuck_is_set_by_the_office(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        an_office(session)
        *done, slow = lacking(session, 4, PASSPORT)
        for person in done:
            became = TODAY - 60 * DAY
            went(session, person, {EventKind.MENDAFTAR: became, PASSPORT: became + 10 * DAY})
        went(session, slow, {EventKind.MENDAFTAR: TODAY - 21 * DAY})
    waits = ways.waited_for(db)
    assert [one.id for one in waits.now() if one.stuck] == [slow]
    for told in ({"stuck_times": 3}, {"least_stuck": 21}, {"least_measured": 4},
                 {"measured_days": 30}):  # fmt: skip
        with db.write(ACT, CLERK) as session:
            limits.put(session, Limits(**told))
        assert [one.id for one in waits.now() if one.stuck] == []
    with db.write(ACT, CLERK) as session:
        limits.put(session, Limits())
    assert [one.id for one in waits.now() if one.stuck] == [slow]
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        limits.put(session, Limits(stuck_times=0, measured_days=99_999))
    assert set(refused.value.problems) == {"stuck_times", "measured_days"}


def test_what_was_paid_is_told_with_how_many(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        office, people = an_office(session), lacking(session, 3, PASSPORT)
        visit = planned(session, office, people, on=YESTERDAY)
        assert costs.paid(session) == {}
        amounts = (0, 350_000, None)
        told = {
            one.id: Typed(Outcome.SELESAI, paid=amount)
            for one, amount in zip(trips.goers(session, visit.id), amounts, strict=True)
        }
        results.put(session, visit.id, told)
        assert costs.paid(session) == {(office.id, "PASPOR"): Usual(2, 175_000, 0, 350_000)}


def test_figures_open_the_journeys_they_count(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        people = lacking(session, 2, PASSPORT)
        wished = TODAY - 50 * DAY
        for person in people:
            days: dict[DocumentType | EventKind, dt.date] = {
                EventKind.MENDAFTAR: wished + 5 * DAY,
                PASSPORT: wished + 20 * DAY,
                EventKind.DOKUMEN_LENGKAP: wished + 30 * DAY,
            }
            journey_of(session, person).stage = Stage.SIAP
            went(session, person, days, wished)
        for one in figures.by_step(session, 2026):
            found = figures.rows_of(session, f"2026-{one.code}")
            assert found is not None
            assert {row.id for row in found.rows} == set(people)
        ended = figures.whole(session, 2026)
        assert [row.days for row in ended.rows] == [30, 30]
        for measure in (*figures.by_month(ended.rows), *figures.by_scheme(ended.rows)):
            assert figures.rows_of(session, f"2026-{measure.code}") == measure
        assert figures.rows_of(session, "2024-PASPOR") is None
        assert documents.of(session, journey_of(session, people[0]).id)[PASSPORT].obtained_on
