"""What was typed in this sitting: where the next of its kind begins, and never further back.

A clerk who types a stack of slips goes on from the day of the last one; who begins anew, tomorrow
or after the program was closed, begins today, however old the last slip was.
"""

import datetime as dt

from dme_desktop.kernel.clock import Clock


class Sitting:
    """The days that were typed since the program was opened, until the day is over."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._days: dict[str, tuple[dt.date, dt.date]] = {}  # {kind: (typed on, what was typed)}

    def keep(self, kind: str, day: dt.date) -> None:
        """Take the day of what was just kept; a `kind` is a table or what else is typed in rows."""
        self._days[kind] = (self._clock.today(), day)

    def day(self, kind: str) -> dt.date:
        """Return the day the next of its kind begins with: of the last one, else today."""
        today = self._clock.today()
        typed_on, day = self._days.get(kind, (today, today))
        return day if typed_on == today else today
