"""A pledge of people who do not exist."""

import datetime as dt
from typing import Any

import msgspec

from dme_desktop.commitments.pledges.documents.pledge_sheet import PledgeSheet, Signatory
from tests.pdf import examples

POINTS = (
    "Memberi informasi kerja luar negeri yang benar dan mudah dipahami kepada setiap warga.",
    "Mencatat dan memutakhirkan data calon PMI, PMI, purna PMI beserta keluarganya.",
    (
        "Menolak perekrutan nonprosedural, percaloan dan sindikat, serta melaporkannya kepada "
        "yang berwenang."
    ),
    (
        "Menerima pengaduan, mendampingi dan merujuk warga yang bermasalah dengan menjaga "
        "kerahasiaannya."
    ),
    (
        "Membina keluarga dan purna PMI agar kiriman uang menjadi usaha dan tabungan yang "
        "bermanfaat."
    ),
)
SIGNATORIES = (
    Signatory(name="Kepala Desa Contoh, S.Sos.", position="Kepala Desa Jenggik Utara"),
    Signatory(name="Camat Contoh", position="Camat Montong Gading", role="Saksi"),
)


def pledge_sheet(**different: Any) -> PledgeSheet:
    """Return an acceptable sheet."""
    sheet = PledgeSheet(
        foot=examples.foot(letter_code="145", sealed=True),
        number="145/003/DME/IX/2025",
        title="Ikrar Desa Migran Emas",
        place_line="Desa Jenggik Utara · Kecamatan Montong Gading · Kabupaten Lombok Timur",
        opening="Kami, Pemerintah Desa bersama masyarakat, berikrar:",
        points=POINTS,
        closing="Ikrar ini kami ucapkan dengan sadar dan kami laksanakan dengan sungguh-sungguh.",
        place="Mataram",
        read_on=dt.date(2025, 9, 11),
        signatories=SIGNATORIES,
        logo=examples.logo(),
    )
    return msgspec.structs.replace(sheet, **different)
