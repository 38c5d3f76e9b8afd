"""Who numbers the office's letters after the laptop that did is lost, without a number twice.

One laptop alone goes on: of those that are open the one that came first. It goes on after what
stands in the paper books, as nobody else knows which numbers the lost laptop took at last.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.agenda import lending, numbers
from dme_desktop.cases.service import files as cases
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.laptops.model import Laptop
from dme_desktop.laptops.service import own


@dataclass(frozen=True)
class Counted:
    """A count of numbers: its name, what it numbers, and the last number that is known here."""

    sequence: str
    papers: str
    last: int


def is_due(session: Session) -> bool:
    """Say whether this laptop may go on numbering for one that was closed, and has not yet."""
    here = lending.here(session)
    heir = own.heir(session)
    return here.borrows and heir is not None and heir.id == here.laptop_id


def asked(session: Session) -> list[Counted]:
    """Return the counts to be asked about; raise DmeError where another laptop goes on."""
    if not is_due(session):
        raise DmeError(_refusal(session))
    return counts(session)


def counts(session: Session) -> list[Counted]:
    """Return every count that goes on, with the last number this laptop knows to be taken."""
    year = session.info["clock"].today().year
    found = [
        Counted(
            one.sequence, ", ".join(kind.value for kind in one.kinds[:4]),
            numbers.last_anywhere(session, one.sequence),
        )
        for one in numbers.books(session)
    ]  # fmt: skip
    return [*found, Counted(cases.NUMBERS, "kasus", cases.last_known(session, year))]


def take_over(session: Session, last: Mapping[str, int]) -> None:
    """Let this laptop number letters and cases, each count after the last number on paper.

    Numbers between what is known here and that are told as missing; they are the lost laptop's.
    Raises `Invalid` for a number that is passed already or a count that is not told, DmeError where
    another laptop numbers, or is to.
    """
    here = lending.here(session)
    known = {one.sequence: one.last for one in asked(session)}
    problems = {
        numbers.LAST + name: f"Tulis {number} atau lebih: nomor itu sudah tercatat di sini."
        for name, number in known.items()
        if not number <= last.get(name, -1) < numbers.LARGEST
    }
    if problems:
        raise Invalid(problems)
    one = session.get_one(Laptop, here.laptop_id)
    lost = next((each for each in own.laptops(session) if each.lends), one)
    lost.lends, one.lends = False, True
    lending.settle(session, one.id, "", here.place)
    lending.stand_in(session, stands_in=False)
    numbers.go_on_after(session, {name: last[name] for name in last if name != cases.NUMBERS})
    if (after := last[cases.NUMBERS]) > known[cases.NUMBERS]:
        cases.pass_over(session, known[cases.NUMBERS] + 1, after, (lost.id, lost.name))
    session.flush()


def follow(session: Session) -> None:
    """Borrow from the laptop that numbers since, as the changes tell that came."""
    here = lending.here(session)
    lender = next((one for one in own.laptops(session) if one.lends and not one.closed_on), None)
    if lender is None:
        own.follow_heir(session)
    if lender is None or not here.borrows or lender.id == here.laptop_id:
        return
    if lender.name != here.lender or here.stands_in:
        own.follow_lender(session, lender.name)


def _refusal(session: Session) -> str:
    heir = own.heir(session)
    if heir is None:
        return (
            "Laptop yang memegang nomor surat masih terbuka. Tutup dulu laptop itu di sini bila "
            "hilang."
        )
    return (
        f"Nomor surat diteruskan oleh laptop {heir.name}, yang lebih dulu bergabung. Kerjakan di "
        "laptop itu, atau tutup dulu bila ikut hilang."
    )
