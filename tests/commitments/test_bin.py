"""What lies in the bin stays as it is, in every room of the wing."""

import pytest

from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.designation.model import DesignationStatus
from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import (
    ITEMS,
    MEMBERS,
    a_ceremony,
    a_designation,
    a_regulation,
    a_task_force,
)


def test_what_is_in_the_bin_is_not_changed_from_a_page_left_open(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        ceremony = ceremonies.keep(session, a_ceremony(), ITEMS)
        designation = designations.keep(session, a_designation())
        regulation = regulations.keep(session, a_regulation())
        task_force = task_forces.keep(session, a_task_force(), MEMBERS)
        for record in (ceremony, designation, regulation, task_force):
            record.deleted_at = db.clock.now()
    moved = DesignationStatus.DITOLAK
    with db.write(ACT, CLERK) as session:
        for change in (
            lambda: ceremonies.keep(session, a_ceremony(), ITEMS, ceremony.id),
            lambda: designations.keep(session, a_designation(), designation.id),
            lambda: designations.move(session, designation.id, moved),
            lambda: regulations.keep(session, a_regulation(), regulation.id),
            lambda: task_forces.keep(session, a_task_force(), MEMBERS, task_force.id),
        ):
            with pytest.raises(DmeError, match="keranjang"):
                change()
