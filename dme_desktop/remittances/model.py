"""The records of money that came home. Voluntary, told by the family, not for tax.

Nothing here is deleted: a line that is wrong is reversed with a reason and stays readable.
"""

import datetime as dt
import enum
import re
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import Kind
from dme_desktop.kernel.records import Base, ClosedBy, PrintedOn, Record
from dme_desktop.kernel.text import clean_line

REFERENCE = 4  # letters and figures kept of the reference of a slip
_REVERSED = "void_reason"


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


class AccountHolder(enum.Enum):
    """Who holds the account or the card into which the money comes."""

    SENDIRI = "Pekerja sendiri"
    KELUARGA = "Keluarga"
    ORANG_LAIN = "Orang lain"


class Source(enum.Enum):
    """What the line was read from."""

    SLIP = "Slip kiriman"
    BUKU_TABUNGAN = "Buku tabungan"
    KETERANGAN = "Keterangan keluarga"


def last_four(written: str) -> str:
    """Return the last four letters and figures of a reference; no longer one is ever kept."""
    return re.sub(r"[^0-9A-Za-z]", "", clean_line(written)).upper()[-REFERENCE:]


LAST_FOUR = Kind("text", last_four, str)
RELATION = kinds.codes("recipient_relation")


class Consent(Record, Base, kw_only=True):
    """Who agreed that the ledger of one worker is kept, and whether it was withdrawn since.

    The signed form is kept as a scan beside it. `handled_at` says that what a withdrawal asks was
    done, within three times 24 hours (UU 27/2022).
    """

    __tablename__ = "remittance_consent"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    given_by: Mapped[str] = mapped_column(
        String(100),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang memberi persetujuan"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Pekerja sendiri, atau keluarga yang dikuasakan."),
        ),
    )
    relation: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Selaku"),
            kind=RELATION,
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti pekerja sendiri."),
        ),
    )
    given_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Setuju tanggal"))
    )
    withdrawn_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    withdrawn_why: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan ditarik"))
    )
    handled_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    handled_how: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Yang sudah dikerjakan"))
    )


class Remittance(Record, Base, kw_only=True):
    """One sum of money, as the family tells it."""

    __tablename__ = "remittance"
    __table_args__ = (
        Index("ix_remittance_person", "person_id", "received_on"),
        Index("ix_remittance_day", "received_on", "id"),
        Index(  # what a year of the village is added up from, by use as well
            "ix_remittance_year",
            *("received_on", "direction", "person_id", "amount_idr", "channel", "fee_idr"),
            *("use", "id"),
            sqlite_where=text("deleted_at IS NULL AND void_reason IS NULL"),
        ),
        Index(
            "ix_remittance_counted",
            *("person_id", "received_on", "direction", "amount_idr"),
            sqlite_where=text("deleted_at IS NULL AND void_reason IS NULL"),
        ),
        Index(  # every name that money went to, each of which is spelled in many ways
            "ix_remittance_recipient",
            *("recipient", "recipient_relation", "deleted_at", "void_reason"),
            sqlite_where=text("deleted_at IS NULL AND void_reason IS NULL"),
        ),
        {
            "info": {
                "printed_on": PrintedOn("REMITTANCE_SHEET", "person_id", "received_on"),
                "reversed_by": _REVERSED,
                "closed_by": ClosedBy("ledger_month", "month", "reopened_why", "received_on"),
            }
        },
    )

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    consent_id: Mapped[str | None] = mapped_column(
        ForeignKey("remittance_consent.id"), default=None, index=True
    )
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
    fee_idr: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Biaya kirim (Rp)"),
            kind=kinds.RUPIAH,
            hint=QT_TRANSLATE_NOOP("fields", "Yang dibayar untuk mengirim, bila diketahui."),
            sensitive=True,
        ),
    )
    channel: Mapped[Channel] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jalur kirim"), in_table=True)
    )
    provider: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Bank atau penyedia"),
            hint=QT_TRANSLATE_NOOP("fields", "Nama bank, kantor atau aplikasinya."),
        ),
    )
    recipient: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Penerima"), kind=kinds.NAME, in_table=True),
    )
    recipient_relation: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Hubungan penerima"), kind=RELATION),
    )
    account_holder: Mapped[AccountHolder | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Pemegang rekening atau ATM"),
            hint=QT_TRANSLATE_NOOP("fields", "Siapa yang memegang kartunya sehari-hari."),
        ),
    )
    source: Mapped[Source] = mapped_column(
        default=Source.KETERANGAN, info=spec(QT_TRANSLATE_NOOP("fields", "Sumber keterangan"))
    )
    reference: Mapped[str | None] = mapped_column(
        String(REFERENCE),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor bukti"),
            kind=LAST_FOUR,
            hint=QT_TRANSLATE_NOOP("fields", "Hanya empat angka terakhir yang disimpan."),
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


class RemittanceUse(Record, Base, kw_only=True):
    """A part of one sum and what it is used for; the parts of a sum add up to it.

    A sum that is not split has no parts: all of it is for the use that stands on it.
    """

    __tablename__ = "remittance_use"
    __table_args__ = {"info": {"part_of": "remittance_id", "bin": False}}  # noqa: RUF012 - read by SQLAlchemy

    remittance_id: Mapped[str] = mapped_column(ForeignKey("remittance.id"), index=True)
    use: Mapped[UseCategory] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Penggunaan")))
    amount_idr: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Bagiannya (Rp)"), kind=kinds.RUPIAH, sensitive=True)
    )


class Survey(Record, Base, kw_only=True):
    """What a family without slips tells of a whole year: how often money came, and how much.

    It stands beside the slips of that year and is never added to them.
    """

    __tablename__ = "remittance_survey"
    __table_args__ = {"info": {"reversed_by": _REVERSED}}  # noqa: RUF012 - read by SQLAlchemy

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    consent_id: Mapped[str | None] = mapped_column(
        ForeignKey("remittance_consent.id"), default=None, index=True
    )
    year: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tahun"), kind=kinds.YEAR)
    )
    times: Mapped[int] = mapped_column(
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Berapa kali setahun"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti 12 untuk sebulan sekali."),
        )
    )
    average_idr: Mapped[int] = mapped_column(
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Rata-rata sekali kirim (Rp)"),
            kind=kinds.RUPIAH,
            sensitive=True,
        )
    )
    told_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal bertanya"))
    )
    told_by: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Yang bercerita"), kind=kinds.NAME)
    )
    channel: Mapped[Channel | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Jalur yang biasa"))
    )
    use: Mapped[UseCategory | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Terutama untuk"))
    )
    void_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dibatalkan"))
    )

    @property
    def total_idr(self) -> int:
        """Return what the year comes to by this telling, in rupiah."""
        return self.times * self.average_idr


class LedgerMonth(Record, Base, kw_only=True):
    """A month in which nothing of the ledger changes any more, until it is reopened."""

    __tablename__ = "ledger_month"
    __table_args__ = {"info": {"bin": False}}  # noqa: RUF012 - read by SQLAlchemy

    month: Mapped[dt.date] = mapped_column(  # its first day
        index=True, info=spec(QT_TRANSLATE_NOOP("fields", "Bulan"))
    )
    reopened_why: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dibuka lagi"))
    )


class Goal(Record, Base, kw_only=True):
    """What a household wants to reach with the money: a house, a school, a business."""

    __tablename__ = "remittance_goal"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    title: Mapped[str] = mapped_column(
        String(100),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Tujuan keluarga"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Rumah bata, atau Sekolah Rizki."),
        ),
    )
    use: Mapped[UseCategory] = mapped_column(
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Dihitung dari penggunaan"),
            hint=QT_TRANSLATE_NOOP("fields", "Kiriman dengan penggunaan ini menambah kemajuannya."),
        )
    )
    target_idr: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Butuh (Rp)"), kind=kinds.RUPIAH, sensitive=True)
    )
    since: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Dihitung sejak")))
    had_idr: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sudah ada waktu itu (Rp)"),
            kind=kinds.RUPIAH,
            sensitive=True,
        ),
    )
    ended_why: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan diakhiri"))
    )


class ExchangeRate(Record, Base, kw_only=True):
    """What one unit of a foreign currency was worth on a day, and who said so."""

    __tablename__ = "exchange_rate"
    __table_args__ = (Index("ix_exchange_rate_day", "currency", "day"),)

    currency: Mapped[str] = mapped_column(
        String(3),
        info=spec(QT_TRANSLATE_NOOP("fields", "Mata uang"), kind=kinds.CURRENCY, in_table=True),
    )
    day: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku tanggal"), in_table=True)
    )
    rate: Mapped[Decimal] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Rupiah untuk satu"), in_table=True)
    )
    origin: Mapped[str] = mapped_column(
        String(80),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sumber kurs"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti papan kurs bank, atau slip keluarga."),
            in_table=True,
        ),
    )
