"""What the office does with its accounts. No function here commits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from dme_desktop.accounts import rules
from dme_desktop.accounts.model import COLUMNS, Account, AccountSecret, Approval, Handover
from dme_desktop.kernel.acts import PROGRAM, Act, Role, Second, Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping, keys, staffing
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import FOUNDER
from dme_desktop.village import service as village

HOLDER = "laptop.holder"  # the setting that says whose laptop of one hamlet this is, if it is one
APPROVAL, IDLE, DEPUTY = "approval.", "lock.minutes", "deputy."  # settings of the office
STAFF_TABLES = frozenset({"account", "setting"})
COME_IN_FIRST = "Kantor ini memakai akun petugas. Masuk dulu dengan nama dan sandi sendiri."
GONE = "Akun ini sudah ditutup. Masuk dengan akun lain, atau minta sekretaris membukanya lagi."
NO_EXCUSE = (
    f"Tulis mengapa tidak menunggu orang kedua, paling sedikit {rules.SHORTEST_EXCUSE} huruf; "
    "sekretaris atau kepala desa membacanya nanti."
)
NOT_TO_LOOK = "Ini dilihat sekretaris, kepala desa atau wakilnya, bukan oleh yang mengerjakan."
OF_ANOTHER = "Akun orang lain ditutup sekretaris, kepala desa atau petugas teknis."
LAST_KEEPER = (
    "Ini satu-satunya akun yang boleh mengatur petugas. Beri peran sekretaris, kepala desa atau "
    "petugas teknis kepada orang lain dulu."
)


@dataclass(frozen=True)
class Staff:
    """Who works here by account, whose laptop of one hamlet this is, which acts need a second."""

    people: Mapping[str, Who]
    holder: str
    seconded: frozenset[str]


def are_used(session: Session) -> bool:
    """Say whether people sign in here; an office of one person has no accounts."""
    return bool(session.scalar(select(exists().where(Account.closed_on.is_(None)))))


def accounts(session: Session, *, closed: bool = True) -> Sequence[Account]:
    """Return the accounts in the order of names, the closed ones last."""
    asked = select(Account).order_by(Account.closed_on.is_not(None), Account.name)
    return session.scalars(asked if closed else asked.where(Account.closed_on.is_(None))).all()


def who_of(account: Account) -> Who:
    """Return whom an account lets work."""
    return Who(account.name, account.roles, account.id)


def begin(session: Session, name: str, secret: str) -> Account:
    """Make the first account, which may do everything as its owner did until now."""
    if are_used(session):
        raise DmeError("Akun sudah dipakai di kantor ini. Muat ulang halaman (F5).")
    everything: dict[str, Any] = dict.fromkeys(COLUMNS.values(), True)
    return add(session, Account(name=name, **everything), secret)


def add(session: Session, wanted: Account, secret: str) -> Account:
    """Keep a new account with its secret; raise `Invalid` for a name in use or no role."""
    _check(session, wanted)
    account = keeping.put(session, wanted)
    session.add(AccountSecret(account_id=account.id, phc=keys.stretched_phc(secret)))
    return account


def change(session: Session, wanted: Account, account_id: str) -> Account:
    """Change the name or roles of an account; raise `Invalid` when nobody could keep accounts."""
    _check(session, wanted, account_id)
    if not rules.may_keep(wanted.roles):
        _refuse_last_keeper(session, account_id)
    return keeping.put(session, wanted, account_id)


def close(session: Session, account_id: str) -> None:
    """Close an account from today on; raise DmeError for the last one that may keep accounts.

    The only account of all may be closed: the office works without accounts again.
    """
    if len(accounts(session, closed=False)) > 1:
        _refuse_last_keeper(session, account_id)
    _open_account(session, account_id).closed_on = session.info["clock"].today()


def leave(session: Session, account_id: str) -> None:
    """Close the account of who hands over: by who may keep accounts, or by themselves.

    Raises DmeError for the last one that may keep accounts, and for somebody else's account.
    """
    who: Who = session.info["who"]
    here = session.get(Account, who.account) if who.account else None
    if here is not None and here.id != account_id and not rules.may_keep(here.roles):
        raise DmeError(OF_ANOTHER)
    close(session, account_id)


def named(session: Session, name: str) -> Account | None:
    """Return the open account of somebody by name, None when there is none."""
    wanted = plain(name)
    every = accounts(session, closed=False)
    return next((one for one in every if plain(one.name) == wanted), None)


def handovers(session: Session) -> Sequence[Handover]:
    """Return the handovers, the newest first."""
    return session.scalars(select(Handover).order_by(Handover.created_at.desc())).all()


def left_by(session: Session, account_id: str) -> str:
    """Return the newest handover of somebody whose account is closed, "" for anybody else."""
    account = session.get(Account, account_id) if account_id else None
    if account is None or account.closed_on is None:
        return ""
    return next((one.id for one in handovers(session) if one.giver == account.name), "")


def reopen(session: Session, account_id: str, secret: str) -> None:
    """Open a closed account again, with a new secret."""
    account = session.get_one(Account, account_id)
    account.closed_on = None
    _check(session, account, account_id)
    renew(session, account_id, secret)


def renew(session: Session, account_id: str, secret: str) -> None:
    """Give an account a new secret; who waited after wrong ones waits no more."""
    kept = session.get_one(AccountSecret, account_id)
    kept.phc, kept.misses, kept.missed_at = keys.stretched_phc(secret), 0, None


def check(session: Session, act: Act, who: Who) -> None:
    """Raise DmeError when somebody may not do this now; asked by the vault in every unit of work.

    Roles are those of this moment. What the program notes for itself needs no account. An act for
    which the office wants a second person needs one who may decide and is not the first.
    """
    if who is PROGRAM or who is FOUNDER:
        return
    now = staffing.standing(session, staff, STAFF_TABLES)
    if not who.account:
        if now.people:
            raise DmeError(COME_IN_FIRST)
        act.check(_lent(who, now.holder))
        return
    if who.account not in now.people:
        raise DmeError(GONE)
    act.check(_lent(now.people[who.account], now.holder))
    if act.approvable and act.code in now.seconded:
        _note_approval(session, act, who)
    diary = session.info.get("diary")
    if diary and diary.undo_of:
        _refuse_undoing_alone(session, diary.undo_of)


def staff(session: Session) -> Staff:
    """Return who works here now, and what the office wants of it."""
    wanted = village.settings(session, APPROVAL)
    return Staff(
        {one.id: who_of(one) for one in accounts(session, closed=False)},
        village.setting(session, HOLDER),
        frozenset(code for code, said in wanted.items() if said == "1"),
    )


def needs_second(session: Session, act: Act) -> bool:
    """Say whether the office wants an act to be approved by another person."""
    return act.approvable and village.setting(session, APPROVAL + act.code) == "1"


def approvers(session: Session, act: Act, who: Who) -> list[Account]:
    """Return who may approve what somebody proposes: not the same person, and allowed the act.

    A deputy approves what the head would.
    """
    deputies = deputies_now(session)
    return [
        one
        for one in accounts(session, closed=False)
        if one.id != who.account and _may_second(act, one.roles, deputy=one.id in deputies)
    ]


def _may_second(act: Act, roles: frozenset[Role], *, deputy: bool) -> bool:
    return deputy or bool(act.allowed & roles and rules.may_approve(roles))


def deputies_now(session: Session) -> dict[str, dt.date]:
    """Return who may approve in the place of secretary and head: {account: until which day}."""
    today = session.info["clock"].today()
    kept = village.settings(session, DEPUTY)
    until = {account: dt.date.fromisoformat(day) for account, day in kept.items() if day}
    return {account: day for account, day in until.items() if day >= today}


def depute(session: Session, account_id: str, until: dt.date | None) -> None:
    """Let somebody approve in the place of secretary and head until a day, or no more.

    Raises `Invalid` for a day that is past or too far away.
    """
    account, today = _open_account(session, account_id), session.info["clock"].today()
    if until is not None and not 0 <= (until - today).days <= rules.LONGEST_DEPUTY:
        raise Invalid(
            {
                "until": f"Pilih tanggal dari hari ini sampai paling lama {rules.LONGEST_DEPUTY} "
                "hari lagi."
            }
        )
    village.put_setting(session, DEPUTY + account.id, until.isoformat() if until else "")


def unseen(session: Session) -> Sequence[Approval]:
    """Return what was done without a second person and nobody looked at yet, the oldest first."""
    asked = select(Approval).where(
        Approval.approved_by == Approval.proposed_by, Approval.seen_at.is_(None)
    )
    return session.scalars(asked.order_by(Approval.created_at)).all()


def may_look(session: Session, one: Approval, account_id: str) -> bool:
    """Say whether somebody may look at what another did alone: who might have approved it."""
    account = session.get(Account, account_id) if account_id else None
    if account is None or account.closed_on or one.proposed_by == account.id:
        return False
    return rules.may_approve(account.roles) or account.id in deputies_now(session)


def look_at(session: Session, approval_id: str, remark: str) -> Approval:
    """Note that somebody who might have approved looked at it; raise DmeError for anybody else."""
    who: Who = session.info["who"]
    one = session.get_one(Approval, approval_id)
    if not may_look(session, one, who.account):
        raise DmeError(NOT_TO_LOOK)
    one.seen_by, one.seen_at = who.account, session.info["clock"].now()
    one.remark = remark.strip()[:300] or None
    return one


def at_work(session: Session, account_id: str = "") -> Who | None:
    """Return who works here with the roles of now, None when somebody has to come in first."""
    account = session.get(Account, account_id) if account_id else None
    if account is not None and not account.closed_on:
        return _here(session, who_of(account))
    if are_used(session):
        return None
    return _here(session, Who(village.setting(session, "operator", "operator")))


def _here(session: Session, who: Who) -> Who:
    """Return somebody with the roles that this laptop leaves, as one of one hamlet does."""
    return _lent(who, village.setting(session, HOLDER))


def _lent(who: Who, holder: str) -> Who:
    return replace(who, roles=who.roles & rules.LENT[holder]) if holder else who


def idle_minutes(session: Session) -> int:
    """Return after how many minutes without a key the screen locks itself, 0 for never.

    In an office of one person nothing locks itself unless it was asked for.
    """
    set_to = village.setting(session, IDLE)
    return int(set_to) if set_to.isdecimal() else rules.USUAL_IDLE * are_used(session)


def with_second(who: Who, second: Account, act: Act, reason: str) -> Who:
    """Return somebody together with who approves an act; raise DmeError without a reason."""
    if not reason.strip():
        raise DmeError("Tulis alasan persetujuan.")
    return replace(who, second=Second(second.name, second.id, act.code, reason.strip()[:300]))


def alone(who: Who, act: Act, reason: str) -> Who:
    """Return somebody who goes on without a second person; raise DmeError without real words."""
    if not rules.is_excuse(reason):
        raise DmeError(NO_EXCUSE)
    return replace(who, second=Second(who.name, "", act.code, reason.strip()[:300]))


def _note_approval(session: Session, act: Act, who: Who) -> None:
    second = who.second
    if second is None or second.act != act.code:
        raise DmeError(f"“{act.sentence}” perlu disetujui orang kedua. Panggil sekretaris.")
    allowed = {one.id for one in approvers(session, act, who)}
    if not second.account:
        if not rules.is_excuse(second.reason):
            raise DmeError(NO_EXCUSE)
    elif second.account not in allowed:
        raise DmeError(f"{second.name} tidak dapat menyetujui “{act.sentence}”.")
    session.add(
        Approval(
            act=act.code,
            proposed_by=who.account,
            approved_by=second.account or who.account,
            reason=second.reason,
        )
    )
    diary = session.info["diary"]  # so that the past of what was done names who approved it
    by = f"disetujui {second.name}" if second.account else "tanpa orang kedua"
    diary.act = diary.act.about("; ".join(filter(None, (by, diary.act.detail))))


def _refuse_undoing_alone(session: Session, seq: int) -> None:
    """Raise DmeError when what is to be taken back needed a second person."""
    undone = session.get(AuditAct, seq)
    if undone and village.setting(session, APPROVAL + undone.name.code) == "1":
        raise DmeError(
            f"“{undone.name.sentence}” disetujui orang kedua, jadi tidak diurungkan seorang diri. "
            "Perbaiki atau batalkan dengan persetujuan."
        )


def _check(session: Session, wanted: Account, account_id: str = "") -> None:
    problems = problems_of(wanted)
    others = [one for one in accounts(session, closed=False) if one.id != account_id]
    if plain(wanted.name) in {plain(one.name) for one in others}:
        problems["name"] = (
            "Nama ini sudah dipakai akun lain. Tambahkan nama ayah atau jabatannya agar beda."
        )
    if not wanted.roles:
        problems["operator"] = "Pilih paling sedikit satu peran."
    if problems:
        raise Invalid(problems)


def _refuse_last_keeper(session: Session, account_id: str) -> None:
    others = (one for one in accounts(session, closed=False) if one.id != account_id)
    if not any(rules.may_keep(one.roles) for one in others):
        raise DmeError(LAST_KEEPER)


def _open_account(session: Session, account_id: str) -> Account:
    account = session.get(Account, account_id)
    if account is None or account.closed_on:
        raise DmeError(GONE)
    return account
