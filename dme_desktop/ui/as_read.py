"""What a form was filled from, to be held beside what stands in the file when it is saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from dme_desktop.kernel.errors import DmeError

if TYPE_CHECKING:
    from dme_desktop.vault.database import Database


@dataclass(frozen=True)
class Reading:
    """What was read for a form, how it is read again, and how often had been saved until then."""

    work: Callable[[], Any]
    saves: int
    opened: Any


def reading(db: Database, work: Callable[[], Any]) -> Reading:
    """Read by `work`; what is saved while it reads counts as saved afterwards."""
    saves = db.saves
    return Reading(work, saves, work())


def moved(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """Return the names of what stands otherwise now than it did before."""
    return [name for name, value in before.items() if now.get(name) != value]


class ChangedMeanwhileError(DmeError):
    """The record that a form shows is not as it was read: nothing of the form was saved."""

    def __init__(self, read: Reading) -> None:
        super().__init__(
            "Data ini diubah sementara isian ini terbuka. Tekan F10 untuk memilih isian yang "
            "dipakai."
        )
        self.read = read
