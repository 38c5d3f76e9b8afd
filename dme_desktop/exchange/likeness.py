"""Somebody new in a list who may be on the books already: found, told why, never merged here.

Only people born on one day are compared, or in one year where the books know no day; so a list of
ten thousand costs little.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast

import msgspec
from sqlalchemy import Table, func, select
from sqlalchemy.orm import Session

from dme_desktop.exchange.preview import Kind, Row
from dme_desktop.exchange.rows import identity
from dme_desktop.people import likeness
from dme_desktop.people.likeness import LONGEST_WHY, Compared
from dme_desktop.people.model import Decision, ImportDoubt, Person

LONGEST_IDENTITY = 160
_COMPARED = ("id", "full_name", "search_key", "birth_date", "gender", "nik", "hamlet")
_TABLE = cast(Table, Person.__table__)


def find(session: Session, rows: Iterable[Row]) -> None:
    """Let those wait who would be new and may be a resident; a person decides about each."""
    new = [row for row in rows if row.kind is Kind.NEW]
    if not new:
        return
    born = _residents(session, {row.values["birth_date"].iso() for row in new})
    if not born:
        return
    decided = _decided(session, [named(row.values) for row in new])
    for row in new:
        best = max(_alike(row, born), key=lambda one: one[0], default=None)
        if best is None:
            continue
        score, known, why = best
        decision = decided.get((named(row.values), known.id))
        if decision is Decision.MENUNGGU:
            row.kind, row.note = Kind.DUPLICATE, f"Sudah menunggu diperiksa: {why}"
        elif decision is None:
            row.kind, row.person_id, row.score, row.note = Kind.WAITING, known.id, score, why


def named(values: Mapping[str, Any]) -> str:
    """Return what tells somebody in a list apart, as it is remembered."""
    told = identity(values)
    plain = (getattr(part, "iso", lambda part=part: str(part))() for part in told)
    return "|".join(plain)[:LONGEST_IDENTITY]


def _residents(session: Session, days: set[str]) -> Mapping[str, Sequence[Compared]]:
    """Return the residents born on these days, or in their years as far as that is known."""
    wanted = sorted({day[:length] for day in days for length in (4, 7, 10)})
    listed = func.json_each(msgspec.json.encode(wanted).decode()).table_valued("value")
    asked = select(*(_TABLE.c[name] for name in _COMPARED)).where(
        _TABLE.c.deleted_at.is_(None), _TABLE.c.birth_date.in_(select(listed.c.value))
    )
    found: dict[str, list[Compared]] = defaultdict(list)
    for one in session.execute(asked):
        birth = one.birth_date.iso()
        found[birth].append(
            Compared(one.id, one.full_name, one.search_key, birth, one.gender, one.nik, one.hamlet)
        )
    return found


def _alike(row: Row, born: Mapping[str, Sequence[Compared]]) -> Iterator[tuple[int, Compared, str]]:
    """Yield the residents somebody may be: how much alike, who, and why in one sentence."""
    values, day = row.values, row.values["birth_date"].iso()
    new = Compared(
        "", values["full_name"], values["search_key"], day, values["gender"], values.get("nik"),
        values["hamlet"],
    )  # fmt: skip
    for birth in {day, day[:7], day[:4]}:
        for known in born.get(birth, ()):
            if found := likeness.between(new, known):
                yield found.score, known, f"{known.full_name}: {found.why}."[:LONGEST_WHY]


def _decided(session: Session, names: Sequence[str]) -> Mapping[tuple[str, str], Decision]:
    """Return what was decided or waits to be: {(who, resident): decision}, the newest last."""
    listed = func.json_each(msgspec.json.encode(names).decode()).table_valued("value")
    asked = (
        select(ImportDoubt.identity, ImportDoubt.person_id, ImportDoubt.decision)
        .where(ImportDoubt.identity.in_(select(listed.c.value)))
        .where(ImportDoubt.deleted_at.is_(None) | (ImportDoubt.decision != Decision.MENUNGGU))
        .order_by(ImportDoubt.created_at)
    )
    return {(who, person): decision for who, person, decision in session.execute(asked)}
