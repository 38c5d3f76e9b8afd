"""Opening a village's data on good days and bad ones; a key is never made over data."""

import errno
import multiprocessing
import os
import shutil
import stat
from pathlib import Path

import keyring
import msgspec
import pytest
from sqlalchemy import text

from dme_desktop.backup import service
from dme_desktop.kernel.errors import DmeError
from dme_desktop.migrations import HEAD
from dme_desktop.vault import keys, migrate
from dme_desktop.vault.cipher import DamagedDataError
from dme_desktop.vault.profile import Profile, SecretNeededError, State, WrongSecretError
from dme_desktop.village import service as village
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE, MemoryKeyring
from tests.examples import VILLAGE, an_official


def contents(folder: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in folder.iterdir() if p.suffix in {".db", ".json"}}


def test_a_first_start_leaves_a_file_that_the_keyring_opens(tmp_path: Path) -> None:
    profile = Profile(tmp_path)
    assert profile.state() is State.EMPTY

    profile.create(PASSPHRASE, keys.new_recovery_code()).close()

    profile.open().close()
    assert profile.state() is State.READY


def test_passphrase_and_recovery_code_both_open(tmp_path: Path, own_keyring: MemoryKeyring) -> None:
    code = keys.new_recovery_code()
    Profile(tmp_path).create(PASSPHRASE, code).close()

    for secret in (PASSPHRASE, code, code.lower().replace("-", " ")):
        own_keyring.kept.clear()
        Profile(tmp_path).open(secret).close()


@pytest.mark.parametrize("kept", [None, "", "bukan kunci", "00" * 32])
def test_a_keyring_that_lost_the_key_leads_to_the_passphrase(
    profile: Profile, own_keyring: MemoryKeyring, kept: str | None
) -> None:
    profile.open(PASSPHRASE).close()
    before = contents(profile.folder)
    for entry in list(own_keyring.kept):
        own_keyring.kept.pop(entry)
        if kept is not None:
            own_keyring.kept[entry] = kept

    with pytest.raises(SecretNeededError):
        profile.open()

    assert contents(profile.folder) == before


def test_a_denied_keyring_leads_to_the_passphrase(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(keyring, "get_password", denied)
    monkeypatch.setattr(keyring, "set_password", denied)

    with pytest.raises(SecretNeededError):
        profile.open()
    profile.open(PASSPHRASE).close()


def test_a_wrong_passphrase_opens_nothing(profile: Profile) -> None:
    with pytest.raises(WrongSecretError, match="tidak cocok"):
        profile.open("kopi sasak di malam hari")


@pytest.mark.parametrize("lost", ["desa.db", "kunci.json"])
def test_a_lost_piece_never_leads_to_a_new_key(
    profile: Profile, own_keyring: MemoryKeyring, lost: str
) -> None:
    (profile.folder / lost).unlink()
    own_keyring.kept.clear()
    before = contents(profile.folder)

    with pytest.raises(DmeError, match="tidak membuat"):
        profile.open(PASSPHRASE)
    with pytest.raises(DmeError, match="sudah berisi"):
        profile.create(PASSPHRASE, keys.new_recovery_code())

    assert contents(profile.folder) == before


def test_a_lost_key_file_is_written_anew_while_the_keyring_still_opens(profile: Profile) -> None:
    profile.open(PASSPHRASE).close()
    profile.keys_path.unlink()

    db = profile.open()
    profile.make_new_keys_file(db, "kata sandi yang baru", keys.new_recovery_code())
    db.close()

    profile.open("kata sandi yang baru").close()


def test_a_changed_passphrase_replaces_the_old_one(profile: Profile) -> None:
    db = profile.open(PASSPHRASE)
    profile.renew_secret(db, keys.PASSPHRASE, "gendang beleq ramai")
    db.close()

    with pytest.raises(WrongSecretError):
        profile.open(PASSPHRASE)
    profile.open("gendang beleq ramai").close()


@pytest.mark.parametrize("weak", ["", "pendek", "aaaaaaaaaaaaaaaa"])
def test_a_weak_passphrase_is_refused(tmp_path: Path, weak: str) -> None:
    with pytest.raises(DmeError, match="Kata sandi"):
        Profile(tmp_path).create(weak, keys.new_recovery_code())
    assert Profile(tmp_path).state() is State.EMPTY


def _hold(folder: str, told: "multiprocessing.Queue[str]") -> None:
    try:
        Profile(Path(folder)).hold()
        told.put("dibuka")
    except DmeError as error:
        told.put(str(error))


def test_a_second_program_is_told_the_data_are_open(profile: Profile) -> None:
    profile.hold()
    spawn = multiprocessing.get_context("spawn")
    told: multiprocessing.Queue[str] = spawn.Queue()
    other = spawn.Process(target=_hold, args=(str(profile.folder), told))
    other.start()
    other.join()

    assert "sedang dibuka" in told.get(timeout=5)
    profile.release()


def test_who_deletes_the_lock_file_lets_no_second_program_in(profile: Profile) -> None:
    profile.hold()
    if os.name == "nt":
        with pytest.raises(PermissionError):
            (profile.folder / "desa.lock").unlink()
    else:
        (profile.folder / "desa.lock").unlink()
    for _ in range(2):  # nor when that one has made a lock file of its own
        with pytest.raises(DmeError, match="sedang dibuka"):
            Profile(profile.folder).hold()
    profile.release()
    another = Profile(profile.folder)
    another.hold()
    another.release()


@pytest.mark.parametrize("harm", ["a page", "all pages", "its end"])
def test_the_log_stays_beside_a_damaged_file_and_goes_aside_with_it(
    profile: Profile, tmp_path: Path, harm: str
) -> None:
    db = profile.open(PASSPHRASE)
    db.checkpoint()
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    made = service.create(db, profile, tmp_path, profile.clock)
    with db.write(ACT, CLERK) as session:
        village.appoint(session, an_official())
    cut = tmp_path / "mati"
    shutil.copytree(profile.folder, cut, copy_function=shutil.copyfile)
    db.close()
    content = bytearray((cut / "desa.db").read_bytes())
    if harm == "its end":
        del content[len(content) // 2 :]
    else:
        content[100 : 101 if harm == "a page" else None] = b"x" * (
            1 if harm == "a page" else len(content) - 100
        )
    (cut / "desa.db").write_bytes(content)
    log = (cut / "desa.db-wal").read_bytes()

    left = Profile(cut, profile.clock)
    for _ in range(2):
        with pytest.raises(DamagedDataError):
            left.open(PASSPHRASE)
        assert (cut / "desa.db-wal").read_bytes() == log
        assert (cut / "desa.db").read_bytes() == content
    service.restore(made.file, left, PASSPHRASE)

    (kept,) = cut.glob("disisihkan/*-desa.db")
    assert kept.read_bytes() == content
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == log


def test_the_log_is_there_from_one_start_to_the_next(profile: Profile) -> None:
    """A log made anew has no name on disk before its folder is flushed, which some cannot do."""
    if os.name == "nt":
        pytest.skip("waits for a system where a folder is flushed; Windows writes through")
    log = profile.database_path.with_name("desa.db-wal")
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
    with log.open("rb") as held:
        db.close()
        assert os.fstat(held.fileno()).st_size == 0
        db = profile.open(PASSPHRASE)
        with db.write(ACT, CLERK) as session:
            village.appoint(session, an_official())
        db.close()
        assert os.fstat(held.fileno()).st_nlink == 1  # still the one that has the name


def test_a_folder_that_cannot_be_flushed_keeps_nobody_from_beginning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def refused(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, "no such flush")
        flush(handle)

    monkeypatch.setattr(os, "fsync", refused)
    profile = Profile(tmp_path / "stik")
    db = profile.create(PASSPHRASE, keys.new_recovery_code())
    made = service.create(db, profile, tmp_path, profile.clock)
    db.close()
    there = Profile(tmp_path / "lain")
    service.restore(made.file, there, PASSPHRASE)
    there.open(PASSPHRASE).close()


@pytest.mark.parametrize("stop_after", ["keys", "nothing"])
def test_an_interrupted_first_start_is_finished_or_forgotten(
    tmp_path: Path, stop_after: str
) -> None:
    Profile(tmp_path).create(PASSPHRASE, keys.new_recovery_code()).close()
    fresh = tmp_path / "baru"
    fresh.mkdir()
    (tmp_path / "desa.db").rename(fresh / "desa.db")
    if stop_after == "nothing":
        (tmp_path / "kunci.json").rename(fresh / "kunci.json")

    state = Profile(tmp_path).state()

    assert state is (State.READY if stop_after == "keys" else State.EMPTY)


def test_a_file_of_a_newer_program_is_refused_in_words(profile: Profile) -> None:
    db = profile.open(PASSPHRASE)
    raw = db.raw()
    raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    db.close()

    with pytest.raises(DmeError, match="lebih baru"):
        profile.open(PASSPHRASE)


def test_a_copy_is_kept_before_a_migration(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "HEAD", "a newer shape")
    monkeypatch.setattr(migrate, "_upgrade", lambda *_: None)

    profile.open(PASSPHRASE).close()

    copies = list((profile.folder / "sebelum-migrasi").iterdir())
    assert [copy.name for copy in copies] == [f"desa-{HEAD}-20261124-091200.db"]
    other = profile.folder.parent / "salinan"
    other.mkdir()
    shutil.copy(copies[0], other / "desa.db")
    shutil.copy(profile.keys_path, other / "kunci.json")
    monkeypatch.undo()
    Profile(other).open(PASSPHRASE).close()


def test_a_damaged_file_is_told_apart_from_a_wrong_key(
    profile: Profile, caplog: pytest.LogCaptureFixture
) -> None:
    content = bytearray(profile.database_path.read_bytes())
    content[100] ^= 1
    profile.database_path.write_bytes(content)

    with pytest.raises(DmeError, match="rusak"):
        profile.open(PASSPHRASE)
    caplog.clear()


def test_a_damaged_key_file_says_where_to_get_another(profile: Profile) -> None:
    profile.keys_path.write_text("{", encoding="utf-8")

    with pytest.raises(DmeError, match="cadangan"):
        profile.open(PASSPHRASE)


def test_an_emptied_data_file_is_no_new_village(profile: Profile) -> None:
    profile.database_path.write_bytes(b"")
    before = contents(profile.folder)

    with pytest.raises(DamagedDataError, match="Pulihkan dari cadangan"):
        profile.open(PASSPHRASE)

    assert contents(profile.folder) == before


@pytest.mark.parametrize("kind", ["a folder", "a pipe", "too long", "too slow"])
def test_a_key_file_that_is_none_ends_in_words(profile: Profile, kind: str) -> None:
    if kind == "a pipe" and not hasattr(os, "mkfifo"):
        pytest.skip("waits for a system with named pipes in folders")
    file = keys.read(profile.keys_path)
    profile.keys_path.unlink()
    if kind == "a folder":
        profile.keys_path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(profile.keys_path)
    elif kind == "too long":
        profile.keys_path.write_bytes(b" " * 10_000_000)
    else:
        dear = msgspec.structs.replace(file.slots[0], memory_kib=256 * 1024, passes=8)
        keys.write(profile.keys_path, msgspec.structs.replace(file, slots=(dear,) * 8))

    with pytest.raises(DmeError, match="cadangan"):
        profile.open(PASSPHRASE)


def test_a_log_left_behind_is_not_played_onto_a_new_village(
    profile: Profile, tmp_path: Path
) -> None:
    db = profile.open(PASSPHRASE)
    with db.read() as reading, db.write(ACT, CLERK) as session:
        reading.execute(text("SELECT 1"))
        village.found(session, VILLAGE)
        session.flush()
    log = profile.database_path.with_name("desa.db-wal").read_bytes()
    db.close()
    there = tmp_path / "lain"
    there.mkdir()
    (there / "desa.db-wal").write_bytes(log)

    made = Profile(there).create("gendang beleq ramai", keys.new_recovery_code())
    made.close()

    Profile(there).open("gendang beleq ramai").close()
    assert [kept.read_bytes() for kept in there.glob("disisihkan/*-desa.db-wal")] == [log]


@pytest.mark.skipif(os.name == "nt", reason="waits for a system with modes; Windows has none")
def test_what_is_kept_can_be_read_by_its_owner_alone(profile: Profile) -> None:
    (profile.folder / "catatan").mkdir(mode=0o755)
    (profile.folder / "catatan" / "lama.log").touch(mode=0o644)
    profile.hold()
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        village.found(session, VILLAGE)
        session.flush()

    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in profile.folder.rglob("*")}
    db.close()
    profile.release()

    assert stat.S_IMODE(profile.folder.stat().st_mode) == 0o700
    assert modes.pop("catatan") == 0o700
    assert {"desa.db", "desa.db-wal", "kunci.json", "desa.lock", "lama.log"} <= set(modes)
    assert set(modes.values()) == {0o600}
