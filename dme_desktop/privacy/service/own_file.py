"""The copy of a person's own data as a file that another program reads (JSON, UTF-8).

It says what the printed copy says: what is kept, for what and by which right, who did what with it.
Field names are those of the data, values plain: days as 2026-11-24, rupiah as whole numbers.
"""

from typing import Any

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.privacy.service import own_data
from dme_desktop.privacy.service.own_data import Group, Part
from dme_desktop.vault.personal import Consented
from dme_desktop.village import service as village

FORMAT, VERSION = "dme-desktop/own-data", 1


def written(session: Session, person_id: str) -> bytes:
    """Return everything that is kept of a person as JSON."""
    found = own_data.of(session, person_id)
    office = village.profile(session)
    told = {
        "format": FORMAT,
        "version": VERSION,
        "name": found.name,
        "office": {"code": office.code, "name": office.full_name},
        "as_of": session.info["clock"].today().isoformat(),
        "purposes": [_part(one) for one in found.parts],
        "consents": [_consent(one) for one in found.consents],
        "trail": [
            {"at": one.at.isoformat(), "by": one.user, "act": one.act, "of": one.with_what}
            for one in found.trail
        ],
        "older_lines_of_the_trail": found.older,
    }
    return msgspec.json.format(msgspec.json.encode(told), indent=1)


def _part(part: Part) -> dict[str, Any]:
    return {
        "title": part.title,
        "purpose": part.purpose,
        "basis": part.basis,
        "kept_for": part.kept_for,
        "seen_by": part.seen_by,
        "sent_to": part.sent_to,
        "groups": [_group(one) for one in part.groups],
    }


def _group(group: Group) -> dict[str, Any]:
    """Return records field by field; those of a closed room say only that they are there."""
    records = group.values or [dict(facts) for facts in group.records]
    return {"title": group.title, "table": group.table, "records": list(records)}


def _consent(one: Consented) -> dict[str, Any]:
    return {
        "purpose": one.purpose,
        "given_by": one.given_by,
        "given_on": one.given_on.isoformat(),
        "text": one.text,
        "withdrawn_at": one.withdrawn_at.isoformat() if one.withdrawn_at else None,
        "handled_at": one.handled_at.isoformat() if one.handled_at else None,
    }
