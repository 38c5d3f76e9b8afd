"""How a letter is numbered and when a family permission may be given; no database."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.words import roman_month
from dme_desktop.letters.model import LetterStatus, LetterType
from dme_desktop.people.rules import MARRIED, age_on

LEAST_AGE = 18
SPOUSE = {"2", "3"}
# Codes of the classification most offices still use; each office may set its own.
CODES: Mapping[LetterType, str] = {
    LetterType.FAMILY_PERMISSION: "562",
    LetterType.DATA_FORM: "560",
    LetterType.PLEDGE: "145",
    LetterType.REMITTANCE_SHEET: "560",
}
NEXT: Mapping[LetterStatus, tuple[LetterStatus, ...]] = {
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


def _relation_problem(values: Mapping[str, Any], receiver: Mapping[str, Any]) -> dict[str, str]:
    is_spouse = values.get("giver_relation") in SPOUSE
    reason = (values.get("exception_reason") or "").strip()
    if receiver.get("marital_status") == MARRIED and not is_spouse and not reason:
        sentence = (
            "Yang kawin diberi izin suami atau istrinya. Tulis alasan bila pasangan tidak bisa."
        )
        return {"exception_reason": sentence}
    return {}
