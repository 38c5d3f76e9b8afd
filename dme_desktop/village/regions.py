"""The administrative regions of Indonesia by Kemendagri code: found, listed and named.

A code has up to four parts, 52.03.11.2005: province, regency, district, village. The list is read
when it is first asked for (some 0.1 s) and kept as one text a district, so that it stays small.
"""

import gzip
import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from dme_desktop.kernel import resources
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.names import plain

VERSION = "Kepmendagri 300.2.2-2138/2025"
HOME = "52"  # Desa Migran Emas began in NTB: its villages stand first among equals
FEWEST_LETTERS = 3  # shorter words only look through the home province
LETTERS_A_SLIP = 4  # of a word, for each slip that is forgiven in it
_SHORT_NAMES = {
    "LOBAR": "LOMBOK BARAT",
    "LOTENG": "LOMBOK TENGAH",
    "LOTIM": "LOMBOK TIMUR",
    "LOTARA": "LOMBOK UTARA",
    "KLU": "LOMBOK UTARA",
    "KSB": "SUMBAWA BARAT",
    "NTB": "NUSA TENGGARA BARAT",
    "NTT": "NUSA TENGGARA TIMUR",
}
_KINDS = {"1": "Kelurahan", "2": "Desa", "3": "Desa Adat"}
_ABOVE_VILLAGES = re.compile(r"^(\t{0,2})(\d\d) (.+)\n", re.MULTILINE)


class Region(NamedTuple):
    """One area: its full code, its name, its level from 1 (province) to 4 (village)."""

    code: str
    name: str
    level: int

    @property
    def kind(self) -> str:
        """Return what it is; of a village by the fourth part of its code (1 Kelurahan, 2 Desa)."""
        if self.level == 4:
            return _KINDS[self.code[9]]
        if self.level == 2:
            return self.name.split()[0]
        return "Provinsi" if self.level == 1 else "Kecamatan"

    @property
    def full_name(self) -> str:
        """Return "Desa Jenggik Utara", "Kabupaten Lombok Timur"."""
        return self.name if self.level == 2 else f"{self.kind} {self.name}"


@dataclass(frozen=True, slots=True)
class Place:
    """The names around a village, as its letterhead writes them."""

    village: str
    district: str
    regency: str
    province: str


class _District(NamedTuple):
    code: str
    words: str  # what a search may say of it and of what it lies in, in plain capitals
    lines: str  # a line a village: "2005 Jenggik Utara"
    plain_lines: str  # the same lines in plain capitals


def find(words: str, limit: int = 50) -> list[Region]:
    """Return villages that carry every word, in their own name or in those of the areas above.

    A word may be a fragment, a code, or a short name such as "lotim". Names that begin with the
    first word stand first. Where nothing is found, a slip in a word is forgiven in the home
    province; in the whole country too many names are alike.
    """
    asked = [part for word in words.split() if (part := _spoken(word))]
    if not asked:
        return []
    reach = "" if max(map(len, asked)) >= FEWEST_LETTERS else HOME
    near = (area for area in _index().districts if area.code.startswith(reach))
    found = [region for area in near for region in _in_district(area, asked)]
    found = found or _nearly(asked)
    found.sort(key=lambda region: _rank(region, asked[0]))
    return found[:limit]


def children(code: str = "") -> list[Region]:
    """Return the areas directly inside `code`, by name; provinces when it is empty."""
    if code.count(".") == 2:
        inside = _villages(_district(code))
    else:
        depth = code.count(".") + 2 if code else 1
        inside = [
            Region(one, name, depth)
            for one, name in _index().names.items()
            if one.count(".") == depth - 1 and one.startswith(f"{code}." if code else "")
        ]
    return sorted(inside, key=lambda region: region.name)


def region(code: str) -> Region:
    """Return the area with this code; raise DmeError when the list does not hold it."""
    found = _village(code) if code.count(".") == 3 else _index().names.get(code)
    if found is None:
        raise DmeError(f"Kode wilayah {code} tidak ada dalam daftar. Pilih lagi dari daftar.")
    return Region(code, found, code.count(".") + 1)


def full_name(code: str) -> str:
    """Return "Desa Jenggik Utara, Kecamatan Montong Gading, Kabupaten Lombok Timur, ..."."""
    parts = code.split(".")
    codes = [".".join(parts[:length]) for length in range(len(parts), 0, -1)]
    return ", ".join(region(one).full_name for one in codes)


def named(code: str) -> Place:
    """Return the names around a village; raise DmeError when `code` is no village of the list."""
    village = region(code)
    if village.level != 4:
        raise DmeError("Pilih sampai desa atau kelurahan, seperti 52.03.11.2005.")
    return Place(village.name, region(code[:8]).name, region(code[:5]).name, region(code[:2]).name)


def office(code: str) -> Place:
    """Return the names around an office: of a village, or of a desk over villages.

    What lies below a desk has no name. Example: `office("52.03")` is Place("Lombok Timur", "",
    "Kabupaten Lombok Timur", "Nusa Tenggara Barat").
    """
    own = region(code)
    parts = [region(code[:length]).name if len(code) >= length else "" for length in (8, 5, 2)]
    bare = own.name.partition(" ")[2] if own.level == 2 else own.name
    return Place(bare, *parts)


def find_areas(words: str, limit: int = 50) -> list[Region]:
    """Return provinces, regencies and districts that carry every word, the largest first."""
    asked = [part for word in words.split() if (part := _spoken(word))]
    if not asked:
        return []
    found = [
        Region(code, name, code.count(".") + 1)
        for code, name in _index().names.items()
        if all(word in _searchable(name) or code.startswith(word) for word in asked)
    ]
    found.sort(key=lambda one: (one.level, not one.code.startswith(HOME), one.name, one.code))
    return found[:limit]


class _Index(NamedTuple):
    names: dict[str, str]  # of provinces, regencies and districts
    districts: list[_District]


@cache
def _index() -> _Index:
    packed = resources.path("regions", "wilayah.tsv.gz").read_bytes()
    text = gzip.decompress(packed).decode()
    lines = list(_ABOVE_VILLAGES.finditer(text))
    names: dict[str, str] = {}
    districts = []
    above = ["", "", ""]
    for line, end in zip(lines, [*(line.start() for line in lines[1:]), len(text)], strict=True):
        level = len(line[1])
        above[level:] = [line[2]] + [""] * (2 - level)
        code = ".".join(above[: level + 1])
        names[code] = line[3]
        if level == 2:
            villages = text[line.end() : end].replace("\t", "")
            around = f"{names[code]} {names[code[:5]]} {names[code[:2]]} {code}"
            districts.append(_District(code, _searchable(around), villages, _searchable(villages)))
    return _Index(names, districts)


def _in_district(area: _District, asked: list[str]) -> list[Region]:
    rest = [word for word in asked if word not in area.words]
    if not all(word in area.plain_lines or word.startswith(area.code) for word in rest):
        return []
    plain_lines = area.plain_lines.splitlines()
    return [
        village
        for village, written in zip(_villages(area), plain_lines, strict=True)
        if all(word in written or word in village.code for word in rest)
    ]


def _nearly(asked: list[str]) -> list[Region]:
    """Return villages of the home province whose names hold every word but for a slip in it."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - seldom needed, and start-up is measured

    at_home = [area for area in _index().districts if area.code.startswith(HOME)]
    known = {word for area in at_home for word in f"{area.words} {area.plain_lines}".split()}
    meant = {
        typed: {word for word in known if OSA.distance(word, typed) <= len(typed) // LETTERS_A_SLIP}
        for typed in asked
    }
    found = []
    for area in at_home:
        lines = zip(_villages(area), area.plain_lines.splitlines(), strict=True)
        for village, line in lines:
            around = f"{area.words} {line}"
            words = set(around.split())
            if all(typed in around or near & words for typed, near in meant.items()):
                found.append(village)
    return found


def _villages(area: _District) -> list[Region]:
    lines = (line.split(" ", 1) for line in area.lines.splitlines())
    return [Region(f"{area.code}.{last}", name, 4) for last, name in lines]


@cache
def _by_code() -> dict[str, _District]:
    return {area.code: area for area in _index().districts}


def _village(code: str) -> str | None:
    area = _by_code().get(code[:8])
    found = (one.name for one in _villages(area) if one.code == code) if area else iter(())
    return next(found, None)


def _district(code: str) -> _District:
    found = _by_code().get(code)
    if found is None:
        raise DmeError(f"Kode wilayah {code} tidak ada dalam daftar. Pilih lagi dari daftar.")
    return found


def _rank(found: Region, first: str) -> tuple[bool, bool, str, str]:
    begins = _searchable(found.name).startswith(first)
    return (not begins, not found.code.startswith(HOME), found.name, found.code)


def _spoken(word: str) -> str:
    bare = _searchable(word)
    return _SHORT_NAMES.get(bare, bare)


def _searchable(text: str) -> str:
    """Return capitals without accents and apostrophes; line breaks and dots stay."""
    if text.isascii():
        return text.upper().replace("'", "")
    return "\n".join(plain(line) for line in text.split("\n"))
