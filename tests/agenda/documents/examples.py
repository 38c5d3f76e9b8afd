"""Certificates of people who do not exist."""

from typing import Any

import msgspec

from dme_desktop.agenda.documents.certificate import Certificate
from dme_desktop.pdf.signing import Signer
from tests.pdf import examples


def certificate(**different: Any) -> Certificate:
    """Return an acceptable certificate of a training."""
    made = Certificate(
        foot=examples.foot(letter_code="560"),
        number="560/012/Pem.Ds/XI/2026",
        title="Sertifikat Pelatihan",
        government=(
            "Pemerintah Kabupaten Lombok Timur",
            "Kecamatan Montong Gading",
            "Desa Jenggik Utara",
        ),
        name="Siti Contohwati",
        reason="yang telah mengikuti dan menyelesaikan",
        activity="Pelatihan Mengelola Kiriman dan Merintis Usaha",
        circumstances=(
            "yang diselenggarakan oleh Pemerintah Desa Jenggik Utara pada 3 sampai 5 November 2026 "
            "di Balai Desa Jenggik Utara."
        ),
        signers=(
            Signer(name="Pimpinan Contoh, S.E.", role="Pimpinan Lembaga Pelatihan Contoh"),
            Signer(
                name="H. Lalu Contoh Kepala, S.Pd.",
                role="Kepala Desa Jenggik Utara",
                place_and_date="Jenggik Utara, 24 November 2026",
            ),
        ),
        logo=examples.logo(),
    )
    return msgspec.structs.replace(made, **different)
