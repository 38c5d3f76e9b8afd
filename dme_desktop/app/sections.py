"""The rooms of the window: name, title, icon, and the import each waits for until after paint."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from dme_desktop.app.shell import Factory, Guest, Section
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dme_desktop.ui.context import Context
    from dme_desktop.ui.room import Page
    from dme_desktop.vault.profile import Profile

ProfileOf = Callable[[], "Profile"]
OfFolder = Callable[["Context", "Profile"], "QWidget"]


def sections(profile: ProfileOf) -> list[Section]:
    """Return the nine rooms; `profile` is asked when a room that needs the folder is built."""
    rooms = (
        ("today", QT_TRANSLATE_NOOP("sections", "Hari ini"), "house", _today),
        ("people", QT_TRANSLATE_NOOP("sections", "Penduduk"), "users", _people),
        ("workers", QT_TRANSLATE_NOOP("sections", "Pekerja"), "plane", _workers),
        ("letters", QT_TRANSLATE_NOOP("sections", "Surat"), "file-text", _letters),
        ("pledges", QT_TRANSLATE_NOOP("sections", "Ikrar dan deklarasi"), "scroll-text", _pledges),
        ("remittances", QT_TRANSLATE_NOOP("sections", "Kiriman"), "hand-coins", _remittances),
        ("reports", QT_TRANSLATE_NOOP("sections", "Laporan"), "chart-column", _reports),
    )
    of_the_folder = (
        ("backup", QT_TRANSLATE_NOOP("sections", "Cadangan"), "hard-drive-download", _backup),
        ("settings", QT_TRANSLATE_NOOP("sections", "Pengaturan"), "settings", _village),
    )
    return [
        *(Section(name, title, icon, load) for name, title, icon, load in rooms),
        *(
            Section(name, title, icon, _with_profile(load, profile))
            for name, title, icon, load in of_the_folder
        ),
    ]


def guests() -> dict[str, Guest]:
    """Return the pages of a higher floor that are shown inside a room."""
    return {"import": Guest("people", _import_wizard)}


def _with_profile(load: Callable[[], OfFolder], profile: ProfileOf) -> Callable[[], Factory]:
    def load_with() -> Factory:
        build = load()

        def room(context: Context) -> QWidget:
            return build(context, profile())

        return room

    return load_with


def _today() -> Factory:
    build: Factory = import_module("dme_desktop.app.today").build
    return build


def _people() -> Factory:
    build: Factory = import_module("dme_desktop.people.screen").build
    return build


def _workers() -> Factory:
    build: Factory = import_module("dme_desktop.workers.screen").build
    return build


def _letters() -> Factory:
    build: Factory = import_module("dme_desktop.letters.screen").build
    return build


def _pledges() -> Factory:
    build: Factory = import_module("dme_desktop.pledges.screen").build
    return build


def _remittances() -> Factory:
    build: Factory = import_module("dme_desktop.remittances.screen").build
    return build


def _reports() -> Factory:
    build: Factory = import_module("dme_desktop.reports.screen").build
    return build


def _backup() -> OfFolder:
    build: OfFolder = import_module("dme_desktop.backup.screen").build
    return build


def _village() -> OfFolder:
    build: OfFolder = import_module("dme_desktop.app.preferences").build
    return build


def _import_wizard() -> Callable[[Context], Page]:
    build: Callable[[Context], Page] = import_module("dme_desktop.exchange.screen").build
    return build
