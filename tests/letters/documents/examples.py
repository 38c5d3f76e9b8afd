"""A family permission of people who do not exist."""

import datetime as dt
from typing import Any

import msgspec

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.family_permission import FamilyPermission
from dme_desktop.pdf.signing import Signer
from tests.pdf import examples

GIVER = Party(
    name="Amaq Contoh",
    nik="5203000101880010",
    birth_place="Jenggik",
    birth_date=PartialDate(1988, 1, 1),
    religion="Islam",
    occupation="Petani/Pekebun",
    address="Dusun Montong RT 001 RW 002, Desa Jenggik Utara",
    phone="0812-3456-7890",
)
RECEIVER = Party(
    name="Siti Contohwati",
    nik="5203004507920001",
    birth_place="Jenggik",
    birth_date=PartialDate(1992, 7, 5),
    religion="Islam",
    occupation="Mengurus Rumah Tangga",
    address="Dusun Montong RT 001 RW 002, Desa Jenggik Utara",
)


def family_permission(**different: Any) -> FamilyPermission:
    """Return an acceptable letter."""
    letter = FamilyPermission(
        letterhead=examples.letterhead(),
        foot=examples.foot(sealed=True),
        number="562/016/Pem.Ds/XI/2026",
        giver=GIVER,
        relation="Suami",
        receiver=RECEIVER,
        country="Taiwan",
        job_title="Perawat lansia (caregiver)",
        scheme_or_agency="P to P, PT Contoh Penempatan",
        contract_months=36,
        village_kind="Desa",
        village_name="Jenggik Utara",
        interview_date=dt.date(2026, 11, 24),
        date=dt.date(2026, 11, 24),
        witness=Signer(name="Kepala Dusun Contoh", role="Kepala Dusun Montong"),
        head=examples.head(),
    )
    return msgspec.structs.replace(letter, **different)
