"""Every paper this room makes about one person: what it asks, and how it comes to be."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.letters import asking, forms, permissions, referrals, statements
from dme_desktop.village import service as village
from dme_desktop.village import stationery

FORMS: Mapping[LetterType, Callable[[Session, str], Paper]] = {
    LetterType.DATA_FORM: forms.data_form,
    LetterType.WORKER_CARD: forms.worker_card,
}
KINDS = (*asking.ASKS, *FORMS)


def defaults(session: Session, kind: LetterType, person_id: str) -> dict[str, Any]:
    """Return what is known already of what a letter asks, who signs too.

    Raises DmeError for who cannot have the letter.
    """
    if kind in FORMS:
        return {}
    if kind is LetterType.FAMILY_PERMISSION:
        return permissions.defaults(session, person_id) | signing(session)
    known = statements.defaults(session, kind, person_id)
    if kind is LetterType.REFERRAL:
        known |= referrals.defaults(session, person_id)
    return known | signing(session)


def signing(session: Session) -> dict[str, Any]:
    """Return who signs when nothing is said, and how."""
    usual = village.usual_signer(session)
    return {"signer": usual.id, "signing_mode": stationery.usual_mode(usual)}


def paper(session: Session, kind: LetterType, person_id: str, values: Mapping[str, Any]) -> Paper:
    """Return a paper about one person, ready to be issued; `values` answer what it asks.

    Raises `Invalid` with what still prevents it, DmeError for who cannot have it at all.
    """
    if kind in FORMS:
        return FORMS[kind](session, person_id)
    if kind is LetterType.FAMILY_PERMISSION:
        return permissions.paper(session, person_id, values)
    if kind is LetterType.REFERRAL:
        return referrals.paper(session, person_id, values)
    return statements.paper(session, kind, person_id, values)
