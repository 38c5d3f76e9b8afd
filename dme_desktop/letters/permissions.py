"""The family permission: who gives it, what is still unclear, and when it cannot be given.

Required by UU 18/2017 art. 13 b, known by the village head (domain dictionary, 2, 3 b and 10).
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency
from dme_desktop.agencies.rules import permit as permit_of
from dme_desktop.agenda import answers, numbers
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.words import print_date
from dme_desktop.letters import asking, parties, rules, service, wordings
from dme_desktop.letters.documents import cautions, village_letter
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.cautions import Cautions
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.letters.rules import Prospect
from dme_desktop.pdf.signing import Signer
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.people.rules import age_on
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers.model import Answer, Journey

KIND = LetterType.FAMILY_PERMISSION


def defaults(session: Session, person_id: str) -> dict[str, Any]:
    """Return what is known already of the one who gives the permission."""
    person, journey = parties.worker(session, person_id)
    known = people.first_contact(session, person_id)
    witness = village_service.hamlet_head(session, person.hamlet)
    found: dict[str, Any] = {
        "interview_note": journey.interview_note,
        "witness_name": witness.name if witness else None,
    }
    if known:
        found |= {
            "giver_name": known.name,
            "giver_nik": known.nik,
            "giver_birth_place": known.birth_place,
            "giver_birth_date": known.birth_date,
            "giver_occupation": known.occupation,
            "giver_address": known.address or parties.address(person),
            "giver_relation": known.relation,
        }
    return found


def prospect(session: Session, person_id: str) -> Prospect:
    """Return what is known of the way somebody wants to leave, as the guards judge it."""
    person, journey = parties.worker(session, person_id)
    agency = session.get(Agency, journey.agency_id) if journey.agency_id else None
    visa = {Answer.YA: True, Answer.TIDAK: False}
    return Prospect(
        birth_date=person.birth_date,
        marital_status=person.marital_status,
        scheme=journey.scheme,
        agency=agency.name if agency else "",
        agency_doubt=_doubt(agency, session.info["clock"].today()) if agency else "",
        info_source=journey.info_source,
        visa=visa.get(journey.q2) if journey.q2 else None,
        marks=tuple(agencies.marks(session, journey.agency_id, journey.recruiter_id)),
    )


def paper(session: Session, person_id: str, values: Mapping[str, Any]) -> Paper:
    """Return the family permission for the newest journey of one person.

    `values` are the answers of the interview. Raises `Invalid` when a guard of the letter is not
    met or a field of its wording would stay empty, DmeError without a journey.
    """
    person, journey = parties.worker(session, person_id)
    today: dt.date = session.info["clock"].today()
    known = prospect(session, person_id)
    signer = values.get("signer") or village_service.usual_signer(session).id
    head = village_service.head(session)
    found = rules.permission_problems(values, known, today)
    found |= rules.mark_problems(values, known, head_signs=bool(head and signer == head.id))
    if found:
        raise Invalid(found)
    letter = _letter(session, person, journey, values)
    wordings.refuse_open(KIND, letter.wording, letter.values, letter.parties)
    return Paper(
        KIND,
        person.full_name,
        letter,
        village_letter.build,
        person.id,
        journey.id,
        signer=_head(session, values).told,
        answers=answers.written((*asking.ASKS[KIND], *answers.SIGNING), values),
    )


def caution_sheet(session: Session, person_id: str, giver: str) -> bytes:
    """Return what the family must hear before it gives permission, as a sheet without a number."""
    person, _ = parties.worker(session, person_id)
    village = village_service.profile(session)
    return cautions.build(
        Cautions(
            letterhead=stationery.letterhead(village),
            foot=stationery.foot(session),
            person=parties.party(person, session.info["clock"].today()),
            cautions=rules.cautions(prospect(session, person_id)),
            place_and_date=parties.place_and_date(session),
            giver=giver,
            officer=session.info["who"].name,
            paper=stationery.paper(session),
        )
    )


def _doubt(agency: Agency, today: dt.date) -> str:
    permit = permit_of(agency.permit_status, agency.checked_on, today)
    return "" if permit.trusted else f"{agency.name}: {permit.told[0].lower()}{permit.told[1:]}."


def _letter(
    session: Session, person: Person, journey: Journey, values: Mapping[str, Any]
) -> VillageLetter:
    today: dt.date = session.info["clock"].today()
    village = village_service.profile(session)
    giver = _giver(values, today)
    receiver = msgspec.structs.replace(parties.party(person, today), card_no="", gender="")
    relation = codes.labels("family_relation").get(values.get("giver_relation") or "", "")
    headed = agenda.is_headed(session)
    return VillageLetter(
        letterhead=stationery.letterhead(village) if headed else None,
        foot=stationery.foot(session, numbers.code_of(session, KIND)),
        number="",
        title=wordings.WORDINGS[KIND].title,
        wording=service.wording(session, KIND),
        values={
            **parties.office(session),
            **parties.trip(session, journey),
            "relation": relation.lower(),
            "interview_date": print_date(today),
            "giver_name": giver.name,
            "receiver_name": receiver.name,
        },
        parties={"giver_table": giver, "receiver_table": receiver},
        signers=_signers(session, person, giver, values),
        paper=stationery.paper(session),
    )


def _giver(values: Mapping[str, Any], today: dt.date) -> Party:
    born = values.get("giver_birth_date")
    return Party(
        name=values["giver_name"],
        nik=values.get("giver_nik") or "",
        birth_place=values.get("giver_birth_place") or "",
        birth_date=PartialDate.of(born) if born else None,
        age=age_on(PartialDate.of(born), today) if born else None,
        religion=codes.labels("religion").get(values.get("giver_religion") or "", ""),
        nationality=parties.NATION if values.get("giver_nik") else "",
        occupation=values.get("giver_occupation") or "",
        address=values.get("giver_address") or "",
    )


def _signers(
    session: Session, person: Person, giver: Party, values: Mapping[str, Any]
) -> tuple[tuple[Signer, Signer], tuple[Signer, Signer]]:
    own = Signer(name=person.full_name, role="Yang diberi izin")
    gives = Signer(
        name=giver.name,
        role="Yang memberi izin",
        place_and_date=parties.place_and_date(session),
        meterai=True,
        thumbprint=bool(values.get("thumbprint")),
    )
    name = values.get("witness_name") or ""
    witness = stationery.hamlet_witness(session, person.hamlet, name)
    return (own, gives), (witness, _head(session, values))


def _head(session: Session, values: Mapping[str, Any]) -> Signer:
    return stationery.signer(session, *answers.signing(values), before="Mengetahui,")
