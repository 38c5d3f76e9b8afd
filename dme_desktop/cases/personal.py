"""What the closed records of cases keep about people, and how it ends."""

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.cases import rules
from dme_desktop.cases.model import CaseFile
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept, People, Stays

KEPT = "berkas kasus yang rahasia disimpan untuk membela hak orangnya; tautan ke datanya dilepas"


def _about(session: Session, people: People) -> Sequence[CaseFile]:
    asked = select(CaseFile).where(CaseFile.person_id.in_(people), CaseFile.deleted_at.is_(None))
    return session.scalars(asked.order_by(CaseFile.number)).all()


def refuses(session: Session, people: People) -> Sequence[str]:
    """Say that nobody is erased about whom a case goes on."""
    open_ones = [one.number for one in _about(session, people) if one.status in rules.OPEN]
    return tuple(
        f"Kasus {number} tentang orang ini masih berjalan. Tutup dulu kasusnya; hak orangnya "
        "dibela dengan data itu."
        for number in open_ones
    )


def stays(session: Session, people: People) -> Sequence[Stays]:
    """Return the confidential files of cases that an erasure leaves."""
    return [Stays(f"Kasus {one.number}", KEPT) for one in _about(session, people)]


def aged(session: Session, before: dt.date) -> Aged:
    """Return the cases that were closed before a day."""
    old = select(CaseFile.id).where(CaseFile.status.in_(rules.CLOSED), CaseFile.closed_on < before)
    return {CaseFile: session.scalars(old).all()}


PERSONAL = (
    Keeps(
        name="cases",
        title=QT_TRANSLATE_NOOP("personal", "Kasus dan pengaduan"),
        purpose="menerima pengaduan, mendampingi dan merujuk warga yang bermasalah",
        basis=Basis.VITAL,
        law="Pasal 42 UU 18/2017; Pasal 20 UU 27/2022: kepentingan vital",
        whose="pekerja, pelapor, terlapor, saksi",
        what="kronologi, tuntutan, bukti, rujukan; terkunci dengan kunci sendiri tiap kasus",
        specific="kesehatan, catatan kejahatan, anak, sesuai isinya",
        seen_by="petugas PMI, sekretaris, kepala desa; setiap pembukaan dicatat alasannya",
        sent_to="instansi rujukan, dengan persetujuan atau keputusan pimpinan",
        years=10,
        since="kasus ditutup",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Kasus"),
                CaseFile,
                CaseFile.person_id.in_,
                wipe={"initials": "–"},
            ),
        ),
        refuses=refuses,
        stays=stays,
        aged=aged,
    ),
)
