"""Opening a village's data without a window: where it lies and who may open it."""

import contextlib
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from dme_desktop.accounts import service as accounts
from dme_desktop.accounts import signing_in
from dme_desktop.kernel import files, places
from dme_desktop.kernel.acts import PROGRAM, Who
from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.names import plain
from dme_desktop.vault import audit, clocks
from dme_desktop.vault.acts import CONFIRM_DATE, TRUST_NUMBERS
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import DATABASE, FRESH, KEYS, LOCK, Profile, SecretNeededError, State
from dme_desktop.village import service as village

NAME = "DME Desktop"
NO_DATA = "Belum ada data desa di folder ini. Periksa --data, atau mulai dengan `dme init`."
UNTOLD = "Perintah ini perlu kata sandi desa. Sebut --passphrase-file, atau isi DME_PASSPHRASE."
TAKEN = "Nama itu milik data desa sendiri. Pilih nama berkas lain."
DATA_DIR, PASSPHRASE = "DME_DATA_DIR", "DME_PASSPHRASE"
ACCOUNT, ACCOUNT_SECRET = "DME_ACCOUNT", "DME_ACCOUNT_SECRET"


def default_folder() -> Path:
    """Return the folder the environment names, else this user's own or the shared one."""
    if given := os.environ.get(DATA_DIR):
        return Path(given)
    import platformdirs

    own = Path(platformdirs.user_data_dir(NAME, appauthor=False))
    return places.chosen(own, places.shared())


def secret_from(file: Path | None) -> str | None:
    """Return the passphrase from a file or the environment; None leaves it to the keyring."""
    if file is None:
        return os.environ.get(PASSPHRASE)
    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeError) as error:
        unread = "Berkas kata sandi {} tidak dapat dibaca. Periksa nama dan tempatnya."
        raise DmeError(unread.format(file.name)) from error


@contextmanager
def opened(
    folder: Path, secret: str | None, clock: Clock | None = None, *, named: bool = True
) -> Iterator[tuple[Profile, Database, Who]]:
    """Hold a data folder and its open file for who works there; raise DmeError if that cannot be.

    What is not `named`, as a copy made at night, is done by the program and by nobody.

    A folder without data, as one mistyped, is neither made nor touched.
    """
    profile = Profile(folder, clock or SystemClock())
    profile.check_readable()
    if not any((folder / name).exists() for name in (DATABASE, KEYS, FRESH)):
        raise DmeError(NO_DATA)
    profile.hold()
    try:
        db = _open(profile, secret)
        try:
            yield profile, db, operator(db) if named else PROGRAM
        finally:
            db.close()
    finally:
        profile.release()


def _open(profile: Profile, secret: str | None) -> Database:
    try:
        return profile.open(secret, remember=False)
    except SecretNeededError as error:  # whose sentence asks to type it, which is no command's way
        raise DmeError(UNTOLD) from error


@contextmanager
def held(folder: Path) -> Iterator[Profile]:
    """Hold a folder that data are to come into; one made for nothing goes again."""
    profile, is_new = Profile(folder), not folder.exists()
    profile.hold()
    try:
        yield profile
    finally:
        stays_empty = is_new and profile.state() is State.EMPTY
        profile.release()
        if stays_empty:
            with contextlib.suppress(OSError):
                (folder / LOCK).unlink(missing_ok=True)
                folder.rmdir()


def check_place(folder: Path, out: Path | None, source: Path | None = None) -> None:
    """Raise before any work when no answer can be written at `out`, or should not.

    `out` may be no piece of the data in `folder`, and not the file that is read. A PDF or a
    workbook may be written anew, as a report of every month is; anything else is never replaced.
    """
    if out is None:
        return
    place = out.resolve()
    if place.parent == folder.resolve() and place.name.startswith((DATABASE, KEYS, LOCK)):
        raise DmeError(TAKEN)
    if source and place == source.resolve():
        raise DmeError(f"{out.name} adalah berkas asalnya sendiri. Pilih nama lain.")
    files.check_name(out.name)
    if out.exists() and not _may_be_written_anew(out):
        raise DmeError(f"{out.name} sudah ada dan bukan PDF atau buku kerja. Pilih nama lain.")
    files.check_place(out)


def _may_be_written_anew(file: Path) -> bool:
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return stream.read(5).startswith((b"%PDF-", b"PK\x03\x04")) or not file.stat().st_size


def clock_doubt(db: Database) -> str:
    """Return why the date of the machine is in doubt, "" when it is not."""
    with db.read() as session:
        return clocks.doubt(session)


def confirm_date(db: Database, who: Who) -> None:
    """Write down that somebody has looked: the date of the machine is right."""
    with db.write(CONFIRM_DATE, who) as session:
        clocks.confirm(session)


def numbers_in_doubt(db: Database) -> dict[str, int]:
    """Return the counts that may have gone on without these data, with their last known number."""
    from dme_desktop.agenda import numbers

    with db.read() as session:
        if village.current(session) is None or village.setting(session, accounts.HOLDER):
            return {}  # a laptop of one hamlet numbers nothing
        return numbers.doubtful(session)


def papers_of_counts(db: Database) -> dict[str, str]:
    """Return which papers each count of this year numbers, in words."""
    from dme_desktop.agenda import numbers

    with db.read() as session:
        return {
            book.sequence: ", ".join(kind.value for kind in book.kinds)
            for book in numbers.books(session)
        }


def go_on_after(db: Database, who: Who, last: Mapping[str, int]) -> None:
    """Let counts go on after the last numbers on paper; raise `Invalid` for one passed already."""
    from dme_desktop.agenda import numbers

    with db.write(TRUST_NUMBERS, who) as session:
        numbers.go_on_after(session, last)
        audit.stand(session)
    if db.witness:
        db.witness.trust(*last)
        if not numbers_in_doubt(db):
            db.witness.settle()


def operator(db: Database) -> Who:
    """Return who works here, by the name that the office has set.

    Where people come in by name, the one whose name and secret the environment holds; raises
    DmeError without them.
    """
    with db.read() as session:
        if who := accounts.at_work(session):
            return who
        wanted = plain(os.environ.get(ACCOUNT, ""))
        found = next((one for one in signing_in.people(session) if plain(one.name) == wanted), None)
    if found is None:
        raise DmeError(f"{accounts.COME_IN_FIRST} Isi {ACCOUNT} dan {ACCOUNT_SECRET}.")
    return signing_in.come_in(db, found.id, os.environ.get(ACCOUNT_SECRET, ""))
