"""What a second start asks of the program that is already open: to show one backup or list.

The second one (on Windows the launcher) brings the window to the front and leaves a note with the
path in a folder beside the data, which the open program watches.
"""

import contextlib
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher

from dme_desktop.app.shell.options import OPENED

FOLDER, NOTE = "panggilan", "buka.txt"


def listen(folder: Path) -> QFileSystemWatcher:
    """Return what tells when a note comes; it stays silent where none can be left."""
    place = folder / FOLDER
    with contextlib.suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
    return QFileSystemWatcher([str(place)] if place.is_dir() else [])


def file_asked(folder: Path) -> str:
    """Return the path in the note and take the note away; "" without one."""
    note, asked = folder / FOLDER / NOTE, ""
    with contextlib.suppress(OSError, UnicodeError):
        asked = note.read_text(encoding="utf-8").strip()
    with contextlib.suppress(OSError):
        note.unlink()
    return asked if asked.lower().endswith(OPENED) else ""
