"""The words of letters in this office: its own, or those of the program."""

from sqlalchemy.orm import Session

from dme_desktop.agenda.office import CHOICES, Office
from dme_desktop.kernel.errors import Invalid
from dme_desktop.letters import wordings
from dme_desktop.letters.wordings import HasWords
from dme_desktop.village import service as village


def wording(session: Session, kind: HasWords) -> str:
    """Return the words of a kind of paper: the office's own, else those of the program."""
    return village.setting(session, CHOICES + _key(kind)) or kind.words.text


def words_of(office: Office, kind: HasWords) -> str:
    """Return what `wording` does of an office that was read."""
    return office.choices.get(_key(kind)) or kind.words.text


def change_wording(session: Session, kind: HasWords, text: str) -> None:
    """Keep other words for the letters of a kind; "" brings the program's own back.

    Raises `Invalid` when a token is unknown, missing or misplaced: no letter can fail on it later.
    """
    text = "" if text.strip() == kind.words.text else text.strip()
    if text and (problem := wordings.problem(kind.words, text)):
        raise Invalid({"wording": problem})
    village.put_setting(session, CHOICES + _key(kind), text)


def _key(kind: HasWords) -> str:
    return f"wording.{kind.code}"
