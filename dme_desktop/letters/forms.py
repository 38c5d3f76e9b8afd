"""The forms and sheets of one worker, filled with what the office knows."""

import datetime as dt
from typing import Any

import msgspec
from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.agenda import office as offices
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.office import Office
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import codes, kinds, words
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, fields_of
from dme_desktop.kernel.words import inside, print_date
from dme_desktop.letters import parties
from dme_desktop.letters.documents import worker_card as card_sheet
from dme_desktop.letters.documents.worker_card import CardContact, WorkerCard
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.parties import Resident
from dme_desktop.letters.said import NOTHING, Said
from dme_desktop.people.model import Person
from dme_desktop.village import stationery
from dme_desktop.workers import rules as worker_rules
from dme_desktop.workers.documents import data_form as data_form_sheet
from dme_desktop.workers.documents.data_form import (
    DataForm,
    FormContact,
    FormDocument,
    FormJourney,
    FormPerson,
)
from dme_desktop.workers.model import Journey

CALLED = 3  # of the family, on the sheet of a worker


def known(_: LetterKind, __: Office, ___: Resident) -> Said:
    """Return that a form asks nothing: all on it is known already, or left open."""
    return NOTHING


def data_form(kind: LetterKind, office: Office, about: Resident, _: Said) -> Paper:
    """Return the registration form of one person, filled with what the office knows."""
    person, journey = about.worker()
    form = _filled_form(office, about)
    build = data_form_sheet.build
    return Paper(kind.type, person.full_name, form, build, person.id, journey.id)


def blank_data_form(session: Session) -> bytes:
    """Return the empty form for the field; it takes no number and may be printed at will."""
    office = offices.read(session)
    return data_form_sheet.build(
        DataForm(
            letterhead=office.letterhead,
            foot=office.foot,
            village=office.village.full_name,
            paper=office.paper,
        )
    )


def _filled_form(office: Office, about: Resident) -> DataForm:
    return DataForm(
        letterhead=office.letterhead,
        foot=office.foot_of(LetterType.DATA_FORM),
        village=office.village.full_name,
        date=office.today,
        place=office.village.name,
        person=FormPerson(**_as_read(about.person, FormPerson)),
        contacts=tuple(FormContact(**_as_read(link, FormContact)) for link in about.living),
        journey=_form_journey(about),
        documents=tuple(
            FormDocument(**_as_read(paper, FormDocument)) for paper in about.documents.values()
        ),
        officer=office.foot.printed_by,
        head=replace(stationery.head_signing(office.village, office.staff), before="Mengetahui,"),
        photo=about.photo,
        paper=office.paper,
    )


def _form_journey(about: Resident) -> FormJourney:
    _, journey = about.worker()
    answers = (getattr(journey, name) for name in worker_rules.QUESTIONS)
    return FormJourney(
        **_as_read(journey, FormJourney)
        | {
            "agency": about.agency.name if about.agency else "",
            "recruiter": about.recruiter.name if about.recruiter else "",
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
    parts = (words.decimal(journey.wage), currency, inside(journey.wage_period.value))
    return " ".join(part for part in parts if part)


def worker_card(kind: LetterKind, office: Office, about: Resident, _: Said) -> Paper:
    """Return the one-page sheet of a worker: who, where, and whom to call; it holds no NIK."""
    person, journey = about.worker()
    head = stationery.signing_of(office.village, office.staff)
    card = WorkerCard(
        letterhead=office.letterhead,
        foot=office.foot_of(kind.type),
        person=_who(office, person),
        journey=_where(about),
        contacts=tuple(
            CardContact(**_as_read(link, CardContact)) for link in about.living[:CALLED]
        ),
        office=office.village.full_name,
        phone=office.village.phone or "",
        called=office.called,
        place_and_date=office.place_and_date,
        head=head,
        photo=about.photo,
        paper=office.paper,
    )
    return Paper(
        kind.type,
        person.full_name,
        card,
        card_sheet.build,
        person.id,
        journey.id,
        signer=head.told,
    )


def _who(office: Office, person: Person) -> tuple[tuple[str, str], ...]:
    known = parties.party(office, person)
    born = ", ".join(part for part in (known.birth_place, person.birth_date.printed()) if part)
    phone = kinds.PHONE.format(person.phone) if person.phone else ""
    rows = (
        ("Nama", known.name),
        ("Panggilan", person.nickname or ""),
        ("Tempat, tanggal lahir", born),
        ("Jenis kelamin", known.gender),
        ("Nomor HP", phone),
        ("Alamat", known.address),
    )
    return tuple((label, value) for label, value in rows if value)


def _where(about: Resident) -> tuple[tuple[str, str], ...]:
    known, (_, journey) = parties.trip(about), about.worker()
    left = journey.departed_on
    rows = (
        ("Negara, kota", ", ".join(part for part in (known["country"], journey.city) if part)),
        ("Pekerjaan", known["job_title"]),
        ("Pemberi kerja", journey.employer or ""),
        ("Melalui", known["scheme_or_agency"]),
        ("Berangkat", left.printed() if left else ""),
        ("Nomor paspor", parties.passport(about)),
        ("Kontrak sampai", print_date(journey.contract_end) if journey.contract_end else ""),
    )
    return tuple((label, value) for label, value in rows if value)


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
