"""The task force and its members."""

from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import (
    MEMBERS,
    a_task_force,
)


def test_members_keep_their_order_and_go_with_their_task_force(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(), MEMBERS)
    with db.write(ACT, CLERK) as session:
        task_forces.keep(session, a_task_force(), MEMBERS[::-1], made.id)
    with db.read() as session:
        names = [one.name for one in task_forces.members_of(session, made.id)]
    assert names == ["Purna Contoh", "Sekretaris Contoh"]
    with db.write(ACT, CLERK) as session:
        task_forces.remove(session, made.id)
    with db.read() as session:
        assert task_forces.members_of(session, made.id) == []
