"""The forms beside the requests: one consent of a person, and the worksheet of a failure."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import (
    OpenedRecord,
    RecordPage,
    beside,
    draft_of,
    kept_or_begun,
)
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, fields_of, record_of, values_of
from dme_desktop.kernel.words import grouped
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts, papers, rules
from dme_desktop.privacy.model import Agreement, Breach, Purpose
from dme_desktop.privacy.service import breaches, consents
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database

SOON = 24  # hours that are left of a clock
CONSENT_DRAFTS, BREACH_DRAFTS = "privacy.persetujuan.satu", "privacy.kegagalan.satu"
_ASKED = ("purpose", "given_by", "relation", "witness", "given_on")


@dataclass(frozen=True, kw_only=True)
class OpenedConsent(OpenedRecord):
    """A new consent of a person."""

    person_id: str
    name: str


def opened_consent(db: Database, person_id: str) -> OpenedConsent:
    """Return a new consent of a person."""
    with db.read() as session:
        person = session.get_one(Person, person_id)
        values = {
            "purpose": Purpose.FOTO, "given_by": person.full_name, "given_on": db.clock.today(),
        }  # fmt: skip
        draft = draft_of(db, CONSENT_DRAFTS, person_id)
        return OpenedConsent(values=values, person_id=person_id, name=person.full_name, draft=draft)


class AgreementPage(RecordPage):
    """Writes down that a person agreed to one purpose; the form to sign is printed from here."""

    help_page = "data-pribadi"
    acts = (acts.AGREE, acts.AGREE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        fields = [field_of(Agreement, name) for name in _ASKED]
        note = QT_TRANSLATE_NOOP("fields", "Menolak tidak mengurangi hak atas pelayanan.")
        part = Part(QT_TRANSLATE_NOOP("fields", "Persetujuan pemakaian data"), fields, note)
        super().__init__(context, self.tr("Persetujuan"), [part], CONSENT_DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return whose consent it is."""
        name = opened.name if isinstance(opened, OpenedConsent) else ""
        return f"{self.title} {name}".strip()

    def draft_title(self) -> str:
        """Return whose consent it is."""
        return self.title_of(self.opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a consent; its draft is found by the person."""
        opened = self.opened
        person = opened.person_id if isinstance(opened, OpenedConsent) else ""
        super().show_record(record_id if self.kept_id else person, values)

    def surround(self, opened: OpenedConsent) -> None:  # noqa: ARG002 - all are told
        """Put the words of every purpose beside the form, and the form to sign."""
        self.add_side(
            deeds(
                self.tr("Persetujuan ini"),
                Deed("form", self.tr("Cetak formulir"), self.draw, "printer"),
            )
        )
        each = [
            line
            for purpose, text in rules.TEXTS.items()
            for line in (words(f"{purpose.value} · {text.version}", "label"), words(text.words, ""))
        ]
        self.add_side(card(self.tr("Bunyinya"), *each))

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write down that the person agreed."""
        opened = self.opened
        assert isinstance(opened, OpenedConsent)  # noqa: S101 - nothing else is shown here
        told = record_of(Agreement, values, person_id=opened.person_id)
        return consents.give(session, told).id

    @Slot()
    def draw(self) -> None:
        """Draw the form for the purpose that is chosen."""
        opened, chosen = self.opened, self.form.values().get("purpose")
        if isinstance(opened, OpenedConsent) and isinstance(chosen, Purpose):
            make = partial(papers.consent_form, person_id=opened.person_id, purpose=chosen)
            self.bare_asked.emit(self.tr("Formulir persetujuan"), make)


@dataclass(frozen=True, kw_only=True)
class OpenedBreach(OpenedRecord):
    """A failure on the table: its last moment, and how many it touches."""

    due: str = ""
    left: int | None = None  # hours; None once everybody was told
    affected: int | None = None  # None where nobody wrote yet whom it touches


def opened_breach(db: Database, about: str) -> OpenedBreach:
    """Return the failure with this id, or a new one that was found today."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Breach, about, db, BREACH_DRAFTS)
        if one is None:
            now = db.clock.now()
            values = {"found_on": now.date(), "found_time": f"{now:%H.%M}"}
            return OpenedBreach(values=values, draft=draft)
        due = breaches.due(session, one)
        return OpenedBreach(
            values=values_of(one),
            draft=draft,
            due=f"{due:%d-%m-%Y %H:%M}",
            left=None if breaches.is_told(one) else rules.whole_hours(due - db.clock.now()),
            affected=breaches.how_many(session, one),
            **beside(session, one.id),
        )


class BreachPage(RecordPage):
    """The worksheet of a failure: what, who, the clock, letters and the list of persons."""

    help_page = "kegagalan-data"
    acts = (acts.RECORD_BREACH, acts.CHANGE_BREACH)
    goes_on = True

    def __init__(self, context: Context, parent: QWidget) -> None:
        every = list(fields_of(Breach))
        told = [one for one in every if one.name.endswith("_told_on")]
        parts = [
            Part(QT_TRANSLATE_NOOP("fields", "Kejadian"), [o for o in every if o not in told]),
            Part(
                QT_TRANSLATE_NOOP("fields", "Pemberitahuan"),
                told,
                QT_TRANSLATE_NOOP("fields", "Tertulis, paling lambat 3 x 24 jam sejak diketahui."),
            ),
        ]
        title = self.tr("Catat kegagalan")
        super().__init__(context, title, parts, BREACH_DRAFTS, parent)

    def surround(self, opened: OpenedBreach) -> None:
        """Put the clock, the letters and the list of persons beside the form."""
        if opened.record_id:
            self.add_side(card(self.tr("Batas waktu"), *self._clock(opened)))
        authority = partial(self.ask_paper, papers.authority_notice)
        persons = partial(self.ask_paper, papers.persons_notice)
        listed = partial(self.ask_bare, self.tr("Daftar orang"), papers.affected_list)
        self.add_side(
            deeds(
                self.tr("Cetak"),
                Deed("authority", self.tr("Surat kepada lembaga"), authority, "file-text"),
                Deed("persons", self.tr("Surat kepada warga"), persons, "file-text"),
                Deed("list", self.tr("Daftar orang yang terkena"), listed, "list"),
            )
        )
        steps = (
            self.tr("Terenkripsi dan kata sandi tidak ikut hilang: isinya tidak terbaca, tetapi "
                    "kejadiannya tetap dicatat."),
            self.tr("Ganti kata sandi di Pengaturan bila kata sandinya mungkin diketahui."),
            self.tr("Buat cadangan baru di stik lain."),
        )  # fmt: skip
        self.add_side(card(self.tr("Yang dikerjakan dulu"), *(words(one) for one in steps)))
        self.add_sheets()
        self.add_attachments(self.tr("Laporan, foto"), AttachmentKind.PINDAIAN)
        self.add_past()

    def _clock(self, opened: OpenedBreach) -> list[QLabel]:
        """Say how long there is left to tell everybody, and how many they are."""
        lines = [words(self.tr("Paling lambat {moment}").format(moment=opened.due), "")]
        if opened.left is not None and opened.left < 0:
            lines.append(words(self.tr("Sudah lewat; beri tahu hari ini juga."), "warning"))
        elif opened.left is not None:
            left = self.tr("{hours} jam lagi", "", opened.left).format(hours=opened.left)
            lines.insert(0, words(left, "" if opened.left >= SOON else "warning"))
        if opened.affected is None:
            unknown = self.tr(
                "Orang yang terkena belum ditulis: isi nama dusun, “pekerja” atau “semua”."
            )
            return [*lines, words(unknown, "warning")]
        count = self.tr("{count} orang terkena", "", opened.affected)
        return [*lines, words(count.format(count=grouped(opened.affected)))]

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write the failure down or change it."""
        return breaches.keep(session, record_of(Breach, values), self.kept_id).id
