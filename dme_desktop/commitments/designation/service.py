"""What the office does for its designation. Every function gets a session and never commits."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.commitments.designation import rules
from dme_desktop.commitments.designation.model import CLOSED, Designation, DesignationStatus
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.kernel.words import inside
from dme_desktop.vault import keeping


def open_one(session: Session) -> Designation | None:
    """Return the designation that is under way or in force, None before there was one."""
    kept = select(Designation).where(
        Designation.deleted_at.is_(None), Designation.status.not_in(CLOSED)
    )
    return session.scalar(kept.order_by(Designation.id.desc()))


@dataclass(frozen=True)
class TakenStep:
    """One step of a designation that was taken: when, what, and by whom."""

    designation: Designation
    on: dt.date
    title: str
    by: str


def steps(session: Session) -> Sequence[TakenStep]:
    """Return every step that was taken, in the order of the steps."""
    kept = select(Designation).where(Designation.deleted_at.is_(None)).order_by(Designation.id)
    return [
        TakenStep(one, on, title, by or "")
        for one in session.scalars(kept)
        for on, title, by in (
            (one.proposed_on, "Diusulkan sebagai Desa Migran Emas", one.proposed_to),
            (one.assessed_on, "Asesmen Desa Migran Emas", one.assessed_by),
            (one.rejected_on, "Usulan Desa Migran Emas ditolak", ""),
            (one.sk_date, "Ditetapkan sebagai Desa Migran Emas", one.sk_by),
            (one.plaque_on, "Plakat Desa Migran Emas diterima", ""),
            (one.coached_from, "Pembinaan Desa Migran Emas dimulai", one.coached_by),
        )
        if on
    ]


def keep(session: Session, designation: Designation, designation_id: str = "") -> Designation:
    """Keep a designation, or change the one with this id; its state is changed by `move` alone.

    Raises DmeError for a second one that is under way or in force, `Invalid` for what is missing
    or what the present state needs.
    """
    if not designation_id and open_one(session):
        raise DmeError("Sudah ada penetapan yang berjalan. Buka yang itu dari daftar Komitmen.")
    status = designation.status
    if designation_id:
        status = keeping.at_hand(session, Designation, designation_id).status
    today = session.info["clock"].today()
    found = problems_of(designation) | rules.problems(designation, today)
    if found := found or rules.move_problems(designation, status):
        raise Invalid(found)
    return keeping.put(session, designation, designation_id, but={"status"})


def move(session: Session, designation_id: str, status: DesignationStatus) -> Designation:
    """Take a designation a step further; raise `Invalid` for what the step needs."""
    designation = keeping.at_hand(session, Designation, designation_id)
    if status not in rules.NEXT[designation.status]:
        raise DmeError(
            f"Penetapan {inside(designation.status.value)} tidak dapat ditandai "
            f"{inside(status.value)}."
        )
    if found := rules.move_problems(designation, status):
        raise Invalid(found)
    designation.status = status
    return designation


def propose_again(session: Session, designation_id: str) -> Designation:
    """Begin the next proposal of a village that was refused; the refused one stays as it is."""
    refused = keeping.at_hand(session, Designation, designation_id)
    if refused.status is not DesignationStatus.DITOLAK:
        raise DmeError("Hanya usulan yang ditolak dapat diusulkan lagi.")
    return keep(session, Designation(proposed_to=refused.proposed_to))


def remove(session: Session, designation_id: str) -> None:
    """Put a designation in the bin before it was proposed; raise DmeError after."""
    designation = session.get_one(Designation, designation_id)
    if designation.status is not DesignationStatus.BELUM:
        raise DmeError("Penetapan yang sudah diusulkan tidak dihapus; ia bagian dari arsip desa.")
    keeping.remove(session, designation)
