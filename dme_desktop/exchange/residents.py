"""Bringing residents in from a workbook: compared with the village's data, kept as one act."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from pathlib import Path
from typing import Any, cast

import msgspec
from rapidfuzz import fuzz
from sqlalchemy import Connection, Table, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from dme_desktop.exchange import doubts, journeys, likeness, reading, workbook
from dme_desktop.exchange.meanings import MEANINGS
from dme_desktop.exchange.preview import Kind, Preview, Row
from dme_desktop.exchange.proposal import NeedsAnswersError, Proposal
from dme_desktop.exchange.rows import STEP, Plan, identity, rows_of, settle
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.text import clean_line
from dme_desktop.people.model import ImportBatch, Person, Residency
from dme_desktop.vault import audit

LONGEST_NAME = 80  # of a file, so that the act is told whole
SAME_NAME = 60.0  # below this likeness, and with another birth date, it is somebody else's NIK
_COMING = (Kind.NEW, Kind.CHANGED)
_TABLE = cast(Table, Person.__table__)


def preview(
    session: Session, path: Path, progress: Progress = unwatched, sheet: str = ""
) -> Preview:
    """Read a workbook and compare it with the village's residents.

    `sheet` names the one to read; without it the first that holds a list. Raises DmeError in words
    for a file that is no workbook, is hostile, or holds no list, `NeedsAnswersError` for a list
    whose columns a person has to look at, and `Cancelled` when stopped.
    """
    opened = reading.opened(session, path, sheet, progress)
    found = reading.proposal(session, opened.table)
    if not found.is_plain:
        raise NeedsAnswersError(found)
    return compared(session, path, found, progress, opened.others)


def compared(
    session: Session,
    path: Path,
    found: Proposal,
    progress: Progress = unwatched,
    others: Sequence[str] = (),
) -> Preview:
    """Return what bringing in a list would do, read as its layout says."""
    plan = Plan.of(found.table, found.layout)
    rows = list(rows_of(plan, session, progress))
    _compare(session, rows, plan)
    settle(rows, plan, session.info["clock"].today())
    likeness.find(session, rows)
    journeys.judge(session, rows, plan)
    return Preview(
        file_name=_shown_name(path),
        sha256=hashlib.sha256(workbook.content_of(path)).hexdigest(),
        table=found.table,
        layout=found.layout,
        rows=tuple(rows),
        as_of=audit.head(session)[0],
        others=others,
    )


def _shown_name(path: Path) -> str:
    """Return a file's name as it may be kept and shown, whoever named it."""
    return clean_line(path.name)[:LONGEST_NAME] or "tanpa nama.xlsx"


def bring_in(session: Session, shown: Preview, progress: Progress = unwatched) -> ImportBatch:
    """Keep the new and changed rows of a preview, inside one unit of work.

    Raises DmeError, and keeps nothing, when nothing would change or when the residents changed so
    that the preview is no longer true.
    """
    _refuse_if_stale(session, shown)
    if not shown.brings:
        raise DmeError("Tidak ada baris baru atau berubah di berkas ini; data desa tetap.")
    _add(session, shown.of(Kind.NEW), progress)
    _change(session, [row for row in shown.of(Kind.CHANGED) if row.changes])
    counts = shown.counts
    batch = ImportBatch(
        file_name=shown.file_name,
        sha256=shown.sha256,
        new_rows=counts[Kind.NEW],
        changed_rows=counts[Kind.CHANGED],
        refused_rows=counts[Kind.REFUSED],
    )
    session.add(batch)
    session.flush()
    doubts.put(session, batch, shown.of(Kind.WAITING))
    session.expire_all()
    journeys.put(session, [row for row in shown.rows if row.registers], progress)
    progress(len(shown.rows), len(shown.rows))
    return batch


def _compare(session: Session, rows: Sequence[Row], plan: Plan) -> None:
    waiting = {identity(row.values): row for row in rows if row.kind in _COMING}
    for stored in _stored(session, "nik", [who[0] for who in waiting if len(who) == 1]):
        _compare_one(waiting[stored["nik"],], stored, plan)
    unnumbered = [who[0] for who in waiting if len(who) > 1]
    for stored in _stored(session, "search_key", unnumbered):
        row = waiting.get(identity(stored | {"nik": None}))
        if row and stored["nik"]:
            row.kind, row.note = Kind.DUPLICATE, "Sudah ada dengan nama ini, beserta NIK-nya."
        elif row:
            _compare_one(row, stored, plan)


def _compare_one(row: Row, stored: Mapping[str, Any], plan: Plan) -> None:
    row.person_id = stored["id"]
    row.changes = {
        name: [stored[name], value]
        for name, value in row.values.items()
        if name != "nik_missing" and not _is_as_known(stored[name], value)
    }
    if not row.changes:
        row.kind, row.note = Kind.DUPLICATE, "Sama dengan data desa."
    elif _is_somebody_else(row):
        row.refuse(
            plan.told_as("nik"),
            f"NIK ini tercatat atas nama {stored['full_name']}. Periksa KTP; bila memang orang "
            "yang sama, ubah di data penduduk.",
        )
    else:
        row.kind = Kind.CHANGED


def _is_as_known(known: Any, value: Any) -> bool:  # noqa: ANN401 - of any field
    """Say whether a value is on the books already; capitals alone change nothing."""
    if known == value:
        return True
    return isinstance(known, str) and isinstance(value, str) and known.upper() == value.upper()


def _is_somebody_else(row: Row) -> bool:
    if "birth_date" not in row.changes or "search_key" not in row.changes:
        return False
    before, after = row.changes["search_key"]
    return fuzz.token_sort_ratio(before, after) < SAME_NAME


def _stored(session: Session, by: str, wanted: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the residents on the books, not those in the bin, whose field `by` is wanted."""
    if not wanted:
        return
    asked = [_TABLE.c.id, *(_TABLE.c[name] for name in _compared_fields())]
    listed = func.json_each(msgspec.json.encode(wanted).decode()).table_valued("value")
    found = select(*asked).where(
        _TABLE.c.deleted_at.is_(None), _TABLE.c[by].in_(select(listed.c.value))
    )
    for person in session.execute(found).mappings():
        yield dict(person)


def _compared_fields() -> list[str]:
    named = {name for meaning in MEANINGS.values() for name in meaning.readers}
    return [*sorted(named & set(_TABLE.c.keys())), "nik_missing", "search_key"]


def _refuse_if_stale(session: Session, shown: Preview) -> None:
    if audit.head(session)[0] == shown.as_of:
        return
    coming = [row for row in shown.rows if row.kind in {*_COMING, Kind.WAITING}]
    before = [_outcome(row) for row in coming]
    for row in coming:
        row.kind, row.person_id, row.changes, row.registers = Kind.NEW, None, {}, False
    plan = Plan.of(shown.table, shown.layout)
    _compare(session, coming, plan)
    likeness.find(session, coming)
    journeys.judge(session, coming, plan)
    if before != [_outcome(row) for row in coming]:
        raise DmeError("Data penduduk berubah sejak berkas ini dibaca. Baca berkasnya lagi.")


def _outcome(row: Row) -> tuple[Kind, str | None, dict[str, list[Any]], bool]:
    return row.kind, row.person_id, row.changes, row.registers


def _add(session: Session, rows: Sequence[Row], progress: Progress) -> None:
    if not rows:
        return
    now, user = session.info["clock"].now(), session.info["who"].name
    blank: dict[str, Any] = dict.fromkeys(_compared_fields()) | {
        "residency": Residency.TETAP, "phone_wa": False, "rev": 1,
        "created_at": now, "created_by": user, "updated_at": now, "updated_by": user,
    }  # fmt: skip
    ids = [new_id() for _ in rows]
    for row, new in zip(rows, ids, strict=True):
        row.person_id = new
    sql, stored = _insertion(session.connection(), blank)
    for start in range(0, len(rows), STEP):
        progress(start, len(rows))
        some = zip(ids[start : start + STEP], rows[start : start + STEP], strict=True)
        session.connection().exec_driver_sql(sql, [stored(new, row.values) for new, row in some])
    audit.made(session, Person, ids)


def _insertion(
    connection: Connection, blank: Mapping[str, Any]
) -> tuple[str, Callable[[str, Mapping[str, Any]], tuple[Any, ...]]]:
    """Return the statement, and how an id and the values over `blank` become what it stores.

    Plain, since rows are many: only the few columns that are not stored as they are get a call.
    """
    dialect = connection.dialect
    compiled = insert(_TABLE).compile(dialect=dialect, column_keys=["id", *blank])
    processors = {
        name: process
        for name in blank
        if (process := _TABLE.c[name].type.dialect_impl(dialect).bind_processor(dialect))
    }
    plain = {name: processors.get(name, _as_it_is)(value) for name, value in blank.items()}
    in_order = itemgetter(*cast(list[str], compiled.positiontup))

    def stored(new: str, values: Mapping[str, Any]) -> tuple[Any, ...]:
        whole = {**plain, **values}
        whole["id"] = new
        for name in processors.keys() & values.keys():
            whole[name] = processors[name](whole[name])
        return cast(tuple[Any, ...], in_order(whole))

    return str(compiled), stored


def _as_it_is(value: Any) -> Any:  # noqa: ANN401
    return value


def _change(session: Session, rows: Sequence[Row]) -> None:
    by_fields: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        by_fields.setdefault(tuple(row.changes), []).append(row)
        audit.changed(session, Person, row.person_id or "", row.changes)
    now, user = session.info["clock"].now(), session.info["who"].name
    for fields, some in by_fields.items():
        statement = (
            update(_TABLE)
            .where(_TABLE.c.id == bindparam("the_id"))
            .values(
                {name: bindparam(f"new_{name}") for name in fields}
                | {"updated_at": now, "updated_by": user, "rev": _TABLE.c.rev + 1}
            )
        )
        session.connection().execute(
            statement,
            [
                {f"new_{name}": row.changes[name][1] for name in fields} | {"the_id": row.person_id}
                for row in some
            ],
        )
