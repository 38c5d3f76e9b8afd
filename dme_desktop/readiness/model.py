"""The records of readiness: indicators as the office wants them, answers, and what is to do."""

import datetime as dt
import enum

from sqlalchemy import Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class Pillar(enum.Enum):
    """The four pillars of EMAS (domain dictionary, section 1)."""

    E = "Edukatif"
    M = "Maju"
    A = "Aman"
    S = "Sejahtera"


class AnswerKind(enum.Enum):
    """How an indicator is answered."""

    YA_TIDAK = "Ya atau tidak"
    ANGKA = "Banyaknya"
    PERSEN = "Persen"


class Indicator(Record, Base, kw_only=True):
    """An indicator as the office wants it: one of the program's changed, or one of its own.

    `query` names what answers it from the registers, "" for one that is answered by hand.
    """

    __tablename__ = "indicator"
    __table_args__ = (Index("ix_indicator_code", "code"),)

    code: Mapped[str] = mapped_column(
        String(8), info=spec(QT_TRANSLATE_NOOP("fields", "Kode"), in_table=True)
    )
    pillar: Mapped[Pillar] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Pilar")))
    text: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Indikator"), in_table=True)
    )
    kind: Mapped[AnswerKind] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Cara menjawab"))
    )
    query: Mapped[str] = mapped_column(String(40), default="")
    target: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Target"),
            hint=QT_TRANSLATE_NOOP("fields", "1 untuk ya; kosong bila hanya dicatat."),
        ),
    )
    weight: Mapped[int] = mapped_column(
        default=1,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Bobot"),
            hint=QT_TRANSLATE_NOOP("fields", "1 sampai 5; makin besar makin menentukan."),
        ),
    )
    active: Mapped[bool] = mapped_column(
        default=True, info=spec(QT_TRANSLATE_NOOP("fields", "Dipakai"))
    )


class ReadinessAnswer(Record, Base, kw_only=True):
    """The answer to one indicator in one half of a year, "2026-2"; what proves it lies beside it.

    `value` is None where nobody knows. A period that was closed keeps what the registers said in
    `told`, with the target and the weight of then.
    """

    __tablename__ = "readiness_answer"
    __table_args__ = (Index("ix_readiness_answer_period", "period", "code"),)

    code: Mapped[str] = mapped_column(String(8))
    period: Mapped[str] = mapped_column(String(6))
    value: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nilai"),
            hint=QT_TRANSLATE_NOOP("fields", "1 untuk ya, 0 untuk tidak; kosong bila belum tahu."),
        ),
    )
    note: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Catatan bukti"),
            hint=QT_TRANSLATE_NOOP("fields", "Apa buktinya dan di mana disimpan."),
        ),
    )
    told: Mapped[str | None] = mapped_column(String(300), default=None)
    target: Mapped[int | None] = mapped_column(default=None)
    weight: Mapped[int | None] = mapped_column(default=None)
    closed_on: Mapped[dt.date | None] = mapped_column(default=None)


class ReadinessTask(Record, Base, kw_only=True):
    """What is to be done about a gap: by whom and until when."""

    __tablename__ = "readiness_task"

    code: Mapped[str] = mapped_column(String(8), index=True)
    what: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Yang dikerjakan"))
    )
    who: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Siapa"), kind=kinds.NAME)
    )
    due_on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Paling lambat")))
    done_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Selesai tanggal"))
    )
