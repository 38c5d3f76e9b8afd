"""The rows behind a figure of a report; each opens whom or what it is about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped
from dme_desktop.reports.asides import look
from dme_desktop.reports.asking import Period
from dme_desktop.reports.behind import JOURNEYS, Behind, Name
from dme_desktop.reports.kinds import Kind
from dme_desktop.ui import said
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, Source, WholeSource

_Moment = tuple[int, dt.date]  # how often something was saved, and the day


TYPED = {"Dusun", "Kegiatan"}  # heads of columns of names, besides the first one


def _cell(place: int, row: Name) -> str:
    return row.cells[place]


class NamesPage(ListPage):
    """Who is counted in one figure: as many rows as the figure says."""

    help_page = "laporan-sendiri"

    def __init__(self, context: Context, kind: Kind, period: Period, figure: Figure) -> None:
        self._look = look(kind.code, figure.row) or JOURNEYS
        columns = [
            Column(
                said.head(head),
                partial(_cell, place),
                width=width,
                bold=not place,
                typed=not place or head in TYPED,
            )
            for place, (head, width) in enumerate(
                zip(self._look.heads, self._look.widths, strict=True)
            )
        ]
        self._kind, self._period, self._figure = kind, period, figure
        self._read: tuple[_Moment, Behind] | None = None
        self.tables, self._counted = kind.tables, 0
        super().__init__(context, figure.said, Listing(figure.said, columns))
        self.header.set_aside(said.said(kind.name))
        self.listing.say_when_empty(self.tr("Tidak ada yang dihitung di angka ini."))
        self.show_rows()

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - no chips here
        """Return everybody in the figure whose cells hold the words."""
        db = self.context.db
        return WholeSource(db, partial(self._names, words, (db.saves, db.clock.today())))

    def open(self, record_id: str) -> None:
        """Open whom or what the row is about."""
        self.context.desk.open_asked.emit(addresses.read(self._look.section, record_id))

    def on_loaded(self) -> None:
        """Write N into the header."""
        self.header.set_badge(self.tr("N = {people}").format(people=grouped(self._counted)))

    def _names(self, words: str, now: _Moment, session: Session) -> Sequence[Name]:
        """Return those whose cells hold the words; all are read once, until something is saved.

        The moment is told from before the session sees the file, so that nothing older is held.
        """
        read = self._read
        if read is None or read[0] != now:
            read = self._read = now, self._found(session)
        wanted, shown = words.casefold().split(), read[1].names
        if wanted:
            told = ((one, " ".join(one.cells).casefold()) for one in shown)
            shown = [one for one, said in told if all(word in said for word in wanted)]
        self._counted = sum(one.parts for one in shown)
        return shown

    def _found(self, session: Session) -> Behind:
        find, figure = self._kind.behind, self._figure
        return find(session, self._period, figure.row, figure.column) if find else Behind("", ())


class Figure:
    """A figure that is asked about: its row, its column, and what it is called."""

    def __init__(self, row: str, column: str, said: str) -> None:
        self.row, self.column, self.said = row, column, said
