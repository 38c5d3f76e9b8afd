"""From the ledger of one worker to the sheet their family keeps."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.kernel import codes
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf.signing import Signer
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.remittances import service
from dme_desktop.remittances.documents import yearly_sheet as sheet_of_year
from dme_desktop.remittances.documents.yearly_sheet import Entry, YearlySheet
from dme_desktop.remittances.model import Direction, Remittance
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.workers.service import journeys


def yearly_sheet(session: Session, person_id: str, year: int) -> Paper:
    """Return what one family told in one year; raise DmeError when they told nothing."""
    person = session.get_one(Person, person_id)
    entries = service.of_year(session, person_id, year)
    if not entries:
        raise DmeError(f"Belum ada kiriman {person.full_name} yang dicatat pada tahun {year}.")
    village = village_service.profile(session)
    journey = journeys.latest(session, person_id)
    contact = people.first_contact(session, person_id)
    snapshot = YearlySheet(
        letterhead=stationery.letterhead(village),
        foot=stationery.foot(session, numbers.code_of(session, LetterType.REMITTANCE_SHEET)),
        number="",
        worker=person.full_name,
        hamlet=person.hamlet,
        country=codes.labels("destination_country").get((journey and journey.country) or "", ""),
        year=year,
        entries=tuple(_entry(entry) for entry in entries),
        place=village.name,
        date=session.info["clock"].today(),
        giver=contact.name if contact else "",
        officer=Signer(name=session.info["who"].name, role="Petugas pencatat"),
        paper=stationery.paper(session),
    )
    subject, build = f"{person.full_name}, {year}", sheet_of_year.build
    return Paper(LetterType.REMITTANCE_SHEET, subject, snapshot, build, person.id, person.id)


def _entry(entry: Remittance) -> Entry:
    relations = codes.labels("family_relation")
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
    )


PRINTS: Mapping[str, Print] = {
    "remittance-sheet": Print(
        "catatan kiriman setahun (id orang)",
        Person,
        lambda session, one, year, _: yearly_sheet(session, one, year),
    ),
}
