"""Each count has one definition: tile, chip, list, table and report say what plain SQL counts."""

import datetime as dt
from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from dme_desktop.app.practice import demonstration
from dme_desktop.app.today import screen as today
from dme_desktop.app.today.screen import Morning
from dme_desktop.kernel.clock import FixedClock, SystemClock
from dme_desktop.people import living
from dme_desktop.people import service as people
from dme_desktop.reports import lists
from dme_desktop.reports import service as reports
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents.worker_state import STATES
from dme_desktop.reports.lists import CONTRACT
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.attention import Concern, Ends
from dme_desktop.workers.rules import AWAY, Group
from dme_desktop.workers.screen.book import CHIPS
from dme_desktop.workers.service import standings
from tests.acts import ACT, CLERK

NEWEST = """
    select j.*, p.residency, p.full_name from journey j join person p on p.id = j.person_id
    where j.deleted_at is null and p.deleted_at is null and j.seq = (
        select max(seq) from journey k where k.person_id = j.person_id and k.deleted_at is null)
"""
COUNTED = "select count(*) from"
LOST = """(stage in ('BEKERJA', 'CUTI') and (lost_since is not null
    or (last_contact_on is not null and last_contact_on < :silent)))"""


@pytest.fixture(scope="module")
def village(
    tmp_path_factory: pytest.TempPathFactory,
    quick_key_stretching: None,  # noqa: ARG001
) -> Iterator[Database]:
    """Give a practice village in which a few moved, died, fell silent or are on leave."""
    out = tmp_path_factory.mktemp("hitung") / "latihan"
    demonstration.run(out, 60, 3)
    profile = Profile(out / "data", FixedClock(SystemClock().now()))
    profile.hold()
    secret = (out / "kata-sandi-latihan.txt").read_text(encoding="utf-8").strip()
    db = profile.open(secret, remember=False)
    at = db.clock.today()
    with db.write(ACT, CLERK) as session:
        left = ("PINDAH", "MENINGGAL", "PINDAH")
        for resident, residency in zip(people.paged(session).page(0, 3), left, strict=True):
            session.execute(
                text("update person set residency = :to where id = :id"),
                {"to": residency, "id": resident.id},
            )
        abroad = standings.paged(session, groups=frozenset({Group.WORKING})).page()
        for place, row in enumerate(abroad[:4]):
            session.execute(
                text(
                    "update journey set stage = 'CUTI', contract_end = :end, lost_since = :lost "
                    "where id = :id"
                ),
                {
                    "id": row.journey_id,
                    "end": str(at + dt.timedelta(days=70)),
                    "lost": str(at) if place == 0 else None,
                },
            )
    yield db
    db.close()
    profile.release()


@pytest.fixture
def morning(village: Database) -> Morning:
    """Give the numbers of the start page."""
    return today.read(village, village.clock)


def asked(session: Session, statement: str) -> int:
    """Return a number that plain SQL counts."""
    at: dt.date = session.info["clock"].today()
    named = {"silent": str(at - dt.timedelta(days=180)), "today": str(at), "year": str(at.year)}
    used = {name: value for name, value in named.items() if f":{name}" in statement}
    return int(session.execute(text(statement), used).scalar_one())


def newest(session: Session, where: str) -> int:
    """Return how many newest journeys meet a condition, as plain SQL counts."""
    return asked(session, f"{COUNTED} ({NEWEST}) where {where}")


def chip(session: Session, name: str) -> int:
    """Return what a chip of the list of workers says; its list has as many rows."""
    counted = standings.count_by_group(session)
    number = sum(counted[group] for group in CHIPS[name])
    assert standings.count(session, CHIPS[name]) == number
    assert len(standings.paged(session, groups=CHIPS[name]).page(limit=1000)) == number
    return number


def head(session: Session, name: str) -> int:
    """Return what report L1 says under a head."""
    place = STATES.index(name)
    return sum(sum(one.counts[place]) for one in reports.worker_state(session).hamlets)


@pytest.mark.parametrize(
    ("name", "of", "where"),
    [
        ("coming", "CPMI", "stage in ('CPMI', 'SIAP')"),
        ("leave", "Cuti", f"stage = 'CUTI' and not {LOST}"),
        ("lost", "Hilang kontak", LOST),
        ("home", "Purna", "stage = 'PURNA'"),
    ],
)
def test_a_chip_counts_as_report_l1_and_as_plain_sql(
    village: Database, name: str, of: str, where: str
) -> None:
    with village.read(CLERK) as session:
        number = newest(session, where)
        assert number
        assert chip(session, name) == head(session, of) == number


def test_the_tiles_say_what_the_chips_they_open_say(village: Database, morning: Morning) -> None:
    with village.read(CLERK) as session:
        assert (
            morning.counted(*AWAY)
            == chip(session, "abroad")
            == newest(session, "stage in ('BEKERJA', 'CUTI')")
        )
        assert morning.counted(Group.COMING) == chip(session, "coming")
        assert morning.counted(Group.HOME) == chip(session, "home")


def test_who_moved_or_died_is_no_resident(village: Database, morning: Morning) -> None:
    with village.read(CLERK) as session:
        here = "select count(*) from person where deleted_at is null and residency in ({})"
        number = asked(session, here.format("'TETAP', 'TIDAK_TETAP'"))
        assert morning.residents == people.count_residents(session) == number
        gone = asked(session, here.format("'PINDAH', 'MENINGGAL'"))
        assert people.paged(session).count() == number + gone
        assert living.counted(session) == (number, gone)


def test_families_are_households_and_not_workers(village: Database, morning: Morning) -> None:
    with village.read(CLERK) as session:
        number = asked(
            session,
            "select count(distinct coalesce(nullif(p.family_card_no, ''), p.id)) from remittance r "
            "join person p on p.id = r.person_id where r.deleted_at is null and r.void_reason is "
            "null and substr(r.received_on, 1, 4) = :year",
        )
    assert morning.told.families == number


def test_contracts_count_those_on_leave_as_the_report_lists_them(
    village: Database, morning: Morning
) -> None:
    with village.read(CLERK) as session:
        days = "julianday(contract_end) - julianday(:today)"
        for ends, where in (
            (Ends.LEWAT, f"{days} < 0"),
            (Ends.HARI_30, f"{days} between 0 and 30"),
            (Ends.HARI_60, f"{days} between 31 and 60"),
            (Ends.HARI_90, f"{days} between 61 and 90"),
        ):
            number = newest(session, f"stage in ('BEKERJA', 'CUTI') and {where}")
            listed = lists.to_call(session, Period(part=CONTRACT + ends.name))
            assert morning.due.contracts[ends] == len(listed.rows) == number
    assert morning.due.contracts[Ends.HARI_90] >= 4


def test_the_table_of_documents_adds_up_to_the_sentence_above_it_and_to_the_report(
    village: Database, morning: Morning
) -> None:
    said = next(one for one in morning.waiting if one.address.which == "L8").values["count"]
    with village.read(CLERK) as session:
        whole = lists.ending_documents(session)
        parts = {
            ends: len(lists.ending_documents(session, Period(part=ends.name)).rows) for ends in Ends
        }
    assert said == len(whole.rows) == sum(parts.values()) == sum(morning.due.documents.values())
    assert dict(morning.due.documents) == {ends: number for ends, number in parts.items() if number}


def test_leave_in_the_table_is_leave_in_the_chip(village: Database, morning: Morning) -> None:
    with village.read(CLERK) as session:
        listed = lists.to_call(session, Period(part=Concern.CUTI.name))
        assert morning.due.concerns[Concern.CUTI] == len(listed.rows) == chip(session, "leave")


def test_what_waits_stands_in_the_order_of_who_suffers_first(morning: Morning) -> None:
    ranks = [one.rank for one in morning.waiting]
    assert ranks == sorted(ranks)
