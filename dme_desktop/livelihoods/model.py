"""The records of coming home: returnees, businesses and groups, activities, and what was offered.

A profile belongs to one return: whoever leaves again and comes back gets another one.
"""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Alone, Base, Record
from dme_desktop.training.model import Category, Mark


class Need(enum.Enum):
    """What somebody who came home, or a business, is short of."""

    PELATIHAN = "Pelatihan"
    MODAL = "Modal"
    PASAR = "Pasar"
    IZIN = "Izin usaha"
    ALAT = "Alat atau bahan"
    KESEHATAN = "Kesehatan"
    PSIKOSOSIAL = "Psikososial"
    DOKUMEN = "Dokumen"
    SEKOLAH_ANAK = "Sekolah anak"


class BusinessNeed(enum.Enum):
    """What a business can be short of: some of the needs, under the same names."""

    PELATIHAN = "Pelatihan"
    MODAL = "Modal"
    PASAR = "Pasar"
    IZIN = "Izin usaha"
    ALAT = "Alat atau bahan"


class Savings(enum.Enum):
    """What was brought home, told in broad bands only."""

    TIDAK_ADA = "Tidak ada"
    DI_BAWAH_5 = "Di bawah Rp5 juta"
    SAMPAI_25 = "Rp5 juta sampai Rp25 juta"
    SAMPAI_100 = "Rp25 juta sampai Rp100 juta"
    DI_ATAS_100 = "Di atas Rp100 juta"
    TIDAK_DIJAWAB = "Tidak mau menjawab"


class Home(enum.Enum):
    """Where somebody who came home stands today."""

    PERLU_PROFIL = "Perlu profil"
    REINTEGRASI = "Reintegrasi"
    TUNTAS = "Tuntas"
    LEWAT = "Lewat setahun"
    BERANGKAT_LAGI = "Berangkat lagi"


class BusinessField(enum.Enum):
    """What a business does."""

    PERTANIAN = "Pertanian"
    PETERNAKAN = "Peternakan"
    PERIKANAN = "Perikanan"
    DAGANG = "Dagang"
    KULINER = "Kuliner"
    KERAJINAN = "Kerajinan"
    JASA = "Jasa"
    TRANSPORTASI = "Transportasi"
    LAINNYA = "Lainnya"


class CapitalSource(enum.Enum):
    """Where the money of a business came from."""

    REMITANSI = "Kiriman dari luar negeri"
    TABUNGAN = "Tabungan"
    KUR = "KUR"
    BUMDES = "BUMDes"
    KOPERASI = "Koperasi"
    BANTUAN = "Bantuan"
    LAINNYA = "Lainnya"


LENDS_IN_DESA = frozenset({CapitalSource.BUMDES})  # a firm that only a desa has


class Turnover(enum.Enum):
    """What comes in within a month, told in broad bands."""

    DI_BAWAH_2 = "Di bawah Rp2 juta"
    SAMPAI_5 = "Rp2 juta sampai Rp5 juta"
    SAMPAI_10 = "Rp5 juta sampai Rp10 juta"
    SAMPAI_25 = "Rp10 juta sampai Rp25 juta"
    DI_ATAS_25 = "Di atas Rp25 juta"


class Market(enum.Enum):
    """Where a business sells."""

    DESA = "Di desa sendiri"
    PASAR = "Pasar kecamatan atau kabupaten"
    LUAR_PULAU = "Luar pulau"
    DARING = "Lewat internet"
    EKSPOR = "Luar negeri"


class LicenceKind(enum.Enum):
    """A paper that a business may need."""

    NIB = "NIB"
    PIRT = "P-IRT"
    HALAL = "Sertifikat halal"
    BPOM = "Izin edar BPOM"
    MEREK = "Merek"
    LAINNYA = "Lainnya"


class Trend(enum.Enum):
    """How a business goes since it was looked at before."""

    TUMBUH = "Tumbuh"
    TETAP = "Tetap sama"
    MENURUN = "Menurun"


class GroupKind(enum.Enum):
    """What kind of group runs a business together."""

    KELOMPOK_PURNA = "Kelompok usaha purna PMI (KUB)"
    KOPERASI = "Koperasi"
    BUMDES_UNIT = "Unit usaha BUMDes"
    LAINNYA = "Kelompok lain"


RUNS_IN_DESA = frozenset({GroupKind.BUMDES_UNIT})


class GroupRole(enum.Enum):
    """What somebody is in a group."""

    KETUA = "Ketua"
    SEKRETARIS = "Sekretaris"
    BENDAHARA = "Bendahara"
    ANGGOTA = "Anggota"


class ActivityKind(enum.Enum):
    """What was done together (domain dictionary, section 9)."""

    SOSIALISASI = "Sosialisasi"
    PELATIHAN = "Pelatihan singkat"
    LITERASI_KEUANGAN = "Literasi keuangan"
    PERTEMUAN_KELUARGA = "Pertemuan keluarga"
    RAPAT_SATGAS = "Rapat satgas"
    BINA_ANAK = "Bina anak"


class Funder(enum.Enum):
    """Who pays for an activity."""

    APBDES = "APBDes"
    APBD = "APBD"
    BP3MI = "BP3MI"
    DINAS = "Dinas"
    NGO = "Lembaga masyarakat"
    BANK = "Bank"
    SWADAYA = "Swadaya"


FUNDS_IN_DESA = frozenset({Funder.APBDES})  # a kelurahan lives on the APBD of its regency


class Helper(enum.Enum):
    """Through whom somebody is helped."""

    PELATIHAN = "Pelatihan"
    KUR = "KUR lewat bank"
    BUMDES = "BUMDes"
    KOPERASI = "Koperasi"
    KERJA_SAMA = "Mitra kerja sama"
    DESA = "Pemerintah desa"
    DINAS = "Dinas atau BP3MI"
    LAINNYA = "Lainnya"


HELPS_IN_DESA = frozenset({Helper.BUMDES})


class SupportStatus(enum.Enum):
    """What became of an offer."""

    DITAWARKAN = "Ditawarkan"
    BERJALAN = "Berjalan"
    SELESAI = "Selesai"
    DITOLAK = "Tidak jadi"


class Returnee(Record, Base, kw_only=True):
    """What is known of one return: skills, languages, needs, and when the year was closed.

    What somebody plans stands on the journey itself; the year of reintegration follows from it.
    """

    __tablename__ = "returnee"
    __table_args__ = (
        Index("ix_returnee_journey", "journey_id", "settled_on"),
        {
            "info": {
                "alone": Alone(
                    {}, "Kepulangan ini sudah punya profil lain. Buka profil itu.", by="journey_id"
                )
            }
        },
    )

    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"))
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    asked_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Ditanya tanggal"))
    )
    skills: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Keterampilan"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti memasak, las listrik, merawat lansia."),
        ),
    )
    languages: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Bahasa"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Melayu lancar, Mandarin sedikit."),
        ),
    )
    savings: Mapped[Savings | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Simpanan yang dibawa pulang"),
            hint=QT_TRANSLATE_NOOP("fields", "Boleh tidak dijawab."),
            sensitive=True,
        ),
    )
    needs: Mapped[str | None] = mapped_column(
        String(120),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang dibutuhkan"), kind=kinds.tags(Need)),
    )
    plan_words: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Rencananya, dengan kata sendiri"), kind=kinds.LONG_TEXT
        ),
    )
    settled_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tuntas tanggal"))
    )
    settled_how: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hasil pendampingan"))
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


class Visit(Record, Base, kw_only=True):
    """One visit to somebody who came home, and when the next one is due."""

    __tablename__ = "returnee_visit"
    __table_args__ = (Index("ix_returnee_visit_next", "next_on", "returnee_id"),)

    returnee_id: Mapped[str] = mapped_column(ForeignKey("returnee.id"), index=True)
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    by: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Yang mengunjungi"), kind=kinds.NAME)
    )
    found: Mapped[str] = mapped_column(
        String(600),
        info=spec(QT_TRANSLATE_NOOP("fields", "Keadaan dan pembicaraan"), kind=kinds.LONG_TEXT),
    )
    next_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kunjungan berikut"))
    )


class BusinessGroup(Record, Base, kw_only=True):
    """A group that runs a business together: a KUB, a cooperative, a unit of the BUMDes."""

    __tablename__ = "business_group"

    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama kelompok"), kind=kinds.NAME)
    )
    kind: Mapped[GroupKind] = mapped_column(
        default=GroupKind.KELOMPOK_PURNA, info=spec(QT_TRANSLATE_NOOP("fields", "Jenis"))
    )
    formed_on: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dibentuk"))
    )
    decree_no: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor SK atau akta"))
    )
    place: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Tempat berkumpul"), kind=kinds.NAME),
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


class GroupMember(Record, Base, kw_only=True):
    """One resident in a group."""

    __tablename__ = "group_member"

    group_id: Mapped[str] = mapped_column(ForeignKey("business_group.id"), index=True)
    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[GroupRole] = mapped_column(
        default=GroupRole.ANGGOTA, info=spec(QT_TRANSLATE_NOOP("fields", "Kedudukan"))
    )


class Business(Record, Base, kw_only=True):
    """One business of a resident or of a group. It is kept and told with the owner's consent.

    A consent that was withdrawn is told by nobody's agreement and the moment of withdrawal; who
    had given it, and when, stays in `was_agreed_by` and `was_agreed_on`. `handled_at` says that
    what it asks was done, within three times 24 hours (UU 27/2022).
    """

    __tablename__ = "business"
    __table_args__ = (
        Index(
            "ix_business_listed",
            *("name", "id"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        {"info": {"own_name": True}},
    )

    owner_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    group_id: Mapped[str | None] = mapped_column(
        ForeignKey("business_group.id"), default=None, index=True
    )
    name: Mapped[str] = mapped_column(
        String(100),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama usaha"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Kios Berkah, atau Ternak ayam Siti."),
            in_table=True,
        ),
    )
    field: Mapped[BusinessField] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Bidang"), in_table=True)
    )
    products: Mapped[str | None] = mapped_column(
        String(200), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Barang atau jasa"))
    )
    place: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Tempat usaha"), kind=kinds.NAME),
    )
    started_on: Mapped[PartialDate | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Mulai"),
            hint=QT_TRANSLATE_NOOP("fields", "Tahunnya saja boleh."),
        ),
    )
    workers: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Banyaknya pekerja"),
            hint=QT_TRANSLATE_NOOP("fields", "Termasuk pemiliknya."),
        ),
    )
    turnover: Mapped[Turnover | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Omzet sebulan"), sensitive=True),
    )
    markets: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Dijual ke mana"), kind=kinds.tags(Market)),
    )
    export_ready: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Siap ekspor"))
    )
    needs: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang dibutuhkan"), kind=kinds.tags(BusinessNeed)),
    )
    agreed_by: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang menyetujui pencatatan"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Pemiliknya, atau ketua kelompok."),
        ),
    )
    agreed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Setuju tanggal"))
    )
    was_agreed_by: Mapped[str | None] = mapped_column(String(100), default=None)
    was_agreed_on: Mapped[dt.date | None] = mapped_column(default=None)
    withdrawn_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    withdrawn_why: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan ditarik"))
    )
    handled_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    handled_how: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Yang sudah dikerjakan"))
    )
    ended_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berhenti tanggal"))
    )
    ended_why: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan berhenti"))
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


class Capital(Record, Base, kw_only=True):
    """A part of the money that a business began with, and where it came from."""

    __tablename__ = "business_capital"
    __table_args__ = {"info": {"part_of": "business_id"}}  # noqa: RUF012 - read by SQLAlchemy

    business_id: Mapped[str] = mapped_column(ForeignKey("business.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    source: Mapped[CapitalSource] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Sumber modal"))
    )
    amount_idr: Mapped[int] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jumlah (Rp)"), kind=kinds.RUPIAH, sensitive=True)
    )


class Licence(Record, Base, kw_only=True):
    """A paper that a business holds."""

    __tablename__ = "business_licence"
    __table_args__ = (
        Index("ix_business_licence_ending", "expires_on"),
        {"info": {"part_of": "business_id"}},
    )

    business_id: Mapped[str] = mapped_column(ForeignKey("business.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    kind: Mapped[LicenceKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Izin")))
    number: Mapped[str] = mapped_column(
        String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Nomor"), sensitive=True)
    )
    expires_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"))
    )


class Progress(Record, Base, kw_only=True):
    """How a business stood on one day."""

    __tablename__ = "business_progress"
    __table_args__ = (Index("ix_business_progress_day", "business_id", "on"),)

    business_id: Mapped[str] = mapped_column(ForeignKey("business.id"))
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    trend: Mapped[Trend] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Perkembangan")))
    turnover_idr: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Omzet sebulan (Rp)"), kind=kinds.RUPIAH, sensitive=True
        ),
    )
    workers: Mapped[int | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Banyaknya pekerja"))
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan"), kind=kinds.LONG_TEXT),
    )


class Activity(Record, Base, kw_only=True):
    """Something that was done together, who paid for it, and how many children were there.

    Children are told as a number only; who comes for them stands among the participants.
    """

    __tablename__ = "activity"
    __table_args__ = (Index("ix_activity_day", "on", "id"),)

    kind: Mapped[ActivityKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Jenis")))
    title: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Nama kegiatan"))
    )
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    to: Mapped[dt.date | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sampai tanggal"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong bila satu hari."),
        ),
    )
    times: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Jam"))
    )
    place: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"), kind=kinds.NAME)
    )
    organiser: Mapped[str] = mapped_column(
        String(120), info=spec(QT_TRANSLATE_NOOP("fields", "Penyelenggara"))
    )
    speaker: Mapped[str | None] = mapped_column(
        String(150), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Narasumber"))
    )
    subject: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Isi kegiatan"), kind=kinds.LONG_TEXT),
    )
    funder: Mapped[Funder] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Sumber dana")))
    cost_idr: Mapped[int | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Biaya"), kind=kinds.RUPIAH)
    )
    agreement_id: Mapped[str | None] = mapped_column(
        ForeignKey("agreement.id"), default=None, index=True
    )
    children: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Banyaknya anak yang ikut"),
            hint=QT_TRANSLATE_NOOP("fields", "Jumlahnya saja; nama anak tidak dicatat di sini."),
        ),
    )
    outcome: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Hasil dan kesepakatan"), kind=kinds.LONG_TEXT),
    )


class ActivityParticipant(Record, Base, kw_only=True):
    """One who takes part in an activity: a resident, or a guest by name.

    `row` is the number on the sheet of the activity, and stays with whoever had it first.
    """

    __tablename__ = "activity_participant"
    __table_args__ = (
        Index(
            "ix_activity_participant_counted",
            *("activity_id", "mark", "category", "gender", "person_id"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    activity_id: Mapped[str] = mapped_column(ForeignKey("activity.id"))
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    row: Mapped[int] = mapped_column()
    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama"), kind=kinds.NAME, in_table=True)
    )
    gender: Mapped[str] = mapped_column(
        String(1),
        info=spec(QT_TRANSLATE_NOOP("fields", "Jenis kelamin"), kind=kinds.codes("gender")),
    )
    origin: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dusun atau asal"))
    )
    category: Mapped[Category] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Sebagai"), in_table=True)
    )
    mark: Mapped[Mark | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kehadiran"))
    )


class Support(Record, Base, kw_only=True):
    """What was offered for one need of somebody or of a business, through whom, and its result."""

    __tablename__ = "support"
    __table_args__ = (Index("ix_support_due", "status", "due_on"),)

    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    business_id: Mapped[str | None] = mapped_column(
        ForeignKey("business.id"), default=None, index=True
    )
    need: Mapped[Need] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Untuk kebutuhan")))
    helper: Mapped[Helper] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Lewat")))
    helper_name: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama lembaga"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Seperti bank, koperasi atau dinasnya."),
        ),
    )
    batch_id: Mapped[str | None] = mapped_column(
        ForeignKey("training_batch.id"), default=None, index=True
    )
    agreement_id: Mapped[str | None] = mapped_column(
        ForeignKey("agreement.id"), default=None, index=True
    )
    offered_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Ditawarkan tanggal"))
    )
    detail: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Yang dikerjakan"))
    )
    amount_idr: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Jumlah (Rp)"), kind=kinds.RUPIAH, sensitive=True),
    )
    due_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanyakan lagi tanggal"))
    )
    status: Mapped[SupportStatus] = mapped_column(
        default=SupportStatus.DITAWARKAN, info=spec(QT_TRANSLATE_NOOP("fields", "Status"))
    )
    closed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Selesai tanggal"))
    )
    result: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hasilnya"))
    )
