"""Papers on real files, and offices beside each other, for everything that is signed."""

import datetime as dt
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from dme_desktop.agenda import service
from dme_desktop.agenda.model import LetterFile, LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel.clock import Clock, FixedClock
from dme_desktop.pdf.document import Document
from dme_desktop.pdf.flow import Block, Scale
from dme_desktop.pdf.prose import Prose
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import NOW, PASSPHRASE
from tests.examples import Slip, an_official

NEIGHBOUR = "52.03.11.2004"
FAR_AWAY = "52.01.09.2001"
REGENCY = "52.03.07.1001"  # the regency's office is in a village of its own


def drawn(slips: Sequence[Slip]) -> bytes:
    """Return a real PDF of one line a page, with a foot and the place of the code."""
    document = Document("Contoh")
    for slip in slips:
        words = f"Nomor {slip.number} diberikan kepada {slip.name} pada 24 November 2026"
        lines: list[Block] = [Prose(words, Scale())]
        document.add(lambda _, lines=lines: lines, slip.foot)  # type: ignore[misc]
    return document.finish()


def a_paper(name: str = "Siti Contohwati", until: dt.date | None = None) -> Paper:
    """Return a paper that is a real PDF."""
    return Paper(LetterType.DOMICILE, name, Slip(name=name), drawn, valid_to=until)


@dataclass(frozen=True)
class Printed:
    """A paper that was issued: its id, its code, and the file."""

    letter_id: str
    code: str
    pdf: bytes


def issued(office: Database, paper: Paper | None = None) -> Printed:
    """Issue a paper and return what was printed."""
    with office.write(ACT, CLERK) as session:
        letter = service.issue(session, paper or a_paper())
        code = session.get_one(LetterFile, letter.id).code or ""
        return Printed(letter.id, code, service.pdf_of(session, letter.id))


def void(office: Database, file: Printed, reason: str = "Salah nama") -> None:
    """Void a paper."""
    with office.write(ACT, CLERK) as session:
        service.void(session, file.letter_id, reason)


@cache
def _made() -> TemporaryDirectory[str]:
    """Return a folder with the files of an office before its founding; it goes with the process."""
    folder = TemporaryDirectory()
    made = Profile(Path(folder.name) / "kosong", FixedClock(NOW))
    made.create(PASSPHRASE, keys.new_recovery_code(), remember=False).close()
    return folder


@contextmanager
def another_office(
    folder: Path, clock: Clock, code: str = NEIGHBOUR, *, practice: bool = False
) -> Iterator[Database]:
    """Give the data of another village, founded in `folder`."""
    shutil.copytree(Path(_made().name) / "kosong", folder, dirs_exist_ok=True)
    db = Profile(folder, clock).open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        village.found(session, code, practice=practice)
        village.appoint(session, an_official(name="Kepala Desa Sebelah"))
    yield db
    db.close()
