"""The records of what people asked about their data, agreed to, and of what was erased or lost."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import EVERY_CHANGE, Base, Record


class Wish(enum.Enum):
    """What somebody asks about their data (UU 27/2022, see the domain dictionary, section 6)."""

    AKSES = "Salinan data saya"
    KOREKSI = "Perbaikan data"
    BATASI = "Batasi pemakaian data"
    HAPUS = "Hapus data"
    TARIK = "Tarik persetujuan"


class AskedBy(enum.Enum):
    """In what capacity somebody asks; only the first four may."""

    SENDIRI = "Orangnya sendiri"
    WALI = "Orang tua atau wali anak"
    WARIS = "Ahli waris orang yang meninggal"
    KUASA = "Kuasa dengan surat kuasa"
    KELUARGA = "Keluarga tanpa surat kuasa"
    LAIN = "Orang lain"


class Proof(enum.Enum):
    """How the office made sure who asks."""

    KTP = "KTP asli dicocokkan"
    KENAL = "Dikenal perangkat desa yang hadir"
    TELEPON = "Ditelepon balik ke nomor yang tercatat"
    KK = "KK dan KTP wali dicocokkan"
    AHLI_WARIS = "Surat kematian, surat ahli waris dan KTP dicocokkan"
    SURAT_KUASA = "Surat kuasa dan KTP keduanya dicocokkan"


class Progress(enum.Enum):
    """How far a request is."""

    DITERIMA = "Diterima"
    DIPERIKSA = "Orangnya sudah dipastikan"
    SELESAI = "Selesai"
    DITOLAK = "Ditolak"


class Refused(enum.Enum):
    """Why a request is refused; fixed words, so that no story about a person stands here."""

    BUKAN_ORANGNYA = "Yang meminta bukan orangnya dan tidak membawa kuasa"
    TIDAK_TERBUKTI = "Jati diri yang meminta tidak dapat dipastikan"
    WAJIB_SIMPAN = "Wajib disimpan menurut peraturan"
    ORANG_LAIN = "Akan membuka data orang lain"
    PERKARA = "Sedang dipakai menangani perkara atau pelindungan"


class Request(Record, Base, kw_only=True):
    """What somebody asked; due three times 24 hours after it was received."""

    __tablename__ = "data_request"
    __table_args__ = (
        Index("ix_data_request_state", "progress", "received_at"),
        {"info": {"for_good": EVERY_CHANGE}},
    )

    number: Mapped[str] = mapped_column(
        String(20),
        init=False,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nomor"), in_table=True, required=False),
    )
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    wish: Mapped[Wish] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang diminta"), in_table=True)
    )
    asked_by: Mapped[AskedBy] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang meminta"))
    )
    asker: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama yang meminta"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti orangnya sendiri."),
        ),
    )
    proof: Mapped[Proof | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Cara memastikan orangnya"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong bila belum; waktunya tetap berjalan."),
        ),
    )
    about: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang dimaksud"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: tanggal lahir seharusnya 5 Juli."),
        ),
    )
    received_at: Mapped[dt.datetime] = mapped_column(init=False)
    progress: Mapped[Progress] = mapped_column(
        default=Progress.DITERIMA,
        info=spec(QT_TRANSLATE_NOOP("fields", "Status"), in_table=True),
    )
    refused: Mapped[Refused | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan ditolak"))
    )
    settled_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    answer: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang sudah dikerjakan"), kind=kinds.LONG_TEXT),
    )


class Purpose(enum.Enum):
    """What needs consent beside the ledger and the children, which have their own."""

    FOTO = "Menyimpan pas foto"
    BERITA = "Foto dan cerita untuk berita desa"
    USAHA = "Mencatat usaha dan kebutuhan purna PMI"
    LEMBAGA = "Mengirim nama ke kecamatan atau kabupaten"
    KABAR = "Dihubungi lewat WhatsApp"


class Agreement(Record, Base, kw_only=True):
    """One consent of a person to one purpose, in the words of one version of its text."""

    __tablename__ = "data_consent"

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    purpose: Mapped[Purpose] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Untuk"), in_table=True)
    )
    text: Mapped[str] = mapped_column(
        String(20),
        init=False,
        info=spec(QT_TRANSLATE_NOOP("fields", "Versi bunyinya"), required=False),
    )
    given_by: Mapped[str] = mapped_column(
        String(100),
        info=spec(QT_TRANSLATE_NOOP("fields", "Yang memberi persetujuan"), kind=kinds.NAME),
    )
    relation: Mapped[str | None] = mapped_column(
        String(2),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Selaku"),
            kind=kinds.codes("recipient_relation"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti orangnya sendiri."),
        ),
    )
    witness: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Saksi"), kind=kinds.NAME)
    )
    given_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Setuju tanggal"))
    )
    withdrawn_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    handled_at: Mapped[dt.datetime | None] = mapped_column(default=None)
    handled_how: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Yang sudah dikerjakan"))
    )


class Restriction(Record, Base, kw_only=True):
    """A person whose data are kept and used for nothing else, until it is lifted."""

    __tablename__ = "data_restriction"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    since: Mapped[dt.date] = mapped_column()
    lifted_on: Mapped[dt.date | None] = mapped_column(default=None)
    lifted_why: Mapped[str | None] = mapped_column(String(300), default=None)


class WhyGone(enum.Enum):
    """Why something was erased."""

    PERMINTAAN = "Diminta orangnya"
    MASA_SIMPAN = "Masa simpannya selesai"


class Destruction(Record, Base, kw_only=True):
    """That something was erased: when, why, how much of what, what stays and why; no name.

    `gone`, `stays` and `copies` are lists of pairs as JSON. `person` is the id the person had, by
    which an old copy that comes back is known.
    """

    __tablename__ = "data_destruction"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    number: Mapped[str] = mapped_column(
        String(20), info=spec(QT_TRANSLATE_NOOP("fields", "Nomor"), in_table=True)
    )
    why: Mapped[WhyGone] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Alasan")))
    at: Mapped[dt.datetime] = mapped_column()
    kind: Mapped[str] = mapped_column(
        String(80), info=spec(QT_TRANSLATE_NOOP("fields", "Yang dimusnahkan"), in_table=True)
    )
    person: Mapped[str | None] = mapped_column(String(36), default=None, index=True)
    gone: Mapped[str] = mapped_column()
    stays: Mapped[str] = mapped_column(default="[]")
    copies: Mapped[str] = mapped_column(default="[]")
    emptied_at: Mapped[dt.datetime | None] = mapped_column(default=None)  # the pages of the file


class Carrier(enum.Enum):
    """How data got lost, or into other hands."""

    STIK = "Stik USB hilang"
    LAPTOP = "Laptop hilang atau dicuri"
    KERTAS = "Kertas hilang atau dibaca orang"
    SALAH_KIRIM = "Salah kirim"
    AKSES = "Dibuka orang yang tidak berhak"
    LAIN = "Lainnya"


class Locked(enum.Enum):
    """Whether somebody who holds it can read it."""

    TERKUNCI = "Terenkripsi, kata sandi tidak ikut hilang"
    TERBUKA = "Dapat dibaca"
    TIDAK_TAHU = "Belum diketahui"


class Breach(Record, Base, kw_only=True):
    """A failure of protection, its clock, and who was told (UU 27/2022 art. 46)."""

    __tablename__ = "data_breach"

    title: Mapped[str] = mapped_column(
        String(120),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Apa yang terjadi"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: stik cadangan hilang di jalan."),
            in_table=True,
        ),
    )
    found_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Diketahui tanggal"), in_table=True)
    )
    found_time: Mapped[str | None] = mapped_column(
        String(5),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Jam diketahui"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti 14.30. Kosong berarti pukul 00.00."),
        ),
    )
    carrier: Mapped[Carrier] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jenis kejadian"))
    )
    locked: Mapped[Locked] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Dapatkah dibaca orang lain"))
    )
    what: Mapped[str] = mapped_column(
        String(400),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Data apa saja"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: nama, NIK dan nomor HP 40 pekerja."),
        ),
    )
    cause: Mapped[str | None] = mapped_column(
        String(400),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Bagaimana terjadinya"), kind=kinds.LONG_TEXT),
    )
    handling: Mapped[str | None] = mapped_column(
        String(400),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Yang sudah dan akan dikerjakan"), kind=kinds.LONG_TEXT
        ),
    )
    whom: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Orang yang terkena"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Nama dusun, kata “pekerja” atau “semua”; daftarnya dicetak."
            ),
        ),
    )
    persons_told_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Orangnya diberi tahu tanggal"))
    )
    authority_told_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Lembaga diberi tahu tanggal"))
    )


class Looked(Record, Base, kw_only=True):
    """That somebody looked at what is kept hidden of a person; nobody takes this back."""

    __tablename__ = "data_looked"
    __table_args__ = {"info": {"for_good": EVERY_CHANGE}}  # noqa: RUF012 - read by SQLAlchemy

    person_id: Mapped[str] = mapped_column(ForeignKey("person.id"), index=True)
    what: Mapped[str] = mapped_column(String(120))
