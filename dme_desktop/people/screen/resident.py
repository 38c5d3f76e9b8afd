"""One resident: what KTP and KK say, the family to call, and what the office did with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses, kinds
from dme_desktop.kernel.errors import Gone, Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.ids import new_id
from dme_desktop.people import acts, rules, service
from dme_desktop.people.directory import everybody
from dme_desktop.people.model import Person, Residency
from dme_desktop.people.screen import told
from dme_desktop.people.screen.alike import Alike
from dme_desktop.ui import drafts, failures
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Make, Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.photo import PhotoEditor
from dme_desktop.vault import restraint
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of

NEW_DRAFTS, DRAFTS = "people.baru", "people"
GONE = "Data penduduk ini tidak ada lagi. Mungkin sudah dihapus; tekan F5."

_IDENTITY = (
    "nik", "full_name", "nik_missing", "birth_place", "birth_date", "gender", "marital_status",
    "phone", "phone_wa",
)  # fmt: skip
_HOME = ("hamlet", "address", "rt", "rw", "residency")
PHOTO = Field(name="photo", label=QT_TRANSLATE_NOOP("fields", "Foto"), kind=kinds.LONG_TEXT)


def parts() -> list[Part]:
    """Return the cards of the form in the order of KTP and KK."""
    rest = [each for name, each in told.PERSON.items() if name not in {*_IDENTITY, *_HOME}]
    return [
        Part(QT_TRANSLATE_NOOP("fields", "Identitas"), [told.PERSON[name] for name in _IDENTITY]),
        Part(QT_TRANSLATE_NOOP("fields", "Tempat tinggal"), [told.PERSON[name] for name in _HOME]),
        Part(QT_TRANSLATE_NOOP("fields", "Keterangan lain"), rest),
        Part(QT_TRANSLATE_NOOP("fields", "Keluarga yang dihubungi"), list(told.FIRST.values())),
        Part(QT_TRANSLATE_NOOP("fields", "Foto"), [PHOTO]),
    ]


@dataclass(frozen=True)
class OpenedResident:
    """Everything one resident's page shows at once; the id is "" for a new one."""

    values: Mapping[str, Any] = field(default_factory=lambda: {"residency": Residency.TETAP})
    person_id: str = ""
    past: Sequence[Past] = ()
    draft: Kept | None = None
    hamlets: Sequence[str] = ()
    resting: str = ""  # why the data may only be kept


def begin(db: Database, draft_id: str) -> OpenedResident:
    """Return an empty page for a new resident, with an unfinished one when there is one."""
    with db.read() as session:
        known = service.hamlets(session)
    return OpenedResident(draft=drafts.waiting_for(db, NEW_DRAFTS, draft_id), hamlets=known)


def read(db: Database, person_id: str) -> OpenedResident:
    """Read a resident; raise DmeError when the record is gone."""
    with db.read() as session:
        person = session.get(Person, person_id)
        if person is None or person.deleted_at:
            raise Gone(GONE)
        values = _about(session, person)
        past, known = past_of(session, person_id), service.hamlets(session)
        resting = restraint.said(session, person_id)
    draft = drafts.waiting_for(db, DRAFTS, person_id)
    return OpenedResident(values, person_id, past, draft, known, resting)


class ResidentPage(FormPage):
    """Adds a resident or changes one."""

    help_page = "penduduk"
    another_asked = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        editors: dict[str, Make] = {"photo": partial(PhotoEditor, context.jobs)}
        super().__init__(context, "", parts(), DRAFTS, parent, editors)
        self.form.more_warnings = lambda values: rules.doubts(told.person(values))
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self._on_left)
        asked = self.tr("Apakah salah satu dari mereka? Halamannya dibuka, isian ini dibuang.")
        words = (asked, self.tr("Buka orangnya"))
        self._alike = Alike(self, everybody(context.db), lambda: self.person_id, words)
        self._alike.chosen.connect(self._open_known)

    def show_opened(self, opened: OpenedResident) -> None:
        """Show another resident, or an empty form."""
        self._opened, self.person_id = opened, opened.person_id
        self.drafts.keep_under(DRAFTS if opened.person_id else NEW_DRAFTS)
        self.header.set_title(opened.values.get("full_name") or self.tr("Tambah penduduk"))
        self.clear_side()
        if opened.person_id:
            self.add_side(
                deeds(
                    self.tr("Penduduk ini"),
                    Deed("register", self.tr("Daftarkan sebagai pekerja"), self.register, "plane"),
                    Deed("letter", self.tr("Surat…"), self.write_letter, "file-text"),
                    Deed("delete", self.tr("Hapus dari daftar"), self.delete, "trash-2"),
                )
            )
            self.add_side(past_card(opened.past))
        self.show_record(opened.person_id or new_id(), dict(opened.values))
        self.form.say(failures.spoken(opened.resting))
        self._follow_nik()
        self.form.suggest("hamlet", opened.hamlets)
        self._alike.forget()

    @property
    def is_known(self) -> bool:
        """Say whether the resident is on the books already."""
        return bool(self.person_id)

    def draft_title(self) -> str:
        """Return the name of the person, or what a nameless draft is."""
        name = self.form.editor("full_name").draft()
        return name.strip() or self.tr("Penduduk tanpa nama")

    def store(self, values: dict[str, Any]) -> object:
        """Add or change the resident with the family to call; return the id."""
        act = acts.CHANGE if self.person_id else acts.ADD
        with self.writing(act) as session:
            try:
                self.person_id = self._keep(session, values)
            except Invalid as error:
                raise Invalid(told.beside(error.problems)) from None
        return self.person_id

    def _keep(self, session: Session, values: dict[str, Any]) -> str:
        if self.person_id:
            known = session.get_one(Person, self.person_id)
            person = service.edit(session, self.person_id, told.person(values, known))
        else:
            person = service.add(session, told.person(values))
        if first := told.first_contact(values):
            service.put_family(session, person.id, [first], keep_others=True)
        if values["photo"]:
            service.put_photo(session, person.id, values["photo"])
        elif self._opened.values.get("photo"):
            service.remove_photo(session, person.id)
        return person.id

    def save_and_new(self) -> None:
        """Save and ask for an empty form, with this record behind F7."""
        if self.save():
            self.another_asked.emit()

    @Slot()
    def register(self) -> None:
        """Register this resident as a worker; nothing is typed again."""
        if not self.form.dirty or self._save():
            self.closed.emit()
            self.context.desk.open_asked.emit(addresses.REGISTER.of(self.person_id))

    @Slot()
    def write_letter(self) -> None:
        """Choose a letter about this resident; nothing is typed again."""
        if not self.form.dirty or self._save():
            self.context.desk.open_asked.emit(addresses.STATEMENT.of(self.person_id))

    @Slot()
    def delete(self) -> None:
        """Put the resident in the bin; refused while something names them."""
        if self.may_close() and self.write(
            acts.REMOVE, lambda session: service.remove(session, self.person_id)
        ):
            self.closed.emit()

    @Slot(str)
    def _on_left(self, name: str) -> None:
        if name == "nik":
            told.fill_from_nik(self.form, self.context.clock.today())
        elif name == "hamlet":
            told.doubt_hamlet(self.form, self._opened.hamlets)

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        if name == "nik":
            self._follow_nik()

    @Slot(str)
    def _open_known(self, person_id: str) -> None:
        """Open who is on the books already; what was typed of them a second time goes."""
        self.drafts.drop()
        self.form.set_dirty(False)
        self.closed.emit()
        self.context.desk.open_asked.emit(addresses.PEOPLE.of(person_id))

    def _follow_nik(self) -> None:
        """Ask for the reason only where there is no NIK."""
        self.form.cell("nik_missing").setVisible(not self.form.editor("nik").draft().strip())


def _about(session: Session, person: Person) -> dict[str, Any]:
    values: dict[str, Any] = {name: getattr(person, name) for name in told.PERSON}
    if known := service.contacts(session, person.id):
        values |= {name: getattr(known[0], name.removeprefix(told.CONTACT)) for name in told.FIRST}
    return values | {"photo": service.photo(session, person.id)}
