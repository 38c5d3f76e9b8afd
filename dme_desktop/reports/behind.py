"""The names behind a figure of a report that counts people."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from sqlalchemy.orm import Session

from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.reports import counting, service
from dme_desktop.reports import workers as counted
from dme_desktop.reports.asking import SEXES, Period, narrowing
from dme_desktop.reports.documents.worker_state import STATES
from dme_desktop.village.rules import spelled
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import standings

SUM = "*"  # the row of all, and the column of all


class Name(NamedTuple):
    """Somebody or something behind a figure, as a row of a list: the record, and its cells.

    `parts` is how much of the figure it is: a worker of three children is three of them.
    """

    id: str
    cells: tuple[str, ...]
    parts: int = 1


class Look(NamedTuple):
    """How the rows behind a figure look, and which room opens one.

    A column of no pixels takes the rest.
    """

    heads: tuple[str, ...]
    widths: tuple[int, ...]
    section: str


class Behind(NamedTuple):
    """The names of a figure: what the figure is, and everybody in it."""

    said: str
    names: Sequence[Name]


HEADS = ("Nama", "Dusun", "L/P", "Negara", "Berangkat", "Tahap", "Prosedural")
JOURNEYS = Look(HEADS, (0, 130, 60, 130, 110, 130, 150), "workers")


def workers(code: str, session: Session, period: Period, row: str, column: str) -> Behind:
    """Return who stands behind a figure of L2-L7: a row by its key, `SUM` for all of them."""
    found = counted.names(session, code, period, row, column)
    said = counted.LOOKS[code].name
    return Behind(said, [_told(one) for one in found])


def _told(one: counting.Named) -> Name:
    return Name(
        one.person_id,
        (
            one.full_name, one.hamlet, {"1": "L", "2": "P"}.get(one.gender, "–"),
            counting.country(one.country), str(one.departed_on or "–"), one.stage.value,
            one.way.value,
        ),
    )  # fmt: skip


def state(session: Session, period: Period, row: str, column: str) -> Behind:
    """Return who stands behind a figure of L1: hamlet, and "Bekerja.1", "Bekerja" or "1"."""
    head, _, gender = column.partition(".")
    if head in SEXES:
        head, gender = "", head
    known, today = people.hamlets(session), session.info["clock"].today()
    lives = cache(lambda hamlet: spelled(hamlet, known))
    asked = standings.latest(frozenset()).where(*narrowing(session, period.only))
    told = (
        Person.id, Person.full_name, Person.hamlet, Person.gender, Journey.country,
        Journey.departed_on, Journey.stage, Journey.procedural_status,
        Journey.last_contact_on, Journey.lost_since,
    )  # fmt: skip
    where = [Person.gender == gender] if gender else []
    found = []
    for *who, heard, lost in session.execute(asked.where(*where).with_only_columns(*told)):
        one = counting.Named._make((*who, (heard, lost)))
        stands = service.head_of(one.stage, heard, lost, today)
        if stands is None or (head and stands != head):
            continue
        if row in {SUM, lives(one.hamlet)}:
            found.append(one)
    found.sort(key=lambda one: (one.full_name, one.person_id))
    words = [row if row != SUM else "semua dusun", head or ", ".join(STATES), SEXES.get(gender, "")]
    return Behind(" · ".join(word for word in words if word), [_told(one) for one in found])
