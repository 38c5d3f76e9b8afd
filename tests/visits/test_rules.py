"""The way of the papers as rules: its order, its measures, what is stuck, what may be typed."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dme_desktop.visits import rules
from dme_desktop.visits.model import Goer, Outcome, Visit, VisitStanding
from dme_desktop.visits.rules import BECOME, COMPLETE, LEAVE, NOTHING, Past, Typed, Usual
from dme_desktop.workers.model import DocumentType, Scheme, Stage
from dme_desktop.workers.rules import checklist
from tests.visits.examples import TODAY

DAY = dt.timedelta(days=1)
VISIT = Visit(office_id="o", on=TODAY)
PASSPORT = Goer(visit_id="v", journey_id="j", row=1, document=DocumentType.PASPOR)
REPORTING = Goer(visit_id="v", journey_id="j", row=2)


def test_every_document_of_every_scheme_has_its_place_on_the_way() -> None:
    assert {kind for scheme in Scheme for kind in checklist(scheme)} <= set(rules.WAY)
    assert set(rules.WAY) == set(DocumentType)
    assert len(set(rules.WAY)) == len(rules.WAY)


def test_a_passport_comes_before_what_needs_one() -> None:
    place = {kind: number for number, kind in enumerate(rules.WAY)}
    assert place[DocumentType.ID_CPMI] < place[DocumentType.PASPOR] < place[DocumentType.VISA_KERJA]


def test_no_step_of_the_program_has_a_duration_or_a_cost() -> None:
    for _, name, gives in rules.FIRST_OFFICES:
        assert name
        assert all(one is None or one in DocumentType for one in gives)


@pytest.mark.parametrize(
    ("stage", "lacking", "waits", "step"),
    [
        (Stage.MINAT, [], {}, BECOME),
        (Stage.CPMI, [], {}, COMPLETE),
        (Stage.SIAP, [], {}, LEAVE),
        (Stage.CPMI, [DocumentType.VISA_KERJA, DocumentType.PASPOR], {}, "PASPOR"),
        (
            Stage.CPMI, [DocumentType.VISA_KERJA, DocumentType.PASPOR],
            {DocumentType.PASPOR: TODAY + DAY}, "VISA_KERJA",
        ),
        (Stage.CPMI, [DocumentType.PASPOR], {DocumentType.PASPOR: TODAY + DAY}, "PASPOR"),
    ],
)  # fmt: skip
def test_what_comes_next(
    stage: Stage, lacking: list[DocumentType], waits: dict[DocumentType, dt.date], step: str
) -> None:
    assert rules.next_step(stage, lacking, waits) == step
    assert rules.words_of(step)


def test_each_day_of_a_way_belongs_to_one_step() -> None:
    wished = TODAY - 60 * DAY
    got = (("PASPOR", TODAY - 30 * DAY), ("KOMPETENSI", TODAY - 10 * DAY))
    past = Past("j", wished, TODAY - 50 * DAY, TODAY - 5 * DAY, got)
    found = {one.code: one.days for one in rules.stays(past)}
    assert found == {BECOME: 10, "PASPOR": 20, "KOMPETENSI": 20, COMPLETE: 5}
    assert sum(found.values()) == rules.whole(past) == 55


@given(some.lists(some.integers(0, 400), min_size=1, max_size=8, unique=True))
def test_the_steps_together_are_the_whole(offsets: list[int]) -> None:
    kinds = [kind.name for kind in DocumentType]
    wished, last = TODAY - 800 * DAY, max(offsets)
    got = tuple(
        (kinds[place], wished + offset * DAY) for place, offset in enumerate(sorted(offsets))
    )
    past = Past("j", wished, wished, wished + (last + 3) * DAY, got)
    assert sum(one.days for one in rules.stays(past)) == rules.whole(past) == last + 3


def test_of_the_first_known_thing_nobody_knows_how_long_it_took() -> None:
    past = Past("j", got=(("PASPOR", TODAY - 9 * DAY), ("SKCK", TODAY)))
    assert [(one.code, one.days) for one in rules.stays(past)] == [("SKCK", 9)]
    assert rules.whole(past) is None


def test_a_document_from_before_the_wish_is_no_step() -> None:
    old = (("KTP", TODAY - 99 * DAY),)
    past = Past("j", TODAY - 5 * DAY, TODAY - 3 * DAY, None, old)
    assert [one.code for one in rules.stays(past)] == [BECOME]


def test_usual_is_the_middle_with_how_many() -> None:
    assert rules.usual([]) is None
    assert rules.usual([9, 3, 30]) == Usual(3, 9, 3, 30)
    assert rules.usual([3, 4]) == Usual(2, 3.5, 3, 4)


@pytest.mark.parametrize(
    ("days", "known", "stuck"),
    [
        (400, None, False), (400, Usual(2, 5, 5, 5), False), (10, Usual(3, 5, 1, 9), False),
        (11, Usual(3, 5, 1, 9), True), (7, Usual(9, 0, 0, 1), False), (8, Usual(9, 0, 0, 1), True),
    ],
)  # fmt: skip
def test_stuck_is_twice_as_long_as_usual_where_three_were_measured(
    days: int,
    known: Usual | None,
    stuck: bool,  # noqa: FBT001 - a case
) -> None:
    assert rules.is_stuck(days, known) is stuck


@pytest.mark.parametrize(
    ("told", "goer", "says"),
    [
        (NOTHING, PASSPORT, ""),
        (Typed(number="X1"), PASSPORT, "pilih hasilnya"),
        (Typed(Outcome.SELESAI), PASSPORT, ""),
        (Typed(Outcome.SELESAI, "X1"), REPORTING, "tidak menghasilkan dokumen"),
        (Typed(Outcome.BELUM), PASSPORT, "tulis sebabnya"),
        (Typed(Outcome.TIDAK_IKUT, why="Sakit"), PASSPORT, ""),
        (Typed(Outcome.DIPROSES, "X1"), PASSPORT, "hanya bila selesai"),
        (Typed(Outcome.DIPROSES, until=TODAY - DAY), PASSPORT, "lebih awal"),
        (Typed(Outcome.DIPROSES, until=TODAY + DAY), PASSPORT, ""),
        (Typed(Outcome.SELESAI, issued_on=TODAY + DAY), PASSPORT, "sesudah hari ini"),
        (Typed(Outcome.SELESAI, issued_on=TODAY, until=TODAY - DAY), PASSPORT, "lebih awal"),
        (Typed(Outcome.SELESAI, paid=-1), PASSPORT, "negatif"),
    ],
)
def test_what_may_be_typed_back(told: Typed, goer: Goer, says: str) -> None:
    found = rules.result_problem(told, goer, VISIT, TODAY)
    assert says in found
    assert bool(found) is bool(says)


def test_nothing_is_typed_before_the_day() -> None:
    ahead = Visit(office_id="o", on=TODAY + DAY)
    assert rules.result_problem(Typed(Outcome.SELESAI), PASSPORT, ahead, TODAY)


@pytest.mark.parametrize(
    ("on", "left", "reason", "stands"),
    [
        (TODAY + DAY, 2, None, VisitStanding.AKAN_DATANG),
        (TODAY, 2, None, VisitStanding.HARI_INI),
        (TODAY - DAY, 1, None, VisitStanding.MENUNGGU_HASIL),
        (TODAY - DAY, 0, None, VisitStanding.SELESAI),
        (TODAY - DAY, 1, "Hujan", VisitStanding.BATAL),
    ],
)
def test_where_a_visit_stands(
    on: dt.date, left: int, reason: str | None, stands: VisitStanding
) -> None:
    visit = Visit(office_id="o", on=on, cancel_reason=reason)
    assert rules.visit_standing(visit, left, TODAY) is stands


def test_what_is_to_be_brought_is_a_thing_each() -> None:
    assert rules.brought("KTP asli, kartu keluarga; pas foto") == [
        "KTP asli", "kartu keluarga", "pas foto",
    ]  # fmt: skip
    assert rules.brought(None) == []
