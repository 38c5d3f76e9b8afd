"""From the designation on the books to the sheet that tells of its steps."""

from collections.abc import Mapping

from sqlalchemy.orm import Session

from dme_desktop.agenda import record_sheets
from dme_desktop.agenda.documents.record_sheet import Heading, Section
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.paper import Paper, Print
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.kernel.words import print_date
from dme_desktop.village import service as village_service


def sheet(session: Session, designation_id: str) -> Paper:
    """Return the sheet that tells how far the village is on its way, step by step."""
    one = session.get_one(Designation, designation_id)
    village = village_service.profile(session)
    steps = (
        ("Usulan", one.proposed_on, one.proposed_to, one.proposal_no),
        (
            "Asesmen",
            one.assessed_on,
            one.assessed_by,
            "" if one.score is None else f"nilai {one.score}",
        ),
        *((("Ditolak", one.rejected_on, "", ""),) if one.rejected_on else ()),
        ("Penetapan", one.sk_date, one.sk_by, one.sk_no),
        ("Plakat diterima", one.plaque_on, "", ""),
        ("Pembinaan", one.coached_from, one.coached_by, ""),
    )
    told = record_sheets.Told(
        name="Riwayat Penetapan Desa Migran Emas",
        title="RIWAYAT PENETAPAN DESA MIGRAN EMAS",
        lead=f"{village.full_name} tercatat sebagai berikut dalam program Desa Migran Emas.",
        sections=(
            Section(
                facts=(
                    ("Desa/kelurahan", village.full_name),
                    ("Kecamatan", village.district),
                    ("Kabupaten/kota", village.regency),
                    ("Status sekarang", one.status.value),
                    ("Berlaku sampai", print_date(one.valid_to) if one.valid_to else "–"),
                    *((("Alasan", one.reason),) if one.reason else ()),
                )
            ),
            Section(
                title="Tahapan",
                heads=(
                    Heading("Tahap", 30), Heading("Tanggal", 42), Heading("Oleh/kepada", 56),
                    Heading("Nomor/nilai", 44),
                ),
                rows=tuple(
                    (step, print_date(on) if on else "–", by or "–", number or "–")
                    for step, on, by, number in steps
                ),
            ),
            Section(title="Catatan", text=one.notes or ""),
        ),
    )  # fmt: skip
    return record_sheets.paper(session, LetterType.DESIGNATION, designation_id, told)


PRINTS: Mapping[str, Print] = {
    "designation": Print(
        "riwayat penetapan Desa Migran Emas (id penetapan)",
        Designation,
        lambda session, one, *_: sheet(session, one),
    ),
}
