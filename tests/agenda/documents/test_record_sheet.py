"""A record of the office: empty parts leave no heading, long ones go on, signatures stay whole."""

from typing import Any

import msgspec
import pytest

from dme_desktop.agenda.documents.record_sheet import Heading, Photo, RecordSheet, Section, build
from tests.attachments.examples import a_jpeg
from tests.pdf import examples
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME
from tests.pdf.golden import ink_margins, pages_of, text_of

HEADS = (Heading("Nama", 60), Heading("Jabatan", 60))


def record_sheet(*sections: Section, **different: Any) -> RecordSheet:
    made = RecordSheet(
        letterhead=examples.letterhead(),
        foot=examples.foot(),
        number="145/001",
        title="REKAM CONTOH",
        sections=sections,
        signers=(None, examples.head()),
        closing="Demikian rekam ini dibuat.",
    )
    return msgspec.structs.replace(made, **different)


def test_a_part_without_anything_has_no_heading() -> None:
    pdf = build(record_sheet(Section(title="Yang hadir"), Section(title="Acara", text="Ada.")))
    assert "Yang hadir" not in text_of(pdf)
    assert "Acara" in text_of(pdf)


def test_an_empty_table_says_what_is_missing() -> None:
    pdf = build(record_sheet(Section(title="Anggota", heads=HEADS, empty="Belum ada.")))
    assert "Belum ada." in text_of(pdf)


@pytest.mark.parametrize("rows", [1, 12, 25, 40, 200])
def test_a_signature_never_stands_alone(rows: int) -> None:
    table = Section(
        title="Anggota", heads=HEADS, rows=tuple((f"{n} {LONG_NAME}", "Warga") for n in range(rows))
    )
    pages = pages_of(build(record_sheet(table, Section(title="Tugas", points=(LONG_ADDRESS,) * 3))))
    assert "Demikian rekam" in pages[-1]
    assert "LALU CONTOH KEPALA" in pages[-1]


@pytest.mark.parametrize("rows", range(20, 56))
def test_what_a_table_ends_with_is_never_signed_without_rows_of_it(rows: int) -> None:
    told = tuple((f"Warga {n}", "Warga") for n in range(rows))
    pages = pages_of(build(record_sheet(Section(title="Anggota", heads=HEADS, rows=told))))
    assert f"Warga {rows - 1}" in pages[-1]


def test_photos_stand_two_by_two_with_their_names() -> None:
    photos = tuple(Photo(a_jpeg(600 + n), f"Foto {n} {LONG_NAME}") for n in range(7))
    pdf = build(record_sheet(Section(title="Foto", photos=photos)))
    assert all(f"Foto {n}" in text_of(pdf) for n in range(7))
    assert min(min(margins) for margins in ink_margins(pdf)) >= 8


def test_a_batch_is_one_file() -> None:
    assert len(pages_of(build([record_sheet(), record_sheet(number="145/002")]))) == 2
