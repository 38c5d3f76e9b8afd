"""From who took part to the certificates that are handed out."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers, record_sheets
from dme_desktop.agenda.documents import certificate
from dme_desktop.agenda.documents.certificate import Certificate
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.commitments.awards import rules
from dme_desktop.commitments.awards.model import Award
from dme_desktop.commitments.awards.rules import CertificateKind, Certified, Recipient
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.words import print_span
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery

NOTHING = Certified()


def beginning(session: Session, award_id: str = "") -> Certified:
    """Return what certificates begin with: those of a training, or of one award."""
    award = session.get(Award, award_id) if award_id else None
    if award:
        return Certified(
            kind=CertificateKind.PENGHARGAAN,
            title=CertificateKind.PENGHARGAAN.value,
            reason="atas jasa dan prestasinya:" if award.reason else "sebagai penerima",
            activity=award.reason or award.title,
            first_day=award.given_on,
            place=award.place or "",
            recipients=award.recipient,
        )
    office = village_service.profile(session)
    return Certified(
        title=CertificateKind.PELATIHAN.value,
        reason=rules.REASONS[CertificateKind.PELATIHAN],
        organiser=f"Pemerintah {office.full_name}",
        first_day=session.info["clock"].today(),
        place=f"Balai {office.kind} {office.name}",
    )


def said_in(values: Mapping[str, Any], begun: Certified = NOTHING) -> Certified:
    """Return what a form or the command line says of certificates; the rest stays as begun."""
    empty = asdict(NOTHING)
    return replace(
        begun,
        **{
            name: empty[name] if value is None else value
            for name, value in values.items()
            if name in empty
        },
    )


def certificates(
    session: Session,
    said: Certified,
    known: Mapping[Recipient, str] | None = None,
    award_id: str | None = None,
) -> Sequence[Paper]:
    """Return one certificate a recipient, by hamlet and name; raise `Invalid` for what lacks.

    `known` are the ids of those recipients who are residents.
    """
    if problems := rules.certificate_problems(said):
        raise Invalid(problems)
    sheet = _sheet(session, said)
    return [
        Paper(
            LetterType.CERTIFICATE,
            one.name,
            msgspec.structs.replace(sheet, name=one.name),
            certificate.build,
            person_id=(known or {}).get(one),
            source_id=award_id,
        )
        for one in rules.recipients_of(said.recipients)
    ]


def _sheet(session: Session, said: Certified) -> Certificate:
    office = village_service.profile(session)
    head = stationery.letterhead(office)
    return Certificate(
        foot=stationery.foot(session, numbers.code_of(session, LetterType.CERTIFICATE)),
        number="",
        title=said.title,
        government=(head.government, head.district, head.village),
        name="",
        reason=said.reason,
        activity=said.activity,
        circumstances=_circumstances(said),
        signers=_signers(session, said),
        logo=office.logo,
        paper=stationery.paper(session),
    )


def _circumstances(said: Certified) -> str:
    """Return who held it, when and where, as far as it is told (dictionary 13b)."""
    by = f"yang diselenggarakan oleh {said.organiser}" if said.organiser else ""
    on = f"pada {print_span(said.first_day, said.last_day)}" if said.first_day else ""
    at = f"di {said.place}" if said.place else ""
    told = " ".join(part for part in (by, on, at, said.note) if part)
    return f"{told}." if told and not told.endswith(".") else told


def _signers(session: Session, said: Certified) -> tuple[Signer | None, ...]:
    partner = Signer(name=said.partner_name, role=said.partner_position)
    return partner if said.partner_name else None, record_sheets.head(session)
