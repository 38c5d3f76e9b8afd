"""The family permission: who gives it, what is still unclear, and when it cannot be given.

Required by UU 18/2017 art. 13 b, known by the village head (domain dictionary, 2, 3 b and 10).
"""

import datetime as dt

from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.agencies.model import Agency, Recruiter, RecruiterKind
from dme_desktop.agencies.rules import assignment_doubt
from dme_desktop.agencies.rules import permit as permit_of
from dme_desktop.agenda import answers
from dme_desktop.agenda import office as offices
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes, kinds
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.words import inside, print_date
from dme_desktop.letters import checklist, parties, rules, said, service, wordings
from dme_desktop.letters.documents import cautions, village_letter
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.cautions import Cautions
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.rules import Prospect
from dme_desktop.letters.said import Said, said_in
from dme_desktop.letters.signatures import Rows
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.model import Person
from dme_desktop.people.rules import age_on
from dme_desktop.village import stationery
from dme_desktop.workers import rules as worker_rules
from dme_desktop.workers.model import Answer


def known(_: LetterKind, office: Office, about: Resident) -> Said:
    """Return what is known already of the one who gives the permission."""
    person, journey = about.worker()
    contact, witness = about.contact, office.staff.hamlet_head(person.hamlet)
    begun = Said(
        interviewed_on=office.today,
        interview_note=journey.interview_note or "",
        witness_name=witness.name if witness else "",
    )
    if contact is None:
        return begun
    giver = {
        "giver_name": contact.name,
        "giver_nik": contact.nik,
        "giver_birth_place": contact.birth_place,
        "giver_birth_date": contact.birth_date,
        "giver_occupation": contact.occupation,
        "giver_phone": contact.phone,
        "giver_address": contact.address or parties.whole_address(office, person),
        "giver_relation": contact.relation,
    }
    return said_in(giver, begun)


def prospect(about: Resident, today: dt.date) -> Prospect:
    """Return what is known of the way somebody wants to leave, as the guards judge it."""
    person, journey = about.worker()
    agency = about.agency
    visa = {Answer.YA: True, Answer.TIDAK: False}
    return Prospect(
        full_name=person.full_name,
        nik=person.nik or "",
        birth_date=person.birth_date,
        marital_status=person.marital_status,
        scheme=journey.scheme,
        agency=agency.name if agency else "",
        agency_doubt=_doubt(agency, today) if agency else "",
        recruiter_doubts=(*_recruiter_doubts(about.recruiter, today), *about.named_often),
        info_source=journey.info_source,
        visa=visa.get(journey.q2) if journey.q2 else None,
        marks=about.marks,
        age_doubt=worker_rules.age_doubt(person.birth_date, journey, about.ages, today),
        dead=frozenset(
            told
            for one in about.family
            if one.id in about.dead
            for told in (plain(one.name), one.nik)
            if told
        ),
    )


def paper(kind: LetterKind, office: Office, about: Resident, told: Said) -> Paper:
    """Return the family permission for the newest journey of one person.

    Raises `Invalid` when a guard of the letter is not met or a field of its wording would stay
    empty, DmeError without a journey.
    """
    person, journey = about.worker()
    _refuse(office, about, told)
    letter = _letter(kind, office, about, told)
    wordings.refuse_open(kind.words, letter.wording, letter.values, letter.parties)
    return Paper(
        kind.type,
        person.full_name,
        letter,
        village_letter.build,
        person.id,
        journey.id,
        signer=_head(office, told).told,
        answers=answers.written((*kind.asks, *answers.SIGNING), said.shown(told)),
        labels=kind.labels,
        kept=checklist.tick,
    )


def caution_sheet(session: Session, person_id: str, giver: str) -> bytes:
    """Return what the family must hear before it gives permission, as a sheet without a number."""
    about, office = parties.resident(session, person_id), offices.read(session)
    return cautions.build(
        Cautions(
            letterhead=office.letterhead,
            foot=office.foot,
            person=parties.party(office, about.person),
            cautions=rules.cautions(prospect(about, office.today)),
            place_and_date=office.place_and_date,
            giver=giver,
            officer=office.foot.printed_by,
            paper=office.paper,
        )
    )


def _refuse(office: Office, about: Resident, told: Said) -> None:
    """Raise `Invalid` with what prevents a permission: an answer, or who is not to be served."""
    known_of = prospect(about, office.today)
    found = rules.permission_problems(told, known_of, office.today)
    found |= parties.mark_problems(office, told, known_of.marks)
    if found:
        raise Invalid(found)


def _doubt(agency: Agency, today: dt.date) -> str:
    permit = permit_of(agency.permit_status, agency.checked_on, today)
    return "" if permit.trusted else f"{agency.name}: {permit.told[0].lower()}{permit.told[1:]}."


def _recruiter_doubts(one: Recruiter | None, today: dt.date) -> tuple[str, ...]:
    """Return why who recruits is not trusted: a middleman, or one whose assignment has ended."""
    if one is None:
        return ()
    ended = assignment_doubt(one.assignment_until, today)
    found = [f"{one.name}: {ended[0].lower()}{ended[1:]}"] if ended else []
    if one.kind is RecruiterKind.CALO:
        found.append(f"{one.name} dicatat sebagai calo. Periksa dulu ke dinas atau BP3MI.")
    return tuple(found)


def _letter(kind: LetterKind, office: Office, about: Resident, told: Said) -> VillageLetter:
    person, _ = about.worker()
    giver = _giver(told, office.today)
    receiver = _receiver(office, about, told)
    return VillageLetter(
        letterhead=office.letterhead if office.is_headed else None,
        foot=office.foot_of(kind.type),
        title=kind.words.title,
        wording=service.words_of(office, kind),
        values={
            **parties.office(office),
            **parties.worded_trip(about),
            "relation": _relation(told, person.marital_status),
            "interview_date": print_date(told.interviewed_on or office.today),
            "giver_name": giver.name,
            "receiver_name": receiver.name,
        },
        parties={"giver_table": giver, "receiver_table": receiver},
        signers=_signers(office, person, giver, told),
        paper=office.paper,
    )


def _relation(told: Said, marital_status: str | None) -> str:
    """Return as what somebody gives a permission, and why it is not who should: "bibi, karena ...".

    The reason is closed by a comma, so that the sentence can go on; of who should there is none.
    """
    relation = inside(codes.labels("family_relation").get(told.giver_relation, ""))
    reason = told.exception_reason.strip().rstrip(".,")
    if reason and rules.wants_reason(told.giver_relation, marital_status):
        return f"{relation}, karena {reason},"
    return relation


def _receiver(office: Office, about: Resident, told: Said) -> Party:
    return replace(
        parties.party(office, about.person),
        card_no="",
        gender="",
        passport=parties.passport(about),
        leaves=told.leaves,
        recruiter=about.recruiter.name if about.recruiter else "",
    )


def _giver(told: Said, today: dt.date) -> Party:
    born = PartialDate.of(told.giver_birth_date) if told.giver_birth_date else None
    return Party(
        name=told.giver_name,
        nik=told.giver_nik,
        birth_place=told.giver_birth_place,
        birth_date=born,
        age=age_on(born, today) if born else None,
        religion=codes.labels("religion").get(told.giver_religion, ""),
        nationality=parties.NATION if told.giver_nik else "",
        occupation=told.giver_occupation,
        address=told.giver_address,
        phone=kinds.PHONE.format(told.giver_phone) if told.giver_phone else "",
    )


def _signers(office: Office, person: Person, giver: Party, told: Said) -> Rows:
    own = Signer(name=person.full_name, role="Yang diberi izin")
    gives = Signer(
        name=giver.name,
        role="Yang memberi izin",
        place_and_date=office.place_and_date,
        meterai=True,
        thumbprint=told.thumbprint,
    )
    witness = stationery.witness_of(office.staff, person.hamlet, told.witness_name)
    return (own, gives), (witness, _head(office, told))


def _head(office: Office, told: Said) -> Signer:
    signs = stationery.signing_of(office.village, office.staff, told.signer, told.signing_mode)
    return replace(signs, before="Mengetahui,")
