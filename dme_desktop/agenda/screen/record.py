"""The form of a record that is printed on numbered sheets: beside it its sheets, scans and past."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import Letter
from dme_desktop.agenda.paper import Paper
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.attachments.screen import AttachmentsCard
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.errors import Gone
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.records import Record
from dme_desktop.ui import drafts, failures
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.said import within
from dme_desktop.vault import restraint
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of

R = TypeVar("R", bound=Record)
GONE = "Catatan ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."


@dataclass(frozen=True, kw_only=True)
class OpenedRecord:
    """One record on the table; `asked` is what it was opened by, `record_id` "" for a new one."""

    values: Mapping[str, Any]
    record_id: str = ""
    sheets: Sequence[Letter] = ()
    past: Sequence[Past] = ()
    draft: Kept | None = None
    resting: str = ""  # why it may only be kept


def beside(session: Session, record_id: str) -> dict[str, Any]:
    """Return what is told of a record that is kept: its sheets, its past, whether it rests."""
    return {
        "record_id": record_id,
        "sheets": letters.of_source(session, record_id),
        "past": past_of(session, record_id),
        "resting": restraint.said(session, record_id),
    }


def kept_or_begun(
    session: Session, model: type[R], about: str, db: Database, screen: str
) -> tuple[R | None, Kept | None]:
    """Return the record with this id, None for a new one, and its unfinished form.

    Raises DmeError for a record in the bin.
    """
    kept = session.get(model, about)
    if kept and kept.deleted_at:
        raise Gone(GONE)
    return kept, draft_of(db, screen, about)


def draft_of(db: Database, screen: str, record_id: str) -> Kept | None:
    """Return the unfinished form of a record, or of a new one, when there is one."""
    return drafts.waiting_for(db, screen, record_id) if record_id else None


_NOTHING = OpenedRecord(values={})


class RecordPage(FormPage):
    """Records something or changes it; what is not saved yet is saved before it is printed.

    Subclasses give `keep`, the names of the two acts, and `surround`, which fills the column beside
    the form.
    """

    paper_asked = Signal(object)  # what makes the paper, from a session
    bare_asked = Signal(str, object)  # the name of a paper without a number, and what draws it
    letter_asked = Signal(str)
    attachment_asked = Signal(str)
    moved = Signal(str)  # the record is in another state now, and should be read again
    goes_on = False  # what comes next stands beside the record: it is shown anew once it is kept
    acts: tuple[Act, Act]  # recording, changing
    kept_id = ""
    opened: OpenedRecord = _NOTHING

    def show_opened(self, opened: Any) -> None:  # noqa: ANN401 - an `OpenedRecord` of its kind
        """Show another record, with everything around it."""
        self.opened, self.kept_id = opened, opened.record_id
        self.header.set_title(self.title_of(opened))
        self.header.set_badge("")
        self.unlock()
        self.clear_side()
        self.surround(opened)
        key = opened.record_id or (opened.draft.record_id if opened.draft else new_id())
        self.show_record(key, dict(opened.values))
        if opened.resting:
            self.form.say(failures.spoken(opened.resting))

    def surround(self, opened: Any) -> None:  # noqa: ANN401 - an `OpenedRecord` of its kind
        """Fill the column beside the form, the header, and what the form offers."""
        raise NotImplementedError

    def title_of(self, opened: OpenedRecord) -> str:
        """Return what stands above the record, the name of the page for a new one."""
        return str(opened.values["title"]) if opened.record_id else self.title

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change it in the service; return its id."""
        raise NotImplementedError

    @property
    def is_known(self) -> bool:
        """Say whether the record is kept already."""
        return bool(self.kept_id)

    def draft_title(self) -> str:
        """Return what the record is called, as far as it is written."""
        if any(field.name == "title" for field in self.form.fields):
            title = self.form.editor("title").draft()
            return title.strip() or self.title
        return self.title

    def save(self) -> bool:
        """Save and close the page, or show the record anew where the work goes on beside it."""
        if not super().save():
            return False
        if self.goes_on:
            self.moved.emit(self.kept_id)
        return True

    def store(self, values: dict[str, Any]) -> object:
        """Record or change it; return its id."""
        act = self.acts[bool(self.kept_id)]
        with self.writing(act) as session:
            self.kept_id = self.keep(session, values)
        return self.kept_id

    def kept(self) -> str:
        """Return the id of the record, saved first when it must be; "" when that was refused."""
        unsaved = not self.kept_id or self.form.dirty
        return "" if unsaved and not self._save() else self.kept_id

    def ask_paper(self, make: Callable[[Session, str], Paper]) -> None:
        """Ask for a sheet of this record to be drawn."""
        if record_id := self.kept():
            self.paper_asked.emit(lambda session: make(session, record_id))

    def ask_bare(self, name: str, draw: Callable[[Session, str], bytes]) -> None:
        """Ask for a paper of this record that takes no number."""
        if record_id := self.kept():
            self.bare_asked.emit(name, lambda session: draw(session, record_id))

    def change(self, act: Act, change: Callable[[Session, str], object]) -> bool:
        """Do one act of the service with this record; a refusal stays on the form."""
        return self.write(act, lambda session: change(session, self.kept_id))

    def step(self, act: Act, change: Callable[[Session, str], object]) -> None:
        """Save what is not saved, do an act that changes the state, and show the record anew."""
        if self.kept() and self.change(act, change):
            self.closed.emit()
            self.moved.emit(self.kept_id)

    def discard(self, act: Act, remove: Callable[[Session, str], object]) -> None:
        """Put the record in the bin; the toast takes it back."""
        self.form.set_dirty(False)
        self.drafts.drop()
        if not self.kept_id or self.change(act, remove):
            self.closed.emit()

    def add_sheets(self) -> None:
        """Put the sheets that were issued beside the form."""
        if self.opened.sheets:
            each = [
                Deed(
                    f"letter_{place}",
                    f"{one.number}  {within(one.status.value)}",
                    partial(self.letter_asked.emit, one.id),
                    "file-text",
                )
                for place, one in enumerate(self.opened.sheets, 1)
            ]
            self.add_side(deeds(self.tr("Lembar yang terbit"), *each))

    def add_attachments(self, title: str, kind: AttachmentKind) -> None:
        """Put a card of scans or photos beside the form."""
        card = AttachmentsCard(self.context, title, kind, self.kept)
        card.view_asked.connect(self.attachment_asked)
        card.show_record(self.kept_id)
        self.add_side(card)

    def add_past(self) -> None:
        """Put the past of the record beside the form."""
        if self.opened.past:
            self.add_side(past_card(self.opened.past))

    def unlock(self) -> None:
        """Let everything be changed again: another record is shown."""
        for field in self.form.fields:
            self.form.cell(field.name).setEnabled(True)
        self.save_button.show()
        self.call_leaving(self.tr("Batal"))

    def lock(self, *but: str) -> None:
        """Let nothing be changed any more, but for some fields."""
        for field in self.form.fields:
            self.form.cell(field.name).setEnabled(field.name in but)
        if not but:
            self.save_button.hide()
            self.call_leaving(self.tr("Kembali"))
