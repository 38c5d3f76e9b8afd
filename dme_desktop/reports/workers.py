"""The reports that count workers: L2 departures, L3-L6 by country, work, scheme, company, L7 share.

Those abroad now are counted by person, departures by journey (R2); the procedural share is of those
of whom it is known (R3). Each figure opens the names it is made of.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import cautions
from dme_desktop.agencies.model import Agency
from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel.words import MONTHS, grouped, screen_date
from dme_desktop.pdf.charts import Part
from dme_desktop.people import service as people
from dme_desktop.reports import counting, hiding, mapped
from dme_desktop.reports.asking import NAMES, NOW, Period
from dme_desktop.reports.counting import CUTS, MEN, WAYS, WOMEN, Cut, Sum
from dme_desktop.reports.documents.list_report import Drawn, ListColumn, ListReport, Panel
from dme_desktop.reports.lists import about, told_period
from dme_desktop.village.rules import spelled
from dme_desktop.workers.model import ProceduralStatus, Scheme

LEAVING = "BERANGKAT"  # the part of a report that counts departures of a year
EVERYBODY = "*"  # the key of the row of all
LEFT_PARTS = {"": "Menurut bulan", "BULAN_NEGARA": "Menurut bulan dan negara",
              "TAHUN": "Menurut tahun", "DUSUN": "Menurut dusun"}  # fmt: skip
MOST_PANELS = 8


def _stock_parts(**others: str) -> dict[str, str]:
    return {"": "Sedang di luar negeri", LEAVING: "Berangkat pada tahun ini", **others}


PARTS: Mapping[str, Mapping[str, str]] = {
    "L2": LEFT_PARTS,
    "L3": _stock_parts(DUSUN="Menurut dusun"),
    "L4": _stock_parts(JABATAN="Menurut jabatan"),
    "L5": _stock_parts(),
    "L6": _stock_parts(),
    "L7": {"": "Menurut tahun berangkat", "NEGARA": "Menurut negara tujuan"},
}
_SEXES = (
    ListColumn("L", 14, "right", key="L"),
    ListColumn("P", 14, "right", key="P"),
    ListColumn("Jumlah", 18, "right"),
)
_CLEAR = (
    ListColumn("Prosedural", 22, "right", key="PRO"),
    ListColumn("Nonprosedural", 26, "right", key="NON"),
    ListColumn("Menjadi nonprosedural", 28, "right", key="MEN"),
    ListColumn("Belum diketahui", 22, "right", key="TAK"),
)


@dataclass(frozen=True)
class Look:
    """How one report tells its rows: its words, and what stands in which column."""

    name: str
    title: str
    head: str
    cut: str
    other: str = ""  # the column of what is most frequent


LOOKS = {
    "L2": Look("Keberangkatan", "KEBERANGKATAN PEKERJA MIGRAN INDONESIA", "Bulan", "BULAN",
               "Negara terbanyak"),
    "L3": Look("PMI menurut negara", "PEKERJA MIGRAN INDONESIA MENURUT NEGARA TUJUAN", "Negara",
               "NEGARA", "Sektor terbanyak"),
    "L4": Look("PMI menurut sektor", "PEKERJA MIGRAN INDONESIA MENURUT SEKTOR", "Sektor",
               "SEKTOR", "Negara terbanyak"),
    "L5": Look("PMI menurut skema", "PEKERJA MIGRAN INDONESIA MENURUT SKEMA PENEMPATAN", "Skema",
               "SKEMA", "Negara terbanyak"),
    "L6": Look("PMI menurut P3MI", "PEKERJA MIGRAN INDONESIA MENURUT P3MI", "P3MI", "P3MI",
               "Negara terbanyak"),
    "L7": Look("Bagian prosedural", "BAGIAN KEBERANGKATAN YANG PROSEDURAL", "Tahun berangkat",
               "TAHUN"),
}  # fmt: skip
_BY = " MENURUT "
_HEADS = {"BULAN_NEGARA": ("Bulan dan negara", "Skema terbanyak"),
          "TAHUN": ("Tahun", "Negara terbanyak"), "DUSUN": ("Dusun", "Negara terbanyak"),
          "JABATAN": ("Sektor dan jabatan", "Negara terbanyak"),
          "NEGARA": ("Negara tujuan", "")}  # fmt: skip
_GIVEN_KEYS = {"BULAN": tuple(f"{month:02}" for month in range(1, 13))}


def report(code: str) -> Callable[[Session, Period], ListReport]:
    """Return how a report of this room is counted: "L2" to "L7"."""

    def counted(session: Session, period: Period = NOW) -> ListReport:
        return _report(session, code, period)

    return counted


def by_year(code: str, part: str) -> bool:
    """Say whether a part of a report is about a year that can be asked for."""
    if code == "L7":
        return part == "NEGARA"
    return part != "TAHUN" if code == "L2" else part == LEAVING


def names(
    session: Session, code: str, period: Period, row: str, column: str
) -> list[counting.Named]:
    """Return who stands behind a figure: the row by its key, `EVERYBODY` for the sum."""
    cut = _merged_hamlets(session, _cut(code, period.part))
    asked = _asked(session, code, period)
    return counting.names(session, asked, cut, None if row == EVERYBODY else row, column)


def years(session: Session) -> Sequence[int]:
    """Return the years in which somebody left, the newest first; this year always."""
    asked = counting.departures(session, NOW, every_year=True)
    found = session.scalars(asked.with_only_columns(counting.YEAR).distinct())
    known = {int(year) for year in found if year}
    return sorted(known | {session.info["clock"].today().year}, reverse=True)


def _title(look: Look, part: str) -> str:
    """Return what stands above a part: who is counted, and by what."""
    who, by, what = look.title.partition(_BY)
    if part == LEAVING:
        return f"KEBERANGKATAN {who}{by}{what}"
    return f"{who}{_BY}{_HEADS[part][0].upper()}" if part in _HEADS else look.title


def _cut(code: str, part: str) -> Cut:
    return CUTS[part if part in CUTS else LOOKS[code].cut]


def _asked(session: Session, code: str, period: Period) -> Select[*tuple[Any, ...]]:
    if _is_flow(code, period.part):
        is_ever = not by_year(code, period.part)
        return counting.departures(session, period, every_year=is_ever)
    return counting.abroad(session, period)


def _is_flow(code: str, part: str) -> bool:
    return code in {"L2", "L7"} or part == LEAVING


def _merged_hamlets(session: Session, cut: Cut) -> Cut:
    """Return a cut by hamlet that takes each once, however it was typed; any other as it is."""
    if cut is not CUTS["DUSUN"]:
        return cut
    known = people.hamlets(session)
    told = cache(lambda hamlet: spelled(hamlet or "", known))
    return Cut(cut.columns, lambda one: told(one[0]), _hamlet, cut.other)


def _hamlet(key: str) -> str:
    return key or counting.UNKNOWN


def rows_of(session: Session, code: str, period: Period) -> list[Sum]:
    """Return what a report counts, in the order in which it is told."""
    cut = _merged_hamlets(session, _cut(code, period.part))
    found = counting.sums(counting.kept(session, _asked(session, code, period), cut), cut)
    if code == "L6":
        called = counting.agency_names(session, found)
        for row in found:
            row.name = called.get(row.key, "Tanpa P3MI atau belum diketahui")
    part = period.part if period.part in CUTS else LOOKS[code].cut
    if part in {"NEGARA", "SEKTOR", "JABATAN", "SKEMA", "P3MI"}:
        return sorted(found, key=lambda row: (-row.number, row.name))
    given = _GIVEN_KEYS.get(part, ()) if found else ()
    there = {row.key for row in found}
    found += [Sum(key, cut.name(key)) for key in given if key not in there]
    if part == "BULAN_NEGARA":
        return sorted(found, key=_month_then_most)
    return sorted(found, key=counting.in_turn)


def _month_then_most(row: Sum) -> tuple[bool, str, int, str]:
    month, _, _ = row.key.partition(counting.APART)
    return not month, month, -row.number, row.name


def _report(session: Session, code: str, period: Period) -> ListReport:
    look, part = LOOKS[code], period.part
    rows = rows_of(session, code, period)
    total = counting.whole(rows)
    head, other = _HEADS.get(part, (look.head, look.other))
    least = least_of(session) if period.outside else 0
    hidden = _hidden([*rows, total], least)
    shown = _Shown(session, code, other, total.number, hidden, least)
    told = [shown.row(place, row) for place, row in enumerate([*rows, total])]
    flow, year = _is_flow(code, part), counting.year_of(session, period)
    is_of_year = by_year(code, part)
    has_panels = code == "L2" and not part
    panels, more = _panels(session, code, period, hidden) if has_panels else ((), "")
    return ListReport(
        code=code,
        name=look.name,
        title=_title(look, part),
        unit="keberangkatan" if flow else "orang",
        columns=shown.columns(head),
        rows=tuple(told) if rows else (),
        ids=tuple(NAMES + key for key in (*(row.key for row in rows), EVERYBODY)) if rows else (),
        totals=1,
        total=0 if 0 < total.number < least else total.number,
        empty="Tidak ada keberangkatan pada periode ini." if flow
        else "Tidak ada yang sedang bekerja di luar negeri.",
        unknowns=() if period.outside
        else _unknowns(session, period, (head, total, rows), is_of_year=is_of_year),
        filters=_scope(flow=flow, is_of_year=is_of_year),
        narrowed=period.only.told,
        note=_note(total, least),
        chart=_chart(code, part, rows, hidden),
        chart_said=_charted(code, flow=flow),
        chart_full=1000 if code == "L7" else 0,
        chart_shape="columns" if part in {"", "TAHUN"} and code in {"L2", "L7"} else "bars",
        drawn=_mapped(session, part, rows, hidden, flow=flow),
        panels=panels,
        panels_said="Menurut negara, bulan 1-12, skala yang sama" + more,
        **about(session, told_period(year, period.month if flow else None) if is_of_year else
                "semua tahun" if flow else ""),
    )  # fmt: skip


class _Shown:
    """How the rows of one report are written, column by column."""

    def __init__(
        self,
        session: Session,
        code: str,
        other: str,
        whole: int,
        hidden: frozenset[Hashable],
        least: int,
    ) -> None:
        self._code, self._other, self._whole = code, other, whole
        self._hidden, self._least = hidden, least
        self._permits, self._cases = _companies(session) if code == "L6" else ({}, {})

    def columns(self, head: str) -> tuple[ListColumn, ...]:
        """Return the columns, the first of them with this head."""
        found = [ListColumn(head, 62), *_SEXES]
        if self._code != "L7":
            found.append(ListColumn("%", 16, "right"))
        found += _CLEAR
        if self._code == "L7":
            found.append(ListColumn("% prosedural", 24, "right"))
        if self._code == "L6":
            found += [ListColumn("Izin", 40), ListColumn("Pengaduan", 22, "right")]
        elif self._other:
            found.append(ListColumn(self._other, 44))
        return tuple(found)

    def row(self, place: int, row: Sum) -> tuple[str, ...]:
        """Return one row as it is printed."""
        counts = {
            "L": row.genders[MEN], "P": row.genders[WOMEN], "J": row.number,
            **{key: row.ways[way] for key, way in WAYS.items()},
        }  # fmt: skip
        said = {
            key: hiding.HIDDEN if (place, key) in self._hidden else grouped(number)
            for key, number in counts.items()
        }
        has_hidden = any((place, key) in self._hidden for key in counts)
        cells = [row.name, said["L"], said["P"], said["J"]]
        if self._code != "L7":
            gone = (place, "J") in self._hidden
            cells.append(hiding.HIDDEN if gone else percent(row.number, self._whole))
        cells += [said[key] for key in WAYS]
        if self._code == "L7":
            cells.append(hiding.HIDDEN if has_hidden else _share(row))
        if self._code == "L6":
            cells += [self._permits.get(row.key, "–"), self._complaints(row.key)]
        elif self._other:
            cells.append(self._most(row))
        return tuple(cells)

    def _complaints(self, company: str) -> str:
        number = self._cases.get(company, 0)
        if number and number < self._least:
            return hiding.HIDDEN
        return grouped(number) if company else "–"

    def _most(self, row: Sum) -> str:
        if not row.others:
            return "–"
        name, number = min(row.others.items(), key=lambda pair: (-pair[1], pair[0]))
        return hiding.HIDDEN if number < self._least else f"{name} ({grouped(number)})"


def _hidden(rows: Sequence[Sum], least: int) -> frozenset[Hashable]:
    """Return which counts are not shown, by (place of the row, column); the last row is the sum."""
    if not least:
        return frozenset()
    counts: dict[Hashable, int] = {}
    sums: list[Sequence[Hashable]] = []
    for place, row in enumerate(rows):
        told = {"L": row.genders[MEN], "P": row.genders[WOMEN], "J": row.number}
        told |= {key: row.ways[way] for key, way in WAYS.items()}
        counts |= {(place, key): number for key, number in told.items()}
        sums.append([(place, key) for key in ("L", "P", "J")])
        sums.append([(place, key) for key in (*WAYS, "J")])
    keys = ("L", "P", "J", *WAYS)
    sums += [[(place, key) for place in range(len(rows))] for key in keys]
    return hiding.hidden(counts, sums, least)


def percent(part: int, whole: int) -> str:
    """Return "12,5%"; a dash of nothing."""
    return f"{100 * part / whole:.1f}%".replace(".", ",") if whole else "–"


def _share(row: Sum) -> str:
    return "–" if row.share is None else f"{100 * row.share:.1f}%".replace(".", ",")


def _note(total: Sum, least: int) -> str:
    if least:
        return f"Tanda {hiding.HIDDEN}: disamarkan, agar angka di bawah {least} tidak terbaca."
    if not total.number:
        return ""
    unknown = grouped(total.ways[ProceduralStatus.BELUM_DIKETAHUI])
    if not _clear(total):
        return f"Bagian prosedural tidak dapat dihitung: {unknown} belum diketahui."
    return (
        f"Bagian prosedural {_share(total)} dari {grouped(_clear(total))} yang diketahui; "
        f"belum diketahui {unknown} dihitung tersendiri."
    )


def _clear(total: Sum) -> int:
    return total.number - total.ways[ProceduralStatus.BELUM_DIKETAHUI]


def _scope(*, flow: bool, is_of_year: bool) -> str:
    if not flow:
        return "orang yang sedang di luar negeri atau cuti, setiap orang sekali"
    return "setiap keberangkatan dihitung" + ("" if is_of_year else ", semua tahun")


def _unknowns(
    session: Session, period: Period, counted: tuple[str, Sum, Sequence[Sum]], *, is_of_year: bool
) -> tuple[tuple[str, int], ...]:
    head, total, rows = counted
    unnamed = {"", Scheme.TIDAK_DIKETAHUI.name}
    nameless = sum(row.number for row in rows if row.key.strip(counting.APART) in unnamed)
    found = [
        (head[0].lower() + head[1:] if head != "P3MI" else head, nameless),
        ("status prosedural", total.ways[ProceduralStatus.BELUM_DIKETAHUI]),
    ]
    if is_of_year:
        found.append(("tahun berangkat (di luar N)", counting.unknown_departures(session, period)))
    return tuple(found)


def _chart(
    code: str, part: str, rows: Sequence[Sum], hidden: frozenset[Hashable]
) -> tuple[Part, ...]:
    if part in {"BULAN_NEGARA", "JABATAN"}:
        return ()
    shown = [row for place, row in enumerate(rows) if (place, "J") not in hidden]
    short = {name: name[:3] for name in MONTHS} | {counting.NO_MONTH: "?"}
    whole = sum(row.number for row in rows)
    if code == "L7":
        clear = [(row, row.share) for row in shown if row.share is not None]
        return tuple(Part(row.name, round(1000 * share), _share(row)) for row, share in clear)
    return tuple(
        Part(
            short.get(row.name, row.name),
            row.number,
            grouped(row.number)
            if code == "L2" and not part
            else f"{grouped(row.number)} ({percent(row.number, whole)})",
        )
        for row in shown
    )


def _mapped(
    session: Session, part: str, rows: Sequence[Sum], hidden: frozenset[Hashable], *, flow: bool
) -> Drawn | None:
    """Return the rows of a part by hamlet on the map that the office drew."""
    if part != "DUSUN":
        return None
    covered = {row.key for place, row in enumerate(rows) if (place, "J") in hidden}
    said = "Peta: keberangkatan" if flow else "Peta: yang sedang di luar negeri"
    return mapped.drawn(session, said, {row.key: row.number for row in rows}, frozenset(covered))


def _charted(code: str, *, flow: bool) -> str:
    if code == "L7":
        return "Bagian yang prosedural, dari yang diketahui"
    return "Keberangkatan" if flow else "Orang yang sedang di luar negeri"


def _panels(
    session: Session, code: str, period: Period, hidden: frozenset[Hashable]
) -> tuple[tuple[Panel, ...], str]:
    """Return the months of each country beside each other, and how many countries have no room.

    There are none where a count is hidden.
    """
    if hidden:
        return (), ""
    cut = CUTS["BULAN_NEGARA"]
    by_country: dict[str, dict[str, int]] = {}
    for one in counting.kept(session, _asked(session, code, period), cut):
        months = by_country.setdefault(counting.country(one.values[1]), {})
        months[one.values[0] or ""] = months.get(one.values[0] or "", 0) + one.number
    most = sorted(by_country.items(), key=lambda pair: (-sum(pair[1].values()), pair[0]))
    panels = tuple(
        Panel(
            f"{name} ({grouped(sum(months.values()))})",
            tuple(
                Part(str(month), months.get(f"{month:02}", 0), grouped(months[f"{month:02}"])
                     if months.get(f"{month:02}") else "")
                for month in range(1, 13)
            ),
        )
        for name, months in most[:MOST_PANELS]
    )  # fmt: skip
    out = len(most) - MOST_PANELS
    return panels, f"; {out} negara lain di bagian menurut bulan dan negara" if out > 0 else ""


def _companies(session: Session) -> tuple[dict[str, str], dict[str, int]]:
    """Return {id: what is known of the permit} and {id: complaints that name it} of companies."""
    kept = session.scalars(select(Agency).where(Agency.deleted_at.is_(None))).all()
    named = cautions.named(session, [one.id for one in kept])
    permits = {one.id: _permit(one) for one in kept}
    return permits, {one_id: one.every for one_id, one in named.items()}


def _permit(one: Agency) -> str:
    checked = f", diperiksa {screen_date(one.checked_on)}" if one.checked_on else ""
    return f"{one.permit_status.value}{checked}"
