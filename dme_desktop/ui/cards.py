"""The card, and the words on it: what a page is made of."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dme_desktop.ui.naming import named
from dme_desktop.ui.said import told


def card(title: str, *rows: QWidget, parent: QWidget | None = None) -> QFrame:
    """Return a card with a title and rows under it."""
    frame = QFrame(parent)
    frame.setProperty("role", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 14, 16, 16)
    column.setSpacing(8)
    if title:
        column.addWidget(label("card_title", "h2", title, frame))
    for row in rows:
        column.addWidget(row)
    return frame


def words(text: str, role: str = "muted", parent: QWidget | None = None) -> QLabel:
    """Return a sentence in one of the roles of the style sheet; long ones wrap."""
    sentence = label("words", role, text, parent)
    sentence.setWordWrap(True)
    return sentence


def label(name: str, role: str, text: str, parent: QWidget | None = None) -> QLabel:
    """Return plain text in one of the roles of the style sheet, found by its name."""
    made = named(QLabel(told(text), parent), name)
    made.setProperty("role", role)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made
