"""The words for the stone stay on one sheet, however many they are."""

import datetime as dt
from typing import Any

import msgspec
import pytest

from dme_desktop.commitments.ceremonies.documents.plaque_text import PlaqueText, build
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.signing import Signer
from tests.pdf import examples
from tests.pdf.examples import LONG_ADDRESS, LONG_NAME, ODD_NAMES
from tests.pdf.golden import pages_of
from tests.pdf.sound import assert_framed


def plaque(**different: Any) -> PlaqueText:
    made = PlaqueText(
        foot=msgspec.structs.replace(examples.foot(), sealed=True),
        number="145/001",
        text="Desa Migran Emas\nDesa Jenggik Utara",
        place="Mataram",
        date=dt.date(2025, 9, 11),
        signers=(Signer(name="", role="Menteri", before="Diresmikan oleh"),),
        logo=examples.logo(),
    )
    return msgspec.structs.replace(made, **different)


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize(
    "text", ["", *ODD_NAMES, "\n".join([LONG_NAME, *[LONG_ADDRESS] * 4])[:600]]
)
def test_any_words_fit_one_sheet(paper: PaperSize, text: str) -> None:
    pdf = build(plaque(text=text, paper=paper))
    assert len(pages_of(pdf)) == 1
    assert_framed(pdf)
