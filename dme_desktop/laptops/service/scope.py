"""What the laptop of one hamlet holds, and what it may change: told by table, never by exception.

It holds the residents of its hamlet who stand, with their families, journeys and what belongs to
those; of the office only what a form needs. What is not named here never goes there: papers, cases,
scans, accounts, keys. A journey outside the procedure and the ledger go where an officer for
migrant workers holds it. No row goes along that names a resident of another hamlet.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import rules
from dme_desktop.laptops.model import Holder, Laptop, LaptopChanges, OwnLaptop
from dme_desktop.laptops.rules import Change, Changes, Value
from dme_desktop.laptops.service import travelling
from dme_desktop.laptops.service.travelling import Shape
from dme_desktop.people.model import Person
from dme_desktop.vault.cipher import Plain
from dme_desktop.village import service as village
from dme_desktop.village.rules import hamlet_key
from dme_desktop.workers.model import ProceduralStatus
from dme_desktop.workers.service.ages import SETTING as AGES
from dme_desktop.workers.service.documents import WARN_SETTING

PERSON, LINK, JOURNEY = "person", "family_link", "journey"
OWNED = {  # {table: (the column that names its owner, the table of the owner)}
    LINK: ("person_id", PERSON),
    "child": ("person_id", PERSON),
    "child_consent": ("person_id", PERSON),
    "data_restriction": ("person_id", PERSON),
    JOURNEY: ("person_id", PERSON),
    "journey_event": ("journey_id", JOURNEY),
    "worker_document": ("journey_id", JOURNEY),
    "returnee": ("journey_id", JOURNEY),
    "returnee_visit": ("returnee_id", "returnee"),
}
LEDGER = {
    "remittance_consent": ("person_id", PERSON),
    "remittance_goal": ("person_id", PERSON),
    "remittance": ("person_id", PERSON),
    "remittance_survey": ("person_id", PERSON),
    "remittance_use": ("remittance_id", "remittance"),
}
OF_LEDGER = ("ledger_month", "exchange_rate")  # of nobody
OFFICE, HEADS, COMPANIES, RECRUITERS = "village", "official", "agency", "recruiter"
SETTINGS = (village.HAMLET_TITLE, AGES, WARN_SETTING)  # the beginnings of their names
ONLY_READ = frozenset({"data_restriction"})
# What is written there and goes to the office, beside what belongs to a person it holds.
ALSO_UP = frozenset(
    {PERSON, COMPANIES, RECRUITERS, "photo", "attachment", "attachment_file", "data_looked",
     "outgoing"}
)  # fmt: skip
UP_OWNERS = {
    "photo": ("person_id", PERSON),
    "data_looked": ("person_id", PERSON),
    "attachment_file": ("attachment_id", "attachment"),
}
STAY_THERE = frozenset({"account", "account_secret", "approval", "handover", "setting"})
OUTSIDE = frozenset(
    {ProceduralStatus.NONPROSEDURAL.name, ProceduralStatus.MENJADI_NONPROSEDURAL.name}
)
BEYOND = (
    "Berkas laptop {name} mengubah catatan di luar dusun {hamlet}, yang tidak ada di laptop itu. "
    "Jangan diterima; tutup laptop itu dan tanyakan siapa yang memegangnya."
)
NOT_HERE = (
    "Laptop ini hanya mencatat warga dusun {hamlet}. Surat, kasus dan urusan kantor lainnya "
    "dikerjakan di laptop kantor."
)


Take = Callable[[str, Collection[str]], list[dict[str, Value]]]


@dataclass(frozen=True)
class Standing:
    """A hamlet as it stands: its rows by table without bytes, and how many residents."""

    rows: Mapping[str, list[dict[str, Value]]]
    people: int


def lent(session: Session) -> Laptop | None:
    """Return this laptop where it is that of one hamlet, None where it holds all."""
    own = session.scalar(select(OwnLaptop.laptop_id).limit(1))
    one = session.get(Laptop, own) if own else None
    return one if one is not None and one.hamlet else None


def owners(holder: Holder | None) -> dict[str, tuple[str, str]]:
    """Return what belongs to a person there, by table, as `OWNED` does."""
    return OWNED | LEDGER if holder is Holder.PETUGAS else dict(OWNED)


def goes_up(table: str, one: Laptop) -> bool:
    """Say whether rows of a table go from the laptop of a hamlet to the office."""
    return (table in owners(one.holder) or table in ALSO_UP) and table not in ONLY_READ


def refuse_foreign(session: Session, tables: Collection[str]) -> None:
    """Raise DmeError where this is the laptop of a hamlet and a table is not for it to write."""
    one = lent(session)
    if one is None:
        return
    for table in tables:
        if not goes_up(table, one) and table not in STAY_THERE and table not in travelling.STAYS:
            raise DmeError(NOT_HERE.format(hamlet=one.hamlet))


def standing(session: Session, one: Laptop) -> Standing:
    """Return what the laptop of a hamlet holds, as it stands here."""
    raw, shapes = travelling.raw_of(session), travelling.shapes()
    found: dict[str, list[dict[str, Value]]] = {}

    def take(table: str, ids: Collection[str]) -> list[dict[str, Value]]:
        shape = shapes[table]
        told = [_plain(shape, row) for row in travelling.rows(session, shape, ids).values()]
        found[table] = told
        return told

    people = set(residents(session, one.hamlet or ""))
    take(PERSON, people)
    for table, (column, owner) in owners(one.holder).items():
        held = [str(row[shapes[owner].key]) for row in found[owner]]
        rows = take(table, list(_naming(raw, shapes[table], column, held)))
        found[table] = [row for row in rows if _may_go(table, row, people, one.holder)]
    _of_office(session, one, take, found)
    for table in OF_LEDGER if one.holder is Holder.PETUGAS else ():
        take(table, list(_every(raw, shapes[table])))
    return Standing({table: rows for table, rows in found.items() if rows}, len(people))


def tables(holder: Holder | None) -> frozenset[str]:
    """Return the tables of which the laptop of a hamlet has what the office has of it."""
    of_office = {OFFICE, HEADS, COMPANIES, RECRUITERS, Laptop.__tablename__, travelling.SETTINGS}
    ledger = OF_LEDGER if holder is Holder.PETUGAS else ()
    return frozenset({PERSON, *owners(holder), *of_office, *ledger})


def residents(session: Session, hamlet: str) -> list[str]:
    """Return who stands on the books and lives in a hamlet, however it is written."""
    wanted = hamlet_key(hamlet)
    asked = select(Person.id, Person.hamlet).where(
        Person.deleted_at.is_(None), Person.hamlet.is_not(None)
    )
    return [id_ for id_, name in session.execute(asked) if hamlet_key(name or "") == wanted]


def refuse_beyond(session: Session, one: Laptop, found: Sequence[Changes]) -> None:
    """Raise DmeError when the laptop of a hamlet changed what it cannot have held.

    It may have held who lives there or lived there at any time, and whom it registered itself.
    """
    changes = [change for some in found for change in some.changes]
    made = {(one.table, one.record_id) for one in changes if one.kind in {rules.MADE, rules.WHOLE}}
    said = DmeError(BEYOND.format(name=one.name, hamlet=one.hamlet))
    if any(not goes_up(change.table, one) for change in changes):
        raise said
    people = {person for change in changes for person in _people_of(session, one, change, changes)}
    held = set(residents(session, one.hamlet or ""))
    doubtful = [each for each in people - held if (PERSON, each) not in made]
    if any(not _lived_there(session, each, one) for each in doubtful):
        raise said
    for table, record_id in made:  # nobody makes again what is there
        if table == PERSON and record_id not in held and not _lived_there(session, record_id, one):
            raise said


def _people_of(
    session: Session, one: Laptop, change: Change, changes: Sequence[Change]
) -> set[str]:
    """Return the persons a change is about: as its row says here, and as the change says."""
    if change.table == PERSON:
        return {change.record_id}
    if change.table not in (links := owners(one.holder) | UP_OWNERS):
        return set()
    column, owner = links[change.table]
    shape = travelling.shapes()[change.table]
    there = travelling.rows(session, shape, [change.record_id]).get(change.record_id, {})
    named = {there.get(column), change.fields.get(column)} - {None}
    found: set[str] = set()
    for name in map(str, named):
        if owner == PERSON:
            found.add(name)
            continue
        told = [each for each in changes if (each.table, each.record_id) == (owner, name)]
        beside = told or [Change(owner, name, rules.CHANGED, 0, {})]
        for each in beside:
            found |= _people_of(session, one, each, changes)
    return found


def _lived_there(session: Session, person_id: str, one: Laptop) -> bool:
    """Say whether somebody was ever of a hamlet, is unknown here, or was registered there."""
    if session.get(Person, person_id) is None:
        return True
    wanted, raw = hamlet_key(one.hamlet or ""), travelling.raw_of(session)
    asked = 'SELECT fields FROM audit_change WHERE "table" = ? AND record_id = ?'
    for (fields,) in raw.execute(asked, (PERSON, person_id)):
        names = msgspec.json.decode(fields).get("hamlet", ())
        if any(hamlet_key(name) == wanted for name in names if name):
            return True
    kept = select(LaptopChanges.content).where(LaptopChanges.laptop_id == one.id)
    return any(
        (change.table, change.record_id, change.kind) == (PERSON, person_id, rules.MADE)
        for content in session.scalars(kept)
        for change in msgspec.msgpack.decode(content, type=Changes).changes
    )


def _may_go(
    table: str, row: Mapping[str, Value], people: Collection[str], holder: Holder | None
) -> bool:
    if table == LINK:
        return row["related_person_id"] is None or row["related_person_id"] in people
    if table == JOURNEY and holder is not Holder.PETUGAS:
        return row["procedural_status"] not in OUTSIDE
    return True


def _of_office(
    session: Session, one: Laptop, take: Take, found: Mapping[str, list[dict[str, Value]]]
) -> None:
    """Take what a form needs of the office: its name, its heads, the companies it knows."""
    raw, shapes = travelling.raw_of(session), travelling.shapes()
    for table in (OFFICE, COMPANIES, HEADS):
        take(table, list(_every(raw, shapes[table])))
    for row in found[OFFICE]:
        row["hamlets"], row["hamlet_map"] = one.hamlet, None
    wanted = hamlet_key(one.hamlet or "")
    heads = found[HEADS]
    heads[:] = [
        row for row in heads if not row["hamlet"] or hamlet_key(str(row["hamlet"])) == wanted
    ]
    named = {str(row["recruiter_id"]) for row in found[JOURNEY] if row["recruiter_id"]}
    take(RECRUITERS, named)
    laptops = take(Laptop.__tablename__, list(_every(raw, shapes[Laptop.__tablename__])))
    laptops[:] = [row for row in laptops if not row["hamlet"] or row["id"] == one.id]
    settings = take(travelling.SETTINGS, list(_every(raw, shapes[travelling.SETTINGS])))
    settings[:] = [row for row in settings if str(row["key"]).startswith(SETTINGS)]


def _plain(shape: Shape, row: Mapping[str, Value]) -> dict[str, Value]:
    """Return a row without its bytes and without what each laptop counts for itself."""
    left = {"rev", *shape.blobs}
    return {name: value for name, value in row.items() if name not in left}


def _every(raw: Plain, shape: Shape) -> list[str]:
    stands = " WHERE deleted_at IS NULL" if shape.can_be_binned else ""
    asked = f'SELECT "{shape.key}" FROM "{shape.table.name}"{stands}'  # noqa: S608 - our names
    return [str(one) for (one,) in raw.execute(asked)]


def _naming(raw: Plain, shape: Shape, column: str, owners_: Sequence[str]) -> list[str]:
    stands = " AND deleted_at IS NULL" if shape.can_be_binned else ""
    asked = (
        f'SELECT "{shape.key}" FROM "{shape.table.name}" '  # noqa: S608 - our names
        f'WHERE "{column}" IN (SELECT value FROM json_each(?)){stands}'
    )
    told = msgspec.json.encode(list(owners_)).decode()
    return [str(one) for (one,) in raw.execute(asked, (told,))]
