"""How a letter is numbered and when a family permission may be given; no database."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.words import roman_month
from dme_desktop.letters.model import LetterStatus, LetterType
from dme_desktop.people.rules import MARRIED, age_on
from dme_desktop.village.model import NumberPolicy
from dme_desktop.workers.model import Scheme

LEAST_AGE = 18
SPOUSE = {"2", "3"}
# Codes of the classification most offices still use; each office may set its own.
CODES: Mapping[LetterType, str] = {
    LetterType.FAMILY_PERMISSION: "562",
    LetterType.INTRODUCTION: "562",
    LetterType.MARITAL_STATUS: "474",
    LetterType.GENUINE_PAPERS: "470",
    LetterType.RISK_STATEMENT: "562",
    LetterType.DOMICILE: "470",
    LetterType.REFUSAL: "562",
    LetterType.REFERRAL: "337",
    LetterType.HANDOVER: "562",
    LetterType.WORKER_CARD: "560",
    LetterType.DATA_FORM: "560",
    LetterType.PLEDGE: "145",
    LetterType.REMITTANCE_SHEET: "560",
}
EVERY, SERVICE = "semua", "pelayanan"  # the names of the counts that many codes share
SERVICE_KINDS = frozenset({
    LetterType.FAMILY_PERMISSION, LetterType.INTRODUCTION, LetterType.MARITAL_STATUS,
    LetterType.GENUINE_PAPERS, LetterType.RISK_STATEMENT, LetterType.DOMICILE, LetterType.REFUSAL,
    LetterType.REFERRAL, LetterType.HANDOVER,
})  # fmt: skip
NEEDS_JOURNEY = {LetterType.INTRODUCTION, LetterType.RISK_STATEMENT}
FOR_RESIDENTS = {LetterType.MARITAL_STATUS, LetterType.DOMICILE, LetterType.REFUSAL}
FOR_EVERY_AGE = {LetterType.DOMICILE, LetterType.REFUSAL}
NEXT: Mapping[LetterStatus, tuple[LetterStatus, ...]] = {
    LetterStatus.DIPESAN: (LetterStatus.BERNOMOR, LetterStatus.BATAL),
    LetterStatus.BERNOMOR: (LetterStatus.DITANDATANGANI, LetterStatus.BATAL),
    LetterStatus.DITANDATANGANI: (LetterStatus.DISERAHKAN, LetterStatus.BATAL),
    LetterStatus.DISERAHKAN: (LetterStatus.BATAL,),
    LetterStatus.BATAL: (),
}


def number(pattern: str, code: str, seq: int, suffix: str, day: dt.date) -> str:
    """Return "562/016/Pem.Ds/XI/2026" for pattern "{code}/{number}/{suffix}/{month}/{year}"."""
    return pattern.format(
        code=code,
        number=f"{seq:03}",
        suffix=suffix,
        month=roman_month(day.month),
        year=day.year,
    )


def sequence_of(policy: NumberPolicy, code: str, codes: Mapping[LetterType, str]) -> str:
    """Return the name of the count that gives a letter with this code its number."""
    if policy is NumberPolicy.EVERYTHING:
        return EVERY
    if policy is NumberPolicy.SERVICE and code in {codes[kind] for kind in SERVICE_KINDS}:
        return SERVICE
    return code


def code_problem(code: str) -> str | None:
    """Say why a code cannot stand in a number, or nothing."""
    if re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z.-]{0,19}", code):
        return None
    return "Kode surat terdiri dari angka, huruf, titik atau strip; paling panjang 20."


def code_problems(policy: NumberPolicy, codes: Mapping[LetterType, str]) -> dict[LetterType, str]:
    """Return why the codes of an office cannot be used: {kind: sentence}."""
    found = {kind: wrong for kind, code in codes.items() if (wrong := code_problem(code))}
    if policy is not NumberPolicy.SERVICE:
        return found
    serving = {codes[kind] for kind in SERVICE_KINDS}
    shared = [kind for kind in codes if kind not in SERVICE_KINDS and codes[kind] in serving]
    sentence = "Kode ini sudah dipakai surat pelayanan; nomornya bisa kembar."
    return dict.fromkeys(shared, sentence) | found


def permission_problems(
    values: Mapping[str, Any],
    receiver: Mapping[str, Any],
    today: dt.date,
) -> dict[str, str]:
    """Return why a family permission cannot be issued (dictionary section 10): {field: sentence}.

    `receiver` holds birth_date and marital_status of the person who leaves.
    """
    found = {}
    if not (values.get("giver_name") or "").strip():
        found["giver_name"] = "Isi nama yang memberi izin, seperti tertulis di KTP-nya."
    if not values.get("giver_present"):
        found["giver_present"] = "Pemberi izin harus hadir sendiri. Minta datang ke kantor desa."
    if not (values.get("interview_note") or "").strip():
        found["interview_note"] = "Tulis catatan wawancara dengan keluarga."
    giver_born = values.get("giver_birth_date")
    if giver_born and age_on(PartialDate.of(giver_born), today) < LEAST_AGE:
        found["giver_birth_date"] = f"Pemberi izin harus berumur {LEAST_AGE} tahun atau lebih."
    if (born := receiver.get("birth_date")) and age_on(born, today) < LEAST_AGE:
        found["receiver"] = f"Yang diberi izin belum {LEAST_AGE} tahun; surat tidak dapat dibuat."
    return found | _relation_problem(values, receiver)


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
    married = about.get("marital_status") == MARRIED
    if kind is LetterType.MARITAL_STATUS and married and not values.get("spouse_name"):
        found["spouse_name"] = "Statusnya kawin. Isi nama pasangannya seperti di KK."
    if kind is LetterType.RISK_STATEMENT and about.get("scheme") is not Scheme.PERSEORANGAN:
        found["letter"] = (
            "Pernyataan ini untuk pekerja perseorangan. Bila memang begitu, ubah dulu skemanya "
            "di data pekerja."
        )
    return found


def _relation_problem(values: Mapping[str, Any], receiver: Mapping[str, Any]) -> dict[str, str]:
    is_spouse = values.get("giver_relation") in SPOUSE
    reason = (values.get("exception_reason") or "").strip()
    if receiver.get("marital_status") == MARRIED and not is_spouse and not reason:
        sentence = (
            "Yang kawin diberi izin suami atau istrinya. Tulis alasan bila pasangan tidak bisa."
        )
        return {"exception_reason": sentence}
    return {}
