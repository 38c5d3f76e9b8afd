"""Who of a list is who on the books."""

import pytest

from dme_desktop.matching import rules
from dme_desktop.matching.model import Origin, Verdict
from dme_desktop.matching.rules import Decided, Group, Share
from dme_desktop.workers.model import ProceduralStatus, Stage
from tests.examples import nik
from tests.matching.examples import Truth, a_truth, known, listed

DAY = "2026-11-01"


def of(matches: list[rules.Match], group: Group) -> list[rules.Match]:
    return [one for one in matches if one.group is group]


def one_of(
    lines: list[rules.Listed], people: list[rules.Known], decided: rules.Decisions | None = None
) -> rules.Match:
    (match,) = rules.matched(lines, people, decided or {}, DAY)
    return match


def test_one_nik_is_one_person_however_the_name_is_written() -> None:
    match = one_of([listed(name="CONTOHWATI SITI")], [known(name="Hj. Siti Contowati")])
    assert (match.group, match.score, match.why) == (Group.DIFFERENT, 100, "NIK sama")
    assert match.differences == (("Nama", "Hj. Siti Contowati", "CONTOHWATI SITI"),)


def test_one_nik_with_quite_another_name_has_to_be_looked_at() -> None:
    match = one_of([listed(name="Bambang Umpama")], [known()])
    assert (match.group, match.why) == (Group.ASKED, "NIK sama, namanya lain")


def test_without_a_nik_name_birth_and_country_make_sure() -> None:
    match = one_of([listed(nik="")], [known(nik="")])
    assert (match.group, match.score) == (Group.BOTH, 100)
    assert match.why == "nama sama, tanggal lahir sama, NIK belum tercatat"


@pytest.mark.parametrize(
    ("different", "why"),
    [
        ({"nik": "", "name": "SITI CONTOWATI"}, "nama mirip"),
        ({"nik": "", "birth": "1992-07-06"}, "tanggal lahir berbeda sedikit"),
        ({"nik": "", "birth": "1992-05-07"}, "tanggal lahir berbeda sedikit"),
        ({"nik": "", "country": "HK"}, "negara lain"),
        ({"nik": "", "birth": ""}, "tanggal lahir tidak ada di daftar"),
        ({"nik": nik(2)}, "NIK berbeda sedikit"),
    ],
)
def test_what_is_only_likely_is_asked_about(different: dict[str, str], why: str) -> None:
    match = one_of([listed(**different)], [known()])
    assert match.group is Group.ASKED
    assert why in match.why


def test_two_who_are_equally_likely_are_asked_about_and_each_is_taken_once() -> None:
    twins = [known(id="p1", nik=""), known(id="p2", nik="")]
    matches = rules.matched([listed(nik="")], twins, {}, DAY)
    (asked,), (left,) = of(matches, Group.ASKED), of(matches, Group.VILLAGE)
    assert asked.known
    assert left.known
    assert {asked.known.id, left.known.id} == {"p1", "p2"}


def test_two_niks_that_are_quite_different_are_two_people() -> None:
    matches = rules.matched([listed(nik=nik(9, day=17))], [known()], {}, DAY)
    assert [one.group for one in matches] == [Group.LISTED, Group.VILLAGE]


@pytest.mark.parametrize(
    ("different", "label"),
    [
        ({"country": "HK"}, "Negara"),
        ({"departed": "2024-01-09"}, "Berangkat"),
        ({"company": "PT Lain Sekali"}, "P3MI"),
        ({"birth": "1991-07-05"}, "Tanggal lahir"),
        ({"stage": Stage.CPMI}, "Tahap"),
    ],
)
def test_what_the_two_tell_differently_is_named(different: dict[str, object], label: str) -> None:
    match = one_of([listed()], [known(**different)])
    assert (match.group, [one.label for one in match.differences]) == (Group.DIFFERENT, [label])


def test_what_one_of_them_does_not_tell_is_no_difference() -> None:
    match = one_of([listed(country="", departed="2025", company="", birth="1992")], [known()])
    assert match.group is Group.BOTH


def test_only_who_is_abroad_on_the_day_of_the_list_is_missed_in_it() -> None:
    people = [
        known(id="away"),
        known(id="later", departed="2026-11-20"),
        known(id="home", stage=Stage.PURNA),
        known(id="candidate", stage=Stage.CPMI, departed=""),
        known(id="undated", departed=""),
    ]
    matches = rules.matched([], people, {}, DAY)
    assert [one.known.id for one in matches if one.known] == ["away", "undated"]


def test_what_was_decided_holds_for_the_next_list() -> None:
    line, person = listed(nik="", name="SITI CONTOWATI"), known()
    same = {(line.known_by, "p1"): Decided(Verdict.SAMA)}
    match = one_of([line], [person], decided=same)
    assert (match.group, match.why) == (Group.DIFFERENT, "diputuskan orang yang sama")
    two = {(line.known_by, "p1"): Decided(Verdict.ORANG_LAIN)}
    groups = [one.group for one in rules.matched([line], [person], two, DAY)]
    assert groups == [Group.LISTED, Group.VILLAGE]


def test_a_decision_about_other_facts_is_asked_again() -> None:
    line, person = listed(country="HK"), known()
    facts = "Negara: TW / HK"
    told = {(line.known_by, "p1"): Decided(Verdict.DESA_BENAR, facts)}
    assert not rules.is_open(one_of([line], [person], decided=told))
    other = listed(country="SG")
    assert rules.is_open(one_of([other], [person], decided=told))


def test_only_bp3mi_tells_that_somebody_left_by_the_procedure() -> None:
    people = [known(id="p1"), known(id="p2", nik=nik(2), status=ProceduralStatus.PROSEDURAL),
              known(id="p3", nik=nik(3, day=9))]  # fmt: skip
    official = {("", "p3"): Decided(Verdict.BELUM_MASUK)}
    matches = rules.matched([listed()], people, official, DAY)
    assert rules.share(matches, people, Origin.BP3MI) == Share(abroad=3, before=1, after=3)
    assert rules.share(matches, people, Origin.P3MI) == Share(abroad=3, before=1, after=2)
    assert [one.id for one in rules.markable(matches, Origin.BP3MI)] == ["p1"]
    assert rules.markable(matches, Origin.P3MI) == []


@pytest.fixture(scope="module")
def truth() -> Truth:
    """Give a village of two thousand abroad, and a list of which a third is spoiled."""
    return a_truth(2_000)


def test_on_a_list_whose_truth_is_known_nearly_all_is_right(truth: Truth) -> None:
    matches = rules.matched(truth.listed, truth.known, {}, DAY)
    told = {one.listed.id: one.known.id for one in matches if one.listed and one.known}
    right = sum(truth.same.get(line) == person for line, person in told.items())
    precision, recall = right / len(told), right / len(truth.same)
    assert (precision >= 0.99, recall >= 0.97) == (True, True), (precision, recall)
    sure = [one for one in matches if one.group in {Group.BOTH, Group.DIFFERENT} and one.listed]
    pairs = {(one.listed.id, one.known.id) for one in sure if one.listed and one.known}
    assert pairs <= set(truth.same.items())  # what nobody is asked about is never wrong here


def test_every_line_and_everybody_abroad_is_told_exactly_once(truth: Truth) -> None:
    matches = rules.matched(truth.listed, truth.known, {}, DAY)
    lines = [one.listed.id for one in matches if one.listed]
    people = [one.known.id for one in matches if one.known]
    assert sorted(lines) == sorted(one.id for one in truth.listed)
    assert sorted(people) == sorted(one.id for one in truth.known)
    assert len({one.id for one in matches}) == len(matches)
