"""Preparing a pledge: its occasion, its wording point by point, and who signs it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot

from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.attachments.screen import AttachmentsCard
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.ids import new_id
from dme_desktop.letters.model import Letter
from dme_desktop.pledges import rules, service
from dme_desktop.pledges.model import PledgeKind, PledgeStatus
from dme_desktop.pledges.screen import desk
from dme_desktop.pledges.screen.desk import Opened
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Form
from dme_desktop.ui.room import FormPage, card, words
from dme_desktop.ui.rows import RowsEditor


class PreparationPage(FormPage):
    """Records a pledge or changes a draft; F8 keeps it and shows the sheet."""

    help_page = "ikrar"
    sheet_asked = Signal(str)  # the pledge whose sheet is wanted
    letter_asked = Signal(str)
    attachment_asked = Signal(str)

    def __init__(self, context: Context, opened: Opened) -> None:
        editors = {
            "points": RowsEditor(desk.POINT, context.clock, self.tr("Tambah butir")),
            "signatories": RowsEditor(desk.SIGNATORY, context.clock, self.tr("Tambah orang")),
        }
        form = Form(desk.parts(), context.clock, editors=editors)
        screen = desk.DRAFTS if opened.pledge_id else desk.NEW_DRAFTS
        super().__init__(context, self.tr("Siapkan ikrar"), form, screen)
        self._opened, self.pledge_id = opened, opened.pledge_id
        form.more_warnings = _doubts
        form.changed.connect(self._on_changed)
        self.add_action("sheet", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")
        self._kind = opened.values["kind"]
        self._fill_side(opened.sheets)
        scans = AttachmentsCard(
            context, self.tr("Pindaian lembar"), AttachmentKind.PINDAIAN, self._kept
        )
        scans.view_asked.connect(self.attachment_asked)
        scans.show_record(opened.pledge_id)
        self.add_side(scans)
        if opened.past:
            self.add_side(past_card(opened.past))
        self.header.set_title(opened.values["title"] if opened.pledge_id else self._title())
        self.show_record(opened.pledge_id or new_id(), dict(opened.values))
        if opened.status is PledgeStatus.DITANDATANGANI:
            self.header.set_badge(self.tr("Ditandatangani"))
            form.setEnabled(False)
            self.save_button.hide()

    def draft_title(self) -> str:
        """Return the title of the pledge."""
        title: str = self.form.editor("title").draft()
        return title.strip() or self._title()

    def store(self, values: dict[str, Any]) -> object:
        """Record or change the pledge; return its id."""
        act = "Ubah ikrar" if self.pledge_id else "Catat ikrar"
        with self.context.db.write(act, initiator=self) as session:
            self.pledge_id = desk.store(session, self.pledge_id, values)
        return self.pledge_id

    def preview(self) -> None:
        """Show the sheet as a draft; what is not saved yet is saved first."""
        if pledge_id := self._kept():
            self.sheet_asked.emit(pledge_id)

    @Slot()
    def sign(self) -> None:
        """Mark the pledge as signed; from then on its words stand."""
        sure = ask.confirm(
            self,
            self.tr("Ikrar ini sudah dibacakan dan ditandatangani?"),
            self.tr("Tandai ditandatangani"),
            self.tr("Setelah ditandai, bunyinya tidak dapat diubah lagi."),
        )
        if sure and self._kept():
            self._write("Tandai ikrar ditandatangani", service.sign)

    @Slot()
    def delete(self) -> None:
        """Put the draft in the bin; the toast takes it back."""
        self.form.set_dirty(False)
        self.drafts.drop()
        if self.pledge_id:
            self._write("Hapus ikrar", service.remove)
        else:
            self.closed.emit()

    @Slot()
    def use_template(self) -> None:
        """Write the program's own wording over what is there."""
        kind = self._read_kind()
        if kind is not None:
            self.form.fill(desk.template(kind))

    def _kept(self) -> str:
        """Return the id of the pledge, saved first when it must be; "" when that was refused."""
        unsaved = not self.pledge_id or self.form.dirty
        return "" if unsaved and not self._save() else self.pledge_id

    def _write(self, act: str, change: Any) -> None:  # noqa: ANN401 - a function of the service
        try:
            with self.context.db.write(act, initiator=self) as session:
                change(session, self.pledge_id)
        except DmeError as error:
            self.form.say(str(error))
        else:
            self.closed.emit()

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        """Bring the wording of another kind while that of the first was not touched."""
        kind = self._read_kind() if name == "kind" else None
        if kind is None or kind is self._kind:
            return
        untouched = self._wording() == _texts(desk.template(self._kind))
        self._kind = kind
        if untouched:
            self.form.fill(desk.template(kind))

    def _wording(self) -> Sequence[str]:
        found = {name: self.form.editor(name).value() for name in desk.WORDS}
        return _texts(found)

    def _read_kind(self) -> PledgeKind | None:
        try:
            kind = self.form.editor("kind").value()
        except ValueError:
            return None
        return kind if isinstance(kind, PledgeKind) else None

    def _title(self) -> str:
        return self.tr("Siapkan ikrar")

    def _fill_side(self, sheets: Sequence[Letter]) -> None:
        self.add_side(
            card(
                self.tr("Hari pembacaan"),
                words(self.tr("1. Cetak lembarnya, bacakan bersama, lalu tanda tangani.")),
                words(self.tr("2. Tandai ditandatangani di sini.")),
                words(self.tr("3. Bingkai lembarnya dan simpan salinannya di arsip.")),
            )
        )
        if sheets:
            each = [
                Deed(
                    f"letter_{place}",
                    f"{one.number}  {one.status.value.lower()}",
                    partial(self.letter_asked.emit, one.id),
                    "file-text",
                )
                for place, one in enumerate(sheets, 1)
            ]
            self.add_side(deeds(self.tr("Lembar yang terbit"), *each))
        if self._opened.status is PledgeStatus.DRAF:
            self.add_side(
                deeds(
                    self.tr("Ikrar ini"),
                    Deed("template", self.tr("Pakai bunyi contoh"), self.use_template, "undo-2"),
                    Deed("sign", self.tr("Tandai ditandatangani"), self.sign, "check"),
                    Deed("delete", self.tr("Hapus"), self.delete, "trash-2"),
                )
            )


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    doubt = rules.title_doubt(values["kind"], values["title"] or "") if values["kind"] else None
    return {"title": doubt} if doubt else {}


def _texts(words: Mapping[str, Any]) -> Sequence[str]:
    points = [row["text"] or "" for row in words["points"] or []]
    return [words["title"] or "", words["opening"] or "", *points, words["closing"] or ""]
