"""Needs and what is offered for them: what is open, what was offered, and one offer."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, draft_of
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.livelihoods import acts, papers, rules
from dme_desktop.livelihoods.model import (
    HELPS_IN_DESA,
    Business,
    Helper,
    Need,
    Support,
    SupportStatus,
)
from dme_desktop.livelihoods.service import supports
from dme_desktop.livelihoods.service.supports import Offer, SupportRow, Wanted
from dme_desktop.people.model import Person
from dme_desktop.training.model import Batch
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.list_page import ListPage
from dme_desktop.ui.listing import Listing
from dme_desktop.ui.source import Column, DbSource, Row, Source, WholeSource
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

ALL, LATE = "all", "LATE"
NAMED = 30  # letters of who may help that a button beside the form holds
DRAFTS = "livelihoods.dukungan"
GONE = "Dukungan ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."
NOBODY = "Orang atau usaha ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."
_WHAT = ("need", "helper", "helper_name")
_WHEN = ("offered_on", "detail", "amount_idr", "due_on")
_END = ("status", "closed_on", "result")
TONES = {SupportStatus.DITAWARKAN: "amber", SupportStatus.DITOLAK: "muted"}


class NeedsPage(ListPage):
    """Shows every need for which nothing was offered yet; Enter writes down an offer."""

    help_page = "dukungan"
    tables = frozenset({"returnee", "business", "support", "journey", "person"})
    asked = Signal(object)  # the address of an offer, of the list of offers

    def __init__(self, context: Context, need: str = "") -> None:
        chips = {ALL: self.tr("Semua"), **{one.name: one.value for one in Need}}
        hint = self.tr("Enter tawarkan dukungan   F8 yang ditawarkan   F3 saring   Esc kembali")
        title = self.tr("Kebutuhan yang belum dijawab")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        self.add_primary(
            "supports", self.tr("Yang ditawarkan…"), self.preview, keys="F8", symbol="handshake"
        )
        if need:
            self.listing.chips.choose(need)

    def source(self, words: str, chip: str) -> Source:
        """Return the open needs that match."""
        self.listing.say_when_empty(self.tr("Tidak ada kebutuhan yang belum dijawab."))
        return WholeSource(self.context.db, partial(_matching, words, chip))

    def open(self, record_id: str) -> None:
        """Ask for an offer for one need."""
        self.asked.emit(addresses.SUPPORT.of(which=record_id))

    def opening(self) -> str:
        """Return what Enter does with a row."""
        return self.tr("Tawarkan dukungan")

    @Slot()
    def preview(self) -> None:
        """Ask for what was offered."""
        self.asked.emit(addresses.SUPPORTS)

    @Slot()
    def back(self) -> None:
        """Go back to where this list was asked for."""
        self.closed.emit()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(_count_needs, self.context.db), self._show_counts)

    def _show_counts(self, found: Counter[Need]) -> None:
        by_chip = {one.name: found[one] for one in Need}
        self.listing.chips.set_counts({ALL: found.total(), **by_chip})

    def _columns(self) -> list[Column]:
        return [
            Column(self.tr("Kebutuhan"), lambda row: row.need.value, width=160),
            Column(self.tr("Siapa"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Dusun"), lambda row: row.hamlet or "–", width=140, typed=True),
            Column(self.tr("Dari"), self._whose, width=140),
            Column(
                self.tr("Pulang"),
                lambda row: screen_date(row.since) if row.since else "–",
                width=110,
                order=lambda row: str(row.since or ""),
            ),
        ]

    def _whose(self, row: Any) -> str:  # noqa: ANN401 - a row of the list
        return self.tr("Usaha") if row.of_business else self.tr("Purna PMI")


def _matching(words: str, chip: str, session: Session) -> Sequence[Row]:
    asked = words.casefold().split()
    return [
        one
        for one in supports.open_needs(session)
        if chip in {"", ALL, one.need.name}
        and all(word in f"{one.name} {one.hamlet}".casefold() for word in asked)
    ]


def _count_needs(db: Database) -> Counter[Need]:
    with db.read() as session:
        return Counter(one.need for one in supports.open_needs(session))


class SupportsBook(ListPage):
    """Shows what was offered to whom and what became of it; Enter opens one.

    `which` is a status, behind "~" a need: "DITAWARKAN~MODAL".
    """

    help_page = "dukungan"
    tables = frozenset({"support", "person", "business"})
    asked = Signal(object)  # the address of one

    def __init__(self, context: Context, which: str = "") -> None:
        status, _, need = which.partition("~")
        self._need = Need.__members__.get(need)
        self._today: dt.date = context.clock.today()
        chips = {ALL: self.tr("Semua"), LATE: self.tr("Perlu ditanyakan")}
        chips |= {one.name: one.value for one in SupportStatus}
        hint = self.tr("Enter buka   F3 saring   Esc kembali   F1 bantuan")
        title = self.tr("Yang ditawarkan desa")
        super().__init__(context, title, Listing(title, self._columns(), chips, hint))
        self.add_action("back", self.tr("Kembali"), self.back, keys="Esc", symbol="arrow-left")
        if self._need:
            self.header.set_badge(self.tr("Untuk {need}").format(need=self._need.value))
        if status:
            self.listing.chips.choose(status)

    def source(self, words: str, chip: str) -> Source:
        """Return the offers that match."""
        self.listing.say_when_empty(self.tr("Belum ada dukungan yang dicatat di sini."))
        status = None if chip in {"", ALL, LATE} else SupportStatus[chip]
        wanted = Wanted(words, status, late=chip == LATE, need=self._need)
        return DbSource(self.context.db, partial(supports.paged, wanted=wanted))

    def open(self, record_id: str) -> None:
        """Ask for one offer."""
        self.asked.emit(addresses.SUPPORT.of(record_id))

    @Slot()
    def back(self) -> None:
        """Go back to where this list was asked for."""
        self.closed.emit()

    @Slot()
    def on_loaded(self) -> None:
        """Count every chip, beside the reading of rows."""
        self.fetch(partial(_count_supports, self.context.db), self._show_counts)

    def _show_counts(self, found: tuple[Counter[SupportStatus], int]) -> None:
        by_status, late = found
        by_chip = {one.name: by_status[one] for one in SupportStatus}
        self.listing.chips.set_counts({ALL: by_status.total(), LATE: late, **by_chip})

    def _columns(self) -> list[Column]:
        return [
            Column(
                self.tr("Ditawarkan"),
                lambda row: screen_date(row.offered_on),
                width=110,
                order=lambda row: str(row.offered_on),
            ),
            Column(self.tr("Untuk"), lambda row: str(row.name), bold=True, typed=True),
            Column(self.tr("Kebutuhan"), lambda row: row.need.value, width=130),
            Column(self.tr("Lewat"), lambda row: str(row.through), width=210),
            Column(
                self.tr("Jumlah"),
                lambda row: rupiah(row.amount) if row.amount else "–",
                width=130,
                right=True,
                order=lambda row: f"{row.amount or 0:015}",
                sensitive=True,
            ),
            Column(self.tr("Tanyakan lagi"), _due, width=120, tone=self._tone),
            Column(self.tr("Status"), lambda row: row.status.value, width=110, tone=_status_tone),
        ]

    def _tone(self, row: SupportRow) -> str:
        waits = row.status in rules.OPEN_STATUS and row.due_on and row.due_on < self._today
        return "red" if waits else ""


def _due(row: SupportRow) -> str:
    waits = row.status in rules.OPEN_STATUS and row.due_on
    return screen_date(row.due_on) if waits and row.due_on else "–"


def _status_tone(row: SupportRow) -> str:
    return TONES.get(row.status, "")


def _count_supports(db: Database) -> tuple[Counter[SupportStatus], int]:
    with db.read() as session:
        return supports.counts(session), supports.late(session)


def parts(batches: Mapping[str, str], agreements: Mapping[str, str]) -> list[Part]:
    """Return the cards of an offer; batches and agreements are those that are known, {id: name}."""

    def of(names: tuple[str, ...]) -> list[Field]:
        return [field_of(Support, name) for name in names]

    batch = Field(
        name="batch_id",
        label=QT_TRANSLATE_NOOP("fields", "Angkatan pelatihan"),
        kind=kinds.among(batches),
    )
    agreement = Field(
        name="agreement_id",
        label=QT_TRANSLATE_NOOP("fields", "Menurut kerja sama"),
        kind=kinds.among(agreements),
    )
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Dukungan"), [*of(_WHAT), batch, agreement]),
        Part(QT_TRANSLATE_NOOP("fields", "Yang ditawarkan"), of(_WHEN)),
        Part(QT_TRANSLATE_NOOP("fields", "Hasil"), of(_END)),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedSupport(OpenedRecord):
    """An offer on the table: for whom, what else may help, and which it can name."""

    about: str
    name: str
    person_id: str | None = None
    business_id: str | None = None
    offers: Sequence[Offer] = ()
    batches: Mapping[str, str] = field(default_factory=dict)
    agreements: Mapping[str, str] = field(default_factory=dict)
    helpers: Sequence[Helper] = tuple(Helper)


def opened(db: Database, about: str) -> OpenedSupport:
    """Return the offer with this id, or a new one: of "MODAL:id", a need and whose it is."""
    with db.read() as session:
        one = session.get(Support, about)
        if one and one.deleted_at:
            raise DmeError(GONE)
        need, owner = (one.need, "") if one else _told(about)
        whose = _whose(session, one, owner)
        offers = supports.offers_for(session, need)
        agreements = {
            each.agreement.id: each.agreement.title for each in supports.in_force(session)
        }
        batches = {each.batch_id: each.name for each in offers if each.batch_id}
        if one and (batch := session.get(Batch, one.batch_id or "")):
            batches.setdefault(batch.id, batch.title)
        if one and (kept := supports.kept_agreement(session, one.agreement_id)):
            agreements.setdefault(kept.id, kept.title)
        values: dict[str, Any] = {
            "need": need, "offered_on": session.info["clock"].today(),
            "status": SupportStatus.DITAWARKAN,
        }  # fmt: skip
        if one:
            named = {"batch_id": one.batch_id, "agreement_id": one.agreement_id}
            values = values_of(one) | named | beside(session, about)
        told = {name: values.pop(name) for name in ("record_id", "sheets", "past") if one}
        return OpenedSupport(
            values=values, about=about, offers=offers, batches=batches, agreements=agreements,
            helpers=village.profile(session).offers(
                Helper, HELPS_IN_DESA, one.helper if one else None
            ),
            draft=draft_of(db, DRAFTS, about), **whose, **told,
        )  # fmt: skip


def _told(about: str) -> tuple[Need, str]:
    need, _, owner = about.partition(":")
    if need not in Need.__members__:
        raise DmeError(GONE)
    return Need[need], owner


def _whose(session: Session, one: Support | None, owner: str) -> dict[str, Any]:
    person = session.get(Person, (one.person_id if one else owner) or "")
    if person:
        return {"name": person.full_name, "person_id": person.id}
    business = session.get(Business, (one.business_id if one else owner) or "")
    if business is None:
        raise DmeError(NOBODY)
    return {"name": business.name, "business_id": business.id}


class SupportPage(RecordPage):
    """Writes down what is offered for a need; beside it what the village knows that may help."""

    help_page = "dukungan"
    acts = (acts.RECORD_SUPPORT, acts.CHANGE_SUPPORT)
    page_asked = Signal(object)  # the address of whose need it is

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._batches: dict[str, str] = {}
        self._agreements: dict[str, str] = {}
        title, told = self.tr("Tawarkan dukungan"), parts(self._batches, self._agreements)
        super().__init__(context, title, told, DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return for whom it is."""
        assert isinstance(opened, OpenedSupport)  # noqa: S101 - the room opens no other
        return self.tr("Dukungan untuk {name}").format(name=opened.name)

    def draft_title(self) -> str:
        """Return for whom it is."""
        return self.title_of(self._opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show an offer; the draft of a new one is found by the need."""
        super().show_record(record_id if self.kept_id else self._opened.about, values)

    def surround(self, opened: OpenedSupport) -> None:
        """Tell what may help, and lead to whose need it is."""
        self._opened = opened
        for known, named in (
            (self._batches, opened.batches),
            (self._agreements, opened.agreements),
        ):
            known.clear()
            known.update(named)
        self.form.offer("batch_id", tuple(opened.batches))
        self.form.offer("helper", opened.helpers)
        self.form.offer("agreement_id", tuple(opened.agreements))
        if opened.offers:
            self.add_side(deeds(self.tr("Yang dapat membantu"), *self._offers(opened)))
        else:
            none = words(self.tr("Belum ada pelatihan atau kerja sama yang cocok. Tulis sendiri."))
            self.add_side(card(self.tr("Yang dapat membantu"), none))
        self.add_side(deeds(self.tr("Dukungan ini"), *self._deeds(opened)))
        self.add_sheets()
        self.add_attachments(self.tr("Pindaian dan foto"), AttachmentKind.PINDAIAN)
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the offer; return its id."""
        opened = self._opened
        support = record_of(Support, values)
        support.person_id, support.business_id = opened.person_id, opened.business_id
        support.batch_id, support.agreement_id = values["batch_id"], values["agreement_id"]
        return supports.keep(session, support, self.kept_id).id

    @Slot()
    def delete(self) -> None:
        """Put the offer in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_SUPPORT, supports.remove)

    def take(self, offer: Offer) -> None:
        """Write an offer into the form, as if it had been typed."""
        self.form.fill(
            {
                "helper": offer.helper, "helper_name": offer.name or None,
                "batch_id": offer.batch_id or None, "agreement_id": offer.agreement_id or None,
                "detail": offer.detail or None,
            }
        )  # fmt: skip
        self.form.set_dirty(True)
        self.form.go_to("offered_on")

    def _offers(self, opened: OpenedSupport) -> Iterator[Deed]:
        for place, one in enumerate(opened.offers, 1):
            said = one.name or one.helper.value
            said = said if len(said) <= NAMED else f"{said[: NAMED - 1].rstrip()}…"
            yield Deed(f"offer_{place}", said, partial(self.take, one), "handshake")

    def _deeds(self, opened: OpenedSupport) -> Iterator[Deed]:
        if opened.person_id:
            open_it = self.context.desk.open_asked.emit
            person = partial(open_it, addresses.PEOPLE.of(opened.person_id))
            yield Deed("person", self.tr("Buka orangnya"), person, "user")
        elif opened.business_id:
            business = partial(self.page_asked.emit, addresses.BUSINESS.of(opened.business_id))
            yield Deed("business", self.tr("Buka usahanya"), business, "store")
        if opened.values["status"] in rules.OPEN_STATUS:
            letter = partial(self.ask_paper, papers.support_letter)
            yield Deed("letter", self.tr("Surat pengantar…"), letter, "file-text")
        if opened.record_id:
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
