"""The offices to which candidates are sent, and what each of them gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_of
from dme_desktop.vault import keeping, parts
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged
from dme_desktop.visits import rules
from dme_desktop.visits.model import OfficeKind, OfficeService, ServiceOffice
from dme_desktop.workers.model import DocumentType

TWICE = "{document} tertulis dua kali; satukan barisnya."
NEGATIVE = "Biaya {document} tidak boleh negatif."
BEGUN = "Sudah ada kantor yang dicatat. Tambahkan yang kurang dengan Ctrl+N."
REPORTING = "melapor sebelum berangkat"


@dataclass(frozen=True)
class OfficeInFull:
    """An office with what it gives, in order."""

    office: ServiceOffice
    services: Sequence[OfficeService]


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """One line of the list of offices."""

    id: str
    name: str
    kind: OfficeKind
    address: str
    hours: str
    gives: str


def keep(
    session: Session,
    office: ServiceOffice,
    services: Sequence[OfficeService],
    office_id: str = "",
) -> ServiceOffice:
    """Keep an office with what it gives, or change the one with this id; raise `Invalid`."""
    if problems := problems_of(office) | _service_problems(services):
        raise Invalid(problems)
    kept = keeping.put(session, office, office_id)
    parts.put(session, OfficeService, services, office_id=kept.id)
    return kept


def remove(session: Session, office_id: str) -> None:
    """Put an office in the bin; raise DmeError while a visit leads there."""
    office = session.get_one(ServiceOffice, office_id)
    keeping.remove(session, office, *services_of(session, office_id))


def begin(session: Session) -> list[ServiceOffice]:
    """Write down the program's first list of offices; raise DmeError where there are some."""
    if session.scalar(select(ServiceOffice.id).where(ServiceOffice.deleted_at.is_(None)).limit(1)):
        raise DmeError(BEGUN)
    return [
        keep(session, ServiceOffice(kind=kind, name=name), [_bare(one) for one in gives])
        for kind, name, gives in rules.FIRST_OFFICES
    ]


def in_full(session: Session, office_id: str) -> OfficeInFull:
    """Return an office with what it gives."""
    return OfficeInFull(session.get_one(ServiceOffice, office_id), services_of(session, office_id))


def services_of(session: Session, office_id: str) -> Sequence[OfficeService]:
    """Return what an office gives, in order."""
    return parts.of(session, OfficeService, office_id=office_id)


def every(session: Session) -> list[OfficeInFull]:
    """Return all offices by name, each with what it gives."""
    kept = select(ServiceOffice).where(ServiceOffice.deleted_at.is_(None))
    gives = _gives(session)
    return [
        OfficeInFull(one, gives.get(one.id, []))
        for one in session.scalars(kept.order_by(ServiceOffice.name, ServiceOffice.id))
    ]


def giving(offices: Sequence[OfficeInFull]) -> dict[str, list[OfficeInFull]]:
    """Return which of some offices serve a step: {code: offices}."""
    found: dict[str, list[OfficeInFull]] = {}
    for one in offices:
        for service in one.services:
            found.setdefault(code_of(service.document), []).append(one)
    return found


def code_of(document: DocumentType | None) -> str:
    """Return the step that a service serves."""
    return document.name if document else rules.LEAVE


def paged(session: Session, words: str = "") -> Paged[OfficeRow]:
    """Return the offices that hold the words, by name."""
    found = matching(words, ServiceOffice.name, ServiceOffice.address, ServiceOffice.kind)
    asked = select(ServiceOffice).where(ServiceOffice.deleted_at.is_(None), found)
    return Paged(session, asked, (ServiceOffice.name, ServiceOffice.id), partial(_told, session))


def _told(session: Session, rows: Sequence[Row[*tuple[Any, ...]]]) -> list[OfficeRow]:
    gives = _gives(session)
    return [
        OfficeRow(
            one.id, one.name, one.kind, one.address or "", one.hours or "",
            ", ".join(_named(service.document) for service in gives.get(one.id, [])),
        )
        for (one,) in rows
    ]  # fmt: skip


def _gives(session: Session) -> dict[str, list[OfficeService]]:
    kept = select(OfficeService).where(OfficeService.deleted_at.is_(None))
    found: dict[str, list[OfficeService]] = {}
    for one in session.scalars(kept.order_by(OfficeService.office_id, OfficeService.order)):
        found.setdefault(one.office_id, []).append(one)
    return found


def _named(document: DocumentType | None) -> str:
    return document.value if document else REPORTING


def _bare(document: DocumentType | None) -> OfficeService:
    return OfficeService(document=document)


def _service_problems(services: Sequence[OfficeService]) -> dict[str, str]:
    documents = [one.document for one in services]
    for one in services:
        if documents.count(one.document) > 1:
            return {"services": TWICE.format(document=_named(one.document).capitalize())}
        if one.fee is not None and one.fee < 0:
            return {"services": NEGATIVE.format(document=_named(one.document))}
    return {}
