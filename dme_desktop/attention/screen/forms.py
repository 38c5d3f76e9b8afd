"""The forms of attention: the limits from which on something is noticed, and a watched name."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attention import acts
from dme_desktop.attention.model import Rule, WatchedName
from dme_desktop.attention.rules import USUAL
from dme_desktop.attention.service import limits, watched
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of, values_of
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept, waiting_for
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.vault.database import Database

NAME_DRAFTS = addresses.WATCHED_NAME.drafts
THE_LIMITS = "batas"


def _number(name: str, label: str, kind: kinds.Kind = kinds.INTEGER, hint: str = "") -> Field:
    return Field(name=name, label=label, kind=kind, required=True, hint=hint)


CASH = (
    _number("cash_idr", QT_TRANSLATE_NOOP("fields", "Tunai besar, mulai (Rp)"), kinds.RUPIAH),
    _number("carried_idr", QT_TRANSLATE_NOOP("fields", "Dibawa pulang, mulai (Rp)"), kinds.RUPIAH),
    _number("split_percent", QT_TRANSLATE_NOOP("fields", "Hampir batas, mulai (persen)")),
    _number("split_lines", QT_TRANSLATE_NOOP("fields", "Hampir batas, berapa kali")),
    _number("split_days", QT_TRANSLATE_NOOP("fields", "Hampir batas, dalam berapa hari")),
)
PEOPLE = (
    _number("collector_workers", QT_TRANSLATE_NOOP("fields", "Satu penerima, dari berapa pekerja")),
    _number("collector_days", QT_TRANSLATE_NOOP("fields", "Satu penerima, dalam berapa hari")),
    _number("stranger_lines", QT_TRANSLATE_NOOP("fields", "Orang lain, mulai kiriman ke berapa")),
    _number("jump_times", QT_TRANSLATE_NOOP("fields", "Lonjakan, berapa kali biasanya")),
    _number("jump_earlier", QT_TRANSLATE_NOOP("fields", "Lonjakan, sesudah berapa kiriman")),
    _number("wage_times", QT_TRANSLATE_NOOP("fields", "Lonjakan, berapa kali upah sebulan")),
)
WELFARE = (
    _number("silent_times", QT_TRANSLATE_NOOP("fields", "Berhenti, berapa kali jarak biasanya")),
    _number("silent_lines", QT_TRANSLATE_NOOP("fields", "Berhenti, sesudah berapa kiriman")),
    _number("contact_days", QT_TRANSLATE_NOOP("fields", "Berhenti, tanpa kabar berapa hari")),
    _number("dependent_lines", QT_TRANSLATE_NOOP("fields", "Bergantung, berapa kali setahun")),
    _number("dependent_percent", QT_TRANSLATE_NOOP("fields", "Bergantung, habis berapa persen")),
)
PLACES = (
    Field(
        name="countries",
        label=QT_TRANSLATE_NOOP("fields", "Negara yang diwaspadai"),
        kind=kinds.TEXT,
        max_length=120,
        hint=QT_TRANSLATE_NOOP("fields", "Kode dua huruf dipisah spasi, seperti KH MM LA."),
    ),
    Field(
        name="off",
        label=QT_TRANSLATE_NOOP("fields", "Aturan yang tidak dipakai"),
        kind=kinds.tags(Rule),
    ),
)


@dataclass(frozen=True)
class OpenedLimits:
    """The limits as they are set, and a draft."""

    values: Mapping[str, Any]
    draft: Kept | None = None


def opened_limits(db: Database) -> OpenedLimits:
    """Return the limits of the office."""
    with db.read() as session:
        kept = limits.of(session)
    draft = waiting_for(db, addresses.ATTENTION_LIMITS.drafts, THE_LIMITS)
    return OpenedLimits({one.name: getattr(kept, one.name) for one in fields(kept)}, draft)


class LimitsPage(FormPage):
    """Says from where on something is noticed; the whole ledger is looked through with it."""

    help_page = "perhatian"

    def __init__(self, context: Context, parent: QWidget) -> None:
        parts = [
            Part(QT_TRANSLATE_NOOP("fields", "Tunai"), list(CASH)),
            Part(QT_TRANSLATE_NOOP("fields", "Penerima dan jumlah"), list(PEOPLE)),
            Part(QT_TRANSLATE_NOOP("fields", "Kabar keluarga"), list(WELFARE)),
            Part(QT_TRANSLATE_NOOP("fields", "Negara dan aturan"), list(PLACES)),
        ]
        drafts = addresses.ATTENTION_LIMITS.drafts
        super().__init__(context, self.tr("Batas perlu perhatian"), parts, drafts, parent)
        told = (
            self.tr("Batas awal dari program, bukan ketentuan; kepala desa boleh mengubahnya."),
            self.tr("Sesudah disimpan, seluruh buku kiriman diperiksa lagi. Yang sudah dijelaskan "
                    "tidak dibuka lagi."),
        )  # fmt: skip
        self.add_side(card(self.tr("Tentang batas ini"), *map(words, told)))

    def show_opened(self, opened: OpenedLimits) -> None:
        """Show what is set."""
        self.show_record(THE_LIMITS, dict(opened.values))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Batas perlu perhatian")

    def store(self, values: dict[str, Any]) -> object:
        """Keep the limits; the whole ledger is looked through with them before the act ends."""
        told: dict[str, Any] = {
            name: "" if value is None else value for name, value in values.items()
        }
        wanted = replace(USUAL, **told)
        with self.context.db.write(acts.SET_LIMITS, self.context.who, initiator=self) as session:
            limits.put(session, wanted)
        return THE_LIMITS


def opened_name(db: Database, name_id: str) -> OpenedRecord:
    """Return the name with this id, or a new one of today's list."""
    with db.read() as session:
        kept, draft = kept_or_begun(session, WatchedName, name_id, db, NAME_DRAFTS)
        if kept is None:
            return OpenedRecord(values={"listed_on": db.clock.today()}, draft=draft)
        return OpenedRecord(values=values_of(kept), draft=draft, **beside(session, kept.id))


class WatchedNamePage(RecordPage):
    """One name of a list that another office gave out."""

    help_page = "perhatian"
    acts = (acts.PUT_NAME, acts.PUT_NAME)

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP(
            "fields",
            "Dibandingkan dengan nama penerima, pengirim, penyedia jasa kirim, perekrut dan P3MI. "
            "Hanya daftar terbaru yang dipakai.",
        )
        part = Part(
            QT_TRANSLATE_NOOP("fields", "Daftar pantauan"), list(fields_of(WatchedName)), note
        )
        super().__init__(context, self.tr("Nama di daftar pantauan"), [part], NAME_DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the name."""
        return str(opened.values["name"]) if opened.record_id else self.title

    def surround(self, opened: OpenedRecord) -> None:
        """Offer to throw it away."""
        if opened.record_id:
            delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Nama ini"), delete))
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Keep the name; return its id."""
        return watched.put(session, record_of(WatchedName, values), self.kept_id).id

    @Slot()
    def delete(self) -> None:
        """Put the name in the bin; nobody is asked about it any more."""
        self.discard(acts.REMOVE_NAME, watched.remove)
