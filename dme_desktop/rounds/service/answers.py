"""A sheet typed back in the order of its paper; each answer goes on into its journey."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, fields

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered, field_of
from dme_desktop.kernel.records import put as put_values
from dme_desktop.kernel.words import inside
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.rounds import rules
from dme_desktop.rounds.model import HamletSheet, Heard, SheetLine, SheetRound
from dme_desktop.rounds.rules import Said
from dme_desktop.rounds.service import sheets
from dme_desktop.rounds.service.sheets import LineRow, SheetInFull
from dme_desktop.vault import keeping
from dme_desktop.village import service as village
from dme_desktop.workers.model import EventKind, Journey, ReturnType, Stage, ToldBy
from dme_desktop.workers.rules import ABROAD, UPDATE_DAYS
from dme_desktop.workers.service import steps
from dme_desktop.workers.service.steps import Happened

ABSENT = "Ada baris yang tidak ada di lembar ini. Muat ulang lembarnya (F5)."


def put(session: Session, sheet_id: str, told: Mapping[str, Said]) -> None:
    """Write down what came back on a sheet: {line: what is typed}.

    What was typed before and is the same changes nothing, so that a sheet may be typed twice.
    Raises `Invalid` with a sentence for each line that cannot be so.
    """
    sheet = keeping.at_hand(session, HamletSheet, sheet_id)
    full = sheets.in_full(session, sheet_id)
    rows = {row.line.id: row for row in full.rows}
    if set(told) - set(rows):
        raise Invalid({"answers": ABSENT})
    wrong = [why for one, said in told.items() if (why := _apply(session, full, rows[one], said))]
    if wrong:
        raise Invalid({"answers": " ".join(wrong)})
    if any(row.line.heard for row in full.rows):
        sheet.returned_on = sheet.returned_on or session.info["clock"].today()
    session.flush()


def of(line: SheetLine) -> Said:
    """Return what was typed back of a line."""
    return Said(**{field.name: getattr(line, field.name) for field in fields(Said)})


def _apply(session: Session, full: SheetInFull, row: LineRow, said: Said) -> str:
    """Write one answer down and let the journey know; return why it cannot be so."""
    if said == of(row.line):
        return ""
    today: dt.date = session.info["clock"].today()
    if why := rules.said_problem(said, today):
        return f"{row.full_name}: {why}"
    journey = session.get_one(Journey, row.line.journey_id)
    if why := _gone(journey, said):
        return f"{row.full_name}: {why}"
    try:
        _tell(session, full, journey, said)
    except DmeError as error:
        return f"{row.full_name}: {error}"
    put_values(row.line, {field.name: getattr(said, field.name) for field in fields(Said)})
    return ""


def _gone(journey: Journey, said: Said) -> str:
    """Say that somebody is not abroad any more by the books, which an answer does not undo."""
    if journey.stage in ABROAD or said.heard in {None, Heard.BELUM_TAHU}:
        return ""
    if said.heard is Heard.PULANG and journey.stage is Stage.PURNA:
        return ""
    return f"sekarang tercatat {inside(journey.stage.value)}; periksa di halaman orangnya."


def _tell(session: Session, full: SheetInFull, journey: Journey, said: Said) -> None:
    day = said.on or full.round.asked_on
    who = full.sheet.head or village.hamlet_title(session)
    if said.country and journey.country is None:
        journey.country = said.country
    if said.heard is Heard.MASIH:
        kind = EventKind.KONTAK_KEMBALI if journey.lost_since else EventKind.KONTAK
        after = altered(journey, {"last_contact_by": ToldBy.KADUS})
        steps.take(session, journey.id, kind, Happened(day, after, why=said.note))
    elif said.heard is Heard.HILANG and journey.lost_since is None:
        steps.take(session, journey.id, EventKind.HILANG_KONTAK, Happened(day, told_by=who))
    elif said.heard is Heard.PULANG and journey.stage in ABROAD:
        home = {"returned_on": PartialDate.of(day), "return_type": ReturnType.LAINNYA}
        after = altered(journey, home)
        steps.take(session, journey.id, EventKind.PULANG, Happened(day, after, who, said.note))
    _keep_phone(session, journey.person_id, said.phone)


def _keep_phone(session: Session, person_id: str, phone: str | None) -> None:
    """Give a number to whoever of the family is called first and has none."""
    first = people.first_contact(session, person_id)
    if phone and first is not None and not first.phone:
        first.phone = phone


@dataclass(frozen=True)
class Differing:
    """What a hamlet head wrote that the books say otherwise: of whom, and what."""

    person_id: str
    full_name: str
    told: str


def differing(session: Session) -> list[Differing]:
    """Return what was typed back of those abroad and is not as the books have it, by name.

    It goes once somebody corrects the person, or the line of the sheet; it is told while the round
    is not older than an update may be.
    """
    since = session.info["clock"].today() - dt.timedelta(days=UPDATE_DAYS)
    of_late = (
        select(HamletSheet.id)
        .join(SheetRound, SheetRound.id == HamletSheet.round_id)
        .where(SheetRound.asked_on >= since)
    )
    told = (SheetLine.country, SheetLine.phone, Journey.country, Person.id, Person.full_name)
    kept = (
        select(*told)
        .join(Journey, Journey.id == SheetLine.journey_id)
        .join(Person, Person.id == Journey.person_id)
        .where(
            SheetLine.sheet_id.in_(of_late),  # first: most rounds are older
            SheetLine.deleted_at.is_(None), Journey.deleted_at.is_(None),
            Journey.stage.in_(ABROAD),
            or_(SheetLine.country.is_not(None), SheetLine.phone.is_not(None)),
        )
        .order_by(Person.full_name, SheetLine.id)
    )  # fmt: skip
    rows = session.execute(kept).all()
    contacts = people.contacts_of(session, [row[3] for row in rows])
    phones = {one: {each.phone for each in links} for one, links in contacts.items()}
    country = field_of(Journey, "country").kind.format
    found = []
    for where, phone, known, person, name in rows:
        differs = [country(where)] if where and where != known else []
        differs += ["nomor HP lain"] if phone and phone not in phones.get(person, set()) else []
        if differs:
            found.append(Differing(person, name, ", ".join(differs)))
    return found
