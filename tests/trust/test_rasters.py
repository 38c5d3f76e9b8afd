"""What a scanner or a phone makes of a printed code, read by two readers that share no line.

Ours is the program's own way (zxing-cpp); the other is zbar, which an office may have on a phone.
"""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageDraw, ImageFilter

from dme_desktop.agenda import proof
from dme_desktop.agenda.model import LetterType
from dme_desktop.commitments.pledges.documents import pledge_sheet
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.letters.documents import village_letter, worker_card
from dme_desktop.pdf import seal
from dme_desktop.remittances.documents import yearly_sheet
from dme_desktop.trust import scanning
from dme_desktop.workers.documents import data_form
from tests.agenda.test_proof import CODE
from tests.commitments.pledges.documents import examples as pledges
from tests.letters.documents import examples as letters
from tests.remittances.documents import examples as remittances
from tests.workers.documents import examples as workers

Picture = Image.Image
SOURCE = re.compile(r"<source href='([^']+)'>(.*?)</source>", re.DOTALL)
LEAST = 0.95
KINDS: Mapping[str, Callable[[], bytes]] = {
    "permission": lambda: village_letter.build(letters.family_permission(paper=PaperSize.A4)),
    "letter": lambda: village_letter.build(letters.a_letter(LetterType.REFUSAL)),
    "worker": lambda: worker_card.build(letters.a_card()),
    "form": lambda: data_form.build(workers.data_form()),
    "pledge": lambda: pledge_sheet.build(pledges.pledge_sheet()),
    "money": lambda: yearly_sheet.build(remittances.yearly_sheet()),
}


def blurred(picture: Picture, dpi: int) -> Picture:
    """Return what a scanner out of focus sees."""
    return picture.filter(ImageFilter.GaussianBlur(0.6 * dpi / 150))


def tilted(picture: Picture, _: int) -> Picture:
    """Return what lies askew on the glass."""
    return picture.rotate(-7, Image.Resampling.BICUBIC, expand=True, fillcolor=255)


def creased(picture: Picture, dpi: int) -> Picture:
    """Return what was folded across its code: cracked toner, and a shadow beside it."""
    folded, mm = picture.copy(), dpi / 25.4
    draw = ImageDraw.Draw(folded)
    ends = (5 * mm, folded.height - 14 * mm, 60 * mm, folded.height - 36 * mm)
    draw.line(ends, fill=200, width=round(0.5 * mm))
    draw.line((ends[0], ends[1] + mm / 3, ends[2], ends[3] + mm / 3), fill=90, width=round(mm / 4))
    return folded.rotate(2, Image.Resampling.BICUBIC, fillcolor=255)


MISHAPS: Mapping[str, Callable[[Picture, int], Picture]] = {
    "clean": lambda picture, _: picture,
    "blurred": blurred,
    "tilted": tilted,
    "creased": creased,
}


def printed(draw: Callable[[], bytes], dpi: int) -> Picture:
    """Return what lies around the code of a sheet, as a printer would draw it.

    It stands at the lower left; in the middle, below the date, of what is framed and hung.
    """
    document = pypdfium2.PdfDocument(seal.sealed(draw(), seal.dots_of(CODE)))
    sheet: Picture = document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    mm = dpi / 25.4
    left, above = (140, 84) if sheet.width > sheet.height else (8, 62)  # mm from the left, the foot
    top = sheet.height - above * mm
    return sheet.crop((round(left * mm), round(top), round((left + 67) * mm), round(top + 58 * mm)))


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Picture]:
    """Give a picture of every kind of paper, at both resolutions, after every mishap."""
    folder, found = tmp_path_factory.mktemp("gambar"), {}
    for kind, draw in KINDS.items():
        for dpi in (150, 300):
            sheet = printed(draw, dpi)
            for mishap, change in MISHAPS.items():
                found[folder / f"{kind}-{dpi}-{mishap}.png"] = change(sheet, dpi)
    return found


def test_the_program_reads_them(pictures: Mapping[Path, Picture]) -> None:
    unread = [file.stem for file, picture in pictures.items() if not _ours(picture)]
    assert len(unread) <= (1 - LEAST) * len(pictures), unread


def test_another_reader_reads_them(pictures: Mapping[Path, Picture]) -> None:
    if not shutil.which("zbarimg"):
        pytest.skip("waits for a machine with zbar-tools; .ci/dev.py installs it where it can")
    for file, picture in pictures.items():  # a phone sees twice as many dots as a scanner at 150
        picture.resize((picture.width * 2, picture.height * 2)).save(file, compress_level=1)
    asked = ("zbarimg", "--quiet", "--xml", "-Sdisable", "-Sqrcode.enable")
    told = subprocess.run([*asked, *pictures], capture_output=True, text=True, check=False).stdout
    read = {Path(file) for file, said in SOURCE.findall(told) if CODE in said}
    unread = [file.stem for file in pictures if file not in read]
    assert len(unread) <= (1 - LEAST) * len(pictures), unread


def test_both_show_the_same_code_on_every_page_of_a_paper() -> None:
    pdf = seal.sealed(data_form.build(workers.data_form()), seal.dots_of(CODE))
    document = pypdfium2.PdfDocument(pdf)
    pages = [page.render(scale=150 / 72, grayscale=True).to_pil() for page in document]
    document.close()
    assert [_ours(page) for page in pages] == [True, True]


def _ours(picture: Picture) -> bool:
    return CODE in scanning.codes_in(picture, proof.PREFIX)


def test_a_scan_that_takes_long_tells_how_many_pages_were_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = Image.new("L", (600, 800), 255)
    scan = BytesIO()
    page.save(scan, "PDF", save_all=True, append_images=[page] * 5)
    assert scanning.look(scan.getvalue(), "DME1").looked_at == 6
    monkeypatch.setattr(scanning, "LONGEST_LOOK", -1.0)
    seen = scanning.look(scan.getvalue(), "DME1")
    assert (seen.codes, seen.pages, seen.looked_at) == ([], 6, 1)
