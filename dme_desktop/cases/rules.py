"""What a case needs and what may follow, who may see what, and what the program asks; no database.

States, targets and the proposal of a referral are those of the domain dictionary, section 10. The
lists of steps and the questions about trafficking are the program's own help and no law; where a
question rests on a law, its basis names the article (dictionary, section 2).
"""

import datetime as dt
import enum
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from dme_desktop.cases.model import (
    ActionKind,
    Agreed,
    CaseFile,
    CaseStatus,
    CaseType,
    ReferredTo,
    Severity,
)
from dme_desktop.kernel import acts, kinds
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.names import plain
from dme_desktop.kernel.words import inside

FEWEST_LETTERS, MOST_LETTERS = 20, 200_000  # of a chronology: two lines, some sixty pages
READ_ON = dt.timedelta(minutes=30)  # in which who opened a case may go on reading it
SILENT_DAYS = 14  # without an action a case is reminded of
ADULT = 18  # UU 18/2017 art. 5
LEAST_SHOWN = 5  # a smaller count is hidden in reports, unless the office sets another one

TARGET_DAYS: Mapping[Severity, int] = {  # until somebody acts for the first time
    Severity.DARURAT: 0,
    Severity.TINGGI: 1,
    Severity.SEDANG: 3,
    Severity.RENDAH: 7,
}

_ENDS = (CaseStatus.TIDAK_TERBUKTI, CaseStatus.DITARIK)
_AT_WORK = (CaseStatus.DITANGANI, CaseStatus.DIRUJUK, CaseStatus.MENUNGGU)
NEXT: Mapping[CaseStatus, tuple[CaseStatus, ...]] = {
    CaseStatus.DITERIMA: (CaseStatus.DIVERIFIKASI, *_ENDS),
    CaseStatus.DIVERIFIKASI: (CaseStatus.DITANGANI, CaseStatus.DIRUJUK, *_ENDS),
    CaseStatus.DITANGANI: (CaseStatus.DIRUJUK, CaseStatus.MENUNGGU, CaseStatus.SELESAI, *_ENDS),
    CaseStatus.DIRUJUK: (CaseStatus.MENUNGGU, CaseStatus.DITANGANI, CaseStatus.SELESAI, *_ENDS),
    CaseStatus.MENUNGGU: (CaseStatus.DITANGANI, CaseStatus.DIRUJUK, CaseStatus.SELESAI, *_ENDS),
    CaseStatus.SELESAI: (CaseStatus.DIBUKA_KEMBALI,),
    CaseStatus.TIDAK_TERBUKTI: (),
    CaseStatus.DITARIK: (),
    CaseStatus.DIBUKA_KEMBALI: (*_AT_WORK[:2], CaseStatus.SELESAI, *_ENDS),
}
CLOSED = frozenset({CaseStatus.SELESAI, *_ENDS})
OPEN = frozenset(CaseStatus) - CLOSED


class Sight(enum.Enum):
    """How much of the cases somebody sees."""

    COUNTED = "jumlah kasus"
    LISTED = "daftar kasus"
    OPENED = "isi kasus"


SEES: Mapping[Sight, frozenset[Role]] = {
    Sight.COUNTED: frozenset({*acts.FILLING_IN, Role.AUDITOR}),
    Sight.LISTED: acts.FILLING_IN,
    Sight.OPENED: acts.ISSUING,
}


def refuse(sight: Sight, who: Who) -> None:
    """Raise DmeError, naming who may, when somebody may not see that much."""
    if not sees(sight, who):
        able = ", ".join(role.value for role in Role if role in SEES[sight])
        raise DmeError(f"Yang boleh melihat {sight.value}: {able}. Minta bantuannya.")


def sees(sight: Sight, who: Who) -> bool:
    """Say whether one of somebody's roles may see that much."""
    return bool(SEES[sight] & who.roles)


class Question(enum.Enum):
    """A sign to be asked about; the value is the question, `basis` what it rests on."""

    _value_: str
    basis: str

    def __new__(cls, question: str, basis: str) -> Self:
        """Make a question whose value is its words."""
        one = object.__new__(cls)
        one._value_, one.basis = question, basis
        return one

    UMUR = (
        QT_TRANSLATE_NOOP("fields", "Apakah umurnya di bawah 18 tahun saat direkrut?"),
        QT_TRANSLATE_NOOP("fields", "Pasal 5 UU 18/2017"),
    )
    VISA = (
        QT_TRANSLATE_NOOP("fields", "Apakah berangkat dengan visa kunjungan, turis, atau umrah?"),
        QT_TRANSLATE_NOOP("fields", "Pasal 13 huruf f UU 18/2017"),
    )
    PERJANJIAN = (
        QT_TRANSLATE_NOOP("fields", "Apakah berangkat tanpa perjanjian kerja?"),
        QT_TRANSLATE_NOOP("fields", "Pasal 13 huruf h UU 18/2017"),
    )
    DOKUMEN = (
        QT_TRANSLATE_NOOP("fields", "Apakah paspor atau KTP-nya dipegang orang lain?"),
        QT_TRANSLATE_NOOP("fields", "jenis pengaduan: penahanan dokumen"),
    )
    REKENING = (
        QT_TRANSLATE_NOOP("fields", "Apakah gaji, rekening, atau ATM-nya dikuasai orang lain?"),
        QT_TRANSLATE_NOOP("fields", "tanda Perlu Perhatian: rekening dikuasai"),
    )
    TEBUSAN = (
        QT_TRANSLATE_NOOP("fields", "Apakah keluarga diminta uang tebusan atau biaya tambahan?"),
        QT_TRANSLATE_NOOP("fields", "tanda Perlu Perhatian: uang keluar"),
    )
    UTANG = (
        QT_TRANSLATE_NOOP(
            "fields", "Apakah harus bekerja dulu untuk melunasi utang pemberangkatan?"
        ),
        QT_TRANSLATE_NOOP("fields", "tanda Perlu Perhatian: penerima sponsor atau pemberi kerja"),
    )
    DISEKAP = (
        QT_TRANSLATE_NOOP("fields", "Apakah dilarang keluar atau menghubungi keluarga?"),
        QT_TRANSLATE_NOOP("fields", "jenis pengaduan: penyekapan"),
    )
    DARING = (
        QT_TRANSLATE_NOOP("fields", "Apakah dipaksa menipu lewat internet?"),
        QT_TRANSLATE_NOOP("fields", "jenis pengaduan: online scam; tanda: negara rawan"),
    )


class Reply(enum.Enum):
    """What somebody answers to a question about a sign."""

    YA = "Ya"
    TIDAK = "Tidak"
    TIDAK_TAHU = "Tidak tahu"


class Step(enum.Enum):
    """One line of a list of steps; the lists are the program's help, an office may do more."""

    DUKA_KABAR = QT_TRANSLATE_NOOP("fields", "Kabar kematian dipastikan dari perwakilan atau BP3MI")
    DUKA_KELUARGA = QT_TRANSLATE_NOOP("fields", "Keluarga didatangi dan diberi kabar")
    DUKA_PEMULANGAN = QT_TRANSLATE_NOOP("fields", "Pemulangan atau pemakaman dibicarakan")
    DUKA_SURAT = QT_TRANSLATE_NOOP("fields", "Keterangan kematian diterbitkan")
    DUKA_WARIS = QT_TRANSLATE_NOOP("fields", "Keterangan ahli waris diterbitkan")
    DUKA_ASURANSI = QT_TRANSLATE_NOOP("fields", "Kepesertaan BPJS Ketenagakerjaan PMI diperiksa")
    DUKA_KLAIM = QT_TRANSLATE_NOOP("fields", "Klaim jaminan sosial diajukan keluarga")
    DUKA_GAJI = QT_TRANSLATE_NOOP("fields", "Gaji dan barang terakhir ditanyakan")
    CARI_KELUARGA = QT_TRANSLATE_NOOP("fields", "Semua nomor keluarga dan teman dihubungi")
    CARI_TEMAN = QT_TRANSLATE_NOOP("fields", "Warga desa di negara yang sama ditanya")
    CARI_P3MI = QT_TRANSLATE_NOOP("fields", "P3MI atau perekrutnya ditanya")
    CARI_MAJIKAN = QT_TRANSLATE_NOOP("fields", "Pemberi kerja terakhir dihubungi")
    CARI_KIRIMAN = QT_TRANSLATE_NOOP("fields", "Kiriman terakhir diperiksa dengan keluarga")
    CARI_SURAT = QT_TRANSLATE_NOOP("fields", "Surat penelusuran dikirim")
    CARI_KABAR = QT_TRANSLATE_NOOP("fields", "Kabar terakhir dicatat di data pekerja")
    PULANG_JADWAL = QT_TRANSLATE_NOOP("fields", "Jadwal tiba dipastikan")
    PULANG_JEMPUT = QT_TRANSLATE_NOOP("fields", "Penjemputan dan keluarga yang menerima disepakati")
    PULANG_BAST = QT_TRANSLATE_NOOP("fields", "Berita acara serah terima ditandatangani")
    PULANG_SEHAT = QT_TRANSLATE_NOOP("fields", "Kesehatan diperiksa")
    PULANG_DATA = QT_TRANSLATE_NOOP("fields", "Kepulangan dicatat di data pekerja")


_LISTS: Mapping[str, frozenset[CaseType]] = {
    "DUKA": frozenset({CaseType.MENINGGAL}),
    "CARI": frozenset({CaseType.HILANG_KONTAK}),
    "PULANG": frozenset({CaseType.INGIN_PULANG, CaseType.DEPORTASI, CaseType.OVERSTAY,
                         CaseType.SAKIT}),
}  # fmt: skip
PROPOSED = (ReferredTo.POLRES, ReferredTo.BP3MI)  # of whoever may be a victim of trafficking


@dataclass(frozen=True)
class Account:
    """What somebody tells of a case, and is sealed; all of it as text.

    `answers` are those to the questions, as "UMUR:YA VISA:TIDAK_TAHU". `suspect` is who is
    complained of, `guardian` who stands by a child.
    """

    reporter: str = ""
    relation: str = ""
    phone: str = ""
    subject: str = ""
    guardian: str = ""
    suspect: str = ""
    happened: str = ""
    place: str = ""
    chronology: str = ""
    demand: str = ""
    notes: str = ""
    result: str = ""
    answers: str = ""


def types_of(names: str) -> list[CaseType]:
    """Return the types that stand in a record, in the order they were chosen."""
    return [CaseType[name] for name in names.split()]


def told_types(names: str) -> str:
    """Return the types as people read them."""
    return kinds.tags(CaseType).format(names)


def numbered(year: int, seq: int) -> str:
    """Return "KS-2026-001"."""
    return f"KS-{year}-{seq:03}"


def first_due(severity: Severity, reported_on: dt.date) -> dt.date:
    """Return until when somebody must act for the first time."""
    return reported_on + dt.timedelta(days=TARGET_DAYS[severity])


def reminded_on(last_on: dt.date) -> dt.date:
    """Return when a case is reminded of on which nobody acted since, and nothing was agreed."""
    return last_on + dt.timedelta(days=SILENT_DAYS)


def is_late(status: CaseStatus, due_on: dt.date, today: dt.date) -> bool:
    """Say whether somebody should have acted by now."""
    return status in OPEN and due_on < today


def steps_of(types: str) -> list[Step]:
    """Return the steps that a case of these types has, in order."""
    told = set(types_of(types))
    begins = tuple(name for name, of in _LISTS.items() if told & of)
    return [step for step in Step if begins and step.name.startswith(begins)]


def answered(answers: str) -> dict[Question, Reply]:
    """Return the answers that stand in an account, in the order of the questions."""
    said = dict(one.split(":") for one in answers.split())
    return {one: Reply[said[one.name]] for one in Question if one.name in said}


def written(answers: Mapping[Question, Reply]) -> str:
    """Return answers as an account keeps them."""
    return " ".join(f"{one.name}:{answers[one].name}" for one in Question if one in answers)


def signs(answers: Mapping[Question, Reply]) -> list[Question]:
    """Return the questions that were answered with yes; what follows is for people to decide."""
    return [question for question in Question if answers.get(question) is Reply.YA]


def owed(case: CaseFile, settled: Collection[ReferredTo]) -> list[ReferredTo]:
    """Return the referrals that the program must propose and nobody has decided on."""
    return [to for to in PROPOSED if case.tppo and to not in settled]


def problems(case: CaseFile, told: Account, today: dt.date) -> dict[str, str]:
    """Return why a complaint cannot be kept so: {field: sentence}."""
    return dict(_problems(case, told, today))


def _problems(case: CaseFile, told: Account, today: dt.date) -> Iterator[tuple[str, str]]:
    if case.reported_on > today:
        yield "reported_on", "Tanggal pengaduan tidak boleh sesudah hari ini."
    yield from _told_problems(told)
    if not case.anonymous and not told.reporter.strip():
        yield "reporter", "Tulis nama pelapor, atau centang pelapor tidak mau disebut."
    if case.minor and not told.guardian.strip():
        yield (
            "guardian",
            (
                "Yang bersangkutan di bawah 18 tahun. Tulis wali yang mendampingi; usulkan "
                "rujukan ke UPTD PPA atau dinas sosial."
            ),
        )
    if is_suspect(told.reporter, told.suspect):
        yield (
            "suspect",
            (
                "Pelapor dan terlapor bernama sama. Periksa siapa yang dilaporkan; bila pelapor "
                "mengadu tentang dirinya sendiri, kosongkan terlapor."
            ),
        )
    named = {CaseType.TPPO.name} & set(case.types.split())
    if named and not case.tppo:
        yield "tppo", "Jenisnya perdagangan orang: centang dugaan TPPO, atau ubah jenisnya."
    if case.tppo and case.severity in {Severity.RENDAH, Severity.SEDANG}:
        yield "severity", "Dugaan TPPO paling rendah bertingkat Tinggi."


def _told_problems(told: Account) -> Iterator[tuple[str, str]]:
    length = len(told.chronology.strip())
    if length < FEWEST_LETTERS:
        yield (
            "chronology",
            (f"Ceritakan kejadiannya, paling sedikit {FEWEST_LETTERS} huruf: siapa, kapan, mana."),
        )
    if length > MOST_LETTERS:
        yield (
            "chronology",
            (
                "Kronologi ini terlalu panjang. Ringkas di sini, lalu simpan naskah lengkapnya "
                "sebagai bukti."
            ),
        )


def is_suspect(reporter: str, suspect: str) -> bool:
    """Say whether who reports is who is complained of."""
    return bool(plain(reporter)) and plain(reporter) == plain(suspect)


def doubts(answers: Mapping[Question, Reply], *, tppo: bool) -> dict[str, str]:
    """Return what a careful clerk would ask about: {field: sentence}."""
    found = signs(answers)
    if found and not tppo:
        said = f"{len(found)} tanda dijawab Ya. Bukan putusan; pertimbangkan dugaan TPPO."
        return {"tppo": said}
    return {}


def action_problems(case: CaseFile, on: dt.date, today: dt.date) -> dict[str, str]:
    """Return why something cannot have been done on that day: {field: sentence}."""
    if on < case.reported_on:
        return {"on": "Tanggal tindakan sebelum kasus diterima. Periksa tanggalnya."}
    return {"on": "Tanggal tindakan tidak boleh sesudah hari ini."} if on > today else {}


def move_problem(before: CaseStatus, after: CaseStatus) -> str:
    """Say why a case cannot go from one state to another, or nothing."""
    if after in NEXT[before]:
        return ""
    able = ", ".join(inside(one.value) for one in NEXT[before])
    if not able:
        return f"Kasus {inside(before.value)} sudah berakhir. Catat pengaduan baru, hubungkan."
    return (
        f"Kasus {inside(before.value)} belum dapat menjadi {inside(after.value)}. "
        f"Berikutnya: {able}."
    )


def edit_problem(status: CaseStatus) -> str:
    """Say why a case cannot be changed, or nothing."""
    if status is CaseStatus.SELESAI:
        return "Kasus ini sudah selesai. Buka kembali dengan alasan dulu."
    if status in CLOSED:
        return f"Kasus ini {inside(status.value)} dan tidak diubah lagi. Catat pengaduan baru."
    return ""


def consent_problems(agreed: Agreed | None, by: str, reason: str) -> dict[str, str]:
    """Return what is lacking of the consent to a referral: {field: sentence}."""
    if agreed is None:
        return {"agreed": "Tanyakan dulu: siapa yang setuju kasus ini dirujuk?"}
    if agreed is Agreed.PIMPINAN:
        lacking = not reason.strip()
        return {"reason": "Tulis mengapa tidak dapat ditanya."} if lacking else {}
    return {} if by.strip() else {"agreed_by": "Tulis nama yang menyatakan setuju."}


USUAL_NEXT: Mapping[CaseStatus, ActionKind] = {
    CaseStatus.DITERIMA: ActionKind.VERIFIKASI,
    CaseStatus.DIVERIFIKASI: ActionKind.PENDAMPINGAN,
    CaseStatus.DITANGANI: ActionKind.PENDAMPINGAN,
    CaseStatus.DIRUJUK: ActionKind.PEMANTAUAN,
    CaseStatus.MENUNGGU: ActionKind.PEMANTAUAN,
    CaseStatus.DIBUKA_KEMBALI: ActionKind.PENDAMPINGAN,
}
