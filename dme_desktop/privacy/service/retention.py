"""How long each kind of record is kept, what is past its time, and destroying that together."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.privacy import purposes
from dme_desktop.privacy.model import Destruction, WhyGone
from dme_desktop.privacy.service import erasure
from dme_desktop.vault import erasing
from dme_desktop.vault.personal import Aged, Keeps
from dme_desktop.village import service as village

SETTING = "privacy.years."
LEAST, MOST = 1, 100
LONGEST_YEAR = 366  # days
WHILE_NEEDED = "selama diperlukan"


@dataclass(frozen=True)
class Line:
    """One kind of record: how long it is kept, since when, and how many are past that.

    A kind with 0 years has no time of its own: it is kept as long as it is needed.
    """

    id: str
    title: str
    years: int
    since: str
    over: int


def lines(session: Session) -> list[Line]:
    """Return every kind of record, those that are destroyed after a time first."""
    ending = [
        Line(one.name, one.title, years(session, one), one.since, _count(_over(session, one)))
        for one in purposes.every()
        if one.aged is not None
    ]
    return ending + [
        Line(one.name, one.title, 0, WHILE_NEEDED, 0)
        for one in purposes.every()
        if one.aged is None
    ]


def kept_for(session: Session, keeps: Keeps) -> str:
    """Return how long something is kept, for a paper: "5 tahun sejak tanggal terima"."""
    number = years(session, keeps)
    return f"{number} tahun sejak {keeps.since}" if keeps.since else WHILE_NEEDED


def years(session: Session, keeps: Keeps) -> int:
    """Return how many years something is kept, as the office says, else as we propose."""
    kept = village.settings(session, SETTING)
    return int(kept.get(keeps.name, keeps.years))


def set_years(session: Session, told: Mapping[str, int]) -> None:
    """Say how long kinds of records are kept; raise `Invalid` for what is no sensible number."""
    wrong = {
        name: f"Isi {LEAST} sampai {MOST} tahun."
        for name, number in told.items()
        if not LEAST <= number <= MOST
    }
    if wrong:
        raise Invalid(wrong)
    for name, number in told.items():
        village.put_setting(session, SETTING + name, str(number))


def destroy(session: Session, name: str) -> Destruction:
    """Destroy what is past its time of one kind; raise DmeError when nothing is."""
    keeps = purposes.named(name)
    over = _over(session, keeps)
    number = _count(over)
    if not number:
        raise DmeError("Tidak ada yang melewati masa simpannya.")
    if keeps.destroys is not None:
        keeps.destroys(session, over)
    else:
        erasing.erase(session, {model.__tablename__: ids for model, ids in over.items()})
    kind = kind_told(keeps.title, years(session, keeps))
    gone = [(f"{kind} sejak {keeps.since}", number)]
    return erasure.noted(session, WhyGone.MASA_SIMPAN, kind, gone)


def kind_told(title: str, number: int) -> str:
    """Return what was destroyed after so many years, in the room that the record has for it."""
    return f"{title}, lebih dari {number} tahun"


def waiting(session: Session) -> Sequence[Line]:
    """Return the kinds of which something is past its time."""
    return [one for one in lines(session) if one.over]


def next_end(session: Session, name: str) -> dt.date | None:
    """Return the day on which the time of something of a kind is over next; None for no such day.

    It is looked for by halves: on a later day more is over, never less.
    """
    keeps = purposes.named(name)
    number, today = years(session, keeps), _today(session)
    now = _count(_over(session, keeps))
    early, late = 0, (number + 1) * LONGEST_YEAR  # days from today: as now, and one more at least
    if keeps.aged is None or _count(_over(session, keeps, today + dt.timedelta(late))) == now:
        return None
    while late - early > 1:
        middle = (early + late) // 2
        more = _count(_over(session, keeps, today + dt.timedelta(middle))) > now
        early, late = (early, middle) if more else (middle, late)
    return today + dt.timedelta(late)


def _over(session: Session, keeps: Keeps, on: dt.date | None = None) -> Aged:
    """Return what is past its time today, or on another day."""
    if keeps.aged is None:
        return {}
    return keeps.aged(session, _before(on or _today(session), years(session, keeps)))


def _today(session: Session) -> dt.date:
    today: dt.date = session.info["clock"].today()
    return today


def _before(today: dt.date, number: int) -> dt.date:
    """Return the same day so many years ago; 29 February falls on the 28th."""
    try:
        return today.replace(year=today.year - number)
    except ValueError:
        return today.replace(year=today.year - number, day=28)


def _count(over: Aged) -> int:
    return sum(len(ids) for ids in over.values())
