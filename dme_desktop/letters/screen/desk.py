"""What the letters room reads, draws and issues; all of it off the window's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.nik import masked
from dme_desktop.kernel.records import fields_of
from dme_desktop.letters import papers, service, statements, wordings
from dme_desktop.letters.blanks import BLANKS, Blank
from dme_desktop.letters.model import Letter, LetterType
from dme_desktop.letters.service import Paper
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.picking import Choice
from dme_desktop.vault import history
from dme_desktop.vault.database import Database
from dme_desktop.vault.history import Past

PERMISSION, OTHER, FORM, BLANK, WORDING = "izin", "surat", "form", "kosong", "bunyi"
DRAFTS = "letters."  # and the verb: what the drafts of a kind of letter are kept under
FOUND = 30  # the most that choosing a worker shows

_GIVER = {each.name: each for each in fields_of(FamilyLink)}
_LABELS = {
    "name": QT_TRANSLATE_NOOP("fields", "Nama"),
    "relation": QT_TRANSLATE_NOOP("fields", "Hubungan"),
    "nik": QT_TRANSLATE_NOOP("fields", "NIK"),
    "birth_place": QT_TRANSLATE_NOOP("fields", "Tempat lahir"),
    "birth_date": QT_TRANSLATE_NOOP("fields", "Tanggal lahir"),
    "occupation": QT_TRANSLATE_NOOP("fields", "Pekerjaan"),
    "address": QT_TRANSLATE_NOOP("fields", "Alamat"),
}


def _giver(name: str) -> Field:
    kind = kinds.DATE if name == "birth_date" else _GIVER[name].kind
    return replace(
        _GIVER[name], name=f"giver_{name}", label=_LABELS[name], kind=kind, required=False
    )


def verb_of(kind: LetterType) -> str:
    """Return what asks for a new letter of a kind: "izin", or "surat.DOMICILE"."""
    return PERMISSION if kind is LetterType.FAMILY_PERMISSION else f"{OTHER}.{kind.name}"


def kind_of(verb: str) -> LetterType | None:
    """Return the kind of letter a verb asks for, None when it asks for something else."""
    return next((kind for kind in wordings.WORDINGS if verb_of(kind) == verb), None)


def parts(kind: LetterType) -> list[Part]:
    """Return the cards of the form of a letter, in the order of the interview."""
    if kind is LetterType.FAMILY_PERMISSION:
        return _interview()
    note = QT_TRANSLATE_NOOP("fields", "Isian ini masuk ke surat persis seperti tertulis di sini.")
    return [Part(kind.value, statements.ASKS[kind], note)]


def _interview() -> list[Part]:
    return [
        Part(
            QT_TRANSLATE_NOOP("fields", "Yang memberi izin"),
            [_giver(name) for name in _LABELS],
            QT_TRANSLATE_NOOP("fields", "Salin dari KTP orang yang datang, bukan dari ingatan."),
        ),
        Part(
            QT_TRANSLATE_NOOP("fields", "Wawancara"),
            [
                _asked("giver_present", QT_TRANSLATE_NOOP("fields", "Hadir sendiri"), kinds.BOOL),
                _asked("thumbprint", QT_TRANSLATE_NOOP("fields", "Cap jempol"), kinds.BOOL),
                _asked(
                    "interview_note",
                    QT_TRANSLATE_NOOP("fields", "Catatan wawancara"),
                    kinds.LONG_TEXT,
                ),
                _asked(
                    "exception_reason",
                    QT_TRANSLATE_NOOP("fields", "Alasan bila bukan suami atau istri"),
                    kinds.TEXT,
                ),
                _asked(
                    "witness_name", QT_TRANSLATE_NOOP("fields", "Saksi (kepala dusun)"), kinds.TEXT
                ),
            ],
        ),
    ]


def _asked(name: str, label: str, kind: kinds.Kind) -> Field:
    return Field(name=name, label=label, kind=kind, max_length=500)


@dataclass(frozen=True)
class Begun:
    """What the form of a letter begins with: its kind, whom it is about, what is known, a draft."""

    kind: LetterType
    person_id: str
    name: str
    values: Mapping[str, Any]
    draft: Kept | None


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


def choices(directory: LiveDirectory, words: str) -> list[Choice]:
    """Return the workers that match what is typed, all of them in order without words."""
    return [
        Choice(one.id, one.full_name, f"{one.hamlet} · {masked(one.nik) if one.nik else '–'}")
        for one in directory.directory().find(words, FOUND)
    ]


def begin(db: Database, kind: LetterType, person_id: str) -> Begun:
    """Read what is known before a letter is written; raise DmeError for who cannot have it."""
    with db.read() as session:
        if kind is LetterType.FAMILY_PERMISSION:
            known = papers.permission_defaults(session, person_id)
        else:
            known = statements.defaults(session, kind, person_id)
        name = session.get_one(Person, person_id).full_name
    waiting = drafts.waiting_for(db, DRAFTS + verb_of(kind), person_id)
    return Begun(kind, person_id, name, known, waiting)


def draw(db: Database, kind: LetterType, person_id: str, values: Mapping[str, Any]) -> bytes:
    """Return the letter as a draft; raise `Invalid` with what still prevents it."""
    with db.read() as session:
        paper = _paper(session, kind, person_id, values)
    return paper.preview()


def issue(db: Database, kind: LetterType, person_id: str, values: Mapping[str, Any]) -> str:
    """Take a number, print it on the letter, keep both; return the letter's id."""
    act = f"Terbitkan {kind.value.lower()}"
    return _issue(db, act, lambda session: _paper(session, kind, person_id, values))


def wording(db: Database, kind: LetterType) -> tuple[str, Kept | None]:
    """Return the words of a kind of letter in this office, and a draft of other ones."""
    with db.read() as session:
        words = service.wording(session, kind)
    return words, drafts.waiting_for(db, DRAFTS + WORDING, kind.name)


def _paper(session: Session, kind: LetterType, person_id: str, values: Mapping[str, Any]) -> Paper:
    if kind is LetterType.FAMILY_PERMISSION:
        return papers.family_permission(session, person_id, values)
    return statements.paper(session, kind, person_id, values)


def draft_form(db: Database, person_id: str) -> Drawn:
    """Return the filled data form of a worker as a draft."""
    with db.read() as session:
        paper = papers.data_form(session, person_id)

    def issue() -> str:
        return _issue(
            db,
            "Terbitkan formulir pendataan",
            lambda session: papers.data_form(session, person_id),
        )

    return Drawn(f"{paper.type.value}: {paper.subject}", paper.preview(), issue)


def blank(db: Database, code: str) -> tuple[Blank, bytes]:
    """Return an empty paper, drawn."""
    with db.read() as session:
        return BLANKS[code], BLANKS[code].draw(session)


def issued(db: Database, letter_id: str) -> Issued:
    """Return a letter with the very bytes that were printed."""
    with db.read() as session:
        letter = session.get_one(Letter, letter_id)
        pdf = service.pdf_of(session, letter_id)
        return Issued(letter, pdf, history.past_of(session, letter_id))


def file_name(letter: Letter) -> str:
    """Return a name for the PDF that every disk accepts, such as "562-016-XI-2026 Siti.pdf"."""
    told = f"{letter.number} {letter.subject}".replace("/", "-")
    return "".join(c for c in told if c.isalnum() or c in " -._")[:80].strip() + ".pdf"


def groups() -> Mapping[str, frozenset[LetterType]]:
    """Return the kinds behind each filter of the register."""
    return {
        "all": frozenset(),
        "permission": frozenset({LetterType.FAMILY_PERMISSION}),
        "statement": frozenset(statements.ASKS),
        "form": frozenset({LetterType.DATA_FORM}),
        "pledge": frozenset({LetterType.PLEDGE}),
        "remittance": frozenset({LetterType.REMITTANCE_SHEET}),
    }


def _issue(db: Database, act: str, paper: Callable[[Session], Paper]) -> str:
    with db.write(act) as session:
        return service.issue(session, paper(session)).id
