"""What is previewed and printed is the very PDF that is kept."""

from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtGui import QImage, QPageLayout
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.prose import Prose
from dme_desktop.ui.pdf_file import PdfFile, orientation, page_size
from tests.pdf.examples import printed
from tests.pdf.golden import page_sizes, text_of


def a_paper(words: int = 20, sheet: PaperSize = PaperSize.F4) -> PdfFile:
    return PdfFile(printed(Prose("kata " * words, Scale()), paper=sheet))


def ink(image: QImage) -> int:
    """Return how many pixels are dark."""
    spots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return sum(spot.lightness() < 128 for spot in spots)


def test_a_page_is_seen_in_its_own_size() -> None:
    paper = a_paper()
    ((wide, tall),) = paper.sizes()
    assert (round(wide / 72 * 25.4), round(tall / 72 * 25.4)) == (215, 330)
    image = paper.picture(0, 0.5)
    assert abs(image.width() - wide / 2) <= 1
    assert abs(image.height() - tall / 2) <= 1
    assert 0 < ink(image) < image.width() * image.height() / 2
    assert image.pixelColor(1, 1).lightness() == 255


@pytest.mark.parametrize("pdf", [b"", b"bukan pdf", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_told_in_words(pdf: bytes) -> None:
    with pytest.raises(DmeError, match="bukan PDF"):
        PdfFile(pdf).sizes()


def test_two_readers_may_look_at_once() -> None:
    papers = [a_paper(words) for words in (10, 400)]
    seen: list[QImage] = []
    threads = [
        Thread(target=lambda paper=paper: seen.append(paper.picture(0, 0.4)))
        for paper in papers * 4
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 8
    assert not any(image.isNull() for image in seen)


@pytest.mark.parametrize(
    ("points", "lies"),
    [
        ((609, 935), QPageLayout.Orientation.Portrait),
        ((935, 609), QPageLayout.Orientation.Landscape),
    ],
)
def test_the_sheet_is_asked_for_upright_and_lies_as_the_page(
    points: tuple[float, float], lies: QPageLayout.Orientation
) -> None:
    assert orientation(points) is lies
    asked = page_size(points).sizePoints()
    assert abs(asked.width() - 609) <= 3  # Qt takes the nearest sheet that printers know
    assert abs(asked.height() - 935) <= 3


@pytest.mark.parametrize(
    ("sheet", "size"), [(PaperSize.F4, (215, 330)), (PaperSize.A4, (210, 297))]
)
def test_all_pages_go_to_the_printer_on_their_own_sheet(
    qapp: QApplication,  # noqa: ARG001
    tmp_path: Path,
    sheet: PaperSize,
    size: tuple[int, int],
) -> None:
    paper = a_paper(3000, sheet)
    told: list[tuple[int, int]] = []
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    printer.setResolution(72)
    paper.print_on(printer, lambda done, total: told.append((done, total)))
    pages = page_sizes((tmp_path / "cetak.pdf").read_bytes())
    assert len(pages) == len(paper.sizes()) > 1
    assert all(abs(w - size[0]) <= 1 and abs(h - size[1]) <= 1 for w, h in pages)
    assert told[-1] == (len(pages), len(pages))


def test_the_kept_bytes_are_not_touched_by_looking() -> None:
    paper = a_paper()
    before = text_of(paper.pdf)
    paper.picture(0, 1)
    assert text_of(paper.pdf) == before
