"""Fields that two laptops wrote differently: Enter chooses which one holds."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot

from dme_desktop.kernel import addresses
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import clashes
from dme_desktop.laptops.service.clashes import Clash, Side
from dme_desktop.ui import picking
from dme_desktop.ui.beside import Deed
from dme_desktop.ui.context import Context
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.source import Column, Source, WholeSource

OPEN, ENDED = "open", "ended"


def told_side(side: Side) -> str:
    """Return one version as it is read: "Desa: Senaru"."""
    return f"{side.laptop}: {side.words}" if side.laptop else side.words


class ClashesPage(ListPage):
    """Lists the fields to decide, those of one record together; both stay in the history."""

    help_page = "laptop-kantor"
    tables = frozenset({"laptop_clash"})
    filtered, leaves_office = False, False

    def __init__(self, context: Context) -> None:
        chips = {OPEN: self.tr("Perlu diputuskan"), ENDED: self.tr("Sudah")}
        hint = self.tr("Enter pilih yang benar   Ctrl+Z urungkan   Esc kembali   F1 bantuan")
        title = self.tr("Isian yang berbeda")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("cancel", self.tr("Kembali"), self.back, keys="Esc")
        self.add_primary("decide", self.tr("Pilih yang benar"), self.edit, symbol="check")
        self.show_rows()

    def source(self, words: str, chip: str) -> Source:  # noqa: ARG002 - a short list
        """Return the fields to decide, or those that were."""
        self.listing.say_when_empty(self.tr("Tidak ada isian yang perlu diputuskan."))
        who = self.context.who
        listed = partial(clashes.listed, ended=chip == ENDED, who=who)
        return WholeSource(self.context.db, listed)

    def open(self, record_id: str) -> None:
        """Ask which version of a field holds."""
        row = self.listing.row_of(record_id, Clash)
        if row is None or row.ended is not None:
            return
        if row.is_twin:
            self.context.desk.told.emit(
                self.tr("NIK ini juga dipakai warga lain. Periksa di Data kembar, lalu gabungkan.")
            )
            self.context.desk.open_asked.emit(addresses.TWINS)
            return
        choices = [
            Choice(str(place), told_side(side), self._when(side))
            for place, side in enumerate(row.sides)
        ]
        question = self.tr("{about}: {label}. Mana yang benar?").format(
            about=row.about, label=row.label
        )
        chosen = picking.pick(self, question, choices, self.tr("Pakai yang ini"))
        if chosen is not None:
            act = acts.DECIDE.about(row.label)
            self.write(act, partial(clashes.decide, clash_id=row.id, which=int(chosen)))

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Pilih yang benar")

    def acts_of(self, record_id: str) -> Sequence[Deed]:
        """Return the way to the person the field is about."""
        row = self.listing.row_of(record_id, Clash)
        if row is None or row.table != "person":
            return ()
        page = addresses.PEOPLE.of(row.record_id)
        return (self.ask_for("person", self.tr("Buka orangnya"), page, "user"),)

    @Slot()
    def back(self) -> None:
        """Go back to the laptops."""
        self.closed.emit()

    def _when(self, side: Side) -> str:
        if side.at is None:
            return side.user
        return self.tr("ditulis {who}, {at}").format(
            who=side.user, at=f"{side.at.astimezone():%d-%m-%Y %H:%M}"
        )

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Catatan"), lambda row: row.about or "–", bold=True),
            Column(self.tr("Isian"), lambda row: row.label, width=170),
            Column(self.tr("Yang tampil sekarang"), lambda row: told_side(row.sides[0])),
            Column(self.tr("Yang lain"), _others),
            Column(self.tr("Status"), self._standing, width=170, tone=_tone),
        ]

    def _standing(self, row: Clash) -> str:
        if row.is_twin and row.ended is None:
            return self.tr("NIK sama, periksa")
        return row.ended.value if row.ended else self.tr("Perlu diputuskan")


def _others(row: Clash) -> str:
    return "; ".join(map(told_side, row.sides[1:]))


def _tone(row: Clash) -> str:
    return "muted" if row.ended else "amber"
