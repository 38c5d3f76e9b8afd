"""Who agreed that the ledger of a worker is kept, and what a withdrawal asks of the office."""

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Consent
from dme_desktop.vault.many import each


def of(session: Session, person_id: str) -> Consent | None:
    """Return the newest consent about a worker, withdrawn or not."""
    kept = select(Consent).where(Consent.person_id == person_id, Consent.deleted_at.is_(None))
    return session.scalar(kept.order_by(Consent.given_on.desc(), Consent.id.desc()).limit(1))


def newest(session: Session, people: Iterable[str]) -> dict[str, Consent]:
    """Return the newest consent about each of some workers who have one."""
    kept = select(Consent).where(Consent.person_id.in_(each(people)), Consent.deleted_at.is_(None))
    ordered = session.scalars(kept.order_by(Consent.given_on, Consent.id))
    return {one.person_id: one for one in ordered}


def required(session: Session, person_id: str) -> Consent:
    """Return the consent in force; raise `Invalid` for "consent" without one."""
    consent = of(session, person_id)
    if consent is None or rules.consent_problem(consent):
        raise Invalid({"consent": rules.consent_problem(consent)})
    return consent


def give(session: Session, consent: Consent) -> Consent:
    """Write down that somebody agreed; raise `Invalid`, and DmeError when one is in force."""
    problems = problems_of(consent)
    if consent.given_on and consent.given_on > session.info["clock"].today():
        problems["given_on"] = "Tanggal persetujuan tidak boleh sesudah hari ini."
    if problems:
        raise Invalid(problems)
    before = of(session, consent.person_id)
    if before and not before.withdrawn_at:
        raise DmeError("Persetujuannya sudah ada dan masih berlaku.")
    if before and before.withdrawn_at and consent.given_on < before.given_on:
        raise Invalid({"given_on": "Lebih awal daripada persetujuan yang sudah ditarik."})
    session.add(consent)
    session.flush()
    return consent


def withdraw(session: Session, person_id: str, reason: str) -> Consent:
    """Withdraw a consent: from now on nothing is added and the optional fields are frozen.

    The office carries it out within 72 hours. Raises DmeError when none is in force; `reason` may
    be empty, since nobody has to give one.
    """
    consent = of(session, person_id)
    if consent is None or consent.withdrawn_at:
        raise DmeError("Tidak ada persetujuan yang masih berlaku untuk ditarik.")
    consent.withdrawn_at = session.info["clock"].now()
    consent.withdrawn_why = reason.strip() or None
    return consent


def handle(session: Session, person_id: str, how: str) -> Consent:
    """Say that a withdrawal was carried out, and how; raise `Invalid` or DmeError."""
    consent = of(session, person_id)
    if consent is None or not consent.withdrawn_at or consent.handled_at:
        raise DmeError("Tidak ada penarikan persetujuan yang menunggu.")
    if not how.strip():
        raise Invalid({"handled_how": "Tulis apa yang sudah dikerjakan."})
    consent.handled_at, consent.handled_how = session.info["clock"].now(), how.strip()
    return consent


def open_withdrawals(session: Session) -> Sequence[Consent]:
    """Return the withdrawals that wait to be carried out, the oldest first."""
    waiting = select(Consent).where(
        Consent.withdrawn_at.is_not(None),
        Consent.handled_at.is_(None),
        Consent.deleted_at.is_(None),
    )
    return session.scalars(waiting.order_by(Consent.withdrawn_at)).all()


def frozen(session: Session) -> frozenset[str]:
    """Return the workers whose newest consent is withdrawn: optional fields are not shown."""
    newer = aliased(Consent)
    stands = (
        select(func.count())
        .where(
            newer.person_id == Consent.person_id,
            newer.deleted_at.is_(None),
            newer.withdrawn_at.is_(None),
        )
        .scalar_subquery()
    )
    withdrawn = select(Consent.person_id).where(
        Consent.withdrawn_at.is_not(None), Consent.deleted_at.is_(None), stands == 0
    )
    return frozenset(session.scalars(withdrawn))
