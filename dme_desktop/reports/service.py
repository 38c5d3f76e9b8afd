"""What the office reports: each figure counted at one moment, with what is not known beside it."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.people import service as people
from dme_desktop.reports.documents.worker_state import STATES, HamletState, WorkerState
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.village.rules import spelled
from dme_desktop.workers import rules
from dme_desktop.workers.model import ProceduralStatus, Stage
from dme_desktop.workers.rules import Group
from dme_desktop.workers.service import standings
from dme_desktop.workers.service.standings import Standing

OUTSIDE = frozenset({Group.WISHING, Group.ENDED})  # told in a note and not in N


def worker_state(session: Session) -> WorkerState:
    """Return report L1: the state of every worker, by hamlet and sex, each person once.

    A person stands where the newest journey stands (domain dictionary, section 10, R2); who lost
    contact is counted under that head only. Wishes and journeys that did not come about are told
    in a note and not in N.
    """
    today: dt.date = session.info["clock"].today()
    everybody = standings.everybody(session)
    counted = [(one, head) for one in everybody if (head := _head(one, today))]
    village = village_service.profile(session)
    return WorkerState(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session),
        period=f"Keadaan per {print_date(today)}",
        as_of=today,
        people=len(counted),
        hamlets=_by_hamlet(counted, people.hamlets(session)),
        unknowns=_unknowns([one for one, _ in counted]),
        filters="semua data",
        note=_left_out(everybody),
        place=village.name,
        officer=Signer(name=session.info["who"].name, role="Petugas pendata"),
        head=stationery.head_or_line(session, before="Mengetahui,"),
        paper=stationery.paper(session),
    )


def _head(one: Standing, today: dt.date) -> str | None:
    group = standings.group_of(one, today)
    return None if group in OUTSIDE else group.value


def _by_hamlet(
    counted: Iterable[tuple[Standing, str]], known: Sequence[str]
) -> tuple[HamletState, ...]:
    """Count by hamlet, each once however it was typed."""
    written = Counter((one.hamlet, head, one.gender) for one, head in counted)
    told = {hamlet: spelled(hamlet, known) for hamlet in {hamlet for hamlet, _, _ in written}}
    numbers: Counter[tuple[str, str, str]] = Counter()
    for (hamlet, head, gender), number in written.items():
        numbers[told[hamlet], head, gender] += number
    hamlets = sorted({hamlet for hamlet, _, _ in numbers})
    return tuple(
        HamletState(
            hamlet=hamlet,
            counts=tuple(
                (numbers[hamlet, head, "1"], numbers[hamlet, head, "2"]) for head in STATES
            ),
        )
        for hamlet in hamlets
    )


def _unknowns(counted: list[Standing]) -> tuple[tuple[str, int], ...]:
    unclear = ProceduralStatus.BELUM_DIKETAHUI
    missing = (
        ("negara tujuan", sum(one.country is None for one in counted)),
        ("NIK", sum(one.nik is None for one in counted)),
        ("status prosedural", sum(one.procedural_status is unclear for one in counted)),
        ("kontak terakhir", sum(_unheard(one) for one in counted)),
    )
    return tuple((name, number) for name, number in missing if number)


def _unheard(one: Standing) -> bool:
    return one.stage in rules.ABROAD and one.last_contact_on is None


def _left_out(everybody: Iterable[Standing]) -> str:
    outside = Counter(one.stage for one in everybody if rules.GROUP_OF[one.stage] in OUTSIDE)
    parts = [f"{stage.value.lower()} {outside[stage]}" for stage in Stage if outside[stage]]
    return f"Tidak termasuk N: {', '.join(parts)}." if parts else ""
