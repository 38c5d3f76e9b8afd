"""The consent a family signs and the statement it keeps: voluntary, not for tax, no number."""

import datetime as dt
from typing import Any

from dme_desktop.pdf import charts
from dme_desktop.pdf.flow import Scale
from dme_desktop.pdf.signing import Signer
from dme_desktop.remittances.documents import charts as ours
from dme_desktop.remittances.documents import consent_form, household_sheet
from dme_desktop.remittances.documents.consent_form import ConsentForm
from dme_desktop.remittances.documents.household_sheet import Aim, HouseholdSheet, Sender
from tests.pdf import examples
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, pages_of, text_of

_OFFICE: dict[str, Any] = {
    "letterhead": examples.letterhead(),
    "foot": examples.foot(),
    "place": "Jenggik Utara",
    "date": dt.date(2026, 11, 24),
    "officer": Signer(name="Contoh Petugas", role="Petugas pencatat"),
}


def consent(**different: Any) -> ConsentForm:
    values: dict[str, Any] = {
        "worker": "Siti Contohwati", "address": "Jalan Melati 3, Dusun Montong RT 001 RW 002",
        "given_by": "Amaq Contoh", "relation": "Suami", "village": "Desa Jenggik Utara",
    }  # fmt: skip
    return ConsentForm(**_OFFICE, **values | different)


def household(**different: Any) -> HouseholdSheet:
    values: dict[str, Any] = {
        "household": "Amaq Contoh", "hamlet": "Montong", "year": 2026, "giver": "Amaq Contoh",
        "senders": (
            Sender(name="Siti Contohwati", country="Taiwan", times=2, total_idr=3_000_000),
            Sender(name="Lalu Teladan", country="Malaysia", times=1, total_idr=1_000_000,
                   survey_idr=6_000_000),
        ),
        "months": (1_000_000, 0, 2_000_000, 0, 0, 0, 0, 0, 0, 0, 1_000_000, 0),
        "uses": (("Rumah", 2_500_000, False), ("Usaha", 1_500_000, True)),
        "productive": "37,5%",
        "aims": (Aim(title="Rumah bata", target_idr=60_000_000, reached_idr=9_500_000),),
    }  # fmt: skip
    return HouseholdSheet(**_OFFICE, **values | different)


def test_the_words_of_the_form_and_of_its_receipt() -> None:
    assert_golden("ledger_consent", consent_form.build(consent()))
    receipt = consent_form.build(consent(given_on=dt.date(2026, 11, 20)))
    assert_golden("ledger_consent_receipt", receipt)
    assert "TANDA TERIMA" in text_of(receipt)
    assert "20 November 2026" in text_of(receipt)


def test_the_words_of_the_statement_of_a_household() -> None:
    pdf = household_sheet.build(household())
    assert_golden("household_sheet", pdf)
    words = text_of(pdf)
    assert "bukan untuk pajak" in words
    assert "perhatian" not in words.casefold()
    assert "Nomor" not in words
    assert "Rp4.000.000" in words


def test_five_senders_stand_on_one_page_and_any_name_inside_the_margins() -> None:
    for name, most in (("Siti Contohwati", 1), (LONG_NAME, 2)):
        sender = Sender(name=name, country="Brunei Darussalam", times=12, total_idr=4_999_999_999)
        uses = tuple((f"{name} {n}", 10**9 - n, n < 4) for n in range(8))
        pdf = household_sheet.build(
            household(senders=(sender,) * 5, uses=uses, months=(4_999_999_999,) * 12)
        )
        assert len(pages_of(pdf)) <= most
        for left, _, right, bottom in ink_margins(pdf):
            assert min(left, right, bottom) >= 12


def test_a_chart_tells_as_much_in_grey_and_alone_on_the_screen() -> None:
    bars = ours.by_use([("Usaha", 750_000, True), ("Rumah", 250_000, False)], Scale(8))
    assert [part.told for part in bars.parts] == ["750 rb (75%)", "250 rb (25%)"]
    dark, light = float(charts.FULL.split()[0]), float(charts.LIGHT.split()[0])
    assert light - dark > 0.4
    months = ours.by_month((0, 1_450_000, *[0] * 10), Scale(8))
    pdf = charts.alone(months, 200, str)
    assert len(pages_of(pdf)) == 1
    assert "1,4 jt" in text_of(pdf) or "1,5 jt" in text_of(pdf)
