"""The records of agreements, their parties and what was promised to be done."""

import datetime as dt
import enum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import Base, Record


class AgreementKind(enum.Enum):
    """What kind of paper binds the parties."""

    MOU = "Nota Kesepahaman (MoU)"
    PKS = "Perjanjian Kerja Sama (PKS)"
    KOMITMEN = "Komitmen"
    SURAT_DUKUNGAN = "Surat Dukungan"
    ADDENDUM = "Addendum"


class AgreementStatus(enum.Enum):
    """What the office did with an agreement; whether it is in force follows from its dates."""

    DRAF = "Draf"
    DITANDATANGANI = "Ditandatangani"
    DIPERPANJANG = "Diperpanjang"
    DIHENTIKAN = "Dihentikan"


class Standing(enum.Enum):
    """Where an agreement stands today."""

    DRAF = "Draf"
    DITANDATANGANI = "Belum mulai berlaku"
    BERLAKU = "Berlaku"
    AKAN_BERAKHIR = "Akan berakhir"
    BERAKHIR = "Berakhir"
    DIPERPANJANG = "Diperpanjang"
    DIHENTIKAN = "Dihentikan"


class Level(enum.Enum):
    """Between whom an agreement was made."""

    DESA = "Desa"
    KECAMATAN = "Kecamatan"
    KABUPATEN = "Kabupaten/kota"
    PROVINSI = "Provinsi"
    KEMENTERIAN = "Kementerian"


class Scope(enum.Enum):
    """What an agreement is about."""

    DATA = "Data"
    SOSIALISASI = "Sosialisasi"
    PENCEGAHAN = "Pencegahan"
    PENEMPATAN = "Penempatan"
    PELATIHAN = "Pelatihan"
    PEMULANGAN = "Pemulangan"
    PENEGAKAN_HUKUM = "Penegakan hukum"
    BANTUAN_HUKUM = "Bantuan hukum"
    PEMBIAYAAN = "Pembiayaan"
    REMITANSI = "Remitansi"
    USAHA = "Usaha"
    KESEHATAN = "Kesehatan"
    ANAK = "Anak"


class PartyKind(enum.Enum):
    """What kind of institution a party is."""

    PEMDES = "Pemerintah desa"
    KEMENTERIAN = "Kementerian/lembaga"
    PEMDA = "Pemerintah daerah"
    DINAS = "Dinas"
    BP3MI = "BP3MI/P4MI"
    POLRI = "Polri"
    TNI = "TNI"
    P3MI = "P3MI"
    BANK = "Bank"
    LPK_BLK = "LPK/BLK"
    BUMDES = "BUMDes"
    KOPERASI = "Koperasi"
    NGO = "Lembaga masyarakat"
    KAMPUS = "Perguruan tinggi"
    LAINNYA = "Lainnya"


IN_DESA = frozenset({PartyKind.BUMDES})  # a firm that only a desa has


class Agreement(Record, Base, kw_only=True):
    """One agreement. `parent_id` is what it renews or amends."""

    __tablename__ = "agreement"

    kind: Mapped[AgreementKind] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Jenis")))
    title: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Judul kerja sama"))
    )
    our_number: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor dari desa"))
    )
    their_number: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor pihak lain"))
    )
    signed_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Ditandatangani tanggal"))
    )
    place: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tempat"), kind=kinds.NAME)
    )
    start_on: Mapped[dt.date | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Berlaku mulai"),
            hint=QT_TRANSLATE_NOOP("fields", "Kosong berarti sejak ditandatangani."),
        ),
    )
    end_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Berlaku sampai"))
    )
    open_ended: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Tanpa batas waktu"))
    )
    auto_renew: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Diperpanjang sendiri"))
    )
    scope: Mapped[str | None] = mapped_column(
        String(200),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Ruang lingkup"), kind=kinds.tags(Scope)),
    )
    level: Mapped[Level] = mapped_column(
        default=Level.DESA, info=spec(QT_TRANSLATE_NOOP("fields", "Tingkat"))
    )
    village_is_party: Mapped[bool] = mapped_column(
        default=True, info=spec(QT_TRANSLATE_NOOP("fields", "Desa menjadi pihak"))
    )
    note: Mapped[str | None] = mapped_column(
        String(600),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Pokok isi"), kind=kinds.LONG_TEXT),
    )
    parent_id: Mapped[str | None] = mapped_column(
        ForeignKey("agreement.id"), default=None, index=True
    )
    status: Mapped[AgreementStatus] = mapped_column(
        default=AgreementStatus.DRAF, info=spec(QT_TRANSLATE_NOOP("fields", "Status"))
    )
    no_scan_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan tanpa pindaian"))
    )
    stop_reason: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Alasan dihentikan"))
    )


class AgreementParty(Record, Base, kw_only=True):
    """One party, and who signed for it."""

    __tablename__ = "agreement_party"
    __table_args__ = {"info": {"part_of": "agreement_id"}}  # noqa: RUF012 - read by SQLAlchemy

    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    name: Mapped[str] = mapped_column(
        String(150), info=spec(QT_TRANSLATE_NOOP("fields", "Nama lembaga"), kind=kinds.NAME)
    )
    kind: Mapped[PartyKind] = mapped_column(
        default=PartyKind.LAINNYA, info=spec(QT_TRANSLATE_NOOP("fields", "Jenis lembaga"))
    )
    signer_position: Mapped[str | None] = mapped_column(
        String(100), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Jabatan penanda tangan"))
    )
    signer_name: Mapped[str | None] = mapped_column(
        String(100),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama penanda tangan"), kind=kinds.NAME),
    )


class AgreementAction(Record, Base, kw_only=True):
    """One thing that was promised: what, by whom, until when, and when it was done."""

    __tablename__ = "agreement_action"

    agreement_id: Mapped[str] = mapped_column(ForeignKey("agreement.id"), index=True, init=False)
    order: Mapped[int] = mapped_column(init=False)
    task: Mapped[str] = mapped_column(
        String(200), info=spec(QT_TRANSLATE_NOOP("fields", "Tindak lanjut"))
    )
    person: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Penanggung jawab"))
    )
    due_on: Mapped[dt.date] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Batas waktu")))
    done_on: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Selesai tanggal"))
    )
    evidence: Mapped[str | None] = mapped_column(
        String(200), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Bukti"))
    )
