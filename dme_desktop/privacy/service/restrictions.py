"""People whose data are only kept: nothing else is done with them until the head opens it again."""

from collections.abc import Sequence

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.people.model import Person
from dme_desktop.privacy import purposes
from dme_desktop.privacy.model import Restriction
from dme_desktop.vault import erasing
from dme_desktop.vault.declared import key_of
from dme_desktop.vault.seals import Seal

MAY_GO_ON = frozenset({"cases"})  # who protects a person goes on: a vital interest
OWN_CODES = frozenset(
    {"buka-batasan-data", "hapus-data-orang", "musnahkan-masa-simpan", "segel-isi-data"}
)
RESTRICTED = (
    "Pemakaian data {name} dibatasi atas permintaannya: datanya hanya disimpan. Kepala desa atau "
    "sekretaris dapat membukanya lagi di Data pribadi."
)
OUR_TABLES = frozenset(
    {"data_request", "data_restriction", "data_consent", "data_looked", "data_destruction"}
)


def of(session: Session, person_id: str) -> Restriction | None:
    """Return the restriction in force of a person."""
    return session.scalar(_in_force().where(Restriction.person_id == person_id).limit(1))


def said(session: Session, about: str) -> str:
    """Return that a person, or a record about one, is only kept; "" where it may be used."""
    for one in every(session):
        if about == one.person_id or about in {key for _, key in _held(session, one.person_id)}:
            return RESTRICTED.format(name=_name_of(session, one.person_id))
    return ""


def every(session: Session) -> Sequence[Restriction]:
    """Return all restrictions in force, the newest first."""
    return session.scalars(_in_force().order_by(Restriction.since.desc())).all()


def restrict(session: Session, person_id: str) -> Restriction:
    """Let the data of a person only be kept; raise DmeError when they are already."""
    if of(session, person_id):
        raise DmeError("Pemakaian data orang ini sudah dibatasi.")
    made = Restriction(person_id=person_id, since=session.info["clock"].today())
    session.add(made)
    session.flush()
    return made


def lift(session: Session, restriction_id: str, why: str) -> Restriction:
    """Let the data of a person be used again; raise `Invalid` without a reason."""
    kept = session.get_one(Restriction, restriction_id)
    if not why.strip():
        raise Invalid({"lifted_why": "Tulis mengapa dibuka lagi, seperti: diminta orangnya."})
    if kept.lifted_on:
        raise DmeError("Batasan ini sudah dibuka.")
    kept.lifted_on, kept.lifted_why = session.info["clock"].today(), why.strip()
    return kept


def check(session: Session, act: Act, touched: Sequence[Seal]) -> None:
    """Raise DmeError when an act touched what is only kept; protecting a person goes on.

    What another device of the office wrote down was looked at there.
    """
    if act.code in OWN_CODES or act.brings or not touched:
        return
    restricted = session.scalars(_in_force()).all()
    if not restricted:
        return
    changed = {(table, record_id) for table, record_id, _ in touched}
    for one in restricted:
        if _held(session, one.person_id) & changed:
            raise DmeError(RESTRICTED.format(name=_name_of(session, one.person_id)))


def _name_of(session: Session, person_id: str) -> str:
    return session.scalar(select(Person.full_name).where(Person.id == person_id)) or ""


def _held(session: Session, person_id: str) -> set[tuple[str, str]]:
    """Return every row about a person, of all rooms but those that protect, and this one."""
    roots: dict[str, set[str]] = {}
    for keeps in purposes.every():
        if keeps.name in MAY_GO_ON:
            continue
        for kept in keeps.kept:
            key = getattr(kept.model, key_of(kept.model))
            found = set(session.scalars(select(key).where(kept.of((person_id,)))))
            roots.setdefault(kept.model.__tablename__, set()).update(found)
    every_row = erasing.belonging(session, roots)
    return {
        (table, record_id)
        for table, ids in every_row.items()
        if table not in OUR_TABLES
        for record_id in ids
    }


def _in_force() -> Select[Restriction]:
    return select(Restriction).where(
        Restriction.lifted_on.is_(None), Restriction.deleted_at.is_(None)
    )
