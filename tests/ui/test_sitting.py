"""Where the next of a stack of slips begins."""

import datetime as dt

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.ui.sitting import Sitting

SLIP = dt.date(2025, 3, 5)


def test_a_sitting_begins_today_and_goes_on_from_the_slip_before(clock: FixedClock) -> None:
    sitting = Sitting(clock)
    assert sitting.day("remittance") == clock.today()
    sitting.keep("remittance", SLIP)
    assert sitting.day("remittance") == SLIP
    assert sitting.day("visit") == clock.today()


def test_a_sitting_is_over_with_the_day(clock: FixedClock) -> None:
    sitting = Sitting(clock)
    sitting.keep("remittance", SLIP)
    clock.at += dt.timedelta(days=1)
    assert sitting.day("remittance") == clock.today()
