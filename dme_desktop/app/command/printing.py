"""What `dme print` and `dme report` do: a paper is issued and its bytes written to a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop import rooms
from dme_desktop.agenda import answers
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.agenda.model import Letter
from dme_desktop.app.command import printables
from dme_desktop.commitments.awards import papers as awards
from dme_desktop.commitments.awards.acts import ISSUE_CERTIFICATES
from dme_desktop.kernel import files, kinds
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.letters.kinds import KINDS as LETTERS
from dme_desktop.reports.asking import Period
from dme_desktop.reports.kinds import KINDS, known
from dme_desktop.vault.database import Database
from dme_desktop.village import stationery

REPORTS: Mapping[str, str] = {code: kind.about for code, kind in KINDS.items()}
_KINDS = {
    field.name: field.kind
    for asked in (*(one.asks for one in LETTERS.values()), answers.SIGNING)
    for field in asked
} | {"first_day": kinds.DATE, "last_day": kinds.DATE, "recipients": kinds.LONG_TEXT}


@dataclass(frozen=True)
class Asked:
    """What is to be printed: kind, record, year of a ledger, paper, answers "name=value"."""

    kind: str
    record_id: str
    year: int
    paper: PaperSize | None
    answers: tuple[str, ...]

    def use_paper(self, session: Session) -> None:
        """Print on the asked paper instead of the office's own."""
        if self.paper:
            stationery.use_paper(session, self.paper)

    def values(self) -> dict[str, Any]:
        """Return the answers as values; raise DmeError for one that cannot be read."""
        found = {}
        for answer in self.answers:
            name, _, text = answer.partition("=")
            try:
                found[name] = _KINDS.get(name, kinds.TEXT).parse(text)
            except ValueError as error:
                raise DmeError(f"{name}: {error}") from error
        return found


def to_file(db: Database, who: Who, asked: Asked, out: Path) -> str:
    """Write a paper to `out` and return its number, "" when it has none."""
    if asked.kind == "letter":
        with db.read() as session:
            letter = _known(session, asked.record_id)
            files.put(out, letters.pdf_of(session, letter.id))
        return letter.number
    if blank := rooms.blanks().get(asked.kind):
        with db.read(who) as session:
            asked.use_paper(session)
            files.put(out, blank.draw(session))
        return ""
    if bare := rooms.unnumbered().get(asked.kind):
        with db.read(who) as session:
            asked.use_paper(session)
            printables.known(session, bare.record, asked.record_id)
            files.put(out, bare.draw(session, asked.record_id))
        return ""
    if asked.kind == "certificates":
        return _certificates(db, who, asked, out)
    told = printables.printables().get(asked.kind, asked.kind).split(" (")[0]
    with db.write(ISSUE.about(told), who) as session:
        asked.use_paper(session)
        paper = printables.paper(session, asked.kind, asked.record_id, asked.year, asked.values())
        letter = letters.issue(session, paper)
    with db.read() as session:
        files.put(out, letters.pdf_of(session, letter.id))
    return letter.number


def _certificates(db: Database, who: Who, asked: Asked, out: Path) -> str:
    """Issue certificates as one PDF and return the number of the first."""
    with db.write(ISSUE_CERTIFICATES, who) as session:
        asked.use_paper(session)
        said = awards.said_in(asked.values(), awards.beginning(session, asked.record_id))
        first = letters.issue_many(session, awards.certificates(session, said))[0]
    with db.read() as session:
        files.put(out, letters.pdf_of(session, first.id))
    return first.number


def report_to_file(db: Database, who: Who, kind: str, period: Period, out: Path) -> None:
    """Write a report as PDF or XLSX, as the name of `out` says."""
    with db.read(who) as session:
        asked = known(session, kind)
    if asked is None:
        raise DmeError(f"Tidak ada laporan {kind}. Yang ada: {', '.join(KINDS)}.")
    if (period.month and not asked.month) or (period.year and not asked.year):
        raise DmeError(f"{kind} tidak memakai --month{'' if asked.year else ' dan --year'}.")
    makers = {".pdf": asked.build, ".xlsx": asked.workbook}
    if out.suffix.lower() not in makers:
        raise DmeError("Nama berkas laporan harus berakhir .pdf atau .xlsx.")
    with db.read(who) as session:
        snapshot = asked.counted(session, period)
    files.put(out, makers[out.suffix.lower()](snapshot))


def _known(session: Session, letter_id: str) -> Letter:
    letter = session.get(Letter, letter_id)
    if letter is None:
        raise DmeError("Surat dengan id ini tidak ada. Lihat `dme list letters`.")
    return letter
