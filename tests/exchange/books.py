"""Look-alikes of the books that offices have besides the 43-column form, made for each test."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.exchange.workbooks import write_old

Person = Mapping[str, Any]
REGISTRY = (
    "Nomor KK", "NIK", "Nama Lengkap", "Status", "Tempat Lahir", "Tanggal Lahir", "Jenis Kelamin",
    "NIK Ayah", "Nama Ayah", "NIK Ibu", "Nama Ibu", "Status Perkawinan", "SHDK", "Agama",
    "Kewarganegaraan", "Kode Pos", "Alamat", "No RW", "No RT", "Pendidikan Terakhir",
    "Jns Pkrjn", "Kode Desa", "Gol Darah", "Cacat", "Kelainan", "Telp", "Tgl Paspor", "Paspor",
    "Akta Lahir", "Akta Kawin", "Tgl Kawin", "Akta Cerai", "Tgl Cerai", "Petugas Registrasi",
    "NIP", "Tgl Ubah", "Tgl Entri",
)  # fmt: skip
ELECTRONIC = (
    "NO", "Nama Lengkap", "NIK", "Tempat Lahir", "Tanggal Lahir", "JK", "Stat Kwn", "Gol. Drh",
    "SHDK", "Agama", "Pendidikan Terakhir", "No Akta Lahir", "Pekerjaan", "Nama Ibu", "Nama Ayah",
    "Wjb KTP", "KTP-eL", "Status", "Stat Rkm",
)  # fmt: skip
CENSUS = (
    "NO", "NIK", "NAMA", "JK", "TMPT LHR", "TGL LHR", "KTPEL", "AGAMA", "STATUS", "HUB. KEL",
    "PENDIDIKAN", "PEKERJAAN", "NAMA IBU", "NAMA AYAH", "NO.AKTE LAHIR",
)  # fmt: skip
_NATIONAL = (
    "NO", "NAMA LENGKAP", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR", "JENIS KELAMIN", "SHDK", "AGAMA",
    "PENDIDIKAN", "PEKERJAAN", "NAMA IBU", "NAMA AYAH",
)  # fmt: skip
_SEX = {"1": "L", "2": "P"}
_RELATION = {"1": "Kepala Keluarga", "3": "Istri", "4": "Anak"}


def registry_sheet(path: Path, people: Iterable[Person]) -> Path:
    """Write the 37 columns of the civil registry: no hamlet, but "DSN MONTONG" as the address."""
    lines = [
        {
            "Nomor KK": one["no_kk"], "NIK": one["nik"], "Nama Lengkap": one["nama"],
            "Status": "HIDUP", "Tempat Lahir": one["tempatlahir"],
            "Tanggal Lahir": _dashed(one["tanggallahir"]),
            "Jenis Kelamin": "PEREMPUAN" if one["sex"] == "2" else "LAKI-LAKI",
            "Nama Ayah": one["nama_ayah"], "Nama Ibu": one["nama_ibu"],
            "Status Perkawinan": "KAWIN", "SHDK": _RELATION[one["kk_level"]].upper(),
            "Agama": "ISLAM", "Alamat": f"DSN {one['dusun']}", "No RW": "'001", "No RT": "'004",
            "Pendidikan Terakhir": "SLTP / SEDERAJAT", "Jns Pkrjn": "PETANI/PEKEBUN",
            "Gol Darah": "TIDAK TAHU",
        }
        for one in people
    ]  # fmt: skip
    return _put(path, [REGISTRY, *([line.get(name, "") for name in REGISTRY] for line in lines)])


def labelled_census(path: Path, people: Sequence[Person]) -> Path:
    """Write the census book of 2012: a line of labels, the card under it, then the people."""
    lines: list[Sequence[Any]] = [
        ["", "BUKU INDUK KEPENDUDUKAN KABUPATEN CONTOH"], [], ["PROVINSI :", "CONTOH"], [],
    ]  # fmt: skip
    for card, hamlet, members in _families(people):
        lines += [
            ["", "NO.KK", "", "NAMA.KK", "", "", "ALAMAT"],
            ["", card, "", members[0]["nama"], "", "",
             f" DUSUN {hamlet}, RT:001, RW:002, Kodepos:83355,-"],
            ["", *CENSUS],
            *(["", *_counted(number, one)] for number, one in enumerate(members, start=1)),
        ]  # fmt: skip
    return _put(path, lines, "Contoh BIP")


def national_census(path: Path, people: Sequence[Person]) -> Path:
    """Write the census book of 2016: the card in one cell, the address beside it, notes below."""
    lines: list[Sequence[Any]] = [["BUKU INDUK PENDUDUK WNI"], [], _NATIONAL]
    for card, hamlet, members in _families(people):
        lines.append(
            [f"No. KK : {card}", "", f"Alamat : -, Nama Dusun : {hamlet}, RT/RW : 001/002"]
        )
        for number, one in enumerate(members, start=1):
            lines.append(
                [number, one["nama"], one["nik"], one["tempatlahir"], _dashed(one["tanggallahir"]),
                 _SEX[one["sex"]], _RELATION[one["kk_level"]], "Islam", "SLTP/Sederajat",
                 "Petani/Pekebun", one["nama_ibu"], one["nama_ayah"]]
            )  # fmt: skip
    return _put(path, [*lines, ["Keterangan:"], ["SHDK: hubungan dalam keluarga"]])


def family_pages(path: Path, people: Sequence[Person]) -> Path:
    """Write the census book with a title block a family: labels, each value to the right."""
    lines: list[Sequence[Any]] = []
    for card, hamlet, members in _families(people):
        lines += [
            ["", "BUKU INDUK KEPENDUDUKAN KABUPATEN CONTOH (DAFTAR  KELUARGA)"], [],
            ["", "PROVINSI :", "", "CONTOH", "", "", "NO. KK :", "", card],
            ["", "KABUPATEN :", "", "CONTOH", "", "", "NAMA. KK :", "", members[0]["nama"]],
            ["", "KECAMATAN :", "", "CONTOH", "", "", "ALAMAT :", "",
             f"DSN. {hamlet},Kodepos :92974,Telp :,-"],
            ["", "DESA :", "", "CONTOH", "", "", "NO.RT/RW :", "", "001/002"], [],
            ["", *CENSUS],
            *(["", *_counted(number, one)] for number, one in enumerate(members, start=1)), [],
        ]  # fmt: skip
    return _put(path, lines)


def electronic_census(path: Path, people: Sequence[Person]) -> Path:
    """Write the census book with cards of electronic KTP: a bare number and an address."""
    lines: list[Sequence[Any]] = [ELECTRONIC]
    for card, hamlet, members in _families(people):
        lines.append(
            [
                card,
                "",
                members[0]["nama"],
                *[""] * 8,
                f"DESA CONTOH RT/RW : 001/002 DUSUN : {hamlet}",
            ]
        )
        for number, one in enumerate(members, start=1):
            lines.append(
                [number, one["nama"], one["nik"], one["tempatlahir"], _dashed(one["tanggallahir"]),
                 "Pr" if one["sex"] == "2" else "Lk", "BK", "-",
                 _RELATION[one["kk_level"]].upper(), "ISLAM", "TAMAT SD / SEDERAJAT", "67/X/2002",
                 "BELUM / TIDAK BEKERJA", one["nama_ibu"], one["nama_ayah"], "WAJIB", "KTP-eL",
                 "SDH DPT", "CARD\nSHIPPED"]
            )  # fmt: skip
    return _put(path, lines)


def supplement(path: Path, numbers: Iterable[str], remark: str = "-") -> Path:
    """Write a list of numbers with a remark, its mark of the end, and the notes under it."""
    lines = [["Peserta", "Keterangan"], *([number, remark] for number in numbers), ["###", ""],
             ["Catatan:", ""], ["1. Sesuaikan kolom peserta", ""]]  # fmt: skip
    return _write(path, {"Peserta": lines})


def members(path: Path, people: Iterable[Person]) -> Path:
    """Write the members of an aid programme, behind the sheet that describes it."""
    head = ["Peserta", "No. Peserta", "NIK", "Nama", "Tempat Lahir", "Tanggal Lahir", "Alamat"]
    lines = [
        [one["nik"], str(number), one["nik"], one["nama"], one["tempatlahir"], one["tanggallahir"],
         f"RT 004 RW - Dusun {one['dusun'].title()}"]
        for number, one in enumerate(people, start=1)
    ]  # fmt: skip
    about = [["ID Program", "7"], ["Nama Program", "Bantuan"], ["Keterangan", "Contoh"]]
    return _write(path, {"Program": about, "Peserta": [head, *lines, ["###"]]})


def sheets(path: Path, lists: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    """Write several sheets of any lines."""
    return _write(path, lists)


def _put(path: Path, lines: Sequence[Sequence[Any]], sheet: str = "Sheet1") -> Path:
    """Write an .xls as offices have such books, or an .xlsx where the name says so."""
    if path.suffix == ".xls":
        return write_old(path, lines, sheet)
    return _write(path, {sheet: lines})


def _write(path: Path, lists: Mapping[str, Sequence[Sequence[Any]]]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        for name, lines in lists.items():
            page = book.add_worksheet(name)
            for line, cells in enumerate(lines):
                for place, cell in enumerate(cells):
                    page.write(line, place, cell)
    return path


def _families(people: Sequence[Person]) -> Iterable[tuple[str, str, list[Person]]]:
    for card, some in groupby(people, key=lambda one: str(one["no_kk"])):
        family = list(some)
        yield card, str(family[0]["dusun"]), family


def _counted(number: int, one: Person) -> list[Any]:
    return [
        number, one["nik"], one["nama"], _SEX[one["sex"]], one["tempatlahir"],
        _dashed(one["tanggallahir"]), "NULL", "Islam", "Belum Kawin", _RELATION[one["kk_level"]],
        "Tidak/Belum Sekolah", "Petani/Pekebun", one["nama_ibu"], one["nama_ayah"], "",
    ]  # fmt: skip


def _dashed(iso: str) -> str:
    return "-".join(reversed(iso.split("-")))
