"""What the program asks of Windows itself: the Credential Manager, the clock, the fonts."""

import sys

import keyring
from PySide6.QtWidgets import QApplication

from dme_desktop.kernel.clock import SystemClock
from dme_desktop.ui.theme import FONT, OF_THE_SYSTEM, Theme
from dme_desktop.vault import keys, remembered
from tests.windows import only_there

pytestmark = only_there
PROFILE = "percobaan"


def test_the_credential_manager_keeps_a_key_and_forgets_it() -> None:
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring  # noqa: PLC0415 - only there

        keyring.set_keyring(WinVaultKeyring())
    key = keys.new_key()
    try:
        assert remembered.recall(PROFILE) is None
        assert remembered.remember(PROFILE, key)
        assert remembered.recall(PROFILE) == key
    finally:
        remembered.forget(PROFILE)
    assert remembered.recall(PROFILE) is None


def test_the_clock_knows_its_zone() -> None:
    assert SystemClock().now().utcoffset() is not None


def test_windows_own_fonts_are_nowhere_in_the_window(qapp: QApplication) -> None:
    Theme(qapp)
    fonts = {kind: QApplication.font(kind).family() for kind in OF_THE_SYSTEM}  # type: ignore[call-overload]
    assert set(fonts.values()) == {FONT}, fonts
