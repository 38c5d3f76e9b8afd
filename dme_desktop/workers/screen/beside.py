"""The cards beside the registration form: which documents are there, and the journeys before."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, label, words
from dme_desktop.ui.icons import Picture
from dme_desktop.ui.naming import named
from dme_desktop.ui.said import said
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    EventKind,
    Journey,
    JourneyEvent,
)
from dme_desktop.workers.rules import Step

SHOWN = 6  # newest events
States = Mapping[DocumentType, tuple[DocumentStatus, str, bool]]
_TONES = {
    DocumentStatus.ADA: ("check", "accent"),
    DocumentStatus.PROSES: ("file-text", "amber"),
    DocumentStatus.DITOLAK: ("file-text", "red"),
    DocumentStatus.PALSU: ("shield-alert", "red"),
}
_NO_NEED = {DocumentStatus.ADA, DocumentStatus.TIDAK_PERLU}


class DocumentsCard(QFrame):
    """Counts the documents that are there and names what each still needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._title = label("card_title", "h2", "", self)
        self._lines: dict[DocumentType, _PaperLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(8)
        self._column.addWidget(self._title)

    def show_states(self, states: States) -> None:
        """Show the documents of the form as they stand now."""
        ready = sum(status in _NO_NEED for status, _, _ in states.values())
        said = self.tr("Dokumen  {ready} dari {all}").format(ready=ready, all=len(states))
        self._title.setText(said)
        for kind, state in states.items():
            if kind not in self._lines:
                self._lines[kind] = _PaperLine(kind, self)
            self._lines[kind].show_state(*state)
        for kind, line in self._lines.items():
            line.setVisible(kind in states)
        for place, kind in enumerate(states, 1):
            if self._column.indexOf(self._lines[kind]) != place:
                self._column.insertWidget(place, self._lines[kind])


class _PaperLine(QWidget):
    """An icon, the name of the document, and its state as a small badge."""

    def __init__(self, kind: DocumentType, parent: QWidget) -> None:
        super().__init__(parent)
        self._picture = Picture("file-text", "muted", 16, self)
        self._badge = named(QLabel(self), f"state_{kind.name}")
        self._badge.setProperty("role", "badge")
        name = QLabel(said(kind.value), self)
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(name, stretch=1)
        row.addWidget(self._badge, alignment=Qt.AlignmentFlag.AlignRight)

    def show_state(self, status: DocumentStatus, left: str, urgent: bool) -> None:  # noqa: FBT001
        symbol, tone = _TONES.get(status, ("file-text", "muted"))
        if left:
            symbol, tone = "calendar-clock", "red" if urgent else "amber"
        self._picture.show_icon(symbol, tone)
        self._badge.setText(said(left) or said(status.value).lower())
        if self._badge.property("tone") != tone:
            self._badge.setProperty("tone", tone)
            self._badge.style().unpolish(self._badge)
            self._badge.style().polish(self._badge)


def journeys_card(
    journeys: Sequence[Journey], shown: str, open_one: Callable[[str], object]
) -> QFrame:
    """Return a card with every journey of a person; the others open on a click."""
    each = [
        Deed(
            f"journey_{one.seq}",
            _told(one),
            partial(open_one, one.id),
            "check" if one.id == shown else "plane",
        )
        for one in journeys
    ]
    return deeds(QCoreApplication.translate("workers", "Perjalanan"), *each)


def _told(journey: Journey) -> str:
    country = field_of(Journey, "country").kind.format(journey.country) if journey.country else ""
    years = "–".join(
        str(day.year) for day in (journey.departed_on, journey.returned_on) if day is not None
    )
    parts = (f"{journey.seq}.", country, journey.stage.value, years)
    return " ".join(part for part in parts if part)


def steps_card(
    steps: Sequence[Step], take: Callable[[EventKind], object], pick: Callable[[], object]
) -> QFrame:
    """Return a card with the steps that move the stage; whatever else happens is picked."""
    each = [
        Deed(
            f"step_{step.kind.name.lower()}",
            f"{said(step.kind.value)}…",
            partial(take, step.kind),
            "arrow-right",
        )
        for step in steps
        if step.to
    ]
    other = QCoreApplication.translate("workers", "Kejadian lain…")
    each.append(Deed("other_event", other, pick, "calendar-days", "Ctrl+K"))
    return deeds(QCoreApplication.translate("workers", "Langkah"), *each)


def events_card(events: Sequence[JourneyEvent]) -> QFrame:
    """Return a card with what happened on the journey, the newest first."""
    frame = card(QCoreApplication.translate("workers", "Yang sudah terjadi"))
    column = frame.layout()
    for event in events[:SHOWN]:
        told = f"{screen_date(event.on)} · {said(event.kind.value)}"
        lines = [words(told, "label"), *(words(x, "") for x in (event.told_by, event.note) if x)]
        for line in lines:
            column.addWidget(line)  # type: ignore[union-attr]
    return frame


def verified_card(journey: Journey) -> QFrame:
    """Return a card with who looked last at whether what is known is still true, and when."""
    title = QCoreApplication.translate("workers", "Data diperiksa")
    if journey.verified_on is None:
        return card(title, words(QCoreApplication.translate("workers", "Belum pernah diperiksa.")))
    told = f"{screen_date(journey.verified_on)} · {journey.verified_by or '–'}"
    return card(title, words(told, ""))
