"""The trail of what was done, after its time: what was changed goes, who did what and when stays.

The chain keeps every link, so that reports and copies which name one are proved as before.
"""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.privacy.rules import begun
from dme_desktop.vault import erasing
from dme_desktop.vault.model import AuditAct
from dme_desktop.village import service as village

LAST = "privacy.forgotten"  # the setting that keeps up to which act the trail was emptied


def aged(session: Session, before: dt.date) -> Sequence[int]:
    """Return the acts of before a day whose changes are still told, the oldest first.

    They are looked through from the oldest on, so that a young office pays for one of them. Acts
    of a clock that was ahead hide no others.
    """
    now: dt.datetime = session.info["clock"].now()
    day, kept = begun(before, now), AuditAct.seq > _last(session)
    young = select(AuditAct.seq).where(kept, AuditAct.at >= day, AuditAct.at <= now)
    first = session.scalar(young.order_by(AuditAct.seq).limit(1))
    old = select(AuditAct.seq).where(kept, AuditAct.at < day).order_by(AuditAct.seq)
    return session.scalars(old.where(AuditAct.seq < first) if first else old).all()


def forget(session: Session, acts: Sequence[int]) -> None:
    """Take out of the acts what they changed and whom they name."""
    erasing.forget_acts(session, acts)
    village.put_setting(session, LAST, str(max(acts)))


def _last(session: Session) -> int:
    return int(village.setting(session, LAST, "0"))
