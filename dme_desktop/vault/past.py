"""A record's past as it is read: when, who, by which act, what changed."""

import datetime as dt
from dataclasses import dataclass

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import ActName, Who
from dme_desktop.kernel.masking import shown
from dme_desktop.kernel.records import fields_of
from dme_desktop.vault.declared import model_of
from dme_desktop.vault.model import AuditAct, AuditChange
from dme_desktop.vault.plain import typed


@dataclass(frozen=True)
class Past:
    """One line of a record's history: when, who, by which act, and what changed in words."""

    at: dt.datetime
    user: str
    act: ActName
    changed: str = ""

    @property
    def sentence(self) -> str:
        """Return the line as it is read: "Ubah penduduk: Dusun dari Montong menjadi Senaru."."""
        said = ": ".join(filter(None, (self.act.words, self.changed)))
        return f"{said.rstrip('.')}."  # what was written may end with one already


def past_of(session: Session, record_id: str) -> list[Past]:
    """Return what happened to one record, newest first, as sentences."""
    found = session.execute(
        select(AuditAct, AuditChange)
        .join(AuditChange, AuditChange.seq == AuditAct.seq)
        .where(AuditChange.record_id == record_id)
        .order_by(AuditAct.seq.desc())
    )
    who = session.info.get("who")
    return [Past(act.at, act.user, act.name, _changes(change, who)) for act, change in found]


def _changes(change: AuditChange, who: Who | None) -> str:
    model = model_of(change.table)
    told = model.__table__.info.get("told")  # type: ignore[attr-defined]
    if change.kind != "U" or told:
        return told[change.kind] if told else ""
    labels = {field.name: field for field in fields_of(model)}
    parts = []
    for name, (old, new) in msgspec.json.decode(change.fields).items():
        if name == "deleted_at":
            parts.append("dihapus ke keranjang" if new else "dikembalikan dari keranjang")
        elif field := labels.get(name):
            column = model.__table__.c[name]
            before, after = (
                "kosong" if value is None else shown(field, typed(column, value), who)
                for value in (old, new)
            )
            parts.append(f"{field.label} dari {before} menjadi {after}")
    return "; ".join(parts)
