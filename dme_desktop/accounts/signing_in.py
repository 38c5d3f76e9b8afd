"""Coming in by name and secret; who misses often has to wait, also after a restart."""

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.accounts import acts, rules, service
from dme_desktop.accounts.model import Account, AccountSecret
from dme_desktop.kernel.acts import EVERY_ROLE, PROGRAM, Act, Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import audit, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile

WRONG = "Sandi tidak cocok. Periksa huruf besar dan kecil, lalu ketik lagi."
WRONG_CODE = "Kode pemulihan tidak cocok. Periksa delapan kelompoknya di lembar."
NOT_BY_CODE = (
    "Kode pemulihan membuka akun yang mengatur petugas: kepala desa, sekretaris atau petugas "
    "teknis. Pilih nama itu; dari sana sandi petugas lain diganti di Pengaturan."
)
SOON = 2  # misses before one has to wait, of which one is told


@dataclass(frozen=True)
class Person:
    """Somebody who can be chosen at the door."""

    id: str
    name: str
    roles: str


class WaitError(DmeError):
    """Too many wrong secrets; the sentence says for how long, `left` to the second."""

    def __init__(self, left: dt.timedelta) -> None:
        self.left = left
        minutes = max(1, -(-int(left.total_seconds()) // 60))
        super().__init__(f"Terlalu sering keliru. Tunggu {minutes} menit, lalu coba lagi.")


class MissError(DmeError):
    """A wrong secret; the sentence says what the next ones cost, `left` what this one does."""

    def __init__(self, misses: int) -> None:
        self.left = rules.wait_after(misses)
        more = rules.FREE_MISSES - misses
        soon = f" Sesudah {more} kali keliru lagi harus menunggu." if 0 < more <= SOON else ""
        super().__init__(WRONG + soon)


def people(session: Session) -> list[Person]:
    """Return who can come in; nobody in an office without accounts."""
    return [
        Person(one.id, one.name, _told(one.roles))
        for one in service.accounts(session, closed=False)
    ]


def _told(roles: frozenset[Role]) -> str:
    if roles == EVERY_ROLE:
        return "semua peran"
    return ", ".join(role.value for role in Role if role in roles)


def come_in(db: Database, account_id: str, secret: str) -> Who:
    """Return who comes in; raise WaitError while one has to wait, DmeError for a wrong secret."""
    who = proven(db, account_id, secret)
    _note(db, acts.COME_IN, who, misses=0)
    return who


def proven(db: Database, account_id: str, secret: str) -> Who:
    """Return whose secret this is, as `come_in` does, without writing down that they came in."""
    now = db.clock.now()
    with db.read() as session:
        account = session.get(Account, account_id)
        kept = session.get(AccountSecret, account_id)
        if account is None or kept is None or account.closed_on:
            raise DmeError(service.GONE)
    who, missed_at = service.who_of(account), kept.missed_at
    if left := rules.left_to_wait(kept.misses, missed_at, now):
        if missed_at and now < missed_at:  # a clock set back: the wait begins anew
            _note(db, acts.MISS, who, kept.misses, now)
        raise WaitError(left)
    if not keys.is_known(secret, kept.phc):
        _note(db, acts.MISS, who, kept.misses + 1, now)
        raise MissError(kept.misses + 1)
    return who


def named_by_code(db: Database, profile: Profile, account_id: str, code: str) -> Who:
    """Return who looks after the accounts, by the recovery code of the village.

    It is the way in where whoever could give a new secret is gone or has forgotten their own.
    Raises DmeError for another account and for a code of other data.
    """
    with db.read() as session:
        account = session.get(Account, account_id)
        if account is None or account.closed_on:
            raise DmeError(service.GONE)
    if not rules.may_keep(account.roles):
        raise DmeError(NOT_BY_CODE)
    if not profile.knows(code):
        raise DmeError(WRONG_CODE)
    return service.who_of(account)


def renew_by_code(db: Database, who: Who, secret: str) -> None:
    """Give whom the recovery code named a new secret, and write down how they came to it."""
    with db.write(acts.RENEW_OWN.about("dengan kode pemulihan"), who) as session:
        service.renew(session, who.account, secret)


def _note(
    db: Database, act: Act, about: Who, misses: int, missed_at: dt.datetime | None = None
) -> None:
    """Write down who came in, or whose secret was missed; nothing on a disk that is only read."""
    if db.read_only:
        return
    with db.write(act.about(about.name), PROGRAM if missed_at else about) as session:
        kept = session.get_one(AccountSecret, about.account)
        kept.misses, kept.missed_at = misses, missed_at
        audit.stand(session)
