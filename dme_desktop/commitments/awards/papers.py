"""From who took part to the certificates that are handed out."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.commitments.awards import rules
from dme_desktop.commitments.awards.documents import certificate
from dme_desktop.commitments.awards.documents.certificate import Certificate
from dme_desktop.commitments.awards.model import Award
from dme_desktop.commitments.awards.rules import CertificateKind, Recipient
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery


def defaults(session: Session, award_id: str = "") -> dict[str, Any]:
    """Return what certificates begin with: those of a training, or of one award."""
    office = village_service.profile(session)
    today: dt.date = session.info["clock"].today()
    known: dict[str, Any] = {
        "kind": CertificateKind.PELATIHAN,
        "title": CertificateKind.PELATIHAN.value,
        "reason": rules.REASONS[CertificateKind.PELATIHAN],
        "organiser": f"Pemerintah {office.full_name}",
        "first_day": today,
        "place": f"Balai {office.kind} {office.name}",
    }
    award = session.get(Award, award_id) if award_id else None
    if award is None:
        return known
    return known | {
        "kind": CertificateKind.PENGHARGAAN,
        "title": CertificateKind.PENGHARGAAN.value,
        "reason": "atas jasa dan prestasinya:" if award.reason else "sebagai penerima",
        "activity": award.reason or award.title,
        "organiser": None,
        "first_day": award.given_on,
        "place": award.place,
        "recipients": award.recipient,
    }


def certificates(
    session: Session,
    values: Mapping[str, Any],
    known: Mapping[Recipient, str] | None = None,
    award_id: str | None = None,
) -> Sequence[Paper]:
    """Return one certificate a recipient, by hamlet and name; raise `Invalid` for what lacks.

    `known` are the ids of those recipients who are residents.
    """
    if problems := rules.certificate_problems(values):
        raise Invalid(problems)
    sheet = _sheet(session, values)
    people = rules.recipients_of(values["recipients"])
    return [
        Paper(
            LetterType.CERTIFICATE,
            one.name,
            msgspec.structs.replace(sheet, name=one.name),
            certificate.build,
            person_id=(known or {}).get(one),
            source_id=award_id,
        )
        for one in people
    ]


def _sheet(session: Session, values: Mapping[str, Any]) -> Certificate:
    office = village_service.profile(session)
    head = stationery.letterhead(office)
    return Certificate(
        foot=stationery.foot(session, numbers.code_of(session, LetterType.CERTIFICATE)),
        number="",
        title=values["title"],
        government=(head.government, head.district, head.village),
        name="",
        reason=values["reason"],
        activity=values["activity"],
        circumstances=_circumstances(values),
        signers=_signers(session, values),
        logo=office.logo,
        paper=stationery.paper(session),
    )


def _circumstances(values: Mapping[str, Any]) -> str:
    """Return who held it, when and where, as far as it is told (dictionary 13b)."""
    organiser, first, place = values.get("organiser"), values.get("first_day"), values.get("place")
    by = f"yang diselenggarakan oleh {organiser}" if organiser else ""
    on = f"pada {rules.span(first, values.get('last_day'))}" if first else ""
    at = f"di {place}" if place else ""
    told = " ".join(part for part in (by, on, at, values.get("note") or "") if part)
    return f"{told}." if told and not told.endswith(".") else told


def _signers(session: Session, values: Mapping[str, Any]) -> tuple[Signer | None, ...]:
    today: dt.date = session.info["clock"].today()
    dated = f"{village_service.profile(session).name}, {print_date(today)}"
    head = stationery.head_signer(session, place_and_date=dated)
    if not values.get("partner_name"):
        return None, head
    return Signer(name=values["partner_name"], role=values["partner_position"]), head
