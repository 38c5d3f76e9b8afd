"""An act is named once, says what it was about, and is done by whoever may."""

from collections.abc import Iterator

import pytest

from dme_desktop import rooms
from dme_desktop.kernel import acts
from dme_desktop.kernel.acts import DECIDING, EVERY_ROLE, LONGEST_DETAIL, Act, ActName, Role, Who
from dme_desktop.kernel.errors import DmeError

VOID = Act("batalkan-surat", "Batalkan surat", DECIDING)


def test_an_act_says_what_it_is_about_beside_its_name() -> None:
    about = VOID.about("562/016")
    assert (about.code, about.name.words) == (VOID.code, "Batalkan surat: 562/016")
    assert VOID.name.words == "Batalkan surat"


def test_what_an_act_is_about_is_never_too_long_for_the_books() -> None:
    assert len(VOID.about("x" * 500).detail) == LONGEST_DETAIL


def test_whoever_works_alone_may_do_everything() -> None:
    VOID.check(Who("Kasi Contoh"))
    assert Who("Kasi Contoh").roles == EVERY_ROLE


def test_who_may_not_is_told_who_may() -> None:
    operator = Who("Operator Contoh", frozenset({Role.OPERATOR}))
    with pytest.raises(DmeError, match="“Batalkan surat” dikerjakan oleh sekretaris, kepala desa"):
        VOID.check(operator)
    VOID.check(Who("Sekretaris Contoh", frozenset({Role.OPERATOR, Role.SECRETARY})))


@pytest.fixture
def other_acts() -> Iterator[None]:
    """Let the house know one act only, as long as a test runs."""
    acts.declare(lambda: [Act("uji-kalimat", "Kalimat sekarang", EVERY_ROLE)])
    yield
    rooms.declare()


@pytest.mark.usefixtures("other_acts")
def test_an_act_of_the_books_is_read_in_the_words_of_today() -> None:
    assert acts.sentence_of(ActName("uji-kalimat", "Kalimat dulu")) == "Kalimat sekarang"
    assert acts.sentence_of(ActName("", "Tindakan lama")) == "Tindakan lama"
