"""What this room itself keeps about people, and what the office keeps of those who work here."""

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.privacy.model import Agreement, Looked, Request, Restriction
from dme_desktop.privacy.rules import begun
from dme_desktop.privacy.service import forgetting
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.personal import Aged, Basis, Keeps, Kept

AGREED = select(
    Agreement.person_id, Agreement.purpose, Agreement.given_by, Agreement.given_on, Agreement.text,
    Agreement.withdrawn_at, Agreement.handled_at,
).where(Agreement.deleted_at.is_(None))  # fmt: skip


def aged(session: Session, before: dt.date) -> Aged:
    """Return what was answered, withdrawn and carried out, lifted or looked at before a day."""
    day = begun(before, session.info["clock"].now())
    return {
        model: session.scalars(select(model.id).where(ended)).all()
        for model, ended in (
            (Request, Request.settled_at < day),
            (Agreement, Agreement.handled_at < day),
            (Restriction, Restriction.lifted_on < before),
            (Looked, Looked.created_at < day),
        )
    }


def old_acts(session: Session, before: dt.date) -> Aged:
    """Return the acts of before a day whose changes are still told."""
    return {AuditAct: [str(seq) for seq in forgetting.aged(session, before)]}


PERSONAL = (
    Keeps(
        name="rights",
        title=QT_TRANSLATE_NOOP("personal", "Permintaan, persetujuan dan pembatasan"),
        purpose="melayani hak warga atas datanya, dan membuktikannya",
        basis=Basis.LAW,
        law="UU 27/2022: hak subjek data dan catatan pemrosesan",
        whose="warga yang meminta, walinya, kuasanya",
        what="apa yang diminta dan kapan, cara memastikan orangnya, versi persetujuan",
        seen_by="operator, petugas PMI, sekretaris, kepala desa, pemeriksa",
        sent_to="tidak dikirim; laporan L21 hanya jumlahnya",
        years=5,
        since="dijawab, ditarik, dibuka lagi atau dilihat",
        kept=(
            Kept(
                QT_TRANSLATE_NOOP("personal", "Permintaan"),
                Request,
                Request.person_id.in_,
                wipe={"asker": None, "about": None, "answer": None},
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Persetujuan"),
                Agreement,
                Agreement.person_id.in_,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Pembatasan"),
                Restriction,
                Restriction.person_id.in_,
                shown=False,
            ),
            Kept(
                QT_TRANSLATE_NOOP("personal", "Data rahasia yang dilihat petugas"),
                Looked,
                Looked.person_id.in_,
            ),
        ),
        agreed=AGREED,
        aged=aged,
    ),
    Keeps(
        name="staff",
        title=QT_TRANSLATE_NOOP("personal", "Petugas dan buku catatan"),
        purpose="mengetahui siapa mengerjakan apa",
        basis=Basis.LAW,
        law="Pasal 31 UU 27/2022: merekam semua kegiatan pemrosesan",
        whose="perangkat desa, petugas",
        what="nama, jabatan, NIP, peran, tindakan dan waktunya",
        seen_by="petugas; pemeriksa",
        sent_to="nama dan jabatan tercetak di surat",
    ),
    Keeps(
        name="trail",
        title=QT_TRANSLATE_NOOP("personal", "Isi perubahan di riwayat"),
        purpose="mengetahui apa yang diubah, dan mengurungkan yang keliru",
        basis=Basis.LAW,
        law="Pasal 31 UU 27/2022: merekam semua kegiatan pemrosesan",
        whose="warga dan petugas",
        what="isi sebelum dan sesudah diubah; siapa, kapan dan tindakannya tetap di riwayat",
        seen_by="petugas; pemeriksa tanpa data rahasia",
        sent_to="tidak dikirim",
        years=5,
        since="tindakannya",
        aged=old_acts,
        destroys=lambda session, found: forgetting.forget(
            session, [int(seq) for seq in found[AuditAct]]
        ),
    ),
    Keeps(
        name="agencies",
        title=QT_TRANSLATE_NOOP("personal", "Perusahaan dan perekrut"),
        purpose="memeriksa izin, dan memperingatkan warga terhadap perekrut bermasalah",
        basis=Basis.SERVICE,
        law="Pasal 42 huruf a UU 18/2017",
        whose="direktur P3MI, petugas lapangan, perekrut",
        what="nama, nomor HP, NIK perekrut, izin, jumlah aduan",
        seen_by="operator, petugas PMI, sekretaris, kepala desa",
        sent_to="tidak dikirim",
    ),
)
