"""What the office does with numbered papers. Every function gets a session and never commits."""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.letters import proof, rules, wordings
from dme_desktop.letters.model import Letter, LetterFile, LetterStatus, LetterType, NumberSequence
from dme_desktop.letters.proof import Claim
from dme_desktop.pdf import seal
from dme_desktop.vault import signing
from dme_desktop.village import service as village

EVERY_CODE = "semua"
DAMAGED = "Arsip surat ini berubah dari aslinya. Jangan cetak; periksa cadangan."


@dataclass(frozen=True)
class Paper:
    """A paper ready to be issued: everything printed on it, how it is drawn, what it is about.

    `sheet` is the snapshot of its printable, with a `foot` and a `number` that is still empty;
    `build` draws one sheet or many.
    """

    type: LetterType
    subject: str
    sheet: msgspec.Struct
    build: Callable[[Any], bytes]
    person_id: str | None = None
    source_id: str | None = None
    valid_to: dt.date | None = None

    def numbered(self, number: str) -> msgspec.Struct:
        """Return what is printed once the number is known, with a place for the code."""
        return self._with(number=number)

    def preview(self) -> bytes:
        """Return the paper as a draft: a watermark across it, dots where its number will be."""
        return self.build(self._with(draft=True))

    def _with(self, number: str = "", *, draft: bool = False) -> msgspec.Struct:
        sheet: Any = self.sheet
        foot = msgspec.structs.replace(sheet.foot, sealed=True, draft=draft)
        whole: msgspec.Struct = msgspec.structs.replace(sheet, number=number, foot=foot)
        return whole


def issue(session: Session, paper: Paper) -> Letter:
    """Take the next number, draw and sign the paper with it and keep both, in this transaction.

    A number belongs to a letter only together with its bytes: when anything fails, neither stays.
    """
    today = session.info["clock"].today()
    seq, number = _next_number(session, paper.type, today)
    sheet = paper.numbered(number)
    bare = paper.build(sheet)
    code = proof.coded(_claim(session, paper, number, bare), signing.ready(session))
    pdf = seal.sealed(bare, seal.dots_of(code))
    letter = Letter(
        type=paper.type,
        number=number,
        seq=seq,
        year=today.year,
        date=today,
        person_id=paper.person_id,
        subject=paper.subject,
        source_id=paper.source_id,
        pdf_sha256=hashlib.sha256(pdf).hexdigest(),
        snapshot=frozen(sheet),
    )
    session.add(letter)
    session.flush()
    session.add(LetterFile(letter_id=letter.id, pdf=pdf, code=code, mark=proof.mark(code)))
    session.flush()
    return letter


def _claim(session: Session, paper: Paper, number: str, bare: bytes) -> Claim:
    """Return what the village signs of a paper, drawn already but for its code."""
    office = village.profile(session)
    return Claim(
        number=number,
        kind=paper.type.value,
        name=paper.subject,
        village=office.code,
        date=session.info["clock"].today(),
        valid_to=paper.valid_to,
        practice=office.practice,
        digest=seal.digest(bare),
    )


def frozen(sheet: msgspec.Struct) -> str:
    """Return what was printed as JSON text; of a picture only its hash is told."""
    plain = msgspec.to_builtins(sheet, builtin_types=(bytes,))
    return msgspec.json.encode(_without_pictures(plain)).decode()


def _without_pictures(plain: Any) -> Any:  # noqa: ANN401
    if isinstance(plain, dict):
        return {name: _without_pictures(value) for name, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_without_pictures(value) for value in plain]
    return hashlib.sha256(plain).hexdigest() if isinstance(plain, bytes) else plain


def code_of(session: Session, kind: LetterType) -> str:
    """Return the classification code of a kind of paper, as this office sets it."""
    return village.setting(session, f"letter.code.{kind.name}", rules.CODES[kind])


def wording(session: Session, kind: LetterType) -> str:
    """Return the words of a kind of letter: the office's own, else those of the program."""
    return village.setting(session, _wording_key(kind)) or wordings.WORDINGS[kind].text


def change_wording(session: Session, kind: LetterType, text: str) -> None:
    """Keep other words for the letters of a kind; "" brings the program's own back.

    Raises `Invalid` when a token is unknown, missing or misplaced: no letter can fail on it later.
    """
    text = "" if text.strip() == wordings.WORDINGS[kind].text else text.strip()
    if text and (problem := wordings.problem(kind, text)):
        raise Invalid({"wording": problem})
    village.put_setting(session, _wording_key(kind), text)


def _wording_key(kind: LetterType) -> str:
    return f"letter.wording.{kind.name}"


def number_for(session: Session, kind: LetterType, seq: int, day: dt.date) -> str:
    """Return the number a paper of this kind has, in the office's own pattern."""
    profile = village.profile(session)
    code = code_of(session, kind)
    return rules.number(profile.number_pattern, code, seq, profile.letter_suffix, day)


def pdf_of(session: Session, letter_id: str) -> bytes:
    """Return the very bytes that were printed; raise DmeError when they are not the same."""
    letter = session.get_one(Letter, letter_id)
    pdf = session.scalar(select(LetterFile.pdf).where(LetterFile.letter_id == letter_id)) or b""
    if hashlib.sha256(pdf).hexdigest() != letter.pdf_sha256:
        raise DmeError(DAMAGED)
    return pdf


def move(session: Session, letter_id: str, status: LetterStatus) -> Letter:
    """Mark a letter as signed or handed over; raise DmeError when that cannot follow."""
    letter = session.get_one(Letter, letter_id)
    if status not in rules.NEXT[letter.status] or status is LetterStatus.BATAL:
        raise DmeError(f"Surat {letter.status.value.lower()} tidak dapat ditandai {status.value}.")
    letter.status = status
    return letter


def void(session: Session, letter_id: str, reason: str) -> Letter:
    """Void a letter; its number is never used again and stays in the agenda."""
    letter = session.get_one(Letter, letter_id)
    if not reason.strip():
        raise Invalid({"void_reason": "Tulis alasan pembatalan; alasan ini masuk agenda surat."})
    if letter.status is LetterStatus.BATAL:
        raise DmeError("Surat ini sudah dibatalkan.")
    letter.status, letter.void_reason = LetterStatus.BATAL, reason.strip()
    return letter


def count(session: Session, words: str = "", of: frozenset[LetterType] = frozenset()) -> int:
    """Return how many numbered papers there are, void ones too; of every kind without `of`."""
    every = select(func.count()).select_from(Letter).where(*_asked_for(words, of))
    return session.scalar(every) or 0


def page(
    session: Session,
    offset: int = 0,
    limit: int = 128,
    words: str = "",
    of: frozenset[LetterType] = frozenset(),
) -> Sequence[Letter]:
    """Return numbered papers, newest first, `limit` of them from `offset`.

    `words` is looked for in the number and in the name of whom the paper is about.
    """
    found = select(Letter).where(*_asked_for(words, of))
    ordered = found.order_by(Letter.date.desc(), Letter.created_at.desc(), Letter.id)
    return session.scalars(ordered.offset(offset).limit(limit)).all()


def counts(session: Session) -> dict[LetterType, int]:
    """Return how many papers there are of each kind that was ever issued."""
    by_kind = select(Letter.type, func.count()).group_by(Letter.type)
    return dict(session.execute(by_kind).tuples().all())


def _asked_for(words: str, of: frozenset[LetterType]) -> Iterator[ColumnElement[bool]]:
    for word in words.split():
        in_number = Letter.number.icontains(word, autoescape=True)
        yield in_number | Letter.subject.icontains(word, autoescape=True)
    if of:
        yield Letter.type.in_(of)


def of_source(session: Session, source_id: str) -> Sequence[Letter]:
    """Return the papers printed from one record, newest first."""
    kept = select(Letter).where(Letter.source_id == source_id)
    return session.scalars(kept.order_by(Letter.date.desc(), Letter.seq.desc())).all()


def unsigned(session: Session) -> int:
    """Return how many papers have a number and wait for a signature."""
    waiting = select(func.count()).select_from(Letter)
    return session.scalar(waiting.where(Letter.status == LetterStatus.BERNOMOR)) or 0


def counted_under(session: Session, kind: LetterType) -> str:
    """Return the key of the sequence a kind of paper takes its numbers from."""
    pattern = village.profile(session).number_pattern
    return code_of(session, kind) if "{code}" in pattern else EVERY_CODE


def _next_number(session: Session, kind: LetterType, day: dt.date) -> tuple[int, str]:
    """Count one up; a number already used, after a change of the pattern, is passed over."""
    key = counted_under(session, kind)
    while True:
        seq = _next_in_sequence(session, key, day.year)
        number = number_for(session, kind, seq, day)
        used = select(Letter.id).where(Letter.year == day.year, Letter.number == number)
        if session.scalar(used) is None:
            return seq, number


def _next_in_sequence(session: Session, key: str, year: int) -> int:
    """Count one up without gaps; the row is locked by the transaction that issues."""
    taken = insert(NumberSequence).values(key=key, year=year, last=1)
    taken = taken.on_conflict_do_update(
        index_elements=["key", "year"], set_={"last": NumberSequence.last + 1}
    )
    return session.execute(taken.returning(NumberSequence.last)).scalar_one()
