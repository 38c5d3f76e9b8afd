"""One business: who runs it, with what money and papers, what it needs, and how it goes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.screen.record import (
    OpenedRecord,
    RecordPage,
    beside,
    draft_of,
    kept_or_begun,
)
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.livelihoods import acts, certified, papers
from dme_desktop.livelihoods.model import (
    LENDS_IN_DESA,
    Business,
    Capital,
    CapitalSource,
    Licence,
    Progress,
    Support,
)
from dme_desktop.livelihoods.screen import offered
from dme_desktop.livelihoods.service import businesses, groups, supports
from dme_desktop.livelihoods.service.businesses import BusinessInFull
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.model import Person
from dme_desktop.remittances.rules import due
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Make, Part
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.ui.who import WorkerLine
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

DRAFTS, PROGRESS_DRAFTS = "livelihoods.usaha", "livelihoods.kemajuan"
FOUND = 30  # the most that choosing an owner shows
MOST = 6  # newest lines of progress that are shown beside a business
_ABOUT = ("name", "field", "products", "place", "started_on")
_SIZE = ("workers", "turnover", "markets", "export_ready", "needs")
_CONSENT = ("agreed_by", "agreed_on")
PROGRESS_GONE = "Catatan kemajuan ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."
OWNER = Field(
    name="owner",
    label=QT_TRANSLATE_NOOP("fields", "Pemilik"),
    kind=kinds.TEXT,
    hint=QT_TRANSLATE_NOOP("fields", "Ketik sebagian nama atau NIK, lalu Enter."),
)
CAPITAL = Field(name="capital", label=QT_TRANSLATE_NOOP("fields", "Modal"), kind=kinds.LONG_TEXT)
LICENCES = Field(name="licences", label=QT_TRANSLATE_NOOP("fields", "Izin"), kind=kinds.LONG_TEXT)


def parts(known: Mapping[str, str]) -> list[Part]:
    """Return the cards of a business; `known` are the groups, {id: name}."""

    def of(names: tuple[str, ...]) -> list[Field]:
        return [field_of(Business, name) for name in names]

    group = Field(
        name="group_id",
        label=QT_TRANSLATE_NOOP("fields", "Atau kelompok"),
        kind=kinds.among(known),
        hint=QT_TRANSLATE_NOOP("fields", "Bila dijalankan bersama; kosongkan pemiliknya."),
    )
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Usaha"), of(_ABOUT)),
        Part(QT_TRANSLATE_NOOP("fields", "Yang menjalankan"), [OWNER, group, *of(_CONSENT)],
             QT_TRANSLATE_NOOP("fields", "Pencatatan usaha sukarela, dengan persetujuannya.")),
        Part(QT_TRANSLATE_NOOP("fields", "Modal awal"), [CAPITAL],
             QT_TRANSLATE_NOOP("fields", "Dari mana dan berapa; menurut cerita pemiliknya.")),
        Part(QT_TRANSLATE_NOOP("fields", "Pekerja dan kebutuhan"), of(_SIZE)),
        Part(QT_TRANSLATE_NOOP("fields", "Izin dan catatan"), [LICENCES, *of(("note",))]),
    ]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class OpenedBusiness(OpenedRecord):
    """A business on the table, the groups there are, and what the ledger says of the owner."""

    groups: Mapping[str, str] = field(default_factory=dict)
    full: BusinessInFull | None = None
    owner_id: str = ""
    sent: int = 0  # rupiah
    runs: str = ""  # who answers for it: the owner, or the head of the group
    offers: tuple[Support, ...] = ()
    sources: Sequence[CapitalSource] = tuple(CapitalSource)


def opened(db: Database, about: str = "") -> OpenedBusiness:
    """Return the business with this id, or a new one: of the person `about` names, or a draft."""
    with db.read() as session:
        one, draft = kept_or_begun(session, Business, about, db, DRAFTS)
        known = {group.id: group.name for group in groups.every(session)}
        if one is None:
            owner = session.get(Person, about)
            values = _begun(owner, session) if owner else {}
            sent = businesses.from_ledger(session, owner.id) if owner else 0
            owner_id = owner.id if owner else ""
            sources = village.profile(session).offers(CapitalSource, LENDS_IN_DESA)
            return OpenedBusiness(
                values=values, groups=known, draft=draft, owner_id=owner_id, sent=sent,
                sources=sources,
            )  # fmt: skip
        full = businesses.in_full(session, about)
        lent = (row.source for row in full.capital)
        sent = businesses.from_ledger(session, full.owner.id) if full.owner else 0
        return OpenedBusiness(
            values=_values(full), groups=known, full=full, draft=draft,
            owner_id=one.owner_id or "", sent=sent, runs=certified.runs(session, one),
            offers=tuple(supports.of(session, business_id=about)),
            sources=village.profile(session).offers(CapitalSource, LENDS_IN_DESA, *lent),
            **beside(session, about),
        )  # fmt: skip


def _begun(owner: Person, session: Session) -> dict[str, object]:
    return {
        "owner": _choice(owner),
        "agreed_by": owner.full_name,
        "agreed_on": session.info["clock"].today(),
    }


def _values(full: BusinessInFull) -> dict[str, object]:
    return values_of(full.business) | {
        "owner": _choice(full.owner) if full.owner else None,
        "group_id": full.business.group_id,
        "capital": [values_of(row) for row in full.capital],
        "licences": [values_of(row) for row in full.licences],
    }


def _choice(person: Person) -> Choice:
    return Choice(person.id, person.full_name, person.hamlet)


def choices(residents: LiveDirectory, typed: str) -> list[Choice]:
    """Return the residents that match what is typed."""
    found = residents.now().find(typed, FOUND)
    return [Choice(one.id, one.full_name, one.hamlet) for one in found]


def store(session: Session, business_id: str, values: Mapping[str, Any]) -> str:
    """Record or change a business as a form holds it; return its id."""
    owner = values["owner"]
    business = record_of(Business, values)
    business.owner_id, business.group_id = owner.id if owner else None, values["group_id"]
    capital = [record_of(Capital, row) for row in values["capital"] or []]
    licences = [record_of(Licence, row) for row in values["licences"] or []]
    return businesses.keep(session, business, capital, licences, business_id).id


class BusinessPage(RecordPage):
    """Records a business or changes it; beside it what the ledger says and how it goes."""

    help_page = "usaha"
    acts = (acts.RECORD_BUSINESS, acts.CHANGE_BUSINESS)
    page_asked = Signal(object)  # the address of another page about this business

    def __init__(self, context: Context, residents: LiveDirectory, parent: QWidget) -> None:
        self._groups: dict[str, str] = {}
        clock = context.clock
        capital = [field_of(Capital, name) for name in ("source", "amount_idr")]
        licences = [field_of(Licence, name) for name in ("kind", "number", "expires_on")]
        editors: dict[str, Make] = {
            "owner": partial(WorkerLine, partial(choices, residents)),
            "capital": partial(RowsEditor, capital, clock, self.tr("Tambah sumber modal")),
            "licences": partial(RowsEditor, licences, clock, self.tr("Tambah izin")),
        }
        title, told = self.tr("Catat usaha"), parts(self._groups)
        super().__init__(context, title, told, DRAFTS, parent, editors)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return the name of the business, or of the page for a new one."""
        return str(opened.values["name"]) if opened.record_id else self.title

    def draft_title(self) -> str:
        """Return the name of the business, as far as it is written."""
        return self.form.editor("name").draft().strip() or self.title

    def surround(self, opened: OpenedBusiness) -> None:
        """Tell what the ledger says, how it goes, and what can be done; one that ended is shut."""
        self._opened = opened
        self._frozen = bool(opened.full and opened.full.business.withdrawn_at)
        self._groups.clear()
        self._groups.update(opened.groups)
        self.form.offer("group_id", tuple(opened.groups))
        self.form.offer("capital", opened.sources, "source")
        full = opened.full
        ended = bool(full and full.business.ended_on)
        if full:
            self.header.set_badge(*self._badge(ended=ended))
        self.add_side(deeds(self.tr("Usaha ini"), *self._deeds()))
        if full and self._frozen:
            self.add_side(card(self.tr("Persetujuan ditarik"), *map(words, self._withdrawal(full))))
        if told := list(self._told()):
            self.add_side(card(self.tr("Modal dan kiriman"), *map(words, told)))
        offers = offered.offer_deeds(self._opened.offers, self.page_asked.emit)
        if needs := self._needs():
            self.add_side(deeds(self.tr("Jawab kebutuhannya"), *needs))
        if opened.offers:
            self.add_side(deeds(self.tr("Yang ditawarkan"), *offers))
        if full and full.progress:
            self.add_side(deeds(self.tr("Kemajuan"), *self._progress(full)))
        self.add_sheets()
        self.add_attachments(self.tr("Foto dan pindaian izin"), AttachmentKind.FOTO)
        self.add_past()
        if ended or self._frozen:
            self.lock()

    def _badge(self, *, ended: bool) -> tuple[str, str]:
        if self._frozen:
            return self.tr("Persetujuan ditarik"), "amber"
        return (self.tr("Berhenti"), "muted") if ended else (self.tr("Berjalan"), "accent")

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the business; return its id."""
        return store(session, self.kept_id, values)

    @Slot()
    def progress(self) -> None:
        """Ask for a new line of progress; the business is saved first."""
        if business_id := self.kept():
            self.page_asked.emit(addresses.PROGRESS.of(business_id))

    @Slot()
    def end_business(self) -> None:
        """Ask why the business ended, and note it."""
        if why := ask.reason(self, self.tr("Mengapa usaha ini berhenti?"), self.tr("Berhenti")):
            self.step(acts.END_BUSINESS, lambda session, one: businesses.end(session, one, why))

    @Slot()
    def revive(self) -> None:
        """Note that the business goes on again."""
        self._redo(acts.REVIVE_BUSINESS, businesses.revive)

    @Slot()
    def withdraw(self) -> None:
        """Ask, and withdraw the consent: everything is frozen, and 72 hours begin to run."""
        question = self.tr(
            "Pemiliknya menarik persetujuan. Usaha ini dibekukan dan namanya tidak keluar lagi; "
            "kantor menanganinya dalam 3 x 24 jam. Alasannya tidak wajib."
        )
        why = ask.line(self, question, self.tr("Tarik"), "")
        if why is not None:
            act = acts.WITHDRAW_CONSENT
            self.step(act, lambda session, one: businesses.withdraw(session, one, why))

    @Slot()
    def handle(self) -> None:
        """Ask how a withdrawal was carried out, and note it."""
        answers = {
            "erase": self.tr("Hapus rinciannya"), "keep": self.tr("Bekukan saja"),
            "stay": self.tr("Tidak jadi"),
        }  # fmt: skip
        detail = self.tr("Yang dihapus: barang, tempat, modal, izin, pekerja, omzet, kemajuan.")
        chosen = ask.choose(self, self.tr("Apa yang dikerjakan?"), answers, detail, "stay")
        if chosen in {"erase", "keep"}:
            how, erase = answers[chosen], chosen == "erase"
            self._redo(
                acts.HANDLE_WITHDRAWAL,
                lambda session, one: businesses.handle(session, one, how, erase=erase),
            )

    @Slot()
    def agree_again(self) -> None:
        """Ask who agrees anew, and note it."""
        full = self._opened.full
        known = full.owner_name if full else ""
        question = self.tr("Siapa yang menyetujui lagi pencatatan usaha ini?")
        if by := ask.line(self, question, self.tr("Setuju"), known):
            self._redo(
                acts.AGREE_AGAIN, lambda session, one: businesses.agree_again(session, one, by)
            )

    def _redo(self, act: Act, change: Callable[[Session, str], object]) -> None:
        """Do an act on a page that is shut, and show the business anew."""
        if self.change(act, change):
            self.closed.emit()
            self.moved.emit(self.kept_id)

    def _withdrawal(self, full: BusinessInFull) -> Iterator[str]:
        one = full.business
        if one.withdrawn_at:
            since = one.withdrawn_at.astimezone()
            until = due(since)
            told = self.tr("Ditarik {moment}; ditangani paling lambat {until}.")
            yield told.format(
                moment=f"{screen_date(since)} {since:%H:%M}",
                until=f"{screen_date(until)} {until:%H:%M}",
            )
        if one.withdrawn_why:
            yield self.tr("Alasan: {why}").format(why=one.withdrawn_why)
        if one.handled_at:
            said = self.tr("Ditangani {date}: {how}")
            yield said.format(date=screen_date(one.handled_at.astimezone()), how=one.handled_how)

    @Slot()
    def take_from_ledger(self) -> None:
        """Write what the ledger says as money from abroad, if no line says so yet."""
        editor = self.form.editor("capital")
        rows = [row for row in editor.value() if row["source"] is not CapitalSource.REMITANSI]
        sent = {"source": CapitalSource.REMITANSI, "amount_idr": self._opened.sent}
        self.form.fill({"capital": [sent, *rows]})
        self.form.set_dirty(True)

    @Slot()
    def delete(self) -> None:
        """Put the business in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_BUSINESS, businesses.remove)

    def _deeds(self) -> Iterator[Deed]:
        full = self._opened.full
        ended = bool(full and full.business.ended_on)
        if self._frozen:
            yield from self._after_withdrawal()
        elif ended:
            yield Deed("revive", self.tr("Berjalan lagi"), self.revive, "undo-2")
        else:
            yield Deed("progress", self.tr("Catat kemajuan…"), self.progress, "chart-column")
        if full and not self._frozen:
            yield from self._papers(full)
        if self._opened.sent and not ended and not self._frozen:
            told = self.tr("Isi modal dari buku kiriman")
            yield Deed("from_ledger", told, self.take_from_ledger, "hand-coins")
        if owner_id := self._opened.owner_id:
            open_it = self.context.desk.open_asked.emit
            person = partial(open_it, addresses.PEOPLE.of(owner_id))
            yield Deed("person", self.tr("Buka pemiliknya"), person, "user")
        if full and full.group:
            group = partial(self.page_asked.emit, addresses.GROUP.of(full.group.id))
            yield Deed("group", self.tr("Buka kelompoknya"), group, "users")
        if full and not ended and not self._frozen:
            yield Deed("end_business", self.tr("Catat berhenti…"), self.end_business, "circle-x")
        if full and full.business.agreed_on:
            told = self.tr("Tarik persetujuan…")
            yield Deed("withdraw", told, self.withdraw, "shield-alert")
        if full:
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")

    def _after_withdrawal(self) -> Iterator[Deed]:
        full = self._opened.full
        if full and not full.business.handled_at:
            yield Deed("handle", self.tr("Tangani penarikan…"), self.handle, "check")
        yield Deed("agree", self.tr("Setuju lagi…"), self.agree_again, "undo-2")

    def _papers(self, full: BusinessInFull) -> Iterator[Deed]:
        profile = partial(self.ask_paper, papers.business_profile)
        yield Deed("profile", self.tr("Profil usaha…"), profile, "printer")
        if self._opened.runs and not full.business.ended_on:
            letter = addresses.STATEMENT.of(full.business.id, LetterType.BUSINESS.name)
            ask_for = partial(self.context.desk.open_asked.emit, letter)
            yield Deed("certify", self.tr("Surat keterangan usaha…"), ask_for, "file-text")

    def _told(self) -> Iterator[str]:
        full, sent = self._opened.full, self._opened.sent
        if full and full.total:
            yield self.tr("Modal {amount}").format(amount=rupiah(full.total))
        if full and (share := businesses.remittance_share(full.capital)):
            yield self.tr("{share}% dari kiriman").format(share=share)
        if sent:
            said = self.tr("Buku kiriman mencatat {amount} untuk usaha, dari keluarga ini.")
            yield said.format(amount=rupiah(sent))
        if full and full.business.ended_on:
            said = self.tr("Berhenti {date}: {why}")
            yield said.format(date=screen_date(full.business.ended_on), why=full.business.ended_why)

    def _needs(self) -> list[Deed]:
        """Return a deed for each need for which nothing was offered yet."""
        full = self._opened.full
        if full is None or full.business.ended_on:
            return []
        found = full.business.needs, self._opened.offers, full.business.id
        return list(offered.need_deeds(*found, self.page_asked.emit))

    def _progress(self, full: BusinessInFull) -> Iterator[Deed]:
        for place, one in enumerate(full.progress[:MOST], 1):
            asked = partial(self.page_asked.emit, addresses.PROGRESS.of(one.id))
            said = f"{screen_date(one.on)}  {one.trend.value}"
            yield Deed(f"progress_{place}", said, asked, "chart-column")


@dataclass(frozen=True, kw_only=True)
class OpenedProgress(OpenedRecord):
    """A line of progress on the table, and of which business."""

    full: BusinessInFull


def opened_progress(db: Database, about: str) -> OpenedProgress:
    """Return the line with this id, or a new one of the business with this id."""
    with db.read() as session:
        line = session.get(Progress, about)
        if line and line.deleted_at:
            raise DmeError(PROGRESS_GONE)
        full = businesses.in_full(session, line.business_id if line else about)
        draft = draft_of(db, PROGRESS_DRAFTS, about)
        if line is None:
            begun = {"on": session.info["clock"].today(), "workers": full.business.workers}
            return OpenedProgress(values=begun, full=full, draft=draft)
        told = beside(session, about)
        return OpenedProgress(values=values_of(line), full=full, draft=draft, **told)


class ProgressPage(RecordPage):
    """Writes down how a business stands on a day."""

    help_page = "usaha"
    acts = (acts.RECORD_PROGRESS, acts.CHANGE_PROGRESS)

    def __init__(self, context: Context, parent: QWidget) -> None:
        names = ("on", "trend", "turnover_idr", "workers", "note")
        title = self.tr("Catat kemajuan")
        told = [Part(title, [field_of(Progress, name) for name in names])]
        super().__init__(context, title, told, PROGRESS_DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return which business it is about."""
        assert isinstance(opened, OpenedProgress)  # noqa: S101 - the room opens no other
        return self.tr("Kemajuan {name}").format(name=opened.full.business.name)

    def draft_title(self) -> str:
        """Return which business it is about."""
        return self.title_of(self._opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a line; the draft of a new one is found by the business."""
        super().show_record(record_id if self.kept_id else self._opened.full.business.id, values)

    def surround(self, opened: OpenedProgress) -> None:
        """Tell how the business stood before."""
        self._opened = opened
        before = [one for one in opened.full.progress if one.id != opened.record_id][:3]
        told = [f"{screen_date(one.on)}: {', '.join(_said(one))}" for one in before]
        if told:
            self.add_side(card(self.tr("Sebelumnya"), *map(words, told)))
        if opened.record_id:
            delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Catatan ini"), delete))
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the line; return its id."""
        line = record_of(Progress, values, business_id=self._opened.full.business.id)
        return businesses.note_progress(session, line, self.kept_id).id

    @Slot()
    def delete(self) -> None:
        """Put the line in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_PROGRESS, businesses.remove_progress)


def _said(one: Progress) -> Iterator[str]:
    yield one.trend.value
    if one.turnover_idr is not None:
        yield rupiah(one.turnover_idr)
    if one.note:
        yield one.note
