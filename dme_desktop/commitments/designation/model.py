"""The record of the designation."""

import datetime as dt
import enum
from decimal import Decimal

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Alone, Base, Record


class DesignationStatus(enum.Enum):
    """How far the village is on its way to be a Desa Migran Emas."""

    BELUM = "Belum diusulkan"
    DIUSULKAN = "Diusulkan"
    ASESMEN = "Asesmen"
    DITETAPKAN = "Ditetapkan"
    PEMBINAAN = "Pembinaan"
    DITOLAK = "Ditolak"
    TIDAK_AKTIF = "Tidak aktif"


# A village that was refused, or that left, may be proposed anew: by another record.
CLOSED = frozenset({DesignationStatus.DITOLAK, DesignationStatus.TIDAK_AKTIF})


class Designation(Record, Base, kw_only=True):
    """The designation as Desa Migran Emas, from the proposal to the coaching."""

    __tablename__ = "designation"
    __table_args__ = {  # noqa: RUF012 - read by SQLAlchemy
        "info": {
            "alone": Alone(
                {"status": frozenset(set(DesignationStatus) - CLOSED)},
                "Sudah ada penetapan lain yang berjalan. Buka yang itu dari daftar Komitmen.",
            )
        }
    }

    status: Mapped[DesignationStatus] = mapped_column(
        default=DesignationStatus.BELUM, info=spec(QT_TRANSLATE_NOOP("fields", "Status"))
    )
    proposal_no: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor surat usulan"))
    )
    proposed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diusulkan tanggal"))
    )
    proposed_to: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diusulkan kepada"))
    )
    assessed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Asesmen tanggal"))
    )
    assessed_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Asesmen oleh"))
    )
    score: Mapped[Decimal | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nilai asesmen"))
    )
    sk_no: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor SK penetapan"))
    )
    sk_date: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal SK"))
    )
    sk_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Ditetapkan oleh"))
    )
    valid_to: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"))
    )
    plaque_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Plakat diterima tanggal"))
    )
    coached_from: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pembinaan sejak"))
    )
    coached_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pembina"))
    )
    rejected_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Ditolak tanggal"))
    )
    notes: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )
    reason: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alasan ditolak atau tidak aktif")),
    )
