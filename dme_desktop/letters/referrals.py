"""From what the office knows of a case to the referral another office gets."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda import answers, numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes
from dme_desktop.letters import asking, parties, service, statements, wordings
from dme_desktop.letters.documents import referral
from dme_desktop.letters.documents.referral import Referral
from dme_desktop.people.model import Person
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers.model import Journey

KIND = LetterType.REFERRAL
INITIALS = 4  # letters at most: more tell the name


def defaults(session: Session, person_id: str) -> dict[str, Any]:
    """Return what is known already of a case: where, and whom to answer."""
    _, journey = statements.about(session, KIND, person_id)
    village = village_service.profile(session)
    phone = f", {village.phone}" if village.phone else ""
    country = codes.labels("destination_country").get((journey and journey.country) or "")
    return {
        "pic": f"{session.info['who'].name}{phone}",
        "case_country": country,
        "copies": f"Camat {village.district}",
    }


def paper(session: Session, person_id: str, values: Mapping[str, Any]) -> Paper:
    """Return the referral of a case; what it is about is told by initials, also in the agenda.

    Raises `Invalid` when something that is needed is missing.
    """
    person, journey = statements.about(session, KIND, person_id)
    statements.refuse(session, KIND, values, (person, journey))
    letter = _letter(session, person, journey, values)
    wordings.refuse_open(KIND, letter.wording, letter.values, {"case_table"})
    return Paper(
        KIND,
        f"{values['case_no']}, {initials(person.full_name)}",
        letter,
        referral.build,
        person.id,
        journey.id if journey else None,
        addressee=values["addressee"],
        signer=letter.head.told,
        answers=answers.written((*asking.STATED[KIND], *answers.SIGNING), values),
    )


def initials(name: str) -> str:
    """Return "S.C." for Siti Contohwati: enough to tell cases apart, not to know the person."""
    words = [word for word in name.split() if word[0].isalpha() and not word.endswith(".")]
    return "".join(f"{word[0].upper()}." for word in (words or name.split())[:INITIALS])


def _letter(
    session: Session, person: Person, journey: Journey | None, values: Mapping[str, Any]
) -> Referral:
    today: dt.date = session.info["clock"].today()
    short, country = initials(person.full_name), values["case_country"]
    return Referral(
        letterhead=stationery.letterhead(village_service.profile(session)),
        foot=stationery.foot(session, numbers.code_of(session, KIND)),
        number="",
        place_and_date=parties.place_and_date(session),
        addressee=values["addressee"],
        addressee_place=values["addressee_place"],
        wording=service.wording(session, KIND),
        values={
            **parties.office(session),
            **parties.answered(values),
            "initials": short,
            "country": country,
        },
        case=(
            ("Jenis masalah", values["case_types"]),
            ("Inisial", short),
            ("Negara", country),
        ),
        person=parties.party(person, today),
        trip=_trip(session, journey, country),
        chronology=values["chronology"],
        demand=values.get("demand") or "",
        done=parties.lines(values.get("done")),
        head=stationery.signer(session, *answers.signing(values)),
        copies=parties.copies(values),
        paper=stationery.paper(session),
    )


def _trip(session: Session, journey: Journey | None, country: str) -> tuple[tuple[str, str], ...]:
    known = parties.trip(session, journey)
    return (
        ("Negara", country),
        ("Pekerjaan", known.get("job_title") or "tidak diketahui"),
        ("Melalui", known.get("scheme_or_agency") or "tidak diketahui"),
        ("Pemberi kerja", (journey and journey.employer) or "tidak diketahui"),
        ("Berangkat", _left(journey)),
    )


def _left(journey: Journey | None) -> str:
    left = journey.departed_on if journey else None
    return left.printed() if left else "tidak diketahui"
