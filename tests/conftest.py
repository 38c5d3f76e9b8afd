"""Fixtures shared by the whole suite."""

import datetime as dt
import gc
import logging
import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import keyring.backend
import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dme_desktop import rooms
from dme_desktop.kernel import tidying
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault import keys
from dme_desktop.vault.acts import BEGIN
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import CLERK
from tests.examples import VILLAGE, an_official

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from dme_desktop.ui.context import Context

gc.disable()  # as in the program: what belongs to a window is let go in the window's thread
rooms.declare()
hypothesis.register_profile(  # a busy machine is no fault of a value
    "office", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis.load_profile("office")
WITA = dt.timezone(dt.timedelta(hours=8))
NOW = dt.datetime(2026, 11, 24, 9, 12, tzinfo=WITA)
CANARY = re.compile(r"[0-9]{16}|62[0-9]{8}|Rp ?[0-9]|Contoh|Siti|Zubaedah|Kertosari|Qosim|Wolong")
PASSPHRASE = "kopi sasak di pagi hari"


def copied(folder: Path, place: Path) -> Path:
    """Copy what is in a folder without its times: Wine lacks the call that Windows has for both."""
    return Path(shutil.copytree(folder, place, copy_function=shutil.copyfile))


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that lives as long as one test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def pytest_collection_finish() -> None:
    """Keep what every test shares out of what is looked through after each of them."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown() -> Iterator[None]:
    """Take the windows of a test down with it, once they are closed, before the next one runs."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415 - only screens need Qt

        from tests import patience  # noqa: PLC0415 - as above

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        patience.held.clear()


@pytest.fixture(autouse=True)
def tidied() -> Iterator[None]:
    """Look for what nobody holds any more between tests, as the program does every second."""
    yield
    tidying.look()


@pytest.fixture(autouse=True)
def no_personal_word_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test whose code writes a name, a NIK, a phone or an amount of a canary into a log."""
    yield
    told = [one for one in caplog.get_records("call") if one.name.startswith("dme_desktop.")]
    assert not [line for one in told if CANARY.search(line := one.getMessage())]


@pytest.fixture(autouse=True)
def no_unexpected_warnings(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test whose code logs a warning or an error that the test did not expect."""
    yield
    loud = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> "QApplication":
    """Give the application as the office sees it: in our fonts and our style sheet, by day."""
    from dme_desktop.app.shell import classes  # noqa: PLC0415 - only screens need Qt
    from dme_desktop.ui.theme import LIGHT, Theme  # noqa: PLC0415 - as above

    for _ in classes.making():
        pass
    Theme(qapp).wear(LIGHT)
    return qapp


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> "QtBot":  # noqa: ARG001
    """Give what waits for the window, patiently."""
    from tests.patience import PatientBot  # noqa: PLC0415 - only screens need Qt

    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_keyring() -> Iterator[MemoryKeyring]:
    """Give every test its own empty keyring."""
    before, own = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


@pytest.fixture(autouse=True, scope="session")
def quick_key_stretching() -> Iterator[None]:
    """Make Argon2id cheap for the suite; tests/vault/test_keys.py checks the real parameters."""
    patch = pytest.MonkeyPatch()
    patch.setattr(keys, "MEMORY_KIB", 64)
    patch.setattr(keys, "PASSES", 1)
    yield
    patch.undo()


class MemorySettings:
    """Settings that live as long as one test."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str, default: str = "") -> str:
        return self.kept.get(name, default)

    def put(self, name: str, value: str) -> None:
        self.kept[name] = value


@pytest.fixture
def settings() -> MemorySettings:
    """Give empty settings."""
    return MemorySettings()


@pytest.fixture
def context(db: Database, settings: MemorySettings, qapp: object) -> "Iterator[Context]":  # noqa: ARG001
    """Give what a screen is given."""
    from dme_desktop.ui.context import Context  # noqa: PLC0415 - only screens need Qt

    context = Context(db, settings, CLERK)
    yield context
    context.close()


@pytest.fixture
def clock() -> FixedClock:
    """Give the clock of a Tuesday morning in November 2026, in Lombok."""
    return FixedClock(NOW)


@pytest.fixture(scope="session")
def _empty_profile(
    tmp_path_factory: pytest.TempPathFactory,
    quick_key_stretching: None,  # noqa: ARG001
) -> Path:
    folder = tmp_path_factory.mktemp("kosong")
    Profile(folder, FixedClock(NOW)).create(PASSPHRASE, keys.new_recovery_code()).close()
    return folder


@pytest.fixture(scope="session")
def _office_profile(tmp_path_factory: pytest.TempPathFactory, _empty_profile: Path) -> Path:
    folder = copied(_empty_profile, tmp_path_factory.mktemp("kantor") / "data")
    db = Profile(folder, FixedClock(NOW)).open(PASSPHRASE)
    with db.write(BEGIN, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
    db.close()
    return folder


@pytest.fixture
def profile(
    tmp_path: Path, clock: FixedClock, request: pytest.FixtureRequest, _empty_profile: Path
) -> Profile:
    """Give a real profile on disk: an encrypted file, its keys, in it nothing or the `office`."""
    begun = "office" in request.fixturenames
    whole = request.getfixturevalue("_office_profile") if begun else _empty_profile
    return Profile(copied(whole, tmp_path / "data"), clock)


@pytest.fixture
def db(profile: Profile) -> Iterator[Database]:
    """Give a real, encrypted database, empty or with the `office`; there are no fakes of it."""
    database = profile.open(PASSPHRASE)
    yield database
    database.close()


@pytest.fixture
def office(db: Database) -> Database:
    """Give a village with a head: `profile` brings them, founded once for the whole suite."""
    return db
