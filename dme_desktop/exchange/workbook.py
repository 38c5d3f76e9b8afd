"""Opening a workbook from anywhere as if it were hostile: sizes first, then the sheets.

It is read in a process that may die of it. A modern workbook is a zip; only its text parts are
unpacked, by us and within limits, and handed to the reader packed anew, so that what was checked is
what is read. An old .xls is read as it is.
"""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from dme_desktop.apart import calling, frames, openings
from dme_desktop.exchange import delimited, packed
from dme_desktop.exchange.packed import Packed
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.text import clean_line
from dme_desktop.sheets.cells import Cell

LARGEST_FILE = 50 * 1024**2
LARGEST_OLD_FILE = 20 * 1024**2
MOST_SECONDS, MOST_MEGABYTES = 60, 1024
MOST_SHEETS = 30
MOST_ROWS = 150_000  # the residents of a small kecamatan
MOST_FILLED = 10**6  # cells that merged ones are written into
MOST_COLUMNS = 200
_LONGEST_NAME = 31  # of a sheet, in Excel itself

UNREADABLE = "Berkas tidak dapat dibuka. Tutup di Excel, periksa tempatnya."
DAMAGED = "Berkas ini rusak atau terpotong. Salin lagi dari sumbernya, lalu coba lagi."
TOO_MANY_ROWS = f"Lembar ini berisi lebih dari {MOST_ROWS // 1000}.000 baris. Pecah berkasnya."

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
HEADER = 512  # bytes of an old workbook before its first sector
_SHIFTS, _LAST_SECTOR, _FREE = {9, 12}, 0xFFFFFFF0, b"\xff\xff\xff\xff"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_T = TypeVar("_T")


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows, and the number Excel shows beside the first of them."""

    name: str
    rows: Sequence[Sequence[Any]]  # of cells; it comes from another process
    first_row: int = 1
    doubtful_letters: bool = False  # of a plain text, to be confirmed by whoever knows the names
    notices: tuple[str, ...] = ()  # what has to be said once of what was read
    from_1904: bool = False  # days that are kept as numbers count from there


def sheets_of(path: Path, stopped: Progress = unwatched) -> list[Sheet]:
    """Return the sheets of a workbook; raise DmeError in words for every fault."""
    content, is_text = content_of(path), path.suffix.lower() in delimited.ENDINGS
    if not is_text and not content.startswith((_OLE, _ZIP)):
        raise DmeError(packed.NOT_A_WORKBOOK)
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
    return openings.content_of(path, LARGEST_FILE, packed.TOO_LARGE, UNREADABLE)


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
        return list(_sheets_in(Packed(io.BytesIO(content))))
    return list(_sheets_in(_read(lambda: packed.repacked(content))))


def _sheets_in(came: Packed) -> Iterator[Sheet]:
    from python_calamine import load_workbook  # noqa: PLC0415 - only when a file comes in

    book = _read(lambda: load_workbook(came.file))
    for name in book.sheet_names[:MOST_SHEETS]:
        sheet = _read(lambda name=name: _sheet(book, name))  # type: ignore[misc]
        yield replace(sheet, notices=came.notices, from_1904=came.from_1904)


def _check_old(content: bytes) -> None:
    if _ENCRYPTED in content:
        raise DmeError(packed.LOCKED)
    if len(content) > LARGEST_OLD_FILE:
        raise DmeError(packed.TOO_LARGE)
    if len(content) < _size_told(content):
        raise DmeError(DAMAGED)


def _size_told(content: bytes) -> int:
    """Return how long an old workbook says it is, by the table of its sectors.

    Web pages put a line or a comment behind it, which does no harm; one cut short lacks sectors.
    """
    shift = int.from_bytes(content[30:32], "little")
    if len(content) < HEADER or shift not in _SHIFTS:
        return HEADER
    size, last = 1 << shift, 0
    for at in range(76, HEADER, 4):
        sector = int.from_bytes(content[at : at + 4], "little")
        if sector > _LAST_SECTOR:
            break
        last = max(last, _last_used(content[(sector + 1) * size : (sector + 2) * size], last))
    return (last + 2) * size if last else HEADER


def _last_used(table: bytes, before: int) -> int:
    """Return the last sector in use that one part of the table knows of."""
    return max(
        (at // 4 for at in range(0, len(table) - 3, 4) if table[at : at + 4] != _FREE),
        default=before,
    )


def _sheet(book: Any, name: str) -> Sheet:  # noqa: ANN401
    sheet = book.get_sheet_by_name(name)
    if sheet.height > MOST_ROWS + 1:
        raise DmeError(TOO_MANY_ROWS)
    first, left = sheet.start or (0, 0)
    rows = sheet.to_python(skip_empty_area=True)
    _fill(rows, sheet.merged_cell_ranges or (), first, left)
    return Sheet(_plain_name(name), _narrow(rows), first + 1)


def _fill(
    rows: list[list[Cell]],
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]],
    first: int,
    left: int,
) -> None:
    """Write what is merged over several lines into each of them: a card over its family."""
    filled = 0
    for (top, column), (bottom, _) in merged:
        place, low, high = column - left, top - first, min(bottom - first, len(rows) - 1)
        if low < 0 or place < 0 or low >= high or place >= len(rows[low]):
            continue
        filled += high - low
        if filled > MOST_FILLED:
            raise DmeError(packed.ODD)
        for line in rows[low + 1 : high + 1]:
            line[place] = line[place] if line[place] not in ("", None) else rows[low][place]


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
        raise DmeError(packed.LOCKED) from None
    except broken:
        raise DmeError(DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # the reader's own, not an Exception
            raise
        raise DmeError(DAMAGED) from None
