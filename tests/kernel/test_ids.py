"""Identifiers are unique anywhere and stand in the order of time."""

import uuid

from dme_desktop.kernel.ids import new_id


def test_ten_thousand_are_all_different() -> None:
    assert len({new_id() for _ in range(10_000)}) == 10_000


def test_they_are_uuids_of_version_seven() -> None:
    told = uuid.UUID(new_id())
    assert (told.version, told.variant) == (7, uuid.RFC_4122)


def test_they_stand_in_the_order_of_time() -> None:
    made = [new_id() for _ in range(2000)]
    moments = [one[:13] for one in made]
    assert moments == sorted(moments)
