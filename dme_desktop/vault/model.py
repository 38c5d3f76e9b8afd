"""The records the vault keeps for itself: who changed what, its keys, and half-filled forms."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel.acts import ActName
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record


class AuditAct(Base, kw_only=True):
    """One click that changed something: when, who, which act, and its link in the chain.

    `act` is its sentence as it was then; acts older than the codes have no `code`, those older than
    the seals no number of records `sealed`.
    """

    __tablename__ = "audit_act"

    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime] = mapped_column()
    user: Mapped[str] = mapped_column(String(80))
    act: Mapped[str] = mapped_column(String(120))
    undo_of: Mapped[int | None] = mapped_column(default=None)
    chain: Mapped[str] = mapped_column(String(64))
    code: Mapped[str | None] = mapped_column(String(60), default=None)
    detail: Mapped[str] = mapped_column(String(120), default="", server_default="")
    sealed: Mapped[int | None] = mapped_column(default=None)

    @property
    def name(self) -> ActName:
        """Return which act it was, in the words of its day."""
        return ActName(self.code or "", self.act, self.detail)


class AuditChange(Base, kw_only=True):
    """What one act did to one record: "C" made it, "U" changed fields {name: [from, to]}."""

    __tablename__ = "audit_change"
    __table_args__ = (Index("ix_audit_change_record", "record_id"),)

    seq: Mapped[int] = mapped_column(ForeignKey("audit_act.seq"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    table: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[str] = mapped_column(String(36))
    kind: Mapped[str] = mapped_column(String(1))
    fields: Mapped[str] = mapped_column(default="{}")


class AuditSeal(Base, kw_only=True):
    """How one act left one record, of any table: its seal, "" for one that was deleted."""

    __tablename__ = "audit_seal"

    seq: Mapped[int] = mapped_column(ForeignKey("audit_act.seq"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    table: Mapped[str] = mapped_column(String(40))
    record_id: Mapped[str] = mapped_column(String(80))
    seal: Mapped[str] = mapped_column(String(24))


class AuditRedaction(Base, kw_only=True):
    """An act out of which a later one `by` took words: its link stays, `link` binds what is left.

    So every head that was told of the chain before, in a witness, a copy or a report, stays true.
    """

    __tablename__ = "audit_redaction"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    seq: Mapped[int] = mapped_column(ForeignKey("audit_act.seq"), primary_key=True)
    by: Mapped[int] = mapped_column()
    link: Mapped[str] = mapped_column(String(64))


class SigningKey(Base, kw_only=True):
    """A key with which the village signs; the newest one does, older ones are kept to check."""

    __tablename__ = "signing_key"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    n: Mapped[int] = mapped_column(primary_key=True, init=False)
    public: Mapped[bytes] = mapped_column()
    private: Mapped[bytes] = mapped_column(repr=False)
    made_on: Mapped[dt.date] = mapped_column()
    retired_on: Mapped[dt.date | None] = mapped_column(default=None)


class BoxKey(Base, kw_only=True):
    """A key whose public half others seal boxes for; the newest is asked for, all of them open."""

    __tablename__ = "box_key"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    n: Mapped[int] = mapped_column(primary_key=True, init=False)
    public: Mapped[bytes] = mapped_column()
    private: Mapped[bytes] = mapped_column(repr=False, info={"audit": False})
    made_on: Mapped[dt.date] = mapped_column()
    retired_on: Mapped[dt.date | None] = mapped_column(default=None)


class WhyOut(enum.Enum):
    """Why what is known of people leaves the office; fixed words, so that no name stands there."""

    KECAMATAN = "Diminta kecamatan atau kabupaten"
    DINAS = "Diminta dinas tenaga kerja, BP3MI atau KP2MI"
    PERIKSA = "Pemeriksaan data di kantor desa"
    WARGA = "Diminta warga yang bersangkutan"
    HUKUM = "Diminta penegak hukum dengan surat"
    AGENDA = "Lain, dicatat di buku agenda"


class Outgoing(Record, Base, kw_only=True):
    """A list that left the office as a file: which, how many rows, what of it needed a reason."""

    __tablename__ = "outgoing"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    name: Mapped[str] = mapped_column(String(60))
    rows: Mapped[int] = mapped_column()
    sensitive: Mapped[str] = mapped_column(String(200), default="")  # the columns, by their titles
    reason: Mapped[WhyOut | None] = mapped_column(default=None)
    recipient: Mapped[str] = mapped_column(String(80), default="", server_default="")


class Draft(Base, kw_only=True):
    """A form that was not finished: which screen and record, the cursor, and what was typed."""

    __tablename__ = "draft"

    screen: Mapped[str] = mapped_column(String(40), primary_key=True)
    record_id: Mapped[str] = mapped_column(String(36), primary_key=True)
    title: Mapped[str] = mapped_column(String(120))
    focus: Mapped[str] = mapped_column(String(60))
    payload: Mapped[str] = mapped_column()
    at: Mapped[dt.datetime] = mapped_column()
