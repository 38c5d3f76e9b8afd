"""What the office reports: each figure counted at one moment, with what is not known beside it."""

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence

from msgspec import structs
from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel.words import in_order, inside
from dme_desktop.people import service as people
from dme_desktop.reports import hiding, lists, mapped
from dme_desktop.reports.asking import NOW, Period, narrowing
from dme_desktop.reports.documents.list_report import Drawn
from dme_desktop.reports.documents.worker_state import (
    HIDDEN,
    STATES,
    HamletState,
    WorkerState,
    figures,
)
from dme_desktop.village.rules import spelled
from dme_desktop.workers import rules
from dme_desktop.workers.model import ProceduralStatus, Stage
from dme_desktop.workers.rules import Group
from dme_desktop.workers.service import standings
from dme_desktop.workers.service.standings import Standing

UNCLEAR = ProceduralStatus.BELUM_DIKETAHUI
OUTSIDE = frozenset({Group.WISHING, Group.ENDED})  # told in a note and not in N


def worker_state(session: Session, period: Period = NOW) -> WorkerState:
    """Return report L1: the state of every worker, by hamlet and sex, each person once.

    A person stands where the newest journey stands (domain dictionary, section 10, R2); who lost
    contact is counted under that head only. Wishes and journeys that did not come about are told
    in a note and not in N.
    """
    today: dt.date = session.info["clock"].today()
    everybody = standings.everybody(session, *narrowing(session, period.only))
    counted = [(one, head, number) for one, number in everybody if (head := _head(one, today))]
    found = WorkerState(
        people=sum(number for _, _, number in counted),
        hamlets=_by_hamlet(counted, people.hamlets(session)),
        unknowns=_unknowns([(one, number) for one, _, number in counted]),
        filters="semua data",
        narrowed=period.only.told,
        note=_left_out(everybody),
        **lists.about(session),
    )
    shown = _masked(found, least_of(session)) if period.outside else found
    return structs.replace(shown, drawn=_mapped(session, shown))


def _mapped(session: Session, report: WorkerState) -> Drawn | None:
    """Return everybody of N on the map of the hamlets; a sum that is hidden is not told there."""
    both = 2 * len(STATES) + 2
    counts = {one.hamlet: sum(map(sum, one.counts)) for one in report.hamlets}
    hidden = {one.hamlet for row, one in enumerate(report.hamlets) if (row, both) in report.hidden}
    return mapped.drawn(session, "Peta: semua yang dihitung", counts, frozenset(hidden))


def _masked(report: WorkerState, least: int) -> WorkerState:
    """Return the report as it may leave: no count is shown by which a person could be known."""
    rows = [numbers for _, numbers in figures(report)]
    counts: dict[Hashable, int] = {
        (row, column): number
        for row, numbers in enumerate(rows)
        for column, number in enumerate(numbers)
    }
    men, women, both = (2 * len(STATES) + place for place in range(3))
    sums: list[Sequence[Hashable]] = []
    for row in range(len(rows)):
        for first, whole in ((0, men), (1, women)):
            sums.append([(row, column) for column in (*range(first, men, 2), whole)])
        sums.append([(row, column) for column in (men, women, both)])
    sums += [[(row, column) for row in range(len(rows))] for column in range(both + 1)]
    gone = hiding.hidden(counts, sums, least)
    note = f"Tanda {HIDDEN}: disamarkan, agar angka di bawah {least} tidak terbaca."
    few = 0 < report.people < least
    return structs.replace(
        report, hidden=gone, note=note, unknowns=(), people=0 if few else report.people
    )


def _head(one: Standing, today: dt.date) -> str | None:
    return head_of(one.stage, one.last_contact_on, one.lost_since, today)


def head_of(
    stage: Stage, heard: dt.date | None, lost: dt.date | None, today: dt.date
) -> str | None:
    """Return under which head of L1 somebody is counted, None for outside of N."""
    group = rules.group(stage, heard, lost, today)
    return None if group in OUTSIDE else group.value


def _by_hamlet(
    counted: Sequence[tuple[Standing, str, int]], known: Sequence[str]
) -> tuple[HamletState, ...]:
    """Count by hamlet, each once however it was typed."""
    told = {hamlet: spelled(hamlet, known) for hamlet in {one.hamlet for one, _, _ in counted}}
    numbers: Counter[tuple[str, str, str]] = Counter()
    for one, head, number in counted:
        numbers[told[one.hamlet], head, one.gender] += number
    hamlets = sorted({hamlet for hamlet, _, _ in numbers}, key=in_order)
    return tuple(
        HamletState(
            hamlet=hamlet,
            counts=tuple(
                (numbers[hamlet, head, "1"], numbers[hamlet, head, "2"]) for head in STATES
            ),
        )
        for hamlet in hamlets
    )


def _unknowns(counted: Iterable[tuple[Standing, int]]) -> tuple[tuple[str, int], ...]:
    missing = dict.fromkeys(("negara tujuan", "NIK", "status prosedural", "kontak terakhir"), 0)
    for one, number in counted:
        missing["negara tujuan"] += number * (one.country is None)
        missing["NIK"] += number * (one.nik is None)
        missing["status prosedural"] += number * (one.procedural_status is UNCLEAR)
        missing["kontak terakhir"] += number * _unheard(one)
    return tuple((name, number) for name, number in missing.items() if number)


def _unheard(one: Standing) -> bool:
    return one.stage in rules.ABROAD and one.last_contact_on is None


def _left_out(everybody: Iterable[tuple[Standing, int]]) -> str:
    outside: Counter[Stage] = Counter()
    for one, number in everybody:
        outside[one.stage] += number * (rules.GROUP_OF[one.stage] in OUTSIDE)
    parts = [f"{inside(stage.value)} {outside[stage]}" for stage in Stage if outside[stage]]
    return f"Tidak termasuk N: {', '.join(parts)}." if parts else ""
