"""What the letters room reads, draws and issues; all of it off the window's thread."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of
from dme_desktop.letters import papers, service
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

PERMISSION, FORM, BLANK = "izin", "form", "kosong"
DRAFTS = "letters.izin"
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


def parts() -> list[Part]:
    """Return the cards of the permission form, in the order of the interview."""
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
class Interview:
    """What a permission form begins with: the worker, what is known of the giver, a draft."""

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
        Choice(one.id, one.full_name, f"{one.hamlet} · {one.nik or '–'}")
        for one in directory.directory().find(words, FOUND)
    ]


def begin_permission(db: Database, person_id: str) -> Interview:
    """Read what is known before the interview; raise DmeError for who is no worker."""
    with db.read() as session:
        known = papers.permission_defaults(session, person_id)
        name = session.get_one(Person, person_id).full_name
    return Interview(person_id, name, known, drafts.waiting_for(db, DRAFTS, person_id))


def draw_permission(db: Database, person_id: str, values: Mapping[str, Any]) -> bytes:
    """Return the permission as a draft; raise `Invalid` with what still prevents it."""
    with db.read() as session:
        paper = papers.family_permission(session, person_id, values)
    return paper.preview()


def issue_permission(db: Database, person_id: str, values: Mapping[str, Any]) -> str:
    """Take a number, print it on the permission, keep both; return the letter's id."""
    return _issue(
        db,
        "Terbitkan surat izin keluarga",
        lambda session: papers.family_permission(session, person_id, values),
    )


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


def blank_form(db: Database) -> bytes:
    """Return the empty data form for the field."""
    with db.read() as session:
        return papers.blank_data_form(session)


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


def kinds_of_letters() -> Mapping[str, LetterType]:
    """Return the kinds by the code of their filter."""
    return {kind.name.lower(): kind for kind in LetterType}


def _issue(db: Database, act: str, paper: Callable[[Session], Paper]) -> str:
    with db.write(act) as session:
        return service.issue(session, paper(session)).id
