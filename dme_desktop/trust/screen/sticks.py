"""Reading and writing what goes by stick between villages and the regency."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dme_desktop.kernel.errors import DmeError
from dme_desktop.trust import bundles
from dme_desktop.ui import files

if TYPE_CHECKING:
    from dme_desktop.trust.lists import Given
    from dme_desktop.ui.context import Context

FOLDER = "folder.lists"  # the setting that remembers the stick


def content_of(file: Path) -> bytes:
    """Return what is in a file; raise DmeError when it cannot be read or is far too large."""
    try:
        if file.stat().st_size > bundles.LARGEST_FILE:
            raise DmeError(bundles.NO_BUNDLE)
        return file.read_bytes()
    except OSError as error:
        raise DmeError("Berkas tidak dapat dibaca. Pasang lagi stiknya lalu ulangi.") from error


def write_into(folder: Path, given: Sequence[Given]) -> None:
    """Write files that are passed on, each whole or not at all."""
    for one in given:
        files.write(folder / one.name, one.content)


def last(context: Context) -> str:
    """Return the folder that was used last."""
    return context.settings.get(FOLDER, str(Path.home()))


def remember(context: Context, folder: Path) -> None:
    """Use this folder next time."""
    context.settings.put(FOLDER, str(folder))
