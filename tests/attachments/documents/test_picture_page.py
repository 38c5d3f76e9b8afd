"""A photo on a sheet, the way it lies, as small as it is kept."""

import pytest

from dme_desktop.attachments.documents.picture_page import PicturePage, build
from dme_desktop.kernel.paper import PaperSize
from tests.attachments.examples import a_jpeg
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, page_sizes


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (330, 215)), (PaperSize.A4, (297, 210))]
)
def test_a_lying_photo_lies_on_its_sheet(paper: PaperSize, size: tuple[int, int]) -> None:
    pdf = build(PicturePage(name="Foto bersama", jpeg=a_jpeg(400), paper=paper))
    assert page_sizes(pdf) == [size]
    assert min(ink_margins(pdf)[0]) >= 8


def test_its_name_stands_under_it() -> None:
    assert_golden("picture_page", build(PicturePage(name=LONG_NAME, jpeg=a_jpeg(400))))


def test_the_file_is_little_more_than_the_photo() -> None:
    photo = a_jpeg(1200)
    assert len(build(PicturePage(name="", jpeg=photo))) < len(photo) + 4000
