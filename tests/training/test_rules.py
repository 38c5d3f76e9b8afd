"""Who gets a place, who passes, where a batch stands; tried with any values."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Residency
from dme_desktop.training import rules
from dme_desktop.training.model import (
    BatchStatus,
    Category,
    CourseKind,
    CourseSubject,
    Exam,
    Participant,
    Priority,
    Result,
    Seat,
    Standing,
    Trainer,
)
from dme_desktop.training.rules import Asking, Judged, Outcome
from dme_desktop.workers.model import Stage
from tests.training.examples import CERTIFIED, ENDED, STARTED, TODAY, a_batch, a_course

days = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))
people = st.lists(
    st.builds(
        Asking,
        st.uuids().map(str),
        st.just("Contoh"),
        st.just(PartialDate(1992)),
        st.just(Residency.TETAP),
        st.sampled_from([None, *Stage]),
        st.sampled_from([None, "TW", "MY"]),
        st.booleans(),
        st.booleans(),
    ),
    max_size=12,
    unique_by=lambda one: one.id,
)


def who(**different: object) -> Asking:
    usual = Asking("a", "Siti Contohwati", PartialDate(1992, 7, 5), Residency.TETAP)
    return usual._replace(**different)  # type: ignore[arg-type]


@given(days, days, days, st.sampled_from(BatchStatus))
def test_a_batch_stands_in_one_place_on_any_day(
    start: dt.date, end: dt.date, today: dt.date, status: BatchStatus
) -> None:
    where = rules.standing(status, start, max(start, end), today)
    assert (where.name == status.name) is (status is not BatchStatus.DIBUKA)
    assert (where is Standing.AKAN_DATANG) is (status is BatchStatus.DIBUKA and today < start)


def test_every_state_of_a_batch_has_its_way_on() -> None:
    assert set(rules.NEXT) == set(BatchStatus)
    reached = {to for every in rules.NEXT.values() for to in every}
    assert reached == set(BatchStatus)


@given(people, st.sets(st.sampled_from(Priority)))
def test_turns_leave_nobody_out_and_keep_who_came_first(
    asking: list[Asking], chosen: set[Priority]
) -> None:
    course = a_course()
    turn = rules.in_turn(asking, " ".join(one.name for one in chosen), course)
    assert sorted(one.id for one in turn) == sorted(one.id for one in asking)
    if not chosen:
        assert turn == asking
    if chosen == {Priority.PERTAMA}:
        assert [one.has_passed for one in turn] == sorted(one.has_passed for one in asking)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 100))
def test_nobody_passes_below_the_least_and_everybody_above_it(
    there: int, away: int, least: int
) -> None:
    held = there + away
    seldom = rules.too_seldom(there, held, least)
    assert seldom is (held > 0 and there * 100 < least * held)
    told, by = Outcome(Result.LULUS), Judged(a_course(least_attendance=least), STARTED, TODAY)
    assert bool(rules.outcome_problem(told, by._replace(present=there, held=held))) is seldom


@given(
    st.sampled_from([None, *Result]), st.sampled_from([None, *Exam]), st.sampled_from(["", "K/1"]),
    st.booleans(),
)  # fmt: skip
def test_a_certificate_is_only_of_who_passed_and_was_found_competent(
    result: Result | None, exam: Exam | None, number: str, certifies: object
) -> None:
    told = Outcome(result, exam, number or None, TODAY if number else None)
    by = Judged(a_course(certifies=bool(certifies)), STARTED, TODAY)
    if number and not rules.outcome_problem(told, by):
        assert (result, exam, certifies) == (Result.LULUS, Exam.KOMPETEN, True)


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (Outcome(Result.TIDAK_LULUS, certificate_no="K/1"), "hanya bagi yang diuji dan kompeten"),
        (Outcome(Result.LULUS, Exam.BELUM_KOMPETEN, "K/1", TODAY), "diuji dan kompeten"),
        (Outcome(Result.TIDAK_LULUS, Exam.KOMPETEN), "hanya bagi yang lulus"),
        (Outcome(Result.LULUS, Exam.KOMPETEN, "K/1"), "nomor dan tanggal terbit"),
        (Outcome(Result.LULUS, Exam.KOMPETEN, None, TODAY), "nomor dan tanggal terbit"),
        (Outcome(Result.LULUS, Exam.KOMPETEN, "K/1", dt.date(2026, 11, 25)), "belum tiba"),
        (Outcome(Result.LULUS, Exam.KOMPETEN, "K/1", dt.date(2026, 1, 1)), "sebelum pelatihan"),
        (Outcome(Result.LULUS, Exam.KOMPETEN, "K/1", TODAY, STARTED), "habis sebelum terbit"),
    ],
)  # fmt: skip
def test_what_cannot_have_come_of_it_is_said_in_one_sentence(told: Outcome, said: str) -> None:
    why = rules.outcome_problem(told, Judged(a_course(), STARTED, TODAY))
    assert said in why
    assert why.endswith(".")


def test_what_came_of_it_is_kept_as_it_is() -> None:
    assert rules.outcome_problem(CERTIFIED, Judged(a_course(), STARTED, TODAY)) == ""


@pytest.mark.parametrize("kind", CourseKind)
def test_a_minor_prepares_for_no_departure_but_may_learn_at_home(kind: CourseKind) -> None:
    young = who(born=PartialDate(2010, 1, 1))
    why = rules.barred(kind, STARTED, young)
    assert ("18 tahun" in why) is (kind in rules.PREPARING)


def test_who_died_and_whose_birth_is_unknown_take_no_place() -> None:
    assert "meninggal" in rules.barred(
        CourseKind.KEUANGAN, STARTED, who(residency=Residency.MENINGGAL)
    )
    assert "belum dicatat" in rules.barred(CourseKind.OPP, STARTED, who(born=None))


@pytest.mark.parametrize(
    ("stage", "relative", "told"),
    [
        (Stage.MINAT, False, Category.CPMI), (Stage.SIAP, True, Category.CPMI),
        (Stage.BEKERJA, False, Category.PMI), (Stage.PURNA, True, Category.PURNA),
        (None, True, Category.KELUARGA), (Stage.BATAL, False, Category.UMUM),
        (None, False, Category.UMUM),
    ],
)  # fmt: skip
def test_somebody_takes_part_as_what_they_are(
    stage: Stage | None, relative: object, told: Category
) -> None:
    assert rules.category(who(stage=stage, is_relative=bool(relative))) is told


@pytest.mark.parametrize(
    ("different", "field"),
    [
        ({"hours": 0}, "hours"), ({"hours": 41}, "subjects"), ({"least_attendance": 101},
        "least_attendance"), ({"cost": -1}, "cost"),
    ],
)  # fmt: skip
def test_a_course_that_does_not_add_up_is_refused(different: dict[str, int], field: str) -> None:
    subjects = [CourseSubject(name="Percakapan", hours=40)]
    assert field in rules.course_problems(a_course(**different), subjects)
    assert rules.course_problems(a_course(), subjects) == {}


@pytest.mark.parametrize(
    ("different", "field"),
    [
        ({"end_on": dt.date(2026, 11, 1)}, "end_on"), ({"places": 0}, "places"),
        ({"places": 2}, "places"), ({"start_on": dt.date(2026, 11, 10)}, "start_on"),
        ({"exam_on": dt.date(2026, 10, 1)}, "exam_on"), ({"cost": -5}, "cost"),
    ],
)  # fmt: skip
def test_a_batch_that_cannot_be_is_refused(different: dict[str, object], field: str) -> None:
    batch = a_batch("k", **different)
    found = rules.batch_problems(batch, [], seated=3, meetings=[STARTED])
    assert list(found) == [field]


def test_a_trainer_has_a_name() -> None:
    found = rules.batch_problems(a_batch("k"), [Trainer(name="")], seated=0, meetings=())
    assert list(found) == ["trainers"]


@pytest.mark.parametrize(
    ("different", "standing", "told"),
    [
        ({}, Standing.AKAN_DATANG, "undangan"),
        ({"seat": Seat.MENUNGGU}, Standing.AKAN_DATANG, "Menunggu"),
        ({"seat": Seat.MUNDUR}, Standing.BERJALAN, "angkatan lain"),
        ({}, Standing.BERJALAN, "Ikuti"),
        ({}, Standing.MENUNGGU_HASIL, "Isi hasil"),
        ({"result": Result.TIDAK_LULUS}, Standing.SELESAI, "angkatan berikut"),
        ({"result": Result.LULUS}, Standing.SELESAI, "Uji kompetensi"),
        ({"result": Result.LULUS, "exam": Exam.BELUM_KOMPETEN}, Standing.SELESAI, "Uji ulang"),
        ({"result": Result.LULUS, "exam": Exam.KOMPETEN}, Standing.SELESAI, "LSP"),
        ({"result": Result.LULUS, "certificate_no": "K"}, Standing.SELESAI, "dokumen"),
    ],
)  # fmt: skip
def test_what_comes_next_is_told(different: dict[str, Any], standing: Standing, told: str) -> None:
    one = Participant(
        batch_id="b", person_id="p", row=1, enrolled_on=ENDED, category=Category.CPMI, **different
    )
    assert told in rules.next_step(one, a_course(), standing)
