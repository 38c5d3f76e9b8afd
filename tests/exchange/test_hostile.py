"""Books of every shape, damaged or made to harm: read or refused in one sentence, nothing else."""

import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.apart import calling, child, frames
from dme_desktop.exchange import blocks, service, tables
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.proposal import NeedsAnswersError
from dme_desktop.exchange.refusals import errors_workbook
from dme_desktop.exchange.workbook import Sheet
from dme_desktop.kernel.errors import DmeError
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from dme_desktop.workers.target import TARGET as RESIDENTS
from tests.exchange import books
from tests.exchange.workbooks import a_row, a_village, part_of, with_part, write

MAKERS = (
    books.labelled_census, books.national_census, books.family_pages, books.electronic_census,
    books.registry_sheet, books.members,
)  # fmt: skip
APART = 4  # damages of each book that are read by a process of their own, the others faster
SHEET = "xl/worksheets/sheet1.xml"
UNSEEN = ("\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\u00ad", "\x07", "\ue000")
CELLS = st.one_of(
    st.text(max_size=30),
    st.floats(allow_nan=False),
    st.dates(),
    st.sampled_from([
        "NO.KK", "No. KK : 5203000101100001", "5203000101100001", "NIK", "NAMA", "NO", "ALAMAT :",
        "DUSUN MONTONG, RT:001", "NO.RT/RW :", "JK", "TGL LHR", "AGAMA", "###", "",
    ]),
)  # fmt: skip
LINES = st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=14)


def outcome(db: Database, file: Path) -> Preview | str:
    """Return what a file would bring, or the sentence it is refused with."""
    try:
        with db.read() as session:
            return service.preview(session, file)
    except DmeError as refused:
        return str(refused)


def read_here(function: Any, *given: Any, gives: Any, **_: Any) -> Any:
    """Read as the process apart does, without one: what would end it is told alike."""
    wanted = frames.Wanted(f"{function.__module__}:{function.__qualname__}", list(given), 0, 0)
    try:
        answer = child._answer(wanted)
    except Exception as broken:
        raise DmeError(calling.DAMAGED) from broken
    if answer.refused:
        raise DmeError(answer.refused)
    return frames.unpacked(answer.found, gives)


@pytest.mark.parametrize("make", MAKERS)
def test_damaged_books_are_read_or_refused_in_words(
    db: Database, tmp_path: Path, make: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = make(tmp_path / "buku.xlsx", a_village(9))
    whole, sheet, chance = file.read_bytes(), part_of(file, SHEET), random.Random(5)
    for number in range(20):
        if number == APART:
            monkeypatch.setattr(calling, "call", read_here)
        file.write_bytes(whole)
        broken = bytearray(whole if number % 2 else sheet)
        for _ in range(chance.randint(1, 5)):
            at = chance.randrange(len(broken))
            broken[at : at + chance.randint(0, 4)] = chance.randbytes(chance.randint(0, 4))
        if number % 2:
            file.write_bytes(broken)
        else:
            with_part(file, SHEET, bytes(broken))
        told = outcome(db, file)
        assert isinstance(told, Preview) or told.endswith(".")


@settings(max_examples=150)
@given(LINES)
def test_no_arrangement_of_lines_breaks_the_search_for_the_list(lines: list[list[Any]]) -> None:
    table = tables.table_in(Sheet("Lembar", lines), RESIDENTS)
    if table:
        assert len(table.lines) == len(table.numbers)
        assert {len(line) for line in table.lines} <= {len(table.headings)}
    if found := blocks.blocks_in(lines, RESIDENTS.known_headings):
        assert all(len(line) == len(found.headings) for line in found.lines)


@pytest.mark.parametrize("unseen", UNSEEN)
def test_unseen_letters_are_no_part_of_anything(db: Database, tmp_path: Path, unseen: str) -> None:
    plain = a_row()
    row = {
        name: f"{unseen}{cell[:3]}{unseen}{cell[3:]}{unseen}" if cell else cell
        for name, cell in plain.items()
    }
    shown = outcome(db, write(tmp_path / "desa.xlsx", [row]))
    assert isinstance(shown, Preview)
    (one,) = shown.rows
    bell = unseen == "\x07"  # parts words, as every space does
    assert one.values.get("nik") == plain["nik"]
    assert bell or (one.kind, one.values["full_name"]) == (Kind.NEW, plain["nama"])


def test_headings_with_unseen_letters_are_known(db: Database, tmp_path: Path) -> None:
    row = {f"\u200b{name}\u202e": cell for name, cell in a_row().items()}
    shown = outcome(db, write(tmp_path / "desa.xlsx", [row], headings=tuple(row)))
    assert isinstance(shown, Preview)
    assert shown.counts == {Kind.NEW: 1}
    assert all(name.isprintable() for name in shown.table.headings)


@pytest.mark.parametrize(
    "cell", ["x" * 10_001, "DUSUN " * 3_000, '=HYPERLINK("x")', "＝1+1", "@SUM(A1)", "\t=1", "-1+1"]
)
def test_a_monstrous_cell_stays_text_or_is_refused(db: Database, tmp_path: Path, cell: str) -> None:
    homes = [one | {"dusun": cell, "nama": cell} for one in a_village(2)]
    for make in (books.labelled_census, books.electronic_census):
        shown = outcome(db, make(tmp_path / "bip.xlsx", homes))
        assert isinstance(shown, Preview)
        assert errors_workbook(shown).startswith(b"PK")
        for row in shown.rows:
            assert len(str(row.values.get("full_name", ""))) <= 100


@pytest.mark.parametrize("text", ["NIK;Nama\n", "\n\n\n", "NIK", ";;;;\n;;;;\n"])
def test_a_list_without_lines_is_told_in_words(db: Database, tmp_path: Path, text: str) -> None:
    file = tmp_path / "kosong.csv"
    file.write_text(text, encoding="utf-8")
    told = outcome(db, file)
    assert isinstance(told, str)
    assert told.endswith(".")


def test_a_question_never_runs_into_thousands(db: Database, tmp_path: Path) -> None:
    rows = [a_row(nik="", sex=f"X{n % 40}" if n % 40 else "P") for n in range(400)]
    with db.read() as session, pytest.raises(NeedsAnswersError) as asked:
        service.preview(session, write(tmp_path / "desa.xlsx", rows))
    assert len(asked.value.proposal.questions) <= 12
