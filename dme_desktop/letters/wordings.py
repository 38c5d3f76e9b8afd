"""The words of letters, which an office may change, and what may stand in them.

The words are our own, follow the domain dictionary (section 13b) and are templates, not official
texts. A line is a paragraph; {tokens} are filled in, and a {..._table} stands on a line of its own.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Protocol

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

LONGEST = 4000  # letters and signs in one wording
TABLE = "_table"

PLACE = {
    "village_kind": QT_TRANSLATE_NOOP("tokens", "Desa atau Kelurahan"),
    "village_name": QT_TRANSLATE_NOOP("tokens", "nama desa"),
    "district": QT_TRANSLATE_NOOP("tokens", "nama kecamatan"),
    "regency": QT_TRANSLATE_NOOP("tokens", "nama kabupaten atau kota"),
    "province": QT_TRANSLATE_NOOP("tokens", "nama provinsi"),
    "head_title": QT_TRANSLATE_NOOP("tokens", "Kepala Desa atau Lurah"),
    "date": QT_TRANSLATE_NOOP("tokens", "tanggal surat"),
}
PERSON = {
    "person_table": QT_TRANSLATE_NOOP("tokens", "tabel data orangnya, di baris sendiri"),
    "name": QT_TRANSLATE_NOOP("tokens", "nama orangnya"),
    "address": QT_TRANSLATE_NOOP("tokens", "alamat rumah"),
}
JOURNEY = {
    "country": QT_TRANSLATE_NOOP("tokens", "negara tujuan"),
    "job_title": QT_TRANSLATE_NOOP("tokens", "jabatan"),
    "scheme_or_agency": QT_TRANSLATE_NOOP("tokens", "skema atau P3MI"),
}
PAPERS = {"papers_table": QT_TRANSLATE_NOOP("tokens", "daftar dokumen, di baris sendiri")}
CLOSING = "dibuat untuk dipergunakan sebagaimana mestinya."
OFFICE = (
    "Yang bertanda tangan di bawah ini, {head_title} {village_name}, Kecamatan {district}, "
    "{regency}, Provinsi {province}, menerangkan bahwa:"
)


@dataclass(frozen=True)
class Wording:
    """The words of one kind of letter, and the tokens that may stand in them, each explained.

    Those that `may_lack` leave nothing behind when they are empty; any other must be filled. `also`
    says what else is wrong with other words, "" when nothing is.
    """

    title: str
    text: str
    tokens: Mapping[str, str]
    needs: frozenset[str] = frozenset({"person_table"})
    may_lack: frozenset[str] = frozenset()
    longest: int = LONGEST
    also: Callable[[str], str] = lambda _: ""

    def without_lacking(self, text: str, values: Mapping[str, str]) -> str:
        """Return a text without those of its tokens that may lack and do."""
        for name in self.may_lack:
            if not values.get(name, "").strip():
                text = text.replace(f"{{{name}}}", "")
        return text


class HasWords(Protocol):
    """What has words that an office may change; `code` is its name among the settings."""

    @property
    def code(self) -> str:
        """Return its name among the settings."""

    @property
    def called(self) -> str:
        """Return what it is called."""

    @property
    def words(self) -> Wording:
        """Return the program's own words."""


@dataclass(frozen=True)
class Template:
    """Words of a paper that is no letter about a resident."""

    code: str
    called: str
    words: Wording


def refuse_open(
    wording: Wording, text: str, values: Mapping[str, str], tables: Iterable[str]
) -> None:
    """Raise `Invalid` when a token of a wording is not filled: no letter leaves with dots.

    `tables` are the tokens that are lists or tables with something in them.
    """
    used = tokens_in(text) or frozenset()
    full = {name for name, value in values.items() if value.strip()} | set(tables)
    if empty := sorted(used - full):
        told = ", ".join(_called(wording.tokens[name]) for name in empty)
        raise Invalid({"letter": f"Lengkapi dulu datanya: {told}."})


def _called(hint: str) -> str:
    """Return what a token is, without where it must stand in a wording."""
    return hint.removesuffix("baris sendiri").removesuffix(" di ").removesuffix(" ").rstrip(",")


def problem(wording: Wording, text: str) -> str | None:
    """Say why `text` cannot stand in place of a letter's own words, or nothing."""
    if not text.strip():
        return "Bunyi surat tidak boleh kosong. Tulis, atau pakai contoh program."
    if len(text) > wording.longest:
        return f"Bunyi surat paling panjang {wording.longest} huruf."
    used = tokens_in(text)
    if used is None:
        return "Ada kurung kurawal yang tidak berpasangan. Tulis isian seperti {name}."
    return _token_problem(wording, used, text) or wording.also(text) or None


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
