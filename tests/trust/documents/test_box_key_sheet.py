"""What the regency prints about keys it is entrusted with: the sheet, and minutes of opening."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.signing import Signer
from dme_desktop.trust.documents import box_key_sheet, opening_minutes
from dme_desktop.trust.documents.box_key_sheet import BoxKeySheet
from dme_desktop.trust.documents.opening_minutes import OpeningMinutes
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, page_sizes

DAY = dt.date(2026, 11, 24)


def a_sheet(**different: Any) -> BoxKeySheet:
    sheet = BoxKeySheet(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code=""),
        office="Kabupaten Lombok Timur",
        code="DME1K:CONTOH",
        groups=("S707", "3Z52", "12V2", "A66J"),
        made_on=DAY,
        date=DAY,
        place="Selong",
        head=examples.head(),
    )
    return msgspec.structs.replace(sheet, **different)


def minutes(**different: Any) -> OpeningMinutes:
    made = OpeningMinutes(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code=""),
        office="Kabupaten Lombok Timur",
        place="Selong",
        village="Desa Jenggik Utara",
        asker="Lalu Contoh, Kepala Desa",
        reason="kata sandi dan lembar pemulihan hilang saat banjir",
        paper_no="141/22/2026",
        key="0123456789ab",
        opened_on=DAY,
        head=examples.head(),
    )
    return msgspec.structs.replace(made, **different)


def test_the_words() -> None:
    assert_golden("box_key_sheet", box_key_sheet.build(a_sheet()))
    assert_golden("opening_minutes", opening_minutes.build(minutes()))


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (215, 330)), (PaperSize.A4, (210, 297))]
)
def test_both_fit_on_one_page_of_either_paper(paper: PaperSize, size: tuple[int, int]) -> None:
    sheet = a_sheet(paper=paper, office=LONG_NAME, head=Signer(name=LONG_NAME))
    long = minutes(paper=paper, village=LONG_NAME, asker=LONG_NAME, reason=LONG_NAME * 2)
    for pdf in (box_key_sheet.build(sheet), opening_minutes.build(long)):
        assert page_sizes(pdf) == [size]
        left, _, right, bottom = ink_margins(pdf)[0]
        assert min(left, right, bottom) >= 12
