"""The report on what deserves attention: counts by rule and decision, and nothing that names."""

from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.attention.model import LEVELS, FlagState
from dme_desktop.attention.service import decisions
from dme_desktop.cases.service import figures
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about
from dme_desktop.reports.protection import HIDDEN, grouped, parted

STATES = (None, *FlagState)


def counted(session: Session) -> ListReport:
    """Return how much holds of each rule, by what was decided; small counts are told together."""
    least = figures.least(session)
    every = [
        (rule, state)
        for rule, states in decisions.by_rule(session).items()
        for state, number in states.items()
        for _ in range(number)
    ]
    groups = grouped(every, lambda one: [one[0].value], least)
    levels = {rule.value: LEVELS[rule.level] for rule, _ in every}
    few = len(every) < least
    told: dict[str, Any] = about(session) | {
        "note": f"Tanda {HIDDEN} dan baris gabungan: angka di bawah {least} disamarkan.",
        "empty": f"Tidak ada, atau kurang dari {least} sehingga disamarkan.",
        "total": 0 if few else len(every),
        "unit": "hal yang dapat ditampilkan" if few else "hal",
    }
    return ListReport(
        code="PERHATIAN",
        name="Perlu perhatian",
        title="HAL DI BUKU KIRIMAN YANG PERLU PERHATIAN",
        columns=(
            ListColumn("Hal", 62), ListColumn("Tingkat", 28), ListColumn("Jumlah", 20, "right"),
            ListColumn("Terbuka", 22, "right"), ListColumn("Dijelaskan", 24, "right"),
            ListColumn("Dirujuk", 20, "right"), ListColumn("Dikesampingkan", 30, "right"),
        ),
        rows=tuple(
            (name, levels.get(name, "–"), str(len(some)),
             *parted([state for _, state in some], STATES, least))
            for name, some in groups
        ),
        ids=tuple("" for _ in groups),
        filters="yang masih berlaku menurut buku kiriman hari ini; tanpa nama",
        **told,
    )  # fmt: skip
