"""The reports on protection: cases in counts, prevented departures one by one; nobody is named.

A count below the bound of the office is hidden, and so is what would tell it by subtraction: small
rows are told together, and of a row that is parted in two, both parts are shown or none.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import extract, select
from sqlalchemy.orm import Session

from dme_desktop.cases.service import figures
from dme_desktop.cases.service.figures import Counted
from dme_desktop.kernel import codes
from dme_desktop.kernel.words import inside, screen_date
from dme_desktop.people.model import Person
from dme_desktop.reports.asking import NAMES, NOW, Only, Period, narrowing
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about, aside, leading
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent, ProceduralStatus, Scheme
from dme_desktop.workers.service import journeys

EVERYBODY = Only()
HIDDEN, OTHERS = "*", "Lainnya, digabung"
NO_REASON, NOWHERE = "tanpa-alasan", "tanpa-negara"  # what opens whoever has none
NOTHING_YET = "belum ada yang dicatat"
_OF_THE_BOOK = (EventKind.PENDATAAN, EventKind.KOREKSI, EventKind.DIPERIKSA)  # not of the person
_PREVENTED = ("Pencegahan nonprosedural", "PENCEGAHAN KEBERANGKATAN NONPROSEDURAL")
_CLEAR = {
    ProceduralStatus.PROSEDURAL: "prosedural",
    ProceduralStatus.NONPROSEDURAL: "non",
    ProceduralStatus.MENJADI_NONPROSEDURAL: "non",
}
One = TypeVar("One")


def cases(session: Session, period: Period = NOW) -> ListReport:
    """Return report L15: cases of a year by what they are about (domain dictionary, 13)."""
    year = period.year or session.info["clock"].today().year
    every, least = figures.of_year(session, year), figures.least(session)
    groups = grouped(every, lambda one: [kind.value for kind in one.types], least)
    return ListReport(
        code="L15",
        name="Kasus",
        title="REKAPITULASI KASUS PELINDUNGAN PMI",
        columns=(
            ListColumn("Jenis masalah", 50), ListColumn("Diterima", 16, "right"),
            ListColumn("L", 12, "right"), ListColumn("P", 12, "right"),
            ListColumn("L/P belum diketahui", 20, "right"), ListColumn("Selesai", 16, "right"),
            ListColumn("Dirujuk", 16, "right"), ListColumn("Rata-rata hari", 18, "right"),
            ListColumn("Negara terbanyak", 32), ListColumn("Prosedural", 22, "right"),
            ListColumn("Nonprosedural", 28, "right"), ListColumn("Belum jelas", 18, "right"),
        ),
        rows=tuple(_case_row(name, some, least) for name, some in groups),
        ids=tuple("" for _ in groups),
        unknowns=() if len(every) < least else (
            ("jenis kelamin", _shown_unknown(every, lambda one: one.gender is None, least)),
            ("negara", _shown_unknown(every, lambda one: one.country is None, least)),
        ),
        filters="kasus yang diterima dalam periode; satu kasus dapat berjenis lebih dari satu",
        **bounded(session, len(every), least, "kasus") | {"period": f"tahun {year}"},
    )  # fmt: skip


def prevented(session: Session, period: Period = NOW) -> ListReport:
    """Return report L16: departures that were prevented in a year (domain dictionary, 13).

    The office sees each of them, without names: when, why, whereto, and what became of it. Who
    stands outside sees how many there were, by destination.
    """
    year = period.year or session.info["clock"].today().year
    every, least = stopped(session, year, period.only), figures.least(session)
    if period.outside:
        return _prevented_outside(session, year, every, least)
    after = _after(session, every)
    return ListReport(
        code="L16",
        name=_PREVENTED[0],
        title=_PREVENTED[1],
        unit="pencegahan",
        columns=(
            ListColumn("Tanggal", 24, "centre"), ListColumn("Alasan", 78),
            ListColumn("Dicegah oleh", 44), ListColumn("Negara tujuan", 34),
            ListColumn("Skema", 34), ListColumn("Tindak lanjut", 62),
        ),
        rows=tuple(
            (
                screen_date(one.on), one.why or "–", one.by or "–", *destination(one),
                one.scheme.value, after[one.journey_id],
            )
            for one in every
        ),
        ids=tuple(one.person_id for one in every),
        empty="Tidak ada keberangkatan yang dicegah pada periode ini.",
        unknowns=(
            ("alasan", sum(not one.why for one in every)),
            ("negara tujuan", sum(one.country is None for one in every)),
        ),
        asides=leading(
            aside("Alasan belum dicatat", sum(not one.why for one in every), NO_REASON),
            aside("Negara belum diketahui", sum(one.country is None for one in every), NOWHERE),
        ),
        filters="keberangkatan yang dicatat dicegah dalam periode, tanpa nama",
        narrowed=period.only.told,
        note="Alasan ditulis seperti dicatat. Untuk luar kantor cetak jumlahnya saja.",
        **about(session) | {"period": f"tahun {year}"},
    )  # fmt: skip


def _prevented_outside(
    session: Session, year: int, every: "Sequence[Stopped]", least: int
) -> ListReport:
    """Return how many departures were prevented, by destination; few are told together."""
    groups = grouped(every, destination, least)
    return ListReport(
        code="L16",
        name=_PREVENTED[0],
        title=_PREVENTED[1],
        columns=(
            ListColumn("Negara tujuan", 90), ListColumn("Dicegah", 30, "right"),
            ListColumn("L", 30, "right", key="1"), ListColumn("P", 30, "right", key="2"),
        ),
        rows=tuple(
            (name, str(len(some)), *parted([one.gender for one in some], ("1", "2"), least))
            for name, some in groups
        ),
        ids=tuple(NAMES + name for name, _ in groups),
        filters="keberangkatan yang dicatat dicegah dalam periode",
        **bounded(session, len(every), least, "pencegahan") | {"period": f"tahun {year}"},
    )  # fmt: skip


def prevented_in(session: Session, year: int) -> int:
    """Return how many departures were prevented in a year; whoever prints it hides a small one."""
    return len(stopped(session, year))


class Stopped(NamedTuple):
    """Somebody who was kept from leaving: who, where to, when, why, by whom."""

    person_id: str
    full_name: str
    hamlet: str
    gender: str
    country: str | None
    on: dt.date
    why: str | None
    by: str | None
    scheme: Scheme
    journey_id: str


def destination(one: Stopped) -> list[str]:
    """Return where somebody wanted to go, as the only name of its row."""
    return [codes.labels("destination_country").get(one.country or "", "belum diketahui")]


def stopped(session: Session, year: int, only: Only = EVERYBODY) -> list[Stopped]:
    """Return whose departure was prevented in a year, the first one first."""
    asked = (
        select(
            Person.id, Person.full_name, Person.hamlet, Person.gender, Journey.country,
            JourneyEvent.on, JourneyEvent.note, JourneyEvent.told_by, Journey.scheme, Journey.id,
        )
        .join(Journey, Journey.person_id == Person.id)
        .join(JourneyEvent, JourneyEvent.journey_id == Journey.id)
        .where(
            JourneyEvent.kind == EventKind.DICEGAH,
            extract("year", JourneyEvent.on) == year,
            JourneyEvent.deleted_at.is_(None),
            Journey.deleted_at.is_(None),
            *narrowing(session, only),
        )
        .order_by(JourneyEvent.on, JourneyEvent.id)
    )  # fmt: skip
    return [Stopped._make(row) for row in session.execute(asked)]


def _after(session: Session, every: Sequence[Stopped]) -> dict[str, str]:
    """Return what became of each journey: a new one the lawful way, or what was written later."""
    told = {one.journey_id: NOTHING_YET for one in every}
    later = (
        select(JourneyEvent.journey_id, JourneyEvent.kind, JourneyEvent.on)
        .where(
            JourneyEvent.journey_id.in_(list(told)),
            JourneyEvent.deleted_at.is_(None),
            JourneyEvent.kind.not_in(_OF_THE_BOOK),
        )
        .order_by(JourneyEvent.on, JourneyEvent.id)
    )
    barred: set[str] = set()
    for journey_id, kind, on in session.execute(later):
        if journey_id in barred and kind is not EventKind.DICEGAH:
            told[journey_id] = f"{kind.value} {screen_date(on)}"
        barred |= {journey_id} if kind is EventKind.DICEGAH else set()
    newest = journeys.newest(session, [one.person_id for one in every])
    for one in every:
        if newest[one.person_id].id != one.journey_id:
            told[one.journey_id] = (
                f"Keberangkatan baru: {inside(newest[one.person_id].stage.value)}"
            )
    return told


def grouped(
    every: Sequence[One], names: Callable[[One], Iterable[str]], least: int
) -> list[tuple[str, list[One]]]:
    """Return {name: those of it}, the largest first; those too few are told together.

    They grow by the smallest that could be shown until they are enough; nothing is shown at all
    where everything together is not.
    """
    by_name: dict[str, dict[int, One]] = {}
    for place, one in enumerate(every):
        for name in names(one):
            by_name.setdefault(name, {})[place] = one
    if len(every) < least:
        return []
    shown = sorted(by_name.items(), key=lambda pair: (len(pair[1]), pair[0]))
    together: dict[int, One] = {}
    while shown and (len(shown[0][1]) < least or 0 < len(together) < least):
        together |= shown.pop(0)[1]
    found = [(name, list(some.values())) for name, some in reversed(shown)]
    return [*found, (OTHERS, list(together.values()))] if together else found


def parted(values: Iterable[object], parts: Sequence[object], least: int) -> list[str]:
    """Return how many of some values there are of each part, all of them or none."""
    counts = Counter(values)
    if any(0 < number < least for number in counts.values()):
        return [HIDDEN] * len(parts)
    return [str(counts[part]) for part in parts]


def _case_row(name: str, some: Sequence[Counted], least: int) -> tuple[str, ...]:
    (settled,) = parted([one.settled for one in some], (True,), least)
    (referred,) = parted([one.referred for one in some], (True,), least)
    clear = [_CLEAR.get(one.procedural) if one.procedural else None for one in some]
    return (
        name,
        str(len(some)),
        *parted([one.gender for one in some], ("1", "2", None), least),
        settled,
        referred,
        _average([one.days for one in some if one.days is not None], least),
        _most([one.country for one in some if one.country], least),
        *parted(clear, ("prosedural", "non", None), least),
    )


def _average(days: Sequence[int], least: int) -> str:
    if not days:
        return "–"
    return str(round(sum(days) / len(days))) if len(days) >= least else HIDDEN


def _most(countries: Sequence[str], least: int) -> str:
    """Return where most are, when those are enough."""
    if not countries:
        return "–"
    code, number = Counter(countries).most_common(1)[0]
    name = codes.labels("destination_country").get(code, code)
    return name if number >= least else HIDDEN


def _shown_unknown(every: Sequence[Counted], lacks: Callable[[Counted], bool], least: int) -> int:
    number = sum(map(lacks, every))
    return number if number >= least else 0


def bounded(session: Session, number: int, least: int, unit: str) -> dict[str, Any]:
    """Return what a report says of what it hides; fewer than the bound are told as such."""
    few = number < least
    note = (
        f"Tanda {HIDDEN} dan baris gabungan: angka di bawah {least} disamarkan, agar tidak ada "
        "orang yang dikenali."
    )
    told: dict[str, Any] = {
        "note": note,
        "empty": f"Tidak ada {unit}, atau kurang dari {least} sehingga disamarkan.",
        "total": 0 if few else number,
    }
    told["unit"] = f"{unit} yang dapat ditampilkan" if few else unit
    return about(session) | told
