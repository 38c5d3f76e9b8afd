"""What the letters room reads, draws and issues; all of it off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.agenda import answers
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.blanks import Blank
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.agenda.screen import printed
from dme_desktop.agenda.screen import signers as signing_officials
from dme_desktop.agenda.screen.printed import Drawn, Replaced
from dme_desktop.agenda.screen.signers import Signing
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.letters import papers, parties, permissions, rules, service
from dme_desktop.letters.blanks import BLANKS
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import KINDS, family_permission
from dme_desktop.letters.rules import Prospect
from dme_desktop.letters.said import NOTHING, Said, said_in
from dme_desktop.letters.wordings import HasWords
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.picking import Choice
from dme_desktop.vault.database import Database

FOUND = 30  # the most that choosing a worker shows


def page_of(kind: LetterKind) -> Address:
    """Return the address of the form of a new letter of a kind."""
    return kind.page or addresses.STATEMENT.of(which=kind.type.name)


def kind_of(address: Address) -> LetterKind | None:
    """Return the kind of letter that is asked for, None when something else is."""
    asked = address.of(which=address.which)
    return next((kind for kind in KINDS.values() if page_of(kind) == asked), None)


def parts(kind: LetterKind, signers: Sequence[Signing]) -> list[Part]:
    """Return the cards of the form of a letter, in the order of the interview."""
    signing = Part(
        QT_TRANSLATE_NOOP("fields", "Tanda tangan"),
        [signing_officials.asked(signers), answers.SIGNING[1]],
    )
    if kind is family_permission.ROW:
        copied = QT_TRANSLATE_NOOP(
            "fields", "Salin dari KTP orang yang datang, bukan dari ingatan."
        )
        giver = QT_TRANSLATE_NOOP("fields", "Yang memberi izin")
        return [
            Part(giver, family_permission.GIVER, copied),
            Part(QT_TRANSLATE_NOOP("fields", "Wawancara"), family_permission.INTERVIEW),
            signing,
        ]
    note = QT_TRANSLATE_NOOP("fields", "Isian ini masuk ke surat persis seperti tertulis di sini.")
    return [Part(kind.type.value, kind.asks, note), signing]


@dataclass(frozen=True)
class Begun:
    """What the form of a letter begins with: its kind, whom it is about, what is known, a draft.

    `replaces` is the letter that becomes void when this one is issued; `prospect` is what the
    guards of a family permission judge, `marks` why others than the head may not go on.
    """

    kind: LetterKind
    person_id: str
    name: str
    said: Said
    signers: Sequence[Signing]
    draft: Kept | None = None
    replaces: Replaced | None = None
    prospect: Prospect | None = None
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Worded:
    """The words of a kind of paper in this office, and a draft of other ones."""

    kind: HasWords
    text: str
    draft: Kept | None


def choices(directory: LiveDirectory, words: str) -> list[Choice]:
    """Return the workers that match what is typed, all of them in order without words."""
    return [
        Choice(one.id, one.full_name, f"{one.hamlet} · {masked(one.nik) if one.nik else '–'}")
        for one in directory.now().find(words, FOUND)
    ]


def begin(
    db: Database, who: Who, kind: LetterType, about: str, replaces: Replaced | None = None
) -> Begun:
    """Read what is known before a letter is written; raise DmeError for who cannot have it.

    `about` is a person, or a record of a room that knows what the letter asks.

    A letter that replaces another begins with what was answered for that one.
    """
    row = KINDS[kind]
    with db.read(who) as session:
        person_id, known = papers.begun(session, kind, about)
        if replaces:
            before = agenda.answers(session, replaces.letter_id)
            held = session.get_one(Letter, replaces.letter_id).date
            known = said_in({"interviewed_on": held} if known.interviewed_on else {}, known)
            known = said_in(answers.read((*row.asks, *answers.SIGNING), before), known)
        allowed, prospect = signing_officials.allowed(session), None
        resident = parties.resident(session, person_id)
        if kind is LetterType.FAMILY_PERMISSION:
            prospect = permissions.prospect(resident, session.info["clock"].today())
        name, marks = resident.person.full_name, resident.marks if row.whom.unmarked else ()
    page, draft_of = (
        (addresses.REPLACING, replaces.letter_id) if replaces else (page_of(row), person_id)
    )
    waiting = drafts.waiting_for(db, page.drafts, draft_of)
    return Begun(row, person_id, name, known, allowed, waiting, replaces, prospect, marks)


def refusal(db: Database, who: Who, begun: Begun) -> Begun:
    """Begin the refusal of a permission; what was unclear and who is marked are its reasons."""
    prospect = begun.prospect or Prospect()
    reasons = (*prospect.marks, *rules.cautions(prospect))
    fresh = begin(db, who, LetterType.REFUSAL, begun.person_id)
    return replace(
        fresh, said=replace(fresh.said, reasons="\n".join(reasons), refused=begun.kind.type.value)
    )


def cautions(db: Database, who: Who, begun: Begun, giver: str) -> bytes:
    """Return the sheet of what a family must hear, drawn."""
    with db.read(who) as session:
        return permissions.caution_sheet(session, begun.person_id, giver)


def again(db: Database, who: Who, letter_id: str, reason: str) -> Begun | Drawn:
    """Begin the letter that replaces another one, which becomes void for a reason."""
    with db.read() as session:
        letter = session.get_one(Letter, letter_id)
    replaced = Replaced(letter.id, letter.number, reason)
    person_id = letter.person_id or ""
    if KINDS[letter.type].asks:
        return begin(db, who, letter.type, person_id, replaced)
    return draft_form(db, who, letter.type, person_id, replaced)


def draw(db: Database, who: Who, begun: Begun, said: Said) -> bytes:
    """Return the letter as a draft; raise `Invalid` with what still prevents it."""
    with db.read(who) as session:
        paper = papers.paper(session, begun.kind.type, begun.person_id, said)
    return paper.preview()


def issue(db: Database, who: Who, begun: Begun, said: Said) -> str:
    """Take a number, print it on the letter, keep both; return the letter's id."""
    make = partial(_written, begun.kind.type, begun.person_id, said)
    return printed.issue(db, who, begun.kind.type, make, begun.replaces)


def wording(db: Database, kind: HasWords, place: Address = addresses.WORDING) -> Worded:
    """Read the words of a kind of paper in this office, and their draft on the page at `place`."""
    with db.read() as session:
        words = service.wording(session, kind)
    return Worded(kind, words, drafts.waiting_for(db, place.drafts, kind.code))


def _written(kind: LetterType, person_id: str, said: Said, session: Session) -> Paper:
    return papers.paper(session, kind, person_id, said)


def draft_form(
    db: Database, who: Who, kind: LetterType, person_id: str, replaces: Replaced | None = None
) -> Drawn:
    """Return a form or a sheet of a worker, filled with what is known, as a draft."""
    return printed.drawn(db, who, partial(_written, kind, person_id, NOTHING), replaces)


def blank(db: Database, who: Who, code: str) -> tuple[Blank, bytes]:
    """Return an empty paper, drawn."""
    with db.read(who) as session:
        return BLANKS[code], BLANKS[code].draw(session)
