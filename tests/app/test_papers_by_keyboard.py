"""The papers for families and for those in need, issued by keys alone: found, filled, issued.

Each is begun in the room of letters, as a clerk does who has somebody before them.
"""

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.screen.register import LettersRegister
from dme_desktop.app.practice.registry import letter_answers
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.screen.letter import LetterPage
from dme_desktop.people.model import Person
from dme_desktop.workers.model import EventKind, Journey, Stage
from dme_desktop.workers.service import steps
from dme_desktop.workers.service.steps import Happened
from tests.acts import ACT, CLERK
from tests.app.conftest import Start
from tests.app.keyboard import Keyboard

FOUND_BY = {  # what one types in the list of kinds
    LetterType.DEATH_STATEMENT: "kema",
    LetterType.HEIRS: "ahli",
    LetterType.REPATRIATION: "pemu",
    LetterType.POWER_OF_ATTORNEY: "kuasa",
    LetterType.BUSINESS: "usaha",
    LetterType.HARDSHIP: "mampu",
    LetterType.DATA_CONSENT: "perset",
    LetterType.COMPLAINT_RECEIPT: "tanda",
    LetterType.MEDIATION: "medi",
    LetterType.POLICE_RECORD: "skck",
}
OWN = {  # what this family has to say, beyond what the practice village answers
    LetterType.DEATH_STATEMENT: {
        "death_place": "rumah sakit Johor", "basis": "surat rumah sakit nomor 12",
    },
    LetterType.HEIRS: {
        "death_place": "rumah sakit Johor", "heirs": "Nurul Contoh, istri",
        "witness_name": "Kadus Contoh", "second_witness": "Saksi Contoh",
    },
}  # fmt: skip
DIED = dt.date(2026, 11, 6)
MOST_TO_THE_FORM = 60  # keys: the room, the list of kinds, and the name of who it is about


@pytest.fixture
def keyboard(qtbot: QtBot, start: Start, rehearsed: Path) -> Keyboard:
    """Give a keyboard at the window of a practice village, where every paper was issued once."""
    program = start(rehearsed, demo=True)
    program.window.resize(1366, 696)
    return Keyboard(qtbot, program)


def named(keyboard: Keyboard, kind: LetterType) -> str:
    """Return the name of somebody who can have this paper: who had one already."""
    with keyboard.program.context.db.read() as session:
        asked = select(Person.full_name).join(Letter, Letter.person_id == Person.id)
        name = session.scalars(asked.where(Letter.type == kind)).first()
    return name or one_who_died(keyboard)


def one_who_died(keyboard: Keyboard) -> str:
    """Write down that somebody abroad has died, as the family told; return the name."""
    with keyboard.program.context.db.write(ACT, CLERK) as session:
        abroad = select(Journey).where(Journey.stage == Stage.BEKERJA).order_by(Journey.id)
        trip = session.scalars(abroad).first()
        assert trip is not None
        steps.take(
            session, trip.id, EventKind.MENINGGAL, Happened(DIED, told_by="Keluarga", why="Sakit.")
        )
        return session.get_one(Person, trip.person_id).full_name


def typed(words: str) -> list[str]:
    return ["Space" if letter == " " else letter for letter in words.lower()]


def answer(value: object) -> str:
    """Return an answer as it is typed: a date in figures, a choice by its words."""
    if isinstance(value, dt.date):
        return f"{value.day}/{value.month}/{value:%y}"
    return str(getattr(value, "value", value)).replace("\n", "; ")


def begun(keyboard: Keyboard, kind: LetterType) -> LetterPage:
    """Go from the list of letters to the form of a kind for somebody."""
    keyboard.go("letters").on(LettersRegister)
    before = keyboard.count
    keyboard.when_each_is_asked(
        [*typed(FOUND_BY[kind]), "Return"], [*typed(named(keyboard, kind)), "Return"]
    ).chooses("Surat lain")
    page = keyboard.on(LetterPage)
    assert page.begun.kind.type is kind
    assert keyboard.count - before <= MOST_TO_THE_FORM
    return page


def problems(page: LetterPage) -> list[str]:
    labels = page.findChildren(QLabel)
    return [one.text() for one in labels if one.property("role") == "problem" and one.isVisible()]


@pytest.mark.parametrize("kind", list(FOUND_BY))
def test_a_paper_is_issued_by_keys_alone_and_says_what_is_missing(
    keyboard: Keyboard, kind: LetterType
) -> None:
    page = begun(keyboard, kind)
    told = {**letter_answers(kind), **OWN.get(kind, {})}
    empty = [
        field.name
        for field in KINDS[kind].asks
        if field.required and not page.form.editor(field.name).draft()
    ]
    assert empty, "what a family tells is never guessed"
    keyboard.press("F10").until(lambda: bool(problems(page)))
    assert len(problems(page)) >= len(empty)
    assert all(one[0].isupper() and one.endswith(".") for one in problems(page))
    keyboard.fill(page, **{name: answer(told[name]) for name in empty})
    keyboard.press("F10")
    assert keyboard.issued(kind).pdf
    keyboard.press("Escape").on(LettersRegister)
