"""The records of a desk: what reached it, what of it is counted, and who was reminded.

They are in the encrypted file of the desk, or on the server of a desk that several people share.
"""

import datetime as dt
import enum
from typing import TypeVar

from sqlalchemy import Index, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from dme_desktop.district.covering import SERVER, Covered
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record

T = TypeVar("T")


def _covered(plain: TypeEngine[T], column: str) -> TypeEngine[T]:
    """Return the type of a column that a server keeps without reading it."""
    return plain.with_variant(Covered(column), SERVER)


class Verdict(enum.Enum):
    """What became of a package."""

    COCOK = "Cocok"
    SELISIH = "Belum cocok"
    DITOLAK = "Ditolak"


class Arrival(Record, Base, kw_only=True):
    """One package that reached the desk and whose sender is known.

    `digest` is SHA-256 in hex of what was signed; `why` are the differences or the refusal, a
    sentence a line; `note` what is worth knowing of one that is counted. `money` is in rupiah.
    """

    __tablename__ = "package_arrival"
    __table_args__ = (
        Index("ix_package_arrival_sender", "sender", "year", "seq"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    sender: Mapped[str] = mapped_column(String(13))
    name: Mapped[str] = mapped_column(String(120))
    year: Mapped[int] = mapped_column()
    seq: Mapped[int] = mapped_column()
    digest: Mapped[str] = mapped_column(String(64), index=True)
    as_of: Mapped[dt.date] = mapped_column()
    came_at: Mapped[dt.datetime] = mapped_column()
    verdict: Mapped[Verdict] = mapped_column()
    people: Mapped[int] = mapped_column(_covered(Integer(), "people"))
    money: Mapped[int] = mapped_column(_covered(Integer(), "money"))
    why: Mapped[str | None] = mapped_column(_covered(String(2000), "why"), default=None)
    note: Mapped[str | None] = mapped_column(_covered(String(300), "note"), default=None)
    answered_on: Mapped[dt.date | None] = mapped_column(default=None)


class Payload(Base, kw_only=True):
    """What is counted of one office and year: the tables of its newest package, as they came."""

    __tablename__ = "package_payload"

    key: Mapped[str] = mapped_column(String(20), primary_key=True)  # "52.03.11.2005 2026"
    sender: Mapped[str] = mapped_column(String(13), index=True)
    name: Mapped[str] = mapped_column(String(120))
    year: Mapped[int] = mapped_column(index=True)
    seq: Mapped[int] = mapped_column()
    digest: Mapped[str] = mapped_column(String(64))
    as_of: Mapped[dt.date] = mapped_column()
    packed: Mapped[bytes] = mapped_column(_covered(LargeBinary(), "packed"), deferred=True)
    boxes: Mapped[bytes] = mapped_column(_covered(LargeBinary(), "boxes"), deferred=True)


class Reminder(Record, Base, kw_only=True):
    """That an office was asked for its package."""

    __tablename__ = "package_reminder"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    sender: Mapped[str] = mapped_column(String(13), index=True)
    on: Mapped[dt.date] = mapped_column()
