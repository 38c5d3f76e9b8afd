"""Reading and writing what goes by stick between villages and the regency."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from dme_desktop.apart import calling, openings
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.trust import bundles, trial
from dme_desktop.trust.bundles import BROKEN
from dme_desktop.trust.model import BundleKind
from dme_desktop.ui import files
from dme_desktop.ui.choosing import Last

if TYPE_CHECKING:
    from dme_desktop.trust.lists import Given
    from dme_desktop.ui.context import Context

FOLDER = "folder.lists"  # the setting that remembers the stick
MOST_SECONDS = 15.0
UNREADABLE = "Berkas tidak dapat dibaca. Pasang lagi stiknya lalu ulangi."


def content_of(file: Path, stopped: Progress = unwatched) -> bytes:
    """Return what is in a signed file that can be opened; raise DmeError for any other."""
    content = openings.content_of(file, bundles.LARGEST_FILE, bundles.NO_BUNDLE, UNREADABLE)
    if not any(content.startswith(bundles.purpose(kind)) for kind in BundleKind):
        raise DmeError(bundles.NO_BUNDLE)
    opens = calling.call(
        trial.opens, content, gives=bool, seconds=MOST_SECONDS, stopped=stopped, damaged=BROKEN
    )
    if not opens:
        raise DmeError(BROKEN)
    return content


def write_into(folder: Path, given: Sequence[Given]) -> None:
    """Write files that are passed on, each whole or not at all."""
    for one in given:
        files.write(folder / one.name, one.content)


def last(context: Context) -> Last:
    """Return where files of villages and the regency went or came from last."""
    return Last(context.settings, FOLDER)
