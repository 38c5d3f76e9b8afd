"""A practice village: invented people of the district that does not exist (00), marked LATIHAN.

Names are put together from common parts with words such as "Contoh", so that nobody takes them for
neighbours. The same seed always makes the same village.
"""

import datetime as dt
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.agencies.model import CheckedVia, PermitStatus, RecruiterKind
from dme_desktop.agenda.model import LetterType
from dme_desktop.app.practice import arms
from dme_desktop.kernel import codes
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.money import DECIMALS
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.records import altered
from dme_desktop.letters.said import Wish
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, NikMissing, Person
from dme_desktop.remittances.model import (
    AccountHolder,
    Channel,
    Consent,
    Direction,
    ExchangeRate,
    Goal,
    Remittance,
    Source,
    Survey,
    UseCategory,
)
from dme_desktop.remittances.rules import by_percent
from dme_desktop.remittances.service import consents, goals, months, rates, surveys
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.trust import bundles, lists
from dme_desktop.trust.bundles import Bundle, PublicKey
from dme_desktop.trust.model import BundleKind
from dme_desktop.vault import signing
from dme_desktop.village import regions
from dme_desktop.village import service as village
from dme_desktop.village.model import Official, Role
from dme_desktop.workers.model import (
    Answer,
    DocumentStatus,
    DocumentType,
    InfoSource,
    Journey,
    Lender,
    ReturnPlan,
    ReturnType,
    Scheme,
    Sector,
    Stage,
    ToldBy,
    WorkerDocument,
)
from dme_desktop.workers.service import journeys, registration

VILLAGE = "52.03.11.2005"  # Jenggik Utara, one of the first Desa Migran Emas
NEIGHBOURS = ("52.03.11.2001", "52.03.11.2004")
REGENCY = "52.03.07.1001"  # where the practice regency's office stands
HAMLETS = ("Montong", "Lendang", "Dasan Baru", "Gunung Jae", "Timba Borok")
HEADER = [
    "alamat",
    "dusun",
    "rw",
    "rt",
    "nama",
    "no_kk",
    "nik",
    "sex",
    "tempatlahir",
    "tanggallahir",
    "agama_id",
    "pendidikan_kk_id",
    "pendidikan_sedang_id",
    "pekerjaan_id",
    "status_kawin",
    "kk_level",
    "warganegara_id",
    "ayah_nik",
    "nama_ayah",
    "ibu_nik",
    "nama_ibu",
    "golongan_darah_id",
    "akta_lahir",
    "dokumen_pasport",
    "tanggal_akhir_paspor",
    "dokumen_kitas",
    "akta_perkawinan",
    "tanggalperkawinan",
    "akta_perceraian",
    "tanggalperceraian",
    "cacat_id",
    "cara_kb_id",
    "hamil",
    "ktp_el",
    "status_rekam",
    "alamat_sekarang",
    "status_dasar",
    "suku",
    "tag_id_card",
    "id_asuransi",
    "no_asuransi",
    "lat",
    "lng",
]
_WOMEN = ("Siti", "Baiq", "Nurul", "Rohani", "Fatimah", "Inaq", "Mariam", "Hadijah")
_MEN = ("Lalu", "Ahmad", "Zainal", "Sahnan", "Amaq", "Hamdi", "Mahrup", "Saprudin")
_MIDDLE = ("Contoh", "Sampel", "Ujicoba", "Teladan", "Umpama", "Percobaan", "Permisal", "Latihan")
_PARENTS = {"Amaq", "Inaq"}  # how fathers and mothers are called; children have another name
_DAUGHTERS = ("Wati", "Sari", "Ningsih", "Lestari", "Aini", "Rahma", "Hasanah", "Yuliana")
_SONS = ("Prawira", "Hidayat", "Jaya", "Putra", "Saputra", "Wardana", "Pratama", "Ramdani")
SCHOOLS_SINCE = 1980  # who was born later went to school longer
_SCHOOLED = ("5", "4", "5", "3", "8", "5", "4")  # codes of education and of occupation, in turn
_SCHOOLED_LONG_AGO = ("3", "4", "3", "5", "2")
_WORK = {"1": ("9", "9", "19", "88", "13", "81", "26"), "2": ("2", "9", "84", "2", "30", "88")}
_YOUNG = ("1", "19", "15", "1", "88")
_AGENCIES = ("PT Contoh Penempatan", "PT Teladan Karya Sampel", "PT Umpama Jasa")
_RECRUITERS = ("Petugas Contoh Satu", "Sponsor Contoh Dua", None)
_TRIPS = (
    ("MY", Sector.PERKEBUNAN, "Pekerja kebun", 30), ("TW", Sector.PERAWAT, "Perawat lansia", 8),
    ("HK", Sector.RUMAH_TANGGA, "Penata laksana rumah tangga", 5),
    ("SA", Sector.RUMAH_TANGGA, "Penata laksana rumah tangga", 6),
    ("KR", Sector.MANUFAKTUR, "Operator produksi", 3), ("JP", Sector.PERIKANAN, "Awak kapal", 3),
    ("BN", Sector.KONSTRUKSI, "Tukang kayu", 3),
)  # fmt: skip
_PROVEN_BY = {
    "q1": DocumentType.ID_CPMI, "q2": DocumentType.VISA_KERJA,
    "q3": DocumentType.PERJANJIAN_KERJA, "q4": DocumentType.BPJS_TK_PMI, "q5": DocumentType.E_KPMI,
}  # fmt: skip
_STAGES = (
    (Stage.BEKERJA, 58), (Stage.CPMI, 14), (Stage.PURNA, 20), (Stage.CUTI, 5), (Stage.MINAT, 3),
)  # fmt: skip


@dataclass(frozen=True)
class Resident:
    """One invented resident, before the office knows of them."""

    nik: str
    card: str
    name: str
    gender: str
    born: dt.date
    hamlet: str
    relation: str


def settle(session: Session) -> None:
    """Give the practice village its profile and officials."""
    office = village.found(session, VILLAGE, practice=True)
    told = {"office_address": "Jalan Latihan Nomor 1", "postcode": "83663", "phone": "0370-000000"}
    village.change_profile(session, altered(office, told))
    village.put_logo(session, arms.drawn())
    for name, role, hamlet in (
        ("Kepala Desa Contoh", Role.KADES, None),
        ("Sekretaris Contoh", Role.SEKDES, None),
        ("Kasi Pemerintahan Contoh", Role.KASI_PEM, None),
        *((f"Kadus {hamlet} Contoh", Role.KADUS, hamlet) for hamlet in HAMLETS),
    ):
        may_sign = role in {Role.KADES, Role.SEKDES}
        village.appoint(session, Official(name=name, role=role, hamlet=hamlet, can_sign=may_sign))


def residents(workers_wanted: int, seed: int, today: dt.date) -> list[Resident]:
    """Return families of two to four, with at least twice as many people as workers."""
    chance = random.Random(seed)  # noqa: S311 - invented people, no secret
    found: list[Resident] = []
    serial, taken = 0, set[str]()
    while len(found) < workers_wanted * 2:
        hamlet, card = chance.choice(HAMLETS), _card(chance.randint(10, 28), len(found))
        members = chance.randint(2, 4)
        for place in range(members):
            serial += 1
            woman = place == 1 or (place > 1 and chance.random() < 0.5)
            age = chance.randint(*_years(place, members))
            born = _birthday(today, age) - dt.timedelta(days=chance.randint(0, 364))
            while (nik := _nik(born, serial, woman=woman)) in taken:
                serial += 1
            taken.add(nik)
            found.append(
                Resident(
                    nik,
                    card,
                    _name(chance, woman=woman, young=place > 1),
                    "2" if woman else "1",
                    born,
                    hamlet,
                    ("1", "3", "4", "4")[place],
                )
            )
    return found


def _years(place: int, members: int) -> tuple[int, int]:
    """Return between how many years somebody is, so that nobody is too young for their children."""
    if place > 1:
        return 19, 22
    return (41, 54) if members > 2 else (24, 54)


def returned(seed: int, today: dt.date) -> list[Resident]:
    """Return three who came home without papers, as the hamlet's own list has them later."""
    chance = random.Random(seed + 9)  # noqa: S311
    born = [today - dt.timedelta(days=chance.randint(9_000, 18_000)) for _ in range(3)]
    return [
        Resident(
            _nik(day, 9000 + n, woman=True), f"5203001901120{n:03}", _name(chance, woman=True), "2",
            day, HAMLETS[n], "1",
        )
        for n, day in enumerate(born)
    ]  # fmt: skip


def write_down(session: Session, found: Sequence[Resident]) -> None:
    """Put people on the books as they told it at the counter: no NIK, a year of birth."""
    for one in found:
        people.add(
            session,
            Person(
                full_name=one.name,
                gender=one.gender,
                birth_date=PartialDate(one.born.year),
                hamlet=one.hamlet,
                nik_missing=NikMissing.HILANG,
            ),
        )


def workbook(found: Sequence[Resident]) -> bytes:
    """Return the residents as the workbook most village offices have (43 columns)."""
    import xlsxwriter

    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": dt.datetime(2026, 1, 1)})  # noqa: DTZ001 - no moment of ours
    sheet = book.add_worksheet("Data Penduduk")
    sheet.write_row(0, 0, HEADER)
    for line, resident in enumerate(found, start=1):
        cells = {
            "dusun": f"DUSUN {resident.hamlet.upper()}",
            "rw": f"{HAMLETS.index(resident.hamlet) + 1:03}",
            "rt": f"{int(resident.card[-2:]) % 4 + 1:03}",
            "nama": resident.name, "no_kk": resident.card, "nik": resident.nik,
            "sex": resident.gender, "tempatlahir": "Jenggik",
            "tanggallahir": f"{resident.born:%d-%m-%Y}", "agama_id": "1",
            "pendidikan_kk_id": _schooling(resident), "pekerjaan_id": _work(resident),
            "status_kawin": "2" if resident.relation in "13" else "1",
            "kk_level": resident.relation, "warganegara_id": "1", "golongan_darah_id": "13",
            "status_dasar": "1",
        }  # fmt: skip
        for column, text in cells.items():
            sheet.write_string(line, HEADER.index(column), text)
    book.close()
    return buffer.getvalue()


def _schooling(one: Resident) -> str:
    told = _SCHOOLED if one.born.year >= SCHOOLS_SINCE else _SCHOOLED_LONG_AGO
    return told[int(one.nik[-4:]) % len(told)]


def _work(one: Resident) -> str:
    told = _YOUNG if one.relation == "4" else _WORK[one.gender]
    return told[int(one.nik[-4:]) % len(told)]


def send_abroad(
    session: Session, wanted: int, seed: int, progress: Progress = unwatched
) -> list[str]:
    """Register `wanted` residents as workers; return their person ids."""
    chance = random.Random(seed + 1)  # noqa: S311
    today: dt.date = session.info["clock"].today()
    homes: dict[str, list[Person]] = {}
    for resident in people.paged(session).page(limit=wanted * 4):
        homes.setdefault(resident.family_card_no or "", []).append(resident)
    families = sorted(homes.values(), key=lambda home: home[0].nik or "")
    leavers = [(person, home) for home in families for person in home][: wanted * 2 : 2]
    registered = []
    for done, (person, home) in enumerate(leavers, start=1):
        given = _registration(chance, today, person, _at_home(person, home))
        registration.register(session, given, person.id)
        registered.append(person.id)
        progress(done, wanted)
    return registered


def write_twice(session: Session, ids: Sequence[str]) -> None:
    """Put three workers on the books a second time, as it happens: no NIK, a slip in the birth."""
    for person in people.by_ids(session, ids[:3]):
        born = person.birth_date
        people.add(
            session,
            Person(
                full_name=person.full_name,
                gender=person.gender,
                birth_date=PartialDate(born.year, born.month),
                hamlet=person.hamlet,
                phone="+6281200000077",
                nik_missing=NikMissing.TIDAK_DIKETAHUI,
            ),
        )


def ask_about_permits(session: Session) -> None:
    """Write down what was asked of the agencies, and mark one recruiter."""
    first, second = (agencies.agency_called(session, name) for name in _AGENCIES[:2])
    agencies.check_permit(session, first.id, PermitStatus.BERLAKU, CheckedVia.BP3MI)
    agencies.check_permit(session, second.id, PermitStatus.TIDAK_BERLAKU, CheckedVia.DISNAKER)
    recruiter = agencies.recruiter_called(session, "Sponsor Contoh Dua")
    recruiter.kind, recruiter.banned = RecruiterKind.SPONSOR, True
    recruiter.ban_reason = "Meminta KTP asli dan uang muka tanpa kuitansi."


def tell_of_money(session: Session, ids: Sequence[str], seed: int) -> int:
    """Write down what some families tell of the money that came; return how many lines.

    Among them are a household with two senders and a goal, families with a yearly survey only, one
    that withdrew its consent, a month that is closed, and rates from a board.
    """
    chance = random.Random(seed + 2)  # noqa: S311
    today: dt.date = session.info["clock"].today()
    _put_rates(session, today)
    lines, told = 0, []
    for person_id in ids[:: max(1, len(ids) // 40)]:
        journey = journeys.latest(session, person_id)
        if journey is None or journey.stage not in {Stage.BEKERJA, Stage.CUTI}:
            continue
        _agree(session, person_id, today, chance)
        told.append(person_id)
        if len(told) % SURVEYED == 0:
            _survey(session, person_id, today, chance)
            continue
        for month in range(1, today.month + 1, chance.choice([1, 2, 3])):
            day = dt.date(today.year, month, min(chance.randint(1, 28), _last_day(today, month)))
            if journey.departed_on and day < journey.departed_on.first_day():
                continue
            money = Remittance(person_id=person_id, **sum_sent(chance, day, journey.country))
            _from_contact(session, money)
            remittances.record(session, money, _parts(chance, money.amount_idr))
            lines += 1
    _household(session, told, today)
    return lines + _odd(session, told, today)


def _odd(session: Session, told: Sequence[str], today: dt.date) -> int:
    """Write down some money that deserves a question; return how many lines.

    A family pays, a card is held by others, and one stranger receives from three workers.
    """
    able = [one for one in told[:-1] if not surveys.of(session, one)][-3:]
    odd: list[dict[str, Any]] = [
        {"recipient": "Penerima Contoh", "recipient_relation": "15"},
        {"recipient": "Penerima Contoh", "recipient_relation": "15"},
        {"recipient": "Penerima Contoh", "recipient_relation": "15"},
        {"direction": Direction.OUT, "recipient": "Perekrut Contoh", "recipient_relation": "12"},
        {"account_holder": AccountHolder.ORANG_LAIN, "channel": Channel.BANK_TRANSFER},
    ]
    each = list(zip([*able, *able], odd, strict=False))
    for person_id, more in each:
        money: dict[str, Any] = {
            "received_on": today, "amount_idr": 1_500_000, "channel": Channel.TITIP,
            "recipient": "Keluarga Contoh",
        }  # fmt: skip
        remittances.record(session, Remittance(person_id=person_id, **money | more))
    return len(each)


SURVEYED = 7  # every so many families tell a year by its average, without slips


def _agree(session: Session, person_id: str, today: dt.date, chance: random.Random) -> None:
    contact = people.first_contact(session, person_id)
    consents.give(
        session,
        Consent(
            person_id=person_id,
            given_by=contact.name if contact else "Keluarga Contoh",
            relation=contact.relation if contact else None,
            given_on=dt.date(today.year - 1, 12, chance.randint(1, 28)),
        ),
    )


def _survey(session: Session, person_id: str, today: dt.date, chance: random.Random) -> None:
    contact = people.first_contact(session, person_id)
    surveys.record(
        session,
        Survey(
            person_id=person_id,
            year=today.year,
            times=chance.choice([3, 4, 6]),
            average_idr=chance.randint(4, 10) * 250_000,
            told_on=today,
            told_by=contact.name if contact else "Keluarga Contoh",
            use=UseCategory.KONSUMSI,
        ),
    )


def _from_contact(session: Session, money: Remittance) -> None:
    """Let the money come to whom the family names first."""
    if contact := people.first_contact(session, money.person_id):
        money.recipient, money.recipient_relation = contact.name, contact.relation


def _parts(chance: random.Random, amount_idr: int) -> dict[UseCategory, int]:
    """Return the parts of every third sum."""
    if chance.randint(1, 3) > 1:
        return {}
    first, second = chance.sample(list(UseCategory)[:8], 2)
    return by_percent({first: Decimal(60), second: Decimal(40)}, amount_idr)


def _household(session: Session, told: Sequence[str], today: dt.date) -> None:
    """Let two workers send to one household with a goal, one consent be withdrawn, a month end."""
    if len(told) > 3:
        first, second = (session.get_one(Person, one) for one in told[:2])
        second.family_card_no = first.family_card_no
        goals.put(
            session,
            Goal(
                person_id=first.id,
                title="Rumah bata untuk orang tua",
                use=UseCategory.RUMAH,
                target_idr=60_000_000,
                since=dt.date(today.year, 1, 1),
                had_idr=7_500_000,
            ),
        )
        consents.withdraw(session, told[-1], "Keluarga ingin catatannya dihentikan.")
    if over := months.to_close(session):
        months.close(session, over[0])


def _put_rates(session: Session, today: dt.date) -> None:
    for currency, rate in RATES.items():
        for back in (2, 1):
            day = today - dt.timedelta(days=7 * back)
            origin = "Papan kurs bank (contoh)"
            kept = ExchangeRate(currency=currency, day=day, rate=Decimal(rate), origin=origin)
            rates.put(session, kept)


RATES = {"MYR": 3_500, "TWD": 500, "HKD": 2_000, "SAR": 4_200, "KRW": 11, "JPY": 105}


def know_the_neighbours(session: Session) -> None:
    """Let the practice village believe a practice regency, and know two neighbours by its list."""
    today: dt.date = session.info["clock"].today()
    regency, *neighbours = (signing.practice_key(n, today) for n in range(1, 4))
    told = tuple(
        PublicKey(code, regions.named(code).village, key.public, key.made_on, None)
        for code, key in zip((REGENCY, *NEIGHBOURS), (regency, *neighbours), strict=True)
    )
    seq, code = int(f"{today:%Y%m%d}01"), REGENCY[:5]
    place = regions.named(REGENCY).regency
    for kind, known, name, of in (
        (BundleKind.VILLAGE_KEYS, told[:1], told[0].name, REGENCY),
        (BundleKind.KEY_LIST, told, place, code),
        (BundleKind.VOID_LIST, (), place, code),
    ):
        bundle = Bundle(kind, of, name, seq, today, practice=True, keys=known)
        content = bundles.packed(bundle, regency)
        if kind is BundleKind.VILLAGE_KEYS:
            lists.trust(session, content, signing.fingerprint(regency.public))
        else:
            lists.accept(session, content)


def letter_answers(kind: LetterType) -> Mapping[str, Any]:
    """Return what is answered at the counter for another letter, beyond what is known."""
    told: Mapping[LetterType, Mapping[str, Any]] = {
        LetterType.FAMILY_PERMISSION: {
            "giver_present": True,
            "giver_religion": "1",
            "interview_note": "Keluarga hadir dan memahami biaya, hak, kewajiban dan risikonya.",
            "exception_reason": "pasangan sedang di luar daerah; izin diberi keluarga serumah.",
            "warned": True,
            "head_reason": "Perekrutnya sudah dipanggil dan tidak lagi terlibat.",
        },
        LetterType.MARITAL_STATUS: {"basis": "Kartu Keluarga yang diperlihatkan"},
        LetterType.GENUINE_PAPERS: {"papers": "KTP\nKartu keluarga\nIjazah, nomor DN-00 0000001"},
        LetterType.RISK_STATEMENT: {"employer": "Keluarga Contoh"},
        LetterType.DOMICILE: {"purpose": "pendaftaran sekolah anak"},
        LetterType.REFUSAL: {
            "refused": LetterType.FAMILY_PERMISSION.value,
            "reasons": "Perjanjian kerja belum ada\nPerekrut belum dapat dihubungi",
            "remedy": "perjanjian kerja diperlihatkan",
            "contact_office": "Dinas Tenaga Kerja kabupaten",
        },
        LetterType.REFERRAL: {
            "addressee": "Kepala BP3MI Nusa Tenggara Barat",
            "addressee_place": "Mataram",
            "case_no": "KS-2026-001",
            "case_types": "gaji tidak dibayar; paspor ditahan",
            "chronology": "Menurut keluarga, gaji tiga bulan terakhir belum dibayar dan paspor "
            "disimpan pemberi kerja. Kabar terakhir diterima dua minggu lalu.",
            "demand": "Hak gaji dibayar dan paspor dikembalikan.",
            "done": "Menerima pengaduan keluarga di kantor\nMenelepon keluarga",
        },
        LetterType.HANDOVER: {
            "first_name": "Petugas BP3MI Contoh",
            "first_position": "Petugas pelayanan",
            "first_institution": "BP3MI Nusa Tenggara Barat",
            "condition": "sehat",
            "items": "Satu koper pakaian\nPaspor dan buku tabungan",
        },
        LetterType.REPATRIATION: {
            "addressee": "Kepala BP3MI",
            "wish": Wish.PULANG,
            "chronology": "Sakit sejak bulan lalu dan tidak lagi bekerja.",
            "pic": "Kasi Pemerintahan",
        },
        LetterType.POWER_OF_ATTORNEY: {
            "matters": "Mengambil santunan",
            "validity_to": dt.date(2027, 1, 31),
        },
        LetterType.BUSINESS: {
            "business_name": "Warung Contoh",
            "business_kind": "dagang",
            "business_place": "rumahnya",
            "business_since": "2025",
            "purpose": "pinjaman bank",
        },
        LetterType.HARDSHIP: {"basis": "kunjungan ke rumah", "purpose": "beasiswa"},
        LetterType.DATA_CONSENT: {
            "purposes": "Mencatat kiriman",
            "retention": "5 tahun",
            "seen_by": "pimpinan dan petugas PMI di kantor",
            "sent_to": "tidak ke siapa pun",
        },
        LetterType.COMPLAINT_RECEIPT: {
            "case_no": "KS-2026-001",
            "case_types": "gaji tidak dibayar",
            "papers": "Fotokopi perjanjian kerja",
            "next_step": "menghubungi BP3MI",
            "pic": "Kasi Pemerintahan",
        },
        LetterType.MEDIATION: {
            "first_name": "Perekrut Contoh",
            "dispute": "biaya pendaftaran",
            "agreed": "Biaya dikembalikan",
        },
        LetterType.POLICE_RECORD: {"addressee": "Kapolsek Contoh", "purpose": "bekerja"},
    }
    return told.get(kind, {})


def called(session: Session) -> str:
    """Return whom the practice village tells its residents to call, as the setting is kept."""
    others = ("Dinas tenaga kerja", "BP3MI", "Kepolisian", "Perwakilan Indonesia")
    told = (village.hamlet_title(session), *others)
    return "\n".join(f"{who}; 0370-00000{place}" for place, who in enumerate(told, start=1))


def _registration(
    chance: random.Random, today: dt.date, person: Person, contact: FamilyLink
) -> registration.Registration:
    stage = chance.choices([one for one, _ in _STAGES], [share for _, share in _STAGES])[0]
    country, sector, job, _ = chance.choices(_TRIPS, [trip[3] for trip in _TRIPS])[0]
    months = chance.choice([24, 36])
    left = today - dt.timedelta(days=chance.randint(60, months * 30 + 10))
    silent = chance.randint(1, 170) if chance.random() < 0.93 else chance.randint(185, 260)
    scheme = chance.choice([Scheme.PTOP, Scheme.PTOP, Scheme.PERSEORANGAN])
    journey: dict[str, Any] = {
        "stage": stage,
        "scheme": scheme,
        "country": country,
        "sector": sector,
        "job_title": job,
        "agency": chance.choice(_AGENCIES) if scheme is Scheme.PTOP else None,
        "recruiter": chance.choice(_RECRUITERS),
        "info_source": chance.choice(list(InfoSource)),
        "interview_note": "Keluarga tahu negara, pekerjaan, lamanya dan biayanya.",
        "info_by": chance.choice(list(ToldBy)),
    }
    if stage is not Stage.MINAT:
        journey["contract_months"] = months
    if chance.random() < 0.4:
        journey |= {"cost_total": chance.randint(6, 40) * 500_000, "debt_to": Lender.KOPERASI}
        journey["debt"] = journey["cost_total"] // 2
    if stage not in {Stage.CPMI, Stage.MINAT}:
        journey["departed_on"] = (
            PartialDate.of(left) if chance.random() < 0.7 else PartialDate(left.year)
        )
        journey["contract_end"] = left + dt.timedelta(days=months * 30)
        journey["last_contact_on"] = max(left, today - dt.timedelta(days=silent))
        journey |= _answers(chance)
    if stage is Stage.CUTI:
        journey["leave_until"] = today + dt.timedelta(days=chance.randint(-10, 40))
    if stage is Stage.PURNA:
        journey["returned_on"] = PartialDate(today.year)
        journey["return_type"] = _return_type(chance, finished=journey["contract_end"] <= today)
        journey["return_plan"] = chance.choice([*ReturnPlan, *ReturnPlan, None])
    agency, recruiter = journey.pop("agency"), journey.pop("recruiter")
    return registration.Registration(
        family=[contact],
        journey=Journey(person_id=person.id, **journey),
        documents={one.type: one for one in _documents(chance, today, journey)},
        agency=agency,
        recruiter=recruiter,
    )


def _answers(chance: random.Random) -> dict[str, Answer]:
    """Return what was answered to the five questions; half of the families know nothing of it."""
    if chance.random() < 0.5:
        return {}
    usual = [Answer.YA] * 12 + [Answer.TIDAK, Answer.TIDAK_TAHU]
    return {question: chance.choice(usual) for question in _PROVEN_BY}


def _return_type(chance: random.Random, *, finished: bool) -> ReturnType:
    """Return why somebody came home; nobody finishes a contract that still runs."""
    return chance.choice([
        one for one in ReturnType if finished or one is not ReturnType.SELESAI_KONTRAK
    ])  # fmt: skip


def _documents(
    chance: random.Random, today: dt.date, journey: Mapping[str, Any]
) -> list[WorkerDocument]:
    """Return the documents seen: a passport that outlasts the contract, what a yes was said of."""
    if journey["stage"] is Stage.MINAT:
        return [_there(DocumentType.KTP)]
    until = today + dt.timedelta(days=chance.randint(10, 1500))
    passport = _there(DocumentType.PASPOR, f"C{chance.randint(1000000, 9999999)}")
    passport.expires_on = max(until, journey.get("contract_end", today) + dt.timedelta(days=20))
    proven = [
        _there(kind, f"LATIHAN-{chance.randint(10_000, 99_999)}")
        for question, kind in _PROVEN_BY.items()
        if journey.get(question) is Answer.YA
    ]
    return [_there(DocumentType.KTP), _there(DocumentType.KK), passport, *proven]


def _there(kind: DocumentType, number: str | None = None) -> WorkerDocument:
    return WorkerDocument(journey_id="", type=kind, status=DocumentStatus.ADA, number=number)


def _at_home(person: Person, home: Sequence[Person]) -> FamilyLink:
    """Return the one of the family who waits: a spouse, a parent, or whoever is at home."""
    others = [other for other in home if other.id != person.id]
    if not others:
        unknown = "+6281200000000"
        return FamilyLink(person_id=person.id, name="Keluarga Contoh", relation="9", phone=unknown)
    other = others[0]
    return FamilyLink(
        person_id=person.id,
        name=other.full_name,
        relation=_relation(other, person),
        nik=other.nik,
        phone=f"+62812{int((other.nik or '0')[6:]) % 10**7:07}",
        birth_place=other.birth_place,
        birth_date=other.birth_date.exact(),
        occupation="Petani",
    )


def _relation(other: Person, person: Person) -> str:
    """Return what `other` is to `person`, by what both are to the head of their family."""
    if person.family_relation == "4":
        return "7" if other.family_relation in {"1", "3"} else "9"
    if other.family_relation == "4":
        return "4"
    return "2" if other.gender == "1" else "3"


def sum_sent(chance: random.Random, day: dt.date, country: str | None) -> dict[str, Any]:
    """Return the values of one sum as a family tells it, without the person it is of."""
    amount = chance.randint(2, 14) * 250_000
    currency = codes.countries()[country or "MY"].currency
    channel = chance.choice([Channel.POS, Channel.BANK_TRANSFER, Channel.MTO, Channel.TITIP])
    slip = channel is not Channel.TITIP and chance.random() < 0.6
    money: dict[str, Any] = {
        "received_on": day, "amount_idr": amount,
        "fee_idr": chance.choice([15_000, 25_000, 50_000, 75_000]) if slip else None,
        "channel": channel, "recipient": "Keluarga Contoh",
        "account_holder": AccountHolder.KELUARGA if channel is Channel.BANK_TRANSFER else None,
        "source": Source.SLIP if slip else Source.KETERANGAN,
        "reference": f"{chance.randint(0, 9999):04}" if slip else None,
        "use": chance.choice(list(UseCategory)[:8]),
    }  # fmt: skip
    if currency in RATES:
        rate, places = Decimal(RATES[currency]), DECIMALS.get(currency, 2)
        whole = round(Decimal(amount) / rate, places)
        money |= {"currency": currency, "rate": rate, "amount": whole}
    return money


def _last_day(today: dt.date, month: int) -> int:
    return today.day if month == today.month else 28


def _name(chance: random.Random, *, woman: bool, young: bool = False) -> str:
    first = chance.choice(_WOMEN if woman else _MEN)
    if young and first in _PARENTS:
        first = "Nur" if woman else "Muhammad"
    middle = chance.choice(_MIDDLE)
    last = chance.choice(range(len(_DAUGHTERS + _SONS))) // 2
    return f"{first} {middle} {(_DAUGHTERS if woman else _SONS)[last]}"


def _birthday(today: dt.date, age: int) -> dt.date:
    """Return a day on which somebody of `age` years was born, who is no day younger."""
    return dt.date(today.year - age, today.month, min(today.day, 28))


def _card(day: int, number: int) -> str:
    """Return the family card that was the so many-th to be written."""
    year, serial = divmod(number, 10_000)
    return f"520300{day:02}01{12 + year:02}{serial:04}"


def _nik(born: dt.date, serial: int, *, woman: bool) -> str:
    day = born.day + 40 * woman
    return f"520300{day:02}{born.month:02}{born.year % 100:02}{serial % 9999 + 1:04}"
