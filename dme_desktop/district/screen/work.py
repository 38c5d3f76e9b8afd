"""What the desk does off the window's thread: reading what is shown, receiving, answering."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dme_desktop.district import acts, papers, questions, receiving, sharing
from dme_desktop.district.documents.months import Months
from dme_desktop.district.model import Arrival
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import answers, doubles, figures, gathering, lake, standing
from dme_desktop.district.service.doubles import Doubles
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages import acts as package_acts
from dme_desktop.packages import form, stick
from dme_desktop.packages import papers as package_papers
from dme_desktop.packages.service import receivers
from dme_desktop.pdf.charts import alone
from dme_desktop.pdf.flow import Scale
from dme_desktop.reports import workbook
from dme_desktop.reports.documents import list_report
from dme_desktop.trust import own_keys
from dme_desktop.ui.drawing import dyed
from dme_desktop.ui.pdf_file import PdfFile
from dme_desktop.ui.said import said
from dme_desktop.vault import signing
from dme_desktop.village import service as village

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from dme_desktop.district.service.figures import Chart
    from dme_desktop.district.service.standing import Area, Reporting
    from dme_desktop.kernel.acts import Who
    from dme_desktop.reports.documents.list_report import ListReport
    from dme_desktop.vault.database import Database

CLEAR = 1.5  # pixels a point of a chart
NAMED = 3  # villages that are told by name


@dataclass(frozen=True)
class Seen:
    """What the page of the desk shows."""

    kind: str
    areas: Sequence[Area]
    arrivals: Sequence[Arrival]
    unanswered: int
    charts: QImage
    said: str  # the charts in words
    is_shared: bool  # others change it as well, and nobody tells

    @property
    def reported(self) -> tuple[int, int]:
        """Return how many villages reported at all, of how many."""
        every = [one for area in self.areas for one in area.villages]
        return sum(one.age is not None for one in every), len(every)


def read(db: Database, width: float) -> Seen:
    """Read who reported, what came and the figures of the year; `width` is that of the charts."""
    today = db.clock.today()
    picture, in_words = _drawn(figures.charts(db, today.year), today.month, width)
    with db.read() as session:
        here, late = village.profile(session).kind, gathering.unanswered(session)
        arrivals, shared = gathering.newest_arrivals(session), bool(sharing.named(session))
    areas = standing.areas(db, today.year)
    return Seen(here, areas, arrivals, len(late), picture, in_words, shared)


@dataclass(frozen=True)
class Answered:
    """One question answered: its table, how it stands to last year, and the charts of the area."""

    report: ListReport
    compared: str
    charts: QImage
    said: str


def ask(db: Database, who: Who, name: str, about: Asked, width: float) -> Answered:
    """Ask one question, or the summary; `width` is that of the charts."""
    today = db.clock.today()
    until = today.month if about.year == today.year else about.last  # a year that goes on
    before = dataclasses.replace(about, year=about.year - 1, last=min(about.last, until))
    if name == questions.SUMMARY:
        with db.read(who) as session:
            report, compared = figures.summary(db, session, about), ""
    else:
        now, was = lake.of(db).answers([(name, about), (name, before)])
        with db.read(who) as session:
            report = answers.report(session, about, name, now)
        compared = answers.compared(name, now, was)
    charts = figures.charts(db, about.year, about.inside)
    drawn, in_words = _drawn(charts, today.month if about.year == today.year else 0, width)
    return Answered(report, compared, drawn, in_words)


def printed(report: ListReport) -> bytes:
    """Return an answer as PDF."""
    return list_report.build(figures.on_paper(report) if report.code == "L22" else report)


def _drawn(charts: Sequence[Chart], until: int, width: float) -> tuple[QImage, str]:
    """Return the charts as a picture and in words."""
    panels = [
        dataclasses.replace(
            one, title=said(one.title), told=said(one.told), compared=said(one.compared)
        )
        for one in papers.panels(charts, until)
    ]
    drawn = Months(panels, Scale(9, 1.25, 6))
    in_words = "; ".join(f"{one.title} {one.told}, {one.compared}" for one in panels)
    return PdfFile(alone(drawn, max(400.0, width), dyed)).picture(0, CLEAR), in_words


def answer(db: Database, who: Who, folder: Path, only: str = "") -> list[str]:
    """Write the answers to one package, or to all that have none yet; return the files' names."""
    with db.write(acts.ANSWER, who) as session:
        asked = gathering.newest_arrivals(session, receiving.MOST_FILES)
        ids = [one.id for one in asked if (one.id == only if only else one.answered_on is None)]
        if not ids:
            raise DmeError("Semua paket sudah dibalas. Pilih satu paket untuk membalas lagi.")
        made = [gathering.reply(session, one) for one in ids]
        for name, content in made:
            (folder / name).unlink(missing_ok=True)  # the same answer, written again
            stick.write(folder, name, content)
    return [name for name, _ in made]


def remind(db: Database, who: Who, asked: Sequence[Reporting]) -> bytes:
    """Draw letters that ask villages for their package, and write down that they were asked.

    Whom somebody else reminded today, since `asked` was read, gets no second letter; DmeError says
    so where that is all of them.
    """
    with db.write(acts.REMIND.about(f"{len(asked)} desa"), who) as session:
        done = standing.reminded_meanwhile(session, asked)
        left = [one for one in asked if one.code not in done]
        if not left:
            told = "; ".join(f"{one.name}: {gathering.by(done[one.code])}" for one in asked[:NAMED])
            raise DmeError(f"Sudah diingatkan hari ini. {told}. Muat ulang (F5) untuk melihatnya.")
        for one in left:
            standing.remind(session, one.code)
        return papers.reminders(session, left)


def give_key(db: Database, who: Who, folder: Path) -> tuple[str, bytes]:
    """Write the key that packages are sealed to; return the file's name and the sheet to print."""
    with db.write(package_acts.MAKE_KEY, who) as session:
        own_keys.ready_to_sign(session)
        own_keys.ready_for_boxes(session)
    with db.read(who) as session:
        office = receivers.own(session)
        content = form.office_file(office, signing.current(session))
        sheet = package_papers.receiver_key(session)
    name = f"kunci-penerima-{office.code}-{office.as_of:%Y%m%d}{form.LIST}"
    try:
        (folder / name).unlink(missing_ok=True)
    except OSError as error:
        raise DmeError(stick.FULL) from error
    stick.write(folder, name, content)
    return name, sheet


def ask_to_mend(db: Database, who: Who, row: Arrival, words: str) -> str:
    """Ask an office to mend its package, as it was seen; return what it is called."""
    with db.write(acts.ASK_TO_MEND, who) as session:
        return gathering.ask_to_mend(session, row.id, words, row.rev).name


def summary(db: Database, who: Who, year: int) -> tuple[bytes, bytes]:
    """Return the summary L22 as PDF and as workbook."""
    with db.read(who) as session:
        report = figures.summary(db, session, Asked(year))
    return list_report.build(figures.on_paper(report)), workbook.list_report(report)


def find_doubles(db: Database, who: Who, basis: str) -> Doubles:
    """Return pairs of villages that record the same people; the basis is written down."""
    with db.write(acts.FIND_DOUBLES.about(basis), who) as session:
        return doubles.found(session, db.clock.today().year)
