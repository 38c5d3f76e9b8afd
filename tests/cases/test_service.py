"""A case from the first call to its end, on a real encrypted file."""

import datetime as dt

import pytest

from dme_desktop.attachments import rules as limits
from dme_desktop.attachments.model import Media
from dme_desktop.attachments.service import Given
from dme_desktop.cases import acts
from dme_desktop.cases.model import (
    ActionKind,
    Agreed,
    CaseFile,
    CaseStatus,
    ReferredTo,
    Severity,
    WhatRead,
    WhyRead,
)
from dme_desktop.cases.rules import Step
from dme_desktop.cases.service import evidence, files, lists, referrals
from dme_desktop.cases.service.files import Deed
from dme_desktop.cases.service.lists import Wanted
from dme_desktop.cases.service.sealing import Written
from dme_desktop.cases.waiting import waiting
from dme_desktop.kernel.acts import Act, Role, Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.vault import discarded, undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from tests.acts import ACT, CLERK
from tests.cases.examples import (
    AUDITOR,
    OFFICER,
    OPERATOR,
    TODAY,
    TOLD,
    a_case,
    a_photo,
    a_worker,
    at_work,
    done,
    taken,
    told,
)
from tests.examples import a_person, nik

DAY = dt.timedelta(days=1)


def opened(db: Database, case_id: str, who: Who = OFFICER) -> files.Inside:
    with db.write(acts.OPEN, who) as session:
        return files.read(session, case_id, WhyRead.MENANGANI)


def outside(db: Database, case_id: str) -> files.Outside:
    with db.read() as session:
        return files.outside(session, case_id)


def test_cases_are_numbered_through_the_year_of_the_complaint(office: Database) -> None:
    numbers = [taken(office).number for _ in range(2)]
    last_year = taken(office, reported_on=dt.date(2025, 12, 30)).number
    assert [*numbers, last_year] == ["KS-2026-001", "KS-2026-002", "KS-2025-001"]


def test_whom_a_case_is_about_stands_outside_by_initials(office: Database) -> None:
    case = taken(office, person_id=a_worker(office))
    assert (case.initials, case.reporter_initials) == ("S.C.", "A.K.")
    assert (case.gender, case.country, case.minor) == ("2", "MY", False)
    assert opened(office, case.id).account.subject == "Siti Contohwati"


def test_who_does_not_want_to_be_named_is_not_kept(office: Database) -> None:
    case = taken(office, anonymous=True)
    account = opened(office, case.id).account
    assert (account.reporter, account.phone, case.reporter_initials) == ("", "", "")


def test_a_child_needs_a_guardian_beside_it(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        child = a_person(nik=nik(9, day=1, month=1, year=11), birth_date=PartialDate(2011, 1, 1))
        born = people.add(session, child).id
    with pytest.raises(Invalid, match="wali"):
        taken(office, person_id=born)
    assert taken(office, told(guardian="Inaq Wali"), person_id=born).minor


def test_a_case_goes_on_by_what_is_done(office: Database) -> None:
    case = taken(office)
    assert (case.due_on, case.next_kind) == (TODAY + DAY, ActionKind.VERIFIKASI)
    done(office, case.id, CaseStatus.DIVERIFIKASI, next_on=TODAY + 4 * DAY,
         next_kind=ActionKind.SURAT, next_note="Siapkan surat sengon.")  # fmt: skip
    seen = outside(office, case.id)
    assert (seen.case.status, seen.case.due_on) == (CaseStatus.DIVERIFIKASI, TODAY + 4 * DAY)
    assert (seen.case.first_on, seen.case.next_kind) == (TODAY, ActionKind.SURAT)
    note = opened(office, case.id).actions[seen.actions[0].id]
    assert (note.note, note.next_note) == ("Rumah bambu.", "Siapkan surat sengon.")


def test_a_case_nobody_acts_on_is_reminded_of_after_fourteen_days(office: Database) -> None:
    case = taken(office)
    done(office, case.id)
    assert outside(office, case.id).case.due_on == TODAY + 14 * DAY


@pytest.mark.parametrize(
    ("deed", "field"),
    [
        ({"on": TODAY - DAY}, "on"),
        ({"on": TODAY + DAY}, "on"),
        ({"note": " "}, "note"),
        ({"status": CaseStatus.SELESAI, "result": "Beres"}, "status"),
        ({"next_on": TODAY - DAY}, "next_on"),
    ],
)
def test_what_cannot_have_been_done_is_said(
    office: Database, deed: dict[str, object], field: str
) -> None:
    case = taken(office)
    with pytest.raises(Invalid) as refused:
        done(office, case.id, **deed)  # type: ignore[arg-type]
    assert field in refused.value.problems


def test_closing_needs_a_result_and_reopening_a_reason(office: Database) -> None:
    case = at_work(office)
    with pytest.raises(Invalid, match="hasilnya"):
        done(office, case.id, CaseStatus.SELESAI)
    done(office, case.id, CaseStatus.SELESAI, result="Sudah menelepon ibunya.")
    assert opened(office, case.id).account.result == "Sudah menelepon ibunya."
    with pytest.raises(DmeError, match="Buka kembali dengan alasan dulu"):
        done(office, case.id)
    with pytest.raises(Invalid, match="mengapa"), office.write(acts.REOPEN, CLERK) as session:
        files.reopen(session, case.id, " ")
    with office.write(acts.REOPEN, CLERK) as session:
        files.reopen(session, case.id, "Kabarnya keliru.")
    seen = outside(office, case.id)
    assert (seen.case.status, seen.case.closed_on) == (CaseStatus.DIBUKA_KEMBALI, None)


def test_a_case_that_was_taken_back_does_not_begin_again(office: Database) -> None:
    case = taken(office)
    done(office, case.id, CaseStatus.DITARIK, result="Pelapor menarik aduannya.")
    with pytest.raises(DmeError, match="sudah berakhir"), office.write(ACT, CLERK) as session:
        files.reopen(session, case.id, "Sekali lagi")


def test_suspected_trafficking_is_not_closed_before_its_referrals_are_decided(
    office: Database,
) -> None:
    case = at_work(office, tppo=True)
    with pytest.raises(Invalid, match="Polres dan BP3MI"):
        done(office, case.id, CaseStatus.SELESAI, result="Beres")
    for to in (ReferredTo.POLRES, ReferredTo.BP3MI):
        with office.write(acts.DECLINE, CLERK) as session:
            referrals.decline(session, case.id, to, "Sudah ditangani polisi sejak kemarin.")
    done(office, case.id, CaseStatus.SELESAI, result="Beres")


def test_what_was_told_can_be_told_otherwise_while_the_case_is_open(office: Database) -> None:
    case = taken(office)
    with office.write(acts.CHANGE, CLERK) as session:
        wanted = a_case(severity=Severity.DARURAT)
        files.change(session, case.id, wanted, told(demand="Minta dipulangkan"))
    seen = outside(office, case.id).case
    assert (seen.number, seen.severity, seen.due_on) == ("KS-2026-001", Severity.DARURAT, TODAY)
    assert opened(office, case.id).account.demand == "Minta dipulangkan"
    done(office, case.id, CaseStatus.DITARIK, result="Ditarik")
    with pytest.raises(DmeError, match="tidak diubah"), office.write(ACT, CLERK) as session:
        files.change(session, case.id, a_case(), TOLD)


def test_two_reports_of_one_event_are_linked(office: Database) -> None:
    siti = a_worker(office)
    first, second = taken(office, person_id=siti), taken(office, person_id=siti)
    with office.read() as session:
        assert [one.number for one in files.same_event(session, siti, second.id)] == [first.number]
    with office.write(acts.LINK, CLERK) as session:
        files.link(session, second.id, " ks-2026-001 ")
    assert [one.id for one in outside(office, first.id).linked] == [second.id]
    for number in ("KS-2026-002", "KS-2026-099"):
        with pytest.raises(Invalid), office.write(acts.LINK, CLERK) as session:
            files.link(session, second.id, number)


def test_the_list_of_a_search_is_ticked_and_unticked(office: Database) -> None:
    case = taken(office)
    with office.write(acts.TICK, CLERK) as session:
        files.tick(session, case.id, Step.CARI_P3MI, TODAY)
    assert dict(outside(office, case.id).steps)[Step.CARI_P3MI] == TODAY
    with pytest.raises(Invalid), office.write(acts.TICK, CLERK) as session:
        files.tick(session, case.id, Step.CARI_P3MI, TODAY - DAY)
    with office.write(acts.TICK, CLERK) as session:
        files.tick(session, case.id, Step.CARI_P3MI, None)
    assert set(dict(outside(office, case.id).steps).values()) == {None}


def test_evidence_comes_back_byte_for_byte_and_is_struck_out_never_thrown_away(
    office: Database,
) -> None:
    case, photo = taken(office), a_photo()
    with office.write(acts.KEEP, OPERATOR) as session:
        kept = evidence.keep(session, case.id, photo)
    with office.write(acts.OPEN, OFFICER) as session:
        assert evidence.content_of(session, kept.id, WhyRead.MENANGANI) == (
            photo.name, photo.content,
        )  # fmt: skip
    with office.write(acts.STRIKE, OFFICER) as session:
        evidence.strike(session, kept.id, "Foto orang lain.")
    seen = outside(office, case.id)
    assert [one.struck_on for one in seen.evidence] == [TODAY]
    assert opened(office, case.id).evidence[kept.id].struck_for == "Foto orang lain."
    with office.read() as session:
        assert discarded.paged(session).count() == 0


def test_keeping_evidence_is_not_taken_back(office: Database) -> None:
    case = taken(office)
    with office.write(acts.KEEP, CLERK) as session:
        evidence.keep(session, case.id, a_photo())
    kept = office.last_saved
    assert kept is not None
    assert kept.act_seq is not None
    with pytest.raises(DmeError), office.write(UNDO, CLERK, undo_of=kept.act_seq) as session:
        undoing.undo(session, kept.act_seq)


@pytest.mark.parametrize("content", [b"%PDF-" + b"0" * limits.MOST_BYTES[Media.PDF], b"teks saja"])
def test_evidence_too_large_or_of_another_kind_is_refused(office: Database, content: bytes) -> None:
    case = taken(office)
    with pytest.raises(Invalid) as refused, office.write(acts.KEEP, CLERK) as session:
        evidence.keep(session, case.id, Given("film", content, b""))
    assert refused.value.problems["content"].endswith(".")


def test_an_action_is_taken_back_with_its_words(office: Database) -> None:
    case = taken(office)
    with office.write(acts.CHANGE, CLERK) as session:
        files.change(session, case.id, a_case(), told(demand="Yang lain"))
    change = office.last_saved
    assert change is not None
    assert change.act_seq is not None
    with office.write(UNDO, CLERK, undo_of=change.act_seq) as session:
        assert undoing.undo(session, change.act_seq).sentence == acts.CHANGE.sentence
    assert opened(office, case.id).account == TOLD


def test_every_reading_is_written_down_with_who_and_why(office: Database) -> None:
    case = taken(office)
    opened(office, case.id)
    with office.write(acts.OPEN, CLERK) as session:
        files.read(session, case.id, WhyRead.INSTANSI, WhatRead.RANGKAIAN)
    read = outside(office, case.id).readings
    assert [(one.created_by, one.why, one.what) for one in read] == [
        ("Kasi Pelayanan", WhyRead.MENANGANI, WhatRead.ISI),
        ("operator", WhyRead.INSTANSI, WhatRead.RANGKAIAN),
    ]
    assert all(one.created_at == office.clock.now() for one in read)
    last = office.last_saved
    assert last is not None
    assert last.act_seq is not None
    with pytest.raises(DmeError), office.write(UNDO, CLERK, undo_of=last.act_seq) as session:
        undoing.undo(session, last.act_seq)


MAY = {
    acts.TAKE: {Role.OPERATOR, Role.PMI_OFFICER, Role.SECRETARY, Role.HEAD},
    acts.KEEP: {Role.OPERATOR, Role.PMI_OFFICER, Role.SECRETARY, Role.HEAD},
    acts.REOPEN: {Role.SECRETARY, Role.HEAD},
    acts.DECLINE: {Role.SECRETARY, Role.HEAD},
}
WORKING = (acts.OPEN, acts.CHANGE, acts.ACT, acts.CLOSE, acts.REFER, acts.ANSWER, acts.TICK,
           acts.STRIKE, acts.LINK)  # fmt: skip
MAY |= {act: {Role.PMI_OFFICER, Role.SECRETARY, Role.HEAD} for act in WORKING}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("act", MAY, ids=lambda act: act.code)
def test_who_may_do_what(office: Database, act: Act, role: Role) -> None:
    who = Who("seseorang", frozenset({role}))
    if role in MAY[act]:
        with office.write(act, who):
            pass
    else:
        with pytest.raises(DmeError, match="dikerjakan oleh"), office.write(act, who):
            pass


def test_whoever_may_not_read_does_not_read_by_another_act(office: Database) -> None:
    case = taken(office, who=OPERATOR)
    for who in (OPERATOR, AUDITOR):
        with pytest.raises(DmeError, match="Yang boleh"), office.write(ACT, who) as session:
            files.read(session, case.id, WhyRead.MENANGANI)
    assert outside(office, case.id).readings == []


def test_the_list_shows_no_names_and_an_auditor_sees_counts_only(office: Database) -> None:
    taken(office, person_id=a_worker(office))
    with office.read() as session:
        row = lists.paged(session, who=OPERATOR).page()[0]
        assert not any("Siti" in str(getattr(row, name)) for name in row.__dataclass_fields__)
        assert lists.paged(session, Wanted(words="contohwati"), who=OFFICER).count() == 0
        assert lists.paged(session, Wanted(words="s.c."), who=OFFICER).count() == 1
        assert lists.counts(session, who=AUDITOR)[""] == 1
        with pytest.raises(DmeError):
            lists.paged(session, who=AUDITOR)


def test_a_late_case_waits_for_a_person_by_number_and_initials(office: Database) -> None:
    old = TODAY - 5 * DAY
    case = taken(office, person_id=a_worker(office), reported_on=old)
    with office.read() as session:
        (matter,) = waiting(session)
        assert matter.values["number"] == case.number
        assert matter.values["initials"] == "S.C."
        assert matter.address.record_id == case.id
        assert lists.late(session).count == 1
    done(office, case.id)
    with office.read() as session:
        assert waiting(session) == []


def test_an_undecided_referral_of_suspected_trafficking_waits(office: Database) -> None:
    case = taken(office, tppo=True)
    with office.read() as session:
        owing = lists.owing(session)
        assert (owing.count, owing.first and owing.first.id) == (1, case.id)
    for to in (ReferredTo.POLRES, ReferredTo.BP3MI):
        with office.write(acts.DECLINE, CLERK) as session:
            referrals.decline(session, case.id, to, "Sudah dilaporkan sendiri.")
    with office.read() as session:
        assert lists.owing(session).count == 0


def test_the_past_of_a_case_says_that_it_changed_and_not_what(office: Database) -> None:
    case = taken(office)
    with office.write(acts.CHANGE, CLERK) as session:
        files.change(session, case.id, a_case(), told(demand="Rahasia besar"))
    with office.read() as session:
        sentences = [one.sentence for one in past_of(session, case.id)]
    assert sentences == ["Ubah isi kasus.", "Terima pengaduan."]


def test_a_referral_without_anybody_to_ask_is_decided_by_the_head(office: Database) -> None:
    case = at_work(office)
    written = Written(addressee="Kepala BP3MI NTB", reason="Keluarga tidak ditemukan.")
    with pytest.raises(DmeError, match="kepala desa"), office.write(ACT, OFFICER) as session:
        referrals.refuse(session, case.id, Agreed.PIMPINAN, written)
    with office.write(ACT, CLERK) as session:
        referrals.refuse(session, case.id, Agreed.PIMPINAN, written)


def test_nothing_is_referred_before_it_is_verified(office: Database) -> None:
    case = taken(office)
    written = Written(addressee="Kepala BP3MI NTB", agreed_by="Amaq Kangkung")
    with pytest.raises(DmeError, match="verifikasi"), office.write(ACT, CLERK) as session:
        referrals.refuse(session, case.id, Agreed.KELUARGA, written)


def test_a_case_that_was_undone_is_gone_in_words(office: Database) -> None:
    case = taken(office)
    act = office.last_saved
    assert act is not None
    assert act.act_seq is not None
    with office.write(UNDO, CLERK, undo_of=act.act_seq) as session:
        undoing.undo(session, act.act_seq)
    with office.read() as session, pytest.raises(DmeError, match="tidak ada lagi"):
        files.outside(session, case.id)
    assert isinstance(case, CaseFile)
    assert taken(office).number == "KS-2026-002"


def test_a_deed_has_what_is_done_next(office: Database) -> None:
    case = at_work(office)
    with office.write(acts.ACT, CLERK) as session:
        files.act(session, case.id, Deed(TODAY, ActionKind.TELEPON, "Ditunggu",
                                         CaseStatus.MENUNGGU))  # fmt: skip
    assert outside(office, case.id).case.next_kind is ActionKind.PEMANTAUAN
