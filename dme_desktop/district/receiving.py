"""Receiving packages from a stick or a folder, for the window and the command line alike."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dme_desktop.district import acts
from dme_desktop.district.model import Arrival, Verdict
from dme_desktop.district.service import gathering
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress
from dme_desktop.packages import form, stick
from dme_desktop.packages.form import Contents
from dme_desktop.vault.database import Database
from dme_desktop.vault.elsewhere import ServerError

AT_ONCE = 150  # packages that are written down in one act
MOST_FILES = 5_000  # of a stick; a province has 1,166 villages


@dataclass(frozen=True)
class Became:
    """What became of one file: of which package it is, what is said of it, and if it counts.

    `about` is "" of what is no package that is known; `reasons` are sentences or differences.
    """

    file: str
    reasons: str
    is_counted: bool
    about: str = ""

    @property
    def sentence(self) -> str:
        """Return all of it in Indonesian: "Desa Perian, nomor 2: cocok."."""
        return f"{self.about}: {self.reasons}" if self.about else self.reasons


def packages_in(folder: Path) -> list[Path]:
    """Return the packages in a folder; raise DmeError when it does not answer or holds too many."""
    try:
        with os.scandir(folder) as found:
            names = [one.name for one in found if one.name.casefold().endswith(form.PACKAGE)]
    except OSError as error:
        raise DmeError("Folder atau stik tidak menjawab. Pasang lagi, lalu ulangi.") from error
    if len(names) > MOST_FILES:
        raise DmeError(
            f"Ada {len(names)} paket di folder itu; sekali terima paling banyak {MOST_FILES}. "
            "Pindahkan sebagian ke folder lain."
        )
    return [folder / one for one in sorted(names)]


def take(db: Database, who: Who, chosen: Sequence[Path], progress: Progress) -> list[Became]:
    """Receive packages; each is counted or refused by itself."""
    became: list[Became] = []
    for first in range(0, len(chosen), AT_ONCE):
        progress(first, len(chosen))
        some, contents = chosen[first : first + AT_ONCE], []
        for file in some:
            try:
                contents.append((file.name, stick.read(file)))
            except DmeError as error:
                became.append(Became(file.name, str(error), is_counted=False))
        with db.read() as session:
            looked = gathering.look(session, contents)
        with db.write(acts.RECEIVE, who) as session:
            for one in looked:
                try:
                    arrival = gathering.receive(session, one)
                except ServerError:
                    raise  # of no package; what was received before stays
                except DmeError as error:
                    became.append(Became(one.file, str(error), is_counted=False))
                else:
                    became.append(_became(one.file, arrival))
    return became


def looked_into(db: Database, file: Path) -> Contents:
    """Return what a package says, without counting it; raise DmeError for one that is refused."""
    with db.read() as session:
        [found] = gathering.look(session, [(file.name, stick.read(file))])
        return gathering.checked(session, found)


def _became(file: str, arrival: Arrival) -> Became:
    is_counted = arrival.verdict is Verdict.COCOK
    why = f"cocok. {arrival.note or ''}".strip() if is_counted else arrival.why or ""
    return Became(file, why, is_counted, f"{arrival.name}, nomor {arrival.seq}")
