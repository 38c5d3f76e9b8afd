"""Preparing a pledge: its occasion, its wording point by point, and who signs it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget
from sqlalchemy.orm import Session

from dme_desktop.agenda.screen.record import RecordPage
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.pledges import acts, papers, rules, service
from dme_desktop.commitments.pledges.model import PledgeKind, PledgeSignatory, PledgeStatus
from dme_desktop.commitments.pledges.screen import desk
from dme_desktop.commitments.pledges.screen.desk import OpenedPledge
from dme_desktop.ui import ask
from dme_desktop.ui.beside import Deed, deeds
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form import Make
from dme_desktop.ui.naming import named
from dme_desktop.ui.rows import RowsEditor

TONES = {PledgeStatus.DIGANTI: "muted", PledgeStatus.DICABUT: "red"}
MOST_SEEN = 6  # names seen at once in the card of hands
NAME_HEIGHT = 30  # pixels


class PreparationPage(RecordPage):
    """Records a pledge or changes a draft; F8 keeps it and shows the sheet."""

    help_page = "ikrar"
    acts = (acts.RECORD, acts.CHANGE)

    def __init__(self, context: Context, parent: QWidget) -> None:
        clock = context.clock
        editors: dict[str, Make] = {
            "points": partial(RowsEditor, desk.POINT, clock, self.tr("Tambah butir")),
            "signatories": partial(
                RowsEditor, desk.SIGNATORY, clock, self.tr("Tambah orang"), across=2
            ),
        }
        title = self.tr("Siapkan ikrar")
        super().__init__(context, title, desk.parts(), desk.DRAFTS, parent, editors)
        self.form.more_warnings = _doubts
        self.form.changed.connect(self._on_changed)
        self.add_action("sheet", self.tr("Pratinjau"), self.preview, keys="F8", symbol="eye")

    def surround(self, opened: OpenedPledge) -> None:
        """Tell the state of the pledge; nothing of a signed one can be changed."""
        self._opened, self._kind = opened, opened.values["kind"]
        self._fill_side()
        if opened.status is not PledgeStatus.DRAF:
            self.header.set_badge(opened.status.value, TONES.get(opened.status, "accent"))
            self.lock()

    def keep(self, session: Session, values: dict[str, Any]) -> str:
        """Record or change the pledge; return its id."""
        return desk.store(session, self.kept_id, values)

    def preview(self) -> None:
        """Show the sheet as a draft; what is not saved yet is saved first."""
        self.ask_paper(papers.sheet)

    @Slot()
    def sign(self) -> None:
        """Mark the pledge as signed; from then on its words stand."""
        sure = ask.confirm(
            self,
            self.tr("Ikrar ini sudah dibacakan dan ditandatangani?"),
            self.tr("Tandai ditandatangani"),
            self.tr("Setelah ditandai, bunyinya tidak dapat diubah lagi."),
        )
        if sure:
            self.step(acts.SIGN, service.sign)

    @Slot()
    def succeed(self) -> None:
        """Begin the pledge that takes the place of this one, and show it."""
        made: list[str] = []

        def begin(session: Session, pledge_id: str) -> None:
            made.append(service.succeed(session, pledge_id).id)

        if self.change(acts.SUCCEED, begin):
            self.closed.emit()
            self.moved.emit(made[0])

    @Slot()
    def revoke(self) -> None:
        """Ask for the reason and take the pledge out of force."""
        reason = ask.reason(self, self.tr("Cabut ikrar ini?"), self.tr("Cabut ikrar"))
        if reason:
            self.step(
                acts.REVOKE, lambda session, pledge_id: service.revoke(session, pledge_id, reason)
            )

    @Slot()
    def delete(self) -> None:
        """Put the draft in the bin; the toast takes it back."""
        self.discard(acts.REMOVE, service.remove)

    @Slot()
    def use_template(self) -> None:
        """Write the program's own wording over what is there."""
        kind = self._read_kind()
        if kind is not None:
            self.form.fill(self._opened.templates[kind])

    @Slot(str, bool)
    def mark_hand(self, signatory_id: str, signed: bool) -> None:  # noqa: FBT001 - a Qt slot
        """Say of one who stands on the sheet whether the hand is on the paper."""
        act = acts.MARK_HAND if signed else acts.UNMARK_HAND
        self.write(act, lambda session: service.mark_hand(session, signatory_id, signed=signed))

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        """Bring the wording of another kind while that of the first was not touched."""
        kind = self._read_kind() if name == "kind" else None
        if kind is None or kind is self._kind:
            return
        untouched = self._wording() == _texts(self._opened.templates[self._kind])
        self._kind = kind
        if untouched:
            self.form.fill(self._opened.templates[kind])

    def _wording(self) -> Sequence[str]:
        found = {name: self.form.editor(name).value() for name in desk.WORDS}
        return _texts(found)

    def _read_kind(self) -> PledgeKind | None:
        try:
            kind = self.form.editor("kind").value()
        except ValueError:
            return None
        return kind if isinstance(kind, PledgeKind) else None

    def _fill_side(self) -> None:
        opened = self._opened
        if opened.is_of_another_head:
            self.add_side(self._head_card())
        if opened.pledge and opened.pledge.end_reason:
            told = self.tr("Alasan: {reason}").format(reason=opened.pledge.end_reason)
            self.add_side(card(self.tr("Ikrar ini dicabut"), words(told)))
        if opened.supersedes:
            told = self.tr("Menggantikan: {title}").format(title=opened.supersedes)
            self.add_side(card(self.tr("Pengganti"), words(told)))
        if opened.status is PledgeStatus.DRAF:
            self.add_side(self._day_card())
            self.add_side(
                deeds(
                    self.tr("Ikrar ini"),
                    Deed("sign", self.tr("Tandai ditandatangani"), self.sign, "check"),
                    Deed("template", self.tr("Pakai bunyi contoh"), self.use_template, "undo-2"),
                    Deed("delete", self.tr("Hapus"), self.delete, "trash-2"),
                )
            )
        else:
            self.add_side(self._hands_card(opened.signatories))
        if opened.status is PledgeStatus.DITANDATANGANI:
            self.add_side(
                deeds(
                    self.tr("Ikrar ini"),
                    Deed("succeed", self.tr("Siapkan pengganti"), self.succeed, "refresh-cw"),
                    Deed("revoke", self.tr("Cabut…"), self.revoke, "circle-x"),
                )
            )
        self.add_sheets()
        self.add_attachments(self.tr("Pindaian lembar"), AttachmentKind.PINDAIAN)
        self.add_past()

    def _hands_card(self, signatories: Sequence[PledgeSignatory]) -> QFrame:
        hands, said = Hands(signatories), words("")
        hands.marked.connect(self.mark_hand)
        hands.marked.connect(lambda: said.setText(self._told_missing(hands.missing())))
        said.setText(self._told_missing(hands.missing()))
        return card(self.tr("Tanda tangan"), said, hands)

    def _told_missing(self, count: int) -> str:
        if not count:
            return self.tr("Semua sudah menandatangani.")
        return self.tr("{count} belum menandatangani.", "", count).format(count=count)

    def _day_card(self) -> QFrame:
        return card(
            self.tr("Hari pembacaan"),
            words(self.tr("1. Cetak lembarnya, bacakan bersama, lalu tanda tangani.")),
            words(self.tr("2. Lampirkan pindaiannya, tandai ditandatangani.")),
            words(self.tr("3. Bingkai lembarnya dan simpan salinannya di arsip.")),
        )

    def _head_card(self) -> QFrame:
        return card(
            self.tr("Kepala desa sudah berganti"),
            words(
                self.tr(
                    "Yang menandatangani bukan kepala desa yang menjabat sekarang. Siapkan "
                    "pengganti, bacakan dan tanda tangani lagi."
                ),
                "warning",
            ),
        )


class Hands(QListWidget):
    """Who stands on a signed pledge; the space bar says whose hand is on the paper."""

    marked = Signal(str, bool)  # whom, and whether signed

    def __init__(self, signatories: Sequence[PledgeSignatory]) -> None:
        super().__init__()
        named(self, "hands", self.tr("Yang sudah menandatangani"))
        self.setProperty("role", "list")
        for one in signatories:
            item = QListWidgetItem(one.name, self)
            item.setToolTip(one.position)
            item.setSizeHint(QSize(0, NAME_HEIGHT))
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            item.setCheckState(Qt.CheckState.Checked if one.signed else Qt.CheckState.Unchecked)
        self.setFixedHeight(min(len(signatories), MOST_SEEN) * NAME_HEIGHT + 8)
        self.itemChanged.connect(self._tell)

    def missing(self) -> int:
        """Return how many have not signed."""
        unchecked = Qt.CheckState.Unchecked
        return sum(self.item(row).checkState() == unchecked for row in range(self.count()))

    @Slot(QListWidgetItem)
    def _tell(self, item: QListWidgetItem) -> None:
        signed = item.checkState() == Qt.CheckState.Checked
        self.marked.emit(str(item.data(Qt.ItemDataRole.UserRole)), signed)


def _doubts(values: Mapping[str, Any]) -> Mapping[str, str]:
    doubt = rules.title_doubt(values["kind"], values["title"] or "") if values["kind"] else None
    return {"title": doubt} if doubt else {}


def _texts(words: Mapping[str, Any]) -> Sequence[str]:
    points = [row["text"] or "" for row in words["points"] or []]
    return [words["title"] or "", words["opening"] or "", *points, words["closing"] or ""]
