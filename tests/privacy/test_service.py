"""Requests by their clock, consents, restrictions, retention and failures, on a real file."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import String, select, text

from dme_desktop import rooms
from dme_desktop.agenda import archive
from dme_desktop.agenda.model import Letter
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Person, Residency
from dme_desktop.privacy import acts, papers, purposes, rules, waiting
from dme_desktop.privacy.model import (
    Agreement,
    AskedBy,
    Breach,
    Carrier,
    Destruction,
    Locked,
    Looked,
    Progress,
    Proof,
    Purpose,
    Refused,
    Request,
    Wish,
)
from dme_desktop.privacy.service import (
    breaches,
    consents,
    own_data,
    restrictions,
    retention,
    wishes,
)
from dme_desktop.remittances.model import Remittance
from dme_desktop.vault import declared, restraint, undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.past import past_of
from dme_desktop.workers.model import Journey, Stage
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.cases.examples import at_work
from tests.conftest import NOW
from tests.examples import a_person, edited, nik
from tests.pdf.golden import text_of
from tests.privacy.examples import CANARIES, a_letter, a_whole_life, asked
from tests.privacy.pages import decrypted

OPERATOR = Who("Operator Loket", frozenset({Role.OPERATOR}))


def a_resident(db: Database) -> str:
    with db.write(ACT, CLERK) as session:
        return people.add(session, a_person()).id


def test_a_request_is_numbered_and_due_after_72_hours(office: Database) -> None:
    person_id = a_resident(office)
    first, second = asked(office, person_id), asked(office, person_id, wish=Wish.KOREKSI)
    assert [first.number, second.number] == ["DP-2026-001", "DP-2026-002"]
    assert first.progress is Progress.DIPERIKSA
    assert rules.due(first.received_at) == NOW + dt.timedelta(hours=72)
    assert rules.hours_left(first.received_at, NOW + dt.timedelta(hours=71, minutes=30)) == 0
    assert rules.hours_left(first.received_at, NOW + dt.timedelta(hours=72, minutes=1)) == -1


@pytest.mark.parametrize("who", [AskedBy.KELUARGA, AskedBy.LAIN])
def test_a_request_by_somebody_else_is_kept_as_refused_and_nothing_can_be_done_with_it(
    office: Database, who: AskedBy
) -> None:
    person_id = a_resident(office)
    one = asked(
        office, person_id, asked_by=who, asker="Tetangga Contoh", proof=None, wish=Wish.HAPUS
    )
    assert (one.progress, one.refused) == (Progress.DITOLAK, Refused.BUKAN_ORANGNYA)
    with office.write(acts.SETTLE, CLERK) as session, pytest.raises(DmeError, match="selesai"):
        wishes.settle(session, one.id, "diberikan")
    with office.read(CLERK) as session:
        told = text_of(papers.reply(session, one.id).preview())
    assert "surat kuasa" in told
    assert "Siti" not in told


def test_who_asks_goes_with_how_that_was_made_sure_of(office: Database) -> None:
    person_id = a_resident(office)
    for wrong, field in (
        ({"asked_by": AskedBy.KUASA, "asker": "Kuasa Contoh"}, "proof"),
        ({"asked_by": AskedBy.KUASA, "proof": Proof.SURAT_KUASA}, "asker"),
        ({"asked_by": AskedBy.WALI, "asker": "Ayah Contoh", "proof": Proof.KK}, "asked_by"),
    ):
        with pytest.raises(Invalid) as told:
            asked(office, person_id, **wrong)
        assert list(told.value.problems) == [field]


def test_in_what_capacity_somebody_asks_goes_with_whose_data_they_are(office: Database) -> None:
    lives = a_resident(office)
    with office.write(ACT, CLERK) as session:
        child = people.add(session, a_person(nik=nik(81), birth_date=PartialDate(2012, 3, 4))).id
        gone = people.add(
            session, a_person(nik=nik(82), full_name="Amaq Contoh", residency=Residency.MENINGGAL)
        ).id
    asks = {"asker": "Inaq Contoh"}
    wali = {**asks, "asked_by": AskedBy.WALI, "proof": Proof.KK}
    waris = {**asks, "asked_by": AskedBy.WARIS, "proof": Proof.AHLI_WARIS}
    kuasa = {**asks, "asked_by": AskedBy.KUASA, "proof": Proof.SURAT_KUASA}
    for person, able, unable in (
        (lives, ({}, kuasa, {"asker": "siti contohwati"}, {"proof": Proof.TELEPON}), (wali, waris)),
        (child, (wali, kuasa), ({}, waris)),
        (gone, (waris,), ({}, wali, kuasa)),
    ):
        for told in able:
            assert asked(office, person, **told).progress is Progress.DIPERIKSA
        for told in unable:
            with pytest.raises(Invalid) as refused:
                asked(office, person, **told)
            assert list(refused.value.problems) == ["asked_by"]


def test_another_name_is_not_the_person(office: Database) -> None:
    with pytest.raises(Invalid) as refused:
        asked(office, a_resident(office), asker="Penagih Contoh")
    assert refused.value.problems == {"asker": rules.ANOTHER}


def test_a_copy_is_drawn_for_nobody_the_office_is_not_sure_of(office: Database) -> None:
    person_id = a_resident(office)
    for different in (
        {"proof": None},
        {"asked_by": AskedBy.LAIN, "asker": "Penagih Contoh", "proof": None},
        {"wish": Wish.KOREKSI},
    ):
        one = asked(office, person_id, **different)
        with office.read(CLERK) as session, pytest.raises(DmeError):
            papers.own_copy(session, one.id)
    with office.write(ACT, CLERK) as session:
        assert session.scalars(select(Looked)).all() == []


def test_the_answer_and_the_copy_say_who_asked_and_what_was_checked(office: Database) -> None:
    person_id = a_resident(office)
    kuasa = {"asker": "Inaq Contoh", "asked_by": AskedBy.KUASA, "proof": Proof.SURAT_KUASA}
    one = asked(office, person_id, **kuasa)
    with office.read(CLERK) as session:
        copy = " ".join(text_of(papers.own_copy(session, one.id)).split())
        letter = " ".join(text_of(papers.reply(session, one.id).preview()).split())
    for told in (copy.casefold(), letter.casefold()):
        assert "inaq contoh, kuasa dengan surat kuasa" in told
        assert "surat kuasa dan ktp keduanya dicocokkan" in told
    assert "Siti" not in letter


def test_nothing_is_settled_before_it_is_sure_who_asks(office: Database) -> None:
    one = asked(office, a_resident(office), proof=None)
    with office.write(acts.SETTLE, CLERK) as session, pytest.raises(DmeError, match="Pastikan"):
        wishes.settle(session, one.id, "diserahkan")
    with office.write(acts.CHECK, CLERK) as session:
        wishes.make_sure(session, one.id, Proof.KTP)
    with office.write(acts.SETTLE, CLERK) as session:
        assert wishes.settle(session, one.id, "diserahkan").settled_at == NOW


def test_what_waits_stands_on_the_start_page_and_turns_red_on_the_last_day(
    office: Database, clock: FixedClock
) -> None:
    asked(office, a_resident(office))
    with office.read() as session:
        (matter,) = waiting.waiting(session)
        assert (matter.tone, matter.values["date"]) == ("amber", "27-11-2026 09:12")
    clock.at = NOW + dt.timedelta(hours=49)
    with office.read() as session:
        assert waiting.waiting(session)[0].tone == "red"
        assert wishes.counts(session)["late"] == 0
    clock.at = NOW + dt.timedelta(hours=73)
    with office.read() as session:
        assert wishes.counts(session)["late"] == 1


def test_a_restricted_person_is_kept_and_used_for_nothing_else(office: Database) -> None:
    person_id = a_whole_life(office)
    with office.write(acts.RESTRICT, CLERK) as session:
        kept = restrictions.restrict(session, person_id)
    with pytest.raises(DmeError, match="dibatasi"), office.write(ACT, CLERK) as session:
        people.edit(session, person_id, edited(session, person_id, notes="dipakai"))
    with pytest.raises(DmeError, match="dibatasi"):
        a_letter(office, person_id)
    case = at_work(office, person_id=person_id)  # who protects a person goes on
    with office.read() as session:
        assert session.get_one(Person, person_id).notes is None
        assert session.scalars(select(Letter)).all() == []
        about = [
            person_id,
            *session.scalars(select(Remittance.id)),
            *session.scalars(select(Journey.id)),
        ]
        assert [one for one in about if "dibatasi" not in restraint.said(session, one)] == []
        assert restraint.said(session, case.id) == ""
    with office.write(ACT, CLERK) as session:  # so does everything about others
        people.add(session, a_person(nik=nik(9), full_name="Lain Contohwati"))
    with office.write(acts.LIFT, CLERK) as session:
        restrictions.lift(session, kept.id, "diminta orangnya")
    a_letter(office, person_id)


def test_a_journey_of_a_restricted_person_takes_no_step(office: Database) -> None:
    person_id = a_whole_life(office, stage=Stage.BEKERJA, returned_on=None, return_type=None)
    with office.write(acts.RESTRICT, CLERK) as session:
        restrictions.restrict(session, person_id)
    with pytest.raises(DmeError, match="dibatasi"), office.write(ACT, CLERK) as session:
        journey = journeys.latest(session, person_id)
        assert journey is not None
        journey.city = "Taipei"


def test_a_consent_has_the_version_of_its_words_and_its_withdrawal_a_clock(
    office: Database,
) -> None:
    person_id = a_resident(office)
    told: dict[str, Any] = {"person_id": person_id, "given_by": "Siti", "given_on": NOW.date()}
    with office.write(acts.AGREE, CLERK) as session:
        one = consents.give(session, Agreement(purpose=Purpose.FOTO, **told))
        with pytest.raises(DmeError, match="masih berlaku"):
            consents.give(session, Agreement(purpose=Purpose.FOTO, **told))
    assert one.text == "FOTO-2026.1"
    with office.write(acts.WITHDRAW, CLERK) as session:
        consents.withdraw(session, one.id)
    with office.read() as session:
        (matter,) = waiting.waiting(session)
        assert matter.values["date"] == "27-11-2026 09:12"
    with office.write(acts.CARRY_OUT, CLERK) as session:
        with pytest.raises(Invalid, match="hapus pas fotonya"):
            consents.carry_out(session, one.id, " ")
        consents.carry_out(session, one.id, "Foto dihapus.")
    with office.read() as session:
        assert waiting.waiting(session) == []


def test_the_copy_of_own_data_holds_every_room_and_the_trail(office: Database) -> None:
    person_id = a_whole_life(office)
    at_work(office, person_id=person_id)
    one = asked(office, person_id)
    with office.read(CLERK) as session:
        found = own_data.of(session, person_id)
        told = text_of(papers.own_copy(session, one.id))
    assert {part.title for part in found.parts} >= {
        "Data diri dan keluarga", "Anak yang ditinggalkan", "Pas foto", "Catatan kiriman uang",
        "Perjalanan kerja dan dokumennya", "Pelatihan", "Kasus dan pengaduan",
    }  # fmt: skip
    flat = " ".join(told.split())
    for word in ("Zubaedah Kertosari", "P7654321", "Anak Quraisy", "Penerima Qosim", "KS-2026-001"):
        assert word in flat
    assert "Kangkung" not in flat  # who reported a case is not told
    with office.read() as session:
        acts_of = {one.act for one in session.scalars(select(AuditAct))}
    assert {one.act for one in found.trail} <= acts_of


def test_the_trail_calls_everything_that_goes_with_a_person_by_a_name() -> None:
    titles = purposes.titles()
    reached = {kept.model.__tablename__ for keeps in rooms.personal() for kept in keeps.kept}
    for table in declared.tables():
        owners = {str(k.column.table.name) for k in table.foreign_keys if not k.parent.nullable}
        if owners & reached or any(
            column.info.get("leans_on") and not column.nullable for column in table.c
        ):
            reached.add(str(table.name))
    assert reached - titles.keys() == set()
    assert not [title for title in titles.values() if "_" in title]
    assert titles["attendance"] == "Peserta pelatihan"


def test_what_is_past_its_time_is_destroyed_together_and_leaves_no_page(office: Database) -> None:
    person_id = a_whole_life(office)
    with office.write(ACT, CLERK) as session:
        session.execute(text("UPDATE remittance SET received_on = '2019-01-02'"))
    with office.read() as session:
        (line,) = retention.waiting(session)
        assert (line.id, line.years, line.over) == ("ledger", 5, 1)
    with office.write(acts.DESTROY, CLERK) as session:
        made = retention.destroy(session, "ledger")
    office.compact()
    assert made.number == "PM-2026-001"
    assert made.kind == "Catatan kiriman uang, lebih dari 5 tahun"
    assert "sejak tanggal terima; persetujuannya sejak ditarik" in made.gone, "told to its end"
    with office.read() as session:
        assert session.scalars(select(Remittance)).all() == []
        assert session.get(Person, person_id)
    content = decrypted(Path(office.path), office.key).decode("latin-1")
    assert "Penerima Qosim" not in content
    assert office.chain_break() is None
    assert office.broken_seals() == []


def test_old_letters_lose_their_words_and_keep_their_number(office: Database) -> None:
    letter = a_letter(office, a_whole_life(office))
    with office.write(ACT, CLERK) as session:
        session.execute(text("UPDATE letter SET date = '2010-01-02'"))
    with office.write(acts.DESTROY, CLERK) as session:
        retention.destroy(session, "letters")
    with office.read() as session:
        kept = session.get_one(Letter, letter)
        assert (kept.number, kept.subject, kept.snapshot) == (
            "470/001/Pem.Ds/XI/2026", "dimusnahkan", "{}",
        )  # fmt: skip
        assert archive.altered(session) == []


def test_answered_requests_and_ended_consents_go_five_years_after_they_ended(
    office: Database, clock: FixedClock
) -> None:
    person_id = a_resident(office)
    one, waits = asked(office, person_id), asked(office, person_id, wish=Wish.KOREKSI)
    with office.write(acts.AGREE, CLERK) as session:
        ended, in_force = (
            consents.give(session, Agreement(
                person_id=person_id, purpose=purpose, given_by="Siti", given_on=NOW.date()
            )).id
            for purpose in (Purpose.FOTO, Purpose.KABAR)
        )  # fmt: skip
        consents.withdraw(session, ended)
        consents.carry_out(session, ended, "fotonya dihapus")
        wishes.settle(session, one.id, "diserahkan")
    clock.at = NOW + dt.timedelta(days=4 * 365)
    with office.read() as session:
        assert "rights" not in {line.id for line in retention.waiting(session)}
    clock.at = NOW + dt.timedelta(days=5 * 366)
    with office.write(acts.DESTROY, CLERK) as session:
        made = retention.destroy(session, "rights")
    assert "2" in made.gone
    with office.read() as session:
        assert session.scalars(select(Request.id)).all() == [waits.id]
        assert session.scalars(select(Agreement.id)).all() == [in_force]
    assert office.chain_break() is None


def test_what_was_changed_leaves_the_trail_after_five_years_and_the_chain_stays_whole(
    office: Database, clock: FixedClock
) -> None:
    person_id = a_resident(office)
    clock.at = NOW + dt.timedelta(days=2)
    with office.write(ACT, CLERK) as session:
        people.edit(session, person_id, edited(session, person_id, notes="Dulu Qomariah"))
    clock.at = NOW + dt.timedelta(days=4 * 365)
    with office.write(ACT, CLERK) as session:
        people.edit(session, person_id, edited(session, person_id, notes="Kini Quraisy"))
    clock.at = NOW + dt.timedelta(days=5 * 366)
    with office.read() as session:
        heads = {one.seq: one.chain for one in session.scalars(select(AuditAct))}
        (line,) = [one for one in retention.waiting(session) if one.id == "trail"]
        assert line.over == len(heads) - 1
    with office.write(acts.DESTROY, CLERK) as session:
        retention.destroy(session, "trail")
    office.compact()
    with office.read() as session:
        told = [one.sentence for one in past_of(session, person_id)]
        assert len(told) == 3  # who did what and when stays
        assert "Quraisy" in told[0]
        assert "Qomariah" not in " ".join(told[1:])
        after = {one.seq: one.chain for one in session.scalars(select(AuditAct))}
        assert heads.items() <= after.items()  # heads on reports and copies stay true
        assert [one.id for one in retention.waiting(session)] == []
    assert office.chain_break() is None
    assert office.broken_seals() == []
    with office.write(acts.DESTROY, CLERK) as session, pytest.raises(DmeError):
        retention.destroy(session, "trail")


def test_the_day_on_which_the_next_is_over_is_known_to_the_day(
    office: Database, clock: FixedClock
) -> None:
    with office.read() as session:
        assert retention.next_end(session, "ledger") is None
        assert retention.next_end(session, "staff") is None, "kept as long as it is needed"
    a_whole_life(office)
    with office.write(ACT, CLERK) as session:
        session.execute(text("UPDATE remittance SET received_on = '2024-02-29'"))
        session.execute(text("UPDATE journey SET returned_on = '2026-06-01'"))  # months ago
    with office.read() as session:
        assert retention.next_end(session, "ledger") == dt.date(2029, 3, 1)
        assert retention.next_end(session, "journeys") == dt.date(2031, 6, 2)
    for day, over in ((dt.date(2029, 2, 28), 0), (dt.date(2029, 3, 1), 1)):
        clock.at = dt.datetime.combine(day, dt.time(9), NOW.tzinfo)
        with office.read() as session:
            found = {line.id: line.over for line in retention.lines(session)}
            assert found["ledger"] == over


def test_every_kind_stands_in_the_table_of_times_with_its_time_or_as_long_as_needed(
    office: Database,
) -> None:
    with office.read() as session:
        found = {line.id: (line.years, line.since) for line in retention.lines(session)}
    assert found.keys() == {keeps.name for keeps in purposes.every()}
    assert found["rights"][0] == found["trail"][0] == 5
    assert found["staff"] == (0, "selama diperlukan")


def test_what_was_destroyed_has_room_in_its_record_whatever_it_is() -> None:
    kind = Destruction.__table__.c.kind.type
    assert isinstance(kind, String)
    room = kind.length or 0
    for keeps in purposes.every():
        assert len(retention.kind_told(keeps.title, retention.MOST)) <= room


def test_the_copy_says_how_long_this_office_keeps(office: Database) -> None:
    one = asked(office, a_whole_life(office))
    with office.write(acts.SET_YEARS, CLERK) as session:
        retention.set_years(session, {"ledger": 15})
    with office.read(CLERK) as session:
        assert "15 tahun sejak tanggal terima" in text_of(papers.own_copy(session, one.id))


def test_a_journey_ends_its_time_five_years_after_the_return(office: Database) -> None:
    a_whole_life(office, returned_on=PartialDate(2020, 3, 1), departed_on=PartialDate(2018))
    with office.read() as session:
        assert [line.id for line in retention.waiting(session)] == ["journeys"]
    with office.write(acts.SET_YEARS, CLERK) as session:
        retention.set_years(session, {"journeys": 30})
        with pytest.raises(Invalid):
            retention.set_years(session, {"journeys": 0})
    with office.read() as session:
        assert retention.waiting(session) == []
        assert session.scalars(select(Journey)).all()


def a_breach(**different: object) -> Breach:
    usual = {
        "title": "Stik cadangan hilang", "found_on": NOW.date(), "found_time": "08.00",
        "carrier": Carrier.STIK, "locked": Locked.TERKUNCI, "what": "nama dan NIK pekerja",
        "whom": "Montong", "handling": "Kata sandi diganti.",
    }  # fmt: skip
    return Breach(**usual | different)  # type: ignore[arg-type]


def test_a_failure_has_its_clock_its_people_and_its_letters(office: Database) -> None:
    a_resident(office)
    with office.write(acts.RECORD_BREACH, CLERK) as session:
        one = breaches.keep(session, a_breach())
        for wrong, field in (({"found_time": "25.00"}, "found_time"), ({"whom": "Bulan"}, "whom")):
            with pytest.raises(Invalid) as told:
                breaches.keep(session, a_breach(**wrong))
            assert list(told.value.problems) == [field]
    with office.read(CLERK) as session:
        assert f"{breaches.due(session, one):%d-%m-%Y %H:%M}" == "27-11-2026 08:00"
        assert [each.full_name for each in breaches.affected(session, one)] == ["Siti Contohwati"]
        assert waiting.waiting(session)[0].tone == "red"
        authority = text_of(papers.authority_notice(session, one.id).preview())
        persons = text_of(papers.persons_notice(session, one.id).preview())
        listed = text_of(papers.affected_list(session, one.id))
    assert "1 orang" in authority
    assert "Siti" not in authority + persons
    assert "Siti Contohwati" in listed
    assert nik() not in listed  # masked
    with office.write(acts.CHANGE_BREACH, CLERK) as session:
        told_on = {"persons_told_on": NOW.date(), "authority_told_on": NOW.date()}
        breaches.keep(session, a_breach(**told_on), one.id)
    with office.read() as session:
        assert waiting.waiting(session) == []


def test_a_notice_that_is_late_does_not_say_that_it_is_in_time(
    office: Database, clock: FixedClock
) -> None:
    a_resident(office)
    with office.write(acts.RECORD_BREACH, CLERK) as session:
        one = breaches.keep(session, a_breach()).id
    for hours, said in ((71, "paling lambat 3 x 24 jam"), (73, "sesudah batas 3 x 24 jam")):
        clock.at = NOW.replace(hour=8, minute=0) + dt.timedelta(hours=hours)
        with office.read(CLERK) as session:
            words = " ".join(text_of(papers.authority_notice(session, one).preview()).split())
        assert f"Pemberitahuan ini dibuat {said}" in words


def test_the_operator_takes_requests_and_erases_nobody() -> None:
    for act, able in (
        (acts.TAKE, True), (acts.RECORD_BREACH, True), (acts.ERASE, False), (acts.DESTROY, False),
        (acts.REFUSE, False), (acts.COPY, False), (acts.SET_YEARS, False),
    ):  # fmt: skip
        if able:
            act.check(OPERATOR)
        else:
            with pytest.raises(DmeError):
                act.check(OPERATOR)


def test_every_room_with_a_link_to_a_person_says_what_it_keeps() -> None:

    told = {kept.model.__tablename__ for keeps in rooms.personal() for kept in keeps.kept}
    linked = {
        str(table.name)
        for table in declared.tables()
        for column in table.c
        for key in column.foreign_keys
        if key.column.table.name == "person" and table.name != "person"
    }
    goes_along = {"distinct_pair", "child_consent"}  # links that are never empty: they go along
    assert linked - told - goes_along == set()
    assert len({keeps.name for keeps in purposes.every()}) == len(purposes.every())


def test_nothing_is_logged_of_anybody(office: Database, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        person_id = a_whole_life(office)
        one = asked(office, person_id)
        with office.read(CLERK) as session:
            papers.own_copy(session, one.id)
    assert [word for word in CANARIES if word in caplog.text] == []


def test_a_request_is_taken_back_by_nobody(office: Database) -> None:
    asked(office, a_resident(office))
    with office.read() as session:
        seq = session.execute(text("SELECT max(seq) FROM audit_act")).scalar_one()
    with office.write(UNDO, CLERK, undo_of=seq) as session, pytest.raises(DmeError):
        undoing.undo(session, seq)
    with office.read() as session:
        assert len(session.scalars(select(Request)).all()) == 1
