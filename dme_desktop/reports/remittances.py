"""The reports about money sent home: L13 by month, country, channel, hamlet; L14 by use.

Survey data by consent and not for tax: every report says so, of how many workers and households it
is, and what is unknown. Each row opens the lines it is made of.
"""

from collections.abc import Callable, Sequence
from functools import partial

from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel import addresses, codes
from dme_desktop.kernel.words import MONTHS, grouped, rupiah
from dme_desktop.pdf.charts import Part
from dme_desktop.remittances.documents.charts import short
from dme_desktop.remittances.model import Channel
from dme_desktop.remittances.service import figures, uses
from dme_desktop.remittances.service.figures import Cost, Figure, Line, Surveyed
from dme_desktop.remittances.service.meant import Meant
from dme_desktop.reports import asides, asking, hiding, mapped
from dme_desktop.reports.asking import NOW, Only, Period
from dme_desktop.reports.documents.list_report import Aside, Drawn, ListColumn, ListReport
from dme_desktop.reports.lists import about, aside, leading, told_period

PARTS = {
    "": "Menurut bulan",
    "NEGARA": "Menurut negara",
    "JALUR": "Menurut jalur",
    "DUSUN": "Menurut dusun",
    "MUSIM": "Menurut musim, dibanding tahun lalu",
    "BIAYA": "Menurut biaya kirim",
}
SURVEY = "Data survei dari keterangan keluarga yang setuju, bukan untuk pajak"
UNKNOWN = "belum diketahui"
_Counted = tuple[int, Sequence[Line], Figure, Surveyed, Only]
_SUMS = (
    ListColumn("Kiriman", 16, "right"), ListColumn("Pekerja", 16, "right"),
    ListColumn("Rumah", 16, "right"), ListColumn("Jumlah", 34, "right"),
    ListColumn("Rata-rata", 30, "right"),
    ListColumn("Median", 30, "right"), ListColumn("Jalur resmi", 20, "right"),
)  # fmt: skip


def sent(session: Session, period: Period = NOW) -> ListReport:
    """Return report L13 of a year, in the part that is asked for (dictionary 13)."""
    year = period.year or session.info["clock"].today().year
    only = period.only
    meant = asking.money_of(session, only)
    years = [year, year - 1] if period.part == "MUSIM" else [year]
    lines, *before = figures.of_years(session, years, meant)
    told, whole = figures.surveyed(session, year, meant), figures.whole(year, lines)
    least = least_of(session) if period.outside else 0
    counted = year, lines, whole, told, only
    if period.part == "MUSIM":
        return _season(session, counted, before[0], least)
    if period.part == "BIAYA":
        return _costs(session, counted, least)
    rows = _rows(year, lines, period.part)
    drawn = _mapped(session, rows, whole, least) if period.part == "DUSUN" else None
    rows.append(("Jumlah", whole))
    return _report(
        session, counted, PARTS[period.part],
        (ListColumn(_HEADS[period.part], 46), *_SUMS),
        [(name, *_told(one)) for name, one in rows], [one.code for _, one in rows],
        chart=_chart(rows[:-1], whole), chart_said="Jumlah (rupiah)",
        totals=1, sizes=[one.workers for _, one in rows], least=least, drawn=drawn,
    )  # fmt: skip


def _mapped(
    session: Session, rows: Sequence[tuple[str, Figure]], whole: Figure, least: int
) -> Drawn | None:
    """Return how many workers of each hamlet send, on the map that the office drew."""
    gone = hiding.rows_hidden([one.workers for _, one in rows], least)
    if 0 < whole.workers < least:
        gone = frozenset(range(len(rows)))
    hidden = frozenset(rows[place][0] for place in gone)
    counts = {name: one.workers for name, one in rows}
    return mapped.drawn(session, "Peta: pekerja yang kirimannya dicatat", counts, hidden)


def _chart(rows: Sequence[tuple[str, Figure]], whole: Figure) -> tuple[Part, ...]:
    """Return a bar for each row; on the screen and on paper it is one drawing."""
    return tuple(
        Part(name, one.total, f"{short(one.total)} ({_percent(one.total, whole.total)})")
        for name, one in rows
        if one.total
    )


def used(session: Session, period: Period = NOW) -> ListReport:
    """Return report L14 of a year: what the money was used for, and what of it is productive."""
    year = period.year or session.info["clock"].today().year
    only, least = period.only, least_of(session) if period.outside else 0
    meant = asking.money_of(session, only)
    lines, told = figures.of_year(session, year, meant), figures.surveyed(session, year, meant)
    in_all = figures.whole(year, lines)
    every, chosen = figures.by_use(session, year, meant), uses.productive(session)
    found, senders = [one[:2] for one in every], {use: people for use, _, people in every}
    whole = sum(amount for _, amount in found)
    rows = [
        (
            use.value, rupiah(amount), _percent(amount, whole),
            "produktif" if use in chosen else "",
        )
        for use, amount in found
    ]  # fmt: skip
    share = _percent(sum(amount for use, amount in found if use in chosen), whole)
    if hiding.rows_hidden([senders[use] for use, _ in found], least):
        share = ""  # it would tell of what is hidden
    rows.append(("Jumlah", rupiah(whole), _percent(whole, whole), share))
    ids = [figures.use_code(year, use) for use, _ in found]
    return _report(
        session, (year, lines, in_all, told, only), "",
        (
            ListColumn("Penggunaan", 70), ListColumn("Jumlah", 40, "right"),
            ListColumn("%", 20, "right"), ListColumn("Produktif", 30),
        ),
        rows, [*ids, in_all.code], code="L14", name="Penggunaan kiriman",
        chart=tuple(
            Part(use.value, amount, f"{short(amount)} ({_percent(amount, whole)})", use in chosen)
            for use, amount in found
        ),
        chart_said="Jumlah (rupiah); yang gelap produktif menurut pilihan kantor",
        totals=1, sizes=[senders[use] for use, _ in found], least=least,
    )  # fmt: skip


_HEADS = {"": "Bulan", "NEGARA": "Negara", "JALUR": "Jalur kirim", "DUSUN": "Dusun"}


def _rows(year: int, lines: Sequence[Line], part: str) -> list[tuple[str, Figure]]:
    if part == "NEGARA":
        return [(_country(code), one) for code, one in figures.by_country(year, lines)]
    if part == "JALUR":
        return [(Channel[name].value, one) for name, one in figures.by_channel(year, lines)]
    if part == "DUSUN":
        return figures.by_hamlet(year, lines)
    return list(zip(MONTHS, figures.by_month(year, lines), strict=True))


def _told(one: Figure) -> tuple[str, ...]:
    return (
        grouped(one.lines), grouped(one.workers), grouped(one.families), rupiah(one.total),
        rupiah(one.mean) if one.lines else "–", rupiah(one.median) if one.lines else "–",
        _percent(one.formal, one.total),
    )  # fmt: skip


def _season(session: Session, counted: _Counted, before: Sequence[Line], least: int) -> ListReport:
    """Return each month beside the same one of the year before: Lebaran moves, people see it."""
    year, lines, whole, _, _ = counted
    pairs = list(
        zip(figures.by_month(year, lines), figures.by_month(year - 1, before), strict=True)
    )
    pairs.append((whole, figures.whole(year - 1, before)))
    rows = [
        (
            name, grouped(now.lines), grouped(now.workers), rupiah(now.total),
            grouped(then.lines), grouped(then.workers), rupiah(then.total),
            _change(now.total, then.total),
        )
        for name, (now, then) in zip([*MONTHS, "Jumlah"], pairs, strict=True)
    ]  # fmt: skip
    columns = (
        ListColumn("Bulan", 36), ListColumn(f"Kiriman {year}", 22, "right"),
        ListColumn(f"Pekerja {year}", 22, "right"),
        ListColumn(f"Jumlah {year}", 38, "right"),
        ListColumn(f"Kiriman {year - 1}", 22, "right"),
        ListColumn(f"Pekerja {year - 1}", 22, "right"),
        ListColumn(f"Jumlah {year - 1}", 38, "right"),
        ListColumn("Naik turun", 24, "right"),
    )  # fmt: skip
    return _report(
        session, counted, PARTS["MUSIM"], columns, rows, [now.code for now, _ in pairs],
        cells=[("", *[now.code] * 3, *[then.code] * 3, "") for now, then in pairs],
        totals=1, least=least,
        sizes=[min(filter(None, (now.workers, then.workers)), default=0) for now, then in pairs],
    )  # fmt: skip


def _costs(session: Session, counted: _Counted, least: int) -> ListReport:
    """Return what sending cost in each corridor, of those who told it."""
    year, lines, *_ = counted
    found = figures.costs(year, lines)
    columns = (
        ListColumn("Negara", 38), ListColumn("Jalur kirim", 42),
        ListColumn("Menyebut biaya", 26, "right"), ListColumn("Tidak menyebut", 26, "right"),
        ListColumn("Kiriman", 20, "right"), ListColumn("Biaya", 32, "right"),
        ListColumn("Median biaya", 32, "right"),
        ListColumn("% dari kiriman", 26, "right"),
    )  # fmt: skip
    return _report(
        session, counted, PARTS["BIAYA"], columns, [_cost(one) for one in found],
        [one.codes[-1] for one in found],
        cells=[("", "", *one.codes, one.codes[0], one.codes[0], one.codes[0]) for one in found],
        least=least, sizes=[one.told for one in found],
        totals=sum(one.channel is None for one in found[-1:]),
    )  # fmt: skip


def _cost(one: Cost) -> tuple[str, ...]:
    corridor = (_country(one.country), one.channel.value) if one.channel else ("Jumlah", "")
    return (
        *corridor, grouped(one.told), grouped(one.lines - one.told), grouped(one.lines),
        rupiah(one.fee) if one.told else "–", rupiah(one.median) if one.told else "–",
        _percent(one.fee, one.sent, places=2),
    )  # fmt: skip


def _report(  # noqa: PLR0913 - what a list is made of
    session: Session,
    counted: _Counted,
    part: str,
    columns: tuple[ListColumn, ...],
    rows: Sequence[tuple[str, ...]],
    ids: Sequence[str],
    *,
    cells: Sequence[tuple[str, ...]] = (),
    code: str = "L13",
    name: str = "Kiriman uang",
    chart: tuple[Part, ...] = (),
    chart_said: str = "",
    totals: int = 0,
    sizes: Sequence[int] = (),
    least: int = 0,
    drawn: Drawn | None = None,
) -> ListReport:
    year, lines, whole, told, only = counted
    lines_at = partial(_lines_at, asking.money_of(session, only))
    sums = len(rows) - totals
    missing = [] if code == "L14" else _missing(lines)  # every line says what it was used for
    gone = hiding.rows_hidden(sizes[:sums], least)
    if 0 < whole.workers < least:
        gone = frozenset(range(len(rows)))  # the year itself tells of a few
    figures_at = [at for at, one in enumerate(columns) if one.align == "right"]
    shown = hiding.covered(rows, gone, figures_at)
    left = {rows[place][0] for place in gone}
    return ListReport(
        code=code,
        name=name,
        title=f"{name} {part}".strip().upper(),
        unit="kiriman",
        columns=columns,
        rows=shown if lines else (),
        totals=totals,
        ids=tuple(map(lines_at, ids)) if lines else (),
        cells=tuple(tuple(map(lines_at, one)) for one in cells) if lines else (),
        empty="Belum ada kiriman yang dicatat pada tahun ini.",
        total=0 if len(gone) == len(rows) else whole.lines,
        unknowns=() if least else tuple((what, number) for what, number, _ in missing),
        filters=f"{SURVEY}; hanya uang masuk yang tidak dibatalkan"
        if least
        else f"{SURVEY}; hanya uang masuk yang tidak dibatalkan, dari "
        f"{grouped(whole.workers)} pekerja di {grouped(whole.families)} rumah",
        note=hiding.said(least) if least else _note(told, code),
        asides=() if least else _asides(year, missing, told, lines_at),
        chart=tuple(part for part in chart if part.name not in left),
        chart_said=chart_said,
        drawn=drawn,
        narrowed=only.told,
        **about(session, told_period(year)),
    )


def _lines_at(meant: Meant, code: str) -> str:
    """Return where the lines of a figure are shown, narrowed as the figure is."""
    return addresses.LEDGER_LINES.of(which=code + meant.code).text if code else ""


def _note(told: Surveyed, code: str) -> str:
    """Say what yearly surveys tell beside the slips, never added to them."""
    said = "" if code == "L14" else "Negara menurut perjalanan terakhir. "
    if not told.workers and not told.beside:
        return said + "Tidak ada survei tahunan."
    said += (
        f"Di luar jumlah ini: survei tahunan {grouped(told.workers)} pekerja tanpa slip, "
        f"kira-kira {rupiah(told.total)}."
    )
    if told.beside:
        said += f" Survei {grouped(told.beside)} pekerja yang punya slip tidak dihitung."
    return said


def _missing(lines: Sequence[Line]) -> list[tuple[str, int, str]]:
    """Return what is not known of how many lines, and the code of the figure that has them."""
    return [
        ("negara", sum(not line.sender.country for line in lines), "negara"),
        ("biaya kirim", sum(line.fee is None for line in lines), "tanpabiaya"),
    ]


def _asides(
    year: int,
    missing: Sequence[tuple[str, int, str]],
    told: Surveyed,
    lines_at: Callable[[str], str],
) -> tuple[Aside, ...]:
    """Return what is told beside the list, each with where its rows are."""
    unknown = (
        Aside(
            f"{what.capitalize()} belum diketahui", grouped(number),
            lines_at(figures.code_of(year, kind)),
        )
        for what, number, kind in missing
    )  # fmt: skip
    return leading(
        *unknown,
        aside("Survei tanpa slip", grouped(told.workers), asides.SURVEY),
        aside("Survei yang punya slip", grouped(told.beside), asides.BESIDE),
    )


def _country(code: str) -> str:
    return codes.labels("destination_country").get(code, code) if code else UNKNOWN


def _percent(part: int, whole: int, *, places: int = 1) -> str:
    return f"{100 * part / whole:.{places}f}%".replace(".", ",") if whole else "–"


def _change(now: int, then: int) -> str:
    if not then:
        return "–"
    return f"{100 * (now - then) / then:+.1f}%".replace(".", ",")
