"""The rooms of the window: name, title, icon, and the import each waits for until after paint."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dme_desktop.app.shell.rooms import Cover, Factory, Guest, Section
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from dme_desktop.kernel.addresses import Address
    from dme_desktop.ui.context import Context
    from dme_desktop.ui.page import Page
    from dme_desktop.ui.room import Room
    from dme_desktop.vault.profile import Profile

ProfileOf = Callable[[], "Profile"]
OfFolder = Callable[["Context", "Profile"], "Room"]


def sections(profile: ProfileOf) -> list[Section]:
    """Return the rooms in their groups; `profile` is asked when one that needs it is built.

    A new room is one line where it is to be seen.
    """
    residents = (
        ("today", QT_TRANSLATE_NOOP("sections", "Hari ini"), "house", _today),
        ("people", QT_TRANSLATE_NOOP("sections", "Penduduk"), "users", _people),
        ("workers", QT_TRANSLATE_NOOP("sections", "Pekerja"), "plane", _workers),
        ("visits", QT_TRANSLATE_NOOP("sections", "Kunjungan"), "map-pin", _visits),
        ("rounds", QT_TRANSLATE_NOOP("sections", "Lembar dusun"), "list", _rounds),
        ("cases", QT_TRANSLATE_NOOP("sections", "Kasus"), "life-buoy", _cases),
        ("livelihoods", QT_TRANSLATE_NOOP("sections", "Purna dan usaha"), "store", _livelihoods),
    )
    office = (
        ("letters", QT_TRANSLATE_NOOP("sections", "Surat"), "file-text", _letters),
        ("commitments", QT_TRANSLATE_NOOP("sections", "Komitmen"), "handshake", _commitments),
        ("training", QT_TRANSLATE_NOOP("sections", "Pelatihan"), "graduation-cap", _training),
        ("remittances", QT_TRANSLATE_NOOP("sections", "Kiriman"), "hand-coins", _remittances),
        ("matching", QT_TRANSLATE_NOOP("sections", "Pencocokan"), "git-compare-arrows", _matching),
        ("attention", QT_TRANSLATE_NOOP("sections", "Perlu perhatian"), "shield-alert", _attention),
        ("readiness", QT_TRANSLATE_NOOP("sections", "Kesiapan DME"), "circle-check", _readiness),
        ("reports", QT_TRANSLATE_NOOP("sections", "Laporan"), "chart-column", _reports),
    )
    keep, village = _with(_backup, profile), _with(_village, profile)
    data = (
        ("privacy", QT_TRANSLATE_NOOP("sections", "Data pribadi"), "shield-check", _privacy),
        ("packages", QT_TRANSLATE_NOOP("sections", "Paket"), "package", _packages),
        ("laptops", QT_TRANSLATE_NOOP("sections", "Laptop kantor"), "refresh-cw", _laptops),
        ("backup", QT_TRANSLATE_NOOP("sections", "Cadangan"), "hard-drive-download", keep),
        ("settings", QT_TRANSLATE_NOOP("sections", "Pengaturan"), "settings", village),
    )
    groups = (
        (QT_TRANSLATE_NOOP("sections", "Warga"), residents),
        (QT_TRANSLATE_NOOP("sections", "Kantor"), office),
        (QT_TRANSLATE_NOOP("sections", "Data"), data),
    )
    return [Section(*room, group) for group, rooms in groups for room in rooms]


def of_hamlet(profile: ProfileOf, holder: str) -> list[Section]:
    """Return the rooms of a laptop that holds the people of one hamlet, and what it may see."""
    ledger = {"remittances"} if holder == "PETUGAS" else set()
    wanted = {"today", "people", "workers", "livelihoods", "laptops", "backup", "settings"}
    return [one for one in sections(profile) if one.name in wanted | ledger]


def of_desk(profile: ProfileOf) -> list[Section]:
    """Return the rooms of an office over villages, in their groups."""
    keep, village = _with(_backup, profile), _with(_village, profile)
    area = (
        ("today", QT_TRANSLATE_NOOP("sections", "Hari ini"), "house", _desk_today),
        ("district", QT_TRANSLATE_NOOP("sections", "Meja wilayah"), "chart-column", _district),
    )
    data = (
        ("packages", QT_TRANSLATE_NOOP("sections", "Paket"), "package", _packages),
        ("backup", QT_TRANSLATE_NOOP("sections", "Cadangan"), "hard-drive-download", keep),
        ("settings", QT_TRANSLATE_NOOP("sections", "Pengaturan"), "settings", village),
    )
    groups = (
        (QT_TRANSLATE_NOOP("sections", "Wilayah"), area),
        (QT_TRANSLATE_NOOP("sections", "Data"), data),
    )
    return [Section(*room, group) for group, rooms in groups for room in rooms]


def guests() -> dict[str, Guest]:
    """Return the pages of a higher floor that are shown inside a room."""
    return {
        "import": Guest("people", _import_wizard),
        "import_agencies": Guest("workers", _agencies_wizard),
        "import_remittances": Guest("remittances", _remittances_wizard),
        "import_rates": Guest("remittances", _rates_wizard),
        "import_listed": Guest("matching", _listed_wizard),
        "import_participants": Guest("training", _participants_wizard),
        "import_businesses": Guest("livelihoods", _businesses_wizard),
        "import_activity_people": Guest("livelihoods", _activity_people_wizard),
        "import_watched": Guest("attention", _watched_wizard),
        "twins": Guest("people", _twins),
        "doubts": Guest("people", _doubts),
    }


def covers() -> dict[str, Cover]:
    """Return the pages of this floor that show the records of a room: a person is one page."""
    return {"people": _person, "workers": _person}


def _person() -> Callable[[Room, Address], None]:
    from dme_desktop.app.person.screen import show

    return show


def _with(load: Callable[[], OfFolder], profile: ProfileOf) -> Callable[[], Factory]:
    def load_with() -> Factory:
        build = load()

        def room(context: Context) -> Room:
            return build(context, profile())

        return room

    return load_with


def _today() -> Factory:
    from dme_desktop.app.today.screen import build

    return build


def _desk_today() -> Factory:
    from dme_desktop.app.today.desk import build

    return build


def _people() -> Factory:
    from dme_desktop.people.screen import build

    return build


def _workers() -> Factory:
    from dme_desktop.workers.screen import build

    return build


def _visits() -> Factory:
    from dme_desktop.visits.screen import build

    return build


def _rounds() -> Factory:
    from dme_desktop.rounds.screen import build

    return build


def _cases() -> Factory:
    from dme_desktop.cases.screen import build

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


def _training() -> Factory:
    from dme_desktop.training.screen import build

    return build


def _livelihoods() -> Factory:
    from dme_desktop.livelihoods.screen import build

    return build


def _matching() -> Factory:
    from dme_desktop.matching.screen import build

    return build


def _attention() -> Factory:
    from dme_desktop.attention.screen import build

    return build


def _readiness() -> Factory:
    from dme_desktop.readiness.screen import build

    return build


def _reports() -> Factory:
    from dme_desktop.reports.screen import build

    return build


def _privacy() -> Factory:
    from dme_desktop.privacy.screen import build

    return build


def _district() -> Factory:
    from dme_desktop.district.screen import build

    return build


def _packages() -> Factory:
    from dme_desktop.packages.screen import build

    return build


def _laptops() -> Factory:
    from dme_desktop.laptops.screen import build

    return build


def _backup() -> OfFolder:
    from dme_desktop.backup.screen.room import build

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


def _remittances_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.exchange.screen import build
    from dme_desktop.remittances.target import TARGET

    return partial(build, target=TARGET)


def _rates_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.exchange.screen import build
    from dme_desktop.remittances.target import RATES

    return partial(build, target=RATES)


def _listed_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.exchange.screen import build
    from dme_desktop.matching.target import TARGET

    return partial(build, target=TARGET)


def _participants_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.exchange.screen import build
    from dme_desktop.training.target import TARGET

    return partial(build, target=TARGET)


def _businesses_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.exchange.screen import build
    from dme_desktop.livelihoods.target import TARGET

    return partial(build, target=TARGET)


def _watched_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.attention.target import TARGET
    from dme_desktop.exchange.screen import build

    return partial(build, target=TARGET)


def _activity_people_wizard() -> Callable[[Context], Page]:
    from functools import partial

    from dme_desktop.exchange.screen import build
    from dme_desktop.livelihoods.target import PARTICIPANTS

    return partial(build, target=PARTICIPANTS)


def _twins() -> Callable[[Context], Page]:
    from dme_desktop.workers.screen.twins import build

    return build


def _doubts() -> Callable[[Context], Page]:
    from dme_desktop.exchange.screen.queue import build

    return build
