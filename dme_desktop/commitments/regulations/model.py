"""The record of the village's rules."""

import datetime as dt
import enum

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class RegulationKind(enum.Enum):
    """What kind of rule the village made."""

    PERDES = "Peraturan Desa"
    PERKADES = "Peraturan Kepala Desa"
    SK = "Keputusan Kepala Desa"


OF_DESA = frozenset({RegulationKind.PERDES, RegulationKind.PERKADES})  # a lurah only decides


class Regulation(Record, Base, kw_only=True):
    """A rule of the village about the protection of its workers."""

    __tablename__ = "regulation"

    kind: Mapped[RegulationKind] = mapped_column(
        default=RegulationKind.PERDES, info=spec(QT_TRANSLATE_NOOP("fields", "Jenis"))
    )
    number: Mapped[str] = mapped_column(String(40), info=spec(QT_TRANSLATE_NOOP("fields", "Nomor")))
    title: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Tentang"))
    )
    enacted_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Ditetapkan tanggal"))
    )
    budget_idr: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Anggaran setahun"), kind=kinds.RUPIAH),
    )
    revoked_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dicabut tanggal"))
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pokok isi"), kind=kinds.LONG_TEXT),
    )
