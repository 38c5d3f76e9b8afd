"""Where an agreement stands follows from its dates; what it lacks is said in a sentence."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.commitments.agreements import rules
from dme_desktop.commitments.agreements.model import (
    AgreementAction,
    AgreementKind,
    AgreementParty,
    AgreementStatus,
    PartyKind,
    Standing,
)
from dme_desktop.commitments.agreements.rules import Term
from tests.commitments.agreements.examples import ACTION, PARTIES, TODAY, an_agreement
from tests.commitments.examples import but

DAY = dt.timedelta(days=1)
dates = st.dates(dt.date(2020, 1, 1), dt.date(2035, 1, 1))


IN_FORCE = Term(AgreementStatus.DITANDATANGANI, TODAY - 400 * DAY, TODAY + 400 * DAY)


@pytest.mark.parametrize(
    ("different", "standing"),
    [
        ({}, Standing.BERLAKU),
        ({"start_on": TODAY + DAY}, Standing.DITANDATANGANI),
        ({"start_on": TODAY}, Standing.BERLAKU),
        ({"end_on": TODAY + 91 * DAY}, Standing.BERLAKU),
        ({"end_on": TODAY + 90 * DAY}, Standing.AKAN_BERAKHIR),
        ({"end_on": TODAY}, Standing.AKAN_BERAKHIR),
        ({"end_on": TODAY - DAY}, Standing.BERAKHIR),
        ({"end_on": TODAY - DAY, "auto_renew": True}, Standing.BERLAKU),
        ({"end_on": TODAY + DAY, "auto_renew": True}, Standing.AKAN_BERAKHIR),
        ({"end_on": None, "open_ended": True}, Standing.BERLAKU),
        ({"status": AgreementStatus.DRAF}, Standing.DRAF),
        ({"status": AgreementStatus.DIPERPANJANG}, Standing.DIPERPANJANG),
        ({"status": AgreementStatus.DIHENTIKAN}, Standing.DIHENTIKAN),
    ],
)
def test_it_stands_where_its_dates_put_it(different: dict[str, Any], standing: Standing) -> None:
    assert rules.standing(replace(IN_FORCE, **different), TODAY) is standing


@given(st.sampled_from(AgreementStatus), st.none() | dates, st.none() | dates,
       st.booleans(), st.booleans(), dates)  # fmt: skip
def test_every_agreement_stands_somewhere_on_every_day(
    status: AgreementStatus,
    start_on: dt.date | None,
    end_on: dt.date | None,
    is_open: bool,  # noqa: FBT001
    renews: bool,  # noqa: FBT001
    today: dt.date,
) -> None:
    stands = rules.standing(Term(status, start_on, end_on, is_open, renews), today)
    ends = end_on is not None and not is_open and not renews
    if stands in rules.IN_FORCE:
        assert not ends or (end_on and today <= end_on)
    if stands is Standing.BERAKHIR:
        assert ends


def test_what_ended_for_good_does_not_begin_again() -> None:
    assert set(rules.NEXT) == set(AgreementStatus)
    assert rules.NEXT[AgreementStatus.DIHENTIKAN] == rules.NEXT[AgreementStatus.DIPERPANJANG] == ()


@pytest.mark.parametrize(
    ("values", "parties", "actions", "field"),
    [
        ({}, PARTIES[:1], [], "parties"),
        ({}, [], [], "parties"),
        ({}, PARTIES * 11, [], "parties"),
        ({}, [*PARTIES, AgreementParty(name=" ")], [], "parties"),
        ({"end_on": dt.date(2025, 12, 31)}, PARTIES, [], "end_on"),
        ({"start_on": dt.date(2028, 1, 1)}, PARTIES, [], "end_on"),
        ({"open_ended": True}, PARTIES, [], "open_ended"),
        ({}, PARTIES, [but(ACTION, person=None)], "actions"),
        ({}, PARTIES, [but(ACTION, due_on=None)], "actions"),
        ({}, PARTIES, [ACTION] * 61, "actions"),
    ],
)
def test_what_cannot_be_kept_is_said_beside_its_field(
    values: dict[str, Any],
    parties: list[AgreementParty],
    actions: list[AgreementAction],
    field: str,
) -> None:
    found = rules.problems(an_agreement(**values), parties, actions)
    assert set(found) == {field}
    assert all(sentence.endswith(".") for sentence in found.values())


@pytest.mark.parametrize(
    ("different", "has_scan", "reason", "field"),
    [
        ({"signed_on": None}, True, "", "signed_on"),
        ({"signed_on": TODAY + DAY}, True, "", "signed_on"),
        ({"end_on": None}, True, "", "end_on"),
        ({}, False, " ", "no_scan_reason"),
    ],
)
def test_signing_needs_a_day_an_end_and_a_scan_or_a_reason(
    different: dict[str, Any],
    has_scan: bool,  # noqa: FBT001
    reason: str,
    field: str,
) -> None:
    one = an_agreement(**different)
    found = rules.signing_problems(one, has_scan=has_scan, reason=reason, today=TODAY)
    assert set(found) == {field}


@pytest.mark.parametrize(
    ("kind", "title", "doubted"),
    [
        (AgreementKind.MOU, "Perjanjian Kerja Sama Pelatihan", True),
        (AgreementKind.MOU, "PKS Pelatihan", True),
        (AgreementKind.PKS, "Nota Kesepahaman tentang Data", True),
        (AgreementKind.PKS, "Addendum Perjanjian Kerja Sama Pelatihan", False),
        (AgreementKind.ADDENDUM, "Addendum Perjanjian Kerja Sama Pelatihan", False),
        (AgreementKind.PKS, "Kerja sama data", False),
        (AgreementKind.SURAT_DUKUNGAN, "Dukungan atas Nota Kesepahaman", False),
        (AgreementKind.MOU, "Memorandum antara dua desa", False),
    ],
)
def test_a_title_of_another_kind_is_asked_about(
    kind: AgreementKind,
    title: str,
    doubted: bool,  # noqa: FBT001
) -> None:
    assert (rules.title_doubt(kind, title) is not None) is doubted


def test_a_village_that_is_a_party_is_looked_for_among_them() -> None:
    ours = an_agreement(village_is_party=True)
    others = [but(party, kind=PartyKind.NGO) for party in PARTIES]
    assert "village_is_party" in rules.doubts(ours, others)
    assert rules.doubts(ours, PARTIES) == {}
    assert rules.doubts(an_agreement(village_is_party=False), others) == {}
