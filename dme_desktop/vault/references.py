"""Records that name others: who is named stays, or those who name it go along."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Column, select, update
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import audit
from dme_desktop.vault.declared import model_of, noun_of, tables

FEW = 2  # records of a table that are told by number or name


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


def refuse_if_used(session: Session, going: Mapping[str, Collection[str]]) -> None:
    """Raise DmeError when records {table: ids} that go to the bin are named by others that stay."""
    if users := _users(session, going):
        raise DmeError(
            f"Data ini masih dipakai catatan lain ({_told(session, users)}). "
            "Batalkan atau hapus yang itu dulu."
        )


def _users(session: Session, going: Mapping[str, Collection[str]]) -> Mapping[str, set[str]]:
    """Return the records {table: ids} that stay and name one of those that go."""
    found: dict[str, set[str]] = {}
    for table, ids in going.items():
        for column in _pointing_at(table):
            by = {one for one, _ in _naming(session, column, ids)}
            if stays := by.difference(going.get(column.table.name, ())):
                found.setdefault(column.table.name, set()).update(stays)
    return found


def _told(session: Session, users: Mapping[str, set[str]]) -> str:
    """Return which records these are: few by number or name, what is closed by nothing."""
    told: dict[str, str] = {}
    for table, ids in users.items():
        model = model_of(table)
        kept: Any = model.__table__
        is_closed = "closed" in kept.info
        some = sorted(ids) if len(ids) <= FEW and not is_closed else ()
        names = [title for one in some if (title := title_of(session.get(model, one)))]
        told.setdefault(
            noun_of(table), ", ".join(names) if len(names) == len(ids) else f"{len(ids)}"
        )
    return "; ".join(f"{noun}: {which}" for noun, which in told.items())


def title_of(record: Any) -> str:  # noqa: ANN401 - of any room
    """Return the name, title or number of a record, "" where it has none."""
    names = (getattr(record, name, "") for name in ("name", "title", "number"))
    return next((str(one) for one in names if one), "")


def used(session: Session, going: Mapping[str, Collection[str]]) -> set[str]:
    """Return which of the records {table: ids} are named by others that do not go with them."""
    return {
        named
        for table, ids in going.items()
        for column in _pointing_at(table)
        for by, named in _naming(session, column, ids)
        if by not in going.get(column.table.name, ())
    }


def naming(session: Session, table: str, ids: Collection[str]) -> set[str]:
    """Return the records that name one of the records of a table."""
    return {by for column in _pointing_at(table) for by, _ in _naming(session, column, sorted(ids))}


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


def _naming(
    session: Session, column: Column[Any], ids: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Yield (who names, who is named) of the records that stand and name one of some."""
    others, every = column.table.c, sorted(ids)
    for start in range(0, len(every), 500):
        live = select(others.id, column).where(
            column.in_(every[start : start + 500]), others.deleted_at.is_(None)
        )
        yield from (tuple(row) for row in session.execute(live))
