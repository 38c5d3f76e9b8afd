"""Where packages go to and come from: the stick that was used last, and files of some kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from dme_desktop.ui import choosing
from dme_desktop.ui.choosing import Last

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context

FOLDER = "folder.packages"  # the setting that remembers the stick


def last(context: Context) -> str:
    """Return the folder that was used last."""
    return context.settings.get(FOLDER, str(Path.home()))


def folder(parent: QWidget, context: Context, title: str) -> Path | None:
    """Ask for a stick or a folder to write to."""
    return choosing.folder(parent, title, Last(context.settings, FOLDER))


def file(parent: QWidget, context: Context, title: str, ending: str) -> Path | None:
    """Ask for one file with this ending."""
    return choosing.file(parent, title, f"*{ending}", Last(context.settings, FOLDER))
