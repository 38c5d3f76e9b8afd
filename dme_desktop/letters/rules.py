"""When a family may give permission, and what prevents a letter about a resident."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.rules import MARRIED, age_on
from dme_desktop.workers.model import InfoSource, Scheme

LEAST_AGE = 18


SPOUSE, PARENT = {"2", "3"}, "7"  # codes of family relations


NEEDS_JOURNEY = {LetterType.INTRODUCTION, LetterType.RISK_STATEMENT}


FOR_RESIDENTS = {
    LetterType.MARITAL_STATUS, LetterType.DOMICILE, LetterType.REFUSAL, LetterType.REFERRAL,
    LetterType.HANDOVER,
}  # fmt: skip


FOR_EVERY_AGE = {
    LetterType.DOMICILE, LetterType.REFUSAL, LetterType.REFERRAL, LetterType.HANDOVER,
}  # fmt: skip


LEAST_CHRONOLOGY = 20  # letters; less tells nobody what happened


@dataclass(frozen=True, kw_only=True)
class Prospect:
    """What is known of who wants to leave and how, as the guards of a permission judge it.

    `visa` answers whether it is a work visa; `agency_doubt` says why the permit of the agency is
    not trusted; `marks` are the reasons for which agency or recruiter are not to be served.
    """

    birth_date: PartialDate | None = None
    marital_status: str | None = None
    scheme: Scheme = Scheme.TIDAK_DIKETAHUI
    agency: str = ""
    agency_doubt: str = ""
    info_source: InfoSource | None = None
    visa: bool | None = True
    marks: tuple[str, ...] = ()


def cautions(prospect: Prospect) -> tuple[str, ...]:
    """Return what a family must hear before it gives permission, as sentences to be read out."""
    found = []
    if prospect.visa is False:
        found.append("Visanya bukan visa kerja. Dengan visa lain tidak ada pelindungan kerja.")
    elif prospect.visa is None:
        found.append("Belum jelas apakah visanya visa kerja. Minta diperlihatkan lebih dulu.")
    if prospect.scheme in {Scheme.TANPA_SKEMA, Scheme.TIDAK_DIKETAHUI}:
        found.append("Belum jelas lewat jalur penempatan mana. Tanyakan ke dinas tenaga kerja.")
    elif prospect.scheme is Scheme.PTOP and not prospect.agency:
        found.append("Belum jelas P3MI mana yang menempatkan dan bertanggung jawab.")
    if prospect.agency_doubt:
        found.append(prospect.agency_doubt)
    if prospect.info_source in {InfoSource.CALO, InfoSource.MEDSOS}:
        said = prospect.info_source.value.lower()
        found.append(f"Kabar pekerjaan ini dari {said}. Periksa kebenarannya ke dinas atau BP3MI.")
    return tuple(found)


def permission_problems(
    values: Mapping[str, Any], prospect: Prospect, today: dt.date
) -> dict[str, str]:
    """Return why a family permission cannot be issued (dictionary section 10): {field: sentence}.

    `values` are the answers of the interview.
    """
    found = {}
    if not (values.get("giver_name") or "").strip():
        found["giver_name"] = "Isi nama yang memberi izin, seperti tertulis di KTP-nya."
    if not values.get("giver_present"):
        found["giver_present"] = "Pemberi izin harus hadir sendiri. Minta datang ke kantor desa."
    if not (values.get("interview_note") or "").strip():
        found["interview_note"] = "Tulis catatan wawancara dengan keluarga."
    giver_born = values.get("giver_birth_date")
    if not giver_born:
        found["giver_birth_date"] = "Isi tanggal lahir pemberi izin dari KTP-nya."
    elif age_on(PartialDate.of(giver_born), today) < LEAST_AGE:
        found["giver_birth_date"] = f"Pemberi izin harus berumur {LEAST_AGE} tahun atau lebih."
    if (born := prospect.birth_date) and age_on(born, today) < LEAST_AGE:
        found["receiver"] = f"Yang diberi izin belum {LEAST_AGE} tahun; surat tidak dapat dibuat."
    if cautions(prospect) and not values.get("warned"):
        found["warned"] = "Cetak dan bacakan dulu hal yang belum jelas kepada keluarga."
    return found | _relation_problem(values, prospect)


def mark_problems(
    values: Mapping[str, Any], prospect: Prospect, *, head_signs: bool
) -> dict[str, str]:
    """Return why somebody not to be served stands in the way: only the head may go on, and why."""
    if not prospect.marks:
        return {}
    found = {}
    if not (values.get("head_reason") or "").strip():
        told = "; ".join(mark.rstrip(".") for mark in prospect.marks)
        found["head_reason"] = f"{told}. Hanya kepala desa yang dapat memutuskan; tulis alasannya."
    if not head_signs:
        found["signer"] = "Untuk perekrut yang ditandai, kepala desa sendiri yang menandatangani."
    return found


def letter_problems(
    kind: LetterType, values: Mapping[str, Any], about: Mapping[str, Any], today: dt.date
) -> dict[str, str]:
    """Return why a letter about a resident cannot be issued: {field: sentence}.

    `about` holds birth_date, marital_status and scheme (None without a journey). Minors get no
    letter but their domicile and a refusal (dictionary section 10, R11).
    """
    found = {}
    born = about.get("birth_date")
    if kind not in FOR_EVERY_AGE and born and age_on(born, today) < LEAST_AGE:
        found["letter"] = f"Belum {LEAST_AGE} tahun; surat ini tidak dapat dibuat."
    if (until := values.get("validity_to")) and until < today:
        found["validity_to"] = "Tanggal ini sudah lewat. Isi sampai kapan surat berlaku."
    if (applied := values.get("applied_on")) and applied > today:
        found["applied_on"] = "Tanggal permohonan belum terjadi."
    if (met := values.get("met_on")) and met > today:
        found["met_on"] = "Tanggal serah terima belum terjadi."
    told = (values.get("chronology") or "").strip()
    if kind is LetterType.REFERRAL and len(told) < LEAST_CHRONOLOGY:
        found["chronology"] = "Ceritakan apa yang terjadi, kapan dan di mana."
    married = about.get("marital_status") == MARRIED
    if kind is LetterType.MARITAL_STATUS and married and not values.get("spouse_name"):
        found["spouse_name"] = "Statusnya kawin. Isi nama pasangannya seperti di KK."
    if kind is LetterType.RISK_STATEMENT and about.get("scheme") is not Scheme.PERSEORANGAN:
        found["letter"] = (
            "Pernyataan ini untuk pekerja perseorangan. Bila memang begitu, ubah dulu skemanya "
            "di data pekerja."
        )
    return found


def _relation_problem(values: Mapping[str, Any], prospect: Prospect) -> dict[str, str]:
    relation = values.get("giver_relation")
    if (values.get("exception_reason") or "").strip():
        return {}
    if prospect.marital_status == MARRIED and relation not in SPOUSE:
        sentence = "Yang kawin diberi izin suami atau istrinya. Tulis alasan bila tidak bisa."
        return {"exception_reason": sentence}
    if prospect.marital_status != MARRIED and relation not in {*SPOUSE, PARENT}:
        sentence = "Yang tidak kawin diberi izin orang tuanya. Tulis alasan bila wali lain."
        return {"exception_reason": sentence}
    return {}
