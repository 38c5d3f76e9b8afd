"""One agency or recruiter: what its papers say, what the office was told, and the mark."""

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.agencies import acts, rules, service
from dme_desktop.agencies.model import Agency, CheckedVia, Either, PermitStatus, Recruiter
from dme_desktop.agencies.screen import desk
from dme_desktop.agencies.screen.desk import OpenedAgency
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage


class AgencyPage(FormPage):
    """Writes down or changes one; what was asked about the permit is filled in with one press."""

    help_page = "perekrut"

    def __init__(self, context: Context, verb: str, parent: QWidget) -> None:
        self._verb = verb
        self._model: Either = Agency if verb == desk.AGENCY else Recruiter
        super().__init__(context, "", desk.parts(self._model), verb, parent)
        self.kind = verb
        self.form.changed.connect(self._on_changed)

    def show_opened(self, opened: OpenedAgency) -> None:
        """Show another one of them."""
        self._opened = opened
        self.header.set_title(self._title(), typed=True)
        if self._model is Recruiter:
            self.form.suggest("agency", opened.companies)
        self.clear_side()
        self._fill_side()
        self.show_record(opened.record_id or desk.NEW, dict(opened.values))
        self._follow_mark()

    @property
    def is_known(self) -> bool:
        """Say whether it is on the list already."""
        return bool(self._opened.record_id)

    def draft_title(self) -> str:
        """Return the name that is written, or what a nameless one is."""
        name = self.form.editor("name").draft()
        return name.strip() or self._title()

    def store(self, values: dict[str, Any]) -> object:
        """Keep it; return its id."""
        of_agency = (acts.RECORD_AGENCY, acts.CHANGE_AGENCY)
        of_recruiter = (acts.RECORD_RECRUITER, acts.CHANGE_RECRUITER)
        pair = of_agency if self._model is Agency else of_recruiter
        act = pair[bool(self._opened.record_id)]
        with self.writing(act) as session:
            return desk.store(session, self._verb, self._opened.record_id, values)

    @Slot()
    def checked(self, status: PermitStatus, via: CheckedVia) -> None:
        """Fill in what was said today about the permit; F10 keeps it."""
        today = self.context.clock.today()
        self.form.fill({"permit_status": status, "checked_on": today, "checked_via": via})

    @Slot()
    def delete(self) -> None:
        """Put it in the bin; refused while a journey names it."""
        if self.may_close() and self.write(acts.REMOVE, self._remove):
            self.closed.emit()

    def _remove(self, session: Session) -> None:
        service.remove(session, service.kept(session, self._model, self._opened.record_id))

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        if name == "banned":
            self._follow_mark()

    def _follow_mark(self) -> None:
        """Ask for the reason only of who is marked."""
        self.form.cell("ban_reason").setVisible(bool(self.form.editor("banned").value()))

    def _title(self) -> str:
        name = self._opened.values.get("name")
        new = self.tr("P3MI baru") if self._model is Agency else self.tr("Perekrut baru")
        return name or new

    def _fill_side(self) -> None:
        if self._model is Agency:
            self._show_permit()
        if self._opened.record_id:
            self.add_side(
                deeds(
                    self.tr("Perubahan"),
                    Deed("delete", self.tr("Hapus dari daftar"), self.delete, "trash-2"),
                )
            )
            self.add_side(past_card(self._opened.past))

    def _show_permit(self) -> None:
        values = self._opened.values
        today = self.context.clock.today()
        status = values.get("permit_status") or PermitStatus.TIDAK_DIKETAHUI
        permit = rules.permit(status, values.get("checked_on"), today)
        asked = self.tr("Desa tidak punya daftar izin. Tanyakan, lalu catat jawabannya di sini.")
        self.add_side(card(permit.told, words(asked)))
        via = CheckedVia.BP3MI
        self.add_side(
            deeds(
                self.tr("Jawaban BP3MI hari ini"),
                Deed("valid", self.tr("Izinnya berlaku"),
                     partial(self.checked, PermitStatus.BERLAKU, via), "check"),
                Deed("invalid", self.tr("Izinnya tidak berlaku"),
                     partial(self.checked, PermitStatus.TIDAK_BERLAKU, via), "circle-x"),
            )
        )  # fmt: skip
