"""Who a case may be given to: an account that may handle cases, or an official in office."""

from sqlalchemy.orm import Session

from dme_desktop.accounts import service as accounts
from dme_desktop.cases import acts
from dme_desktop.village import rules as village_rules
from dme_desktop.village import service as village
from dme_desktop.village.model import Role

STRANGER = "{name} tidak menangani kasus di kantor ini. Pilih petugas dari daftar."
OUTSIDE = frozenset({Role.BPD, Role.KADUS})  # they bring cases and are told of none


def offered(session: Session) -> list[str]:
    """Return the names to choose from, in their order; who works alone is among them.

    An office with accounts gives cases to those whose roles may open them; one without gives them
    to its officials.
    """
    if accounts.are_used(session):
        able = accounts.accounts(session, closed=False)
        return [one.name for one in able if one.roles & acts.ACT.allowed]
    today = session.info["clock"].today()
    found = [
        one.name
        for one in village.officials(session)
        if one.role not in OUTSIDE and village_rules.is_in_office(one, today)
    ]
    return list(dict.fromkeys((*found, session.info["who"].name)))


def problems(session: Session, name: str | None, before: str | None = None) -> dict[str, str]:
    """Return why a case cannot be given to somebody; who has it already keeps it."""
    if not name or name == before or name in offered(session):
        return {}
    return {"assigned_to": STRANGER.format(name=name)}
