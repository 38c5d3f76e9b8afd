"""What the office does with residents. Every function gets a session and never commits."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.records import fields_of, problems_in
from dme_desktop.people import rules
from dme_desktop.people.model import FamilyLink, ImportBatch, Person, Photo
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
    """Put a resident and the family to call in the bin.

    Raises DmeError when a journey, a letter or a remittance names the resident.
    """
    person, family = session.get_one(Person, person_id), contacts(session, person_id)
    going = {Person.__tablename__: [person_id], FamilyLink.__tablename__: [x.id for x in family]}
    history.refuse_if_used(session, going)
    records: list[Person | FamilyLink] = [person, *family]
    for record in records:
        record.deleted_at = session.info["clock"].now()


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


def put_contact(session: Session, person_id: str, values: Mapping[str, Any]) -> FamilyLink:
    """Write the first family contact, changing the one there is; raise `Invalid`."""
    if found := problems_in(FamilyLink, values):
        raise Invalid(found)
    known = contacts(session, person_id)
    if known:
        for name, value in values.items():
            setattr(known[0], name, value)
        return known[0]
    link = FamilyLink(person_id=person_id, **values)
    session.add(link)
    return link


def put_photo(session: Session, person_id: str, jpeg: bytes) -> None:
    """Keep a portrait, a JPEG of at most 200 KB; raise `Invalid` when it is larger."""
    if len(jpeg) > PHOTO_LIMIT or not jpeg.startswith(b"\xff\xd8"):
        raise Invalid({"photo": "Foto terlalu besar atau bukan JPEG. Pilih foto lain."})
    session.merge(Photo(person_id=person_id, jpeg=jpeg))


def remove_photo(session: Session, person_id: str) -> None:
    """Take the portrait of a person away, if there is one."""
    if kept := session.get(Photo, person_id):
        session.delete(kept)


def photo(session: Session, person_id: str) -> bytes | None:
    """Return the portrait of a person, if there is one."""
    return session.scalar(select(Photo.jpeg).where(Photo.person_id == person_id))


def imports(session: Session) -> Sequence[ImportBatch]:
    """Return the workbooks that came in, newest first."""
    batches = select(ImportBatch).order_by(ImportBatch.created_at.desc())
    return session.scalars(batches).all()


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


def _refuse(session: Session, values: Mapping[str, Any], own_id: str | None) -> None:
    if found := problems(session, values, own_id):
        raise Invalid(found)


def _own(values: Mapping[str, Any]) -> dict[str, Any]:
    known = {field.name for field in fields_of(Person)}
    return {name: value for name, value in values.items() if name in known}
