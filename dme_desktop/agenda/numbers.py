"""Which number a letter takes, here or on paper made elsewhere; every number is accounted for.

A count of numbers is a row of `NumberSequence`: of one code, of all service letters, or of all
letters, as the office's policy says. It begins again each year, after what stands in the paper book
when the office says so.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import lending, rules
from dme_desktop.agenda.lending import Allowed
from dme_desktop.agenda.model import (
    INNER,
    Letter,
    LetterStatus,
    LetterType,
    NumberBlock,
    NumberSequence,
)
from dme_desktop.kernel import fields, kinds
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import altered
from dme_desktop.vault import clocks
from dme_desktop.vault.witness import Watcher
from dme_desktop.village import service as village
from dme_desktop.village.model import NumberPolicy, Village

LARGEST = 99_999  # a number
MOST = 100  # numbers reserved at once
MOST_ASKED = 1_000  # numbers that one query asks for
CODE = "code."  # and the name of a kind: the field that holds its code
LAST = "last."  # and the name of a count: the field with its last number on paper
OF_THE_VILLAGE = ("number_policy", "number_pattern", "letter_suffix")
CODE_KEY = "letter.code."  # and the name of a kind: the setting that keeps it

RESERVATION = (
    Field(
        name="code",
        label=QT_TRANSLATE_NOOP("fields", "Kode surat"),
        kind=kinds.TEXT,
        required=True,
        max_length=20,
        hint=QT_TRANSLATE_NOOP("fields", "Seperti 005 atau 474.2, menurut buku agenda."),
    ),
    Field(
        name="date",
        label=QT_TRANSLATE_NOOP("fields", "Tanggal surat"),
        kind=kinds.DATE,
        required=True,
    ),
    Field(
        name="count",
        label=QT_TRANSLATE_NOOP("fields", "Berapa nomor"),
        kind=kinds.INTEGER,
        required=True,
    ),
    Field(
        name="first",
        label=QT_TRANSLATE_NOOP("fields", "Mulai dari nomor"),
        kind=kinds.INTEGER,
        hint=QT_TRANSLATE_NOOP("fields", "Kosong: nomor berikutnya. Isi untuk nomor yang loncat."),
    ),
    Field(
        name="subject",
        label=QT_TRANSLATE_NOOP("fields", "Untuk surat apa"),
        kind=kinds.TEXT,
        required=True,
        max_length=150,
    ),
    Field(
        name="addressee",
        label=QT_TRANSLATE_NOOP("fields", "Tujuan"),
        kind=kinds.TEXT,
        max_length=150,
    ),
)


@dataclass(frozen=True, kw_only=True)
class Reservation:
    """Numbers that are kept for letters made elsewhere: the next ones, or those from `first` on.

    `code` is one of classification. Example: "005", or "474.2". A number ahead of its count is
    kept alone: the next letter takes the number it would have had, unless the count `goes_on`.
    """

    code: str
    date: dt.date
    count: int
    subject: str
    first: int | None = None
    addressee: str | None = None
    goes_on: bool = False


@dataclass(frozen=True)
class Numbering:
    """How letters are numbered: which share a count, how a number is written, the codes."""

    number_policy: NumberPolicy
    number_pattern: str
    letter_suffix: str
    codes: Mapping[LetterType, str]


class NumbersInDoubtError(DmeError):
    """The data were put back from a copy: letters may have taken numbers that it does not know."""

    def __init__(self, count: str, last: int) -> None:
        super().__init__(
            "Data ini dipulihkan dari salinan, jadi surat yang dibuat sesudahnya tidak tercatat. "
            "Tutup dan buka lagi program, lalu isi nomor terakhir dari buku agenda; tanpa layar: "
            f"--last-number {count}={last}."
        )


class Number(NamedTuple):
    """A number that was taken: of which count, which one, and as it is printed."""

    sequence: str
    seq: int
    text: str


@dataclass(frozen=True)
class Count:
    """One count of a year: from which to which number, and those that are no letter in hand."""

    sequence: str
    first: int
    last: int
    letters: int
    void: tuple[int, ...]
    reserved: tuple[int, ...]
    missing: tuple[int, ...]
    lent: tuple[int, ...] = ()  # to another laptop, and no paper of it has come yet


@dataclass(frozen=True)
class Book:
    """A count as it stands this year, the kinds of letters it numbers, and whether it has begun."""

    sequence: str
    kinds: tuple[LetterType, ...]
    last: int
    begun: bool


def codes(session: Session) -> dict[LetterType, str]:
    """Return the classification code of every kind of letter, as this office sets it."""
    own = village.settings(session, CODE_KEY)
    return {kind: own.get(kind.name) or code for kind, code in rules.CODES.items()}


def code_of(session: Session, kind: LetterType) -> str:
    """Return the code of a kind of paper, as this office sets it; that of no letter is `INNER`."""
    if kind.code == INNER:
        return INNER
    return village.setting(session, CODE_KEY + kind.name, rules.CODES[kind])


def numbering(session: Session) -> Numbering:
    """Return how letters are numbered in this office."""
    profile = village.profile(session)
    return Numbering(
        profile.number_policy, profile.number_pattern, profile.letter_suffix, codes(session)
    )


def numbering_in(values: Mapping[str, object], begun: Numbering) -> Numbering:
    """Return what a form says: fields of the village, and "code.<KIND>" for each kind."""
    own = {name: value for name, value in values.items() if name in OF_THE_VILLAGE}
    given = {
        kind: str(values.get(CODE + kind.name, code) or "") for kind, code in begun.codes.items()
    }
    make: Callable[..., Numbering] = partial(replace, begun)
    return make(**own, codes=given)


def change(session: Session, wanted: Numbering) -> None:
    """Keep how letters are numbered; raise `Invalid` when two could get the same number."""
    wrong = rules.code_problems(wanted.number_policy, wanted.codes)
    problems = {CODE + kind.name: sentence for kind, sentence in wrong.items()}
    try:
        own = {name: getattr(wanted, name) for name in OF_THE_VILLAGE}
        village.change_profile(session, altered(village.profile(session), own))
    except Invalid as error:
        problems |= error.problems
    if problems:
        raise Invalid(problems)
    for kind, code in wanted.codes.items():
        village.put_setting(session, CODE_KEY + kind.name, code)
    _catch_up(session)


def take(session: Session, kind: LetterType, days: Sequence[dt.date]) -> list[Number]:
    """Take the next number for a letter of a kind on each of these days, in this transaction."""
    code, found = code_of(session, kind), list[Number]()
    for day, same in groupby(days):
        found += _next(session, code, day, len(list(same)))
    return found


def reservation_in(values: Mapping[str, object]) -> Reservation:
    """Return what a form asks to reserve; raise `Invalid` for what is not answered."""
    if problems := fields.problems_in(RESERVATION, values):
        raise Invalid(problems)
    make: Callable[..., Reservation] = Reservation
    return make(**{one.name: values.get(one.name) for one in RESERVATION})


def reserve(session: Session, wanted: Reservation) -> list[Letter]:
    """Keep numbers for letters made elsewhere.

    Raises `Invalid` when a number is taken already, and then reserves none.
    """
    if problems := _reservation_problems(session, wanted):
        raise Invalid(problems)
    day, code = wanted.date, wanted.code
    if wanted.first:
        seqs = range(wanted.first, wanted.first + wanted.count)
        numbers = [_this(session, code, seq, day, goes_on=wanted.goes_on) for seq in seqs]
    else:
        numbers = _next(session, code, day, wanted.count)
    kept = [
        Letter(
            type=LetterType.OUTSIDE,
            number=number.text,
            sequence=number.sequence,
            seq=number.seq,
            year=day.year,
            date=day,
            subject=wanted.subject,
            addressee=wanted.addressee or "",
            status=LetterStatus.DIPESAN,
            pdf_sha256="",
            snapshot="{}",
        )
        for number in numbers
    ]
    session.add_all(kept)
    session.flush()
    return kept


def leapt_over(session: Session, wanted: Reservation) -> str:
    """Return the next number of the count, when a reservation begins after it; "" otherwise."""
    if wanted.first is None or _reservation_problems(session, wanted):
        return ""
    sequence, day = _sequence_of(session, wanted.code), wanted.date
    allowed = Allowed(session, sequence, day.year)
    last = 0 if allowed.is_bound else _last(session, sequence, day.year)
    (upcoming,) = _free(session, sequence, wanted.code, day, after=last, allowed=allowed)
    return upcoming.text if wanted.first > upcoming.seq else ""


def release(session: Session, letter_id: str) -> str:
    """Give back a reserved number, which may be taken again; return it as it was written.

    A count that had gone on after it goes back to the number before. Raises DmeError for a number
    that a letter has.
    """
    letter = session.get_one(Letter, letter_id)
    if letter.status is not LetterStatus.DIPESAN:
        raise DmeError("Nomor ini sudah dipakai surat. Batalkan suratnya dengan alasan.")
    count = _count(session, letter.sequence, letter.year)
    session.delete(letter)
    session.flush()
    if count.last == letter.seq:
        count.last = _last_before(session, count)
    return letter.number


def books(session: Session) -> list[Book]:
    """Return every count this year's letters belong to, and whether a number was taken in it."""
    year = session.info["clock"].today().year
    by_kind = _sequence_by_kind(session)
    begun = select(Letter.sequence).where(Letter.year == year).distinct()
    taken = set(session.scalars(begun))
    return [
        Book(
            sequence,
            tuple(kind for kind, name in by_kind.items() if name == sequence),
            _last(session, sequence, year),
            begun=sequence in taken,
        )
        for sequence in dict.fromkeys(by_kind.values())
    ]


def begin_after(session: Session, last: Mapping[str, int]) -> None:
    """Go on after the last numbers of the paper book this year: {count: number}.

    Raises `Invalid` for a count that has given numbers already; those are reserved one by one.
    """
    year = session.info["clock"].today().year
    begun = {one.sequence for one in books(session) if one.begun}
    problems = {}
    for sequence, number in last.items():
        if not 0 <= number < LARGEST:
            problems[LAST + sequence] = f"Tulis nomor 0 sampai {LARGEST - 1}."
        elif sequence in begun:
            problems[LAST + sequence] = "Urutan ini sudah berjalan. Pakai Pesan nomor."
    if problems:
        raise Invalid(problems)
    for sequence, number in last.items():
        count = _count(session, sequence, year)
        count.first, count.last = number + 1, number


def doubtful(session: Session) -> dict[str, int]:
    """Return the counts in doubt after the data were put back, each with its last known number.

    They are those of the kinds of letters, and every other the file keeps this year.
    """
    watcher: Watcher | None = session.info.get("witness")
    if watcher is None:
        return {}
    year = session.info["clock"].today().year
    kept = select(NumberSequence.key).where(NumberSequence.year == year)
    every = dict.fromkeys([*_sequence_by_kind(session).values(), *session.scalars(kept)])
    every.pop(INNER, None)  # stands in no book that anybody could look into
    return {one: _last_known(session, watcher, one, year) for one in every if watcher.doubts(one)}


def go_on_after(session: Session, last: Mapping[str, int]) -> None:
    """Go on after the last numbers that stand on paper this year: {count: number}.

    What lies between them and what the file knows counts as missing. Raises `Invalid` for a number
    that the file, or its witness, knows to be passed.
    """
    known, year = doubtful(session), session.info["clock"].today().year
    problems = {}
    for sequence, number in last.items():
        if not known.get(sequence, 0) <= number < LARGEST:
            problems[LAST + sequence] = (
                f"Tulis {known.get(sequence, 0)} atau lebih: nomor itu sudah tercatat di sini."
            )
    if problems:
        raise Invalid(problems)
    for sequence, number in last.items():
        _count(session, sequence, year).last = number


def upcoming(session: Session) -> dict[LetterType, str]:
    """Return the number the next letter of each kind would have today."""
    today: dt.date = session.info["clock"].today()
    known, found = codes(session), {}
    for kind, sequence in _sequence_by_kind(session).items():
        allowed = Allowed(session, sequence, today.year)
        last = 0 if allowed.is_bound else _last(session, sequence, today.year)
        with suppress(DmeError):  # of a laptop whose lent numbers are used up
            (found[kind],) = _free(
                session, sequence, known[kind], today, after=last, allowed=allowed
            )
    return {kind: found[kind].text if kind in found else "" for kind in known}


def counts(session: Session, year: int) -> list[Count]:
    """Return every count of a year, with the numbers that are void, reserved or were passed over.

    What another count gave in between, while the office numbered otherwise, was not passed over.
    """
    by_sequence: dict[str, dict[int, LetterStatus]] = defaultdict(dict)
    rows = select(Letter.sequence, Letter.seq, Letter.type, Letter.status)
    letters = rows.where(Letter.year == year, Letter.sequence != INNER)
    in_order = letters.order_by(func.substr(Letter.id, 1, 13), Letter.seq)
    given = []
    for sequence, seq, kind, status in session.execute(in_order):
        by_sequence[sequence][seq] = status
        given.append(rules.Given(sequence, seq, kind))
    kept = (
        select(NumberSequence)
        .where(NumberSequence.year == year, NumberSequence.key != INNER)
        .order_by(NumberSequence.key)
    )
    known = codes(session)
    here = lending.here(session)
    return [
        _with_lent(
            _counted(one, by_sequence[one.key], rules.given_elsewhere(one.key, known, given)),
            lending.blocks(session, one.key, year) if here.laptop_id else (),
            here,
        )
        for one in session.scalars(kept)
    ]


def lend(session: Session, sequence: str, wanted: int, laptop: tuple[str, str]) -> NumberBlock:
    """Lend the next numbers of a count of this year to a laptop (id, name).

    Raises DmeError on a laptop that borrows itself, `Invalid` for too many or none.
    """
    if lending.here(session).borrows:
        raise DmeError("Laptop ini sendiri meminjam nomor. Pinjamkan dari laptop kantor.")
    if not 1 <= wanted <= MOST:
        raise Invalid({"wanted": f"Pinjamkan 1 sampai {MOST} nomor sekali jalan."})
    _refuse_doubtful(session, sequence)
    today: dt.date = session.info["clock"].today()
    count = _count(session, sequence, today.year)
    first = Allowed(session, sequence, today.year).after(count.last)
    used = _used_places(session, today.year, sequence, first)
    first = max((first, *(seq + 1 for seq in used)))
    made = lending.lend(session, sequence, today.year, first, first + wanted - 1, laptop)
    count.last = made.last
    return made


def last_anywhere(session: Session, sequence: str) -> int:
    """Return the last number of a count this year that any laptop took, or was lent, as is known.

    What letters of other laptops took may lie after what this one counted itself.
    """
    year: int = session.info["clock"].today().year
    taken = _used_places(session, year, sequence, 0)
    lent = (one.last for one in lending.blocks(session, sequence, year))
    return max((_last(session, sequence, year), *taken, *lent))


def left(session: Session) -> dict[str, int]:
    """Return how many lent numbers of each count of this year this laptop has not taken yet."""
    here, year = lending.here(session), session.info["clock"].today().year
    found = {}
    for sequence in dict.fromkeys(_sequence_by_kind(session).values()) if here.borrows else ():
        own = [one for one in lending.blocks(session, sequence, year)
               if one.laptop_id == here.laptop_id]  # fmt: skip
        used = _used_places(session, year, sequence, 0)
        found[sequence] = sum(
            one.last - one.first + 1 - sum(one.holds(seq) for seq in used) for one in own
        )
    return found


def _used_places(session: Session, year: int, sequence: str, least: int) -> set[int]:
    asked = select(Letter.seq).where(
        Letter.year == year, Letter.sequence == sequence, Letter.seq >= least
    )
    return set(session.scalars(asked))


def _with_lent(count: Count, blocks: Sequence[lending.Block], here: lending.Here) -> Count:
    """Return a count whose missing numbers are told apart from those another laptop may have.

    Of a laptop that borrows, every number outside its own blocks is for another one to tell.
    """
    own = [one for one in blocks if one.laptop_id == here.laptop_id]
    others = [one for one in blocks if one.laptop_id != here.laptop_id]
    if here.borrows:
        lent = {n for n in count.missing if not any(one.holds(n) for one in own)}
    else:
        lent = {n for n in count.missing if any(one.holds(n) for one in others)}
    missing = tuple(n for n in count.missing if n not in lent)
    return replace(count, missing=missing, lent=tuple(sorted(lent)))


def runs(seqs: Iterable[int]) -> str:
    """Return numbers as an office writes them, neighbours as one run: "004, 007-009"."""
    found: list[list[int]] = []
    for seq in sorted(seqs):
        if found and seq == found[-1][-1] + 1:
            found[-1].append(seq)
        else:
            found.append([seq])
    told = (f"{run[0]:03}-{run[-1]:03}" if run[1:] else f"{run[0]:03}" for run in found)
    return ", ".join(told)


def _counted(
    one: NumberSequence, taken: Mapping[int, LetterStatus], others: frozenset[int]
) -> Count:
    def those(status: LetterStatus) -> tuple[int, ...]:
        return tuple(sorted(seq for seq, found in taken.items() if found is status))

    missing = set(range(one.first, one.last + 1)) - taken.keys() - others
    void, reserved = those(LetterStatus.BATAL), those(LetterStatus.DIPESAN)
    letters = len(taken) - len(void) - len(reserved)
    return Count(one.key, one.first, one.last, letters, void, reserved, tuple(sorted(missing)))


def _reservation_problems(session: Session, wanted: Reservation) -> dict[str, str]:
    found = {}
    today: dt.date = session.info["clock"].today()
    if wanted.date > today:
        found["date"] = "Tanggal surat tidak boleh sesudah hari ini."
    if not 1 <= wanted.count <= MOST:
        found["count"] = f"Pesan 1 sampai {MOST} nomor sekali jalan."
    if wanted.first is not None and not 1 <= wanted.first <= LARGEST - MOST:
        found["first"] = f"Tulis nomor 1 sampai {LARGEST - MOST}."
    if wrong := rules.code_problem(wanted.code):
        found["code"] = wrong
    return found


def _next(session: Session, code: str, day: dt.date, wanted: int) -> list[Number]:
    """Count up; numbers already used, after a change of the pattern, are passed over.

    So are numbers lent to another laptop; one that borrows takes only those lent to it.
    """
    sequence = _sequence_of(session, code)
    _refuse_doubtful(session, sequence)
    allowed = Allowed(session, sequence, day.year)
    count = _count(session, sequence, day.year)
    after = 0 if allowed.is_bound else count.last
    found = _free(session, sequence, code, day, after=after, wanted=wanted, allowed=allowed)
    count.last = max(count.last, found[-1].seq)
    return found


def _free(  # noqa: PLR0913 - of which count, after what, how many, out of which
    session: Session,
    sequence: str,
    code: str,
    day: dt.date,
    *,
    after: int,
    wanted: int = 1,
    allowed: Allowed | None = None,
) -> list[Number]:
    """Return the next numbers of a count that no letter has; raise DmeError where none is left."""
    profile, found, last = village.profile(session), list[Number](), after
    may = allowed or Allowed(session, sequence, day.year)
    while len(found) < wanted:
        proposed = []
        for _ in range(min(wanted - len(found), MOST_ASKED)):
            last = may.after(last)
            proposed.append(Number(sequence, last, _written(profile, code, last, day)))
        seqs, texts = _used(session, day.year, proposed)
        found += [one for one in proposed if one.seq not in seqs and one.text not in texts]
    return found


def _used(session: Session, year: int, proposed: Sequence[Number]) -> tuple[set[int], set[str]]:
    """Return which of some numbers of one count a letter has, by its place or as it is printed."""
    of, texts = proposed[0].sequence, [one.text for one in proposed]
    places = Letter.seq.between(proposed[0].seq, proposed[-1].seq)
    same = or_(Letter.number.in_(texts), (Letter.sequence == of) & places)
    found = select(Letter.sequence, Letter.seq, Letter.number).where(Letter.year == year, same)
    rows = session.execute(found).all()
    return {row.seq for row in rows if row.sequence == of}, {row.number for row in rows}


def _this(session: Session, code: str, seq: int, day: dt.date, *, goes_on: bool) -> Number:
    """Take the number that was written down on paper; raise `Invalid` when it is taken."""
    sequence = _sequence_of(session, code)
    clocks.refuse_doubtful(session)
    text = _written(village.profile(session), code, seq, day)
    if owner := _owner(session, day.year, sequence, seq, text):
        said = f"Nomor {owner.number} sudah dipakai: {owner.type.value}, {owner.subject}."
        raise Invalid({"first": said})
    allowed = Allowed(session, sequence, day.year)
    if not allowed.may(seq):
        raise Invalid({"first": allowed.refusal(seq)})
    count = _count(session, sequence, day.year)
    if goes_on or seq == count.last + 1:
        count.last = max(count.last, seq)
    return Number(sequence, seq, text)


def _refuse_doubtful(session: Session, sequence: str) -> None:
    """Raise DmeError before a number is taken that may stand on another paper already."""
    clocks.refuse_doubtful(session)
    watcher: Watcher | None = session.info.get("witness")
    if watcher and sequence != INNER and watcher.doubts(sequence):
        year = session.info["clock"].today().year
        raise NumbersInDoubtError(sequence, _last_known(session, watcher, sequence, year))


def _last_known(session: Session, watcher: Watcher, sequence: str, year: int) -> int:
    """Return the last number of a count that the file, or its witness, knows of."""
    return max(_last(session, sequence, year), watcher.last_number(sequence, year))


def _owner(session: Session, year: int, sequence: str, seq: int, text: str) -> Letter | None:
    same = or_(Letter.number == text, (Letter.sequence == sequence) & (Letter.seq == seq))
    return session.scalar(select(Letter).where(Letter.year == year, same).limit(1))


def _written(profile: Village, code: str, seq: int, day: dt.date) -> str:
    return rules.number(profile.number_pattern, code, seq, profile.letter_suffix, day)


def _count(session: Session, sequence: str, year: int) -> NumberSequence:
    """Return a count; a new one goes on after the letters of this year that belong to it now."""
    kept = session.get(NumberSequence, (sequence, year))
    if kept is None:
        last = _highest(session, sequence, year)
        kept = NumberSequence(key=sequence, year=year, first=last + 1, last=last)
        session.add(kept)
    return kept


def _last(session: Session, sequence: str, year: int) -> int:
    kept = session.get(NumberSequence, (sequence, year))
    return kept.last if kept else _highest(session, sequence, year)


def _highest(session: Session, sequence: str, year: int) -> int:
    """Return the last number of the papers that belong to a count now; reserved ones may leap."""
    kinds_now = [kind for kind, name in _sequence_by_kind(session).items() if name == sequence]
    counted = (Letter.year == year) & Letter.type.in_(kinds_now)
    return session.scalar(select(func.max(Letter.seq)).where(counted)) or 0


def _last_before(session: Session, count: NumberSequence) -> int:
    """Return where a count stood before its last number: its neighbour, or its last letter."""
    before = (
        (Letter.sequence == count.key) & (Letter.year == count.year) & (Letter.seq < count.last)
    )
    if session.scalar(select(Letter.id).where(before, Letter.seq == count.last - 1)):
        return count.last - 1
    issued = select(func.max(Letter.seq)).where(before, Letter.status != LetterStatus.DIPESAN)
    return max(count.first - 1, session.scalar(issued) or 0)


def _catch_up(session: Session) -> None:
    """Let no count fall behind the letters that belong to it after a change."""
    year = session.info["clock"].today().year
    for count in session.scalars(select(NumberSequence).where(NumberSequence.year == year)):
        count.last = max(count.last, _highest(session, count.key, year))


def _sequence_of(session: Session, code: str) -> str:
    return rules.sequence_of(village.profile(session).number_policy, code, codes(session))


def _sequence_by_kind(session: Session) -> dict[LetterType, str]:
    policy, known = village.profile(session).number_policy, codes(session)
    return {kind: rules.sequence_of(policy, code, known) for kind, code in known.items()}
