"""Answers as people read them: tables in words with their sums, what is few written as a star."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.agenda import proof
from dme_desktop.district import questions, rules
from dme_desktop.district.questions import Asked
from dme_desktop.district.service import asking, lake, names
from dme_desktop.district.service.figures import OF_AREAS, filters, period
from dme_desktop.kernel.words import MONTHS, grouped, rupiah, screen_date
from dme_desktop.packages.rules import amount_of
from dme_desktop.pdf.charts import Part
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about as about_it

COUNTED = {"kiriman": "Banyaknya kiriman per bulan, negara dan saluran"}  # medians are in detail
NEVER_SENT = "belum pernah"
EMPTY = "Belum ada paket yang menjawab ini."
SHORT = tuple(one[:3] for one in MONTHS)
UNKNOWN_MONTH = "?"
CODES = {
    "keberangkatan": "Keberangkatan", "keadaan": "Keadaan", "prosedural": "Jalur",
    "kiriman": "Kiriman", "penggunaan": "Penggunaan", "kasus": "Kasus", "pelaporan": "Pelaporan",
}  # fmt: skip
Rows = Sequence[tuple[str | int, ...]]


@dataclass(frozen=True)
class Written:
    """A table in words: its columns, its rows, and how many of the last are sums.

    How many people it counts is told by its sums alone, which may be hidden.
    """

    columns: tuple[ListColumn, ...]
    rows: Sequence[tuple[str, ...]]
    totals: int = 0
    parts: tuple[Part, ...] = ()


def report(session: Session, about: Asked, name: str, rows: Rows) -> ListReport:
    """Return the answer to a question as a report that is read, printed and saved."""
    written = _WRITTEN[name](rows, about)
    title = COUNTED.get(name, asking.TITLES[name])
    return _report(session, about, written, (CODES[name], title))


def detail(session: Session, about: Asked, name: str, rows: Rows) -> ListReport:
    """Return the same answer row by row, with what a table has no room for: sums and medians."""
    written = _DETAILS[name](rows, about)
    return _report(session, about, written, (f"{CODES[name]} rinci", asking.TITLES[name]))


def compared(name: str, now: Rows, before: Rows) -> str:
    """Return how the sum of an answer stands to that of the same months a year before, in words.

    "" for a question whose rows are not counts of the same thing, and where a sum is too small.
    """
    at = _COUNT.get(name)
    if at is None:
        return ""
    whole, was = (rules.sum_of([int(row[at]) for row in rows]) for rows in (now, before))
    if not was or whole is None:
        return LAST_YEAR if was == 0 else ""
    return f"Jumlah {grouped(whole)}, tahun lalu {grouped(was)}, {rules.change(whole, was)}"


_COUNT = {
    "keberangkatan": 3,
    "keadaan": 2,
    "prosedural": 3,
    "kiriman": 3,
    "penggunaan": 1,
    "kasus": 2,
}
LAST_YEAR = "Tahun lalu belum ada paket."


def _report(
    session: Session, about: Asked, written: Written, called: tuple[str, str]
) -> ListReport:
    code, title = called
    found = ListReport(
        code=code,
        name=title,
        title=title.upper(),
        columns=written.columns,
        rows=tuple(written.rows),
        ids=tuple("" for _ in written.rows),
        empty=EMPTY,
        unit="baris",
        totals=written.totals if written.rows else 0,
        filters=filters(about),
        chart=written.parts,
        chart_said=title,
        **about_it(session) | {"period": period(about)},
    )
    return msgspec.structs.replace(found, officer=None, head=None)


def _grid(
    name: str,
    asked: tuple[Rows, Asked],
    head: str,
    lines: Callable[[object], str],
    *,
    turned: bool = False,
) -> Written:
    """Write a table of months or stages across; `turned` has the months of the answer across."""
    rows, about = asked
    grid = asking.grid(name, rows, outside=about.outside)
    if turned:
        cells = [list(one) for one in zip(*grid.cells, strict=True)]
        down, across = (grid.columns, grid.column_sums), (grid.lines, grid.line_sums)
    else:
        cells, down = grid.cells, (grid.lines, grid.line_sums)
        across = grid.columns, grid.column_sums
    order = sorted(range(len(across[0])), key=lambda at: _place(name, across[0][at]))
    heads = [_across(name, across[0][at]) for at in order]
    told = [
        (lines(key), *(rules.told(cells[row][at]) for at in order), rules.told(down[1][row]))
        for row, key in enumerate(down[0])
    ]
    under = ("Jumlah", *(rules.told(across[1][at]) for at in order), rules.told(grid.whole))
    columns = (
        ListColumn(head, 46),
        *(ListColumn(one, 14, "right") for one in heads),
        ListColumn("Jumlah", 17, "right"),
    )
    return Written(columns, sorted(told) + ([under] if told else []), 1)


def _place(name: str, key: object) -> tuple[int, str]:
    if name == "keadaan":
        stages = list(names.OF["tahap"].__members__)
        return (stages.index(str(key)) if str(key) in stages else len(stages), str(key))
    return (int(str(key)) or questions.MONTHS + 1, "")  # what nobody knows stands last


def _across(name: str, key: object) -> str:
    if name == "keadaan":
        return names.called("tahap", key)
    return SHORT[int(str(key)) - 1] if key else UNKNOWN_MONTH


def _departures(rows: Rows, about: Asked) -> Written:
    return _grid(
        "keberangkatan",
        (rows, about),
        "Negara dan jenis kelamin",
        _both("negara", "jk"),
        turned=True,
    )


def _stock(rows: Rows, about: Asked) -> Written:
    return _grid(
        "keadaan", (rows, about), OF_AREAS[about.level], lambda key: lake.name_of(str(key))
    )


def _money(rows: Rows, about: Asked) -> Written:
    return _grid(
        "kiriman", (rows, about), "Negara dan saluran", _both("negara", "kanal"), turned=True
    )


def _both(*heads: str) -> Callable[[object], str]:
    """Return what calls a line by two codes: "Malaysia, laki-laki"."""

    def line(key: object) -> str:
        told = key if isinstance(key, tuple) else (key,)
        return ", ".join(names.called(head, one) for head, one in zip(heads, told, strict=True))

    return line


def _cases(rows: Rows, about: Asked) -> Written:
    return _grid(
        "kasus", (rows, about), "Jenis masalah", lambda key: names.called("jenis", key), turned=True
    )


def _shares(rows: Rows, about: Asked) -> Written:
    shown = asking.shown("prosedural", rows, outside=about.outside)
    told = [
        (
            names.called("negara", country), rules.told(_number(regular)),
            rules.told(_number(known)), rules.told(_number(every)), _percent(regular, known),
        )
        for country, regular, known, every in shown
    ]  # fmt: skip
    columns = (
        ListColumn("Negara", 60), ListColumn("Prosedural", 24, "right"),
        ListColumn("Jalurnya diketahui", 30, "right"), ListColumn("Semua", 24, "right"),
        ListColumn("Bagian prosedural", 30, "right"),
    )  # fmt: skip
    return Written(columns, sorted(told))


def _uses(rows: Rows, about: Asked) -> Written:
    shown = asking.shown("penggunaan", rows, outside=about.outside)
    told = [
        (names.called("guna", use), rules.told(_number(count)), _money_told(money))
        for use, count, money in sorted(
            shown, key=lambda row: (-(_number(row[1]) or 0), str(row[0]))
        )
    ]
    columns = (
        ListColumn("Penggunaan", 60), ListColumn("Banyaknya", 24, "right"),
        ListColumn("Rupiah", 40, "right"),
    )  # fmt: skip
    parts = tuple(
        Part(names.called("guna", use), _number(count) or 0, rules.told(_number(count)))
        for use, count, _ in shown
    )
    return Written(columns, told, parts=parts)


def _reported(rows: Rows, _: Asked) -> Written:
    told = [
        (
            str(name), str(code),
            NEVER_SENT if rules.is_never(int(day)) else screen_date(proof.day(int(day))),
            str(number) if number else "",
        )
        for code, name, day, number in rows
    ]  # fmt: skip
    columns = (
        ListColumn("Desa", 70), ListColumn("Kode", 34), ListColumn("Posisi data", 30, "centre"),
        ListColumn("Paket", 20, "right"),
    )  # fmt: skip
    return Written(columns, told)


def _money_detail(rows: Rows, about: Asked) -> Written:
    """Write each month, country and channel with its sum and the amount in the middle."""
    shown = asking.shown("kiriman", rows, outside=about.outside)
    told = [
        (
            names.called("bulan", month), names.called("negara", country),
            names.called("kanal", channel), rules.told(_number(count)), _money_told(money),
            rules.HIDDEN if low is None or high is None else _median(int(low), int(high)),
        )
        for month, country, channel, count, money, low, high in shown
    ]  # fmt: skip
    columns = (
        ListColumn("Bulan", 26), ListColumn("Negara", 36), ListColumn("Saluran", 44),
        ListColumn("Banyaknya", 22, "right"), ListColumn("Rupiah", 36, "right"),
        ListColumn("Median (kira-kira)", 36, "right"),
    )  # fmt: skip
    return Written(columns, told)


def _cases_detail(rows: Rows, about: Asked) -> Written:
    told = [
        (
            names.called("jenis", kind), names.called("bulan", month), rules.told(_number(count)),
            rules.told(_number(done)),
        )
        for kind, month, count, done in asking.shown("kasus", rows, outside=about.outside)
    ]  # fmt: skip
    columns = (
        ListColumn("Jenis masalah", 60), ListColumn("Bulan", 30),
        ListColumn("Masuk", 24, "right"), ListColumn("Tuntas", 24, "right"),
    )  # fmt: skip
    return Written(columns, told)


_WRITTEN: dict[str, Callable[[Rows, Asked], Written]] = {
    "keberangkatan": _departures, "keadaan": _stock, "prosedural": _shares, "kiriman": _money,
    "penggunaan": _uses, "kasus": _cases, "pelaporan": _reported,
}  # fmt: skip
_DETAILS: dict[str, Callable[[Rows, Asked], Written]] = {
    "kiriman": _money_detail, "kasus": _cases_detail,
}  # fmt: skip


def _number(told: str | int | None) -> int | None:
    return None if told is None else int(told)


def _money_told(amount: str | int | None) -> str:
    return rules.HIDDEN if amount is None else rupiah(int(amount))


def _median(low: int, high: int) -> str:
    """Return the amount in the middle of the step, or between two steps, in rupiah."""
    return rupiah((amount_of(low) + amount_of(high)) // 2)


def _percent(part: str | int | None, whole: str | int | None) -> str:
    if part is None or not whole:
        return rules.HIDDEN if part is None or whole is None else ""
    return f"{grouped((200 * int(part) + int(whole)) // (2 * int(whole)))}%"
