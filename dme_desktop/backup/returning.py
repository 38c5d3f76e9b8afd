"""The whole office back to a copy: looked at, kept first, done at the next opening."""

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.accounts import signing_in
from dme_desktop.agenda.model import Letter, LetterStatus
from dme_desktop.backup import acts, automatic, checking, medium, origin, package, taking
from dme_desktop.backup.steps import STEPS, share
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.people.model import Person
from dme_desktop.vault import chain, cipher, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.files import PART
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.profile import DATABASE, ROTATES, Profile
from dme_desktop.vault.returning import Return

NOT_BEFORE = "Data tidak dapat dicadangkan dulu, jadi tidak ada yang dikembalikan: {why}"
_NOTES = {acts.NOTE.code, "simpan-draf"}  # what the program writes by itself is nobody's work


@dataclass(frozen=True)
class Whole:
    """What the office loses and gets when all of it goes back to a copy; people by their names.

    `papers` are the numbers given since, `valid` those that were voided since and would not be.

    `erased` counts who was erased since and stands in the copy; nobody names them. `done` is how
    much was done since, None where the copy is of a past that these data never had.
    """

    made_at: dt.datetime
    then: int
    now: int
    gone: Sequence[str]
    back: Sequence[str]
    changed: Sequence[str]
    papers: Sequence[str]
    valid: Sequence[str]
    erased: int
    done: int | None
    last: dt.datetime | None
    acts: Sequence[tuple[str, int]] = ()  # what was done since: (its words, how often)
    staff: Sequence[str] = ()  # who can come in by name afterwards, with the secrets of then


def preview(
    file: Path, db: Database, profile: Profile, secret: str = "", progress: Progress = unwatched
) -> Whole:
    """Return how a copy differs from the data, after checking all of it. Raises DmeError."""
    with medium.opened(file) as source:
        made_at = dt.datetime.fromisoformat(package.read_head(source).manifest.made_at)
    with (
        taking.opened(file, db, profile, secret, progress) as old,
        old.read() as then,
        db.read() as now,
    ):
        found = _held(made_at, then, now)
    progress(STEPS, STEPS)
    return found


def prepare(
    file: Path,
    db: Database,
    profile: Profile,
    who: Who,
    secret: str = "",
    progress: Progress = unwatched,
) -> None:
    """Let a copy take the place of the data at the next opening; the data are copied before.

    Raises DmeError, also for who may not; then all stays as it is. What was prepared and is not
    wanted any more is forgotten by `Profile.forget_return`.
    """
    if profile.rotates():
        raise DmeError(ROTATES)
    with medium.opened(file) as source:
        head = package.read_head(source)
        taking.check_village(head, db)
        key = checking.unlocked(head, secret) if secret else db.key
        if head.keys.fingerprint != keys.fingerprint(key):
            raise DmeError(checking.OF_OTHERS)
        about = f"keadaan {_moment(head.manifest.made_at, db)}"
        profile.write_down(db, acts.PUT_BACK.about(about), who)
        _keep_first(db, profile)
        progress(20, STEPS)
        with cipher.in_words(disk=True):
            part = profile.fresh_folder() / f"{DATABASE}{PART}"
            try:
                held = checking.unpacked(source, head, key, part, share(progress, 20, 95))
                own = keys.read(profile.keys_path)
                is_ours = own.fingerprint == head.keys.fingerprint
                told = Return(held.audit_seq, held.audit_link, f"{about}, oleh {who.name}")
                profile.plan_return(part, own if is_ours else head.keys, told)
                origin.tell(profile, file, head.manifest)
            except BaseException:
                shutil.rmtree(part.parent, ignore_errors=True)
                raise
    progress(STEPS, STEPS)


def _keep_first(db: Database, profile: Profile) -> None:
    """Copy the data as they are now; raise DmeError where no copy can be made."""
    try:
        automatic.make_before(db, profile)
    except DmeError as error:
        raise DmeError(NOT_BEFORE.format(why=str(error))) from error


def _held(made_at: dt.datetime, then: Session, now: Session) -> Whole:
    before, after = _people(then), _people(now)
    seq, link = chain.head(then)
    since, done = None, Counter[str]()
    if not seq or chain.link_of(now, seq) == link:
        worked = AuditAct.seq > seq, AuditAct.code.not_in(_NOTES)
        since = now.execute(select(func.count(), func.max(AuditAct.at)).where(*worked)).one()
        done.update(now.scalars(select(AuditAct.act).where(*worked)))
    erased = before.keys() & taking.erased(now)
    kept, given = _papers(then), _papers(now)
    return Whole(
        made_at=made_at,
        then=len(before),
        now=len(after),
        gone=_named(after, after.keys() - before.keys()),
        back=_named(before, before.keys() - after.keys() - erased),
        changed=_named(after, {one for one in after.keys() & before.keys()
                               if after[one][1] != before[one][1]}),
        papers=[number for id_, (number, _) in given.items() if id_ not in kept],
        valid=[number for id_, (number, is_void) in given.items()
               if is_void and id_ in kept and not kept[id_][1]],
        erased=len(erased),
        done=since[0] if since else None,
        last=since[1] if since else None,
        acts=done.most_common(),
        staff=[one.name for one in signing_in.people(then)],
    )  # fmt: skip


def _people(session: Session) -> Mapping[str, tuple[str, int]]:
    """Return the residents that are there: their id, name and how often they were written."""
    found = select(Person.id, Person.full_name, Person.rev).where(Person.deleted_at.is_(None))
    return {id_: (name, rev) for id_, name, rev in session.execute(found)}


def _papers(session: Session) -> Mapping[str, tuple[str, bool]]:
    """Return every numbered paper in its order: its id, its number and whether it is void."""
    found = select(Letter.id, Letter.number, Letter.status).order_by(Letter.created_at, Letter.seq)
    return {
        id_: (number, status is LetterStatus.BATAL)
        for id_, number, status in session.execute(found)
    }


def _named(people: Mapping[str, tuple[str, int]], ids: set[str]) -> list[str]:
    return sorted((people[one][0] for one in ids), key=str.casefold)


def _moment(made_at: str, db: Database) -> str:
    local = dt.datetime.fromisoformat(made_at).astimezone(db.clock.now().tzinfo)
    return f"{local:%d-%m-%Y %H:%M}"
