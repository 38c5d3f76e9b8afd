"""States and needs of a case as a table, and what the program asks."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.cases import rules
from dme_desktop.cases.model import (
    Agreed,
    CaseStatus,
    CaseType,
    ReferredTo,
    Severity,
)
from dme_desktop.cases.rules import Question, Reply, Sight, Step
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from tests.cases.examples import TODAY, a_case, told

DAY = dt.timedelta(days=1)


def test_every_state_has_its_line_and_an_end_can_be_reached_from_every_open_one() -> None:
    assert set(rules.NEXT) == set(CaseStatus)
    for status in rules.OPEN:
        assert {CaseStatus.TIDAK_TERBUKTI, CaseStatus.DITARIK} <= set(rules.NEXT[status])
    assert rules.NEXT[CaseStatus.SELESAI] == (CaseStatus.DIBUKA_KEMBALI,)
    assert not rules.NEXT[CaseStatus.TIDAK_TERBUKTI] + rules.NEXT[CaseStatus.DITARIK]


@given(st.lists(st.sampled_from(CaseStatus), max_size=12))
def test_no_way_through_the_table_settles_a_case_nobody_verified(path: list[CaseStatus]) -> None:
    status, seen = CaseStatus.DITERIMA, {CaseStatus.DITERIMA}
    for wanted in path:
        if not rules.move_problem(status, wanted):
            status = wanted
            seen.add(status)
    if CaseStatus.SELESAI in seen:
        assert CaseStatus.DIVERIFIKASI in seen
        assert seen & {CaseStatus.DITANGANI, CaseStatus.DIRUJUK}
    if CaseStatus.DIBUKA_KEMBALI in seen:
        assert CaseStatus.SELESAI in seen


@given(st.sampled_from(CaseStatus), st.sampled_from(CaseStatus))
def test_what_cannot_follow_is_said_in_one_sentence(before: CaseStatus, after: CaseStatus) -> None:
    said = rules.move_problem(before, after)
    assert bool(said) is (after not in rules.NEXT[before])
    assert not said or said.endswith(".")


@pytest.mark.parametrize(
    ("severity", "days"),
    [(Severity.DARURAT, 0), (Severity.TINGGI, 1), (Severity.SEDANG, 3), (Severity.RENDAH, 7)],
)
def test_the_gravest_must_be_acted_on_the_same_day(severity: Severity, days: int) -> None:
    assert rules.first_due(severity, TODAY) == TODAY + days * DAY


@given(st.sampled_from(CaseStatus), st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1)))
def test_only_an_open_case_is_late(status: CaseStatus, due: dt.date) -> None:
    assert rules.is_late(status, due, TODAY) is (status in rules.OPEN and due < TODAY)


@pytest.mark.parametrize(
    ("case", "account", "field"),
    [
        ({}, {"chronology": "Dua baris."}, "chronology"),
        ({}, {"chronology": "Lari " * 60_000}, "chronology"),
        ({}, {"reporter": " "}, "reporter"),
        ({"minor": True}, {}, "guardian"),
        ({}, {"suspect": "AMAQ  kangkung"}, "suspect"),
        ({"tppo": True, "severity": Severity.SEDANG}, {}, "severity"),
        ({"types": "TPPO"}, {}, "tppo"),
        ({"reported_on": TODAY + DAY}, {}, "reported_on"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(
    case: dict[str, object], account: dict[str, str], field: str
) -> None:
    found = rules.problems(a_case(**case), told(**account), TODAY)
    assert set(found) == {field}
    assert all(sentence.endswith(".") for sentence in found.values())


@pytest.mark.parametrize(
    ("case", "account"),
    [
        ({}, {}),
        ({"anonymous": True}, {"reporter": ""}),
        ({"minor": True}, {"guardian": "Ibunya"}),
        ({"types": "TPPO ONLINE_SCAM", "tppo": True}, {}),
        ({}, {"chronology": "Kejadian panjang. " * 9_000}),  # fifty pages
    ],
)
def test_what_can_be_kept_is_not_refused(case: dict[str, object], account: dict[str, str]) -> None:
    assert rules.problems(a_case(**case), told(**account), TODAY) == {}


def test_an_action_lies_between_the_complaint_and_today() -> None:
    case = a_case(reported_on=TODAY - 3 * DAY)
    assert rules.action_problems(case, TODAY - 3 * DAY, TODAY) == {}
    assert "sebelum kasus" in rules.action_problems(case, TODAY - 4 * DAY, TODAY)["on"]
    assert "hari ini" in rules.action_problems(case, TODAY + DAY, TODAY)["on"]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (CaseStatus.SELESAI, "Buka kembali"),
        (CaseStatus.DITARIK, "tidak diubah"),
        (CaseStatus.DITANGANI, ""),
    ],
)
def test_a_closed_case_is_not_edited(status: CaseStatus, said: str) -> None:
    assert said in rules.edit_problem(status)
    assert bool(rules.edit_problem(status)) is bool(said)


def test_signs_are_counted_and_never_judged() -> None:
    answers = {
        Question.VISA: Reply.YA,
        Question.UMUR: Reply.TIDAK,
        Question.DISEKAP: Reply.TIDAK_TAHU,
    }
    assert rules.answered(rules.written(answers)) == answers
    assert rules.signs(answers) == [Question.VISA]
    assert "Bukan putusan" in rules.doubts(answers, tppo=False)["tppo"]
    assert rules.doubts(answers, tppo=True) == {}
    assert rules.doubts({Question.DISEKAP: Reply.TIDAK_TAHU}, tppo=False) == {}


def test_every_question_tells_what_it_rests_on() -> None:
    assert all(question.value.endswith("?") and question.basis for question in Question)


def test_suspected_trafficking_owes_two_referrals_until_each_is_decided() -> None:
    case = a_case(tppo=True)
    assert rules.owed(case, ()) == [ReferredTo.POLRES, ReferredTo.BP3MI]
    assert rules.owed(case, (ReferredTo.BP3MI,)) == [ReferredTo.POLRES]
    assert rules.owed(a_case(), ()) == []


@pytest.mark.parametrize(
    ("agreed", "by", "reason", "field"),
    [
        (None, "Amaq", "", "agreed"),
        (Agreed.KELUARGA, " ", "", "agreed_by"),
        (Agreed.PIMPINAN, "", " ", "reason"),
    ],
)
def test_a_referral_needs_consent(agreed: Agreed | None, by: str, reason: str, field: str) -> None:
    assert set(rules.consent_problems(agreed, by, reason)) == {field}


def test_each_kind_of_trouble_has_its_steps() -> None:
    assert rules.steps_of("GAJI_DIPOTONG") == []
    assert {step.name[:4] for step in rules.steps_of("MENINGGAL")} == {"DUKA"}
    both = rules.steps_of("SAKIT HILANG_KONTAK")
    assert {step.name.partition("_")[0] for step in both} == {"CARI", "PULANG"}
    every = " ".join(one.name for one in CaseType)
    assert rules.steps_of(every) == list(Step)


ROLES = {
    Role.OPERATOR: {Sight.COUNTED, Sight.LISTED},
    Role.PMI_OFFICER: set(Sight),
    Role.SECRETARY: set(Sight),
    Role.HEAD: set(Sight),
    Role.AUDITOR: {Sight.COUNTED},
    Role.ADMIN: set(),
}


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("sight", Sight)
def test_who_sees_how_much(role: Role, sight: Sight) -> None:
    who = Who("seseorang", frozenset({role}))
    assert rules.sees(sight, who) is (sight in ROLES[role])
    if sight not in ROLES[role]:
        with pytest.raises(DmeError, match="Yang boleh melihat"):
            rules.refuse(sight, who)
