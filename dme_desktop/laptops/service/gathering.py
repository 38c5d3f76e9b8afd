"""What this laptop changed since it last told: read from its own chain of acts, and signed.

The history says which fields an act wrote, the seals which rows it touched; what stands in the rows
now is what leaves. What came from another laptop is not told again as one's own, nor that it was
taken back before anything was told after it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda import lending
from dme_desktop.kernel.acts import bringing
from dme_desktop.laptops.acts import DECIDE, TAKE_HAMLET
from dme_desktop.laptops.model import (
    End,
    Laptop,
    LaptopChanges,
    LaptopClash,
    LaptopExchange,
    LaptopPart,
    Way,
)
from dme_desktop.laptops.rules import (
    CHANGED,
    DELETED,
    GONE,
    MADE,
    NEVER,
    WHOLE,
    Change,
    Changes,
    Told,
    Value,
)
from dme_desktop.laptops.service import own, scope, sealing, travelling
from dme_desktop.laptops.service.travelling import Shape
from dme_desktop.vault import chain
from dme_desktop.vault.model import AuditAct

_SOME = 500
_STAMPS = ("updated_at", "updated_by")


@dataclass
class _Row:
    """What acts did to one row: when it was made, which act wrote each field last."""

    made: int = 0
    last: int = 0
    fields: dict[str, int] = field(default_factory=dict)
    is_whole: bool = False


def pending(session: Session) -> Changes | None:
    """Return what is to be told now, None where nothing was done that others lack."""
    found, _ = _gathered(session)
    return found


def pending_in_full(session: Session) -> tuple[Changes | None, dict[str, bytes]]:
    """Return what is to be told now, and the bytes it names by their hash."""
    return _gathered(session)


def gather(session: Session) -> Changes | None:
    """Sign what is to be told and keep it until every laptop has it; use inside `GATHER`."""
    changes, parts = _gathered(session)
    if changes is None:
        return None
    here = own.own(session)
    content = msgspec.msgpack.encode(changes)
    _keep_parts(session, parts)
    session.add(
        LaptopChanges(
            laptop_id=here.laptop_id,
            first=changes.first,
            last=changes.last,
            parts=msgspec.json.encode(sorted(parts)).decode(),
            content=content,
            signature=sealing.signature(here.private, content, sealing.CHANGES),
        )
    )
    here.gathered, here.link = changes.last, sealing.hashed(content)
    resting = select(LaptopExchange).where(
        LaptopExchange.way == Way.TERIMA, LaptopExchange.rests.is_(False)
    )
    for one in session.scalars(resting):
        one.rests = True
    _end_clashes(session, changes)
    session.flush()
    return changes


def _end_clashes(session: Session, changes: Changes) -> None:
    """Let a field that was written here since it differed be one again; decisions are told."""
    written = {(one.table, one.record_id, name) for one in changes.changes for name in one.fields}
    open_ones = LaptopClash.deleted_at.is_(None) & LaptopClash.ended.is_(None)
    asked = select(LaptopClash).where(open_ones | LaptopClash.touches.is_(True))
    for clash in session.scalars(asked):
        clash.touches = False
        if clash.ended is None and (clash.table, clash.record_id, clash.field) in written:
            clash.ended = End.DIUBAH


def _gathered(session: Session) -> tuple[Changes | None, dict[str, bytes]]:
    here, head = own.own(session), chain.head(session)[0]
    if head <= here.gathered:
        return None, {}
    acts = session.scalars(
        select(AuditAct).where(AuditAct.seq > here.gathered).order_by(AuditAct.seq)
    ).all()
    foreign = _foreign(acts)
    touched = _touched(session, here.gathered, foreign)
    _add_decided(session, touched, head)
    changes, parts = _told(session, touched)
    if not changes:
        return None, {}
    knows = {name: seq for name, seq in own.known(session).items() if name != here.laptop_id}
    named = {one.seq for one in changes}
    told = [
        Told(one.seq, _moment(one), one.user, one.code or "", one.act, one.detail)
        for one in acts
        if one.seq in named
    ]
    found = Changes(here.laptop_id, here.gathered + 1, head, knows, here.link, told, changes)
    return found, parts


def _foreign(acts: Sequence[AuditAct]) -> set[int]:
    """Return the acts that wrote what came from elsewhere, or took it back again.

    So does a decision that was taken back before anything was told: the field differs as before.
    """
    codes, found, decided = bringing() | {TAKE_HAMLET.code}, set[int](), set[int]()
    for one in acts:
        if one.code in codes or one.undo_of in found:
            found.add(one.seq)
        elif one.code == DECIDE.code:
            decided.add(one.seq)
        elif one.undo_of in decided:
            found |= {one.seq, one.undo_of or one.seq}
    return found


def _touched(session: Session, after: int, foreign: set[int]) -> dict[tuple[str, str], _Row]:
    raw, found = travelling.raw_of(session), defaultdict[tuple[str, str], _Row](_Row)
    lent = scope.lent(session)
    told: dict[tuple[int, str, str], tuple[str, list[str]]] = {}
    for seq, table, record_id, kind, fields in raw.execute(
        'SELECT seq, "table", record_id, kind, fields FROM audit_change WHERE seq > ?', (after,)
    ):
        told[seq, table, record_id] = kind, list(msgspec.json.decode(fields))
    for seq, table, record_id in raw.execute(
        'SELECT seq, "table", record_id FROM audit_seal WHERE seq > ? ORDER BY seq, n',
        (after,),
    ):
        if seq in foreign or not travelling.goes(table, record_id):
            continue
        if lent is not None and not scope.goes_up(table, lent):
            continue
        row, (kind, names) = found[table, record_id], told.get((seq, table, record_id), ("", []))
        row.last = seq
        if kind == MADE:
            row.made, row.fields = seq, {}
        elif not kind:  # a row without a history, or written past it: all of it counts
            row.is_whole, row.fields = True, dict.fromkeys(row.fields, seq)
            row.fields[""] = seq
        else:
            row.fields |= dict.fromkeys(names, seq)
    return found


def _add_decided(session: Session, touched: dict[tuple[str, str], _Row], head: int) -> None:
    """Let what a person decided count as written, also where the value that was shown stays."""
    for one in session.scalars(select(LaptopClash).where(LaptopClash.touches.is_(True))):
        if travelling.goes(one.table, one.record_id):
            row = touched[one.table, one.record_id]
            row.fields[one.field] = max(head, row.fields.get(one.field, 0))
            row.last = head


def _told(
    session: Session, touched: dict[tuple[str, str], _Row]
) -> tuple[list[Change], dict[str, bytes]]:
    changes: list[Change] = []
    parts: dict[str, bytes] = {}

    def keep(content: bytes) -> bytes:
        name = sealing.hashed(content)
        parts[name] = content
        return bytes.fromhex(name)

    for table, shape in travelling.shapes().items():
        ids = [record_id for name, record_id in touched if name == table]
        for start in range(0, len(ids), _SOME):
            some = ids[start : start + _SOME]
            there = travelling.rows(session, shape, some)
            for record_id in some:
                row = touched[table, record_id]
                values = there.get(record_id)
                if values is None:
                    changes.append(Change(table, record_id, GONE, row.last, {}))
                else:
                    now = travelling.leaving(session, shape, values, keep)
                    changes += _of_row(shape, record_id, row, now)
    named = {name for one in changes for name in travelling.parts_named(one.fields.values())}
    return changes, {name: parts[name] for name in named}


def _of_row(shape: Shape, record_id: str, row: _Row, now: dict[str, Value]) -> Iterable[Change]:
    """Return what is told of one row: all of it where it was made, then each later act's fields."""
    table = str(shape.table.name)
    values = {name: value for name, value in now.items() if name not in NEVER}
    whole = row.fields.pop("", 0)
    if row.made:
        yield Change(table, record_id, MADE, row.made, values)
    if whole and not shape.has_past:
        yield Change(table, record_id, WHOLE, whole, values)
        return
    if whole:
        yield Change(table, record_id, CHANGED, whole, values)
    by_act: dict[int, dict[str, Value]] = defaultdict(dict)
    for name, seq in row.fields.items():
        if name in values:
            by_act[seq][name] = values[name]
    if row.last > row.made and not whole:  # also that it stood, or lay in the bin, when written
        beside = {*_STAMPS, *shape.untold, DELETED} & values.keys()
        by_act[row.last] |= {name: values[name] for name in beside if name not in by_act[row.last]}
    for seq in sorted(by_act):
        yield Change(table, record_id, CHANGED, seq, by_act[seq])


def _keep_parts(session: Session, parts: dict[str, bytes]) -> None:
    there = set(
        session.scalars(select(LaptopPart.sha256).where(LaptopPart.sha256.in_(parts.keys())))
    )
    for name, content in parts.items():
        if name not in there:
            session.add(LaptopPart(sha256=name, content=content))


def _moment(act: AuditAct) -> str:
    return act.at.astimezone(dt.UTC).isoformat(timespec="milliseconds")


def open_others(session: Session) -> Sequence[Laptop]:
    """Return the other laptops that are not closed and hold all that this one holds.

    The laptop of a hamlet has one other: that of the office of which it has heard.
    """
    here, heard = own.own(session), own.marks(session)
    lent = scope.lent(session) is not None
    return [
        one
        for one in own.laptops(session)
        if one.id != here.laptop_id
        and one.closed_on is None
        and not one.hamlet
        and (not lent or (one.id in heard and heard[one.id].heard_at is not None))
    ]


def hamlets(session: Session) -> Sequence[Laptop]:
    """Return the laptops of one hamlet that have begun and get their files from here."""
    if scope.lent(session) is not None or not lending.here(session).speaks_for_office:
        return []
    return [
        one for one in own.laptops(session) if one.hamlet and one.public and one.closed_on is None
    ]
