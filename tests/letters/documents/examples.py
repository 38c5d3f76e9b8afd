"""Letters about people who do not exist."""

from typing import Any

import msgspec

from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.letters.documents.body import Party
from dme_desktop.letters.documents.referral import Referral
from dme_desktop.letters.documents.village_letter import VillageLetter
from dme_desktop.letters.documents.worker_card import CardContact, WorkerCard
from dme_desktop.letters.kinds import KINDS
from dme_desktop.pdf.signing import Signer
from tests.pdf import examples

PLACE_AND_DATE = "Jenggik Utara, 24 November 2026"
GIVER = Party(
    name="Amaq Contoh",
    nik="5203000101880010",
    birth_place="Jenggik",
    birth_date=PartialDate(1988, 1, 1),
    age=38,
    religion="Islam",
    nationality="Indonesia",
    occupation="Petani/Pekebun",
    address="Dusun Montong RT 001 RW 002, Desa Jenggik Utara",
)
RECEIVER = Party(
    name="Siti Contohwati",
    nik="5203004507920001",
    birth_place="Jenggik",
    birth_date=PartialDate(1992, 7, 5),
    age=34,
    religion="Islam",
    nationality="Indonesia",
    occupation="Mengurus Rumah Tangga",
    address="Dusun Montong RT 001 RW 002, Desa Jenggik Utara",
)
RESIDENT = msgspec.structs.replace(RECEIVER, card_no="5203000101200001", gender="Perempuan")
FIRST = Party(
    name="Petugas Contoh",
    position="Petugas pelayanan",
    institution="BP3MI Nusa Tenggara Barat",
)
SECOND = Party(
    name="Amaq Contoh",
    nik="5203000101880010",
    relation="Suami",
    address="Dusun Montong RT 001 RW 002",
)
VALUES = {
    "village_kind": "Desa",
    "late": "almarhumah",
    "village_name": "Jenggik Utara",
    "district": "Montong Gading",
    "regency": "Kabupaten Lombok Timur",
    "province": "Nusa Tenggara Barat",
    "head_title": "Kepala Desa",
    "date": "24 November 2026",
    "name": "Siti Contohwati",
    "address": "Dusun Montong RT 001 RW 002",
    "relation": "suami",
    "giver_name": "Amaq Contoh",
    "receiver_name": "Siti Contohwati",
    "interview_date": "24 November 2026",
    "contract_months": "36",
    "country": "Taiwan",
    "job_title": "Perawat lansia (caregiver)",
    "scheme_or_agency": "PT Contoh (skema P to P)",
    "validity_to": "24 Desember 2026",
    "basis": "Kartu Keluarga nomor 5203000101200001",
    "marital_status": "Kawin dengan Amaq Contoh",
    "employer": "Keluarga Contoh",
    "purpose": "pendaftaran sekolah anak",
    "applied_on": "20 November 2026",
    "remedy": "dokumen dilengkapi",
    "contact_office": "Dinas Tenaga Kerja Kabupaten Lombok Timur",
    "day": "Selasa",
    "met_on": "24 November 2026",
    "met_on_spoken": "dua puluh empat November dua ribu dua puluh enam (24-11-2026)",
    "arrival": ", tiba dengan GA 438 di BIZAM, 23 November 2026",
    "copies_made": "dua (2)",
    "refused": "Surat Izin Keluarga",
    "died_day": "Sabtu",
    "died_on": "3 Oktober 2026",
    "death_place": "Rumah Sakit Contoh, Taichung",
    "because": " karena sakit",
    "buried": " dan dimakamkan di Dusun Montong",
    "second_relation": "suami",
    "wish": "pemulangan",
    "chronology": "Sakit sejak Agustus 2026 dan tidak lagi bekerja.",
    "last_news": "20 November 2026, dari yang bersangkutan, lewat telepon",
    "business_name": "Warung Contoh",
    "business_kind": "dagang sembako",
    "business_place": "Dusun Montong RT 001 RW 002",
    "business_since": "Maret 2025",
    "retention": "5 tahun sesudah pulang",
    "seen_by": "kepala desa dan petugas PMI",
    "sent_to": "BP3MI",
    "next_step": "kantor menghubungi BP3MI paling lambat 27 November 2026",
    "dispute": "pengembalian biaya pendaftaran",
    "place": "Kantor Desa Jenggik Utara",
    "condition": "sehat",
    "first_name": "Petugas Contoh",
    "second_name": "Amaq Contoh",
    "case_no": "KS-2026-001",
    "case_types": "gaji tidak dibayar; paspor ditahan",
    "initials": "S.C.",
    "pic": "Kasi Pemerintahan Contoh, 0376-000000",
    "addressee": "Kepala BP3MI Nusa Tenggara Barat",
}
LISTS = {
    "papers_table": ("KTP", "Paspor, nomor X0000001, berlaku sampai 1 Februari 2031"),
    "reasons_table": ("Perjanjian kerja belum ada", "Perekrut belum dapat dihubungi"),
    "items_table": ("Satu koper pakaian", "Paspor dan buku tabungan"),
    "matters_table": ("Mengambil santunan jaminan sosial", "Menerima kiriman gaji terakhir"),
    "purposes_table": ("Mencatat kiriman uang keluarga", "Menyimpan foto di kartu keluarga PMI"),
    "agreed_table": (
        "Biaya pendaftaran dikembalikan seluruhnya",
        "Paling lambat 15 Desember 2026",
    ),
}
SIGNING = {
    "heirs_table": (
        "Amaq Contoh, suami, 5203000101880010",
        "Anak Contoh, anak, 5203004101150002",
    ),
}


def a_letter(kind: LetterType, **different: Any) -> VillageLetter:
    """Return an acceptable letter of one kind."""
    permission = kind is LetterType.FAMILY_PERMISSION
    tables = {"giver_table": GIVER, "receiver_table": RECEIVER}
    handed = {"first_table": FIRST, "second_table": SECOND}
    row = KINDS[kind]
    letter = VillageLetter(
        letterhead=None if row.own else examples.letterhead(),
        foot=examples.foot(sealed=True),
        number="562/016/Pem.Ds/XI/2026" if permission else "470/016/Pem.Ds/XI/2026",
        title=row.words.title,
        wording=row.words.text,
        values=VALUES,
        parties=tables if permission else {"person_table": RESIDENT, **handed},
        lists=LISTS,
        signing=SIGNING,
        signers=_signers(kind),
        copies=("Yth. Camat Montong Gading", "Yth. Kepala BP3MI") if row.addressed else (),
        to=("Kepada", f"Yth. {VALUES['addressee']}", "di tempat") if row.addressed else (),
        own=row.own,
    )
    return msgspec.structs.replace(letter, **different)


_PAIRS = {
    LetterType.POWER_OF_ATTORNEY: ("PENERIMA KUASA", "PEMBERI KUASA"),
    LetterType.HEIRS: ("Saksi kesatu", "Wakil para ahli waris"),
    LetterType.MEDIATION: ("PIHAK KEDUA", "PIHAK KESATU"),
    LetterType.DATA_CONSENT: ("Saksi", "Yang menyetujui"),
    LetterType.REPATRIATION: ("Pemohon", "Penghubung"),
    LetterType.COMPLAINT_RECEIPT: ("Yang mengadu", "Penerima pengaduan"),
}


def _dated(role: str) -> Signer:
    return Signer(name="Siti Contohwati", role=role, place_and_date=PLACE_AND_DATE)


def _signers(kind: LetterType) -> tuple[tuple[Signer | None, ...], ...]:
    head, own = examples.head(), Signer(name="Siti Contohwati", role="Yang diberi izin")
    known = msgspec.structs.replace(head, before="Mengetahui,")
    dated = msgspec.structs.replace(head, place_and_date=PLACE_AND_DATE)
    if kind is LetterType.FAMILY_PERMISSION:
        gives = Signer(
            name="Amaq Contoh", role="Yang memberi izin", place_and_date=PLACE_AND_DATE,
            meterai=True,
        )  # fmt: skip
        witness = Signer(name="Kepala Dusun Contoh", role="Kepala Dusun Montong", before="Saksi,")
        return (own, gives), (witness, known)
    if kind is LetterType.RISK_STATEMENT:
        states = Signer(
            name="Siti Contohwati", role="Yang menyatakan", place_and_date=PLACE_AND_DATE,
            meterai=True,
        )  # fmt: skip
        return ((known, states),)
    if kind in _PAIRS:
        left, right = _PAIRS[kind]
        return ((Signer(name="Amaq Contoh", role=left), _dated(right)), (known,))
    if kind is LetterType.HANDOVER:
        second = Signer(name="Amaq Contoh", role="PIHAK KEDUA")
        first = Signer(name="Petugas Contoh", role="PIHAK KESATU", place_and_date=PLACE_AND_DATE)
        return (second, first), (msgspec.structs.replace(head, before="Saksi,"),)
    holder = Signer(name="Siti Contohwati", role="Pemegang surat")
    return ((holder if kind is LetterType.INTRODUCTION else None, dated),)


def family_permission(**different: Any) -> VillageLetter:
    """Return an acceptable family permission."""
    return a_letter(LetterType.FAMILY_PERMISSION, **different)


def a_referral(**different: Any) -> Referral:
    """Return an acceptable referral with its attachment."""
    letter = Referral(
        letterhead=examples.letterhead(),
        foot=examples.foot(sealed=True),
        number="337/004/Pem.Ds/XI/2026",
        place_and_date=PLACE_AND_DATE,
        addressee=VALUES["addressee"],
        addressee_place="Mataram",
        wording=KINDS[LetterType.REFERRAL].words.text,
        values=VALUES,
        case=(
            ("Jenis masalah", VALUES["case_types"]), ("Inisial", "S.C."), ("Negara", "Taiwan"),
        ),
        person=RESIDENT,
        trip=(
            ("Negara", "Taiwan"), ("Pekerjaan", "Perawat lansia"),
            ("Melalui", "PT Contoh (skema P to P)"), ("Pemberi kerja", "Keluarga Contoh"),
            ("Berangkat", "Maret 2024"),
        ),
        chronology="Gaji tiga bulan terakhir belum dibayar. Paspor disimpan pemberi kerja sejak "
        "hari pertama, dan keluarga terakhir mendapat kabar dua minggu lalu.",
        demand="Hak gaji dibayar dan paspor dikembalikan.",
        done=("Menerima pengaduan keluarga di kantor desa", "Menelepon keluarga"),
        head=examples.head(),
        copies=("Camat Montong Gading",),
    )  # fmt: skip
    return msgspec.structs.replace(letter, **different)


def a_card(**different: Any) -> WorkerCard:
    """Return an acceptable sheet of a worker."""
    card = WorkerCard(
        letterhead=examples.letterhead(),
        foot=examples.foot(sealed=True),
        number="Cetak 007/2026",
        person=(
            ("Nama", "Siti Contohwati"), ("Panggilan", "Siti"),
            ("Tempat, tanggal lahir", "Jenggik, 5 Juli 1992"), ("Jenis kelamin", "Perempuan"),
            ("Nomor HP", "0812-0000-0009"),
            ("Alamat", "Dusun Montong RT 001 RW 002"),
        ),
        journey=(
            ("Negara, kota", "Taiwan, Taichung"), ("Pekerjaan", "Perawat lansia"),
            ("Pemberi kerja", "Keluarga Contoh"), ("Melalui", "PT Contoh (skema P to P)"),
            ("Berangkat", "Maret 2024"), ("Kontrak sampai", "24 Maret 2027"),
        ),
        contacts=(
            CardContact(name="Amaq Contoh", relation="Suami", phone="0812-0000-0001"),
            CardContact(name="Inaq Contoh", relation="Orang tua", phone="0812-0000-0002"),
        ),
        office="Desa Jenggik Utara",
        phone="0376-000000",
        place_and_date=PLACE_AND_DATE,
        head=examples.head(),
    )  # fmt: skip
    return msgspec.structs.replace(card, **different)
