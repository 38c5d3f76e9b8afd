"""The letters whose words an office may change: their templates and what may stand in them.

The words are our own, follow the domain dictionary (section 13b) and are templates, not official
texts. A line is a paragraph; {tokens} are filled in, and a {..._table} stands on a line of its own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import Formatter

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

LONGEST = 4000  # letters and signs in one wording
TABLE = "_table"

_PLACE = {
    "village_kind": QT_TRANSLATE_NOOP("tokens", "Desa atau Kelurahan"),
    "village_name": QT_TRANSLATE_NOOP("tokens", "nama desa"),
    "district": QT_TRANSLATE_NOOP("tokens", "nama kecamatan"),
    "regency": QT_TRANSLATE_NOOP("tokens", "nama kabupaten atau kota"),
    "head_title": QT_TRANSLATE_NOOP("tokens", "Kepala Desa atau Lurah"),
    "date": QT_TRANSLATE_NOOP("tokens", "tanggal surat"),
}
_PERSON = {
    "person_table": QT_TRANSLATE_NOOP("tokens", "tabel data orangnya, di baris sendiri"),
    "name": QT_TRANSLATE_NOOP("tokens", "nama orangnya"),
    "address": QT_TRANSLATE_NOOP("tokens", "alamat rumah"),
}
_JOURNEY = {
    "country": QT_TRANSLATE_NOOP("tokens", "negara tujuan"),
    "job_title": QT_TRANSLATE_NOOP("tokens", "jabatan"),
    "scheme_or_agency": QT_TRANSLATE_NOOP("tokens", "skema atau P3MI"),
}
_PAPERS = {"papers_table": QT_TRANSLATE_NOOP("tokens", "daftar dokumen, di baris sendiri")}
_CLOSING = "dibuat untuk dipergunakan sebagaimana mestinya."
_OFFICE = "{head_title} {village_name}, Kecamatan {district}, {regency}, menerangkan bahwa:"


@dataclass(frozen=True)
class Wording:
    """The words of one kind of letter, and the tokens that may stand in them, each explained."""

    title: str
    text: str
    tokens: Mapping[str, str]
    needs: frozenset[str] = frozenset({"person_table"})


WORDINGS: Mapping[LetterType, Wording] = {
    LetterType.FAMILY_PERMISSION: Wording(
        "SURAT IZIN KELUARGA",
        "Saya yang bertanda tangan atau membubuhkan cap jempol di bawah ini:\n"
        "{giver_table}\n"
        "Selaku {relation} dengan sadar dan tanpa paksaan memberi izin kepada:\n"
        "{receiver_table}\n"
        "untuk bekerja di {country} sebagai {job_title} melalui {scheme_or_agency} selama "
        "{contract_months} bulan.\n"
        "Saya telah hadir di Kantor {village_kind} {village_name} pada {interview_date}, menerima "
        "penjelasan tentang syarat kerja ke luar negeri yang prosedural, biaya, hak, kewajiban dan "
        "risikonya. Apabila di kemudian hari keterangan ini tidak benar, saya bersedia bertanggung "
        "jawab sesuai ketentuan peraturan perundang-undangan.\n"
        "Demikian surat izin ini dibuat untuk dipergunakan sebagaimana mestinya.",
        {
            "giver_table": QT_TRANSLATE_NOOP("tokens", "tabel yang memberi izin, di baris sendiri"),
            "receiver_table": QT_TRANSLATE_NOOP("tokens", "tabel yang diberi izin, baris sendiri"),
            "relation": QT_TRANSLATE_NOOP("tokens", "hubungan pemberi izin"),
            "giver_name": QT_TRANSLATE_NOOP("tokens", "nama pemberi izin"),
            "receiver_name": QT_TRANSLATE_NOOP("tokens", "nama yang diberi izin"),
            **_JOURNEY,
            "contract_months": QT_TRANSLATE_NOOP("tokens", "lama kontrak dalam bulan"),
            "interview_date": QT_TRANSLATE_NOOP("tokens", "tanggal wawancara"),
            "village_kind": _PLACE["village_kind"],
            "village_name": _PLACE["village_name"],
            "date": _PLACE["date"],
        },
        frozenset({"giver_table", "receiver_table"}),
    ),
    LetterType.INTRODUCTION: Wording(
        "SURAT PENGANTAR CALON PEKERJA MIGRAN INDONESIA",
        f"{_OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name} dan bermaksud mengurus persyaratan "
        "sebagai Calon Pekerja Migran Indonesia dengan tujuan {country}, jabatan {job_title}, "
        "melalui {scheme_or_agency}.\n"
        "Bersama ini dilampirkan:\n"
        "{papers_table}\n"
        "Surat ini berlaku sampai dengan {validity_to} dan bukan merupakan izin penempatan.\n"
        f"Demikian surat pengantar ini {_CLOSING}",
        {
            **_PERSON,
            **_JOURNEY,
            **_PAPERS,
            "validity_to": QT_TRANSLATE_NOOP("tokens", "berlaku sampai tanggal"),
            **_PLACE,
        },
    ),
    LetterType.MARITAL_STATUS: Wording(
        "SURAT KETERANGAN STATUS PERKAWINAN",
        f"{_OFFICE}\n"
        "{person_table}\n"
        "adalah benar penduduk {village_kind} {village_name}. Berdasarkan {basis}, yang "
        "bersangkutan berstatus {marital_status}.\n"
        f"Demikian surat keterangan ini {_CLOSING}",
        {
            **_PERSON,
            "basis": QT_TRANSLATE_NOOP("tokens", "dasar: KK, buku nikah atau akta cerai"),
            "marital_status": QT_TRANSLATE_NOOP("tokens", "status perkawinan, dengan siapa"),
            **_PLACE,
        },
    ),
    LetterType.GENUINE_PAPERS: Wording(
        "SURAT KETERANGAN KEASLIAN DOKUMEN",
        f"{_OFFICE}\n"
        "{person_table}\n"
        "telah memperlihatkan dokumen asli berikut:\n"
        "{papers_table}\n"
        "Menurut pengakuannya dokumen tersebut asli dan miliknya. Surat ini tidak menggantikan "
        "pengesahan instansi penerbit.\n"
        f"Demikian surat keterangan ini {_CLOSING}",
        {**_PERSON, **_PAPERS, **_PLACE},
        frozenset({"person_table", "papers_table"}),
    ),
    LetterType.RISK_STATEMENT: Wording(
        "SURAT PERNYATAAN MENANGGUNG RISIKO",
        "Saya yang bertanda tangan di bawah ini:\n"
        "{person_table}\n"
        "menyatakan memahami bahwa saya berangkat ke {country} sebagai {job_title} pada "
        "{employer} tanpa perantara perusahaan penempatan, telah memeriksa pemberi kerja dan "
        "perjanjian kerja, serta menanggung risiko yang timbul di luar pelindungan yang menjadi "
        "hak saya menurut undang-undang.\n"
        "Pernyataan ini saya buat dengan sadar dan tanpa paksaan dari siapa pun.",
        {
            **_PERSON,
            **_JOURNEY,
            "employer": QT_TRANSLATE_NOOP("tokens", "pemberi kerja"),
            **_PLACE,
        },
    ),
    LetterType.DOMICILE: Wording(
        "SURAT KETERANGAN DOMISILI",
        f"{_OFFICE}\n"
        "{person_table}\n"
        "adalah benar bertempat tinggal di {address}, {village_kind} {village_name}, Kecamatan "
        "{district}, {regency}.\n"
        "Surat keterangan ini dibuat untuk keperluan {purpose}.\n"
        f"Demikian surat keterangan ini {_CLOSING}",
        {**_PERSON, "purpose": QT_TRANSLATE_NOOP("tokens", "keperluan surat"), **_PLACE},
    ),
    LetterType.REFUSAL: Wording(
        "SURAT PENOLAKAN",
        "Permohonan surat yang diajukan oleh:\n"
        "{person_table}\n"
        "tertanggal {applied_on} belum dapat dikabulkan karena:\n"
        "{reasons_table}\n"
        "Pemohon dapat mengajukan kembali setelah {remedy} dan berkonsultasi ke {contact_office}.\n"
        f"Demikian surat ini {_CLOSING}",
        {
            **_PERSON,
            "applied_on": QT_TRANSLATE_NOOP("tokens", "tanggal permohonan"),
            "reasons_table": QT_TRANSLATE_NOOP("tokens", "daftar alasan, di baris sendiri"),
            "remedy": QT_TRANSLATE_NOOP("tokens", "apa yang perlu dipenuhi"),
            "contact_office": QT_TRANSLATE_NOOP("tokens", "tempat berkonsultasi"),
            **_PLACE,
        },
        frozenset({"person_table", "reasons_table"}),
    ),
    LetterType.REFERRAL: Wording(
        "SURAT RUJUKAN KASUS",
        "Dengan ini kami merujuk penanganan kasus nomor {case_no}, dengan keterangan:\n"
        "{case_table}\n"
        "Nama lengkap dan ringkasan kejadian terlampir dalam amplop tertutup, hanya untuk petugas "
        "yang menangani.\n"
        "Mohon jawaban atau perkembangannya disampaikan kepada {pic}. Atas bantuan Bapak/Ibu kami "
        "mengucapkan terima kasih.",
        {
            "case_table": QT_TRANSLATE_NOOP("tokens", "tabel kasus dengan inisial, baris sendiri"),
            "case_no": QT_TRANSLATE_NOOP("tokens", "nomor kasus"),
            "case_types": QT_TRANSLATE_NOOP("tokens", "jenis masalah"),
            "initials": QT_TRANSLATE_NOOP("tokens", "inisial orangnya"),
            "country": _JOURNEY["country"],
            "pic": QT_TRANSLATE_NOOP("tokens", "penghubung di desa"),
            "addressee": QT_TRANSLATE_NOOP("tokens", "instansi yang dituju"),
            **_PLACE,
        },
        frozenset({"case_table"}),
    ),
    LetterType.HANDOVER: Wording(
        "BERITA ACARA SERAH TERIMA PEKERJA MIGRAN INDONESIA",
        "Pada hari {day}, tanggal {met_on}, bertempat di {place}, yang bertanda tangan di bawah "
        "ini:\n"
        "{first_table}\n"
        "selanjutnya disebut PIHAK KESATU, menyerahkan Pekerja Migran Indonesia:\n"
        "{person_table}\n"
        "dalam keadaan {condition}, beserta barang:\n"
        "{items_table}\n"
        "kepada:\n"
        "{second_table}\n"
        "selanjutnya disebut PIHAK KEDUA, disaksikan {head_title} {village_name}.\n"
        "Demikian berita acara ini dibuat dengan sebenarnya.",
        {
            "person_table": _PERSON["person_table"],
            "first_table": QT_TRANSLATE_NOOP("tokens", "tabel yang menyerahkan, di baris sendiri"),
            "second_table": QT_TRANSLATE_NOOP("tokens", "tabel yang menerima, di baris sendiri"),
            "items_table": QT_TRANSLATE_NOOP("tokens", "daftar barang, di baris sendiri"),
            "name": _PERSON["name"],
            "first_name": QT_TRANSLATE_NOOP("tokens", "nama yang menyerahkan"),
            "second_name": QT_TRANSLATE_NOOP("tokens", "nama yang menerima"),
            "day": QT_TRANSLATE_NOOP("tokens", "hari serah terima"),
            "met_on": QT_TRANSLATE_NOOP("tokens", "tanggal serah terima"),
            "place": QT_TRANSLATE_NOOP("tokens", "tempat serah terima"),
            "condition": QT_TRANSLATE_NOOP("tokens", "keadaan orangnya"),
            **_PLACE,
        },
        frozenset({"person_table", "first_table", "second_table", "items_table"}),
    ),
}


def refuse_open(
    kind: LetterType, text: str, values: Mapping[str, str], tables: Iterable[str]
) -> None:
    """Raise `Invalid` when a token of a wording is not filled: no letter leaves with dots.

    `tables` are the tokens that are lists or tables with something in them.
    """
    used = tokens_in(text) or frozenset()
    full = {name for name, value in values.items() if value.strip()} | set(tables)
    if empty := sorted(used - full):
        told = ", ".join(WORDINGS[kind].tokens[name] for name in empty)
        raise Invalid({"letter": f"Lengkapi dulu datanya: {told}."})


def problem(kind: LetterType, text: str) -> str | None:
    """Say why `text` cannot be the wording of a kind of letter, or nothing."""
    if not text.strip():
        return "Bunyi surat tidak boleh kosong. Tulis, atau pakai contoh program."
    if len(text) > LONGEST:
        return f"Bunyi surat paling panjang {LONGEST} huruf."
    used = tokens_in(text)
    if used is None:
        return "Ada kurung kurawal yang tidak berpasangan. Tulis isian seperti {name}."
    return _token_problem(WORDINGS[kind], used, text)


def _token_problem(wording: Wording, used: frozenset[str], text: str) -> str | None:
    if unknown := used - wording.tokens.keys():
        return f"Isian ini tidak dikenal: {_listed(unknown)}. Pakai yang ada di daftar."
    if missing := wording.needs - used:
        return f"Surat ini harus memuat {_listed(missing)}."
    lines = {line.strip() for line in text.splitlines()}
    tables = {name for name in used if name.endswith(TABLE)}
    if crowded := {name for name in tables if f"{{{name}}}" not in lines}:
        return f"{_listed(crowded)} harus berdiri sendiri di barisnya."
    return None


def tokens_in(text: str) -> frozenset[str] | None:
    """Return the tokens that stand in a wording; None when its braces cannot be read."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    named = [part for part in parts if part[1] is not None]
    if any(not name or spec or change for _, name, spec, change in named):
        return None
    return frozenset(str(name) for _, name, _, _ in named)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"{{{name}}}" for name in sorted(names))
