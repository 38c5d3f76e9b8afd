"""The figures of a desk: months beside those of the year before, and the summary L22."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from dme_desktop.district import questions, rules
from dme_desktop.district.questions import OF
from dme_desktop.district.service import lake
from dme_desktop.kernel.words import grouped, rupiah
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about
from dme_desktop.vault.database import Database

MONTHS = 12
CHARTS = (
    ("Berangkat", "berangkat", "n"),
    ("Pulang", "pulang", "n"),
    ("Kiriman tercatat", "kiriman", "jumlah"),
    ("Kasus masuk", "kasus", "n"),
    ("Peserta pelatihan", "pelatihan", "n"),
)
_SUMMED = (
    ("Tercatat", "stok", "n", None), ("Bekerja", "stok", "n", "BEKERJA"),
    ("Purna", "stok", "n", "PURNA"), ("Berangkat", "berangkat", "n", None),
    ("Pulang", "pulang", "n", None), ("Kiriman", "kiriman", "n", None),
    ("Kasus", "kasus", "n", None), ("Selesai", "kasus", "selesai", None),
    ("Dilatih", "pelatihan", "n", None), ("Kegiatan", "kegiatan", "n", None),
)  # fmt: skip
ACTIVITIES = len(_SUMMED) - 1  # counts no people: never hidden


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
    asked = [
        questions.months(table, column, one, inside)
        for _, table, column in CHARTS for one in (year, year - 1)
    ]  # fmt: skip
    lines = questions.months("kiriman", "n", year, inside)
    lines_before = questions.months("kiriman", "n", year - 1, inside)
    *answers, counts, counts_before = lake.of(db).ask(*asked, lines, lines_before)
    found = []
    for place, (title, _, column) in enumerate(CHARTS):
        now, before = (_by_month(one) for one in answers[2 * place : 2 * place + 2])
        if column == "jumlah":
            found.append(
                _chart(title, (now, before), (_by_month(counts), _by_month(counts_before)), until)
            )
        else:
            found.append(_chart(title, (now, before), (now, before), until))
    return found


def summary(db: Database, session: Session, year: int) -> ListReport:
    """Return report L22: every office with the counts of the year, small ones hidden."""
    asked = [_column(table, column, stage, year) for _, table, column, stage in _SUMMED]
    money = questions.by_office("kiriman", "jumlah", year)
    *answers, paid, came = lake.of(db).ask(*asked, money, questions.reported(year))
    sent = {str(code): int(total) for code, total in paid}
    counts = [{str(code): int(number) for code, number in one} for one in answers]
    offices = sorted({code for one in counts for code in one})
    shown = [
        rules.suppressed_line([one.get(code, 0) for code in offices]) for one in counts[:ACTIVITIES]
    ]
    hidden = [[one[at] for one in shown] for at in range(len(offices))]  # a row an office
    versions = {str(code): (int(day), int(number)) for code, _, day, number in came}
    place = [name for name, *_ in _SUMMED].index("Kiriman")
    rows = [
        (
            lake.name_of(code), *map(rules.told, line), grouped(counts[ACTIVITIES].get(code, 0)),
            rupiah(sent.get(code, 0)) if line[place] is not None else rules.HIDDEN,
            str(versions[code][1]) if code in versions else "",
        )
        for code, line in zip(offices, hidden, strict=True)
    ]  # fmt: skip
    sums = [sum(one.values()) for one in counts]
    whole = [rules.told(rules.sum_of([one])) for one in sums[:ACTIVITIES]]
    money_told = rupiah(sum(sent.values())) if whole[place] != rules.HIDDEN else rules.HIDDEN
    rows.append(("Jumlah", *whole, grouped(sums[ACTIVITIES]), money_told, ""))
    never = [str(name) for _, name, day, _ in came if day == questions.NEVER]
    return ListReport(
        code="L22",
        name="Rekap konsolidasi",
        title="REKAPITULASI KONSOLIDASI DESA MIGRAN EMAS",
        columns=(
            ListColumn("Desa", 44),
            *(ListColumn(name, 17, "right") for name, *_ in _SUMMED),
            ListColumn("Jumlah kiriman", 32, "right"),
            ListColumn("Paket", 12, "right"),
        ),
        rows=tuple(rows),
        ids=tuple("" for _ in rows),
        empty="Belum ada paket yang dapat dihitung.",
        unknowns=(("paket (belum pernah mengirim)", len(never)),) if never else (),
        filters="paket yang jumlah kendalinya cocok; hitungan di bawah 5 ditulis *",
        note=_never_told(never),
        unit="desa",
        total=len(offices),
        totals=1,
        **about(session) | {"period": f"tahun {year}"},
    )


def short_money(amount: int) -> str:
    """Return an amount in few letters: "Rp84,1 M", "Rp302,6 jt"."""
    for size, unit in ((10**12, "T"), (10**9, "M"), (10**6, "jt")):
        if amount >= size:
            tenths = (10 * amount + size // 2) // size
            return f"Rp{grouped(tenths // 10)},{tenths % 10} {unit}"
    return rupiah(amount)


def _column(table: str, column: str, stage: str | None, year: int) -> questions.Asked:
    where = [OF[table].c.tahap == stage] if stage else []
    return questions.by_office(table, column, year, *where)


def _by_month(answer: lake.Answers) -> list[int]:
    found = [0] * (MONTHS + 1)  # the first is of no month that is known
    for month, number in answer:
        found[int(month)] = int(number)
    return found


def _chart(
    title: str,
    figures: tuple[list[int], list[int]],
    counts: tuple[list[int], list[int]],
    until: int,
) -> Chart:
    """Return a chart of figures, each hidden where what it counts is too small to be shown."""
    now, before = (
        [one if shown is not None else None for one, shown in zip(line, hidden, strict=True)]
        for line, hidden in zip(figures, map(rules.suppressed_line, counts), strict=True)
    )
    whole, whole_before = (
        sum(line[: until + 1]) if rules.sum_of(count[: until + 1]) is not None else None
        for line, count in zip(figures, counts, strict=True)
    )
    is_money = figures[0] is not counts[0]
    return Chart(title, now[1:], before[1:], whole, whole_before, is_money)


def _never_told(never: Sequence[str]) -> str:
    if not never:
        return ""
    some = ", ".join(never[:12])
    more = f" dan {len(never) - 12} lagi" if len(never) > 12 else ""
    return f"Belum mengirim: {some}{more}."
