"""What every dialog has: F1 opens the manual over it, at the page of what it was opened from."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

FIRST = "mulai"  # the page of the manual where nothing else is told


class Dialog(QDialog):
    """A window over a page. It names its own page of the manual, or has that of what is under it.

    A window that waits for an answer lets no key through to the one under it, so F1 is its own.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.show_help)

    def page_of_manual(self) -> str:
        """Return the page of the manual for what is asked here."""
        under: QWidget | None = self
        while under is not None:
            if page := getattr(under, "help_page", ""):
                return str(page)
            under = under.parentWidget()
        return FIRST

    @Slot()
    def show_help(self) -> None:
        """Open the manual over the dialog; what was typed stays."""
        from dme_desktop.ui.help import HelpWindow  # noqa: PLC0415 - seldom needed, and it is one

        manual = HelpWindow(self)
        manual.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        manual.show_page(self.page_of_manual())
        manual.open()
