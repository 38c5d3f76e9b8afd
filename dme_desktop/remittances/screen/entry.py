"""Recording one sum after the other, and correcting one with a reason."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QVBoxLayout, QWidget

from dme_desktop.accounts import screen as approval
from dme_desktop.kernel import addresses
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.people.directory import LiveDirectory
from dme_desktop.remittances import acts, rules
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.screen import desk
from dme_desktop.remittances.service import entries
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Make
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.who import WorkerLine

WORKER, REASON = desk.WORKER.name, desk.REASON.name


class EntryPage(FormPage):
    """One line of the ledger. Ctrl+Enter saves and begins the next; F7 copies from the last."""

    help_page = "kiriman"
    sheet_asked = Signal(object)  # the address of the worker's year

    def __init__(self, context: Context, workers: LiveDirectory, parent: QWidget) -> None:
        self._known: desk.Known | None = None
        editors: dict[str, Make] = {WORKER: partial(WorkerLine, partial(desk.choices, workers))}
        super().__init__(context, "", desk.parts(), desk.DRAFTS, parent, editors)
        self.form.more_warnings = self._doubts
        self.form.left.connect(self._look_at)

    @Slot()
    def complete(self) -> None:
        """Ask what is known of whoever is chosen, now that the form stands."""
        super().complete()
        line = self.form.editor(WORKER)
        assert isinstance(line, WorkerLine)  # noqa: S101 - made above
        self._line = line
        self._line.chosen.connect(self._ask_known)

    def show_opened(self, opened: desk.OpenedRemittance) -> None:
        """Show another line of the ledger, or begin one."""
        self._opened, self._count = opened, 0
        kept = bool(opened.record_id)
        self.header.set_title(self.tr("Perbaiki kiriman") if kept else self.tr("Catat kiriman"))
        self.header.set_badge("")
        self._let_write(writable=opened.is_open)
        self.form.cell(REASON).setVisible(kept and opened.is_open)
        self.clear_side()
        self._about = _About()
        self._consent = self._consent_card()
        self.add_side(self._about)
        self.add_side(self._consent)
        self._fill_side()
        self.show_record(opened.record_id, dict(opened.values))
        if opened.void_reason:
            self._tell_void(opened.void_reason)
        elif opened.is_frozen:
            self._line.setReadOnly(True)
            self.header.set_badge(self.tr("Dibekukan"), "amber")
            self.form.say(
                self.tr("Persetujuannya ditarik: isian lain tidak tampil dan tidak dapat diubah.")
            )

    @property
    def known(self) -> desk.Known | None:
        """Return what is shown of the worker, once it was read."""
        return self._known

    def start_writing(self) -> None:
        """Put the cursor where the typing begins."""
        self.form.go_to_first()
        if self._opened.is_open and self._opened.values.get(WORKER):
            self.form.go_to("amount_idr" if self._opened.record_id else "received_on")

    def told(self, values: dict[str, Any]) -> dict[str, Any]:
        """Return the values, with the reason for what looks odd in the note."""
        _, why_still = self.form.accepted()
        note = " · ".join(part for part in (values["note"], why_still) if part)
        return values | {"note": note or None}

    def store(self, values: dict[str, Any]) -> object:
        """Record the line, or correct the old one; both may be taken back."""
        act = acts.CORRECT if self.record_id else acts.RECORD
        with self.writing(act) as session:
            stored = desk.store(session, self.record_id, values)
        if not self.record_id:
            self.context.sitting.keep(Remittance.__tablename__, values["received_on"])
        return stored

    def save(self) -> bool:
        """Save and close; a void line only closes, and a correction may need a second person."""
        if not self._opened.is_open:
            return False
        if self.record_id and not approval.approved(self, self.context, acts.CORRECT):
            return False
        return super().save()

    def _save(self) -> bool:
        """Save the line; where that is refused, the worker's own refusal stands beside the rest."""
        if super()._save():
            return True
        worker = self.form.cell(WORKER)
        if self._known and self._known.refusal and worker.told == "note":
            worker.say("problem", self._known.refusal)
        return False

    def save_and_new(self) -> None:
        """Save this line and begin the next one."""
        if self.record_id:
            self.save()
            return
        if self._save():
            self._count += 1
            self.show_record("", desk.usual(self.context.sitting.day(Remittance.__tablename__)))
            self.header.set_badge(self.tr("{count} tercatat").format(count=self._count))

    def show_record(self, record_id: str, values: dict[str, Any]) -> None:
        """Show a line, with what is known of its worker beside it."""
        super().show_record(record_id, values)
        self._line.setReadOnly(bool(record_id))
        self._known = None
        self._about.show_nobody()
        self._consent.hide()
        if worker := values.get(WORKER):
            self._ask_known(worker)

    def show_draft(self, draft: Kept) -> None:
        """Go on with an unfinished line."""
        super().show_draft(draft)
        self._line.setReadOnly(bool(draft.record_id))
        if worker := self._readable().get(WORKER):
            self._ask_known(worker)

    @property
    def is_known(self) -> bool:
        """Say whether an old line is corrected."""
        return bool(self.record_id)

    def draft_title(self) -> str:
        """Return whose money the draft is about."""
        name = self._line.text().strip()
        return self.tr("Kiriman {name}").format(name=name) if name else self.tr("Kiriman baru")

    def open_list(self) -> None:
        """Open the workers, the choices of a field, or what is similar."""
        if self.form.focused() == WORKER:
            self._line.open_list()
        else:
            super().open_list()

    def preview(self) -> None:
        """Ask for the year of this worker."""
        if self._known:
            self.sheet_asked.emit(addresses.YEARLY_SHEET.of(self._known.worker.id))

    def record_consent(self) -> None:
        """Open the page on which the consent of this worker is written down."""
        if self._known:
            self.sheet_asked.emit(addresses.LEDGER_CONSENT.of(self._known.worker.id))

    def showEvent(self, event: QShowEvent) -> None:
        """Look again whether a consent was given meanwhile."""
        super().showEvent(event)
        if self._known and self._known.refusal:
            self._ask_known(self._known.worker)

    def void(self) -> None:
        """Ask for a reason and take the line out of every total."""
        asked = self.tr("Batalkan catatan ini? Barisnya tetap terbaca tetapi tidak dihitung.")
        if self._opened.papers:
            shown = self.tr("Baris ini sudah tercetak di surat nomor {numbers}.")
            asked = shown.format(numbers=", ".join(self._opened.papers)) + " " + asked
        reason = ask.reason(
            self,
            asked,
            self.tr("Batalkan catatan"),
        )
        if not reason or not approval.approved(self, self.context, acts.VOID, why=reason):
            return
        if not self.write(acts.VOID, lambda session: entries.void(session, self.record_id, reason)):
            return
        self.drafts.drop()
        self.form.set_dirty(False)
        self.closed.emit()

    @Slot(object)
    def _ask_known(self, worker: object) -> None:
        if isinstance(worker, Choice):
            self.fetch(partial(desk.known, self.context.db, worker), self._show_known)

    def _show_known(self, known: desk.Known) -> None:
        self._known = known
        self._about.show_known(known)
        if not self.record_id and known.recipient and not self.form.editor("recipient").draft():
            was = self.form.dirty
            self.form.fill({"recipient": known.recipient, "recipient_relation": known.relation})
            self.form.set_dirty(was)
        if not self.record_id:
            self._tell_of_worker(known)

    def _tell_of_worker(self, known: desk.Known) -> None:
        """Say at once what stands in the way, before a line of money is typed in vain."""
        doubt = rules.worker_doubt(has_left=known.has_left).get(WORKER, "")
        role = "problem" if known.refusal else "warning"
        sentence = known.refusal or doubt
        if sentence or self.form.cell(WORKER).told != "note":
            self.form.cell(WORKER).say(role, sentence)
        self._consent.setVisible(known.may_agree)

    @Slot(str)
    def _look_at(self, name: str) -> None:
        """Tell what looks odd as soon as it is written; nothing here keeps from saving."""
        values = self._readable()
        if name in {"amount", "rate"} and self._fill_rupiah(values):
            return
        for beside, sentence in rules.advice(values.get("channel")).items():
            if beside == name:
                self.form.cell(beside).say("note", sentence)
        doubts = self._doubts(values)
        if name in doubts and self.form.focused() != name:
            self.form.cell(name).say("warning", doubts[name])

    def _fill_rupiah(self, values: Mapping[str, Any]) -> bool:
        """Propose the rupiah of an original amount, where none is written yet."""
        idr = rules.in_rupiah(values.get("amount"), values.get("rate"))
        if idr is None or self.form.editor("amount_idr").draft():
            return False
        self.form.fill({"amount_idr": idr})
        return True

    def _doubts(self, values: Mapping[str, Any]) -> dict[str, str]:
        about = self._known.about if self._known else rules.NOBODY
        found = rules.doubts(desk.line_in(values), about)
        if self._is_repeated(values):
            again = self.tr("Sudah ada catatan dengan tanggal dan jumlah yang sama.")
            found.setdefault("amount_idr", again)
        if self._known:
            found |= rules.worker_doubt(has_left=self._known.has_left)
        return found

    def _is_repeated(self, values: Mapping[str, Any]) -> bool:
        newest = self._known.newest if self._known else ()
        told = (values.get("received_on"), values.get("amount_idr"))
        return any(
            (row.received_on, row.amount_idr) == told and row.id != self.record_id for row in newest
        )

    def _readable(self) -> dict[str, Any]:
        """Return the values that can be read so far."""
        values = {}
        for field in self.form.fields:
            try:
                values[field.name] = self.form.editor(field.name).value()
            except (ValueError, Invalid):
                continue
        return values

    def _let_write(self, *, writable: bool) -> None:
        for field in self.form.fields:
            editor = self.form.editor(field.name)
            if isinstance(editor, QLineEdit):
                editor.setReadOnly(not writable)
            elif isinstance(editor, QComboBox):
                editor.setEnabled(writable)
        self.save_button.setVisible(writable)

    def _tell_void(self, reason: str) -> None:
        self._line.setReadOnly(True)
        self.header.set_badge(self.tr("Dibatalkan"), "red")
        said = self.tr("Catatan ini dibatalkan: {reason}. Tidak dihitung dan tidak dapat diubah.")
        self.form.say(said.format(reason=reason))

    def _consent_card(self) -> QFrame:
        deed = Deed("consent", self.tr("Catat persetujuan"), self.record_consent, "file-text")
        made = deeds(self.tr("Belum ada persetujuan"), deed)
        made.hide()
        return made

    def _fill_side(self) -> None:
        if not self._opened.record_id:
            self.add_side(
                card(
                    self.tr("Mencatat cepat"),
                    words(
                        self.tr("Enter ke isian berikut, F7 menyalin isian ini dari catatan lalu.")
                    ),
                    words(self.tr("Ctrl+Enter menyimpan dan langsung membuka baris baru.")),
                    words(self.tr("Jumlah boleh 3*450000; tanggal: t hari ini, 5, atau 5/8.")),
                )
            )
            return
        if not self._opened.void_reason:
            void = Deed("void", self.tr("Batalkan catatan"), self.void, "circle-x")
            sheet = Deed("sheet", self.tr("Catatan setahun"), self.preview, "file-text", "F8")
            self.add_side(deeds(self.tr("Tindakan"), sheet, void))
        self.add_side(past_card(self._opened.past))


class _About(QFrame):
    """The card of the worker: the sum of this year and the newest lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 16)
        self._column.setSpacing(6)
        self._name, self._sum = words("", "h2"), words("", "")
        self._lines = [words("") for _ in range(desk.NEWEST)]
        for label in (self._name, self._sum, *self._lines):
            self._column.addWidget(label)
        self.show_nobody()

    def show_nobody(self) -> None:
        self._name.setText(self.tr("Pekerja ini"))
        self._write(self.tr("Pilih pekerja; catatan terakhirnya tampil di sini."), [])

    def show_known(self, known: desk.Known) -> None:
        self._name.setText(known.worker.title)
        total = self.tr("Masuk tahun ini {total}").format(total=rupiah(known.this_year))
        lines = [
            f"{screen_date(row.received_on)} · {rupiah(row.amount_idr)} · {row.recipient}"
            for row in known.newest
        ]
        self._write(total if lines else self.tr("Belum ada kiriman yang dicatat."), lines)

    def _write(self, total: str, lines: list[str]) -> None:
        self._sum.setText(total)
        for place, label in enumerate(self._lines):
            self._say(label, lines[place] if place < len(lines) else "")

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
