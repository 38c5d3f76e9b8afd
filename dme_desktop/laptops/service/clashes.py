"""Fields that two laptops wrote differently: told side by side, and decided by a person."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.masking import shown
from dme_desktop.kernel.records import fields_of
from dme_desktop.laptops.model import End, LaptopClash, LaptopPart
from dme_desktop.laptops.rules import DELETED, QUIET, Value
from dme_desktop.laptops.service import own, sealing, taking, travelling
from dme_desktop.laptops.service.travelling import Arriving, Shape
from dme_desktop.vault import audit, chronicle
from dme_desktop.vault.declared import model_of
from dme_desktop.vault.plain import typed

ENDED = "Isian ini sudah diputuskan, atau sudah diubah di isiannya. Tekan F5."
GONE = "Catatannya sudah dihapus tetap, jadi tidak ada yang perlu diputuskan lagi."
NO_CONTENT = (
    "Isi versi ini sudah tidak disimpan. Pilih versi yang lain, atau isi lagi di catatannya."
)
EMPTY = "kosong"
Plain = None | bool | int | float | str
Kept = tuple[str, int, str, str, Plain, dict[str, Plain]]  # laptop, act, when, who, value, beside


@dataclass(frozen=True)
class Side:
    """One version of a field, in words: whose, who wrote it, when, what."""

    laptop: str
    user: str
    at: dt.datetime | None
    words: str


@dataclass(frozen=True)
class Clash:
    """A field to be decided: the kind of record and its name, the field, what is shown first."""

    id: str
    table: str
    record_id: str
    about: str
    label: str
    sides: Sequence[Side]
    ended: End | None
    is_twin: bool


def listed(session: Session, *, ended: bool = False, who: Who | None = None) -> list[Clash]:
    """Return the fields to decide, those of one record together; or the ones that were decided."""
    wanted = LaptopClash.ended.is_not(None) if ended else LaptopClash.ended.is_(None)
    asked = select(LaptopClash).where(wanted, LaptopClash.deleted_at.is_(None))
    names = {one.id: one.name for one in own.laptops(session)}
    order = asked.order_by(LaptopClash.created_at.desc(), LaptopClash.record_id, LaptopClash.field)
    return [_told(session, one, names, who) for one in session.scalars(order)]


def of_plan(session: Session, found: taking.Plan, who: Who | None = None) -> list[Clash]:
    """Return the fields that taking a file in would put on the table."""
    names = {one.id: one.name for one in own.laptops(session)} | {found.laptop_id: found.name}
    told = []
    for one in found.differing:
        kept = LaptopClash(
            table=one.row[0], record_id=one.row[1], field=one.field,
            versions=msgspec.json.encode(taking.kept_as(one)).decode(),
        )  # fmt: skip
        told.append(_told(session, kept, names, who))
    return told


def decide(session: Session, clash_id: str, which: int) -> None:
    """Let one version hold; both stay in the history. Raises DmeError for what is decided already.

    It is told to the other laptops also where the value that is shown stays.
    """
    clash = session.get(LaptopClash, clash_id)
    if clash is None or clash.ended is not None or clash.deleted_at is not None:
        raise DmeError(ENDED)
    shape = travelling.shapes()[clash.table]
    there = travelling.rows(session, shape, [clash.record_id]).get(clash.record_id)
    if there is None:
        raise DmeError(GONE)
    _, _, _, _, value, beside = _versions(clash)[which]
    wanted = {clash.field: value, **beside}
    _write(session, shape, clash.record_id, there, wanted)
    clash.ended, clash.touches = End.DIPUTUSKAN, True
    session.flush()


def _write(
    session: Session,
    shape: Shape,
    record_id: str,
    there: Mapping[str, Value],
    wanted: Mapping[str, Value],
) -> None:
    arriving = Arriving(session, lambda sha256: _content(session, sha256))
    values = {name: arriving.stored(shape, name, _raw(value)) for name, value in wanted.items()}
    values = {name: value for name, value in values.items() if there[name] != value}
    if not values:
        return
    session.flush()
    if shape.has_past:
        told = {
            name: [
                travelling.in_history(shape, name, there[name]),
                travelling.in_history(shape, name, value),
            ]
            for name, value in values.items()
            if name not in QUIET and name not in shape.untold
        }
        diary: audit.Diary = session.info["diary"]
        rev = there["rev"] if isinstance(there["rev"], int) else 0
        values |= {
            "rev": rev + 1,
            "updated_at": diary.at.astimezone(dt.UTC).isoformat(timespec="milliseconds"),
            "updated_by": diary.who.name,
        }
        diary.note(str(shape.table.name), record_id, "U", told)
        diary.touched.add(str(shape.table.name))
    travelling.change_row(session, shape, record_id, values)
    session.expire_all()


def _content(session: Session, sha256: str) -> bytes:
    kept = session.get(LaptopPart, sha256)
    if kept is None or sealing.hashed(kept.content) != sha256:
        raise DmeError(NO_CONTENT)
    return kept.content


def _versions(clash: LaptopClash) -> list[Kept]:
    return msgspec.json.decode(clash.versions, type=list[Kept])


def _raw(value: Value) -> Value:
    if isinstance(value, str) and value.startswith(taking.HASH):
        return bytes.fromhex(value.removeprefix(taking.HASH))
    return value


def _told(session: Session, clash: LaptopClash, names: Mapping[str, str], who: Who | None) -> Clash:
    sides = [
        Side(
            names.get(laptop, ""), user, dt.datetime.fromisoformat(at) if at else None,
            _words(clash, value, who),
        )
        for laptop, _, at, user, value, _ in _versions(clash)
    ]  # fmt: skip
    return Clash(
        clash.id, clash.table, clash.record_id,
        chronicle.told(session, clash.table, clash.record_id, 1), _label(clash), sides,
        clash.ended, is_twin=not any(side.laptop for side in sides),
    )  # fmt: skip


def _label(clash: LaptopClash) -> str:
    if clash.field == DELETED:
        return "Keranjang"
    if clash.table == travelling.SETTINGS:
        return clash.record_id
    labels = {one.name: one.label for one in fields_of(model_of(clash.table))}
    return labels.get(clash.field, "Isi")


def _words(clash: LaptopClash, value: Value, who: Who | None) -> str:
    """Return a value as people read it: "Senaru", "Dihapus ke keranjang", "berkas lain"."""
    if clash.field == DELETED:
        return "dihapus ke keranjang" if value else "tetap dipakai"
    if value is None or value == "":
        return EMPTY
    if isinstance(value, str) and value.startswith(taking.HASH):
        return f"berkas {value.removeprefix(taking.HASH)[:8]}"
    model = model_of(clash.table)
    described = {one.name: one for one in fields_of(model)}
    if clash.field not in described:
        return str(value)
    table: Any = model.__table__
    return shown(described[clash.field], typed(table.c[clash.field], value), who)
