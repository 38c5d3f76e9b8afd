"""The records of packages: who gets them, what was sent, and what came back."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record


class Purpose(enum.Enum):
    """What the receiving office uses a package for."""

    REKAP = "Rekapitulasi dan perencanaan wilayah"
    PELINDUNGAN = "Pelindungan PMI dan tindak lanjut kasus"
    PEMBINAAN = "Pembinaan Desa Migran Emas"


class Told(enum.Enum):
    """What leaves only when it is chosen; without it the package says that it was left out."""

    JALUR = "Status prosedural"
    UANG = "Kiriman uang"
    KASUS = "Jumlah kasus"
    JENIS = "Jenis masalah kasus"


class Basis(enum.Enum):
    """What lets NIK leave the village (UU 27/2022 art. 20)."""

    PERSETUJUAN = "Persetujuan orangnya"
    KEWAJIBAN = "Kewajiban hukum penerima"
    PELAYANAN = "Tugas pelayanan publik"


class Answer(enum.Enum):
    """What the receiving office said of a package."""

    BELUM = "Belum dijawab"
    DITERIMA = "Diterima"
    DIKEMBALIKAN = "Dikembalikan"


class Receiver(Record, Base, kw_only=True):
    """An office that gets packages: a person held its fingerprint beside its printed sheet.

    `public` is the key it signs with, `sealing` the one packages are sealed to.
    """

    __tablename__ = "package_receiver"

    code: Mapped[str] = mapped_column(String(8))
    name: Mapped[str] = mapped_column(String(120))
    public: Mapped[bytes] = mapped_column(info={"whole": True})
    sealing: Mapped[bytes] = mapped_column(info={"whole": True})
    since: Mapped[dt.date] = mapped_column()
    purpose: Mapped[Purpose] = mapped_column(
        default=Purpose.REKAP,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Tujuan pengiriman"),
            hint=QT_TRANSLATE_NOOP("fields", "Tertulis di setiap paket dan di riwayatnya."),
        ),
    )
    tells: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Isi rahasia yang disertakan"),
            kind=kinds.tags(Told),
            hint=QT_TRANSLATE_NOOP(
                "fields",
                "Yang tidak dipilih tidak ikut. Jenis masalah kasus tidak pernah ke kecamatan.",
            ),
        ),
    )
    matches: Mapped[bool] = mapped_column(
        default=False,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sertakan kotak NIK untuk dicocokkan"),
            hint=QT_TRANSLATE_NOOP(
                "fields",
                "Hanya untuk kabupaten atau provinsi yang mencari orang yang tercatat di dua desa. "
                "Tanpa nama; hanya kantor itu yang dapat membukanya.",
            ),
        ),
    )
    basis: Mapped[Basis | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Dasar menyerahkan NIK"),
            hint=QT_TRANSLATE_NOOP("fields", "Wajib bila kotak NIK disertakan."),
        ),
    )


class Package(Record, Base, kw_only=True):
    """One package that left: to whom, about which year, its number, and what came back.

    `digest` and `previous` are SHA-256 in hex of what was signed, of this one and of the one before
    to the same office about the same year. `totals` are its control totals as JSON.
    """

    __tablename__ = "package"
    __table_args__ = (
        Index("ix_package_receiver", "receiver_id", "year", "seq"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    receiver_id: Mapped[str] = mapped_column(ForeignKey("package_receiver.id"))
    year: Mapped[int] = mapped_column()
    seq: Mapped[int] = mapped_column()
    previous: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64), index=True)
    as_of: Mapped[dt.date] = mapped_column()
    purpose: Mapped[Purpose] = mapped_column()
    tells: Mapped[str] = mapped_column(String(60), default="")
    people: Mapped[int] = mapped_column()
    persons: Mapped[int] = mapped_column(default=0)  # NIK in the box
    totals: Mapped[str] = mapped_column()
    file: Mapped[str] = mapped_column(String(80))
    size: Mapped[int] = mapped_column()  # bytes
    answer: Mapped[Answer] = mapped_column(default=Answer.BELUM)
    answered_on: Mapped[dt.date | None] = mapped_column(default=None)
    answer_note: Mapped[str | None] = mapped_column(String(1000), default=None)
