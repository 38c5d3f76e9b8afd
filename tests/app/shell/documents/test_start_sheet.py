"""The first days on one A4 page, in the words of the manual."""

import pytest

from dme_desktop.app.shell.documents import start_sheet
from dme_desktop.kernel import resources
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, text_of

HOME = resources.path("panduan", "lembar-mulai.md").read_text(encoding="utf-8")
ENGLISH = resources.path("panduan", "en", "lembar-mulai.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("name", "page"), [("start_sheet", HOME), ("start_sheet_en", ENGLISH)])
def test_the_words_of_the_sheet(name: str, page: str) -> None:
    assert_golden(name, start_sheet.build(page))


@pytest.mark.parametrize("page", [HOME, ENGLISH])
def test_it_is_one_page_and_nothing_of_the_manual_is_lost(page: str) -> None:
    pdf = start_sheet.build(page)
    assert page_sizes(pdf) == [(210, 297)]
    assert min(ink_margins(pdf)[0]) >= 10
    said = " ".join(text_of(pdf).split())
    title, _, parts = start_sheet.read(page)
    assert title.upper() in said
    assert len(parts) == 6
    for heading, points in parts:
        assert all(word in said for word in heading.split())
        assert points
    assert "**" not in said
    assert "`" not in said


def test_a_point_over_two_lines_is_one_point() -> None:
    _, lead, parts = start_sheet.read(
        "# Judul\n\nSatu.\n\n## Bagian\n\n1. Awal\n   akhir.\n- Lagi.\n"
    )
    assert lead == "Satu."
    assert parts == [("Bagian", ["Awal akhir.", "Lagi."])]
