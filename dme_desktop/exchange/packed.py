"""A modern workbook is a zip: its text parts unpacked within limits, looked at, packed anew.

So what was checked is what is read. Cells and lines that only have a colour are left out while they
are unpacked, however many there are; the main part may have any name; a formula whose result nobody
has stored becomes an error that the rows name, for its cell is not empty.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dme_desktop.kernel.errors import DmeError
from dme_desktop.sheets.cells import NOT_COUNTED

MOST_PARTS = 1000
LARGEST_UNPACKED = 120 * 1024**2  # without what is only coloured
LARGEST_COLOURED = 1024**3  # with it
LARGEST_RATIO = 100
SMALL_PART = 1024**2  # a small part may be packed as tightly as it likes
MOST_REPEATED_TEXT = 10**9  # bytes that shared texts could grow to

NOT_A_WORKBOOK = (
    "Berkas ini bukan buku kerja Excel. Simpan sebagai .xlsx dari Excel, lalu coba lagi."
)
LOCKED = (
    "Berkas ini memakai kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi."
)
TOO_LARGE = (
    "Berkas ini terlalu besar untuk daftar desa. Hapus lembar dan baris kosong yang tidak perlu, "
    "atau pecah menjadi beberapa berkas."
)
FAR = (
    "Ada isi jauh di luar tabel. Hapus baris dan kolom kosong di bawah dan di kanan tabel, simpan, "
    "lalu coba lagi."
)
ODD = "Susunan berkas ini tidak biasa. Buka di Excel, simpan sebagai .xlsx baru, lalu coba lagi."
FORMULAS = (
    "{} rumus di berkas ini belum punya hasil. Buka di Excel, tunggu dihitung, simpan, lalu baca "
    "lagi."
)
DAYS_FROM_1904 = (
    "Berkas ini menghitung hari sejak 1904 (Excel untuk Mac). Cocokkan beberapa tanggal dengan KK."
)

_MAIN = "xl/workbook.xml"
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # those of the standard; others can burst
_OFFICE = re.compile(rb'<Relationship\b[^>]*relationships/officeDocument"[^>]*>')
_TARGET = re.compile(rb'Target="/?([^"]+)"')
_FROM_1904 = re.compile(rb'<workbookPr[^>]*\bdate1904="(?:1|true)"')
_OTHER_CELL = re.compile(rb'<c(?! r=")[\s>/]')  # every office program writes <c r="A1"
_UNUSUAL_CELL = re.compile(
    rb'<c(?! r="[A-Ga-g]?[A-Za-z][1-5]?[0-9]{1,4}")[\s>/]'
)  # looked at closer
_PREFIXED_CELL = re.compile(rb":c[\s>/]")
_FAR_CELL = re.compile(
    rb' r="(?:[A-Za-z]{3}|[H-Zh-z][A-Za-z](?=[0-9])|[A-Za-z]{1,2}(?:[0-9]{7}|[2-9][0-9]{5}))'
    rb"[^>]*[^/]>"
)
_COLOURED = re.compile(rb"<c\b[^>]*(?:/>|></c>)")
_BARE_LINE = re.compile(rb"<row\b[^>]*(?:/>|>\s*</row>)")
_NOT_COUNTED = re.compile(
    rb'<c\b(?![^>]*\bt="str")([^>]*?)>\s*(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)\s*'
    rb"(?:<v\s*/>|<v>\s*</v>)?\s*</c>"
)
_TYPE = re.compile(rb'\bt="[a-zA-Z]*"')
_SHARED, _ERROR, _WORDS = b't="s"', b' t="e"', b' t="str"'
_BEGINNING = 4096  # of the main part, in which it says how it counts days
_STEP = 1 << 20  # bytes that are unpacked at a time


@dataclass(frozen=True)
class Packed:
    """A workbook that was looked at, packed anew, and what is to be said of it once."""

    file: io.BytesIO
    notices: tuple[str, ...] = ()
    from_1904: bool = False


def repacked(content: bytes) -> Packed:
    """Return the workbook with its text parts only, each unpacked within limits and looked at."""
    kept, found = io.BytesIO(), _Found()
    with zipfile.ZipFile(io.BytesIO(content)) as came, zipfile.ZipFile(kept, "w") as clean:
        parts = {part.filename: part for part in came.infolist()}
        _check_sizes(list(parts.values()))
        places = _Places.of(came, parts)
        for name, part in parts.items():
            if name.endswith((".xml", ".rels")):
                left = LARGEST_UNPACKED - found.size
                text = found.add(_looked_at(b"".join(_unpacked(came, part, left))))
                clean.writestr(zipfile.ZipInfo(places.usual(name)), text)
    found.check_repeats()
    kept.seek(0)
    return Packed(kept, found.notices, found.from_1904)


@dataclass
class _Found:
    """What was seen in the parts of a workbook so far."""

    size: int = 0
    longest: int = 0  # of the texts that cells share
    shared: int = 0  # cells that show such a text
    formulas: int = 0  # without a result
    from_1904: bool = False

    def add(self, text: bytes) -> bytes:
        """Look at one part; return it with formulas that have no result as errors."""
        self.from_1904 = self.from_1904 or bool(_FROM_1904.search(text[:_BEGINNING]))
        self.longest = max(self.longest, *map(len, text.split(b"</si>")[:-1]), 0)
        self.shared += text.count(_SHARED)
        counted, formulas = _counted(text)
        self.formulas += formulas
        self.size += len(counted)
        return counted

    @property
    def notices(self) -> tuple[str, ...]:
        """Return what is to be said once."""
        told = [FORMULAS.format(self.formulas)] if self.formulas else []
        return (*told, *([DAYS_FROM_1904] if self.from_1904 else []))

    def check_repeats(self) -> None:
        """Refuse a long shared text that thousands of cells repeat."""
        if self.longest * self.shared > MOST_REPEATED_TEXT:
            raise DmeError(TOO_LARGE)


@dataclass(frozen=True)
class _Places:
    """Where the parts of a workbook stand: the reader knows only the usual main part."""

    main: str = _MAIN

    @classmethod
    def of(cls, came: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]) -> "_Places":
        """Return the places of a workbook, whose main part may have any name in any folder."""
        main = _MAIN if _MAIN in parts else _main_of(came, parts)
        if main not in parts:
            raise DmeError(NOT_A_WORKBOOK)
        return cls(main)

    @property
    def folder(self) -> str:
        """Return the folder of the main part, with its stroke."""
        return self.main[: self.main.rfind("/") + 1]

    @property
    def relations(self) -> str:
        """Return the part that says where the sheets are."""
        return f"{self.folder}_rels/{self.main.removeprefix(self.folder)}.rels"

    def usual(self, name: str) -> str:
        """Return the name under which the reader looks for a part, in the folder it is told."""
        own = {self.main: "workbook.xml", self.relations: "_rels/workbook.xml.rels"}
        return self.folder + own[name] if name in own else name


def _main_of(came: zipfile.ZipFile, parts: Mapping[str, zipfile.ZipInfo]) -> str:
    """Return the main part that the workbook names itself, "" when it names none."""
    if "_rels/.rels" not in parts:
        return ""
    named = _OFFICE.search(came.read(parts["_rels/.rels"]))
    target = _TARGET.search(named[0]) if named else None
    return target[1].decode(errors="replace") if target else ""


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise DmeError(LOCKED)
    if any(part.compress_type not in _METHODS for part in parts):
        raise DmeError(ODD)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_COLOURED:
        raise DmeError(TOO_LARGE)
    for part in parts:
        if part.file_size > max(SMALL_PART, LARGEST_RATIO * part.compress_size):
            raise DmeError(TOO_LARGE)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo, most: int) -> Iterator[bytes]:
    """Yield a part without lines and cells that only have a colour; never more than `most`."""
    rest, size = b"", 0
    with archive.open(part) as stream:  # never more than the checked size: zipfile stops there
        while step := stream.read(_STEP):
            whole = rest + step
            at = max(whole.rfind(b"<row"), 0) if b"<row" in whole else len(whole)
            bare, rest = _bare(whole[:at]), whole[at:]
            size += len(bare)
            if size + len(rest) > most:
                raise DmeError(TOO_LARGE)
            yield bare
    yield _bare(rest)


def _bare(text: bytes) -> bytes:
    return _BARE_LINE.sub(b"", _COLOURED.sub(b"", text)) if b"<row" in text else text


def _looked_at(text: bytes) -> bytes:
    if b"sheetData" not in text:
        return text
    unusual = _UNUSUAL_CELL.search(text)
    prefixed = b":c" in text and _PREFIXED_CELL.search(text)
    if prefixed or (unusual and _OTHER_CELL.search(text)):
        raise DmeError(ODD)
    if unusual and _FAR_CELL.search(text):
        raise DmeError(FAR)
    return text.replace(_ERROR, _WORDS)  # the reader would call a failed formula empty


def _counted(text: bytes) -> tuple[bytes, int]:
    """Return a sheet whose formulas without a result are errors, and how many there are."""
    return _NOT_COUNTED.subn(_as_error, text) if b"<f" in text else (text, 0)


def _as_error(cell: re.Match[bytes]) -> bytes:
    bare = _TYPE.sub(b"", cell[1])
    return b'<c%s t="str"><v>%s</v></c>' % (bare, NOT_COUNTED.encode())
