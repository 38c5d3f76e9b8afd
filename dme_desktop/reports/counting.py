"""Workers counted in one pass of SQL: those abroad now by person, departures by journey.

Stock is people and flow is journeys (domain dictionary, section 10, R2). A date is taken as it is
known: who left "in 2024" is counted in that year and in no month. The names behind a figure are
found by the same conditions and the same sorting as the figure.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel import codes
from dme_desktop.kernel.words import MONTHS, in_order
from dme_desktop.people.model import Person
from dme_desktop.reports.asking import Period, narrowing
from dme_desktop.workers import rules
from dme_desktop.workers.model import Journey, ProceduralStatus, Scheme, Sector, Stage
from dme_desktop.workers.service import standings

MEN, WOMEN = "1", "2"
LEFT = frozenset({*rules.ABROAD, Stage.PURNA, Stage.MENINGGAL})  # who was abroad, however it ended
UNKNOWN = "Belum diketahui"
NO_MONTH = "Bulan belum diketahui"
APART = "|"  # between the parts of the key of a row
WAYS = {
    "PRO": ProceduralStatus.PROSEDURAL,
    "NON": ProceduralStatus.NONPROSEDURAL,
    "MEN": ProceduralStatus.MENJADI_NONPROSEDURAL,
    "TAK": ProceduralStatus.BELUM_DIKETAHUI,
}

_DAY = type_coerce(Journey.departed_on, String)
YEAR, MONTH = func.substr(_DAY, 1, 4), func.substr(_DAY, 6, 2)
Name = Callable[[Any], str]


class Kept(NamedTuple):
    """Those of whom everything that is counted is the same, and how many they are."""

    number: int
    gender: str
    way: ProceduralStatus
    values: tuple[Any, ...]


class Named(NamedTuple):
    """Somebody behind a figure."""

    person_id: str
    full_name: str
    hamlet: str
    gender: str
    country: str | None
    departed_on: Any
    stage: Stage
    way: ProceduralStatus
    values: tuple[Any, ...]


@dataclass
class Sum:
    """One row: its key, what it is called, and how many of which sex and way; what is most."""

    key: str
    name: str
    genders: Counter[str] = field(default_factory=Counter)
    ways: Counter[ProceduralStatus] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)

    @property
    def number(self) -> int:
        """Return how many there are."""
        return self.genders.total()

    @property
    def share(self) -> float | None:
        """Return the procedural part of those of whom it is known, 0-1 (R3); None of nobody."""
        clear = self.number - self.ways[ProceduralStatus.BELUM_DIKETAHUI]
        return self.ways[ProceduralStatus.PROSEDURAL] / clear if clear else None

    def add(self, one: Kept, other: str = "") -> None:
        """Count some more."""
        self.genders[one.gender] += one.number
        self.ways[one.way] += one.number
        if other:
            self.others[other] += one.number


@dataclass(frozen=True)
class Cut:
    """How those who are counted are told apart.

    `columns` are asked of the file, `key` makes the key of a row of their values and `name` what it
    is called; `other` says, of the values, what the most frequent of is told beside.
    """

    columns: Sequence[Any]
    key: Callable[[tuple[Any, ...]], str]
    name: Name
    other: Callable[[tuple[Any, ...]], str] | None = None


def country(code: str | None) -> str:
    """Return the name of a destination."""
    return codes.labels("destination_country").get(code or "", code or UNKNOWN)


def _of(enumeration: Any, name: str) -> str:  # noqa: ANN401 - an enumeration
    return enumeration[name].value if name else UNKNOWN


def _named(one: Any) -> str:  # noqa: ANN401 - a member, a text or nothing
    return str(getattr(one, "name", one) or "")


def _first(values: tuple[Any, ...]) -> str:
    return _named(values[0])


def _month_and_country(values: tuple[Any, ...]) -> str:
    return f"{values[0] or ''}{APART}{values[1] or ''}"


def _month(key: str) -> str:
    return MONTHS[int(key) - 1] if key else NO_MONTH


def _month_there(key: str) -> str:
    month, _, code = key.partition(APART)
    return f"{_month(month)}: {country(code)}"


def _job(values: tuple[Any, ...]) -> str:
    return f"{_named(values[0])}{APART}{' '.join(str(values[1] or '').split()).capitalize()}"


def _job_told(key: str) -> str:
    sector, _, job = key.partition(APART)
    return f"{_of(Sector, sector)}: {job or UNKNOWN}"


def _year(key: str) -> str:
    return key or "Tahun belum diketahui"


CUTS: Mapping[str, Cut] = {
    "BULAN": Cut((MONTH, Journey.country), _first, _month, lambda one: country(one[1])),
    "BULAN_NEGARA": Cut(
        (MONTH, Journey.country, Journey.scheme), _month_and_country, _month_there,
        lambda one: one[2].value,
    ),
    "TAHUN": Cut((YEAR, Journey.country), _first, _year, lambda one: country(one[1])),
    "NEGARA": Cut(
        (Journey.country, Journey.sector), _first, country,
        lambda one: one[1].value if one[1] else UNKNOWN,
    ),
    "SEKTOR": Cut(
        (Journey.sector, Journey.country), _first, partial(_of, Sector), lambda one: country(one[1])
    ),
    "JABATAN": Cut(
        (Journey.sector, Journey.job_title, Journey.country), _job, _job_told,
        lambda one: country(one[2]),
    ),
    "SKEMA": Cut(
        (Journey.scheme, Journey.country), _first, partial(_of, Scheme), lambda one: country(one[1])
    ),
    "P3MI": Cut((Journey.agency_id, Journey.country), _first, str, lambda one: country(one[1])),
    "DUSUN": Cut((Person.hamlet, Journey.country), _first, str, lambda one: country(one[1])),
}  # fmt: skip


def abroad(session: Session, period: Period) -> Select[*tuple[Any, ...]]:
    """Return the statement of those who are abroad now, home on leave too, each person once."""
    return standings.latest(rules.ABROAD).where(*narrowing(session, period.only))


def departures(
    session: Session, period: Period, *, every_year: bool = False
) -> Select[*tuple[Any, ...]]:
    """Return the statement of the journeys begun in a year or a month, or ever.

    Ever has those of whom the year of leaving is not known, too.
    """
    asked = (
        select(Person.id)
        .join(Journey, Journey.person_id == Person.id)
        .where(*standings.KEPT, Journey.stage.in_(LEFT), *narrowing(session, period.only))
    )
    return asked if every_year else asked.where(*_within(year_of(session, period), period.month))


def year_of(session: Session, period: Period) -> int:
    """Return the year that is asked for, this one without any."""
    return period.year or session.info["clock"].today().year


def _within(year: int, month: int | None) -> Sequence[ColumnElement[bool]]:
    """Return the conditions for the year or month of leaving; texts sort as days do."""
    begin = f"{year:04}-{month:02}" if month else f"{year:04}"
    return begin <= _DAY, begin + "~" > _DAY


def unknown_departures(session: Session, period: Period) -> int:
    """Return how many journeys were begun in a year that nobody knows."""
    asked = departures(session, period, every_year=True).where(Journey.departed_on.is_(None))
    return session.scalar(asked.with_only_columns(func.count())) or 0


def kept(session: Session, asked: Select[*tuple[Any, ...]], cut: Cut) -> list[Kept]:
    """Count those of a statement by sex, way and the columns of a cut."""
    columns = (Person.gender, Journey.procedural_status, *cut.columns)
    rows = session.execute(asked.with_only_columns(func.count(), *columns).group_by(*columns))
    return [Kept(number, gender, way, tuple(values)) for number, gender, way, *values in rows]


def sums(found: Iterable[Kept], cut: Cut) -> list[Sum]:
    """Return a row for each key, in the order of keys; what nobody knows comes last."""
    by_key: dict[str, Sum] = {}
    for one in found:
        key = cut.key(one.values)
        row = by_key.get(key)
        if row is None:
            row = by_key[key] = Sum(key, cut.name(key))
        row.add(one, cut.other(one.values) if cut.other else "")
    return sorted(by_key.values(), key=in_turn)


def in_turn(row: Sum) -> tuple[bool, Hashable]:
    """Return by what rows stand in order: by their keys, what nobody knows last."""
    return not row.key.strip(APART), in_order(row.key)


def whole(rows: Iterable[Sum], name: str = "Jumlah") -> Sum:
    """Return the sum of all rows."""
    every = Sum("", name)
    for row in rows:
        every.genders.update(row.genders)
        every.ways.update(row.ways)
        every.others.update(row.others)
    return every


def names(
    session: Session, asked: Select[*tuple[Any, ...]], cut: Cut, row: str | None, column: str
) -> list[Named]:
    """Return who stands behind a figure, by name; `row` None is all rows, `column` "" all of one.

    A column is "L", "P", or a key of `WAYS`.
    """
    told = (
        Person.id, Person.full_name, Person.hamlet, Person.gender, Journey.country,
        Journey.departed_on, Journey.stage, Journey.procedural_status,
    )  # fmt: skip
    wanted = {"L": Person.gender == MEN, "P": Person.gender == WOMEN}.get(column)
    if column in WAYS:
        wanted = Journey.procedural_status == WAYS[column]
    if wanted is not None:
        asked = asked.where(wanted)
    rows = session.execute(asked.with_only_columns(*told, *cut.columns))
    size = len(told)
    every = (Named._make((*one[:size], tuple(one[size:]))) for one in rows)
    found = [one for one in every if row is None or cut.key(one.values) == row]
    return sorted(found, key=lambda one: (one.full_name, one.person_id))


def agency_names(session: Session, rows: Iterable[Sum]) -> dict[str, str]:
    """Return what the companies of some rows are called."""
    return agencies.names_by_id(session, [row.key for row in rows])
