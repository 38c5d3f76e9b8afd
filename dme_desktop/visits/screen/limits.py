"""The form of the limits from which on somebody is called stuck."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept, waiting_for
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database
from dme_desktop.visits import acts
from dme_desktop.visits.rules import Limits
from dme_desktop.visits.service import limits

DRAFTS = addresses.WAY_LIMITS.drafts
THE_LIMITS = "batas"


def _number(name: str, label: str, hint: str) -> Field:
    return Field(name=name, label=label, kind=kinds.INTEGER, required=True, hint=hint)


FIELDS = [
    _number(
        "stuck_times", QT_TRANSLATE_NOOP("fields", "Tertahan, lebih dari berapa kali biasanya"),
        QT_TRANSLATE_NOOP("fields", "Seperti 2: dua kali lamanya yang biasa di desa ini."),
    ),
    _number(
        "least_stuck", QT_TRANSLATE_NOOP("fields", "Tidak disebut tertahan sampai (hari)"),
        QT_TRANSLATE_NOOP("fields", "Seperti 7: langkah yang biasanya sehari tidak cepat disebut."),
    ),
    _number(
        "least_measured", QT_TRANSLATE_NOOP("fields", "Paling sedikit diukur dari (orang)"),
        QT_TRANSLATE_NOOP("fields", "Di bawah ini belum ada yang disebut biasa."),
    ),
    _number(
        "measured_days", QT_TRANSLATE_NOOP("fields", "Diukur dari langkah selama (hari terakhir)"),
        QT_TRANSLATE_NOOP("fields", "Seperti 730: dua tahun. Biaya diukur dari waktu yang sama."),
    ),
]  # fmt: skip


@dataclass(frozen=True)
class OpenedLimits:
    """The limits as they are set, and a draft."""

    values: Mapping[str, Any]
    draft: Kept | None = None


def opened(db: Database) -> OpenedLimits:
    """Return the limits of the office."""
    with db.read() as session:
        kept = limits.of(session)
    values = {one.name: getattr(kept, one.name) for one in fields(kept)}
    return OpenedLimits(values, waiting_for(db, DRAFTS, THE_LIMITS))


class LimitsPage(FormPage):
    """Says from when on somebody is stuck; every list and count of the way follows at once."""

    help_page = "jalan-dokumen"

    def __init__(self, context: Context, parent: QWidget) -> None:
        part = Part(QT_TRANSLATE_NOOP("fields", "Tertahan"), FIELDS)
        super().__init__(context, self.tr("Batas tertahan"), [part], DRAFTS, parent)
        told = (
            self.tr("Batas awal dari program, bukan ketentuan. Lamanya diukur dari desa ini."),
            self.tr("Yang mengubah: sekretaris dan kepala desa."),
        )
        self.add_side(card(self.tr("Tentang batas ini"), *map(words, told)))

    def show_opened(self, opened: OpenedLimits) -> None:
        """Show what is set."""
        self.show_record(THE_LIMITS, dict(opened.values))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Batas tertahan")

    def store(self, values: dict[str, Any]) -> object:
        """Keep the limits."""
        with self.context.db.write(acts.SET_LIMITS, self.context.who, initiator=self) as session:
            limits.put(session, Limits(**values))
        return THE_LIMITS
