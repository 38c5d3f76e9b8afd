"""The numbered sheet of a record of any room: letterhead, what is told, and who signs."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from msgspec.structs import replace
from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda.documents import record_sheet
from dme_desktop.agenda.documents.record_sheet import RecordSheet, Section
from dme_desktop.agenda.model import INNER, LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel.words import print_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a sheet says of one record; `name` is how the register calls the sheet.

    `to` is whom it is addressed to, "" for nobody, `at` where they are. `day` is the date it is
    given, None for the day on which it is issued.
    """

    name: str
    title: str
    sections: tuple[Section, ...]
    lead: str = ""
    closing: str = ""
    to: str = ""
    at: str = "tempat"
    with_secretary: bool = False
    day: dt.date | None = None


def paper(session: Session, kind: LetterType, record_id: str, told: Told) -> Paper:
    """Return the sheet of a record, signed by the village head on its day."""
    secretary = stationery.secretary(session) if told.with_secretary else None
    says = village_service.profile(session).says
    sheet = RecordSheet(
        **stationery.head(session, _printed_code(session, kind)),
        title=told.title,
        lead=says(told.lead),
        to=addressed(told.to, told.at),
        sections=tuple(_said(section, says) for section in told.sections),
        closing=says(told.closing),
        signers=(secretary, head(session, told.day)),
    )
    return Paper(
        kind, told.name[:150], sheet, record_sheet.build, source_id=record_id, day=told.day
    )


def addressed(to: str, at: str = "tempat") -> tuple[str, ...]:
    """Return the lines that say to whom a paper goes; none when it goes to nobody."""
    return ("Kepada", f"Yth. {to.removeprefix('Yth. ')}", f"di {at}") if to else ()


def _printed_code(session: Session, kind: LetterType) -> str:
    """Return the code at the foot of a sheet; what is no letter has none."""
    code = numbers.code_of(session, kind)
    return "" if code == INNER else code


def _said(section: Section, says: Callable[[str], str]) -> Section:
    """Return a part in which the words of ours speak of a kelurahan where the office is one."""
    return replace(
        section,
        title=says(section.title),
        facts=tuple((says(label), value) for label, value in section.facts),
        heads=tuple(replace(head, words=says(head.words)) for head in section.heads),
        empty=says(section.empty),
    )


def head(session: Session, day: dt.date | None = None) -> Signer:
    """Return the village head as the one who signs: on a day that has been, else today."""
    today: dt.date = session.info["clock"].today()
    dated = f"{village_service.profile(session).name}, {print_date(min(day or today, today))}"
    return stationery.head_signer(session, place_and_date=dated)


def lines(text: str | None) -> tuple[str, ...]:
    """Return what was written one a line, without empty lines."""
    return tuple(line.strip() for line in (text or "").splitlines() if line.strip())
