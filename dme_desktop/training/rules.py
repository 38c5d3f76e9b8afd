"""What training allows: where a batch stands, who gets a place, who passes; no database."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Residency
from dme_desktop.people.rules import age_on
from dme_desktop.training.model import (
    Batch,
    BatchStatus,
    Category,
    Course,
    CourseKind,
    CourseSubject,
    Exam,
    Mark,
    Meeting,
    Participant,
    Priority,
    Result,
    Seat,
    Standing,
    Trainer,
)
from dme_desktop.workers.model import Stage
from dme_desktop.workers.rules import ABROAD, BEFORE, LEAST_AGE

SOON = 14  # days before its beginning in which a batch is told of
LONGEST_HOURS, MOST_PLACES, MOST_SUBJECTS, MOST_TRAINERS = 5_000, 1_000, 60, 20
WHOLE = 100  # percent
PREPARING = frozenset({CourseKind.BAHASA, CourseKind.KOMPETENSI, CourseKind.OPP})
"""What somebody learns in order to leave; UU 18/2017 art. 5 asks 18 years for that."""

NEXT: Mapping[BatchStatus, tuple[BatchStatus, ...]] = {
    BatchStatus.DIBUKA: (BatchStatus.SELESAI, BatchStatus.BATAL),
    BatchStatus.SELESAI: (BatchStatus.DIBUKA,),
    BatchStatus.BATAL: (),
}
NOT_YET = "Tanggal ini belum tiba."
FULL = "Angkatan ini {places} tempat dan semuanya terisi. Tambah tempat, atau tunggu yang mundur."
TWICE = "{name} sudah terdaftar di angkatan ini."
TOO_YOUNG = (
    f"{{name}} belum {LEAST_AGE} tahun pada hari mulai; pelatihan untuk berangkat dari "
    f"{LEAST_AGE} tahun (Pasal 5 UU 18/2017)."
)
UNBORN = "Tanggal lahir {name} belum dicatat. Lengkapi dulu di data penduduk."
DEAD = "{name} sudah meninggal. Periksa pilihannya."


def standing(status: BatchStatus, start_on: dt.date, end_on: dt.date, today: dt.date) -> Standing:
    """Return where a batch stands: what was decided, else what its days say."""
    if status is not BatchStatus.DIBUKA:
        return Standing[status.name]
    if today < start_on:
        return Standing.AKAN_DATANG
    return Standing.BERJALAN if today <= end_on else Standing.MENUNGGU_HASIL


def course_problems(course: Course, subjects: Sequence[CourseSubject]) -> dict[str, str]:
    """Return what prevents a course from being kept: {field: sentence}."""
    found = {}
    if course.hours is not None and not 1 <= course.hours <= LONGEST_HOURS:
        found["hours"] = f"Lama pelatihan 1 sampai {LONGEST_HOURS} JP."
    if course.least_attendance is not None and not 0 <= course.least_attendance <= WHOLE:
        found["least_attendance"] = "Kehadiran 0 sampai 100 persen."
    if course.cost is not None and course.cost < 0:
        found["cost"] = "Biaya tidak boleh negatif."
    return found | _subject_problems(course, subjects)


def _subject_problems(course: Course, subjects: Sequence[CourseSubject]) -> dict[str, str]:
    if not subjects:
        return {}
    if len(subjects) > MOST_SUBJECTS:
        return {"subjects": f"Paling banyak {MOST_SUBJECTS} mata pelajaran."}
    if any(not one.name or one.hours is None or one.hours < 1 for one in subjects):
        return {"subjects": "Setiap mata pelajaran perlu nama dan JP, paling sedikit 1."}
    total = sum(one.hours for one in subjects)
    if course.hours is not None and total != course.hours:
        return {"subjects": f"JP semua mata pelajaran {total}, lama program {course.hours}."}
    return {}


def batch_problems(
    batch: Batch, trainers: Sequence[Trainer], *, seated: int, meetings: Iterable[dt.date]
) -> dict[str, str]:
    """Return what prevents a batch from being kept: {field: sentence}.

    `seated` have a place already, `meetings` are the days that were held.
    """
    found = {}
    if batch.start_on and batch.end_on and batch.end_on < batch.start_on:
        found["end_on"] = "Selesai sebelum mulai. Periksa kedua tanggalnya."
    elif batch.start_on and batch.end_on:
        found |= _outside_its_days(batch, meetings)
    if batch.places is not None and not 1 <= batch.places <= MOST_PLACES:
        found["places"] = f"Tempat 1 sampai {MOST_PLACES}."
    elif batch.places is not None and batch.places < seated:
        found["places"] = f"Sudah {seated} peserta terdaftar. Catat dulu yang mundur."
    if batch.exam_on and batch.start_on and batch.exam_on < batch.start_on:
        found["exam_on"] = "Uji kompetensi sebelum pelatihan mulai."
    if batch.cost is not None and batch.cost < 0:
        found["cost"] = "Biaya tidak boleh negatif."
    if len(trainers) > MOST_TRAINERS:
        found["trainers"] = f"Paling banyak {MOST_TRAINERS} pengajar."
    elif any(not one.name for one in trainers):
        found["trainers"] = "Setiap pengajar perlu nama."
    return found


def _outside_its_days(batch: Batch, meetings: Iterable[dt.date]) -> dict[str, str]:
    if any(not batch.start_on <= day <= batch.end_on for day in meetings):
        return {"start_on": "Ada pertemuan yang tercatat di luar tanggal ini. Periksa dulu."}
    return {}


class Asking(NamedTuple):
    """What is known of somebody who asks for a place."""

    id: str
    name: str
    born: PartialDate | None
    residency: Residency
    stage: Stage | None = None  # of the newest journey
    country: str | None = None
    is_relative: bool = False  # of somebody who works abroad or is about to
    has_passed: bool = False  # any training before


def category(one: Asking) -> Category:
    """Return as what somebody takes part, by the newest journey."""
    if one.stage in BEFORE:
        return Category.CPMI
    if one.stage in ABROAD:
        return Category.PMI
    if one.stage is Stage.PURNA:
        return Category.PURNA
    return Category.KELUARGA if one.is_relative else Category.UMUM


def barred(kind: CourseKind, start_on: dt.date, one: Asking) -> str:
    """Say why somebody cannot take part in a course of a kind, or nothing."""
    if one.residency is Residency.MENINGGAL:
        return DEAD.format(name=one.name)
    if kind not in PREPARING:
        return ""
    if one.born is None:
        return UNBORN.format(name=one.name)
    young = age_on(one.born, start_on) < LEAST_AGE
    return TOO_YOUNG.format(name=one.name) if young else ""


_FIRST: Mapping[Priority, Callable[[Asking, Course], bool]] = {
    Priority.CALON: lambda one, _: one.stage in {Stage.CPMI, Stage.SIAP},
    Priority.TUJUAN: lambda one, course: course.country in {None, one.country},
    Priority.PERTAMA: lambda one, _: not one.has_passed,
}


def in_turn(asking: Sequence[Asking], priority: str | None, course: Course) -> list[Asking]:
    """Return who asks in the order of their turn: by the written rules, then as they came.

    `priority` are names of `Priority` with spaces between, as they are kept; the first one counts
    most.
    """
    chosen = [_FIRST[Priority[name]] for name in (priority or "").split()]
    return sorted(asking, key=lambda one: [not comes(one, course) for comes in chosen])


def free(places: int | None, seated: int) -> int | None:
    """Return how many places are left, None without a limit."""
    return None if places is None else max(0, places - seated)


def share(present: int, held: int) -> int | None:
    """Return the percentage of the hours (JP) held in which somebody was there; None of nothing."""
    return present * WHOLE // held if held else None


def too_seldom(present: int, held: int, least: int | None) -> bool:
    """Say whether somebody was there less than the course asks; nobody is before a meeting."""
    return bool(held and least is not None and present * WHOLE < least * held)


def meeting_problems(meeting: Meeting, batch: Batch, today: dt.date) -> dict[str, str]:
    """Return what prevents a meeting from being kept: {field: sentence}."""
    found = {}
    if meeting.held_on and meeting.held_on > today:
        found["held_on"] = NOT_YET
    elif meeting.held_on and not batch.start_on <= meeting.held_on <= batch.end_on:
        found["held_on"] = "Di luar tanggal angkatan ini. Periksa tanggalnya."
    if meeting.hours is not None and not 1 <= meeting.hours <= 24:
        found["hours"] = "JP satu pertemuan 1 sampai 24."
    return found


@dataclass(frozen=True)
class Outcome:
    """What came of the training for one person, as it is typed."""

    result: Result | None = None
    exam: Exam | None = None
    certificate_no: str | None = None
    certificate_on: dt.date | None = None
    certificate_until: dt.date | None = None

    @property
    def has_certificate(self) -> bool:
        """Say whether anything of a certificate of competence is told."""
        return bool(self.certificate_no or self.certificate_on or self.certificate_until)


class Judged(NamedTuple):
    """What an outcome is judged by: the rules of the course, the days, how often one was there."""

    course: Course
    start_on: dt.date
    today: dt.date
    present: int = 0
    held: int = 0


def outcome_problem(told: Outcome, by: Judged) -> str:
    """Say why an outcome cannot be kept, in one sentence, or nothing."""
    least = by.course.least_attendance
    if told.result is Result.LULUS and too_seldom(by.present, by.held, least):
        there = share(by.present, by.held)
        return f"hadir {there}%, paling sedikit {least}%. Tidak dapat lulus."
    if told.exam and not by.course.certifies:
        return "program ini tanpa uji kompetensi. Kosongkan hasil ujinya."
    if told.exam and told.result is not Result.LULUS:
        return "uji kompetensi hanya bagi yang lulus pelatihan."
    if told.has_certificate:
        return _certificate_problem(told, by)
    return ""


def _certificate_problem(told: Outcome, by: Judged) -> str:
    if told.exam is not Exam.KOMPETEN:
        return "sertifikat kompetensi hanya bagi yang diuji dan kompeten."
    if not told.certificate_no or told.certificate_on is None:
        return "isi nomor dan tanggal terbit sertifikat kompetensinya."
    if told.certificate_on > by.today:
        return "tanggal terbit sertifikat belum tiba."
    if told.certificate_on < by.start_on:
        return "sertifikat terbit sebelum pelatihan mulai."
    if told.certificate_until and told.certificate_until < told.certificate_on:
        return "sertifikat habis sebelum terbit."
    return ""


def next_step(one: Participant, course: Course, standing: Standing) -> str:
    """Say what comes next for somebody who takes part."""
    if one.seat is Seat.MUNDUR or standing is Standing.BATAL:
        return "Cari angkatan lain"
    if one.seat is Seat.MENUNGGU:
        return "Menunggu tempat"
    if standing is Standing.AKAN_DATANG:
        return "Beri undangan"
    if one.result is None:
        return "Ikuti pelatihan" if standing is Standing.BERJALAN else "Isi hasil"
    return _after(one, course)


def _after(one: Participant, course: Course) -> str:
    if one.result is Result.TIDAK_LULUS:
        return "Daftarkan ke angkatan berikut"
    if not course.certifies or one.certificate_no:
        return "Lengkapi dokumen lain" if course.kind in PREPARING else "Selesai"
    if one.exam is None:
        return "Uji kompetensi"
    return "Minta sertifikat ke LSP" if one.exam is Exam.KOMPETEN else "Uji ulang"


MARKS: Mapping[str, Mark] = {mark.name[0]: mark for mark in Mark}
"""What is typed for a mark: its first letter."""


def serves(course: Course, country: str | None, sector: object) -> bool:
    """Say whether a course is for somebody who leaves for this country and kind of work."""
    there = course.country in {None, country}
    return course.kind in PREPARING and there and course.sector in {None, sector}
