"""What the one search finds of residents: names, nicknames, NIK figures, telephones."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.found import Found
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import field_of
from dme_desktop.people import service
from dme_desktop.people.directory import Directory, everybody
from dme_desktop.people.model import Person
from dme_desktop.vault.finding import Finder
from dme_desktop.vault.known import once


def find(session: Session, words: str, limit: int) -> Sequence[Found]:
    """Return residents, the likeliest first, with a slip forgiven."""
    ids = [one.id for one in once(session, Directory.of).find(words, limit)]
    group = QT_TRANSLATE_NOOP("found", "Penduduk")
    return [
        Found(group, called(one), apart(one), Address(addresses.PEOPLE.section, record_id=one.id))
        for one in service.by_ids(session, ids)
    ]


def called(person: Person) -> str:
    """Return the name with the nickname people know."""
    return f"{person.full_name} ({person.nickname})" if person.nickname else person.full_name


def apart(person: Person) -> str:
    """Return what tells a resident from others of the name: hamlet, birth and NIK."""
    told = (
        person.hamlet,
        field_of(Person, "birth_date").kind.format(person.birth_date),
        masked(person.nik) if person.nik else "",
    )
    return " · ".join(part for part in told if part)


FINDER = Finder(find, (everybody,))
