"""What a desk publishes of a year or some months: one set of figures, the same in every form."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.district import questions, rules
from dme_desktop.district.engines.engine import Answers
from dme_desktop.district.questions import MONTHS, Asked, Facts
from dme_desktop.district.service import answers, asking, figures, lake
from dme_desktop.district.service.figures import Chart
from dme_desktop.packages.tables import Cell
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

IN_TABLES = ("keadaan", "keberangkatan", "prosedural", "kiriman", "penggunaan", "kasus")
IN_DETAIL = ("kiriman", "kasus")
HEADS = ("desa", "tahun", "dari", "hingga")  # before each row of a file of figures


@dataclass(frozen=True)
class Publication:
    """Charts of the year, tables that are read, and rows that are reckoned with; all suppressed.

    `details` stand in the workbook alone. `until` is the month that goes on, 0 of a closed year.
    """

    about: Asked
    charts: Sequence[Chart]
    tables: Sequence[ListReport]
    details: Sequence[ListReport]
    rows: Sequence[tuple[Facts, Sequence[Sequence[Cell | None]]]]
    came: int
    wanted: int
    until: int


def publication(db: Database, session: Session, about: Asked) -> Publication:
    """Return all that is published of what is asked about, of one moment."""
    about = replace(about, outside=True)
    every = (*IN_TABLES, questions.REPORTED)
    told = dict(zip(every, lake.of(db).answers([(name, about) for name in every]), strict=True))
    today, here = db.clock.today(), about.inside or village.profile(session).code
    reported = told[questions.REPORTED]
    return Publication(
        about,
        figures.charts(db, about.year, about.inside, outside=True),
        [
            *_summary(figures.summary(db, session, about)),
            *(answers.report(session, about, name, told[name]) for name in IN_TABLES),
        ],
        [
            *(answers.detail(session, about, name, told[name]) for name in IN_DETAIL),
            answers.report(session, about, questions.REPORTED, reported),
        ],
        [_file(name, told[name], about, here) for name in IN_TABLES],
        sum(not rules.is_never(int(row[2])) for row in reported),
        len(reported),
        today.month if about.year == today.year else 0,
    )


def _summary(report: ListReport) -> list[ListReport]:
    """Return L22 as it fits on pages, each part called by a name of its own."""
    first, parts = figures.on_paper(report)
    name = "Jenis kelamin dan cara berangkat"
    return [first, msgspec.structs.replace(parts, code="L22 bagian", name=name)]


def _file(
    name: str, rows: Answers, about: Asked, here: str
) -> tuple[Facts, list[list[Cell | None]]]:
    """Return an answer as a flat table of its area, year and months, hidden counts empty.

    The area is that of the row where rows are of areas, and else what was asked about.
    """
    heads = questions.told(name)
    by_area = heads[0] == "tempat"
    kept = heads[1:] if by_area else heads
    numbers = frozenset({*HEADS[1:], *(set(kept) & _NUMBERS)})
    of_each = (about.year, max(about.first, 1) if about.first else 0, min(about.last, MONTHS))
    table: list[tuple[Cell | None, ...]] = []
    for row in asking.shown(name, rows, outside=about.outside):
        area = str(row[0]) if by_area else here
        table.append((area, *of_each, *(row[1:] if by_area else row)))
    columns = [list(one) for one in zip(*table, strict=True)]
    return Facts(name, (*HEADS, *kept), numbers), columns or [[] for _ in (*HEADS, *kept)]


_NUMBERS = {"bulan", "banyak", "rupiah", "rendah", "tinggi", "teratur", "diketahui", "tuntas"}
