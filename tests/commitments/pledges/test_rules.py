"""What a pledge needs before it is kept, and the two crimes that are never mixed up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.commitments.pledges import rules
from dme_desktop.commitments.pledges.model import (
    PledgeKind,
    PledgeSignatory,
    PledgeStatus,
    SignatoryRole,
)
from tests.commitments.examples import but

HEAD = PledgeSignatory(name="Kepala Desa Contoh", position="Kepala Desa")


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
        (PledgeKind.ANTI_TPPO, "Deklarasi Anti TPPO dan TPPU"),
        (PledgeKind.ANTI_TPPO_TPPU, "Deklarasi Anti TPPO"),
        (PledgeKind.ANTI_TPPO_TPPU, "Deklarasi menolak pencucian uang"),
    ],
)
def test_a_title_of_another_crime_is_asked_about(kind: PledgeKind, title: str) -> None:
    assert rules.title_doubt(kind, title)


@pytest.mark.parametrize("kind", PledgeKind)
@pytest.mark.parametrize("title", ["Deklarasi Damai", "Ikrar Bersama"])
def test_a_title_that_names_no_crime_is_nobodys_doubt(kind: PledgeKind, title: str) -> None:
    assert rules.title_doubt(kind, title) is None


def test_what_was_replaced_or_revoked_stays_so() -> None:
    ends = {status for status, after in rules.NEXT.items() if not after}
    assert ends == {PledgeStatus.DIGANTI, PledgeStatus.DICABUT}
    assert set(rules.NEXT) == set(PledgeStatus)


SIGNS, WITNESS = SignatoryRole.PENANDATANGAN, SignatoryRole.SAKSI
OURS = "Kepala Desa Jenggik Utara"


@pytest.mark.parametrize(
    ("signed", "head", "differs"),
    [
        ([("H. Lalu Contoh, S.Pd.", OURS, SIGNS)], "Lalu Contoh", False),
        ([("Lalu Contoh", OURS, SIGNS)], "Baiq Sampel", True),
        ([("Lalu Contoh", "Pj. " + OURS, SIGNS)], "Baiq Sampel", True),
        ([("Lalu Contoh", "Kepala Desa", SIGNS)], "Baiq Sampel", True),
        ([("Lalu Contoh", "Camat", SIGNS)], "Baiq Sampel", False),
        ([("Lalu Contoh", OURS, WITNESS)], "Baiq Sampel", False),
        ([("A", "Kepala Desa Menceh", SIGNS), ("Baiq Sampel", OURS, SIGNS)], "Baiq Sampel", False),
        ([("A", "Kepala Desa Menceh", SIGNS), ("Lalu Contoh", OURS, SIGNS)], "Baiq Sampel", True),
        ([("A", "Kepala Desa Menceh", SIGNS), ("B", "Lurah Selong", SIGNS)], "C", False),
    ],
)
def test_only_a_head_of_this_village_who_left_office_is_told(
    signed: list[tuple[str, str, SignatoryRole]],
    head: str,
    differs: bool,  # noqa: FBT001
) -> None:
    people = [PledgeSignatory(name=n, position=p, role=role, signed=True) for n, p, role in signed]
    assert rules.is_of_another_head(people, "Jenggik Utara", head) is differs


def test_a_head_whose_hand_is_not_on_the_paper_has_not_signed() -> None:
    waits = PledgeSignatory(name="Lalu Contoh", position=OURS, role=SIGNS)
    assert not rules.is_of_another_head([waits], "Jenggik Utara", "Baiq Sampel")
    assert rules.is_of_another_head([but(waits, signed=True)], "Jenggik Utara", "Baiq Sampel")


@pytest.mark.parametrize("points", [[], [" "], ["x"] * 41, ["x" * 301]])
def test_points_that_cannot_be_printed_are_refused(points: list[str]) -> None:
    assert set(rules.problems(points, [HEAD])) == {"points"}


@pytest.mark.parametrize(
    "people", [[], [HEAD] * 61, [but(HEAD, name="")], [but(HEAD, position=None)]]
)
def test_somebody_signs_with_name_and_position(people: list[PledgeSignatory]) -> None:
    assert set(rules.problems(["Satu."], people)) == {"signatories"}


@given(st.lists(st.text(max_size=400), max_size=50), st.integers(0, 70))
def test_a_refusal_is_always_a_sentence(points: list[str], people: int) -> None:
    for sentence in rules.problems(points, [HEAD] * people).values():
        assert sentence.endswith(".")
