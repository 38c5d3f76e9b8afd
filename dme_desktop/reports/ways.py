"""The report on the way of the papers: days from the wish until ready, by step, month, scheme."""

from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import MONTHS
from dme_desktop.pdf.charts import Part
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.documents.list_report import Aside, ListColumn, ListReport
from dme_desktop.reports.lists import about, aside, leading, told_period
from dme_desktop.vault.known import once
from dme_desktop.visits.service import figures, trips, ways
from dme_desktop.visits.service.figures import Measure
from dme_desktop.visits.waiting import ALL, STUCK

PARTS: Mapping[str, str] = {
    "": "Menurut langkah", figures.MONTH: "Menurut bulan", figures.SCHEME: "Menurut skema",
}  # fmt: skip
_DAYS = (
    ListColumn("N", 14, "right"), ListColumn("Tengah (hari)", 28, "right"),
    ListColumn("Terpendek", 26, "right"), ListColumn("Terlama", 24, "right"),
)  # fmt: skip


def lasting(session: Session, period: Period = NOW) -> ListReport:
    """Return how long the way of the papers took in a year, each row opening its journeys."""
    asked = period.year or session.info["clock"].today().year
    if period.part:
        return _whole(session, asked, period)
    found = figures.by_step(session, asked)
    waiting = once(session, ways.everybody)
    stuck = sum(one.stuck for one in waiting)
    return ListReport(
        code="JALAN",
        name="Jalan dokumen",
        title="LAMANYA JALAN DOKUMEN MENURUT LANGKAH",
        unit="langkah",
        columns=(
            ListColumn("Langkah", 70),
            *_DAYS,
            ListColumn("Menunggu sekarang", 34, "right"),
            ListColumn("Tertahan", 24, "right"),
        ),
        rows=tuple(
            (
                *_told(one),
                str(sum(way.step == one.code for way in waiting)),
                str(sum(way.step == one.code and way.stuck for way in waiting)),
            )
            for one in found
        ),
        ids=_ids(found, asked),
        cells=tuple(map(_leads, found, _ids(found, asked))),
        total=sum(one.usual.count for one in found),
        empty="Belum ada langkah yang diukur pada tahun ini.",
        filters=(
            "hari sejak langkah sebelumnya selesai; hanya yang kedua harinya tercatat di sini"
        ),
        note=f"Tertahan lebih lama dari biasanya: {stuck} orang." if stuck else "",
        asides=leading(
            Aside("Tertahan", str(stuck), addresses.WAYS.of(which=STUCK).text),
            Aside("Menunggu sekarang", str(len(waiting)), addresses.WAYS.of(which=ALL).text),
        ),
        chart=_chart(found),
        chart_said="Hari tengah setiap langkah",
        **about(session, told_period(asked)),
    )


def _whole(session: Session, year: int, period: Period) -> ListReport:
    ended = figures.whole(session, year)
    is_monthly = period.part == figures.MONTH
    found = figures.by_month(ended.rows) if is_monthly else figures.by_scheme(ended.rows)
    head = "Bulan" if is_monthly else "Skema"
    return ListReport(
        code="JALAN",
        name="Jalan dokumen",
        title=f"HARI DARI BERMINAT SAMPAI SIAP MENURUT {head.upper()}",
        unit="perjalanan",
        columns=(ListColumn(head, 70), *_DAYS),
        rows=tuple(_told(one) for one in found),
        ids=_ids(found, year),
        total=len(ended.rows),
        empty="Belum ada perjalanan yang siap pada tahun ini dan diketahui kapan berminat.",
        unknowns=(("hari berminat", ended.without_wish),),
        asides=leading(aside("Hari berminat belum diketahui", ended.without_wish, "tanpa-minat")),
        filters="yang ditandai siap pada tahun ini dan dicatat sejak berminat",
        chart=_chart(found),
        chart_said="Hari tengah",
        **about(session, told_period(year)),
    )


def _told(one: Measure) -> tuple[str, ...]:
    usual = one.usual
    return (
        _name(one), str(usual.count), trips.middle(usual.middle), str(usual.shortest),
        str(usual.longest),
    )  # fmt: skip


def _name(one: Measure) -> str:
    return MONTHS[int(one.name) - 1] if one.code.startswith(figures.MONTH) else one.name


def _ids(found: Sequence[Measure], year: int) -> tuple[str, ...]:
    named = (f"{year}{figures.APART}{one.code}" for one in found)
    return tuple(addresses.WAY_STEPS.of(which=which).text for which in named)


def _leads(one: Measure, steps: str) -> tuple[str, ...]:
    """Return where the figures of a step lead: to those who went, who wait, who are stuck."""
    waiting = (addresses.WAYS.of(which=f"{chip}~{one.code}").text for chip in (ALL, STUCK))
    return ("", steps, steps, steps, steps, *waiting)


def _chart(found: Sequence[Measure]) -> tuple[Part, ...]:
    return tuple(
        Part(_name(one), round(2 * one.usual.middle), trips.middle(one.usual.middle))
        for one in found
    )
