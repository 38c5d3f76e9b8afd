"""Opening a village's data without a window: where it lies, who may open it, how it begins."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import platformdirs
from sqlalchemy.orm import Session

from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.village.model import Role

NAME = "DME Desktop"
DATA_DIR, PASSPHRASE = "DME_DATA_DIR", "DME_PASSPHRASE"


def default_folder() -> Path:
    """Return the data folder of this user, or the one the environment names."""
    given = os.environ.get(DATA_DIR)
    return Path(given) if given else Path(platformdirs.user_data_dir(NAME, appauthor=False))


def secret_from(file: Path | None) -> str | None:
    """Return the passphrase from a file or the environment; None leaves it to the keyring."""
    if file is None:
        return os.environ.get(PASSPHRASE)
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError) as error:
        raise DmeError(f"Berkas kata sandi {file.name} tidak dapat dibaca.") from error


@contextmanager
def opened(
    folder: Path, secret: str | None, clock: Clock | None = None
) -> Iterator[tuple[Profile, Database]]:
    """Hold a data folder and its open file; raise DmeError in words when that cannot be."""
    profile = Profile(folder, clock or SystemClock())
    profile.hold()
    try:
        db = profile.open(secret, remember=False)
        try:
            db.user = operator(db)
            yield profile, db
        finally:
            db.close()
    finally:
        profile.release()


def operator(db: Database) -> str:
    """Return the name under which this office writes."""
    with db.read() as session:
        return village.setting(session, "operator", "operator")


def begin(
    profile: Profile,
    secrets: tuple[str, str],
    code: str,
    head: Mapping[str, Any],
    *,
    remember: bool = True,
) -> Database:
    """Make the data of a new village with its head; nothing is kept when a value is refused.

    `secrets` are the passphrase and the recovery code; `head` holds the village head's values.
    """

    def settle(session: Session) -> None:
        village.found(session, code)
        village.appoint(session, {"role": Role.KADES, "can_sign": True, "active": True, **head})

    profile.hold()
    return profile.create(*secrets, settle, remember=remember)
