"""Every number is accounted for: taken, reserved, void, or told as passed over."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from dme_desktop.agenda import numbers, service
from dme_desktop.agenda.acts import RELEASE
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType, NumberSequence
from dme_desktop.agenda.numbers import Count
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault import clocks, undoing
from dme_desktop.vault.acts import CONFIRM_DATE
from dme_desktop.vault.clocks import ClockInDoubtError
from dme_desktop.vault.database import Database
from dme_desktop.village.model import NumberPolicy
from tests.acts import ACT, CLERK
from tests.examples import Slip, a_paper

TODAY = dt.date(2026, 11, 24)
PERMISSION, DOMICILE, PLEDGE = (
    LetterType.FAMILY_PERMISSION, LetterType.DOMICILE, LetterType.PLEDGE,
)  # fmt: skip


def issued(office: Database, kind: LetterType = PERMISSION) -> Letter:
    with office.write(ACT, CLERK) as session:
        return service.issue(session, a_paper(kind))


def reserved(office: Database, **different: Any) -> list[Letter]:
    goes_on = bool(different.pop("goes_on", False))
    values = {"code": "562", "date": TODAY, "count": 1, "subject": "Undangan rapat"} | different
    with office.write(ACT, CLERK) as session:
        wanted = replace(numbers.reservation_in(values), goes_on=goes_on)
        return numbers.reserve(session, wanted)


def numbered_by(office: Database, **different: Any) -> None:
    with office.write(ACT, CLERK) as session:
        wanted = numbers.numbering_in(different, numbers.numbering(session))
        numbers.change(session, wanted)


def counts(office: Database, year: int = 2026) -> dict[str, Count]:
    with office.read() as session:
        return {one.sequence: one for one in numbers.counts(session, year)}


def refusal(work: Any, *args: Any, **named: Any) -> dict[str, str]:
    with pytest.raises(Invalid) as refused:
        work(*args, **named)
    return refused.value.problems


def test_numbers_taken_together_pass_over_those_that_are_used(office: Database) -> None:
    for seq in (2, 3, 5):
        reserved(office, first=seq)
    with office.write(ACT, CLERK) as session:
        session.scalars(select(NumberSequence)).one().last = 0
        taken = numbers.take(session, PERMISSION, [TODAY] * 4)
    assert [one.seq for one in taken] == [1, 4, 6, 7]
    assert issued(office).seq == 8


def test_numbers_taken_together_follow_each_their_own_day(office: Database) -> None:
    days = [dt.date(2025, 12, 31), dt.date(2025, 12, 31), TODAY, dt.date(2025, 12, 30)]
    with office.write(ACT, CLERK) as session:
        taken = numbers.take(session, PLEDGE, days)
    assert [one.text for one in taken] == [
        "145/001/Pem.Ds/XII/2025", "145/002/Pem.Ds/XII/2025", "145/001/Pem.Ds/XI/2026",
        "145/003/Pem.Ds/XII/2025",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("policy", "expected"),
    [
        (NumberPolicy.PER_TYPE, ["562/001", "470/001", "145/001", "562/002"]),
        (NumberPolicy.SERVICE, ["562/001", "470/002", "145/001", "562/003"]),
        (NumberPolicy.EVERYTHING, ["562/001", "470/002", "145/003", "562/004"]),
    ],
)
def test_the_three_policies(
    office: Database, policy: NumberPolicy, expected: Sequence[str]
) -> None:
    numbered_by(office, number_policy=policy)
    with office.read() as session:
        foreseen = numbers.upcoming(session)
    taken = [issued(office, kind).number for kind in (PERMISSION, DOMICILE, PLEDGE, PERMISSION)]
    assert [number.split("/Pem")[0] for number in taken] == expected
    assert foreseen[PERMISSION] == taken[0]


@pytest.mark.parametrize("policy", NumberPolicy)
def test_a_changed_policy_goes_on_after_what_was_taken(
    office: Database, policy: NumberPolicy
) -> None:
    for kind in (PERMISSION, PERMISSION, DOMICILE, PLEDGE):
        issued(office, kind)
    numbered_by(office, number_policy=policy)
    for kind in (PERMISSION, DOMICILE, PLEDGE):
        issued(office, kind)
    numbered_by(office, number_policy=NumberPolicy.PER_TYPE)
    for kind in (PERMISSION, DOMICILE, PLEDGE):
        issued(office, kind)
    with office.read() as session:
        written = [one.number for one in service.paged(session).page()]
    assert len(set(written)) == len(written) == 10


def test_a_code_of_ones_own_stands_in_the_number_and_counts_for_itself(office: Database) -> None:
    issued(office)
    numbered_by(office, **{numbers.CODE + PERMISSION.name: "400.14.5"})
    assert issued(office).number == "400.14.5/002/Pem.Ds/XI/2026"


@pytest.mark.parametrize("code", ["", "56 2", "562/1", "{number}", "-1", "5" * 21])
def test_a_code_that_cannot_stand_in_a_number_is_refused(office: Database, code: str) -> None:
    field = numbers.CODE + DOMICILE.name
    assert set(refusal(numbered_by, office, **{field: code})) == {field}


def test_two_letters_can_never_get_the_same_number(office: Database) -> None:
    shared = {"number_policy": NumberPolicy.SERVICE, numbers.CODE + PLEDGE.name: "562"}
    assert set(refusal(numbered_by, office, **shared)) == {numbers.CODE + PLEDGE.name}
    bare = {"number_pattern": "{number}/{year}", "number_policy": NumberPolicy.PER_TYPE}
    assert set(refusal(numbered_by, office, **bare)) == {"number_pattern"}
    numbered_by(office, **bare | {"number_policy": NumberPolicy.EVERYTHING})
    assert [issued(office, kind).number for kind in (DOMICILE, PLEDGE)] == ["001/2026", "002/2026"]


def test_a_block_is_reserved_used_and_void(office: Database) -> None:
    issued(office)
    first, second, third = reserved(office, count=3, addressee="Camat")
    assert first.number == "562/002/Pem.Ds/XI/2026"
    assert issued(office).seq == 5
    with office.write(ACT, CLERK) as session:
        service.use(session, first.id, "Undangan musyawarah desa", "Camat Montong Gading")
    with office.write(ACT, CLERK) as session:
        service.void(session, second.id, "Rapat tidak jadi")
    with office.read() as session:
        kept = {one.seq: one for one in service.paged(session).page()}
        with pytest.raises(DmeError, match="di luar program"):
            service.pdf_of(session, third.id)
    assert kept[2].status is LetterStatus.BERNOMOR
    assert kept[2].subject == "Undangan musyawarah desa"
    assert [kept[seq].status for seq in (3, 4)] == [LetterStatus.BATAL, LetterStatus.DIPESAN]
    assert counts(office)["562"] == Count("562", 1, 5, 3, (3,), (4,), ())


def test_a_number_from_the_paper_book_is_written_down_and_a_clash_refused(office: Database) -> None:
    issued(office)
    reserved(office, first=5, date=dt.date(2026, 10, 2), goes_on=True)
    assert counts(office)["562"].missing == (2, 3, 4)
    assert issued(office).seq == 6
    (filled,) = reserved(office, first=3)
    assert filled.seq == 3
    problems = refusal(reserved, office, first=4, count=2)
    assert "562/005/Pem.Ds/X/2026" in problems["first"]
    assert counts(office)["562"].missing == (2, 4)


def released(office: Database, letter: Letter) -> str:
    with office.write(RELEASE, CLERK) as session:
        return numbers.release(session, letter.id)


def leapt_over(office: Database, **different: Any) -> str:
    values = {"code": "562", "date": TODAY, "count": 1, "subject": "Undangan"} | different
    with office.read(CLERK) as session:
        return numbers.leapt_over(session, numbers.reservation_in(values))


def test_a_number_reserved_far_ahead_does_not_move_the_letters_after_it(office: Database) -> None:
    for _ in range(3):
        issued(office)
    assert leapt_over(office, first=900) == "562/004/Pem.Ds/XI/2026"
    assert leapt_over(office, first=4) == leapt_over(office, first=2) == leapt_over(office) == ""
    reserved(office, first=900)
    reserved(office, first=5, count=2)
    with office.read(CLERK) as session:
        assert numbers.upcoming(session)[PERMISSION] == "562/004/Pem.Ds/XI/2026"
    assert issued(office).seq == 4
    with office.read(CLERK) as session:
        assert numbers.upcoming(session)[PERMISSION] == "562/007/Pem.Ds/XI/2026"
    assert issued(office).seq == 7  # 005 and 006 are reserved
    kept = counts(office)["562"]
    assert (kept.last, kept.reserved, kept.missing) == (7, (5, 6, 900), ())


def test_a_count_goes_on_after_a_leap_only_where_that_was_said(office: Database) -> None:
    issued(office)
    reserved(office, first=900, goes_on=True)
    assert issued(office).seq == 901
    assert counts(office)["562"].missing == tuple(range(2, 900))


@pytest.mark.parametrize("policy", NumberPolicy)
def test_a_number_reserved_ahead_moves_no_count_of_another_policy(
    office: Database, policy: NumberPolicy
) -> None:
    issued(office)
    reserved(office, first=900)
    numbered_by(office, number_policy=policy)
    assert issued(office).seq == 2


def test_a_reservation_by_mistake_is_released_and_its_number_is_free(office: Database) -> None:
    issued(office)
    first, second, third = reserved(office, first=900, count=3, goes_on=True)
    assert released(office, third) == "562/902/Pem.Ds/XI/2026"
    assert counts(office)["562"].last == 901
    released(office, second)
    released(office, first)
    assert counts(office)["562"] == Count("562", 1, 1, 1, (), (), ())
    assert issued(office).seq == 2
    assert [one.seq for one in reserved(office, first=900)] == [900]


def test_a_released_number_is_reserved_again_and_not_by_undoing(office: Database) -> None:
    (kept,) = reserved(office)
    released(office, kept)
    with office.read() as session:
        act = undoing.last_undoable(session)
        assert act is None or act.code != RELEASE.code
    assert [one.seq for one in reserved(office)] == [kept.seq]


def test_only_a_number_without_a_letter_is_released(office: Database) -> None:
    (kept,) = reserved(office)
    with office.write(ACT, CLERK) as session:
        service.use(session, kept.id, "Undangan", "")
    for one in (kept, issued(office)):
        with pytest.raises(DmeError, match="dipakai surat"):
            released(office, one)


def test_what_another_count_gave_between_two_changes_of_policy_was_not_passed_over(
    office: Database,
) -> None:
    def each() -> None:
        for kind in (PERMISSION, DOMICILE, PLEDGE, PERMISSION):
            issued(office, kind)

    each()
    for policy in (
        NumberPolicy.EVERYTHING, NumberPolicy.PER_TYPE, NumberPolicy.SERVICE,
        NumberPolicy.EVERYTHING, NumberPolicy.PER_TYPE,
    ):  # fmt: skip
        numbered_by(office, number_policy=policy)
        each()
        assert {key: one.missing for key, one in counts(office).items() if one.missing} == {}
    reserved(office, first=counts(office)["562"].last + 3, goes_on=True)
    last = counts(office)["562"].last
    assert {key: one.missing for key, one in counts(office).items() if one.missing} == {
        "562": (last - 2, last - 1)
    }


@pytest.mark.parametrize(
    ("different", "field"),
    [
        ({"code": ""}, "code"),
        ({"code": "a b"}, "code"),
        ({"date": None}, "date"),
        ({"date": dt.date(2026, 11, 25)}, "date"),
        ({"count": 0}, "count"),
        ({"count": 101}, "count"),
        ({"first": 0}, "first"),
        ({"first": 99_999}, "first"),
        ({"subject": ""}, "subject"),
        ({"subject": "x" * 151}, "subject"),
    ],
)
def test_what_cannot_be_reserved_is_told_beside_it(
    office: Database, different: dict[str, Any], field: str
) -> None:
    assert set(refusal(reserved, office, **different)) == {field}
    assert counts(office) == {}


def test_a_code_that_no_letter_of_the_program_has_counts_for_itself(office: Database) -> None:
    assert reserved(office, code="005")[0].number == "005/001/Pem.Ds/XI/2026"
    numbered_by(office, number_policy=NumberPolicy.EVERYTHING)
    assert reserved(office, code="005")[0].number == "005/002/Pem.Ds/XI/2026"


def test_the_paper_book_is_continued_until_the_first_number(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        numbers.begin_after(session, {"562": 15, "470": 0})
    assert issued(office).number == "562/016/Pem.Ds/XI/2026"
    assert counts(office)["562"] == Count("562", 16, 16, 1, (), (), ())
    with office.read() as session:
        begun = {book.sequence for book in numbers.books(session) if book.begun}
    assert begun == {"562"}
    with pytest.raises(Invalid) as refused, office.write(ACT, CLERK) as session:
        numbers.begin_after(session, {"562": 20, "470": -1})
    assert set(refused.value.problems) == {"last.562", "last.470"}


def test_each_year_begins_again(office: Database, clock: FixedClock) -> None:
    with office.write(ACT, CLERK) as session:
        numbers.begin_after(session, {"562": 15})
    issued(office)
    clock.at = clock.at.replace(year=2027)
    with pytest.raises(ClockInDoubtError):
        issued(office)
    with office.write(CONFIRM_DATE, CLERK) as session:
        clocks.confirm(session)
    assert issued(office).seq == 1
    assert counts(office, 2026)["562"].last == 16


def test_numbers_are_told_as_runs() -> None:
    assert numbers.runs([9, 4, 7, 8, 100]) == "004, 007-009, 100"
    assert numbers.runs([]) == ""


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(["issue", "fail", "reserve", "void", "replace"]), max_size=12))
def test_whatever_happens_no_number_is_lost(office: Database, acts: list[str]) -> None:
    def fail(_: Sequence[Slip]) -> bytes:
        raise DmeError("Huruf tidak ada.")

    for act in acts:
        try:
            with office.write(ACT, CLERK) as session:
                one = service.issue(session, a_paper(build=fail) if act == "fail" else a_paper())
                if act == "reserve":
                    wanted = {"code": "562", "date": TODAY, "count": 2, "subject": "Undangan"}
                    numbers.reserve(session, numbers.reservation_in(wanted))
                if act == "void":
                    service.void(session, one.id, "Salah")
                if act == "replace":
                    service.replace(session, one.id, "Salah", a_paper())
        except DmeError:
            assert act == "fail"
    assert all(count.missing == () for count in counts(office).values())
