"""The package of a month: chosen reports counted at one moment and bound as one.

It names nobody: reports that are lists of people are not among those that can be chosen.
"""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import package as document
from dme_desktop.reports.documents.package import Bound, Package
from dme_desktop.reports.kinds import KINDS, Kind
from dme_desktop.reports.lists import about, told_period

OUTSIDE = frozenset({"BUKU", "TAHUNAN"})  # a book, and a paper that stands by itself
USUAL = ("L1", "L2", "L3", "L5", "L7", "L10", "L13", "L15", "L16", "L17", "L20")
# what is a list of records with their names, though not of residents
NAMED = frozenset({"AGENDA", "L11", "L12", "L18"})


def choices() -> list[Kind]:
    """Return the reports that can be bound."""
    left_out = OUTSIDE | NAMED
    return [one for one in KINDS.values() if not one.personal and one.code not in left_out]


def packed(
    session: Session,
    codes: Sequence[str],
    period: Period,
    progress: Progress = unwatched,
) -> Package:
    """Count the chosen reports of a month or a year; one that is refused says why inside."""
    found: list[Bound] = []
    for done, code in enumerate(codes):
        progress(done, 3 * len(codes))
        kind = KINDS[code]
        by_year, by_month = kind.is_about("")
        asked = Period(
            period.year if by_year else None,
            period.month if by_month else None,
            outside=kind.masks and period.outside,
        )
        try:
            found.append(Bound(code=code, name=kind.name, report=kind.counted(session, asked)))
        except DmeError as error:
            found.append(Bound(code=code, name=kind.name, refused=str(error)))
    year = period.year or session.info["clock"].today().year
    return Package(
        reports=tuple(found),
        masked=period.outside,
        **about(session, told_period(year, period.month)),
    )


def bound(package: Package, progress: Progress = unwatched) -> bytes:
    """Return the package as one PDF; raise what `progress` raises when it is stopped."""
    number = len(package.reports)
    return document.build(package, lambda done, _: progress(number + done, 3 * number))
