"""How a list is read: which column means what, the answers about its values, what is the same."""

import msgspec

from dme_desktop.exchange import columns
from dme_desktop.exchange.meanings import MEANINGS, Reading

DAY_FIRST, MONTH_FIRST = "dmy", "mdy"


class Taken(msgspec.Struct, frozen=True, omit_defaults=True):
    """One column that is taken: its place, what it means, and what was said about its values."""

    place: int
    means: str
    order: str = ""
    said: dict[str, str] = {}

    def reading(self) -> Reading:
        """Return how its cells are read."""
        return Reading(self.means, self.order == MONTH_FIRST, self.said)


class Layout(msgspec.Struct, frozen=True, omit_defaults=True):
    """How a list is read: its columns, and what holds for every line that does not say it.

    `same` is {field: as it is written}; with `from_nik` sex and birth date that the list does not
    have are those the NIK tells.
    """

    columns: tuple[Taken, ...] = ()
    same: dict[str, str] = {}
    from_nik: bool = False

    def means(self, place: int) -> str:
        """Return what the column at a place means, "" when it is not taken."""
        return next((one.means for one in self.columns if one.place == place), "")

    def place_of(self, means: str) -> int | None:
        """Return where the column with a meaning stands, None without one."""
        return next((one.place for one in self.columns if one.means == means), None)

    @property
    def fields(self) -> set[str]:
        """Return the fields that its columns give."""
        return {name for one in self.columns for name in MEANINGS[one.means].readers}


def lacking(layout: Layout) -> list[str]:
    """Return the fields without which nobody can be told apart by this layout."""
    if "nik" in layout.fields:
        return []
    return [name for name in columns.IDENTITY if name not in layout.fields]
