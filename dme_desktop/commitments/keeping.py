"""How a record of the wing is kept: a new one is added, of a kept one only what differs."""

from collections.abc import Collection
from typing import TypeVar

from sqlalchemy.orm import Session

from dme_desktop.kernel.records import Base, values_of
from dme_desktop.vault import history

R = TypeVar("R", bound=Base)


def put(session: Session, wanted: R, record_id: str = "", *, but: Collection[str] = ()) -> R:
    """Keep a new record, or write it over the one with this id; return the record that is kept.

    Fields named in `but` stay as they are. Raises DmeError for a record in the bin.
    """
    if not record_id:
        session.add(wanted)
        session.flush()
        return wanted
    kept = history.at_hand(session, type(wanted), record_id)
    for name, value in values_of(wanted).items():
        if name not in but and getattr(kept, name) != value:
            setattr(kept, name, value)
    return kept
