"""Looking through the whole ledger without a click: after an update, a restore, and by and by.

It is read and reckoned while everybody works on; the file is held only to write what differs.
"""

from dme_desktop.attention import acts
from dme_desktop.attention.service import flags
from dme_desktop.kernel.acts import PROGRAM
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import chain
from dme_desktop.vault.database import Database

TRIES = 5  # while others save; then it waits for the next look


def renew(db: Database, progress: Progress = unwatched) -> bool:
    """Look through the whole ledger where that is due; say whether it was, and is kept.

    What was read is not what is there once somebody saves meanwhile: it is read anew. Stopped by
    `Cancelled` from `progress`, nothing is kept, and it is due as before.
    """
    for _ in range(TRIES):
        with db.read() as session:
            if not flags.is_due(session):
                return False
            before = chain.head(session)
            found = flags.found_in(session, progress)
        with db.write(acts.RENEW, PROGRAM) as session:
            if chain.head(session) == before:
                flags.keep(session, found)
                return True
    return False
