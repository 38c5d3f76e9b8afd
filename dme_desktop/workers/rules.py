"""The steps of a journey as a table a reader can check, and the documents it needs; no database.

Stages, steps and needs are those of the domain dictionary, section 10; the least age is UU 18/2017
art. 5, the documents are its art. 13 and those of section 11.1.
"""

import datetime as dt
import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dme_desktop.kernel import codes, money
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.words import inside
from dme_desktop.people.model import Person
from dme_desktop.people.rules import age_on
from dme_desktop.workers.model import (
    Answer,
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    ProceduralBasis,
    ProceduralStatus,
    Scheme,
    Sector,
    Stage,
    WorkerDocument,
)

LEAST_AGE = 18
OLDEST_LEAST_AGE = 45
LOST_CONTACT_DAYS = 180
UPDATE_DAYS = 180
CONTRACT_DAYS = 90
PLAN_DAYS = 30  # after coming home for good
REINTEGRATION_DAYS = 365  # Permen P2MI 33/2025: one year after coming home
LONGEST_CONTRACT_MONTHS = 120


class LeastAge(NamedTuple):
    """How old somebody should be for a country, in one kind of work or with None in any."""

    country: str
    sector: Sector | None
    age: int


USUAL_LEAST_AGES = (  # domain dictionary, section 2: what is quoted; an office edits it
    LeastAge("MY", Sector.RUMAH_TANGGA, 21),
    LeastAge("SG", None, 21),
)
BEFORE = frozenset({Stage.MINAT, Stage.CPMI, Stage.SIAP})
ABROAD = frozenset({Stage.BEKERJA, Stage.CUTI})
OPEN = BEFORE | ABROAD


class Group(enum.Enum):
    """Where a worker is counted: the one definition for tiles, chips, lists and report L1.

    Everybody is in one group; who lost contact is in that one only (domain dictionary, section 10).
    """

    WISHING = "Berminat"
    COMING = "CPMI"
    WORKING = "Bekerja"
    LEAVE = "Cuti"
    LOST = "Hilang kontak"
    HOME = "Purna"
    DEAD = "Meninggal"
    ENDED = "Tidak jadi berangkat"


GROUP_OF = {
    Stage.MINAT: Group.WISHING,
    Stage.CPMI: Group.COMING,
    Stage.SIAP: Group.COMING,
    Stage.BEKERJA: Group.WORKING,
    Stage.CUTI: Group.LEAVE,
    Stage.PURNA: Group.HOME,
    Stage.MENINGGAL: Group.DEAD,
    Stage.BATAL: Group.ENDED,
    Stage.DICEGAH: Group.ENDED,
    Stage.GAGAL: Group.ENDED,
}
AWAY = frozenset({Group.WORKING, Group.LEAVE, Group.LOST})  # everybody abroad or home on leave


@dataclass(frozen=True, slots=True)
class Known:
    """What the needs of a step are judged by.

    `lacking` are the documents that are still missing or have ended, in words; `permit` why the
    permit of the agency cannot be relied on, "" when it can; `bans` which of the agency and the
    recruiter are marked as not to be served, a sentence each.
    """

    today: dt.date
    person: Person
    journey: Journey
    has_contact: bool
    lacking: tuple[str, ...] = ()
    permit: str = ""
    bans: tuple[str, ...] = ()


Need = Callable[[Known], tuple[str, str] | None]


def _is_adult(known: Known) -> tuple[str, str] | None:
    if known.person.birth_date and age_on(known.person.birth_date, known.today) >= LEAST_AGE:
        return None
    return (
        "birth_date",
        f"Belum {LEAST_AGE} tahun (Pasal 5 UU 18/2017). Catat sebagai Berminat dulu.",
    )


def _has_nik(known: Known) -> tuple[str, str] | None:
    return (
        None if known.person.nik else ("nik", "Calon PMI harus punya NIK. Urus KTP atau KK dulu.")
    )


def _has_contact(known: Known) -> tuple[str, str] | None:
    return None if known.has_contact else ("family", "Isi keluarga yang dapat dihubungi.")


def _has(field: str, sentence: str) -> Need:
    def need(known: Known) -> tuple[str, str] | None:
        return None if getattr(known.journey, field) else (field, sentence)

    return need


def _documents_complete(known: Known) -> tuple[str, str] | None:
    if not known.lacking:
        return None
    return ("documents", f"Belum siap: {', '.join(known.lacking)}.")


def _permit_checked(known: Known) -> tuple[str, str] | None:
    if known.journey.scheme is not Scheme.PTOP or not known.permit:
        return None
    return (
        "agency",
        f"{known.permit}. Tanyakan izin P3MI ke BP3MI atau dinas tenaga kerja kabupaten dulu.",
    )


def _left_before_today(known: Known) -> tuple[str, str] | None:
    left = known.journey.departed_on
    if left and left.first_day() > known.today:
        return ("departed_on", "Tanggal berangkat tidak boleh sesudah hari ini.")
    return None


def _back_before_today(known: Known) -> tuple[str, str] | None:
    back = known.journey.returned_on
    if back and back.first_day() > known.today:
        return ("returned_on", "Tanggal pulang tidak boleh sesudah hari ini.")
    return None


def _came_back_after_leaving(known: Known) -> tuple[str, str] | None:
    left, back = known.journey.departed_on, known.journey.returned_on
    if left and back and back.iso()[: len(left.iso())] < left.iso()[: len(back.iso())]:
        return ("returned_on", "Tanggal pulang sebelum tanggal berangkat.")
    return None


_COUNTRY = _has("country", "Pilih negara tujuan.")
_LEFT = _has("departed_on", "Isi tanggal berangkat; tahunnya saja boleh.")
_SOURCE = _has("info_source", "Tanyakan dari siapa kabar pekerjaan ini.")
_INTERVIEW = _has("interview_note", "Tulis apa yang ditanyakan kepada keluarga, dan jawabannya.")
_LEAVE = _has("leave_until", "Isi sampai kapan cuti.")
_RETURNED = _has("returned_on", "Isi tanggal pulang; tahunnya saja boleh.")
_WHY_RETURNED = _has("return_type", "Pilih pulang karena apa.")
_GONE = (_has_contact, _COUNTRY, _LEFT, _left_before_today)
NEEDS: Mapping[Stage, tuple[Need, ...]] = {
    Stage.CPMI: (
        _is_adult, _has_nik, _has_contact, _COUNTRY, _SOURCE, _INTERVIEW,
    ),
    Stage.SIAP: (
        _is_adult, _has_nik, _has_contact, _COUNTRY, _documents_complete, _permit_checked,
    ),
    Stage.BEKERJA: _GONE,
    Stage.CUTI: (*_GONE, _LEAVE),
    Stage.PURNA: (
        _COUNTRY, _LEFT, _left_before_today, _RETURNED, _back_before_today,
        _came_back_after_leaving, _WHY_RETURNED,
    ),
    Stage.MENINGGAL: (_COUNTRY,),
}  # fmt: skip
"""What must be known of a journey that stands at a stage, however it got there."""
_WRITTEN: Mapping[str, Need] = {
    "nik": _has_nik, "family": _has_contact, "country": _COUNTRY, "info_source": _SOURCE,
    "interview_note": _INTERVIEW, "departed_on": _LEFT, "leave_until": _LEAVE,
    "returned_on": _RETURNED, "return_type": _WHY_RETURNED,
}  # fmt: skip


def asked_at(stage: Stage | None) -> list[str]:
    """Return the fields that cannot be left empty at a stage; none at no stage."""
    needs = NEEDS.get(stage, ()) if stage else ()
    return [name for name, need in _WRITTEN.items() if need in needs]


# "Pendataan awal": people who left before the village began its register.
FIRST = (Stage.MINAT, Stage.CPMI, Stage.BEKERJA, Stage.CUTI, Stage.PURNA)


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that can happen: from which stages, to which (None stays), what is asked then.

    `asks` are the fields of the journey the clerk fills in with it, `told` whether it must be said
    who told it, `why` whether a reason is needed; `then` says what comes next.
    """

    kind: EventKind
    since: frozenset[Stage]
    to: Stage | None
    asks: tuple[str, ...] = ()
    told: bool = False
    why: bool = False
    then: str = ""


def _step(
    kind: EventKind,
    since: frozenset[Stage] | Stage,
    to: Stage | None,
    *asks: str,
    told: bool = False,
    why: bool = False,
    then: str = "",
) -> Step:
    where = frozenset({since}) if isinstance(since, Stage) else since
    return Step(kind, where, to, asks, told, why, then)


def happened_before_leaving(kind: EventKind, on: dt.date, journey: Journey) -> str:
    """Say why something abroad cannot have happened on a day before the departure, or nothing."""
    left = journey.departed_on
    if left is None or kind not in _HAPPENS_ABROAD or on >= left.first_day():
        return ""
    return f"Sebelum tanggal berangkat ({left}). Periksa tanggalnya."


_HAPPENS_ABROAD = frozenset(
    {
        EventKind.MENINGGAL, EventKind.CUTI_PULANG, EventKind.BERANGKAT_KEMBALI, EventKind.PULANG,
        EventKind.GANTI_MAJIKAN, EventKind.PERPANJANG, EventKind.HILANG_KONTAK,
        EventKind.KONTAK_KEMBALI,
    }
)  # fmt: skip


def unlikely(kind: EventKind, known: Known, unseen: tuple[str, ...] = ()) -> str:
    """Say what is odd about a step and may be true all the same, once a reason is given.

    `unseen` are documents that are there in name only: no number and no original was seen.
    """
    if kind not in _TOWARDS_LEAVING:
        return ""
    found = [f"{sentence}." for sentence in known.bans]
    if kind is EventKind.BERANGKAT:
        found += [sentence for need in NEEDS[Stage.SIAP] if (sentence := _told_by(need, known))]
    if kind is EventKind.DOKUMEN_LENGKAP and unseen:
        found.append(f"Tanpa nomor dan aslinya belum dilihat: {', '.join(unseen)}.")
    return " ".join(found)


_TOWARDS_LEAVING = {EventKind.MENDAFTAR, EventKind.DOKUMEN_LENGKAP, EventKind.BERANGKAT}


def _told_by(need: Need, known: Known) -> str:
    found = need(known)
    return found[1] if found else ""


IMPOSSIBLE = frozenset({"birth_date", "country", "departed_on", "returned_on", "leave_until"})
"""What even a correction with a reason cannot be without, when the stage needs it."""

QUESTIONS = ("q1", "q2", "q3", "q4", "q5")
STEPS: tuple[Step, ...] = (
    _step(
        EventKind.MENDAFTAR, Stage.MINAT, Stage.CPMI,
        "scheme", "country", "info_source", "interview_note",
        then="Lengkapi dokumen menurut skemanya, lalu buat surat izin keluarga.",
    ),
    _step(
        EventKind.DOKUMEN_LENGKAP, Stage.CPMI, Stage.SIAP,
        then="Cetak surat pengantar dan Lembar PMI; ingatkan hari keberangkatan.",
    ),
    _step(
        EventKind.BERANGKAT, frozenset({Stage.CPMI, Stage.SIAP}), Stage.BEKERJA,
        "departed_on", "departure_point", "contract_start", "contract_end", *QUESTIONS,
        then="Catat kabar pertama dari keluarga; tawarkan pencatatan kiriman yang sukarela.",
    ),
    _step(
        EventKind.CUTI_PULANG, Stage.BEKERJA, Stage.CUTI, "leave_until",
        then="Setelah tanggal itu program menanyakan: kembali bekerja, atau purna?",
    ),
    _step(EventKind.BERANGKAT_KEMBALI, Stage.CUTI, Stage.BEKERJA, "contract_end"),
    _step(
        EventKind.PULANG, ABROAD, Stage.PURNA, "returned_on", "return_type", "return_plan",
        then="Tanyakan rencana setelah pulang, paling lambat sebulan lagi.",
    ),
    _step(
        EventKind.MENINGGAL, ABROAD, Stage.MENINGGAL, told=True, why=True,
        then="Dampingi keluarga; kiriman tidak dicatat lagi.",
    ),
    _step(
        EventKind.DICEGAH, BEFORE, Stage.DICEGAH, told=True, why=True,
        then="Terhitung sebagai pencegahan keberangkatan nonprosedural.",
    ),
    _step(EventKind.BATAL, BEFORE, Stage.BATAL, why=True),
    _step(EventKind.GAGAL, frozenset({Stage.CPMI, Stage.SIAP}), Stage.GAGAL, why=True),
    _step(EventKind.KONSULTASI, BEFORE, None, why=True),
    _step(EventKind.KONTAK, ABROAD, None, "last_contact_by"),
    _step(
        EventKind.GANTI_MAJIKAN, Stage.BEKERJA, None,
        "employer", "employer_address", "employer_phone", "job_title", "sector",
    ),
    _step(EventKind.PERPANJANG, Stage.BEKERJA, None, "contract_months", "contract_end"),
    _step(
        EventKind.HILANG_KONTAK, ABROAD, None, told=True,
        then="Tanyakan keluarga dan teman sekampungnya; laporkan ke BP3MI bila perlu.",
    ),
    _step(EventKind.KONTAK_KEMBALI, ABROAD, None, "last_contact_by"),
    _step(EventKind.DIPERIKSA, OPEN, None, "info_by"),
)  # fmt: skip
"""Everything that can happen to a journey under way. KOREKSI stands apart: it may set any stage."""


def steps_from(stage: Stage, *, lost: bool = False) -> tuple[Step, ...]:
    """Return what can happen to a journey at a stage; who was lost can only be found again."""
    hidden = EventKind.HILANG_KONTAK if lost else EventKind.KONTAK_KEMBALI
    return tuple(step for step in STEPS if stage in step.since and step.kind is not hidden)


def step_of(kind: EventKind, stage: Stage) -> Step | None:
    """Return the step of a kind that is possible at a stage."""
    return next((step for step in STEPS if step.kind is kind and stage in step.since), None)


# Days before its end at which a document asks for attention; an office may set its own
# (domain dictionary, section 10).
WARN_DAYS: Mapping[DocumentType, int] = {
    DocumentType.PASPOR: 180, DocumentType.PERJANJIAN_KERJA: 90, DocumentType.E_KPMI: 60,
    DocumentType.VISA_KERJA: 60,
}  # fmt: skip
USUAL_WARN_DAYS = 30
URGENT_DAYS = 30

_ART_13 = (
    DocumentType.STATUS_KAWIN, DocumentType.IZIN_KELUARGA, DocumentType.KOMPETENSI,
    DocumentType.MCU_SEHAT, DocumentType.PASPOR, DocumentType.VISA_KERJA,
    DocumentType.PERJANJIAN_PENEMPATAN, DocumentType.PERJANJIAN_KERJA,
)  # fmt: skip
_IDENTITY = (DocumentType.KTP, DocumentType.KK)
_ALONE = tuple(
    document for document in _ART_13 if document is not DocumentType.PERJANJIAN_PENEMPATAN
)
CHECKLIST: Mapping[Scheme, tuple[DocumentType, ...]] = {
    Scheme.PTOP: (
        *_IDENTITY, *_ART_13, DocumentType.ID_CPMI, DocumentType.BPJS_TK_PMI, DocumentType.E_KPMI,
        DocumentType.SURAT_TUGAS_PL,
    ),
    Scheme.GTOG: (
        *_IDENTITY, *_ALONE, DocumentType.ID_CPMI, DocumentType.BPJS_TK_PMI, DocumentType.E_KPMI,
    ),
    Scheme.PERSEORANGAN: (
        *_IDENTITY, *_ALONE, DocumentType.PANGGILAN_KERJA, DocumentType.PERNYATAAN_RISIKO,
        DocumentType.JKN,
    ),
    Scheme.REENTRY: (
        DocumentType.PASPOR, DocumentType.PERJANJIAN_KERJA, DocumentType.SURAT_CUTI,
        DocumentType.VISA_KERJA, DocumentType.MCU_SEHAT, DocumentType.BPJS_TK_PMI,
        DocumentType.E_KPMI,
    ),
}  # fmt: skip
EVIDENT = frozenset({DocumentType.KTP, DocumentType.KK})  # everybody's number is known already
CARRIED = frozenset({DocumentStatus.ADA, DocumentStatus.PROSES})  # their end matters
HELD = {DocumentStatus.ADA, DocumentStatus.TIDAK_PERLU}
EXPLAINED = {DocumentStatus.DITOLAK, DocumentStatus.PALSU, DocumentStatus.TIDAK_PERLU}


def missing(stage: Stage, known: Known) -> dict[str, str]:
    """Return what a stage still needs: {field: sentence}."""
    found = (need(known) for need in NEEDS.get(stage, ()))
    return dict(pair for pair in found if pair)


def problems(journey: Journey) -> dict[str, str]:
    """Return what cannot be saved of a journey at any stage: {field: sentence}."""
    found = {}
    months = journey.contract_months
    if months is not None and not 0 <= months <= LONGEST_CONTRACT_MONTHS:
        found["contract_months"] = f"Masa kontrak 0 sampai {LONGEST_CONTRACT_MONTHS} bulan."
    amounts = {
        "wage": ("Upah", journey.wage), "cost_total": ("Biaya", journey.cost_total),
        "debt": ("Utang", journey.debt),
    }  # fmt: skip
    for name, (told, amount) in amounts.items():
        if amount is not None and amount < 0:
            found[name] = f"{told} tidak boleh negatif."
    if problem := money.problem_with(journey.wage, journey.wage_currency):
        found.setdefault("wage", problem)
    start, end = journey.contract_start, journey.contract_end
    if start and end and end < start:
        found["contract_end"] = "Kontrak berakhir sebelum mulai."
    return found


def contract_end(start: dt.date, months: int) -> dt.date:
    """Return the last day of a contract. Example: 36 months from 1-2-2026 end on 31-1-2029."""
    months_on = start.year * 12 + start.month - 1 + months
    year, month = divmod(months_on, 12)
    after = dt.date(year, month + 1, 1) + dt.timedelta(days=start.day - 1)
    longest = dt.date(year + (month == 11), (month + 1) % 12 + 1, 1)
    return min(after, longest) - dt.timedelta(days=1)


def procedural(answers: Mapping[str, Answer | None]) -> ProceduralStatus:
    """Return what the five questions tell (domain dictionary, section 2): all yes, or any no.

    What is still being arranged is not a no: a visa in process makes nobody nonprocedural.
    """
    given = [answers.get(name) for name in QUESTIONS]
    if Answer.TIDAK in given:
        return ProceduralStatus.NONPROSEDURAL
    if all(one is Answer.YA for one in given):
        return ProceduralStatus.PROSEDURAL
    return ProceduralStatus.BELUM_DIKETAHUI


def judged(journey: Journey) -> ProceduralStatus | None:
    """Return what the answers tell, None when BP3MI told it or the status was lost abroad."""
    if journey.procedural_basis is ProceduralBasis.BP3MI:
        return None
    if journey.procedural_status is ProceduralStatus.MENJADI_NONPROSEDURAL:
        return None
    return procedural({name: getattr(journey, name) for name in QUESTIONS})


_LATER = frozenset({*ABROAD, Stage.PURNA, Stage.MENINGGAL})
_BACK = frozenset({Stage.PURNA, Stage.MENINGGAL})
ASKED_AT: Mapping[str, frozenset[Stage]] = {
    "departed_on": _LATER, "departure_point": _LATER, "last_contact_on": _LATER,
    "last_contact_by": _LATER, "returned_on": _BACK, "return_type": _BACK, "return_plan": _BACK,
    "leave_until": frozenset({Stage.CUTI}), "lost_since": frozenset(),
}  # fmt: skip
"""The fields that make sense at some stages only; every other one is asked at each."""


def checklist(scheme: Scheme) -> tuple[DocumentType, ...]:
    """Return the documents a scheme needs; an unknown scheme asks what UU 18/2017 art. 13 asks."""
    return CHECKLIST.get(scheme, (*_IDENTITY, *_ART_13))


def document_problems(document: WorkerDocument) -> dict[str, str]:
    """Return why a document cannot be kept as it is: {field: sentence}."""
    if document.status in EXPLAINED and not (document.note or "").strip():
        return {"note": f"Tulis keterangan mengapa {inside(document.status.value)}."}
    issued, expires = document.issued_on, document.expires_on
    if issued and expires and expires < issued:
        return {"expires_on": "Berlaku sampai sebelum tanggal terbitnya."}
    return {}


def is_another(known: WorkerDocument, told: WorkerDocument) -> bool:
    """Say whether a new document is told, and not the old one put right.

    Another number alone is a slip; with another end, too, it is a new passport.
    """
    numbers = known.number and told.number and known.number != told.number
    ends = known.expires_on and told.expires_on and known.expires_on != told.expires_on
    return bool(numbers and ends)


def is_unseen(document: WorkerDocument) -> bool:
    """Say whether a document is there in name only: no number, and nobody saw the original."""
    there = document.status is DocumentStatus.ADA and document.type not in EVIDENT
    return there and not document.number and document.checked_on is None


def age_doubt(
    born: PartialDate | None, journey: Journey, ages: Sequence[LeastAge], today: dt.date
) -> str:
    """Say that somebody who has not left is younger than the office asks for that work, else ""."""
    wanted = [
        one
        for one in ages
        if one.country == journey.country and one.sector in {None, journey.sector}
    ]
    if journey.stage not in BEFORE or born is None or not wanted:
        return ""
    most, own = max(wanted, key=lambda one: one.age), age_on(born, today)
    if own >= most.age:
        return ""
    where = codes.labels("destination_country").get(most.country, most.country)
    work = f", {inside(most.sector.value)}" if most.sector else ""
    return (
        f"Baru {own} tahun; menurut daftar umur kantor paling rendah {most.age} tahun untuk "
        f"{where}{work}. Tanyakan dulu ke dinas tenaga kerja."
    )


def passport_doubt(journey: Journey, passport: WorkerDocument | None) -> dict[str, str]:
    """Say when a passport ends before the contract: {field: sentence}."""
    expires, end = passport and passport.expires_on, journey.contract_end
    if expires and end and expires < end:
        return {"contract_end": "Paspor habis sebelum kontrak berakhir."}
    return {}


def is_lost(
    stage: Stage,
    last_contact_on: dt.date | None,
    today: dt.date,
    lost_since: dt.date | None = None,
) -> bool:
    """Say whether a worker abroad is reported lost, or was not heard of for half a year."""
    if stage not in ABROAD:
        return False
    if lost_since or last_contact_on is None:
        return lost_since is not None
    return (today - last_contact_on).days > LOST_CONTACT_DAYS


def group(
    stage: Stage, last_contact_on: dt.date | None, lost_since: dt.date | None, today: dt.date
) -> Group:
    """Say where a worker is counted."""
    lost = is_lost(stage, last_contact_on, today, lost_since)
    return Group.LOST if lost else GROUP_OF[stage]


def is_unheard(
    stage: Stage,
    last_contact_on: dt.date | None,
    departed_on: PartialDate | None,
    today: dt.date,
) -> bool:
    """Say whether no news was ever written down of somebody who left half a year ago.

    Nobody knows them to be lost: reports count them among those whose last contact is unknown. Of
    a departure known by its year alone, the half year begins on the last day it can mean.
    """
    if stage not in ABROAD or last_contact_on or departed_on is None:
        return False
    return (today - departed_on.last_day()).days > LOST_CONTACT_DAYS


def expiry(
    kind: DocumentType,
    expires_on: dt.date | None,
    today: dt.date,
    warn: Mapping[DocumentType, int] = WARN_DAYS,
) -> tuple[str, bool]:
    """Say how soon a document ends and whether that is urgent; "" while it is far."""
    if expires_on is None:
        return "", False
    days = (expires_on - today).days
    if days < 0:
        return "sudah habis", True
    if days > warn.get(kind, USUAL_WARN_DAYS):
        return "", False
    return f"habis {days} hari lagi", days <= URGENT_DAYS
