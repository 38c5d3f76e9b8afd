"""What the needs of a stage are judged by, read from the file."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agencies import rules as agency_rules
from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency
from dme_desktop.people.model import Person
from dme_desktop.workers import rules
from dme_desktop.workers.model import DocumentType, Journey, WorkerDocument

PREPARED = {"documents", "agency"}  # asked for by a step; a form may be saved without them


def known(
    session: Session,
    journey: Journey,
    person: Person,
    told: Mapping[DocumentType, WorkerDocument],
    *,
    has_contact: bool,
) -> rules.Known:
    """Return what the needs of a stage are judged by."""
    today: dt.date = session.info["clock"].today()
    wanted = rules.checklist(journey.scheme)
    lacking = (_lacking(kind, told.get(kind), today) for kind in wanted)
    return rules.Known(
        today,
        person,
        journey,
        has_contact,
        tuple(words for words in lacking if words),
        _permit(session, journey, today),
        agencies.bans(session, journey.agency_id, journey.recruiter_id),
    )


def _lacking(kind: DocumentType, told: WorkerDocument | None, today: dt.date) -> str:
    if told is None or told.status not in rules.HELD:
        return kind.value
    return f"{kind.value} sudah habis" if told.expires_on and told.expires_on < today else ""


def _permit(session: Session, journey: Journey, today: dt.date) -> str:
    agency = session.get(Agency, journey.agency_id) if journey.agency_id else None
    if agency is None:
        return "P3MI belum diisi"
    permit = agency_rules.permit(agency.permit_status, agency.checked_on, today)
    return "" if permit.trusted else f"{agency.name}: {permit.told.lower()}"
