"""The reports that are lists: papers that end, whom to call, letters sent out, the register."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from sqlalchemy.orm import Session

from dme_desktop.agenda import numbers
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import Letter, LetterStatus, LetterType
from dme_desktop.agenda.numbers import Count
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import MONTHS, inside, print_date, screen_date
from dme_desktop.pdf.signing import Signer
from dme_desktop.people.rules import HAMLET, house_address
from dme_desktop.reports import asking
from dme_desktop.reports.asking import NAMES, NOW, Period
from dme_desktop.reports.documents import register_book
from dme_desktop.reports.documents.list_report import Aside, ListColumn, ListReport, Told
from dme_desktop.village import service as village_service
from dme_desktop.village import stationery
from dme_desktop.village.stationery import Head
from dme_desktop.workers.attention import LAST_DAYS, Concern, Ends
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import watching
from dme_desktop.workers.service.book import Entry, Register
from dme_desktop.workers.service.watching import ToCall

HANDED_OVER = {  # to whom they are about, who may be no resident on record
    LetterType.CERTIFICATE, LetterType.COURSE_COMPLETION, LetterType.COMPLAINT_RECEIPT,
    LetterType.DATA_REPLY,
}  # fmt: skip
SHOWN_DIGITS = 4  # of a paper's number; the rest is nobody else's business
SEXES = {"1": "L", "2": "P"}


PAPERS_PARTS = {"": "Semua", **{ends.name: ends.value for ends in Ends}}
CONTRACT = "KONTRAK "
MOST_RUNS = 2  # of the numbers of a kind of letter, before only the first and the last are told
CALL_PARTS = {
    "": "Semua",
    **{CONTRACT + ends.name: f"Kontrak: {inside(ends.value)}" for ends in LAST_DAYS},
    **{concern.name: concern.value for concern in Concern if concern is not Concern.KONTRAK},
}


def ending_documents(session: Session, period: Period = NOW) -> ListReport:
    """Return report L8: papers that ended or end soon, the nearest first (dictionary 13)."""
    every = watching.ending_documents(session, Ends[period.part] if period.part else None)
    meant = asking.people_of(session, period.only)
    found = asking.those(every, meant, lambda one: one.person_id)
    return ListReport(
        code="L8",
        name="Dokumen akan habis",
        title="DOKUMEN YANG AKAN DAN TELAH HABIS MASA BERLAKUNYA",
        unit="dokumen",
        columns=(
            ListColumn("Nama", 44), ListColumn("Dusun", 28), ListColumn("Dokumen", 40),
            ListColumn("Nomor", 26), ListColumn("Berakhir", 22, "centre"),
            ListColumn("Sisa hari", 16, "right"), ListColumn("Nomor HP dan keluarga", 52),
        ),
        rows=tuple(
            (
                one.full_name, one.hamlet or "–", one.type.value, _hidden(one.number),
                screen_date(one.expires_on), str(one.days) if one.days >= 0 else "habis",
                one.contact or "–",
            )
            for one in found
        ),
        ids=tuple(one.person_id for one in found),
        empty="Tidak ada dokumen yang akan habis.",
        unknowns=(
            ("dusun", sum(not one.hamlet for one in found)),
            ("nomor HP keluarga", sum(not one.contact for one in found)),
        ),
        filters=f"perjalanan yang belum selesai; {_part_told(PAPERS_PARTS, period)}",
        narrowed=period.only.told,
        **about(session),
    )  # fmt: skip


def to_call(session: Session, period: Period = NOW) -> ListReport:
    """Return report L9: contracts that end, leave that is over, silence, data that grew old."""
    today: dt.date = session.info["clock"].today()
    if period.part.startswith(CONTRACT):
        every = watching.to_call(session, ends=Ends[period.part.removeprefix(CONTRACT)])
    else:
        every = watching.to_call(session, Concern[period.part] if period.part else None)
    meant = asking.people_of(session, period.only)
    found = asking.those(every, meant, lambda one: one.person_id)
    return ListReport(
        code="L9",
        name="Kontrak, kontak dan pemutakhiran",
        title="KONTRAK AKAN HABIS, HILANG KONTAK, DAN PERLU DIMUTAKHIRKAN",
        unit="orang",
        columns=(
            ListColumn("Nama", 42), ListColumn("Dusun", 28), ListColumn("Negara", 26),
            ListColumn("Kontak terakhir", 26, "centre"), ListColumn("Hari", 12, "right"),
            ListColumn("Perihal", 44), ListColumn("Nomor HP dan keluarga", 48),
            ListColumn("Ditangani oleh", 26, by_hand=True),
        ),
        rows=Told(found, partial(_call, today)),
        ids=tuple(one.person_id for one in found),
        empty="Tidak ada yang perlu ditanyakan.",
        unknowns=(
            ("dusun", sum(not one.hamlet for one in found)),
            ("negara", sum(not one.country for one in found)),
            ("kontak terakhir", sum(one.last_contact_on is None for one in found)),
            ("nomor HP keluarga", sum(one.person_id not in one.contacts for one in found)),
        ),
        filters=f"yang bekerja, cuti, atau sudah pulang; {_part_told(CALL_PARTS, period)}; "
        "yang mendesak di atas",
        narrowed=period.only.told,
        **about(session),
    )  # fmt: skip


def _call(today: dt.date, one: ToCall) -> tuple[str, ...]:
    heard = one.last_contact_on
    return (
        one.full_name, one.hamlet or "–",
        field_of(Journey, "country").kind.format(one.country) if one.country else "–",
        screen_date(heard) if heard else "–", str((today - heard).days) if heard else "–",
        one.reason, one.contact or "–", "",
    )  # fmt: skip


def _part_told(parts: Mapping[str, str], period: Period) -> str:
    """Say which part of a list is asked for; the whole of L8 follows the warning days."""
    if period.part:
        return parts[period.part].lower()
    return "menurut batas peringatan" if parts is PAPERS_PARTS else "semua perihal"


def agenda(session: Session, period: Period = NOW) -> ListReport:
    """Return the agenda of outgoing letters of a year or a month (dictionary 12.17)."""
    asked = period.year or session.info["clock"].today().year
    told = about(session, told_period(asked, period.month))
    told["officer"] = stationery.secretary(session)  # who keeps the book
    found = letters.agenda(session, asked, period.month)
    replaced = {one.replaces_id: one.number for one in found if one.replaces_id}
    numbers_by_id = {one.id: one.number for one in found}
    return ListReport(
        code="AGENDA",
        name="Agenda surat keluar",
        title="AGENDA SURAT KELUAR",
        unit="surat",
        columns=(
            ListColumn("Tanggal", 22, "centre"), ListColumn("Nomor", 44), ListColumn("Tujuan", 44),
            ListColumn("Isi singkat", 74), ListColumn("Keterangan", 46),
        ),
        rows=tuple(
            (
                screen_date(one.date), one.number, one.addressee or _bearer(one), _contents(one),
                _remark(one, replaced.get(one.id), numbers_by_id.get(one.replaces_id or "")),
            )
            for one in found
        ),
        ids=tuple(one.id for one in found),
        empty="Belum ada surat bernomor.",
        filters="semua nomor, juga yang batal dan yang dipesan",
        **told,
    )  # fmt: skip


def numbering(session: Session, period: Period = NOW) -> ListReport:
    """Return report L10: how many letters of each kind, and what became of every number."""
    asked = period.year or session.info["clock"].today().year
    found, counts = letters.agenda(session, asked), numbers.counts(session, asked)
    rows = [row for count in counts for row in _kinds(count, found)]
    return ListReport(
        code="L10",
        name="Rekap surat dan nomor",
        title="REKAPITULASI SURAT KELUAR DAN NOMORNYA",
        unit="nomor",
        columns=(
            ListColumn("Urutan", 20), ListColumn("Jenis surat", 60),
            ListColumn("Surat", 14, "right"), ListColumn("Nomor", 24, "centre"),
            ListColumn("Dipesan", 30), ListColumn("Batal", 30), ListColumn("Nomor loncat", 42),
        ),
        rows=tuple(row for row, _ in rows),
        ids=tuple(f"jenis:{kind.name}" for _, kind in rows),
        total=len(found),
        empty="Belum ada surat bernomor.",
        filters="semua nomor; surat yang batal dan nomor yang dipesan dihitung sendiri",
        note=_gaps(counts),
        **about(session, told_period(asked)),
    )  # fmt: skip


def register(session: Session, period: Period = NOW) -> ListReport:
    """Return the register book: every journey in the order it was written down (dictionary 3 f)."""
    told = about(session)
    told["officer"] = stationery.secretary(session)
    unit = village_service.profile(session).says(HAMLET)
    book = Register(session)
    meant = asking.journeys_of(session, period.only)
    kept = asking.those(book.kept, meant, lambda one: one.journey_id)
    return ListReport(
        code="BUKU",
        name="Buku register PMI",
        title=register_book.TITLE,
        unit="perjalanan",
        columns=register_book.COLUMNS,
        rows=Told(kept, lambda one: _entry(book.entry(one), unit)),
        ids=tuple(one.journey_id for one in kept),
        empty="Belum ada pekerja yang tercatat.",
        unknowns=(
            ("NIK", sum(not one.nik for one in kept)),
            ("negara", sum(not one.country for one in kept)),
            ("status prosedural", sum(one.is_unclear for one in kept)),
        ),
        filters="seluruh register, menurut urutan pencatatan",
        narrowed=period.only.told,
        **told,
    )


def _entry(one: Entry, unit: str) -> tuple[str, ...]:
    home = _home(one.hamlet, one.rt, one.rw, unit)
    return (
        one.full_name, one.nik, one.family_card_no, SEXES.get(one.gender, ""),
        _joined(one.birth_place, one.birth_date), home, one.education, one.marital_status,
        one.country, _joined(one.job_title, one.sector), one.agency, one.scheme,
        _joined(one.passport, one.passport_until), one.departed_on, one.contract_end, one.contact,
        one.procedural_status, one.stage, one.returned_on, "",
    )  # fmt: skip


@lru_cache(maxsize=1024)
def _home(hamlet: str, rt: str, rw: str, unit: str) -> str:
    """Say where somebody lives; thousands live in a few places."""
    return house_address(hamlet, rt, rw, None, unit)


def _joined(one: str, other: str) -> str:
    return f"{one}, {other}" if one and other else one or other


class About(Head):
    """What every report says of the office and the moment."""

    period: str
    as_of: dt.date
    place: str
    officer: Signer
    head: Signer


def about(session: Session, period: str = "") -> About:
    """Return what every report says of the office; of the state today without a period."""
    today: dt.date = session.info["clock"].today()
    return About(
        **stationery.head(session),
        period=period or f"Keadaan per {print_date(today)}",
        as_of=today,
        place=village_service.profile(session).name,
        officer=Signer(name=session.info["who"].name, role="Petugas pendata"),
        head=stationery.head_or_line(session, before="Mengetahui,"),
    )


def _hidden(number: str) -> str:
    if len(number) <= SHOWN_DIGITS:
        return "*" * len(number) or "–"
    return "*" * (len(number) - SHOWN_DIGITS) + number[-SHOWN_DIGITS:]


def _bearer(one: Letter) -> str:
    """Say who has a paper that is addressed to nobody: whom it is about, else the office itself."""
    if one.type is LetterType.OUTSIDE:
        return ""
    return "Yang bersangkutan" if one.person_id or one.type in HANDED_OVER else "Arsip kantor"


def _contents(one: Letter) -> str:
    outside = one.type is LetterType.OUTSIDE
    return (
        one.subject
        if outside or one.subject.startswith(one.type.value)
        else (f"{one.type.value}: {one.subject}")
    )


def _remark(one: Letter, successor: str | None, before: str | None) -> str:
    parts = ["Belum ditandatangani" if one.status is LetterStatus.BERNOMOR else one.status.value]
    if one.status is LetterStatus.BATAL:
        parts = [f"Batal: {one.void_reason}"]
    elif one.handed_to:
        parts = [f"Diserahkan kepada {one.handed_to}"]
    parts += [f"diganti {successor}"] if successor else []
    parts += [f"mengganti {before}"] if before else []
    return "; ".join(parts)


def _kinds(count: Count, found: Sequence[Letter]) -> Iterator[tuple[tuple[str, ...], LetterType]]:
    """Return a row for each kind of letter of one count; the first tells what was passed over."""
    by_kind: dict[LetterType, dict[int, LetterStatus]] = defaultdict(dict)
    for one in found:
        if one.sequence == count.sequence:
            by_kind[one.type][one.seq] = one.status
    for place, (kind, taken) in enumerate(by_kind.items()):
        reserved, void = (
            numbers.runs(seq for seq, status in taken.items() if status is asked)
            for asked in (LetterStatus.DIPESAN, LetterStatus.BATAL)
        )
        valid = sum(
            status not in {LetterStatus.DIPESAN, LetterStatus.BATAL} for status in taken.values()
        )
        sequence, passed = ("", "") if place else (count.sequence, numbers.runs(count.missing))
        span = numbers.runs(taken)
        if span.count(",") >= MOST_RUNS:  # of a kind that is often written between others
            span = "-".join(f"{seq:03}" for seq in sorted({min(taken), max(taken)}))
        yield (sequence, kind.value, str(valid), span, reserved, void, passed), kind


def told_period(year: int, month: int | None = None) -> str:
    """Return "tahun 2026", or "November 2026"."""
    return f"{MONTHS[month - 1]} {year}" if month else f"tahun {year}"


def _gaps(counts: Sequence[Count]) -> str:
    told = [f"{one.sequence}: {numbers.runs(one.missing)}" for one in counts if one.missing]
    passed = f"Nomor loncat: {'; '.join(told)}." if told else "Tidak ada nomor yang loncat."
    lent = [f"{one.sequence}: {numbers.runs(one.lent)}" for one in counts if one.lent]
    return f"{passed} Dipinjam laptop lain: {'; '.join(lent)}." if lent else passed


def aside(what: str, told: object, key: str) -> Aside:
    """Return a figure beside a list; its rows are found by their key."""
    return Aside(what, str(told), NAMES + key)


def leading(*every: Aside) -> tuple[Aside, ...]:
    """Return those figures beside a list that count something."""
    return tuple(one for one in every if one.told not in {"0", "Rp0"})
