"""Whom a line of a list means: by the NIK, or by a name that only one has; never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from dme_desktop.kernel import names
from dme_desktop.people.model import Person

NOBODY = "Orang ini tidak ada di daftar. Periksa nama atau NIK-nya."
SEVERAL = "Ada {count} orang bernama {name}. Tambahkan kolom NIK-nya."
OTHER = "NIK ini milik {known}, bukan {name}. Periksa barisnya milik siapa."


@dataclass(frozen=True)
class Meant:
    """Some residents by NIK and by name, as names compare."""

    by_nik: Mapping[str, Person]
    by_name: Mapping[str, Sequence[Person]]

    def who(self, nik: str | None, name: str | None) -> tuple[Person | None, str]:
        """Return who is meant, or nobody and the sentence that says why."""
        if nik and (person := self.by_nik.get(nik)):
            if name and names.search_key(name) != names.search_key(person.full_name):
                return None, OTHER.format(known=person.full_name, name=name)
            return person, ""
        found = self.by_name.get(names.plain(name), []) if name and not nik else []
        if len(found) == 1:
            return found[0], ""
        return None, SEVERAL.format(count=len(found), name=name) if found else NOBODY


def among(session: Session, *asked: ColumnElement[bool]) -> Meant:
    """Return the residents that meet what is asked, all of them without anything."""
    by_nik: dict[str, Person] = {}
    by_name: dict[str, list[Person]] = {}
    for person in session.scalars(select(Person).where(Person.deleted_at.is_(None), *asked)):
        if person.nik:
            by_nik[person.nik] = person
        by_name.setdefault(names.plain(person.full_name), []).append(person)
    return Meant(by_nik, by_name)
