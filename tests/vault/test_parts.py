"""The ordered rows of a record: written over in place, the rest to the bin."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import PledgePoint
from dme_desktop.vault import parts
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.pledges.test_service import HEAD, a_pledge


@given(st.lists(st.lists(st.sampled_from("abcdef"), max_size=6), min_size=1, max_size=4))
@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_was_written_last_is_what_is_read_in_order(
    db: Database, told: list[list[str]]
) -> None:
    with db.write(ACT, CLERK) as session:
        about = pledges.keep(session, a_pledge(), ["Satu."], [HEAD]).id
        for texts in told:
            parts.put(
                session, PledgePoint, [PledgePoint(text=one) for one in texts], pledge_id=about
            )
            kept = parts.of(session, PledgePoint, pledge_id=about)
            assert [one.text for one in kept] == texts


def test_a_row_that_stays_keeps_its_identity(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        about = pledges.keep(session, a_pledge(), ["Satu.", "Dua."], [HEAD]).id
        before = [one.id for one in parts.of(session, PledgePoint, pledge_id=about)]
        parts.put(session, PledgePoint, [PledgePoint(text="Satu saja.")], pledge_id=about)
        (after,) = parts.of(session, PledgePoint, pledge_id=about)
    assert after.id == before[0]
