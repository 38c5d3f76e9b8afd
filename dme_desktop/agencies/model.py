"""The records of agencies and recruiters."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class PermitStatus(enum.Enum):
    """What the office was told of a permit when it asked."""

    BERLAKU = "Berlaku"
    TIDAK_BERLAKU = "Tidak berlaku"
    TIDAK_DIKETAHUI = "Belum diperiksa"


class CheckedVia(enum.Enum):
    """Whom the office asked."""

    BP3MI = "BP3MI"
    DISNAKER = "Dinas tenaga kerja"
    WEB = "Situs resmi"


class RecruiterKind(enum.Enum):
    """As what somebody recruits."""

    PETUGAS_LAPANGAN = "Petugas lapangan P3MI"
    SPONSOR = "Sponsor"
    CALO = "Calo"
    KELUARGA = "Keluarga atau teman"


class Agency(Record, Base, kw_only=True):
    """A company that places workers abroad."""

    __tablename__ = "agency"
    __table_args__ = (Index("ix_agency_name", "name"),)

    name: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama perusahaan"), kind=kinds.NAME, in_table=True),
    )
    permit_no: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor SIP3MI"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti tertulis di surat izin perusahaan."),
        ),
    )
    permit_status: Mapped[PermitStatus] = mapped_column(
        default=PermitStatus.TIDAK_DIKETAHUI,
        info=spec(QT_TRANSLATE_NOOP("fields", "Izin"), in_table=True),
    )
    checked_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Izin diperiksa tanggal"))
    )
    checked_via: Mapped[CheckedVia | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diperiksa ke"))
    )
    director: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pimpinan"), kind=kinds.NAME),
    )
    phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Telepon perusahaan"), kind=kinds.PHONE),
    )
    address: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alamat pusat"), kind=kinds.NAME),
    )
    branch_address: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alamat cabang"), kind=kinds.NAME),
    )
    job_order_no: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor job order"))
    )
    banned: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Jangan dilayani"))
    )
    ban_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan jangan dilayani"))
    )
    notes: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


class Recruiter(Record, Base, kw_only=True):
    """A person who brings job offers to the village."""

    __tablename__ = "recruiter"
    __table_args__ = (Index("ix_recruiter_name", "name"),)

    name: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama perekrut"), kind=kinds.NAME, in_table=True),
    )
    kind: Mapped[RecruiterKind | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Bertindak sebagai"), in_table=True)
    )
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agency.id"), default=None, index=True)
    phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor HP"), kind=kinds.PHONE, sensitive=True),
    )
    nik: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "NIK"),
            kind=kinds.NIK,
            check=nik_rules.problem,
            sensitive=True,
        ),
    )
    from_village: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Asal desa"), kind=kinds.NAME),
    )
    assignment_no: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor surat tugas"))
    )
    assignment_until: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Surat tugas sampai"))
    )
    banned: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Jangan dilayani"))
    )
    ban_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan jangan dilayani"))
    )
    notes: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


Either = type[Agency] | type[Recruiter]
