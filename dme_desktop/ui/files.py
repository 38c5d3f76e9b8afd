"""A file that the clerk saves: asked for once, never in place of another without a question."""

import errno
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import files
from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import ask, choosing, failures

KINDS = {".pdf": "PDF (*.pdf)", ".xlsx": "Excel (*.xlsx)", ".json": "JSON (*.json)"}


def chosen(parent: QWidget, title: str, proposed: Path, ending: str) -> Path | None:
    """Ask for a place, proposing a name that is legal everywhere; None when turned back.

    What is typed comes back as it is: `settled` gives it its ending and asks before replacing.
    """
    start = proposed.with_name(files.legal(proposed.name.removesuffix(ending), ending))
    return choosing.place(parent, title, KINDS[ending], start)


def settled(parent: QWidget, file: Path, ending: str) -> Path | None:
    """Return the place with its ending; None when the name cannot be, or another file stays."""
    try:
        place = files.with_ending(file, ending)
    except DmeError as error:
        failures.show(error)
        return None
    question = QCoreApplication.translate(
        "files", "Berkas {name} sudah ada di folder itu. Ganti dengan yang baru?"
    )
    act = QCoreApplication.translate("files", "Ganti berkas")
    if place.exists() and not ask.confirm(parent, question.format(name=place.name), act):
        return None
    return place


def write(file: Path, content: bytes) -> None:
    """Write a file whole; raise DmeError with what to do when the disk refuses."""
    try:
        files.put(file, content)
    except OSError as error:
        if not file.parent.is_dir():
            raise DmeError(files.GONE) from error
        raise DmeError(
            "Disk penuh. Kosongkan ruang atau pilih folder lain, lalu simpan lagi."
            if error.errno in {errno.ENOSPC, errno.EDQUOT}
            else "Berkas tidak dapat ditulis. Pilih folder lain, atau tutup dulu berkas yang sama."
        ) from error
