"""Rows that the office turned away by hand: remembered, known again in any file, taken back."""

import datetime as dt
from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.exchange.model import DeclinedRow
from dme_desktop.exchange.preview import Preview
from dme_desktop.sheets.target import Target
from dme_desktop.vault.many import each


def of(session: Session, target: Target) -> Mapping[str, dt.date]:
    """Return {mark: on which day} of all rows of a target that were turned away."""
    kept = select(DeclinedRow.mark, DeclinedRow.created_at).where(
        DeclinedRow.target == target.code, DeclinedRow.deleted_at.is_(None)
    )
    clock = session.info["clock"]
    return {
        mark: (at or clock.now()).astimezone(clock.now().tzinfo).date()
        for mark, at in session.execute(kept)
    }


def keep(session: Session, shown: Preview) -> None:
    """Remember what was turned away in a preview, and forget what was taken back there."""
    for mark in sorted(shown.turned - shown.declined.keys()):
        session.add(DeclinedRow(target=shown.target.code, mark=mark))
    back = select(DeclinedRow).where(
        DeclinedRow.target == shown.target.code,
        DeclinedRow.mark.in_(each(shown.turned & shown.declined.keys())),
        DeclinedRow.deleted_at.is_(None),
    )
    for row in session.scalars(back):
        row.deleted_at = session.info["clock"].now()
    session.flush()
