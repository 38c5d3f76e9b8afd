"""What a journey needs at each stage, as a table a reader can check; no database.

The stages and their needs are those of the domain dictionary, section 10; the least age is UU
18/2017 art. 5.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.rules import age_on
from dme_desktop.workers.model import DocumentType, Scheme, Stage

LEAST_AGE = 18
LOST_CONTACT_DAYS = 180
UPDATE_DAYS = 180
LONGEST_CONTRACT_MONTHS = 120

OPEN = {Stage.MINAT, Stage.CPMI, Stage.SIAP, Stage.BEKERJA, Stage.CUTI}
ABROAD = {Stage.BEKERJA, Stage.CUTI}

NEXT: Mapping[Stage, tuple[Stage, ...]] = {
    Stage.MINAT: (Stage.CPMI, Stage.BATAL, Stage.DICEGAH),
    Stage.CPMI: (Stage.SIAP, Stage.BEKERJA, Stage.BATAL, Stage.DICEGAH, Stage.GAGAL),
    Stage.SIAP: (Stage.BEKERJA, Stage.BATAL, Stage.DICEGAH, Stage.GAGAL),
    Stage.BEKERJA: (Stage.CUTI, Stage.PURNA, Stage.MENINGGAL),
    Stage.CUTI: (Stage.BEKERJA, Stage.PURNA, Stage.MENINGGAL),
    Stage.PURNA: (),
    Stage.BATAL: (),
    Stage.DICEGAH: (),
    Stage.GAGAL: (),
    Stage.MENINGGAL: (),
}
# "Pendataan awal": people who left before the village began its register.
FIRST = (Stage.MINAT, Stage.CPMI, Stage.BEKERJA, Stage.CUTI, Stage.PURNA)

# Endings that the register must be able to explain later (domain dictionary, section 10).
NEEDS_REASON = {Stage.BATAL, Stage.DICEGAH, Stage.GAGAL, Stage.MENINGGAL}

# Days before its end at which a paper asks for attention (domain dictionary, section 10).
WARN_DAYS: Mapping[DocumentType, int] = {
    DocumentType.PASPOR: 180, DocumentType.PERJANJIAN_KERJA: 90, DocumentType.E_KPMI: 60,
    DocumentType.VISA_KERJA: 60,
}  # fmt: skip
USUAL_WARN_DAYS = 30

_ART_13 = (
    DocumentType.STATUS_KAWIN, DocumentType.IZIN_KELUARGA, DocumentType.KOMPETENSI,
    DocumentType.MCU_SEHAT, DocumentType.PASPOR, DocumentType.VISA_KERJA,
    DocumentType.PERJANJIAN_PENEMPATAN, DocumentType.PERJANJIAN_KERJA,
)  # fmt: skip
_IDENTITY = (DocumentType.KTP, DocumentType.KK)
_ALONE = tuple(paper for paper in _ART_13 if paper is not DocumentType.PERJANJIAN_PENEMPATAN)
CHECKLIST: Mapping[Scheme, tuple[DocumentType, ...]] = {
    Scheme.PTOP: (
        *_IDENTITY, *_ART_13, DocumentType.ID_CPMI, DocumentType.BPJS_TK_PMI, DocumentType.E_KPMI,
        DocumentType.SURAT_TUGAS_PL,
    ),
    Scheme.GTOG: (
        *_IDENTITY, *_ALONE, DocumentType.ID_CPMI, DocumentType.BPJS_TK_PMI, DocumentType.E_KPMI,
    ),
    Scheme.PERSEORANGAN: (
        *_IDENTITY, *_ALONE, DocumentType.PANGGILAN_KERJA, DocumentType.PERNYATAAN_RISIKO,
        DocumentType.JKN,
    ),
    Scheme.REENTRY: (
        DocumentType.PASPOR, DocumentType.PERJANJIAN_KERJA, DocumentType.SURAT_CUTI,
        DocumentType.VISA_KERJA, DocumentType.MCU_SEHAT, DocumentType.BPJS_TK_PMI,
        DocumentType.E_KPMI,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """What the needs of a stage are judged by."""

    today: dt.date
    birth_date: PartialDate | None
    nik: str | None
    has_contact: bool
    journey: Mapping[str, Any]


Need = Callable[[Known], tuple[str, str] | None]


def _is_adult(known: Known) -> tuple[str, str] | None:
    if known.birth_date and age_on(known.birth_date, known.today) >= LEAST_AGE:
        return None
    return (
        "birth_date",
        f"Belum {LEAST_AGE} tahun (UU 18/2017 ps. 5). Catat sebagai Berminat dulu.",
    )


def _has_nik(known: Known) -> tuple[str, str] | None:
    return None if known.nik else ("nik", "Calon PMI harus punya NIK. Urus KTP atau KK dulu.")


def _has_contact(known: Known) -> tuple[str, str] | None:
    return None if known.has_contact else ("contact.name", "Isi keluarga yang dapat dihubungi.")


def _has(field: str, sentence: str) -> Need:
    def need(known: Known) -> tuple[str, str] | None:
        return None if known.journey.get(field) else (field, sentence)

    return need


def _left_before_today(known: Known) -> tuple[str, str] | None:
    left = known.journey.get("departed_on")
    if left and left.first_day() > known.today:
        return ("departed_on", "Tanggal berangkat belum terjadi.")
    return None


def _came_back_after_leaving(known: Known) -> tuple[str, str] | None:
    left, back = known.journey.get("departed_on"), known.journey.get("returned_on")
    if left and back and back.iso()[: len(left.iso())] < left.iso()[: len(back.iso())]:
        return ("returned_on", "Tanggal pulang sebelum tanggal berangkat.")
    return None


_COUNTRY = _has("country", "Pilih negara tujuan.")
_LEFT = _has("departed_on", "Isi tanggal berangkat; tahunnya saja boleh.")
NEEDS: Mapping[Stage, tuple[Need, ...]] = {
    Stage.CPMI: (
        _is_adult, _has_nik, _has_contact, _COUNTRY,
        _has("info_source", "Tanyakan dari siapa kabar pekerjaan ini."),
    ),
    Stage.SIAP: (_is_adult, _has_nik, _has_contact, _COUNTRY),
    Stage.BEKERJA: (_has_contact, _COUNTRY, _LEFT, _left_before_today),
    Stage.CUTI: (
        _has_contact, _COUNTRY, _LEFT, _left_before_today,
        _has("leave_until", "Isi sampai kapan cuti."),
    ),
    Stage.PURNA: (
        _COUNTRY, _LEFT, _left_before_today,
        _has("returned_on", "Isi tanggal pulang; tahunnya saja boleh."), _came_back_after_leaving,
    ),
}  # fmt: skip


def missing(stage: Stage, known: Known) -> dict[str, str]:
    """Return what a stage still needs: {field: sentence}."""
    found = (need(known) for need in NEEDS.get(stage, ()))
    return dict(pair for pair in found if pair)


def problems(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what cannot be saved of a journey at any stage: {field: sentence}."""
    found = {}
    months = values.get("contract_months")
    if months is not None and not 0 <= months <= LONGEST_CONTRACT_MONTHS:
        found["contract_months"] = f"Masa kontrak 0 sampai {LONGEST_CONTRACT_MONTHS} bulan."
    wage = values.get("wage")
    if wage is not None and wage < 0:
        found["wage"] = "Upah tidak boleh negatif."
    return found


def checklist(scheme: Scheme) -> tuple[DocumentType, ...]:
    """Return the papers a scheme needs; an unknown scheme asks what UU 18/2017 art. 13 asks."""
    return CHECKLIST.get(scheme, (*_IDENTITY, *_ART_13))


def is_lost(stage: Stage, last_contact_on: dt.date | None, today: dt.date) -> bool:
    """Say whether nobody has heard of a worker abroad for half a year."""
    if stage not in ABROAD or last_contact_on is None:
        return False
    return (today - last_contact_on).days > LOST_CONTACT_DAYS


def expiry(kind: DocumentType, expires_on: dt.date | None, today: dt.date) -> tuple[str, bool]:
    """Say how soon a paper ends and whether that is urgent; an empty sentence while it is far."""
    if expires_on is None:
        return "", False
    days = (expires_on - today).days
    if days < 0:
        return "sudah habis", True
    if days > WARN_DAYS.get(kind, USUAL_WARN_DAYS):
        return "", False
    return f"habis {days} hari lagi", days <= USUAL_WARN_DAYS
