"""How a list is read: which column means what, the answers about its values, what is the same."""

import datetime as dt

import msgspec

from dme_desktop.sheets.columns import Column, Writing
from dme_desktop.sheets.target import Target

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"


class Taken(msgspec.Struct, frozen=True, omit_defaults=True):
    """One column that is taken: its place, what it means, and what was said about its values."""

    place: int
    means: str
    order: str = ""
    said: dict[str, str] = {}

    def columns(
        self, target: Target, *, from_1904: bool = False, today: dt.date | None = None
    ) -> list[Column]:
        """Return how its cells are read, a column for each field, with fresh memories."""
        how = Writing(self.order == MONTH_FIRST, from_1904, today)
        return target.meanings[self.means].columns(self.said, how)


class Layout(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a list is read: its columns, and what holds for every line that does not say it.

    `same` is {field: as it is written}; with `from_nik` sex and birth date that the list does not
    have are those the NIK tells. `target` names what it brings in, "" for residents.
    """

    columns: tuple[Taken, ...] = ()
    same: dict[str, str] = {}
    from_nik: bool = False
    target: str = ""

    def means(self, place: int) -> str:
        """Return what the column at a place means, "" when it is not taken."""
        return next((one.means for one in self.columns if one.place == place), "")

    def place_of(self, means: str) -> int | None:
        """Return where the column with a meaning stands, None without one."""
        return next((one.place for one in self.columns if one.means == means), None)

    def fields(self, target: Target) -> frozenset[str]:
        """Return the fields that its columns give."""
        return frozenset(name for one in self.columns for name in target.meanings[one.means].names)
