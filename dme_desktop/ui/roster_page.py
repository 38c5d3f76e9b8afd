"""A page on which a sheet is typed back in the order of its paper."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.roster import RosterEditor, Row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from dme_desktop.ui.context import Context
    from dme_desktop.ui.drafts import Kept

AROUND = 48  # pixels of the card at both sides of a sheet
PRINTED_ORDER = QT_TRANSLATE_NOOP(
    "fields", "Urut seperti lembar yang dicetak; kodenya tercetak di depan nama."
)


@dataclass(frozen=True, kw_only=True)
class OpenedRoster:
    """A sheet on the table: its rows, and what stands in the form around and inside it.

    Example of values: `{"marks": {row.id: {"mark": Mark.HADIR}}}`.
    """

    rows: Sequence[Row]
    values: Mapping[str, Any]
    draft: Kept | None = None


def headed(model: type, heads: Mapping[str, str]) -> list[Field]:
    """Return columns of a model under shorter heads: {column: head}."""
    return [replace(field_of(model, name), label=head) for name, head in heads.items()]


def sheet_part(name: str, label: str, title: str, note: str) -> Part:
    """Return the card of a sheet; `name` and `label` are those of its field."""
    return Part(title, [Field(name=name, label=label, kind=kinds.LONG_TEXT)], note)


class RosterPage(FormPage):
    """A form with a sheet in it; Enter alone writes what is usual into an empty cell.

    Subclasses give `sheet`, the field that holds the rows, and `draft_title`.
    """

    sheet = ""

    def __init__(
        self,
        context: Context,
        title: str,
        parts: Sequence[Part],
        roster: tuple[Sequence[Field], str],
        drafts: str,
        parent: QWidget,
    ) -> None:
        editors = {self.sheet: partial(RosterEditor, *roster)}
        super().__init__(context, title, parts, drafts, parent, editors)

    def show_sheet(self, record_id: str, opened: OpenedRoster) -> None:
        """Show the rows of another sheet, with what was typed back."""
        self.header.set_title(self.draft_title())
        roster = self.form.editor(self.sheet)
        assert isinstance(roster, RosterEditor)  # noqa: S101 - made above
        roster.begin(opened.rows)
        self._flanked.leave_room(roster.comfort + AROUND)
        self.show_record(record_id, dict(opened.values))
