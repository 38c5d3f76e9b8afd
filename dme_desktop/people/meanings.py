"""What a column of a list can say of a resident, by which headings it is known, how it is read.

The headings are those of the 43-column form that most village offices use, of the civil registry's
own books and of lists made by hand; our field labels are known too, so that what the program wrote
comes back.
"""

from collections.abc import Sequence
from functools import partial

from dme_desktop.kernel import kinds
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.spellings import squeezed
from dme_desktop.people.model import NikMissing, Person, Residency
from dme_desktop.sheets import cells, composite
from dme_desktop.sheets.cells import Cell
from dme_desktop.sheets.columns import Given, Meaning, Read, says

NIK_OR_CARD = "nik_or_card"  # a number of 16 digits that may be either: only a person can say


def nik(cell: Cell) -> str | NikMissing:
    """Read a NIK, or why there is none: 0 and numbers that begin with 0 are not issued yet."""
    shown = cells.shown(cell)
    if shown and not any(map(str.isdecimal, shown)) and any(map(str.isalpha, shown)):
        return _why_missing(shown)
    read = cells.number("NIK", cell)
    if read is None:
        return NikMissing.BELUM_PUNYA if shown == "0" else NikMissing.TIDAK_DIKETAHUI
    if read.startswith("0") and len(read) == 16 and read.isdecimal():
        return NikMissing.BELUM_PUNYA
    return read


def residency(cell: Cell) -> Residency | None:
    """Read whether a person lives here; gone and missing count as not settled."""
    if cells.spelled(cell) in {"9", "TIDAKVALID"}:
        raise ValueError("Baris ini ditandai tidak valid di berkas asalnya. Periksa orangnya.")
    found = cells.member(Residency, cell)
    return found if isinstance(found, Residency) else None


def _why_missing(shown: str) -> NikMissing:
    """Return why there is no NIK, as words in its place say; ValueError for a failed formula."""
    said = squeezed(shown)
    if said in cells.FAILED_FORMULAS:
        raise ValueError(shown)
    is_waiting = any(word in said for word in ("BELUM", "BLM", "PROSES", "BAYI", "BARULAHIR"))
    return NikMissing.BELUM_PUNYA if is_waiting else NikMissing.TIDAK_DIKETAHUI


_of = partial(field_of, Person)


def _given(name: str, read: Read, *, dated: bool = False, born: bool = False) -> Given:
    return Given(_of(name), read, dated, born)


def _coded(name: str, headings: str, weak: str = "", *, asked_apart: bool = False) -> Meaning:
    field = _of(name)
    given = Given(field, partial(cells.code, name, field.label))
    return Meaning(name, field.label, headings, (given,), weak, kinds.codes(name), asked_apart)


_BORN = _given("birth_date", cells.date, dated=True, born=True)
MEANINGS: Sequence[Meaning] = (
    says(
        _of("nik"),
        nik,
        "nik, no ktp, nomor ktp, nik ktp, no nik, nomor nik, nomor induk kependudukan, no ktp nik, "
        "nik/no ktp",
    ),
    says(
        _of("full_name"),
        cells.text,
        "nama, nama lengkap, nama lgkp, nama penduduk, nama warga, nama pmi, nama tki, nama cpmi, "
        "nama anggota keluarga",
    ),
    says(
        _of("family_card_no"),
        partial(cells.number, "Nomor KK"),
        "no kk, nomor kk, kk, no kartu keluarga, nomor kartu keluarga, nkk",
    ),
    _coded(
        "gender",
        "sex, jenis kelamin, jk, l/p, jenkel, jns kelamin, jenis klmin, kelamin, jk l/p, "
        "jenis kelamin l/p, lp, p/l",
        asked_apart=True,
    ),
    says(
        _of("birth_place"),
        cells.text,
        "tempat lahir, tmpt lhr, tmp lhr, tmpt lahir, tempat kelahiran, kelahiran tempat",
    ),
    Meaning(
        "birth_date",
        _BORN.field.label,
        "tanggal lahir, tgl lahir, tgl lhr, tanggal kelahiran, kelahiran tanggal, kelahiran tgl",
        (_BORN,),
        dated=lambda cell: cell,
    ),
    Meaning(
        "place_and_date",
        QT_TRANSLATE_NOOP("fields", "Tempat dan tanggal lahir"),
        "ttl, tempat tanggal lahir, tempat tgl lahir, tempat tgl lhr, tempat/tanggal lahir, "
        "tempat/tgl lahir",
        (
            _given("birth_place", composite.birth_place),
            _given("birth_date", composite.birth_date, dated=True, born=True),
        ),
        dated=composite.birth_date_as_written,
    ),
    says(
        _of("hamlet"),
        cells.hamlet,
        "dusun, lingkungan, nama dusun, dusun/lingkungan, dusun/lingk, lingk, alamat dusun, "
        "dusun/kampung",
    ),
    says(_of("rt"), cells.neighbourhood, "rt, no rt, alamat rt"),
    says(_of("rw"), cells.neighbourhood, "rw, no rw, alamat rw"),
    Meaning(
        "rt_rw",
        QT_TRANSLATE_NOOP("fields", "RT dan RW"),
        "rt/rw, no rt/rw, alamat rt/rw",
        (_given("rt", composite.rt), _given("rw", composite.rw)),
    ),
    says(_of("address"), cells.text, "alamat", weak="alamat lengkap, alamat asal, alamat rumah"),
    Meaning(
        "full_address",
        QT_TRANSLATE_NOOP("fields", "Alamat beserta dusun, RT, RW"),
        "",
        (
            _given("address", composite.street),
            _given("hamlet", composite.hamlet),
            _given("rt", composite.rt_in_address),
            _given("rw", composite.rw_in_address),
        ),
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
    says(
        _of("marriage_book_no"),
        cells.text,
        "akta perkawinan, no akta perkawinan, akta nikah, no akta nikah, no buku nikah, "
        "nomor akta perkawinan",
    ),
    _coded(
        "family_relation",
        "kk level, shdk, hubungan dalam keluarga, hub kel, hubungan keluarga, stat hbkel, "
        "status hubungan dalam keluarga",
        weak="hubungan",
    ),
    says(_of("father_name"), cells.text, "nama ayah, nama lgkp ayah", weak="ayah"),
    says(_of("mother_name"), cells.text, "nama ibu, nama lgkp ibu", weak="ibu"),
    _coded("blood_type", "golongan darah id, golongan darah, gol drh, gol darah, g drh"),
    _coded("disability", "cacat id, cacat, penyandang cacat, jenis cacat, pnydg cct, disabilitas"),
    Meaning(
        "residency",
        field_of(Person, "residency").label,
        "status dasar, status tinggal",
        (_given("residency", residency),),
        weak="status",
        options=kinds.choice(Residency),
    ),
    says(
        _of("phone"),
        cells.phone,
        "telepon, no hp, nomor hp, hp, no telp, no telepon, nomor telepon, no wa, nomor wa, telp, "
        "no hp/wa",
    ),
    says(_of("nickname"), cells.text, "nama panggilan, panggilan, alias"),
    says(_of("notes"), cells.text, "catatan"),
    Meaning(NIK_OR_CARD, QT_TRANSLATE_NOOP("fields", "NIK atau nomor KK"), "peserta", ()),
)
