"""The records of attention: what was noticed, what was decided about it, and names of lists."""

import datetime as dt
import enum
from typing import Self

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Base, Record

LONGEST_SUBJECT = 160


class Level(enum.IntEnum):
    """How soon somebody should look; the larger the sooner."""

    ADVICE = 1
    ASKED = 2
    DATA = 3
    WELFARE = 4
    FIRST = 5


LEVELS = {
    Level.ADVICE: QT_TRANSLATE_NOOP("fields", "Saran"),
    Level.ASKED: QT_TRANSLATE_NOOP("fields", "Ditanyakan"),
    Level.DATA: QT_TRANSLATE_NOOP("fields", "Data"),
    Level.WELFARE: QT_TRANSLATE_NOOP("fields", "Kabar dulu"),
    Level.FIRST: QT_TRANSLATE_NOOP("fields", "Didahulukan"),
}


class Rule(enum.Enum):
    """What is noticed (domain dictionary, section 5), and the signs of every day.

    The value is its name; `why` is a sentence with places for what was found, `advice` what the
    office can do. RM11B is the second half of RM11, the country told by the currency.
    """

    _value_: str
    level: Level
    why: str
    advice: str

    def __new__(cls, title: str, level: Level, why: str, advice: str) -> Self:
        """Make a rule whose value is its name."""
        rule = object.__new__(cls)
        rule._value_, rule.level, rule.why, rule.advice = title, level, why, advice
        return rule

    RM01 = (
        "Tunai besar",
        Level.ADVICE,
        QT_TRANSLATE_NOOP("attention", "{total} tunai untuk {recipient} pada {day}."),
        QT_TRANSLATE_NOOP(
            "attention",
            "Tunai sebesar ini dilaporkan sendiri oleh bank; desa tidak melapor. Sarankan "
            "transfer lewat rekening, dan simpan buktinya.",
        ),
    )
    RM02 = (
        "Uang tunai dibawa pulang",
        Level.ADVICE,
        QT_TRANSLATE_NOOP("attention", "{total} dibawa sendiri pada {day}."),
        QT_TRANSLATE_NOOP(
            "attention",
            "Uang tunai sebesar ini harus diberitahukan kepada Bea Cukai saat tiba. Ceritakan "
            "untuk kepulangan berikutnya, dan simpan tanda buktinya.",
        ),
    )
    RM03 = (
        "Jalur tanpa bukti",
        Level.ADVICE,
        QT_TRANSLATE_NOOP("attention", "{count} kiriman dalam setahun lewat {channels}.", "", 1),
        QT_TRANSLATE_NOOP(
            "attention",
            "Ceritakan jalur yang meninggalkan bukti: bank, kantor pos, atau pengirim uang "
            "berizin. Keluarga tetap bebas memilih.",
        ),
    )
    RM04 = (
        "Satu penerima, banyak pengirim",
        Level.FIRST,
        QT_TRANSLATE_NOOP(
            "attention",
            "{recipient} menerima dari {workers} pekerja, {first} sampai {last}.",
            "",
            1,
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Bicarakan dengan tiap keluarga, tanpa menuduh: siapa orang ini dan untuk apa "
            "uangnya. Bila ada yang tertekan, rujuk.",
        ),
    )
    RM05 = (
        "Penerima di luar keluarga",
        Level.FIRST,
        QT_TRANSLATE_NOOP(
            "attention", "{recipient} ({relation}) menerima {count} kiriman pada {year}.", "", 1
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Tanyakan dengan tenang apakah ada utang biaya berangkat atau potongan yang tidak "
            "disepakati. Bila ada paksaan, buat kasus dan rujuk ke BP3MI.",
        ),
    )
    RM06 = (
        "Keluarga membayar",
        Level.FIRST,
        QT_TRANSLATE_NOOP("attention", "{total} dibayar keluarga kepada {recipient} pada {day}."),
        QT_TRANSLATE_NOOP(
            "attention",
            "Tanyakan segera: adakah penyekapan, tebusan, atau biaya tambahan? Bila ya, hubungi "
            "110 dan BP3MI, lalu buat kasus.",
        ),
    )
    RM07 = (
        "Jauh di atas biasanya",
        Level.ASKED,
        QT_TRANSLATE_NOOP("attention", "{amount} pada {day}; {than} {usual}."),
        QT_TRANSLATE_NOOP(
            "attention",
            "Tanyakan saja asalnya, seperti bonus, tabungan, atau santunan, lalu tulis "
            "jawabannya di sini. Periksa juga banyaknya angka nol.",
        ),
    )
    RM08 = (
        "Tunai berulang di bawah batas",
        Level.ASKED,
        QT_TRANSLATE_NOOP(
            "attention",
            "{count} kiriman tunai, {least} sampai {most}, dari {first} ke {last}.",
            "",
            1,
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Tanyakan mengapa dibagi-bagi. Sarankan transfer lewat rekening, dan simpan buktinya.",
        ),
    )
    RM09 = (
        "Rekening dipegang orang lain",
        Level.FIRST,
        QT_TRANSLATE_NOOP(
            "attention", "Rekening atau ATM untuk {recipients} dipegang orang di luar keluarga."
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Pastikan pekerja dan keluarganya bebas memakai uangnya. Kartu yang dikuasai orang "
            "lain dapat menjadi tanda perdagangan orang; bila begitu, buat kasus.",
        ),
    )
    RM10 = (
        "Kiriman berhenti",
        Level.WELFARE,
        QT_TRANSLATE_NOOP(
            "attention",
            "Kiriman terakhir {last}, biasanya tiap {usual} hari. Kabar terakhir: {contact}.",
            "",
            1,
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Dahulukan keselamatannya: hubungi pekerja atau keluarganya, lalu catat kabarnya. "
            "Uangnya tidak perlu ditanyakan dulu.",
        ),
    )
    RM11 = (
        "Tidak sedang di luar negeri",
        Level.DATA,
        QT_TRANSLATE_NOOP(
            "attention",
            "{count} kiriman pada waktu ia tercatat tidak di luar negeri: {days}.",
            "",
            1,
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Betulkan dulu datanya: tanggal berangkat atau pulang, atau tanggal kiriman.",
        ),
    )
    RM11B = (
        "Mata uang negara lain",
        Level.DATA,
        QT_TRANSLATE_NOOP(
            "attention",
            "{count} kiriman dalam {currency}, sedangkan ia tercatat di {country}.",
            "",
            1,
        ),
        QT_TRANSLATE_NOOP(
            "attention", "Betulkan dulu datanya: negara tujuan, atau mata uang kiriman."
        ),
    )
    RM12 = (
        "Negara yang perlu diwaspadai",
        Level.FIRST,
        QT_TRANSLATE_NOOP("attention", "Bekerja di {country}; {count} kiriman tercatat.", "", 1),
        QT_TRANSLATE_NOOP(
            "attention",
            "Pastikan ia bebas keluar dari tempat kerja dan memegang paspornya. Bila ada tanda "
            "penipuan daring atau perdagangan orang, buat kasus dan hubungi BP3MI.",
        ),
    )
    EH1 = (
        "Belum tercatat berangkat",
        Level.DATA,
        QT_TRANSLATE_NOOP(
            "attention", "{count} kiriman dari orang yang belum tercatat berangkat.", "", 1
        ),
        QT_TRANSLATE_NOOP(
            "attention", "Betulkan dulu datanya: catat keberangkatannya, atau periksa orangnya."
        ),
    )
    EH2 = (
        "Rumah bergantung pada satu orang",
        Level.WELFARE,
        QT_TRANSLATE_NOOP(
            "attention",
            "Setahun ini rumahnya menerima dari satu orang saja, {count} kali; {share}% untuk "
            "kebutuhan sehari-hari dan utang.",
            "",
            1,
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Ajak keluarga menyisihkan simpanan darurat, dan tawarkan pelatihan mengelola "
            "kiriman atau merintis usaha.",
        ),
    )
    WL = (
        "Nama mirip daftar pantauan",
        Level.FIRST,
        QT_TRANSLATE_NOOP(
            "attention", "{name} ({role}) mirip {watched} ({score}%) di {origin}, {listed}."
        ),
        QT_TRANSLATE_NOOP(
            "attention",
            "Kemiripan nama bukan bukti. Bandingkan tanggal dan tempat lahir dengan daftarnya; "
            "yang memutuskan selalu orang.",
        ),
    )


class FlagState(enum.Enum):
    """What was decided about something that was noticed; open until then."""

    DIJELASKAN = "Sudah dijelaskan"
    DIRUJUK = "Dirujuk"
    DIKESAMPINGKAN = "Dikesampingkan"


class AskedOf(enum.Enum):
    """Whom the village may ask for help; it reports to nobody."""

    BHABINKAMTIBMAS = "Bhabinkamtibmas"
    POLRES = "Polres"
    BP3MI = "BP3MI"
    PPATK_ADUAN = "Pengaduan PPATK"


class AttentionFlag(Base, kw_only=True):
    """Something that was noticed, reckoned from the ledger before every save that touches it.

    A rule, a person and a `subject` name it; `facts` is the fingerprint of what it rests on.
    `entries` are the ids of lines, `told` what fills the sentence of the rule, both as JSON.
    One that was decided and does not hold any more stays, so that the decision can be read.
    What comes about or ends by the calendar alone is kept beforehand: it is told from `since` on
    and before `until`.
    """

    __tablename__ = "attention_flag"
    __table_args__ = (
        Index("ix_attention_flag_person", "person_id", "rule"),
        Index("ix_attention_flag_subject", "subject"),
        Index("ix_attention_flag_order", "rank", "since", "id"),
    )

    id: Mapped[str] = mapped_column(String(36), primary_key=True, init=False, insert_default=new_id)
    rule: Mapped[Rule] = mapped_column()
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None)
    subject: Mapped[str] = mapped_column(String(LONGEST_SUBJECT))
    facts: Mapped[str] = mapped_column(String(32))
    rank: Mapped[int] = mapped_column()
    entries: Mapped[str] = mapped_column()
    told: Mapped[str] = mapped_column()
    since: Mapped[dt.date] = mapped_column()
    until: Mapped[dt.date | None] = mapped_column(default=None)
    holds: Mapped[bool] = mapped_column(default=True)

    def is_told(self, today: dt.date) -> bool:
        """Say whether it holds on a day."""
        return self.holds and self.since <= today and (not self.until or today < self.until)


class AttentionDecision(Record, Base, kw_only=True):
    """What was decided about a flag as its facts were then; other facts open it anew."""

    __tablename__ = "attention_decision"
    __table_args__ = (Index("ix_attention_decision_facts", "facts", "subject"),)

    rule: Mapped[Rule] = mapped_column()
    person_id: Mapped[str | None] = mapped_column(ForeignKey("person.id"), default=None, index=True)
    subject: Mapped[str] = mapped_column(String(LONGEST_SUBJECT))
    facts: Mapped[str] = mapped_column(String(32))
    decided_on: Mapped[dt.date] = mapped_column()
    state: Mapped[FlagState] = mapped_column(info=spec(QT_TRANSLATE_NOOP("fields", "Keputusan")))
    reason: Mapped[str] = mapped_column(
        String(500),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Alasan atau penjelasan"),
            kind=kinds.LONG_TEXT,
            hint=QT_TRANSLATE_NOOP("fields", "Apa kata keluarga, atau mengapa tidak diteruskan."),
        ),
    )
    asked_of: Mapped[AskedOf | None] = mapped_column(
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Dirujuk kepada"),
            hint=QT_TRANSLATE_NOOP("fields", "Hanya bila dirujuk."),
        ),
    )
    asked_for: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Bantuan yang diminta"),
            hint=QT_TRANSLATE_NOOP("fields", "Seperti: mohon dihubungi dan didampingi."),
        ),
    )
    case_no: Mapped[str | None] = mapped_column(
        String(20),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nomor kasus"),
            hint=QT_TRANSLATE_NOOP("fields", "Bila sudah dibuat kasusnya, seperti KS-2026-001."),
        ),
    )
    letter_id: Mapped[str | None] = mapped_column(ForeignKey("letter.id"), default=None, index=True)


class AttentionNote(Base, kw_only=True):
    """The PDF of a referral note; the register of letters keeps its number and its hash only."""

    __tablename__ = "attention_note"

    letter_id: Mapped[str] = mapped_column(ForeignKey("letter.id"), primary_key=True)
    pdf: Mapped[bytes] = mapped_column(repr=False)


class WatchedName(Record, Base, kw_only=True):
    """A name of a list that another office gave out, with the day of the list.

    A list of a later day takes the place of the earlier ones of the same origin.
    """

    __tablename__ = "watched_name"
    __table_args__ = (Index("ix_watched_name_origin", "origin", "listed_on"),)

    name: Mapped[str] = mapped_column(
        String(150),
        info=spec(QT_TRANSLATE_NOOP("fields", "Nama di daftar"), kind=kinds.NAME, in_table=True),
    )
    alias: Mapped[str | None] = mapped_column(
        String(300),
        default=None,
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama lain"),
            hint=QT_TRANSLATE_NOOP("fields", "Dipisah titik koma bila lebih dari satu."),
            in_table=True,
        ),
    )
    born: Mapped[PartialDate | None] = mapped_column(
        default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Lahir"), in_table=True)
    )
    birth_place: Mapped[str | None] = mapped_column(
        String(80), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Tempat lahir"))
    )
    number: Mapped[str | None] = mapped_column(
        String(40), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Nomor di daftar"))
    )
    origin: Mapped[str] = mapped_column(
        String(100),
        info=spec(
            QT_TRANSLATE_NOOP("fields", "Nama daftar"),
            hint=QT_TRANSLATE_NOOP(
                "fields", "Daftar apa dan dari siapa, seperti DTTOT dari Polres."
            ),
            in_table=True,
        ),
    )
    listed_on: Mapped[dt.date] = mapped_column(
        info=spec(QT_TRANSLATE_NOOP("fields", "Tanggal daftar"), in_table=True)
    )
    note: Mapped[str | None] = mapped_column(
        String(300), default=None, info=spec(QT_TRANSLATE_NOOP("fields", "Keterangan"))
    )
