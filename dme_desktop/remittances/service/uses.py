"""What the money is used for: the parts of each sum, and what the office calls productive."""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, Subquery, and_, exists, func, or_, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.remittances import rules
from dme_desktop.remittances.model import Direction, Remittance, RemittanceUse, UseCategory
from dme_desktop.village import service as village

PRODUCTIVE = "kiriman.produktif"  # the setting with the names of uses


def of(session: Session, entry_ids: Sequence[str]) -> dict[str, dict[UseCategory, int]]:
    """Return the parts of those of some lines that are split, in rupiah, by the id of the line."""
    found: dict[str, dict[UseCategory, int]] = {}
    parts = select(RemittanceUse).where(
        RemittanceUse.remittance_id.in_(entry_ids), RemittanceUse.deleted_at.is_(None)
    )
    for part in session.scalars(parts.order_by(RemittanceUse.id)):
        found.setdefault(part.remittance_id, {})[part.use] = part.amount_idr
    return found


def of_all(session: Session, entries: Sequence[Remittance]) -> dict[str, dict[UseCategory, int]]:
    """Return what every line is used for: its parts, or all of it for its one use."""
    split = of(session, [one.id for one in entries])
    return {one.id: split.get(one.id, {one.use: one.amount_idr}) for one in entries}


def parts(*asked: ColumnElement[bool]) -> Subquery:
    """Return (person_id, received_on, use, amount_idr) of all that came in and stands.

    A line that is split gives its parts, another all of itself; `asked` chooses among the lines.
    """
    part = and_(RemittanceUse.remittance_id == Remittance.id, RemittanceUse.deleted_at.is_(None))
    found = select(
        Remittance.id.label("entry_id"),
        Remittance.person_id,
        Remittance.received_on,
        func.coalesce(RemittanceUse.use, Remittance.use).label("use"),
        func.coalesce(RemittanceUse.amount_idr, Remittance.amount_idr).label("amount_idr"),
    )
    stands = (
        Remittance.direction == Direction.IN,
        Remittance.void_reason.is_(None),
        Remittance.deleted_at.is_(None),
    )
    return found.outerjoin(RemittanceUse, part).where(*stands, *asked).subquery()


def is_for(use: UseCategory) -> ColumnElement[bool]:
    """Return what a line meets that is for a use, all of it or a part."""
    part = RemittanceUse.remittance_id == Remittance.id, RemittanceUse.deleted_at.is_(None)
    split = exists().where(*part)
    return or_(exists().where(*part, RemittanceUse.use == use), and_(Remittance.use == use, ~split))


def spent(session: Session, people: Collection[str], use: UseCategory, since: dt.date) -> int:
    """Return how much came for one use from some people since a day, in rupiah."""
    found = parts(Remittance.person_id.in_(people), Remittance.received_on >= since)
    total = select(func.sum(found.c.amount_idr)).where(found.c.use == use)
    return session.scalar(total) or 0


def sums(session: Session, *asked: ColumnElement[bool]) -> dict[UseCategory, int]:
    """Return how much came for each use, the largest first."""
    found = parts(*asked)
    total = func.sum(found.c.amount_idr)
    rows = session.execute(select(found.c.use, total).group_by(found.c.use).order_by(total.desc()))
    return {use: int(amount) for use, amount in rows}


def sums_and_workers(
    session: Session, *asked: ColumnElement[bool]
) -> list[tuple[UseCategory, int, int]]:
    """Return (use, rupiah, how many workers sent something for it), the largest sum first."""
    found = parts(*asked)
    total, senders = func.sum(found.c.amount_idr), func.count(found.c.person_id.distinct())
    told = select(found.c.use, total, senders).group_by(found.c.use).order_by(total.desc())
    return [(use, int(amount), int(people)) for use, amount, people in session.execute(told)]


def productive(session: Session) -> frozenset[UseCategory]:
    """Return the uses the office calls productive."""
    chosen = village.setting(session, PRODUCTIVE, " ".join(one.name for one in rules.PRODUCTIVE))
    return frozenset(UseCategory[name] for name in chosen.split())


def choose_productive(session: Session, chosen: Collection[UseCategory]) -> None:
    """Say which uses are productive; raise `Invalid` for none."""
    if not chosen:
        raise Invalid({"productive": "Pilih paling sedikit satu penggunaan."})
    names = " ".join(one.name for one in UseCategory if one in chosen)
    village.put_setting(session, PRODUCTIVE, names)


def productive_share(uses: Mapping[UseCategory, int], chosen: Collection[UseCategory]) -> float:
    """Return the share of productive uses, 1 for all, 0 where nothing came."""
    whole = sum(uses.values())
    return sum(part for use, part in uses.items() if use in chosen) / whole if whole else 0.0
