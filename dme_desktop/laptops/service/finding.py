"""Which files of changes on a stick or in a shared folder bring something, among thousands.

Only the beginning of each file is read, which says from which laptop it is and how far it goes; a
file restates what came before, so of each laptop the one that goes furthest is enough.
"""

import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.laptops.service import joining, own, scope, sealing, taking
from dme_desktop.laptops.service.parcel import Header
from dme_desktop.laptops.service.taking import OldError, Opened
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

MOST_FILES = 20_000
MOST_TRIED = 5  # of one laptop, where those that go furthest are damaged
SILENT = "Folder atau stik tidak menjawab. Pasang lagi, lalu ulangi."
NOTHING = (
    "Tidak ada perubahan baru di folder itu: semuanya sudah pernah diterima, atau dari laptop ini "
    "sendiri."
)


@dataclass(frozen=True)
class Found:
    """What lies in a folder: the files that may bring something, and how many are for nobody."""

    files: list[list[Path]]  # of each other laptop of the office, those first that go furthest
    foreign: int  # of another village, damaged, or of no laptop that is open here


def in_folder(db: Database, folder: Path, progress: Progress = unwatched) -> Found:
    """Return the files of other laptops in a folder; raise DmeError when it does not answer."""
    names = _names(folder)
    with db.read() as session:
        here, code = own.own(session).laptop_id, village.profile(session).code
        lent = scope.lent(session)
        closed = {one.id for one in own.laptops(session) if one.closed_on is not None}
    there: dict[str, list[tuple[int, str]]] = defaultdict(list)
    foreign = 0
    for place, name in enumerate(names):
        progress(place, len(names))
        header = _header(folder / name)
        if header is None or header.village != code or header.laptop in closed:
            foreign += 1
        elif header.laptop != here and header.to == (lent.id if lent else ""):
            there[header.laptop].append((header.seq, name))
    furthest = [sorted(some, reverse=True)[:MOST_TRIED] for some in there.values()]
    return Found([[folder / name for _, name in some] for some in furthest], foreign)


def next_in(db: Database, folder: Path, progress: Progress = unwatched) -> Opened:
    """Return a file of a folder that brings something; raise DmeError for none, or why not.

    What has to wait for the changes of a third laptop is passed over where that one's are there.
    """
    found, waits = in_folder(db, folder, progress), None
    for some in found.files:
        for file in some:
            try:
                opened = taking.opened(db, file, progress)
                with db.read() as session:
                    joining.plan(session, opened)
            except OldError:
                break
            except DmeError as error:
                waits = waits or error
            else:
                return opened
    raise waits or DmeError(NOTHING)


def _names(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as every:
            names = [one.name for one in every if one.name.casefold().endswith(sealing.SUFFIX)]
    except OSError as error:
        raise DmeError(SILENT) from error
    if len(names) > MOST_FILES:
        raise DmeError(
            f"Ada {len(names)} berkas perubahan di folder itu; paling banyak {MOST_FILES}. "
            "Pindahkan yang lama ke folder lain."
        )
    return sorted(names)


def _header(file: Path) -> Header | None:
    try:
        with file.open("rb") as source:
            return sealing.header_of(source.read(sealing.FIRST_BYTES))
    except (OSError, DmeError):
        return None
