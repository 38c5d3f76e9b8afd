"""Those who wait: somebody in a list beside the resident it may be. A person decides about each."""

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import altered, record_of
from dme_desktop.people import service as people
from dme_desktop.people.likeness import LONGEST_WHY
from dme_desktop.people.model import Decision, ImportBatch, ImportDoubt, Person
from dme_desktop.sheets.target import Outcome, Values, told
from dme_desktop.vault.paging import Paged
from dme_desktop.vault.plain import as_plain, typed

GONE = "Yang ini sudah diputuskan, atau impornya sudah diurungkan. Tekan F5."
_ORDER = (-ImportDoubt.score, ImportDoubt.name, ImportDoubt.id)
_KEPT = ("nik_missing", "search_key")  # never taken over from a list


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the queue."""

    id: str
    name: str
    nik: str
    hamlet: str
    known: str
    known_nik: str
    score: int
    why: str
    file: str


@dataclass(frozen=True)
class Pair:
    """Two who may be one: what the list says, what the books say, and from where it came."""

    id: str
    coming: Values
    person_id: str
    known: Values
    why: str
    source: str

    @property
    def differing(self) -> list[str]:
        """Return the fields in which the list says something else than the books."""
        return [
            name
            for name, value in self.coming.items()
            if name not in _KEPT and value is not None and value != self.known.get(name)
        ]


def put(session: Session, batch: ImportBatch, rows: Sequence[Outcome]) -> None:
    """Let rows of a list wait until a person decides."""
    for row in rows:
        plain = {name: as_plain(value) for name, value in row.values.items()}
        session.add(
            ImportDoubt(
                batch_id=batch.id,
                person_id=row.record_id,
                identity=row.who,
                name=told(row.values, "full_name", str) or _name_of(session, row.record_id),
                row=row.number,
                values=msgspec.json.encode(plain).decode(),
                score=row.score,
                why=row.note[:LONGEST_WHY],
            )
        )
    session.flush()


def _name_of(session: Session, person_id: str) -> str:
    """Return the name on the books, for a line that tells a NIK and no name."""
    return session.get_one(Person, person_id).full_name


def paged(session: Session) -> Paged[Waiting]:
    """Return those who wait, the likeliest first."""
    found = (
        select(ImportDoubt, Person, ImportBatch.file_name)
        .join(Person, Person.id == ImportDoubt.person_id)
        .join(ImportBatch, ImportBatch.id == ImportDoubt.batch_id)
        .where(ImportDoubt.deleted_at.is_(None))
    )
    return Paged(session, found, _ORDER, lambda rows: [_waiting(*row) for row in rows])


def pair(session: Session, doubt_id: str) -> Pair:
    """Return the two beside each other; raise DmeError when it was decided meanwhile."""
    doubt = _open(session, doubt_id)
    person = session.get_one(Person, doubt.person_id)
    batch = session.get_one(ImportBatch, doubt.batch_id)
    coming = _coming(doubt)
    known = {name: getattr(person, name) for name in coming} | {"full_name": person.full_name}
    return Pair(
        doubt.id, coming, person.id, known, doubt.why, f"{batch.file_name}, baris {doubt.row}"
    )


def same(session: Session, doubt_id: str, taken: Sequence[str]) -> Person:
    """Decide that both are one person; the `taken` fields become what the list says.

    Raises `Invalid` when a value cannot be kept, such as a NIK that somebody else has by now.
    """
    doubt = _open(session, doubt_id)
    coming = _coming(doubt)
    known = session.get_one(Person, doubt.person_id)
    told = altered(known, {name: coming[name] for name in taken})
    if told.nik:
        told.nik_missing = None
    person = people.edit(session, doubt.person_id, told)
    _decide(session, doubt, Decision.SAMA)
    return person


def another(session: Session, doubt_id: str) -> Person | None:
    """Decide that it is somebody else, who comes onto the books; the pair is not shown again.

    Who has the NIK of a resident stays outside, None: one of the two numbers is wrong.
    """
    doubt = _open(session, doubt_id)
    nik = _coming(doubt).get("nik")
    is_one_nik = nik is not None and nik == session.get_one(Person, doubt.person_id).nik
    person = None if is_one_nik else people.add(session, _person(doubt))
    _decide(session, doubt, Decision.BERBEDA)
    return person


def next_after(session: Session, doubt_id: str) -> str:
    """Return the one that waits after another in the queue, "" when it was the last."""
    ordered = select(ImportDoubt.id).where(ImportDoubt.deleted_at.is_(None)).order_by(*_ORDER)
    waiting = session.scalars(ordered).all()
    at = waiting.index(doubt_id) + 1 if doubt_id in waiting else 0
    return waiting[at] if at < len(waiting) else ""


def _open(session: Session, doubt_id: str) -> ImportDoubt:
    doubt = session.get(ImportDoubt, doubt_id)
    if doubt is None or doubt.deleted_at:
        raise DmeError(GONE)
    return doubt


def _decide(session: Session, doubt: ImportDoubt, decision: Decision) -> None:
    doubt.decision, doubt.deleted_at = decision, session.info["clock"].now()


def _coming(doubt: ImportDoubt) -> dict[str, object]:
    columns = Person.__table__.c
    plain = msgspec.json.decode(doubt.values)
    return {name: typed(columns[name], value) for name, value in plain.items()}


def _person(doubt: ImportDoubt) -> Person:
    return record_of(Person, _coming(doubt))


def _waiting(doubt: ImportDoubt, person: Person, file: str) -> Waiting:
    coming = msgspec.json.decode(doubt.values)
    return Waiting(
        doubt.id, doubt.name, coming.get("nik") or "", coming.get("hamlet") or "",
        person.full_name, person.nik or "", doubt.score, doubt.why, file,
    )  # fmt: skip
