"""A copy outside the computer that is missing or old waits for somebody, among all that waits."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from dme_desktop import rooms
from dme_desktop.backup import memory
from dme_desktop.backup.waiting import OLD
from dme_desktop.kernel import addresses
from dme_desktop.kernel.matters import Matter
from dme_desktop.vault.database import Database


def waiting(db: Database) -> list[Matter]:
    with db.read() as session:
        return [one for one in rooms.waiting(session) if one.address == addresses.NEW_COPY]


def noted(db: Database, stick: Path, made_at: dt.datetime) -> None:
    memory.note(db, made_at, stick, 1, "0" * 64, outside=True)


def test_a_village_without_a_copy_outside_is_told_so(db: Database) -> None:
    [matter] = waiting(db)
    assert matter.sentence.startswith("Belum ada cadangan")


@pytest.mark.parametrize(("days", "told"), [(0, []), (OLD, []), (OLD + 1, [OLD + 1])])
def test_a_copy_waits_to_be_made_when_the_last_is_older_than_a_week(
    db: Database, stick: Path, later: Callable[..., None], days: int, told: list[int]
) -> None:
    noted(db, stick, db.clock.now())
    later(days=days)
    assert [one.values["days"] for one in waiting(db)] == told
