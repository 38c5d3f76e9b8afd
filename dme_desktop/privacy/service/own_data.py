"""Everything the office keeps about one person, and what was done with it, for that person."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.records import Base, fields_of
from dme_desktop.people.model import Person
from dme_desktop.privacy import purposes
from dme_desktop.privacy.service import consents, erasure, retention
from dme_desktop.vault.declared import key_of
from dme_desktop.vault.erasing import belonging
from dme_desktop.vault.many import each
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.personal import Consented, Keeps, Kept
from dme_desktop.vault.plain import as_plain

MOST_TRAIL = 400  # newest lines of what was done
CLOSED_ROOMS = frozenset({"cases", "attention"})  # their words are read in their own room only
PICTURE = "(gambar, dapat dilihat di kantor desa)"
Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Group:
    """Records of one kind: what each says, label by label, and for machines field by field."""

    title: str
    records: tuple[Facts, ...]
    table: str = ""
    values: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True)
class Part:
    """One purpose: why and by which right something is kept, how long, and what."""

    title: str
    purpose: str
    basis: str
    kept_for: str
    seen_by: str
    sent_to: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Trace:
    """One thing that was done with the data of a person."""

    at: dt.datetime
    user: str
    act: str
    with_what: str


@dataclass(frozen=True)
class OwnData:
    """All of it."""

    name: str
    parts: tuple[Part, ...]
    consents: tuple[Consented, ...]
    trail: tuple[Trace, ...]
    older: int  # lines of the trail that are not told


def of(session: Session, person_id: str) -> OwnData:
    """Return everything about one person."""
    people = erasure.everybody(session, person_id)
    trail = list(_trail(session, people))
    return OwnData(
        session.get_one(Person, person_id).full_name,
        tuple(part for keeps in purposes.every() if (part := _part(session, keeps, people))),
        tuple(consents.of_person(session, person_id)),
        tuple(trail[:MOST_TRAIL]),
        max(0, len(trail) - MOST_TRAIL),
    )


def _part(session: Session, keeps: Keeps, people: tuple[str, ...]) -> Part | None:
    groups = [_group(session, kept, people, keeps) for kept in keeps.kept if kept.shown]
    told = tuple(group for group in groups if group.records)
    if not told:
        return None
    long, basis = retention.kept_for(session, keeps), f"{keeps.basis.value}. {keeps.law}"
    return Part(keeps.title, keeps.purpose, basis, long, keeps.seen_by, keeps.sent_to, told)


def _group(session: Session, kept: Kept, people: tuple[str, ...], keeps: Keeps) -> Group:
    found = session.scalars(select(kept.model).where(kept.of(people))).all()
    standing = [one for one in found if not getattr(one, "deleted_at", None)]
    if keeps.name in CLOSED_ROOMS:
        said = "isinya tertutup; dibacakan petugas yang menangani, tanpa nama orang lain"
        numbers = [str(getattr(one, "number", "")) for one in standing]
        told = [((("Nomor", one),) if one else ()) + (("Isi", said),) for one in numbers]
        return Group(kept.title, tuple(told))
    return Group(
        kept.title,
        tuple(_facts(one) for one in standing),
        kept.model.__tablename__,
        tuple(_values(one) for one in standing),
    )


def _facts(record: Base) -> Facts:
    """Return label and value of every field that says something."""
    kept = ((one, getattr(record, one.name)) for one in fields_of(type(record)))
    told = tuple(
        (one.label, one.kind.format(value)) for one, value in kept if value not in {None, ""}
    )
    return told or (("Ada", PICTURE),)


def _values(record: Base) -> dict[str, Any]:
    """Return the value of every field that says something, as JSON holds it."""
    kept = {one.name: as_plain(getattr(record, one.name)) for one in fields_of(type(record))}
    return {name: value for name, value in kept.items() if value not in {None, ""}}


def _trail(session: Session, people: tuple[str, ...]) -> Iterator[Trace]:
    """Yield what was done with the records of a person, the newest first."""
    roots: dict[str, set[str]] = {}
    for kept in (kept for keeps in purposes.every() for kept in keeps.kept):
        key = getattr(kept.model, key_of(kept.model))
        found = session.scalars(select(key).where(kept.of(people)))
        roots.setdefault(kept.model.__tablename__, set()).update(found)
    every = belonging(session, roots)
    titles = purposes.titles()
    ids = {one for some in every.values() for one in some}
    asked = (
        select(AuditAct, AuditChange.table, AuditChange.record_id)
        .join(AuditChange, AuditChange.seq == AuditAct.seq)
        .where(AuditChange.record_id.in_(each(ids)))
        .order_by(AuditAct.seq.desc(), AuditChange.n)
    )
    told: dict[int, tuple[AuditAct, dict[str, None]]] = {}
    for act, table, record_id in session.execute(asked):
        if record_id in every.get(table, ()):
            told.setdefault(act.seq, (act, {}))[1][titles.get(table, table)] = None
    for act, tables in told.values():
        yield Trace(act.at, act.user, act.name.sentence, ", ".join(tables))
