"""What the office does with pledges. Every function gets a session and never commits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.records import problems_in
from dme_desktop.pledges import rules
from dme_desktop.pledges.model import (
    Pledge,
    PledgeKind,
    PledgePoint,
    PledgeSignatory,
    PledgeStatus,
)


@dataclass(frozen=True)
class Whole:
    """A pledge with everything on its sheet, in order."""

    pledge: Pledge
    points: tuple[str, ...]
    signatories: tuple[PledgeSignatory, ...]


def record(
    session: Session,
    values: Mapping[str, Any],
    points: Sequence[str],
    signatories: Sequence[Mapping[str, Any]],
) -> Pledge:
    """Keep a pledge; raise `Invalid` when something is missing."""
    _refuse(values, points, signatories)
    pledge = Pledge(**values, from_template=rules.is_template(values["kind"], points))
    session.add(pledge)
    session.flush()
    _put_parts(session, pledge, points, signatories)
    return pledge


def change(
    session: Session,
    pledge_id: str,
    values: Mapping[str, Any],
    points: Sequence[str],
    signatories: Sequence[Mapping[str, Any]],
) -> Pledge:
    """Change a draft; raise `Invalid` when it was signed: what was read aloud is not rewritten."""
    pledge = session.get_one(Pledge, pledge_id)
    if pledge.status is PledgeStatus.DITANDATANGANI:
        raise Invalid({"status": "Ikrar ini sudah ditandatangani. Buat ikrar baru bila berubah."})
    _refuse(values, points, signatories)
    for name, value in values.items():
        setattr(pledge, name, value)
    pledge.from_template = rules.is_template(pledge.kind, points)
    _put_parts(session, pledge, points, signatories)
    return pledge


def sign(session: Session, pledge_id: str) -> Pledge:
    """Mark a pledge as signed; from now on its words stand."""
    pledge = session.get_one(Pledge, pledge_id)
    pledge.status = PledgeStatus.DITANDATANGANI
    return pledge


def whole(session: Session, pledge_id: str) -> Whole:
    """Return a pledge with its points and signatories."""
    points = select(PledgePoint).where(
        PledgePoint.pledge_id == pledge_id, PledgePoint.deleted_at.is_(None)
    )
    people = select(PledgeSignatory).where(
        PledgeSignatory.pledge_id == pledge_id, PledgeSignatory.deleted_at.is_(None)
    )
    return Whole(
        session.get_one(Pledge, pledge_id),
        tuple(point.text for point in session.scalars(points.order_by(PledgePoint.order))),
        tuple(session.scalars(people.order_by(PledgeSignatory.order))),
    )


def remove(session: Session, pledge_id: str) -> None:
    """Put a draft in the bin; raise DmeError for what was signed."""
    pledge = session.get_one(Pledge, pledge_id)
    if pledge.status is PledgeStatus.DITANDATANGANI:
        raise DmeError("Ikrar yang sudah ditandatangani tidak dihapus; ia bagian dari arsip desa.")
    pledge.deleted_at = session.info["clock"].now()


def count(session: Session, words: str = "", kind: PledgeKind | None = None) -> int:
    """Return how many pledges there are."""
    kept = select(func.count()).select_from(Pledge).where(*_asked_for(words, kind))
    return session.scalar(kept) or 0


def page(
    session: Session,
    offset: int = 0,
    limit: int = 128,
    words: str = "",
    kind: PledgeKind | None = None,
) -> Sequence[Pledge]:
    """Return pledges, newest first, `limit` of them from `offset`.

    `words` is looked for in the title and the place.
    """
    kept = select(Pledge).where(*_asked_for(words, kind))
    ordered = kept.order_by(Pledge.read_on.desc(), Pledge.id.desc())
    return session.scalars(ordered.offset(offset).limit(limit)).all()


def counts(session: Session) -> dict[PledgeKind, int]:
    """Return how many pledges there are of each kind that was ever recorded."""
    kept = select(Pledge.kind, func.count()).where(Pledge.deleted_at.is_(None))
    return dict(session.execute(kept.group_by(Pledge.kind)).tuples().all())


def _asked_for(words: str, kind: PledgeKind | None) -> Iterator[ColumnElement[bool]]:
    yield Pledge.deleted_at.is_(None)
    for word in words.split():
        in_title = Pledge.title.icontains(word, autoescape=True)
        yield in_title | Pledge.place.icontains(word, autoescape=True)
    if kind is not None:
        yield Pledge.kind == kind


def _refuse(
    values: Mapping[str, Any], points: Sequence[str], signatories: Sequence[Mapping[str, Any]]
) -> None:
    if problems := problems_in(Pledge, values) | rules.problems(points, signatories):
        raise Invalid(problems)


def _put_parts(
    session: Session,
    pledge: Pledge,
    points: Sequence[str],
    signatories: Sequence[Mapping[str, Any]],
) -> None:
    texts = [{"text": text.strip()} for text in points if text.strip()]
    _put_rows(session, PledgePoint, pledge.id, texts)
    _put_rows(session, PledgeSignatory, pledge.id, signatories)


def _put_rows(
    session: Session,
    model: type[PledgePoint] | type[PledgeSignatory],
    pledge_id: str,
    wanted: Sequence[Mapping[str, Any]],
) -> None:
    """Write rows over the ones there are, in order; rows no longer wanted go to the bin."""
    kept = select(model).where(model.pledge_id == pledge_id, model.deleted_at.is_(None))
    known: Sequence[Any] = session.scalars(kept.order_by(model.order)).all()
    for part in known[len(wanted) :]:
        part.deleted_at = session.info["clock"].now()
    for part, values in zip(known, wanted, strict=False):
        for name, value in values.items():
            setattr(part, name, value)
    for place, values in enumerate(wanted[len(known) :], start=len(known) + 1):
        session.add(model(pledge_id=pledge_id, order=place, **values))
