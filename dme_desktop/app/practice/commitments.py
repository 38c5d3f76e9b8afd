"""The launch of 11 September 2025 in Mataram as records of the practice village.

What happened, where and between which institutions is told by the domain dictionary (section 1);
words of pledges are the program's own template, people and numbers are marked as examples.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import (
    Agreement,
    AgreementAction,
    AgreementKind,
    AgreementParty,
    Level,
    PartyKind,
)
from dme_desktop.commitments.awards import service as awards
from dme_desktop.commitments.awards.model import Award, AwardCategory, Direction
from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.commitments.ceremonies.model import Ceremony, CeremonyItem
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.designation.model import Designation, DesignationStatus
from dme_desktop.commitments.pledges import rules as pledge_rules
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.pledges.model import Pledge, PledgeKind, PledgeSignatory, SignatoryRole
from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.commitments.regulations.model import OF_DESA, Regulation, RegulationKind
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.commitments.task_forces.model import (
    Element,
    MemberRole,
    TaskForce,
    TaskForceMember,
)
from dme_desktop.village import service as village

LAUNCH = dt.date(2025, 9, 11)
HALL = "Rinjani Ballroom, Hotel Lombok Raya, Mataram"
EVENT = "Peluncuran Desa Migran Emas"
KP2MI = (
    "Kementerian Pelindungan Pekerja Migran Indonesia/Badan Pelindungan Pekerja Migran Indonesia"
)
MINISTER = "Menteri Pelindungan Pekerja Migran Indonesia"
VILLAGES = "Kementerian Desa dan Pembangunan Daerah Tertinggal"
NO_SCAN = "Data latihan; naskah aslinya tidak disertakan."
_NO_TERM = "Data latihan. Jangka waktu dan nomor naskah aslinya tidak diketahui."


@dataclass(frozen=True)
class Made:
    """The records of which a sheet is printed, by their ids."""

    pledge: str
    agreement: str
    award: str
    ceremony: str
    designation: str
    task_force: str


def commit(session: Session) -> Made:
    """Record everything the practice village bound itself to."""
    ikrar = _pledge(session, PledgeKind.IKRAR_DME)
    declared = [_pledge(session, kind) for kind in (PledgeKind.ANTI_TPPO, PledgeKind.ANTI_TPPU)]
    between = _ministry_and_province(session), _between_directorates(session)
    award = _award(session)
    designation = _designation(session)
    return Made(
        pledge=ikrar,
        agreement=_of_the_village(session),
        award=award,
        ceremony=_ceremony(session, designation, ikrar, declared, award, between),
        designation=designation,
        task_force=_rules_and_task_force(session),
    )


def _pledge(session: Session, kind: PledgeKind) -> str:
    template = pledge_rules.TEMPLATES[kind]
    head, office = village.signer(session), village.profile(session)
    is_ikrar = kind is PledgeKind.IKRAR_DME
    people = (
        ("Camat Contoh", f"Camat {office.district}", SignatoryRole.SAKSI),
        (head.name, f"{office.head_title} {office.name}", SignatoryRole.PEMBACA),
    )
    pledge = Pledge(
        kind=kind,
        title=template.title,
        opening=office.says(template.opening),
        closing=template.closing,
        event=EVENT,
        read_on=LAUNCH,
        place="Mataram",
        led_by=head.name if is_ikrar else "Kapolda NTB",
    )
    signatories = [PledgeSignatory(name=n, position=p, role=r) for n, p, r in people]
    made = pledges.keep(session, pledge, template.points, signatories)
    return pledges.sign(session, made.id).id


def _signed(
    session: Session, agreement: Agreement, parties: list[tuple[str, PartyKind, str]],
    actions: Sequence[AgreementAction] = (),
) -> str:  # fmt: skip
    named = [AgreementParty(name=n, kind=kind, signer_position=p or None) for n, kind, p in parties]
    made = agreements.keep(session, agreement, named, actions)
    return agreements.sign(session, made.id, NO_SCAN).id


def _ministry_and_province(session: Session) -> str:
    agreement = Agreement(
        kind=AgreementKind.MOU,
        title="Nota Kesepahaman KP2MI dan Pemerintah Provinsi Nusa Tenggara Barat",
        signed_on=LAUNCH,
        place="Mataram",
        open_ended=True,
        scope="PENCEGAHAN PENEMPATAN PELATIHAN",
        level=Level.PROVINSI,
        village_is_party=False,
        note=_NO_TERM,
    )
    province = "Pemerintah Provinsi Nusa Tenggara Barat"
    return _signed(
        session, agreement,
        [(KP2MI, PartyKind.KEMENTERIAN, MINISTER), (province, PartyKind.PEMDA, "Gubernur")],
    )  # fmt: skip


def _between_directorates(session: Session) -> str:
    agreement = Agreement(
        kind=AgreementKind.PKS,
        title=(
            "Perjanjian Kerja Sama Direktorat Jenderal Pemberdayaan KP2MI dan BPSDM PMDDT "
            "Kementerian Desa dan Pembangunan Daerah Tertinggal"
        ),
        signed_on=LAUNCH,
        place="Mataram",
        open_ended=True,
        scope="PELATIHAN USAHA",
        level=Level.KEMENTERIAN,
        village_is_party=False,
        note=_NO_TERM,
    )
    one = f"Direktorat Jenderal Pemberdayaan, {KP2MI}"
    other = f"BPSDM PMDDT, {VILLAGES}"
    return _signed(
        session, agreement,
        [(one, PartyKind.KEMENTERIAN, "Direktur Jenderal"),
         (other, PartyKind.KEMENTERIAN, "Kepala Badan")],
    )  # fmt: skip


def _of_the_village(session: Session) -> str:
    """Return an agreement of the village that ends soon, with something that is late."""
    office, today = village.profile(session), session.info["clock"].today()
    day = dt.timedelta(days=1)
    agreement = Agreement(
        kind=AgreementKind.PKS,
        title="Perjanjian Kerja Sama Pelatihan Bahasa dan Literasi Keuangan",
        our_number="415.4/LATIHAN/1",
        signed_on=today - 670 * day,
        place=office.name,
        end_on=today + 60 * day,
        scope="PELATIHAN REMITANSI SOSIALISASI",
    )
    parties = [
        (f"Pemerintah {office.full_name}", PartyKind.PEMDES, office.head_title),
        ("LPK Contoh Latihan", PartyKind.LPK_BLK, "Pimpinan"),
    ]
    kasi = "Kasi Pemerintahan"
    actions = [
        AgreementAction(
            task="Menyusun jadwal pelatihan tahunan", person=kasi, due_on=today - 600 * day,
            done_on=today - 610 * day, evidence="Jadwal ditempel di kantor",
        ),
        AgreementAction(
            task="Melaporkan hasil pelatihan kepada warga", person=kasi, due_on=today - 12 * day
        ),
        AgreementAction(
            task="Membahas perpanjangan kerja sama", person=office.head_title,
            due_on=today + 30 * day,
        ),
    ]  # fmt: skip
    return _signed(session, agreement, parties, actions)


def _award(session: Session) -> str:
    office = village.profile(session).full_name
    award = Award(
        direction=Direction.DITERIMA,
        category=AwardCategory.PELINDUNGAN,
        title="Piagam Penghargaan Contoh",
        given_on=LAUNCH,
        place="Mataram",
        giver="Pemerintah Provinsi Nusa Tenggara Barat",
        recipient=f"Pemerintah {office}",
        reason="Data latihan; penerima penghargaan yang sebenarnya tidak diketahui.",
    )
    return awards.keep(session, award).id


def _designation(session: Session) -> str:
    designation = Designation(
        proposed_on=dt.date(2025, 5, 5),
        proposed_to="BP3MI NTB",
        proposal_no="145/LATIHAN/V/2025",
        assessed_on=dt.date(2025, 7, 14),
        assessed_by="BP3MI NTB",
        sk_no="LATIHAN/2025",
        sk_date=dt.date(2025, 9, 1),
        sk_by=KP2MI,
        plaque_on=LAUNCH,
        coached_from=dt.date(2025, 10, 1),
        coached_by="BP3MI NTB",
        notes="Data latihan.",
    )
    made = designations.keep(session, designation)
    for status in (
        DesignationStatus.DIUSULKAN,
        DesignationStatus.ASESMEN,
        DesignationStatus.DITETAPKAN,
        DesignationStatus.PEMBINAAN,
    ):
        designations.move(session, made.id, status)
    return made.id


def _rules_and_task_force(session: Session) -> str:
    office = village.profile(session)
    kind, *_ = office.offers(RegulationKind, OF_DESA)
    rule = Regulation(
        kind=kind,
        number="4",
        title=office.says("Pelindungan Pekerja Migran Indonesia asal Desa (contoh latihan)"),
        enacted_on=dt.date(2025, 6, 2),
        budget_idr=25_000_000,
    )
    regulations.keep(session, rule)
    members = (
        ("Sekretaris Contoh", MemberRole.KETUA, Element.PERANGKAT),
        ("Kasi Pemerintahan Contoh", MemberRole.SEKRETARIS, Element.PERANGKAT),
        ("Purna PMI Contoh", MemberRole.INFORMASI, Element.PURNA),
        ("Kader Contoh", MemberRole.ADVOKASI, Element.KADER),
        ("Babinsa Contoh", MemberRole.ANGGOTA, Element.BABINSA),
        ("Bhabinkamtibmas Contoh", MemberRole.ANGGOTA, Element.BHABIN),
    )
    task_force = TaskForce(
        name=f"Satgas Pelindungan PMI {office.full_name}",
        sk_no="145/LATIHAN/2025",
        sk_date=dt.date(2025, 6, 16),
        duties=(
            "Mendata warga yang bekerja dan yang akan bekerja di luar negeri\n"
            "Mencocokkan data kantor dengan data BP3MI\n"
            "Menerima pengaduan dan merujuknya"
        ),
    )
    named = [TaskForceMember(name=name, role=role, element=of) for name, role, of in members]
    return task_forces.keep(session, task_force, named).id


def _ceremony(
    session: Session,
    designation: str,
    ikrar: str,
    declared: list[str],
    award: str,
    between: tuple[str, str],
) -> str:
    head = village.profile(session).head_title
    items: tuple[tuple[str, str, str | None], ...] = (
        ("Peluncuran Imigrasi Lounge PMI BIZAM BP3MI NTB", KP2MI, None),
        ("Skill Center Pemerintah Provinsi NTB", "Gubernur NTB", None),
        ("Peluncuran nasional Desa Migran Emas", KP2MI, None),
        ("Penandatanganan prasasti", MINISTER, designation),
        ("Pembacaan Ikrar Desa Migran Emas", f"Para {head.lower()}", ikrar),
        ("Deklarasi Anti TPPO", "Dipimpin Kapolda NTB", declared[0]),
        ("Deklarasi Anti TPPU", "Dipimpin Kapolda NTB", declared[1]),
        ("Penyerahan penghargaan", "Pemerintah Provinsi NTB", award),
        ("Penandatanganan Nota Kesepahaman", "KP2MI dan Pemprov NTB", between[0]),
        ("Penandatanganan Perjanjian Kerja Sama", f"KP2MI/BP2MI dan {VILLAGES}", between[1]),
    )
    event = Ceremony(
        title=EVENT,
        held_on=LAUNCH,
        place=HALL,
        organiser=f"{KP2MI} dan Pemerintah Provinsi NTB",
        guests=f"{MINISTER}\nGubernur NTB\nKapolda NTB\nBP3MI NTB\nPara penerima",
        plaque_text=f"Desa Migran Emas\n{village.profile(session).full_name}\n"
        "Edukatif, Maju, Aman, Sejahtera",
        plaque_signers=f"{MINISTER}: Menteri Contoh",
        summary="Data latihan, disusun dari berita peluncuran. Berita menyebut deklarasi ini "
        "TPPO di satu sumber dan TPPU di sumber lain; keduanya dicatat dan tidak dipertukarkan.",
    )
    order = [CeremonyItem(what=what, by=by, record_id=about) for what, by, about in items]
    return ceremonies.keep(session, event, order).id
