"""Lines of the ledger as `dme list remittances` tells them."""

from sqlalchemy.orm import Session

from dme_desktop.remittances.service import entries
from dme_desktop.vault.looking import Told


def rows(session: Session, words: str) -> list[Told]:
    """Return the lines whose worker or recipient has the words in the name."""
    return [
        {
            "id": row.id, "date": row.received_on.isoformat(), "name": row.full_name,
            "recipient": row.recipient, "channel": row.channel, "use": row.use,
            "amount_idr": row.amount_idr, "void": row.void,
        }
        for row in entries.paged(session).every()
        if words.casefold() in f"{row.full_name} {row.recipient}".casefold()
    ]  # fmt: skip
