"""The figures of a desk: months beside those of the year before, and the summary L22."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.district import questions, rules
from dme_desktop.district.engines.engine import Answers
from dme_desktop.district.questions import MONTHS, Asked, Level
from dme_desktop.district.service import lake
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
_SUMMED = (
    ("Tercatat", "tercatat"), ("Bekerja", "bekerja"), ("Purna", "purna"),
    ("Berangkat", "berangkat"), ("Pulang", "pulang"), (MONEY, "kiriman"), ("Kasus", "kasus"),
    ("Selesai", "selesai"), ("Dilatih", "dilatih"), ("Kegiatan", "kegiatan"),
)  # fmt: skip
ACTIVITIES = len(_SUMMED) - 1  # counts no people: never hidden
OF_AREAS = {
    Level.DESA: "Desa", Level.KECAMATAN: "Kecamatan", Level.KABUPATEN: "Kabupaten",
    Level.PROVINSI: "Provinsi",
}  # fmt: skip

Months = tuple[list[int], list[int]]  # counts and rupiah, by month


@dataclass(frozen=True)
class Chart:
    """Twelve months of one figure, those of the year before, both sums; None is hidden."""

    title: str
    months: Sequence[int | None]
    before: Sequence[int | None]
    whole: int | None
    whole_before: int | None
    is_money: bool = False

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


def charts(db: Database, year: int, inside: str = "") -> list[Chart]:
    """Return the five figures of a year, month by month, of an area only if one is named.

    A year that still goes on is held against the same months of the year before.
    """
    today = db.clock.today()
    until = today.month if year == today.year else MONTHS
    asked = [(questions.CHARTS, Asked(one, inside)) for one in (year, year - 1)]
    now, before = (_by_month(one) for one in lake.of(db).answers(asked))
    return [
        _chart(title, (now[what], before[what]), until, is_money=what == "kiriman")
        for title, what in CHARTS
    ]


def summary(db: Database, session: Session, about: Asked) -> ListReport:
    """Return report L22: every area with its counts, small ones hidden."""
    answer, came = lake.of(db).answers([(questions.SUMMARY, about), (questions.REPORTED, about)])
    counts: dict[str, dict[str, int]] = {what: {} for _, what in _SUMMED}
    sent: dict[str, int] = {}
    for area, what, count, money in answer:
        counts[str(what)][str(area)] = int(count)
        sent[str(area)] = sent.get(str(area), 0) + int(money)
    areas = sorted({str(area) for area, *_ in answer})
    shown = _shown({what: [some.get(one, 0) for one in areas] for what, some in counts.items()})
    hidden = [
        [shown[what][at] for _, what in _SUMMED[:ACTIVITIES]] for at in range(len(areas))
    ]  # a row an area
    packages = _packages(came, about.level)
    place = [name for name, _ in _SUMMED].index(MONEY)
    rows = [
        (
            lake.name_of(code), *map(rules.told, line), grouped(counts["kegiatan"].get(code, 0)),
            rupiah(sent[code]) if line[place] is not None else rules.HIDDEN,
            packages.get(code, ""),
        )
        for code, line in zip(areas, hidden, strict=True)
    ]  # fmt: skip
    sums = [sum(counts[what].values()) for _, what in _SUMMED]
    whole = [rules.told(rules.sum_of([one])) for one in sums[:ACTIVITIES]]
    money_told = rupiah(sum(sent.values())) if whole[place] != rules.HIDDEN else rules.HIDDEN
    rows.append(("Jumlah", *whole, grouped(sums[ACTIVITIES]), money_told, ""))
    never = [str(name) for _, name, day, _ in came if day == questions.NEVER]
    return ListReport(
        code="L22",
        name="Rekap konsolidasi",
        title="REKAPITULASI KONSOLIDASI DESA MIGRAN EMAS",
        columns=(
            ListColumn(OF_AREAS[about.level], 44),
            *(ListColumn(name, 17, "right") for name, _ in _SUMMED),
            ListColumn("Jumlah kiriman", 32, "right"),
            ListColumn("Paket", 12, "right"),
        ),
        rows=tuple(rows),
        ids=tuple("" for _ in rows),
        empty="Belum ada paket yang dapat dihitung.",
        unknowns=(("paket (belum pernah mengirim)", len(never)),) if never else (),
        filters=_filters(about),
        note=_never_told(never),
        unit=OF_AREAS[about.level].lower(),
        total=len(areas),
        totals=1,
        **about_it(session) | {"period": period(about)},
    )


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


def _filters(about: Asked) -> str:
    inside = f"; hanya {lake.name_of(about.inside)}" if about.inside else ""
    return f"paket yang jumlah kendalinya cocok{inside}; hitungan di bawah 5 ditulis *"


def _shown(counts: dict[str, list[int]]) -> dict[str, list[int | None]]:
    """Return every column with small counts hidden, and those that a subtraction would tell.

    Who works and who came home are parts of all; what was settled is a part of the cases.
    """
    found = {what: rules.suppressed_line(line) for what, line in counts.items()}
    for whole, parts in (("tercatat", ("bekerja", "purna")), ("kasus", ("selesai",))):
        lines = [counts[one] for one in parts]
        rest = [every - sum(some) for every, *some in zip(counts[whole], *lines, strict=True)]
        grid = rules.suppressed([list(one) for one in zip(*lines, rest, strict=True)])
        for place, part in enumerate(parts):
            found[part] = [line[place] for line in grid]
    return found


def _packages(came: Answers, level: Level) -> dict[str, str]:
    """Return what stands of packages beside each area: their number, or how many of how many."""
    if level is Level.DESA:
        return {str(code): str(number) for code, _, _, number in came}
    found: dict[str, list[bool]] = {}
    for code, _, day, _ in came:
        found.setdefault(str(code)[: level.value], []).append(day != questions.NEVER)
    return {code: f"{sum(some)}/{len(some)}" for code, some in found.items()}


def _by_month(answer: Answers) -> dict[str, Months]:
    """Return counts and rupiah of each figure by month; the first is of no month that is known."""
    found = {what: ([0] * (MONTHS + 1), [0] * (MONTHS + 1)) for _, what in CHARTS}
    for what, month, count, money in answer:
        counts, sums = found[str(what)]
        counts[int(month)], sums[int(month)] = int(count), int(money)
    return found


def _chart(title: str, years: tuple[Months, Months], until: int, *, is_money: bool) -> Chart:
    """Return a chart, each month hidden where what it counts is too small to be shown."""
    lines: list[list[int | None]] = []
    wholes: list[int | None] = []
    for counts, sums in years:
        told = sums if is_money else counts
        hidden = rules.suppressed_line(counts)
        lines.append(
            [None if gone is None else one for one, gone in zip(told, hidden, strict=True)]
        )
        enough = rules.sum_of(counts[: until + 1]) is not None
        wholes.append(sum(told[: until + 1]) if enough else None)
    now, before = lines
    return Chart(title, now[1:], before[1:], wholes[0], wholes[1], is_money)


def _never_told(never: Sequence[str]) -> str:
    if not never:
        return ""
    some = ", ".join(never[:12])
    more = f" dan {len(never) - 12} lagi" if len(never) > 12 else ""
    return f"Belum mengirim: {some}{more}."
