"""What the office does for its designation. Every function gets a session and never commits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.commitments.designation import rules
from dme_desktop.commitments.designation.model import Designation, DesignationStatus
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import fields_of, problems_in
from dme_desktop.vault import history


def labels() -> dict[str, str]:
    """Return how each field of a designation is called."""
    return {field.name: field.label for field in fields_of(Designation)}


def open_one(session: Session) -> Designation | None:
    """Return the designation that is under way or in force, None before there was one."""
    kept = select(Designation).where(
        Designation.deleted_at.is_(None), Designation.status.not_in(rules.CLOSED)
    )
    return session.scalar(kept.order_by(Designation.id.desc()))


@dataclass(frozen=True)
class Step:
    """One step of a designation that was taken: when, what, and by whom."""

    designation: Designation
    on: dt.date
    title: str
    by: str


def steps(session: Session) -> Sequence[Step]:
    """Return every step that was taken, in the order of the steps."""
    kept = select(Designation).where(Designation.deleted_at.is_(None)).order_by(Designation.id)
    return [
        Step(one, on, title, by or "")
        for one in session.scalars(kept)
        for on, title, by in (
            (one.proposed_on, "Diusulkan sebagai Desa Migran Emas", one.proposed_to),
            (one.assessed_on, "Asesmen Desa Migran Emas", one.assessed_by),
            (one.sk_date, "Ditetapkan sebagai Desa Migran Emas", one.sk_by),
            (one.plaque_on, "Plakat Desa Migran Emas diterima", ""),
            (one.coached_from, "Pembinaan Desa Migran Emas dimulai", one.coached_by),
        )
        if on
    ]


def record(session: Session, values: Mapping[str, Any]) -> Designation:
    """Keep a new designation; raise DmeError while another one is under way or in force."""
    if open_one(session):
        raise DmeError("Sudah ada penetapan yang berjalan. Buka yang itu dari daftar Komitmen.")
    _refuse(values)
    designation = Designation(**values)
    session.add(designation)
    session.flush()
    return designation


def change(session: Session, designation_id: str, values: Mapping[str, Any]) -> Designation:
    """Change a designation; what its present state needs stays filled in. Raises `Invalid`."""
    designation = history.at_hand(session, Designation, designation_id)
    _refuse(values)
    if found := rules.move_problems(designation.status, values, labels()):
        raise Invalid(found)
    for name, value in values.items():
        setattr(designation, name, value)
    return designation


def move(session: Session, designation_id: str, status: DesignationStatus) -> Designation:
    """Take a designation a step further; raise `Invalid` for what the step needs."""
    designation = history.at_hand(session, Designation, designation_id)
    if status not in rules.NEXT[designation.status]:
        raise DmeError(
            f"Penetapan {designation.status.value.lower()} tidak dapat ditandai "
            f"{status.value.lower()}."
        )
    values = {name: getattr(designation, name) for name in labels()}
    if found := rules.move_problems(status, values, labels()):
        raise Invalid(found)
    designation.status = status
    return designation


def remove(session: Session, designation_id: str) -> None:
    """Put a designation in the bin before it was proposed; raise DmeError after."""
    designation = session.get_one(Designation, designation_id)
    if designation.status is not DesignationStatus.BELUM:
        raise DmeError("Penetapan yang sudah diusulkan tidak dihapus; ia bagian dari arsip desa.")
    history.remove(session, designation)


def _refuse(values: Mapping[str, Any]) -> None:
    if problems := problems_in(Designation, values):
        raise Invalid(problems)
