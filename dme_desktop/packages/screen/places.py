"""Where packages go to and come from: the stick that was used last, and files of some kind."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context

FOLDER = "folder.packages"  # the setting that remembers the stick


def last(context: Context) -> str:
    """Return the folder that was used last."""
    return context.settings.get(FOLDER, str(Path.home()))


def folder(parent: QWidget, context: Context, title: str) -> Path | None:
    """Ask for a stick or a folder to write to."""
    chosen = QFileDialog.getExistingDirectory(parent, title, last(context))
    if chosen:
        context.settings.put(FOLDER, chosen)
    return Path(chosen) if chosen else None


def file(parent: QWidget, context: Context, title: str, ending: str) -> Path | None:
    """Ask for one file with this ending."""
    chosen, _ = QFileDialog.getOpenFileName(parent, title, last(context), f"*{ending}")
    if chosen:
        context.settings.put(FOLDER, str(Path(chosen).parent))
    return Path(chosen) if chosen else None
