"""Writing thousands of records at once, stamped and noted in the audit as a flush would do."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import cast

from sqlalchemy import Connection, Table, bindparam, insert, update
from sqlalchemy.orm import Session

from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.records import Base
from dme_desktop.vault import audit

STEP = 500  # records between two reports of progress
Values = Mapping[str, object]
Changes = Mapping[str, tuple[object, object]]  # {field: (now, then)}


def insert_all(
    session: Session,
    model: type[Base],
    blank: Values,
    rows: Sequence[Values],
    progress: Progress = unwatched,
) -> list[str]:
    """Keep new records, each `rows` over the `blank` values of all; return their ids in order."""
    if not rows:
        return []
    now, user = session.info["clock"].now(), session.info["who"].name
    whole = {
        **blank, "rev": 1, "created_at": now, "created_by": user, "updated_at": now,
        "updated_by": user,
    }  # fmt: skip
    ids = [new_id() for _ in rows]
    connection = session.connection()
    sql, stored = _insertion(connection, cast(Table, model.__table__), whole)
    for start in range(0, len(rows), STEP):
        progress(start, len(rows))
        some = zip(ids[start : start + STEP], rows[start : start + STEP], strict=True)
        connection.exec_driver_sql(sql, [stored(new, values) for new, values in some])
    audit.made(session, model, ids)
    return ids


def keep_beside(session: Session, model: type[Base], rows: Sequence[Values]) -> None:
    """Keep rows that stand beside records, such as their files, and have no past of their own."""
    diary: audit.Diary = session.info["diary"]
    diary.touched.add(model.__tablename__)
    if rows:
        session.connection().execute(insert(cast(Table, model.__table__)), [*map(dict, rows)])


def update_all(session: Session, model: type[Base], changed: Sequence[tuple[str, Changes]]) -> None:
    """Change records, each by its id, in as few statements as there are sets of fields."""
    by_fields: dict[tuple[str, ...], list[tuple[str, Changes]]] = {}
    for record_id, changes in changed:
        by_fields.setdefault(tuple(changes), []).append((record_id, changes))
        audit.changed(session, model, record_id, {name: [*both] for name, both in changes.items()})
    for fields, some in by_fields.items():
        _update(session, cast(Table, model.__table__), fields, some)


def _update(
    session: Session, table: Table, fields: Sequence[str], some: Sequence[tuple[str, Changes]]
) -> None:
    now, user = session.info["clock"].now(), session.info["who"].name
    stamped = {"updated_at": now, "updated_by": user, "rev": table.c.rev + 1}
    values = {name: bindparam(f"new_{name}") for name in fields} | stamped
    session.connection().execute(
        update(table).where(table.c.id == bindparam("the_id")).values(values),
        [
            {f"new_{name}": changes[name][1] for name in fields} | {"the_id": record_id}
            for record_id, changes in some
        ],
    )


def _insertion(
    connection: Connection, table: Table, blank: Values
) -> tuple[str, Callable[[str, Values], tuple[object, ...]]]:
    """Return the statement, and how an id and the values over `blank` become what it stores.

    Plain, since rows are many: only the few columns that are not stored as they are get a call.
    """
    dialect = connection.dialect
    compiled = insert(table).compile(dialect=dialect, column_keys=["id", *blank])
    processors = {
        name: process
        for name in blank
        if (process := table.c[name].type.dialect_impl(dialect).bind_processor(dialect))
    }
    plain = {name: processors.get(name, _as_it_is)(value) for name, value in blank.items()}
    in_order = itemgetter(*cast(list[str], compiled.positiontup))

    def stored(new: str, values: Values) -> tuple[object, ...]:
        whole = {**plain, **values}
        whole["id"] = new
        for name in processors.keys() & values.keys():
            whole[name] = processors[name](whole[name])
        return cast(tuple[object, ...], in_order(whole))

    return str(compiled), stored


def _as_it_is(value: object) -> object:
    return value
