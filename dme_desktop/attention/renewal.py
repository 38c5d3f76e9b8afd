"""Looking through the whole ledger without a click: after an update, a restore, and by and by.

It is read and reckoned while everybody works on; the file is held only to write what differs.
"""

from dme_desktop.attention import acts
from dme_desktop.attention.service import flags
from dme_desktop.kernel.acts import PROGRAM
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import chain
from dme_desktop.vault.database import Database


def renew(db: Database, progress: Progress = unwatched) -> bool:
    """Look through the whole ledger where that is due; say whether it was.

    Stopped by `Cancelled` from `progress`, nothing is kept, and it is due as before.
    """
    with db.read() as session:
        if not flags.is_due(session):
            return False
        before = chain.head(session)
        found = flags.found_in(session, progress)
    with db.write(acts.RENEW, PROGRAM) as session:
        if chain.head(session) == before:
            flags.keep(session, found)
        else:  # somebody saved meanwhile: what was read is not what is there
            flags.look_through(session, progress)
    return True
