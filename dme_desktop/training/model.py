"""The records of training: courses, the batches that take them, who takes part, who was there."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record
from dme_desktop.workers.model import Sector


class CourseKind(enum.Enum):
    """What a course is about."""

    BAHASA = "Bahasa"
    KOMPETENSI = "Kompetensi kerja"
    OPP = "OPP/pembekalan"
    KEUANGAN = "Literasi keuangan"
    WIRAUSAHA = "Wirausaha"


class Provider(enum.Enum):
    """What kind of institution gives a course."""

    SKILL_CENTER = "Skill Center Pemprov"
    BPVP = "BPVP"
    BLKDLN = "BLKDLN"
    BLK_LN = "BLK-LN"
    LPK = "LPK"
    DESA = "Desa sendiri"


class Payer(enum.Enum):
    """Who pays for a course."""

    APBN = "APBN"
    APBD = "APBD"
    APBDES = "APBDes"
    P3MI = "P3MI"
    PESERTA = "Peserta sendiri"


PAYS_IN_DESA = frozenset({Payer.APBDES})  # a kelurahan lives on the APBD of its regency


class Priority(enum.Enum):
    """A rule by which somebody gets a place before another; else who came first does."""

    CALON = "Calon PMI yang sudah terdaftar"
    TUJUAN = "Yang negaranya sama dengan tujuan pelatihan"
    PERTAMA = "Yang belum pernah lulus pelatihan"


class BatchStatus(enum.Enum):
    """What the office did with a batch; where it stands follows from its days."""

    DIBUKA = "Dibuka"
    SELESAI = "Selesai"
    BATAL = "Dibatalkan"


class Standing(enum.Enum):
    """Where a batch stands today."""

    AKAN_DATANG = "Akan datang"
    BERJALAN = "Berjalan"
    MENUNGGU_HASIL = "Menunggu hasil"
    SELESAI = "Selesai"
    BATAL = "Dibatalkan"


class Seat(enum.Enum):
    """Whether somebody has a place in a batch."""

    TERDAFTAR = "Terdaftar"
    MENUNGGU = "Daftar tunggu"
    MUNDUR = "Mengundurkan diri"


class Category(enum.Enum):
    """As what somebody takes part (domain dictionary, section 9)."""

    CPMI = "Calon PMI"
    PMI = "PMI"
    PURNA = "Purna PMI"
    KELUARGA = "Keluarga PMI"
    UMUM = "Umum"


class Result(enum.Enum):
    """What came of the training itself."""

    LULUS = "Lulus"
    TIDAK_LULUS = "Tidak lulus"


class Exam(enum.Enum):
    """What came of the test of competence after it."""

    KOMPETEN = "Kompeten"
    BELUM_KOMPETEN = "Belum kompeten"


class Mark(enum.Enum):
    """What the sheet of one meeting says of one person."""

    HADIR = "Hadir"
    IZIN = "Izin"
    SAKIT = "Sakit"
    ALPA = "Alpa"


class Course(Record, Base, kw_only=True):
    """One course that is offered to the village: what, by whom, for which work where, how long."""

    __tablename__ = "course"

    kind: Mapped[CourseKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Jenis")))
    title: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Nama program"))
    )
    provider_kind: Mapped[Provider] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Penyelenggara"))
    )
    provider: Mapped[str | None] = mapped_column(
        String(120),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama lembaga"), kind=kinds.NAME),
    )
    country: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Untuk negara tujuan"),
            kind=kinds.codes("destination_country"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti untuk semua negara."),
        ),
    )
    sector: Mapped[Sector | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Untuk sektor"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti untuk semua pekerjaan."),
        ),
    )
    job_title: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Untuk jabatan"))
    )
    hours: Mapped[int] = mapped_column(
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Lama (JP)"),
            hint=QT_TRANSLATE_NOOP("fields", "Jam pelajaran seluruhnya."),
        )
    )
    least_attendance: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Kehadiran paling sedikit (%)"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Yang hadirnya kurang tidak lulus. Kosong berarti tanpa batas."
            ),
        ),
    )
    certifies: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Berakhir dengan uji kompetensi"))
    )
    standard: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Standar kompetensi (SKKNI/skema)")),
    )
    lsp: Mapped[str | None] = mapped_column(
        String(120), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "LSP"))
    )
    tuk: Mapped[str | None] = mapped_column(
        String(120),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Tempat uji (TUK)"), kind=kinds.NAME),
    )
    cost: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Biaya per peserta"), kind=kinds.RUPIAH),
    )
    payer: Mapped[Payer] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Dibayar oleh")))
    needs: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Syarat peserta"), kind=kinds.LONG_TEXT),
    )


class CourseSubject(Record, Base, kw_only=True):
    """One subject of a course and how many hours (JP, jam pelajaran) it takes."""

    __tablename__ = "course_subject"
    __table_args__ = {"info": {"part_of": "course_id"}}  # noqa: RUF012 - read by SQLAlchemy

    course_id: Mapped[str] = mapped_column(ForeignKey("course.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    name: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Mata pelajaran"))
    )
    hours: Mapped[int] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "JP")))


class Batch(Record, Base, kw_only=True):
    """One time a course is held: when, where, for how many, who pays."""

    __tablename__ = "training_batch"

    course_id: Mapped[str] = mapped_column(ForeignKey("course.id"), index=True)
    title: Mapped[str] = mapped_column(
        String(120),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama angkatan"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: Bahasa Mandarin angkatan 1."),
        ),
    )
    start_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Mulai tanggal"))
    )
    end_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Selesai tanggal"))
    )
    times: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Jam"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: 08.00 sampai 15.00."),
        ),
    )
    place: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"), kind=kinds.NAME)
    )
    places: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Banyaknya tempat"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti tidak dibatasi."),
        ),
    )
    priority: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang didahulukan"),
            kind=kinds.tags(Priority),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Bila tempat kurang. Tanpa pilihan: siapa mendaftar lebih dulu."
            ),
        ),
    )
    exam_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal uji kompetensi"))
    )
    payer: Mapped[Payer] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Sumber dana")))
    cost: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Biaya seluruhnya"), kind=kinds.RUPIAH),
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )
    status: Mapped[BatchStatus] = mapped_column(
        default=BatchStatus.DIBUKA, info=spec(QT_TRANSLATE_NOOP("fields", "Status"))
    )
    cancel_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dibatalkan"))
    )


class Trainer(Record, Base, kw_only=True):
    """Who teaches in a batch."""

    __tablename__ = "trainer"
    __table_args__ = {"info": {"part_of": "batch_id"}}  # noqa: RUF012 - read by SQLAlchemy

    batch_id: Mapped[str] = mapped_column(ForeignKey("training_batch.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama pengajar"), kind=kinds.NAME)
    )
    institution: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dari lembaga"))
    )
    teaches: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Mengajar"))
    )


class Participant(Record, Base, kw_only=True):
    """One resident in one batch: the place, what came of it, and the certificate of competence.

    `row` is the number on the sheets of the batch, and stays with whoever had it first.
    """

    __tablename__ = "participant"
    __table_args__ = (
        Index(
            "ix_participant_counted",
            *("batch_id", "seat", "result", "exam", "category", "person_id"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index("ix_participant_ending", "certificate_until"),
    )

    batch_id: Mapped[str] = mapped_column(ForeignKey("training_batch.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    row: Mapped[int] = mapped_column()
    enrolled_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Mendaftar tanggal"))
    )
    category: Mapped[Category] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Sebagai"), in_table=True)
    )
    seat: Mapped[Seat] = mapped_column(
        default=Seat.TERDAFTAR, info=spec(QT_TRANSLATE_NOOP("fields", "Tempat duduk"))
    )
    left_reason: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alasan mengundurkan diri")),
    )
    result: Mapped[Result | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hasil pelatihan"))
    )
    exam: Mapped[Exam | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hasil uji"))
    )
    certificate_no: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "No. sertifikat kompetensi"), sensitive=True),
    )
    certificate_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Terbit"))
    )
    certificate_until: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"))
    )


class Meeting(Record, Base, kw_only=True):
    """One meeting of a batch, with a sheet on which everybody signs."""

    __tablename__ = "training_meeting"

    batch_id: Mapped[str] = mapped_column(ForeignKey("training_batch.id"), index=True)
    held_on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    subject: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Materi"))
    )
    hours: Mapped[int] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "JP")))


class Attendance(Record, Base, kw_only=True):
    """What the sheet of a meeting says of one who takes part."""

    __tablename__ = "attendance"
    __table_args__ = (
        Index(
            "ix_attendance_counted",
            *("meeting_id", "participant_id", "mark"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    meeting_id: Mapped[str] = mapped_column(ForeignKey("training_meeting.id"))
    participant_id: Mapped[str] = mapped_column(ForeignKey("participant.id"), index=True)
    mark: Mapped[Mark] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Kehadiran")))
