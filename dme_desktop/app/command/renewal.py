"""What the installer asks of the program it has just laid down: to run, and to fit the data.

The data are brought to the shape of this program and checked at once; when they fail, they are put
back as they were, and the installer puts the former program back.
"""

from pathlib import Path

from PySide6.QtGui import QImageReader

from dme_desktop.app.sections import guests, sections
from dme_desktop.app.settings import checking
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import migrate
from dme_desktop.vault.profile import Profile, SecretNeededError, State

FRESH = "Program lengkap. Belum ada data desa di komputer ini."
LOCKED = "Program lengkap. Data desa menyesuaikan diri saat dibuka dengan kata sandi."
RENEWED = "Program lengkap. Data desa sesuai dan utuh."
PUT_BACK = (
    "Data desa tidak lolos pemeriksaan setelah pembaruan ({}); semuanya dikembalikan. Buka program "
    "seperti biasa, lalu pilih Pengaturan, Periksa data."
)


def run(folder: Path, secret: str | None = None) -> str:
    """Return what was found, in one sentence; raise DmeError when the update must not stay."""
    profile = Profile(folder)
    _load_every_room(profile)
    _check_pictures()
    if not folder.exists():
        return FRESH
    profile.hold()
    try:
        return FRESH if profile.state() is State.EMPTY else _renewed(profile, secret)
    finally:
        profile.release()


def _load_every_room(profile: Profile) -> None:
    for room in sections(lambda: profile):
        room.load()
    for page in guests().values():
        page.load()


def _check_pictures() -> None:
    """Raise DmeError when Qt has lost the parts that read drawings and photos."""
    if not {b"svg", b"jpeg"} <= {kind.data() for kind in QImageReader.supportedImageFormats()}:
        raise DmeError("Program tidak lengkap: gambar tidak dapat dibaca. Pasang ulang.")


def _renewed(profile: Profile, secret: str | None) -> str:
    before, was_watched = migrate.copies_of(profile.database_path), profile.witness_path.exists()
    try:
        db = profile.open(secret, remember=False)
    except SecretNeededError:
        return LOCKED
    try:
        bad = [one.name for one in checking.run(profile, db) if not one.ok]
    finally:
        db.close()
    if not bad:
        return RENEWED
    for copy in migrate.copies_of(profile.database_path)[-1:]:
        if copy not in before:
            migrate.put_back(copy, profile.database_path)
            if not was_watched:  # the witness is of the file that was not good
                profile.witness_path.unlink(missing_ok=True)
    raise DmeError(PUT_BACK.format(", ".join(bad)))
