"""The records of numbered papers."""

import datetime as dt
import enum
from typing import Self

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record

INNER = "cetakan"  # the count of what is printed and is no letter


class Filed(enum.Enum):
    """Where a kind of paper stands in the register; the first two share the service count."""

    PERMISSION = QT_TRANSLATE_NOOP("filed", "Izin keluarga")
    STATEMENT = QT_TRANSLATE_NOOP("filed", "Keterangan")
    FORM = QT_TRANSLATE_NOOP("filed", "Formulir")
    COMMITMENT = QT_TRANSLATE_NOOP("filed", "Komitmen")
    CERTIFICATE = QT_TRANSLATE_NOOP("filed", "Sertifikat")
    TRAINING = QT_TRANSLATE_NOOP("filed", "Pelatihan")
    REMITTANCE = QT_TRANSLATE_NOOP("filed", "Kiriman")
    LIVELIHOOD = QT_TRANSLATE_NOOP("filed", "Purna dan usaha")
    PRIVACY = QT_TRANSLATE_NOOP("filed", "Data pribadi")
    OUTSIDE = QT_TRANSLATE_NOOP("filed", "Di luar program")


class LetterType(enum.Enum):
    """The papers that take a number: a title, the usual code of classification, where it is filed.

    The codes are of the classification most offices still use; each office may set its own. What
    was written elsewhere has the code it was given there. Forms, sheets of workers and plaques are
    no letters: they are counted apart (`INNER`) and stand in no agenda.
    """

    _value_: str
    code: str
    filed: Filed

    def __new__(cls, title: str, code: str, filed: Filed) -> Self:
        """Make a kind whose value is the title that people read."""
        kind = object.__new__(cls)
        kind._value_, kind.code, kind.filed = title, code, filed
        return kind

    FAMILY_PERMISSION = "Surat Izin Keluarga", "562", Filed.PERMISSION
    INTRODUCTION = "Surat Pengantar CPMI", "562", Filed.STATEMENT
    MARITAL_STATUS = "Keterangan Status Perkawinan", "474", Filed.STATEMENT
    GENUINE_PAPERS = "Keterangan Keaslian Dokumen", "470", Filed.STATEMENT
    RISK_STATEMENT = "Pernyataan Risiko", "562", Filed.STATEMENT
    DOMICILE = "Keterangan Domisili", "470", Filed.STATEMENT
    REFUSAL = "Surat Penolakan", "562", Filed.STATEMENT
    REFERRAL = "Surat Rujukan Kasus", "337", Filed.STATEMENT
    HANDOVER = "Berita Acara Serah Terima", "562", Filed.STATEMENT
    DEATH_STATEMENT = "Keterangan Kematian PMI", "474", Filed.STATEMENT
    HEIRS = "Keterangan Ahli Waris", "474", Filed.STATEMENT
    REPATRIATION = "Permohonan Pemulangan", "562", Filed.STATEMENT
    POWER_OF_ATTORNEY = "Surat Kuasa", "562", Filed.STATEMENT
    BUSINESS = "Keterangan Usaha", "470", Filed.STATEMENT
    HARDSHIP = "Keterangan Tidak Mampu", "470", Filed.STATEMENT
    DATA_CONSENT = "Persetujuan Data", "470", Filed.STATEMENT
    COMPLAINT_RECEIPT = "Tanda Terima Pengaduan", "337", Filed.STATEMENT
    MEDIATION = "Berita Acara Mediasi", "337", Filed.STATEMENT
    POLICE_RECORD = "Pengantar SKCK", "470", Filed.STATEMENT
    WORKER_CARD = "Lembar PMI", INNER, Filed.FORM
    DATA_FORM = "Formulir Pendataan", INNER, Filed.FORM
    PLEDGE = "Lembar Ikrar", "145", Filed.COMMITMENT
    AGREEMENT = "Ringkasan Kerja Sama", "415.4", Filed.COMMITMENT
    CEREMONY = "Berita Acara", "145", Filed.COMMITMENT
    PLAQUE = "Naskah Prasasti", INNER, Filed.COMMITMENT
    PROPOSAL = "Usulan Desa Migran Emas", "145", Filed.COMMITMENT
    DESIGNATION = "Riwayat Penetapan", "145", Filed.COMMITMENT
    TASK_FORCE = "Susunan Satgas", "145", Filed.COMMITMENT
    CERTIFICATE = "Sertifikat", "560", Filed.CERTIFICATE
    INVITATION = "Undangan Pelatihan", "560", Filed.TRAINING
    TRAINING_MINUTES = "Berita Acara Pelatihan", "560", Filed.TRAINING
    COURSE_COMPLETION = "Sertifikat Pelatihan", "560", Filed.CERTIFICATE
    REMITTANCE_SHEET = "Catatan Kiriman", "560", Filed.REMITTANCE
    ACTIVITY_MINUTES = "Berita Acara Kegiatan", "560", Filed.LIVELIHOOD
    BUSINESS_PROFILE = "Profil Usaha", "560", Filed.LIVELIHOOD
    RETURNEE_SHEET = "Lembar Pendampingan Purna", INNER, Filed.LIVELIHOOD
    SUPPORT_LETTER = "Surat Pengantar Dukungan", "560", Filed.LIVELIHOOD
    DESTRUCTION = "Berita Acara Pemusnahan", "145", Filed.PRIVACY
    BREACH_NOTICE = "Pemberitahuan Data Pribadi", "145", Filed.PRIVACY
    DATA_REPLY = "Jawaban Permintaan Data", "145", Filed.PRIVACY
    ATTENTION_NOTE = "Catatan Rujukan", "560", Filed.REMITTANCE
    OUTSIDE = "Surat di luar program", "", Filed.OUTSIDE


class LetterStatus(enum.Enum):
    """How far a numbered paper is; a void one keeps its number.

    A reserved number waits for a letter that is written elsewhere. A draft has no number yet: it
    is an unfinished form.
    """

    DIPESAN = "Dipesan"
    BERNOMOR = "Bernomor"
    DITANDATANGANI = "Ditandatangani"
    DISERAHKAN = "Diserahkan"
    BATAL = "Batal"


class Letter(Record, Base, kw_only=True):
    """A paper that left the printer with a number, frozen as it was.

    One whose content was destroyed keeps its number, kind and date, and tells since when.
    """

    __tablename__ = "letter"
    __table_args__ = (
        Index("ix_letter_number", "year", "number", unique=True),
        Index("ix_letter_sequence", "sequence", "year", "seq", unique=True),
        Index("ix_letter_person", "person_id"),
        {"info": {"for_good": EVERY_CHANGE, "voided": {LetterStatus.BATAL}}},
    )

    type: Mapped[LetterType] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jenis"), in_table=True)
    )
    number: Mapped[str] = mapped_column(
        String(80), info=spec(QT_TRANSLATE_NOOP("fields", "Nomor"), in_table=True)
    )
    sequence: Mapped[str] = mapped_column(String(40))
    seq: Mapped[int] = mapped_column()
    year: Mapped[int] = mapped_column()
    date: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal"), in_table=True)
    )
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None)
    subject: Mapped[str] = mapped_column(
        String(150), default="", info=spec(QT_TRANSLATE_NOOP("fields", "Perihal"), in_table=True)
    )
    addressee: Mapped[str] = mapped_column(
        String(150), default="", info=spec(QT_TRANSLATE_NOOP("fields", "Tujuan"))
    )
    source_id: Mapped[str | None] = mapped_column(
        String(36), default=None, index=True, info={"leans_on": True}
    )
    status: Mapped[LetterStatus] = mapped_column(
        default=LetterStatus.BERNOMOR,
        info=spec(QT_TRANSLATE_NOOP("fields", "Status"), in_table=True),
    )
    signer: Mapped[str] = mapped_column(
        String(150), default="", info=spec(QT_TRANSLATE_NOOP("fields", "Penanda tangan"))
    )
    handed_to: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diserahkan kepada"))
    )
    handed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diserahkan pada"))
    )
    kept_in: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tempat arsip"))
    )
    replaces_id: Mapped[str | None] = mapped_column(
        ForeignKey("letter.id"), default=None, index=True
    )
    void_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan batal"))
    )
    destroyed_on: Mapped[dt.date | None] = mapped_column(default=None)
    pdf_sha256: Mapped[str] = mapped_column(String(64))
    snapshot: Mapped[str] = mapped_column(deferred=True, info={"audit": False})
    answers: Mapped[str] = mapped_column(default="{}", deferred=True, info={"audit": False})


class LetterFile(Base, kw_only=True):
    """What was printed, kept apart so that no list ever reads it, and the code on it.

    `recipe` is how `archive` puts the file together, of parts that papers share and of its own.

    `mark` names the code where it is not told whole, as in a list of void papers. Papers of before
    there were codes have neither. Of papers issued together the first keeps the file; the others
    say by whom it is kept and on which page they are.
    """

    __tablename__ = "letter_file"

    letter_id: Mapped[str] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    recipe: Mapped[bytes] = mapped_column()
    code: Mapped[str | None] = mapped_column(String(300), default=None)
    mark: Mapped[str | None] = mapped_column(String(16), default=None, index=True)
    kept_by: Mapped[str | None] = mapped_column(ForeignKey("letter.id"), default=None, index=True)
    page: Mapped[int] = mapped_column(default=1)


class PaperPart(Base, kw_only=True):
    """Bytes that stand in many papers, such as a typeface, kept once; no undoing takes them away.

    The number is what recipes name; a part whose hash is another was changed past the program.
    """

    __tablename__ = "paper_part"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    n: Mapped[int] = mapped_column(primary_key=True, init=False)
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    content: Mapped[bytes] = mapped_column(repr=False)


class NumberSequence(Base, kw_only=True):
    """One count of numbers in one year: the first and the last that were taken here."""

    __tablename__ = "number_sequence"
    __table_args__ = {"info": {"counts": "last"}}  # noqa: RUF012 - read by SQLAlchemy

    key: Mapped[str] = mapped_column(String(40), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    first: Mapped[int] = mapped_column(server_default=text("1"))
    last: Mapped[int] = mapped_column(server_default=text("0"))


class NumberBlock(Record, Base, kw_only=True):
    """Numbers of one count and year that are lent to a device of the office, and never twice.

    The device that numbers the village's letters passes over them; the other takes no other ones.
    """

    __tablename__ = "number_block"
    __table_args__ = (
        Index("ix_number_block_count", "sequence", "year", "first"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    sequence: Mapped[str] = mapped_column(
        String(40), info=spec(QT_TRANSLATE_NOOP("fields", "Urutan nomor"), in_table=True)
    )
    year: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tahun"), kind=kinds.YEAR, in_table=True)
    )
    first: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor pertama"), in_table=True)
    )
    last: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor terakhir"), in_table=True)
    )
    laptop_id: Mapped[str] = mapped_column(String(36))
    laptop: Mapped[str] = mapped_column(
        String(40), info=spec(QT_TRANSLATE_NOOP("fields", "Dipinjam laptop"), in_table=True)
    )
    lent_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Dipinjamkan pada"), in_table=True)
    )
