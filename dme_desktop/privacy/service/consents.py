"""Who agreed to what, in which words, and what a withdrawal asks of the office within 72 hours."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.people.model import Person
from dme_desktop.privacy import purposes, rules
from dme_desktop.privacy.model import Agreement, Purpose
from dme_desktop.vault.paging import Paged
from dme_desktop.vault.personal import Consented


@dataclass(frozen=True)
class Row:
    """One consent as the list shows it."""

    id: str
    name: str
    one: Agreement


def give(session: Session, agreement: Agreement) -> Agreement:
    """Write down that somebody agreed, to the words of today; raise `Invalid` or DmeError."""
    problems = problems_of(agreement)
    if agreement.given_on and agreement.given_on > session.info["clock"].today():
        problems["given_on"] = "Tanggal persetujuan tidak boleh sesudah hari ini."
    if problems:
        raise Invalid(problems)
    if in_force(session, agreement.person_id, agreement.purpose):
        raise DmeError("Persetujuan untuk itu sudah ada dan masih berlaku.")
    agreement.text = rules.TEXTS[agreement.purpose].version
    session.add(agreement)
    session.flush()
    return agreement


def in_force(session: Session, person_id: str, purpose: Purpose) -> Agreement | None:
    """Return the consent of a person to one purpose that was not withdrawn."""
    asked = select(Agreement).where(
        Agreement.person_id == person_id,
        Agreement.purpose == purpose,
        Agreement.deleted_at.is_(None),
        Agreement.withdrawn_at.is_(None),
    )
    return session.scalar(asked.limit(1))


def withdraw(session: Session, agreement_id: str) -> Agreement:
    """Withdraw a consent; nobody has to say why. Raises DmeError when it was withdrawn already."""
    kept = session.get_one(Agreement, agreement_id)
    if kept.withdrawn_at:
        raise DmeError("Persetujuan ini sudah ditarik.")
    kept.withdrawn_at = session.info["clock"].now()
    return kept


def carry_out(session: Session, agreement_id: str, how: str) -> Agreement:
    """Say that a withdrawal was carried out, and how; raise `Invalid` or DmeError."""
    kept = session.get_one(Agreement, agreement_id)
    if not kept.withdrawn_at or kept.handled_at:
        raise DmeError("Tidak ada penarikan yang menunggu di sini.")
    if not how.strip():
        told = rules.TEXTS[kept.purpose].when_withdrawn
        raise Invalid({"handled_how": f"Tulis apa yang dikerjakan. Yang perlu: {told}."})
    kept.handled_at, kept.handled_how = session.info["clock"].now(), how.strip()
    return kept


def waiting(session: Session) -> Sequence[Agreement]:
    """Return the withdrawals that wait to be carried out, the oldest first."""
    asked = select(Agreement).where(
        Agreement.withdrawn_at.is_not(None),
        Agreement.handled_at.is_(None),
        Agreement.deleted_at.is_(None),
    )
    return session.scalars(asked.order_by(Agreement.withdrawn_at)).all()


def paged(session: Session) -> Paged[Row]:
    """Return the consents kept here, the newest first."""
    asked = (
        select(Agreement, Person.full_name)
        .join(Person, Person.id == Agreement.person_id)
        .where(Agreement.deleted_at.is_(None))
    )
    by = (Agreement.given_on, Agreement.id)
    return Paged(session, asked, by, lambda rows: [Row(one.id, name, one) for one, name in rows],
                 is_falling=True)  # fmt: skip


def of_person(session: Session, person_id: str) -> list[Consented]:
    """Return every consent of a person, as each room keeps it."""
    return [one for keeps in purposes.every() for one in keeps.consents(session, (person_id,))]


def counts(session: Session) -> tuple[int, int]:
    """Return how many consents there were, and how many of them are in force."""
    kept = select(func.count()).select_from(Agreement).where(Agreement.deleted_at.is_(None))
    every = session.scalar(kept) or 0
    return every, session.scalar(kept.where(Agreement.withdrawn_at.is_(None))) or 0
