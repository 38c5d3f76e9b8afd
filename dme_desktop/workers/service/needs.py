"""What the needs of a stage are judged by, read from the file."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agencies import rules as agency_rules
from dme_desktop.agencies.model import Agency
from dme_desktop.workers import rules
from dme_desktop.workers.model import (
    DocumentType,
    Scheme,
)

PREPARED = {"documents", "agency"}  # asked for by a step; a form may be saved without them


def known(
    session: Session,
    journey: Mapping[str, Any],
    person: Mapping[str, Any],
    *,
    has_contact: bool,
    papers: Mapping[DocumentType, Mapping[str, Any]],
) -> rules.Known:
    """Return what the needs of a stage are judged by; `journey` names its agency, or has its id."""
    today: dt.date = session.info["clock"].today()
    wanted = rules.checklist(journey.get("scheme") or Scheme.TIDAK_DIKETAHUI)
    states = ((kind, papers.get(kind, {})) for kind in wanted)
    lacking = (_lacking(kind, paper, today) for kind, paper in states)
    return rules.Known(
        today,
        person.get("birth_date"),
        person.get("nik"),
        has_contact,
        journey,
        tuple(told for told in lacking if told),
        _permit(session, journey, today),
    )


def _lacking(kind: DocumentType, paper: Mapping[str, Any], today: dt.date) -> str:
    if paper.get("status") not in rules.HELD:
        return kind.value
    ends = paper.get("expires_on")
    return f"{kind.value} sudah habis" if ends and ends < today else ""


def _permit(session: Session, journey: Mapping[str, Any], today: dt.date) -> str:
    agency = session.get(Agency, journey.get("agency_id")) if journey.get("agency_id") else None
    if agency is None:
        return "P3MI belum diisi"
    permit = agency_rules.permit(agency.permit_status, agency.checked_on, today)
    return "" if permit.trusted else f"{agency.name}: {permit.told.lower()}"
