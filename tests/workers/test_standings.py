"""Where everybody stands: counted by kinds of journeys, and the same as counted one by one."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import reading
from dme_desktop.workers import attention, rules, waiting
from dme_desktop.workers.model import Journey, ProceduralStatus, ReturnPlan, Stage
from dme_desktop.workers.service import standings, watching
from tests.acts import ACT, CLERK
from tests.examples import a_journey, a_person, nik

TODAY = dt.date(2026, 11, 24)
TURNS = (0, 30, 60, 90, -30, -rules.LOST_CONTACT_DAYS, -rules.UPDATE_DAYS, -365)
DAYS = st.none() | st.builds(
    lambda turn, by: TODAY + dt.timedelta(days=turn + by),
    st.sampled_from(TURNS), st.integers(-2, 2),
)  # fmt: skip
PARTS = st.none() | st.builds(
    lambda day, known: PartialDate(day.year, *(day.month, day.day)[:known]),
    DAYS.filter(bool), st.integers(0, 2),
)  # fmt: skip
JOURNEYS: st.SearchStrategy[dict[str, object]] = st.builds(
    dict,
    stage=st.sampled_from(Stage),
    procedural_status=st.sampled_from(ProceduralStatus),
    contract_end=DAYS,
    last_contact_on=DAYS,
    leave_until=DAYS,
    lost_since=DAYS,
    returned_on=PARTS,
    return_plan=st.none() | st.sampled_from(ReturnPlan),
    verified_on=DAYS,
    departed_on=PARTS,
    seq=st.integers(1, 2),
    binned=st.booleans(),
)
PEOPLE = st.lists(st.tuples(st.booleans(), st.lists(JOURNEYS, max_size=3)), max_size=5)


@contextmanager
def for_a_moment(db: Database) -> Iterator[Session]:
    """Give a session whose writing is forgotten."""
    with pytest.raises(ZeroDivisionError), db.write(ACT, CLERK) as session:
        yield session
        raise ZeroDivisionError


def put(session: Session, people: list[tuple[bool, list[dict[str, object]]]]) -> list[Journey]:
    """Write people and their journeys down; return the newest journey of each who counts."""
    newest = []
    for n, (is_gone, trips) in enumerate(people):
        person = a_person(nik=nik(n + 1), full_name=f"Orang {n}")
        session.add(person)
        session.flush()
        kept = []
        for told in trips:
            values = dict(told)
            binned = values.pop("binned")
            journey = a_journey(person_id=person.id, **values)
            session.add(journey)
            session.flush()
            journey.deleted_at = session.info["clock"].now() if binned else None
            kept += [] if binned else [journey]
        person.deleted_at = session.info["clock"].now() if is_gone else None
        if kept and not is_gone:
            newest.append(max(kept, key=lambda one: (one.seq, one.id)))
    session.flush()
    return newest


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PEOPLE)
def test_kinds_of_journeys_add_up_to_what_is_counted_one_by_one(
    office: Database, people: list[tuple[bool, list[dict[str, object]]]]
) -> None:
    with for_a_moment(office) as session:
        newest = put(session, people)
        groups = [
            rules.group(one.stage, one.last_contact_on, one.lost_since, TODAY) for one in newest
        ]
        assert standings.count_by_group(session) == Counter(groups)
        assert standings.count_by_stage(session) == Counter(one.stage for one in newest)
        assert standings.count(session) == len(newest)
        seen = Counter[tuple[object, ...]]()
        for kind, number in standings.everybody(session):
            group = standings.group_of(kind, TODAY)
            seen[group, kind.procedural_status, kind.country is None] += number
        assert seen == Counter(
            (group, one.procedural_status, one.country is None)
            for group, one in zip(groups, newest, strict=True)
        )
        abroad = Counter(one.procedural_status for one in newest if one.stage in rules.ABROAD)
        assert standings.count_abroad_by_procedure(session) == abroad
        due = watching.due(session)
        for concern in attention.Concern:
            assert due.concerns[concern] == len(watching.to_call(session, concern))
        for ends in attention.Ends:
            assert due.contracts[ends] == len(watching.to_call(session, ends=ends))
        told = [one for one in waiting.waiting(session) if one.symbol == "users"]
        called = watching.to_call(session)
        assert [one.values["count"] for one in told] == ([len(called)] if called else [])
        for one in told:
            assert one.values["name"] == called[0].full_name
            assert one.values["reason"] == called[0].reason


def test_on_another_day_everything_is_counted_anew(office: Database, clock: FixedClock) -> None:
    with office.write(ACT, CLERK) as session:
        person = a_person()
        session.add(person)
        session.flush()
        ends = TODAY + dt.timedelta(days=91)
        trip = {"stage": Stage.BEKERJA, "contract_end": ends, "last_contact_on": TODAY}
        session.add(a_journey(person_id=person.id, **trip))

    def contracts() -> Counter[attention.Ends]:
        with reading(office, *waiting.known(office)) as session:
            return watching.due(session).contracts

    assert contracts() == {}
    clock.at += dt.timedelta(days=1)
    assert contracts() == {attention.Ends.HARI_90: 1}


def test_of_two_journeys_with_one_number_one_is_the_newest(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        person = a_person()
        session.add(person)
        session.flush()
        session.add_all(a_journey(person_id=person.id, stage=Stage.PURNA) for _ in range(2))
    with office.read() as session:
        assert standings.count(session) == len(standings.paged(session).page()) == 1
