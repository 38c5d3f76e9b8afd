"""What the ledger's screens read, draw and write; readings and drawings off the window's thread."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import LetterStatus, LetterType
from dme_desktop.kernel import kinds
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError, Gone, Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import fields_of, record_of
from dme_desktop.people import service as people
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.model import Person
from dme_desktop.people.roll import Entry
from dme_desktop.remittances import acts, papers, rules
from dme_desktop.remittances.model import Direction, Remittance, Source, UseCategory
from dme_desktop.remittances.service import consents, entries, uses
from dme_desktop.remittances.service.entries import RemittanceRow, Totals, Wanted
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.said import said
from dme_desktop.vault import restraint
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of
from dme_desktop.workers.service import journeys

DRAFTS = "remittances"
FOUND = 12  # the most that choosing a worker shows
MATCHED = 500  # the most workers whose lines a search shows
NEWEST = 5  # lines shown beside the form
GONE = "Catatan kiriman ini sudah tidak ada. Muat ulang daftar dengan F5."

_FIELDS = {each.name: each for each in fields_of(Remittance)}
WORKER = Field(
    name="worker",
    label=QT_TRANSLATE_NOOP("fields", "Pekerja"),
    kind=kinds.TEXT,
    required=True,
    hint=QT_TRANSLATE_NOOP("fields", "Ketik sebagian nama atau NIK, lalu Enter."),
)
REASON = Field(
    name="reason",
    label=QT_TRANSLATE_NOOP("fields", "Alasan perbaikan"),
    kind=kinds.TEXT,
    required=True,
    max_length=300,
    hint=QT_TRANSLATE_NOOP("fields", "Baris lama tetap terbaca, dengan alasan ini."),
)
_QUICK = ("received_on", "amount_idr", "channel", "recipient", "use")
_MORE = (
    "amount", "currency", "rate", "fee_idr", "provider", "recipient_relation", "account_holder",
    "source", "reference", "direction", "note",
)  # fmt: skip
USES = Field(
    name="uses",
    label=QT_TRANSLATE_NOOP("fields", "Dibagi untuk"),
    kind=kinds.TEXT,
    max_length=300,
    hint=QT_TRANSLATE_NOOP(
        "fields", "Bila lebih dari satu: Pendidikan 60%, Rumah 40%; atau dengan rupiah."
    ),
)


def parts() -> list[Part]:
    """Return the cards of the form: what every line needs, then what only some have."""
    currency = replace(
        _FIELDS["currency"],
        hint=QT_TRANSLATE_NOOP("fields", "Tiga huruf, seperti MYR, TWD, SAR atau KRW."),
    )
    more = [USES, *(currency if name == "currency" else _FIELDS[name] for name in _MORE)]
    return [
        Part(
            QT_TRANSLATE_NOOP("fields", "Kiriman"),
            [WORKER, *(_FIELDS[name] for name in _QUICK), REASON],
            QT_TRANSLATE_NOOP(
                "fields", "Catatan ini sukarela, menurut cerita keluarga, dan bukan untuk pajak."
            ),
        ),
        Part(QT_TRANSLATE_NOOP("fields", "Bila perlu"), more),
    ]


@dataclass(frozen=True)
class OpenedRemittance:
    """What the form begins with: a new line, or one to correct with what happened to it."""

    values: Mapping[str, Any]
    record_id: str = ""
    void_reason: str = ""
    past: Sequence[Past] = field(default_factory=tuple)
    draft: Kept | None = None
    papers: Sequence[str] = ()  # the numbers of those that show the line
    is_frozen: bool = False  # the consent was withdrawn

    @property
    def is_open(self) -> bool:
        """Say whether the line may be written in: neither reversed nor frozen."""
        return not self.void_reason and not self.is_frozen


@dataclass(frozen=True)
class Known:
    """What is known of one worker: who receives, the newest lines, and the sum of this year.

    `refusal` says why nothing may be written down of them, "" when it may; who was never asked
    `may_agree`.
    """

    worker: Choice
    recipient: str
    relation: str | None
    newest: Sequence[RemittanceRow]
    this_year: int
    has_left: bool
    about: rules.About
    refusal: str
    may_agree: bool


@dataclass(frozen=True)
class Sheet:
    """The yearly sheet of one worker drawn as a draft; `issued` are the numbers it had before."""

    person_id: str
    name: str
    years: Sequence[int]
    year: int
    pdf: bytes
    issued: Sequence[str]


@dataclass(frozen=True)
class Summary:
    """The sums of the lines that are seen, and how many lines each year has."""

    totals: Totals
    by_year: Mapping[int, int]


def choices(directory: LiveDirectory, words: str) -> list[Choice]:
    """Return the workers that match what is typed, the first of all without words."""
    return [_choice(one) for one in directory.now().find(words, FOUND)]


def begin(db: Database, directory: LiveDirectory, person_id: str, day: dt.date) -> OpenedRemittance:
    """Return a new line of a day, of one worker when given; the directory is read for the form."""
    directory.now()
    begun = usual(day)
    if person_id:
        with db.read() as session:
            return OpenedRemittance({WORKER.name: _worker(session, person_id), **begun})
    return OpenedRemittance(begun, draft=drafts.waiting_for(db, DRAFTS, ""))


def usual(day: dt.date) -> dict[str, Any]:
    """Return what a new line of `day` begins with."""
    return {"direction": Direction.IN, "source": Source.KETERANGAN, "received_on": day}


def read_entry(db: Database, remittance_id: str) -> OpenedRemittance:
    """Return one line with its past; raise DmeError when it is gone."""
    draft = drafts.waiting_for(db, DRAFTS, remittance_id)
    with db.read() as session:
        line = session.get(Remittance, remittance_id)
        if line is None or line.deleted_at:
            raise Gone(GONE)
        values = {name: getattr(line, name) for name in (*_QUICK, *_MORE)}
        values[WORKER.name] = _worker(session, line.person_id)
        parts = uses.of(session, [line.id]).get(line.id, {})
        values[USES.name] = rules.written_uses(parts) or None
        past = past_of(session, remittance_id)
        shown = entries.papers_with(session, line.id)
        consent = consents.of(session, line.person_id)
        is_frozen = bool(consent and consent.withdrawn_at)
        if is_frozen:
            values, past = rules.frozen(values), []
        return OpenedRemittance(
            values, line.id, line.void_reason or "", past, draft, shown, is_frozen
        )


def known(db: Database, worker: Choice) -> Known:
    """Return what is known of a worker, so that nothing is asked twice."""
    year = db.clock.today().year
    with db.read() as session:
        family = people.first_contact(session, worker.id)
        lines = entries.of_year(session, worker.id, year)
        consent, resting = consents.of(session, worker.id), restraint.said(session, worker.id)
        return Known(
            worker=worker,
            recipient=family.name if family else "",
            relation=family.relation if family else None,
            newest=entries.newest_of(session, worker.id, NEWEST),
            this_year=sum(line.amount_idr for line in lines if line.direction is Direction.IN),
            has_left=journeys.has_left(session, worker.id),
            about=entries.about(session, worker.id),
            refusal=resting or rules.consent_problem(consent),
            may_agree=consent is None and not resting,
        )


def wanted(
    directory: LiveDirectory, words: str, first: dt.date | None, last: dt.date | None
) -> Wanted:
    """Return which lines are asked for; words find workers by name, NIK or with a slip."""
    people = directory.now().find(words, MATCHED) if words.strip() else []
    return Wanted(first, last, words, frozenset(one.id for one in people))


def draw_sheet(db: Database, who: Who, person_id: str, year: int) -> Sheet:
    """Draw the sheet of a year, the newest for 0; raise DmeError when nothing was told."""
    with db.read(who) as session:
        person = session.get(Person, person_id)
        if person is None:
            raise DmeError("Orang ini tidak ada lagi di daftar penduduk.")
        years = entries.years_of(session, person_id)
        year = year or (years[0] if years else db.clock.today().year)
        paper = papers.yearly_sheet(session, person_id, year)
        issued = _issued(session, person_id, paper.subject)
        name = person.full_name
    return Sheet(person_id, name, years, year, paper.preview(), issued)


@dataclass(frozen=True)
class Drawn:
    """A paper without a number, drawn to be looked at: its title, its pages, its file."""

    title: str
    pdf: bytes
    file_name: str


def draw_household(db: Database, who: Who, person_id: str, year: int) -> Drawn:
    """Draw the statement of a household, of this year for 0; raise DmeError when it told none."""
    year = year or db.clock.today().year
    with db.read(who) as session:
        name = session.get_one(Person, person_id).full_name
        pdf = papers.household_sheet(session, person_id, year)
    return Drawn(name, pdf, f"Kiriman satu rumah {year} {name}.pdf")


def draw_consent(db: Database, who: Who, person_id: str) -> Drawn:
    """Draw the form to sign, or the receipt of a consent that was given."""
    with db.read(who) as session:
        name = session.get_one(Person, person_id).full_name
        pdf = papers.consent_form(session, person_id)
    return Drawn(name, pdf, f"Persetujuan kiriman {name}.pdf")


def issue_sheet(db: Database, who: Who, person_id: str, year: int) -> tuple[str, bytes]:
    """Take a number, print it on the sheet and keep both; return the number and the PDF."""
    with db.write(acts.ISSUE_SHEET, who) as session:
        letter = letters.issue(session, papers.yearly_sheet(session, person_id, year))
        return letter.number, letters.pdf_of(session, letter.id)


def store(session: Session, record_id: str, values: Mapping[str, Any]) -> str:
    """Record a new line, or correct one with its reason; return the id of the line that counts."""
    line, parts = line_in(values), parts_in(values)
    try:
        if record_id:
            reason = values[REASON.name] or ""
            return entries.correct(session, record_id, line, reason, parts).id
        return entries.record(session, line, parts).id
    except Invalid as refused:
        told = {WORKER.name if name == "consent" else name: one
                for name, one in refused.problems.items()}  # fmt: skip
        raise Invalid(told) from None


def line_in(values: Mapping[str, Any]) -> Remittance:
    """Return the line a form holds; one that is still being written may lack anything."""
    worker, currency = values.get(WORKER.name), values.get("currency")
    written = {name: values.get(name) for name in (*_QUICK, *_MORE)}
    written["currency"] = currency.upper() if currency else None
    return record_of(Remittance, written, person_id=worker.id if worker else "")


def parts_in(values: Mapping[str, Any]) -> dict[UseCategory, int]:
    """Return what the parts of a sum are for; raise `Invalid` when they do not add up to it."""
    try:
        return rules.read_uses(values.get(USES.name) or "", values.get("amount_idr") or 0)
    except ValueError as error:
        raise Invalid({USES.name: str(error)}) from None


def _issued(session: Session, person_id: str, subject: str) -> list[str]:
    return [
        letter.number
        for letter in letters.of_source(session, person_id)
        if letter.type is LetterType.REMITTANCE_SHEET
        and letter.subject == subject
        and letter.status is not LetterStatus.BATAL
    ]


def _worker(session: Session, person_id: str) -> Choice:
    person = session.get(Person, person_id)
    if person is None or person.deleted_at:
        raise DmeError("Orang ini tidak ada lagi di daftar penduduk.")
    return _choice(Entry(person.id, person.full_name, person.nik or "", person.hamlet, ""))


def _choice(one: Entry) -> Choice:
    return Choice(one.id, one.full_name, f"{one.hamlet} · {masked(one.nik) if one.nik else '–'}")


def named_or_frozen(recipient: str) -> str:
    """Return who received money as typed, or that the name is frozen."""
    return said(entries.FROZEN) if recipient == entries.FROZEN else recipient
