"""Keeping a record: a new one is added, of a kept one only what differs is written."""

from collections.abc import Collection
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from dme_desktop.kernel import records
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base, values_of
from dme_desktop.vault import references

R = TypeVar("R", bound=Base)


def put(session: Session, wanted: R, record_id: str = "", *, but: Collection[str] = ()) -> R:
    """Keep a new record, or write it over the one with this id; return the record that is kept.

    Fields named in `but` stay as they are. Raises DmeError for a record in the bin.
    """
    if not record_id:
        session.add(wanted)
        session.flush()
        return wanted
    kept = at_hand(session, type(wanted), record_id)
    records.put(kept, {name: value for name, value in values_of(wanted).items() if name not in but})
    return kept


def at_hand(session: Session, model: type[R], record_id: str) -> R:
    """Return a record that is to be changed; raise DmeError for one that went to the bin.

    Its page may still be open when its making was undone.
    """
    record = session.get_one(model, record_id)
    if getattr(record, "deleted_at", None):
        raise DmeError("Catatan ini sudah di keranjang. Kembalikan dulu di Pengaturan, Keranjang.")
    return record


def remove(session: Session, *records: Any) -> None:  # noqa: ANN401 - records with an id
    """Put records in the bin; raise DmeError when others that stay name them."""
    going: dict[str, list[str]] = {}
    for record in records:
        going.setdefault(str(record.__tablename__), []).append(record.id)
    references.refuse_if_used(session, going)
    for record in records:
        record.deleted_at = session.info["clock"].now()
