"""The window that asks for a folder or for files: it begins where the last one ended.

On Windows it is the system's own, which every clerk knows; elsewhere Qt's, in the look and the
words of the program, so that one desktop does not ask otherwise than another.
"""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QFileInfo, QStandardPaths, QStorageInfo, QUrl
from PySide6.QtGui import QAbstractFileIconProvider, QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHeaderView,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)

from dme_desktop.ui.context import Settings
from dme_desktop.ui.dialog import show_help
from dme_desktop.ui.icons import icon

MODE = QFileDialog.FileMode
NAME, KIND = 0, 2  # columns
SIZE = (800, 500)  # pixels, on Linux
STICKS = ("/media/", "/run/media/")  # where Linux desktops mount what is plugged in
TOOLS = {
    "backButton": "chevron-left", "forwardButton": "chevron-right", "toParentButton": "chevron-up",
    "newFolderButton": "folder-plus", "listModeButton": "list", "detailModeButton": "menu",
}  # fmt: skip


class Last(NamedTuple):
    """Where files went or came from last, as this computer remembers it under a name."""

    settings: Settings
    name: str

    def folder(self) -> Path:
        """Return that folder, or the home of who works here when it is gone with its stick."""
        kept = self.settings.get(self.name)
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def put(self, folder: Path) -> None:
        """Begin there next time."""
        self.settings.put(self.name, str(folder))


Start = Last | Path | None  # where one begins: where the last one ended, a folder, or at home


def folder(parent: QWidget, title: str, start: Start = None) -> Path | None:
    """Ask for a folder, as a stick; None when turned back."""
    found = _ask(FileDialog(parent, title, _begun(start)), MODE.Directory)
    if found and isinstance(start, Last):
        start.put(found[0])
    return found[0] if found else None


def file(parent: QWidget, title: str, kinds: str, start: Start = None) -> Path | None:
    """Ask for one file that is there; `kinds` reads "PDF (*.pdf)". None when turned back."""
    found = _files(parent, title, kinds, start, MODE.ExistingFile)
    return found[0] if found else None


def files(parent: QWidget, title: str, kinds: str, start: Start = None) -> list[Path]:
    """Ask for files that are there; none when turned back."""
    return _files(parent, title, kinds, start, MODE.ExistingFiles)


def place(parent: QWidget, title: str, kinds: str, proposed: Path) -> Path | None:
    """Ask where a file is written, as it was typed; nothing is asked about one that is there."""
    start = proposed.parent if proposed.parent.is_dir() else Path.home()
    dialog = FileDialog(parent, title, start)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # asked when the ending is known
    dialog.setNameFilter(kinds)
    dialog.selectFile(proposed.name)
    found = _ask(dialog, MODE.AnyFile)
    return found[0] if found else None


def _files(
    parent: QWidget, title: str, kinds: str, start: Start, mode: QFileDialog.FileMode
) -> list[Path]:
    dialog = FileDialog(parent, title, _begun(start))
    dialog.setNameFilter(kinds)
    found = _ask(dialog, mode)
    if found and isinstance(start, Last):
        start.put(found[0].parent)
    return found


def _begun(start: Start) -> Path:
    return start.folder() if isinstance(start, Last) else start or Path.home()


def _ask(dialog: "FileDialog", mode: QFileDialog.FileMode) -> list[Path]:
    dialog.setFileMode(mode)
    if mode is MODE.Directory:
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    chosen = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return [Path(one) for one in dialog.selectedFiles()] if chosen else []


class FileDialog(QFileDialog):
    """Names the sticks at its side; F1 helps, Ctrl+N makes a folder, Alt+Up goes out of one."""

    def __init__(self, parent: QWidget, title: str, start: Path) -> None:
        super().__init__(parent, title, str(start))
        self.setObjectName("file_dialog")
        if sys.platform != "win32":
            self.setOption(QFileDialog.Option.DontUseNativeDialog)
            self._dress()

    def _dress(self) -> None:
        """Give Qt's own dialog our icons, the places a clerk wants, and room for names."""
        self._icons = _Icons()
        self.setIconProvider(self._icons)
        self.setSidebarUrls([QUrl.fromLocalFile(str(one)) for one in _places()])
        for button in self.findChildren(QPushButton):
            button.setIcon(QIcon())
        for tool in self.findChildren(QToolButton):
            if name := TOOLS.get(tool.objectName()):
                tool.setIcon(icon(name))
        for tree in self.findChildren(QTreeView):
            tree.hideColumn(KIND)  # which the name tells
            tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            tree.header().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for key, act in (("F1", partial(show_help, self)), ("Ctrl+N", self._make_folder)):
            QShortcut(QKeySequence(key), self).activated.connect(act)
        self.resize(*SIZE)

    def _make_folder(self) -> None:
        for button in self.findChildren(QToolButton, "newFolderButton"):
            button.click()


class _Icons(QAbstractFileIconProvider):
    """A folder and a sheet, in the colours of the present scheme."""

    def icon(self, of: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        kind = QAbstractFileIconProvider.IconType
        if of is kind.Drive or (isinstance(of, QFileInfo) and of.filePath().startswith(STICKS)):
            return icon("usb")
        is_folder = of.isDir() if isinstance(of, QFileInfo) else of is not kind.File
        return icon("folder" if is_folder else "file-text")


def _places() -> Sequence[Path]:
    """Return the sticks that are plugged in, then the folders of who works here."""
    sticks = [one.rootPath() for one in QStorageInfo.mountedVolumes() if one.isReady()]
    where = QStandardPaths.StandardLocation
    own = (where.HomeLocation, where.DesktopLocation, where.DocumentsLocation)
    known = [Path(one) for one in sorted(sticks) if one.startswith(STICKS)]
    known += [Path(QStandardPaths.writableLocation(one)) for one in own]
    return [one for one in dict.fromkeys(known) if one.is_dir()]
