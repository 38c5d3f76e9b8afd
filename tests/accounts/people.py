"""Somebody at work, for the tests of accounts."""

from typing import Any

from dme_desktop.accounts import acts, service
from dme_desktop.accounts.model import COLUMNS, Account
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.vault.database import Database
from tests.acts import CLERK

SECRET = "empat kata yang mudah"
OTHER = "kata lain yang panjang"


def an_account(name: str, *roles: Role) -> Account:
    """Return an account of a name with these roles."""
    given: dict[str, Any] = dict.fromkeys((COLUMNS[role] for role in roles), True)
    return Account(name=name, **given)


def begin(db: Database, name: str = "Sekretaris Contoh") -> Who:
    """Let the office use accounts; return whom the first one lets work."""
    with db.write(acts.BEGIN, CLERK) as session:
        return service.who_of(service.begin(session, name, SECRET))


def added(db: Database, by: Who, name: str, *roles: Role) -> Who:
    """Add an account and return whom it lets work."""
    with db.write(acts.ADD, by) as session:
        return service.who_of(service.add(session, an_account(name, *roles), OTHER))
