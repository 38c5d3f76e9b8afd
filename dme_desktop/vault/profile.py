"""The folder a village's data lives in: first start, opening, lost pieces, and their words."""

import enum
import itertools
import logging
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy.orm import Session

from dme_desktop.kernel import places
from dme_desktop.kernel.acts import PROGRAM, Act, Who
from dme_desktop.kernel.clock import Clock, SystemClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.vault import (
    acts,
    audit,
    cipher,
    escrow,
    files,
    keys,
    migrate,
    remembered,
    returning,
    rotation,
    witness,
)
from dme_desktop.vault.database import Database
from dme_desktop.vault.keys import Escrow, KeyFile
from dme_desktop.vault.returning import Return

FOUNDER = Who("operator")  # nobody has said yet who works here
log = logging.getLogger(__name__)
DATABASE, KEYS = places.DATABASE, places.KEYS
LOCK, FRESH, ASIDE = "desa.lock", "baru", "disisihkan"
ROTATED = "kunci-berganti"  # beside prepared data that take the place of sound ones
_OF_THE_LOG = ("-wal", "-shm")  # what lies beside a data file and belongs to it
ROTATES = (
    "Kunci data akan diganti saat program dibuka lagi. Tutup program, buka lagi, baru ganti kata "
    "sandi atau lembarnya."
)
OF_OTHER_DATA = (
    "Berkas itu milik data lain: kuncinya tidak membuka berkas di folder ini. Pilih berkas "
    "dari desa ini sendiri; data tidak berubah."
)
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


class InUseError(DmeError):
    """Another program has the folder, maybe that of another user of this computer."""

    def __init__(self) -> None:
        super().__init__(
            "Data desa ini sedang dibuka oleh DME Desktop yang lain. Tutup dulu jendela itu, "
            "atau lanjutkan bekerja di sana. Mungkin ia terbuka di akun lain komputer ini."
        )


class NotYoursError(DmeError):
    """Data that the user of this computer who runs the program may not read."""

    def __init__(self) -> None:
        super().__init__(
            "Data desa ini tersimpan di folder milik akun lain komputer ini, dan akun ini tidak "
            "boleh membacanya. Data tidak rusak dan tidak hilang: buka dari akun itu."
        )


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
        self._lock = FileLock(self.folder / LOCK, mode=files.mode_in(self.folder))
        self._hold: files.Hold | None = None

    @property
    def database_path(self) -> Path:
        """Return the path of the encrypted file."""
        return self.folder / DATABASE

    @property
    def keys_path(self) -> Path:
        """Return the path of the key file."""
        return self.folder / KEYS

    @property
    def plan_path(self) -> Path:
        """Return the path of what says that another data key comes."""
        return self.folder / rotation.PLAN

    @property
    def witness_path(self) -> Path:
        """Return the path of what is told of each act."""
        return self.folder / witness.NAME

    @property
    def is_shared(self) -> bool:
        """Say whether other users of this computer may open the folder too."""
        return files.is_shared(self.folder) or self.folder == places.shared()

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
        """Take the folder for this program.

        Raises InUseError when another one has it, NotYoursError where this user may not look. On
        Linux the folder itself is held as well: who deletes the lock file lets nobody in. A disk
        that takes no lock because it is full or may only be read is read all the same.
        """
        self.check_readable()
        try:
            files.keep_private(self.folder)
            self._hold = self._hold or files.hold_folder(self.folder)
            self._lock.acquire(timeout=0)
        except (Timeout, BlockingIOError) as error:
            self._let_go()
            raise InUseError from error
        except OSError as error:
            if self.state() is State.EMPTY:
                raise DmeError(NO_PLACE) from error
            log.info("data.not_locked")

    def check_readable(self) -> None:
        """Raise NotYoursError where what is there may not be read by this user of the computer."""
        if not all(map(files.may_read, (self.folder, self.database_path, self.keys_path))):
            raise NotYoursError

    def release(self) -> None:
        """Let other programs have the folder."""
        self._lock.release()
        self._let_go()

    def _let_go(self) -> None:
        if self._hold and not self._lock.is_locked:
            self._hold.close()
            self._hold = None

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

    def open(
        self,
        secret: str | None = None,
        *,
        remember: bool = True,
        progress: Progress = unwatched,
    ) -> Database:
        """Open the data with the remembered key or a secret; a planned key takes its place first.

        Raises `SecretNeededError`, `WrongSecretError`, or DmeError saying which piece is lost.
        Makes no key that was not planned, and never deletes.
        """
        returned = self._put_back()
        key = self._key(secret)
        if returned:
            witness.note_copy(self.witness_path, key, returned.seq, returned.link)
        changed = migrate.bring_up_to_date(self.database_path, key, self.clock)
        key = self._with_next_key(key, progress)
        if secret and remember:
            remembered.remember(self._name(), key)
        db = self._opened(key, begins=changed and not self.witness_path.exists())
        if returned:
            self._tell_returned(db, returned)
        return db

    def write_down(self, db: Database, act: Act, who: Who) -> None:
        """Let an act that touches no record stand in the chain, done by who may."""
        with self._written_down(db, act, who):
            pass

    def plan_return(self, part: Path, slots: KeyFile, told: Return) -> None:
        """Let a whole data file in `fresh_folder` take the place of the data at the next opening.

        What is there until then is kept in a folder beside. Raises OSError.
        """
        fresh = self.folder / FRESH
        files.replace(fresh / ROTATED, b"")
        keys.write(fresh / KEYS, slots)
        files.promote(part, fresh / DATABASE)
        files.flush_folder(fresh)
        returning.plan(self.folder, told)

    def forget_return(self) -> None:
        """Take back that other data come: those that are there stay."""
        returning.forget(self.folder)
        shutil.rmtree(self.folder / FRESH, ignore_errors=True)

    def _put_back(self) -> Return | None:
        """Move in what was planned to come, and return it until the past tells of it."""
        told = returning.planned(self.folder)
        fresh = self.folder / FRESH
        if told and (fresh / KEYS).exists() and (fresh / DATABASE).exists():
            self.promote_fresh()
        return told

    def _tell_returned(self, db: Database, told: Return) -> None:
        if not db.read_only:
            self.write_down(db, acts.RETURNED.about(told.about), PROGRAM)
            returning.forget(self.folder)
        log.info("data.returned")

    def _opened(self, key: bytes, *, begins: bool) -> Database:
        """Open the file; a new one, and one of before there were witnesses, begins to have one."""
        db = Database(self.database_path, key, clock=self.clock, witness=self.witness_path)
        if begins and db.witness:
            db.witness.begin()
        return db

    def renew_secret(self, db: Database, slot_type: str, secret: str, who: Who = PROGRAM) -> None:
        """Replace the passphrase or the recovery code, and write that down; the data key stays.

        `who` may be left out where nobody came in yet, as at the door.
        """
        if self.rotates():
            raise DmeError(ROTATES)
        if slot_type == keys.PASSPHRASE:
            keys.check_passphrase(secret)
        file = keys.read(self.keys_path)
        new = keys.with_secret(file, db.key, slot_type, secret)
        act = acts.RENEW_PASSPHRASE if slot_type == keys.PASSPHRASE else acts.RENEW_SHEET
        with self._written_down(db, act, who):
            keys.write(self.keys_path, new)

    def entrust(self, db: Database, office: str, public: bytes) -> None:
        """Let another office, told by its code, open the data key when all secrets are lost."""
        day = self.clock.today()
        self._put_escrow(lambda file: escrow.entrusted(file, db.key, office, public, day))

    def take_back(self) -> None:
        """Let no other office open the data key; copies made before still carry it."""
        self._put_escrow(escrow.taken_back)

    def entrusted_to(self) -> Escrow | None:
        """Return the office that may open the data key, None when there is none."""
        return keys.read(self.keys_path).escrow

    def _put_escrow(self, change: Callable[[KeyFile], KeyFile]) -> None:
        if self.rotates():
            raise DmeError(ROTATES)
        with cipher.in_words(disk=True):
            keys.write(self.keys_path, change(keys.read(self.keys_path)))

    def is_remembered(self, db: Database) -> bool:
        """Say whether this computer opens the data without a secret."""
        return remembered.recall(self._name()) == db.key

    def remember(self, db: Database) -> bool:
        """Let this computer open the data without a secret; False when it cannot."""
        return remembered.remember(self._name(), db.key)

    def forget(self) -> None:
        """Ask for a secret at each opening from now on."""
        remembered.forget(self._name())

    def rotates(self) -> bool:
        """Say whether another data key takes the place of this one when the data open next."""
        return rotation.planned(self.plan_path) is not None

    @contextmanager
    def _written_down(self, db: Database, act: Act, who: Who) -> Iterator[None]:
        """Let something of the keys be done by who may, and stand in the chain of acts."""
        with db.write(act, who) as session:
            audit.stand(session)
            yield

    def plan_next_key(
        self, db: Database, passphrase: str, recovery_code: str, who: Who = PROGRAM
    ) -> None:
        """Let another data key, with new secrets, take the place of this one at the next opening.

        Raises DmeError for a weak passphrase or where the disk takes nothing.
        """
        before = keys.read(self.keys_path)
        with self._written_down(db, acts.PLAN_KEY, who), cipher.in_words(disk=True):
            rotation.plan(self.plan_path, db.key, before, passphrase, recovery_code)

    def keep_this_key(self, db: Database, who: Who = PROGRAM) -> None:
        """Take back that another data key comes; what was carried out already stays."""
        with self._written_down(db, acts.KEEP_KEY, who):
            self.plan_path.unlink(missing_ok=True)

    def _with_next_key(self, key: bytes, progress: Progress) -> bytes:
        """Carry out what was planned, and return the key that opens the data now.

        What hinders it leaves the data and their key as they are: then it is tried next time.
        """
        plan = rotation.planned(self.plan_path)
        if plan is None:
            return key
        if plan.file.fingerprint == keys.fingerprint(key):  # it was done, but not to its end
            self._forget_old(plan, key)
            return key
        new = rotation.new_key(plan, key)
        if new is None or not self._is_rebuilt(plan, key, new, progress):
            return key
        self.promote_fresh()
        if remembered.recall(self._name()) == key:
            remembered.remember(self._name(), new)
        if migrate.revision_of(self.database_path, new) is not None:
            self._forget_old(plan, new)
        log.info("key.rotated")
        return new

    def _is_rebuilt(self, plan: rotation.Plan, key: bytes, new: bytes, progress: Progress) -> bool:
        """Prepare the data under the new key beside; say whether they stand there, proven."""
        try:
            fresh = self.fresh_folder()
            part = fresh / f"{DATABASE}{files.PART}"
            rotation.rebuild(self.database_path, key, new, part, progress)
            files.replace(fresh / ROTATED, b"")
            keys.write(fresh / KEYS, plan.file)
            files.promote(part, fresh / DATABASE)
        except (DmeError, OSError) as error:
            log.info("key.not_rotated %s", type(error).__name__)
            shutil.rmtree(self.folder / FRESH, ignore_errors=True)
            return False
        return True

    def _forget_old(self, plan: rotation.Plan, new: bytes) -> None:
        """Delete the plan, and the data files that the key of before opens: the new one is proven.

        Copies that were made before keep their own key file, and are left alone.
        """
        old = rotation.old_key(plan, new)
        places = (self.folder / ASIDE, self.folder / migrate.COPIES)
        for file in [one for place in places for one in place.glob(f"*{DATABASE[-3:]}")]:
            if old and rotation.opens(file, old):
                for end in ("", *_OF_THE_LOG):
                    file.with_name(file.name + end).unlink(missing_ok=True)
        self.plan_path.unlink(missing_ok=True)

    def make_new_keys_file(self, db: Database, passphrase: str, recovery_code: str) -> None:
        """Write a lost `kunci.json` anew for the same data key."""
        if self.keys_path.exists():
            raise DmeError("Berkas kunci masih ada. Ganti kata sandi dari Pengaturan.")
        keys.check_passphrase(passphrase)
        keys.write(self.keys_path, keys.lock(db.key, new_id(), passphrase, recovery_code))

    def open_with(self, file: KeyFile, secret: str) -> None:
        """Take a key file that another office made for these data, after trying its secret on them.

        Raises WrongSecretError, or DmeError for the key file of other data, which stay untouched.
        """
        key = keys.unlock(file, secret)
        if key is None:
            raise WrongSecretError
        try:
            migrate.revision_of(self.database_path, key)
        except DmeError as error:
            raise DmeError(OF_OTHER_DATA) from error
        self.replace_keys(file)

    def knows(self, secret: str) -> bool:
        """Say whether a passphrase or recovery code opens this profile."""
        return keys.unlock(keys.read(self.keys_path), secret) is not None

    def _settle(self, path: Path, key: bytes, settle: Callable[[Session], None]) -> None:
        db = Database(path, key, clock=self.clock)
        try:
            with db.write(acts.BEGIN, FOUNDER) as session:
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
            key = keys.unlock(file, secret) or self._by_next_secret(secret)
            if key is None:
                raise WrongSecretError
            return key
        key = remembered.recall(self._name())
        if key is None or keys.fingerprint(key) != file.fingerprint:
            raise SecretNeededError
        return key

    def _by_next_secret(self, secret: str) -> bytes | None:
        """Return the key of now where a secret opens the one that was planned to come."""
        plan = rotation.planned(self.plan_path)
        new = keys.unlock(plan.file, secret) if plan else None
        return rotation.old_key(plan, new) if plan and new else None

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
        files.keep_within(fresh)
        return fresh

    def is_emptied(self) -> bool:
        """Say whether the data file is there with nothing in it, which no key is needed to see."""
        return self.database_path.is_file() and not self.database_path.stat().st_size

    def is_damaged(self, key: bytes) -> bool:
        """Say whether a data file is there that is empty, or that its key does not open whole."""
        try:
            if migrate.revision_of(self.database_path, key) is None:
                return True
            with cipher.in_words(), cipher.looked_into(self.database_path, key) as raw:
                return bool(raw.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
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
        self._set_aside(DATABASE, *_OF_THE_LOG)
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

    def _set_aside(self, name: str, *ends: str) -> None:
        """Keep a file out of use, and under the same name what belongs to it, such as its log."""
        there = [end for end in ("", *ends) if (self.folder / f"{name}{end}").exists()]
        if there:
            kept = self._aside(name)
            for end in there:
                files.promote(self.folder / f"{name}{end}", kept.with_name(kept.name + end))

    def _aside(self, name: str) -> Path:
        """Return a new place for a file that is out of use but not to be lost."""
        folder = self.folder / ASIDE
        files.keep_within(folder)
        moment = f"{self.clock.now():%Y%m%d-%H%M%S}"
        every = (f"{moment}-{number}-" for number in itertools.count(1))
        return folder / next(
            f"{first}{name}" for first in every if not any(folder.glob(f"{first}*"))
        )

    def _finish_promotion(self) -> None:
        """Go on with what a power cut interrupted between the key file and the data file.

        The log of a data file that is gone must not be played onto the one that comes.
        """
        fresh = self.folder / FRESH
        if (fresh / DATABASE).exists() and not (fresh / KEYS).exists() and self.keys_path.exists():
            if self.database_path.exists() and not (fresh / ROTATED).exists():
                return
            self._set_aside(DATABASE, *_OF_THE_LOG)
            files.promote(fresh / DATABASE, self.database_path)
            shutil.rmtree(fresh, ignore_errors=True)
