"""Where the time comes from; nothing below the front door asks the machine itself."""

import datetime as dt
from dataclasses import dataclass
from typing import Protocol

OLDEST_YEAR, LATEST_YEAR = 1900, 2099  # a year that is told is one of these


class Clock(Protocol):
    """Tells the time of the office, with its offset from UTC."""

    def now(self) -> dt.datetime:
        """Return this moment, aware of its zone."""

    def today(self) -> dt.date:
        """Return the date of the office."""


class SystemClock:
    """The clock of the machine, in its own zone."""

    def now(self) -> dt.datetime:
        """Return this moment, aware of its zone."""
        return dt.datetime.now(dt.UTC).astimezone()

    def today(self) -> dt.date:
        """Return the date of the machine."""
        return self.now().date()


@dataclass
class FixedClock:
    """A clock that stands still until it is set, for tests and practice villages."""

    at: dt.datetime

    def now(self) -> dt.datetime:
        """Return the moment it was set to."""
        return self.at

    def today(self) -> dt.date:
        """Return the date it was set to."""
        return self.at.date()
