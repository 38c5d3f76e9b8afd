"""Numbers lent to another laptop of the office: who may take which, so that none is taken twice.

One laptop numbers the village's letters; every other one takes numbers from blocks lent to it. The
same laptop alone speaks for the office: its packages go up in one row, and its keys are one. An
office of one laptop lends nothing and feels nothing of this.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import INNER, NumberBlock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.village import service as village

HERE, LENDER, PLACE = "laptop.id", "laptop.lender", "laptop.place"  # settings of this laptop alone
STANDS_IN = "laptop.stands_in"  # "ya" where this one closed the laptop that lends
INNER_BLOCK = 10_000  # numbers of what is no letter, for each laptop by its place among them
LARGEST = 99_999


@dataclass(frozen=True)
class Here:
    """Which laptop this is: its id, the name of the one that lends ("" here), its place from 0.

    One that `stands_in` closed the laptop that lends and speaks for the office since.
    """

    laptop_id: str
    lender: str
    place: int
    stands_in: bool = False

    @property
    def borrows(self) -> bool:
        """Say whether numbers are taken from lent blocks only."""
        return bool(self.lender)

    @property
    def speaks_for_office(self) -> bool:
        """Say whether packages and keys of the office are made here."""
        return self.stands_in or not self.borrows


@dataclass(frozen=True)
class Block:
    """A run of numbers that is lent, and to whom."""

    first: int
    last: int
    laptop_id: str
    laptop: str

    def holds(self, number: int) -> bool:
        """Say whether a number belongs to it."""
        return self.first <= number <= self.last


def here(session: Session) -> Here:
    """Return which laptop of the office this is; the only one of an office has no id."""
    told = village.settings(session, "laptop.")
    return Here(
        told.get("id", ""), told.get("lender", ""), int(told.get("place", "0") or 0),
        bool(told.get("stands_in")),
    )  # fmt: skip


def settle(session: Session, laptop_id: str, lender: str, place: int) -> None:
    """Keep which laptop this is, by whom numbers are lent to it, "" for the one that lends."""
    for key, value in ((HERE, laptop_id), (LENDER, lender), (PLACE, str(place))):
        village.put_setting(session, key, value)


def stand_in(session: Session, *, stands_in: bool) -> None:
    """Let this laptop speak for the office in place of the one that lends, or no longer."""
    village.put_setting(session, STANDS_IN, "ya" if stands_in else "")


def refuse_elsewhere(session: Session) -> None:
    """Raise DmeError on a laptop that does not speak for the office; it says which one does.

    Two laptops that count packages, or make keys, each for itself would give one number twice and
    leave the office with two keys.
    """
    told = here(session)
    if not told.speaks_for_office:
        raise DmeError(
            f"Paket dan kunci kantor hanya dibuat di laptop {told.lender}, yang memegang nomor "
            "surat. Bawa perubahan ke laptop itu lewat Laptop kantor, lalu kerjakan di sana."
        )


def blocks(session: Session, sequence: str, year: int) -> Sequence[Block]:
    """Return the blocks of a count that are lent, the first numbers first."""
    found = select(NumberBlock).where(
        NumberBlock.sequence == sequence,
        NumberBlock.year == year,
        NumberBlock.deleted_at.is_(None),
    )
    return [
        Block(one.first, one.last, one.laptop_id, one.laptop)
        for one in session.scalars(found.order_by(NumberBlock.first))
    ]


class Allowed:
    """Which numbers of one count this laptop may take."""

    def __init__(self, session: Session, sequence: str, year: int) -> None:
        """Read the blocks of the count."""
        self._here, self._sequence = here(session), sequence
        every = blocks(session, sequence, year) if self._here.laptop_id else ()
        if sequence == INNER and self._here.laptop_id:
            first = self._here.place * INNER_BLOCK
            self._own: Iterable[Block] = (Block(first + 1, first + INNER_BLOCK, "", ""),)
            self._others: Sequence[Block] = ()
            return
        self._own = tuple(one for one in every if one.laptop_id == self._here.laptop_id)
        self._others = tuple(one for one in every if one.laptop_id != self._here.laptop_id)

    @property
    def is_bound(self) -> bool:
        """Say whether only numbers of own blocks may be taken."""
        return self._here.borrows or (self._sequence == INNER and bool(self._here.laptop_id))

    def may(self, number: int) -> bool:
        """Say whether a number may be taken here."""
        if self.is_bound:
            return any(one.holds(number) for one in self._own)
        return not any(one.holds(number) for one in self._others)

    def whose(self, number: int) -> str:
        """Return the name of the laptop that a number is lent to, "" when it is lent to none."""
        return next((one.laptop for one in self._others if one.holds(number)), "")

    def after(self, number: int) -> int:
        """Return the first number after one that may be taken; raise DmeError when none is left."""
        wanted = number + 1
        if self.is_bound:
            starts = [max(wanted, one.first) for one in self._own if one.last >= wanted]
            if not starts:
                raise DmeError(
                    "Nomor pinjaman untuk urutan ini habis. Minta blok baru dari laptop "
                    f"{self._here.lender or 'lain'}, lewat Laptop kantor."
                )
            return min(starts)
        for one in self._others:
            wanted = one.last + 1 if one.holds(wanted) else wanted
        return wanted

    def refusal(self, number: int) -> str:
        """Say why a number may not be taken here."""
        if name := self.whose(number):
            return f"Nomor {number} dipinjamkan ke laptop {name}. Pilih nomor lain."
        return f"Nomor {number} bukan pinjaman laptop ini. Pilih dari blok yang dipinjam."


def lend(
    session: Session, sequence: str, year: int, first: int, last: int, laptop: tuple[str, str]
) -> NumberBlock:
    """Lend a run of numbers to a laptop (id, name)."""
    today: dt.date = session.info["clock"].today()
    made = NumberBlock(
        sequence=sequence, year=year, first=first, last=last, laptop_id=laptop[0],
        laptop=laptop[1], lent_on=today,
    )  # fmt: skip
    session.add(made)
    session.flush()
    return made
