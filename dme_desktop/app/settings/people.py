"""Who works in the office: accounts, roles, secrets; what needs a second person; when it locks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout

from dme_desktop.accounts import acts, rules, service
from dme_desktop.accounts.model import COLUMNS, Account, Approval
from dme_desktop.app.entrance.passphrase import NewPassphrase
from dme_desktop.app.entrance.step import Step, labelled, wrapped
from dme_desktop.kernel import kinds
from dme_desktop.kernel.acts import EVERY_ROLE, Act, ActName, Role, declared
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.names import written
from dme_desktop.kernel.records import field_of, fields_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui import ask, failures, picking, watch
from dme_desktop.ui.acts import told
from dme_desktop.ui.beside import Deed, button, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.dropdown import DropDown
from dme_desktop.ui.layout import FRAME, NARROW, SideBySide, empty, scrolling
from dme_desktop.ui.naming import named
from dme_desktop.ui.page import Page
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.text import translated
from dme_desktop.ui.watch import Task
from dme_desktop.village import service as village

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from dme_desktop.kernel.acts import Who
    from dme_desktop.ui.context import Context
    from dme_desktop.vault.database import Change, Database

EVERYTHING = QT_TRANSLATE_NOOP("fields", "semua peran")
ROLES = [one for one in fields_of(Account) if one.name in COLUMNS.values()]


@dataclass(frozen=True)
class Lone:
    """One thing that was done without the second person it needs."""

    id: str
    at: dt.datetime | None
    by: str
    act: ActName
    reason: str
    may_look: bool


@dataclass(frozen=True)
class Staffed:
    """What the page of accounts shows: who there is, what needs approval, when the screen locks."""

    accounts: Sequence[Account]
    approved: frozenset[str]
    idle_minutes: int
    deputies: Mapping[str, dt.date] = field(default_factory=dict)
    alone: Sequence[Lone] = ()


def read(db: Database, account: str = "") -> Staffed:
    """Read who works here, as somebody sees it who came in to an account."""
    with db.read() as session:
        approved = village.settings(session, service.APPROVAL)
        return Staffed(
            service.accounts(session),
            frozenset(code for code, said in approved.items() if said == "1"),
            service.idle_minutes(session),
            service.deputies_now(session),
            [_lone(session, one, account) for one in service.unseen(session)],
        )


def _lone(session: Session, one: Approval, account: str) -> Lone:
    by = session.get_one(Account, one.proposed_by).name
    look = service.may_look(session, one, account)
    return Lone(one.id, one.created_at, by, ActName(one.act, one.act), one.reason, look)


class PeoplePage(Page):
    """Everybody who works with the program, and what holds for all of them."""

    help_page = "petugas"
    account_asked = Signal(object)  # an `Account`, None for a new one

    def __init__(self, context: Context, found: Staffed) -> None:
        super().__init__(self.tr("Petugas dan peran"))
        self.context = context
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for column in (self._left, self._right):
            column.setSpacing(14)
        self.body.setContentsMargins(0, 14 - FRAME, 0, 0)
        self.body.addWidget(scrolling(SideBySide(self._left, self._right, NARROW)), stretch=1)
        self.add_action("cancel", self.tr("Kembali"), self.closed.emit, keys="Esc")
        self.add_primary("new", self.tr("Tambah petugas"), self.new, keys="Ctrl+N")
        context.changes.emitted.connect(self._on_change)
        self._show(found)

    @Slot()
    def new(self) -> None:
        """Add somebody; the first account is the one of who works here now."""
        self.account_asked.emit(None)

    def refresh(self) -> None:
        """Read anew who works here."""
        self.fetch(partial(read, self.context.db, self.context.who.account), self._show)

    def _show(self, found: Staffed) -> None:
        for column in (self._left, self._right):
            empty(column)
        for group in self._groups(found):
            self._left.addWidget(group)
        self._right.addWidget(self._locking(found.idle_minutes))
        if any(one.closed_on is None for one in found.accounts):
            self._right.addWidget(self._approvals(found.approved))
            self._right.addWidget(self._deputies(found))
        if found.alone:
            self._left.addWidget(self._seen_later(found.alone))
        for column in (self._left, self._right):
            column.addStretch(1)

    def _groups(self, found: Staffed) -> Sequence[Any]:
        working = [one for one in found.accounts if one.closed_on is None]
        closed = [one for one in found.accounts if one.closed_on is not None]
        if not working:
            told_alone = self.tr(
                "Kantor ini dikerjakan satu orang, {name}: satu kata sandi, tanpa akun. Bila dua "
                "orang atau lebih memakai program, tambahkan petugas; akun pertama untuk Anda."
            )
            alone = words(told_alone.format(name=self.context.who.name), "")
            return [card(self.tr("Satu petugas"), alone), *self._cards(closed)]
        return [self._card(self.tr("Bekerja di sini"), working), *self._cards(closed)]

    def _cards(self, closed: Sequence[Account]) -> list[Any]:
        return [self._card(self.tr("Sudah ditutup"), closed)] if closed else []

    def _card(self, title: str, accounts: Sequence[Account]) -> Any:  # noqa: ANN401 - a frame
        each = [
            Deed(
                f"account_{place}_{'closed' if one.closed_on else 'open'}",
                _said(one),
                partial(self.account_asked.emit, one),
                "user",
            )
            for place, one in enumerate(accounts, 1)
        ]
        return deeds(title, *each)

    def _locking(self, minutes: int) -> Any:  # noqa: ANN401 - a frame
        box = named(DropDown(), "idle", self.tr("Terkunci sendiri"))
        for choice in rules.IDLE_CHOICES:
            said = self.tr("Sesudah {minutes} menit").format(minutes=choice)
            box.addItem(said if choice else self.tr("Tidak pernah"), choice)
        box.setCurrentIndex(max(0, box.findData(minutes)))
        box.activated.connect(lambda _: self._settle(service.IDLE, str(box.currentData())))
        frame = card(
            self.tr("Kunci layar"),
            words(self.tr("Ctrl+L mengunci layar sekarang; isian tidak hilang.")),
        )
        column = frame.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(labelled(self.tr("Bila tidak disentuh"), box))
        return frame

    def _approvals(self, approved: frozenset[str]) -> Any:  # noqa: ANN401 - a frame
        told_why = self.tr("Yang dicentang diusulkan satu orang dan disetujui orang lain.")
        frame = card(self.tr("Perlu persetujuan"), words(told_why))
        for act in (one for one in declared() if one.approvable):
            tick = named(QCheckBox(told(act.name)), f"approval_{act.code}", told(act.name))
            tick.setChecked(act.code in approved)
            tick.toggled.connect(partial(self._approve, act))
            frame.layout().addWidget(tick)  # type: ignore[union-attr]
        return frame

    def _deputies(self, found: Staffed) -> Any:  # noqa: ANN401 - a frame
        names = {one.id: one.name for one in found.accounts}
        until = self.tr("{name}, sampai {day}")
        each = [
            words(until.format(name=names[account], day=screen_date(day)), "")
            for account, day in found.deputies.items()
            if account in names
        ]
        about = words(
            self.tr(
                "Wakil menyetujui selama sekretaris dan kepala desa tidak di tempat. Bila wakil "
                "pun tidak ada, alasan tertulis cukup, dan dilihat kemudian."
            )
        )
        chosen = partial(self.choose_deputy, found)
        deed = button(Deed("depute", self.tr("Tunjuk wakil…"), chosen, "user-plus"))
        return card(self.tr("Wakil penyetuju"), *each, about, deed)

    def choose_deputy(self, found: Staffed) -> None:
        """Ask who approves in the place of those who decide, and until which day."""
        each = [
            Choice(one.id, one.name, _said(one))
            for one in found.accounts
            if one.closed_on is None and not rules.may_approve(one.roles)
        ]
        if not each:
            self.context.desk.told.emit(self.tr("Belum ada petugas lain yang dapat ditunjuk."))
            return
        chosen = picking.pick(self, self.tr("Siapa wakilnya?"), each, self.tr("Tunjuk"))
        if chosen is None:
            return
        question = self.tr("Sampai tanggal berapa? Kosongkan untuk mengakhiri sekarang.")
        day = ask.line(self, question, self.tr("Tunjuk"))
        if day is not None:
            self.depute(chosen, day)

    def depute(self, account_id: str, day: str) -> None:
        """Keep until when somebody is a deputy; say why not where the day is none."""

        def change(session: Session) -> None:
            service.depute(session, account_id, kinds.DATE.parse(day) if day.strip() else None)

        self._keep(acts.DEPUTE, change)

    def _seen_later(self, alone: Sequence[Lone]) -> Any:  # noqa: ANN401 - a frame
        frame = card(self.tr("Dikerjakan tanpa orang kedua"))
        for place, one in enumerate(alone, 1):
            at = screen_date(one.at.astimezone().date()) if one.at else ""
            line = f"{at} · {one.by}: {told(_named(one.act))}. {one.reason}"
            frame.layout().addWidget(words(line, ""))  # type: ignore[union-attr]
            if one.may_look:
                look = partial(self.look_at, one.id)
                seen = Deed(f"look_{place}", self.tr("Sudah saya lihat…"), look, "eye")
                frame.layout().addWidget(button(seen))  # type: ignore[union-attr]
        return frame

    def look_at(self, approval_id: str) -> None:
        """Ask for a remark, and note that it was looked at."""
        question = self.tr("Catatan Anda tentang tindakan ini, boleh kosong.")
        remark = ask.line(self, question, self.tr("Sudah dilihat"))
        if remark is not None:
            self._keep(acts.REVIEW, lambda session: service.look_at(session, approval_id, remark))

    def _keep(self, act: Act, change: Callable[[Session], object]) -> None:
        try:
            with self.context.db.write(act, self.context.who, initiator=self) as session:
                change(session)
        except (DmeError, ValueError) as error:
            self.context.desk.told.emit(failures.sentence_for(error))
        self.refresh()

    def _approve(self, act: Act, wanted: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._settle(service.APPROVAL + act.code, "1" if wanted else "0")

    def _settle(self, key: str, value: str) -> None:
        try:
            with self.context.db.write(acts.SETTLE, self.context.who, initiator=self) as session:
                village.put_setting(session, key, value)
        except DmeError as error:
            self.context.desk.told.emit(failures.sentence_for(error))
            self.refresh()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & {"account", "approval"} or (
            "setting" in change.tables and not self._is_own(change)
        ):
            self.refresh()

    def _is_own(self, change: Change) -> bool:
        return change.initiator is self


class AccountStep(Step):
    """A name, its roles, and for a new account the secret, typed twice by its owner."""

    help_page = "petugas"
    saved = Signal()

    def __init__(self, context: Context, account: Account | None) -> None:
        self._context, self._account = context, account
        self._first = account is None and not context.who.account
        super().__init__(*self._heading())
        self._name = named(QLineEdit(), "name", self.tr("Nama"))
        self._name.setMaxLength(60)
        self._name.setText(self._beginning())
        self._roles = [named(QCheckBox(translated(one.label)), one.name) for one in ROLES]
        self._secret = NewPassphrase()
        self._put_fields()
        self._before = self._told()
        self.add_back(self.tr("Batal"), self._leave)
        if self._account is not None:
            self._offer(self._account)
        self.add_next(self.tr("Simpan"), self._save)

    def start(self) -> None:
        """Put the cursor in the name."""
        self._name.setFocus()

    @Slot()
    def _leave(self) -> None:
        """Go back; what was filled in is not thrown away without a question."""
        question = self.tr("Isian akun belum disimpan.")
        if self._told() == self._before or ask.confirm(self, question, self.tr("Buang isian")):
            self.went_back.emit()

    def _told(self) -> tuple[object, ...]:
        return self._name.text(), self.roles(), self._secret.text()

    def roles(self) -> frozenset[Role]:
        """Return the roles that are ticked."""
        ticked = zip(Role, self._roles, strict=True)
        return frozenset(role for role, tick in ticked if tick.isChecked())

    @Slot()
    def close_account(self) -> None:
        """Ask, then close the account from today on; what its owner did keeps the name."""
        assert self._account is not None  # noqa: S101 - offered for a kept one
        account_id = self._account.id
        question = self.tr("Tutup akun {name}?").format(name=self._account.name)
        detail = self.tr("Ia tidak dapat masuk lagi. Catatan dan surat tetap memakai namanya.")
        if ask.confirm(self, question, self.tr("Tutup akun"), detail):
            self._write(acts.CLOSE, lambda session: service.close(session, account_id))

    @Slot()
    def _save(self) -> None:
        problem = self._secret.problem() if self._wants_secret() else ""
        if problem:
            self.say(problem)
            return
        account, secret = self._wanted(), self._secret.text()
        watch.run(
            self,
            self._context.jobs,
            Task(
                self.tr("Menyimpan akun …"),
                lambda _: self._keep(account, secret),
                self._done,
                self._refuse,
                holds=True,
            ),
        )

    def _keep(self, wanted: Account, secret: str) -> object:
        """Write the account; runs off the window's thread, as a secret takes its time."""
        db, who, before = self._context.db, self._context.who, self._account
        if before is None and self._first:
            return _begun(self._context, wanted.name, secret)
        if before is None:
            with db.write(acts.ADD, who) as session:
                return service.add(session, wanted, secret).id
        if before.closed_on:
            with db.write(acts.REOPEN, who) as session:
                service.reopen(session, before.id, secret)
            return before.id
        with db.write(acts.CHANGE, who) as session:
            service.change(session, wanted, before.id)
        if secret:
            _renew(db, who, before.id, secret)
        return before.id

    def _wants_secret(self) -> bool:
        return self._account is None or bool(self._account.closed_on or self._secret.text())

    def _wanted(self) -> Account:
        given: dict[str, Any] = dict.fromkeys((COLUMNS[role] for role in self.roles()), True)
        return Account(name=written(self._name.text().strip()), **given)

    def _write(self, act: Act, change: Any) -> None:  # noqa: ANN401 - of a session
        try:
            with self._context.db.write(act, self._context.who) as session:
                change(session)
        except DmeError as error:
            self._refuse(error)
        else:
            self.saved.emit()

    def _done(self, _: object) -> None:
        self.saved.emit()

    def _refuse(self, error: Exception) -> None:
        self.say(failures.sentence_for(error))

    def _heading(self) -> tuple[str, str]:
        if self._account is not None:
            closed = self._account.closed_on
            told_closed = self.tr("Ditutup {date}. Isi sandi baru untuk membukanya lagi.")
            usual = self.tr("Sandi diisi hanya bila diganti.")
            return self._account.name, (
                told_closed.format(date=screen_date(closed)) if closed else usual
            )
        if self._first:
            return self.tr("Akun Anda"), self.tr(
                "Mulai sekarang setiap orang masuk dengan nama dan sandi sendiri, sesudah data "
                "desa terbuka. Akun pertama ini milik Anda dan boleh melakukan semuanya."
            )
        return self.tr("Tambah petugas"), self.tr(
            "Biarkan orangnya sendiri mengetik sandinya; tidak seorang pun dapat membacanya lagi."
        )

    def _beginning(self) -> str:
        if self._account is not None:
            return self._account.name
        return self._context.who.name if self._first else ""

    def _put_fields(self) -> None:
        self.body.addLayout(labelled(self.tr("Nama"), self._name))
        if not self._first:
            self.body.addWidget(wrapped(self.tr("Peran"), "label", "roles"))
            for field, tick in zip(ROLES, self._roles, strict=True):
                tick.setText(f"{translated(field.label)}: {translated(field.hint)}")
                tick.setChecked(bool(self._account and getattr(self._account, field.name)))
                self.body.addWidget(tick)
        self.body.addWidget(self._secret)

    def _offer(self, account: Account) -> None:
        if account.closed_on is None:
            self.add_action("close", self.tr("Tutup akun…"), self.close_account)


def _named(act: ActName) -> ActName:
    """Return an act with its sentence of today; a kept approval has the code alone."""
    return next((one.name for one in declared() if one.code == act.code), act)


def _begun(context: Context, name: str, secret: str) -> str:
    """Make the first account and let its owner go on working as it."""
    before = context.who
    try:
        with context.db.write(acts.BEGIN, before) as session:
            context.who = service.who_of(service.begin(session, name, secret))
    except BaseException:
        context.who = before
        raise
    return context.who.account


def _renew(db: Database, who: Who, account_id: str, secret: str) -> None:
    own = account_id == who.account
    with db.write(acts.RENEW_OWN if own else acts.RENEW, who) as session:
        service.renew(session, account_id, secret)


def _said(account: Account) -> str:
    if account.roles == EVERY_ROLE:
        return f"{account.name}: {translated(EVERYTHING)}"
    roles = ", ".join(translated(field_of(Account, COLUMNS[role]).label) for role in Role
                      if role in account.roles)  # fmt: skip
    return f"{account.name}: {roles}"
