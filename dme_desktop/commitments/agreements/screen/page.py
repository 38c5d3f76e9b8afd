"""One agreement: the paper in hand as a form, its state, and what is still to be done."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import RecordPage
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.agreements import acts, papers, rules, service
from dme_desktop.commitments.agreements.model import Agreement, AgreementStatus, Standing
from dme_desktop.commitments.agreements.screen import desk
from dme_desktop.commitments.agreements.screen.desk import OpenedAgreement
from dme_desktop.kernel.acts import Act
from dme_desktop.kernel.records import record_of
from dme_desktop.kernel.words import screen_date
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Make
from dme_desktop.ui.rows import RowsEditor

TONES = {
    Standing.DRAF: "amber", Standing.AKAN_BERAKHIR: "amber", Standing.BERAKHIR: "red",
    Standing.DIPERPANJANG: "muted", Standing.DIHENTIKAN: "red",
}  # fmt: skip


class AgreementPage(RecordPage):
    """Records an agreement or changes a draft; of a signed one only the follow-up goes on."""

    help_page = "kerja-sama"
    acts = (acts.RECORD, acts.CHANGE)
    related_asked = Signal(str)  # another agreement of the same chain

    def __init__(self, context: Context, parent: QWidget) -> None:
        clock = context.clock
        editors: dict[str, Make] = {
            "parties": partial(RowsEditor, desk.PARTY, clock, self.tr("Tambah pihak"), across=2),
            "actions": partial(
                RowsEditor, desk.ACTION, clock, self.tr("Tambah tindak lanjut"), across=3
            ),
        }
        title = self.tr("Catat kerja sama")
        super().__init__(context, title, desk.parts(), desk.DRAFTS, parent, editors)
        self.form.more_warnings = _doubts
        self.add_action("sheet", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")

    def surround(self, opened: OpenedAgreement) -> None:
        """Tell the state of the agreement; of a signed one only the follow-up can be written."""
        self._opened = opened
        self.form.offer("parties", opened.party_kinds, "kind")
        self._fill_side()
        if opened.record_id:
            self.header.set_badge(opened.standing.value, TONES.get(opened.standing, "accent"))
        if opened.status is not AgreementStatus.DRAF:
            self.lock("actions")

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the agreement; return its id."""
        return desk.store(session, self.kept_id, values)

    def preview(self) -> None:
        """Show the summary with its follow-up as a draft."""
        self.ask_paper(papers.summary)

    @Slot()
    def sign(self) -> None:
        """Mark the agreement as signed; without a scan it asks why there is none."""
        if not self.kept():
            return
        reason: str | None = ""
        if not self._has_scan():
            reason = ask.reason(
                self,
                self.tr("Belum ada pindaian naskahnya. Mengapa?"),
                self.tr("Tandai tanpa pindaian"),
            )
        if reason is not None:
            self.step(
                acts.SIGN,
                lambda session, agreement_id: service.sign(session, agreement_id, reason),
            )

    @Slot()
    def stop(self) -> None:
        """Ask for the reason and end the agreement before its time."""
        reason = ask.reason(self, self.tr("Hentikan kerja sama ini?"), self.tr("Hentikan"))
        if reason:
            self.step(
                acts.STOP,
                lambda session, agreement_id: service.stop(session, agreement_id, reason),
            )

    @Slot()
    def renew(self) -> None:
        """Begin the agreement that goes on from this one, and show it."""
        self._go_on(acts.RENEW, service.renew)

    @Slot()
    def amend(self) -> None:
        """Begin an addendum to this agreement, and show it."""
        self._go_on(acts.AMEND, service.amend)

    @Slot()
    def delete(self) -> None:
        """Put the draft in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, service.remove)

    def _go_on(self, act: Act, begin: Callable[[Session, str], Agreement]) -> None:
        made: list[str] = []
        if self.kept() and self.change(act, lambda *about: made.append(begin(*about).id)):
            self.closed.emit()
            self.moved.emit(made[0])

    def _has_scan(self) -> bool:
        with self.context.db.read() as session:
            return attachments.has_scan(session, self.kept_id)

    def _fill_side(self) -> None:
        self.add_side(deeds(self.tr("Kerja sama ini"), *self._deeds()))
        self._tell_state()
        self.add_sheets()
        self.add_attachments(self.tr("Pindaian naskah"), AttachmentKind.PINDAIAN)
        self.add_past()

    def _tell_state(self) -> None:
        full = self._opened.full
        if full is None:
            return
        said = []
        if full.standing is Standing.AKAN_BERAKHIR:
            left = full.days_left or 0
            said.append(self.tr("Sisa {days} hari.", "", left).format(days=left))
        if full.overdue:
            late = len(full.overdue)
            said.append(self.tr("{count} tindak lanjut terlambat.", "", late).format(count=late))
        if full.agreement.stop_reason:
            said.append(self.tr("Dihentikan: {reason}").format(reason=full.agreement.stop_reason))
        if full.agreement.no_scan_reason:
            said.append(
                self.tr("Tanpa pindaian: {reason}").format(reason=full.agreement.no_scan_reason)
            )
        if said:
            self.add_side(
                card(self.tr("Perlu diketahui"), *(words(one, "warning") for one in said))
            )
        if self._opened.chain:
            self.add_side(deeds(self.tr("Rangkaian"), *self._related()))

    def _related(self) -> Iterator[Deed]:
        for place, one in enumerate(self._opened.chain, 1):
            when = screen_date(one.signed_on) if one.signed_on else self.tr("draf")
            said = f"{one.kind.name}, {when}"
            yield Deed(
                f"related_{place}", said, partial(self.related_asked.emit, one.id), "handshake"
            )

    def _deeds(self) -> Iterator[Deed]:
        if self._opened.status is AgreementStatus.DRAF:
            yield Deed("sign", self.tr("Tandai ditandatangani"), self.sign, "check")
            yield Deed("delete", self.tr("Hapus"), self.delete, "trash-2")
            return
        if self._opened.status is AgreementStatus.DITANDATANGANI:
            yield Deed("renew", self.tr("Perpanjang"), self.renew, "refresh-cw")
            yield Deed("amend", self.tr("Buat addendum"), self.amend, "file-text")
            yield Deed("stop", self.tr("Hentikan…"), self.stop, "circle-x")
        yield Deed("summary", self.tr("Cetak rekam"), self.preview, "printer")


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    return rules.doubts(record_of(Agreement, values), desk.parties_in(values))
