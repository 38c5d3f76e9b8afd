"""Running text keeps every word, whatever its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.fonts import SANS, Font
from dme_desktop.pdf.prose import FILL_IN, Prose, Run, filled, words_of, wrapped
from tests.pdf.examples import printed
from tests.pdf.golden import pages_of, text_of
from tests.pdf.places import lines_of

FONT = Font(SANS.regular, 11)
SENTENCE = "Saya telah hadir di kantor desa dan menerima penjelasan tentang syarat kerja. "


def test_fields_are_filled_in_and_unknown_ones_become_dots() -> None:
    told = filled(
        "bekerja di {country} sebagai {job} sampai {apa}", {"country": "Taiwan", "job": ""}
    )
    assert told == f"bekerja di Taiwan sebagai {FILL_IN} sampai {FILL_IN}"


def test_a_neighbourhood_is_never_parted_from_its_number() -> None:
    address = "Dusun Montong RT 012 RW 004"
    for width in range(70, 200):
        assert all(not line.endswith(("RT", "RW")) for line in wrapped(address, FONT, width))


def test_a_date_is_never_parted_while_a_line_has_room_for_it() -> None:
    told = "yang diselenggarakan pada 2 sampai 16 November 2026 di Balai Desa"
    for width in range(100, 300):
        assert any("16 November 2026" in line for line in wrapped(told, FONT, width)), width
    assert wrapped("16 November 2026", FONT, 60) == ["16", "November", "2026"]


def test_what_is_held_together_takes_part_in_justifying_its_line() -> None:
    told = "bertempat tinggal di Dusun Gunung Jae RT 002 RW 001 sejak 16 November 2026. " * 6
    right = [line.right for line in lines_of(printed(Prose(told, Scale())))]
    assert max(right) - 215 + 20 == pytest.approx(0, abs=0.5)


def test_a_template_with_a_lonely_brace_is_printed_as_it_stands() -> None:
    assert filled("bekerja {di", {}) == "bekerja {di"
    assert filled("{0} {a.b} {}", {}) == f"{FILL_IN} {FILL_IN} {FILL_IN}"


def test_braces_typed_by_people_are_not_fields() -> None:
    assert filled("{name}", {"name": "{nik}"}) == "{nik}"


def test_punctuation_stays_with_the_bold_word_before_it() -> None:
    words = words_of([Run("pada "), Run("24 November", bold=True), Run(", menerima")], Scale())
    assert ["".join(text for _, text in word.pieces) for word in words] == [
        "pada",
        "24 November,",
        "menerima",
    ]


@given(st.text(alphabet="abcde fgh", max_size=300), st.integers(40, 300))
def test_no_line_is_wider_than_its_measure_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, FONT, width)
    assert all(FONT.width(line) <= width + 0.1 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_word_longer_than_the_line_is_broken() -> None:
    lines = wrapped("x" * 10_000, FONT, 200)
    assert "".join(lines) == "x" * 10_000
    assert all(FONT.width(line) <= 200 for line in lines)


def test_too_many_lines_end_in_an_ellipsis() -> None:
    lines = wrapped(SENTENCE * 40, FONT, 200, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert FONT.width(lines[-1]) <= 200


def test_a_paragraph_longer_than_a_page_flows_on() -> None:
    pdf = printed(Prose(SENTENCE * 120, Scale()))
    assert len(pages_of(pdf)) > 1
    assert text_of(pdf) == " ".join((SENTENCE * 120).split())


def test_newlines_begin_new_lines() -> None:
    assert len(Prose("satu\ndua\ntiga", Scale()).lines(400)) == 3


def test_a_justified_line_reaches_the_right_margin() -> None:
    page = pages_of(printed(Prose(SENTENCE * 3, Scale())))[0].splitlines()
    assert len(page) > 2
