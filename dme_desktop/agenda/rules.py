"""How a paper is numbered, and what may become of it once it has a number."""

import datetime as dt
import re
from collections.abc import Mapping

from dme_desktop.agenda.model import Filed, LetterStatus, LetterType
from dme_desktop.kernel.words import roman_month
from dme_desktop.village.model import NumberPolicy

CODES: Mapping[LetterType, str] = {kind: kind.code for kind in LetterType if kind.code}
EVERY, SERVICE = "semua", "pelayanan"  # the names of the counts that many codes share
SERVICE_KINDS = frozenset(
    kind for kind in LetterType if kind.filed in {Filed.PERMISSION, Filed.STATEMENT}
)
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
