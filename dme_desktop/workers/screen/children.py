"""The children a worker leaves behind: a page of its own, which somebody has to open on purpose."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import fields_of
from dme_desktop.people import service as people
from dme_desktop.people.model import Child, ChildConsent, Person
from dme_desktop.ui import drafts
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.rows import RowsEditor
from dme_desktop.vault.database import Database
from dme_desktop.workers import acts
from dme_desktop.workers.screen import record

DRAFTS = f"workers.{addresses.CHILDREN.verb}"
_CHILD = list(fields_of(Child))
_CONSENT = list(fields_of(ChildConsent))
_CHILDREN = Field(name="children", label=QT_TRANSLATE_NOOP("fields", "Anak"), kind=kinds.LONG_TEXT)


@dataclass(frozen=True)
class OpenedChildren:
    """The children of one worker, who agreed to it, and a draft."""

    person_id: str
    name: str
    values: Mapping[str, Any]
    draft: Kept | None


def read(db: Database, person_id: str) -> OpenedChildren:
    """Read the children of a worker; raise DmeError when the worker is gone."""
    with db.read() as session:
        person = session.get(Person, person_id)
        if person is None or person.deleted_at:
            raise DmeError(record.GONE)
        agreed = people.child_consent(session, person_id)
        values: dict[str, Any] = {
            "children": [
                {each.name: getattr(child, each.name) for each in _CHILD}
                for child in people.children(session, person_id)
            ],
            "given_on": session.info["clock"].today(),
        }
        if agreed:
            values |= {each.name: getattr(agreed, each.name) for each in _CONSENT}
    return OpenedChildren(
        person_id, person.full_name, values, drafts.waiting_for(db, DRAFTS, person_id)
    )


class ChildrenPage(FormPage):
    """Writes the children down, once a parent or guardian agreed."""

    help_page = "anak"

    def __init__(self, context: Context, parent: QWidget) -> None:
        add = self.tr("Tambah anak")
        rows = partial(RowsEditor, _CHILD, context.clock, add, across=3)
        parts = [
            Part(
                QT_TRANSLATE_NOOP("fields", "Persetujuan"),
                _CONSENT,
                QT_TRANSLATE_NOOP("fields", "Tanpa persetujuan, data anak tidak dicatat."),
            ),
            Part(QT_TRANSLATE_NOOP("fields", "Anak dan pengasuh"), [_CHILDREN]),
        ]
        super().__init__(context, "", parts, DRAFTS, parent, {"children": rows})
        self.header.set_badge(self.tr("Data terbatas"), "amber")
        self.add_side(
            card(
                self.tr("Data anak dijaga"),
                words(self.tr("Nama anak tidak tampil di daftar, tidak tercetak dan tidak ikut "
                              "diekspor. Laporan hanya menghitung.")),
                words(self.tr("Kosongkan semua baris untuk menghapus data anak dan "
                              "persetujuannya.")),
            )
        )  # fmt: skip

    def show_opened(self, opened: OpenedChildren) -> None:
        """Show the children of another worker."""
        self._opened = opened
        self.header.set_title(self.draft_title())
        self.show_record(opened.person_id, dict(opened.values))

    def draft_title(self) -> str:
        """Return whose children they are."""
        return self.tr("Anak {name}").format(name=self._opened.name)

    def store(self, values: dict[str, Any]) -> object:
        """Keep the children and the agreement; return the id of the worker."""
        whose = self._opened.person_id
        agreed = {each.name: values[each.name] for each in _CONSENT}
        consent = ChildConsent(person_id=whose, **agreed)
        children = [Child(person_id=whose, **row) for row in values["children"] or []]
        act = acts.CHANGE_CHILDREN
        with self.writing(act) as session:
            people.put_children(session, whose, children, consent)
        return self._opened.person_id
