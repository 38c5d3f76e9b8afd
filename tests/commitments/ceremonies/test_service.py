"""Events and their order, kept and changed as the village does it."""

import pytest

from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.ceremonies.model import CeremonyItem
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import (
    ITEMS,
    a_ceremony,
)
from tests.commitments.pledges.test_service import HEAD, a_pledge


def held(db: Database) -> str:
    with db.write(ACT, CLERK) as session:
        return ceremonies.keep(session, a_ceremony(), ITEMS).id


def test_the_order_of_events_is_kept_and_changed(db: Database) -> None:
    ceremony = held(db)
    with db.write(ACT, CLERK) as session:
        ceremonies.keep(
            session, a_ceremony(), [*reversed(ITEMS), CeremonyItem(what="Penutup")], ceremony
        )
    with db.read() as session:
        items = ceremonies.items_of(session, ceremony)
    assert [one.what for one in items] == ["Pembacaan ikrar", "Pembukaan", "Penutup"]


def test_an_event_without_a_place_is_refused(db: Database) -> None:
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        ceremonies.keep(session, a_ceremony(place=""), [CeremonyItem(what="")])
    assert set(refused.value.problems) == {"place", "items"}


def test_what_was_read_at_an_event_cannot_vanish_by_undoing(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        pledge = pledges.keep(session, a_pledge(), ["Satu."], [HEAD])
    ceremony = held(db)
    with db.write(ACT, CLERK) as session:
        items = [CeremonyItem(what="Pembacaan", record_id=pledge.id)]
        ceremonies.keep(session, a_ceremony(), items, ceremony)
    with pytest.raises(DmeError, match="dipakai"), db.write(ACT, CLERK, undo_of=1) as session:
        undoing.undo(session, 1)


def test_an_event_goes_to_the_bin_with_its_order(db: Database) -> None:
    ceremony = held(db)
    with db.write(ACT, CLERK) as session:
        ceremonies.remove(session, ceremony)
    with db.read() as session:
        assert ceremonies.items_of(session, ceremony) == []
