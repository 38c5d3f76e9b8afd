"""Accounts through the service and a real encrypted file."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event, func, select, text

from dme_desktop import rooms
from dme_desktop.accounts import acts, rules, service, signing_in
from dme_desktop.accounts.model import Account, AccountSecret, Approval
from dme_desktop.accounts.waiting import waiting
from dme_desktop.kernel import acts as known
from dme_desktop.kernel.acts import DECIDING, EVERY_ROLE, Act, Role, Second, Who
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.people import service as people
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.village import service as village
from tests.accounts.people import OTHER, SECRET, added, an_account, begin
from tests.acts import ACT, CLERK
from tests.examples import a_person

VOID = Act("uji-batal", "Batalkan surat", DECIDING, approvable=True)


def test_an_office_of_one_person_needs_no_account_and_feels_none(office: Database) -> None:
    with office.read() as session:
        assert not service.are_used(session)
        assert signing_in.people(session) == []
    with office.write(ACT, CLERK) as session:
        village.put_setting(session, "uji", "1")


def test_the_first_account_may_do_everything_its_owner_did_until_now(office: Database) -> None:
    who = begin(office)
    assert who.roles == EVERY_ROLE
    with pytest.raises(DmeError, match="memakai akun petugas"), office.write(ACT, CLERK):
        pass


@pytest.mark.parametrize("role", Role)
def test_every_act_of_the_house_is_open_to_the_roles_it_names_and_to_no_other(
    office: Database, role: Role
) -> None:
    rooms.declare()
    first = begin(office)
    who = added(office, first, "Petugas Contoh", role)
    every = known.declared()
    assert len(every) > 80
    for act in every:
        if role in act.allowed:
            with office.read() as session:
                service.check(session, act, who)
        else:
            with pytest.raises(DmeError, match="dikerjakan oleh"), office.write(act, who):
                pass


def test_whoever_only_reads_changes_no_record() -> None:
    rooms.declare()
    notes = {"masuk", "sandi-keliru", "ganti-sandi-sendiri"}
    reading = {act.code for act in known.declared() if Role.AUDITOR in act.allowed}
    assert not {code for code in reading if code.startswith(("daftar", "ubah", "terbit"))}
    assert notes <= reading


def test_a_role_taken_away_counts_at_once_on_a_page_that_is_open(office: Database) -> None:
    first = begin(office)
    opened = added(office, first, "Petugas Contoh", Role.SECRETARY)
    with office.write(acts.CHANGE, first) as session:
        service.change(session, an_account("Petugas Contoh", Role.OPERATOR), opened.account)
    with pytest.raises(DmeError, match="dikerjakan oleh"), office.write(VOID, opened):
        pass
    with office.write(acts.CLOSE, first) as session:
        service.close(session, opened.account)
    with pytest.raises(DmeError, match="sudah ditutup"), office.write(ACT, opened):
        pass


def test_a_role_taken_away_past_the_records_counts_at_once_too(office: Database) -> None:
    first = begin(office)
    opened = added(office, first, "Petugas Contoh", Role.SECRETARY)
    with office.write(VOID, opened):
        pass
    with office.write(acts.CHANGE, first) as session:
        session.execute(text("UPDATE account SET secretary = 0"))
    with pytest.raises(DmeError, match="dikerjakan oleh"), office.write(VOID, opened):
        pass


def test_a_change_that_was_given_up_changes_nobody(office: Database) -> None:
    first = begin(office)
    opened = added(office, first, "Petugas Contoh", Role.SECRETARY)

    def begins_and_gives_up() -> None:
        with office.write(acts.CHANGE, first) as session:
            service.change(session, an_account("Petugas Contoh", Role.OPERATOR), opened.account)
            raise LookupError

    with pytest.raises(LookupError):
        begins_and_gives_up()
    with office.write(VOID, opened):
        pass


def test_the_approval_an_office_wants_counts_from_the_next_act_on(office: Database) -> None:
    first = begin(office)
    with office.write(VOID, first):
        pass
    with office.write(acts.CHANGE, first) as session:
        village.put_setting(session, service.APPROVAL + VOID.code, "1")
    with pytest.raises(DmeError, match="orang kedua"), office.write(VOID, first):
        pass


def test_who_may_is_asked_of_the_file_only_after_somebody_changed_it(office: Database) -> None:
    first = begin(office)
    asked: list[str] = []

    def note(*told: Any) -> None:
        asked.append(told[2])

    def acts_once() -> int:
        asked.clear()
        with office.write(ACT, first) as session:
            event.listen(session.connection().engine, "before_cursor_execute", note)
            service.check(session, ACT, first)
            event.remove(session.connection().engine, "before_cursor_execute", note)
        return len(asked)

    acts_once()
    assert acts_once() == 0
    with office.write(ACT, first) as session:
        village.put_setting(session, "uji", "1")
    with office.write(ACT, first) as session:  # the first check after it has asked
        assert session.info["standing"]._read
    assert acts_once() == 0


def test_roles_that_somebody_gave_himself_in_memory_count_for_nothing(office: Database) -> None:
    who = added(office, begin(office), "Petugas Contoh", Role.OPERATOR)
    with pytest.raises(DmeError, match="dikerjakan oleh"):  # noqa: SIM117
        with office.write(VOID, replace(who, roles=EVERY_ROLE)):
            pass


def test_the_last_one_who_keeps_accounts_stays(office: Database) -> None:
    first = begin(office)
    other = added(office, first, "Petugas Contoh", Role.OPERATOR)
    with pytest.raises(DmeError, match="satu-satunya"), office.write(acts.CLOSE, first) as session:
        service.close(session, first.account)
    with pytest.raises(DmeError, match="satu-satunya"), office.write(acts.CHANGE, first) as session:
        service.change(session, an_account("Sekretaris Contoh", Role.OPERATOR), first.account)
    with office.write(acts.CLOSE, first) as session:
        service.close(session, other.account)
        service.close(session, first.account)
    with office.write(ACT, CLERK) as session:  # an office of one person again
        assert not service.are_used(session)


def test_two_clerks_of_one_name_are_told_apart(office: Database) -> None:
    first = begin(office)
    with pytest.raises(Invalid, match="sudah dipakai"):
        added(office, first, "sekretaris  CONTOH", Role.OPERATOR)
    with pytest.raises(Invalid, match="satu peran"):
        added(office, first, "Orang Lain")


def test_a_secret_opens_its_own_account_alone_and_stands_nowhere(office: Database) -> None:
    first = begin(office)
    other = added(office, first, "Petugas Contoh", Role.OPERATOR)
    assert signing_in.come_in(office, first.account, SECRET) == first
    with pytest.raises(DmeError, match="tidak cocok"):
        signing_in.come_in(office, other.account, SECRET)
    with office.read() as session:
        kept = session.scalars(select(AccountSecret.phc)).all()
        assert all(one.startswith("$argon2id$") and SECRET not in one for one in kept)
        told = session.scalars(select(AuditAct.detail).order_by(AuditAct.seq)).all()
    assert told[-2:] == ["Sekretaris Contoh", "Petugas Contoh"]


def test_a_short_secret_is_refused(office: Database) -> None:
    with pytest.raises(DmeError, match="paling sedikit"):  # noqa: SIM117
        with office.write(acts.BEGIN, CLERK) as session:
            service.begin(session, "Sekretaris Contoh", "12345")


@pytest.mark.faults
def test_a_hundred_wrong_secrets_wait_longer_whatever_the_clock_is_set_to(
    office: Database, clock: FixedClock, record_property: Callable[[str, object], None]
) -> None:
    first, heard, start = begin(office), 0, clock.at
    for turn in range(100):
        clock.at = start - dt.timedelta(days=turn)  # set back before each one
        with pytest.raises(DmeError) as refused:
            signing_in.come_in(office, first.account, f"keliru nomor {turn}")
        heard += "tidak cocok" in str(refused.value)
    assert heard == rules.FREE_MISSES
    with pytest.raises(signing_in.WaitError, match="Tunggu 1 menit"):
        signing_in.come_in(office, first.account, SECRET)
    clock.at += dt.timedelta(minutes=2)
    assert signing_in.come_in(office, first.account, SECRET) == first
    record_property("tried", 100)


def test_waiting_survives_a_restart_and_ends_with_a_right_secret(
    office: Database, clock: FixedClock
) -> None:
    first = begin(office)
    for _ in range(rules.FREE_MISSES):
        with pytest.raises(DmeError, match="tidak cocok"):
            signing_in.come_in(office, first.account, "keliru sama sekali")
    again = Database(office.path, office.key, clock=clock)
    try:
        with pytest.raises(signing_in.WaitError):
            signing_in.come_in(again, first.account, SECRET)
        clock.at += dt.timedelta(minutes=1)
        signing_in.come_in(again, first.account, SECRET)
        with pytest.raises(DmeError, match="tidak cocok"):
            signing_in.come_in(again, first.account, "keliru sama sekali")
    finally:
        again.close()


@given(st.integers(0, 200), st.integers(-10_000, 10_000))
def test_waiting_never_shrinks_with_more_misses_and_always_ends(misses: int, minutes: int) -> None:
    at = dt.datetime(2026, 11, 24, 8, tzinfo=dt.UTC)
    now = at + dt.timedelta(minutes=minutes)
    left = rules.left_to_wait(misses, at, now)
    assert dt.timedelta() <= left <= dt.timedelta(minutes=rules.LONGEST_WAIT)
    assert left <= rules.left_to_wait(misses + 1, at, now)
    assert not rules.left_to_wait(misses, at, at + dt.timedelta(minutes=rules.LONGEST_WAIT))


def test_where_the_office_wants_it_one_proposes_and_another_approves(office: Database) -> None:
    first = begin(office)
    head = added(office, first, "Kepala Desa Contoh", Role.HEAD)
    clerk = added(office, first, "Petugas Contoh", Role.OPERATOR)
    with office.write(acts.SETTLE, first) as session:
        village.put_setting(session, service.APPROVAL + VOID.code, "1")
        others = service.approvers(session, VOID, first)
    assert [one.name for one in others] == ["Kepala Desa Contoh"]
    with pytest.raises(DmeError, match="orang kedua"), office.write(VOID, first):
        pass
    for wrong in (first, clerk):
        with pytest.raises(DmeError, match="tidak dapat menyetujui"):  # noqa: SIM117
            with office.write(VOID, _seconded(office, first, wrong)):
                pass
    with office.write(VOID, _seconded(office, first, head)) as session:
        village.put_setting(session, "uji", "2")
    with office.read() as session:
        (kept,) = session.scalars(select(Approval)).all()
        assert (kept.act, kept.proposed_by, kept.approved_by) == (
            VOID.code, first.account, head.account,
        )  # fmt: skip
        newest = select(AuditAct.detail).order_by(AuditAct.seq.desc())
        assert session.scalars(newest).first() == "disetujui Kepala Desa Contoh"


def test_a_refused_act_leaves_no_approval(office: Database) -> None:
    first = begin(office)
    head = added(office, first, "Kepala Desa Contoh", Role.HEAD)
    with office.write(acts.SETTLE, first) as session:
        village.put_setting(session, service.APPROVAL + VOID.code, "1")
    with pytest.raises(DmeError, match="sengaja"):  # noqa: SIM117
        with office.write(VOID, _seconded(office, first, head)):
            raise DmeError("sengaja gagal")
    with office.read() as session:
        assert session.scalar(select(func.count()).select_from(Approval)) == 0


def wanted(office: Database, first: Who, act: Act = VOID) -> None:
    """Let the office want a second person for an act."""
    with office.write(acts.SETTLE, first) as session:
        village.put_setting(session, service.APPROVAL + act.code, "1")


def test_who_finds_nobody_to_approve_goes_on_with_a_reason_that_is_looked_at_later(
    office: Database,
) -> None:
    first = begin(office)
    head = added(office, first, "Kepala Desa Contoh", Role.HEAD)
    wanted(office, first)
    for short in ("", "   ", "tidak ada", "----------------"):
        with pytest.raises(DmeError, match="mengapa tidak menunggu"):
            service.alone(first, VOID, short)
    who = service.alone(first, VOID, "Kepala desa dan sekretaris rapat di kabupaten")
    with office.write(VOID, who) as session:
        village.put_setting(session, "uji", "1")
    with office.read() as session:
        (one,) = service.unseen(session)
        assert one.alone
        assert not service.may_look(session, one, first.account)
        assert service.may_look(session, one, head.account)
        (matter,) = waiting(session)
        assert matter.values == {"count": 1}
    with pytest.raises(DmeError, match="bukan oleh yang mengerjakan"):  # noqa: SIM117
        with office.write(acts.REVIEW, first) as session:
            service.look_at(session, one.id, "")
    with office.write(acts.REVIEW, head) as session:
        service.look_at(session, one.id, "Benar, saya tahu.")
    with office.read() as session:
        assert service.unseen(session) == []
        assert waiting(session) == []
        kept = session.get_one(Approval, one.id)
        assert (kept.seen_by, kept.remark) == (head.account, "Benar, saya tahu.")


def test_an_excuse_made_in_memory_is_weighed_again_where_it_is_written(office: Database) -> None:
    first = begin(office)
    wanted(office, first)
    made_up = replace(first, second=Second(first.name, "", VOID.code, "-"))
    with pytest.raises(DmeError, match="mengapa tidak menunggu"), office.write(VOID, made_up):
        pass


def test_the_only_person_left_is_never_stuck_and_nobody_is_told_to_look(office: Database) -> None:
    first = begin(office)
    wanted(office, first)
    with office.read() as session:
        assert service.approvers(session, VOID, first) == []
    with office.write(VOID, service.alone(first, VOID, "Kantor dikerjakan seorang diri")):
        pass
    with office.read() as session:
        assert waiting(session) == []


def test_a_deputy_approves_until_a_day_and_no_longer(office: Database, clock: FixedClock) -> None:
    first = begin(office)
    clerk = added(office, first, "Petugas Contoh", Role.OPERATOR)
    wanted(office, first)
    with pytest.raises(DmeError, match="dikerjakan oleh"), office.write(acts.DEPUTE, clerk):
        pass
    today = clock.today()
    for wrong in (today - dt.timedelta(days=1), today + dt.timedelta(days=400)):
        with pytest.raises(Invalid, match="Pilih tanggal"):  # noqa: SIM117
            with office.write(acts.DEPUTE, first) as session:
                service.depute(session, clerk.account, wrong)
    with office.write(acts.DEPUTE, first) as session:
        service.depute(session, clerk.account, today)
    with office.write(VOID, _seconded(office, first, clerk)):
        pass
    clock.at += dt.timedelta(days=1)
    with pytest.raises(DmeError, match="tidak dapat menyetujui"):  # noqa: SIM117
        with office.write(VOID, _seconded(office, first, clerk)):
            pass
    with office.write(acts.DEPUTE, first) as session:
        service.depute(session, clerk.account, clock.today())
        service.depute(session, clerk.account, None)
        assert service.deputies_now(session) == {}


def test_a_deputy_who_left_approves_nothing(office: Database, clock: FixedClock) -> None:
    first = begin(office)
    clerk = added(office, first, "Petugas Contoh", Role.OPERATOR)
    with office.write(acts.DEPUTE, first) as session:
        service.depute(session, clerk.account, clock.today())
    with office.write(acts.CLOSE, first) as session:
        service.close(session, clerk.account)
        assert service.approvers(session, VOID, first) == []


def test_what_a_second_person_approved_is_not_taken_back_by_one_alone(office: Database) -> None:
    first = begin(office)
    with office.write(ACT, first) as session:
        person = people.add(session, a_person())
    wanted(office, first, ACT)
    with office.read() as session:
        seq = session.scalars(
            select(AuditAct.seq).where(AuditAct.code == ACT.code).order_by(AuditAct.seq.desc())
        ).first()
    assert seq
    with pytest.raises(DmeError, match="tidak diurungkan seorang diri"):  # noqa: SIM117
        with office.write(UNDO, first, undo_of=seq) as session:
            undoing.undo(session, seq)
    with office.read() as session:
        assert session.get_one(type(person), person.id).deleted_at is None


def test_a_closed_account_opens_again_with_a_new_secret(office: Database) -> None:
    first = begin(office)
    other = added(office, first, "Petugas Contoh", Role.OPERATOR)
    with office.write(acts.CLOSE, first) as session:
        service.close(session, other.account)
    with pytest.raises(DmeError, match="sudah ditutup"):
        signing_in.come_in(office, other.account, OTHER)
    with office.write(acts.REOPEN, first) as session:
        service.reopen(session, other.account, "sandi baru yang lain")
    assert signing_in.come_in(office, other.account, "sandi baru yang lain") == other


def _seconded(db: Database, who: Who, second: Who) -> Who:
    with db.read() as session:
        account = session.get_one(Account, second.account)
    return service.with_second(who, account, VOID, "Sudah diperiksa bersama")
