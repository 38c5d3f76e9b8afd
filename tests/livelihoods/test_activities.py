"""Activities, their sheets and what is offered for needs, on a real encrypted file."""

import datetime as dt

import pytest
from sqlalchemy import text

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementParty,
    PartyKind,
    Scope,
)
from dme_desktop.commitments.agreements.model import AgreementKind as Kind
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.livelihoods.model import (
    Activity,
    ActivityKind,
    GroupKind,
    Helper,
    Home,
    Need,
    SupportStatus,
)
from dme_desktop.livelihoods.service import activities, returnees, supports
from dme_desktop.livelihoods.service.activities import Guest, Wanted
from dme_desktop.livelihoods.waiting import waiting
from dme_desktop.people import service as people
from dme_desktop.training.model import Category, CourseKind, Mark, Payer, Provider
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.days import undo
from tests.examples import a_person, nik
from tests.livelihoods.examples import (
    TODAY,
    a_group,
    a_visit,
    an_activity,
    an_offer,
    held,
    profiled,
    returned,
    runs,
)
from tests.training import examples as training


def test_who_is_invited_keeps_the_number_of_the_sheet(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        first, second, third = returned(session, 3)
        rows = activities.invite(session, activity.id, [first.person_id, second.person_id])
        activities.remove_participant(session, rows[1].id)
        activities.invite(session, activity.id, [third.person_id])
        activities.add_guest(session, activity.id, Guest("Tamu Contoh", "1", "Kecamatan"))
    with db.read() as session:
        found = activities.sheet(session, activity.id)
        assert [(one.row, one.name) for one in found] == [
            (1, "Purna Contoh A"), (3, "Purna Contoh C"), (4, "Tamu Contoh"),
        ]  # fmt: skip
        assert [one.category for one in found] == [Category.PURNA, Category.PURNA, Category.UMUM]


def test_nobody_is_listed_twice_no_child_and_no_stranger_is_marked(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        (journey,) = returned(session)
        activities.invite(session, activity.id, [journey.person_id])
        young = a_person(nik=nik(9, year=12), full_name="Anak Contoh", birth_date=PartialDate(2012))
        child = people.add(session, young).id
    with pytest.raises(Invalid, match="sudah ada di daftar"), db.write(ACT, CLERK) as session:
        activities.invite(session, activity.id, [journey.person_id])
    with pytest.raises(Invalid, match="catat walinya"), db.write(ACT, CLERK) as session:
        activities.invite(session, activity.id, [child])
    with pytest.raises(Invalid, match="tidak ada di daftar"), db.write(ACT, CLERK) as session:
        activities.mark(session, activity.id, {"stranger": Mark.HADIR})
    with pytest.raises(Invalid, match="sudah ada di daftar"), db.write(ACT, CLERK) as session:
        for name in ("Tamu", "tamu "):
            activities.add_guest(session, activity.id, Guest(name, "1"))


def test_nobody_was_there_before_the_day(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session, on=dt.date(2026, 12, 1))
        (journey,) = returned(session)
        (row,) = activities.invite(session, activity.id, [journey.person_id])
    with pytest.raises(DmeError, match="belum berlangsung"), db.write(ACT, CLERK) as session:
        activities.mark(session, activity.id, {row.id: Mark.HADIR})


def test_a_sheet_is_typed_back_and_taken_back(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        rows = activities.invite(
            session, activity.id, [one.person_id for one in returned(session, 3)]
        )
    with db.write(ACT, CLERK) as session:
        marks = {rows[0].id: Mark.HADIR, rows[1].id: Mark.SAKIT, rows[2].id: None}
        activities.mark(session, activity.id, marks)
    with db.read() as session:
        (row,) = activities.paged(session, Wanted(kind=ActivityKind.LITERASI_KEUANGAN)).page()
        assert (row.listed, row.present, row.unmarked) == (3, 1, 1)
        asked = text("SELECT count(*) FROM activity_participant WHERE mark = 'HADIR'")
        assert session.scalar(asked) == 1
        assert any("1 kegiatan" in one.sentence.format(**one.values) for one in waiting(session))
    undo(db)
    with db.read() as session:
        (row,) = activities.paged(session).page()
        assert (row.present, row.unmarked) == (0, 3)


def test_who_is_offered_stands_where_the_offer_says_and_is_grown_up(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        first, second = returned(session, 2)
        group = a_group(session, [second.person_id])
        activities.invite(session, activity.id, [first.person_id])
    with db.read() as session:
        assert [one.id for one in activities.offered(session, activity.id, "home")] == [
            second.person_id
        ]
        assert [one.id for one in activities.offered(session, activity.id, group.id)] == [
            second.person_id
        ]
        assert activities.offered(session, activity.id, "leaving") == []
        assert [one.id for one in activities.groups_with_members(session)] == [group.id]


def test_an_activity_goes_to_the_bin_with_its_sheet_and_comes_back(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        activities.invite(session, activity.id, [returned(session)[0].person_id])
    with db.write(ACT, CLERK) as session:
        activities.remove(session, activity.id)
    with db.read() as session:
        assert activities.paged(session).count() == 0
    undo(db)
    with db.read() as session:
        assert len(activities.sheet(session, activity.id)) == 1


def test_children_are_a_number_where_families_come(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activities.keep(session, an_activity(kind=ActivityKind.BINA_ANAK, children=12))
    with pytest.raises(Invalid, match="bina anak"), db.write(ACT, CLERK) as session:
        activities.keep(session, an_activity(children=3))


def test_a_need_is_open_until_it_is_answered_and_again_when_it_falls_through(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        profiled(session, journey)
        runs(session, journey.person_id, needs="IZIN")
    with db.read() as session:
        found = {(one.name, one.need) for one in supports.open_needs(session)}
        assert found == {
            ("Purna Contoh A", Need.MODAL), ("Purna Contoh A", Need.PASAR),
            ("Kios Berkah", Need.IZIN),
        }  # fmt: skip
    with db.write(ACT, CLERK) as session:
        offer = supports.keep(session, an_offer(person_id=journey.person_id))
    with db.read() as session:
        assert Need.MODAL not in {one.need for one in supports.open_needs(session)}
    with db.write(ACT, CLERK) as session:
        told = an_offer(
            person_id=journey.person_id, status=SupportStatus.DITOLAK, closed_on=TODAY,
            result="Agunan tidak cukup",
        )  # fmt: skip
        supports.keep(session, told, offer.id)
    with db.read() as session:
        assert Need.MODAL in {one.need for one in supports.open_needs(session)}
        assert supports.counts(session) == {SupportStatus.DITOLAK: 1}


def test_what_may_help_is_what_the_village_knows(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        first, second = returned(session, 2)
        a_group(session, [first.person_id], name="Koperasi Contoh", kind=GroupKind.KOPERASI)
        course = {
            "kind": CourseKind.WIRAUSAHA, "title": "Merintis Usaha", "certifies": False,
            "provider_kind": Provider.DESA, "provider": None, "payer": Payer.APBDES,
        }  # fmt: skip
        batch = training.opened(
            session, course, title="Merintis usaha angkatan 1", start_on=dt.date(2026, 12, 1),
            end_on=dt.date(2026, 12, 3), places=10,
        )  # fmt: skip
        bank = Agreement(
            kind=Kind.PKS, title="Pembiayaan usaha purna", scope=Scope.PEMBIAYAAN.name,
            signed_on=dt.date(2026, 1, 1), end_on=dt.date(2027, 12, 31), place="Selong",
        )  # fmt: skip
        parties = [
            AgreementParty(name="Pemerintah Desa Jenggik Utara", kind=PartyKind.PEMDES),
            AgreementParty(name="Bank Contoh", kind=PartyKind.BANK),
        ]
        promised = AgreementAction(
            task="Membuka layanan KUR di balai desa", person="Bank", due_on=dt.date(2026, 12, 31)
        )
        kept = agreements.keep(session, bank, parties, [promised])
        agreements.sign(session, kept.id, "Pindaian menyusul")
    with db.read() as session:
        (trained,) = supports.offers_for(session, Need.PELATIHAN)
        assert (trained.helper, trained.batch_id) == (Helper.PELATIHAN, batch.id)
        assert "sisa 10 tempat" in trained.detail
        lent = supports.offers_for(session, Need.MODAL)
        assert [(one.helper, one.name) for one in lent] == [
            (Helper.KERJA_SAMA, "Bank Contoh"), (Helper.KOPERASI, "Koperasi Contoh"),
            (Helper.KUR, ""),
        ]  # fmt: skip
        assert lent[0].detail == "Membuka layanan KUR di balai desa"
        assert supports.offers_for(session, Need.KESEHATAN) == []
    assert second


def test_what_waits_stands_on_the_start_page_worst_first(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        late, soon, visited = returned(session, 3)
        soon.returned_on = PartialDate(2026, 11, 10)
        one = profiled(session, visited)
        returnees.visit(session, a_visit(one.id, next_on=dt.date(2026, 11, 1)))
        supports.keep(session, an_offer(person_id=visited.person_id, due_on=dt.date(2026, 11, 20)))
    with db.read() as session:
        told = [
            (matter.tone, matter.sentence.format(**matter.values),
             matter.detail.format(**matter.values))
            for matter in waiting(session)
        ]  # fmt: skip
        assert told == [
            ("red", "2 purna PMI belum punya profil",
             "Purna Contoh A, paling lambat 01-10-2026"),
            ("amber", "1 kunjungan purna PMI lewat tanggalnya",
             "Purna Contoh C, dijanjikan 01-11-2026"),
            ("amber", "1 dukungan perlu ditanyakan kelanjutannya", "Purna Contoh C: Modal"),
        ]  # fmt: skip
        assert returnees.counts(session)[Home.PERLU_PROFIL] == 2
    assert late


def test_an_offer_without_a_partner_or_an_end_is_refused(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
    for wrong in (
        {"helper": Helper.KERJA_SAMA, "helper_name": None},
        {"status": SupportStatus.SELESAI},
        {"amount_idr": 0},
        {"offered_on": dt.date(2027, 1, 1)},
    ):
        with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
            supports.keep(session, an_offer(person_id=journey.person_id, **wrong))


def test_the_day_of_a_marked_activity_is_not_moved_ahead(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        activity = held(session)
        (row,) = activities.invite(session, activity.id, [returned(session)[0].person_id])
        activities.mark(session, activity.id, {row.id: Mark.HADIR})
    with pytest.raises(Invalid, match="sudah dicatat"), db.write(ACT, CLERK) as session:
        activities.keep(session, an_activity(on=dt.date(2026, 12, 24)), activity.id)
    with db.read() as session:
        assert session.get_one(Activity, activity.id).on == dt.date(2026, 11, 12)
