"""What a second start asks of the program that is already open: to show one backup.

The second one (on Windows the launcher) leaves the path in a note beside the data and brings the
window to the front; the window looks for a note whenever it becomes the active one.
"""

import contextlib
from pathlib import Path

from dme_desktop.app.options import OPENED

NOTE = "buka.txt"


def file_asked(folder: Path) -> str:
    """Return the path in the note and take the note away; "" without one."""
    note, asked = folder / NOTE, ""
    with contextlib.suppress(OSError, UnicodeError):
        asked = note.read_text(encoding="utf-8").strip()
    with contextlib.suppress(OSError):
        note.unlink()
    return asked if asked.endswith(OPENED) else ""
