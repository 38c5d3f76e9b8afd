"""Bringing changes to other laptops: gathered, sealed, written beside, flushed, read back.

A file restates all that some laptop has not said to have, so that a lost stick is healed by the
next one. It is never written over.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from msgspec.structs import replace
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from dme_desktop.backup import medium
from dme_desktop.kernel import files
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import rules
from dme_desktop.laptops.acts import CARRY, GATHER
from dme_desktop.laptops.model import (
    Laptop,
    LaptopChanges,
    LaptopExchange,
    LaptopPart,
    OfficeKey,
    Way,
)
from dme_desktop.laptops.rules import Changes
from dme_desktop.laptops.service import gathering, office_keys, own, scope, sealing, travelling
from dme_desktop.laptops.service.parcel import Body, Header
from dme_desktop.migrations import HEAD
from dme_desktop.privacy.model import Destruction
from dme_desktop.vault import chain
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

KEEP_DAYS = 90  # changes stay here so long after every laptop has them
NAME = re.compile(r"DME_\d+_[A-Z0-9-]+_\d{6}(-\d+)?\.dmeubah")
NOBODY = "Belum ada laptop lain yang menerima. Siapkan dulu laptop lain di layar ini."
UNREAD = (
    "Berkas yang baru ditulis tidak terbaca sama. Stik atau foldernya mungkin rusak; pakai yang "
    "lain. Data di sini tidak berubah."
)


@dataclass(frozen=True)
class Contents:
    """What changes say, in words and figures, before they leave or are taken in."""

    acts: Sequence[tuple[str, int]]  # the sentence of an act, how often
    laptops: Sequence[tuple[str, int]]  # whose, how many acts
    records: int
    gone: int
    parts: int
    size: int  # bytes of scans, photos and papers
    since: str  # a moment, "" for nothing
    until: str

    @property
    def done(self) -> int:
        """Return how many acts there are."""
        return sum(number for _, number in self.acts)


@dataclass(frozen=True)
class Carried:
    """A file that was read back and found good."""

    file: Path
    size: int
    contents: Contents
    more: Sequence[Path] = ()  # those for the laptops of one hamlet, beside it or alone

    @property
    def names(self) -> str:
        """Return what the files are called."""
        return ", ".join(one.name for one in (self.file, *self.more))


def contents(found: Sequence[Changes], names: dict[str, str], parts: dict[str, int]) -> Contents:
    """Say what changes are about; `parts` are sizes in bytes by hash."""
    acts: Counter[str] = Counter(one.sentence for some in found for one in some.acts)
    whose: Counter[str] = Counter()
    for some in found:
        whose[names.get(some.laptop, "lain")] += len(some.acts)
    moments = sorted(one.at for some in found for one in some.acts)
    named = {
        name
        for some in found
        for change in some.changes
        for name in travelling.parts_named(change.fields.values())
    }
    gone = {
        (one.table, one.record_id)
        for some in found
        for one in some.changes
        if one.kind == rules.GONE or one.fields.get(rules.DELETED) is not None
    }
    return Contents(
        acts.most_common(), whose.most_common(), len(rules.rows_of(found)), len(gone), len(named),
        sum(parts.get(name, 0) for name in named),
        moments[0] if moments else "", moments[-1] if moments else "",
    )  # fmt: skip


def leaving(session: Session, *, all_of_it: bool = False) -> Contents:
    """Say what the next file holds: what is kept for others, and what was done since."""
    kept = [_decoded(one) for one in _kept(session, all_of_it=all_of_it)]
    now, new = gathering.pending_in_full(session)
    names = {one.id: one.name for one in own.laptops(session)}
    sizes = select(LaptopPart.sha256, func.length(LaptopPart.content))
    known = {name: int(size) for name, size in session.execute(sizes)}
    known |= {name: len(content) for name, content in new.items()}
    return contents([*kept, *([now] if now else [])], names, known)


def carry(db: Database, folder: Path, who: Who, *, all_of_it: bool = False) -> Carried:
    """Write what others lack into a folder and read it back; raise DmeError in words.

    The laptop of each hamlet gets a file of its own. `all_of_it` restates everything that is still
    kept, for a laptop that lost something.
    """
    with db.read() as session:
        own.own(session)
        if not (others := receivers(session)):
            raise DmeError(NOBODY)
        told = leaving(session, all_of_it=all_of_it)
    medium.check_room(folder, 0)
    with db.write(GATHER, who) as session:
        gathering.gather(session)
        prune(session)
    with db.read() as session:
        sealed = (
            [_sealed(session, db, all_of_it=all_of_it)] if gathering.open_others(session) else []
        )
        sealed += [_sealed_for(session, db, one) for one in gathering.hamlets(session)]
    medium.check_room(folder, sum(len(one.content) for one in sealed))
    files_ = [_written(folder, one) for one in sealed]
    with db.write(CARRY, who) as session:
        session.add(
            LaptopExchange(
                way=Way.BAWA, name=files_[0].name, done=told.done, records=told.records,
                laptop=", ".join(others)[:40],
            )
        )  # fmt: skip
    return Carried(files_[0], len(sealed[0].content), told, files_[1:])


def receivers(session: Session) -> list[str]:
    """Return the names of the laptops for which there is something to be carried."""
    return [one.name for one in (*gathering.open_others(session), *gathering.hamlets(session))]


def prune(session: Session, *, at_once: bool = False) -> int:
    """Forget changes that every laptop has said to have; return how many.

    They are kept for long after that, for a laptop that is put back from an old copy; not where a
    person was erased since, of whom they may tell.
    """
    told, here = _told(session), own.own(session)
    before = session.info["clock"].now().timestamp() - KEEP_DAYS * 86400
    erased = session.scalar(select(func.max(Destruction.created_at)))
    if erased is not None:
        before = max(before, erased.timestamp())
    asked = select(
        LaptopChanges.id, LaptopChanges.laptop_id, LaptopChanges.last, LaptopChanges.created_at
    )
    going = [
        row.id
        for row in session.execute(asked)
        if row.last <= rules.least_known(row.laptop_id, told, here.gathered)
        and (at_once or (row.created_at is not None and row.created_at.timestamp() <= before))
    ]
    if going:
        session.execute(delete(LaptopChanges).where(LaptopChanges.id.in_(going)))
        named: set[str] = set()
        for parts in session.scalars(select(LaptopChanges.parts)):
            named |= set(msgspec.json.decode(parts, type=list[str]))
        session.execute(delete(LaptopPart).where(LaptopPart.sha256.not_in(named)))
    return len(going)


def file_name(code: str, laptop: str, seq: int) -> str:
    """Return "DME_5203102003_KADER_000123.dmeubah"."""
    plain = re.sub(r"[^A-Z0-9]+", "-", laptop.upper()).strip("-") or "LAPTOP"
    return f"DME_{code.replace('.', '')}_{plain}_{seq:06}{sealing.SUFFIX}"


def _told(session: Session) -> dict[str, dict[str, int]]:
    """Return what every other open laptop said to have of each, those of hamlets too."""
    return _said(session, (*gathering.open_others(session), *gathering.hamlets(session)))


def _said(session: Session, others: Iterable[Laptop]) -> dict[str, dict[str, int]]:
    marks = {name: one.told for name, one in own.marks(session).items()}
    return {
        one.id: msgspec.json.decode(marks.get(one.id, "{}"), type=dict[str, int]) for one in others
    }


def _kept(session: Session, *, all_of_it: bool) -> list[LaptopChanges]:
    told, here = _said(session, gathering.open_others(session)), own.own(session)
    asked = select(LaptopChanges).where(LaptopChanges.deleted_at.is_(None))
    return [
        one
        for one in session.scalars(asked.order_by(LaptopChanges.id))
        if all_of_it or one.last > rules.least_known(one.laptop_id, told, here.gathered)
    ]


def _decoded(one: LaptopChanges) -> Changes:
    return msgspec.msgpack.decode(one.content, type=Changes)


def _newest_key(session: Session) -> OfficeKey:
    found = own.key(session)
    if found is None:
        raise DmeError(own.ALONE)
    return found


@dataclass(frozen=True)
class _Sealed:
    """A file before it is written: its bytes, its name, and the key with which it is read back."""

    content: bytes = field(repr=False)
    name: str
    key: bytes = field(repr=False)


def _sealed(session: Session, db: Database, *, all_of_it: bool) -> _Sealed:
    """Return the file for the laptops that hold all; that of a hamlet's laptop goes the same way.

    The laptop of a hamlet has no key of the office to tell or to give on.
    """
    key, is_lent = _newest_key(session), scope.lent(session) is not None
    kept = _kept(session, all_of_it=all_of_it)
    named = {name for one in kept for name in msgspec.json.decode(one.parts, type=list[str])}
    parts = select(LaptopPart.sha256, LaptopPart.content).where(LaptopPart.sha256.in_(named))
    body = replace(
        _body(session, db),
        changes=[(one.content, one.signature) for one in kept],
        parts={name: bytes(content) for name, content in session.execute(parts)},
        keys=[] if is_lent else office_keys.told(session),
    )
    wrapped = {
        one.id: sealing.wrapped(key.key, bytes.fromhex(one.box))
        for one in gathering.open_others(session)
        if key.epoch > 1 and one.box and not is_lent
    }
    name = session.get_one(Laptop, own.own(session).laptop_id).name
    return _closed(session, body, name, key.key, wrapped)


def _sealed_for(session: Session, db: Database, one: Laptop) -> _Sealed:
    """Return the file for the laptop of a hamlet: the hamlet as it stands, and nothing else."""
    key = sealing.key_of_hamlet(_newest_key(session).key, one.id)
    body = replace(_body(session, db), hamlet=dict(scope.standing(session, one).rows))
    wrapped = {one.id: sealing.wrapped(key, bytes.fromhex(one.box or ""))}
    name = session.get_one(Laptop, own.own(session).laptop_id).name
    return _closed(session, body, f"{name} untuk {one.name}", key, wrapped, one.id)


def _body(session: Session, db: Database) -> Body:
    at = db.clock.now().isoformat(timespec="seconds")
    return Body(HEAD, at, own.card(session), own.known(session), [], {})


def _closed(
    session: Session, body: Body, name: str, key: bytes, wrapped: dict[str, bytes], to: str = ""
) -> _Sealed:
    here, profile = own.own(session), village.profile(session)
    header = Header(
        profile.code, profile.practice, here.laptop_id, here.gathered, _newest_key(session).epoch,
        wrapped, to,
    )  # fmt: skip
    content = sealing.sealed(header, body, here.private, key)
    return _Sealed(content, file_name(profile.code, name, chain.head(session)[0]), key)


def _written(folder: Path, one: _Sealed) -> Path:
    file = _free_name(folder, one.name)
    with medium.writing():
        files.put(file, one.content)
    _read_back(file, one.content, one.key)
    return file


def _free_name(folder: Path, name: str) -> Path:
    stem = name.removesuffix(sealing.SUFFIX)
    names = (name, *(f"{stem}-{n}{sealing.SUFFIX}" for n in range(2, 1000)))
    return next(file for told in names if not (file := folder / told).exists())


def _read_back(file: Path, content: bytes, key: bytes) -> None:
    with medium.reading(), file.open("rb") as stream:
        medium.forget_cached(stream.fileno())
        found = stream.read(len(content) + 1)
    if found != content:
        raise DmeError(UNREAD)
    sealing.packed(found, sealing.header_of(found), key)
