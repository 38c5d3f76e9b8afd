"""The records of residents and their families."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, Record


class NikMissing(enum.Enum):
    """Why a person has no NIK yet."""

    BELUM_PUNYA = "Belum punya"
    HILANG = "Kartu hilang"
    TIDAK_DIKETAHUI = "Tidak diketahui"
    LUAR_DESA = "Penduduk luar desa"


class Residency(enum.Enum):
    """Whether a person still lives in the village."""

    TETAP = "Tetap"
    TIDAK_TETAP = "Tidak tetap"
    PINDAH = "Pindah"
    MENINGGAL = "Meninggal"


class SchoolStatus(enum.Enum):
    """Whether a child goes to school."""

    SEKOLAH = "Sekolah"
    PUTUS = "Putus sekolah"
    BELUM = "Belum sekolah"


class Person(Record, Base, kw_only=True):
    """A resident, once, however many journeys follow."""

    __tablename__ = "person"
    __table_args__ = (
        Index(
            "ix_person_nik",
            "nik",
            unique=True,
            sqlite_where=text("nik IS NOT NULL AND deleted_at IS NULL"),
        ),
        Index("ix_person_card", "family_card_no"),
        Index("ix_person_order", "full_name", "id"),
        Index(
            "ix_person_counted",
            "id",
            "deleted_at",
            "residency",
            "family_card_no",
            "hamlet",
            "gender",
        ),
    )

    nik: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "NIK"),
            kind=kinds.NIK,
            check=nik_rules.problem,
            hint=QT_TRANSLATE_NOOP("fields", "16 angka di KTP atau KK."),
            in_table=True,
            sensitive=True,
        ),
    )
    nik_missing: Mapped[NikMissing | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Alasan NIK kosong"),
            hint=QT_TRANSLATE_NOOP("fields", "Diisi bila NIK belum ada."),
        ),
    )
    family_card_no: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor KK"),
            kind=kinds.KK,
            check=nik_rules.card_problem,
            sensitive=True,
        ),
    )
    full_name: Mapped[str] = mapped_column(
        String(100),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama lengkap"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Seperti tertulis di KTP."),
            in_table=True,
        ),
    )
    nickname: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama panggilan"), kind=kinds.NAME),
    )
    gender: Mapped[str] = mapped_column(
        String(1),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Jenis kelamin"),
            kind=kinds.codes("gender"),
            in_table=True,
        ),
    )
    birth_place: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Tempat lahir"), kind=kinds.NAME),
    )
    birth_date: Mapped[PartialDate] = mapped_column(
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Tanggal lahir"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "dd-mm-yyyy; tahunnya saja bila hanya itu yang diketahui."
            ),
            in_table=True,
        ),
    )
    father_name: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama ayah"), kind=kinds.NAME),
    )
    mother_name: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama ibu"), kind=kinds.NAME),
    )
    religion: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Agama"), kind=kinds.codes("religion"), sensitive=True
        ),
    )
    education: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pendidikan"), kind=kinds.codes("education")),
    )
    occupation: Mapped[str | None] = mapped_column(
        String(3),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pekerjaan"), kind=kinds.codes("occupation")),
    )
    marital_status: Mapped[str | None] = mapped_column(
        String(1),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Status perkawinan"), kind=kinds.codes("marital_status")
        ),
    )
    marriage_book_no: Mapped[str | None] = mapped_column(
        String(40), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor buku nikah"))
    )
    family_relation: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Hubungan dalam keluarga"),
            kind=kinds.codes("family_relation"),
        ),
    )
    blood_type: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Golongan darah"),
            kind=kinds.codes("blood_type"),
            sensitive=True,
        ),
    )
    disability: Mapped[str | None] = mapped_column(
        String(1),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Disabilitas"),
            kind=kinds.codes("disability"),
            sensitive=True,
        ),
    )
    hamlet: Mapped[str] = mapped_column(
        String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Dusun"), kind=kinds.NAME, in_table=True)
    )
    rt: Mapped[str | None] = mapped_column(
        String(3),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "RT"), kind=kinds.NEIGHBOURHOOD),
    )
    rw: Mapped[str | None] = mapped_column(
        String(3),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "RW"), kind=kinds.NEIGHBOURHOOD),
    )
    address: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alamat"), kind=kinds.NAME)
    )
    residency: Mapped[Residency] = mapped_column(
        default=Residency.TETAP, info=spec(QT_TRANSLATE_NOOP("fields", "Status tinggal"))
    )
    phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor HP"), kind=kinds.PHONE, sensitive=True),
    )
    phone_wa: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "HP ini dipakai WA"))
    )
    email: Mapped[str | None] = mapped_column(
        String(80),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Surel"), kind=kinds.EMAIL, sensitive=True),
    )
    notes: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )
    search_key: Mapped[str] = mapped_column(String(120), default="", init=False)
    merged_into: Mapped[str | None] = mapped_column(
        ForeignKey("person.id"), default=None, init=False, index=True
    )


class Photo(Base, kw_only=True):
    """The portrait of a person, kept apart so that no list ever reads it."""

    __tablename__ = "photo"
    __table_args__ = {  # noqa: RUF012 - read by SQLAlchemy
        "info": {"told": {"C": "foto dipasang", "U": "foto diganti", "D": "foto dihapus"}}
    }

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), primary_key=True)
    jpeg: Mapped[bytes] = mapped_column(info={"whole": True})

    @property
    def has_past(self) -> bool:
        """Say that a photo stands in the history of its person, whose id it has."""
        return True


class FamilyLink(Record, Base, kw_only=True):
    """Someone of the family who waits at home, in the order in which to call them."""

    __tablename__ = "family_link"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    related_person_id: Mapped[str | None] = mapped_column(
        ForeignKey("person.id"), default=None, index=True
    )
    name: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama keluarga"), kind=kinds.NAME, in_table=True),
    )
    relation: Mapped[str] = mapped_column(
        String(2),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Hubungan"),
            kind=kinds.codes("family_relation"),
            in_table=True,
        ),
    )
    nik: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "NIK keluarga"),
            kind=kinds.NIK,
            check=nik_rules.problem,
            sensitive=True,
        ),
    )
    phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor HP keluarga"), kind=kinds.PHONE, sensitive=True
        ),
    )
    birth_place: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Tempat lahir keluarga"), kind=kinds.NAME),
    )
    birth_date: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal lahir keluarga"))
    )
    occupation: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pekerjaan keluarga"))
    )
    address: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alamat keluarga"), kind=kinds.NAME),
    )
    lives_here: Mapped[bool] = mapped_column(
        default=True, info=spec(QT_TRANSLATE_NOOP("fields", "Tinggal di desa ini"))
    )
    is_guardian: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Wali"))
    )
    is_dependent: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggungan"))
    )
    order: Mapped[int] = mapped_column(default=1)


class Child(Record, Base, kw_only=True):
    """A child who stays behind. Restricted: no list, no export, no paper shows a name.

    A guardian agrees first (UU 27/2022 art. 25); reports only count.
    """

    __tablename__ = "child"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    order: Mapped[int] = mapped_column(default=1)
    name: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama anak"), kind=kinds.NAME, sensitive=True),
    )
    birth_date: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Lahir"), sensitive=True)
    )
    caregiver: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pengasuh"), kind=kinds.NAME),
    )
    school_status: Mapped[SchoolStatus | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Sekolah"))
    )
    school_level: Mapped[str | None] = mapped_column(
        String(40),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Kelas"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti SD kelas 4."),
        ),
    )
    special_need: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Kebutuhan khusus"), sensitive=True),
    )


class ChildConsent(Record, Base, kw_only=True):
    """Who agreed that the office keeps the children of one worker, and when."""

    __tablename__ = "child_consent"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    given_by: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Orang tua atau wali yang setuju"), kind=kinds.NAME),
    )
    given_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Setuju tanggal"))
    )


class DistinctPair(Record, Base, kw_only=True):
    """Two residents who look like one and are not; the smaller id first."""

    __tablename__ = "distinct_pair"

    first_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    second_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)


class Decision(enum.Enum):
    """What was decided of somebody in a list who may be somebody on the books."""

    MENUNGGU = "Menunggu"
    SAMA = "Orang yang sama"
    BERBEDA = "Bukan orang yang sama"


class ImportDoubt(Record, Base, kw_only=True):
    """Somebody from a workbook who waits outside, with the resident it may be.

    Only a person decides; then this goes to the bin, where the decision is remembered.
    """

    __tablename__ = "import_doubt"
    __table_args__ = (Index("ix_import_doubt_identity", "identity"), {"info": {"bin": False}})

    batch_id: Mapped[str] = mapped_column(ForeignKey("import_batch.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    identity: Mapped[str] = mapped_column(String(160))  # what tells the one from the list apart
    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Di berkas"), in_table=True)
    )
    row: Mapped[int] = mapped_column()  # as Excel counts
    values: Mapped[str] = mapped_column()  # {field: plain value} of a person, as JSON
    score: Mapped[int] = mapped_column()  # 0-100
    why: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Mengapa mirip"))
    )
    decision: Mapped[Decision] = mapped_column(
        default=Decision.MENUNGGU, info=spec(QT_TRANSLATE_NOOP("fields", "Keputusan"))
    )


_COUNTED = "the history of the file: how much one workbook brought"


class ImportBatch(Record, Base, kw_only=True):
    """One workbook that came in, for the list of imports and their undoing."""

    __tablename__ = "import_batch"
    __table_args__ = ({"info": {"apart": True}},)  # what came in with it stands alone, each line

    file_name: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Berkas"), in_table=True)
    )
    sha256: Mapped[str] = mapped_column(String(64))
    new_rows: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Baru"), in_table=True, kept_for=_COUNTED)
    )
    changed_rows: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Berubah"), in_table=True, kept_for=_COUNTED)
    )
    refused_rows: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Ditolak"), in_table=True, kept_for=_COUNTED)
    )
