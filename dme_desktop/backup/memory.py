"""What the data themselves remember of their backups: when, where to, and which came before."""

import datetime as dt
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.backup.acts import NOTE
from dme_desktop.kernel.acts import PROGRAM
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.village.model import Setting

log = logging.getLogger(__name__)

_MADE_AT, _FOLDER = "backup.last_made_at", "backup.last_folder"
_OUTSIDE = "backup.outside"  # the last copies that went outside, as JSON
MOST_TOLD = 12
_OUTSIDE_AT, _SEQ, _MANIFEST = "backup.last_outside_at", "backup.seq", "backup.last_manifest"


class Outside(NamedTuple):
    """One copy that went outside this computer: when, and to which place."""

    at: dt.datetime
    folder: str


@dataclass(frozen=True)
class LastBackup:
    """The newest backup, and the newest outside the machine; None where there was none."""

    made_at: dt.datetime | None
    outside_at: dt.datetime | None
    folder: str
    seq: int
    manifest_sha256: str


def last(session: Session) -> LastBackup:
    """Return when and where the last backup was made."""
    return LastBackup(
        made_at=_moment(session, _MADE_AT),
        outside_at=_moment(session, _OUTSIDE_AT),
        folder=_kept(session, _FOLDER),
        seq=int(_kept(session, _SEQ) or 0),
        manifest_sha256=_kept(session, _MANIFEST),
    )


def outside(session: Session) -> list[Outside]:
    """Return the last copies that went outside, newest first."""
    kept = _kept(session, _OUTSIDE)
    return msgspec.json.decode(kept, type=list[Outside]) if kept else []


def age_in_days(session: Session, clock: Clock) -> int | None:
    """Return the age of the last backup outside the machine; None when there is none to count on.

    A copy on the volume of the data does not count: it is lost with them. Nor does one from the
    future, which a wrong clock has dated: nobody knows how old it is.
    """
    made_at = _moment(session, _OUTSIDE_AT)
    if made_at is None or is_from_future(session, clock):
        return None
    return _days_since(made_at, clock)


def is_from_future(session: Session, clock: Clock) -> bool:
    """Say whether the last backup outside the machine bears a date that has not come yet."""
    made_at = _moment(session, _OUTSIDE_AT)
    return made_at is not None and _days_since(made_at, clock) < 0


def _days_since(moment: dt.datetime, clock: Clock) -> int:
    now = clock.now()
    return (now.date() - moment.astimezone(now.tzinfo).date()).days


def note(
    db: Database, made_at: dt.datetime, folder: Path, seq: int, sha256: str, *, outside: bool
) -> None:
    """Remember a backup; a full disk here does not make the copy any worse."""
    _keep(db, made_at, str(folder), outside=outside, more={_SEQ: str(seq), _MANIFEST: sha256})


def note_outside(db: Database, made_at: dt.datetime, folder: str) -> None:
    """Remember a copy outside from which these data came, unless they know of a newer one.

    Nobody is kept from their data by a full disk, as in `note`.
    """
    with db.read() as session:
        before = last(session).outside_at
    if before and before >= made_at:
        return
    _keep(db, made_at, folder, outside=True, more={})


def _keep(
    db: Database, made_at: dt.datetime, folder: str, *, outside: bool, more: Mapping[str, str]
) -> None:
    moment = made_at.isoformat()
    kept = {_MADE_AT: moment, _FOLDER: folder, **more}
    try:
        with db.write(NOTE, PROGRAM) as session:
            if outside:
                kept |= {_OUTSIDE_AT: moment, _OUTSIDE: _with(session, Outside(made_at, folder))}
            for name, value in kept.items():
                session.merge(Setting(key=name, value=value))
    except DmeError:
        log.info("backup.not_remembered")


def _with(session: Session, newest: Outside) -> str:
    kept = _kept(session, _OUTSIDE)
    before = msgspec.json.decode(kept, type=list[Outside]) if kept else []
    return msgspec.json.encode([newest, *before][:MOST_TOLD]).decode()


def _kept(session: Session, name: str) -> str:
    setting = session.get(Setting, name)
    return setting.value if setting else ""


def _moment(session: Session, name: str) -> dt.datetime | None:
    text = _kept(session, name)
    return dt.datetime.fromisoformat(text) if text else None
