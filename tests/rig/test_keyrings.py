"""Whatever becomes of the keyring, the passphrase is asked, and no byte of the data changes."""

import hashlib
from collections.abc import Callable

import keyring
import pytest
from keyring.errors import KeyringLocked

from dme_desktop.vault import remembered
from dme_desktop.vault.profile import Profile, SecretNeededError
from tests.conftest import PASSPHRASE, MemoryKeyring
from tests.rig import TIMES

pytestmark = pytest.mark.rig
Spoil = Callable[[MemoryKeyring, str], None]
Record = Callable[[str, object], None]


class Denied(MemoryKeyring):
    """A keyring that lets nobody look."""

    def get_password(self, service: str, username: str) -> str | None:  # noqa: ARG002
        """Refuse."""
        raise KeyringLocked


def _missing(own: MemoryKeyring, _: str) -> None:
    own.kept.clear()


def _denied(_: MemoryKeyring, __: str) -> None:
    keyring.set_keyring(Denied())


def _garbage(own: MemoryKeyring, name: str) -> None:
    own.kept[remembered.SERVICE, name] = "bukan kunci"


def _of_another(own: MemoryKeyring, name: str) -> None:
    own.kept[remembered.SERVICE, name] = "ab" * 32


def _twice_as_long(own: MemoryKeyring, name: str) -> None:
    own.kept[remembered.SERVICE, name] = "ab" * 64


@pytest.mark.parametrize("spoil", [_missing, _denied, _garbage, _of_another, _twice_as_long])
def test_a_keyring_that_is_spoilt_leads_to_the_passphrase_and_changes_nothing(
    profile: Profile, own_keyring: MemoryKeyring, spoil: Spoil, record_property: Record
) -> None:
    profile.open(PASSPHRASE).close()
    files = (profile.database_path, profile.keys_path)

    def marks() -> list[bytes]:
        return [hashlib.sha256(file.read_bytes()).digest() for file in files]

    before = marks()
    for _ in range(TIMES):
        keyring.set_keyring(own_keyring)
        spoil(own_keyring, str(profile.folder.resolve()))
        with pytest.raises(SecretNeededError):
            profile.open()
        assert marks() == before
    keyring.set_keyring(own_keyring)
    profile.open(PASSPHRASE).close()
    record_property("tried", TIMES)
