"""The search key of a person's name: what stays the same however a neighbour writes it.

Rules from practice in Lombok (domain dictionary, section 4): titles stand in front, `q` and `k` are
heard alike, double letters are typing habits.
"""

import re
import unicodedata
from functools import lru_cache

_TITLES = {
    "H", "HJ", "HAJI", "HAJJAH", "TGH", "DRS", "DRA", "IR", "DR", "PROF",
    "LALU", "L", "BAIQ", "BAIK", "BQ", "RADEN", "LALE", "DENDA",
    "M", "MUH", "MOH", "MHD", "MUHAMMAD", "MUHAMAD", "MOHAMMAD", "MOHAMAD",
}  # fmt: skip
_ALIKE = (
    ("DZ", "Z"), ("OE", "U"), ("DJ", "J"), ("TJ", "C"), ("Q", "K"), ("SY", "S"), ("V", "F"),
    ("P", "F"),
)  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")
_APART = re.compile(r"[^0-9A-Za-z]+")
_APOSTROPHES = "'’‘`´ʼʻ"  # as keyboards, phones and other programs write the one of "Ma'ruf"
_NO_APOSTROPHE = str.maketrans("", "", _APOSTROPHES)
_USUAL_APOSTROPHE = str.maketrans(dict.fromkeys("‘`´ʼʻ", "'"))


def search_key(name: str) -> str:
    """Return the words of a name in capitals, without titles, with look-alike spellings folded."""
    words = plain(name).split()
    kept = [word for word in words if word not in _TITLES]
    return " ".join(_folded(word) for word in (kept or words))


def plain(name: str) -> str:
    """Return a name in capitals with letters and single spaces only."""
    bare = name.translate(_NO_APOSTROPHE)
    if bare.isascii():
        return _APART.sub(" ", bare).strip().upper()
    bare = unicodedata.normalize("NFKD", bare).upper()
    return " ".join("".join(c if c.isalnum() else " " for c in bare if not _is_mark(c)).split())


_WRITTEN = {
    "h": "H", "hj": "Hj", "tgh": "TGH", "kh": "KH", "drs": "Drs", "dra": "Dra", "dr": "Dr",
    "ir": "Ir", "prof": "Prof", "bq": "Bq", "l": "L", "m": "M", "muh": "Muh", "moh": "Moh",
    "spd": "S.Pd", "s.pd": "S.Pd", "s.pd.i": "S.Pd.I", "s.ag": "S.Ag", "s.h": "S.H",
    "s.e": "S.E", "s.kom": "S.Kom", "s.sos": "S.Sos", "s.t": "S.T", "s.p": "S.P",
    "a.ma": "A.Ma", "m.pd": "M.Pd", "m.si": "M.Si", "se": "SE", "sh": "SH", "rt": "RT",
    "rw": "RW", "ii": "II", "iii": "III", "pt": "PT", "cv": "CV", "ud": "UD",
}  # fmt: skip


def spelled(name: str) -> str:
    """Return a name with the usual apostrophe where another mark stands: "Mu`minah"."""
    return name.translate(_USUAL_APOSTROPHE)


def written(name: str) -> str:
    """Return a name that was typed without a capital as papers write it; any other as it is.

    Example: "hj. siti contohwati, s.pd" is "Hj. Siti Contohwati, S.Pd".
    """
    if name != name.lower():
        return name
    return " ".join(_capital(word) for word in name.split())


def _capital(word: str) -> str:
    bare = word.rstrip(".,")
    rest = word[len(bare) :]
    if bare in _WRITTEN:
        return _WRITTEN[bare] + rest
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    word = _DOUBLE.sub(r"\1", word)
    for heard, written in _ALIKE:
        word = word.replace(heard, written)
    return word


def _is_mark(character: str) -> bool:
    return unicodedata.category(character) == "Mn"
