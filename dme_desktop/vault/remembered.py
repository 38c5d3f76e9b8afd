"""The keyring of the operating system: it spares typing the passphrase, and keeps an address.

Resetting a Windows password empties it by design, so every answer may be "not here"; that is a
normal day and never a reason to make a new key.
"""

import logging
from types import ModuleType

from dme_desktop.kernel.on_demand import loaded_on_demand
from dme_desktop.vault import keys

log = logging.getLogger(__name__)
SERVICE = "DME Desktop"


def recall(profile: str) -> bytes | None:
    """Return the remembered key of a profile, or None when there is none that can be used."""
    try:
        key = bytes.fromhex(words(profile))
    except ValueError as error:
        log.info("keyring.unreadable %s", type(error).__name__)
        return None
    return key if keys.is_sound(key) else None


def words(name: str) -> str:
    """Return the words kept under a name, "" when there are none."""
    try:
        return _keyring().get_password(SERVICE, name) or ""
    except Exception as error:  # noqa: BLE001 - every backend fails in its own way
        log.info("keyring.unreadable %s", type(error).__name__)
        return ""


def remember(profile: str, key: bytes) -> bool:
    """Keep the key for next time; return False when the system cannot."""
    return keep(profile, key.hex())


def keep(name: str, text: str) -> bool:
    """Keep words under a name; return False when the system cannot."""
    try:
        keyring = _keyring()
        _this_machine_only(keyring.get_keyring())
        keyring.set_password(SERVICE, name, text)
    except Exception as error:  # noqa: BLE001
        log.info("keyring.unwritable %s", type(error).__name__)
        return False
    return True


def forget(profile: str) -> None:
    """Remove the remembered key, so that the passphrase is asked next time."""
    try:
        _keyring().delete_password(SERVICE, profile)
    except Exception as error:  # noqa: BLE001
        log.info("keyring.unwritable %s", type(error).__name__)


def _keyring() -> ModuleType:
    """Return the library, which is not loaded before it is asked: it takes 0.2 s.

    What it imports and does not use, to fetch archives and to take iterables apart, stays away.
    """
    with loaded_on_demand("urllib.request", "more_itertools", "importlib_metadata"):
        import keyring  # noqa: PLC0415
    return keyring


def _this_machine_only(backend: object) -> None:
    if hasattr(backend, "persist"):  # the Windows backend would let the key roam
        backend.persist = "local machine"
