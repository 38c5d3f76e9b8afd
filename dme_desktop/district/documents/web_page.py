"""The figures of a desk as one page for a web site or a meeting: charts and tables, nothing else.

One file that loads nothing and runs nothing: its style and its drawings stand in it. It prints, it
is read in grey (what is now is filled, what was is a line), and every chart says its numbers too.
"""

from collections.abc import Sequence
from html import escape

from dme_desktop.district.documents.months import LETTERS, Panel
from dme_desktop.district.documents.publication import HIDDEN, LINES, Figures
from dme_desktop.kernel.words import MONTHS, grouped
from dme_desktop.reports.documents.list_report import ListReport

WIDE, TALL, LOW = 300, 130, 112  # of a drawing, in its own units; LOW is where columns stand
STEP = WIDE / len(LETTERS)
ALONE = "default-src 'none'; style-src 'unsafe-inline'"  # a browser loads nothing for it
STYLE = """
:root { color-scheme: light; --ink: #1d2422; --grey: #5b6562; --line: #c9d0cd; --now: #0d6b59; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1120px; padding: 24px; color: var(--ink); background: #fff;
  font: 16px/1.5 "Liberation Sans", Arial, Helvetica, sans-serif; }
h1 { font-size: 28px; margin: 0 0 4px; } h2 { font-size: 20px; margin: 40px 0 8px; }
p { margin: 0 0 8px; } .grey, figcaption { color: var(--grey); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 24px; margin: 16px 0; }
dt { color: var(--grey); } dd { margin: 0; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 24px; }
figure { margin: 0; break-inside: avoid; } figure strong { font-size: 24px; display: block; }
svg { width: 100%; height: auto; } svg text { font-size: 10px; fill: var(--grey); }
.now { fill: var(--now); } .was { stroke: var(--ink); stroke-width: 2; }
.few { fill: none; stroke: var(--grey); stroke-dasharray: 2 2; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 14px;
  font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--line); text-align: left; }
th { border-bottom: 2px solid var(--ink); vertical-align: bottom; } .right { text-align: right; }
tr.sum td { font-weight: bold; border-top: 2px solid var(--ink); }
details { margin-top: 4px; } footer { margin-top: 40px; color: var(--grey); font-size: 14px; }
@page { size: A4 landscape; margin: 14mm; }
@media print { body { padding: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; }
  table { font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; }
  .scroll { overflow: visible; } }
"""


def build(figures: Figures) -> bytes:
    """Return the page as UTF-8; the same figures give the same bytes."""
    printed = f"{figures.foot.printed_at:%d-%m-%Y %H:%M}"
    title = f"Angka Desa Migran Emas · {figures.office}"
    parts = [
        "<!doctype html>",
        '<html lang="id"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{ALONE}">',
        f"<title>{escape(title)}</title><style>{STYLE}</style></head><body>",
        f"<header><h1>{escape(figures.office)}</h1>",
        f"<p>Angka Desa Migran Emas · {escape(figures.period)}</p></header>",
        _facts(figures.facts),
        f"<main><h2>Grafik {figures.year}</h2>",
        f'<p class="grey">{LINES} Kotak bergaris putus: disembunyikan.</p><div class="charts">',
        *map(_chart, figures.panels),
        "</div>",
        *map(_table, figures.tables),
        f"</main><footer><p>{escape(HIDDEN)}</p>",
        f"<p>Dibuat {printed} dengan DME Desktop.</p></footer>",
        "</body></html>",
    ]
    return "\n".join(parts).encode()


def _facts(facts: Sequence[tuple[str, str]]) -> str:
    told = "".join(f"<dt>{escape(what)}</dt><dd>{escape(said)}</dd>" for what, said in facts)
    return f"<dl>{told}</dl>"


def _chart(panel: Panel) -> str:
    """Draw twelve months of one figure, and write them as a table under it."""
    every = [one for one in (*panel.months, *panel.before) if one is not None]
    unit = (LOW - 14) / (max(every, default=0) or 1)
    drawn = "".join(_month(panel, month, unit) for month in range(len(LETTERS)))
    said = f"{panel.title}: {panel.told}, {panel.compared}"
    rows = "".join(
        f"<tr><td>{name}</td>{_cell(now)}{_cell(was)}</tr>"
        for name, now, was in zip(MONTHS, panel.months, panel.before, strict=True)
    )
    return (
        f"<figure><figcaption>{escape(panel.title)}</figcaption>"
        f'<strong>{escape(panel.told)}</strong><p class="grey">{escape(panel.compared)}</p>'
        f'<svg viewBox="0 0 {WIDE} {TALL}" role="img" aria-label="{escape(said)}">{drawn}'
        f'<line x1="0" y1="{LOW}" x2="{WIDE}" y2="{LOW}" stroke="#c9d0cd"/></svg>'
        "<details><summary>Angkanya</summary><table><thead><tr><th>Bulan</th>"
        '<th class="right">Tahun ini</th><th class="right">Tahun lalu</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></details></figure>"
    )


def _month(panel: Panel, month: int, unit: float) -> str:
    left, middle = month * STEP + 3, (month + 0.5) * STEP
    now, before = panel.months[month], panel.before[month]
    parts = [f'<text x="{middle:.1f}" y="{LOW + 14}" text-anchor="middle">{LETTERS[month]}</text>']
    if now is None:
        parts.append(_box("few", left, 12))
    elif now:
        parts.append(_box("now", left, now * unit))
    if before:
        high = LOW - before * unit
        parts.append(
            f'<line class="was" x1="{left - 2:.1f}" y1="{high:.1f}" '
            f'x2="{left + STEP - 4:.1f}" y2="{high:.1f}"/>'
        )
    return "".join(parts)


def _box(what: str, left: float, tall: float) -> str:
    return (
        f'<rect class="{what}" x="{left:.1f}" y="{LOW - tall:.1f}" width="{STEP - 6:.1f}" '
        f'height="{tall:.1f}"/>'
    )


def _cell(number: int | None) -> str:
    return f'<td class="right">{"*" if number is None else grouped(number)}</td>'


def _table(table: ListReport) -> str:
    sides = ["right" if one.align == "right" else "left" for one in table.columns]
    heads = "".join(
        f'<th scope="col" class="{side}">{escape(one.head)}</th>'
        for side, one in zip(sides, table.columns, strict=True)
    )
    last = len(table.rows) - table.totals
    rows = "".join(
        f"<tr{' class=sum' if place >= last else ''}>"
        + "".join(
            f'<td class="{side}">{escape(cell)}</td>' for side, cell in zip(sides, row, strict=True)
        )
        + "</tr>"
        for place, row in enumerate(table.rows)
    )
    empty = "" if table.rows else f"<p>{escape(table.empty)}</p>"
    note = f'<p class="grey">{escape(table.note)}</p>' if table.note else ""
    return (
        f'<section><h2>{escape(table.name)}</h2><p class="grey">{escape(table.period)}; '
        f'{escape(table.filters)}.</p><div class="scroll"><table><thead><tr>{heads}</tr></thead>'
        f"<tbody>{rows}</tbody></table></div>{empty}{note}</section>"
    )
