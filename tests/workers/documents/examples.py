"""A data form of a person who does not exist."""

import datetime as dt
from typing import Any

import msgspec

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.workers.documents.data_form import (
    DataForm,
    FormContact,
    FormDocument,
    FormJourney,
    FormPerson,
)
from tests.pdf import examples

PERSON = FormPerson(
    full_name="Siti Contohwati",
    nik="5203004507920001",
    family_card_no="5203001402110003",
    nickname="Inaq Contoh",
    gender="Perempuan",
    birth_place="Jenggik",
    birth_date=PartialDate(1992, 7, 5),
    religion="Islam",
    education="SLTP/sederajat",
    occupation="Mengurus Rumah Tangga",
    marital_status="Kawin",
    father_name="Amaq Pertama",
    mother_name="Inaq Pertama",
    hamlet="Montong",
    rt="001",
    rw="002",
    address="Gang Masjid nomor 3",
    phone="0812-3456-7890",
    phone_wa=True,
)
JOURNEY = FormJourney(
    stage="Calon PMI",
    country="Taiwan",
    city="Taichung",
    sector="Perawat/caregiver",
    job_title="Perawat lansia",
    scheme="P to P (melalui P3MI)",
    agency="PT Contoh Penempatan",
    info_source="P3MI",
    wage="20.000 TWD",
    contract_months=36,
    departed_on=PartialDate(2026, 12),
    answers=("Ya", "Ya", "Tidak", "Tidak tahu"),
)


def blank_form(**different: Any) -> DataForm:
    """Return the form a hamlet head takes along."""
    form = DataForm(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code=""),
        village="Desa Jenggik Utara",
    )
    return msgspec.structs.replace(form, **different)


def data_form(**different: Any) -> DataForm:
    """Return a filled form with a number."""
    filled = blank_form(
        foot=examples.foot(letter_code="560", sealed=True),
        number="Cetak 021/2026",
        date=dt.date(2026, 11, 24),
        place="Jenggik Utara",
        person=PERSON,
        contacts=(FormContact(name="Amaq Contoh", relation="Suami", phone="0812-3456-7890"),),
        journey=JOURNEY,
        documents=(
            FormDocument(type="KTP", status="Ada", number="5203004507920001"),
            FormDocument(
                type="Paspor", status="Ada", number="X1234567", expires_on=dt.date(2031, 5, 17)
            ),
            FormDocument(type="Visa kerja", status="Proses"),
        ),
        officer="Operator Contoh",
    )
    return msgspec.structs.replace(filled, **different)
