"""The keys of the office, which every laptop of it has: what is told of them, and taken in.

They go inside the sealed file beside the changes, never as changes: no history tells a key. All
laptops that know the same keys use the same one, in whichever order the keys came.
"""

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops.service.parcel import ALTERED, KeyTold
from dme_desktop.vault import boxes, signing
from dme_desktop.vault.model import BoxKey, SigningKey

SIGNS, OPENS = "tanda", "kotak"
KINDS = (SIGNS, OPENS)
Key = SigningKey | BoxKey


def told(session: Session) -> list[KeyTold]:
    """Return every key of the office as it goes to its other laptops, the older ones first."""
    return [
        KeyTold(
            kind, one.private, one.made_on.isoformat(),
            one.retired_on.isoformat() if one.retired_on else "",
        )
        for kind in KINDS
        for one in reversed(_kept(session, kind))
    ]  # fmt: skip


def brings_more(session: Session, found: Sequence[KeyTold]) -> bool:
    """Say whether keys are among these that this laptop lacks, or still uses."""
    known = {(one.kind, one.private): one.retired_on for one in told(session)}
    return any(
        (one.kind, one.private) not in known
        or (one.retired_on and not known[one.kind, one.private])
        for one in found
    )


def take(session: Session, found: Iterable[KeyTold]) -> None:
    """Keep the keys that are not here yet; of two that are in use the one made later stays so.

    Raises DmeError for what is no key.
    """
    for one in found:
        if one.kind not in KINDS:
            raise DmeError(ALTERED)
        try:
            _put(session, one)
        except ValueError as error:
            raise DmeError(ALTERED) from error
        session.flush()
    for kind in KINDS:
        used = [key for key in _kept(session, kind) if key.retired_on is None]
        newest = max(used, key=lambda key: (key.made_on, key.public), default=None)
        for key in used:
            if newest is not None and key is not newest:
                key.retired_on = newest.made_on
    session.flush()


def _kept(session: Session, kind: str) -> Sequence[Key]:
    return signing.every(session) if kind == SIGNS else boxes.every(session)


def _put(session: Session, one: KeyTold) -> None:
    model, of = (SigningKey, signing) if one.kind == SIGNS else (BoxKey, boxes)
    public = of.public_of(one.private)
    made_on = dt.date.fromisoformat(one.made_on)
    retired_on = dt.date.fromisoformat(one.retired_on) if one.retired_on else None
    kept = next((each for each in _kept(session, one.kind) if each.public == public), None)
    if kept is None:
        kept = model(public=public, private=one.private, made_on=made_on)
        session.add(kept)
    if retired_on is not None and (kept.retired_on is None or retired_on < kept.retired_on):
        kept.retired_on = retired_on
