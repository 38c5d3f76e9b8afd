"""Copies the program makes by itself, beside the data: for a mistake or a damaged file, no thief.

They lie on the same disk, so they never count as the copy outside. The newest was read back to its
last byte before it got its name; only then are older ones thinned: all of the last two days, then
one a day, a week, a month, as Anki keeps its own.
"""

import contextlib
import datetime as dt
import logging
import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from dme_desktop.backup import making, medium
from dme_desktop.backup.acts import NOTE
from dme_desktop.backup.checking import Copy, list_in, verify
from dme_desktop.backup.making import Made
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import chain, files, keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import ASIDE, KEYS, Profile

log = logging.getLogger(__name__)
FOLDER, BEFORE = "cadangan-otomatis", "sebelum-perubahan-besar"
EVERY = dt.timedelta(minutes=30)
WEEK = dt.timedelta(days=7)  # after which a copy is read again to its last byte
ALL_OF = dt.timedelta(days=2)
DAILY, WEEKLY, MONTHLY, KEPT_BEFORE = 12, 10, 9, 5
BAD = ".rusak"  # what a copy that was found damaged is called


def folder(profile: Profile) -> Path:
    """Return where the copies of every half hour lie."""
    return profile.folder / FOLDER


def places(profile: Profile) -> list[Path]:
    """Return the folders with copies that the program made by itself."""
    both = (folder(profile), folder(profile) / BEFORE)
    return [place for place in both if place.is_dir()]


def damaged(profile: Profile) -> list[Path]:
    """Return the copies that were found damaged when they were read again, and put aside."""
    return [file for place in places(profile) for file in sorted(place.glob(f"*{BAD}"))]


def copies(profile: Profile) -> list[Copy]:
    """Return all copies the program made by itself."""
    return [copy for place in places(profile) for copy in list_in(place)]


def beside(data: Path) -> Sequence[tuple[str, str]]:
    """Return what was copied of a data file on this disk: (name, when), the newest first.

    Also copies of before a change of format, and what was set aside, but for files of keys: nobody
    stands in those.
    """
    home = data.parent
    places = (home / FOLDER, home / FOLDER / BEFORE, home / migrate.COPIES, home / ASIDE)
    found = [
        file
        for place in places
        if place.is_dir()
        for file in place.iterdir()
        if file.is_file() and not file.name.endswith(KEYS)
    ]
    dated = sorted(((file.stat().st_mtime, file) for file in found), reverse=True)
    return [
        (file.relative_to(home).as_posix(), f"{dt.datetime.fromtimestamp(at):%d-%m-%Y %H:%M}")  # noqa: DTZ006 - as the clerk reads it
        for at, file in dated
    ]


def make_if_due(
    db: Database, profile: Profile, progress: Progress = unwatched, *, every: dt.timedelta = EVERY
) -> Made | None:
    """Make a copy when something changed since the last one and that is old enough; thin the rest.

    Raises DmeError as any copy does; a disk that is only read gets none.
    """
    place, now = folder(profile), db.clock.now()
    newest = _newest(place)
    if newest and newest.made_at and dt.timedelta() <= now - newest.made_at < every:
        return None
    if not _differs(db, newest):
        return None
    made = _made(db, profile, place, progress)
    thin(place, lambda found: kept(found, now))
    return made


def make_before(db: Database, profile: Profile) -> Made | None:
    """Make a copy before much is changed at once; the newest five of these stay."""
    place = folder(profile) / BEFORE
    if not _differs(db, _newest(place)):
        return None
    made = _made(db, profile, place, unwatched)
    thin(place, lambda found: set(sorted(found)[-KEPT_BEFORE:]))
    return made


def kept(made: Iterable[dt.datetime], now: dt.datetime) -> set[dt.datetime]:
    """Return which copies stay: all of two days, the last of 12 days, 10 weeks and 9 months."""
    found = sorted(made, reverse=True)
    stays = {one for one in found if now - one <= ALL_OF}
    for most, form in ((DAILY, "%Y-%m-%d"), (WEEKLY, "%G-%V"), (MONTHLY, "%Y-%m")):
        last = {one.strftime(form): one for one in reversed(found)}
        stays |= set(sorted(last.values(), reverse=True)[:most])
    return stays


def thin(place: Path, stays: Callable[[Sequence[dt.datetime]], set[dt.datetime]]) -> None:
    """Delete the copies of a folder that do not stay; one that cannot be read is left alone."""
    found = {copy.made_at: copy.file for copy in list_in(place) if copy.made_at}
    for moment in found.keys() - stays(list(found)):
        found[moment].unlink(missing_ok=True)


def reread(db: Database, profile: Profile, *, every: dt.timedelta = dt.timedelta()) -> Path | None:
    """Read the copy again that was read longest ago; return it when it is damaged, put aside.

    One that was read within `every` is left alone. When it was read last stands on the file itself,
    as the time it was changed; a time to come says nothing.
    """
    own = keys.fingerprint(db.key)  # copies of before the key was changed open with theirs alone
    found = [one.file for one in copies(profile) if one.problem or one.fingerprint == own]
    if not found:
        return None
    oldest, now = min(found, key=lambda file: file.stat().st_mtime), db.clock.now()
    if dt.timedelta() <= now - dt.datetime.fromtimestamp(oldest.stat().st_mtime, dt.UTC) < every:
        return None
    if verify(oldest, key=db.key, near=profile.folder).ok:
        with contextlib.suppress(
            OSError
        ):  # of another user of this computer, or a disk that is read
            os.utime(oldest, (now.timestamp(), now.timestamp()))
        return None
    aside = oldest.with_name(oldest.name + BAD)
    files.promote(oldest, aside)
    log.warning("backup.automatic_damaged")
    return aside


def _made(db: Database, profile: Profile, place: Path, progress: Progress) -> Made:
    if not profile.folder.is_dir():  # it went with its disk, and is not made anew
        raise DmeError(medium.GONE)
    files.keep_within(place)
    made = making.create(db, profile, place, db.clock, progress, noted=False)
    log.info("backup.automatic_made")
    return made


def _newest(place: Path) -> Copy | None:
    found = list_in(place) if place.is_dir() else []
    return next((copy for copy in found if not copy.problem), None)


def _differs(db: Database, newest: Copy | None) -> bool:
    """Say whether the office did anything since a copy, which may be of a past put back since."""
    if db.read_only:
        return False
    with db.read() as session:
        seq, link = newest.head if newest else (0, "")
        return chain.link_of(session, seq) != link or _did_something(session, seq)


def _did_something(session: Session, seq: int) -> bool:
    acts = select(AuditAct.seq).where(AuditAct.seq > seq, AuditAct.code != NOTE.code)
    return bool(session.scalar(select(exists(acts))))


def try_to(make: Callable[[], Made | None]) -> None:
    """Make a copy that nobody asked for: what hinders it is noted, and hinders no other work."""
    try:
        with medium.writing():
            make()
    except DmeError:
        log.info("backup.automatic_refused")
