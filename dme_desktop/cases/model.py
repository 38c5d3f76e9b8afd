"""The records of cases: what may stand outside in the open, and beside it what is sealed."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import EVERY_CHANGE, MAKING, Base, Record


class CaseType(enum.Enum):
    """What a complaint is about (domain dictionary, section 11.2)."""

    GAGAL_BERANGKAT = "Gagal berangkat"
    PENIPUAN_KERJA = "Penipuan kerja"
    BIAYA_BERLEBIH = "Biaya berlebih"
    PENAHANAN_DOKUMEN = "Penahanan dokumen"
    GAJI_TIDAK_DIBAYAR = "Gaji tidak dibayar"
    GAJI_DIPOTONG = "Gaji dipotong"
    PHK_SEPIHAK = "PHK sepihak"
    KERJA_TIDAK_SESUAI = "Kerja tidak sesuai"
    JAM_KERJA = "Jam kerja"
    KEKERASAN_FISIK = "Kekerasan fisik"
    PELECEHAN_SEKSUAL = "Pelecehan seksual"
    HILANG_KONTAK = "Hilang kontak"
    SAKIT = "Sakit"
    KECELAKAAN_KERJA = "Kecelakaan kerja"
    MENINGGAL = "Meninggal"
    OVERSTAY = "Overstay"
    DITAHAN_HUKUM = "Ditahan, hukum"
    DEPORTASI = "Deportasi"
    INGIN_PULANG = "Ingin pulang"
    KLAIM_ASURANSI = "Klaim asuransi"
    TPPO = "Perdagangan orang"
    ONLINE_SCAM = "Penipuan daring"
    PENYEKAPAN = "Penyekapan"
    PINJAMAN_RENTENIR = "Utang rentenir"
    MASALAH_KELUARGA = "Masalah keluarga"
    ANAK_TERLANTAR = "Anak terlantar"
    DOKUMEN_PALSU = "Dokumen palsu"
    LAINNYA = "Lainnya"


class Intake(enum.Enum):
    """How a complaint reached the office."""

    LANGSUNG = "Datang langsung"
    TELEPON = "Telepon"
    WA = "WhatsApp"
    SURAT = "Surat"
    MEDSOS = "Media sosial"
    KADUS = "Lewat kepala dusun"
    INSTANSI = "Dari instansi"


class Severity(enum.Enum):
    """How soon somebody must act; DARURAT on the same day."""

    RENDAH = "Rendah"
    SEDANG = "Sedang"
    TINGGI = "Tinggi"
    DARURAT = "Darurat"


class CaseStatus(enum.Enum):
    """How far a case is (domain dictionary, section 10)."""

    DITERIMA = "Diterima"
    DIVERIFIKASI = "Diverifikasi"
    DITANGANI = "Ditangani"
    DIRUJUK = "Dirujuk"
    MENUNGGU = "Menunggu"
    SELESAI = "Selesai"
    TIDAK_TERBUKTI = "Tidak terbukti"
    DITARIK = "Ditarik pelapor"
    DIBUKA_KEMBALI = "Dibuka kembali"


class ActionKind(enum.Enum):
    """What was done about a case, or is to be done next."""

    VERIFIKASI = "Verifikasi"
    MEDIASI = "Mediasi"
    PENDAMPINGAN = "Pendampingan"
    SURAT = "Surat"
    TELEPON = "Telepon"
    RUJUKAN = "Rujukan"
    JAWABAN = "Jawaban rujukan"
    PEMANTAUAN = "Pemantauan"
    PENUTUPAN = "Penutupan"


class ReferredTo(enum.Enum):
    """Who takes a case over, or helps with it."""

    BP3MI = "BP3MI"
    P4MI = "P4MI"
    DISNAKER = "Dinas tenaga kerja"
    POLRES = "Polres"
    BHABINKAMTIBMAS = "Bhabinkamtibmas"
    KBRI = "KBRI atau KJRI"
    DINSOS = "Dinas sosial"
    UPTD_PPA = "UPTD PPA"
    LPSK = "LPSK"
    LBH = "Lembaga bantuan hukum"
    PUSKESMAS = "Puskesmas"
    CAMAT = "Camat"
    PPATK_ADUAN = "Pengaduan PPATK"


class Agreed(enum.Enum):
    """Who agreed that a case goes to another office."""

    SENDIRI = "Yang bersangkutan setuju"
    KELUARGA = "Keluarga setuju"
    PIMPINAN = "Tidak dapat ditanya; kepala desa memutuskan"


class WhyRead(enum.Enum):
    """Why a closed record is opened; fixed words, so that no name stands in the readings."""

    MENANGANI = "Menangani kasus ini"
    MENJAWAB = "Menjawab pelapor atau keluarga"
    RUJUKAN = "Menyiapkan surat atau rujukan"
    INSTANSI = "Diminta instansi yang menangani"
    MEMERIKSA = "Pemeriksaan oleh pimpinan"


class WhatRead(enum.Enum):
    """How much of a closed record was opened."""

    ISI = "Isi kasus"
    BERKAS = "Satu berkas"
    RANGKAIAN = "Rangkaian kronologi"


class CaseFile(Record, Base, kw_only=True):
    """One case. `sealed` holds what was told, with the key of this case, wrapped in `wrapped`.

    `due_on` is when somebody must act next, `first_on` when somebody first did. `linked_id` is
    another case of the same event. `initials` are of whom it is about, "" of somebody unknown.
    """

    __tablename__ = "case_file"
    __table_args__ = (
        Index("ix_case_file_number", "number", unique=True),
        Index("ix_case_file_due", "status", "due_on"),
        {"info": {"closed": True}},
    )

    number: Mapped[str] = mapped_column(
        String(20),
        init=False,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor kasus"), in_table=True),
    )
    year: Mapped[int] = mapped_column(index=True, init=False)
    seq: Mapped[int] = mapped_column(init=False)
    wrapped: Mapped[bytes] = mapped_column(repr=False, init=False, info={"whole": True})
    sealed: Mapped[bytes] = mapped_column(repr=False, init=False, info={"whole": True})
    reported_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Diterima tanggal"), in_table=True)
    )
    channel: Mapped[Intake] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Diterima lewat"))
    )
    types: Mapped[str] = mapped_column(
        String(400),
        info=spec(QT_TRANSLATE_NOOP("fields", "Jenis masalah"), kind=kinds.tags(CaseType)),
    )
    severity: Mapped[Severity] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tingkat"), in_table=True)
    )
    tppo: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Dugaan perdagangan orang (TPPO)"))
    )
    status: Mapped[CaseStatus] = mapped_column(
        default=CaseStatus.DITERIMA,
        info=spec(QT_TRANSLATE_NOOP("fields", "Status"), in_table=True),
    )
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    journey_id: Mapped[str | None] = mapped_column(
        ForeignKey("journey.id"), default=None, index=True
    )
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agency.id"), default=None, index=True)
    recruiter_id: Mapped[str | None] = mapped_column(
        ForeignKey("recruiter.id"), default=None, index=True
    )
    linked_id: Mapped[str | None] = mapped_column(
        ForeignKey("case_file.id"), default=None, index=True
    )
    initials: Mapped[str] = mapped_column(String(12), default="", init=False)
    reporter_initials: Mapped[str] = mapped_column(String(12), default="", init=False)
    anonymous: Mapped[bool] = mapped_column(
        default=False,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Pelapor tidak mau disebut"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Ia tidak dapat dikabari; berikan tanda terimanya agar dapat bertanya."
            ),
        ),
    )
    minor: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Di bawah 18 tahun"))
    )
    gender: Mapped[str | None] = mapped_column(
        String(1),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Jenis kelamin"), kind=kinds.codes("gender")),
    )
    country: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Negara"), kind=kinds.codes("destination_country")),
    )
    assigned_to: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Ditangani oleh"))
    )
    next_kind: Mapped[ActionKind] = mapped_column(
        default=ActionKind.VERIFIKASI, info=spec(QT_TRANSLATE_NOOP("fields", "Langkah berikut"))
    )
    due_on: Mapped[dt.date] = mapped_column(
        init=False,
        info=spec(QT_TRANSLATE_NOOP("fields", "Paling lambat"), in_table=True),
    )
    first_on: Mapped[dt.date | None] = mapped_column(default=None)
    last_on: Mapped[dt.date] = mapped_column(init=False)
    closed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Selesai tanggal"))
    )


class CaseAction(Record, Base, kw_only=True):
    """One thing that was done; the words about it are sealed. `status` is what it led to."""

    __tablename__ = "case_action"
    __table_args__ = {"info": {"part_of": "case_id"}}  # noqa: RUF012 - read by SQLAlchemy

    case_id: Mapped[str] = mapped_column(ForeignKey("case_file.id"), index=True)
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    kind: Mapped[ActionKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tindakan")))
    status: Mapped[CaseStatus | None] = mapped_column(default=None)
    sealed: Mapped[bytes] = mapped_column(repr=False, info={"whole": True})


class CaseReferral(Record, Base, kw_only=True):
    """A case that went to another office: whose consent there was, when it went, what came back.

    `declined` is a referral the program had to propose and the head of the village decided
    against; why is sealed, as is all that was written and answered.
    """

    __tablename__ = "case_referral"
    __table_args__ = {"info": {"part_of": "case_id"}}  # noqa: RUF012 - read by SQLAlchemy

    case_id: Mapped[str] = mapped_column(ForeignKey("case_file.id"), index=True)
    to: Mapped[ReferredTo] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Dirujuk ke")))
    agreed: Mapped[Agreed | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Persetujuan"))
    )
    letter_id: Mapped[str | None] = mapped_column(ForeignKey("letter.id"), default=None, index=True)
    sent_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dikirim tanggal"))
    )
    replied_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dijawab tanggal"))
    )
    declined: Mapped[bool] = mapped_column(default=False)
    sealed: Mapped[bytes] = mapped_column(repr=False, info={"whole": True})


class CaseStep(Record, Base, kw_only=True):
    """One line of the list of a death, a search or a return: when it was done."""

    __tablename__ = "case_step"
    __table_args__ = {"info": {"part_of": "case_id"}}  # noqa: RUF012 - read by SQLAlchemy

    case_id: Mapped[str] = mapped_column(ForeignKey("case_file.id"), index=True)
    code: Mapped[str] = mapped_column(String(40))
    done_on: Mapped[dt.date | None] = mapped_column(default=None)


class CaseEvidence(Record, Base, kw_only=True):
    """One document of a case: its name and its bytes are sealed. It never goes to the bin.

    `letter_id` is the numbered paper it is. One that was kept by mistake is struck out and stays.
    """

    __tablename__ = "case_evidence"
    __table_args__ = {  # noqa: RUF012 - read by SQLAlchemy
        "info": {"part_of": "case_id", "for_good": MAKING, "bin": False}
    }

    case_id: Mapped[str] = mapped_column(ForeignKey("case_file.id"), index=True)
    letter_id: Mapped[str | None] = mapped_column(ForeignKey("letter.id"), default=None, index=True)
    pages: Mapped[int] = mapped_column()
    size: Mapped[int] = mapped_column()  # bytes
    struck_on: Mapped[dt.date | None] = mapped_column(default=None)
    sealed: Mapped[bytes] = mapped_column(repr=False, info={"whole": True})


class CaseContent(Base, kw_only=True):
    """The sealed bytes of one document, kept apart so that no list ever reads them."""

    __tablename__ = "case_content"

    evidence_id: Mapped[str] = mapped_column(ForeignKey("case_evidence.id"), primary_key=True)
    sealed: Mapped[bytes] = mapped_column(repr=False)


class CaseReading(Record, Base, kw_only=True):
    """Who opened what of a closed record, when, and why; nobody takes this back."""

    __tablename__ = "case_reading"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    case_id: Mapped[str] = mapped_column(ForeignKey("case_file.id"), index=True)
    what: Mapped[WhatRead] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Yang dibuka")))
    why: Mapped[WhyRead] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Alasan membuka")))
