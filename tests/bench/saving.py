"""A clerk who saves a number of people and goes home: `python -m tests.bench.saving FILE KEY N`.

Between two saves some seconds pass, as in an office: whatever waits for that long has its turn.
"""

import sys
import threading
from collections.abc import Callable
from pathlib import Path

from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person
from tests.rig import clerks

PAUSE = 30.0  # seconds between two saves


class Pause(threading.Timer):
    """Does at once what waits for less than a pause, and never what waits for longer."""

    def __init__(self, interval: float, function: Callable[[], None]) -> None:
        super().__init__(interval, function)

    def start(self) -> None:
        """Let the pause pass."""
        if self.interval <= PAUSE:
            self.function()


def main(file: str, key: str, count: str) -> None:
    """Save `count` people, one click each, with a pause after each."""
    threading.Timer = Pause  # type: ignore[assignment,misc]
    db = Database(Path(file), bytes.fromhex(key), clock=clerks.CLOCK)
    for serial in range(int(count)):
        with db.write(ACT, CLERK) as session:
            session.add(a_person(nik=None, full_name=f"Contoh {serial}"))
    db.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
