"""The rooms of the window: name, title, icon, and the import each waits for until after paint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dme_desktop.app.shell.rooms import Factory, Guest, Section
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dme_desktop.ui.context import Context
    from dme_desktop.ui.page import Page
    from dme_desktop.ui.room import Room
    from dme_desktop.vault.profile import Profile

ProfileOf = Callable[[], "Profile"]
OfFolder = Callable[["Context", "Profile"], "Room"]


def sections(profile: ProfileOf) -> list[Section]:
    """Return the nine rooms; `profile` is asked when a room that needs the folder is built."""
    rooms = (
        ("today", QT_TRANSLATE_NOOP("sections", "Hari ini"), "house", _today),
        ("people", QT_TRANSLATE_NOOP("sections", "Penduduk"), "users", _people),
        ("workers", QT_TRANSLATE_NOOP("sections", "Pekerja"), "plane", _workers),
        ("letters", QT_TRANSLATE_NOOP("sections", "Surat"), "file-text", _letters),
        ("commitments", QT_TRANSLATE_NOOP("sections", "Komitmen"), "handshake", _commitments),
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
    return {
        "import": Guest("people", _import_wizard),
        "import_agencies": Guest("workers", _agencies_wizard),
        "twins": Guest("people", _twins),
        "doubts": Guest("people", _doubts),
    }


def _with_profile(load: Callable[[], OfFolder], profile: ProfileOf) -> Callable[[], Factory]:
    def load_with() -> Factory:
        build = load()

        def room(context: Context) -> Room:
            return build(context, profile())

        return room

    return load_with


def _today() -> Factory:
    from dme_desktop.app.today.screen import build

    return build


def _people() -> Factory:
    from dme_desktop.people.screen import build

    return build


def _workers() -> Factory:
    from dme_desktop.workers.screen import build

    return build


def _letters() -> Factory:
    from dme_desktop.letters.screen import build

    return build


def _commitments() -> Factory:
    from dme_desktop.commitments.screen import build

    return build


def _remittances() -> Factory:
    from dme_desktop.remittances.screen import build

    return build


def _reports() -> Factory:
    from dme_desktop.reports.screen import build

    return build


def _backup() -> OfFolder:
    from dme_desktop.backup.screen import build

    return build


def _village() -> OfFolder:
    from dme_desktop.app.settings.screen import build

    return build


def _import_wizard() -> Callable[[Context], Page]:
    from dme_desktop.exchange.screen import build

    return build


def _agencies_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.agencies.target import TARGET
    from dme_desktop.exchange.screen import build

    return partial(build, target=TARGET)


def _twins() -> Callable[[Context], Page]:
    from dme_desktop.workers.screen.twins import build

    return build


def _doubts() -> Callable[[Context], Page]:
    from dme_desktop.exchange.screen.queue import build

    return build
