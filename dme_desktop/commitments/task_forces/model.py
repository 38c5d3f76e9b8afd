"""The records of task forces."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class TaskForce(Record, Base, kw_only=True):
    """The village's task force for the protection of its workers, named by a decision."""

    __tablename__ = "task_force"

    name: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Nama satgas"), kind=kinds.NAME)
    )
    sk_no: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor SK"))
    )
    sk_date: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal SK"))
    )
    term_to: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Bertugas sampai"))
    )
    active: Mapped[bool] = mapped_column(
        default=True, info=spec(QT_TRANSLATE_NOOP("fields", "Masih bertugas"))
    )
    duties: Mapped[str | None] = mapped_column(
        String(2000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Tugas"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Satu baris satu tugas."),
        ),
    )
    considering: Mapped[str | None] = mapped_column(
        String(2000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Menimbang"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Satu baris satu huruf."),
        ),
    )
    recalling: Mapped[str | None] = mapped_column(
        String(2000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Mengingat"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Satu baris satu peraturan, yang tertinggi dulu."),
        ),
    )


class MemberRole(enum.Enum):
    """What a member of the task force does in it."""

    KETUA = "Ketua"
    SEKRETARIS = "Sekretaris"
    BENDAHARA = "Bendahara"
    INFORMASI = "Divisi informasi"
    ADVOKASI = "Divisi advokasi"
    DOKUMENTASI = "Divisi dokumentasi"
    ANGGOTA = "Anggota"


class Element(enum.Enum):
    """Whom a member of the task force stands for."""

    PERANGKAT = "Perangkat desa"
    BPD = "BPD"
    PURNA = "Purna PMI"
    TOKOH = "Tokoh masyarakat"
    BABINSA = "Babinsa"
    BHABIN = "Bhabinkamtibmas"
    PKK = "PKK"
    KADER = "Kader"


class TaskForceMember(Record, Base, kw_only=True):
    """One member of a task force."""

    __tablename__ = "task_force_member"

    task_force_id: Mapped[str] = mapped_column(ForeignKey("task_force.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama"), kind=kinds.NAME)
    )
    role: Mapped[MemberRole] = mapped_column(
        default=MemberRole.ANGGOTA, info=spec(QT_TRANSLATE_NOOP("fields", "Kedudukan"))
    )
    element: Mapped[Element] = mapped_column(
        default=Element.TOKOH, info=spec(QT_TRANSLATE_NOOP("fields", "Unsur"))
    )
    phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor HP"), kind=kinds.PHONE, sensitive=True),
    )
