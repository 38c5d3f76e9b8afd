"""The folder a village's data lives in: first start, opening, lost pieces, and their words."""

import enum
import itertools
import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy.orm import Session

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.ids import new_id
from dme_desktop.vault import cipher, files, keys, migrate, remembered, witness
from dme_desktop.vault.acts import BEGIN
from dme_desktop.vault.database import Database
from dme_desktop.vault.keys import KeyFile

FOUNDER = Who("operator")  # nobody has said yet who works here
log = logging.getLogger(__name__)
DATABASE, KEYS, LOCK, FRESH, ASIDE = "desa.db", "kunci.json", "desa.lock", "baru", "disisihkan"
NO_PLACE = (
    "Folder data tidak dapat ditulisi. Periksa apakah disknya terpasang, tidak penuh dan tidak "
    "terkunci, lalu coba lagi."
)


class State(enum.Enum):
    """What a folder holds."""

    EMPTY = "belum ada data"
    READY = "data dan kunci ada"
    DATABASE_LOST = "berkas data hilang"
    KEYS_LOST = "berkas kunci hilang"


class SecretNeededError(DmeError):
    """The keyring does not know the key: ask the passphrase or the recovery code."""

    def __init__(self) -> None:
        super().__init__("Ketik kata sandi desa ini, atau kode pemulihan dari lembar yang dicetak.")


class WrongSecretError(DmeError):
    """A passphrase or recovery code that opens nothing."""

    def __init__(self) -> None:
        super().__init__(
            "Kata sandi atau kode pemulihan tidak cocok. Periksa huruf besar dan kecil, lalu "
            "ketik lagi; data tidak berubah."
        )


@dataclass
class Profile:
    """One data folder. Hold `hold()` while the program runs; then `open()` or `create()`."""

    folder: Path
    clock: Clock = SystemClock()  # noqa: RUF009 - it holds nothing

    def __post_init__(self) -> None:
        self._lock = FileLock(self.folder / LOCK, mode=files.PRIVATE_FILE)

    @property
    def database_path(self) -> Path:
        """Return the path of the encrypted file."""
        return self.folder / DATABASE

    @property
    def keys_path(self) -> Path:
        """Return the path of the key file."""
        return self.folder / KEYS

    @property
    def witness_path(self) -> Path:
        """Return the path of what is told of each act."""
        return self.folder / witness.NAME

    def state(self) -> State:
        """Say what the folder holds, after finishing an interrupted first start or restore."""
        self._finish_promotion()
        there = (self.database_path.exists(), self.keys_path.exists())
        return {
            (False, False): State.EMPTY,
            (True, True): State.READY,
            (False, True): State.DATABASE_LOST,
            (True, False): State.KEYS_LOST,
        }[there]

    def hold(self) -> None:
        """Take the folder for this program; raise DmeError when another one has it.

        A disk that takes no lock because it is full or may only be read is read all the same.
        """
        try:
            files.keep_private(self.folder)
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise DmeError(
                "Data desa ini sedang dibuka oleh DME Desktop yang lain. Tutup dulu jendela itu, "
                "atau lanjutkan bekerja di sana."
            ) from error
        except OSError as error:
            if self.state() is State.EMPTY:
                raise DmeError(NO_PLACE) from error
            log.info("data.not_locked")

    def release(self) -> None:
        """Let other programs have the folder."""
        self._lock.release()

    def create(
        self,
        passphrase: str,
        recovery_code: str,
        settle: Callable[[Session], None] | None = None,
        *,
        remember: bool = True,
    ) -> Database:
        """Make a new key and a data file that `settle` fills; raise DmeError where any data exist.

        The pieces are finished in a folder beside and moved in, so that a power cut leaves either
        nothing or a whole profile.
        """
        if self.state() is not State.EMPTY:
            raise DmeError(
                "Folder ini sudah berisi data desa. Pilih folder lain; data tidak diubah."
            )
        keys.check_passphrase(passphrase)
        key, dbid = keys.new_key(), new_id()
        with cipher.in_words(disk=True):
            fresh = self.fresh_folder()
            migrate.make(fresh / DATABASE, key)
            if settle:
                self._settle(fresh / DATABASE, key, settle)
            keys.write(fresh / KEYS, keys.lock(key, dbid, passphrase, recovery_code))
            self.promote_fresh()
        migrate.bring_up_to_date(self.database_path, key, self.clock)  # what is there now opens
        if remember:
            remembered.remember(self._name(), key)
        return self._opened(key, begins=True)

    def open(self, secret: str | None = None, *, remember: bool = True) -> Database:
        """Open the data with the remembered key or a secret.

        Raises `SecretNeededError`, `WrongSecretError`, or DmeError saying which piece is lost.
        Never makes a key, never deletes.
        """
        key = self._key(secret)
        changed = migrate.bring_up_to_date(self.database_path, key, self.clock)
        if secret and remember:
            remembered.remember(self._name(), key)
        return self._opened(key, begins=changed and not self.witness_path.exists())

    def _opened(self, key: bytes, *, begins: bool) -> Database:
        """Open the file; a new one, and one of before there were witnesses, begins to have one."""
        db = Database(self.database_path, key, clock=self.clock, witness=self.witness_path)
        if begins and db.witness:
            db.witness.begin()
        return db

    def renew_secret(self, db: Database, slot_type: str, secret: str) -> None:
        """Replace the passphrase or the recovery code; the data key stays."""
        if slot_type == keys.PASSPHRASE:
            keys.check_passphrase(secret)
        file = keys.read(self.keys_path)
        keys.write(self.keys_path, keys.with_secret(file, db.key, slot_type, secret))

    def make_new_keys_file(self, db: Database, passphrase: str, recovery_code: str) -> None:
        """Write a lost `kunci.json` anew for the same data key."""
        if self.keys_path.exists():
            raise DmeError("Berkas kunci masih ada. Ganti kata sandi dari Pengaturan.")
        keys.check_passphrase(passphrase)
        keys.write(self.keys_path, keys.lock(db.key, new_id(), passphrase, recovery_code))

    def knows(self, secret: str) -> bool:
        """Say whether a passphrase or recovery code opens this profile."""
        return keys.unlock(keys.read(self.keys_path), secret) is not None

    def _settle(self, path: Path, key: bytes, settle: Callable[[Session], None]) -> None:
        db = Database(path, key, clock=self.clock)
        try:
            with db.write(BEGIN, FOUNDER) as session:
                settle(session)
        finally:
            db.close()

    def _key(self, secret: str | None) -> bytes:
        state = self.state()
        if state is State.EMPTY:
            raise DmeError("Belum ada data desa di folder ini. Mulai dari layar awal.")
        if state is State.DATABASE_LOST:
            raise DmeError(
                f"Berkas data {DATABASE} tidak ditemukan, padahal kuncinya ada. Pulihkan dari "
                "cadangan; program tidak membuat data atau kunci baru."
            )
        if state is State.KEYS_LOST:
            return self._remembered_key_or_explain()
        file = keys.read(self.keys_path)
        if secret is not None:
            if (key := keys.unlock(file, secret)) is None:
                raise WrongSecretError
            return key
        key = remembered.recall(self._name())
        if key is None or keys.fingerprint(key) != file.fingerprint:
            raise SecretNeededError
        return key

    def _remembered_key_or_explain(self) -> bytes:
        key = remembered.recall(self._name())
        if key is None:
            raise DmeError(
                f"Berkas kunci {KEYS} tidak ditemukan. Salin kembali dari cadangan, atau pulihkan "
                "cadangan; data tetap ada dan program tidak membuat kunci baru."
            )
        return key

    def _name(self) -> str:
        return str(self.folder.resolve())

    def fresh_folder(self) -> Path:
        """Return an empty folder to prepare a new or restored profile in; see `promote_fresh`."""
        fresh = self.folder / FRESH
        if fresh.exists():
            shutil.rmtree(fresh)
        files.keep_private(fresh)
        return fresh

    def is_emptied(self) -> bool:
        """Say whether the data file is there with nothing in it, which no key is needed to see."""
        return self.database_path.is_file() and not self.database_path.stat().st_size

    def is_damaged(self, key: bytes) -> bool:
        """Say whether a data file is there that its own key does not open, or that is empty."""
        try:
            return migrate.revision_of(self.database_path, key) is None
        except cipher.DamagedDataError:
            return True

    def promote_fresh(self) -> None:
        """Move a prepared data file and key file in: the key first, the data last.

        What lies in their places, such as a damaged file, is kept in a folder beside.
        """
        fresh = self.folder / FRESH
        files.flush_folder(fresh)
        self._keep_old_keys()
        files.promote(fresh / KEYS, self.keys_path)
        self._set_aside(DATABASE)
        self._finish_promotion()

    def replace_keys(self, file: KeyFile) -> None:
        """Write another key file for the same data; the one before is kept in a folder beside."""
        self._keep_old_keys()
        keys.write(self.keys_path, file)

    def _keep_old_keys(self) -> None:
        if self.keys_path.is_file():
            kept = self._aside(KEYS)
            shutil.copyfile(self.keys_path, kept)
            files.flush_file(kept)
        else:
            self._set_aside(KEYS)

    def _set_aside(self, *names: str) -> None:
        for path in (self.folder / name for name in names):
            if path.exists():
                files.promote(path, self._aside(path.name))

    def _aside(self, name: str) -> Path:
        """Return a new place for a file that is out of use but not to be lost."""
        folder = self.folder / ASIDE
        files.keep_private(folder)
        moment = f"{self.clock.now():%Y%m%d-%H%M%S}"
        every = (folder / f"{moment}-{number}-{name}" for number in itertools.count(1))
        return next(path for path in every if not path.exists())

    def _finish_promotion(self) -> None:
        """Go on with what a power cut interrupted between the key file and the data file.

        The log of a data file that is gone must not be played onto the one that comes.
        """
        fresh = self.folder / FRESH
        if (fresh / DATABASE).exists() and not (fresh / KEYS).exists() and self.keys_path.exists():
            if self.database_path.exists():
                return
            self._set_aside(f"{DATABASE}-wal", f"{DATABASE}-shm")
            files.promote(fresh / DATABASE, self.database_path)
            shutil.rmtree(fresh, ignore_errors=True)
