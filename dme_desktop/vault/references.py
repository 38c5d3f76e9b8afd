"""Records that name others: who is named stays, or those who name it go along."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, select, update
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import audit
from dme_desktop.vault.declared import model_of, tables


def move(session: Session, table: str, owners: tuple[str, str]) -> None:
    """Let every record that names one record of `table` name another: (from, to).

    Families of `table` itself and what its service keeps to itself are the caller's to sort first.
    """
    session.flush()
    before, after = owners
    for column in _pointing_at(table):
        model, ids = model_of(column.table.name), column.table.c.id
        naming = session.scalars(select(ids).where(column == before)).all()
        if naming:
            session.execute(update(model).where(column == before).values({column.name: after}))
            audit.moved(session, model, column.name, naming, owners)
    session.expire_all()


def refuse_if_used(session: Session, going: Mapping[str, Sequence[str]]) -> None:
    """Raise DmeError when records {table: ids} that go to the bin are named by others that stay."""
    for table, ids in going.items():
        for column in _pointing_at(table):
            own = going.get(column.table.name, ())
            for start in range(0, len(ids), 500):
                if _leaning(session, column, ids[start : start + 500]) - set(own):
                    raise DmeError(
                        "Data ini sudah dipakai catatan atau surat lain. Batalkan yang itu dulu."
                    )


def _pointing_at(table: str) -> list[Column[Any]]:
    """Return the columns of records that name a record of `table`."""
    return [
        column
        for other in tables()
        if "deleted_at" in other.c
        for column in other.c
        if column.info.get("leans_on")
        or any(key.column.table.name == table for key in column.foreign_keys)
    ]


def _leaning(session: Session, column: Column[Any], ids: Sequence[str]) -> set[str]:
    others = column.table.c
    live = select(others.id).where(column.in_(ids), others.deleted_at.is_(None))
    return set(session.scalars(live))
