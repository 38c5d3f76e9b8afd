"""A yearly sheet of a family that does not exist."""

import datetime as dt
from decimal import Decimal
from typing import Any

import msgspec

from dme_desktop.pdf.signing import Signer
from dme_desktop.remittances.documents.yearly_sheet import Entry, YearlySheet
from tests.pdf import examples

ENTRIES = (
    Entry(
        on=dt.date(2026, 1, 14),
        recipient="Amaq Contoh",
        relation="Suami",
        channel="Transfer bank",
        use="Kebutuhan sehari-hari",
        amount_idr=3_500_000,
        amount=Decimal(7000),
        currency="TWD",
    ),
    Entry(
        on=dt.date(2026, 1, 30),
        recipient="Amaq Contoh",
        relation="Suami",
        channel="Kantor pos",
        use="Pendidikan",
        amount_idr=1_250_000,
    ),
    Entry(
        on=dt.date(2026, 3, 2),
        recipient="Inaq Pertama",
        relation="Orang tua",
        channel="Western Union/MoneyGram",
        use="Usaha",
        amount_idr=5_000_000,
        amount=Decimal("9876.50"),
        currency="TWD",
    ),
    Entry(
        on=dt.date(2026, 4, 9),
        recipient="Petugas Contoh",
        channel="Titip orang",
        use="Membayar utang",
        amount_idr=750_000,
        out=True,
    ),
)


def yearly_sheet(**different: Any) -> YearlySheet:
    """Return an acceptable sheet."""
    sheet = YearlySheet(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code="560", sealed=True),
        number="560/004/Pem.Ds/XI/2026",
        worker="Siti Contohwati",
        hamlet="Montong",
        country="Taiwan",
        year=2026,
        entries=ENTRIES,
        place="Jenggik Utara",
        date=dt.date(2026, 11, 24),
        giver="Amaq Contoh",
        officer=Signer(name="Operator Contoh", role="Petugas pencatat"),
    )
    return msgspec.structs.replace(sheet, **different)
