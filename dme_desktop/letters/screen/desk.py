"""What the letters room reads, draws and issues; all of it off the window's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import Kind
from dme_desktop.kernel.nik import masked
from dme_desktop.letters import asking, papers, permissions, rules, service, wordings
from dme_desktop.letters.blanks import BLANKS, Blank
from dme_desktop.letters.model import Letter, LetterType
from dme_desktop.letters.rules import Prospect
from dme_desktop.letters.service import Paper
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.model import Person
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Form, Part
from dme_desktop.ui.picking import Choice
from dme_desktop.vault import history
from dme_desktop.vault.database import Database
from dme_desktop.vault.history import Past
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.village.model import SigningMode

PERMISSION, OTHER, BLANK, WORDING = "izin", "surat", "kosong", "bunyi"
FORMS = {"form": LetterType.DATA_FORM, "lembar": LetterType.WORKER_CARD}
HANDING, REPLACING, NUMBERS, OUTSIDE, KIND = "serah", "ganti", "nomor", "luar", "jenis"
REPLACEABLE = frozenset(papers.KINDS)  # what this room can make again
GENUINE = "periksa"
MANY = "massal"
DRAFTS = "letters."  # and the verb: what the drafts of a kind of letter are kept under
FOUND = 30  # the most that choosing a worker shows


@dataclass(frozen=True)
class Signing:
    """An official who may sign, and how that one usually does."""

    id: str
    name: str
    mode: SigningMode


@dataclass(frozen=True)
class Replaced:
    """A letter that gets a successor: its id and number, and why it is void."""

    letter_id: str
    number: str
    reason: str


def verb_of(kind: LetterType) -> str:
    """Return what asks for a new letter of a kind: "izin", or "surat.DOMICILE"."""
    return PERMISSION if kind is LetterType.FAMILY_PERMISSION else f"{OTHER}.{kind.name}"


def kind_of(verb: str) -> LetterType | None:
    """Return the kind of letter a verb asks for, None when it asks for something else."""
    return next((kind for kind in wordings.WORDINGS if verb_of(kind) == verb), None)


def parts(kind: LetterType, signers: Sequence[Signing]) -> list[Part]:
    """Return the cards of the form of a letter, in the order of the interview."""
    signing = Part(
        QT_TRANSLATE_NOOP("fields", "Tanda tangan"), [official_field(signers), asking.SIGNING[1]]
    )
    if kind is LetterType.FAMILY_PERMISSION:
        copied = QT_TRANSLATE_NOOP(
            "fields", "Salin dari KTP orang yang datang, bukan dari ingatan."
        )
        return [
            Part(QT_TRANSLATE_NOOP("fields", "Yang memberi izin"), asking.GIVER, copied),
            Part(QT_TRANSLATE_NOOP("fields", "Wawancara"), asking.INTERVIEW),
            signing,
        ]
    note = QT_TRANSLATE_NOOP("fields", "Isian ini masuk ke surat persis seperti tertulis di sini.")
    return [Part(kind.value, asking.STATED[kind], note), signing]


def official_field(signers: Sequence[Signing]) -> Field:
    """Return the question who signs, with those who may."""
    names = {one.id: one.name for one in signers}
    ids = {name: official_id for official_id, name in names.items()}
    official = Kind("choice", lambda text: ids[text], lambda one: names.get(one, ""),
                    lambda: tuple(names))  # fmt: skip
    return replace(asking.SIGNING[0], kind=official)


def follow_signer(form: Form, signers: Sequence[Signing], changed: str) -> None:
    """Propose the way in which an official usually signs, once another one was chosen."""
    if changed != "signer":
        return
    written = form.editor("signer").draft()
    for one in signers:
        if one.name == written:
            form.fill({"signing_mode": one.mode})


def signers(session: Session) -> list[Signing]:
    """Return who may sign, each with the usual way."""
    return [
        Signing(one.id, one.name, stationery.usual_mode(one)) for one in village.signers(session)
    ]


@dataclass(frozen=True)
class Begun:
    """What the form of a letter begins with: its kind, whom it is about, what is known, a draft.

    `replaces` is the letter that becomes void when this one is issued; `prospect` is what the
    guards of a family permission judge.
    """

    kind: LetterType
    person_id: str
    name: str
    values: Mapping[str, Any]
    signers: Sequence[Signing]
    draft: Kept | None = None
    replaces: Replaced | None = None
    prospect: Prospect | None = None


@dataclass(frozen=True)
class Drawn:
    """A paper drawn as a draft, and how it would be issued."""

    title: str
    pdf: bytes
    issue: Callable[[], str]


@dataclass(frozen=True)
class Issued:
    """A letter as it was printed, with what happened to it since."""

    letter: Letter
    pdf: bytes
    past: Sequence[Past]
    replaces: str = ""
    replaced_by: str = ""
    draft: Kept | None = None  # of the form that is about this letter
    page: int = 0  # of the file, when others are in it too


def choices(directory: LiveDirectory, words: str) -> list[Choice]:
    """Return the workers that match what is typed, all of them in order without words."""
    return [
        Choice(one.id, one.full_name, f"{one.hamlet} · {masked(one.nik) if one.nik else '–'}")
        for one in directory.directory().find(words, FOUND)
    ]


def begin(
    db: Database, kind: LetterType, person_id: str, replaces: Replaced | None = None
) -> Begun:
    """Read what is known before a letter is written; raise DmeError for who cannot have it.

    A letter that replaces another begins with what was answered for that one.
    """
    with db.read() as session:
        known = papers.defaults(session, kind, person_id)
        if replaces:
            fields = (*asking.ASKS[kind], *asking.SIGNING)
            known |= asking.read(fields, service.answers(session, replaces.letter_id))
        allowed, prospect = signers(session), None
        if kind is LetterType.FAMILY_PERMISSION:
            prospect = permissions.prospect(session, person_id)
        name = session.get_one(Person, person_id).full_name
    screen, about = (REPLACING, replaces.letter_id) if replaces else (verb_of(kind), person_id)
    waiting = drafts.waiting_for(db, DRAFTS + screen, about)
    return Begun(kind, person_id, name, known, allowed, waiting, replaces, prospect)


def refusal(db: Database, begun: Begun) -> Begun:
    """Begin the refusal of a permission; what was unclear and who is marked are its reasons."""
    prospect = begun.prospect or Prospect()
    reasons = (*prospect.marks, *rules.cautions(prospect))
    fresh = begin(db, LetterType.REFUSAL, begun.person_id)
    return replace(fresh, values=dict(fresh.values) | {"reasons": "\n".join(reasons) or None})


def cautions(db: Database, begun: Begun, giver: str) -> bytes:
    """Return the sheet of what a family must hear, drawn."""
    with db.read() as session:
        return permissions.caution_sheet(session, begun.person_id, giver)


def again(db: Database, letter_id: str, reason: str) -> Begun | Drawn:
    """Begin the letter that replaces another one, which becomes void for a reason."""
    with db.read() as session:
        letter = session.get_one(Letter, letter_id)
    replaced = Replaced(letter.id, letter.number, reason)
    person_id = letter.person_id or ""
    if letter.type in asking.ASKS:
        return begin(db, letter.type, person_id, replaced)
    return draft_form(db, letter.type, person_id, replaced)


def draw(db: Database, begun: Begun, values: Mapping[str, Any]) -> bytes:
    """Return the letter as a draft; raise `Invalid` with what still prevents it."""
    with db.read() as session:
        paper = papers.paper(session, begun.kind, begun.person_id, values)
    return paper.preview()


def issue(db: Database, begun: Begun, values: Mapping[str, Any]) -> str:
    """Take a number, print it on the letter, keep both; return the letter's id."""
    act = f"Terbitkan {begun.kind.value.lower()}"
    return _issue(
        db,
        act,
        lambda session: papers.paper(session, begun.kind, begun.person_id, values),
        begun.replaces,
    )


def wording(db: Database, kind: LetterType) -> tuple[str, Kept | None]:
    """Return the words of a kind of letter in this office, and a draft of other ones."""
    with db.read() as session:
        words = service.wording(session, kind)
    return words, drafts.waiting_for(db, DRAFTS + WORDING, kind.name)


def drawn(
    db: Database, make: Callable[[Session], Paper], replaces: Replaced | None = None
) -> Drawn:
    """Return the paper that `make` gives as a draft, and how it takes a number and is kept."""
    with db.read() as session:
        paper = make(session)
    act = f"Terbitkan {paper.type.value.lower()}"
    title = f"{paper.type.value}: {paper.subject}"
    return Drawn(title, paper.preview(), lambda: _issue(db, act, make, replaces))


def draft_form(
    db: Database, kind: LetterType, person_id: str, replaces: Replaced | None = None
) -> Drawn:
    """Return a form or a sheet of a worker, filled with what is known, as a draft."""
    return drawn(db, lambda session: papers.paper(session, kind, person_id, {}), replaces)


def blank(db: Database, code: str) -> tuple[Blank, bytes]:
    """Return an empty paper, drawn."""
    with db.read() as session:
        return BLANKS[code], BLANKS[code].draw(session)


def issued(db: Database, letter_id: str) -> Issued:
    """Return a letter with the very bytes that were printed, none for one made elsewhere."""
    with db.read() as session:
        letter = session.get_one(Letter, letter_id)
        outside = letter.type is LetterType.OUTSIDE
        before = session.get(Letter, letter.replaces_id) if letter.replaces_id else None
        after = service.successor(session, letter_id)
        return Issued(
            letter,
            b"" if outside else service.pdf_of(session, letter_id),
            history.past_of(session, letter_id),
            before.number if before else "",
            after.number if after else "",
            _about(db, letter),
            service.page_of(session, letter_id),
        )


def _about(db: Database, letter: Letter) -> Kept | None:
    """Return the unfinished form about a letter: what it was used for, or who takes it."""
    verb = OUTSIDE if letter.type is LetterType.OUTSIDE else HANDING
    return drafts.waiting_for(db, DRAFTS + verb, letter.id)


def file_name(letter: Letter) -> str:
    """Return a name for the PDF that every disk accepts, such as "562-016-XI-2026 Siti.pdf"."""
    told = f"{letter.number} {letter.subject}".replace("/", "-")
    return "".join(c for c in told if c.isalnum() or c in " -._")[:80].strip() + ".pdf"


def groups() -> Mapping[str, frozenset[LetterType]]:
    """Return the kinds behind each filter of the register."""
    return {
        "all": frozenset(),
        "permission": frozenset({LetterType.FAMILY_PERMISSION}),
        "statement": frozenset(asking.STATED),
        "form": frozenset(papers.FORMS),
        "commitment": frozenset(
            {
                LetterType.PLEDGE,
                LetterType.AGREEMENT,
                LetterType.CEREMONY,
                LetterType.PLAQUE,
                LetterType.DESIGNATION,
                LetterType.TASK_FORCE,
            }
        ),
        "certificate": frozenset({LetterType.CERTIFICATE}),
        "remittance": frozenset({LetterType.REMITTANCE_SHEET}),
        "outside": frozenset({LetterType.OUTSIDE}),
    }


def _issue(
    db: Database, act: str, paper: Callable[[Session], Paper], replaces: Replaced | None
) -> str:
    with db.write(act) as session:
        if replaces is None:
            return service.issue(session, paper(session)).id
        return service.replace(session, replaces.letter_id, replaces.reason, paper(session)).id
