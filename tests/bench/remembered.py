"""A keyring as an office has one: it knows the key of the one village whose secret is told to it.

Who comes with a passphrase waits a third of a second more, on purpose: see `vault.keys`.
"""

import os
from pathlib import Path

from keyring.backend import KeyringBackend

from dme_desktop.vault import keys

TOLD = "DME_BENCH_KEY"


class Remembered(KeyringBackend):
    """Knows one key, and keeps nothing."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        """Return the key, whatever the village is called."""
        del service, username
        return os.environ.get(TOLD)

    def set_password(self, service: str, username: str, password: str) -> None:
        """Forget what is told."""

    def delete_password(self, service: str, username: str) -> None:
        """Go on knowing the key."""


def environment(folder: Path, secret: str) -> dict[str, str]:
    """Return the environment of a process that finds the key of a village in its keyring."""
    key = keys.unlock(keys.read(folder / "kunci.json"), secret)
    assert key is not None
    return {"PYTHON_KEYRING_BACKEND": f"{__name__}.{Remembered.__name__}", TOLD: key.hex()}
