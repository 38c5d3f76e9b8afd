"""Every figure of L13-L19 and of the way of the papers opens its rows, and they add up to it.

A village of practice is walked through, report by report, part by part, figure by figure: those of
the lists, of the notes, and of what is unknown. Of cases there are counts only.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.livelihoods.model import Activity, Business
from dme_desktop.people import service as people
from dme_desktop.people.model import SchoolStatus
from dme_desktop.remittances.model import Remittance, Survey
from dme_desktop.remittances.service import entries, figures, surveys
from dme_desktop.reports.asking import NAMES, Only, Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS, Kind
from dme_desktop.reports.protection import HIDDEN
from dme_desktop.reports.screen.page import OPENS
from dme_desktop.training.service import participants
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.visits.screen.ways import rows as waiting
from dme_desktop.visits.service import figures as way_figures
from dme_desktop.workers.model import EventKind, Stage
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import a_child, agreed
from tests.livelihoods.examples import TODAY, returned
from tests.reports.test_livelihoods import behind

WALKED = ("L13", "L14", "L15", "L16", "L17", "KEGIATAN", "L18", "L19", "JALAN")


@pytest.fixture
def village(rehearsed: Path) -> Iterator[Database]:
    """Give the practice village, with enough children, and enough who were kept from leaving."""
    secret = (rehearsed / "kata-sandi-latihan.txt").read_text(encoding="utf-8").strip()
    db = Profile(rehearsed / "data", FixedClock(NOW)).open(secret, remember=False)
    with db.write(ACT, CLERK) as session:
        nowhere = {"departed_on": None, "returned_on": None, "return_type": None}
        for one in returned(session, 6, 33, stage=Stage.CPMI, country="MY", **nowhere):
            journeys.note(session, one, EventKind.DICEGAH, TODAY, "visa kunjungan")
        gone = {"returned_on": None, "return_type": None}
        abroad = returned(session, 3, 40, stage=Stage.BEKERJA, **gone)
        for place, one in enumerate(abroad):
            kids = [
                a_child(
                    name=f"Anak {n}", school_status=SchoolStatus.SEKOLAH if n else None,
                    caregiver="Inaq" if n < 5 else None,
                )
                for n in range(8 - place)
            ]  # fmt: skip
            people.put_children(session, one.person_id, kids, agreed())
        line = session.get_one(Remittance, entries.paged(session).page()[0].id)
        told = {"times": 4, "average_idr": 900_000, "told_on": TODAY, "told_by": "Amaq"}
        surveys.record(session, Survey(person_id=line.person_id, year=2026, **told))  # type: ignore[arg-type]
    yield db
    db.close()


def number(told: str) -> int:
    return int(told.removeprefix("Rp").replace(".", "") or 0)


def opened(session: Session, kind: Kind, period: Period, where: str, column: str = "") -> set[int]:
    """Return how many rows an address shows, what they come to, and what they add up to."""
    if where.startswith(NAMES):
        assert kind.behind is not None
        found = kind.behind(session, period, where.removeprefix(NAMES), column).names
        money = sum(number(cell) for one in found for cell in one.cells if cell.startswith("Rp"))
        workers = sum(
            int(one.cells[4]) for one in found if kind.code == "L18" and _is_int(one.cells)
        )
        return {sum(one.parts for one in found), money, workers}
    address = addresses.read(OPENS[kind.code], where)
    if address.place == addresses.LEDGER_LINES:
        lines = list(entries.paged(session, figures.wanted(address.which)).every())
        assert (len(lines), sum(one.part for one in lines)) == figures.added_up(
            session, address.which
        )
        return {len(lines), sum(one.part for one in lines)}
    if address.place == addresses.WAYS:
        chip, _, step = address.which.partition("~")
        return {len(waiting(session, "", chip, step))}
    if address.place == addresses.WAY_STEPS:
        steps = way_figures.rows_of(session, address.which)
        return {len(steps.rows) if steps else 0}
    return {behind(session, where)}


def _is_int(cells: Sequence[str]) -> bool:
    return len(cells) > 4 and cells[4].isdigit()


def periods(kind: Kind, session: Session) -> list[Period]:
    years = list(kind.years(session))[:2] if kind.year else [None]
    parts = [(year, part) for year in years for part in (kind.parts or {"": ""})]
    whole = [Period(year, part=part) for year, part in parts]
    sexes = [Only(gender=one) for one in "12" if "gender" in kind.filters]
    return [
        *whole,
        *(Period(year, part=part, only=only) for only in sexes for year, part in parts
          if part not in kind.whole_parts),
    ]  # fmt: skip


@pytest.mark.parametrize("code", WALKED)
def test_every_figure_opens_rows_that_add_up_to_it(village: Database, code: str) -> None:
    kind = KINDS[code]
    walked = 0
    with village.read(CLERK) as session:
        for period in periods(kind, session):
            report = kind.counted(session, period)
            for one in report.asides:
                assert number(one.told) in opened(session, kind, period, one.where), (period, one)
                walked += 1
            told = {what: many for what, many in report.unknowns if many and code != "L15"}
            assert len(told) <= len(report.asides), "an unknown that opens nothing"
            walked += sum(_walk(session, kind, period, report, place)
                          for place in range(len(report.rows)))  # fmt: skip
    assert walked if code != "L15" else not walked


def _walk(session: Session, kind: Kind, period: Period, report: ListReport, place: int) -> int:
    """Open every figure of one row; return how many there are."""
    row, id_ = report.rows[place], report.ids[place]
    if kind.code == "L15":
        assert id_ == ""
        return 0
    if kind.code == "L17" and id_.startswith(NAMES):  # of a batch, those who are meant
        assert int(row[4]) + int(row[5]) in opened(session, kind, period, id_)
        return 1
    if report.cells:
        leads = [(at, where) for at, where in enumerate(report.cells[place]) if where]
    elif id_.startswith(NAMES):
        counted = [at for at, one in enumerate(report.columns) if one.key or at == 1]
        leads = [(at, id_) for at in counted if row[at] != HIDDEN]
    elif kind.code in {"L17", "KEGIATAN", "L18"}:
        return _record(session, row, id_)
    else:
        leads = [(1, id_)]
    for at, where in leads:
        if not _is_count(report, at, row[at]):
            continue
        found = opened(session, kind, period, where, report.columns[at].key)
        assert number(row[at]) in found, (period, report.columns[at].head, row[0], row[at], found)
    return len(leads)


def _is_count(report: ListReport, at: int, told: str) -> bool:
    """Say whether a figure counts rows or adds them up: a mean, a share and a fee do neither."""
    head = report.columns[at].head
    is_else = {"Tengah (hari)", "Terpendek", "Terlama", "Pekerja", "Biaya", "Median biaya"}
    is_share = head.startswith(("%", "Pekerja ")) or "%" in told
    return head not in is_else and not is_share and told not in {"–", ""}


def _record(session: Session, row: Sequence[str], id_: str) -> int:
    """Open the one record that a row is about."""
    kind, _, record = id_.partition(":")
    if kind == "peserta":
        seated = participants.seated(session, record)
        assert len(seated) == int(row[4]) + int(row[5])
    else:
        kept = (
            session.get(Activity, record) if kind == "kegiatan" else session.get(Business, record)
        )
        assert kept is not None
    return 1
