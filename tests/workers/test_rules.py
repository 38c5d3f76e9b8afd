"""The table of steps: every stage can be reached, and none without what it needs."""

import datetime as dt
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.agencies.rules import permit
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import fields_of
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    Answer,
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    ProceduralStatus,
    ReturnType,
    Scheme,
    Sector,
    Stage,
)
from tests.examples import a_document, a_journey, a_person

TODAY = dt.date(2026, 11, 24)
ADULT = PartialDate(1992, 7, 5)
COMPLETE: dict[str, Any] = {
    "country": "TW",
    "info_source": "DINAS",
    "interview_note": "Keluarga tahu dan setuju.",
    "departed_on": PartialDate(2019),
    "returned_on": PartialDate(2021),
    "return_type": ReturnType.SELESAI_KONTRAK,
    "leave_until": TODAY,
    "scheme": Scheme.PTOP,
}


def known(journey: dict[str, Any] = COMPLETE, **different: Any) -> rules.Known:
    told: dict[str, Any] = {
        "today": TODAY,
        "person": a_person(birth_date=ADULT),
        "journey": Journey(person_id="", **{"stage": Stage.CPMI, **journey}),
        "has_contact": True,
    }
    return rules.Known(**told | different)


def test_every_stage_can_be_reached() -> None:
    reached = set(rules.FIRST)
    while True:
        more = {step.to for step in rules.STEPS if step.to and step.since & reached} - reached
        if not more:
            break
        reached |= more
    assert reached == set(Stage)


def test_a_closed_journey_leads_nowhere() -> None:
    leading = {stage for step in rules.STEPS for stage in step.since}
    assert leading == rules.OPEN


def test_every_event_but_a_correction_and_the_first_is_a_step_of_the_table() -> None:
    apart = {EventKind.KOREKSI, EventKind.PENDATAAN}
    assert {step.kind for step in rules.STEPS} == set(EventKind) - apart


def test_the_steps_ask_for_fields_that_exist() -> None:
    own = {field.name for field in fields_of(Journey)}
    assert {name for step in rules.STEPS for name in step.asks} <= own
    assert [field.name for field in fields(rules.Step)][:3] == ["kind", "since", "to"]


@given(st.sampled_from(sorted(rules.OPEN, key=str)), st.sampled_from(EventKind))
def test_a_step_is_found_exactly_where_it_is_offered(stage: Stage, kind: EventKind) -> None:
    offered = {step.kind for lost in (True, False) for step in rules.steps_from(stage, lost=lost)}
    assert (rules.step_of(kind, stage) is not None) == (kind in offered)


def test_who_is_lost_can_only_be_found_again() -> None:
    lost = {step.kind for step in rules.steps_from(Stage.BEKERJA, lost=True)}
    assert EventKind.KONTAK_KEMBALI in lost
    assert EventKind.HILANG_KONTAK not in lost


@pytest.mark.parametrize("stage", rules.NEEDS)
def test_a_complete_form_lacks_nothing(stage: Stage) -> None:
    assert rules.missing(stage, known()) == {}


@given(st.sampled_from(sorted(COMPLETE)), st.sampled_from(sorted(rules.NEEDS, key=str)))
def test_an_emptied_field_is_either_asked_for_or_not_needed(field: str, stage: Stage) -> None:
    emptied = {name: value for name, value in COMPLETE.items() if name != field}
    assert set(rules.missing(stage, known(journey=emptied))) <= {field}


@pytest.mark.parametrize(
    ("stage", "field"),
    [
        (Stage.CPMI, "country"),
        (Stage.CPMI, "info_source"),
        (Stage.CPMI, "interview_note"),
        (Stage.BEKERJA, "departed_on"),
        (Stage.CUTI, "leave_until"),
        (Stage.PURNA, "returned_on"),
        (Stage.PURNA, "return_type"),
    ],
)
def test_each_stage_says_what_it_lacks(stage: Stage, field: str) -> None:
    emptied = {name: value for name, value in COMPLETE.items() if name != field}
    assert field in rules.missing(stage, known(journey=emptied))


def test_nobody_under_eighteen_becomes_a_candidate() -> None:
    child = known(person=a_person(birth_date=PartialDate(2008, 11, 25)))
    assert "UU 18/2017" in rules.missing(Stage.CPMI, child)["birth_date"]
    grown = known(person=a_person(birth_date=PartialDate(2008, 11, 24)))
    assert rules.missing(Stage.CPMI, grown) == {}


def test_nobody_is_ready_without_papers_and_a_permit_that_was_asked_about() -> None:
    lacking = known(lacking=("Paspor", "Visa kerja sudah habis"), permit="PT Contoh: perlu dicek")
    told = rules.missing(Stage.SIAP, lacking)
    assert told["documents"] == "Belum siap: Paspor, Visa kerja sudah habis."
    assert "BP3MI" in told["agency"]
    alone = COMPLETE | {"scheme": Scheme.PERSEORANGAN}
    assert rules.missing(Stage.SIAP, known(permit="belum", journey=alone)) == {}


@pytest.mark.parametrize(
    ("left", "back", "fine"),
    [
        (PartialDate(2019), PartialDate(2019, 5, 1), True),
        (PartialDate(2019, 6), PartialDate(2019), True),
        (PartialDate(2019, 6), PartialDate(2019, 5), False),
        (PartialDate(2020), PartialDate(2019, 12, 31), False),
    ],
)
def test_nobody_comes_home_before_leaving(left: PartialDate, back: PartialDate, fine: bool) -> None:  # noqa: FBT001
    journey = COMPLETE | {"departed_on": left, "returned_on": back}
    assert ("returned_on" not in rules.missing(Stage.PURNA, known(journey=journey))) is fine


@given(st.lists(st.sampled_from([*Answer, None]), min_size=5, max_size=5))
def test_the_five_questions_are_judged_as_the_dictionary_says(answers: list[Answer | None]) -> None:
    judged = rules.procedural(dict(zip(rules.QUESTIONS, answers, strict=True)))
    if Answer.TIDAK in answers:
        assert judged is ProceduralStatus.NONPROSEDURAL
    elif answers == [Answer.YA] * 5:
        assert judged is ProceduralStatus.PROSEDURAL
    else:
        assert judged is ProceduralStatus.BELUM_DIKETAHUI


@given(st.integers(-400, 400))
def test_an_old_answer_about_a_permit_is_not_relied_on(days: int) -> None:
    from dme_desktop.agencies.model import PermitStatus  # noqa: PLC0415

    asked = TODAY - dt.timedelta(days=days)
    assert permit(PermitStatus.BERLAKU, asked, TODAY).trusted is (days <= 30)


def test_a_paper_that_is_not_needed_says_why() -> None:
    kind = DocumentType.PASPOR
    needless = a_document(kind, status=DocumentStatus.TIDAK_PERLU)
    assert set(rules.document_problems(needless)) == {"note"}
    assert rules.document_problems(a_document(kind)) == {}
    turned = a_document(kind, issued_on=TODAY, expires_on=TODAY - dt.timedelta(days=1))
    assert set(rules.document_problems(turned)) == {"expires_on"}


def test_those_under_way_are_those_of_whom_one_may_stand() -> None:
    alone = Journey.__table__.info["alone"]  # type: ignore[attr-defined]
    assert alone.where["stage"] == rules.OPEN


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (dt.date(2026, 2, 1), 36, dt.date(2029, 1, 31)),
        (dt.date(2026, 1, 15), 24, dt.date(2028, 1, 14)),
        (dt.date(2026, 8, 31), 6, dt.date(2027, 2, 28)),
        (dt.date(2026, 12, 1), 1, dt.date(2026, 12, 31)),
    ],
)
def test_a_contract_ends_the_day_before_its_months_are_full(
    start: dt.date, months: int, end: dt.date
) -> None:
    assert rules.contract_end(start, months) == end


@pytest.mark.parametrize(
    ("journey", "born", "warns"),
    [
        ({"country": "MY", "sector": Sector.RUMAH_TANGGA}, PartialDate(2006, 1, 1), True),
        ({"country": "MY", "sector": Sector.RUMAH_TANGGA}, PartialDate(2005, 11, 24), False),
        ({"country": "MY", "sector": Sector.RUMAH_TANGGA}, PartialDate(2005), True),
        ({"country": "MY", "sector": Sector.PERKEBUNAN}, PartialDate(2006, 1, 1), False),
        ({"country": "SG", "sector": None}, PartialDate(2006, 1, 1), True),
        ({"country": "TW", "sector": None}, PartialDate(2006, 1, 1), False),
        ({"country": None, "sector": None}, PartialDate(2006, 1, 1), False),
        ({"country": "SG", "sector": None, "stage": Stage.BEKERJA}, PartialDate(2006, 1, 1), False),
        ({"country": "SG", "sector": None}, None, False),
    ],
)
def test_who_is_young_for_a_country_and_its_work_is_doubted_before_leaving(
    journey: dict[str, Any], born: PartialDate | None, *, warns: bool
) -> None:
    day = dt.date(2026, 11, 24)
    told = rules.age_doubt(born, a_journey(**journey), rules.USUAL_LEAST_AGES, day)
    assert bool(told) is warns
