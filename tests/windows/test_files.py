"""Windows keeps open files where they are: a save over one is refused, and loses nothing."""

import threading
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import files as clerks_files
from dme_desktop.vault import files
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.rig import clerks
from tests.windows import only_there

pytestmark = only_there


def test_a_paper_that_is_open_elsewhere_is_not_overwritten_and_the_clerk_is_told(
    tmp_path: Path,
) -> None:
    paper = tmp_path / "surat izin.pdf"
    paper.write_bytes(b"lama")
    with paper.open("rb"), pytest.raises(DmeError, match="tutup dulu berkas yang sama"):
        clerks_files.write(paper, b"baru")
    assert paper.read_bytes() == b"lama"
    assert [one.name for one in tmp_path.iterdir()] == [paper.name]
    clerks_files.write(paper, b"baru")
    assert paper.read_bytes() == b"baru"


def test_a_key_file_that_is_being_read_is_replaced_whole_or_not_at_all(profile: Profile) -> None:
    before = profile.keys_path.read_bytes()
    with profile.keys_path.open("rb"), pytest.raises(OSError, match=r"kunci\.json"):
        files.replace(profile.keys_path, b"{}")
    assert profile.keys_path.read_bytes() == before


def test_the_data_cannot_be_thrown_away_while_they_are_open(profile: Profile, db: Database) -> None:
    with db.read() as session:
        session.connection()
    with pytest.raises(PermissionError):
        profile.database_path.unlink()
    db.close()
    with profile.database_path.open("rb"):
        pass


def test_a_second_program_is_told_that_the_data_are_open(profile: Profile) -> None:
    person, hear = clerks.hire(_hold, str(profile.folder))
    assert hear.recv() == "held"
    with pytest.raises(DmeError, match="sedang dibuka"):
        profile.hold()
    person.kill()
    person.join()
    hear.close()
    profile.hold()
    profile.release()


def _hold(tell: Connection, folder: str) -> None:
    profile = Profile(Path(folder), clerks.CLOCK)
    profile.hold()
    tell.send("held")
    threading.Event().wait()


def test_a_save_while_another_process_writes_is_refused_in_words(
    profile: Profile, db: Database
) -> None:
    person, hear = clerks.hire(_write, str(profile.database_path), db.key)
    assert hear.recv() == "writing"
    with pytest.raises(DmeError, match="sedang dipakai"), db.write(ACT, CLERK) as session:
        session.connection()
    person.kill()
    person.join()
    hear.close()


def _write(tell: Connection, path: str, key: bytes) -> None:
    with Database(Path(path), key, clock=clerks.CLOCK).raw() as raw:
        raw.execute("BEGIN IMMEDIATE")
        tell.send("writing")
        threading.Event().wait()


def test_whoever_is_killed_while_saving_loses_nothing_that_was_acknowledged(
    profile: Profile,
) -> None:
    db = profile.open(PASSPHRASE)
    key = db.key
    db.close()
    acknowledged: set[str] = set()
    for number in range(3):
        person, hear = clerks.hire(clerks.save_and_tell, profile.database_path, key, number)
        said = [hear.recv() for _ in range(12)]
        person.kill()
        person.join()
        said += clerks.everything_heard(hear)
        acknowledged |= {what for kind, what in said if kind == "person"}
        db = Database(profile.database_path, key)
        raw = db.raw()
        there = {row[0] for row in raw.execute("SELECT id FROM person")}
        sound = raw.execute("PRAGMA integrity_check").fetchall()
        raw.close()
        assert acknowledged <= there
        assert sound == [("ok",)]
        assert db.chain_break() is None
        db.close()
