"""Each kind of letter is whole in its row."""

from dataclasses import fields

import pytest

from dme_desktop.agenda.model import LetterType
from dme_desktop.letters import wordings
from dme_desktop.letters.kind import LetterKind
from dme_desktop.letters.kinds import KINDS
from dme_desktop.letters.said import NOTHING, Said, said_in, shown

SAID = {one.name for one in fields(Said)}
WORDED = [row for row in KINDS.values() if row.wording]


@pytest.mark.parametrize("row", KINDS.values(), ids=lambda row: row.type.name)
def test_what_a_kind_asks_is_kept_in_one_record(row: LetterKind) -> None:
    names = [field.name for field in row.asks]
    assert set(names) <= SAID
    assert len(names) == len(set(names))
    assert set(row.shared or ()) <= set(names)


@pytest.mark.parametrize("row", WORDED, ids=lambda row: row.type.name)
def test_a_letter_has_words_advice_and_questions(row: LetterKind) -> None:
    assert row.asks
    assert row.advice
    assert wordings.problem(row.words, row.words.text) is None


def test_every_kind_but_the_permission_can_be_chosen_by_what_it_is_for() -> None:
    silent = {kind for kind, row in KINDS.items() if not row.purpose}
    assert silent == {LetterType.FAMILY_PERMISSION}


def test_every_question_is_asked_by_some_letter() -> None:
    asked = {field.name for row in KINDS.values() for field in row.asks}
    assert asked | {"signer", "signing_mode"} == SAID


def test_what_a_form_leaves_open_is_nothing_said() -> None:
    assert said_in(shown(NOTHING)) == NOTHING
    assert said_in({"purpose": "sekolah", "kind": "lain"}).purpose == "sekolah"
    assert said_in({"purpose": None}, said_in({"purpose": "sekolah"})) == NOTHING
