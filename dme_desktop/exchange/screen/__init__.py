"""What the clerk sees of workbooks that come in: the looking first, and the matching of columns."""

from dme_desktop.exchange.screen.page import ImportPage
from dme_desktop.sheets.target import Target
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page
from dme_desktop.workers.target import TARGET as RESIDENTS


def build(context: Context, target: Target = RESIDENTS) -> Page:
    """Return the page that brings in what a workbook holds: residents, unless another is named."""
    return ImportPage(context, target)
