"""The clock of the machine is a suspect: it is held beside the last act before it is believed.

A battery that is empty puts an office back to 2009 or forward to 2099, and what is numbered, dated
or copied then cannot be mended. Somebody who looks at a calendar ends the doubt by one act.
"""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.words import print_date
from dme_desktop.vault import audit
from dme_desktop.vault.model import AuditAct

EARLIER = dt.timedelta(hours=1)  # clocks are set right by some minutes, and hours change in summer
LATER = dt.timedelta(days=31)


class ClockInDoubtError(DmeError):
    """The date of the machine does not fit what was written down last."""


def doubt(session: Session) -> str:
    """Return why the date of the machine is in doubt, as a sentence; "" when it is not."""
    last = session.scalar(select(AuditAct.at).order_by(AuditAct.seq.desc()).limit(1))
    now: dt.datetime = session.info["clock"].now()
    if last is None or last - EARLIER <= now <= last + LATER:
        return ""
    before = last.astimezone(now.tzinfo)
    told = "sebelum" if now < last else "lama sesudah"
    return (
        f"Jam komputer menunjukkan {print_date(now.date())}, {told} catatan terakhir "
        f"{print_date(before.date())}."
    )


def refuse_doubtful(session: Session) -> None:
    """Raise ClockInDoubtError before anything is numbered or copied under a date in doubt."""
    if sentence := doubt(session):
        raise ClockInDoubtError(
            f"{sentence} Perbaiki tanggal komputer, lalu ulangi. Bila tanggalnya memang benar, "
            "tutup dan buka lagi program, dan nyatakan di sana."
        )


def confirm(session: Session) -> None:
    """Write down that somebody has looked: the date of the machine is right from now on."""
    audit.stand(session)
