"""What a pledge needs before it is kept, and the two crimes that are never mixed up."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.pledges import rules
from dme_desktop.pledges.model import PledgeKind

HEAD: dict[str, Any] = {"name": "Kepala Desa Contoh", "position": "Kepala Desa"}


@pytest.mark.parametrize("kind", PledgeKind)
def test_every_kind_starts_from_a_template_that_can_be_kept(kind: PledgeKind) -> None:
    template = rules.TEMPLATES[kind]
    assert rules.problems(template.points, [HEAD]) == {}
    assert rules.is_template(kind, template.points)
    assert rules.title_doubt(kind, template.title) is None


@pytest.mark.parametrize("kind", PledgeKind)
def test_one_changed_word_makes_it_the_offices_own(kind: PledgeKind) -> None:
    first, *rest = rules.TEMPLATES[kind].points
    assert not rules.is_template(kind, [first + " ", *rest])
    assert not rules.is_template(kind, rest)


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (PledgeKind.ANTI_TPPO, "Deklarasi anti TPPU"),
        (PledgeKind.ANTI_TPPO, "Deklarasi Anti Pencucian Uang"),
        (PledgeKind.ANTI_TPPU, "deklarasi anti tppo"),
        (PledgeKind.ANTI_TPPU, "Deklarasi Anti Perdagangan Orang"),
    ],
)
def test_a_title_of_the_other_crime_is_asked_about(kind: PledgeKind, title: str) -> None:
    assert rules.title_doubt(kind, title)


@pytest.mark.parametrize("points", [[], [" "], ["x"] * 41, ["x" * 301]])
def test_points_that_cannot_be_printed_are_refused(points: list[str]) -> None:
    assert set(rules.problems(points, [HEAD])) == {"points"}


@pytest.mark.parametrize(
    "people", [[], [HEAD] * 61, [HEAD | {"name": ""}], [HEAD | {"position": None}], [{}]]
)
def test_somebody_signs_with_name_and_position(people: list[dict[str, Any]]) -> None:
    assert set(rules.problems(["Satu."], people)) == {"signatories"}


@given(st.lists(st.text(max_size=400), max_size=50), st.integers(0, 70))
def test_a_refusal_is_always_a_sentence(points: list[str], people: int) -> None:
    for sentence in rules.problems(points, [HEAD] * people).values():
        assert sentence.endswith(".")
