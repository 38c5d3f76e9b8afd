"""What the office does with residents. Every function gets a session and never commits."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses, names
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.records import altered, problems_of, put, values_of
from dme_desktop.people import rules
from dme_desktop.people.model import (
    Child,
    ChildConsent,
    FamilyLink,
    ImportBatch,
    ImportDoubt,
    Person,
    Photo,
    Residency,
)
from dme_desktop.vault import keeping, references
from dme_desktop.vault.paging import Paged, records
from dme_desktop.village import service as village
from dme_desktop.village.rules import hamlet_key, spelled

PHOTO_LIMIT = 200 * 1024
OfPerson = TypeVar("OfPerson", FamilyLink, Child)


def add(session: Session, person: Person) -> Person:
    """Add a resident; raise `Invalid` when a value is wrong or the NIK is known already."""
    _refuse(session, person, None)
    person.hamlet = spelled(person.hamlet, hamlets(session))
    person.search_key = names.search_key(person.full_name)
    session.add(person)
    session.flush()
    return person


def edit(session: Session, person_id: str, told: Person) -> Person:
    """Make of a resident what is told; raise `Invalid`. For one field tell an `altered` copy."""
    _refuse(session, told, person_id)
    person = session.get_one(Person, person_id)
    if told.hamlet != person.hamlet:
        told.hamlet = spelled(told.hamlet, hamlets(session))
    put(person, values_of(told))
    person.search_key = names.search_key(person.full_name)
    return person


def remove(session: Session, person_id: str) -> None:
    """Put a resident with family and children in the bin.

    Raises DmeError when a journey, a letter or a remittance names the resident.
    """
    agreed = child_consent(session, person_id)
    keeping.remove(
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
    told = altered(kept, {name: getattr(gone, name) for name in taken})
    if told.nik:
        told.nik_missing = None
    gone.deleted_at, gone.merged_into = session.info["clock"].now(), kept.id
    session.flush()  # first of all, so that its NIK is free
    edit(session, kept_id, told)
    _join(session, contacts(session, kept_id), contacts(session, gone_id), is_same_contact)
    _join(session, children(session, kept_id), children(session, gone_id), _is_same_child)
    theirs = child_consent(session, gone_id)
    if theirs and child_consent(session, kept_id):
        _bin(session, [theirs])
    references.move(session, Person.__tablename__, (gone_id, kept_id))
    return kept


def find_by_nik(session: Session, nik: str) -> Person | None:
    """Return the resident with this NIK, if the village has one."""
    return session.scalar(select(Person).where(Person.nik == nik, Person.deleted_at.is_(None)))


def paged(session: Session) -> Paged[Person]:
    """Return everybody on the books by name, also those who moved away or died."""
    kept = select(Person).where(Person.deleted_at.is_(None))
    return records(session, kept, (Person.full_name, Person.id))


def by_ids(session: Session, ids: Sequence[str]) -> Sequence[Person]:
    """Return residents in the order of `ids`."""
    found = {
        person.id: person for person in session.scalars(select(Person).where(Person.id.in_(ids)))
    }
    return [found[person_id] for person_id in ids if person_id in found]


LIVING_HERE = (Residency.TETAP, Residency.TIDAK_TETAP)
HERE = Person.residency.in_(LIVING_HERE)


def count_residents(session: Session) -> int:
    """Return how many live here: neither those who moved away nor the dead."""
    kept = select(func.count()).select_from(Person).where(Person.deleted_at.is_(None), HERE)
    return session.scalar(kept) or 0


def hamlets(session: Session) -> list[str]:
    """Return the hamlets of the village by name, each spelled once: as listed, else as most do."""
    lived_in = (
        select(Person.hamlet)
        .where(Person.deleted_at.is_(None))
        .group_by(Person.hamlet)
        .order_by(func.count().desc(), Person.hamlet)
    )
    return spelled_once((*village.hamlets(session), *session.scalars(lived_in)))


def spelled_once(told: Iterable[str]) -> list[str]:
    """Return names of hamlets in order, each once, as it is spelled first."""
    found: dict[str, str] = {}
    for name in told:
        found.setdefault(hamlet_key(name), spelled(name, ()))
    return sorted(found.values())


def move(session: Session, renamed: Mapping[str, str]) -> int:
    """Give everybody of a hamlet its new name, {old: new}, however it was written; return how many.

    Those in the bin too: they come back to where they lived.
    """
    new_names = {hamlet_key(old): new for old, new in renamed.items()}
    written = [
        one
        for one in session.scalars(select(Person.hamlet).distinct())
        if hamlet_key(one) in new_names
    ]
    found = session.scalars(select(Person).where(Person.hamlet.in_(written))).all()
    for one in found:
        one.hamlet = new_names[hamlet_key(one.hamlet)]
    session.flush()
    return len(found)


def contacts(session: Session, person_id: str) -> Sequence[FamilyLink]:
    """Return the family to call, in order."""
    links = select(FamilyLink).where(
        FamilyLink.person_id == person_id, FamilyLink.deleted_at.is_(None)
    )
    return session.scalars(links.order_by(FamilyLink.order, FamilyLink.created_at)).all()


def contacts_of(session: Session, people: Sequence[str]) -> dict[str, list[FamilyLink]]:
    """Return the family of each of some people, in order, by the id of the person."""
    found: dict[str, list[FamilyLink]] = {}
    links = select(FamilyLink).where(
        FamilyLink.person_id.in_(people), FamilyLink.deleted_at.is_(None)
    )
    for one in session.scalars(links.order_by(FamilyLink.order, FamilyLink.created_at)):
        found.setdefault(one.person_id, []).append(one)
    return found


def dead_among(session: Session, links: Sequence[FamilyLink]) -> frozenset[str]:
    """Return the ids of those links that lead to a resident who is recorded as dead."""
    related = {one.related_person_id for one in links if one.related_person_id}
    if not related:
        return frozenset()
    gone = select(Person.id).where(Person.id.in_(related), Person.residency == Residency.MENINGGAL)
    dead = set(session.scalars(gone))
    return frozenset(one.id for one in links if one.related_person_id in dead)


def first_contact(session: Session, person_id: str) -> FamilyLink | None:
    """Return the first of the family to call, if one is known."""
    return next(iter(contacts(session, person_id)), None)


def put_family(
    session: Session, person_id: str, wanted: Sequence[FamilyLink], *, keep_others: bool = False
) -> None:
    """Write whom to call, in order, over who is known; others go to the bin unless they are kept.

    Raises `Invalid` when a value is wrong or somebody is written down as their own family.
    """
    if found := family_problems(wanted):
        raise Invalid(found)
    known = contacts(session, person_id)
    each = same_contacts(known, wanted)
    for place, (told, same) in enumerate(zip(wanted, each, strict=True), start=1):
        told.person_id, told.order = person_id, place
        told.related_person_id = _related(session, person_id, told.nik)
        if same is None:
            session.add(told)
        else:
            links = {"order": place, "related_person_id": told.related_person_id}
            put(same, values_of(told) | links)
    others = [one for one in known if one not in each]
    for place, other in enumerate(others, start=len(wanted) + 1):
        put(other, {"order": place})
    if not keep_others:
        _bin(session, others)


def family_problems(wanted: Sequence[FamilyLink]) -> dict[str, str]:
    """Return what is wrong with whom to call: {"family.1.phone": sentence}, the first is 1."""
    return {
        f"family.{place}.{name}": sentence
        for place, one in enumerate(wanted, start=1)
        for name, sentence in problems_of(one).items()
    }


def same_contacts(
    known: Sequence[FamilyLink], wanted: Sequence[FamilyLink]
) -> list[FamilyLink | None]:
    """Return who of those known each of the wanted is: by name or phone, else by the place."""
    found: list[FamilyLink | None] = []
    for told in wanted:
        left = [one for one in known if one not in found]
        found.append(next((one for one in left if is_same_contact(one, told)), None))
    for place, before in enumerate(known[: len(wanted)]):
        if found[place] is None and before not in found:
            found[place] = before
    return found


def is_same_contact(one: FamilyLink, other: FamilyLink) -> bool:
    """Say whether two lines of whom to call are about one person: by name, else by phone."""
    if names.search_key(one.name) == names.search_key(other.name):
        return True
    return bool(one.phone and one.phone == other.phone and one.relation == other.relation)


def _related(session: Session, person_id: str, nik: str | None) -> str | None:
    """Return the resident a family member is, known by the NIK."""
    known = find_by_nik(session, nik) if nik else None
    if known and known.id == person_id:
        raise Invalid({"family": "Ini NIK orangnya sendiri. Isi NIK keluarganya."})
    return known.id if known else None


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
    session: Session, person_id: str, wanted: Sequence[Child], consent: ChildConsent
) -> None:
    """Write the children over who is known, with who agreed; raise `Invalid` without a guardian.

    An empty list takes the children and the agreement away.
    """
    today = session.info["clock"].today()
    problems = problems_of(consent) if wanted else {}
    problems |= rules.children_problems(wanted, consent, today)
    for child in wanted:
        if wrong := problems_of(child):
            problems["children"] = " ".join(wrong.values())
    if problems:
        raise Invalid(problems)
    _put_children(session, person_id, wanted)
    agreed = child_consent(session, person_id)
    if wanted and agreed:
        put(agreed, values_of(consent))
    elif wanted:
        consent.person_id = person_id
        session.add(consent)
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


def problems(session: Session, person: Person, own_id: str | None = None) -> dict[str, str]:
    """Return why a resident cannot be kept as told: {field: sentence}.

    `own_id` is the resident being changed, whose own NIK is no clash.
    """
    today = session.info["clock"].today()
    found = rules.problems(person, today) | problems_of(person)
    if "nik" not in found and person.nik:
        other = find_by_nik(session, person.nik)
        if other and other.id != own_id:
            found["nik"] = (
                f"NIK ini sudah dipakai {other.full_name}. Buka data itu, atau periksa KTP."
            )
    return found


def _photos(person_id: str) -> Select[Photo]:
    whose = (Person.id == person_id) | (Person.merged_into == person_id)
    own_first = Person.id != person_id
    return select(Photo).join(Person, Person.id == Photo.person_id).where(whose).order_by(own_first)


def _put_children(session: Session, person_id: str, wanted: Sequence[Child]) -> None:
    known = children(session, person_id)
    for place, told in enumerate(wanted, start=1):
        told.person_id, told.order = person_id, place
        if place <= len(known):
            put(known[place - 1], values_of(told) | {"order": place})
        else:
            session.add(told)
    _bin(session, known[len(wanted) :])


def _join(
    session: Session,
    ours: Sequence[OfPerson],
    theirs: Sequence[OfPerson],
    is_same: Callable[[OfPerson, OfPerson], bool],
) -> None:
    """Put theirs behind ours; who is in both has the values of both and is kept once.

    Where the two tell different things of one, the second stays a line of its own.
    """
    for one in theirs:
        same = next((each for each in ours if is_same(each, one)), None)
        if same is None or conflicts(same, one):
            one.order += len(ours)
            continue
        told = {name: value for name, value in values_of(one).items() if not _is_blank(value)}
        put(same, {name: value for name, value in told.items() if _is_blank(getattr(same, name))})
        _bin(session, [one])


def conflicts(one: OfPerson, other: OfPerson) -> list[str]:
    """Return the fields of which two lines about one person tell different things."""
    told, theirs = values_of(one), values_of(other)
    both = [name for name in told if not _is_blank(told[name]) and not _is_blank(theirs[name])]
    differing = [name for name in both if told[name] != theirs[name]]
    return [name for name in differing if name != "name" and not isinstance(told[name], bool)]


def _is_same_child(one: Child, other: Child) -> bool:
    return names.search_key(one.name) == names.search_key(other.name)


def _is_blank(value: object) -> bool:
    return value is None or value == ""


def _bin(session: Session, records: Sequence[FamilyLink | Child | ChildConsent]) -> None:
    for record in records:
        record.deleted_at = session.info["clock"].now()


def _refuse(session: Session, person: Person, own_id: str | None) -> None:
    if found := problems(session, person, own_id):
        raise Invalid(found)


def waiting(session: Session) -> list[Matter]:
    """Return what of the residents waits for a person: some who may stand twice on the books."""
    count = doubts_waiting(session)
    comparing = Matter(
        "users",
        "amber",
        Suffers.RESIDENT,
        QT_TRANSLATE_NOOP("matters", "{count} orang dari impor mungkin sudah terdata", "", 1),
        QT_TRANSLATE_NOOP("matters", "bandingkan berdampingan, lalu putuskan"),
        addresses.DOUBTS,
        {"count": count},
    )
    return [comparing] if count else []
