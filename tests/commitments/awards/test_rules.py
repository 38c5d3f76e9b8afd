"""Who gets a certificate, from a list as people write it, and what a certificate lacks."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.commitments.awards import rules
from dme_desktop.commitments.awards.papers import said_in
from dme_desktop.commitments.awards.rules import CertificateKind, Certified, Recipient

SAID = Certified(
    title="Sertifikat Pelatihan",
    reason="atas keikutsertaannya dalam",
    activity="Pelatihan Contoh",
    recipients="Siti Contoh; Montong",
)


def test_a_list_is_read_as_it_is_written_or_pasted() -> None:
    text = (
        "Siti Contoh, S.Pd.; Montong\n\nAmaq Sampel\tLendang\n  Inaq Umpama  \n"
        "Lalu Teladan | Lendang"
    )
    assert rules.recipients_of(text) == [
        Recipient("Inaq Umpama"),
        Recipient("Amaq Sampel", "Lendang"),
        Recipient("Lalu Teladan", "Lendang"),
        Recipient("Siti Contoh, S.Pd.", "Montong"),
    ]


@given(st.text())
def test_any_text_is_read_without_an_error_and_in_order(text: str) -> None:
    people = rules.recipients_of(text)
    keys = [(one.hamlet.casefold(), one.name.casefold()) for one in people]
    assert keys == sorted(keys)
    assert all("\n" not in one.name for one in people)


@pytest.mark.parametrize(
    ("different", "field"),
    [
        ({"recipients": None}, "recipients"),
        ({"recipients": " \n "}, "recipients"),
        ({"recipients": "; Montong"}, "recipients"),
        ({"recipients": "x" * 101}, "recipients"),
        ({"recipients": "\n".join(f"Nama {n}" for n in range(1001))}, "recipients"),
        ({"activity": None}, "activity"),
        ({"first_day": dt.date(2026, 2, 2), "last_day": dt.date(2026, 2, 1)}, "last_day"),
        ({"partner_name": "Pimpinan Contoh"}, "partner_position"),
        ({"partner_position": "Pimpinan"}, "partner_position"),
    ],
)
def test_what_cannot_be_issued_is_said_beside_its_field(
    different: dict[str, Any], field: str
) -> None:
    found = rules.certificate_problems(said_in(different, SAID))
    assert set(found) == {field}
    assert found[field].endswith((".", "…"))


def test_a_thousand_people_are_a_batch() -> None:
    many = "\n".join(f"Nama {n}" for n in range(1000))
    assert rules.certificate_problems(replace(SAID, recipients=many)) == {}


def test_a_name_that_stands_twice_in_one_hamlet_is_told() -> None:
    people = rules.recipients_of("Siti; Montong\nsiti; montong\nSiti; Lendang")
    assert [name.casefold() for name in rules.twice(people)] == ["siti"]


@pytest.mark.parametrize("kind", CertificateKind)
def test_every_kind_has_its_words(kind: CertificateKind) -> None:
    assert rules.REASONS[kind].strip()
