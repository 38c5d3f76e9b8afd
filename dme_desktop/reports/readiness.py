"""Report L20: how far the village is with each indicator of the programme, on what proof."""

from collections.abc import Collection, Sequence

from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel import addresses
from dme_desktop.pdf.charts import Part
from dme_desktop.readiness import rules
from dme_desktop.readiness.service import board
from dme_desktop.readiness.service.board import Row
from dme_desktop.reports import hiding
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about

DRAFT = (
    "Indikator dan nilainya susunan program, bukan penilaian resmi: peraturan menterinya masih "
    "rancangan."
)


BEFORE = "Sebelumnya"
LAST = "LALU"  # the half-year that was closed last
PARTS = {"": "Semester ini", LAST: "Semester terakhir yang disimpan"}


def reached(session: Session, period: Period = NOW) -> ListReport:
    """Return report L20 of the half-year that runs, or of the one that was closed last.

    After the domain dictionary, sections 10 and 13.
    """
    half_year = rules.period_of(session.info["clock"].today())
    if period.part == LAST:
        half_year = board.closed_before(session, half_year)
    found = board.rows(session, half_year) if half_year else []
    least = least_of(session) if period.outside else 0
    hidden = {
        one.id
        for one in found
        if board.tells_of_few(one, least) or board.told_of_few_before(one, least)
    }
    untold = {one.asked.pillar for one in found if one.id in hidden}
    scores = [one for one in board.scores(found) if one.pillar not in untold]
    day = board.closed_on(session, half_year) if period.part == LAST else None
    columns = _columns(compared=any(one.before for one in found))
    return ListReport(
        code="L20",
        name="Capaian indikator DME",
        title="CAPAIAN INDIKATOR DESA MIGRAN EMAS",
        unit="indikator",
        columns=columns,
        rows=tuple(_row(one, columns, hidden) for one in found),
        ids=tuple(addresses.INDICATOR.of(one.id).text for one in found),
        empty="Belum ada semester yang disimpan."
        if period.part == LAST
        else "Tidak ada indikator yang dipakai.",
        unknowns=(
            ("jawaban", sum(one.value is None for one in found)),
            ("target", sum(one.asked.target is None for one in found)),
        ),
        filters="indikator yang dipakai kantor ini; bukti adalah lampiran pada jawaban",
        note=f"{DRAFT} {hiding.said(least)}" if least else DRAFT,
        chart=tuple(
            Part(one.pillar.value, round(1000 * one.share), _told(one.share))
            for one in scores
            if one.share is not None
        ),
        chart_said="Capaian setiap pilar, dari yang dijawab dan punya target",
        chart_full=1000,
        **about(session, rules.told_period(half_year) if half_year else "semester sebelumnya")
        | ({"as_of": day} if day else {}),
    )  # fmt: skip


def _columns(*, compared: bool) -> tuple[ListColumn, ...]:
    """Return the columns; with the answer of the half-year before where there is one."""
    before = (ListColumn(BEFORE, 28, "right"),) if compared else ()
    return (
        ListColumn("Kode", 14, "centre"), ListColumn("Pilar", 26),
        ListColumn("Indikator", 74 if compared else 92), ListColumn("Target", 22, "right"),
        ListColumn("Capaian", 28, "right"), ListColumn("%", 16, "right"), *before,
        ListColumn("Bukti", 16, "right"), ListColumn("Dasar jawaban", 66 if compared else 76),
    )  # fmt: skip


def _row(one: Row, columns: Sequence[ListColumn], hidden: Collection[str]) -> tuple[str, ...]:
    """Return a row; a hidden one without its answers, its share and what was counted."""
    asked = one.asked
    cells = {
        "Kode": one.id,
        "Pilar": asked.pillar.value,
        "Indikator": asked.text,
        "Target": rules.shown(asked.kind, asked.target) if asked.target is not None else "–",
        "Bukti": str(one.proofs),
    }
    told = {
        "Capaian": rules.shown(asked.kind, one.value),
        "%": _told(one.share) if asked.target else "–",
        BEFORE: rules.shown(asked.kind, one.before.value) if one.before else "–",
        "Dasar jawaban": one.told or asked.words or "–",
    }
    if one.id in hidden:
        told = dict.fromkeys(told, hiding.HIDDEN)
    cells |= told
    return tuple(cells[column.head] for column in columns)


def _told(share: float | None) -> str:
    return "–" if share is None else f"{round(100 * share)}%"
