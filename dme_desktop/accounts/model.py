"""The records of who works here: accounts, what opens them, and what a second person approved."""

import datetime as dt

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, MappedColumn, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record


def _role(label: str, hint: str) -> MappedColumn[bool]:
    return mapped_column(default=False, info=spec(label, hint=hint))


class Account(Record, Base, kw_only=True):
    """Somebody who works with the program; one who left is closed, never deleted."""

    __tablename__ = "account"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    name: Mapped[str] = mapped_column(
        String(60),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Nama orangnya; tercetak di kaki surat."),
            in_table=True,
        ),
    )
    operator: Mapped[bool] = _role(
        QT_TRANSLATE_NOOP("fields", "Operator"),
        QT_TRANSLATE_NOOP("fields", "Mengisi dan mengubah catatan."),
    )
    pmi_officer: Mapped[bool] = _role(
        QT_TRANSLATE_NOOP("fields", "Petugas PMI"),
        QT_TRANSLATE_NOOP("fields", "Mengisi, menerbitkan surat, dan menangani kasus."),
    )
    secretary: Mapped[bool] = _role(
        QT_TRANSLATE_NOOP("fields", "Sekretaris"),
        QT_TRANSLATE_NOOP("fields", "Juga membatalkan surat dan mengatur petugas."),
    )
    head: Mapped[bool] = _role(
        QT_TRANSLATE_NOOP("fields", "Kepala desa"),
        QT_TRANSLATE_NOOP("fields", "Sama dengan sekretaris; menyetujui usul petugas."),
    )
    auditor: Mapped[bool] = _role(
        QT_TRANSLATE_NOOP("fields", "Pemeriksa"),
        QT_TRANSLATE_NOOP("fields", "Hanya membaca dan memeriksa catatan."),
    )
    admin: Mapped[bool] = _role(
        QT_TRANSLATE_NOOP("fields", "Petugas teknis"),
        QT_TRANSLATE_NOOP("fields", "Cadangan, kunci dan petugas; tidak mengisi catatan."),
    )
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)

    @property
    def roles(self) -> frozenset[Role]:
        """Return what this person is here."""
        return frozenset(role for role in Role if getattr(self, COLUMNS[role]))


COLUMNS = {role: role.name.lower() for role in Role}  # the column of each role


class AccountSecret(Base, kw_only=True):
    """What opens an account: an Argon2id string, and how often and when it was missed last.

    No history shows it and no undoing brings it back.
    """

    __tablename__ = "account_secret"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    account_id: Mapped[str] = mapped_column(ForeignKey("account.id"), primary_key=True)
    phc: Mapped[str] = mapped_column(String(200), repr=False)
    misses: Mapped[int] = mapped_column(default=0)
    missed_at: Mapped[dt.datetime | None] = mapped_column(default=None)


class Approval(Record, Base, kw_only=True):
    """What one person proposed and another approved, in the same moment, with the reason.

    Where nobody was there to approve, who proposed answers for it alone; somebody who may approve
    looks at it afterwards (`seen_by`, an account).
    """

    __tablename__ = "approval"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    act: Mapped[str] = mapped_column(String(60))
    proposed_by: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    approved_by: Mapped[str] = mapped_column(ForeignKey("account.id"), index=True)
    reason: Mapped[str] = mapped_column(String(300))
    seen_by: Mapped[str | None] = mapped_column(String(36), default=None)
    seen_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    remark: Mapped[str | None] = mapped_column(String(300), default=None)

    @property
    def alone(self) -> bool:
        """Say whether it was done without a second person."""
        return self.approved_by == self.proposed_by


class Handover(Record, Base, kw_only=True):
    """The work of one clerk given to another: minutes that both sign."""

    __tablename__ = "handover"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    giver: Mapped[str] = mapped_column(
        String(60),
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang menyerahkan"), kind=kinds.NAME),
    )
    taker: Mapped[str] = mapped_column(
        String(60),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang menerima"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Nama petugas yang baru."),
        ),
    )
    held_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal serah terima"))
    )
    reason: Mapped[str | None] = mapped_column(
        String(200),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sebab"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti pergantian tugas atau masa jabatan habis."),
        ),
    )
    notes: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pesan untuk yang menerima"), kind=kinds.LONG_TEXT),
    )
    pdf: Mapped[bytes | None] = mapped_column(default=None, deferred=True, info={"audit": False})
