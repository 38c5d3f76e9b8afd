"""What packages may hold at which level, and how an amount is told by its step; no database."""

import bisect
import datetime as dt
from collections.abc import Collection, Iterator

from dme_desktop.packages.model import Basis, Told

DISTRICT, REGENCY, PROVINCE = len("52.03.11"), len("52.03"), len("52")
OLD_DAYS = 31  # after which a package should be sent anew
CLOSING_MONTHS = 3  # of a year in which the year before is still asked about
_STEP_UP, _STEP_DOWN = 5, 4  # each step is a quarter more than the one before
_FIRST, _STEPS = 10_000, 100  # rupiah; the last step lies above any amount


def levels() -> list[str]:
    """Return the offices that get packages, the nearest first."""
    return ["kecamatan", "kabupaten", "provinsi"]


def may_tell(receiver: str, chosen: Collection[Told]) -> frozenset[Told]:
    """Return what of the chosen may go to an office: kinds of cases pass the subdistrict by."""
    allowed = frozenset(chosen)
    return allowed - {Told.JENIS} if len(receiver) == DISTRICT else allowed


def receiver_problems(code: str, *, matches: bool, basis: Basis | None) -> dict[str, str]:
    """Return why an office cannot get packages so: {field: sentence}."""
    if matches and len(code) == DISTRICT:
        return {"matches": "Kecamatan tidak mencocokkan NIK; pilih kabupaten atau provinsi."}
    if matches and basis is None:
        return {"basis": "Pilih dasarnya dulu: NIK hanya keluar dengan dasar yang jelas."}
    return {}


def is_over(receiver: str, sender: str) -> bool:
    """Say whether an office lies over another one, by their codes."""
    return sender.startswith(f"{receiver}.")


def years(today: dt.date) -> list[int]:
    """Return the years a package may be about: this one, and for some months the one before."""
    return [today.year, today.year - 1] if today.month <= CLOSING_MONTHS else [today.year]


def step_of(amount: int) -> int:
    """Return the step of an amount in rupiah; 0 is below Rp10.000."""
    return bisect.bisect_right(_BOUNDS, amount)


def amount_of(step: int) -> int:
    """Return the amount in the middle of a step, in rupiah; it lies within 12 % of all in it."""
    if step <= 0:
        return _FIRST // 2
    at = min(step, len(_BOUNDS) - 1)
    return (_BOUNDS[at - 1] + _BOUNDS[at]) // 2


def _bounds() -> Iterator[int]:
    bound = _FIRST
    for _ in range(_STEPS):
        yield bound
        bound = bound * _STEP_UP // _STEP_DOWN


_BOUNDS = tuple(_bounds())
