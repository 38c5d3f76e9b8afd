"""The records of a worker's journeys. One person has many; a journey is one trip."""

import datetime as dt
import enum
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Alone, Base, Record


class Stage(enum.Enum):
    """Where a journey stands (domain dictionary, section 10)."""

    MINAT = "Berminat"
    CPMI = "Calon PMI"
    SIAP = "Siap berangkat"
    BEKERJA = "Bekerja"
    CUTI = "Cuti"
    PURNA = "Purna PMI"
    BATAL = "Batal berangkat"
    DICEGAH = "Dicegah berangkat"
    GAGAL = "Gagal berangkat"
    MENINGGAL = "Meninggal"


class ProceduralStatus(enum.Enum):
    """Whether the way of leaving followed the procedure."""

    PROSEDURAL = "Prosedural"
    NONPROSEDURAL = "Nonprosedural"
    MENJADI_NONPROSEDURAL = "Menjadi nonprosedural"
    BELUM_DIKETAHUI = "Belum diketahui"


class ProceduralBasis(enum.Enum):
    """What the procedural status rests on."""

    DOKUMEN = "Dokumen yang dilihat"
    BP3MI = "Data BP3MI"
    KETERANGAN_KELUARGA = "Keterangan keluarga"
    DUGAAN = "Dugaan"


class Answer(enum.Enum):
    """The answer to one of the five questions of a procedural departure."""

    YA = "Ya"
    TIDAK = "Tidak"
    DIURUS = "Masih diurus"
    TIDAK_TAHU = "Tidak tahu"


class EventKind(enum.Enum):
    """What happens on a journey (domain dictionary, section 9)."""

    KONSULTASI = "Konsultasi"
    MENDAFTAR = "Mendaftar sebagai calon"
    DOKUMEN_LENGKAP = "Dokumen lengkap"
    BERANGKAT = "Berangkat"
    KONTAK = "Ada kabar"
    GANTI_MAJIKAN = "Ganti pemberi kerja"
    PERPANJANG = "Perpanjang kontrak"
    CUTI_PULANG = "Pulang cuti"
    BERANGKAT_KEMBALI = "Berangkat kembali"
    PULANG = "Pulang seterusnya"
    DICEGAH = "Dicegah berangkat"
    BATAL = "Batal berangkat"
    GAGAL = "Gagal berangkat"
    MENINGGAL = "Meninggal"
    HILANG_KONTAK = "Hilang kontak"
    KONTAK_KEMBALI = "Ada kabar lagi"
    DIPERIKSA = "Data diperiksa"
    KOREKSI = "Koreksi tahap"
    PENDATAAN = "Pendataan awal"


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


class ToldBy(enum.Enum):
    """Who gave the office what it knows."""

    SENDIRI = "Orangnya sendiri"
    KELUARGA = "Keluarga"
    KADUS = "Kepala dusun"
    BP3MI = "BP3MI"
    DOKUMEN = "Dokumen"


class WagePeriod(enum.Enum):
    """For how long a wage is paid."""

    BULAN = "Sebulan"
    MINGGU = "Seminggu"
    HARI = "Sehari"


class DeparturePoint(enum.Enum):
    """Where somebody left the country or the island."""

    BIZAM = "Bandara BIZAM Lombok"
    LEMBAR = "Pelabuhan Lembar"
    SURABAYA = "Surabaya"
    JAKARTA = "Jakarta"
    BATAM = "Batam"
    LAINNYA = "Lainnya"


class Lender(enum.Enum):
    """To whom the money for leaving is owed."""

    KELUARGA = "Keluarga"
    BANK_KUR = "Bank (KUR)"
    KOPERASI = "Koperasi"
    RENTENIR = "Rentenir"
    P3MI = "P3MI"
    LAINNYA = "Lainnya"


class ReturnType(enum.Enum):
    """How somebody came home for good."""

    SELESAI_KONTRAK = "Selesai kontrak"
    CUTI_TIDAK_KEMBALI = "Cuti, tidak kembali"
    BERMASALAH = "Bermasalah"
    DEPORTASI = "Deportasi"
    SAKIT = "Sakit"
    PHK = "PHK"
    LAINNYA = "Lainnya"


class ReturnPlan(enum.Enum):
    """What somebody who came home wants to do."""

    USAHA = "Membuka usaha"
    BERANGKAT_LAGI = "Berangkat lagi"
    KERJA_LOKAL = "Bekerja di daerah sendiri"
    TANI = "Bertani atau beternak"
    BELUM = "Belum ada rencana"


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
    """The documents a journey needs (domain dictionary, section 11.1)."""

    KTP = "KTP"
    KK = "Kartu keluarga"
    AKTA_LAHIR = "Akta lahir"
    IJAZAH = "Ijazah"
    STATUS_KAWIN = "Surat status perkawinan"
    BUKU_NIKAH = "Buku nikah"
    AKTA_CERAI = "Akta cerai"
    IZIN_KELUARGA = "Surat izin keluarga"
    KEASLIAN_DOKUMEN = "Keterangan keaslian dokumen"
    AK1 = "Kartu pencari kerja (AK-1)"
    SKCK = "SKCK"
    MCU_SEHAT = "Surat keterangan sehat"
    PSIKOLOGI = "Hasil tes psikologi"
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
    TIKET = "Tiket"
    LAINNYA = "Lainnya"


class DocumentStatus(enum.Enum):
    """How far a document is."""

    BELUM = "Belum"
    PROSES = "Proses"
    ADA = "Ada"
    TIDAK_PERLU = "Tidak perlu"
    DITOLAK = "Ditolak"
    PALSU = "Palsu"


class DocumentPlace(enum.Enum):
    """Where a document lies now."""

    KELUARGA = "Di tangan sendiri/keluarga"
    DESA = "Di kantor desa"
    P3MI = "Di P3MI"
    KANTOR = "Di kantor yang mengurus"


class Journey(Record, Base, kw_only=True):
    """One trip of one person, from the wish to the return."""

    __tablename__ = "journey"
    __table_args__ = (
        Index("ix_journey_person", "person_id", "seq"),
        Index(  # who is the newest of a person, and all that is counted of it
            "ix_journey_newest",
            *("person_id", "seq", "id", "stage", "procedural_status", "lost_since"),
            *("last_contact_on", "contract_end", "leave_until", "returned_on", "return_plan"),
            *("verified_on", "departed_on", "country", "sector"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        {
            "info": {
                "alone": Alone(
                    {"stage": frozenset(list(Stage)[: list(Stage).index(Stage.PURNA)])},
                    "Orang ini sudah punya perjalanan lain yang berjalan. Selesaikan atau hapus "
                    "yang itu dulu.",
                    by="person_id",
                )
            }
        },
    )

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
        String(60), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kota"), kind=kinds.NAME)
    )
    sector: Mapped[Sector | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Sektor"), in_table=True)
    )
    job_title: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Jabatan/pekerjaan"))
    )
    agency_id: Mapped[str | None] = mapped_column(ForeignKey("agency.id"), default=None, index=True)
    foreign_agency: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Agensi luar negeri"))
    )
    recruiter_id: Mapped[str | None] = mapped_column(
        ForeignKey("recruiter.id"), default=None, index=True
    )
    employer: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pemberi kerja"), kind=kinds.NAME),
    )
    employer_address: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alamat pemberi kerja"), kind=kinds.NAME),
    )
    employer_phone: Mapped[str | None] = mapped_column(
        String(16),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Telepon pemberi kerja"), kind=kinds.PHONE, sensitive=True
        ),
    )
    info_source: Mapped[InfoSource | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Sumber informasi kerja"),
            hint=QT_TRANSLATE_NOOP("fields", "Dari siapa kabar pekerjaan ini?"),
        ),
    )
    wage: Mapped[Decimal | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Upah"), sensitive=True)
    )
    wage_currency: Mapped[str | None] = mapped_column(
        String(3),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Mata uang upah"),
            kind=kinds.CURRENCY,
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti mata uang negara tujuan."),
        ),
    )
    wage_period: Mapped[WagePeriod] = mapped_column(
        default=WagePeriod.BULAN, info=spec(QT_TRANSLATE_NOOP("fields", "Upah untuk"))
    )
    contract_months: Mapped[int | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Masa kontrak (bulan)"))
    )
    contract_start: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kontrak mulai"))
    )
    contract_end: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kontrak berakhir"))
    )
    departed_on: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal berangkat"))
    )
    departure_point: Mapped[DeparturePoint | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berangkat lewat"))
    )
    cost_total: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Biaya seluruhnya"), kind=kinds.RUPIAH, sensitive=True
        ),
    )
    debt: Mapped[int | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Utang untuk berangkat"), kind=kinds.RUPIAH, sensitive=True
        ),
    )
    debt_to: Mapped[Lender | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Utang kepada"), sensitive=True)
    )
    siskop2mi_id: Mapped[str | None] = mapped_column(
        String(40), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "ID SiskoP2MI"))
    )
    returned_on: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal pulang"))
    )
    return_type: Mapped[ReturnType | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Pulang karena"))
    )
    return_plan: Mapped[ReturnPlan | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Rencana setelah pulang"),
            hint=QT_TRANSLATE_NOOP("fields", "Ditanyakan paling lambat sebulan setelah pulang."),
        ),
    )
    leave_until: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Cuti sampai"))
    )
    last_contact_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kontak terakhir"))
    )
    last_contact_by: Mapped[ToldBy | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kabar dari"))
    )
    lost_since: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Hilang kontak sejak"))
    )
    procedural_basis: Mapped[ProceduralBasis | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Dasar status prosedural"))
    )
    q1: Mapped[Answer | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "1. Terdaftar di Disnaker/LTSA, atau lewat G to G?"),
            hint=QT_TRANSLATE_NOOP("fields", "Tandanya ID CPMI atau rekomendasi paspor."),
        ),
    )
    q2: Mapped[Answer | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "2. Visanya visa kerja?"),
            hint=QT_TRANSLATE_NOOP("fields", "Bukan wisata, kunjungan, umrah atau ziarah."),
        ),
    )
    q3: Mapped[Answer | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "3. Ada perjanjian kerja yang ditandatangani?")),
    )
    q4: Mapped[Answer | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "4. Ikut BPJS Ketenagakerjaan PMI?")),
    )
    q5: Mapped[Answer | None] = mapped_column(
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "5. Punya E-KPMI, E-PMI atau E-KTKLN?")),
    )
    info_by: Mapped[ToldBy | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Keterangan dari"))
    )
    verified_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Data diperiksa tanggal"))
    )
    verified_by: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diperiksa oleh"))
    )
    interview_note: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Catatan wawancara keluarga"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Apa yang ditanyakan, dan apa jawab keluarga."),
        ),
    )
    journey_notes: Mapped[str | None] = mapped_column(
        String(1000),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Catatan perjalanan"), kind=kinds.LONG_TEXT),
    )


class JourneyEvent(Record, Base, kw_only=True):
    """One thing that happened on a journey: what, when, who told, and the stage after it."""

    __tablename__ = "journey_event"

    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    kind: Mapped[EventKind] = mapped_column(
        default=EventKind.PENDATAAN, info=spec(QT_TRANSLATE_NOOP("fields", "Kejadian"))
    )
    stage: Mapped[Stage] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tahap")))
    on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal")))
    told_by: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Menurut siapa"),
            hint=QT_TRANSLATE_NOOP("fields", "Siapa yang menyampaikan, atau siapa yang mencegah."),
        ),
    )
    note: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Keterangan"))
    )


class WorkerDocument(Record, Base, kw_only=True):
    """One document of one journey."""

    __tablename__ = "worker_document"
    __table_args__ = (
        Index(
            "ix_worker_document_ending",
            *("expires_on", "journey_id", "type", "status"),
            sqlite_where=text("deleted_at IS NULL AND replaced_on IS NULL"),
        ),
        Index(  # what the register book tells of passports
            "ix_worker_document_passport",
            *("journey_id", "number", "expires_on"),
            sqlite_where=text("type = 'PASPOR' AND deleted_at IS NULL AND replaced_on IS NULL"),
        ),
        Index(  # how long documents took
            "ix_worker_document_obtained",
            *("obtained_on", "journey_id", "type"),
            sqlite_where=text(
                "obtained_on IS NOT NULL AND deleted_at IS NULL AND replaced_on IS NULL"
            ),
        ),
    )

    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    type: Mapped[DocumentType] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Dokumen"), in_table=True)
    )
    status: Mapped[DocumentStatus] = mapped_column(
        default=DocumentStatus.BELUM,
        info=spec(QT_TRANSLATE_NOOP("fields", "Status"), in_table=True),
    )
    number: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor dokumen"),
            kind=kinds.DOCUMENT_NUMBER,
            sensitive=True,
        ),
    )
    issued_by: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diterbitkan oleh"))
    )
    issued_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal terbit"))
    )
    expires_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"), in_table=True)
    )
    checked_on: Mapped[dt.date | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Aslinya diperiksa tanggal"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong bila baru fotokopi yang dilihat."),
        ),
    )
    checked_by: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Diperiksa oleh"))
    )
    kept_at: Mapped[DocumentPlace | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Disimpan di mana"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti belum ditanyakan."),
        ),
    )
    replaced_on: Mapped[dt.date | None] = mapped_column(default=None)  # by a newer one
    obtained_on: Mapped[dt.date | None] = mapped_column(default=None)  # seen to come into hand
    note: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Keterangan dokumen"),
            hint=QT_TRANSLATE_NOOP("fields", "Wajib bila ditolak, palsu, atau tidak perlu."),
        ),
    )
