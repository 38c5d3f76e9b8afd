"""The words an office may change: whatever is accepted can be printed, whatever cannot is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.agenda.model import LetterType
from dme_desktop.letters import wordings
from dme_desktop.letters.kinds import KINDS
from dme_desktop.pdf.prose import FILL_IN, filled

WORDED = [kind for kind, row in KINDS.items() if row.wording]
PIECES = st.sampled_from(
    ["{person_table}", "\n", "{name}", "{", "}", "{}", "{0}", "{name!r}", "{name:>9}", "{apa}",
     "{reasons_table}", "kata ", "{name.x}", "{{", "}}", "{village_name}", "%s", "\x00"],
)  # fmt: skip


@pytest.mark.parametrize("kind", WORDED)
def test_the_words_of_the_program_are_acceptable(kind: LetterType) -> None:
    assert wordings.problem(KINDS[kind].words, KINDS[kind].words.text) is None


@pytest.mark.parametrize("kind", WORDED)
def test_every_token_is_explained_and_every_explained_one_may_be_used(kind: LetterType) -> None:
    told = KINDS[kind].words.tokens
    used = wordings.tokens_in(KINDS[kind].words.text)
    assert used is not None
    assert used <= told.keys()
    lines = (f"{{{name}}}" for name in told)
    assert wordings.problem(KINDS[kind].words, "\n".join(lines)) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "tidak boleh kosong"),
        ("{person_table}\n{reasons_table}\n" + "x" * 4001, "paling panjang"),
        ("{person_table}\n{reasons_table}\n{nama}", "{nama}"),
        ("{person_table}", "harus memuat {reasons_table}"),
        ("Kepada {person_table}\n{reasons_table}", "{person_table} harus berdiri sendiri"),
        ("{person_table\n{reasons_table}", "kurung kurawal"),
        ("{person_table}\n{reasons_table}\n{name!r}", "kurung kurawal"),
        ("{person_table}\n{reasons_table}\n{}", "kurung kurawal"),
        ("{person_table}\n{reasons_table}\n{name.__class__}", "{name.__class__}"),
    ],
)
def test_words_that_a_letter_could_fail_on_are_refused_in_a_sentence(text: str, said: str) -> None:
    assert said in (wordings.problem(KINDS[LetterType.REFUSAL].words, text) or "")


@given(st.lists(PIECES, max_size=12).map("".join))
def test_whatever_is_accepted_prints_every_token(text: str) -> None:
    if wordings.problem(KINDS[LetterType.REFUSAL].words, text):
        return
    values = dict.fromkeys(KINDS[LetterType.REFUSAL].words.tokens, "isi")
    for line in text.splitlines():
        printed = filled(line, values)
        assert FILL_IN not in printed.replace(line, "")
