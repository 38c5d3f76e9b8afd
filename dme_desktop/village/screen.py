"""The office itself: its letterhead, and the officials who work and sign there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget
from sqlalchemy.orm import Session

from dme_desktop.kernel import kinds
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.records import altered, fields_of, record_of
from dme_desktop.ui import ask, drafts
from dme_desktop.ui.beside import Deed, deeds, past_card
from dme_desktop.ui.cards import card, words
from dme_desktop.ui.context import Context
from dme_desktop.ui.drafts import Kept
from dme_desktop.ui.form import Part
from dme_desktop.ui.form_page import FormPage
from dme_desktop.ui.tiles import TilesEditor
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import Past, past_of
from dme_desktop.village import acts, rules, service
from dme_desktop.village.model import Official, Role, Village

OPERATOR = Field(
    name="operator",
    label=QT_TRANSLATE_NOOP("fields", "Yang bekerja di komputer ini"),
    kind=kinds.TEXT,
    required=True,
    max_length=60,
    hint=QT_TRANSLATE_NOOP("fields", "Seperti Kasi Pemerintahan; tercetak di kaki surat."),
)
HAMLET_TITLE = Field(
    name=service.HAMLET_TITLE,
    label=QT_TRANSLATE_NOOP("fields", "Sebutan kepala dusun"),
    kind=kinds.TEXT,
    required=False,
    max_length=40,
    hint=QT_TRANSLATE_NOOP("fields", "Seperti Kepala Wilayah, Keliang, Kepala Lingkungan."),
)
CONTACTS = Field(
    name="contacts",
    label=QT_TRANSLATE_NOOP("fields", "Nomor penting"),
    kind=kinds.LONG_TEXT,
    required=False,
    max_length=600,
    hint=QT_TRANSLATE_NOOP(
        "fields", "Satu baris satu: nama; nomor. Tercetak di kartu edukasi dan Lembar PMI."
    ),
)
OFFICE, OFFICIAL, NEW = "kantor", "perangkat", "baru"
OFFICE_DRAFTS, OFFICIAL_DRAFTS = f"settings.{OFFICE}", f"settings.{OFFICIAL}"
_VILLAGE = {each.name: each for each in fields_of(Village)}
_HEAD = ("office_address", "postcode", "phone", "email", "website")
MAP, RENAMED = "hamlet_map", "renamed"
Moves = Callable[[Session, Mapping[str, str]], int]
_CHANGED = (*_HEAD, "paper", "hamlets", MAP)


@dataclass(frozen=True)
class Office:
    """What the settings show of the office."""

    name: str
    region: str
    values: Mapping[str, Any]
    officials: Sequence[Official]
    past: Sequence[Past]
    draft: Kept | None
    is_desk: bool = False


@dataclass(frozen=True)
class OpenedOfficial:
    """One official on the table; the id is "" for a new one."""

    values: Mapping[str, Any]
    official_id: str = ""
    past: Sequence[Past] = ()
    draft: Kept | None = None


def read(db: Database) -> Office:
    """Read the office, its officials and who works here."""
    with db.read() as session:
        village = service.profile(session)
        values: dict[str, Any] = {name: getattr(village, name) for name in _CHANGED}
        values[OPERATOR.name] = service.setting(session, OPERATOR.name, "operator")
        values[HAMLET_TITLE.name] = service.hamlet_title(session)
        values[CONTACTS.name] = service.setting(session, service.CONTACTS) or None
        within = (village.district, village.regency, village.province)  # a desk is in no district
        return Office(
            village.full_name,
            f"{village.code} · {', '.join(filter(None, within))}",
            values,
            service.officials(session),
            past_of(session, village.id),
            drafts.waiting_for(db, OFFICE_DRAFTS, OFFICE),
            is_desk=village.is_desk,
        )


def read_official(db: Database, official_id: str) -> OpenedOfficial:
    """Read one official, or what a new one begins with for ""."""
    draft = drafts.waiting_for(db, OFFICIAL_DRAFTS, official_id or NEW)
    if not official_id:
        return OpenedOfficial({"role": Role.STAF, "active": True}, draft=draft)
    with db.read() as session:
        official = session.get(Official, official_id)
        if official is None or official.deleted_at:
            raise DmeError("Data perangkat ini tidak ada lagi; tekan F5.")
        values = {each.name: getattr(official, each.name) for each in fields_of(Official)}
        return OpenedOfficial(values, official_id, past_of(session, official_id), draft)


class OfficePage(FormPage):
    """Changes what stands in the letterhead, the paper, and who works here."""

    help_page = "pengaturan"

    def __init__(self, context: Context, moves: Moves, parent: QWidget) -> None:
        """Show an office; `moves` takes its residents along to the new name of a hamlet."""
        self._moves, self._listed = moves, list[str]()
        parts = [
            Part(
                QT_TRANSLATE_NOOP("fields", "Kop surat"),
                [_VILLAGE[name] for name in _HEAD],
            ),
            Part(
                QT_TRANSLATE_NOOP("fields", "Surat"),
                [_VILLAGE["paper"]],
                QT_TRANSLATE_NOOP("fields", "Surat yang sudah terbit tidak ikut berubah."),
            ),
            Part(
                QT_TRANSLATE_NOOP("fields", "Dusun"),
                [HAMLET_TITLE, _VILLAGE["hamlets"], _VILLAGE[MAP]],
                QT_TRANSLATE_NOOP(
                    "fields", "Dieja sekali di sini; isian dan laporan mengikuti ejaan ini."
                ),
            ),
            Part(QT_TRANSLATE_NOOP("fields", "Petugas"), [OPERATOR]),
            Part(QT_TRANSLATE_NOOP("fields", "Yang dihubungi warga"), [CONTACTS]),
        ]
        super().__init__(context, "", parts, OFFICE_DRAFTS, parent, {MAP: TilesEditor})
        self.form.changed.connect(self._on_changed)
        self.header.set_badge(self.tr("Data kantor"), "muted")

    def show_opened(self, opened: Office) -> None:
        """Show the office."""
        office = opened
        self.header.set_title(office.name, typed=True)
        self.clear_side()
        self.add_side(
            card(
                self.tr("Wilayah"),
                words(office.region),
                words(self.tr("Nama wilayah berasal dari kode desa dan tidak diketik di sini.")),
            )
        )
        self.add_side(past_card(office.past))
        self._listed = rules.listed(office.values["hamlets"])
        self.show_record(OFFICE, dict(office.values))
        self._offer_hamlets()

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        if name == "hamlets":
            self._offer_hamlets()

    def _offer_hamlets(self) -> None:
        """Offer for the map the hamlets that are listed above it."""
        grid, listed = self.form.editor(MAP), self.form.editor("hamlets").draft()
        if isinstance(grid, TilesEditor):
            grid.offer(rules.listed(listed))

    def draft_title(self) -> str:
        """Return what a draft of this page is called."""
        return self.tr("Data kantor")

    def told(self, values: dict[str, Any]) -> dict[str, Any]:
        """Ask whether a hamlet whose line was written anew is the same by another name."""
        found = rules.renamed(self._listed, rules.listed(values["hamlets"]))
        return values | {RENAMED: {old: new for old, new in found.items() if self._same(old, new)}}

    def _same(self, old: str, new: str) -> bool:
        asked = self.tr("{old} diganti {new}: dusun yang sama dengan nama baru?")
        answers = {"same": self.tr("Nama baru"), "other": self.tr("Dusun lain")}
        detail = self.tr(
            "Nama baru: warga, kepala dusun dan petanya ikut, dan dapat diurungkan. Dusun lain: "
            "warga tetap tercatat di {old}."
        )
        question = asked.format(old=old, new=new)
        return ask.choose(self, question, answers, detail.format(old=old), "same") == "same"

    def store(self, values: dict[str, Any]) -> object:
        """Keep the office's data and the name of who works here."""
        own = {name: values[name] for name in _CHANGED}
        with self.writing(acts.CHANGE_PROFILE) as session:
            wanted = altered(service.profile(session), own)
            service.change_profile(session, wanted, values[RENAMED])
            if values[RENAMED]:
                self._moves(session, values[RENAMED])
            for setting in (OPERATOR, HAMLET_TITLE):
                service.put_setting(session, setting.name, values[setting.name] or "")
            service.put_setting(session, service.CONTACTS, values[CONTACTS.name] or "")
        return values[OPERATOR.name]


class OfficialPage(FormPage):
    """Adds an official or changes one; who left stays readable on old letters."""

    help_page = "pengaturan"

    def __init__(self, context: Context, parent: QWidget) -> None:
        part = Part(QT_TRANSLATE_NOOP("fields", "Perangkat desa"), list(fields_of(Official)))
        super().__init__(context, "", [part], OFFICIAL_DRAFTS, parent)
        self.form.changed.connect(self._on_changed)

    def show_opened(self, opened: OpenedOfficial) -> None:
        """Show another official, or begin one."""
        self._official_id = opened.official_id
        self.header.set_title(opened.values.get("name") or self.tr("Tambah perangkat"))
        self.clear_side()
        if opened.official_id:
            self.add_side(
                deeds(
                    self.tr("Bila berhenti"),
                    Deed("leave", self.tr("Akhiri jabatan hari ini"), self.leave, "log-out"),
                )
            )
            self.add_side(past_card(opened.past))
        self.show_record(opened.official_id or NEW, dict(opened.values))
        self._follow_role()

    @property
    def is_known(self) -> bool:
        """Say whether the official is appointed already."""
        return bool(self._official_id)

    def draft_title(self) -> str:
        """Return the name of the official."""
        name = self.form.editor("name").draft()
        return name.strip() or self.tr("Perangkat tanpa nama")

    def store(self, values: dict[str, Any]) -> object:
        """Appoint or change the official; return the id."""
        act = acts.CHANGE_OFFICIAL if self._official_id else acts.APPOINT
        with self.writing(act) as session:
            official = record_of(Official, values)
            if self._official_id:
                return service.change_official(session, official, self._official_id).id
            return service.appoint(session, official).id

    @Slot()
    def leave(self) -> None:
        """Fill in that the office ends today; F10 keeps it."""
        self.form.fill({"active": False, "term_to": self.context.clock.today()})

    @Slot(str)
    def _on_changed(self, name: str) -> None:
        if name == "role":
            self._follow_role()

    def _follow_role(self) -> None:
        """Ask for the hamlet only of the head of one."""
        try:
            role = self.form.editor("role").value()
        except ValueError:
            return
        self.form.cell("hamlet").setVisible(role is Role.KADUS)
