"""Workbooks of the shapes that offices bring, made for each test. People live in district 00."""

import datetime as dt
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import xlsxwriter
import xlwt

from tests.examples import nik

HEADINGS = (
    "alamat", "dusun", "rw", "rt", "nama", "no_kk", "nik", "sex", "tempatlahir", "tanggallahir",
    "agama_id", "pendidikan_kk_id", "pendidikan_sedang_id", "pekerjaan_id", "status_kawin",
    "kk_level", "warganegara_id", "ayah_nik", "nama_ayah", "ibu_nik", "nama_ibu",
    "golongan_darah_id", "akta_lahir", "dokumen_pasport", "tanggal_akhir_paspor", "dokumen_kitas",
    "akta_perkawinan", "tanggalperkawinan", "akta_perceraian", "tanggalperceraian", "cacat_id",
    "cara_kb_id", "hamil", "ktp_el", "status_rekam", "alamat_sekarang", "status_dasar", "suku",
    "tag_id_card", "id_asuransi", "no_asuransi", "lat", "lng",
)  # fmt: skip
CARD = "5203000101100001"
_NAMES = ("SITI", "BAIQ", "LALU", "AHMAD", "NURUL", "SAHNAN", "ROHANI", "FATIMAH", "ZAENAL")
_MORE = ("CONTOHWATI", "TELADAN", "MISALAH", "UPAMA", "PERUMPAMAAN", "IBARAT", "PERAGA")


def a_row(**different: Any) -> dict[str, Any]:
    """Return the cells of an acceptable resident, as the form has them."""
    return {
        "dusun": "MONTONG", "rw": "-", "rt": "004", "nama": "SITI CONTOHWATI", "no_kk": CARD,
        "nik": nik(), "sex": "2", "tempatlahir": "JENGGIK", "tanggallahir": "1992-07-05",
        "agama_id": "1", "pendidikan_kk_id": "4", "pendidikan_sedang_id": "18",
        "pekerjaan_id": "2", "status_kawin": "2", "kk_level": "3", "warganegara_id": "1",
        "nama_ayah": "AMAQ CONTOH", "nama_ibu": "INAQ CONTOH", "golongan_darah_id": "13",
        "status_dasar": "1",
    } | different  # fmt: skip


def a_village(people: int) -> list[dict[str, Any]]:
    """Return rows of as many different people, as `contoh_penduduk.xlsx` has them."""
    return [_villager(n) for n in range(people)]


def _villager(n: int) -> dict[str, Any]:
    woman = n % 2 == 1
    born = dt.date(1950, 1, 1) + dt.timedelta(days=n * 5 % 20_000)
    number = nik(n % 9999 + 1, day=born.day, month=born.month, year=born.year % 100, woman=woman)
    first, last = _NAMES[n % len(_NAMES)], _MORE[n // 9 % len(_MORE)]
    return a_row(
        nik=number,
        nama=f"{first} {last} {'ABCDEFGHIJ'[n // 63 % 10]}{'AEIOU'[n // 630 % 5]}R",
        sex="2" if woman else "1",
        tanggallahir=born.isoformat(),
        no_kk=f"520300010110{n // 4 + 1:04}",
        dusun=("MONTONG", "LENDANG", "DASAN BARU")[n % 3],
        kk_level="1" if n % 4 == 0 else "4",
        nama_ayah=f"AMAQ {_MORE[n % 7]}",
        nama_ibu=f"INAQ {_MORE[n % 5]}",
    )


def write(
    path: Path,
    rows: Iterable[Mapping[str, Any]],
    *,
    headings: Sequence[str] = HEADINGS,
    above: Sequence[Sequence[Any]] = (),
    sheet: str = "Sheet1",
) -> Path:
    """Write an .xlsx with the headings under the lines of `above`."""
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(sheet)
        date = book.add_format({"num_format": "dd-mm-yyyy"})
        lines = [*above, headings, *([row.get(name, "") for name in headings] for row in rows)]
        for line, cells in enumerate(lines):
            for place, cell in enumerate(cells):
                _put(page, line, place, cell, date)
    return path


def _put(page: Any, line: int, place: int, cell: Any, date: Any) -> None:
    if isinstance(cell, str):
        page.write_string(line, place, cell)
    elif isinstance(cell, dt.date):
        page.write_datetime(line, place, dt.datetime(cell.year, cell.month, cell.day), date)  # noqa: DTZ001
    else:
        page.write(line, place, cell)


def macro_form(path: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    """Write the form with its second sheet of codes and its macro."""
    with xlsxwriter.Workbook(path) as book:
        page, codes = book.add_worksheet("Data Penduduk"), book.add_worksheet("Kode Data")
        for line, cells in enumerate([HEADINGS, *([r.get(n, "") for n in HEADINGS] for r in rows)]):
            for place, cell in enumerate(cells):
                _put(page, line, place, cell, None)
        for line, cells in enumerate(
            [("sex", "id", "agama_id", "id", "status_kawin", ""), (), ("LAKI-LAKI", 1, "ISLAM", 1)]
        ):
            for place, cell in enumerate(cells):
                _put(codes, line, place, cell, None)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\x00macro" * 100)
    return path


def write_old(
    path: Path, lines: Sequence[Sequence[Any]], sheet: str = "Sheet1", first_row: int = 0
) -> Path:
    """Write an .xls with these lines, the first of them in the row `first_row`."""
    book = xlwt.Workbook()
    page = book.add_sheet(sheet)
    for line, cells in enumerate(lines, start=first_row):
        for place, cell in enumerate(cells):
            page.write(line, place, cell)
    book.save(str(path))
    return path


def census_book(path: Path) -> Path:
    """Write the old census book: a title block, and a block of people a family."""
    head = ["", "NO", "NIK", "NAMA", "JK", "TMPT LHR", "TGL LHR", "AGAMA", "HUB. KEL"]
    person = ["", 1, nik(), "SITI CONTOHWATI", "P", "JENGGIK", "05-07-1992", "Islam", "Istri"]
    title = ["", "BUKU INDUK KEPENDUDUKAN"]
    return write_old(path, [title, [], ["PROVINSI :", "NTB"], [], head, person], "Contoh BIP")


def with_part(path: Path, name: str, content: bytes) -> Path:
    """Put another part into a workbook, replacing the one with that name."""
    with zipfile.ZipFile(path) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    parts[name] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, text in parts.items():
            archive.writestr(part, text)
    return path


def part_of(path: Path, name: str) -> bytes:
    """Return one part of a workbook."""
    with zipfile.ZipFile(path) as archive:
        return archive.read(name)
