"""Opening a workbook from anywhere as if it were hostile: sizes first, then the sheets.

It is read in a process that may die of it. A modern workbook is a zip; only its text parts are
unpacked, by us and within limits, and handed to the reader packed anew, so that what was checked is
what is read. An old .xls is read as it is.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from dme_desktop.apart import calling, frames, openings
from dme_desktop.exchange import delimited
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.text import clean_line
from dme_desktop.sheets.cells import Cell

LARGEST_FILE = 50 * 1024**2
LARGEST_OLD_FILE = 20 * 1024**2
MOST_PARTS = 1000
LARGEST_UNPACKED = 85 * 1024**2  # read in less than 512 MB
MOST_SECONDS, MOST_MEGABYTES = 60, 1024
LARGEST_RATIO = 100
SMALL_PART = 1024**2  # a small part may be packed as tightly as it likes
MOST_REPEATED_TEXT = 10**9  # bytes that shared texts could grow to
MOST_SHEETS = 30
MOST_ROWS = 50_000
MOST_COLUMNS = 200
_LONGEST_NAME = 31  # of a sheet, in Excel itself

NOT_A_WORKBOOK = (
    "Berkas ini bukan buku kerja Excel. Simpan sebagai .xlsx dari Excel, lalu coba lagi."
)
UNREADABLE = "Berkas tidak dapat dibuka. Tutup di Excel, periksa tempatnya."
EMPTY = "Berkas ini kosong. Salin lagi dari sumbernya."
DAMAGED = "Berkas ini rusak atau terpotong. Salin lagi dari sumbernya, lalu coba lagi."
LOCKED = (
    "Berkas ini memakai kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu coba lagi."
)
TOO_LARGE = "Berkas ini terlalu besar untuk daftar desa. Pecah menjadi beberapa berkas."
FAR = (
    "Ada isi jauh di luar tabel. Hapus baris dan kolom kosong di bawah dan di kanan tabel, simpan, "
    "lalu coba lagi."
)
TOO_MANY_ROWS = f"Lembar ini berisi lebih dari {MOST_ROWS // 1000}.000 baris. Pecah berkasnya."
ODD = "Susunan berkas ini tidak biasa. Buka di Excel, simpan sebagai .xlsx baru, lalu coba lagi."

_PACKED = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # the two of the standard; others can burst
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OTHER_CELL = re.compile(rb'<c(?! r=")[\s>/]')  # every office program writes <c r="A1"
_UNUSUAL_CELL = re.compile(
    rb'<c(?! r="[A-Ga-g]?[A-Za-z][1-5]?[0-9]{1,4}")[\s>/]'
)  # looked at closer
_PREFIXED_CELL = re.compile(rb":c[\s>/]")
_FAR_CELL = re.compile(
    rb' r="(?:[A-Za-z]{3}|[H-Zh-z][A-Za-z](?=[0-9])|[A-Za-z]{1,2}(?:[0-9]{6}|[6-9][0-9]{4}))'
    rb"[^>]*[^/]>"
)
_SHARED, _ERROR, _WORDS = b't="s"', b' t="e"', b' t="str"'
_T = TypeVar("_T")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows, and the number Excel shows beside the first of them."""

    name: str
    rows: Sequence[Sequence[Any]]  # of cells; it comes from another process
    first_row: int = 1
    doubtful_letters: bool = False  # of a plain text, to be confirmed by whoever knows the names
    notices: tuple[str, ...] = ()  # what has to be said once of what was read


def sheets_of(path: Path, stopped: Progress = unwatched) -> list[Sheet]:
    """Return the sheets of a workbook; raise DmeError in words for every fault."""
    content, is_text = content_of(path), path.suffix.lower() in delimited.ENDINGS
    if not is_text and not content.startswith((_OLE, _ZIP)):
        raise DmeError(NOT_A_WORKBOOK)
    return calling.call(
        read,
        content,
        path.stem if is_text else "",
        gives=list[Sheet],
        seconds=MOST_SECONDS,
        megabytes=MOST_MEGABYTES,
        stopped=stopped,
        damaged=DAMAGED,
    )


def content_of(path: Path) -> bytes:
    """Return the bytes of a file that may be a workbook; raise DmeError when it cannot be one."""
    content = openings.content_of(path, LARGEST_FILE, TOO_LARGE, UNREADABLE)
    if not content:
        raise DmeError(EMPTY)
    return content


def read(content: bytes, text_name: str) -> list[Sheet]:
    """Return the sheets in some bytes, ready to go to another process; a text has a name."""
    found = _sheets(content, text_name)
    return [replace(one, rows=[[*map(frames.marked, row)] for row in one.rows]) for one in found]


def _sheets(content: bytes, text_name: str) -> list[Sheet]:
    if text_name:
        text = delimited.read(content)
        return [Sheet(_plain_name(text_name), _narrow(text.lines), 1, text.doubtful_letters)]
    if content.startswith(_OLE):
        _check_old(content)
        return list(_sheets_in(io.BytesIO(content)))
    return list(_sheets_in(_read(lambda: _repacked(content))))


def _sheets_in(file: io.BytesIO) -> Iterator[Sheet]:
    from python_calamine import load_workbook  # noqa: PLC0415 - only when a file comes in

    book = _read(lambda: load_workbook(file))
    for name in book.sheet_names[:MOST_SHEETS]:
        yield _read(lambda name=name: _sheet(book, name))  # type: ignore[misc]


def _check_old(content: bytes) -> None:
    if _ENCRYPTED in content:
        raise DmeError(LOCKED)
    if len(content) > LARGEST_OLD_FILE:
        raise DmeError(TOO_LARGE)
    if len(content) % 512:
        raise DmeError(DAMAGED)


def _repacked(content: bytes) -> io.BytesIO:
    """Return the workbook with its text parts only, each unpacked within limits and looked at."""
    kept = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as came, zipfile.ZipFile(kept, "w") as clean:
        parts = {part.filename: part for part in came.infolist()}
        if "xl/workbook.xml" not in parts:
            raise DmeError(NOT_A_WORKBOOK)
        _check_sizes(list(parts.values()))
        texts = []
        for name, part in parts.items():
            if name.endswith((".xml", ".rels")):
                texts.append(_unpacked(came, part))
                clean.writestr(zipfile.ZipInfo(name), texts[-1])
        _check_repeats(texts)
    kept.seek(0)
    return kept


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise DmeError(LOCKED)
    if any(part.compress_type not in _PACKED for part in parts):
        raise DmeError(ODD)
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise DmeError(TOO_LARGE)
    for part in parts:
        if part.file_size > max(SMALL_PART, LARGEST_RATIO * part.compress_size):
            raise DmeError(TOO_LARGE)


def _unpacked(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    text = archive.read(part)  # never more than the checked size: zipfile stops there
    if b"sheetData" in text:
        unusual = _UNUSUAL_CELL.search(text)
        prefixed = b":c" in text and _PREFIXED_CELL.search(text)
        if prefixed or (unusual and _OTHER_CELL.search(text)):
            raise DmeError(ODD)
        if unusual and _FAR_CELL.search(text):
            raise DmeError(FAR)
        text = text.replace(_ERROR, _WORDS)  # the reader would call a failed formula empty
    return text


def _check_repeats(texts: Sequence[bytes]) -> None:
    """Refuse a long shared text that thousands of cells repeat."""
    longest = max((len(one) for text in texts for one in text.split(b"</si>")[:-1]), default=0)
    most = sum(map(len, texts)) // len(_SHARED)  # counted only where it could be too many
    if longest * most > MOST_REPEATED_TEXT < longest * sum(text.count(_SHARED) for text in texts):
        raise DmeError(TOO_LARGE)


def _sheet(book: Any, name: str) -> Sheet:  # noqa: ANN401
    sheet = book.get_sheet_by_name(name)
    if sheet.height > MOST_ROWS + 1:
        raise DmeError(TOO_MANY_ROWS)
    rows = _narrow(sheet.to_python(skip_empty_area=True))
    return Sheet(_plain_name(name), rows, (sheet.start or (0, 0))[0] + 1)


def _narrow(rows: Sequence[Sequence[Cell]]) -> Sequence[Sequence[Cell]]:
    wide = bool(rows) and len(rows[0]) > MOST_COLUMNS
    return [row[:MOST_COLUMNS] for row in rows] if wide else rows


def _plain_name(name: str) -> str:
    return clean_line(name)[:_LONGEST_NAME]


def _read(step: Callable[[], _T]) -> _T:
    """Take one step of reading; every way a file can be broken becomes one sentence."""
    from python_calamine import CalamineError, PasswordError  # noqa: PLC0415

    broken = (
        CalamineError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError,
        ValueError, KeyError, RuntimeError, MemoryError,
    )  # fmt: skip
    try:
        return step()
    except DmeError:
        raise
    except PasswordError:
        raise DmeError(LOCKED) from None
    except broken:
        raise DmeError(DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the reader's own, not an Exception
            raise
        raise DmeError(DAMAGED) from None
