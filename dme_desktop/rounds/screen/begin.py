"""A new round: when sheets are given out, when they should be back, what is said on them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import NEW
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of
from dme_desktop.rounds import acts, rules
from dme_desktop.rounds.model import SheetRound
from dme_desktop.rounds.service import sheets
from dme_desktop.ui import drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database

DRAFTS = addresses.NEW_ROUND.drafts


@dataclass(frozen=True)
class OpenedRound:
    """What a new round begins with, and an unfinished one."""

    values: Mapping[str, Any]
    draft: Kept | None = None


def opened(db: Database) -> OpenedRound:
    """Return a round that begins today and is back in two weeks."""
    today = db.clock.today()
    values = {"asked_on": today, "due_on": today + dt.timedelta(days=rules.USUAL_DAYS)}
    return OpenedRound(values, drafts.waiting_for(db, DRAFTS, NEW))


class RoundPage(FormPage):
    """Begins a round; F10 makes the sheets of all hamlets and shows them for the printer."""

    help_page = "lembar-dusun"

    def __init__(self, context: Context, parent: QWidget) -> None:
        part = Part(
            QT_TRANSLATE_NOOP("fields", "Putaran baru"),
            list(fields_of(SheetRound)),
            QT_TRANSLATE_NOOP(
                "fields", "Satu lembar untuk setiap dusun yang warganya ada di luar negeri."
            ),
        )
        super().__init__(context, self.tr("Putaran baru"), [part], DRAFTS, parent)
        self.call_saving(self.tr("Buat dan cetak"))
        told = self.tr("Yang belum diketahui sudah tertulis di kolom “Yang ditanyakan”.")
        self.add_side(card(self.tr("Isi lembar"), words(told)))

    def show_opened(self, opened: OpenedRound) -> None:
        """Show what a new round begins with."""
        self.show_record(NEW, dict(opened.values))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Putaran baru")

    def store(self, values: dict[str, Any]) -> object:
        """Begin the round; return its id."""
        with self.context.db.write(acts.BEGIN, self.context.who, initiator=self) as session:
            return sheets.begin(session, record_of(SheetRound, values)).id
