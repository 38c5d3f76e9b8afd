"""What came from the regency and from other villages: whose keys are known, what is void."""

import datetime as dt
import enum

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record


class BundleKind(enum.Enum):
    """The signed files that are given out; the value is what they hold."""

    VILLAGE_KEYS = "Kunci desa"
    VILLAGE_VOIDS = "Surat batal desa"
    KEY_LIST = "Daftar kunci"
    VOID_LIST = "Daftar surat batal"
    CHECK_PAGE = "Halaman pemeriksa"


class TrustedOffice(Record, Base, kw_only=True):
    """A regency's office whose lists are believed: a person compared its fingerprint."""

    __tablename__ = "trusted_office"

    code: Mapped[str] = mapped_column(String(5))
    name: Mapped[str] = mapped_column(String(100))
    public: Mapped[bytes] = mapped_column()


class SignedFile(Record, Base, kw_only=True):
    """A signed file that came in and was accepted, or that this office gave out (`own`)."""

    __tablename__ = "signed_file"
    __table_args__ = (
        Index("ix_signed_file_kind", "kind", "code"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    kind: Mapped[BundleKind] = mapped_column()
    code: Mapped[str] = mapped_column(String(13))
    name: Mapped[str] = mapped_column(String(100))
    seq: Mapped[int] = mapped_column()
    as_of: Mapped[dt.date] = mapped_column()
    entries: Mapped[int] = mapped_column()
    own: Mapped[bool] = mapped_column(default=False)


class ListedKey(Base, kw_only=True):
    """A village's public key, as the last key list of its regency (`office`) tells."""

    __tablename__ = "listed_key"

    office: Mapped[str] = mapped_column(String(5), primary_key=True)
    public: Mapped[bytes] = mapped_column(primary_key=True)
    key_id: Mapped[bytes] = mapped_column(index=True)
    village: Mapped[str] = mapped_column(String(13))
    name: Mapped[str] = mapped_column(String(100))
    made_on: Mapped[dt.date] = mapped_column()
    retired_on: Mapped[dt.date | None] = mapped_column()


class ListedVoid(Base, kw_only=True):
    """A paper that is void, as the last list of its regency (`office`) tells, by its mark."""

    __tablename__ = "listed_void"

    office: Mapped[str] = mapped_column(String(5), primary_key=True)
    mark: Mapped[str] = mapped_column(String(16), primary_key=True)
    village: Mapped[str] = mapped_column(String(13))


class GatheredFile(Record, Base, kw_only=True):
    """What a village handed in to the office that publishes lists, as it came.

    Keys are `compared` once a person has held their fingerprint beside the village's printed sheet.
    """

    __tablename__ = "gathered_file"
    __table_args__ = (Index("ix_gathered_file_village", "kind", "code"),)

    kind: Mapped[BundleKind] = mapped_column()
    code: Mapped[str] = mapped_column(String(13))
    name: Mapped[str] = mapped_column(String(100))
    seq: Mapped[int] = mapped_column()
    as_of: Mapped[dt.date] = mapped_column()
    entries: Mapped[int] = mapped_column()
    compared: Mapped[bool] = mapped_column(default=False)
    body: Mapped[bytes] = mapped_column(deferred=True, info={"audit": False})
