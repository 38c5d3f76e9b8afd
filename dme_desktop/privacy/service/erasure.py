"""Erasing a person: what goes, what stays and why, and that it was done."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import inside
from dme_desktop.people.model import Person
from dme_desktop.privacy import purposes
from dme_desktop.privacy.model import Destruction, Progress, Request, WhyGone, Wish
from dme_desktop.privacy.service import wishes
from dme_desktop.vault import erasing
from dme_desktop.vault.declared import key_of
from dme_desktop.vault.erasing import Wipe
from dme_desktop.vault.personal import Kept, Stays
from dme_desktop.vault.witness import Watcher

SHORTEST_WORD = 5  # letters of a name by which a draft is known to be about somebody
Pairs = tuple[tuple[str, str], ...]
OTHER_TABLE = "Lainnya"  # of the program itself, which has no name for a clerk
ERASED = "Data dihapus. Yang tetap disimpan disebut di berita acaranya."


@dataclass(frozen=True)
class Weighed:
    """What an erasure of a person would do: why it cannot be, what goes, what stays."""

    name: str
    refused: Sequence[str]
    goes: Sequence[tuple[str, int]]
    stays: Sequence[Stays]


def weigh(session: Session, person_id: str) -> Weighed:
    """Return what an erasure of a person would do."""
    people = everybody(session, person_id)
    person = session.get_one(Person, person_id)
    counted = [
        (kept.title, len(_ids(session, kept, people)))
        for keeps in purposes.every()
        for kept in keeps.kept
        if not kept.wipe
    ]
    return Weighed(
        person.full_name,
        [said for keeps in purposes.every() for said in keeps.refuses(session, people)],
        [(title, number) for title, number in counted if number],
        [one for keeps in purposes.every() for one in keeps.stays(session, people)],
    )


def everybody(session: Session, person_id: str) -> tuple[str, ...]:
    """Return the ids of a person and of all who became one with them."""
    found, last = {person_id}, {person_id}
    while last:
        merged = select(Person.id).where(Person.merged_into.in_(last))
        last = set(session.scalars(merged)) - found
        found |= last
    return tuple(sorted(found))


def erase(
    session: Session, person_id: str, request_id: str = "", copies: Pairs = ()
) -> Destruction:
    """Erase a person at their own wish; return the record of it, which bears no name.

    Raises DmeError when a room says that it cannot be now, or the request is not theirs.
    `copies` are copies of the file that are left: (name, when it was made).
    """
    if request_id:
        wishes.sure_one(session, request_id, Wish.HAPUS)
    weighed = weigh(session, person_id)
    if weighed.refused:
        raise DmeError(" ".join(weighed.refused))
    people = everybody(session, person_id)
    words, own = words_of(session, people), words_of(session, people, shared=False)
    for keeps in purposes.every():
        keeps.ends(session, people)
    roots, wipes = _plan(session, people)
    done = erasing.erase(session, roots, wipes, words)
    stays = [*weighed.stays, *_mentioned(session, own)]
    made = _noted(session, WhyGone.PERMINTAAN, "data satu orang", weighed.goes, stays)
    made.person, made.copies = person_id, _json(copies)
    made.gone = _json([*weighed.goes, ("Isian belum selesai", done.drafts),
                       ("Catatan riwayat yang dikosongkan", done.acts)])  # fmt: skip
    if request_id:
        request = session.get_one(Request, request_id)
        request.answer, request.progress = ERASED, Progress.SELESAI
        request.settled_at = session.info["clock"].now()
    session.flush()
    return made


def words_of(session: Session, people: Collection[str], *, shared: bool = True) -> list[str]:
    """Return what a person is called and known by; words too short to tell anybody are left out.

    Without what is `shared`: the number of the family card tells of the family that stays.
    """
    found: dict[str, None] = {}
    for one in session.scalars(select(Person).where(Person.id.in_(people))):
        card = one.family_card_no if shared else None
        for word in (one.nik, one.full_name, one.phone, one.email, card):
            if word and len(word) >= SHORTEST_WORD:
                found[word] = None
    return list(found)


def emptied(session: Session, destruction_id: str) -> None:
    """Say that the pages of the file were emptied too."""
    session.get_one(Destruction, destruction_id).emptied_at = session.info["clock"].now()


def not_emptied(session: Session) -> Sequence[Destruction]:
    """Return what was erased without the pages of the file being emptied since."""
    asked = select(Destruction).where(Destruction.emptied_at.is_(None))
    return session.scalars(asked.order_by(Destruction.at)).all()


def came_back(session: Session) -> Sequence[Person]:
    """Return people who were erased once and stand on the books again, out of an old copy."""
    erased = select(Destruction.person).where(Destruction.person.is_not(None))
    witness: Watcher | None = session.info.get("witness")
    known = witness.purged if witness else ()
    there = Person.id.in_(erased) | Person.id.in_(known)
    return session.scalars(select(Person).where(there)).all()


def remember(session: Session, person_id: str) -> None:
    """Write down beside the file who was erased, for when an old copy takes its place."""
    witness: Watcher | None = session.info.get("witness")
    if witness:
        witness.purge(person_id)


def every(session: Session) -> Sequence[Destruction]:
    """Return everything that was erased, the newest first."""
    return session.scalars(select(Destruction).order_by(Destruction.at.desc())).all()


def noted(
    session: Session, why: WhyGone, kind: str, gone: Sequence[tuple[str, int]]
) -> Destruction:
    """Write down that something was erased."""
    return _noted(session, why, kind, gone, ())


def _noted(
    session: Session,
    why: WhyGone,
    kind: str,
    gone: Sequence[tuple[str, int]],
    stays: Sequence[Stays],
) -> Destruction:
    now = session.info["clock"].now()
    begun = f"PM-{now.year}-"
    last = session.scalar(
        select(func.max(Destruction.number)).where(Destruction.number.startswith(begun))
    )
    made = Destruction(
        number=f"{begun}{int(last.removeprefix(begun)) + 1 if last else 1:03}",
        why=why,
        at=now,
        kind=kind,
        gone=_json(gone),
        stays=_json([(one.what, one.why) for one in stays]),
    )
    session.add(made)
    session.flush()
    return made


def _mentioned(session: Session, words: Collection[str]) -> list[Stays]:
    """Return where somebody wrote the NIK or the phone of the person into other words."""
    figures = [word for word in words if any(map(str.isdigit, word))]
    found, titles = erasing.mentions(session, figures), purposes.titles()
    return [
        Stays(
            f"Disebut di catatan lain ({inside(titles.get(table, OTHER_TABLE))}), {number} baris",
            "tulisan tentang hal lain; periksa sendiri",
        )
        for table, number in found.items()
        if table != Letter.__tablename__
    ]


def _plan(session: Session, people: tuple[str, ...]) -> tuple[dict[str, set[str]], list[Wipe]]:
    """Return which rows go, and what is written over those that stay."""
    roots: dict[str, set[str]] = {}
    wipes = []
    for keeps in purposes.every():
        for kept in keeps.kept:
            found = _ids(session, kept, people)
            if kept.wipe and found:
                wipes.append(Wipe(kept.model, found, kept.wipe))
            elif found:
                roots.setdefault(kept.model.__tablename__, set()).update(found)
    return roots, wipes


def _ids(session: Session, kept: Kept, people: tuple[str, ...]) -> set[str]:
    key = getattr(kept.model, key_of(kept.model))
    return set(session.scalars(select(key).where(kept.of(people))))


def _json(pairs: Sequence[object]) -> str:
    return msgspec.json.encode(pairs).decode()
