"""Half-filled forms, kept inside the encrypted file so that no power cut takes them."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import PROGRAM
from dme_desktop.vault.acts import KEEP_DRAFT
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Draft


def keep(db: Database, draft: Draft) -> None:
    """Keep a draft, in place of the earlier one of the same screen and record."""
    with db.write(KEEP_DRAFT, PROGRAM) as session:
        session.merge(draft)


def drop(db: Database, screen: str, record_id: str = "") -> None:
    """Forget a draft that was saved or thrown away."""
    with db.write(KEEP_DRAFT, PROGRAM) as session:
        session.execute(delete(Draft).where(Draft.screen == screen, Draft.record_id == record_id))


def waiting(session: Session) -> Sequence[Draft]:
    """Return all drafts, newest first."""
    return session.scalars(select(Draft).order_by(Draft.at.desc())).all()
