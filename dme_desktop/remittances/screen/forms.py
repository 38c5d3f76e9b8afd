"""The small forms beside the ledger: consent, survey, goal, rate, what is productive."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, kept_or_begun
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import kinds
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of, values_of
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.remittances import acts, rules
from dme_desktop.remittances.model import (
    Consent,
    ExchangeRate,
    Goal,
    Survey,
    UseCategory,
)
from dme_desktop.remittances.service import consents, goals, rates, surveys, uses
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept, waiting_for
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.said import within
from dme_desktop.vault.database import Database

VOLUNTARY = QT_TRANSLATE_NOOP(
    "fields", "Catatan ini sukarela, menurut cerita keluarga, dan bukan untuk pajak."
)
_ASKED_OF_CONSENT = ("given_by", "relation", "given_on")
PRODUCTIVE = Field(
    name="productive",
    label=QT_TRANSLATE_NOOP("fields", "Penggunaan yang produktif"),
    kind=kinds.tags(UseCategory),
    required=True,
)
CHOSEN = "produktif"


@dataclass(frozen=True, kw_only=True)
class OfWorker(OpenedRecord):
    """A record about a worker: whose it is, and their name."""

    person_id: str = ""
    name: str = ""


@dataclass(frozen=True, kw_only=True)
class OpenedConsent(OfWorker):
    """A consent, with whether it was withdrawn and what of that still waits."""

    consent: Consent | None = None


def opened_consent(db: Database, person_id: str) -> OpenedConsent:
    """Return the newest consent about a worker, or a new one after a withdrawal or before any."""
    with db.read() as session:
        consent, name = consents.of(session, person_id), _name(session, person_id)
        contact = people.first_contact(session, person_id)
        known: dict[str, Any] = {"person_id": person_id, "name": name}
        if consent is None:
            begun = {
                "given_by": contact.name if contact else name,
                "relation": contact.relation if contact else None,
                "given_on": db.clock.today(),
            }
            return OpenedConsent(values=begun, draft=_draft(db, "persetujuan", person_id), **known)
        about = beside(session, consent.id)
        return OpenedConsent(values=values_of(consent), consent=consent, **known, **about)


def opened_survey(db: Database, person_id: str, year: int) -> OfWorker:
    """Return what was told of a year of a worker, or a new telling of it, this year for 0."""
    year = year or db.clock.today().year
    with db.read() as session:
        told, name = surveys.of_year(session, person_id, year), _name(session, person_id)
        known: dict[str, Any] = {"person_id": person_id, "name": name}
        if told is None:
            contact = people.first_contact(session, person_id)
            begun = {
                "year": year,
                "told_on": db.clock.today(),
                "told_by": contact.name if contact else "",
            }
            return OfWorker(values=begun, draft=_draft(db, "survei", person_id), **known)
        return OfWorker(values=values_of(told), **known, **beside(session, told.id))


def opened_goal(db: Database, about: str) -> OfWorker:
    """Return the goal with this id, or a new one of the worker with this id."""
    with db.read() as session:
        goal = session.get(Goal, about)
        if goal is None:
            known: dict[str, Any] = {"person_id": about, "name": _name(session, about)}
            begun = {"since": db.clock.today(), "use": UseCategory.RUMAH}
            return OfWorker(values=begun, draft=_draft(db, "tujuan", about), **known)
        known = {"person_id": goal.person_id, "name": _name(session, goal.person_id)}
        return OfWorker(values=values_of(goal), **known, **beside(session, goal.id))


def opened_rate(db: Database, rate_id: str) -> OpenedRecord:
    """Return the rate with this id, or a new one of today."""
    with db.read() as session:
        rate, draft = kept_or_begun(session, ExchangeRate, rate_id, db, "remittances.kurs.satu")
        if rate is None:
            return OpenedRecord(values={"day": db.clock.today()}, draft=draft)
        return OpenedRecord(values=values_of(rate), draft=draft, **beside(session, rate.id))


class OfWorkerPage(RecordPage):
    """A form about one worker, named above it."""

    help_page = "buku-kiriman"

    def title_of(self, opened: OpenedRecord) -> str:  # noqa: ARG002 - the worker is named beside
        """Return what the form is about."""
        return self.title

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a record; the draft of a new one is found by the worker."""
        super().show_record(record_id if self.kept_id else self._who.person_id, values)

    def draft_title(self) -> str:
        """Return whose it is."""
        return f"{self.title} {self._who.name}".strip()

    def show_opened(self, opened: OfWorker) -> None:
        """Show another record, with the worker's name beside the title."""
        self._who = opened
        super().show_opened(opened)
        self.header.set_badge(opened.name)

    _who = OfWorker(values={})


class ConsentPage(OfWorkerPage):
    """Who agreed; the form to sign, its scan, and what a withdrawal asks."""

    acts = (acts.AGREE, acts.AGREE)
    drawing_asked = Signal(str)  # the id of the worker whose form or receipt is asked for

    def __init__(self, context: Context, parent: QWidget) -> None:
        asked = [one for one in fields_of(Consent) if one.name in _ASKED_OF_CONSENT]
        note = QT_TRANSLATE_NOOP(
            "fields",
            "Tanpa persetujuan tidak ada yang dicatat. Menolak tidak mengurangi pelayanan.",
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Persetujuan pencatatan kiriman"), asked, note)
        title = self.tr("Persetujuan")
        super().__init__(context, title, [part], "remittances.persetujuan", parent)

    def surround(self, opened: OpenedConsent) -> None:
        """Lock what was signed, and offer what comes next."""
        consent = opened.consent
        form = self.tr("Cetak formulir") if consent is None else self.tr("Cetak tanda terima")
        found = [Deed("consent_form", form, self._draw, "printer")]
        if consent and not consent.withdrawn_at:
            found.append(Deed("withdraw", self.tr("Tarik persetujuan"), self.withdraw, "circle-x"))
        if consent and consent.withdrawn_at and not consent.handled_at:
            found.append(Deed("handle", self.tr("Sudah ditangani"), self.handle, "circle-check"))
        if consent and consent.withdrawn_at and consent.handled_at:
            found.append(Deed("again", self.tr("Setuju lagi"), self.agree_again, "plus"))
        self.add_side(deeds(self.tr("Persetujuan ini"), *found))
        if consent:
            self.lock()
            self.add_attachments(self.tr("Pindaian formulir"), AttachmentKind.PINDAIAN)
        self.add_past()

    def show_opened(self, opened: OfWorker) -> None:
        """Show another consent, and whether it is in force."""
        super().show_opened(opened)
        if isinstance(opened, OpenedConsent) and opened.consent:
            self._tell_state(opened.consent)

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write down that somebody agreed; return its id."""
        consent = record_of(Consent, values, person_id=self._who.person_id)
        return consents.give(session, consent).id

    @Slot()
    def withdraw(self) -> None:
        """Ask once, then freeze the ledger of this worker and start the clock."""
        reason = ask.reason(
            self,
            self.tr(
                "Tarik persetujuan? Catatannya dibekukan sekarang; kantor menyelesaikannya dalam "
                "3 x 24 jam. Tulis permintaannya."
            ),
            self.tr("Tarik persetujuan"),
        )
        if reason:
            person_id = self._who.person_id
            self._after(
                acts.WITHDRAW, lambda session: consents.withdraw(session, person_id, reason)
            )

    @Slot()
    def handle(self) -> None:
        """Ask what was done, and stop the clock."""
        how = ask.reason(
            self,
            self.tr(
                "Apa yang sudah dikerjakan? Misalnya: pindaian diserahkan, keluarga diberi tahu."
            ),
            self.tr("Sudah ditangani"),
            self.tr("Tulis yang sudah dikerjakan; ikut disimpan"),
        )
        if how:
            person_id = self._who.person_id
            self._after(
                acts.HANDLE_WITHDRAWAL, lambda session: consents.handle(session, person_id, how)
            )

    @Slot()
    def agree_again(self) -> None:
        """Begin another consent after one that was withdrawn."""
        today = self.context.clock.today()
        given_by = self._who.values.get("given_by")
        fresh = OpenedConsent(
            values={"given_by": given_by, "given_on": today},
            person_id=self._who.person_id,
            name=self._who.name,
        )
        self.show_opened(fresh)

    @Slot()
    def _draw(self) -> None:
        self.drawing_asked.emit(self._who.person_id)

    def _after(self, act: Act, change: Callable[[Session], object]) -> None:
        if self.write(act, change):
            self.closed.emit()

    def _tell_state(self, consent: Consent) -> None:
        if not consent.withdrawn_at:
            self.header.set_aside(self.tr("Berlaku"))
            return
        now = self.context.clock.now().tzinfo
        at = consent.withdrawn_at.astimezone(now)
        said = self.tr("Ditarik {at}. Tangani paling lambat {due}.").format(
            at=f"{at:%d-%m-%Y %H:%M}", due=f"{rules.due(at):%d-%m-%Y %H:%M}"
        )
        if consent.handled_at:
            said = self.tr("Ditarik {at}. {how}").format(
                at=f"{at:%d-%m-%Y %H:%M}", how=consent.handled_how or ""
            )
        self.form.say(said)


class SurveyPage(OfWorkerPage):
    """What a family without slips tells of a year: times and average."""

    acts = (acts.SURVEY, acts.SURVEY)

    def __init__(self, context: Context, parent: QWidget) -> None:
        asked = [one for one in fields_of(Survey) if one.name != "void_reason"]
        note = QT_TRANSLATE_NOOP(
            "fields", "Untuk keluarga tanpa slip. Tidak pernah ditambahkan ke jumlah kiriman."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Survei setahun"), asked, note)
        super().__init__(context, self.tr("Survei kiriman"), [part], "remittances.survei", parent)

    def surround(self, opened: OfWorker) -> None:
        """Lock what was told; a mistake is reversed with a reason."""
        if opened.record_id:
            self.lock()
            void = Deed("void", self.tr("Batalkan survei"), self.void, "circle-x")
            self.add_side(deeds(self.tr("Survei ini"), void))
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write the telling down; return its id."""
        survey = record_of(Survey, values, person_id=self._who.person_id)
        return surveys.record(session, survey).id

    @Slot()
    def void(self) -> None:
        """Ask for a reason and take the telling back."""
        asked = self.tr("Batalkan survei ini? Tetap terbaca tetapi tidak dipakai.")
        if reason := ask.reason(self, asked, self.tr("Batalkan survei")):
            kept = self.kept_id
            if self.write(acts.VOID_SURVEY, lambda s: surveys.void(s, kept, reason)):
                self.closed.emit()


class GoalPage(OfWorkerPage):
    """What a household wants to reach, set by itself."""

    acts = (acts.SET_GOAL, acts.SET_GOAL)

    def __init__(self, context: Context, parent: QWidget) -> None:
        asked = [one for one in fields_of(Goal) if one.name != "ended_why"]
        note = QT_TRANSLATE_NOOP(
            "fields", "Ditetapkan keluarga sendiri. Semua yang mengirim ke rumah ini ikut dihitung."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Tujuan keluarga"), asked, note)
        super().__init__(context, self.tr("Tujuan keluarga"), [part], "remittances.tujuan", parent)

    def surround(self, opened: OfWorker) -> None:
        """Lock a goal that is kept; it is ended with a reason."""
        if opened.record_id:
            self.lock()
            end = Deed("end", self.tr("Akhiri tujuan"), self.end, "circle-check")
            self.add_side(deeds(self.tr("Tujuan ini"), end))
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Keep the goal; return its id."""
        return goals.put(session, record_of(Goal, values, person_id=self._who.person_id)).id

    @Slot()
    def end(self) -> None:
        """Ask why and end the goal."""
        asked = self.tr("Akhiri tujuan ini? Tulis: tercapai, atau tidak dilanjutkan.")
        if reason := ask.reason(self, asked, self.tr("Akhiri tujuan")):
            kept = self.kept_id
            if self.write(acts.END_GOAL, lambda s: goals.end(s, kept, reason)):
                self.closed.emit()


class RatePage(RecordPage):
    """One rate of the office's own table."""

    help_page = "buku-kiriman"
    acts = (acts.PUT_RATE, acts.PUT_RATE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP(
            "fields", "Dipakai mengusulkan rupiah dari mata uang asal; kiriman lama tidak berubah."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Kurs"), list(fields_of(ExchangeRate)), note)
        super().__init__(context, self.tr("Kurs"), [part], "remittances.kurs.satu", parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return which currency it is of."""
        return self.tr("Kurs {currency}").format(currency=opened.values.get("currency") or "")

    def surround(self, opened: OpenedRecord) -> None:
        """Offer to throw it away."""
        if opened.record_id:
            delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Kurs ini"), delete))
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Keep the rate; return its id."""
        return rates.put(session, record_of(ExchangeRate, values), self.kept_id).id

    @Slot()
    def delete(self) -> None:
        """Put the rate in the bin; sums that were reckoned with it stay."""
        self.discard(acts.REMOVE_RATE, rates.remove)


@dataclass(frozen=True)
class OpenedUses:
    """Which uses are productive, and a draft."""

    values: Mapping[str, Any]
    draft: Kept | None = None


def opened_productive(db: Database) -> OpenedUses:
    """Return which uses the office calls productive."""
    with db.read() as session:
        chosen = uses.productive(session)
    names = " ".join(one.name for one in UseCategory if one in chosen)
    return OpenedUses({PRODUCTIVE.name: names}, waiting_for(db, "remittances", CHOSEN))


class ProductivePage(FormPage):
    """Says which uses count as productive in reports and on statements."""

    help_page = "buku-kiriman"

    def __init__(self, context: Context, parent: QWidget) -> None:
        note = QT_TRANSLATE_NOOP(
            "fields", "Pilihan kantor ini; laporan menyebutkannya. Bukan penilaian atas keluarga."
        )
        part = Part(QT_TRANSLATE_NOOP("fields", "Penggunaan produktif"), [PRODUCTIVE], note)
        super().__init__(context, self.tr("Penggunaan produktif"), [part], "remittances", parent)
        usual = ", ".join(within(one.value) for one in rules.PRODUCTIVE)
        said = self.tr("Semula: {uses}.").format(uses=usual)
        self.add_side(card(self.tr("Bila belum dipilih"), words(said)))

    def show_opened(self, opened: OpenedUses) -> None:
        """Show what is chosen."""
        self.show_record(CHOSEN, dict(opened.values))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Penggunaan produktif")

    def store(self, values: dict[str, Any]) -> object:
        """Keep the choice."""
        names = str(values[PRODUCTIVE.name] or "").split()
        with self.writing(acts.CHOOSE_PRODUCTIVE) as session:
            uses.choose_productive(session, [UseCategory[name] for name in names])
        return CHOSEN


def _name(session: Session, person_id: str) -> str:
    person = session.get(Person, person_id)
    if person is None or person.deleted_at:
        raise DmeError("Orang ini tidak ada lagi di daftar penduduk.")
    return person.full_name


def _draft(db: Database, verb: str, person_id: str) -> Kept | None:
    return waiting_for(db, f"remittances.{verb}", person_id)
