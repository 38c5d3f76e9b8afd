"""Residents who may be written down twice, and the two beside each other."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Slot
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.people import twins
from dme_desktop.people.acts import KEEP_APART
from dme_desktop.people.screen.beside import Beside, BesidePage, PairsPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.source import Column, Source, WholeSource
from dme_desktop.workers import acts
from dme_desktop.workers.service import merging
from dme_desktop.workers.service.merging import Pair


def build(context: Context) -> Page:
    """Return the page of those who may be written down twice."""
    return TwinsPage(context)


class TwinsPage(PairsPage):
    """Lists the pairs, the likeliest first; Enter shows both beside each other."""

    help_page = "kembar"
    filtered = False
    tables = frozenset({"person", "distinct_pair"})

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Data kembar"),
            self._columns(),
            self.tr("{count} pasang"),
            self.tr("Tidak ada penduduk yang tampak tercatat dua kali."),
        )

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - the list is short
        """Return the pairs as they are now."""
        return WholeSource(self.context.db, twins.pairs)

    def read(self, session: Session, pair_id: str) -> Callable[[], BesidePage]:
        """Return what builds the page of both beside each other."""
        return partial(PairPage, self.context, merging.pair(session, pair_id))

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Nama"), lambda row: str(row.name), width=250, bold=True, typed=True),
            Column(
                self.tr("Mungkin sama dengan"),
                lambda row: str(row.other_name),
                width=250,
                typed=True,
            ),
            Column(self.tr("Mirip"), lambda row: f"{row.score} %", width=70, right=True),
            Column(self.tr("Mengapa"), lambda row: str(row.why)),
        ]


class PairPage(BesidePage):
    """Two residents beside each other: one person, two people, or later."""

    help_page = "kembar"

    def __init__(self, context: Context, pair: Pair) -> None:
        told = self.tr(
            "Perjalanan, keluarga, surat, kiriman dan lampiran keduanya menjadi satu. "
            "Tidak ada yang hilang, dan dapat diurungkan."
        )
        self._pair = pair
        super().__init__(context, told, self._compared())
        self.add_action("apart", self.tr("Bukan orang yang sama"), self.new, keys="Ctrl+N")
        self.add_primary("merge", self.tr("Gabungkan"), self.save, keys="F10")

    def save(self) -> None:
        """Make one of both, with what is ticked at the right; one undo takes it back."""
        taken = self.beside.taken()
        self._end(acts.MERGE, lambda s: merging.merge(s, self._pair.id, taken))

    @Slot()
    def new(self) -> None:
        """Remember that they are two people; the pair is not shown again."""
        self._end(KEEP_APART, lambda s: twins.keep_apart(s, self._pair.id))

    def _end(self, act: Act, decide: Callable[[Session], object]) -> None:
        def decided(session: Session) -> int:
            decide(session)
            return merging.open_journeys(session, self._pair.kept.id)

        self.decide(act, decided, self._warn)

    def _warn(self, under_way: int) -> None:
        """Say so when the one person is under way twice now."""
        if under_way > 1:
            told = self.tr(
                "{name} kini punya {count} perjalanan berjalan. Buang yang salah.", "", under_way
            )
            name = self._pair.kept.values["full_name"]
            self.context.desk.told.emit(told.format(name=name, count=under_way))

    def _compared(self) -> Beside:
        kept, gone = self._pair.kept, self._pair.gone
        return Beside(
            (self.tr("Dipertahankan"), self.tr("Digabungkan; centang untuk dipakai")),
            kept.values,
            gone.values,
            self._pair.differing,
            (
                (self.tr("Perjalanan"), str(kept.journeys), str(gone.journeys)),
                (self.tr("Keluarga"), str(kept.contacts), str(gone.contacts)),
                (self.tr("Dicatat"), _day(kept.since), _day(gone.since)),
                *((self.tr("Keduanya tetap dicatat"), told, "") for told in self._pair.conflicts),
            ),
        )


def _day(moment: dt.datetime | None) -> str:
    return f"{moment.astimezone():%d-%m-%Y}" if moment else "–"
