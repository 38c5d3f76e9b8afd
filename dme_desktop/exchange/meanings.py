"""What a column can mean, by which headings it is known, and how it is read: a table.

The headings are those of the 43-column form that most village offices use, of the civil registry's
own books and of lists made by hand; our field labels are known too, so that what the program wrote
comes back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any

from dme_desktop.exchange import cells, composite
from dme_desktop.exchange.columns import (
    CONTACT,
    JOURNEY,
    NIK_OR_CARD,
    Column,
    Meaning,
    heading,
    label,
)
from dme_desktop.exchange.workbook import Cell
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.workers.model import ReturnType, Sector, Stage


@dataclass(frozen=True)
class Reading:
    """How one column was said to be read: what it means, and the answers about its values."""

    means: str
    month_first: bool = False
    said: Mapping[str, str] = field(default_factory=dict)

    def columns(self) -> list[Column]:
        """Return a column for each field the meaning gives, with fresh memories."""
        meaning = MEANINGS[self.means]
        return [
            Column(
                name,
                partial(read, month_first=True) if self.month_first and name in _DATES else read,
                self.said,
            )
            for name, read in meaning.readers.items()
        ]


@cache
def known_headings() -> Mapping[str, str]:
    """Return {heading to compare: what it means}."""
    known = {
        heading(name): meaning.code
        for meaning in MEANINGS.values()
        for name in (meaning.label, *meaning.headings.split(", "))
    }
    known.pop("", None)
    return known


@cache
def weak_headings() -> Mapping[str, tuple[str, ...]]:
    """Return {heading to compare: what it may mean when the cells agree}, likeliest first."""
    found: dict[str, tuple[str, ...]] = {}
    for meaning in MEANINGS.values():
        for name in meaning.weak.split(", "):
            found[heading(name)] = (*found.get(heading(name), ()), meaning.code)
    found.pop("", None)
    return found


def _one(
    name: str, read: Callable[..., Any], headings: str, weak: str = "", codes: str = ""
) -> Meaning:
    dated = _as_it_is if name in _DATES else None
    return Meaning(name, label(name), headings, {name: read}, weak, codes, dated)


def _coded(name: str, headings: str, weak: str = "") -> Meaning:
    return _one(name, partial(cells.code, name, label(name)), headings, weak, name)


def _trip(name: str, read: Callable[..., Any], headings: str, codes: str = "") -> Meaning:
    return _one(f"{JOURNEY}{name}", read, headings, codes=codes)


def _as_it_is(cell: Cell) -> Cell:
    return cell


_DATES = {
    "birth_date", f"{JOURNEY}departed_on", f"{JOURNEY}returned_on", f"{JOURNEY}contract_end",
}  # fmt: skip
_COUNTRIES = "destination_country"
_MEANINGS = (
    _one(
        "nik",
        cells.nik,
        "nik, no ktp, nomor ktp, nik ktp, no nik, nomor nik, nomor induk kependudukan, no ktp nik",
    ),
    _one(
        "full_name",
        cells.text,
        "nama, nama lengkap, nama lgkp, nama penduduk, nama warga, nama pmi, nama tki, nama cpmi, "
        "nama anggota keluarga",
    ),
    _one(
        "family_card_no",
        partial(cells.number, "Nomor KK"),
        "no kk, nomor kk, kk, no kartu keluarga, nomor kartu keluarga",
    ),
    _coded(
        "gender",
        "sex, jenis kelamin, jk, l/p, jenkel, jns kelamin, jenis klmin, kelamin, jk l/p, "
        "jenis kelamin l/p",
    ),
    _one("birth_place", cells.text, "tempat lahir, tmpt lhr, tmp lhr, tmpt lahir"),
    _one("birth_date", cells.date, "tanggal lahir, tgl lahir, tgl lhr"),
    Meaning(
        "place_and_date",
        QT_TRANSLATE_NOOP("fields", "Tempat dan tanggal lahir"),
        "ttl, tempat tanggal lahir, tempat tgl lahir, tempat tgl lhr",
        {"birth_place": composite.birth_place, "birth_date": composite.birth_date},
        dated=composite.birth_date_as_written,
    ),
    _one("hamlet", cells.hamlet, "dusun, lingkungan, nama dusun, dusun/lingkungan"),
    _one("rt", cells.neighbourhood, "rt, no rt"),
    _one("rw", cells.neighbourhood, "rw, no rw"),
    Meaning(
        "rt_rw",
        QT_TRANSLATE_NOOP("fields", "RT dan RW"),
        "rt/rw, no rt/rw",
        {"rt": composite.rt, "rw": composite.rw},
    ),
    _one("address", cells.text, "alamat", weak="alamat lengkap, alamat asal, alamat rumah"),
    Meaning(
        "full_address",
        QT_TRANSLATE_NOOP("fields", "Alamat beserta dusun, RT, RW"),
        "",
        {
            "address": composite.street,
            "hamlet": composite.hamlet,
            "rt": composite.rt,
            "rw": composite.rw,
        },
    ),
    _coded("religion", "agama id, agama"),
    _coded(
        "education",
        "pendidikan kk id, pendidikan, pendidikan terakhir, pddk akh, pendidikan dalam kk",
    ),
    _coded("occupation", "pekerjaan id, pekerjaan, jenis pekerjaan, jenis pkrjn"),
    _coded(
        "marital_status",
        "status kawin, status perkawinan, stat kwn, status nikah",
        weak="status",
    ),
    _coded(
        "family_relation",
        "kk level, shdk, hubungan dalam keluarga, hub kel, hubungan keluarga, stat hbkel, "
        "status hubungan dalam keluarga",
        weak="hubungan",
    ),
    _one("father_name", cells.text, "nama ayah, nama lgkp ayah", weak="ayah"),
    _one("mother_name", cells.text, "nama ibu, nama lgkp ibu", weak="ibu"),
    _coded("blood_type", "golongan darah id, golongan darah, gol drh, gol darah, g drh"),
    _one("residency", cells.residency, "status dasar, status tinggal", weak="status"),
    _one(
        "phone",
        cells.phone,
        "telepon, no hp, nomor hp, hp, no telp, no telepon, nomor telepon, no wa, nomor wa, telp, "
        "no hp/wa",
    ),
    _one("nickname", cells.text, "nama panggilan, panggilan, alias"),
    _one("notes", cells.text, "catatan"),
    _trip(
        "country",
        partial(cells.code, _COUNTRIES, label(f"{JOURNEY}country")),
        "negara, negara tujuan, negara penempatan, negara tempat bekerja, tujuan negara",
        _COUNTRIES,
    ),
    _trip("city", cells.text, "kota tujuan, kota penempatan"),
    _trip("sector", partial(cells.member, Sector), "sektor, bidang pekerjaan"),
    _trip(
        "job_title",
        cells.text,
        "jabatan, pekerjaan di luar negeri, jenis pekerjaan di luar negeri, pekerjaan pmi",
    ),
    _trip("agency", cells.text, "p3mi, nama p3mi, pjtki, nama pjtki, pptkis, pt, nama pt"),
    _trip("employer", cells.text, "majikan, nama majikan, pemberi kerja, pengguna jasa"),
    _trip(
        "departed_on",
        cells.date,
        "tanggal berangkat, tgl berangkat, tahun berangkat, tanggal keberangkatan, "
        "tgl keberangkatan, tahun keberangkatan",
    ),
    _trip("contract_end", cells.day, "kontrak berakhir, akhir kontrak, habis kontrak"),
    _trip("wage", cells.number_of, "gaji, upah per bulan, gaji per bulan"),
    _trip("wage_currency", cells.currency, "mata uang, mata uang gaji"),
    _trip("cost_total", cells.rupiah, "biaya, biaya penempatan, biaya keberangkatan"),
    _trip("debt", cells.rupiah, "utang, hutang, jumlah utang"),
    _trip("returned_on", cells.date, "tanggal pulang, tgl pulang, tahun pulang"),
    _trip("return_type", partial(cells.member, ReturnType), "sebab pulang, alasan pulang"),
    _trip("stage", partial(cells.member, Stage), "tahap, status pmi, keadaan pmi"),
    _trip("passport", cells.text, "no paspor, nomor paspor, paspor"),
    _one(
        f"{CONTACT}name",
        cells.text,
        "keluarga yang dihubungi, nama keluarga, kontak keluarga, keluarga yang dapat dihubungi",
    ),
    _one(f"{CONTACT}phone", cells.phone, "no hp keluarga, hp keluarga, telepon keluarga"),
    Meaning(NIK_OR_CARD, QT_TRANSLATE_NOOP("fields", "NIK atau nomor KK"), "peserta", {}),
)
MEANINGS: Mapping[str, Meaning] = {meaning.code: meaning for meaning in _MEANINGS}
