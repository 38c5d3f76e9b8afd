"""What an act touched, in words, and the numbered papers that were printed since and show it.

Taking such an act back changes what a paper says that somebody already holds in their hands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Table, and_, func, or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import fields_of
from dme_desktop.vault.declared import model_of, noun_of, tables
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.references import title_of

FAR = 3  # rounds: a mark, who takes part, the person
MOST = 500  # changed records that are looked at; an import of more asks all the same


@dataclass(frozen=True)
class HeldPaper:
    """A numbered paper that somebody may hold: its number and what it is about."""

    number: str
    subject: str

    @property
    def told(self) -> str:
        """Return the paper as a clerk knows it."""
        return f"{self.number} ({self.subject})" if self.subject else self.number


@dataclass(frozen=True)
class Touched:
    """What an act touched: whom it was about, sums of money, and the papers that show it."""

    whom: str = ""
    others: int = 0  # people besides
    sums: Sequence[str] = ()
    papers: Sequence[HeldPaper] = ()


def touched(session: Session, seq: int) -> Touched:
    """Return what the act with this number touched."""
    changes = _changes(session, seq)
    records = list(_records(session, changes))
    sums = dict.fromkeys(one for record in records for one in _sums(record))
    first = origin(session, seq).seq  # its order: who was done first is named, however often again
    about = records if first == seq else list(_records(session, _changes(session, first)))
    named = _named(session, first, about)
    return replace(named, sums=list(sums), papers=_papers(session, seq, records))


def named(session: Session, seq: int) -> Touched:
    """Return whom an act that was just done was about, without sums and papers.

    Of an import that is nobody: it says itself how many it brought.
    """
    changes = _changes(session, seq)
    return (
        Touched() if is_apart(changes) else _named(session, seq, list(_records(session, changes)))
    )


def thrown(session: Session, seq: int) -> str:
    """Return what a clerk calls that which an act put in the bin, "" for an act that did more."""
    changes = _changes(session, seq)
    binned = [one for one in changes if one.kind == "U" and '"deleted_at":[null,' in one.fields]
    return noun_of(changes[0].table) if changes and len(binned) == len(changes) else ""


def _named(session: Session, seq: int, records: Sequence[Any]) -> Touched:
    people = list(_people(session, records))
    if not people:
        return Touched(_called(session, records))
    return Touched(people[0], max(len(people), _changed_people(session, seq)) - 1)


def origin(session: Session, seq: int) -> AuditAct:
    """Return the act with a number; of one that takes back or does again, which act it is of."""
    act = session.get_one(AuditAct, seq)
    while act.undo_of:
        act = session.get_one(AuditAct, act.undo_of)
    return act


def showing(session: Session, record: Any) -> list[HeldPaper]:  # noqa: ANN401 - of any room
    """Return the papers that show a record: numbered after it was made, and not void."""
    made = select(AuditChange.seq).where(
        AuditChange.table == record.__tablename__,
        AuditChange.record_id == record.id,
        AuditChange.kind == "C",
    )
    return _papers(session, session.scalar(made.limit(1)) or 0, [record])


def refuse_if_printed(session: Session, seq: int) -> None:
    """Raise DmeError when a record that the act made stands on a paper that was numbered since."""
    changes = _changes(session, seq)
    if is_apart(changes):
        return  # whom a paper names stays, when the rest of an import is taken back
    made = [change for change in changes if change.kind == "C"]
    records = list(_records(session, made))
    if papers := _papers(session, seq, records):
        sums = [one for record in records for one in _sums(record)]
        whom = _named(session, seq, records).whom
        what = ", ".join([whom, *sums])
        raise DmeError(
            f"{what} sudah tercetak di surat nomor {papers[0].told}. Batalkan catatannya dengan "
            "alasan, lalu terbitkan surat pengganti; keduanya tetap terbaca."
        )


def is_apart(changes: Sequence[AuditChange]) -> bool:
    """Say whether what an act brought stands alone, each part for itself, as in an import."""
    named = {change.table for change in changes}
    return any("apart" in table.info for table in tables() if table.name in named)


def _changes(session: Session, seq: int) -> Sequence[AuditChange]:
    found = select(AuditChange).where(AuditChange.seq == seq).order_by(AuditChange.n).limit(MOST)
    return session.scalars(found).all()


def _records(session: Session, changes: Sequence[AuditChange]) -> Iterator[Any]:
    """Yield the records of these changes that are still here and are found by an id."""
    for change in changes:
        model = model_of(change.table)
        if "id" in model.__table__.c and (record := session.get(model, change.record_id)):
            yield record


def _sums(record: Any) -> Iterator[str]:  # noqa: ANN401 - a record of any room
    for field in fields_of(model_of(record.__tablename__)):
        if field.kind is kinds.RUPIAH and (value := getattr(record, field.name)) is not None:
            yield field.kind.format(value)


def _people(session: Session, records: Sequence[Any]) -> Iterator[str]:
    """Yield the name of everybody the records are about, each person once."""
    seen: set[str] = set()
    for record in records:
        for one in _named_by(session, record):
            if one.id not in seen:
                seen.add(one.id)
                yield str(one.full_name)


def _changed_people(session: Session, seq: int) -> int:
    """Return how many records with the name of a person an act changed, also of a long import."""
    named = [table.name for table in tables() if "full_name" in table.c]
    changed = select(func.count(AuditChange.record_id.distinct())).where(
        AuditChange.seq == seq, AuditChange.table.in_(named)
    )
    return session.scalar(changed) or 0


def _named_by(session: Session, record: Any) -> Iterator[Any]:  # noqa: ANN401 - of any room
    """Yield whom a record is, else the first one it is about, by way of what it is part of.

    What has a number or name of its own is called by that, rather than by somebody further away;
    a business, which has its `own_name`, by nothing else, nor what is closed.
    """
    for far, round_ in enumerate(_around(session, record)):
        for one in round_:
            if getattr(one, "full_name", ""):
                yield one
                return
        if any(map(title_of, round_)) and (far or round_[0].__table__.info.get("own_name")):
            return


def _called(session: Session, records: Sequence[Any]) -> str:
    """Return what the first record that has a name is called, or what it is part of; "" without."""
    around = (one for record in records for round_ in _around(session, record) for one in round_)
    return next(filter(None, map(title_of, around)), "")


def _around(session: Session, record: Any) -> Iterator[list[Any]]:  # noqa: ANN401 - of any room
    """Yield a record, then what it names, then what that names."""
    round_ = [record]
    for _ in range(FAR):
        yield round_
        round_ = [found for one in round_ for found in _named_in(session, one)]


def _named_in(session: Session, record: Any) -> Iterator[Any]:  # noqa: ANN401 - of any room
    if record.__table__.info.get("closed"):
        return
    for column in record.__table__.c:
        for key in column.foreign_keys:
            about = getattr(record, column.name)
            if about and (found := session.get(model_of(key.column.table.name), about)):
                yield found


def _papers(session: Session, seq: int, records: Sequence[Any]) -> list[HeldPaper]:
    """Return the papers that were numbered after the act, are not void, and show a record."""
    return [
        HeldPaper(*row)
        for table in tables()
        if "voided" in table.info and records
        for row in session.execute(_showing(table, seq, records))
    ]


def _showing(table: Table, seq: int, records: Sequence[Any]) -> Any:  # noqa: ANN401 - a statement
    since = select(AuditChange.record_id).where(
        AuditChange.table == table.name, AuditChange.kind == "C", AuditChange.seq > seq
    )
    return (
        select(table.c.number, table.c.subject)
        .where(
            table.c.id.in_(since),
            table.c.status.not_in(table.info["voided"]),
            or_(table.c.source_id.in_([one.id for one in records]), *_by_year(table, records)),
        )
        .order_by(table.c.date.desc())
    )


def _by_year(table: Table, records: Sequence[Any]) -> Iterator[Any]:
    for record in records:
        if printed := record.__table__.info.get("printed_on"):
            year = func.json_extract(table.c.snapshot, "$.year")
            yield and_(
                table.c.type == table.c.type.type.python_type[printed.kind],
                table.c.source_id == getattr(record, printed.owner),
                year == getattr(record, printed.day).year,
            )
