"""One thing that was noticed: why, what can be done, its lines, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.model import Letter
from dme_desktop.agenda.screen.record import OpenedRecord, RecordPage, beside, draft_of
from dme_desktop.attention import acts, papers
from dme_desktop.attention.model import LEVELS, AttentionDecision
from dme_desktop.attention.screen.book import TONES, said
from dme_desktop.attention.service import decisions
from dme_desktop.attention.service.decisions import Seen
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of, values_of
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.remittances.model import Direction, Remittance
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Part
from dme_desktop.ui.text import translated
from dme_desktop.vault.database import Database

DRAFTS = addresses.ATTENTION.drafts
SHOWN = 8  # lines beside the decision


@dataclass(frozen=True, kw_only=True)
class OpenedFlag(OpenedRecord):
    """A flag on the table, with what is decided about it."""

    seen: Seen | None = None
    flag_id: str = ""


def opened(db: Database, who: Who, flag_id: str) -> OpenedFlag:
    """Return a flag with all about it; raise DmeError for whoever may not see it."""
    with db.read(who) as session:
        seen = decisions.seen(session, flag_id)
        draft = draft_of(db, DRAFTS, flag_id)
        if seen.decision is None:
            return OpenedFlag(values={}, seen=seen, flag_id=flag_id, draft=draft)
        values, known = values_of(seen.decision), beside(session, seen.decision.id)
        return OpenedFlag(values=values, seen=seen, flag_id=flag_id, draft=draft, **known)


def note(db: Database, who: Who, letter_id: str) -> tuple[str, bytes]:
    """Return the number of a referral note and its PDF."""
    with db.read(who) as session:
        letter = session.get_one(Letter, letter_id)
        return f"{letter.type.value} {letter.number}", decisions.note_of(session, letter_id)


class FlagPage(RecordPage):
    """F10 keeps the decision; what is only explained is not asked again until its facts change."""

    help_page = "perhatian"
    closed_draft = True
    acts = (acts.DECIDE, acts.DECIDE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        note_below = QT_TRANSLATE_NOOP(
            "fields", "Bukan tuduhan. Tanyakan dulu, lalu tulis jawabannya; tidak tercetak di "
            "lembar warga."
        )  # fmt: skip
        part = Part(
            QT_TRANSLATE_NOOP("fields", "Keputusan"), list(fields_of(AttentionDecision)), note_below
        )
        super().__init__(context, self.tr("Perlu perhatian"), [part], DRAFTS, parent)

    def title_of(self, opened: OpenedRecord) -> str:
        """Return what was noticed."""
        return (
            translated(opened.seen.row.rule.value)
            if isinstance(opened, OpenedFlag) and opened.seen
            else self.title
        )

    def show_opened(self, opened: OpenedFlag) -> None:
        """Show another flag."""
        self._seen, self._flag_id = opened.seen, opened.flag_id
        super().show_opened(opened)

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:  # noqa: ARG002 - by the flag
        """Show a decision; its draft is found by the flag."""
        super().show_record(self._flag_id, values)

    def draft_title(self) -> str:
        """Return what was noticed; no name stands among the drafts."""
        return self.title_of(self.opened)

    def copy_previous(self) -> None:
        """Leave the field: what was decided of another is not for this one."""

    def surround(self, opened: OpenedFlag) -> None:
        """Tell why, what can be done, on which lines, and what was decided before."""
        if (seen := opened.seen) is None:
            return
        level = seen.row.rule.level
        self.header.set_badge(translated(LEVELS[level]), TONES.get(level, "muted"))
        advice = QCoreApplication.translate("attention", seen.row.rule.advice)
        whom = seen.row.name
        self.add_side(card(self.tr("Mengapa"), *([words(whom, "h3")] if whom else []),
                           words(said(seen.row), "")))  # fmt: skip
        self.add_side(card(self.tr("Yang dapat dilakukan"), words(advice, "")))
        self.add_side(deeds(self.tr("Tindakan"), *self._deeds(seen)))
        self.add_side(self._lines(seen.lines))
        if seen.earlier:
            self.add_side(self._earlier(seen.earlier))
        self.add_sheets()
        self.add_past()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Write the decision down; return its id."""
        wanted = decisions.begun(session, self._flag_id, **values)
        return decisions.decide(session, self._flag_id, wanted).id

    @Slot()
    def draw_note(self) -> None:
        """Draw the note by which an office is asked for help."""
        self.ask_paper(papers.note)

    def _deeds(self, seen: Seen) -> Sequence[Deed]:
        found = [Deed("note", self.tr("Catatan rujukan"), self.draw_note, "file-text")]
        if person := seen.row.person_id:
            person_page = partial(self._ask, addresses.PEOPLE.of(person))
            book = partial(self._ask, addresses.LEDGER_OF.of(person))
            case = partial(self._ask, addresses.NEW_CASE)
            found += [
                Deed("book", self.tr("Buku kirimannya"), book, "book-open"),
                Deed("person", self.tr("Halaman orangnya"), person_page, "user"),
                Deed("case", self.tr("Buat kasus"), case, "life-buoy"),
            ]
        return found

    def _ask(self, page: addresses.Address) -> None:
        self.context.desk.open_asked.emit(page)

    def _lines(self, lines: Sequence[tuple[Remittance, str]]) -> QFrame:
        each = [
            Deed(f"line_{place}", self._line(line, name),
                 partial(self._ask, addresses.REMITTANCES.of(line.id)), "hand-coins")
            for place, (line, name) in enumerate(lines[-SHOWN:], 1)
        ]  # fmt: skip
        frame = deeds(self.tr("Kiriman yang dimaksud"), *each)
        if (more := len(lines) - SHOWN) > 0:
            column = frame.layout()
            assert column is not None  # noqa: S101 - a card has one
            column.addWidget(words(self.tr("dan {count} sebelumnya").format(count=more)))
        return frame

    def _line(self, line: Remittance, name: str) -> str:
        shared = self._seen is not None and self._seen.row.person_id is None
        amount = rupiah(line.amount_idr)
        told = f"−{amount}" if line.direction is Direction.OUT else amount
        return f"{screen_date(line.received_on)} · {name if shared else told}"

    def _earlier(self, earlier: Sequence[AttentionDecision]) -> QFrame:
        told = []
        for one in earlier:
            state = translated(one.state.value)
            told.append(words(f"{screen_date(one.decided_on)} · {state}", "label"))
            told.append(words(one.reason, ""))
        return card(self.tr("Keputusan sebelum faktanya berubah"), *told)
