"""What the rooms keep about people, as they say it themselves: told from above, asked here."""

from collections.abc import Callable, Sequence
from pathlib import Path

from dme_desktop.vault import declared
from dme_desktop.vault.personal import Keeps

OTHERS = {
    "attachment": "Lampiran",
    "photo": "Pas foto",
    "child_consent": "Persetujuan anak",
    "distinct_pair": "Warga yang mirip",
    "sheet_line": "Lembar dusun",
}
Give = Callable[[], Sequence[Keeps]]
Copies = Callable[[Path], Sequence[tuple[str, str]]]
_gives: dict[str, Give] = {}
_copies: dict[str, Copies] = {}


def declare(give: Give, copies: Copies) -> None:
    """Take how the purposes of all rooms are asked for, and the copies beside a data file."""
    _gives["keeps"], _copies["beside"] = give, copies


def every() -> Sequence[Keeps]:
    """Return every purpose for which something is kept about people, room by room."""
    return _gives["keeps"]() if _gives else ()


def named(name: str) -> Keeps:
    """Return one purpose."""
    return next(one for one in every() if one.name == name)


def copies_beside(data: Path) -> Sequence[tuple[str, str]]:
    """Return the copies that the program made of a data file: (name, when it was made)."""
    return _copies["beside"](data) if _copies else ()


def titles() -> dict[str, str]:
    """Return what each table is called; one without a name of its own, as what it belongs to."""
    found = dict(OTHERS)
    found |= {kept.model.__tablename__: kept.title for keeps in every() for kept in keeps.kept}
    for table in declared.tables():  # owners come before what belongs to them
        for key in table.foreign_keys:
            owner = found.get(str(key.column.table.name))
            if owner and not key.parent.nullable:
                found.setdefault(str(table.name), owner)
    return found
