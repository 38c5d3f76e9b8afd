"""A batch from its opening to its end, on a real encrypted file."""

import datetime as dt
from collections.abc import Callable

import pytest
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.training.model import (
    Batch,
    BatchStatus,
    CourseKind,
    Mark,
    Participant,
    Priority,
    Result,
    Seat,
    Standing,
)
from dme_desktop.training.rules import Outcome
from dme_desktop.training.service import (
    attendance,
    batches,
    courses,
    lacking,
    participants,
    results,
)
from dme_desktop.training.service.batches import Wanted
from dme_desktop.vault import references, undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentStatus, DocumentType, Stage
from dme_desktop.workers.service import documents, journeys
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.training.examples import (
    CERTIFIED,
    ENDED,
    TODAY,
    TRAINERS,
    a_course,
    a_meeting,
    but,
    candidates,
    enrolled,
    met,
    opened,
)


def undo(db: Database) -> None:
    """Take back what was done last."""
    with db.read() as session:
        last = undoing.last_undoable(session)
    assert last is not None
    with db.write(UNDO, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)


def test_a_batch_is_told_with_its_course_and_who_has_a_place(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, places=2)
        enrolled(session, batch, candidates(session, 3))
    with db.read() as session:
        (row,) = batches.paged(session).page()
        assert (row.seated, row.waiting, row.standing) == (2, 1, Standing.MENUNGGU_HASIL)
        full = batches.in_full(session, batch.id)
        assert [one.name for one in full.subjects] == ["Percakapan", "Menulis"]
        assert [one.name for one in full.trainers] == ["Pengajar Contoh"]


def test_who_comes_beyond_the_places_waits_and_gets_the_place_of_who_withdraws(
    db: Database,
) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, places=1)
        first, second = enrolled(session, batch, candidates(session, 2))
        assert (first.seat, second.seat) == (Seat.TERDAFTAR, Seat.MENUNGGU)
    with (
        pytest.raises(DmeError, match="1 tempat dan semuanya terisi"),
        db.write(ACT, CLERK) as session,
    ):
        participants.give_place(session, second.id)
    with db.write(ACT, CLERK) as session:
        participants.withdraw(session, first.id, "Sakit")
        waiting = participants.first_waiting(session, batch.id)
        assert waiting is not None
        assert participants.give_place(session, waiting.id).id == second.id
    with db.read() as session:
        assert [row.seat for row in participants.paged(session, batch.id).page()] == [
            Seat.TERDAFTAR, Seat.MUNDUR,
        ]  # fmt: skip


def test_nobody_who_comes_later_takes_the_place_that_somebody_waits_for(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, places=1)
        *early, last = candidates(session, 3)
        first, second = enrolled(session, batch, early)
        participants.withdraw(session, first.id, "Sakit")
        (late,) = participants.enrol(session, batch.id, [last])
        assert late.seat is Seat.MENUNGGU
        waiting = participants.first_waiting(session, batch.id)
        assert waiting is not None
        assert waiting.id == second.id
        participants.give_place(session, second.id)
        (again,) = participants.enrol(session, batch.id, [first.person_id])
        assert again.seat is Seat.MENUNGGU


def test_who_missed_one_time_takes_part_in_the_next(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        (one,) = enrolled(session, batch, candidates(session, 1))
        results.put(session, batch.id, {one.id: Outcome(Result.TIDAK_LULUS)})
        again = opened(session, title="Angkatan berikutnya")
        (seated,) = participants.enrol(session, again.id, [one.person_id])
        assert seated.seat is Seat.TERDAFTAR


def test_written_rules_give_the_places_before_who_came_first(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, places=1, priority=Priority.CALON.name)
        wishing, coming = candidates(session, 1, stage=Stage.MINAT), None
        coming = people.add(session, a_person(nik=nik(50), full_name="Belum Mendaftar"))
        made = participants.enrol(session, batch.id, [coming.id, *wishing])
        assert [one.seat for one in made] == [Seat.TERDAFTAR, Seat.MENUNGGU]  # nobody is a CPMI
    with db.write(ACT, CLERK) as session:
        journey = journeys.latest(session, wishing[0])
        assert journey is not None
        journey.stage = Stage.CPMI
        again = opened(session, places=1, priority=Priority.CALON.name, title="Angkatan 2")
        made = participants.enrol(session, again.id, [coming.id, *wishing])
        assert {one.person_id: one.seat for one in made} == {
            wishing[0]: Seat.TERDAFTAR, coming.id: Seat.MENUNGGU,
        }  # fmt: skip


def test_fewer_places_than_are_taken_are_refused(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        enrolled(session, batch, candidates(session, 3))
    with pytest.raises(Invalid, match="Sudah 3 peserta"), db.write(ACT, CLERK) as session:
        batches.keep(session, but(batch, places=2), TRAINERS, batch.id)


def test_nobody_is_enrolled_twice_and_a_minor_not_at_all(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        people_ids = candidates(session, 1)
        enrolled(session, batch, people_ids)
        young = a_person(nik=nik(9, year=10), full_name="Anak Contoh", birth_date=PartialDate(2010))
        minor = people.add(session, young).id
    with pytest.raises(Invalid, match="sudah terdaftar"), db.write(ACT, CLERK) as session:
        participants.enrol(session, batch.id, people_ids)
    with (
        pytest.raises(Invalid, match="Anak Contoh belum 18 tahun"),
        db.write(ACT, CLERK) as session,
    ):
        participants.enrol(session, batch.id, [minor])
    with db.write(ACT, CLERK) as session:
        money = opened(session, {"kind": CourseKind.KEUANGAN, "certifies": False})
        assert participants.enrol(session, money.id, [minor])


def test_who_withdrew_comes_back_under_the_old_number(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        first, second = enrolled(session, batch, candidates(session, 2))
        participants.withdraw(session, first.id, "Sakit")
        (again,) = participants.enrol(session, batch.id, [first.person_id])
        assert (again.id, again.row, again.seat) == (first.id, 1, Seat.TERDAFTAR)
        assert second.row == 2


def test_the_sheet_of_a_meeting_counts_hours(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        enrolled(session, batch, candidates(session, 2))
        met(session, batch, "HH", "HI", "HS", "HA")
    with db.read() as session:
        rows = participants.seated(session, batch.id)
        assert [(row.present, row.held, row.share) for row in rows] == [(32, 32, 100), (8, 32, 25)]


def test_a_mark_that_was_not_made_is_no_absence(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        first, second = enrolled(session, batch, candidates(session, 2))
        kept = attendance.keep(
            session, a_meeting(batch.id), {first.id: Mark.HADIR, second.id: None}
        )
        assert participants.hours(session, batch.id) == {first.id: (8, 8)}
        attendance.keep(session, a_meeting(batch.id), {first.id: None}, kept.id)
        assert participants.hours(session, batch.id) == {}


def test_attendance_of_somebody_who_is_not_enrolled_is_refused(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch, other = opened(session), opened(session, title="Angkatan lain")
        (stranger,) = enrolled(session, other, candidates(session, 1))
    with pytest.raises(Invalid, match="tidak terdaftar"), db.write(ACT, CLERK) as session:
        attendance.keep(session, a_meeting(batch.id), {stranger.id: Mark.HADIR})


@pytest.mark.parametrize(
    ("day", "said"),
    [(dt.date(2026, 11, 25), "belum tiba"), (dt.date(2026, 10, 1), "Di luar tanggal")],
)
def test_a_meeting_lies_within_its_batch_and_not_ahead(
    db: Database, day: dt.date, said: str
) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
    with pytest.raises(Invalid, match=said), db.write(ACT, CLERK) as session:
        attendance.keep(session, a_meeting(batch.id, held_on=day), {})


def test_who_was_there_too_seldom_does_not_pass(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        one, other = enrolled(session, batch, candidates(session, 2))
        met(session, batch, "HH", "HA")
    told = {one.id: Outcome(Result.LULUS), other.id: Outcome(Result.LULUS)}
    with (
        pytest.raises(Invalid, match="Calon Contoh B: hadir 50%, paling sedikit 80%"),
        db.write(ACT, CLERK) as session,
    ):
        results.put(session, batch.id, told)
    with db.read() as session:  # all or nothing
        assert session.get_one(Participant, one.id).result is None


def test_a_certificate_goes_on_into_the_documents_of_the_journey(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        (one,) = enrolled(session, batch, candidates(session, 1))
        met(session, batch, "H")
    with db.write(ACT, CLERK) as session:
        results.put(session, batch.id, {one.id: CERTIFIED})
    with db.read() as session:
        journey = journeys.under_way(session, one.person_id)
        assert journey is not None
        held = documents.of(session, journey.id)[DocumentType.KOMPETENSI]
        assert (held.status, held.number, held.issued_by, held.expires_on) == (
            DocumentStatus.ADA, "KOMP/001/2026", "LSP Contoh", dt.date(2029, 11, 22),
        )  # fmt: skip
        assert lacking.candidates(session)[0].certificate == ""
    undo(db)
    with db.read() as session:
        assert session.get_one(Participant, one.id).certificate_no is None
        again = documents.of(session, journey.id)[DocumentType.KOMPETENSI]
        assert (again.status, again.number) == (DocumentStatus.BELUM, None)


def test_a_failed_test_gives_no_certificate(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        (one,) = enrolled(session, batch, candidates(session, 1))
    told = Outcome(Result.TIDAK_LULUS, None, "KOMP/1", TODAY)
    with (
        pytest.raises(Invalid, match="hanya bagi yang diuji dan kompeten"),
        db.write(ACT, CLERK) as session,
    ):
        results.put(session, batch.id, {one.id: told})


def test_a_batch_ends_when_everybody_has_a_result(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        one, _ = enrolled(session, batch, candidates(session, 2))
        results.put(session, batch.id, {one.id: Outcome(Result.LULUS)})
    with (
        pytest.raises(DmeError, match="1 peserta belum ada hasilnya"),
        db.write(ACT, CLERK) as session,
    ):
        batches.finish(session, batch.id)
    with db.write(ACT, CLERK) as session:
        rows = participants.seated(session, batch.id)
        results.put(session, batch.id, {rows[1].id: Outcome(Result.TIDAK_LULUS)})
        assert batches.finish(session, batch.id).status is BatchStatus.SELESAI
    changes: list[Callable[[Session], object]] = [
        lambda session: attendance.keep(session, a_meeting(batch.id), {}),
        lambda session: results.put(session, batch.id, {one.id: Outcome()}),
        lambda session: participants.withdraw(session, one.id, "Sakit"),
        lambda session: batches.keep(session, but(batch), TRAINERS, batch.id),
    ]
    for change in changes:
        with pytest.raises(DmeError, match="sudah selesai"), db.write(ACT, CLERK) as session:
            change(session)
    with db.write(ACT, CLERK) as session:
        batches.reopen(session, batch.id)


def test_a_batch_that_has_not_ended_is_not_finished(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, end_on=dt.date(2026, 12, 1))
    with pytest.raises(DmeError, match="belum berakhir"), db.write(ACT, CLERK) as session:
        batches.finish(session, batch.id)


def test_cancelling_keeps_its_reason_and_is_the_end(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
    with pytest.raises(Invalid, match="alasan"), db.write(ACT, CLERK) as session:
        batches.cancel(session, batch.id, " ")
    with db.write(ACT, CLERK) as session:
        batches.cancel(session, batch.id, "Pengajar berhalangan")
    with pytest.raises(DmeError, match="dibatalkan"), db.write(ACT, CLERK) as session:
        batches.finish(session, batch.id)


def test_what_is_used_does_not_go_to_the_bin(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        (one,) = enrolled(session, batch, candidates(session, 1))
        met(session, batch, "H")
    removals: list[Callable[[Session], object]] = [
        lambda session: courses.remove(session, batch.course_id),
        lambda session: batches.remove(session, batch.id),
        lambda session: participants.remove(session, one.id),
    ]
    for remove in removals:
        with pytest.raises(DmeError, match="masih dipakai"), db.write(ACT, CLERK) as session:
            remove(session)
    with db.write(ACT, CLERK) as session:
        (meeting,) = batches.meetings(session, batch.id)
        attendance.remove(session, meeting.id)
        participants.remove(session, one.id)
        batches.remove(session, batch.id)
        courses.remove(session, batch.course_id)
    with db.read() as session:
        assert (batches.paged(session).count(), courses.paged(session).count()) == (0, 0)


def test_a_course_is_not_changed_under_those_who_take_it(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        enrolled(session, batch, candidates(session, 1))
        other = courses.keep(session, a_course(title="Lain", hours=8), [])
    changed = but(batch)
    changed.course_id = other.id
    with pytest.raises(Invalid, match="Buka angkatan baru"), db.write(ACT, CLERK) as session:
        batches.keep(session, changed, TRAINERS, batch.id)


def test_the_list_tells_apart_where_batches_stand(db: Database) -> None:
    ahead, now = dt.date(2026, 12, 1), dt.date(2026, 11, 23)
    with db.write(ACT, CLERK) as session:
        opened(session, title="Sudah")
        opened(session, title="Sedang", start_on=now, end_on=ahead)
        opened(session, title="Nanti", start_on=ahead, end_on=ahead)
    with db.read() as session:
        for standing, title in (
            (Standing.MENUNGGU_HASIL, "Sudah"),
            (Standing.BERJALAN, "Sedang"),
            (Standing.AKAN_DATANG, "Nanti"),
        ):
            asked = Wanted(standing=standing)
            assert [row.title for row in batches.paged(session, asked).page()] == [title]
            assert batches.paged(session, asked).count() == batches.counts(session)[standing] == 1
        assert [row.title for row in batches.paged(session, Wanted("nanti")).page()] == ["Nanti"]


def test_who_lacks_what_follows_the_country(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        to_taiwan = candidates(session, 2)
        elsewhere = people.add(session, a_person(nik=nik(40), full_name="Bukan Calon"))
        assert elsewhere.id
        assert [one.id for one in lacking.lacking(session, batch.course_id)] == to_taiwan
        (one,) = enrolled(session, batch, to_taiwan[:1])
        assert [one.id for one in lacking.lacking(session, batch.course_id)] == to_taiwan[1:]
        results.put(session, batch.id, {one.id: CERTIFIED})
        kinds = {one.full_name: one.lacks for one in lacking.candidates(session)}
        assert kinds == {"Calon Contoh A": (), "Calon Contoh B": (CourseKind.KOMPETENSI,)}


def test_a_course_for_another_country_is_lacked_by_nobody(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session, {"country": "MY"})
        candidates(session, 1)
        assert lacking.lacking(session, batch.course_id) == []


def test_leavers_are_told_with_what_they_passed_before(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        one, _ = enrolled(session, batch, candidates(session, 2))
        results.put(session, batch.id, {one.id: CERTIFIED})
        for person_id, day in ((one.person_id, PartialDate.of(TODAY)),):
            journey = journeys.under_way(session, person_id)
            assert journey is not None
            journey.stage, journey.departed_on = Stage.BEKERJA, day
    with db.read() as session:
        (left,) = lacking.leavers(session, 2026)
        assert left.passed == ("Perawat Lansia untuk Taiwan",)
        assert lacking.leavers(session, 2025) == []
    with db.write(ACT, CLERK) as session:
        journey = journeys.latest(session, one.person_id)
        assert journey is not None
        journey.departed_on = PartialDate.of(ENDED - dt.timedelta(days=1))
    with db.read() as session:
        assert lacking.leavers(session, 2026)[0].passed == ()


def test_two_who_turn_out_to_be_one_keep_both_places(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        batch = opened(session)
        one, other = enrolled(session, batch, candidates(session, 2))
    with db.write(ACT, CLERK) as session:
        references.move(session, "person", (other.person_id, one.person_id))
    with db.read() as session:
        rows = participants.paged(session, batch.id).page()
        assert [row.full_name for row in rows] == ["Calon Contoh A"] * 2
        assert session.get_one(Batch, batch.id).title
