"""The two charts of the ledger: what came each month, and what it was used for."""

from collections.abc import Callable, Sequence

from dme_desktop.kernel import words
from dme_desktop.pdf.charts import Bars, Columns, Part
from dme_desktop.pdf.flow import Scale

MILLION = 1_000_000
LETTERS = 3  # of the name of a month
MONTHLY = "Kiriman tiap bulan (rupiah)"


def by_month(months: Sequence[int], scale: Scale, speak: Callable[[str], str] = str) -> Columns:
    """Return twelve columns of what came each month, in rupiah.

    `speak` says their words as the window does; paper is in Indonesian.
    """
    most = max(months, default=0)
    return Columns(
        [
            Part(
                speak(words.MONTHS[place][:LETTERS]),
                amount,
                speak(short(amount)),
                marked=amount == most > 0,
            )
            for place, amount in enumerate(months)
        ],
        scale,
    )


def by_use(uses: Sequence[tuple[str, int, bool]], scale: Scale) -> Bars:
    """Return a bar for each use (name, rupiah, productive); productive ones are darker."""
    whole = sum(amount for _, amount, _ in uses) or 1
    return Bars(
        [
            Part(
                name, amount, f"{short(amount)} ({round(100 * amount / whole)}%)", marked=productive
            )
            for name, amount, productive in uses
        ],
        scale,
    )


def short(amount: int) -> str:
    """Return rupiah as a chart has room for: "1,4 jt", "850 rb", "" for none."""
    if amount == 0:
        return ""
    if amount < MILLION:
        return f"{round(amount / 1000)} rb"
    whole, tenths = divmod((10 * amount + MILLION // 2) // MILLION, 10)
    return f"{whole},{tenths} jt" if tenths else f"{whole} jt"
