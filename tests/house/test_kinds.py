"""A kind of paper is one row: what the agenda knows of it, and one room that makes it."""

import re

from dme_desktop.agenda.model import LetterType
from dme_desktop.letters.kinds import KINDS
from tests.house.source import ROOT

MAKERS = [
    *(ROOT / "dme_desktop").rglob("papers.py"),
    *(ROOT / "dme_desktop" / "letters" / "kinds").glob("*.py"),
]


def test_every_kind_of_paper_is_made_by_exactly_one_module() -> None:
    made: dict[str, list[str]] = {kind.name: [] for kind in LetterType}
    for file in MAKERS:
        for name in set(re.findall(r"LetterType\.([A-Z_]+)", file.read_text("utf-8"))):
            made[name].append(str(file.relative_to(ROOT)))
    assert made.pop("OUTSIDE") == []
    assert {name: files for name, files in made.items() if len(files) != 1} == {}


def test_every_kind_has_a_title_a_code_and_a_place_in_the_register() -> None:
    assert len({kind.value for kind in LetterType}) == len(LetterType)
    assert [kind for kind in LetterType if not kind.code] == [LetterType.OUTSIDE]


def test_the_rows_of_letters_stand_under_their_own_kind() -> None:
    assert all(kind is row.type for kind, row in KINDS.items())
