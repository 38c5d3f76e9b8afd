"""A workbook from anywhere: read when it is sound, refused in one sentence when it is not."""

import os
import random
import re
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from dme_desktop.apart import openings
from dme_desktop.exchange import packed, workbook
from dme_desktop.kernel.errors import Cancelled, DmeError
from tests.exchange.workbooks import (
    HEADINGS,
    a_row,
    a_village,
    part_of,
    with_part,
    write,
    write_old,
)
from tests.rig import TIMES

DAMAGED, DAMAGED_SHEETS = 64 * TIMES, 20 * TIMES  # 320 and 100 in the long form
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Give a workbook of twelve residents."""
    return write(tmp_path / "desa.xlsx", a_village(12))


def read(path: Path) -> list[workbook.Sheet]:
    return list(workbook.sheets_of(path))


def refusal(path: Path) -> str:
    with pytest.raises(DmeError) as refused:
        read(path)
    return str(refused.value)


def outcome(path: Path) -> str:
    """Return "" when a workbook is read, else the sentence; anything else is a fault of ours."""
    try:
        read(path)
    except DmeError as error:
        return str(error)
    return ""


def test_a_sound_workbook_is_read_whole(sound: Path) -> None:
    (sheet,) = read(sound)
    assert len(sheet.rows) == 13
    assert sheet.first_row == 1


def test_an_old_workbook_says_where_its_first_row_stands(tmp_path: Path) -> None:
    (sheet,) = read(write_old(tmp_path / "lama.xls", [["nama", "nik"], ["Siti", "1"]], first_row=4))
    assert (sheet.first_row, sheet.rows[0][0]) == (5, "nama")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", openings.EMPTY),
        (b"nama;nik\nSiti;1\n", packed.NOT_A_WORKBOOK),
        (b"%PDF-1.7", packed.NOT_A_WORKBOOK),
        (b"PK\x03\x04", workbook.DAMAGED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504, workbook.DAMAGED),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            packed.LOCKED,
        ),
    ],
)
def test_what_is_no_workbook_is_told_in_words(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "apa.xlsx"
    file.write_bytes(content)
    assert refusal(file) == sentence


def test_a_missing_file_is_told_in_words(tmp_path: Path) -> None:
    assert refusal(tmp_path / "tidak ada.xlsx").endswith(".")


@pytest.mark.skipif(sys.platform == "win32", reason="waits for a system with named pipes")
def test_a_folder_a_pipe_and_a_device_are_never_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipa.xlsx"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, Path("/dev/zero")):
        assert refusal(path) == workbook.UNREADABLE


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    file = tmp_path / "surat.docx"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    assert refusal(file) == packed.NOT_A_WORKBOOK


def test_a_small_file_that_grows_without_end_is_refused(sound: Path) -> None:
    assert refusal(with_part(sound, STRINGS, b"<sst>" + b"a" * 300_000_000)) == packed.TOO_LARGE


def test_a_part_that_is_packed_too_tightly_is_refused(sound: Path) -> None:
    assert refusal(with_part(sound, "xl/lain.xml", b" " * 30_000_000)) == packed.TOO_LARGE


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_no_office_program_writes_is_refused(sound: Path, method: int) -> None:
    """Such a part unpacks at once, whatever size it claims: 8 kB took 3 GB."""
    with zipfile.ZipFile(sound, "a") as archive:
        archive.writestr("xl/lain.xml", b"<a/>", method)
    assert refusal(sound) == packed.ODD


def test_a_thousand_parts_are_refused(sound: Path) -> None:
    with zipfile.ZipFile(sound, "a") as archive:
        for number in range(packed.MOST_PARTS):
            archive.writestr(f"xl/lain{number}.xml", b"<a/>")
    assert refusal(sound) == packed.TOO_LARGE


@pytest.mark.parametrize("cell", ["XFD1048576", "AAA2", "B999999"])
def test_a_cell_at_the_end_of_the_world_is_refused(sound: Path, cell: str) -> None:
    text = part_of(sound, SHEET)
    far = f'<row r="9"><c r="{cell}" t="n"><v>1</v></c></row></sheetData>'.encode()
    assert refusal(with_part(sound, SHEET, text.replace(b"</sheetData>", far))) == packed.FAR


@pytest.mark.parametrize(
    "declaration",
    [
        b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_entities_are_never_followed(sound: Path, declaration: bytes) -> None:
    text = part_of(sound, STRINGS)
    start = text.index(b"<sst")
    named = text[:start] + declaration + text[start:].replace(b"MONTONG", b"&a;", 1)
    if outcome(with_part(sound, STRINGS, named)) == "":
        shown = " ".join(str(cell) for row in read(sound)[0].rows for cell in row)
        assert "root:" not in shown
        assert "aaaaaaaaaaaaaaaaaaaa" not in shown


def test_no_macro_and_no_picture_is_unpacked(sound: Path) -> None:
    bomb = with_part(sound, "xl/vbaProject.bin", b"\0" * 1000)
    assert len(read(bomb)[0].rows) == 13


def test_a_locked_zip_says_so(sound: Path) -> None:
    content = bytearray(sound.read_bytes())
    at = content.index(b"PK\x01\x02")
    while at != -1:
        content[at + 8] |= 1
        at = content.find(b"PK\x01\x02", at + 4)
    sound.write_bytes(content)
    assert refusal(sound) == packed.LOCKED


def test_too_many_rows_are_refused_before_they_are_read(tmp_path: Path) -> None:
    rows = ({"nama": "A"} for _ in range(workbook.MOST_ROWS + 1))
    file = write(tmp_path / "besar.xlsx", rows, headings=("nama",))
    assert refusal(file) == workbook.TOO_MANY_ROWS


@pytest.mark.rig
def test_damaged_files_are_read_or_refused_in_words(
    sound: Path, record_property: Callable[[str, object], None]
) -> None:
    whole, chance = sound.read_bytes(), random.Random(7)
    outcomes = []
    for number in range(DAMAGED):
        content = bytearray(whole)
        if number % 4 == 0:
            del content[chance.randrange(len(content)) :]
        for _ in range(chance.randint(1, 6)):
            if content:
                content[chance.randrange(len(content))] = chance.randrange(256)
        sound.write_bytes(content)
        outcomes.append(outcome(sound))
    assert all(not sentence or sentence.endswith(".") for sentence in outcomes)
    assert sum(sentence != "" for sentence in outcomes) > DAMAGED // 3
    record_property("tried", DAMAGED)


@pytest.mark.rig
def test_damaged_sheets_inside_a_sound_zip(
    sound: Path, record_property: Callable[[str, object], None]
) -> None:
    text, chance = part_of(sound, SHEET), random.Random(8)
    original = sound.read_bytes()
    for _ in range(DAMAGED_SHEETS):
        broken = bytearray(text)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(broken))
            broken[at : at + chance.randint(0, 9)] = chance.randbytes(chance.randint(0, 9))
        sound.write_bytes(original)
        sentence = outcome(with_part(sound, SHEET, bytes(broken)))
        assert not sentence or sentence.endswith(".")
    record_property("tried", DAMAGED_SHEETS)


def old_village(file: Path) -> Path:
    lines = [HEADINGS, *([row.get(name, "") for name in HEADINGS] for row in a_village(12))]
    return write_old(file, lines)


def test_an_old_workbook_that_would_fill_the_memory_leaves_the_window_alone(tmp_path: Path) -> None:
    """One cell in column 60,000 of row 60,000: its reader makes a grid of 100 GB, and dies."""
    file = old_village(tmp_path / "lama.xls")
    content = bytearray(file.read_bytes())
    label = content.index(b"\xfd\x00\x0a\x00")  # LABELSST: row, column, format, text
    content[label + 4 : label + 8] = b"\x60\xea\x60\xea"
    file.write_bytes(content)

    assert refusal(file) in {workbook.DAMAGED, workbook.TOO_MANY_ROWS}


@pytest.mark.parametrize("claim", ["99999999999", "4294967295", "-1", "18446744073709551615"])
def test_a_workbook_that_claims_too_many_texts_leaves_the_window_alone(
    sound: Path, claim: str
) -> None:
    """Its reader sets memory aside for as many as are claimed, and ends the process."""
    part = STRINGS
    told = re.sub(rb'uniqueCount="\d+"', f'uniqueCount="{claim}"'.encode(), part_of(sound, part))
    assert claim.encode() in told
    assert outcome(with_part(sound, part, told)) in {"", workbook.DAMAGED}


def test_a_reading_is_stopped_at_once(sound: Path) -> None:
    def stop(done: int, total: int) -> None:  # noqa: ARG001
        raise Cancelled

    with pytest.raises(Cancelled):
        workbook.sheets_of(sound, stop)


def test_twenty_damaged_old_workbooks_are_read_or_refused_in_words(tmp_path: Path) -> None:
    whole, chance = old_village(tmp_path / "lama.xls").read_bytes(), random.Random(9)
    file = tmp_path / "rusak.xls"
    for _ in range(20):
        content = bytearray(whole)
        for _ in range(chance.randint(1, 8)):
            content[chance.randrange(512, 4096)] = chance.randrange(256)
        file.write_bytes(content)
        sentence = outcome(file)
        assert not sentence or sentence.endswith(".")


def test_what_was_checked_is_what_is_read(sound: Path) -> None:
    """Two parts of one name: the reader never sees the one that was not looked at."""
    hidden = part_of(sound, SHEET).replace(b"</sheetData>", b'<row r="99"></row></sheetData>')
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(sound, "a") as archive:
        archive.writestr(SHEET, hidden)
    with zipfile.ZipFile(packed.repacked(sound.read_bytes()).file) as clean:
        assert clean.namelist().count(SHEET) == 1


def test_one_long_text_repeated_everywhere_is_refused(tmp_path: Path) -> None:
    long = "A" * 30_000
    rows = [a_row(nama=long, alamat=long) for _ in range(2_500)]
    assert refusal(write(tmp_path / "panjang.xlsx", rows)) == packed.TOO_LARGE
