"""From the ledger of one worker to the sheet their family keeps."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda.blanks import Unnumbered
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf.signing import Signer
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.people.rules import house_address
from dme_desktop.remittances import rules
from dme_desktop.remittances.documents import consent_form as consent_page
from dme_desktop.remittances.documents import household_sheet as household_page
from dme_desktop.remittances.documents import yearly_sheet as sheet_of_year
from dme_desktop.remittances.documents.yearly_sheet import Entry, YearlySheet
from dme_desktop.remittances.model import Direction, Remittance, UseCategory
from dme_desktop.remittances.service import (
    consents,
    entries,
    goals,
    households,
    surveys,
    uses,
)
from dme_desktop.remittances.service.goals import Progress
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers.service import journeys


def yearly_sheet(session: Session, person_id: str, year: int) -> Paper:
    """Return what one family told in one year; raise DmeError when they told nothing."""
    person = session.get_one(Person, person_id)
    _refuse_frozen(session, person_id)
    told = entries.of_year(session, person_id, year)
    if not told:
        raise DmeError(f"Belum ada kiriman {person.full_name} yang dicatat pada tahun {year}.")
    split = uses.of(session, [entry.id for entry in told])
    village = village_service.profile(session)
    journey = journeys.latest(session, person_id)
    contact = people.first_contact(session, person_id)
    snapshot = YearlySheet(
        **stationery.head(session, numbers.code_of(session, LetterType.REMITTANCE_SHEET)),
        worker=person.full_name,
        hamlet=person.hamlet,
        country=codes.labels("destination_country").get((journey and journey.country) or "", ""),
        year=year,
        entries=tuple(_entry(entry, split.get(entry.id, {})) for entry in told),
        place=village.name,
        date=session.info["clock"].today(),
        giver=contact.name if contact else "",
        officer=Signer(name=session.info["who"].name, role="Petugas pencatat"),
    )
    subject, build = f"{person.full_name}, {year}", sheet_of_year.build
    return Paper(LetterType.REMITTANCE_SHEET, subject, snapshot, build, person.id, person.id)


def _entry(entry: Remittance, parts: Mapping[UseCategory, int]) -> Entry:
    relations = codes.labels("recipient_relation")
    return Entry(
        on=entry.received_on,
        recipient=entry.recipient,
        channel=entry.channel.value,
        use=entry.use.value,
        amount_idr=entry.amount_idr,
        amount=entry.amount,
        currency=entry.currency or "",
        relation=relations.get(entry.recipient_relation or "", ""),
        out=entry.direction is Direction.OUT,
        uses=tuple((use.value, part) for use, part in parts.items()),
    )


def consent_form(session: Session, person_id: str) -> bytes:
    """Return the form to sign as a PDF, or the receipt once somebody agreed; it has no number."""
    person, consent = session.get_one(Person, person_id), consents.of(session, person_id)
    given = consent if consent and not consent.withdrawn_at else None
    contact = people.first_contact(session, person_id)
    village = village_service.profile(session)
    form = consent_page.ConsentForm(
        **_office(session),
        worker=person.full_name,
        address=village.says(house_address(person.hamlet, person.rt, person.rw, person.address)),
        given_by=given.given_by if given else (contact.name if contact else ""),
        relation=_relation(given.relation if given else contact.relation if contact else None),
        village=village.full_name,
        given_on=given.given_on if given else None,
    )
    return consent_page.build(form)


def household_sheet(session: Session, person_id: str, year: int) -> bytes:
    """Return what a household told of one year as a PDF; raise DmeError when it told nothing."""
    senders = households.senders(session, person_id, year)
    if not senders:
        raise DmeError(f"Belum ada kiriman rumah ini yang dicatat pada tahun {year}.")
    for one in senders:
        _refuse_frozen(session, one.id)
    person = session.get_one(Person, person_id)
    contact = people.first_contact(session, person_id)
    lines = [line for one in senders for line in entries.of_year(session, one.id, year)]
    spent = entries.shares_by_use(lines, uses.of_all(session, lines))
    chosen = uses.productive(session)
    sheet = household_page.HouseholdSheet(
        **_office(session),
        household=contact.name if contact else person.full_name,
        hamlet=person.hamlet,
        year=year,
        senders=tuple(_sender(session, one, year) for one in senders),
        months=entries.by_month(lines),
        uses=tuple((use.value, part, use in chosen) for use, part, _ in spent),
        productive=_percent(uses.productive_share({use: part for use, part, _ in spent}, chosen)),
        aims=tuple(_aim(one) for one in goals.of_household(session, person_id)),
        giver=contact.name if contact else "",
    )
    return household_page.build(sheet)


def _office(session: Session) -> dict[str, Any]:
    village = village_service.profile(session)
    return {
        "letterhead": stationery.letterhead(village),
        "foot": stationery.foot(session),
        "place": village.name,
        "date": session.info["clock"].today(),
        "officer": Signer(name=session.info["who"].name, role="Petugas pencatat"),
        "paper": stationery.paper(session),
    }


def _sender(session: Session, person: Person, year: int) -> household_page.Sender:
    came = [
        line for line in entries.of_year(session, person.id, year) if line.direction is Direction.IN
    ]
    journey, survey = journeys.latest(session, person.id), surveys.of_year(session, person.id, year)
    return household_page.Sender(
        name=person.full_name,
        country=codes.labels("destination_country").get((journey and journey.country) or "", ""),
        times=len(came),
        total_idr=sum(line.amount_idr for line in came),
        survey_idr=survey.total_idr if survey else None,
    )


def _aim(one: Progress) -> household_page.Aim:
    return household_page.Aim(
        title=one.goal.title, target_idr=one.goal.target_idr, reached_idr=one.reached_idr
    )


def _relation(code: str | None) -> str:
    return codes.labels("recipient_relation").get(code or "", "Pekerja sendiri")


def _percent(share: float) -> str:
    return f"{100 * share:.1f}%".replace(".", ",")


def _refuse_frozen(session: Session, person_id: str) -> None:
    consent = consents.of(session, person_id)
    if consent and consent.withdrawn_at:
        raise DmeError(rules.consent_problem(consent))


def household_of_last_year(session: Session, person_id: str) -> bytes:
    """Return the statement of the newest year of which the household told; DmeError for none."""
    people = households.members(session, person_id)
    told = [year for one in people for year in entries.years_of(session, one)]
    return household_sheet(
        session, person_id, max(told, default=session.info["clock"].today().year)
    )


UNNUMBERED: Mapping[str, Unnumbered] = {
    "remittance-consent": Unnumbered(
        "formulir persetujuan pencatatan kiriman, atau tanda terimanya (id orang)",
        Person,
        consent_form,
    ),
    "household-sheet": Unnumbered(
        "catatan kiriman satu rumah, tahun terakhir (id orang)", Person, household_of_last_year
    ),
}
PRINTS: Mapping[str, Print] = {
    "remittance-sheet": Print(
        "catatan kiriman setahun (id orang)",
        Person,
        lambda session, one, year, _: yearly_sheet(session, one, year),
    ),
}
