"""One return: what was told after it, what is planned and needed, and every visit since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import (
    GONE,
    OpenedRecord,
    RecordPage,
    beside,
    draft_of,
)
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of, record_of, values_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.livelihoods import acts, papers, rules
from dme_desktop.livelihoods.model import (
    Business,
    Home,
    Returnee,
    Support,
    Visit,
)
from dme_desktop.livelihoods.screen import offered
from dme_desktop.livelihoods.service import businesses, returnees, supports
from dme_desktop.livelihoods.service.returnees import ReturneeInFull
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Journey

DRAFTS, VISIT_DRAFTS = "livelihoods.purna", "livelihoods.kunjungan"
MOST = 6  # newest visits that are shown beside a profile
_ABOUT = ("asked_on", "skills", "languages", "savings")
TONES = {Home.PERLU_PROFIL: "amber", Home.REINTEGRASI: "accent"}
VISIT_GONE = "Kunjungan ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."


def parts() -> list[Part]:
    """Return the cards of a profile in the order in which it is asked about."""
    told = [field_of(Returnee, name) for name in _ABOUT]
    plan = [field_of(Journey, "return_plan"), field_of(Returnee, "plan_words")]
    return [
        Part(
            QT_TRANSLATE_NOOP("fields", "Yang dibawa pulang"),
            told,
            QT_TRANSLATE_NOOP("fields", "Ditanyakan dalam tiga puluh hari sesudah pulang."),
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Rencana dan kebutuhan"),
            [*plan, field_of(Returnee, "needs")],
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Catatan"), [field_of(Returnee, "note")]),
    ]


@dataclass(frozen=True, kw_only=True)
class OpenedReturnee(OpenedRecord):
    """A return on the table, with what the person runs."""

    full: ReturneeInFull
    runs: tuple[Business, ...] = ()
    offers: tuple[Support, ...] = ()


def opened(db: Database, about: str) -> OpenedReturnee:
    """Return the profile of a return, or a new one; raise DmeError when the return is gone."""
    with db.read() as session:
        if not session.get(Journey, about) and not session.get(Returnee, about):
            raise DmeError(GONE)
        full = returnees.in_full(session, about)
        one = full.returnee
        values = values_of(one) if one else {"asked_on": session.info["clock"].today()}
        return OpenedReturnee(
            values=values | {"return_plan": full.journey.return_plan},
            full=full,
            runs=tuple(businesses.of_person(session, full.person.id)),
            offers=tuple(supports.of(session, person_id=full.person.id)),
            draft=draft_of(db, DRAFTS, one.id if one else full.journey.id),
            **(beside(session, one.id) if one else {}),
        )


class ReturneePage(RecordPage):
    """Writes down what somebody who came home tells; beside it the visits and what follows."""

    help_page = "purna"
    acts = (acts.RECORD_RETURNEE, acts.CHANGE_RETURNEE)
    page_asked = Signal(object)  # the address of another page about this return

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, self.tr("Profil purna PMI"), parts(), DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return who came home."""
        assert isinstance(opened, OpenedReturnee)  # noqa: S101 - the room opens no other
        return opened.full.person.full_name

    def draft_title(self) -> str:
        """Return whose profile it is."""
        return self.tr("Profil {name}").format(name=self._opened.full.person.full_name)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a profile; the draft of a new one is found by the journey."""
        super().show_record(record_id if self.kept_id else self._opened.full.journey.id, values)

    def surround(self, opened: OpenedReturnee) -> None:
        """Tell the return and what follows; who left again can only be looked at."""
        self._opened = opened
        home = opened.full.home
        self.header.set_badge(home.value, TONES.get(home, "muted"))
        self.add_side(deeds(self.tr("Purna PMI ini"), *self._deeds()))
        self.add_side(card(self.tr("Kepulangan"), *map(words, self._told())))
        if opened.full.visits:
            self.add_side(deeds(self.tr("Kunjungan"), *self._visits()))
        offers = offered.offer_deeds(self._opened.offers, self.page_asked.emit)
        if needs := self._needs():
            self.add_side(deeds(self.tr("Jawab kebutuhannya"), *needs))
        if opened.offers:
            self.add_side(deeds(self.tr("Yang ditawarkan"), *offers))
        if opened.runs:
            self.add_side(deeds(self.tr("Usahanya"), *self._runs()))
        self.add_sheets()
        self.add_attachments(self.tr("Foto dan pindaian"), AttachmentKind.FOTO)
        self.add_past()
        if home is Home.BERANGKAT_LAGI:
            self.lock()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the profile; return its id."""
        return store(session, self._opened.full.journey, values, self.kept_id)

    @Slot()
    def settle(self) -> None:
        """Ask what came of the accompanying, and close it."""
        question = self.tr("Apa hasil pendampingannya?")
        hint = self.tr("Tulis hasilnya; ikut disimpan")
        if how := ask.reason(self, question, self.tr("Tuntaskan"), hint):
            self.step(acts.SETTLE, lambda session, one: returnees.settle(session, one, how))

    @Slot()
    def unsettle(self) -> None:
        """Take the accompanying up again."""
        self.step(acts.UNSETTLE, returnees.unsettle)

    @Slot()
    def delete(self) -> None:
        """Put the profile in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_RETURNEE, returnees.remove)

    @Slot()
    def visit(self) -> None:
        """Ask for a new visit; the profile is saved first."""
        if returnee_id := self.kept():
            self.page_asked.emit(addresses.VISIT.of(returnee_id))

    @Slot()
    def business(self) -> None:
        """Ask for a new business of this person."""
        if self.kept():
            self.page_asked.emit(addresses.BUSINESS.of(which=self._opened.full.person.id))

    def _deeds(self) -> Iterator[Deed]:
        full = self._opened.full
        person = partial(self.context.desk.open_asked.emit, addresses.PEOPLE.of(full.person.id))
        if full.home is not Home.BERANGKAT_LAGI:
            yield Deed("visit", self.tr("Catat kunjungan…"), self.visit, "calendar-days")
            yield Deed("business", self.tr("Catat usahanya…"), self.business, "store")
            if full.returnee:
                sheet = partial(self.ask_paper, papers.returnee_sheet)
                yield Deed("sheet", self.tr("Lembar pendampingan…"), sheet, "printer")
            if full.returnee and not full.returnee.settled_on:
                yield Deed("settle", self.tr("Tuntaskan…"), self.settle, "check")
            elif full.returnee:
                yield Deed("unsettle", self.tr("Dampingi lagi"), self.unsettle, "undo-2")
        yield Deed("person", self.tr("Buka orangnya"), person, "user")
        if full.returnee:
            yield Deed("delete", self.tr("Hapus profil"), self.delete, "trash-2")

    def _told(self) -> Iterator[str]:
        full = self._opened.full
        journey = full.journey
        country = field_of(Journey, "country").kind.format
        facts = (
            country(journey.country) if journey.country else "",
            journey.job_title or "",
            journey.return_type.value if journey.return_type else "",
        )
        yield ", ".join(fact for fact in facts if fact) or self.tr("Perjalanan tanpa keterangan")
        if journey.returned_on is None:
            yield self.tr("Tanggal pulang belum diketahui.")
            return
        yield self.tr("Pulang {date}").format(date=journey.returned_on)
        until = screen_date(rules.reintegration_until(journey.returned_on))
        yield self.tr("Reintegrasi sampai {date}").format(date=until)
        if full.home is Home.BERANGKAT_LAGI:
            yield rules.LEFT_AGAIN
        if full.returnee and full.returnee.settled_on:
            said = self.tr("Tuntas {date}: {how}")
            yield said.format(
                date=screen_date(full.returnee.settled_on), how=full.returnee.settled_how
            )

    def _visits(self) -> Iterator[Deed]:
        for place, one in enumerate(self._opened.full.visits[:MOST], 1):
            asked = partial(self.page_asked.emit, addresses.VISIT.of(one.id))
            yield Deed(f"visit_{place}", f"{screen_date(one.on)}  {one.by}", asked, "calendar-days")

    def _needs(self) -> list[Deed]:
        """Return a deed for each need for which nothing was offered yet."""
        full = self._opened.full
        if full.returnee is None or full.home is Home.BERANGKAT_LAGI:
            return []
        found = full.returnee.needs, self._opened.offers, full.person.id
        return list(offered.need_deeds(*found, self.page_asked.emit))

    def _runs(self) -> Iterator[Deed]:
        for place, one in enumerate(self._opened.runs[:MOST], 1):
            asked = partial(self.page_asked.emit, addresses.BUSINESS.of(one.id))
            yield Deed(f"business_{place}", one.name, asked, "store")


def store(session: Session, journey: Journey, values: Mapping[str, Any], returnee_id: str) -> str:
    """Record or change a profile as a form holds it; return its id."""
    told = {name: value for name, value in values.items() if name != "return_plan"}
    returnee = record_of(Returnee, told, journey_id=journey.id, person_id=journey.person_id)
    return returnees.keep(session, returnee, values["return_plan"], returnee_id).id


@dataclass(frozen=True, kw_only=True)
class OpenedVisit(OpenedRecord):
    """A visit on the table, and to whom."""

    full: ReturneeInFull


def opened_visit(db: Database, visitor: str, about: str) -> OpenedVisit:
    """Return the visit with this id, or a new one by a visitor to the returnee with this id."""
    with db.read() as session:
        visit = session.get(Visit, about)
        if visit and visit.deleted_at:
            raise DmeError(VISIT_GONE)
        full = returnees.in_full(session, visit.returnee_id if visit else about)
        draft = draft_of(db, VISIT_DRAFTS, about)
        if visit is None:
            begun = {"on": session.info["clock"].today(), "by": visitor}
            return OpenedVisit(values=begun, full=full, draft=draft)
        return OpenedVisit(
            values=values_of(visit), full=full, draft=draft, **beside(session, about)
        )


class VisitPage(RecordPage):
    """Writes down one visit: what was found, and when the next one is."""

    help_page = "purna"
    acts = (acts.RECORD_VISIT, acts.CHANGE_VISIT)

    def __init__(self, context: Context, parent: QWidget) -> None:
        names = ("on", "by", "found", "next_on")
        title = self.tr("Catat kunjungan")
        told = [Part(title, [field_of(Visit, name) for name in names])]
        super().__init__(context, title, told, VISIT_DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return whom the visit is to."""
        assert isinstance(opened, OpenedVisit)  # noqa: S101 - the room opens no other
        return self.tr("Kunjungan ke {name}").format(name=opened.full.person.full_name)

    def draft_title(self) -> str:
        """Return whom the visit is to."""
        return self.title_of(self._opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a visit; the draft of a new one is found by the profile."""
        super().show_record(record_id if self.kept_id else self._profile(), values)

    def surround(self, opened: OpenedVisit) -> None:
        """Tell what is planned and needed, and what the visit before found."""
        self._opened = opened
        one = opened.full.returnee
        plan = opened.full.journey.return_plan
        facts = [
            plan.value if plan else self.tr("Belum ada rencana yang dicatat"),
            field_of(Returnee, "needs").kind.format(one.needs) if one and one.needs else "",
            one.plan_words or "" if one else "",
        ]
        self.add_side(card(self.tr("Rencana dan kebutuhan"), *map(words, filter(None, facts))))
        before = [one for one in opened.full.visits if one.id != opened.record_id][:2]
        if before:
            told = [f"{screen_date(one.on)}: {one.found}" for one in before]
            self.add_side(card(self.tr("Kunjungan sebelumnya"), *map(words, told)))
        if opened.record_id:
            delete = Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            self.add_side(deeds(self.tr("Kunjungan ini"), delete))
        self.add_past()
        if opened.full.home is Home.BERANGKAT_LAGI:
            self.lock()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the visit; return its id."""
        visit = record_of(Visit, values, returnee_id=self._profile())
        return returnees.visit(session, visit, self.kept_id).id

    @Slot()
    def delete(self) -> None:
        """Put the visit in the bin; the toast takes it back."""
        self.discard(acts.REMOVE_VISIT, returnees.remove_visit)

    def _profile(self) -> str:
        returnee = self._opened.full.returnee
        return returnee.id if returnee else ""
