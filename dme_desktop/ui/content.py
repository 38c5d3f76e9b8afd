"""What fills the window inside its frame: a room, or the pages before the rooms."""

from PySide6.QtWidgets import QStackedWidget


class Content(QStackedWidget):
    """Pages of which one is seen. It names its page of the manual, and may keep the window open."""

    @property
    def help_page(self) -> str:
        """Return the page of the manual for what is seen."""
        return "mulai"

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 - as Qt has it
        """Go on with Tab; nowhere when it is hidden, as who hides it finds the place."""
        return self.isVisible() and super().focusNextPrevChild(forward)

    def may_leave(self) -> bool:
        """Say whether the window may close now; ask about unsaved work."""
        return True
