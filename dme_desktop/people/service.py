"""What the office does with residents. Every function gets a session and never commits."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import fields_of, problems_in
from dme_desktop.people import rules
from dme_desktop.people.model import (
    Child,
    ChildConsent,
    FamilyLink,
    ImportBatch,
    ImportDoubt,
    Person,
    Photo,
)
from dme_desktop.vault import history

PHOTO_LIMIT = 200 * 1024


def add(session: Session, values: Mapping[str, Any]) -> Person:
    """Add a resident; raise `Invalid` when a value is wrong or the NIK is known already."""
    _refuse(session, values, None)
    person = Person(**_own(values))
    person.search_key = names.search_key(person.full_name)
    session.add(person)
    session.flush()
    return person


def edit(session: Session, person_id: str, values: Mapping[str, Any]) -> Person:
    """Change a resident; `values` may hold only some fields. Raises `Invalid`."""
    person = session.get_one(Person, person_id)
    whole = {field.name: getattr(person, field.name) for field in fields_of(Person)} | dict(values)
    _refuse(session, whole, person_id)
    for name, value in _own(values).items():
        if getattr(person, name) != value:
            setattr(person, name, value)
    person.search_key = names.search_key(person.full_name)
    return person


def remove(session: Session, person_id: str) -> None:
    """Put a resident with family and children in the bin.

    Raises DmeError when a journey, a letter or a remittance names the resident.
    """
    agreed = child_consent(session, person_id)
    history.remove(
        session,
        session.get_one(Person, person_id),
        *contacts(session, person_id),
        *children(session, person_id),
        *([agreed] if agreed else []),
    )


def merge(session: Session, kept_id: str, gone_id: str, taken: Sequence[str]) -> Person:
    """Let one resident take the place of another who is the same person; the other is binned.

    `taken` are the fields whose value is that of the other. Family and children that both have are
    kept once, and every record of any room that names the other names the kept one. Raises
    `Invalid` when a value does not fit.
    """
    kept, gone = session.get_one(Person, kept_id), session.get_one(Person, gone_id)
    values = {name: getattr(gone, name) for name in taken}
    if values.get("nik"):
        values["nik_missing"] = None
    gone.deleted_at, gone.merged_into = session.info["clock"].now(), kept.id
    session.flush()  # first of all, so that its NIK is free
    edit(session, kept_id, values)
    _join(session, contacts(session, kept_id), contacts(session, gone_id))
    _join(session, children(session, kept_id), children(session, gone_id))
    theirs = child_consent(session, gone_id)
    if theirs and child_consent(session, kept_id):
        _bin(session, [theirs])
    history.move(session, Person.__tablename__, (gone_id, kept_id))
    return kept


def find_by_nik(session: Session, nik: str) -> Person | None:
    """Return the resident with this NIK, if the village has one."""
    return session.scalar(select(Person).where(Person.nik == nik, Person.deleted_at.is_(None)))


def page(session: Session, offset: int = 0, limit: int = 128) -> Sequence[Person]:
    """Return residents by name, `limit` of them from `offset`."""
    kept = select(Person).where(Person.deleted_at.is_(None))
    ordered = kept.order_by(Person.full_name, Person.id)
    return session.scalars(ordered.offset(offset).limit(limit)).all()


def by_ids(session: Session, ids: Sequence[str]) -> Sequence[Person]:
    """Return residents in the order of `ids`."""
    found = {
        person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))
    }
    return [found[person_id] for person_id in ids if person_id in found]


def count(session: Session) -> int:
    """Return how many residents are on the books."""
    kept = select(func.count()).select_from(Person).where(Person.deleted_at.is_(None))
    return session.scalar(kept) or 0


def hamlets(session: Session) -> Sequence[str]:
    """Return the hamlets people live in, by name."""
    known = select(Person.hamlet).where(Person.deleted_at.is_(None)).distinct()
    return session.scalars(known.order_by(Person.hamlet)).all()


def contacts(session: Session, person_id: str) -> Sequence[FamilyLink]:
    """Return the family to call, in order."""
    links = select(FamilyLink).where(
        FamilyLink.person_id == person_id, FamilyLink.deleted_at.is_(None)
    )
    return session.scalars(links.order_by(FamilyLink.order, FamilyLink.created_at)).all()


def first_contact(session: Session, person_id: str) -> FamilyLink | None:
    """Return the first of the family to call, if one is known."""
    return next(iter(contacts(session, person_id)), None)


def put_family(
    session: Session,
    person_id: str,
    wanted: Sequence[Mapping[str, Any]],
    *,
    keep_others: bool = False,
) -> None:
    """Write whom to call, in order, over who is known; others go to the bin unless they are kept.

    Raises `Invalid` when a value is wrong or somebody is written down as their own family.
    """
    for values in wanted:
        if found := problems_in(FamilyLink, values):
            raise Invalid(found)
    known = contacts(session, person_id)
    rows = [
        dict(values) | {"order": place} | _related(session, person_id, values.get("nik"))
        for place, values in enumerate(wanted, start=1)
    ]
    _put_rows(session, FamilyLink, person_id, known, rows)
    if not keep_others:
        _bin(session, known[len(rows) :])


def _related(session: Session, person_id: str, nik: str | None) -> dict[str, str | None]:
    """Return the resident a family member is, known by the NIK."""
    known = find_by_nik(session, nik) if nik else None
    if known and known.id == person_id:
        raise Invalid({"nik": "Ini NIK orangnya sendiri. Isi NIK keluarganya."})
    return {"related_person_id": known.id if known else None}


def children(session: Session, person_id: str) -> Sequence[Child]:
    """Return the children who stay behind, in order. Restricted: ask only where it is needed."""
    kept = select(Child).where(Child.person_id == person_id, Child.deleted_at.is_(None))
    return session.scalars(kept.order_by(Child.order)).all()


def count_children(session: Session, person_id: str) -> int:
    """Return how many children are written down, without reading their names."""
    kept = select(func.count()).select_from(Child)
    return session.scalar(kept.where(Child.person_id == person_id, Child.deleted_at.is_(None))) or 0


def child_consent(session: Session, person_id: str) -> ChildConsent | None:
    """Return who agreed that the children are kept, if somebody has."""
    kept = select(ChildConsent).where(
        ChildConsent.person_id == person_id, ChildConsent.deleted_at.is_(None)
    )
    return session.scalar(kept)


def put_children(
    session: Session,
    person_id: str,
    wanted: Sequence[Mapping[str, Any]],
    consent: Mapping[str, Any],
) -> None:
    """Write the children over who is known, with who agreed; raise `Invalid` without a guardian.

    An empty list takes the children and the agreement away.
    """
    today = session.info["clock"].today()
    problems = problems_in(ChildConsent, consent) if wanted else {}
    problems |= rules.children_problems(wanted, consent, today)
    for values in wanted:
        if wrong := problems_in(Child, values):
            problems["children"] = " ".join(wrong.values())
    if problems:
        raise Invalid(problems)
    known = children(session, person_id)
    rows = [dict(values) | {"order": place} for place, values in enumerate(wanted, start=1)]
    _put_rows(session, Child, person_id, known, rows)
    _bin(session, known[len(rows) :])
    agreed = child_consent(session, person_id)
    if wanted:
        _put_rows(session, ChildConsent, person_id, [agreed] if agreed else [], [consent])
    elif agreed:
        _bin(session, [agreed])


def put_photo(session: Session, person_id: str, jpeg: bytes) -> None:
    """Keep a portrait, a JPEG of at most 200 KB; raise `Invalid` when it is larger."""
    if len(jpeg) > PHOTO_LIMIT or not jpeg.startswith(b"\xff\xd8"):
        raise Invalid({"photo": "Foto terlalu besar atau bukan JPEG. Pilih foto lain."})
    session.merge(Photo(person_id=person_id, jpeg=jpeg))


def remove_photo(session: Session, person_id: str) -> None:
    """Take the portrait of a person away, if there is one."""
    for kept in session.scalars(_photos(person_id)):
        session.delete(kept)


def photo(session: Session, person_id: str) -> bytes | None:
    """Return the portrait of a person, or of somebody who turned out to be the same one."""
    return session.scalar(_photos(person_id).with_only_columns(Photo.jpeg).limit(1))


def imports(session: Session) -> Sequence[ImportBatch]:
    """Return the workbooks that came in, newest first."""
    batches = select(ImportBatch).order_by(ImportBatch.created_at.desc())
    return session.scalars(batches).all()


def doubts_waiting(session: Session) -> int:
    """Return how many people from workbooks wait for a person to say who they are."""
    waiting = select(func.count()).select_from(ImportDoubt)
    return session.scalar(waiting.where(ImportDoubt.deleted_at.is_(None))) or 0


def problems(
    session: Session, values: Mapping[str, Any], own_id: str | None = None
) -> dict[str, str]:
    """Return why the values of a resident cannot be kept: {field: sentence}.

    `own_id` is the resident being changed, whose own NIK is no clash.
    """
    today = session.info["clock"].today()
    found = rules.problems(values, today) | problems_in(Person, values)
    if "nik" not in found and values.get("nik"):
        other = find_by_nik(session, values["nik"])
        if other and other.id != own_id:
            found["nik"] = (
                f"NIK ini sudah dipakai {other.full_name}. Buka data itu, atau periksa KTP."
            )
    return found


def _photos(person_id: str) -> Select[Photo]:
    whose = (Person.id == person_id) | (Person.merged_into == person_id)
    own_first = Person.id != person_id
    return select(Photo).join(Person, Person.id == Photo.person_id).where(whose).order_by(own_first)


def _put_rows(
    session: Session,
    model: type[FamilyLink] | type[Child] | type[ChildConsent],
    person_id: str,
    known: Sequence[Any],
    rows: Sequence[Mapping[str, Any]],
) -> None:
    """Write rows over the records that are known; what is more is made new."""
    for record, values in zip(known, rows, strict=False):
        for name, value in values.items():
            if getattr(record, name) != value:
                setattr(record, name, value)
    for values in rows[len(known) :]:
        session.add(model(person_id=person_id, **values))


def _join(session: Session, ours: Sequence[Any], theirs: Sequence[Any]) -> None:
    """Put those behind ours who are not among them by name; the others go to the bin."""
    known = {names.search_key(one.name) for one in ours}
    for one in theirs:
        if names.search_key(one.name) in known:
            _bin(session, [one])
        else:
            one.order += len(ours)


def _bin(session: Session, records: Sequence[Any]) -> None:
    for record in records:
        record.deleted_at = session.info["clock"].now()


def _refuse(session: Session, values: Mapping[str, Any], own_id: str | None) -> None:
    if found := problems(session, values, own_id):
        raise Invalid(found)


def _own(values: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields_of(Person)}
    return {name: value for name, value in values.items() if name in known}
