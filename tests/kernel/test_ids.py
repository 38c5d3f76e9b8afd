"""Identifiers are unique anywhere and stand in the order of time."""

import time
import uuid

import pytest

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


def test_rows_that_look_alike_keep_the_order_in_which_they_were_written() -> None:
    made = [new_id() for _ in range(20_000)]
    assert made == sorted(made)


def test_a_clock_that_is_set_back_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    day = 86_400 * 10**9
    for moment in (20_000 * day, 19_999 * day):
        monkeypatch.setattr(time, "time_ns", lambda moment=moment: moment)
        assert int(new_id().replace("-", "")[:12], 16) == moment // 10**6
