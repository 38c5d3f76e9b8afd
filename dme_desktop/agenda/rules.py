"""How a paper is numbered, and what may become of it once it has a number."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dme_desktop.agenda.model import INNER, Filed, LetterStatus, LetterType
from dme_desktop.kernel.words import roman_month
from dme_desktop.village.model import NumberPolicy

CODES: Mapping[LetterType, str] = {
    kind: kind.code for kind in LetterType if kind.code not in {"", INNER}
}
EVERY, SERVICE = "semua", "pelayanan"  # the names of the counts that many codes share
COUNTS = {EVERY: "Semua surat", SERVICE: "Surat pelayanan", INNER: "Cetakan"}
SAME_AGAIN = frozenset({Filed.COMMITMENT, Filed.REMITTANCE})  # printed again under its number
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
    """Return "562/016/Pem.Ds/XI/2026" for pattern "{code}/{number}/{suffix}/{month}/{year}".

    What is no letter has a mark of its own whatever the pattern: "Cetak 016/2026".
    """
    if code == INNER:
        return f"Cetak {seq:03}/{day.year}"
    return pattern.format(
        code=code,
        number=f"{seq:03}",
        suffix=suffix,
        month=roman_month(day.month),
        year=day.year,
    )


def sequence_of(policy: NumberPolicy, code: str, codes: Mapping[LetterType, str]) -> str:
    """Return the name of the count that gives a letter with this code its number."""
    if code == INNER:
        return INNER
    if policy is NumberPolicy.EVERYTHING:
        return EVERY
    if policy is NumberPolicy.SERVICE and code in {codes[kind] for kind in SERVICE_KINDS}:
        return SERVICE
    return code


def called(sequence: str) -> str:
    """Return what a count is called: "470", or "Surat pelayanan" of one that codes share."""
    return COUNTS.get(sequence, sequence)


def code_problem(code: str) -> str | None:
    """Say why a code cannot stand in a number, or nothing."""
    if code == INNER:
        return f"Kode {INNER} dipakai program untuk formulir dan lembar. Pilih kode lain."
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


class Given(NamedTuple):
    """A number that was given: by which count, which one, to what kind of paper."""

    sequence: str
    seq: int
    kind: LetterType


def given_elsewhere(
    count: str, codes: Mapping[LetterType, str], given: Iterable[Given]
) -> frozenset[int]:
    """Return the numbers that a count left to another while the office numbered otherwise.

    `given` are the numbers of a year in the order in which they were given. A count that is gone on
    with begins after the last paper that belongs to it, so what lies before that was left, not
    passed over. A number reserved ahead moves no count.
    """
    given = list(given)
    members = _members(count, codes) | {one.kind for one in given if one.sequence == count}
    left, own, others = set[int](), 0, 0
    for one in given:
        if one.sequence == count and (one.kind is not LetterType.OUTSIDE or one.seq == own + 1):
            left.update(range(own + 1, min(one.seq, others + 1)))
            own = max(own, one.seq)
        elif one.sequence != count and one.kind in members:
            others = max(others, one.seq)
    return frozenset(left.union(range(own + 1, others + 1)))


def _members(count: str, codes: Mapping[LetterType, str]) -> frozenset[LetterType]:
    """Return the kinds of papers that a count gives numbers to."""
    if count == EVERY:
        return frozenset(codes)
    if count == SERVICE:
        return SERVICE_KINDS
    return frozenset(kind for kind, code in codes.items() if code == count)
