"""The way of the papers as tables a reader can check, and how it is measured; no database.

Which documents a journey needs is UU 18/2017 art. 13 and the dictionary, section 11.1. The order in
which they are fetched and the first list of offices are the program's own proposal: an office that
keeps another document first says so by its own list. No duration and no cost stands here: both are
what this village wrote down of its own candidates.
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from dme_desktop.visits.model import Goer, OfficeKind, Outcome, Visit, VisitStanding
from dme_desktop.workers.model import DocumentType, Stage

BECOME = "CPMI"  # being registered as a candidate
COMPLETE = "SIAP"  # being ready: everything is there and looked through
LEAVE = "BERANGKAT"  # reporting before leaving
_WORDS: Mapping[str, str] = {
    BECOME: "Daftar sebagai calon",
    COMPLETE: "Tandai dokumen lengkap",
    LEAVE: "Lapor sebelum berangkat",
}
WAY: Sequence[DocumentType] = (
    DocumentType.KTP, DocumentType.KK, DocumentType.AKTA_LAHIR, DocumentType.IJAZAH,
    DocumentType.STATUS_KAWIN, DocumentType.BUKU_NIKAH, DocumentType.AKTA_CERAI,
    DocumentType.IZIN_KELUARGA, DocumentType.KEASLIAN_DOKUMEN, DocumentType.AK1,
    DocumentType.SURAT_TUGAS_PL, DocumentType.ID_CPMI, DocumentType.SKCK, DocumentType.MCU_SEHAT,
    DocumentType.PSIKOLOGI, DocumentType.PASPOR, DocumentType.KOMPETENSI, DocumentType.SURAT_CUTI,
    DocumentType.PANGGILAN_KERJA, DocumentType.PERJANJIAN_PENEMPATAN,
    DocumentType.PERJANJIAN_KERJA, DocumentType.VISA_KERJA, DocumentType.PERNYATAAN_RISIKO,
    DocumentType.BPJS_TK_PMI, DocumentType.JKN, DocumentType.E_KPMI, DocumentType.TIKET,
    DocumentType.LAINNYA,
)  # fmt: skip
"""The order in which documents are fetched: a passport before a visa, a contract before both."""
BY_VILLAGE = frozenset(
    {
        DocumentType.STATUS_KAWIN, DocumentType.IZIN_KELUARGA, DocumentType.KEASLIAN_DOKUMEN,
        DocumentType.PERNYATAAN_RISIKO,
    }
)  # fmt: skip
"""What the village office gives itself, by its own letters."""

FIRST_OFFICES: Sequence[tuple[OfficeKind, str, tuple[DocumentType | None, ...]]] = (
    (OfficeKind.DISNAKER, "Disnaker/LTSA", (DocumentType.AK1, DocumentType.ID_CPMI)),
    (OfficeKind.RUMAH_SAKIT, "Rumah sakit/klinik",
     (DocumentType.MCU_SEHAT, DocumentType.PSIKOLOGI)),
    (OfficeKind.IMIGRASI, "Kantor Imigrasi/ULP", (DocumentType.PASPOR,)),
    (OfficeKind.LSP, "LSP", (DocumentType.KOMPETENSI,)),
    (OfficeKind.P3MI, "Kantor P3MI",
     (DocumentType.SURAT_TUGAS_PL, DocumentType.PERJANJIAN_PENEMPATAN,
      DocumentType.PERJANJIAN_KERJA, DocumentType.VISA_KERJA)),
    (OfficeKind.BPJS, "BPJS", (DocumentType.BPJS_TK_PMI, DocumentType.JKN)),
    (OfficeKind.BP3MI, "BP3MI", (DocumentType.E_KPMI,)),
    (OfficeKind.LOUNGE, "Lounge PMI di BIZAM", (None,)),
)  # fmt: skip
"""Offices without address, hours or cost, to begin with; the village writes down what is so."""


@dataclass(frozen=True)
class Limits:
    """From when on somebody is stuck: how many days back steps are measured, and the rest.

    Older steps say nothing of offices as they are now. Nothing is called usual under so many
    finished steps; stuck is who waits so many times as long as usual, and more than so many days.
    """

    measured_days: int = 730
    least_measured: int = 3
    stuck_times: int = 2
    least_stuck: int = 7


USUAL = Limits()
MOST: Mapping[str, int] = {
    "measured_days": 3650, "least_measured": 50, "stuck_times": 20, "least_stuck": 365,
}  # fmt: skip


class Stay(NamedTuple):
    """One measured step of one journey: days from the step before it until it was done."""

    journey_id: str
    code: str
    done_on: dt.date
    days: int


@dataclass(frozen=True, slots=True)
class Usual:
    """How long finished steps took: how many they are, the middle one, the shortest, the longest.

    The middle of an even number lies between two and may be a half.
    """

    count: int
    middle: float
    shortest: int
    longest: int


@dataclass(frozen=True, slots=True)
class Past:
    """What is known of one journey's way: days, None for what nobody wrote down.

    `got` are the documents by their names among the types, each with its day.
    """

    journey_id: str
    wished_on: dt.date | None = None
    became_on: dt.date | None = None
    ready_on: dt.date | None = None
    got: tuple[tuple[str, dt.date], ...] = ()


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed back of one who went along."""

    outcome: Outcome | None = None
    number: str | None = None
    issued_on: dt.date | None = None
    until: dt.date | None = None
    paid: int | None = None
    why: str | None = None


NOTHING = Typed()


def words_of(code: str) -> str:
    """Return a step in words: the document it brings, or what is done."""
    return _WORDS.get(code) or DocumentType[code].value


def chain(past: Past) -> list[tuple[str, dt.date]]:
    """Return what happened on a way, in the order of days, from its first known day.

    A document that came before the wish was written down belongs to no step of this way.
    """
    first = past.wished_on or past.became_on
    known = list(past.got)
    if past.became_on:
        known.append((BECOME, past.became_on))
    if past.ready_on:
        known.append((COMPLETE, past.ready_on))
    if first:
        known = [one for one in known if one[1] >= first]
    known.sort(key=_by_day)
    return known


ORDER = (BECOME, *(kind.name for kind in WAY), COMPLETE)
"""What comes first of two things that were done on one day."""
_PLACES = {code: number for number, code in enumerate(ORDER)}


def _by_day(one: tuple[str, dt.date]) -> tuple[dt.date, int]:
    return one[1], _PLACES[one[0]]


def stays(past: Past) -> list[Stay]:
    """Return how long each step of a way took since the one before it.

    Of the first thing that is known nobody knows how long it took, unless the wish was written down
    before it: then the sum of all days is the time from the wish until everything was there.
    """
    events = chain(past)
    before = past.wished_on
    found = []
    for code, day in events:
        if before is not None:
            found.append(Stay(past.journey_id, code, day, (day - before).days))
        before = day
    return found


def whole(past: Past) -> int | None:
    """Return the days from the wish until ready, None where one of the two is not known."""
    if past.wished_on is None or past.ready_on is None or past.ready_on < past.wished_on:
        return None
    return (past.ready_on - past.wished_on).days


def usual(days: Iterable[int]) -> Usual | None:
    """Return how long steps took, None where nobody has finished one."""
    known = sorted(days)
    if not known:
        return None
    return Usual(len(known), float(median(known)), known[0], known[-1])


def is_stuck(days: int, known: Usual | None, limits: Limits = USUAL) -> bool:
    """Say whether somebody waits far longer than usual; never where little was measured."""
    if known is None or known.count < limits.least_measured:
        return False
    return days > max(limits.least_stuck, limits.stuck_times * known.middle)


def limits_problems(limits: Limits) -> dict[str, str]:
    """Return what cannot be a limit: {field: sentence}."""
    return {
        name: f"Antara 1 dan {MOST[name]}."
        for name, value in vars(limits).items()
        if not 1 <= value <= MOST[name]
    }


def next_step(
    stage: Stage, lacking: Sequence[DocumentType], waits: Mapping[DocumentType, dt.date]
) -> str:
    """Return the code of what comes next for somebody who has not left.

    What an office is working on until a later day `waits` is passed over while there is anything
    else to fetch; else it is what is fetched first.
    """
    if stage is Stage.MINAT:
        return BECOME
    if stage is Stage.SIAP:
        return LEAVE
    ordered = sorted(lacking, key=lambda kind: _PLACES[kind.name])
    if free := [kind for kind in ordered if kind not in waits]:
        return free[0].name
    return min(ordered, key=waits.__getitem__).name if ordered else COMPLETE


def visit_standing(visit: Visit, open_rows: int, today: dt.date) -> VisitStanding:
    """Say where a visit stands today; `open_rows` is how many have no result yet."""
    if visit.cancel_reason:
        return VisitStanding.BATAL
    if visit.on > today:
        return VisitStanding.AKAN_DATANG
    if not open_rows:
        return VisitStanding.SELESAI
    return VisitStanding.HARI_INI if visit.on == today else VisitStanding.MENUNGGU_HASIL


def result_problem(told: Typed, goer: Goer, visit: Visit, today: dt.date) -> str:
    """Say why what is typed back cannot be so, "" when it can."""
    if told.outcome is None:
        return "" if told == NOTHING else "pilih hasilnya dulu: S, D, B atau T."
    if visit.on > today:
        return "kunjungan ini belum berlangsung; hasilnya diisi sesudahnya."
    checks = (
        (told.outcome in _EXPLAINED and not (told.why or "").strip(), "tulis sebabnya."),
        (told.outcome is not Outcome.SELESAI and told.number, "nomor dokumen hanya bila selesai."),
        (goer.document is None and told.number, "keperluan ini tidak menghasilkan dokumen."),
        (told.issued_on and told.issued_on > today, "tanggal terbit sesudah hari ini."),
        (_ends_too_early(told, visit), "tanggal sampai/diambil lebih awal dari yang mungkin."),
        ((told.paid or 0) < 0, "biaya tidak boleh negatif."),
    )
    return next((words for wrong, words in checks if wrong), "")


_EXPLAINED = {Outcome.BELUM, Outcome.TIDAK_IKUT}


def _ends_too_early(told: Typed, visit: Visit) -> bool:
    if told.until is None:
        return False
    earliest = (told.issued_on or visit.on) if told.outcome is Outcome.SELESAI else visit.on
    return told.until < earliest


def brought(brings: str | None) -> list[str]:
    """Return what is to be brought, a thing each. Example: "KTP asli, kartu keluarga"."""
    return [one.strip() for one in (brings or "").replace(";", ",").split(",") if one.strip()]
