"""The upward questions as they may leave the desk: of some months and an area, few hidden."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from dme_desktop.district import questions, rules
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import lake
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell
from dme_desktop.vault.database import Database

Shown = tuple[str | int | None, ...]
Rows = Sequence[tuple[Cell, ...]]
TITLES = {
    "keberangkatan": "Keberangkatan per bulan, negara dan jenis kelamin",
    "keadaan": "Keadaan pekerja per wilayah dan tahap",
    "prosedural": "Jalur keberangkatan pekerja di luar negeri per negara",
    "kiriman": "Kiriman per bulan, negara dan saluran, dengan mediannya",
    "penggunaan": "Penggunaan kiriman",
    "kasus": "Kasus per jenis masalah dan bulan",
    "pelaporan": "Desa yang melapor",
}
ASKABLE = tuple(TITLES)  # who is in two villages is asked apart, with a basis


@dataclass(frozen=True)
class Told:
    """An answer: what stands in each column, and the rows; None is hidden."""

    heads: tuple[str, ...]
    rows: list[Shown]


def answered(db: Database, name: str, about: Asked) -> Told:
    """Return the answer to a question by its name; raise DmeError for one that is none."""
    check(name)
    rows = lake.of(db).ask(name, about)
    return Told(questions.told(name), shown(name, rows, outside=about.outside))


def check(name: str) -> None:
    """Raise DmeError for a question that is none, or that is not asked so."""
    if name == questions.DOUBLES:
        raise DmeError(
            "Orang yang tercatat di dua desa dicari di meja, dengan dasarnya: Orang ganda…"
        )
    if name not in TITLES:
        raise DmeError(f"Tidak ada pertanyaan {name}. Yang ada: {', '.join(ASKABLE)}.")


@dataclass(frozen=True)
class Grid:
    """Counts by line and column with the sums of both, hidden ones None; keys in their order."""

    lines: tuple[object, ...]
    columns: tuple[object, ...]
    cells: rules.Cells
    line_sums: tuple[int | None, ...]
    column_sums: tuple[int | None, ...]
    whole: int | None

    def rounded(self) -> "Grid":
        """Return the same with every count rounded as it is published."""
        return replace(
            self,
            cells=[list(map(rules.rounded, row)) for row in self.cells],
            line_sums=tuple(map(rules.rounded, self.line_sums)),
            column_sums=tuple(map(rules.rounded, self.column_sums)),
            whole=rules.rounded(self.whole),
        )

    def cell(self, line: object, column: object) -> int | None:
        """Return one count."""
        return self.cells[self.lines.index(line)][self.columns.index(column)]

    def line_sum(self, line: object) -> int | None:
        """Return the sum of a line, 0 for one that there is not."""
        return self.line_sums[self.lines.index(line)] if line in self.lines else 0


def shown(name: str, rows: Rows, *, outside: bool = False) -> list[Shown]:
    """Return the rows of an answer with small counts hidden, and what would tell them.

    For `outside` the desk they are rounded as well.
    """
    found = _SHOWN[name](rows)
    if not outside:
        return found
    ways = [_ROUNDED.get(head) for head in questions.told(name)]
    return [
        tuple(
            cell if way is None or cell is None else way(int(cell))
            for cell, way in zip(row, ways, strict=True)
        )
        for row in found
    ]


def grid(name: str, rows: Rows, *, outside: bool = False) -> Grid:
    """Return an answer as a table: months by what was counted, of the stock areas by stage.

    For `outside` the desk it is rounded as well.
    """
    found = _money_grid(rows) if name == "kiriman" else _grid([_PLACES[name](row) for row in rows])
    return found.rounded() if outside else found


def _departures(rows: Rows) -> list[Shown]:
    counts = _counts("keberangkatan", rows)
    return [(*row[:3], count) for row, count in zip(rows, counts, strict=True)]


def _stock(rows: Rows) -> list[Shown]:
    counts = _counts("keadaan", rows)
    return [(*row[:2], count) for row, count in zip(rows, counts, strict=True)]


def _shares(rows: Rows) -> list[Shown]:
    """Hide by the three parts of each country, as the known and the regular are sums of them."""
    parts = rules.with_sums([_parts(*map(int, row[1:4])) for row in rows])[: len(rows)]
    found: list[Shown] = []
    for row, (regular, _, unknown, every) in zip(rows, parts, strict=True):
        if every is None:
            found.append((row[0], None, None, None))
        else:
            found.append((row[0], regular, None if unknown is None else every - unknown, every))
    return found


def _parts(regular: int, known: int, every: int) -> tuple[int, int, int]:
    return regular, known - regular, every - known


def _money(rows: Rows) -> list[Shown]:
    counts = _places(_money_grid(rows), [_PLACES["kiriman"](row) for row in rows])
    return [
        (*row[:3], *([None] * 4 if count is None else row[3:7]))
        for row, count in zip(rows, counts, strict=True)
    ]


def _money_grid(rows: Rows) -> Grid:
    """Return how often money came, hidden by who sent it: ten times may be one worker's year.

    Of a month the senders are known; of a country and channel in a year there are at least as many
    as in the best of its months.
    """
    counts = _table([_PLACES["kiriman"](row) for row in rows])
    people = _table([(row[0], row[1:3], rules.senders(int(row[3]), int(row[7]))) for row in rows])
    ways = [list(column) for column in zip(*people.cells, strict=True)]  # each by month
    enough = [one for (one, *_) in rules.with_sums([[max(way)] for way in ways])]
    *hidden, (*months, whole) = rules.with_sums(ways, sums=enough)
    shown = zip(*(line[:-1] for line in hidden), strict=True)
    every = sum(map(sum, counts.cells))
    return Grid(
        counts.lines, counts.columns,
        [rules.where_told(*both) for both in zip(counts.cells, shown, strict=True)],
        tuple(rules.where_told(map(sum, counts.cells), months)),
        tuple(rules.where_told(map(sum, zip(*counts.cells, strict=True)), enough[:-1])),
        None if whole is None else every,
    )  # fmt: skip


def _uses(rows: Rows) -> list[Shown]:
    """Hide what few times money was used for, and all of it where few workers sent any."""
    counts = rules.suppressed_line([rules.senders(int(row[1]), int(row[3])) for row in rows])
    return [
        (row[0], *((None, None) if count is None else row[1:3]))
        for row, count in zip(rows, counts, strict=True)
    ]


def _cases(rows: Rows) -> list[Shown]:
    """Hide how many were settled unless those that were not may be told as well."""
    counts = _counts("kasus", rows)
    every = [(row[1], row[0], int(row[2]), int(row[3])) for row in rows]
    parts = [(month, (kind, 1), done) for month, kind, _, done in every]
    parts += [(month, (kind, 0), whole - done) for month, kind, whole, done in every]
    halves = _places(_grid(parts), parts)
    settled, left = halves[: len(rows)], halves[len(rows) :]
    return [
        (*row[:2], count, None if count is None or open_ is None else done)
        for row, count, done, open_ in zip(rows, counts, settled, left, strict=True)
    ]


def _reported(rows: Rows) -> list[Shown]:
    """Hide nothing: who reported counts no people."""
    return list(rows)


_ROUNDED: dict[str, Callable[[int], int | None]] = {
    **dict.fromkeys(("banyak", "teratur", "diketahui", "tuntas"), rules.rounded),
    "rupiah": rules.rounded_money,
}
_SHOWN: dict[str, Callable[[Rows], list[Shown]]] = {
    "keberangkatan": _departures, "keadaan": _stock, "prosedural": _shares, "kiriman": _money,
    "penggunaan": _uses, "kasus": _cases, "pelaporan": _reported,
}  # fmt: skip


Counted = Sequence[tuple[object, object, int]]  # line, column, how many
_PLACES: dict[str, Callable[[tuple[Cell, ...]], tuple[object, object, int]]] = {
    "keberangkatan": lambda row: (row[0], row[1:3], int(row[3])),
    "keadaan": lambda row: (row[0], row[1], int(row[2])),
    "kiriman": lambda row: (row[0], row[1:3], int(row[3])),
    "kasus": lambda row: (row[1], row[0], int(row[2])),
}


def _counts(name: str, rows: Rows) -> list[int | None]:
    counted = [_PLACES[name](row) for row in rows]
    return _places(_grid(counted), counted)


def _places(found: Grid, counted: Counted) -> list[int | None]:
    """Return what a grid shows of each count."""
    lines = {one: place for place, one in enumerate(found.lines)}
    across = {one: place for place, one in enumerate(found.columns)}
    return [found.cells[lines[line]][across[column]] for line, column, _ in counted]


def _grid(counted: Counted) -> Grid:
    counts = _table(counted)
    *hidden, under = rules.with_sums(counts.cells)
    return Grid(
        counts.lines, counts.columns, [row[:-1] for row in hidden],
        tuple(row[-1] for row in hidden), tuple(under[:-1]), under[-1],
    )  # fmt: skip


@dataclass(frozen=True)
class _Cells:
    """Counts as they are, by line and column."""

    lines: tuple[object, ...]
    columns: tuple[object, ...]
    cells: list[list[int]]


def _table(counted: Counted) -> _Cells:
    lines = {one: place for place, one in enumerate(dict.fromkeys(one for one, _, _ in counted))}
    across = {one: place for place, one in enumerate(dict.fromkeys(one for _, one, _ in counted))}
    table = [[0] * len(across) for _ in lines]
    for line, column, count in counted:
        table[lines[line]][across[column]] = count
    return _Cells(tuple(lines), tuple(across), table)
