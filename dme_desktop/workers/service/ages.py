"""The least ages by country and work, which the office edits; they warn and never refuse."""

from collections.abc import Sequence

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import Invalid
from dme_desktop.village import service as village
from dme_desktop.workers import rules
from dme_desktop.workers.model import Sector
from dme_desktop.workers.rules import LeastAge

SETTING = "ages.least"


class _Kept(msgspec.Struct, frozen=True):
    country: str
    sector: str | None
    age: int


def least_ages(session: Session) -> Sequence[LeastAge]:
    """Return the office's own list, until it has one that of the program."""
    kept = village.setting(session, SETTING)
    if not kept:
        return rules.USUAL_LEAST_AGES
    return [
        LeastAge(one.country, Sector[one.sector] if one.sector else None, one.age)
        for one in msgspec.json.decode(kept, type=list[_Kept])
    ]


def set_least_ages(session: Session, ages: Sequence[LeastAge]) -> None:
    """Keep the office's own list; raise `Invalid` for an age that is none."""
    if any(not rules.LEAST_AGE <= one.age <= rules.OLDEST_LEAST_AGE for one in ages):
        told = f"Umur antara {rules.LEAST_AGE} dan {rules.OLDEST_LEAST_AGE} tahun."
        raise Invalid({"ages": told})
    kept = [_Kept(one.country, one.sector.name if one.sector else None, one.age) for one in ages]
    if kept != [
        _Kept(one.country, one.sector.name if one.sector else None, one.age)
        for one in least_ages(session)
    ]:
        village.put_setting(session, SETTING, msgspec.json.encode(kept).decode())
