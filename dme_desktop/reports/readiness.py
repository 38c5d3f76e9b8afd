"""Report L20: how far the village is with each indicator of the programme, on what proof."""

import re

from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel import addresses
from dme_desktop.pdf.charts import Part
from dme_desktop.readiness import rules
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row
from dme_desktop.readiness.service.queries import QUERIES
from dme_desktop.reports import hiding
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about

DRAFT = (
    "Indikator dan nilainya susunan program, bukan penilaian resmi: peraturan menterinya masih "
    "rancangan."
)


def reached(session: Session, period: Period = NOW) -> ListReport:
    """Return report L20 of the half-year that runs (domain dictionary, section 10 and 13)."""
    found = board.rows(session)
    least = least_of(session) if period.outside else 0
    hidden = {one.id for one in found if _tells_of_few(one, least)}
    untold = {one.asked.pillar for one in found if one.id in hidden}
    scores = [one for one in board.scores(found) if one.pillar not in untold]
    half_year = rules.period_of(session.info["clock"].today())
    return ListReport(
        code="L20",
        name="Capaian indikator DME",
        title="CAPAIAN INDIKATOR DESA MIGRAN EMAS",
        unit="indikator",
        columns=(
            ListColumn("Kode", 14, "centre"), ListColumn("Pilar", 26), ListColumn("Indikator", 92),
            ListColumn("Target", 22, "right"), ListColumn("Capaian", 28, "right"),
            ListColumn("%", 16, "right"), ListColumn("Bukti", 16, "right"),
            ListColumn("Dasar jawaban", 76),
        ),
        rows=tuple(_covered(_row(one)) if one.id in hidden else _row(one) for one in found),
        ids=tuple(addresses.INDICATOR.of(one.id).text for one in found),
        empty="Tidak ada indikator yang dipakai.",
        unknowns=(
            ("jawaban", sum(one.value is None for one in found)),
            ("target", sum(one.asked.target is None for one in found)),
        ),
        filters="indikator yang dipakai kantor ini; bukti adalah lampiran pada jawaban",
        note=f"{DRAFT} {hiding.said(least)}" if least else DRAFT,
        chart=tuple(
            Part(one.pillar.value, round(1000 * (one.share or 0)), _told(one.share))
            for one in scores
        ),
        chart_said="Capaian setiap pilar, dari yang dijawab dan punya target",
        **about(session, rules.told_period(half_year)),
    )  # fmt: skip


def _row(one: Row) -> tuple[str, ...]:
    asked = one.asked
    return (
        one.id,
        asked.pillar.value,
        asked.text,
        rules.shown(asked.kind, asked.target) if asked.target is not None else "–",
        rules.shown(asked.kind, one.value),
        _told(one.share) if asked.target else "–",
        str(one.proofs),
        one.told or asked.words or "–",
    )


def _tells_of_few(one: Row, least: int) -> bool:
    """Say whether an answer of a register tells of fewer people than the bound, or all but those.

    What was counted stands in its words: "9 dari 18; 20 belum diketahui", "17 peserta".
    """
    query = QUERIES.get(one.asked.query)
    if not least or query is None or not query.of_people:
        return False
    numbers = [int(number) for number in re.findall(r"\d+", one.told)]
    if " dari " in one.told:
        numbers.append(numbers[1] - numbers[0])
    return any(0 < number < least for number in numbers)


def _covered(row: tuple[str, ...]) -> tuple[str, ...]:
    """Return a row without its answer, its share and what was counted."""
    gone = {4, 5, 7}
    return tuple(hiding.HIDDEN if at in gone else cell for at, cell in enumerate(row))


def _told(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"
