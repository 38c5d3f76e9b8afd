"""The pattern of letter numbers: kept with neutral names, written in the words of its reader."""

import re
from collections.abc import Mapping

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import Kind
from dme_desktop.kernel.text import clean_line

USUAL = "{code}/{number}/{suffix}/{month}/{year}"
WORDS: Mapping[str, str] = {
    "code": QT_TRANSLATE_NOOP("pattern", "kode"),
    "number": QT_TRANSLATE_NOOP("pattern", "nomor"),
    "suffix": QT_TRANSLATE_NOOP("pattern", "kantor"),
    "month": QT_TRANSLATE_NOOP("pattern", "bulan"),
    "year": QT_TRANSLATE_NOOP("pattern", "tahun"),
}  # of what stands in a number: as it is kept, and as it is read
_SAMPLE = {"code": "562", "number": "016", "suffix": "Pem.Ds", "month": "XI", "year": "2026"}
_HOLE = re.compile(r"\{ *(\w+) *\}")


def kind(words: Mapping[str, str] = WORDS) -> Kind:
    """Return the kind of a pattern that is read in some words: "{kode}/{nomor}/{tahun}"."""
    kept = {word: name for said in (WORDS, words) for name, word in said.items()}
    return Kind(
        "text",
        lambda text: _put(kept, clean_line(text)),
        lambda pattern: _put(words, pattern),
        example=example,
    )


def example(pattern: str) -> str:
    """Return "562/016/Pem.Ds/XI/2026", the number that a pattern gives; "" for a broken one."""
    filled = _HOLE.sub(lambda hole: _SAMPLE.get(hole[1], hole[0]), pattern)
    return "" if "{" in filled or "}" in filled else filled


def _put(names: Mapping[str, str], text: str) -> str:
    """Write other names between the braces; one that is not known stays."""
    return _HOLE.sub(lambda hole: f"{{{names.get(hole[1].lower(), hole[1])}}}", text)
