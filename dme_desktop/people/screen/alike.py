"""Who is known already of whom a form is about: told under NIK and name, opened with F4."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from dme_desktop.people.directory import Directory, LiveDirectory, Similar
from dme_desktop.people.roll import Entry
from dme_desktop.ui import picking
from dme_desktop.ui.picking import Choice

if TYPE_CHECKING:
    from dme_desktop.ui.form_page import FormPage

LOOKED_UP = {"nik", "full_name", "birth_date", "hamlet"}


class Alike(QObject):
    """Looks for the same person each time one of these fields is left; asks which one it is."""

    chosen = Signal(str)  # the id of a resident whom the clerk took instead

    def __init__(
        self,
        page: FormPage,
        directory: LiveDirectory,
        own: Callable[[], str],
        words: tuple[str, str],
    ) -> None:
        """Serve the form of a page about the record `own` returns; ask and act in these words."""
        super().__init__(page)
        self._page, self._directory, self._own = page, directory, own
        self._question, self._act = words
        self._found: tuple[Similar, ...] = ()
        page.form.left.connect(self._on_left)
        page.form.strip_opened.connect(self._pick)

    def forget(self) -> None:
        """Begin with another record."""
        self._show(())

    @Slot(str)
    def _on_left(self, name: str) -> None:
        if name in LOOKED_UP:
            form = self._page.form
            typed = {one: form.editor(one).draft().strip() for one in LOOKED_UP}
            try:
                typed["birth_date"] = form.editor("birth_date").value().iso()
            except (AttributeError, ValueError):  # none yet, or none that can be
                typed["birth_date"] = ""
            self._page.fetch(partial(_look, self._directory, typed, self._own()), self._show)

    def _show(self, found: Sequence[Similar]) -> None:
        self._found = tuple(found)
        form = self._page.form
        number = form.editor("nik").draft().strip()
        owner = next((one for one in self._found if number and one.entry.nik == number), None)
        said = self.tr("NIK ini sudah terdaftar: {name}, {hamlet}.")
        form.show_similar(
            "nik",
            said.format(name=owner.entry.full_name, hamlet=owner.entry.hamlet) if owner else "",
        )
        others = [one for one in self._found if one is not owner]
        said = self.tr("{count} mirip: {name}, {hamlet} ({score} %)")
        form.show_similar(
            "full_name",
            said.format(
                count=len(others),
                name=others[0].entry.full_name,
                hamlet=others[0].entry.hamlet,
                score=others[0].score,
            )
            if others
            else "",
        )

    @Slot(str)
    def _pick(self, _: str) -> None:
        choices = [
            Choice(one.entry.id, one.entry.full_name, described(one.entry)) for one in self._found
        ]
        if chosen := picking.pick(self._page, self._question, choices, self._act):
            self.chosen.emit(chosen)


def look_alike(directory: Directory, typed: Mapping[str, str], but: str) -> list[Similar]:
    """Return the people who may be the one being typed, the owner of the NIK first."""
    own = [one for one in directory.find(typed["nik"], 2) if one.nik == typed["nik"] != ""]
    known = [Similar(one, 100) for one in own if one.id != but]
    alike = directory.similar(typed["full_name"], typed["birth_date"], typed["hamlet"], but=but)
    return known + [one for one in alike if one.entry.id not in {x.entry.id for x in known}]


def described(entry: Entry) -> str:
    """Return what tells one person from another: hamlet and birth date."""
    born = "-".join(reversed(entry.birth.split("-")))
    return f"{entry.hamlet}, lahir {born}"


def _look(directory: LiveDirectory, typed: Mapping[str, str], but: str) -> list[Similar]:
    return look_alike(directory.now(), typed, but)
