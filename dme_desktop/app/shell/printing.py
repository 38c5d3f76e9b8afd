"""What the window itself prints: the list that is seen."""

from collections.abc import Callable

from dme_desktop.kernel.clock import Clock
from dme_desktop.ui.source import Column, OnPaper

SHARE = 230  # pixels that stand for a column without a width of its own


def drawing(
    clock: Clock, operator: str, village_code: str, *, practice: bool
) -> Callable[[OnPaper], bytes]:
    """Return what draws a list for this office."""

    def draw(seen: OnPaper) -> bytes:
        from dme_desktop.app.shell.documents import list_sheet
        from dme_desktop.pdf.foot import Foot

        foot = Foot(
            printed_at=clock.now(),
            printed_by=operator,
            village_code=village_code,
            practice=practice,
        )
        return list_sheet.build(
            list_sheet.ListSheet(
                title=seen.title,
                told=tuple(seen.told),
                columns=tuple(_column(one) for one in seen.columns),
                rows=tuple(tuple(row) for row in seen.rows),
                foot=foot,
            )
        )

    return draw


def _column(column: Column) -> tuple[str, float, bool]:
    return column.title, float(column.width or SHARE), column.right
