"""From what the office knows to the papers it prints: each record becomes a frozen snapshot."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import Agency, Recruiter
from dme_desktop.kernel import codes, words
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, fields_of
from dme_desktop.letters import asking, numbers, rules, service
from dme_desktop.letters.documents import family_permission as permission_letter
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.family_permission import FamilyPermission
from dme_desktop.letters.model import LetterType
from dme_desktop.letters.service import Paper
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.people.rules import house_address
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers import rules as worker_rules
from dme_desktop.workers import service as workers
from dme_desktop.workers.documents import data_form as data_form_sheet
from dme_desktop.workers.documents.data_form import (
    DataForm,
    FormContact,
    FormDocument,
    FormJourney,
    FormPerson,
)
from dme_desktop.workers.model import Journey, Scheme


def family_permission(session: Session, person_id: str, values: Mapping[str, Any]) -> Paper:
    """Return the family permission for the journey of one person.

    `values` is what the giver told in the interview (keys as in the form of the letters room).
    Raises `Invalid` when a guard of the letter is not met, DmeError without a journey.
    """
    person, journey = _worker(session, person_id)
    receiver = {"birth_date": person.birth_date, "marital_status": person.marital_status}
    today = session.info["clock"].today()
    if problems := rules.permission_problems(values, receiver, today):
        raise Invalid(problems)
    snapshot = _permission_snapshot(session, person, journey, values)
    kind = LetterType.FAMILY_PERMISSION
    return Paper(
        kind,
        person.full_name,
        snapshot,
        permission_letter.build,
        person.id,
        journey.id,
        signer=snapshot.head.told,
        answers=asking.written((*asking.ASKS[kind], *asking.SIGNING), values),
    )


def permission_defaults(session: Session, person_id: str) -> dict[str, Any]:
    """Return what is known already of the one who gives the permission."""
    person, journey = _worker(session, person_id)
    known = workers.contact(session, person_id)
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
            "giver_address": known.address or _address(person),
            "giver_relation": known.relation,
        }
    return found


def _permission_snapshot(
    session: Session, person: Person, journey: Journey, values: Mapping[str, Any]
) -> FamilyPermission:
    village = village_service.profile(session)
    today: dt.date = session.info["clock"].today()
    code = numbers.code_of(session, LetterType.FAMILY_PERMISSION)
    giver_born = values.get("giver_birth_date")
    return FamilyPermission(
        letterhead=stationery.letterhead(village) if service.is_headed(session) else None,
        foot=stationery.foot(session, code),
        number="",
        giver=Party(
            name=values["giver_name"],
            nik=values.get("giver_nik") or "",
            birth_place=values.get("giver_birth_place") or "",
            birth_date=PartialDate.of(giver_born) if giver_born else None,
            occupation=values.get("giver_occupation") or "",
            address=values.get("giver_address") or "",
        ),
        relation=codes.labels("family_relation").get(values.get("giver_relation") or "", ""),
        receiver=party(person),
        country=codes.labels("destination_country").get(journey.country or "", ""),
        job_title=journey.job_title or "",
        scheme_or_agency=through(session, journey),
        contract_months=journey.contract_months,
        village_kind=village.kind,
        village_name=village.name,
        interview_date=today,
        date=today,
        witness=stationery.hamlet_witness(session, person.hamlet, values.get("witness_name") or ""),
        head=stationery.signer(session, *asking.signing(values), before="Mengetahui,"),
        thumbprint=bool(values.get("thumbprint")),
        wording=service.wording(session, LetterType.FAMILY_PERMISSION),
        paper=stationery.paper(session),
    )


def _worker(session: Session, person_id: str) -> tuple[Person, Journey]:
    person = session.get_one(Person, person_id)
    journey = workers.latest_journey(session, person_id)
    if journey is None:
        raise DmeError(f"{person.full_name} belum terdaftar sebagai pekerja. Daftarkan dulu.")
    return person, journey


def party(person: Person) -> Party:
    """Return a resident as letters describe one."""
    return Party(
        name=person.full_name,
        nik=person.nik or "",
        birth_place=person.birth_place or "",
        birth_date=person.birth_date,
        occupation=codes.labels("occupation").get(person.occupation or "", ""),
        address=_address(person),
    )


def _address(person: Person) -> str:
    return house_address(person.hamlet, person.rt, person.rw, person.address)


def through(session: Session, journey: Journey) -> str:
    """Return by which scheme and agency somebody goes, "" when neither is known."""
    unknown = journey.scheme in {Scheme.TANPA_SKEMA, Scheme.TIDAK_DIKETAHUI}
    scheme = "" if unknown else journey.scheme.value.split(" (")[0]
    agency = agencies.name_of(session, Agency, journey.agency_id)
    return ", ".join(part for part in (scheme, agency) if part)


def data_form(session: Session, person_id: str) -> Paper:
    """Return the registration form of one person, filled with what the office knows."""
    person, journey = _worker(session, person_id)
    snapshot = _form_snapshot(session, person, journey)
    build = data_form_sheet.build
    return Paper(LetterType.DATA_FORM, person.full_name, snapshot, build, person.id, journey.id)


def blank_data_form(session: Session) -> bytes:
    """Return the empty form for the field; it takes no number and may be printed at will."""
    village = village_service.profile(session)
    return data_form_sheet.build(
        DataForm(
            letterhead=stationery.letterhead(village),
            foot=stationery.foot(session),
            village=village.full_name,
            paper=stationery.paper(session),
        )
    )


def _form_snapshot(session: Session, person: Person, journey: Journey) -> DataForm:
    village = village_service.profile(session)
    code = numbers.code_of(session, LetterType.DATA_FORM)
    return DataForm(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session, code),
        village=village.full_name,
        date=session.info["clock"].today(),
        place=village.name,
        person=FormPerson(**_as_read(person, FormPerson)),
        contacts=tuple(
            FormContact(**_as_read(link, FormContact))
            for link in people.contacts(session, person.id)
        ),
        journey=_form_journey(session, journey),
        documents=tuple(
            FormDocument(**_as_read(paper, FormDocument))
            for paper in workers.documents(session, journey.id).values()
        ),
        officer=session.info["user"],
        head=stationery.head_signer(session, before="Mengetahui,"),
        photo=people.photo(session, person.id),
        paper=stationery.paper(session),
    )


def _form_journey(session: Session, journey: Journey) -> FormJourney:
    answers = (getattr(journey, name) for name in worker_rules.QUESTIONS)
    return FormJourney(
        **_as_read(journey, FormJourney)
        | {
            "agency": agencies.name_of(session, Agency, journey.agency_id),
            "recruiter": agencies.name_of(session, Recruiter, journey.recruiter_id),
            "wage": _wage(journey),
            "answers": tuple(answer.value if answer else "" for answer in answers),
        }
    )


def _wage(journey: Journey) -> str:
    """Return "2.500 MYR sebulan", "" when the wage is not known."""
    if journey.wage is None:
        return ""
    country = codes.countries().get(journey.country or "")
    currency = journey.wage_currency or (country.currency if country else "")
    parts = (words.decimal(journey.wage), currency, journey.wage_period.value.lower())
    return " ".join(part for part in parts if part)


def _as_read(record: Base, form: type[msgspec.Struct]) -> dict[str, Any]:
    """Return the fields a form has, as people read them; dates and numbers stay what they are."""
    known = {field.name: field for field in fields_of(type(record))}
    found: dict[str, Any] = {}
    for name in form.__struct_fields__:
        value = getattr(record, name) if name in known else None
        if isinstance(value, bool | int | dt.date | PartialDate):
            found[name] = value
        elif value is not None:
            found[name] = known[name].kind.format(value)
    return found
