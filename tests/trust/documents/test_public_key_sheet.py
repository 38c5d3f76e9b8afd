"""The sheet by which another office knows a key: its words, and one page on either paper."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.signing import Signer
from dme_desktop.trust.documents.public_key_sheet import PublicKeySheet, build
from dme_desktop.vault import signing
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, page_sizes, text_of

PUBLIC = bytes(range(signing.KEY_BYTES))


def a_sheet(**different: Any) -> PublicKeySheet:
    sheet = PublicKeySheet(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code=""),
        village="Desa Jenggik Utara",
        region="52.03.11.2005, Montong Gading, Kabupaten Lombok Timur",
        groups=tuple(signing.fingerprint(PUBLIC).split("-")),
        public=PUBLIC,
        made_on=dt.date(2026, 11, 24),
        date=dt.date(2026, 11, 24),
        place="Jenggik Utara",
        head=examples.head(),
    )
    return msgspec.structs.replace(sheet, **different)


def test_the_words() -> None:
    assert_golden("public_key_sheet", build(a_sheet()))


def test_the_whole_key_can_be_read_from_it() -> None:
    words = text_of(build(a_sheet())).replace(" ", "")
    assert PUBLIC.hex() in words


@pytest.mark.parametrize(
    ("paper", "size"), [(PaperSize.F4, (215, 330)), (PaperSize.A4, (210, 297))]
)
def test_it_fits_on_one_page_of_either_paper(paper: PaperSize, size: tuple[int, int]) -> None:
    long = a_sheet(
        paper=paper, village=LONG_NAME, region=LONG_NAME * 2, head=Signer(name=LONG_NAME)
    )
    pdf = build(long)
    assert page_sizes(pdf) == [size]
    left, _, right, bottom = ink_margins(pdf)[0]
    assert min(left, right, bottom) >= 12
