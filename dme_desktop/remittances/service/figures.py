"""What the ledger of a village tells: by month, country, channel, hamlet, use and season.

Only money that came in and stands is counted (dictionary 10, R4). Beside every sum stands how many
lines, workers and households it is of, and every figure names the lines it is made of: its code,
"2026_jalur_POS", is what `wanted` reads. Yearly surveys stand apart and are never added.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import codes
from dme_desktop.people.model import Person
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Channel, Direction, Remittance, Survey, UseCategory
from dme_desktop.remittances.service import entries, uses
from dme_desktop.remittances.service.entries import Wanted
from dme_desktop.remittances.service.households import FAMILY
from dme_desktop.remittances.service.meant import COUNTRY, EVERYBODY, MEANT, Meant, parted
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known
from dme_desktop.vault.many import each, years_in
from dme_desktop.workers.service import pulse

APART = "_"
HAMLET = "dusun"
COUNTRIES = codes("destination_country")
FORMAL = frozenset(channel.name for channel in rules.FORMAL)


class Sender(NamedTuple):
    """Of whom a line is told: the household, where it lives, "" for no country that is known."""

    family: str
    hamlet: str
    country: str


class Line(NamedTuple):
    """One line as it is counted: its month "01"-"12" and its channel as they are kept."""

    person: str
    month: str
    amount: int
    fee: int | None
    channel: str
    sender: Sender


@dataclass(frozen=True)
class Figure:
    """One row of a report: its code, and the lines it is made of; what they come to in rupiah.

    What nobody asks for is not added up: of a season there are tens of thousands of lines.
    """

    code: str
    made_of: Sequence[Line]

    @property
    def lines(self) -> int:
        """Return how many lines it is made of."""
        return len(self.made_of)

    @cached_property
    def _senders(self) -> Mapping[str, Sender]:
        return {line.person: line.sender for line in self.made_of}

    @property
    def workers(self) -> int:
        """Return how many workers sent it."""
        return len(self._senders)

    @cached_property
    def families(self) -> int:
        """Return to how many households it came."""
        return len({one.family for one in self._senders.values()})

    @cached_property
    def total(self) -> int:
        """Return the sum."""
        return sum(line.amount for line in self.made_of)

    @cached_property
    def median(self) -> int:
        """Return the middle one of the lines."""
        return rules.median([line.amount for line in self.made_of])

    @cached_property
    def formal(self) -> int:
        """Return what came by a formal channel."""
        return sum(line.amount for line in self.made_of if line.channel in FORMAL)

    @property
    def mean(self) -> int:
        """Return the mean of a line in whole rupiah, halves rounded up."""
        return (2 * self.total + self.lines) // (2 * self.lines) if self.lines else 0


@dataclass(frozen=True)
class Cost:
    """What sending cost in a corridor: of how many of its lines somebody told.

    The codes are those of the lines with a cost, without one, and of all.
    """

    codes: tuple[str, str, str]
    country: str
    channel: Channel | None  # None for all corridors together
    told: int
    lines: int
    fee: int  # of those that were told
    sent: int  # by those that were told
    median: int  # of a fee


@dataclass(frozen=True)
class Surveyed:
    """Yearly tellings of workers without any slip in that year: how many, and their sum."""

    workers: int
    total: int
    beside: int  # tellings of workers who have slips too, left out of the sum


class SurveyRow(NamedTuple):
    """One telling of a year: how many times, how much on average, and whether slips are there."""

    person_id: str
    full_name: str
    hamlet: str
    times: int
    average: int
    has_slips: bool

    @property
    def total(self) -> int:
        """Return what came in the year by this telling, in rupiah."""
        return self.times * self.average


def of_year(session: Session, year: int, meant: Meant = EVERYBODY) -> list[Line]:
    """Return the lines of a year that came in and stand, of those who are meant."""
    (lines,) = of_years(session, [year], meant)
    return lines


def of_years(session: Session, years: Sequence[int], meant: Meant = EVERYBODY) -> list[list[Line]]:
    """Return the lines of some years, year by year, as `of_year` does of one."""
    told = select(
        Remittance.person_id,
        func.substr(type_coerce(Remittance.received_on, String), 6, 2),
        Remittance.amount_idr,
        Remittance.fee_idr,
        type_coerce(Remittance.channel, String),
    ).where(*meant.conditions(Remittance.person_id))
    asked = (told.where(*_within(year)) for year in years)
    every = [session.connection().execute(one).all() for one in asked]  # tens of thousands
    about = _senders(session, {row[0] for rows in every for row in rows})
    return [
        [
            Line(person, month, sum_, fee, way, about[person])
            for person, month, sum_, fee, way in rows
        ]
        for rows in every
    ]


def came_in(session: Session, year: int) -> tuple[int, int]:
    """Return how much came in a year, in rupiah, and how many workers sent it."""
    told = func.sum(Remittance.amount_idr), func.count(Remittance.person_id.distinct())
    total, senders = session.execute(select(*told).where(*_within(year))).one()
    return int(total or 0), int(senders)


def by_month(year: int, lines: Sequence[Line]) -> list[Figure]:
    """Return the twelve months of a year."""
    groups = _grouped(lines, lambda line: line.month)
    months = (f"{month:02}" for month in range(1, 13))
    return [Figure(_code(year, "bulan", month), groups.get(month, [])) for month in months]


def by_country(year: int, lines: Sequence[Line]) -> list[tuple[str, Figure]]:
    """Return (code of the country, figure), the largest sum first."""
    return _ranked(year, "negara", lines, lambda line: line.sender.country)


def by_hamlet(year: int, lines: Sequence[Line]) -> list[tuple[str, Figure]]:
    """Return (hamlet, figure), the largest sum first."""
    return _ranked(year, HAMLET, lines, lambda line: line.sender.hamlet)


def by_channel(year: int, lines: Sequence[Line]) -> list[tuple[str, Figure]]:
    """Return (name of the channel, figure), the largest sum first."""
    return _ranked(year, "jalur", lines, lambda line: line.channel)


def whole(year: int, lines: Sequence[Line]) -> Figure:
    """Return the whole year."""
    return Figure(_code(year, "semua", ""), lines)


def costs(year: int, lines: Sequence[Line]) -> list[Cost]:
    """Return what sending cost in each corridor, a country and a channel, then in all together."""
    groups = _grouped(lines, lambda one: (one.sender.country, one.channel)).items()
    found = [_cost(year, some, country, Channel[name]) for (country, name), some in groups]
    ordered = sorted(found, key=lambda one: (-one.sent, -one.lines, one.codes))
    return [*ordered, _cost(year, lines, "", None)] if lines else []


def _cost(year: int, lines: Sequence[Line], country: str, channel: Channel | None) -> Cost:
    fees = [line.fee for line in lines if line.fee is not None]
    sent = sum(line.amount for line in lines if line.fee is not None)
    value = f"{country}~{channel.name}" if channel else ""
    told, untold, every = (_code(year, kind, value) for kind in ("biaya", "tanpabiaya", "koridor"))
    return Cost(
        (told, untold, every), country, channel, len(fees), len(lines), sum(fees), sent,
        rules.median(fees),
    )  # fmt: skip


def by_use(
    session: Session, year: int, meant: Meant = EVERYBODY
) -> list[tuple[UseCategory, int, int]]:
    """Return (use, rupiah, workers who sent for it) of what came in, the largest sum first.

    A split line counts by its parts.
    """
    within = Remittance.received_on.between(dt.date(year, 1, 1), dt.date(year, 12, 31))
    return uses.sums_and_workers(session, within, *meant.conditions(Remittance.person_id))


def use_code(year: int, use: UseCategory) -> str:
    """Return the code of the lines that are for a use, wholly or in part."""
    return _code(year, "guna", use.name)


def code_of(year: int, kind: str) -> str:
    """Return the code of the lines of a kind that say nothing more: "2026_negara_" of none."""
    return _code(year, kind, "")


def surveyed(session: Session, year: int, meant: Meant = EVERYBODY) -> Surveyed:
    """Return the tellings of a year: of workers without slips, and how many have slips too."""
    rows = survey_rows(session, year, meant)
    apart = [one.total for one in rows if not one.has_slips]
    return Surveyed(len(apart), sum(apart), len(rows) - len(apart))


def survey_rows(session: Session, year: int, meant: Meant = EVERYBODY) -> list[SurveyRow]:
    """Return the tellings of a year that stand, by the name of the worker."""
    told = (
        select(Person.id, Person.full_name, Person.hamlet, Survey.times, Survey.average_idr)
        .join(Person, Person.id == Survey.person_id)
        .where(Survey.year == year, Survey.void_reason.is_(None), Survey.deleted_at.is_(None))
        .where(*meant.conditions(Survey.person_id))
        .order_by(Person.full_name, Survey.id)
    )
    rows = session.execute(told).all()
    of_those = Remittance.person_id.in_([row[0] for row in rows])
    slips = set(session.scalars(select(Remittance.person_id).where(*_within(year), of_those)))
    return [SurveyRow(*row, row[0] in slips) for row in rows]


def years(session: Session) -> list[int]:
    """Return the years with lines, newest first, this one always among them."""
    told = years_in(session, Remittance.received_on, Remittance.deleted_at.is_(None))
    today: dt.date = session.info["clock"].today()
    return sorted({today.year, *told}, reverse=True)


def wanted(code: str) -> Wanted:
    """Return which lines a figure is made of; raise DmeError for a code that is none."""
    figure, _, _ = code.partition(MEANT)
    year, _, rest = figure.partition(APART)
    kind, _, value = rest.partition(APART)
    try:
        _, meant = parted(code)
        first, last = dt.date(int(year), 1, 1), dt.date(int(year), 12, 31)
        if kind == "bulan":
            first = dt.date(int(year), int(value), 1)
            last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
        narrowed = _NARROWED[kind](value)
    except (KeyError, ValueError) as error:
        raise DmeError("Rincian angka ini tidak dikenal. Buka lagi dari laporannya.") from error
    return Wanted(first, last, direction=Direction.IN, is_counted=True, meant=meant, **narrowed)


def added_up(session: Session, code: str) -> tuple[int, int]:
    """Return how many lines a figure is made of, and what they are for it in rupiah."""
    asked = wanted(code)
    rows = entries.paged(session, asked)
    if asked.use:
        within = Remittance.received_on.between(asked.first, asked.last)
        of_those = asked.meant.conditions(Remittance.person_id)
        return rows.count(), uses.sums(session, within, *of_those).get(asked.use, 0)
    return rows.count(), entries.totals(session, asked).came_in


def told(code: str) -> str:
    """Return which lines a figure is made of, in words: "2026 · Malaysia · Kantor pos".

    Raises DmeError for a code that is none.
    """
    wanted(code)
    year, _, rest = code.partition(APART)
    kind, _, value = rest.partition(APART)
    if kind == "bulan":
        return f"{value}-{year}"
    return " · ".join([year, *_WORDS.get(kind, _corridor_words)(value)])


def _corridor_words(value: str) -> list[str]:
    country, _, channel = value.partition("~")
    return [COUNTRIES.format(country), Channel[channel].value] if channel else []


_WORDS: Mapping[str, Callable[[str], list[str]]] = {
    "semua": lambda _: [],
    "negara": lambda value: [COUNTRIES.format(value)],
    HAMLET: lambda value: [bytes.fromhex(value).decode()],
    "jalur": lambda value: [Channel[value].value],
    "biaya": lambda value: [*_corridor_words(value), "biayanya dicatat"],
    "tanpabiaya": lambda value: [*_corridor_words(value), "biayanya tidak dicatat"],
    "guna": lambda value: [str(UseCategory[value].value)],
}


def _corridor(value: str) -> dict[str, Any]:
    if not value:
        return {}
    country, _, channel = value.partition("~")
    return {"country": country, "channels": frozenset({Channel[channel]})}


_NARROWED: Mapping[str, Callable[[str], dict[str, Any]]] = {
    "semua": lambda _: {},
    "bulan": lambda _: {},
    "negara": lambda value: {"country": value},
    HAMLET: lambda value: {"hamlet": bytes.fromhex(value).decode()},
    "jalur": lambda value: {"channels": frozenset({Channel[value]})},
    "koridor": _corridor,
    "biaya": lambda value: _corridor(value) | {"has_fee": True},
    "tanpabiaya": lambda value: _corridor(value) | {"has_fee": False},
    "guna": lambda value: {"use": UseCategory[value]},
}


def _within(year: int) -> tuple[ColumnElement[bool], ...]:
    """Return what a line meets that came in within a year and stands."""
    return (
        Remittance.received_on.between(dt.date(year, 1, 1), dt.date(year, 12, 31)),
        *_STANDS,
    )


_STANDS = (
    Remittance.direction == Direction.IN,
    Remittance.void_reason.is_(None),
    Remittance.deleted_at.is_(None),
)


def _senders(session: Session, people: set[str]) -> dict[str, Sender]:
    """Return household, hamlet and country of those who sent something.

    Those in the bin, who are few, are asked for by themselves: the others stand in an index.
    """
    told = select(Person.id, FAMILY, Person.hamlet, func.coalesce(COUNTRY, ""))
    found: dict[str, Sender] = {}
    for in_bin in (Person.deleted_at.is_(None), Person.deleted_at.is_not(None)):
        if wanted := people - found.keys():
            asked = told.where(Person.id.in_(each(wanted)), in_bin)
            rows = session.connection().execute(asked).all()
            found |= {person: Sender(*about) for person, *about in rows}
    return found


def _code(year: int, kind: str, value: str) -> str:
    """Return the code of a figure; hamlets may hold signs that part an address."""
    return APART.join((str(year), kind, value.encode().hex() if kind == HAMLET else value))


def _ranked(
    year: int, kind: str, lines: Sequence[Line], key: Callable[[Line], str]
) -> list[tuple[str, Figure]]:
    groups = _grouped(lines, key).items()
    found = [(name, Figure(_code(year, kind, name), some)) for name, some in groups]
    return sorted(found, key=lambda pair: (-pair[1].total, pair[0]))


def _grouped(lines: Iterable[Line], key: Callable[[Line], Hashable]) -> dict[Any, list[Line]]:
    groups = defaultdict[Any, list[Line]](list)
    for line in lines:
        groups[key(line)].append(line)
    return groups


def sent(db: Database) -> Known[list[int]]:
    """Return what came in by month, the same for whoever asks; only the ledger changes it."""
    return db.shared(_sent)


def _sent(db: Database) -> Known[list[int]]:
    return Known(db, {"remittance"}, last_months)


def last_months(session: Session) -> list[int]:
    """Return the rupiah that came in and stand in each of the last twelve months, this one last."""
    months = pulse.last_months(session.info["clock"].today())
    on = type_coerce(Remittance.received_on, String)
    month = func.substr(on, 1, len(months[0]))
    asked = (
        select(month, func.sum(Remittance.amount_idr))
        .where(*_STANDS, on >= months[0])
        .group_by(month)
    )
    found = {name: int(total or 0) for name, total in session.execute(asked)}
    return [found.get(name, 0) for name in months]
