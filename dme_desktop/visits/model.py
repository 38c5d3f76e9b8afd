"""The records of the way of the papers: offices and what they give, visits and who goes along."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record
from dme_desktop.workers.model import DocumentType


class OfficeKind(enum.Enum):
    """What kind of office gives a paper or a service to somebody who is about to leave."""

    DISNAKER = "Disnaker/LTSA"
    IMIGRASI = "Kantor Imigrasi/ULP"
    LOUNGE = "Lounge PMI di BIZAM"
    RUMAH_SAKIT = "Rumah sakit/klinik"
    BP3MI = "BP3MI"
    LSP = "LSP"
    BPJS = "BPJS"
    DUKCAPIL = "Dukcapil"
    POLISI = "Kepolisian"
    P3MI = "Kantor P3MI"
    LAINNYA = "Lainnya"


class Outcome(enum.Enum):
    """What came of a visit for one who went along."""

    SELESAI = "Selesai"
    DIPROSES = "Diproses"
    BELUM = "Belum berhasil"
    TIDAK_IKUT = "Tidak ikut"


class VisitStanding(enum.Enum):
    """Where a visit stands today."""

    AKAN_DATANG = "Akan datang"
    HARI_INI = "Hari ini"
    MENUNGGU_HASIL = "Menunggu hasil"
    SELESAI = "Hasil lengkap"
    BATAL = "Dibatalkan"


class ServiceOffice(Record, Base, kw_only=True):
    """One office to which candidates are sent: where it is, when it is open."""

    __tablename__ = "service_office"

    kind: Mapped[OfficeKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Jenis")))
    name: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Nama kantor"), kind=kinds.NAME)
    )
    address: Mapped[str | None] = mapped_column(
        String(200), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alamat"), kind=kinds.NAME)
    )
    hours: Mapped[str | None] = mapped_column(
        String(120),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Jam buka"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: Senin sampai Jumat, 08.00 sampai 15.00."),
        ),
    )
    phone: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Telepon"))
    )
    note: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


class OfficeService(Record, Base, kw_only=True):
    """One thing an office gives: which document, what to bring, what it costs and for whom not.

    Without a document it is a service that leaves no paper, such as reporting before leaving.
    """

    __tablename__ = "office_service"
    __table_args__ = {"info": {"part_of": "office_id"}}  # noqa: RUF012 - read by SQLAlchemy

    office_id: Mapped[str] = mapped_column(ForeignKey("service_office.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    document: Mapped[DocumentType | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Untuk dokumen"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti melapor sebelum berangkat."),
        ),
    )
    brings: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang dibawa"),
            hint=QT_TRANSLATE_NOOP("fields", "Pisahkan dengan koma: KTP asli, kartu keluarga."),
        ),
    )
    fee: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Biaya menurut kantor itu"), kind=kinds.RUPIAH),
    )
    free_for: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Gratis untuk"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: paspor pertama calon PMI."),
        ),
    )
    told_by: Mapped[str | None] = mapped_column(
        String(120),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Menurut siapa"),
            hint=QT_TRANSLATE_NOOP("fields", "Petugas, papan tarif, atau peraturannya, dan kapan."),
        ),
    )


class Visit(Record, Base, kw_only=True):
    """One day on which some candidates go to an office together."""

    __tablename__ = "office_visit"
    __table_args__ = (Index("ix_office_visit_on", "on", "id"),)

    office_id: Mapped[str] = mapped_column(ForeignKey("service_office.id"), index=True)
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    leaves_at: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Berangkat pukul"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: 07.00."),
        ),
    )
    meets_at: Mapped[str | None] = mapped_column(
        String(120), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berkumpul di"))
    )
    escort: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Pendamping"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti berangkat sendiri."),
        ),
    )
    note: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )
    cancel_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dibatalkan"))
    )


class Goer(Record, Base, kw_only=True):
    """One candidate on one visit: what for, and what came of it.

    `row` is the number on the list that is printed, and stays with whoever had it first.
    """

    __tablename__ = "visit_goer"
    __table_args__ = (
        Index(
            "ix_visit_goer_open",
            *("visit_id", "outcome"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    visit_id: Mapped[str] = mapped_column(ForeignKey("office_visit.id"))
    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    row: Mapped[int] = mapped_column()
    document: Mapped[DocumentType | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Keperluan"))
    )
    outcome: Mapped[Outcome | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hasil"))
    )
    number: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor dokumen"), sensitive=True),
    )
    issued_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal terbit"))
    )
    until: Mapped[dt.date | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Berlaku sampai / diambil"),
            hint=QT_TRANSLATE_NOOP("fields", "Selesai: berlaku sampai. Diproses: diambil tanggal."),
        ),
    )
    paid: Mapped[int | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dibayar"), kind=kinds.RUPIAH)
    )
    why: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Sebabnya"))
    )
