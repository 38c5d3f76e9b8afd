"""The records of awards."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class Direction(enum.Enum):
    """Whether an award came to the village or went out from it."""

    DITERIMA = "Diterima desa"
    DIBERIKAN = "Diberikan desa"


class AwardCategory(enum.Enum):
    """What an award honours."""

    DESA = "Desa dan pelayanan"
    PELINDUNGAN = "Pelindungan dan pencegahan"
    KELUARGA = "Keluarga PMI"
    PURNA = "Purna PMI dan usaha"
    MITRA = "Mitra dan lembaga"
    LAINNYA = "Lainnya"


class Award(Record, Base, kw_only=True):
    """One award; `recipient` is a person or an institution, `person_id` a resident among them."""

    __tablename__ = "award"

    direction: Mapped[Direction] = mapped_column(
        default=Direction.DITERIMA, info=spec(QT_TRANSLATE_NOOP("fields", "Arah"))
    )
    category: Mapped[AwardCategory] = mapped_column(
        default=AwardCategory.DESA, info=spec(QT_TRANSLATE_NOOP("fields", "Kategori"))
    )
    title: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Nama penghargaan"))
    )
    number: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor piagam"))
    )
    given_on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    place: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"), kind=kinds.NAME)
    )
    giver: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Pemberi"), kind=kinds.NAME)
    )
    recipient: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Penerima"), kind=kinds.NAME)
    )
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    reason: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Atas jasa atau prestasi"), kind=kinds.LONG_TEXT),
    )
