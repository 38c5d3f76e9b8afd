"""The upward questions as they may leave the desk: of a year and an area, small counts hidden."""

from dataclasses import dataclass

from dme_desktop.district import questions, rules
from dme_desktop.district.service import lake
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database

COUNTS = frozenset({"banyak", "teratur", "diketahui", "tuntas"})
WITH_THEM = frozenset({"rupiah", "rendah", "tinggi"})  # told only where the count beside them is
Cell = str | int | None


@dataclass(frozen=True)
class Told:
    """An answer: what stands in each column, and the rows; None is hidden."""

    heads: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def answered(db: Database, name: str, year: int, inside: str = "") -> Told:
    """Return the answer to a question by its name; raise DmeError for one that is none.

    `inside` is the code of an area, "" for all the desk sees.
    """
    asked = questions.QUESTIONS.get(name)
    if asked is None:
        known = ", ".join(questions.QUESTIONS)
        raise DmeError(f"Tidak ada pertanyaan {name}. Yang ada: {known}.")
    statement = asked(year, inside)
    [rows] = lake.of(db).ask(statement)
    heads = tuple(str(one.name) for one in statement.selected_columns)
    columns: list[list[Cell]] = [[row[at] for row in rows] for at in range(len(heads))]
    for at, head in enumerate(heads):
        if head in COUNTS:
            columns[at] = list(rules.suppressed_line([int(row[at]) for row in rows]))
    if "banyak" in heads:
        shown = [one is not None for one in columns[heads.index("banyak")]]
        for at, head in enumerate(heads):
            if head in COUNTS | WITH_THEM:
                columns[at] = [
                    one if is_shown else None
                    for one, is_shown in zip(columns[at], shown, strict=True)
                ]
    return Told(heads, [tuple(row) for row in zip(*columns, strict=True)])
