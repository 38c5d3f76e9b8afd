"""Cases of the practice village: what families tell at the counter, and what became of it.

All of it is invented; those who tell and those told of live in the district that does not exist.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.cases import papers
from dme_desktop.cases.model import (
    ActionKind,
    Agreed,
    CaseFile,
    CaseStatus,
    Intake,
    ReferredTo,
    Severity,
    WhyRead,
)
from dme_desktop.cases.papers import Handed
from dme_desktop.cases.rules import Account, Step
from dme_desktop.cases.service import files, referrals
from dme_desktop.cases.service.files import Deed
from dme_desktop.cases.service.sealing import Written
from dme_desktop.kernel.words import print_date
from dme_desktop.workers.service import journeys

DAY = dt.timedelta(days=1)
OFFICER = "Kasi Pemerintahan Contoh"


@dataclass(frozen=True)
class Story:
    """One complaint: how many days ago, how it came, and what was told."""

    ago: int
    types: str
    severity: Severity
    channel: Intake
    told: Account
    tppo: bool = False
    anonymous: bool = False


SINCE = "Sejak {last}"  # the day of the last news, as the books have it
STORIES = (
    Story(
        16, "HILANG_KONTAK", Severity.TINGGI, Intake.TELEPON,
        Account(
            reporter="Inaq Contoh Rinjani",
            relation="ibu",
            phone="+6281200000011",
            happened=SINCE,
            chronology=(
                f"Biasanya menelepon setiap Jumat malam. {SINCE} tidak ada kabar. "
                "Nomor terakhir tidak aktif.\nTeman sekampungnya berkata ia pindah tempat kerja."
            ),
            demand="Minta dicarikan kabar dan dibantu menghubungi perwakilan Indonesia.",
        ),
    ),
    Story(
        40, "GAJI_TIDAK_DIBAYAR PENAHANAN_DOKUMEN", Severity.TINGGI, Intake.LANGSUNG,
        Account(
            reporter="Amaq Contoh Segara",
            relation="suami",
            phone="+6281200000012",
            happened="Empat bulan terakhir",
            place="Rumah pemberi kerja",
            chronology=(
                "Gaji empat bulan belum dibayar. Paspor dipegang pemberi kerja sejak tiba. Istri "
                "saya masih boleh menelepon dua kali sebulan."
            ),
            demand="Minta gaji dibayar dan paspor dikembalikan.",
        ),
    ),
    Story(
        2, "TPPO ONLINE_SCAM", Severity.DARURAT, Intake.WA,
        Account(
            chronology=(
                "Keponakan pelapor dijanjikan kerja di restoran, ternyata dipaksa menipu lewat "
                "internet dan tidak boleh keluar gedung."
            ),
            suspect="Perekrut lewat media sosial",
            demand="Minta dilaporkan tanpa menyebut nama pelapor.",
            answers="VISA:YA PERJANJIAN:YA DISEKAP:YA DARING:YA TEBUSAN:TIDAK_TAHU",
        ),
        tppo=True, anonymous=True,
    ),
    Story(
        75, "BIAYA_BERLEBIH GAGAL_BERANGKAT", Severity.SEDANG, Intake.LANGSUNG,
        Account(
            reporter="Contoh Teladan",
            relation="sendiri",
            chronology=(
                "Sudah membayar biaya pelatihan dan paspor, tetapi tidak jadi diberangkatkan. "
                "Kuitansi ada."
            ),
            demand="Minta uang dikembalikan.",
        ),
    ),
    Story(
        5, "INGIN_PULANG SAKIT", Severity.SEDANG, Intake.KADUS,
        Account(
            reporter="Kepala Dusun Contoh",
            relation="kepala dusun",
            chronology=(
                "Keluarga bercerita kepada kepala dusun: sakit sejak bulan lalu, ingin pulang, "
                "belum ada biaya tiket."
            ),
            demand="Minta dibantu pulang.",
        ),
    ),
)  # fmt: skip

OLDEST = max(story.ago for story in STORIES) * DAY


@dataclass(frozen=True)
class Made:
    """The cases that are followed: one to an answer, one of somebody who is looked for."""

    answered: str
    sought: str


def protect(session: Session, abroad: Sequence[str]) -> Made:
    """Record what was complained of; `abroad` are workers, a case each but the anonymous one."""
    today = session.info["clock"].today()
    about = dict(enumerate(abroad))
    made = [taken(session, story, about.get(place, "")) for place, story in enumerate(STORIES)]
    lost, unpaid, _, cost, _ = made
    _searched(session, lost, today)
    _referred(session, unpaid, today)
    _settled(session, cost, today)
    return Made(unpaid.id, lost.id)


def taken(session: Session, story: Story, person_id: str = "") -> CaseFile:
    """Take a complaint down, about a worker where one is known and may be named."""
    known = person_id and not story.anonymous
    case = CaseFile(
        reported_on=session.info["clock"].today() - story.ago * DAY,
        channel=story.channel,
        types=story.types,
        severity=story.severity,
        tppo=story.tppo,
        anonymous=story.anonymous,
        person_id=person_id if known else None,
        country=None if known else "KH",
        assigned_to=OFFICER,
    )
    return files.take(session, case, _dated(session, story.told, person_id))


def _dated(session: Session, told: Account, person_id: str) -> Account:
    """Return what was told with the day of the last news on the books in it."""
    trip = journeys.latest(session, person_id) if person_id else None
    last = print_date(trip.last_contact_on) if trip and trip.last_contact_on else "lama"
    return replace(
        told,
        happened=told.happened.format(last=last),
        chronology=told.chronology.format(last=last),
    )


def _searched(session: Session, case: CaseFile, today: dt.date) -> None:
    on = case.reported_on
    deeds = (
        Deed(
            on, ActionKind.VERIFIKASI,
            "Keluarga ditelepon kembali; nomor terakhir memang tidak aktif.",
            CaseStatus.DIVERIFIKASI,
        ),
        Deed(
            on + 2 * DAY, ActionKind.TELEPON,
            "Dua warga di negara yang sama ditanya; belum ada yang bertemu.",
            CaseStatus.DITANGANI, ActionKind.TELEPON, today + 3 * DAY,
            "Tanyakan P3MI dan pemberi kerja terakhir",
        ),
    )  # fmt: skip
    for deed in deeds:
        files.act(session, case.id, deed)
    files.tick(session, case.id, Step.CARI_KELUARGA, on)
    files.tick(session, case.id, Step.CARI_TEMAN, on + 2 * DAY)


def _referred(session: Session, case: CaseFile, today: dt.date) -> None:
    seen = "Slip gaji dan salinan paspor dilihat; keterangan suami sesuai."
    verified = Deed(case.reported_on, ActionKind.VERIFIKASI, seen, CaseStatus.DIVERIFIKASI)
    files.act(session, case.id, verified)
    inside = files.read(session, case.id, WhyRead.RUJUKAN)
    handed = Handed(
        to=ReferredTo.BP3MI,
        agreed=Agreed.KELUARGA,
        written=Written(addressee="Kepala BP3MI NTB", agreed_by="Amaq Contoh Segara"),
        place="Mataram",
        pic=OFFICER,
    )
    letters.issue(session, papers.referral(session, case.id, handed, inside))
    sent = files.outside(session, case.id).referrals[0]
    reply = (
        "Diteruskan kepada perwakilan Indonesia; kunjungan ke pemberi kerja dijadwalkan bulan ini."
    )
    referrals.answer(session, sent.id, today, reply, "0000/BP3MI")


def _settled(session: Session, case: CaseFile, today: dt.date) -> None:
    on = case.reported_on
    deeds = (
        Deed(
            on + DAY, ActionKind.VERIFIKASI, "Kuitansi diperiksa.", CaseStatus.DIVERIFIKASI
        ),
        Deed(
            on + 9 * DAY, ActionKind.PENDAMPINGAN, "Kedua pihak bertemu di kantor desa.",
            CaseStatus.DITANGANI,
        ),
        Deed(
            min(on + 20 * DAY, today), ActionKind.PENUTUPAN, "Uang diterima di depan petugas.",
            CaseStatus.SELESAI, result="Biaya dikembalikan seluruhnya.",
        ),
    )  # fmt: skip
    for deed in deeds:
        files.act(session, case.id, deed)
