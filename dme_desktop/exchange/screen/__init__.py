"""What the clerk sees of workbooks that come in: the looking first, and the matching of columns."""

from dme_desktop.exchange.screen.page import ImportPage
from dme_desktop.ui.context import Context
from dme_desktop.ui.page import Page


def build(context: Context) -> Page:
    """Return the page that brings residents in."""
    return ImportPage(context)
