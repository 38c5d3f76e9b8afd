"""Files that open lost data again: a key file with a new recovery code, beside the copies.

The office to which a village entrusted its key makes one; it opens nothing without its code.
"""

from pathlib import Path

from dme_desktop.backup import medium
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import escrow, keys
from dme_desktop.vault.keys import KeyFile

MOST = 8  # that are looked at in one folder


def beside(copy: Path, fingerprint: str) -> list[KeyFile]:
    """Return the openers of one data key that lie in the folder of a copy; others are passed by."""
    with medium.reading():
        names = [name for name in medium.names_in(copy.parent) if name.endswith(escrow.OPENER)]
    found = []
    for name in sorted(names)[:MOST]:
        try:
            file = keys.read(copy.parent / name)
        except DmeError:
            continue
        if file.fingerprint == fingerprint:
            found.append(file)
    return found
