"""Papers drawn, issued and read again; all of it off the window's thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.agenda import acts, service
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.ui import drafts
from dme_desktop.ui.drafts import Kept
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of


@dataclass(frozen=True)
class Replaced:
    """A letter that gets a successor: its id and number, and why it is void."""

    letter_id: str
    number: str
    reason: str


@dataclass(frozen=True)
class Drawn:
    """A paper drawn as a draft, and how it would be issued."""

    title: str
    pdf: bytes
    issue: Callable[[Who], str]


@dataclass(frozen=True)
class OnFile:
    """A letter as it was printed, with what happened to it since."""

    letter: Letter
    pdf: bytes
    past: Sequence[Past]
    replaces: str = ""
    replaced_by: str = ""
    draft: Kept | None = None  # of the form that is about this letter
    page: int = 0  # of the file, when others are in it too


def drawn(
    db: Database, who: Who, make: Callable[[Session], Paper], replaces: Replaced | None = None
) -> Drawn:
    """Return the paper that `make` gives as a draft, and how it takes a number and is kept."""
    with db.read(who) as session:
        paper = make(session)
    title = f"{paper.type.value}: {paper.subject}"
    return Drawn(title, paper.preview(), lambda by: issue(db, by, paper.type, make, replaces))


def on_file(db: Database, letter_id: str) -> OnFile:
    """Return a letter with the very bytes that were printed, none for one made elsewhere."""
    with db.read() as session:
        letter = session.get_one(Letter, letter_id)
        outside = letter.type is LetterType.OUTSIDE
        before = session.get(Letter, letter.replaces_id) if letter.replaces_id else None
        after = service.successor(session, letter_id)
        return OnFile(
            letter,
            b"" if outside else service.pdf_of(session, letter_id),
            past_of(session, letter_id),
            before.number if before else "",
            after.number if after else "",
            _about(db, letter),
            service.page_of(session, letter_id),
        )


def _about(db: Database, letter: Letter) -> Kept | None:
    """Return the unfinished form about a letter: what it was used for, or who takes it."""
    page = addresses.OUTSIDE if letter.type is LetterType.OUTSIDE else addresses.HANDING
    return drafts.waiting_for(db, page.drafts, letter.id)


def file_name(letter: Letter) -> str:
    """Return a name for the PDF that every disk accepts, such as "562-016-XI-2026 Siti.pdf"."""
    told = f"{letter.number} {letter.subject}".replace("/", "-")
    return "".join(c for c in told if c.isalnum() or c in " -._")[:80].strip() + ".pdf"


def issue(
    db: Database,
    who: Who,
    kind: LetterType,
    paper: Callable[[Session], Paper],
    replaces: Replaced | None,
) -> str:
    """Take a number for a paper, print it, keep both; return the letter's id."""
    with db.write(acts.ISSUE.about(kind.value), who) as session:
        if replaces is None:
            return service.issue(session, paper(session)).id
        return service.replace(session, replaces.letter_id, replaces.reason, paper(session)).id
