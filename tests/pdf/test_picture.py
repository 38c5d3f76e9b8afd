"""A photo keeps its shape, stays in its place, and is not made larger in the file."""

import pytest

from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.picture import Picture, size_of
from tests.attachments.examples import a_jpeg
from tests.pdf.examples import LONG_ADDRESS, printed
from tests.pdf.golden import ink_margins, text_of


def test_the_size_is_read_without_unpacking() -> None:
    assert size_of(a_jpeg(400)) == (400, 300)
    with pytest.raises(OSError, match="identify"):
        size_of(b"no picture")


@pytest.mark.parametrize(("width", "tall"), [(100, 500), (500, 60)])
def test_it_is_fitted_into_width_and_height(width: float, tall: float) -> None:
    picture = Picture(a_jpeg(400), tall, Scale(9))
    assert picture.height(width) == pytest.approx(min(width * 0.75, tall))


def test_a_long_caption_takes_two_lines_and_ends() -> None:
    picture = Picture(a_jpeg(400), 60 * MM, Scale(9), LONG_ADDRESS * 4)
    assert picture.height(200) == pytest.approx(150 + 2 * Scale(9).line + 1.5 * MM)
    words = text_of(printed(picture))
    assert words.startswith("Dusun Montong")
    assert words.endswith("…")
    assert min(ink_margins(printed(picture))[0]) >= 8
