"""A clerk who saves a number of people and goes home: `python -m tests.bench.saving FILE KEY N`."""

import sys
from pathlib import Path

from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person
from tests.rig import clerks


def main(file: str, key: str, count: str) -> None:
    """Save `count` people, one click each."""
    db = Database(Path(file), bytes.fromhex(key), clock=clerks.CLOCK)
    for serial in range(int(count)):
        with db.write(ACT, CLERK) as session:
            session.add(a_person(nik=None, full_name=f"Contoh {serial}"))
    db.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
