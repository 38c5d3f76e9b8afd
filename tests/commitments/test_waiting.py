"""What waits for a person is told once, counted once, and leads to where it is done."""

import datetime as dt

from dme_desktop.commitments import book, waiting
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.book import Wanted
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.kernel import addresses
from dme_desktop.kernel.matters import Matter
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.agreements.examples import ACTION, signed
from tests.commitments.examples import MEMBERS, TODAY, a_task_force, but
from tests.commitments.pledges.test_service import OUR_HEAD, WITNESS, a_pledge

LATE = but(ACTION, due_on=TODAY - dt.timedelta(days=3))


def told(db: Database) -> dict[str, Matter]:
    with db.read() as session:
        found = waiting.waiting(session)
        assert book.paged(session, Wanted(urgent=True)).count() == len(waiting.found(session).ids)
    return {one.sentence: one for one in found}


def test_nothing_waits_in_an_empty_village(office: Database) -> None:
    assert told(office) == {}


def test_one_late_promise_opens_its_agreement_and_two_open_the_list(office: Database) -> None:
    first, second = signed(office, title="PKS satu"), signed(office, title="PKS dua")
    with office.write(ACT, CLERK) as session:
        agreements.follow_up(session, first.id, [LATE, LATE])
    (matter,) = told(office).values()
    assert (matter.address, matter.values["count"]) == (addresses.AGREEMENT.of(first.id), 2)
    with office.write(ACT, CLERK) as session:
        agreements.follow_up(session, second.id, [LATE])
    (matter,) = told(office).values()
    assert (matter.address, matter.values["count"]) == (addresses.WAITING_COMMITMENTS, 3)


def test_a_pledge_on_which_a_hand_is_missing_waits(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        pledge = pledges.keep(session, a_pledge(), ["Satu."], [OUR_HEAD, WITNESS])
        pledges.sign(session, pledge.id)
    assert told(office) == {}
    with office.write(ACT, CLERK) as session:
        hand = pledges.in_full(session, pledge.id).signatories[1]
        pledges.mark_hand(session, hand.id, signed=False)
    matter = told(office)["{count} ikrar belum ditandatangani semua"]
    assert matter.address == addresses.PLEDGE.of(pledge.id)


def test_a_task_force_whose_term_ended_waits_until_it_is_marked(office: Database) -> None:
    over = {"term_to": dt.date(2022, 12, 31)}
    with office.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(**over), MEMBERS)
    matter = told(office)["Masa tugas satgas sudah habis"]
    assert (matter.address, matter.values["date"]) == (
        addresses.TASK_FORCE.of(made.id), "31-12-2022",
    )  # fmt: skip
    with office.write(ACT, CLERK) as session:
        task_forces.keep(session, a_task_force(active=False, **over), MEMBERS, made.id)
    assert told(office) == {}
