"""A clerk who saves and tells, watched call by call.

`python -m tests.rig.saver FILE KEY TOLD HOW MANY`, where `HOW` is "ours", or how the file is opened
in a mutation that must fail: "WAL NORMAL".
"""

import os
import sys
from pathlib import Path

from dme_desktop.vault import cipher


def main() -> None:
    """Save N rows, one at a time, and tell each once it is acknowledged."""
    file, key, told, how, many = sys.argv[1:]
    tell = os.open(told, os.O_WRONLY | os.O_APPEND)
    raw = cipher.connect(Path(file), bytes.fromhex(key))
    if how != "ours":
        journal, synchronous = how.split()
        raw.execute(f"PRAGMA journal_mode = {journal}")
        raw.execute(f"PRAGMA synchronous = {synchronous}")
    for number in range(int(many)):
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO saved VALUES (?, ?)", (number, "isi " * 200))
        raw.execute("COMMIT")
        os.write(tell, b"%d\n" % number)
        if number % 7 == 6 and how == "ours":
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


if __name__ == "__main__":
    main()
