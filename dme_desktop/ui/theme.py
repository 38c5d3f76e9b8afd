"""The look: Fusion with our own palette, font and style sheet, light or dark as the system is.

Everything here runs before the first paint, so it leaves alone what is slow to load: the `Qt`
namespace (15 ms of enums), the style itself (4 ms more) and dataclasses.
"""

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from dme_desktop.kernel import resources

STYLE = ("-style", "fusion")  # to be written after the name of the program
FONT = "Liberation Sans"
FONT_SIZE = 10  # points
# what Windows would show in fonts of its own
OF_THE_SYSTEM = ("QAbstractItemView", "QMenu", "QMessageBox", "QTipLabel")
MIDDLE_GREY = 128
GRID = 8  # pixels; every distance on a screen is a multiple of half of it


class Tokens(NamedTuple):
    """The colours of one scheme, by what they mean."""

    ink: str
    muted: str
    line: str
    edge: str
    paper: str
    card: str
    soft: str
    accent: str
    accent_soft: str
    on_accent: str
    gold: str
    gold_ink: str
    gold_soft: str
    amber: str
    amber_soft: str
    red: str
    red_soft: str


LIGHT = Tokens(
    ink="#1f2a27", muted="#5d6a65", line="#dfe4e1", edge="#84918b", paper="#f5f7f6", card="#ffffff",
    soft="#e9edeb", accent="#0d6b5a", accent_soft="#e4f1ee", on_accent="#ffffff", gold="#b98a22",
    gold_ink="#86620f", gold_soft="#f7efdc", amber="#985800", amber_soft="#fdf3e0", red="#b3372f",
    red_soft="#fbebea",
)  # fmt: skip
DARK = Tokens(
    ink="#e4ebe8", muted="#9fb0a9", line="#2c3733", edge="#66756e", paper="#131917", card="#1b2320",
    soft="#29332f", accent="#5cbfa8", accent_soft="#1d3a33", on_accent="#0a1f1a", gold="#dcb559",
    gold_ink="#dcb559", gold_soft="#382f1a", amber="#e6ad55", amber_soft="#372b17", red="#f29088",
    red_soft="#3d2320",
)  # fmt: skip


_worn: list[Tokens] = []  # the colours the window is dressed in, once it is


def tokens() -> Tokens:
    """Return the colours of the scheme the window is dressed in."""
    return _worn[0] if _worn else DARK if _is_dark(QGuiApplication.palette()) else LIGHT


def colour(tone: str) -> QColor:
    """Return one colour of the present scheme by the name of its token."""
    return _colour(getattr(tokens(), tone))


@cache
def _colour(written: str) -> QColor:
    return QColor(written)


class Theme(QObject):
    """Dresses the application, and dresses it again when the system changes its scheme."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._chosen: Tokens | None = None
        _load_fonts()
        application.setFont(QFont(FONT, FONT_SIZE))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)
        self.wear(tokens())  # what the system gave; asking the style costs 4 ms of enums

    @Slot()
    def dress(self) -> None:
        """Apply the palette and the style sheet of the scheme that is chosen or asked for now."""
        system = DARK if _is_dark(QApplication.style().standardPalette()) else LIGHT
        self.wear(self._chosen or system)

    def follow(self, scheme: str) -> None:
        """Wear "light" or "dark" whatever the system asks for; anything else follows the system."""
        from PySide6.QtCore import Qt  # noqa: PLC0415 - slow, and seldom chosen

        known = {"light": (LIGHT, Qt.ColorScheme.Light), "dark": (DARK, Qt.ColorScheme.Dark)}
        self._chosen, asked = known.get(scheme, (None, Qt.ColorScheme.Unknown))
        QGuiApplication.styleHints().setColorScheme(asked)  # the frame that Windows draws
        self.dress()

    def wear(self, colours: Tokens) -> None:
        """Apply these colours to every window."""
        _worn[:] = [colours]
        QApplication.setPalette(palette(colours))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(style_sheet(colours))
            for kind in OF_THE_SYSTEM:  # a new style sheet brings the fonts of Windows back
                application.setFont(QFont(FONT, FONT_SIZE), kind)  # type: ignore[arg-type]


def style_sheet(colours: Tokens) -> str:
    """Return the style sheet with every @name replaced by its colour."""
    folder = resources.path("style")
    values = colours._asdict() | {"style": folder.as_posix()}
    sheet = folder.joinpath("desktop.qss").read_text(encoding="utf-8")
    return re.sub(r"@(\w+)", lambda found: values[found[1]], sheet)


def palette(colours: Tokens) -> QPalette:
    """Return the palette of `colours`, for what the style sheet does not name."""
    made = QPalette()
    role = QPalette.ColorRole
    for tone, roles in (
        (colours.ink, (role.WindowText, role.Text, role.ButtonText, role.ToolTipText)),
        (colours.paper, (role.Window, role.Button)),
        (colours.card, (role.Base, role.ToolTipBase)),
        (colours.soft, (role.AlternateBase, role.Midlight)),
        (colours.accent, (role.Highlight, role.Link, role.Accent)),
        (colours.on_accent, (role.HighlightedText, role.BrightText)),
        (colours.muted, (role.PlaceholderText,)),
    ):
        for each in roles:
            made.setColor(each, QColor(tone))
    for each in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.muted))
    return made


def _is_dark(colours: QPalette) -> bool:
    return colours.color(QPalette.ColorRole.Window).lightness() < MIDDLE_GREY


def _load_fonts() -> None:
    for file in sorted(resources.path("fonts").glob("LiberationSans-*.ttf")):
        if file.stem.endswith(("Regular", "Bold")):
            QFontDatabase.addApplicationFont(str(file))
