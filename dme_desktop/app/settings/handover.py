"""Serah terima: everything one clerk leaves to the next, looked at once and signed by both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from sqlalchemy import func, select

from dme_desktop import rooms
from dme_desktop.accounts import acts, service
from dme_desktop.accounts.documents import handover_minutes
from dme_desktop.accounts.documents.handover_minutes import HandoverMinutes
from dme_desktop.accounts.model import Handover
from dme_desktop.agenda import numbers
from dme_desktop.backup import memory
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, record_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.packages import waiting as packages_waiting
from dme_desktop.people.model import Person
from dme_desktop.trust import entrusting, lists
from dme_desktop.trust.model import BundleKind
from dme_desktop.ui import ask, drafts
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.said import told
from dme_desktop.vault import keeping, keys, signing
from dme_desktop.vault.acts import RENEW_PASSPHRASE, RENEW_SHEET
from dme_desktop.vault.drafts import waiting
from dme_desktop.vault.model import AuditAct
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.workers.model import Journey

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QWidget
    from sqlalchemy.orm import Session

    from dme_desktop.kernel.acts import Act, Who
    from dme_desktop.ui.context import Context
    from dme_desktop.ui.drafts import Kept
    from dme_desktop.vault.database import Database
    from dme_desktop.vault.profile import Profile

DRAFTS, NEW = "settings.serah-terima", "baru"
MOST_EARLIER = 5
ACCOUNTS = "Akun petugas"


@dataclass(frozen=True)
class State:
    """One thing that is handed over, how it stands, and whether that is as it should be."""

    name: str
    what: str
    told: str
    ok: bool


@dataclass(frozen=True)
class OpenedHandover:
    """What the form begins with, and how everything stands."""

    values: Mapping[str, Any]
    states: Sequence[State]
    has_accounts: bool
    draft: Kept | None
    earlier: Sequence[tuple[str, str]] = ()  # the id of each, and its words


def read(db: Database, profile: Profile, who: Who) -> OpenedHandover:
    """Read how everything stands that one clerk leaves to the next."""
    with db.read() as session:
        return OpenedHandover(
            {"giver": who.name, "held_on": db.clock.today()},
            states(session, profile, who.name),
            service.are_used(session),
            drafts.waiting_for(db, DRAFTS, NEW),
            [(one.id, _told(one)) for one in service.handovers(session)[:MOST_EARLIER]],
        )


def pdf_of(db: Database, handover_id: str) -> bytes:
    """Return the minutes of a handover as they were printed; raise DmeError for none kept."""
    with db.read() as session:
        pdf = session.get_one(Handover, handover_id).pdf
    if pdf is None:
        raise DmeError("Berita acara lama ini tidak tersimpan di program; lihat kertasnya di map.")
    return pdf


def _told(one: Handover) -> str:
    return f"{screen_date(one.held_on)}: {one.giver} kepada {one.taker}"


def states(session: Session, profile: Profile, giver: str = "") -> list[State]:
    """Return what is handed over and how it stands now, in the order of the minutes.

    `giver` is who leaves, whose account is to be closed where the office has accounts.
    """
    people = session.scalar(select(func.count()).where(Person.deleted_at.is_(None)))
    journeys = session.scalar(select(func.count()).where(Journey.deleted_at.is_(None)))
    seq, chained = session.execute(
        select(AuditAct.seq, AuditAct.chain).order_by(AuditAct.seq.desc()).limit(1)
    ).one()
    return [
        State("data", "Buku data", f"{people} warga, {journeys} perjalanan kerja", ok=True),
        State(
            "acts", "Buku catatan", f"{seq} catatan, mata rantai terakhir {chained[:12]}", ok=True
        ),
        _numbers(session),
        _drafts(session),
        _waiting(session),
        _unsent(session),
        _copy(session),
        *_keys(session, profile),
        _accounts(session, giver),
    ]


def unfinished(found: Sequence[State]) -> list[str]:
    """Return what is not as it should be yet, in words."""
    return [f"{one.what}: {one.told}" for one in found if not one.ok]


def _numbers(session: Session) -> State:
    taken = [f"{one.sequence} sampai {one.last}" for one in numbers.books(session) if one.begun]
    said = "; ".join(taken) or "belum ada tahun ini"
    return State("numbers", "Nomor surat tahun ini", said, ok=True)


def _drafts(session: Session) -> State:
    open_ones = [one for one in waiting(session) if one.screen != DRAFTS]
    said = ", ".join(one.title for one in open_ones[:4]) or "tidak ada"
    more = len(open_ones) - 4
    return State(
        "drafts",
        "Isian belum selesai",
        f"{said} dan {more} lagi" if more > 0 else said,
        not open_ones,
    )


def _waiting(session: Session) -> State:
    """Return what waits on the start page and stays for the one who takes over."""
    count = len(rooms.waiting(session))
    said = f"{count} hal di halaman Hari ini" if count else "tidak ada"
    return State("waiting", "Yang menunggu dikerjakan", said, ok=True)


def _unsent(session: Session) -> State:
    """Return what other offices were not told yet: packages, and papers made void."""
    told = [
        f"paket untuk {one.values['name']}"
        for one in packages_waiting.waiting(session)
        if "name" in one.values
    ]
    last = lists.latest(session, BundleKind.VILLAGE_VOIDS, village.profile(session).code)
    void = lists.void_count(session) - (last.entries if last else 0)
    if void > 0:
        told.append(f"{void} surat batal")
    return State("unsent", "Belum dikirim ke kabupaten", ", ".join(told) or "tidak ada", not told)


def _copy(session: Session) -> State:
    made = memory.last(session).outside_at
    age = memory.age_in_days(session, session.info["clock"])
    if made is None:
        return State("copy", "Cadangan di luar komputer", "belum pernah", ok=False)
    day = screen_date(made.astimezone().date())
    return State("copy", "Cadangan di luar komputer", f"{day}, dibaca ulang dan utuh", ok=age == 0)


def _keys(session: Session, profile: Profile) -> list[State]:
    """Return how everything stands that opens the data or signs in the village's name."""
    file, today = keys.read(profile.keys_path), session.info["clock"].today()
    changed, sheet = (_last_day(session, one) for one in (RENEW_PASSPHRASE, RENEW_SHEET))
    signs = signing.every(session)
    held = file.escrow
    return [
        State(
            "passphrase",
            "Kata sandi desa",
            f"diganti {screen_date(changed)}" if changed else "belum pernah diganti",
            ok=changed == today,
        ),
        State(
            "sheet",
            "Lembar pemulihan",
            f"yang dicetak {screen_date(sheet)}" if sheet else "yang dicetak saat mulai",
            ok=True,
        ),
        State("key", "Kunci data", f"sidik {file.fingerprint[:12]}", ok=True),
        State(
            "escrow",
            "Titipan kunci",
            entrusting.name_of(held.office) if held else "tidak dititipkan",
            ok=True,
        ),
        State(
            "signing",
            "Kunci tanda tangan",
            f"sidik {signing.fingerprint(signs[0].public)}" if signs else "belum ada",
            ok=True,
        ),
    ]


def _last_day(session: Session, act: Act) -> dt.date | None:
    at = session.scalar(select(func.max(AuditAct.at)).where(AuditAct.code == act.code))
    zone = session.info["clock"].now().tzinfo
    return at.astimezone(zone).date() if at else None


def _accounts(session: Session, giver: str) -> State:
    every = service.accounts(session, closed=False)
    if not every:
        return State("accounts", ACCOUNTS, "tidak dipakai", ok=True)
    names = ", ".join(one.name for one in every)
    leaving = service.named(session, giver) if giver else None
    if leaving is not None:
        return State("accounts", ACCOUNTS, f"{names}; {leaving.name} belum ditutup", ok=False)
    return State("accounts", ACCOUNTS, names, ok=True)


def minutes(session: Session, handover: Handover, found: Sequence[State]) -> bytes:
    """Return the minutes of a handover as PDF."""
    office = village.profile(session)
    return handover_minutes.build(
        HandoverMinutes(
            letterhead=stationery.letterhead(office),
            foot=stationery.foot(session),
            village=office.full_name,
            place=office.name,
            giver=handover.giver,
            taker=handover.taker,
            held_on=handover.held_on,
            reason=handover.reason or "",
            notes=handover.notes or "",
            items=tuple((one.what, one.told) for one in found),
            head=stationery.head_or_line(session),
            paper=stationery.paper(session),
        )
    )


class HandoverPage(FormPage):
    """Who hands over to whom; beside it what is still to be done, each with its button."""

    help_page = "serah-terima"
    asked = Signal(str)  # "passphrase", "sheet", "accounts"
    earlier_asked = Signal(str)  # the id of a handover whose minutes are shown again

    def __init__(self, context: Context, profile: Profile, parent: QWidget) -> None:
        self._profile = profile
        self._opened: OpenedHandover | None = None
        self._closes = False
        note = QT_TRANSLATE_NOOP("fields", "Berita acara dicetak dan ditandatangani keduanya.")
        part = Part(QT_TRANSLATE_NOOP("fields", "Serah terima"), list(fields_of(Handover)), note)
        super().__init__(context, self.tr("Serah terima tugas"), [part], DRAFTS, parent)
        self.call_saving(self.tr("Serah terimakan"))

    def show_opened(self, opened: OpenedHandover) -> None:
        """Show how everything stands."""
        self._tell(opened)
        self.show_record(NEW, dict(opened.values))

    def showEvent(self, event: QShowEvent) -> None:
        """See how everything stands now, after a page over this one was closed."""
        super().showEvent(event)
        if self._opened is not None:
            context = self.context
            self.fetch(partial(read, context.db, self._profile, context.who), self._tell)

    def _tell(self, opened: OpenedHandover) -> None:
        self._opened = opened
        self.clear_side()
        lines = [
            words(_marked(f"{one.what}: {one.told}", ok=one.ok), "" if one.ok else "warning")
            for one in opened.states
        ]
        self.add_side(card(self.tr("Yang diserahkan"), *lines))
        self.add_side(deeds(self.tr("Lakukan bersama"), *self._deeds(opened)))
        earlier = [
            Deed(
                f"earlier_{place}", said, partial(self.earlier_asked.emit, handover_id), "file-text"
            )
            for place, (handover_id, said) in enumerate(opened.earlier, 1)
        ]
        if earlier:
            self.add_side(deeds(self.tr("Berita acara sebelumnya"), *earlier))

    def told(self, values: dict[str, Any]) -> dict[str, Any]:
        """Ask about what is not done yet, and whether the account of who leaves is closed.

        Raises DmeError when the clerk turns back.
        """
        opened = self._opened
        self._closes = False
        left = unfinished(opened.states if opened else ())
        if opened and opened.has_accounts and (leaving := self._leaving(values["giver"])):
            others = [one for one in left if not one.startswith(ACCOUNTS)]
            answer = self._ask_closing(leaving, others)
            self._closes = answer == "close"
            goes_on = answer != "stay"
        else:
            goes_on = not left or ask.confirm(
                self,
                self.tr("Masih ada yang belum. Serah terimakan juga?"),
                self.tr("Serah terimakan"),
                _listed(left),
            )
        if not goes_on:
            raise DmeError(self.tr("Belum diserahterimakan."))
        return super().told(values)

    def _leaving(self, giver: str) -> str:
        with self.context.db.read() as session:
            account = service.named(session, giver)
        return account.name if account else ""

    def _ask_closing(self, name: str, left: Sequence[str]) -> str:
        """Ask at once whether the account is closed, and whether to go on with what is left."""
        known = self.tr("Ia tidak dapat masuk lagi; namanya tetap terbaca di catatan lama.")
        if left:
            still = self.tr("Masih ada yang belum:")
            known = f"{known}\n\n{still}\n{_listed(left)}"
        return ask.choose(
            self,
            self.tr("Tutup akun {name} sekarang?").format(name=name),
            {
                "close": self.tr("Serah terimakan dan tutup akunnya"),
                "keep": self.tr("Serah terimakan saja"),
                "stay": self.tr("Tidak jadi"),
            },
            known,
            "stay",
        )

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Serah terima tugas")

    def store(self, values: dict[str, Any]) -> object:
        """Write the handover down and return its minutes as PDF.

        In an office without accounts the next one works here from now on; else the account of who
        leaves is closed in the same act, where that was asked for.
        """
        db = self.context.db
        with db.write(acts.HAND_OVER, self.context.who, initiator=self) as session:
            kept = keeping.put(session, record_of(Handover, values))
            if not service.are_used(session):
                village.put_setting(session, "operator", kept.taker)
            elif self._closes and (leaving := service.named(session, kept.giver)):
                service.leave(session, leaving.id)
            session.flush()
            kept.pdf = minutes(session, kept, states(session, self._profile, kept.giver))
            return kept.pdf

    def _deeds(self, opened: OpenedHandover) -> list[Deed]:
        copy, today = addresses.BACKUP, addresses.TODAY
        go = self.context.desk.open_asked.emit
        each = [
            Deed("drafts", self.tr("Selesaikan isian"), lambda: go(today), "file-text"),
            Deed("copy", self.tr("Buat cadangan"), lambda: go(copy), "hard-drive-download"),
            Deed("passphrase", self.tr("Ganti kata sandi"), lambda: self.asked.emit("passphrase"),
                 "key"),
            Deed("sheet", self.tr("Lembar pemulihan baru"), lambda: self.asked.emit("sheet"),
                 "file-text"),
        ]  # fmt: skip
        if opened.has_accounts:
            words_of = self.tr("Akun petugas")
            each.append(Deed("accounts", words_of, lambda: self.asked.emit("accounts"), "users"))
        return each


def _listed(left: Sequence[str]) -> str:
    return "\n".join(_marked(one, ok=False) for one in left)


def _marked(sentence: str, *, ok: bool) -> str:
    meant = told(sentence)
    if meant == sentence:  # what it is and how it stands, each in the words of this office
        meant = ": ".join(told(part) for part in sentence.split(": "))
    return f"{'✓' if ok else '○'}  {meant}"
