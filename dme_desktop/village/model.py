"""The records of the office itself."""

import datetime as dt
import enum
from collections.abc import Collection, Iterable
from typing import TypeVar

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds, pattern
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.records import MAKING, Alone, Base, Record
from dme_desktop.kernel.words import of_kelurahan

E = TypeVar("E", bound=enum.Enum)
VILLAGE_CODE = len("52.03.11.2005")


class Role(enum.Enum):
    """What an official does; Permendagri 84/2015 names most of them."""

    KADES = "Kepala desa/lurah"
    SEKDES = "Sekretaris desa"
    KAUR_TU = "Kaur tata usaha dan umum"
    KAUR_KEU = "Kaur keuangan"
    KAUR_REN = "Kaur perencanaan"
    KASI_PEM = "Kasi pemerintahan"
    KASI_KESRA = "Kasi kesejahteraan"
    KASI_YAN = "Kasi pelayanan"
    KADUS = "Kepala dusun"
    BPD = "BPD"
    STAF = "Staf"


class NumberPolicy(enum.Enum):
    """Which letters share one count of numbers."""

    PER_TYPE = "Sendiri-sendiri menurut kode surat"
    SERVICE = "Satu urutan untuk semua surat pelayanan"
    EVERYTHING = "Satu urutan untuk semua surat kantor"


class SigningMode(enum.Enum):
    """How an official signs; the member's value is what stands before the title."""

    LANGSUNG = ""
    AN = "a.n."
    UB = "u.b."
    PLT = "Plt."
    PLH = "Plh."
    PJ = "Pj."


class Village(Record, Base, kw_only=True):
    """The one village this file belongs to, chosen by its Kemendagri code."""

    __tablename__ = "village"
    __table_args__ = {"info": {"for_good": MAKING}}  # noqa: RUF012 - read by SQLAlchemy

    code: Mapped[str] = mapped_column(
        String(13),
        info=spec(QT_TRANSLATE_NOOP("fields", "Kode wilayah"), kind=kinds.REGION),
    )
    name: Mapped[str] = mapped_column(
        String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Nama desa/kelurahan"))
    )
    district: Mapped[str] = mapped_column(
        String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Kecamatan"), required=False)
    )
    regency: Mapped[str] = mapped_column(
        String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Kabupaten/kota"), required=False)
    )
    province: Mapped[str] = mapped_column(
        String(60), info=spec(QT_TRANSLATE_NOOP("fields", "Provinsi"))
    )
    office_address: Mapped[str | None] = mapped_column(
        String(150),
        default=None,
        info=spec(QT_TRANSLATE_NOOP("fields", "Alamat kantor"), kind=kinds.NAME),
    )
    postcode: Mapped[str | None] = mapped_column(
        String(5), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Kode pos"))
    )
    phone: Mapped[str | None] = mapped_column(
        String(20), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Telepon kantor"))
    )
    email: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Surel"), kind=kinds.EMAIL)
    )
    website: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Situs web"))
    )
    letter_suffix: Mapped[str] = mapped_column(
        String(20),
        default="Pem.Ds",
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Kode desa di nomor surat"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Pem.Ds di 562/016/Pem.Ds/XI/2026."),
        ),
    )
    number_pattern: Mapped[str] = mapped_column(
        String(60),
        default=pattern.USUAL,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Pola nomor surat"),
            kind=pattern.kind(),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Dalam kurung kurawal: kode, nomor, kantor, bulan, tahun."
            ),
        ),
    )
    number_policy: Mapped[NumberPolicy] = mapped_column(
        default=NumberPolicy.PER_TYPE,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Urutan nomor"),
            hint=QT_TRANSLATE_NOOP("fields", "Setiap tahun mulai lagi dari 001."),
        ),
    )
    paper: Mapped[PaperSize] = mapped_column(
        default=PaperSize.F4, info=spec(QT_TRANSLATE_NOOP("fields", "Kertas surat"))
    )
    hamlets: Mapped[str | None] = mapped_column(
        String(2000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama dusun"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Satu baris satu dusun, tanpa kata Dusun."),
        ),
    )
    hamlet_map: Mapped[str | None] = mapped_column(
        String(4000),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Peta dusun"),
            kind=kinds.TILES,
            hint=QT_TRANSLATE_NOOP(
                "fields", "Denah sederhana untuk laporan; boleh dibiarkan kosong."
            ),
        ),
    )
    practice: Mapped[bool] = mapped_column(default=False)
    region_data: Mapped[str] = mapped_column(String(40), default="")
    logo: Mapped[bytes | None] = mapped_column(
        default=None, deferred=True, active_history=True, info={"whole": True}
    )

    @property
    def is_desk(self) -> bool:
        """Say whether this office lies over villages: a subdistrict, a regency or a province."""
        return len(self.code) < VILLAGE_CODE

    @property
    def kind(self) -> str:
        """Return "Desa" or "Kelurahan", as the fourth part of the code says, or what a desk is."""
        if self.is_desk:
            return {2: "Provinsi", 5: self.regency.partition(" ")[0]}.get(
                len(self.code), "Kecamatan"
            )
        return "Kelurahan" if self.code.split(".")[3].startswith("1") else "Desa"

    def says(self, told: str) -> str:
        """Return a sentence of ours about a desa as this office says it."""
        return of_kelurahan(told) if self.kind == "Kelurahan" else told

    def offers(self, every: Iterable[E], of_desa: Collection[E], *kept: E | None) -> list[E]:
        """Return what can be chosen here: what only a desa has is no choice of a kelurahan.

        What a record was `kept` with stays among it.
        """
        left_out = of_desa if self.kind == "Kelurahan" else ()
        return [one for one in every if one in kept or one not in left_out]

    @property
    def full_name(self) -> str:
        """Return "Desa Jenggik Utara"."""
        return f"{self.kind} {self.name}"

    @property
    def head_title(self) -> str:
        """Return "Kepala Desa" or "Lurah"; a desk has its Camat or the head of its agency."""
        if self.is_desk:
            return "Camat" if self.kind == "Kecamatan" else "Kepala Dinas"
        return "Lurah" if self.kind == "Kelurahan" else "Kepala Desa"


class Official(Record, Base, kw_only=True):
    """A person who works in the office or heads a hamlet, and may sign."""

    __tablename__ = "official"
    __table_args__ = {  # noqa: RUF012 - read by SQLAlchemy
        "info": {
            "alone": Alone(
                {"role": frozenset({Role.KADES}), "active": frozenset({True})},
                "Sudah ada kepala lain yang masih menjabat. Akhiri jabatannya dulu.",
            )
        }
    }

    name: Mapped[str] = mapped_column(
        String(100), info=spec(QT_TRANSLATE_NOOP("fields", "Nama"), kind=kinds.NAME, in_table=True)
    )
    role: Mapped[Role] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Jabatan"), in_table=True)
    )
    hamlet: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Dusun"),
            kind=kinds.NAME,
            hint=QT_TRANSLATE_NOOP("fields", "Diisi untuk kepala dusun."),
            in_table=True,
        ),
    )
    nip: Mapped[str | None] = mapped_column(
        String(30), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "NIP/NIPD"))
    )
    rank: Mapped[str | None] = mapped_column(
        String(60),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Pangkat, golongan"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Bila pegawai negeri, seperti Penata Muda, III/a; tercetak di atas NIP."
            ),
        ),
    )
    signing_mode: Mapped[SigningMode] = mapped_column(
        default=SigningMode.LANGSUNG,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Cara menandatangani"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Kosong berarti langsung; Pj. untuk penjabat kepala desa."
            ),
        ),
    )
    can_sign: Mapped[bool] = mapped_column(
        default=False, info=spec(QT_TRANSLATE_NOOP("fields", "Boleh menandatangani"), in_table=True)
    )
    term_from: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Menjabat sejak"))
    )
    term_to: Mapped[dt.date | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Menjabat sampai"))
    )
    active: Mapped[bool] = mapped_column(
        default=True, info=spec(QT_TRANSLATE_NOOP("fields", "Masih bertugas"), in_table=True)
    )


REMEMBERED = ("backup.", "hitung.", "impor.", "pencocokan.")  # how settings begin that nobody chose


class Setting(Base, kw_only=True):
    """One choice of the office that is not part of its profile, or what the program remembers."""

    __tablename__ = "setting"

    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[str] = mapped_column()

    @property
    def has_past(self) -> bool:
        """Say that a choice stands in the history; what is only remembered does not."""
        return not self.key.startswith(REMEMBERED)
