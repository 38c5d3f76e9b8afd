"""Those who came home and what they run, on a real encrypted file."""

import datetime as dt

import pytest
from sqlalchemy import text

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters import papers
from dme_desktop.letters.said import Said
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import Business, CapitalSource, Home, Need, Returnee
from dme_desktop.livelihoods.personal import PERSONAL
from dme_desktop.livelihoods.service import businesses, groups, returnees
from dme_desktop.livelihoods.service.businesses import Look, Wanted
from dme_desktop.livelihoods.waiting import waiting
from dme_desktop.remittances.model import UseCategory
from dme_desktop.remittances.service import entries
from dme_desktop.reports import livelihoods as livelihood_reports
from dme_desktop.vault import discarded, undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey, ReturnPlan, Stage
from tests.acts import ACT, CLERK
from tests.days import undo
from tests.examples import a_remittance, who_agreed
from tests.livelihoods.examples import (
    CAPITAL,
    LICENCES,
    TODAY,
    a_business,
    a_group,
    a_profile,
    a_progress,
    a_visit,
    but,
    leave_again,
    members,
    profiled,
    returned,
    runs,
)


def test_a_return_waits_for_its_profile_and_then_for_a_year(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
    with db.read() as session:
        (row,) = returnees.paged(session).page()
        assert (row.home, row.profile_due) == (Home.PERLU_PROFIL, dt.date(2026, 10, 1))
    with db.write(ACT, CLERK) as session:
        one = profiled(session, journey)
        returnees.visit(session, a_visit(one.id))
    with db.read() as session:
        (row,) = returnees.paged(session).page()
        assert (row.home, row.until) == (Home.REINTEGRASI, dt.date(2027, 9, 1))
        assert (row.visited_on, row.next_on) == (dt.date(2026, 10, 5), dt.date(2026, 12, 5))
        assert row.needs == [Need.MODAL, Need.PASAR]
        assert session.get_one(Journey, journey.id).return_plan is ReturnPlan.USAHA
        assert returnees.count_by_need(session) == {Need.MODAL: 1, Need.PASAR: 1}


def test_the_plan_and_the_profile_are_one_act_and_one_undo(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
    with db.write(ACT, CLERK) as session:
        profiled(session, journey)
    undo(db)
    with db.read() as session:
        assert returnees.profile_of(session, journey.id) is None
        assert session.get_one(Journey, journey.id).return_plan is None


def test_who_left_again_is_history_until_the_next_return(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        one = profiled(session, journey)
        again = leave_again(session, journey.person_id)
    with db.read() as session:
        (row,) = returnees.paged(session).page()
        assert row.home is Home.BERANGKAT_LAGI
    for verb in (
        lambda session: returnees.visit(session, a_visit(one.id)),
        lambda session: returnees.settle(session, one.id, "Usahanya jalan"),
        lambda session: returnees.keep(session, a_profile(journey), None, one.id),
    ):
        with pytest.raises(DmeError, match="berangkat lagi"), db.write(ACT, CLERK) as session:
            verb(session)
    with db.write(ACT, CLERK) as session:
        kept = session.get_one(Journey, again.id)
        kept.stage, kept.returned_on = Stage.PURNA, PartialDate(2026, 11, 20)
    with db.read() as session:
        (row,) = returnees.paged(session).page()
        assert (row.id, row.home, row.returnee_id) == (again.id, Home.PERLU_PROFIL, "")


def test_nobody_abroad_gets_a_profile_and_nobody_two(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        (abroad,) = returned(session, first=2, stage=Stage.BEKERJA, returned_on=None,
                             return_type=None)  # fmt: skip
        profiled(session, journey)
    with pytest.raises(DmeError, match="belum berakhir"), db.write(ACT, CLERK) as session:
        profiled(session, abroad)
    with pytest.raises(DmeError, match="sudah punya profil"), db.write(ACT, CLERK) as session:
        profiled(session, journey)


def test_days_before_the_return_are_refused(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        one = profiled(session, journey)
    early = dt.date(2026, 8, 1)
    with pytest.raises(Invalid, match="sebelum itu"), db.write(ACT, CLERK) as session:
        returnees.visit(session, a_visit(one.id, on=early))
    with pytest.raises(Invalid, match="sesudah kunjungan"), db.write(ACT, CLERK) as session:
        returnees.visit(session, a_visit(one.id, next_on=dt.date(2026, 10, 5)))
    with pytest.raises(Invalid, match="sebelum itu"), db.write(ACT, CLERK) as session:
        returnees.keep(session, a_profile(journey, asked_on=early), None, one.id)


def test_a_profile_goes_to_the_bin_with_its_visits_and_comes_back(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        one = profiled(session, journey)
        returnees.visit(session, a_visit(one.id))
    with db.write(ACT, CLERK) as session:
        returnees.remove(session, one.id)
    with db.read() as session:
        assert returnees.paged(session).page()[0].home is Home.PERLU_PROFIL
        last = undoing.last_undoable(session)
        assert last
        seqs = [int(row.id) for row in discarded.paged(session).page()]
    assert seqs
    undo(db)
    with db.read() as session:
        assert len(returnees.visits_of(session, one.id)) == 1


def test_every_chip_counts_what_it_lists(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        fresh, told, done, gone = returned(session, 4)
        returned(session, first=5, returned_on=PartialDate(2024))
        returned(session, first=6, returned_on=PartialDate(2025))
        profiled(session, told)
        returnees.settle(session, profiled(session, done).id, "Usahanya jalan")
        profiled(session, gone)
        leave_again(session, gone.person_id)
    with db.read() as session:
        counts = returnees.counts(session)
        for home in Home:
            listed = returnees.paged(session, returnees.Wanted(home=home))
            rows = listed.page()
            assert len(rows) == listed.count() == counts[home]
            assert {row.home for row in rows} <= {home}
        assert counts == {
            Home.PERLU_PROFIL: 2, Home.REINTEGRASI: 1, Home.TUNTAS: 1, Home.LEWAT: 1,
            Home.BERANGKAT_LAGI: 1,
        }  # fmt: skip
        wanted = returnees.Wanted(need=Need.PASAR, home=Home.REINTEGRASI)
        (needy,) = returnees.paged(session, wanted).page()
        assert needy.id == told.id
        assert fresh.id in {row.id for row in returnees.paged(session).page()}


def test_a_business_tells_its_money_and_the_share_from_abroad(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id, capital=CAPITAL, licences=LICENCES)
        businesses.note_progress(session, a_progress(kept.id))
    with db.read() as session:
        full = businesses.in_full(session, kept.id)
        assert (full.total, businesses.remittance_share(full.capital)) == (10_000_000, 60)
        assert [one.number for one in full.licences] == ["1234567890123"]
        (row,) = businesses.paged(session).page()
        assert (row.capital, row.owner, row.seen_on) == (
            10_000_000, "Purna Contoh A", dt.date(2026, 11, 10),
        )  # fmt: skip


def test_the_ledger_tells_what_came_for_a_business(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        person_id = who_agreed(session, journey.person_id)
        whole = a_remittance(person_id, use=UseCategory.USAHA, received_on=dt.date(2026, 3, 1))
        entries.record(session, whole)
        entries.record(session, a_remittance(person_id, received_on=dt.date(2026, 4, 1)))
    with db.read() as session:
        assert businesses.from_ledger(session, person_id) == 2_000_000
        assert businesses.from_ledger(session, person_id, dt.date(2026, 2, 1)) == 0
        asked = text(
            "SELECT sum(amount_idr) FROM remittance WHERE person_id = :id AND use = 'USAHA'"
        )
        assert session.scalar(asked, {"id": person_id}) == 2_000_000
        assert len(businesses.ledger_lines(session, person_id)) == 1


def test_a_group_without_members_owns_nothing(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        group = a_group(session, [])
    with pytest.raises(Invalid, match="belum punya anggota"), db.write(ACT, CLERK) as session:
        runs(session, group_id=group.id)
    with db.write(ACT, CLERK) as session:
        first, second = returned(session, 2)
        groups.keep(session, group, members([first.person_id, second.person_id]), group.id)
        runs(session, group_id=group.id, name="Tenun Contoh")
    with pytest.raises(Invalid, match="paling sedikit satu"), db.write(ACT, CLERK) as session:
        groups.keep(session, group, [], group.id)
    with pytest.raises(DmeError), db.write(ACT, CLERK) as session:
        groups.remove(session, group.id)
    with db.read() as session:
        (row,) = groups.paged(session).page()
        assert (row.members, row.businesses, row.head) == (2, 1, "Purna Contoh A")
        assert [one.name for one in businesses.of_person(session, second.person_id)] == [
            "Tenun Contoh"
        ]


def test_a_business_ends_and_goes_on_again(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id)
        businesses.end(session, kept.id, "Sepi pembeli")
    with pytest.raises(DmeError, match="sudah dicatat berhenti"), db.write(ACT, CLERK) as session:
        businesses.note_progress(session, a_progress(kept.id))
    with db.read() as session:
        assert businesses.counts(session)[Look.BERHENTI] == 1
    with db.write(ACT, CLERK) as session:
        businesses.revive(session, kept.id)
        businesses.note_progress(session, a_progress(kept.id))


def test_a_withdrawn_consent_freezes_a_business_at_once_and_is_carried_out_in_72_hours(
    office: Database, clock: FixedClock
) -> None:
    with office.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        kept = runs(session, journey.person_id, capital=CAPITAL, licences=LICENCES)
        businesses.note_progress(session, a_progress(kept.id))
        businesses.withdraw(session, kept.id)
    for change in (
        lambda session: businesses.note_progress(session, a_progress(kept.id)),
        lambda session: businesses.keep(
            session, a_business(owner_id=journey.person_id), [], [], kept.id
        ),
    ):
        with pytest.raises(DmeError, match="dibekukan"), office.write(ACT, CLERK) as session:
            change(session)
    with (
        pytest.raises(DmeError, match="Tidak ada persetujuan"),
        office.write(ACT, CLERK) as session,
    ):
        businesses.withdraw(session, kept.id)
    with office.read(CLERK) as session:
        (matter,) = (one for one in waiting(session) if one.symbol == "shield-alert")
        assert (matter.tone, matter.values["hours"]) == ("amber", 72)
        assert matter.address == addresses.BUSINESS.of(kept.id)
        assert "Kios Berkah" not in str(livelihood_reports.businesses(session).rows)
        assert businesses.counts(session)[Look.DITARIK] == 1
        (consent,) = (
            each for keeps in PERSONAL for each in keeps.consents(session, (journey.person_id,))
        )
        assert (consent.given_by, consent.withdrawn_at) == (kept.was_agreed_by, clock.now())
    clock.at += dt.timedelta(hours=75)
    with office.read(CLERK) as session:
        (matter,) = (one for one in waiting(session) if one.symbol == "shield-alert")
        assert (matter.tone, matter.values["hours"]) == ("red", 3)
    with pytest.raises(Invalid), office.write(ACT, CLERK) as session:
        businesses.handle(session, kept.id, " ")
    with office.write(ACT, CLERK) as session:
        businesses.handle(session, kept.id, "Rinciannya dihapus", erase=True)
    with office.read(CLERK) as session:
        full = businesses.in_full(session, kept.id)
        assert (full.total, full.licences, full.progress, full.business.workers) == (
            0,
            [],
            [],
            None,
        )
        assert [one.symbol for one in waiting(session) if one.symbol == "shield-alert"] == []
    with office.write(ACT, CLERK) as session:
        businesses.agree_again(session, kept.id, "Purna Contoh A")
        businesses.note_progress(session, a_progress(kept.id))
    with office.read(CLERK) as session:
        one = session.get_one(Business, kept.id)
        assert (one.agreed_on, one.withdrawn_at, one.handled_how) == (clock.today(), None, None)


def test_a_letter_about_a_business_begins_with_the_business(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        first, second = returned(session, 2)
        kiosk = runs(session, first.person_id, products="sembako", place="Pasar Contoh")
        later = runs(session, first.person_id, name="Bengkel Contoh")
        group = a_group(session, [second.person_id, first.person_id])
        weaving = runs(session, group_id=group.id, name="Tenun Contoh")

    def begun(about: str) -> tuple[str, Said]:
        with office.read(CLERK) as session:
            return papers.begun(session, LetterType.BUSINESS, about)

    person, said = begun(kiosk.id)
    assert (person, said.business_name, said.business_kind, said.business_place) == (
        first.person_id, "Kios Berkah", "Dagang (sembako)", "Pasar Contoh",
    )  # fmt: skip
    assert said.business_since == "Oktober 2026"
    assert begun(first.person_id)[1].business_name == later.name  # the one written down last
    person, said = begun(weaving.id)
    assert (person, said.business_name) == (second.person_id, "Tenun Contoh")  # its head
    assert "Montong" in said.business_place  # at home, where no other place is known
    with office.write(ACT, CLERK) as session:
        businesses.withdraw(session, kiosk.id)
    assert begun(kiosk.id)[1].business_name == ""


def test_looks_list_what_they_count(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        group = a_group(session, [journey.person_id])
        runs(session, journey.person_id)
        runs(session, group_id=group.id, name="Tenun")
        runs(session, journey.person_id, name="Bengkel", agreed_by=None, agreed_on=None)
        businesses.end(session, runs(session, journey.person_id, name="Warung").id, "Pindah")
    with db.read() as session:
        counts = businesses.counts(session)
        for look in Look:
            assert businesses.paged(session, Wanted(look=look)).count() == counts[look]
        assert (counts[Look.BERJALAN], counts[Look.KELOMPOK], counts[Look.TANPA_SETUJU]) == (
            3,
            1,
            1,
        )
        assert businesses.count(session) == 4


def test_changing_the_owner_moves_the_business(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        first, second = returned(session, 2)
        kept = runs(session, first.person_id, capital=CAPITAL)
    with db.write(ACT, CLERK) as session:
        businesses.keep(session, but(kept, owner_id=second.person_id), CAPITAL[:1], [], kept.id)
    with db.read() as session:
        full = businesses.in_full(session, kept.id)
        assert full.owner_name == "Purna Contoh B"
        assert [one.source for one in full.capital] == [CapitalSource.REMITANSI]


def test_what_lacks_is_told_beside_its_field(db: Database) -> None:
    with pytest.raises(Invalid) as caught, db.write(ACT, CLERK) as session:
        businesses.keep(session, a_business(name=""), [], [])
    assert caught.value.problems == {"name": "Nama usaha wajib diisi.", "owner": rules.NO_OWNER}
    with pytest.raises(Invalid, match="Tulis hasil"), db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        returnees.settle(session, profiled(session, journey).id, "  ")


def test_two_profiles_of_one_return_never_come_back_from_the_bin(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        (journey,) = returned(session)
        profiled(session, journey)
    with db.write(ACT, CLERK) as session:
        kept = returnees.profile_of(session, journey.id)
        assert kept
        returnees.remove(session, kept.id)
    with db.read() as session:
        seq = int(discarded.paged(session).page()[0].id)
    with db.write(ACT, CLERK) as session:
        profiled(session, journey, asked_on=TODAY)
    with pytest.raises(DmeError, match="sudah punya profil lain"), db.write(ACT, CLERK) as session:
        discarded.restore(session, seq)
    with db.read() as session:
        assert session.query(Returnee).filter(Returnee.deleted_at.is_(None)).count() == 1
