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

WRONG = "Sandi tidak cocok. Periksa huruf besar dan kecil, lalu ketik lagi."


@dataclass(frozen=True)
class Person:
    """Somebody who can be chosen at the door."""

    id: str
    name: str
    roles: str


class WaitError(DmeError):
    """Too many wrong secrets; the sentence says for how long."""

    def __init__(self, left: dt.timedelta) -> None:
        minutes = max(1, -(-int(left.total_seconds()) // 60))
        super().__init__(f"Terlalu sering keliru. Tunggu {minutes} menit, lalu coba lagi.")


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
        raise DmeError(WRONG)
    return who


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
