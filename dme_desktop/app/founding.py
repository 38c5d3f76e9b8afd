"""What `dme init` does: a new village with its keys, and the recovery sheet to print."""

from pathlib import Path

from dme_desktop.app import office
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import files, keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.village import stationery
from dme_desktop.village.documents import recovery_sheet


def found(folder: Path, passphrase: str, code: str, head: str, sheet: Path) -> str:
    """Make the data of a village and write its recovery sheet; return the village's name.

    Raises DmeError, and leaves nothing behind, where data exist or the sheet cannot be written.
    """
    if sheet.exists():
        raise DmeError(f"{sheet.name} sudah ada. Pilih nama lain, agar lembar lama tidak tertimpa.")
    sheet.parent.mkdir(parents=True, exist_ok=True)
    recovery_code = keys.new_recovery_code()
    profile = Profile(folder)
    db = office.begin(profile, (passphrase, recovery_code), code, {"name": head})
    try:
        files.replace(sheet, recovery_pdf(db, recovery_code))
        with db.read() as session:
            return village.profile(session).full_name
    finally:
        db.close()
        profile.release()


def recovery_pdf(db: Database, recovery_code: str) -> bytes:
    """Return the sheet on which a recovery code is kept under lock."""
    with db.read() as session:
        return recovery_sheet.build(stationery.recovery_sheet(session, recovery_code))
