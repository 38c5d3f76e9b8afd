"""The figures of a desk: months beside those of the year before, and the summary L22."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import msgspec
from sqlalchemy.orm import Session

from dme_desktop.district import questions, rules
from dme_desktop.district.engines.engine import Answers
from dme_desktop.district.questions import MONTHS, Asked, Level
from dme_desktop.district.service import asking, lake
from dme_desktop.kernel.words import MONTHS as NAMES
from dme_desktop.kernel.words import grouped, rupiah
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about as about_it
from dme_desktop.vault.database import Database

CHARTS = (
    ("Berangkat", "berangkat"),
    ("Pulang", "pulang"),
    ("Kiriman tercatat", "kiriman"),
    ("Kasus masuk", "kasus"),
    ("Peserta pelatihan", "pelatihan"),
)
MONEY = "Kiriman"
_SENDERS = "pengirim"  # how many workers sent money: by them it is hidden, and not told itself
_SUMMED = (
    ("Tercatat", "tercatat"), ("Bekerja", "bekerja"), ("Purna", "purna"),
    ("Berangkat", "berangkat"), ("Pulang", "pulang"), (MONEY, "kiriman"), ("Kasus", "kasus"),
    ("Selesai", "selesai"), ("Dilatih", "dilatih"), ("Kegiatan", "kegiatan"),
)  # fmt: skip
ACTIVITIES = len(_SUMMED) - 1  # counts no people: never hidden
# What a count is made up of: of everybody the sex (L1), of who left the way (L7) and its share.
_SEXES = (("L", "laki"), ("P", "perempuan"))
_KNOWN_WAYS = (
    ("Prosedural", "prosedural"), ("Nonprosedural", "nonprosedural"),
    ("Menjadi nonprosedural", "menjadi"),
)  # fmt: skip
_WAYS = (*_KNOWN_WAYS, ("Belum diketahui", "belum"))
_PARTS = (*_SEXES, *_WAYS)
_SHARE = "% prosedural"  # of those whose way is known (domain dictionary, R3)
_WHOLES = (
    ("tercatat", tuple(what for _, what in _SEXES)),
    ("berangkat", tuple(what for _, what in _WAYS)),
)  # fmt: skip
_WIDE = {"Jumlah kiriman": 32, "Paket": 12, **dict.fromkeys([*(n for n, _ in _WAYS), _SHARE], 25)}
OF_AREAS = {
    Level.DESA: "Desa", Level.KECAMATAN: "Kecamatan", Level.KABUPATEN: "Kabupaten",
    Level.PROVINSI: "Provinsi",
}  # fmt: skip

# what is also told in a table by month: its sums are hidden as they are there
GRIDS = {"berangkat": "keberangkatan", "kiriman": "kiriman", "kasus": "kasus"}


@dataclass(frozen=True)
class Year:
    """One figure of a year: counts and rupiah by month, first of none, and what may be told."""

    counts: list[int]
    rupiah: list[int]
    shown: list[int | None]
    is_told: bool = True  # whether its sum may be


@dataclass(frozen=True)
class Chart:
    """Twelve months of one figure, those of the year before, both sums; None is hidden."""

    title: str
    months: Sequence[int | None]
    before: Sequence[int | None]
    whole: int | None
    whole_before: int | None
    is_money: bool = False

    def rounded(self) -> "Chart":
        """Return the same with every figure rounded as it is published."""
        way = rules.rounded_money if self.is_money else rules.rounded
        return replace(
            self,
            months=list(map(way, self.months)),
            before=list(map(way, self.before)),
            whole=way(self.whole),
            whole_before=way(self.whole_before),
        )

    @property
    def told(self) -> str:
        """Return the sum of the year as it is shown."""
        if self.whole is None:
            return rules.HIDDEN
        return short_money(self.whole) if self.is_money else grouped(self.whole)

    @property
    def compared(self) -> str:
        """Return the sum of the year before and how this one stands to it."""
        if not self.whole_before or self.whole is None:
            return "tahun lalu belum ada"
        before = short_money(self.whole_before) if self.is_money else grouped(self.whole_before)
        changed = rules.change(self.whole, self.whole_before)
        return f"tahun lalu {before}, {changed}"


def charts(db: Database, year: int, inside: str = "", *, outside: bool = False) -> list[Chart]:
    """Return the five figures of a year, month by month, of an area only if one is named.

    They are rounded for `outside` the desk. A year that still goes on is held against the same
    months of the year before.
    """
    today = db.clock.today()
    until = today.month if year == today.year else MONTHS
    names = (questions.CHARTS, *GRIDS.values())
    asked = [(name, Asked(one, inside)) for one in (year, year - 1) for name in names]
    answers = lake.of(db).answers(asked)
    now, before = (_year(answers[at : at + len(names)]) for at in (0, len(names)))
    found = [
        _chart(title, (now[what], before[what]), until, is_money=what == "kiriman")
        for title, what in CHARTS
    ]
    return [one.rounded() for one in found] if outside else found


def summary(db: Database, session: Session, about: Asked) -> ListReport:
    """Return report L22: every area with its counts, small ones hidden."""
    names = (questions.SUMMARY, questions.REPORTED, "keadaan")
    answer, came, stock = lake.of(db).answers([(name, about) for name in names])
    counts: dict[str, dict[str, int]] = {what: {} for _, what in (*_SUMMED, *_PARTS)}
    counts[_SENDERS] = {}
    sent: dict[str, int] = {}
    for area, what, count, money in answer:
        counts[str(what)][str(area)] = int(count)
        sent[str(area)] = sent.get(str(area), 0) + int(money)
    areas = sorted({str(area) for area, *_ in answer})
    shown, sums, parts_of_all = _shown(counts, areas, asking.grid("keadaan", stock))
    way, money_way = (
        (rules.rounded, rules.rounded_money) if about.outside else (_as_it_is, _as_it_is)
    )
    shown = {what: list(map(way, line)) for what, line in shown.items()}
    sums, parts_of_all = (
        {what: way(one) for what, one in some.items()} for some in (sums, parts_of_all)
    )
    hidden = [
        [shown[what][at] for _, what in _SUMMED[:ACTIVITIES]] for at in range(len(areas))
    ]  # a row an area
    packages = _packages(came, about.level)
    place = [name for name, _ in _SUMMED].index(MONEY)
    rows = [
        (
            lake.name_of(code), *map(rules.told, line), grouped(counts["kegiatan"].get(code, 0)),
            rupiah(money_way(sent[code]) or 0) if line[place] is not None else rules.HIDDEN,
            packages.get(code, ""), *_parts_told({what: shown[what][at] for _, what in _PARTS}),
        )
        for at, (code, line) in enumerate(zip(areas, hidden, strict=True))
    ]  # fmt: skip
    whole = [rules.told(sums[what]) for _, what in _SUMMED[:ACTIVITIES]]
    money_told = (
        rupiah(money_way(sum(sent.values())) or 0) if whole[place] != rules.HIDDEN else rules.HIDDEN
    )
    activities = grouped(sum(counts["kegiatan"].values()))
    rows.append(("Jumlah", *whole, activities, money_told, "", *_parts_told(parts_of_all)))
    never = [str(name) for _, name, day, _ in came if rules.is_never(int(day))]
    return ListReport(
        code="L22",
        name="Rekap konsolidasi",
        title="REKAPITULASI KONSOLIDASI DESA MIGRAN EMAS",
        columns=(
            ListColumn(OF_AREAS[about.level], 44),
            *(
                ListColumn(name, _WIDE.get(name, 17), "right")
                for name in (
                    *(name for name, _ in _SUMMED),
                    "Jumlah kiriman",
                    "Paket",
                    *(name for name, _ in _PARTS),
                    _SHARE,
                )
            ),
        ),
        rows=tuple(rows),
        ids=tuple("" for _ in rows),
        empty="Belum ada paket yang dapat dihitung.",
        unknowns=(("paket (belum pernah mengirim)", len(never)),) if never else (),
        filters=filters(about),
        note=_never_told(never),
        unit=OF_AREAS[about.level].lower(),
        total=len(areas),
        totals=1,
        **about_it(session) | {"period": period(about)},
    )


def on_paper(report: ListReport) -> list[ListReport]:
    """Return L22 as it fits on pages: the counts, then what two of them are made up of."""
    ways, sexes = [name for name, _ in _WAYS], [name for name, _ in _SEXES]
    heads = [one.head for one in report.columns]
    apart = {*sexes, *ways, _SHARE}
    made_up = [heads[0], "Tercatat", *sexes, "Berangkat", *ways, _SHARE]
    title = f"{report.title}: JENIS KELAMIN DAN CARA BERANGKAT"
    return [
        _only(report, [one for one in heads if one not in apart]),
        msgspec.structs.replace(_only(report, made_up), title=title, note=""),
    ]


def _only(report: ListReport, heads: Sequence[str]) -> ListReport:
    """Return a report with some of its columns, in this order."""
    every = [one.head for one in report.columns]
    places = [every.index(one) for one in heads]
    return msgspec.structs.replace(
        report,
        columns=tuple(report.columns[at] for at in places),
        rows=tuple(tuple(row[at] for at in places) for row in report.rows),
    )


def _as_it_is(count: int | None) -> int | None:
    """Return a figure for who works at the desk."""
    return count


def _parts_told(shown: Mapping[str, int | None]) -> list[str]:
    """Return what counts are made up of, and the share of the regular where nothing is hidden."""
    known = [shown[what] for _, what in _KNOWN_WAYS]
    share = rules.HIDDEN
    if None not in known:
        regular, whole = known[0] or 0, sum(one or 0 for one in known)
        share = f"{(200 * regular + whole) // (2 * whole)}%" if whole else "–"
    return [*(rules.told(shown[what]) for _, what in _PARTS), share]


def period(about: Asked) -> str:
    """Return the months that are asked about in words: "tahun 2026", "Maret 2026"."""
    if (about.first, about.last) == (questions.UNKNOWN_MONTH, MONTHS):
        return f"tahun {about.year}"
    first, last = (NAMES[max(1, one) - 1] for one in (about.first, about.last))
    return f"{first} {about.year}" if first == last else f"{first}–{last} {about.year}"


def short_money(amount: int) -> str:
    """Return an amount in few letters: "Rp84,1 M", "Rp302,6 jt"."""
    for size, unit in ((10**12, "T"), (10**9, "M"), (10**6, "jt")):
        if amount >= size:
            tenths = (10 * amount + size // 2) // size
            return f"Rp{grouped(tenths // 10)},{tenths % 10} {unit}"
    return rupiah(amount)


def filters(about: Asked) -> str:
    """Return what an answer covers, for who reads it."""
    inside = f"; hanya {lake.name_of(about.inside)}" if about.inside else ""
    rounded = ", yang lain dibulatkan ke kelipatan 5" if about.outside else ""
    return f"paket yang jumlah kendalinya cocok{inside}; hitungan di bawah 5 ditulis *{rounded}"


def _shown(
    counts: dict[str, dict[str, int]], areas: Sequence[str], stock: asking.Grid
) -> tuple[dict[str, list[int | None]], dict[str, int | None], dict[str, int | None]]:
    """Return the columns of the summary, their sums and those of parts, with what is few hidden.

    Who works and who came home are stages of the stock, and are hidden as they are there; what was
    settled is a part of the cases; sexes are parts of all, and ways of leaving of who left.
    """
    lines = {what: [some.get(one, 0) for one in areas] for what, some in counts.items()}
    found: dict[str, list[int | None]] = {}
    sums: dict[str, int | None] = {}
    senders = lines.pop(_SENDERS)
    for what, line in lines.items():
        people = list(map(rules.senders, line, senders)) if what == "kiriman" else line
        shown = [row[0] for row in rules.with_sums([[one] for one in people])]
        *found[what], sums[what] = rules.where_told([*line, sum(line)], shown)
    for what, stage in (("bekerja", "BEKERJA"), ("purna", "PURNA")):
        if stage in stock.columns:
            found[what] = [stock.cell(one, stage) if one in stock.lines else 0 for one in areas]
            sums[what] = stock.column_sums[stock.columns.index(stage)]
    found["tercatat"], sums["tercatat"] = [stock.line_sum(one) for one in areas], stock.whole
    halves = [
        [done, every - done] for done, every in zip(lines["selesai"], lines["kasus"], strict=True)
    ]
    *rows, under = rules.with_sums(halves)
    found["selesai"], sums["selesai"] = [row[0] for row in rows], under[0]
    found["kasus"], sums["kasus"] = [row[-1] for row in rows], under[-1]
    parts, under_parts = _parts_shown(lines, found, sums)
    return found | parts, sums, under_parts


def _parts_shown(
    lines: Mapping[str, list[int]],
    wholes: Mapping[str, Sequence[int | None]],
    sums: Mapping[str, int | None],
) -> tuple[dict[str, list[int | None]], dict[str, int | None]]:
    """Return what counts are made up of, and of all areas together, as every table is hidden.

    The wholes are told beside them, and stay as they are: no part is told that they would tell.
    """
    found: dict[str, list[int | None]] = {}
    under: dict[str, int | None] = {}
    for whole, parts in _WHOLES:
        some = [lines[one] for one in parts]
        rest = [every - sum(each) for every, *each in zip(lines[whole], *some, strict=True)]
        table = [list(one) for one in zip(*some, rest, strict=True)]
        *grid, last = rules.with_sums(table, sums=[*wholes[whole], sums[whole]])
        for place, part in enumerate(parts):
            found[part] = [line[place] for line in grid]
            under[part] = last[place] if table else 0
    return found, under


def _packages(came: Answers, level: Level) -> dict[str, str]:
    """Return what stands of packages beside each area: their number, or how many of how many."""
    if level is Level.DESA:
        return {str(code): str(number) for code, _, _, number in came if number}
    found: dict[str, list[bool]] = {}
    for code, _, day, _ in came:
        found.setdefault(str(code)[: level.value], []).append(not rules.is_never(int(day)))
    return {code: f"{sum(some)}/{len(some)}" for code, some in found.items()}


def _year(answers: Sequence[Answers]) -> dict[str, Year]:
    """Return every figure of a year."""
    counts, sums = ({what: [0] * (MONTHS + 1) for _, what in CHARTS} for _ in range(2))
    for what, month, count, money in answers[0]:
        counts[str(what)][int(month)], sums[str(what)][int(month)] = int(count), int(money)
    shown = {what: rules.suppressed_line(line) for what, line in counts.items()}
    tables = {
        what: asking.grid(name, rows)
        for (what, name), rows in zip(GRIDS.items(), answers[1:], strict=True)
    }
    for what, table in tables.items():
        told = [table.line_sum(month) for month in range(MONTHS + 1)]
        shown[what] = [
            one if beside is not None or one == 0 else None
            for one, beside in zip(shown[what], told, strict=True)
        ]
    hidden = {what for what, table in tables.items() if table.whole is None}
    return {
        what: Year(counts[what], sums[what], shown[what], is_told=what not in hidden)
        for what in counts
    }


def _chart(title: str, years: tuple[Year, Year], until: int, *, is_money: bool) -> Chart:
    """Return a chart, each month hidden where what it counts is too small to be shown."""
    lines: list[list[int | None]] = []
    wholes: list[int | None] = []
    for year in years:
        told = year.rupiah if is_money else year.counts
        lines.append(rules.where_told(told, year.shown))
        parts = [(year.counts[some], year.shown[some]) for some in _split(until)]
        enough = year.is_told and all(rules.may_be_split(*one) for one in parts)
        wholes.append(sum(told[: until + 1]) if enough else None)
    now, before = lines
    return Chart(title, now[1:], before[1:], wholes[0], wholes[1], is_money)


def _split(until: int) -> tuple[slice, slice]:
    """Return the months up to one, and those after it."""
    return slice(until + 1), slice(until + 1, None)


def _never_told(never: Sequence[str]) -> str:
    if not never:
        return ""
    some = ", ".join(never[:12])
    more = f" dan {len(never) - 12} lagi" if len(never) > 12 else ""
    return f"Belum mengirim: {some}{more}."
