"""The records of the paper loop: a round, a sheet for each hamlet, a line for each worker."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class Heard(enum.Enum):
    """What a hamlet head says of somebody abroad."""

    MASIH = "Masih di sana"
    PULANG = "Pulang seterusnya"
    HILANG = "Hilang kabar"
    BELUM_TAHU = "Belum tahu"


class SheetStanding(enum.Enum):
    """Where a sheet is."""

    DIBAGIKAN = "Dibagikan"
    TERLAMBAT = "Terlambat"
    KEMBALI = "Kembali"
    TIDAK_KEMBALI = "Tidak pernah kembali"


class SheetRound(Record, Base, kw_only=True):
    """One time sheets were given to all hamlet heads."""

    __tablename__ = "sheet_round"

    asked_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Dibagikan tanggal"))
    )
    due_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Kembali paling lambat"))
    )
    note: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Pesan di lembar"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Tercetak di atas daftar nama."),
        ),
    )
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)


class HamletSheet(Record, Base, kw_only=True):
    """The sheet of one hamlet in one round; `hamlet` is as it was called when it was printed."""

    __tablename__ = "hamlet_sheet"

    round_id: Mapped[str] = mapped_column(ForeignKey("sheet_round.id"), index=True)
    hamlet: Mapped[str] = mapped_column(String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Dusun")))
    head: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Kepala dusun"), kind=kinds.NAME),
    )
    returned_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kembali tanggal"))
    )


class SheetLine(Record, Base, kw_only=True):
    """One worker on one sheet: what is asked, and what was answered.

    `row` is the number on the paper.
    """

    __tablename__ = "sheet_line"
    __table_args__ = (
        Index(
            "ix_sheet_line_answered",
            *("sheet_id", "heard"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    sheet_id: Mapped[str] = mapped_column(ForeignKey("hamlet_sheet.id"))
    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    row: Mapped[int] = mapped_column()
    asks: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Yang ditanyakan"))
    )
    heard: Mapped[Heard | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Jawaban"))
    )
    on: Mapped[dt.date | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Tanggal"),
            hint=QT_TRANSLATE_NOOP("fields", "Kabar terakhir, atau hari pulang."),
        ),
    )
    country: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Negara tujuan"),
            kind=kinds.codes("destination_country"),
        ),
    )
    phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor HP keluarga"), kind=kinds.PHONE, sensitive=True
        ),
    )
    note: Mapped[str | None] = mapped_column(
        String(200), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"))
    )
