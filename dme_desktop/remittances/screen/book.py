"""What the register of one worker reads and writes; readings off the window's thread."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from PySide6.QtGui import QImage
from sqlalchemy.orm import Session

from dme_desktop.kernel import codes, money
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import Gone, Invalid
from dme_desktop.kernel.words import decimal
from dme_desktop.pdf.charts import alone
from dme_desktop.pdf.flow import Scale
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.remittances import acts, noticing, rules
from dme_desktop.remittances.documents import charts
from dme_desktop.remittances.model import Channel, Consent, Direction, Remittance, UseCategory
from dme_desktop.remittances.noticing import Noticed
from dme_desktop.remittances.service import (
    consents,
    entries,
    goals,
    households,
    rates,
    surveys,
    uses,
)
from dme_desktop.remittances.service.entries import Summed, Wanted
from dme_desktop.remittances.service.goals import Progress
from dme_desktop.ui.drawing import dyed
from dme_desktop.ui.pdf_file import PdfFile
from dme_desktop.ui.said import of_chart
from dme_desktop.vault import restraint
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known, once, reading
from dme_desktop.workers.service import journeys

GONE = "Orang ini tidak ada lagi di daftar penduduk."


@dataclass(frozen=True)
class RegisterRow:
    """One line of the register, with what the year came to after it, in rupiah."""

    id: str
    line: Remittance
    recipient: str
    original: str
    running: int
    parts: int = 1  # into how many uses it is split

    @property
    def void(self) -> bool:
        """Say whether it was reversed."""
        return self.line.void_reason is not None

    @property
    def out(self) -> bool:
        """Say whether the family paid it."""
        return self.line.direction is Direction.OUT


@dataclass(frozen=True)
class Payee:
    """Somebody to whom money came before, and how it came last."""

    name: str
    relation: str | None
    like: Remittance | None = None


@dataclass(frozen=True)
class Sums:
    """What a year came to: of the worker, of the household, of the village; in rupiah."""

    lines: int
    worker: int
    household: int
    senders: int
    village: int
    families: int


@dataclass(frozen=True)
class Book:
    """One worker's year as the register shows it."""

    person_id: str
    name: str
    country: str
    currency: str
    year: int
    years: Sequence[int]
    rows: Sequence[RegisterRow]
    payees: Sequence[Payee]
    consent: Consent | None
    about: rules.About
    has_left: bool
    sums: Sums
    goals: Sequence[Progress]
    survey_idr: int | None
    resting: str = ""  # why the data may only be kept

    @property
    def refusal(self) -> str:
        """Say why nothing can be written down here, "" when it can."""
        return self.resting or rules.consent_problem(self.consent)


def read(db: Database, this_year: Known[Summed], person_id: str, year: int) -> Book:
    """Return the register of a worker in a year, this one for 0; raise DmeError for nobody."""
    year = year or db.clock.today().year
    with reading(db, this_year) as session:
        person = session.get(Person, person_id)
        if person is None or person.deleted_at:
            raise Gone(GONE)
        journey = journeys.latest(session, person_id)
        country = (journey and journey.country) or ""
        known = codes.countries().get(country)
        survey = surveys.of_year(session, person_id, year)
        lines = entries.written_in(session, person_id, year)
        consent = consents.of(session, person_id)
        return Book(
            person_id=person_id,
            name=person.full_name,
            country=known.name if known else "",
            currency=known.currency if known else "",
            year=year,
            years=sorted({*entries.years_of(session, person_id), db.clock.today().year, year}),
            rows=_rows(
                lines,
                uses.of(session, [one.id for one in lines]),
                is_frozen=bool(consent and consent.withdrawn_at),
            ),
            payees=_payees(session, person_id),
            consent=consent,
            about=entries.about(session, person_id),
            has_left=journeys.has_left(session, person_id),
            sums=_sums(session, person_id, year),
            goals=goals.of_household(session, person_id),
            survey_idr=survey.total_idr if survey else None,
            resting=restraint.said(session, person_id),
        )


def noticed(db: Database, who: Who, person_id: str) -> tuple[str, list[Noticed]]:
    """Return of whom, and what is open of them that somebody should ask about."""
    with db.read(who) as session:
        return person_id, noticing.of(session, person_id)


def write(db: Database, who: Who, line: Remittance, initiator: object = None) -> str:
    """Write one line of the register down; return its id."""
    with db.write(acts.RECORD, who, initiator=initiator) as session:
        return entries.record(session, line).id


def line_of(person_id: str, values: Mapping[str, Any]) -> Remittance:
    """Return the line that is being typed; raise `Invalid` for an amount that is none."""
    original = values.get("original") or ""
    amount, currency = read_original(original, str(values.get("currency") or ""))
    payee: Payee | None = values.get("payee")
    like = payee.like if payee else None
    return Remittance(
        person_id=person_id,
        received_on=values["received_on"],
        amount_idr=values["amount_idr"],
        amount=amount,
        currency=currency if amount is not None else None,
        rate=values.get("rate") if amount is not None else None,
        channel=values["channel"],
        provider=like.provider if like and like.channel is values["channel"] else None,
        recipient=values["recipient"],
        recipient_relation=payee.relation if payee else None,
        account_holder=like.account_holder if like else None,
        use=values["use"] or UseCategory.KONSUMSI,
        note=values.get("note"),
    )


def read_original(written: str, currency: str) -> tuple[Decimal | None, str]:
    """Return a foreign sum and its currency: "TWD 2.800", or "2800" in the usual `currency`.

    Raises `Invalid` for what is no sum.
    """
    first, _, rest = written.strip().partition(" ")
    if first.isalpha():
        currency, written = first.upper(), rest
    if not written.strip():
        return None, currency
    try:
        return money.number(written), currency
    except ValueError as error:
        raise Invalid({"original": str(error)}) from None


def rate_on(db: Database, currency: str, day: dt.date) -> Decimal | None:
    """Return what the office's table says of a currency on a day."""
    with db.read() as session:
        known = rates.on(session, currency, day)
        return known.rate if known else None


def _rows(
    lines: Sequence[Remittance], split: Mapping[str, entries.Uses], *, is_frozen: bool
) -> list[RegisterRow]:
    running, found = 0, []
    for line in lines:
        if line.void_reason is None and line.direction is Direction.IN:
            running += line.amount_idr
        original = f"{line.currency} {decimal(line.amount)}" if line.amount is not None else ""
        recipient = entries.FROZEN if is_frozen else line.recipient
        parts = len(split.get(line.id, (line.use,)))
        found.append(RegisterRow(line.id, line, recipient, original, running, parts))
    return found


def _payees(session: Session, person_id: str) -> list[Payee]:
    """Return to whom money came before, the newest first, then whom the family names."""
    found: dict[str, Payee] = {}
    for line in entries.newest_lines(session, person_id, 200):
        key = line.recipient.casefold()
        found.setdefault(key, Payee(line.recipient, line.recipient_relation, line))
    for contact in people.contacts(session, person_id):
        key = contact.name.casefold()
        found.setdefault(key, Payee(contact.name, contact.relation))
    return list(found.values())


def _sums(session: Session, person_id: str, year: int) -> Sums:
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    wanted = Wanted(first, last, of=frozenset({person_id}))
    own = entries.totals(session, wanted)
    home = frozenset(households.members(session, person_id))
    house = entries.totals(session, replace(wanted, of=home))
    village = once(session, entries.of_this_year).totals
    return Sums(
        own.lines, own.came_in, house.came_in, house.workers, village.came_in, village.families
    )


def months_drawn(rows: Sequence[RegisterRow], width: float) -> QImage:
    """Return what came each month of a year as a picture, the very drawing of the yearly sheet."""
    lines = [row.line for row in rows if not row.void]
    drawn = charts.by_month(entries.by_month(lines), Scale(8, 1.2), of_chart)
    return PdfFile(alone(drawn, width, dyed)).picture(0, CLEAR)


CLEAR = 2.0  # pixels a point, sharp on a large scale too
USUAL_CHANNEL = Channel.BANK_TRANSFER
