"""Lists in plain text: the letters are told, the cells are parted, nothing is swallowed."""

import codecs
import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.exchange import delimited, service
from dme_desktop.exchange.proposal import NeedsAnswersError
from dme_desktop.kernel.errors import DmeError
from dme_desktop.sheets.target import Kind
from dme_desktop.vault.database import Database
from tests.examples import nik

HEAD = "NIK;Nama;Jenis Kelamin;Tanggal Lahir;Dusun"
SITI = f"{nik()};Siti;P;1992-07-05;Montong"


def lines(content: bytes) -> list[list[str]]:
    return delimited.read(content).lines


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
def test_the_sign_between_cells_is_told(sign: str) -> None:
    text = "nama,alamat;x;y\nSiti;a;b\nBaiq;c;d\n" if sign == ";" else f"a{sign}b\nc{sign}d\n"
    assert {len(line) for line in lines(text.encode())} == {3 if sign == ";" else 2}


def test_the_sign_may_be_named_in_the_first_line() -> None:
    assert lines(b"sep=|\r\na|b;c\r\n") == [["a", "b;c"]]


@pytest.mark.parametrize(
    ("content", "doubtful"),
    [
        ("Café;x\n".encode(), False),
        (codecs.BOM_UTF8 + "Café;x\n".encode(), False),
        ("Café;x\n".encode("utf-16"), False),
        ("Café;x\n".encode("utf-16-le"), False),
        ("Café;x\n".encode("utf-16-be"), False),
        ("Café;x\n".encode("cp1252"), True),
    ],
)
def test_letters_are_told_in_a_fixed_order(content: bytes, *, doubtful: bool) -> None:
    found = delimited.read(content)
    assert found.lines == [["Café", "x"]]
    assert found.doubtful_letters is doubtful


@pytest.mark.parametrize(
    "text",
    [
        'nama;nik\n"Siti;1\nBaiq;2\nLalu;3\n',  # never closed
        'nama;nik\n"Siti;1\nBaiq;2\nLalu";3\n',  # closed three lines later
        'nama;nik\nSi"ti"x;1\n"a"b;2\n',
    ],
)
def test_a_stray_quote_swallows_no_line(text: str) -> None:
    with pytest.raises(DmeError, match="kutip"):
        lines(text.encode())


def test_a_line_break_inside_a_quoted_cell_is_no_fault() -> None:
    assert lines(b'nama;alamat\n"Siti";"Jl. Melati\nNo. 3"\n')[1] == ["Siti", "Jl. Melati\nNo. 3"]


def test_lines_of_different_length_are_filled_up() -> None:
    assert lines(b"a;b;c\nd\n") == [["a", "b", "c"], ["d", "", ""]]


@pytest.mark.parametrize(
    "content",
    [
        b"a;b\0;c\n",
        b"a;" + b"x" * 200_000 + b"\n",
        b"a;b\n" * (delimited.MOST_ROWS + 2),
        b"x" * (21 * 1024**2),
    ],
)
def test_what_is_no_list_is_told_in_words(content: bytes) -> None:
    with pytest.raises(DmeError) as refused:
        lines(content)
    assert str(refused.value).endswith(".")


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_in_words(content: bytes) -> None:
    with contextlib.suppress(DmeError):
        assert len({len(line) for line in lines(content)}) <= 1


def test_a_plain_text_of_residents_is_compared_like_any_list(db: Database, tmp_path: Path) -> None:
    file = tmp_path / "warga.csv"
    file.write_text(f"{HEAD}\n{SITI}\n5,20300450792E+15;Baiq;P;1992;Montong\n", encoding="utf-8")
    with db.read() as session:
        shown = service.preview(session, file)
    assert [row.kind for row in shown.rows] == [Kind.NEW, Kind.REFUSED]
    assert "angka ke-16" in shown.rows[1].faults[0].reason


def test_letters_of_old_windows_are_confirmed_first(db: Database, tmp_path: Path) -> None:
    file = tmp_path / "warga.csv"
    file.write_bytes(f"{HEAD}\n{SITI.replace('Siti', 'Café')}\n".encode("cp1252"))
    with db.read() as session, pytest.raises(NeedsAnswersError, match="Café") as asked:
        service.preview(session, file)
    assert [one.about for one in asked.value.proposal.questions] == ["letters"]
