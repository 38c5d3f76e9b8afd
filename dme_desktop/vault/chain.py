"""The acts as links of one chain: each is bound to the one before, and none is ever rewritten."""

import datetime as dt
import hashlib
import hmac
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Any

import msgspec
from sqlalchemy import Connection, insert, select
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from dme_desktop.vault import cipher
from dme_desktop.vault.audit import Diary
from dme_desktop.vault.cipher import Plain
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.seals import Seal, are_kept

START = "0" * 64
_SAID = ("seq", "at", "user", "act", "undo_of")
_CODED = (*_SAID, "code", "detail")  # since acts have codes
_SEALED = (*_CODED, "sealed")  # since acts seal what they touch
_CHANGES = """
    SELECT seq, CAST(json_array(seq, n, "table", record_id, kind, fields) AS BLOB)
    FROM audit_change ORDER BY seq, n
"""
_SEALS = """
    SELECT seq, CAST(json_array(seq, n, "table", record_id, seal) AS BLOB)
    FROM audit_seal ORDER BY seq, n
"""
_NONE = "SELECT 0 WHERE 0"
_REDACTED = "SELECT seq, link FROM audit_redaction"
_REDACT = """
    INSERT INTO audit_redaction (seq, "by", link) VALUES (?, ?, ?)
    ON CONFLICT (seq) DO UPDATE SET "by" = excluded."by", link = excluded.link
"""
_ADD_CHANGE = (
    'INSERT INTO audit_change (seq, n, "table", record_id, kind, fields) VALUES (?, ?, ?, ?, ?, ?)'
)
_ADD_SEAL = 'INSERT INTO audit_seal (seq, n, "table", record_id, seal) VALUES (?, ?, ?, ?, ?)'

_SOME = 1000  # rows that are held in memory
_NOT_OURS = (-1, b"")  # belongs to no act
_JSON = msgspec.json.Encoder().encode

Row = tuple[Any, ...]


def append(
    connection: Connection, diary: Diary, chain_key: bytes, seals: Sequence[Seal]
) -> tuple[int, str] | None:
    """Bind an act, its changes and its seals to the chain; return its number and its link.

    An act that touched nothing is not written down: then there is None.
    """
    if not (diary.changes or seals or diary.stands):
        return None
    seq, before = _head(connection)
    seq += 1
    changes = [
        (seq, n, table, record_id, kind, msgspec.json.encode(fields).decode() if fields else "{}")
        for n, ((table, record_id), (kind, fields)) in enumerate(diary.changes.items())
    ]
    sealed = [(seq, n, *seal) for n, seal in enumerate(seals)]
    act = {
        "seq": seq, "at": diary.at, "user": diary.who.name, "act": diary.act.sentence,
        "undo_of": diary.undo_of, "code": diary.act.code, "detail": diary.act.detail,
        "sealed": len(sealed),
    }  # fmt: skip
    told = act | {"at": _told(diary.at)}
    link = _link(chain_key, before, told, [_JSON(changes)[1:-1]], [_JSON(sealed)[1:-1]])
    connection.execute(insert(AuditAct), {**act, "chain": link})
    for statement, rows in ((_ADD_CHANGE, changes), (_ADD_SEAL, sealed)):
        if rows:  # plain statements: an import notes thousands
            connection.exec_driver_sql(statement, rows)
    return seq, link


def head(session: Session) -> tuple[int, str]:
    """Return the number and link of the last act: what a backup manifest vouches for."""
    return _head(session.connection())


def link_of(session: Session, seq: int) -> str | None:
    """Return the link of one act, None when there is no such act."""
    return session.scalar(select(AuditAct.chain).where(AuditAct.seq == seq))


def first_break(raw: Plain, chain_key: bytes) -> int | None:
    """Return the number of the first act that does not fit the chain, or None when all do.

    Of an act out of which words were taken the link is as it was; what is left is bound to it.
    """
    changes, seals = _Parts(raw, _CHANGES), _Parts(raw, _SEALS if are_kept(raw) else _NONE)
    redacted = dict(raw.execute(_REDACTED).fetchall()) if _redacts(raw) else {}
    before, expected = START, 1
    for row in raw.execute(_acts(raw)):
        act = dict(zip((*_SEALED, "chain"), row, strict=True))
        chained = str(act["chain"])
        bound_to = before + chained if expected in redacted else before
        link = _link(chain_key, bound_to, _said(act), changes.of(expected), seals.of(expected))
        told = str(redacted.get(expected, chained))
        if act["seq"] != expected or not hmac.compare_digest(told, link):
            return expected
        before, expected = chained, expected + 1
    return expected if changes.left or seals.left else None


def rebind(raw: Plain, chain_key: bytes, seqs: Iterable[int]) -> None:
    """Bind what is left of acts, out of which words were taken, to the links they had.

    The act that is being done takes the next number: it is the one that took them out.
    """
    (by,) = raw.execute("SELECT ifnull(max(seq), 0) + 1 FROM audit_act").fetchone()
    for seq in sorted(seqs):
        (row,) = raw.execute(_one_act(raw), (seq,)).fetchall()
        act = dict(zip((*_SEALED, "chain"), row, strict=True))
        found = raw.execute("SELECT chain FROM audit_act WHERE seq = ?", (seq - 1,)).fetchone()
        parts = [
            _Parts(raw, every.replace("ORDER BY", f"WHERE seq = {int(seq)} ORDER BY")).of(seq)
            for every in (_CHANGES, _SEALS)
        ]
        before = found[0] if found else START
        link = _link(chain_key, before + str(act["chain"]), _said(act), *parts)
        raw.execute(_REDACT, (seq, by, link))


def _said(act: Mapping[str, Any]) -> dict[str, Any]:
    names = _SAID if act["code"] is None else _CODED if act["sealed"] is None else _SEALED
    return {name: act[name] for name in names}


def _redacts(raw: Plain) -> bool:
    """Say whether the file is of a shape in which words can have been taken out of acts."""
    asked = "SELECT 1 FROM sqlite_master WHERE name = 'audit_redaction'"
    return raw.execute(asked).fetchone() is not None


def _one_act(raw: Plain) -> str:
    return _acts(raw).replace("ORDER BY seq", "WHERE seq = ?")


def _acts(raw: Plain) -> str:
    """Return what reads the acts of a file of any shape; a copy may be older than the program."""
    there = {row[1] for row in raw.execute("PRAGMA table_info(audit_act)")}
    names = ", ".join(name if name in there else f"NULL AS {name}" for name in _SEALED)
    return f"SELECT {names}, chain FROM audit_act ORDER BY seq"  # noqa: S608 - our own names


class _Parts:
    """Rows that are parts of acts, handed out act by act, some at a time: an act may have many.

    SQLite writes each out as JSON, sign for sign as it was written when the act was bound.
    """

    def __init__(self, raw: Plain, statement: str) -> None:
        self._rows = raw.cursor()
        self._some = self._next(partial(self._rows.execute, statement))

    @property
    def left(self) -> bool:
        """Say whether rows were not asked for, since they belong to no act."""
        return bool(self._some)

    def of(self, seq: int) -> Iterator[bytes]:
        """Yield the rows of an act as JSON; acts are asked for in order."""
        while self._some and self._some[0][0] == seq:
            end = bisect_right(self._some, seq, key=itemgetter(0))
            yield b",".join([told for _, told in self._some[:end]])
            self._some = self._some[end:] or self._next()

    def _next(self, begin: Callable[[], object] = int) -> list[tuple[int, bytes]]:
        """Return some more rows; from bytes on, which are no text that we wrote, none fits."""
        try:
            begin()
            return self._rows.fetchmany(_SOME)  # type: ignore[no-any-return]
        except dbapi2.OperationalError as error:
            if cipher.code_of(error) != dbapi2.SQLITE_ERROR:
                raise
            return [_NOT_OURS]


def _head(connection: Connection) -> tuple[int, str]:
    last = connection.execute(
        select(AuditAct.seq, AuditAct.chain).order_by(AuditAct.seq.desc()).limit(1)
    ).first()
    return (last.seq, last.chain) if last else (0, START)


def _told(moment: dt.datetime) -> str:
    """Return a moment as the file keeps it, so that no part of it is left out of the link."""
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds")


def _link(
    chain_key: bytes,
    before: str,
    said: Mapping[str, Any],
    changes: Iterable[bytes],
    seals: Iterable[bytes],
) -> str:
    """Return what binds an act to the one before: the seal of [before, said, changes, seals].

    The rows come as JSON, some at a time. An act of before there were seals has no list of them.
    """
    link = hmac.new(chain_key, b"[%b,%b" % (_JSON(before), _JSON(said)), hashlib.sha256)
    for parts in (changes, seals) if "sealed" in said else (changes,):
        link.update(b",[")
        for n, some in enumerate(parts):
            link.update(b"," + some if n else some)
        link.update(b"]")
    link.update(b"]")
    return link.hexdigest()
