"""What is noticed is kept beside the ledger, true after every save, and decided by a person."""

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import select

from dme_desktop.agencies.model import Agency, Recruiter, RecruiterKind
from dme_desktop.attention import rules
from dme_desktop.attention.model import AskedOf, AttentionFlag, FlagState, Rule, WatchedName
from dme_desktop.attention.renewal import renew
from dme_desktop.attention.rules import Limits
from dme_desktop.attention.service import decisions, limits, watched
from dme_desktop.attention.service import flags as kept
from dme_desktop.attention.waiting import waiting
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.people.model import Person
from dme_desktop.remittances.model import (
    AccountHolder,
    Channel,
    Direction,
    Remittance,
    UseCategory,
)
from dme_desktop.remittances.service import consents, entries
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import REDO, UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import journeys
from tests.acts import ACT, CLERK
from tests.attention.conftest import Write, flags, noticed
from tests.examples import a_remittance

OPERATOR = Who("operator", frozenset({Role.OPERATOR}))
HEAD = Who("kepala", frozenset({Role.HEAD}))


def decide(db: Database, flag: AttentionFlag, **told: Any) -> None:
    said = {"state": FlagState.DIJELASKAN, "reason": "Bibinya, dititipi ibu."} | told
    with db.write(ACT, CLERK) as session:
        decisions.decide(session, flag.id, decisions.begun(session, flag.id, **said))


def kept_rows(db: Database) -> list[Rule]:
    with db.read() as session:
        return list(session.scalars(select(AttentionFlag.rule)))


def states(db: Database) -> list[tuple[Rule, FlagState | None]]:
    with db.read(CLERK) as session:
        return [(row.rule, row.state) for row in decisions.paged(session, who=CLERK).every()]


def test_a_save_is_looked_at_at_once_and_never_blocked(
    db: Database, workers: list[str], write: Write
) -> None:
    line = write(workers[0], recipient="Orang Lain", recipient_relation="15")
    (one,) = flags(db)
    assert (one.rule, one.person_id, one.holds) == (Rule.RM05, workers[0], True)
    assert line.id in one.entries
    assert one.since == db.clock.today()


def test_an_operator_saves_what_is_noticed_and_sees_nothing_of_it(
    db: Database, workers: list[str]
) -> None:
    with db.write(ACT, OPERATOR) as session:
        entries.record(session, a_remittance(workers[0], direction=Direction.OUT))
    assert noticed(db) == [Rule.RM06]
    with db.read(OPERATOR) as session:
        with pytest.raises(DmeError, match="kepala desa"):
            decisions.paged(session, who=OPERATOR)
        with pytest.raises(DmeError, match="petugas PMI"):
            decisions.seen(session, flags(db)[0].id)
    with db.read(HEAD) as session:
        assert decisions.paged(session, who=HEAD).count() == 1


def test_reversing_the_line_takes_the_flag_away(
    db: Database, workers: list[str], write: Write
) -> None:
    line = write(workers[0], direction=Direction.OUT)
    with db.write(ACT, CLERK) as session:
        entries.void(session, line.id, "Salah arah")
    assert noticed(db) == []


def test_undoing_and_redoing_a_save_is_followed(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    with db.read() as session:
        act = undoing.last_undoable(session)
    assert act
    with db.write(UNDO, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert noticed(db) == []
    with db.read() as session:
        again = undoing.last_redoable(session)
    assert again
    with db.write(REDO, CLERK, undo_of=again.seq) as session:
        undoing.undo(session, again.seq)
    assert noticed(db) == [Rule.RM06]


def test_a_decision_does_not_stand_in_the_way_of_undoing_the_line(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    with db.read() as session:
        act = undoing.last_undoable(session)
    decide(db, flags(db)[0])
    assert act
    with db.write(UNDO, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert noticed(db) == []
    assert states(db) == [(Rule.RM06, FlagState.DIJELASKAN)]  # what was decided stays readable


def test_what_was_explained_is_not_asked_again_until_its_facts_change(
    db: Database, workers: list[str], write: Write
) -> None:
    line = write(workers[0], direction=Direction.OUT, amount_idr=900_000)
    decide(db, flags(db)[0])
    with db.write(ACT, CLERK) as session:
        entries.correct(
            session, line.id,
            a_remittance(workers[0], direction=Direction.OUT, amount_idr=900_000, note="Paspor"),
            "Keterangan ditambah",
        )  # fmt: skip
        kept.look_through(session)
    assert states(db) == [(Rule.RM06, FlagState.DIJELASKAN)]
    write(workers[0], direction=Direction.OUT, amount_idr=100_000)
    assert states(db) == [(Rule.RM06, None)]  # another sum on that day: other facts
    with db.read(CLERK) as session:
        (earlier,) = decisions.seen(session, flags(db)[0].id).earlier
    assert earlier.reason == "Bibinya, dititipi ibu."


def test_three_workers_and_one_stranger_are_one_flag_of_nobody_alone(
    db: Database, workers: list[str], write: Write
) -> None:
    for place, worker in enumerate(workers, 1):
        told = {"recipient": "Lalu Penampung", "recipient_relation": "15"}
        write(worker, received_on=dt.date(2026, 11, place), **told)
    shared = [one for one in flags(db) if one.rule is Rule.RM04]
    assert [(one.person_id, one.subject) for one in shared] == [(None, "2026-11-01 LALU PENAMPUNG")]
    with db.write(ACT, CLERK) as session:
        one = session.query(Remittance).filter_by(person_id=workers[1]).one()
        entries.void(session, one.id, "Salah orang")
    assert Rule.RM04 not in noticed(db)


def test_looking_through_everything_finds_what_the_saves_found(
    db: Database, workers: list[str], write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "STEP", 1)  # a worker at once: what is collected goes across them
    for place, worker in enumerate(workers, 1):
        told = {"recipient": "Lalu Penampung", "recipient_relation": "15"}
        write(worker, received_on=dt.date(2026, 11, place), channel=Channel.TITIP, **told)
    write(workers[0], account_holder=AccountHolder.ORANG_LAIN)
    before = [(one.id, one.facts, one.entries, one.told) for one in flags(db)]
    with db.write(ACT, CLERK) as session:
        assert kept.look_through(session) == len(before)
    assert [(one.id, one.facts, one.entries, one.told) for one in flags(db)] == before


def test_a_family_that_withdraws_is_not_looked_at_any_more(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], direction=Direction.OUT)
    with db.write(ACT, CLERK) as session:
        consents.withdraw(session, workers[0], "")
    assert noticed(db) == []


def test_the_departure_that_was_missing_settles_the_data(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], received_on=dt.date(2023, 12, 31))
    assert noticed(db) == [Rule.RM11]
    with db.write(ACT, CLERK) as session:
        trip = journeys.of(session, workers[0])[0]
        trip.departed_on = type(trip.departed_on)(2023)  # type: ignore[misc]
    assert noticed(db) == []


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"reason": "  "}, "reason"),
        ({"state": FlagState.DIRUJUK}, "asked_of"),
        ({"asked_of": AskedOf.POLRES}, "asked_of"),
        ({"case_no": "KS-2026-999"}, "case_no"),
    ],
)
def test_a_decision_without_what_it_needs_is_refused(
    db: Database, workers: list[str], write: Write, told: dict[str, Any], field: str
) -> None:
    write(workers[0], direction=Direction.OUT)
    with pytest.raises(Invalid) as refused:
        decide(db, flags(db)[0], **told)
    assert field in refused.value.problems
    assert states(db) == [(Rule.RM06, None)]


def test_limits_of_the_office_are_looked_through_with(
    db: Database, workers: list[str], write: Write
) -> None:
    write(workers[0], channel=Channel.HAND_CARRIED, amount_idr=60_000_000)
    assert noticed(db) == []
    with db.write(ACT, CLERK) as session:
        limits.put(session, Limits(carried_idr=50_000_000))
    assert noticed(db) == [Rule.RM02]
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        limits.put(session, Limits(carried_idr=0))
    with db.write(ACT, CLERK) as session:
        limits.put(session, Limits(carried_idr=50_000_000, off="RM02"))
    assert noticed(db) == []


def test_a_worker_who_falls_silent_is_told_of_when_the_day_comes_and_nobody_saves(
    db: Database, workers: list[str], write: Write, clock: FixedClock
) -> None:
    for month in (8, 9, 10, 11):
        write(workers[0], received_on=dt.date(2026, month, 1), use=UseCategory.PENDIDIKAN)
    assert flags(db) == []
    assert kept_rows(db) == []  # nothing is kept of a day that is far
    clock.at = clock.at.replace(year=2027, month=1, day=19)  # sixty days since the last news
    assert renew(db)
    assert noticed(db) == []
    assert kept_rows(db) == [Rule.RM10]  # for tomorrow, whether the program is opened then or not
    clock.at += dt.timedelta(days=1)
    assert noticed(db) == [Rule.RM10]
    assert states(db) == [(Rule.RM10, None)]
    with db.read(CLERK) as session:
        assert kept.count(session) == 1
        assert [one.address for one in waiting(session)] == [addresses.ATTENTION]
    decide(db, flags(db)[0])
    write(workers[0], received_on=dt.date(2027, 1, 20), use=UseCategory.PENDIDIKAN)
    assert noticed(db) == []
    assert states(db) == [(Rule.RM10, FlagState.DIJELASKAN)]


def test_advice_on_a_way_without_proof_ends_a_year_after_the_last_line(
    db: Database, workers: list[str], write: Write, clock: FixedClock
) -> None:
    write(workers[0], channel=Channel.TITIP, received_on=dt.date(2026, 11, 1))
    assert noticed(db) == [Rule.RM03]
    clock.at = clock.at.replace(year=2027, month=10, day=31)
    assert noticed(db) == [Rule.RM03]
    clock.at += dt.timedelta(days=1)
    assert noticed(db) == []
    assert states(db) == []


def test_a_second_sender_of_the_house_ends_its_dependence_on_one(
    db: Database, workers: list[str], write: Write
) -> None:
    for month in (5, 6, 7, 8, 9, 10):
        write(workers[0], received_on=dt.date(2026, month, 1), use=UseCategory.KONSUMSI)
    assert noticed(db) == [Rule.EH2]
    with db.write(ACT, CLERK) as session:
        card = session.get_one(Person, workers[0]).family_card_no
        session.get_one(Person, workers[1]).family_card_no = card
    assert noticed(db) == [Rule.EH2]
    write(workers[1], received_on=dt.date(2026, 11, 1))
    assert noticed(db) == []


def a_name(**different: Any) -> WatchedName:
    told: dict[str, Any] = {
        "name": "Suhardi Bin Rahmat",
        "origin": "DTTOT",
        "listed_on": dt.date(2026, 3, 1),
    }
    return WatchedName(**told | different)


@pytest.mark.parametrize(
    ("recipient", "is_alike"),
    [
        ("H. Suhardi bin Rahmad", True),  # a title, and one letter
        ("Rahmat Bin Suhardi", True),  # the words turned round
        ("Suhardi", False),
        ("Rahmat Hidayat", False),
    ],
)
def test_names_of_a_list_are_compared_with_the_care_of_duplicates(
    db: Database,
    workers: list[str],
    write: Write,
    recipient: str,
    is_alike: bool,  # noqa: FBT001
) -> None:
    with db.write(ACT, CLERK) as session:
        watched.put(session, a_name())
    write(workers[0], recipient=recipient)
    assert noticed(db) == [Rule.WL] * is_alike


@pytest.mark.parametrize("role", ["pengirim", "penyedia jasa kirim", "perekrut", "P3MI"])
def test_whoever_stands_around_the_money_is_compared_not_recipients_alone(
    db: Database, workers: list[str], write: Write, role: str
) -> None:
    with db.write(ACT, CLERK) as session:
        watched.put(session, a_name(name="Sinar Jaya Suhardi"))
        trip = journeys.of(session, workers[0])[0]
        if role == "pengirim":
            session.get_one(Person, workers[0]).full_name = "Suhardi Sinar Jaya"
        elif role == "perekrut":
            recruiter = Recruiter(name="Sinar Jaya Suhardi", kind=RecruiterKind.CALO)
            session.add(recruiter)
            session.flush()
            trip.recruiter_id = recruiter.id
        elif role == "P3MI":
            agency = Agency(name="PT. Sinar Jaya Suhardi")
            session.add(agency)
            session.flush()
            trip.agency_id = agency.id
    write(workers[0], provider="Sinar Jaya Suhardi" if role == "penyedia jasa kirim" else None)
    (one,) = flags(db)
    assert (one.rule, one.person_id) == (Rule.WL, workers[0])
    assert f'"role":"{role}"' in one.told


def test_a_recruiter_who_is_renamed_is_compared_again(
    db: Database, workers: list[str], write: Write
) -> None:
    with db.write(ACT, CLERK) as session:
        watched.put(session, a_name())
        recruiter = Recruiter(name="Lalu Contoh", kind=RecruiterKind.CALO)
        session.add(recruiter)
        session.flush()
        journeys.of(session, workers[0])[0].recruiter_id = recruiter.id
    write(workers[0])
    assert noticed(db) == []
    with db.write(ACT, CLERK) as session:
        session.get_one(Recruiter, recruiter.id).name = "Suhardi bin Rahmat"
    assert noticed(db) == [Rule.WL]


def test_only_the_newest_day_of_a_list_counts(
    db: Database, workers: list[str], write: Write
) -> None:
    with db.write(ACT, CLERK) as session:
        watched.put(session, a_name())
    write(workers[0], recipient="Suhardi bin Rahmat")
    with db.write(ACT, CLERK) as session:
        watched.put(session, a_name(name="Orang Lain", listed_on=dt.date(2026, 9, 1)))
    assert noticed(db) == []


def test_a_list_of_tomorrow_is_no_list(db: Database, workers: list[str]) -> None:  # noqa: ARG001
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        watched.put(session, a_name(listed_on=dt.date(2026, 11, 25)))
    assert set(refused.value.problems) == {"listed_on"}


def test_only_the_head_and_the_officer_see() -> None:
    assert [role for role in Role if rules.sees(Who("x", frozenset({role})))] == [
        Role.PMI_OFFICER, Role.HEAD,
    ]  # fmt: skip
