"""Numbered points."""

from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.points import numbered
from tests.pdf.examples import printed
from tests.pdf.golden import text_of


def test_points_are_numbered_from_one() -> None:
    assert text_of(printed(*numbered(["Simpan.", "Jaga & rawat."], Scale()))) == (
        "1. Simpan. 2. Jaga & rawat."
    )
