"""Pledges of an earlier version keep their state, and whose hand is on them."""

from pathlib import Path

from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.designation.model import DesignationStatus
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import PledgeKind, PledgeStatus
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import migrate
from dme_desktop.vault.database import Database
from tests.conftest import NOW
from tests.migrations.files import KEY, a_file, insert


def test_who_stands_on_a_signed_pledge_has_signed_and_on_a_draft_not_yet(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    rows = []
    for kind, status in (("ANTI_TPPO", "DITANDATANGANI"), ("IKRAR_DME", "DRAF")):
        words = {"title": "Deklarasi", "opening": "Kami:", "closing": "Demikian.", "place": "D"}
        about = {"id": status, "kind": kind, "status": status, "read_on": "2025-09-11"}
        rows.append(insert("pledge", **about, **words, from_template=0, rev=1))
        hand = {"id": status, "pledge_id": status, "order": 1, "role": "PEMBACA", "rev": 1}
        rows.append(insert("pledge_signatory", **hand, name="Contoh", position="Kepala Desa"))
    a_file(path, rows)

    migrate.bring_up_to_date(path, KEY, clock)

    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        kept = {one.pledge.status: one for one in pledges.all_of(session)}
        hands = {status: [hand.signed for hand in one.signatories] for status, one in kept.items()}
    db.close()
    assert hands == {PledgeStatus.DITANDATANGANI: [True], PledgeStatus.DRAF: [False]}
    assert kept[PledgeStatus.DITANDATANGANI].pledge.kind is PledgeKind.ANTI_TPPO


def test_a_proposal_that_was_refused_before_days_were_kept_stays_refused(tmp_path: Path) -> None:
    path, clock = tmp_path / "desa.db", FixedClock(NOW)
    row = {"id": "a", "status": "DITOLAK", "proposed_on": "2025-05-05", "reason": "Belum", "rev": 1}
    a_file(path, [insert("designation", **row)], revision="0011")

    migrate.bring_up_to_date(path, KEY, clock)

    db = Database(path, KEY, clock=clock)
    with db.read() as session:
        assert designations.open_one(session) is None
        (step,) = designations.steps(session)
    db.close()
    assert step.designation.rejected_on is None
    assert step.designation.status is DesignationStatus.DITOLAK
