"""The records of money that came home. Voluntary, told by the family, not for tax."""

import datetime as dt
import enum
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, PrintedOn, Record


class Channel(enum.Enum):
    """The way the money came."""

    BANK_TRANSFER = "Transfer bank"
    MTO = "Western Union/MoneyGram"
    POS = "Kantor pos"
    FINTECH = "Dompet digital"
    AGEN_BANK = "Agen bank (BRILink dll.)"
    HAND_CARRIED = "Dibawa sendiri saat pulang"
    TITIP = "Titip orang"
    KURIR_TIDAK_RESMI = "Kurir tidak resmi"
    LAINNYA = "Lainnya"


class Direction(enum.Enum):
    """Money that came in, or money the family paid out."""

    IN = "Masuk"
    OUT = "Keluar"


class UseCategory(enum.Enum):
    """What the money is used for."""

    KONSUMSI = "Kebutuhan sehari-hari"
    PENDIDIKAN = "Pendidikan"
    KESEHATAN = "Kesehatan"
    RUMAH = "Rumah"
    LAHAN_TERNAK = "Lahan/ternak"
    HUTANG = "Membayar utang"
    USAHA = "Usaha"
    TABUNGAN = "Tabungan"
    SOSIAL = "Sosial/keagamaan"
    KENDARAAN = "Kendaraan"
    LAINNYA = "Lainnya"


class Remittance(Record, Base, kw_only=True):
    """One sum of money, as the family tells it."""

    __tablename__ = "remittance"
    __table_args__ = (
        Index("ix_remittance_person", "person_id", "received_on"),
        Index(
            "ix_remittance_counted",
            *("person_id", "received_on", "direction", "amount_idr"),
            sqlite_where=text("deleted_at IS NULL AND void_reason IS NULL"),
        ),
        {"info": {"printed_on": PrintedOn("REMITTANCE_SHEET", "person_id", "received_on")}},
    )

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    direction: Mapped[Direction] = mapped_column(
        default=Direction.IN, info=spec(QT_TRANSLATE_NOOP("fields", "Arah"))
    )
    received_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal terima"), in_table=True)
    )
    amount_idr: Mapped[int] = mapped_column(
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Jumlah (Rp)"),
            kind=kinds.RUPIAH,
            in_table=True,
            sensitive=True,
        )
    )
    amount: Mapped[Decimal | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Jumlah mata uang asal"), sensitive=True),
    )
    currency: Mapped[str | None] = mapped_column(
        String(3), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Mata uang"))
    )
    rate: Mapped[Decimal | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kurs ke rupiah"))
    )
    channel: Mapped[Channel] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jalur kirim"), in_table=True)
    )
    recipient: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Penerima"), kind=kinds.NAME, in_table=True),
    )
    recipient_relation: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Hubungan penerima"), kind=kinds.codes("family_relation")
        ),
    )
    use: Mapped[UseCategory] = mapped_column(
        default=UseCategory.KONSUMSI,
        info=spec(QT_TRANSLATE_NOOP("fields", "Penggunaan"), in_table=True),
    )
    note: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Keterangan"))
    )
    void_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dibatalkan"))
    )
