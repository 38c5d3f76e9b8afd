"""What the office does with numbered papers. Every function gets a session and never commits."""

import datetime as dt
import gc
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import msgspec
from sqlalchemy import ColumnElement, extract, func, literal_column, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import archive, issuing, proof, rules, voided
from dme_desktop.agenda.issuing import Signed, Signer
from dme_desktop.agenda.model import INNER, Letter, LetterFile, LetterStatus, LetterType
from dme_desktop.agenda.office import CHOICES, HEADED
from dme_desktop.agenda.paper import Paper
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.matters import Matter, Suffers
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.words import inside, screen_date
from dme_desktop.pdf import seal
from dme_desktop.pdf.document import Document
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.vault import bulk, cose
from dme_desktop.vault.looking import matching
from dme_desktop.vault.paging import Paged, records
from dme_desktop.village import service as village

CLOSED = "Surat ini tertutup. Buka dari kasusnya; pembukaannya dicatat."
DAMAGED = "Arsip surat ini berubah dari aslinya. Jangan cetak; periksa cadangan."


@dataclass(frozen=True)
class Wanted:
    """Which letters are asked for, by words of number or subject; without anything, all."""

    words: str = ""
    of: frozenset[LetterType] = frozenset()
    status: LetterStatus | None = None
    year: int | None = None
    month: int | None = None


EVERYTHING = Wanted()
_NUMBERED: ColumnElement[int] = literal_column("letter.rowid")  # grows with each that is numbered


@dataclass(frozen=True)
class Batch:
    """What was issued together: one file to be printed, and the numbers in its order."""

    pdf: bytes
    numbers: Sequence[str]


def issue(session: Session, paper: Paper, replaces: Letter | None = None) -> Letter:
    """Take the next number, draw and sign the paper with it and keep both, in this transaction.

    A number belongs to a paper only together with its bytes: when anything fails, neither stays.
    `replaces` is the void paper it stands in for. Raises DmeError when that has a successor. The
    sheet of a record that says what it said before takes none: the first print is returned.
    """
    if replaces and (other := successor(session, replaces.id)):
        raise DmeError(f"Surat {replaces.number} sudah diganti surat {other.number}.")
    before = None if replaces else _printed_before(session, paper)
    return before or _issued_together(session, [paper], replaces)[0]


def _printed_before(session: Session, paper: Paper) -> Letter | None:
    """Return the last print of the same record's sheet when it is in force and says the same."""
    if paper.type.filed not in rules.SAME_AGAIN or not paper.source_id:
        return None
    kept = select(Letter).where(Letter.source_id == paper.source_id, Letter.type == paper.type)
    last = session.scalar(kept.order_by(_NUMBERED.desc()).limit(1))
    if last is None or last.status is LetterStatus.BATAL:
        return None
    return last if _said(last.snapshot) == _said(paper.sheet.frozen()) else None


def _said(snapshot: str) -> dict[str, object]:
    """Return what a sheet says, without its number and without when it was printed."""
    told: dict[str, object] = msgspec.json.decode(snapshot, type=dict)
    return {name: value for name, value in told.items() if name not in {"number", "foot"}}


def issue_many(session: Session, papers: Sequence[Paper]) -> Sequence[Letter]:
    """Issue papers of one kind, each on a page of one file, each with its own number and code.

    The first of them keeps the file for all.
    """
    return _issued_together(session, papers)


def _issued_together(
    session: Session, papers: Sequence[Paper], replaces: Letter | None = None
) -> list[Letter]:
    taken = issuing.numbered(session, papers, replaces.number if replaces else "")
    file = Signer(session).signed(taken, issuing.drawn(taken))
    return _told(session, papers, issuing.keep(session, [file], replaces))


def issue_apart(session: Session, papers: Sequence[Paper], progress: Progress = unwatched) -> Batch:
    """Issue papers of one kind, each with a file of its own; return all of them as one as well.

    `progress` is told of each that is signed.
    """
    if not papers:
        return Batch(b"", [])
    taken, signer = issuing.numbered(session, papers), Signer(session)
    together, dots = issuing.drawn(taken), list[bytes]()

    def signed() -> Iterator[Signed]:
        for done, (one, bare) in enumerate(issuing.apart(taken, together)):
            progress(done, len(taken))
            file = signer.signed([one], bare)
            dots.extend(file.dots)
            yield file

    ids = issuing.keep(session, signed())
    if any(paper.kept for paper in papers):
        _told(session, papers, ids)
    return Batch(seal.printed(together, dots), [one.number.text for one in taken])


def _told(session: Session, papers: Sequence[Paper], ids: Sequence[str]) -> list[Letter]:
    """Return the letters that papers became, once all that hangs on them is true as well."""
    kept: dict[str, Letter] = {}
    for start in range(0, len(ids), bulk.STEP):
        some = session.scalars(select(Letter).where(Letter.id.in_(ids[start : start + bulk.STEP])))
        kept |= {letter.id: letter for letter in some}
    letters = [kept[letter_id] for letter_id in ids]
    for paper, letter in zip(papers, letters, strict=True):
        if paper.kept:
            paper.kept(session, letter)
    return letters


def preview_many(papers: Sequence[Paper]) -> bytes:
    """Return papers of one kind as drafts in one file."""
    return papers[0].build([paper.printable().drafted() for paper in papers])


@cache
def warm_up() -> None:
    """Load what drawing and signing a paper needs, so that the first one is quick; any thread.

    What is loaded by then stays: the collector need not look through all of it while one waits.
    """
    runs = [Run("a"), Run(" a", bold=True), Run(" a", italic=True)]
    document = Document("")
    document.add(lambda scale: [Prose(runs, scale)], None)
    document.finish()
    seal.dots_of(proof.PREFIX)
    cose.dumped([])
    gc.freeze()


def replace(session: Session, letter_id: str, reason: str, paper: Paper) -> Letter:
    """Void a letter, unless it is void already, and issue another that says it replaces it."""
    old = session.get_one(Letter, letter_id)
    if old.status is not LetterStatus.BATAL:
        void(session, letter_id, reason)
    return issue(session, paper, old)


def successor(session: Session, letter_id: str) -> Letter | None:
    """Return the letter that replaces a void one, if there is one."""
    return session.scalar(select(Letter).where(Letter.replaces_id == letter_id))


def answers(session: Session, letter_id: str) -> dict[str, str]:
    """Return what the form of a letter held, as text; what another letter can begin with."""
    kept = session.scalar(select(Letter.answers).where(Letter.id == letter_id)) or "{}"
    return msgspec.json.decode(kept, type=dict[str, str])


def is_headed(session: Session) -> bool:
    """Say whether the family permission carries the letterhead in this office."""
    return village.setting(session, CHOICES + HEADED, "1") == "1"


def use_head(session: Session, *, headed: bool) -> None:
    """Choose whether the family permission carries the letterhead."""
    village.put_setting(session, CHOICES + HEADED, "1" if headed else "0")


def pdf_of(session: Session, letter_id: str) -> bytes:
    """Return the very bytes that were printed; raise DmeError when they are not the same."""
    letter = session.get_one(Letter, letter_id)
    if not letter.pdf_sha256:
        raise DmeError("Surat ini dibuat di luar program; di sini hanya nomornya yang dicatat.")
    if letter.destroyed_on:
        raise DmeError(
            f"Isi surat ini dimusnahkan {screen_date(letter.destroyed_on)}. Yang disimpan hanya "
            "nomor, jenis dan tanggalnya."
        )
    keeper, _ = _kept(session, letter_id)
    if archive.is_closed(session, keeper):
        raise DmeError(CLOSED)
    pdf = archive.file_of(session, keeper)
    if hashlib.sha256(pdf).hexdigest() != letter.pdf_sha256:
        raise DmeError(DAMAGED)
    return pdf


def page_of(session: Session, letter_id: str) -> int:
    """Return on which page a letter is of the file it shares with others, 0 when it has its own."""
    keeper, page = _kept(session, letter_id)
    shared = select(LetterFile.letter_id).where(LetterFile.kept_by == keeper).limit(1)
    return page if session.scalar(shared) else 0


def _kept(session: Session, letter_id: str) -> tuple[str, int]:
    """Return which letter keeps the file a letter is in, and on which page it begins."""
    row = session.execute(
        select(LetterFile.kept_by, LetterFile.page).where(LetterFile.letter_id == letter_id)
    ).first()
    return (row.kept_by or letter_id, row.page) if row else (letter_id, 1)


def move(session: Session, letter_id: str, status: LetterStatus) -> Letter:
    """Mark a letter as signed or handed over; raise DmeError when that cannot follow."""
    letter = session.get_one(Letter, letter_id)
    if status not in rules.NEXT[letter.status] or status is LetterStatus.BATAL:
        raise DmeError(f"Surat {inside(letter.status.value)} tidak dapat ditandai {status.value}.")
    letter.status = status
    return letter


def use(session: Session, letter_id: str, subject: str, addressee: str) -> Letter:
    """Say which letter made elsewhere took a reserved number."""
    if not subject.strip():
        raise Invalid({"subject": "Tulis nomor ini dipakai untuk surat apa."})
    letter = move(session, letter_id, LetterStatus.BERNOMOR)
    letter.subject, letter.addressee = subject.strip(), addressee.strip()
    return letter


def hand_over(session: Session, letter_id: str, to: str, on: dt.date) -> Letter:
    """Say who took a signed letter along, and when."""
    if not to.strip():
        raise Invalid({"handed_to": "Tulis siapa yang menerima suratnya."})
    if on > session.info["clock"].today():
        raise Invalid({"handed_on": "Tanggal ini tidak boleh sesudah hari ini."})
    letter = move(session, letter_id, LetterStatus.DISERAHKAN)
    letter.handed_to, letter.handed_on = to.strip(), on
    return letter


def keep_in(session: Session, letter_id: str, place: str) -> Letter:
    """Write down in which folder or box the office's own copy lies; "" takes it back."""
    letter = session.get_one(Letter, letter_id)
    letter.kept_in = place.strip() or None
    return letter


def void(session: Session, letter_id: str, reason: str) -> Letter:
    """Void a letter; its number is never used again and stays in the agenda."""
    letter = session.get_one(Letter, letter_id)
    if not reason.strip():
        raise Invalid({"void_reason": "Tulis alasan pembatalan; alasan ini masuk agenda surat."})
    if letter.status is LetterStatus.BATAL:
        raise DmeError("Surat ini sudah dibatalkan.")
    letter.status, letter.void_reason = LetterStatus.BATAL, reason.strip()
    voided.end(session, letter)
    return letter


def paged(session: Session, wanted: Wanted = EVERYTHING) -> Paged[Letter]:
    """Return the numbered papers that are asked for, void ones too, the newest first.

    Those of one day follow the order in which they were numbered, whatever the clock said.
    """
    found = select(Letter).where(*_asked_for(wanted))
    return records(session, found, (Letter.date, _NUMBERED), is_falling=True)


def agenda(session: Session, year: int, month: int | None = None) -> Sequence[Letter]:
    """Return the letters of a year or a month in the order in which they went out.

    Forms, sheets and plaques are no letters and left out.
    """
    asked = _asked_for(Wanted(year=year, month=month))
    found = select(Letter).where(Letter.sequence != INNER, *asked)
    return session.scalars(found.order_by(Letter.date, _NUMBERED)).all()


def issued_in(session: Session, year: int) -> int:
    """Return how many letters of the agenda of a year were issued and are not void."""
    asked = (*_asked_for(Wanted(year=year)), Letter.sequence != INNER)
    is_out = Letter.status.not_in({LetterStatus.BATAL, LetterStatus.DIPESAN})
    return session.scalar(select(func.count()).select_from(Letter).where(*asked, is_out)) or 0


def counts(session: Session, wanted: Wanted = EVERYTHING) -> dict[LetterType, int]:
    """Return how many of the papers asked for there are of each kind."""
    by_kind = select(Letter.type, func.count()).where(*_asked_for(wanted)).group_by(Letter.type)
    return {kind: number for kind, number in session.execute(by_kind)}  # noqa: C416 - rows


def years(session: Session) -> Sequence[int]:
    """Return the years that have numbers, the newest first; this year always."""
    kept = set(session.scalars(select(Letter.year).distinct()))
    return sorted(kept | {session.info["clock"].today().year}, reverse=True)


def _asked_for(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    yield matching(wanted.words, Letter.number, Letter.subject)
    if wanted.of:
        yield Letter.type.in_(wanted.of)
    if wanted.status:
        yield Letter.status == wanted.status
    if wanted.year:
        yield Letter.year == wanted.year
    if wanted.month:
        yield extract("month", Letter.date) == wanted.month


def of_source(session: Session, source_id: str) -> Sequence[Letter]:
    """Return the papers printed from one record, newest first."""
    kept = select(Letter).where(Letter.source_id == source_id)
    return session.scalars(kept.order_by(Letter.date.desc(), Letter.seq.desc())).all()


def unsigned(session: Session) -> int:
    """Return how many papers have a number and wait for a signature."""
    waiting = select(func.count()).select_from(Letter)
    return session.scalar(waiting.where(Letter.status == LetterStatus.BERNOMOR)) or 0


def waiting(session: Session) -> list[Matter]:
    """Return what of numbered papers waits for a person."""
    count = unsigned(session)
    signing = Matter(
        "file-text",
        "muted",
        Suffers.RESIDENT,
        QT_TRANSLATE_NOOP("matters", "{count} surat belum ditandatangani", "", 1),
        QT_TRANSLATE_NOOP("matters", "tandai setelah kepala desa menandatangani"),
        addresses.UNSIGNED_LETTERS,
        {"count": count},
    )
    return [signing] if count else []
