"""The records of laptops: which there are, what of each has come, what must be decided.

Which laptops there are travels with the changes. All else is this laptop's own: it says what has
come here, and stands in no file that leaves but in backups.
"""

import datetime as dt
import enum

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record


class Way(enum.Enum):
    """Which way changes went."""

    BAWA = "Dibawa"
    TERIMA = "Diterima"


class End(enum.Enum):
    """How a field that two laptops wrote differently came to be one again."""

    DIPUTUSKAN = "Diputuskan"
    DIUBAH = "Diubah di isiannya"
    SAMA = "Jadi sama"


class Holder(enum.Enum):
    """Who works at a laptop of one hamlet, by which it is decided what of a person it holds."""

    KADUS = "Kepala dusun"
    PETUGAS = "Petugas PMI"


class Laptop(Record, Base, kw_only=True):
    """A laptop of the office. One without keys is expected: its first file brings them.

    One with a `hamlet` holds the people of that hamlet only, and what its `holder` may see of them.
    `begins` is the number of the act in the chain up to which it has what the first laptop had.
    """

    __tablename__ = "laptop"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    name: Mapped[str] = mapped_column(
        String(40),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama laptop"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Desa atau Kader; tampil di tabel putusan."),
            in_table=True,
        ),
    )
    place: Mapped[int] = mapped_column()
    begins: Mapped[int] = mapped_column(default=0)
    lends: Mapped[bool] = mapped_column(default=False)
    public: Mapped[str | None] = mapped_column(String(64), default=None)
    box: Mapped[str | None] = mapped_column(String(64), default=None)
    joined_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Bergabung"), in_table=True)
    )
    closed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Ditutup"), in_table=True)
    )
    close_reason: Mapped[str | None] = mapped_column(
        String(200),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Alasan ditutup"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti hilang, rusak, atau tidak dipakai lagi."),
        ),
    )
    follows_id: Mapped[str | None] = mapped_column(String(36), default=None)
    hamlet: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hanya warga dusun"))
    )
    holder: Mapped[Holder | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pemegang"))
    )


class OwnLaptop(Base, kw_only=True):
    """Which laptop this is and its keys; `gathered` is the last act that stands in its changes."""

    __tablename__ = "own_laptop"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    laptop_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    private: Mapped[bytes] = mapped_column(repr=False)
    box_private: Mapped[bytes] = mapped_column(repr=False)
    gathered: Mapped[int] = mapped_column(default=0)
    link: Mapped[str] = mapped_column(String(64), default="")


class OfficeKey(Base, kw_only=True):
    """A key that seals changes, shared by the laptops that were open when it was made."""

    __tablename__ = "office_key"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    epoch: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[bytes] = mapped_column(repr=False)
    made_on: Mapped[dt.date] = mapped_column()


class LaptopMark(Record, Base, kw_only=True):
    """How far the changes of another laptop have come here, and what it said it has (JSON).

    Its acts up to `base` are known by the copy with which one of the two began.
    """

    __tablename__ = "laptop_mark"
    __table_args__ = (
        Index("ix_laptop_mark_laptop", "laptop_id", unique=True),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    laptop_id: Mapped[str] = mapped_column(String(36))
    base: Mapped[int] = mapped_column(default=0)
    received: Mapped[int] = mapped_column(default=0)
    link: Mapped[str] = mapped_column(String(64), default="")
    told: Mapped[str] = mapped_column(default="{}")
    heard_at: Mapped[dt.datetime | None] = mapped_column(default=None)


class LaptopChanges(Record, Base, kw_only=True):
    """Changes of one laptop, signed by it: acts `first` to `last` of its chain; never rewritten."""

    __tablename__ = "laptop_changes"
    __table_args__ = (
        Index("ix_laptop_changes_of", "laptop_id", "last"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    laptop_id: Mapped[str] = mapped_column(String(36))
    first: Mapped[int] = mapped_column()
    last: Mapped[int] = mapped_column()
    parts: Mapped[str] = mapped_column(default="[]")
    content: Mapped[bytes] = mapped_column(repr=False, info={"audit": False})
    signature: Mapped[bytes] = mapped_column(repr=False, info={"audit": False})


class LaptopPart(Base, kw_only=True):
    """Bytes that changes name by their hash: a scan, a photo, a printed paper."""

    __tablename__ = "laptop_part"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    content: Mapped[bytes] = mapped_column(repr=False)


class LaptopExchange(Record, Base, kw_only=True):
    """One time changes were carried or taken in: the file, with whom, how much.

    `rests` is set when own changes were gathered after it: then it cannot be taken back any more.
    """

    __tablename__ = "laptop_exchange"
    __table_args__ = (
        Index("ix_laptop_exchange_made", "created_at"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    way: Mapped[Way] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Arah"), in_table=True))
    laptop_id: Mapped[str] = mapped_column(String(36), default="")
    laptop: Mapped[str] = mapped_column(
        String(40), default="", info=spec(QT_TRANSLATE_NOOP("fields", "Laptop"), in_table=True)
    )
    name: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Berkas"), in_table=True)
    )
    done: Mapped[int] = mapped_column(default=0)
    records: Mapped[int] = mapped_column(default=0)
    clashes: Mapped[int] = mapped_column(default=0)
    rests: Mapped[bool] = mapped_column(default=False)


class LaptopClash(Record, Base, kw_only=True):
    """A field that two laptops wrote differently without knowing of each other.

    `versions` are JSON, [[laptop, act, when, who, value, beside], ...]; the first one is shown, and
    `beside` are the fields that go with it, such as what a name is searched by.
    """

    __tablename__ = "laptop_clash"
    __table_args__ = (
        Index("ix_laptop_clash_record", "record_id", "field"),
        Index("ix_laptop_clash_open", "ended"),
    )

    table: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[str] = mapped_column(String(36))
    field: Mapped[str] = mapped_column(String(40))
    versions: Mapped[str] = mapped_column()
    ended: Mapped[End | None] = mapped_column(default=None)
    touches: Mapped[bool] = mapped_column(default=False)
