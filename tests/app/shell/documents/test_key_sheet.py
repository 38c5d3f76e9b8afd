"""The keyboard of the program on one A4 page."""

import pytest

from dme_desktop.app.shell.documents.key_sheet import Key, build
from tests.app.shell.documents.examples import KEYS
from tests.pdf.examples import LONG_ADDRESS, ODD_NAMES, UNSEEN
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, text_of


def test_the_words_of_the_sheet() -> None:
    assert_golden("key_sheet", build(KEYS))


def test_sixty_keys_still_fit_on_one_page() -> None:
    many = [Key(f"Bagian {n // 8}", f"Ctrl+{n}", f"Perbuatan nomor {n}") for n in range(60)]
    pdf = build(many)
    assert page_sizes(pdf) == [(210, 297)]
    assert all(f"Perbuatan nomor {n}" in text_of(pdf) for n in range(60))


@pytest.mark.parametrize("name", [*ODD_NAMES, LONG_ADDRESS])
def test_long_words_wrap_inside_their_column(name: str) -> None:
    pdf = build([Key(name, "Ctrl+Shift+Alt+F12", name), Key("Lain", "F1", name)])
    assert not UNSEEN & set(text_of(pdf))
    left, _, right, _ = ink_margins(pdf)[0]
    assert min(left, right) >= 12


def test_without_a_single_key_there_is_still_a_sheet() -> None:
    assert "TOMBOL" in text_of(build([]))
