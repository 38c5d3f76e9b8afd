"""The records of a worker's journeys. One person has many; a journey is one trip."""

import datetime as dt
import enum
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, Record


class Stage(enum.Enum):
    """Where a journey stands (domain dictionary, section 10)."""

    MINAT = "Berminat"
    CPMI = "Calon PMI"
    SIAP = "Siap berangkat"
    BEKERJA = "Bekerja"
    CUTI = "Cuti"
    PURNA = "Purna PMI"
    BATAL = "Batal"
    DICEGAH = "Dicegah berangkat"
    GAGAL = "Gagal berangkat"
    MENINGGAL = "Meninggal"


class ProceduralStatus(enum.Enum):
    """Whether the way of leaving followed the procedure."""

    PROSEDURAL = "Prosedural"
    NONPROSEDURAL = "Nonprosedural"
    MENJADI_NONPROSEDURAL = "Menjadi nonprosedural"
    BELUM_DIKETAHUI = "Belum diketahui"


class Scheme(enum.Enum):
    """How a worker is placed."""

    PTOP = "P to P (melalui P3MI)"
    GTOG = "G to G"
    GTOP = "G to P"
    UKPS = "UKPS"
    PERSEORANGAN = "Perseorangan"
    REENTRY = "Re-entry"
    AWAK_KAPAL = "Awak kapal"
    TANPA_SKEMA = "Tanpa skema"
    TIDAK_DIKETAHUI = "Tidak diketahui"


class InfoSource(enum.Enum):
    """Where the job information came from."""

    DINAS = "Dinas"
    P3MI = "P3MI"
    TEMAN = "Teman"
    KELUARGA = "Keluarga"
    MEDSOS = "Media sosial"
    CALO = "Calo"
    LAINNYA = "Lainnya"


class Sector(enum.Enum):
    """The kind of work abroad."""

    PERKEBUNAN = "Perkebunan"
    KONSTRUKSI = "Konstruksi"
    MANUFAKTUR = "Manufaktur"
    RUMAH_TANGGA = "Rumah tangga"
    PERAWAT = "Perawat/caregiver"
    PERIKANAN = "Perikanan/awak kapal"
    PERTANIAN = "Pertanian"
    JASA = "Jasa/hotel/restoran"
    TRANSPORTASI = "Transportasi"
    LAINNYA = "Lainnya"


class DocumentType(enum.Enum):
    """The papers a journey needs (domain dictionary, section 11.1)."""

    KTP = "KTP"
    KK = "Kartu keluarga"
    AKTA_LAHIR = "Akta lahir"
    IJAZAH = "Ijazah"
    STATUS_KAWIN = "Surat status perkawinan"
    IZIN_KELUARGA = "Surat izin keluarga"
    MCU_SEHAT = "Surat sehat"
    KOMPETENSI = "Sertifikat kompetensi"
    PASPOR = "Paspor"
    VISA_KERJA = "Visa kerja"
    PERJANJIAN_PENEMPATAN = "Perjanjian penempatan"
    PERJANJIAN_KERJA = "Perjanjian kerja"
    BPJS_TK_PMI = "BPJS Ketenagakerjaan PMI"
    JKN = "JKN"
    E_KPMI = "E-KPMI / E-PMI / E-KTKLN (lama)"
    ID_CPMI = "ID CPMI / rekomendasi paspor"
    SURAT_TUGAS_PL = "Surat tugas petugas lapangan"
    PERNYATAAN_RISIKO = "Pernyataan menanggung risiko"
    PANGGILAN_KERJA = "Panggilan kerja"
    SURAT_CUTI = "Surat cuti"
    LAINNYA = "Lainnya"


class DocumentStatus(enum.Enum):
    """How far a paper is."""

    BELUM = "Belum"
    PROSES = "Proses"
    ADA = "Ada"
    TIDAK_PERLU = "Tidak perlu"
    DITOLAK = "Ditolak"


class Journey(Record, Base, kw_only=True):
    """One trip of one person, from the wish to the return."""

    __tablename__ = "journey"
    __table_args__ = (Index("ix_journey_person", "person_id", "seq"),)

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"))
    seq: Mapped[int] = mapped_column(default=1)
    stage: Mapped[Stage] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tahap"), in_table=True)
    )
    procedural_status: Mapped[ProceduralStatus] = mapped_column(
        default=ProceduralStatus.BELUM_DIKETAHUI,
        info=spec(QT_TRANSLATE_NOOP("fields", "Status prosedural")),
    )
    scheme: Mapped[Scheme] = mapped_column(
        default=Scheme.TIDAK_DIKETAHUI,
        info=spec(QT_TRANSLATE_NOOP("fields", "Skema penempatan")),
    )
    country: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Negara tujuan"),
            kind=kinds.codes("destination_country"),
            in_table=True,
        ),
    )
    city: Mapped[str | None] = mapped_column(
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kota"))
    )
    sector: Mapped[Sector | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Sektor"), in_table=True)
    )
    job_title: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Jabatan/pekerjaan"))
    )
    agency: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "P3MI"))
    )
    employer: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pemberi kerja"))
    )
    info_source: Mapped[InfoSource | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sumber informasi kerja"),
            hint=QT_TRANSLATE_NOOP("fields", "Dari siapa kabar pekerjaan ini?"),
        ),
    )
    wage: Mapped[Decimal | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Upah sebulan (mata uang negara tujuan)"), sensitive=True
        ),
    )
    contract_months: Mapped[int | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Masa kontrak (bulan)"))
    )
    contract_end: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kontrak berakhir"))
    )
    departed_on: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal berangkat"))
    )
    returned_on: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal pulang"))
    )
    leave_until: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Cuti sampai"))
    )
    last_contact_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kontak terakhir"))
    )
    interview_note: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan wawancara keluarga"), kind=kinds.LONG_TEXT),
    )


class JourneyEvent(Record, Base, kw_only=True):
    """One step of a journey: from which stage to which, when, and why."""

    __tablename__ = "journey_event"

    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    stage: Mapped[Stage] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tahap")))
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    note: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Keterangan"))
    )


class WorkerDocument(Record, Base, kw_only=True):
    """One paper of one journey."""

    __tablename__ = "worker_document"

    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    type: Mapped[DocumentType] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Dokumen"), in_table=True)
    )
    status: Mapped[DocumentStatus] = mapped_column(
        default=DocumentStatus.BELUM,
        info=spec(QT_TRANSLATE_NOOP("fields", "Keadaan"), in_table=True),
    )
    number: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor dokumen"), sensitive=True),
    )
    issued_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal terbit"))
    )
    expires_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), in_table=True)
    )
