"""Opening a village's data without a window: where it lies and who may open it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village

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
