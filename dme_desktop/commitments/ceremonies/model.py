"""The records of ceremonies."""

import datetime as dt

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class Ceremony(Record, Base, kw_only=True):
    """One event at which pledges were read, papers signed or awards handed over."""

    __tablename__ = "ceremony"

    title: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Nama acara"))
    )
    held_on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    hours: Mapped[str | None] = mapped_column(
        String(40),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Waktu"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti 09.00 sampai selesai."),
        ),
    )
    place: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"), kind=kinds.NAME)
    )
    organiser: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Penyelenggara"))
    )
    led_by: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Dipimpin oleh"), kind=kinds.NAME),
    )
    guests: Mapped[str | None] = mapped_column(
        String(2000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Undangan dan yang hadir"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Satu baris satu: jabatan atau lembaga, lalu nama."),
        ),
    )
    attendance: Mapped[int | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Banyaknya yang hadir"))
    )
    plaque_text: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Tulisan prasasti"), kind=kinds.LONG_TEXT),
    )
    plaque_signers: Mapped[str | None] = mapped_column(
        String(200),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Prasasti diresmikan oleh"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Jabatan: nama dengan gelarnya. Pisahkan dengan titik koma."
            ),
        ),
    )
    summary: Mapped[str | None] = mapped_column(
        String(2000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan jalannya acara"), kind=kinds.LONG_TEXT),
    )


class CeremonyItem(Record, Base, kw_only=True):
    """One item of the order of events; `record_id` is what was read, signed or handed over."""

    __tablename__ = "ceremony_item"

    ceremony_id: Mapped[str] = mapped_column(ForeignKey("ceremony.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    what: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Mata acara"))
    )
    by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Oleh"))
    )
    record_id: Mapped[str | None] = mapped_column(
        String(36),
        default=None,
        index=True,
        info={"leans_on": True}
        | spec(QT_TRANSLATE_NOOP("fields", "Ikrar, kerja sama, penghargaan")),
    )
