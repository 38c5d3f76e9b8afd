"""Lists of workers that came from elsewhere, their lines, and what the office decided of them."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds, nik
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, Record

LONGEST_KEY = 160


class Origin(enum.Enum):
    """Who made a list."""

    BP3MI = "BP3MI"
    P3MI = "P3MI"
    DESA = "Desa lain"
    LAINNYA = "Lainnya"


class Verdict(enum.Enum):
    """What the office found out about one line, or about one worker whom no line names."""

    SAMA = "Orang yang sama"
    ORANG_LAIN = "Dua orang yang berbeda"
    DESA_BENAR = "Catatan desa yang benar"
    DAFTAR_BENAR = "Daftar yang benar"
    BELUM_MASUK = "Berangkat resmi, belum masuk daftar"
    NONPROSEDURAL = "Diduga nonprosedural"
    SUDAH_PULANG = "Sudah pulang"
    SALAH_CATAT = "Salah catat di desa"
    KELUARGA = "Keluarganya ditemukan"
    BUKAN_WARGA = "Bukan warga desa ini"
    TIDAK_DITEMUKAN = "Tidak ditemukan"


class ReceivedList(Record, Base, kw_only=True):
    """One list as it was received: who made it, and of which day it speaks."""

    __tablename__ = "received_list"

    origin: Mapped[Origin] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Daftar dari")))
    as_of: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Keadaan tanggal"))
    )
    title: Mapped[str | None] = mapped_column(
        String(120), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nama daftar"))
    )


class ListedWorker(Record, Base, kw_only=True):
    """One line of a received list, as far as it was told there."""

    __tablename__ = "listed_worker"

    list_id: Mapped[str] = mapped_column(ForeignKey("received_list.id"), index=True)
    line: Mapped[int]  # the number Excel shows beside it
    listed_name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama di daftar"), kind=kinds.NAME)
    )
    listed_nik: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "NIK di daftar"),
            kind=kinds.NIK,
            check=nik.problem,
            sensitive=True,
        ),
    )
    listed_birth: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal lahir di daftar"))
    )
    listed_country: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Negara di daftar"), kind=kinds.codes("destination_country")
        ),
    )
    listed_departure: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berangkat menurut daftar"))
    )
    listed_company: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "P3MI di daftar"))
    )
    listed_number: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "ID PMI di daftar"))
    )
    listed_hamlet: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alamat di daftar"))
    )


class MatchDecision(Record, Base, kw_only=True):
    """What was decided of one line, of one worker, or of the two together; it outlives the list.

    `listed_key` is what a line is known by in the next list, "" for a worker whom no line names.
    `facts` are what stood against each other then: when others do, it is asked again.
    """

    __tablename__ = "match_decision"

    listed_key: Mapped[str] = mapped_column(String(LONGEST_KEY), index=True)
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    verdict: Mapped[Verdict] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Keputusan")))
    facts: Mapped[str] = mapped_column(String(300), default="")
    decided_on: Mapped[dt.date]
    decision_note: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Keterangan"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Siapa yang ditanya, dan apa jawabnya."),
        ),
    )
