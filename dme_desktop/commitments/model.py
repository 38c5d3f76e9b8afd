"""The records of ceremonies, of the designation, and of regulations and task forces."""

import datetime as dt
import enum
from decimal import Decimal

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Alone, Base, Record


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
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"))
    )
    organiser: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Penyelenggara"))
    )
    led_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dipimpin oleh"))
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
            hint=QT_TRANSLATE_NOOP("fields", "Jabatan; pisahkan dengan titik koma."),
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

    ceremony_id: Mapped[str] = mapped_column(ForeignKey("ceremony.id"), index=True)
    order: Mapped[int] = mapped_column()
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


class DesignationStatus(enum.Enum):
    """How far the village is on its way to be a Desa Migran Emas."""

    BELUM = "Belum diusulkan"
    DIUSULKAN = "Diusulkan"
    ASESMEN = "Asesmen"
    DITETAPKAN = "Ditetapkan"
    PEMBINAAN = "Pembinaan"
    DITOLAK = "Ditolak"
    TIDAK_AKTIF = "Tidak aktif"


class Designation(Record, Base, kw_only=True):
    """The designation as Desa Migran Emas, from the proposal to the coaching."""

    __tablename__ = "designation"
    __table_args__ = {  # noqa: RUF012 - read by SQLAlchemy
        "info": {
            "alone": Alone(
                {"status": frozenset(set(DesignationStatus) - {DesignationStatus.TIDAK_AKTIF})},
                "Sudah ada penetapan lain yang berjalan. Buka yang itu dari daftar Komitmen.",
            )
        }
    }

    status: Mapped[DesignationStatus] = mapped_column(
        default=DesignationStatus.BELUM, info=spec(QT_TRANSLATE_NOOP("fields", "Status"))
    )
    proposal_no: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor surat usulan"))
    )
    proposed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diusulkan tanggal"))
    )
    proposed_to: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diusulkan kepada"))
    )
    assessed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Asesmen tanggal"))
    )
    assessed_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Asesmen oleh"))
    )
    score: Mapped[Decimal | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nilai asesmen"))
    )
    sk_no: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor SK penetapan"))
    )
    sk_date: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal SK"))
    )
    sk_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Ditetapkan oleh"))
    )
    valid_to: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"))
    )
    plaque_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Plakat diterima tanggal"))
    )
    coached_from: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pembinaan sejak"))
    )
    coached_by: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pembina"))
    )
    notes: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )
    reason: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alasan ditolak atau tidak aktif")),
    )


class RegulationKind(enum.Enum):
    """What kind of rule the village made."""

    PERDES = "Peraturan Desa"
    PERKADES = "Peraturan Kepala Desa"
    SK = "Keputusan Kepala Desa"


class Regulation(Record, Base, kw_only=True):
    """A rule of the village about the protection of its workers."""

    __tablename__ = "regulation"

    kind: Mapped[RegulationKind] = mapped_column(
        default=RegulationKind.PERDES, info=spec(QT_TRANSLATE_NOOP("fields", "Jenis"))
    )
    number: Mapped[str] = mapped_column(String(40), info=spec(QT_TRANSLATE_NOOP("fields", "Nomor")))
    title: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Tentang"))
    )
    enacted_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Ditetapkan tanggal"))
    )
    budget_idr: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Anggaran APBDes setahun"), kind=kinds.RUPIAH),
    )
    revoked_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dicabut tanggal"))
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pokok isi"), kind=kinds.LONG_TEXT),
    )


class TaskForce(Record, Base, kw_only=True):
    """The village's task force for the protection of its workers, named by a decision."""

    __tablename__ = "task_force"

    name: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Nama satgas"))
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

    task_force_id: Mapped[str] = mapped_column(ForeignKey("task_force.id"), index=True)
    order: Mapped[int] = mapped_column()
    name: Mapped[str] = mapped_column(String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama")))
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
