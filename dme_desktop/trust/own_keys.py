"""The keys of this office, made and renewed on the one laptop that speaks for it.

What is made here goes to the other laptops with the changes. Two laptops that each made one would
sign and be sealed to as two offices, so only one makes them.
"""

from sqlalchemy.orm import Session

from dme_desktop.agenda import lending
from dme_desktop.vault import boxes, signing
from dme_desktop.vault.model import BoxKey, SigningKey


def ready_to_sign(session: Session) -> SigningKey:
    """Return the key that signs, made when there is none; DmeError where it is not made."""
    if not signing.every(session):
        lending.refuse_elsewhere(session)
    return signing.ready(session)


def ready_for_boxes(session: Session) -> BoxKey:
    """Return the key that boxes are sealed for, made when there is none; DmeError likewise."""
    if boxes.current(session) is None:
        lending.refuse_elsewhere(session)
    return boxes.ready(session)


def renew_signing(session: Session) -> SigningKey:
    """Sign with a new key from now on; raise DmeError on a laptop that does not make keys."""
    lending.refuse_elsewhere(session)
    return signing.renew(session)


def renew_boxes(session: Session) -> BoxKey:
    """Ask for boxes of a new key from now on; raise DmeError on a laptop that makes no keys."""
    lending.refuse_elsewhere(session)
    return boxes.renew(session)
