"""What the installer asks after an update: the data fit the program, or are as they were."""

from pathlib import Path

import pytest

from dme_desktop import migrations
from dme_desktop.app.command import renewal
from dme_desktop.app.settings import checking
from dme_desktop.app.settings.checking import Check
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault import cipher, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.app.conftest import remember
from tests.conftest import PASSPHRASE

OLDER = "0000_older"
MARK = 9  # what a migration leaves in the file


@pytest.fixture
def older(founded: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a village whose data were made by an older program: one more step brings them along."""
    db = Profile(founded).open(PASSPHRASE, remember=False)
    with db.raw() as raw:
        raw.execute("UPDATE alembic_version SET version_num = ?", [OLDER])
    db.close()
    monkeypatch.setattr(migrate, "REVISIONS", frozenset({*migrations.REVISIONS, OLDER}))
    checking._fresh_parts()  # what a fresh file looks like is asked of the real migrations
    monkeypatch.setattr(migrate, "_upgrade", _stamp)
    return founded


def _stamp(path: Path, key: bytes, _: object) -> None:
    """Do what a migration would: change the file, and say at which revision it stands."""
    connection = cipher.connect(path, key)
    connection.execute(f"PRAGMA user_version = {MARK}")
    connection.execute("UPDATE alembic_version SET version_num = ?", [migrations.HEAD])
    connection.close()


def mark(folder: Path) -> int:
    db = Profile(folder).open(PASSPHRASE, remember=False)
    with db.raw() as raw:
        found = int(raw.execute("PRAGMA user_version").fetchone()[0])
    db.close()
    return found


def test_a_computer_without_data_is_told_so_and_stays_without(tmp_path: Path) -> None:
    assert "Belum ada data" in renewal.run(tmp_path / "kosong")
    assert not (tmp_path / "kosong").exists()


def test_data_locked_by_a_passphrase_wait_for_it(founded: Path) -> None:
    before = (founded / "desa.db").read_bytes()
    assert "dengan kata sandi" in renewal.run(founded)
    assert (founded / "desa.db").read_bytes() == before


def test_older_data_are_brought_along_and_a_copy_is_kept(older: Path) -> None:
    remember(older)
    assert "sesuai dan utuh" in renewal.run(older)
    assert mark(older) == MARK
    (copy,) = migrate.copies_of(older / "desa.db")
    assert OLDER in copy.name


def test_data_that_fail_the_checks_are_put_back_as_they_were(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bad(_: Profile, __: Database) -> list[Check]:
        return [Check("isi basis data", ok=False, detail="1 kerusakan")]

    monkeypatch.setattr(checking, "run", bad)
    with pytest.raises(DmeError, match="isi basis data"):
        renewal.run(older, PASSPHRASE)
    monkeypatch.setattr(migrate, "bring_up_to_date", lambda *_: False)
    assert mark(older) != MARK


def test_data_that_are_open_elsewhere_are_left_alone(founded: Path) -> None:
    elsewhere = Profile(founded)
    elsewhere.hold()
    with pytest.raises(DmeError, match="sedang dibuka"):
        renewal.run(founded)
    elsewhere.release()
