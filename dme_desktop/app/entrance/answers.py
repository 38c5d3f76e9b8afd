"""The two forms of the first start: the office, and who works in it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from dme_desktop.app.entrance.step import Step
from dme_desktop.kernel import fields, kinds
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import field_of
from dme_desktop.ui.form import Form, Part
from dme_desktop.village import rules
from dme_desktop.village.model import Official, Village

OFFICE = ("office_address", "postcode", "phone", "email", "letter_suffix", "paper")


class FormStep(Step):
    """A step with one form; goes on with its values once they can be accepted."""

    def __init__(self, title: str, intro: str, place: str, form: Form) -> None:
        super().__init__(title, intro, place=place)
        self.form = form
        _without_border(form)
        self.body.addWidget(form)
        self.add_back(self.tr("Kembali"), self.went_back.emit)
        self.add_next(self.tr("Lanjut"), self._go_on)

    def start(self) -> None:
        """Put the cursor in the first field."""
        self.form.go_to(self.form.fields[0].name)

    def check(self, values: dict[str, Any]) -> None:
        """Raise `Invalid` for what the fields alone cannot know."""

    @Slot()
    def _go_on(self) -> None:
        if self.form.submit(self.check):
            self.went_on.emit(self.form.values())


class OfficeStep(FormStep):
    """Asks for the letterhead."""

    def __init__(self, place: str, clock: Clock) -> None:
        form = Form([Part("", tuple(field_of(Village, name) for name in OFFICE))], clock)
        defaults = {one.name: one.default for one in form.fields}
        form.load(defaults)
        super().__init__(
            self.tr("Kantor desa"),
            self.tr(
                "Isian ini tercetak di kop surat. Yang belum diketahui boleh dikosongkan dan "
                "dilengkapi nanti di Pengaturan."
            ),
            place,
            form,
        )

    def check(self, values: dict[str, Any]) -> None:
        """Refuse what the office's own rules refuse."""
        if problem := rules.postcode_problem(values["postcode"]):
            raise Invalid({"postcode": problem})


class OfficialsStep(FormStep):
    """Asks who heads the village, who keeps its papers, and who works at this computer."""

    def __init__(self, place: str, clock: Clock) -> None:
        super().__init__(
            self.tr("Perangkat desa"),
            self.tr(
                "Kepala desa menandatangani surat dan lembar pemulihan. Perangkat lain dapat "
                "ditambahkan nanti."
            ),
            place,
            Form([Part("", _officials())], clock),
        )


def head_values(values: dict[str, Any]) -> dict[str, Any]:
    """Return what was written of the village head, under the names of an official's record."""
    named = {"name": "head_name", "nip": "head_nip", "signing_mode": "head_mode"}
    found = {name: values.get(key) for name, key in named.items()}
    return {name: value for name, value in found.items() if value is not None}


def office_values(values: dict[str, Any]) -> dict[str, Any]:
    """Return what was written of the office, without what was left empty."""
    return {name: value for name, value in values.items() if value is not None}


def _without_border(form: Form) -> None:
    """Let the sheet be the only card: a form brings a border of its own."""
    for card in form.findChildren(QFrame):
        layout = card.layout()
        if card.property("role") == "card" and layout is not None:
            card.setProperty("role", "")
            layout.setContentsMargins(0, 0, 0, 0)


def _officials() -> tuple[Field, ...]:
    return (
        replace(
            field_of(Official, "name"),
            name="head_name",
            label=QT_TRANSLATE_NOOP("fields", "Nama kepala desa/lurah"),
        ),
        replace(field_of(Official, "nip"), name="head_nip"),
        replace(field_of(Official, "signing_mode"), name="head_mode", required=False),
        fields.Field(
            name="secretary",
            label=QT_TRANSLATE_NOOP("fields", "Nama sekretaris desa"),
            kind=kinds.NAME,
            max_length=100,
        ),
        fields.Field(
            name="operator",
            label=QT_TRANSLATE_NOOP("fields", "Yang bekerja di komputer ini"),
            kind=kinds.NAME,
            required=True,
            max_length=60,
            hint=QT_TRANSLATE_NOOP("fields", "Seperti Kasi Pemerintahan; tercetak di kaki surat."),
        ),
    )
