"""The queue of those who may be on the books already, and the two beside each other."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal, Slot
from sqlalchemy.orm import Session

from dme_desktop.exchange import acts, doubts
from dme_desktop.exchange.doubts import Pair
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.nik import masked
from dme_desktop.people.screen.beside import Beside, BesidePage, PairsPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.ui.source import Column, DbSource, Source


def build(context: Context) -> Page:
    """Return the page of those who wait."""
    return QueuePage(context)


class QueuePage(PairsPage):
    """Lists who waits, the likeliest first; Enter shows both beside each other."""

    help_page = "mirip"
    filtered = False
    tables = frozenset({"import_doubt", "person"})

    def __init__(self, context: Context) -> None:
        super().__init__(
            context,
            self.tr("Mungkin orang yang sama"),
            self._columns(),
            self.tr("{count} menunggu"),
            self.tr("Tidak ada yang menunggu.\nYang mirip dari impor berikutnya muncul di sini."),
        )

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - the queue is short
        """Return those who wait."""
        return DbSource(self.context.db, doubts.paged)

    def read(self, session: Session, pair_id: str) -> Callable[[], BesidePage]:
        """Return what builds the page of somebody in a list beside a resident."""
        return partial(self._page, doubts.pair(session, pair_id))

    def _page(self, pair: Pair) -> BesidePage:
        page = PairPage(self.context, pair)
        page.decided.connect(self._go_on)
        return page

    @Slot(str)
    def _go_on(self, doubt_id: str) -> None:
        """Show the next pair after one that was decided."""
        if doubt_id:
            self.open(doubt_id)

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Di berkas"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("NIK di berkas"), lambda row: _number(row.nik), width=160),
            Column(self.tr("Mirip dengan"), lambda row: str(row.known), width=200, typed=True),
            Column(self.tr("NIK tercatat"), lambda row: _number(row.known_nik), width=160),
            Column(self.tr("Mirip"), lambda row: f"{row.score} %", width=70, right=True),
            Column(self.tr("Berkas"), lambda row: str(row.file), width=180, typed=True),
        ]


class PairPage(BesidePage):
    """Somebody in a list beside a resident: one person, two people, or later."""

    help_page = "mirip"
    decided = Signal(str)  # the id of the next pair, "" after the last

    def __init__(self, context: Context, pair: Pair) -> None:
        heads = (self.tr("Di data desa"), self.tr("Di berkas; centang untuk dipakai"))
        beside = Beside(heads, pair.known, pair.coming, pair.differing)
        super().__init__(context, pair.why, beside)
        self._pair = pair
        self.header.set_badge(pair.source, "muted")
        self.add_action("another", self.tr("Bukan orang yang sama"), self.new, keys="Ctrl+N")
        self.add_primary("same", self.tr("Orang yang sama"), self.save, keys="F10")

    def save(self) -> None:
        """Decide that both are one person, with what is ticked from the list."""
        taken = self.beside.taken()
        self._end(acts.SAME, lambda s: doubts.same(s, self._pair.id, taken))

    @Slot()
    def new(self) -> None:
        """Decide that they are two people; the one from the list comes onto the books."""
        self._end(acts.ANOTHER, lambda s: doubts.another(s, self._pair.id))

    def _end(self, act: Act, decide: Callable[[Session], object]) -> None:
        def decided(session: Session) -> str:
            after = doubts.next_after(session, self._pair.id)
            decide(session)
            return after

        self.decide(act, decided, self.decided.emit)


def _number(nik: str) -> str:
    return masked(nik) if nik else "–"
