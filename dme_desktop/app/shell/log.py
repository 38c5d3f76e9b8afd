"""The log file: what happened and where, never whom it concerned.

It holds event codes, ids and small counts. Names, NIK, phone numbers and amounts cannot get in:
an argument is written only when it has the shape of an id, a code or a place in the source, and
what a foreign library says is not written at all.
"""

import contextlib
import faulthandler
import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

from dme_desktop.ui import traces

FOLDER, FILE, CRASHES = "catatan", "dme-desktop.log", "macet.log"
OURS = "dme_desktop"
LARGEST_COUNT = 9_999  # a larger number may be an amount in rupiah
HIDDEN = "[…]"
MOST_BYTES, KEPT = 512 * 1024, 3
_SAFE = re.compile(
    r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"  # an id
    r"|\d{4}(_[a-z_]+)?"  # a revision of the data file
    r"|[a-z]+([._][a-z]+)+|SQLITE_[A-Z_]+"  # a code
    r"|[A-Z][A-Za-z]*(Error|Exception|Warning)"
    r"|[A-Z]\w*( > (<frozen [\w.]+>|[\w<>.-]+):\d+)+"  # a place in the source, from `traces.place`
)
_LONG_NUMBER = re.compile(r"\d(?:[\d .,/-]{3,}\d)")

log = logging.getLogger(__name__)


def start(folder: Path) -> Path:
    """Write this start's log in `folder`, and return the file; without one where it cannot be."""
    file = folder / FOLDER / FILE
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler = _File(file, maxBytes=MOST_BYTES, backupCount=KEPT, encoding="utf-8", delay=True)
    except OSError:
        return file
    handler.setFormatter(Redacted("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root.addHandler(handler)
    log.info("program.started")
    return file


def note_crashes(folder: Path) -> None:
    """Let a crash of the interpreter itself leave the lines it came through, which hold no data."""
    with contextlib.suppress(OSError):
        faulthandler.enable((folder / FOLDER / CRASHES).open("a", encoding="utf-8"))


def stop() -> None:
    """Let go of the log file."""
    root = logging.getLogger()
    for handler in tuple(root.handlers):
        if isinstance(handler.formatter, Redacted):
            log.info("program.closed")
            root.removeHandler(handler)
            handler.close()


class _File(RotatingFileHandler):
    """The log file. On a full disk it loses lines, and says nothing of them elsewhere."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Leave out what cannot be written; the standard answer would print the arguments."""


class Redacted(logging.Formatter):
    """Writes only what cannot name a person or an amount."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, without any text of an exception."""
        bare = logging.makeLogRecord(record.__dict__ | {"exc_info": None, "exc_text": None})
        bare.stack_info = None
        bare.msg, bare.args = self._words(record), ()
        return super().format(bare)

    def _words(self, record: logging.LogRecord) -> str:
        if record.name.split(".")[0] != OURS:
            return HIDDEN
        words = _filled(str(record.msg), record.args)
        if record.exc_info and record.exc_info[0]:
            words += " " + traces.place(record.exc_info[0], record.exc_info[2])
        return words


def _filled(words: str, given: Any) -> str:  # noqa: ANN401 - what logging calls its arguments
    """Return the message with its safe arguments; the message itself is a constant of ours."""
    given = given if isinstance(given, tuple) else (given,) if given else ()
    parts = re.split(r"%[a-z]", _LONG_NUMBER.sub(HIDDEN, words))
    shown = [_shown(value) for value in given]
    holes = [*shown, *[HIDDEN] * len(parts)][: len(parts) - 1]
    return "".join(part + hole for part, hole in zip(parts, [*holes, ""], strict=True))


def _shown(value: Any) -> str:  # noqa: ANN401
    if isinstance(value, bool) or (isinstance(value, int) and abs(value) <= LARGEST_COUNT):
        return str(value)
    text = str(value)
    return text if isinstance(value, str) and _SAFE.fullmatch(text) else HIDDEN
