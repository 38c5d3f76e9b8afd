"""The records of pledges and declarations."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class PledgeKind(enum.Enum):
    """What is pledged; TPPO (trafficking) and TPPU (laundering) never become each other."""

    IKRAR_DME = "Ikrar Desa Migran Emas"
    ANTI_TPPO = "Deklarasi Anti TPPO"
    ANTI_TPPU = "Deklarasi Anti TPPU"
    ANTI_TPPO_TPPU = "Deklarasi Anti TPPO dan TPPU"
    PAKTA_INTEGRITAS = "Pakta Integritas"
    KOMITMEN_BERSAMA = "Komitmen Bersama"


class PledgeStatus(enum.Enum):
    """How far a pledge is; what was signed is never written anew, another takes its place."""

    DRAF = "Draf"
    DITANDATANGANI = "Ditandatangani"
    DIGANTI = "Diganti"
    DICABUT = "Dicabut"


class SignatoryRole(enum.Enum):
    """What a person does at the reading."""

    PEMBACA = "Pembaca"
    PENANDATANGAN = "Penanda tangan"
    SAKSI = "Saksi"


class Pledge(Record, Base, kw_only=True):
    """A pledge or declaration read on one day."""

    __tablename__ = "pledge"

    kind: Mapped[PledgeKind] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jenis"), in_table=True)
    )
    title: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Judul"), in_table=True)
    )
    opening: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pembuka"), kind=kinds.LONG_TEXT),
    )
    closing: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Penutup"), kind=kinds.LONG_TEXT),
    )
    event: Mapped[str | None] = mapped_column(
        String(120), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Acara"))
    )
    read_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal dibacakan"), in_table=True)
    )
    place: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"), kind=kinds.NAME, in_table=True),
    )
    led_by: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Dipimpin oleh"), kind=kinds.NAME),
    )
    from_template: Mapped[bool] = mapped_column(default=True)
    status: Mapped[PledgeStatus] = mapped_column(
        default=PledgeStatus.DRAF, info=spec(QT_TRANSLATE_NOOP("fields", "Status"), in_table=True)
    )
    supersedes: Mapped[str | None] = mapped_column(
        ForeignKey("pledge.id"), default=None, index=True
    )
    end_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dicabut"))
    )


class PledgePoint(Record, Base, kw_only=True):
    """One numbered point of a pledge."""

    __tablename__ = "pledge_point"
    __table_args__ = {"info": {"part_of": "pledge_id"}}  # noqa: RUF012 - read by SQLAlchemy

    pledge_id: Mapped[str] = mapped_column(ForeignKey("pledge.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    text: Mapped[str] = mapped_column(String(300), info=spec(QT_TRANSLATE_NOOP("fields", "Butir")))


class PledgeSignatory(Record, Base, kw_only=True):
    """One person who reads, signs or witnesses; `signed` once the hand is on the paper."""

    __tablename__ = "pledge_signatory"
    __table_args__ = {"info": {"part_of": "pledge_id"}}  # noqa: RUF012 - read by SQLAlchemy

    pledge_id: Mapped[str] = mapped_column(ForeignKey("pledge.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama"), kind=kinds.NAME)
    )
    position: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Jabatan"))
    )
    institution: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Lembaga"))
    )
    role: Mapped[SignatoryRole] = mapped_column(
        default=SignatoryRole.PENANDATANGAN, info=spec(QT_TRANSLATE_NOOP("fields", "Peran"))
    )
    signed: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Sudah menandatangani"))
    )
