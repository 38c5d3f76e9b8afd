"""Taking in what another laptop changed: looked at first, then joined in one act.

The file is opened apart from the program, what is in it is checked against who signed it and what
has come before, and nothing is written before all of it is sound.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import msgspec
from sqlalchemy import ColumnClause, delete, literal_column, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import lending
from dme_desktop.apart import calling, openings
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.laptops import rules
from dme_desktop.laptops.acts import TRUST
from dme_desktop.laptops.model import (
    End,
    Laptop,
    LaptopChanges,
    LaptopClash,
    LaptopExchange,
    LaptopPart,
    OfficeKey,
    Way,
)
from dme_desktop.laptops.rules import QUIET, STANDING, Changes, Held, Row, Version
from dme_desktop.laptops.service import (
    gathering,
    office_keys,
    own,
    parcel,
    scope,
    sealing,
    succession,
    travelling,
)
from dme_desktop.laptops.service.parcel import ALTERED, Body, Card, Header
from dme_desktop.laptops.service.travelling import Arriving, Shape
from dme_desktop.migrations import HEAD
from dme_desktop.privacy.acts import DESTROY, ERASE
from dme_desktop.vault import audit, chain, erasing
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village

FOREIGN_VILLAGE = (
    "Berkas ini dari desa lain (kode {code}). Perubahan hanya berjalan antarlaptop satu kantor."
)
PRACTICE = "Berkas ini dari desa latihan, jadi tidak masuk ke data sungguhan."
NO_PRACTICE = "Ini desa latihan; berkas dari data sungguhan tidak dibuka di sini."
CLOSED = (
    "Laptop {name} sudah ditutup pada {day}, jadi berkasnya ditolak. Bila laptop itu ditemukan, "
    "siapkan lagi dengan nama baru."
)
STRANGER = (
    "Laptop {name} tidak dikenal di sini. Siapkan dulu di layar ini, lalu mulai dari cadangan yang "
    "dibuat sesudahnya."
)
OTHER_KEY = (
    "Berkas ini mengaku dari laptop {name}, tetapi ditandatangani kunci lain. Jangan diterima; "
    "tanyakan siapa yang membuatnya."
)
OLD = (
    "Semua isi berkas ini sudah pernah diterima, atau berkasnya lebih lama daripada yang ada di "
    "sini. Minta laptop {name} membawa perubahan yang baru."
)
LACKING = (
    "Perubahan laptop {name} yang lebih dulu belum sampai ke sini. Terima dulu berkas yang lebih "
    "lama, atau minta laptop itu membawa lagi semuanya."
)
BROKEN = (
    "Perubahan laptop {name} tidak bersambung dengan yang sudah diterima: laptop itu mungkin "
    "dipulihkan dari salinan lama. Di laptop itu pilih Mulai lagi sebagai laptop baru, lalu bawa "
    "perubahan lagi."
)
WENT_BACK = (
    "Laptop {name} sudah punya perubahan dari laptop ini yang tidak ada lagi di sini: data laptop "
    "ini dipulihkan dari salinan lama. Pilih Mulai lagi sebagai laptop baru, lalu terima lagi."
)
USED_BEFORE = (
    "Laptop {name} sudah dipakai mencatat sebelum dimulai sebagai laptop kedua. Di laptop itu "
    "pulihkan lagi cadangan terbaru dari sini, lalu langsung mulai sebagai {name}."
)
OTHER_PROGRAM = (
    "Kedua laptop memakai versi program yang berbeda. Perbarui program di laptop yang lebih lama, "
    "lalu bawa perubahan lagi."
)
NO_PART = "Sebagian lampiran tidak ikut di berkas ini. Minta laptop asalnya membawa lagi semuanya."
FOR_ANOTHER = (
    "Berkas ini untuk laptop lain. Pilih berkas yang namanya menyebut laptop ini, atau pakai Dari "
    "folder: program memilihnya sendiri."
)
ONLY_LENDER = (
    "Berkas laptop dusun diterima di laptop {lender}, yang memegang nomor surat. Dari sana isinya "
    "sampai ke laptop ini."
)
NOTHING_MORE = "Berkas laptop dusun tidak boleh membawa kunci kantor. Jangan diterima."
BUSY = "Ada yang baru saja disimpan. Terima berkasnya sekali lagi."


class OldError(DmeError):
    """All of a file came before, or it is older than what is here."""


TWIN = "nik"  # the field of a person that no two may share
HASH = "sha256:"
_AS_THEY_CAME: ColumnClause[int] = literal_column("rowid")  # an id follows a clock that is set back
ERASING = frozenset({ERASE.code, DESTROY.code})
SECONDS, MEGABYTES = 60, 1100


@dataclass(frozen=True)
class Opened:
    """A file that is whole and ours: what stands outside and inside, and a key it brought."""

    name: str
    header: Header
    body: Body
    core: bytes = field(repr=False)
    sign: bytes = field(repr=False)
    new_key: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True)
class Difference:
    """A field that two laptops wrote differently: what is shown stands first."""

    row: Row
    field: str
    versions: Sequence[Version]
    beside: Sequence[Mapping[str, rules.Value]] = ()  # what each version wrote with it


@dataclass(frozen=True)
class Write:
    """What becomes of one row: `before` as it is, None when it is new; `values` that differ."""

    row: Row
    before: Mapping[str, rules.Value] | None
    values: Mapping[str, rules.Value]
    is_gone: bool = False
    erased: bool = False


@dataclass
class Plan:
    """What a file would do here."""

    laptop_id: str
    name: str
    newcomer: Card | None
    incoming: list[tuple[Changes, bytes, bytes]]
    writes: list[Write]
    differing: list[Difference]
    settled: list[Row]
    told: Mapping[str, int]

    @property
    def changes(self) -> list[Changes]:
        """Return what has not come before."""
        return [one for one, _, _ in self.incoming]


def opened(db: Database, file: Path, stopped: Progress = unwatched) -> Opened:
    """Open a file of changes; raise DmeError for any other, and for one that is not for us."""
    content = openings.content_of(file, sealing.MOST_BYTES)
    header = sealing.header_of(content)
    with db.read() as session:
        _refuse_elsewhere(session, header)
        key, is_new = _key_for(session, header)
    packed = sealing.packed(content, header, key)
    sign, core = calling.call(
        parcel.unpacked, packed, gives=tuple[bytes, bytes], seconds=SECONDS, megabytes=MEGABYTES,
        stopped=stopped, damaged=ALTERED,
    )  # fmt: skip
    body = parcel.read_body(core)
    return Opened(file.name, header, body, core, sign, key if is_new else None)


def plan(session: Session, file: Opened) -> Plan:
    """Say what a file would do; raise DmeError for what is old, unknown, closed or lacks a part."""
    here = own.own(session)
    if file.body.revision != HEAD:
        raise DmeError(OTHER_PROGRAM)
    one, newcomer = _writer(session, file)
    _moment(file.body.at)
    if file.body.knows.get(here.laptop_id, 0) > chain.head(session)[0]:
        raise DmeError(WENT_BACK.format(name=file.body.card.name))
    incoming = _new(session, file, newcomer)
    mark = own.marks(session).get(file.header.laptop)
    before = msgspec.json.decode(mark.told, type=dict[str, int]) if mark else {}
    tells_more = _tells_more(file.body.knows, before) or office_keys.brings_more(
        session, file.body.keys
    )
    if not incoming and not tells_more and newcomer is None:
        raise OldError(OLD.format(name=one.name))
    if isinstance(one, Laptop) and one.hamlet:
        _refuse_from_hamlet(session, one, file, [some for some, _, _ in incoming])
    found = Plan(
        file.header.laptop, one.name, newcomer, incoming, [], [], [],
        _latest(before, file.body.knows),
    )  # fmt: skip
    _look(session, found)
    return found


def trust(session: Session, file: Opened) -> None:
    """Take a laptop in whose fingerprint two people compared."""
    _, card = _writer(session, file)
    if card is None:
        return
    one = session.get(Laptop, file.header.laptop)
    if one is None:
        former = session.get_one(Laptop, card.follows)
        one = Laptop(
            name=card.name, place=1 + max(each.place for each in own.laptops(session)),
            follows_id=former.id, lends=former.lends,
        )  # fmt: skip
        one.id = file.header.laptop
        session.add(one)
        former.closed_on = session.info["clock"].today()
        former.close_reason, former.lends = f"Dilanjutkan sebagai {card.name}", False
        if one.lends:
            own.follow_lender(session, one.name)
    one.public, one.box, one.begins = card.public, card.box, card.begins
    one.joined_on = session.info["clock"].today()
    session.flush()


def take(session: Session, file: Opened) -> LaptopExchange:
    """Join what a file brings with what is here; use inside `RECEIVE`, after `GATHER`.

    Raises DmeError as `plan` does, and for a laptop that nobody has said to trust.
    """
    if gathering.pending(session) is not None:
        raise DmeError(BUSY)
    found = plan(session, file)
    if found.newcomer is not None:
        raise DmeError(STRANGER.format(name=found.name))
    if file.new_key is not None and own.key(session, file.header.epoch) is None:
        today = session.info["clock"].today()
        session.add(OfficeKey(epoch=file.header.epoch, key=file.new_key, made_on=today))
    office_keys.take(session, file.body.keys)
    write(session, found, Arriving(session, partial(_part, session, file.body)))
    succession.follow(session)
    _keep(session, found, file)
    _note_differing(session, found)
    made = LaptopExchange(
        way=Way.TERIMA, laptop_id=found.laptop_id, laptop=found.name, name=file.name[:120],
        done=sum(len(one.acts) for one in found.changes), records=len(found.writes),
        clashes=len(found.differing),
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made


def trusted(db: Database, who: Who, file: Opened) -> None:
    """Take in the laptop that wrote a file, after its fingerprint was compared."""
    with db.write(TRUST.about(file.body.card.name), who) as session:
        trust(session, file)


def _refuse_from_hamlet(
    session: Session, one: Laptop, file: Opened, found: Sequence[Changes]
) -> None:
    """Raise DmeError for what the laptop of a hamlet may not send, or not to this laptop."""
    here = lending.here(session)
    if not here.speaks_for_office:
        raise DmeError(ONLY_LENDER.format(lender=here.lender))
    if file.body.keys or any(some.laptop != one.id for some in found):
        raise DmeError(NOTHING_MORE)
    scope.refuse_beyond(session, one, found)


def _refuse_elsewhere(session: Session, header: Header) -> None:
    profile, lent = village.profile(session), scope.lent(session)
    if header.village != profile.code:
        raise DmeError(FOREIGN_VILLAGE.format(code=header.village))
    if header.practice != profile.practice:
        raise DmeError(PRACTICE if header.practice else NO_PRACTICE)
    if header.to != (lent.id if lent else ""):
        raise DmeError(FOR_ANOTHER)
    one = session.get(Laptop, header.laptop)
    if one is not None and one.closed_on is not None:
        raise DmeError(CLOSED.format(name=one.name, day=f"{one.closed_on:%d-%m-%Y}"))


def _key_for(session: Session, header: Header) -> tuple[bytes, bool]:
    """Return the key that opens a file, and whether the file brought it."""
    here, kept = own.own(session), own.key(session, header.epoch)
    one = session.get(Laptop, header.laptop)
    wrapped = header.keys.get(here.laptop_id)
    if wrapped is not None:  # each of two laptops that closed a third made a key of that epoch
        return sealing.unwrapped(wrapped, here.box_private), kept is None
    if kept is not None:
        of_hamlet = one if one is not None and one.hamlet else None
        key = sealing.key_of_hamlet(kept.key, of_hamlet.id) if of_hamlet else kept.key
        return key, False
    raise DmeError(sealing.FOREIGN)


def _writer(session: Session, file: Opened) -> tuple[Laptop | Card, Card | None]:
    """Return who wrote a file, and what it says of itself where nobody knows it here yet."""
    card = file.body.card
    one = session.get(Laptop, file.header.laptop)
    public = one.public if one is not None and one.public else card.public
    if card.public != public or not is_by(file, public):
        raise DmeError(OTHER_KEY.format(name=card.name))
    if one is not None and one.public:
        return one, None
    if one is None and (not card.follows or session.get(Laptop, card.follows) is None):
        raise DmeError(STRANGER.format(name=card.name))
    if card.link and chain.link_of(session, card.begins) not in {None, card.link}:
        raise DmeError(USED_BEFORE.format(name=card.name))
    return card, card


def is_by(file: Opened, public: str) -> bool:
    """Say whether the laptop with this key, as text, wrote a file."""
    try:
        return sealing.is_by(file.header, file.core, file.sign, bytes.fromhex(public))
    except ValueError:
        return False


def _new(
    session: Session, file: Opened, newcomer: Card | None
) -> list[tuple[Changes, bytes, bytes]]:
    """Return the changes that have not come before, in turn, each signed by its laptop."""
    have, known = own.known(session), {one.id: one for one in own.laptops(session)}
    have[own.own(session).laptop_id] = chain.head(session)[0]
    names = {one.id: one.name for one in known.values()}
    publics = {one.id: one.public for one in known.values() if one.public}
    links = {name: one.link for name, one in own.marks(session).items()}
    if newcomer is not None:
        laptop = file.header.laptop
        publics[laptop], names[laptop] = newcomer.public, newcomer.name
        have[laptop] = max(have.get(laptop, 0), newcomer.begins)
    every = [(_decoded(content), content, sign) for content, sign in file.body.changes]
    _begin_others(every, publics, have)
    left = [one for one in every if one[0].last > have.get(one[0].laptop, 0)]
    found: list[tuple[Changes, bytes, bytes]] = []
    while ready := next((one for one in left if _may_come(one[0], have, publics)), None):
        left.remove(ready)
        some, content, sign = ready
        name = names.get(some.laptop, some.laptop)
        if not sealing.is_signed(bytes.fromhex(publics[some.laptop]), sign, content,
                                 sealing.CHANGES):  # fmt: skip
            raise DmeError(OTHER_KEY.format(name=name))
        link = links.get(some.laptop, "")
        if link and (some.first <= have.get(some.laptop, 0) or some.before != link):
            raise DmeError(BROKEN.format(name=name))
        _refuse_spoilt(some)
        found.append(ready)
        have[some.laptop], links[some.laptop] = some.last, sealing.hashed(content)
        _introduce(some, publics, names)
    if left:
        lacks = rules.lacking(left[0][0], have) or left[0][0].laptop
        raise DmeError(LACKING.format(name=names.get(lacks, "lain")))
    return found


def _decoded(content: bytes) -> Changes:
    try:
        return msgspec.msgpack.decode(content, type=Changes)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise DmeError(ALTERED) from error


def _may_come(some: Changes, have: Mapping[str, int], publics: Mapping[str, str]) -> bool:
    return some.laptop in publics and not rules.lacking(some, have)


def _begin_others(
    every: Sequence[tuple[Changes, bytes, bytes]], publics: Mapping[str, str], have: dict[str, int]
) -> None:
    """Know from where on there are changes of laptops that this file tells of first."""
    for some, _, _ in every:
        for change in some.changes:
            begins = change.fields.get("begins")
            is_new = change.table == Laptop.__tablename__ and change.record_id not in publics
            if is_new and isinstance(begins, int):
                have[change.record_id] = max(have.get(change.record_id, 0), begins)


def _introduce(some: Changes, publics: dict[str, str], names: dict[str, str]) -> None:
    """Know a laptop that another one, which is trusted, took in."""
    for change in some.changes:
        told = change.fields
        if change.table == Laptop.__tablename__:
            if isinstance(public := told.get("public"), str):
                publics.setdefault(change.record_id, public)
            if isinstance(name := told.get("name"), str):
                names[change.record_id] = name


def _refuse_spoilt(some: Changes) -> None:
    acts = {one.seq for one in some.acts}
    for act in some.acts:
        _moment(act.at)
    for change in some.changes:
        if change.seq not in acts or not some.first <= change.seq <= some.last:
            raise DmeError(travelling.SPOILT)
        if not travelling.goes(change.table, change.record_id):
            raise DmeError(travelling.SPOILT)
        travelling.refuse_spoilt(change.table, change.fields)


def _moment(told: str) -> dt.datetime:
    """Return a moment with its zone; raise DmeError for what is none."""
    try:
        found = dt.datetime.fromisoformat(told)
    except ValueError as error:
        raise DmeError(travelling.SPOILT) from error
    if found.tzinfo is None:
        raise DmeError(travelling.SPOILT)
    return found


def _tells_more(knows: Mapping[str, int], before: Mapping[str, int]) -> bool:
    return any(seq > before.get(name, 0) for name, seq in knows.items())


def _latest(before: Mapping[str, int], now: Mapping[str, int]) -> dict[str, int]:
    return {name: max(before.get(name, 0), now.get(name, 0)) for name in {*before, *now}}


def _look(session: Session, found: Plan) -> None:
    """Reckon what becomes of every row that the changes are about."""
    if not found.incoming:
        return
    rows = rules.rows_of(found.changes)
    held = _held(session, rows)
    bases = {name: one.base for name, one in own.marks(session).items()}
    for some in found.changes:
        base = bases.get(some.laptop, 0)
        rules.join(held, some, after=base)
    erased = _erased(found.changes)
    for table, shape in travelling.shapes().items():
        some_rows = [row for row in rows if row[0] == table and row in held]
        there = travelling.rows(session, shape, [record_id for _, record_id in some_rows])
        for row in sorted(some_rows):
            one = held[row]
            write = _write_of(session, shape, row, one, there.get(row[1]))
            if write is not None:
                found.writes.append(
                    write if not write.is_gone else Write(
                        row, write.before, {}, is_gone=True, erased=row in erased
                    )
                )  # fmt: skip
            _differ(shape, row, one, found)
    keep_niks_apart(session, found)


def _held(session: Session, rows: set[Row]) -> dict[Row, Held]:
    """Return what stands beside each other of some rows, of all that not every laptop has."""
    bases = {name: one.base for name, one in own.marks(session).items()}
    kept = select(LaptopChanges.content).where(LaptopChanges.deleted_at.is_(None))
    held: dict[Row, Held] = {}
    for content in session.scalars(kept.order_by(_AS_THEY_CAME)):
        some = _decoded(content)
        rules.join(held, some, after=bases.get(some.laptop, 0), rows=rows)
    if (now := gathering.pending(session)) is not None:  # as it will be when it is gathered
        rules.join(held, now, rows=rows)
    return held


def _erased(found: Sequence[Changes]) -> set[Row]:
    """Return the rows that were taken out for good by an act of erasing."""
    return {
        (change.table, change.record_id)
        for some in found
        for change in some.changes
        if change.kind == rules.GONE
        and any(act.seq == change.seq and act.code in ERASING for act in some.acts)
    }


def _write_of(
    session: Session, shape: Shape, row: Row, held: Held, there: Mapping[str, rules.Value] | None
) -> Write | None:
    if held.is_gone:
        return Write(row, there, {}, is_gone=True) if there is not None else None
    shown = held.shown()
    if there is None:
        return Write(row, None, shown) if STANDING in held.fields else None
    told = travelling.as_told(session, shape, there)
    values = {name: value for name, value in shown.items() if told[name] != value}
    return Write(row, there, values) if values else None


def _differ(shape: Shape, row: Row, held: Held, found: Plan) -> None:
    """Note the fields of a row that two laptops wrote differently."""
    found.settled.append(row)
    if held.is_gone:
        return
    differing = held.differing()
    beside = [name for name in differing if not travelling.is_decided(shape, name)]
    for name, versions in differing.items():
        if name in beside:
            continue
        more = [
            {
                other: version.value
                for other in beside
                for version in differing[other]
                if (version.laptop, version.seq) == (one.laptop, one.seq)
            }
            for one in versions
        ]
        found.differing.append(Difference(row, name, versions, more))


def keep_niks_apart(session: Session, found: Plan) -> None:
    """Let of two residents with one NIK the first keep it; a person says whether they are one."""
    shape = travelling.shapes()["person"]
    for place, write in enumerate(found.writes):
        if write.row[0] != "person" or write.is_gone or not write.values.get(TWIN):
            continue
        nik, record_id = write.values[TWIN], write.row[1]
        now = {**(write.before or {}), **write.values}
        if now.get(rules.DELETED) is not None:
            continue
        raw = travelling.raw_of(session)
        asked = "SELECT id FROM person WHERE nik = ? AND deleted_at IS NULL AND id <> ?"
        others = [one for (one,) in raw.execute(asked, (nik, record_id))]
        others = [one for one in others if not _gives_up(found, one, nik)]
        if not others:
            continue
        later = max(record_id, others[0])
        versions = [Version("", "", 0, "", None), Version("", "", 0, "", nik)]
        found.differing.append(Difference(("person", later), TWIN, versions))
        if later == record_id:
            found.writes[place] = Write(write.row, write.before, {**write.values, TWIN: None})
        else:
            there = travelling.rows(session, shape, [later])[later]
            found.writes.insert(0, Write(("person", later), there, {TWIN: None}))
            keep_niks_apart(session, found)
            return


def _gives_up(found: Plan, record_id: str, nik: object) -> bool:
    """Say whether somebody here loses a NIK, or goes, by the same file."""
    for write in found.writes:
        if write.row == ("person", record_id):
            now = write.values.get(TWIN, nik)
            return write.is_gone or now != nik or write.values.get(rules.DELETED) is not None
    return False


def write(session: Session, found: Plan, arriving: Arriving) -> None:
    """Write what differs: first what gives something up, then what is new, owners before theirs."""
    diary: audit.Diary = session.info["diary"]
    travelling.raw_of(session).execute("PRAGMA defer_foreign_keys = ON")
    shapes = travelling.shapes()
    _erase(session, [one for one in found.writes if one.is_gone and one.erased])
    for write in reversed([one for one in found.writes if one.is_gone and not one.erased]):
        _remove(session, diary, shapes[write.row[0]], write)
    kept = [one for one in found.writes if not one.is_gone]
    for write in sorted((one for one in kept if one.before is not None), key=_gives_first):
        _change(session, diary, shapes[write.row[0]], write, arriving)
    for table, shape in shapes.items():
        made = [one for one in kept if one.before is None and one.row[0] == table]
        _make(session, diary, shape, made, arriving)
    session.flush()
    session.expire_all()


def _gives_first(write: Write) -> bool:
    """Return False, which comes first, of what empties a field that no two may share."""
    gives = write.values.get(rules.DELETED) is not None or (
        TWIN in write.values and write.values[TWIN] is None
    )
    return not gives


def _erase(session: Session, writes: Sequence[Write]) -> None:
    roots: dict[str, set[str]] = {}
    words = set()
    for write in writes:
        roots.setdefault(write.row[0], set()).add(write.row[1])
        words |= {
            str(told) for name in ("full_name", "nik") if (told := (write.before or {}).get(name))
        }
    if roots:
        every = {record_id for ids in roots.values() for record_id in ids}
        session.execute(delete(LaptopClash).where(LaptopClash.record_id.in_(every)))
        erasing.erase(session, roots, words=words)


def _remove(session: Session, diary: audit.Diary, shape: Shape, write: Write) -> None:
    table, record_id = write.row
    raw = travelling.raw_of(session)
    raw.execute(f'DELETE FROM "{table}" WHERE "{shape.key}" = ?', (record_id,))  # noqa: S608 - our names
    diary.touched.add(table)
    if shape.has_past and write.before is not None:
        held = {
            name: [travelling.in_history(shape, name, value), None]
            for name, value in write.before.items()
            if name != shape.key
        }
        diary.note(table, record_id, "D", held)


def _change(
    session: Session, diary: audit.Diary, shape: Shape, write: Write, arriving: Arriving
) -> None:
    table, record_id = write.row
    before = write.before or {}
    values = {name: arriving.stored(shape, name, value) for name, value in write.values.items()}
    more = {"rev": _next_rev(before["rev"])} if "rev" in before else {}
    travelling.change_row(session, shape, record_id, values | more)
    diary.touched.add(table)
    if shape.has_past:
        told = {
            name: [
                travelling.in_history(shape, name, before.get(name)),
                travelling.in_history(shape, name, value),
            ]
            for name, value in values.items()
            if name not in QUIET and name not in shape.untold
        }
        diary.note(table, record_id, "U", told)


def _next_rev(rev: rules.Value) -> int:
    return 1 + (rev if isinstance(rev, int) else 0)


def _make(
    session: Session,
    diary: audit.Diary,
    shape: Shape,
    made: Sequence[Write],
    arriving: Arriving,
) -> None:
    rows = []
    for write in made:
        row = {name: arriving.stored(shape, name, value) for name, value in write.values.items()}
        if "rev" in shape.columns:
            row["rev"] = 1
        if _has_owners(session, shape, row):
            rows.append(row)
    travelling.write_rows(session, shape, rows)
    if rows:
        table = str(shape.table.name)
        diary.touched.add(table)
        if shape.has_past:
            for row in rows:
                diary.note(table, str(row[shape.key]), "C", {})


def _has_owners(session: Session, shape: Shape, row: dict[str, rules.Value]) -> bool:
    """Say whether what a row cannot be without is there; a link that may be empty is emptied.

    The owner may have been erased for good on one laptop while the other wrote about it.
    """
    raw = travelling.raw_of(session)
    for column, owner, key, may_be_empty in travelling.parents(shape):
        value = row.get(column)
        if value is None or (owner.name == shape.table.name):
            continue
        asked = f'SELECT 1 FROM "{owner.name}" WHERE "{key}" = ?'  # noqa: S608 - our names
        if raw.execute(asked, (value,)).fetchone() is None:
            if not may_be_empty:
                return False
            row[column] = None
    return True


def _part(session: Session, body: Body, sha256: str) -> bytes:
    """Return bytes by their hash, of the file or of one before; raise DmeError for none."""
    content = body.parts.get(sha256)
    if content is None:
        kept = session.get(LaptopPart, sha256)
        content = kept.content if kept else None
    if content is None or sealing.hashed(content) != sha256:
        raise DmeError(NO_PART)
    return content


def _keep(session: Session, found: Plan, file: Opened) -> None:
    """Keep what came, for the laptops that lack it, and how far it goes."""
    for some, content, sign in found.incoming:
        named = {
            name
            for change in some.changes
            for name in travelling.parts_named(change.fields.values())
        }
        for name in named:
            if session.get(LaptopPart, name) is None:
                session.add(LaptopPart(sha256=name, content=_part(session, file.body, name)))
        session.add(
            LaptopChanges(
                laptop_id=some.laptop, first=some.first, last=some.last, content=content,
                signature=sign, parts=msgspec.json.encode(sorted(named)).decode(),
            )
        )  # fmt: skip
        session.flush()
        mark = own.mark(session, some.laptop)
        mark.received, mark.link = some.last, sealing.hashed(content)
    mark = own.mark(session, found.laptop_id)
    mark.told = msgspec.json.encode(found.told).decode()
    mark.heard_at = dt.datetime.fromisoformat(file.body.at)


def _note_differing(session: Session, found: Plan) -> None:
    """Put fields that differ on the table, and take those off that are one again."""
    open_ones = (LaptopClash.ended.is_(None), LaptopClash.deleted_at.is_(None))
    kept = {
        (one.table, one.record_id, one.field): one
        for one in session.scalars(select(LaptopClash).where(*open_ones))
    }
    now = {(*one.row, one.field): one for one in found.differing}
    for key, one in now.items():
        versions = msgspec.json.encode(kept_as(one)).decode()
        if (clash := kept.get(key)) is not None:
            if clash.versions != versions:
                clash.versions = versions
        else:
            table, record_id, name = key
            session.add(
                LaptopClash(table=table, record_id=record_id, field=name, versions=versions)
            )
    settled = set(found.settled)
    for key, clash in kept.items():
        if key not in now and (clash.table, clash.record_id) in settled:
            clash.ended = End.SAMA
    session.flush()


def kept_as(one: Difference) -> list[list[object]]:
    """Return the versions of a field as they are kept: laptop, act, moment, who, value, beside."""
    beside = one.beside or [{} for _ in one.versions]
    return [
        [
            version.laptop, version.seq, version.at, version.user, plain(version.value),
            {name: plain(value) for name, value in more.items()},
        ]
        for version, more in zip(one.versions, beside, strict=True)
    ]  # fmt: skip


def plain(value: rules.Value) -> object:
    """Return a value as JSON can hold it; bytes are told by their hash."""
    return HASH + value.hex() if isinstance(value, bytes) else value
