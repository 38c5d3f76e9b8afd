"""A laptop of one hamlet: made anew from its hamlet as it stands, and brought to it again later.

It has no copy of the office's file: a new one is filled with the rows of its hamlet, so that
nothing of others was ever in it. Each file from the office restates the hamlet whole. What was
written here and has not come to the office yet stays as it is; a row that is not in the file any
more, because somebody moved or was deleted, is erased here with its history.
"""

import datetime as dt
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.accounts.service import HOLDER
from dme_desktop.agenda import lending
from dme_desktop.backup import making, medium
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.laptops import rules
from dme_desktop.laptops.acts import BEGIN_HAMLET, GATHER
from dme_desktop.laptops.model import (
    Holder,
    Laptop,
    LaptopChanges,
    LaptopExchange,
    OfficeKey,
    OwnLaptop,
    Way,
)
from dme_desktop.laptops.rules import Changes, Row
from dme_desktop.laptops.service import carrying, gathering, own, scope, sealing, taking, travelling
from dme_desktop.laptops.service.taking import OLD, OldError, Opened, Plan, Write
from dme_desktop.laptops.service.travelling import Arriving
from dme_desktop.migrations import HEAD
from dme_desktop.people.model import Person
from dme_desktop.vault import chain, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.village.rules import hamlet_key

BEGINS = 1  # the one act by which the file of such a laptop is made
EMPTY = "Tidak ada warga yang tercatat di dusun {hamlet}. Isi dulu dusun warganya."
ELSEWHERE = "Laptop dusun disiapkan di laptop {lender}, yang memegang nomor surat."
BEGUN = (
    "Laptop {name} sudah dipakai. Bila datanya hilang, tutup laptop itu lalu siapkan lagi dengan "
    "nama baru."
)
LOST = "Data laptop ini dipulihkan dari salinan lama. Minta berkas awal baru dari laptop kantor."
NO_PART = "Berkas laptop dusun tidak membawa lampiran."


@dataclass(frozen=True)
class Begun:
    """The file with which the laptop of a hamlet begins, and of how many residents it tells."""

    file: Path
    people: int


@dataclass
class _Own:
    """What this laptop wrote that has not come to the office."""

    fields: dict[Row, set[str]] = field(default_factory=dict)
    made: set[Row] = field(default_factory=set)
    gone: set[Row] = field(default_factory=set)


def hamlets(session: Session) -> list[str]:
    """Return the hamlets for which a laptop can be prepared: as the office wrote them, and others.

    Of those that only residents name, the spelling that most of them have.
    """
    found = {hamlet_key(name): name for name in village.hamlets(session)}
    lived = select(Person.hamlet, func.count()).where(
        Person.deleted_at.is_(None), Person.hamlet.is_not(None)
    )
    for name, _ in session.execute(
        lived.group_by(Person.hamlet).order_by(func.count().desc(), Person.hamlet)
    ):
        found.setdefault(hamlet_key(name or ""), name or "")
    return [name for key, name in sorted(found.items()) if key]


def prepare(session: Session, names: tuple[str, str], hamlet: str, holder: Holder) -> Laptop:
    """Let a laptop of one hamlet be expected; `names` are of this laptop and of that one.

    Raises `Invalid` for names that are missing or taken, DmeError for a hamlet without residents
    and on a laptop that does not speak for the office.
    """
    _refuse_elsewhere(session)
    if not scope.residents(session, hamlet):
        raise DmeError(EMPTY.format(hamlet=hamlet))
    one = own.prepare(session, *names, lends_cases=False)
    one.hamlet, one.holder = hamlet, holder
    session.flush()
    return one


def begin(db: Database, who: Who, laptop_id: str, passphrase: str, folder: Path) -> Begun:
    """Write the file with which the laptop of a hamlet begins into a folder of its own on a stick.

    It can be written again until that laptop has sent something. Raises `Invalid` for a weak
    passphrase, DmeError where the laptop is used already or the stick takes nothing.
    """
    try:
        keys.check_passphrase(passphrase)
    except DmeError as error:
        raise Invalid({"passphrase": str(error)}) from error
    with db.write(GATHER, who) as session:
        gathering.gather(session)
    ids = sealing.new_identity()
    with db.write(BEGIN_HAMLET, who) as session:
        _refuse_elsewhere(session)
        one = session.get_one(Laptop, laptop_id)
        heard = own.marks(session).get(one.id)
        if one.closed_on is not None or (heard is not None and heard.heard_at is not None):
            raise DmeError(BEGUN.format(name=one.name))
        one.public, one.box, one.begins = ids.public.hex(), ids.box.hex(), BEGINS
        one.joined_on = session.info["clock"].today()
        session.flush()
        told = msgspec.json.encode(own.known(session)).decode()
        own.mark(session, one.id).told = told  # what the file holds it has
        session.flush()
    with db.read() as session:
        one = session.get_one(Laptop, laptop_id)
        found, name = scope.standing(session, one), one.name
        settle = partial(_settle, told=_Beginning(one, ids, session, found))
    with tempfile.TemporaryDirectory() as place:
        profile = Profile(Path(place), db.clock)
        made = profile.create(passphrase, keys.new_recovery_code(), settle, remember=False)
        try:
            target = _own_folder(folder, name)
            file = making.create(made, profile, target, db.clock, noted=False).file
        finally:
            made.close()
    return Begun(file, found.people)


class _Beginning:
    """What the office tells a new laptop of a hamlet beside the rows."""

    def __init__(
        self, one: Laptop, ids: sealing.Identity, session: Session, found: scope.Standing
    ) -> None:
        """Read it from the file of the office."""
        key = own.key(session)
        if key is None:
            raise DmeError(own.ALONE)
        self.here = own.own(session).laptop_id
        self.rows, self.ids = found.rows, ids
        self.laptop_id, self.place, self.holder = one.id, one.place, one.holder
        self.user = f"{(one.holder or Holder.KADUS).value} {one.hamlet}"
        self.lender = session.get_one(Laptop, self.here).name
        self.epoch, self.key = key.epoch, sealing.key_of_hamlet(key.key, one.id)
        self.known = own.known(session)


def _settle(session: Session, told: _Beginning) -> None:
    """Fill the new file of the laptop of a hamlet, in one act."""
    today: dt.date = session.info["clock"].today()
    _put(session, told.rows, _Own(), told.holder)
    session.add(
        OwnLaptop(
            laptop_id=told.laptop_id, private=told.ids.private, box_private=told.ids.box_private,
            gathered=BEGINS,
        )
    )  # fmt: skip
    session.add(OfficeKey(epoch=told.epoch, key=told.key, made_on=today))
    lending.settle(session, told.laptop_id, told.lender, told.place)
    village.put_setting(session, HOLDER, (told.holder or Holder.KADUS).name)
    village.put_setting(session, "operator", told.user)
    session.flush()
    _note(session, told.here, told.known, session.info["clock"].now())


def look(session: Session, file: Opened) -> Plan:
    """Say what a file from the office would do here; raise DmeError for one that is refused."""
    here, one = _checked(session, file)
    known, told = own.known(session), file.body.knows
    head = chain.head(session)[0]
    if told.get(here.laptop_id, 0) > head:
        raise DmeError(LOST)
    others = {name: seq for name, seq in known.items() if name != here.laptop_id}
    news = told.get(here.laptop_id, 0) > _acknowledged(session, file.header.laptop)
    if any(told.get(name, 0) < seq for name, seq in others.items()):
        raise OldError(OLD.format(name=one.name))
    if not news and all(others.get(name, 0) >= seq for name, seq in told.items()
                        if name != here.laptop_id):  # fmt: skip
        raise OldError(OLD.format(name=one.name))
    writes = _writes(session, file.body.hamlet, _pending(session, file), _holder(session))
    return Plan(file.header.laptop, one.name, None, [], writes, [], [], told)


def take(session: Session, file: Opened) -> LaptopExchange:
    """Bring this laptop to its hamlet as it stands at the office; use inside `TAKE_HAMLET`.

    Raises DmeError as `look` does.
    """
    if gathering.pending(session) is not None:
        raise DmeError(taking.BUSY)
    found = look(session, file)
    if file.new_key is not None and own.key(session, file.header.epoch) is None:
        today = session.info["clock"].today()
        session.add(OfficeKey(epoch=file.header.epoch, key=file.new_key, made_on=today))
    _put(session, file.body.hamlet, _pending(session, file), _holder(session))
    at = dt.datetime.fromisoformat(file.body.at)
    _note(session, found.laptop_id, file.body.knows, at)
    carrying.prune(session, at_once=True)
    made = LaptopExchange(
        way=Way.TERIMA, laptop_id=found.laptop_id, laptop=found.name, name=file.name[:120],
        done=0, records=len(found.writes), clashes=0,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def _checked(session: Session, file: Opened) -> tuple[OwnLaptop, Laptop]:
    """Return this laptop and the one that wrote a file, which must be one that holds all."""
    here = own.own(session)
    one = session.get(Laptop, file.header.laptop)
    if one is None or one.hamlet or not one.public or file.header.to != here.laptop_id:
        raise DmeError(taking.STRANGER.format(name=file.body.card.name))
    if not taking.is_by(file, one.public):
        raise DmeError(taking.OTHER_KEY.format(name=one.name))
    if file.body.revision != HEAD:
        raise DmeError(taking.OTHER_PROGRAM)
    return here, one


def _acknowledged(session: Session, laptop_id: str) -> int:
    """Return up to which act of this laptop the office said to have its changes."""
    mark = own.marks(session).get(laptop_id)
    told = msgspec.json.decode(mark.told, type=dict[str, int]) if mark else {}
    return told.get(own.own(session).laptop_id, 0)


def _holder(session: Session) -> Holder | None:
    lent = scope.lent(session)
    return lent.holder if lent else None


def _pending(session: Session, file: Opened) -> _Own:
    """Return what was written here and does not stand in a file from the office yet."""
    here, found = own.own(session).laptop_id, _Own()
    kept = select(LaptopChanges.content).where(
        LaptopChanges.laptop_id == here, LaptopChanges.last > file.body.knows.get(here, 0)
    )
    every = [msgspec.msgpack.decode(one, type=Changes) for one in session.scalars(kept)]
    if (now := gathering.pending(session)) is not None:
        every.append(now)
    for change in (one for some in every for one in some.changes):
        row = (change.table, change.record_id)
        if change.kind == rules.GONE:
            found.gone.add(row)
        elif change.kind == rules.CHANGED:
            found.fields.setdefault(row, set()).update(change.fields)
        else:
            found.made.add(row)
    return found


def _put(
    session: Session, rows: Mapping[str, Sequence[Mapping[str, Any]]], kept: _Own,
    holder: Holder | None,
) -> None:  # fmt: skip
    plan = Plan("", "", None, [], _writes(session, rows, kept, holder), [], [], {})
    taking.write(session, plan, Arriving(session, _no_part))


def _writes(
    session: Session, rows: Mapping[str, Sequence[Mapping[str, Any]]], kept: _Own,
    holder: Holder | None,
) -> list[Write]:  # fmt: skip
    """Return what becomes of each row here so that the hamlet stands as at the office."""
    found: list[Write] = []
    raw, wanted = travelling.raw_of(session), scope.tables(holder)
    for table, shape in travelling.shapes().items():
        if table not in wanted:
            continue
        there = {str(row[shape.key]): row for row in rows.get(table, ())}
        asked = f'SELECT "{shape.key}" FROM "{table}"'  # noqa: S608 - our names
        here = travelling.rows(session, shape, [str(one) for (one,) in raw.execute(asked)])
        for record_id, told in there.items():
            row = (table, record_id)
            _refuse_strange(table, record_id, told)
            before = here.get(record_id)
            if before is None:
                if row not in kept.gone:
                    found.append(Write(row, None, told))
            elif row not in kept.made:
                own_ones = kept.fields.get(row, set())
                values = {
                    name: value
                    for name, value in told.items()
                    if name not in own_ones and before[name] != value
                }
                if values:
                    found.append(Write(row, before, values))
        if table != travelling.SETTINGS:
            found += [
                Write((table, record_id), before, {}, is_gone=True, erased=True)
                for record_id, before in here.items()
                if record_id not in there and (table, record_id) not in kept.made
            ]
    plan = Plan("", "", None, [], found, [], [], {})
    taking.keep_niks_apart(session, plan)
    return plan.writes


def _refuse_strange(table: str, record_id: str, told: Mapping[str, Any]) -> None:
    if table == travelling.SETTINGS and not record_id.startswith(scope.SETTINGS):
        raise DmeError(travelling.SPOILT)
    travelling.refuse_spoilt(table, told)


def _note(session: Session, laptop_id: str, known: Mapping[str, int], at: dt.datetime) -> None:
    """Keep how far the office was when it told, and what it has of this laptop."""
    here = own.own(session).laptop_id
    for name, seq in known.items():
        if name != here:
            mark = own.mark(session, name)
            mark.base = mark.received = seq
            mark.link = ""
    mark = own.mark(session, laptop_id)
    mark.told, mark.heard_at = msgspec.json.encode(dict(known)).decode(), at
    session.flush()


def _refuse_elsewhere(session: Session) -> None:
    here = lending.here(session)
    if not here.speaks_for_office:
        raise DmeError(ELSEWHERE.format(lender=here.lender))


def _own_folder(folder: Path, name: str) -> Path:
    """Return a folder of its own for the file, apart from the copies of the office."""
    words = re.findall(r"[\w.]+", name)
    target = folder / "-".join(("Laptop", *words))
    with medium.writing():
        target.mkdir(exist_ok=True)
    return target


def _no_part(_: str) -> bytes:
    raise DmeError(NO_PART)
