"""When a family may give permission."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters import rules
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.rules import Prospect, Subject, Whom
from dme_desktop.letters.said import Said, said_in
from dme_desktop.people.model import Residency
from dme_desktop.workers.model import InfoSource, Scheme, Stage

TODAY = dt.date(2026, 11, 24)
ANSWERS = Said(
    giver_name="Amaq Contoh",
    giver_relation="2",
    giver_birth_date=dt.date(1988, 1, 1),
    giver_present=True,
    interview_note="Keluarga hadir dan memahami.",
)
RECEIVER = Prospect(
    birth_date=PartialDate(1992, 7, 5), marital_status="2", scheme=Scheme.PTOP,
    agency="PT Contoh Penempatan", info_source=InfoSource.DINAS,
)  # fmt: skip


def test_a_family_that_came_and_understood_may_give_permission() -> None:
    assert rules.permission_problems(ANSWERS, RECEIVER, TODAY) == {}


@pytest.mark.parametrize(
    ("name", "empty"),
    [
        ("giver_name", ""),
        ("giver_present", False),
        ("interview_note", "  "),
        ("interview_note", None),
        ("giver_birth_date", None),
    ],
)
def test_what_the_letter_says_must_have_happened(name: str, empty: object) -> None:
    assert set(rules.permission_problems(said_in({name: empty}, ANSWERS), RECEIVER, TODAY)) == {
        name
    }


@given(st.dates(dt.date(1930, 1, 1), TODAY))
def test_nobody_under_eighteen_gives_or_gets_permission(born: dt.date) -> None:
    adult = (born.year + 18, born.month, born.day) <= (TODAY.year, TODAY.month, TODAY.day)
    giving = rules.permission_problems(
        said_in({"giver_birth_date": born}, ANSWERS), RECEIVER, TODAY
    )
    getting = rules.barred(rules.RESIDENTS, Subject(birth_date=PartialDate.of(born)), TODAY)
    assert ("giver_birth_date" in giving) is not adult
    assert ("Belum 18 tahun" in getting) is not adult


def test_a_birth_year_alone_is_read_against_the_child() -> None:
    turning = Subject(birth_date=PartialDate(TODAY.year - 18))
    assert "Belum 18" in rules.barred(rules.RESIDENTS, turning, TODAY)


@pytest.mark.parametrize("relation", ["1", "4", "7", "", None])
def test_for_the_married_the_spouse_speaks_unless_a_reason_is_written(relation: str | None) -> None:
    asked = said_in({"giver_relation": relation}, ANSWERS)
    assert set(rules.permission_problems(asked, RECEIVER, TODAY)) == {"exception_reason"}
    reasoned = said_in({"exception_reason": "Suami bekerja di Malaysia."}, asked)
    assert rules.permission_problems(reasoned, RECEIVER, TODAY) == {}


def test_a_reason_is_wanted_only_of_who_should_not_give_a_permission() -> None:
    married, single, spouse, parent, aunt = "2", "1", "3", "7", "9"
    assert not rules.wants_reason(spouse, married)
    assert not rules.wants_reason(parent, single)
    assert not rules.wants_reason(spouse, None)
    assert all(rules.wants_reason(aunt, one) for one in (married, single, None))
    assert rules.wants_reason(parent, married)


@pytest.mark.parametrize("status", ["1", "3", "4", None])
def test_for_who_is_not_married_a_parent_speaks_unless_a_reason_is_written(
    status: str | None,
) -> None:
    single = replace(RECEIVER, marital_status=status)
    parent = said_in({"giver_relation": "7"}, ANSWERS)
    assert rules.permission_problems(parent, single, TODAY) == {}
    for relation in ("2", "3", "9") if status else ("9",):
        other = said_in({"giver_relation": relation}, ANSWERS)
        assert set(rules.permission_problems(other, single, TODAY)) == {"exception_reason"}
        reasoned = said_in({"exception_reason": "Kawin belum tercatat."}, other)
        assert rules.permission_problems(reasoned, single, TODAY) == {}


@pytest.mark.parametrize(
    ("different", "told"),
    [
        ({"visa": False}, "bukan visa kerja"),
        ({"visa": None}, "Belum jelas apakah visanya"),
        ({"scheme": Scheme.TANPA_SKEMA}, "jalur penempatan"),
        ({"scheme": Scheme.TIDAK_DIKETAHUI}, "jalur penempatan"),
        ({"agency": ""}, "P3MI mana"),
        ({"agency_doubt": "Izin PT Contoh belum diperiksa."}, "belum diperiksa"),
        ({"recruiter_doubts": ("Perekrut: surat tugasnya sudah habis.",)}, "tugasnya sudah habis"),
        ({"info_source": InfoSource.CALO}, "dari calo"),
        ({"info_source": InfoSource.MEDSOS}, "dari media sosial"),
    ],
)
def test_what_is_unclear_is_read_out_before_the_permission(
    different: dict[str, Any], told: str
) -> None:
    unclear = replace(RECEIVER, **different)
    (caution,) = rules.cautions(unclear)
    assert told in caution
    assert set(rules.permission_problems(ANSWERS, unclear, TODAY)) == {"warned"}
    assert rules.permission_problems(said_in({"warned": True}, ANSWERS), unclear, TODAY) == {}


def test_who_goes_the_clear_way_needs_no_warning() -> None:
    assert rules.cautions(RECEIVER) == ()
    alone = replace(RECEIVER, scheme=Scheme.PERSEORANGAN, agency="")
    assert rules.cautions(alone) == ()


def test_only_the_head_goes_on_with_who_is_marked_and_says_why() -> None:
    marked = ("Perekrut Contoh: dua pengaduan",)
    assert rules.mark_problems(ANSWERS, (), head_signs=False) == {}
    problems = rules.mark_problems(ANSWERS, marked, head_signs=False)
    assert set(problems) == {"head_reason", "signer"}
    assert "Perekrut Contoh: dua pengaduan" in problems["head_reason"]
    reasoned = said_in({"head_reason": "Sudah diperiksa ke dinas."}, ANSWERS)
    assert set(rules.mark_problems(reasoned, marked, head_signs=False)) == {"signer"}
    assert rules.mark_problems(reasoned, marked, head_signs=True) == {}


def test_nobody_gives_the_permission_to_themselves() -> None:
    known = replace(RECEIVER, nik="5203004507920001", full_name="Siti Contohwati")
    by_number = said_in({"giver_nik": "5203004507920001"}, ANSWERS)
    born = {"giver_name": "SITI CONTOHWATI", "giver_birth_date": dt.date(1992, 7, 5)}
    for answers in (by_number, said_in(born, ANSWERS)):
        assert "giver_name" in rules.permission_problems(answers, known, TODAY)
    namesake = said_in({"giver_name": "Siti Contohwati"}, ANSWERS)
    assert rules.permission_problems(namesake, known, TODAY) == {}


NEVER = {
    LetterType.FAMILY_PERMISSION: {
        Stage.PURNA, Stage.BATAL, Stage.DICEGAH, Stage.GAGAL, Stage.MENINGGAL,
    },
    LetterType.INTRODUCTION: set(Stage) - {Stage.MINAT, Stage.CPMI, Stage.SIAP},
    LetterType.RISK_STATEMENT: set(Stage) - {Stage.MINAT, Stage.CPMI, Stage.SIAP, Stage.CUTI},
    LetterType.WORKER_CARD: {
        Stage.PURNA, Stage.BATAL, Stage.DICEGAH, Stage.GAGAL, Stage.MENINGGAL,
    },
    LetterType.REFERRAL: set(),
    LetterType.HANDOVER: set(),
    LetterType.DEATH_STATEMENT: set(Stage) - {Stage.MENINGGAL},
    LetterType.HEIRS: set(Stage) - {Stage.MENINGGAL},
    LetterType.REPATRIATION: set(Stage) - {Stage.BEKERJA, Stage.CUTI},
}  # fmt: skip
NOT_FOR = {
    LetterType.GENUINE_PAPERS: {Residency.MENINGGAL},
    LetterType.REFUSAL: {Residency.MENINGGAL},
    LetterType.DATA_FORM: {Residency.MENINGGAL},
    LetterType.WORKER_CARD: {Residency.MENINGGAL},
    LetterType.REFERRAL: set(),
    LetterType.HANDOVER: set(),
    LetterType.DEATH_STATEMENT: set(Residency) - {Residency.MENINGGAL},
    LetterType.HEIRS: set(Residency) - {Residency.MENINGGAL},
    LetterType.REPATRIATION: set(),
    LetterType.POWER_OF_ATTORNEY: {Residency.MENINGGAL},
    LetterType.DATA_CONSENT: {Residency.MENINGGAL},
    LetterType.COMPLAINT_RECEIPT: {Residency.MENINGGAL},
    LetterType.MEDIATION: {Residency.MENINGGAL},
}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_paper_is_for_some_stages_and_not_for_others(kind: LetterType) -> None:
    whom = KINDS[kind].whom
    never = NEVER.get(kind, {Stage.MENINGGAL})
    assert {one for one in Stage if rules.barred(whom, Subject(stage=one), TODAY)} == never


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_dead_and_who_moved_get_only_what_is_still_true(kind: LetterType) -> None:
    whom = KINDS[kind].whom
    gone = {one for one in Residency if rules.barred(whom, Subject(residency=one), TODAY)}
    assert gone == NOT_FOR.get(kind, {Residency.MENINGGAL, Residency.PINDAH})


def test_among_many_who_only_the_head_may_decide_about_is_left_out() -> None:
    marked = Subject(stage=Stage.CPMI, marks=("Perekrut Contoh: dua pengaduan.",))
    bound, free = Whom(unmarked=True), Whom()
    assert "dua pengaduan. Hanya kepala desa" in rules.left_out(bound, marked, TODAY)
    assert rules.left_out(free, marked, TODAY) == rules.barred(bound, marked, TODAY) == ""
