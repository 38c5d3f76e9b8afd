"""Copies that an office made with the program of before are still good for what they were made."""

import io
from pathlib import Path

import pytest

from dme_desktop.backup import package, service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.backup.conftest import RECOVERY_CODE, everything_in
from tests.backup.older import HEADER, a_former_copy
from tests.backup.test_package import STRIDE, front_of, reason
from tests.conftest import PASSPHRASE


@pytest.fixture
def former(db: Database, profile: Profile, stick: Path) -> Path:
    """Give a copy of format 1."""
    return a_former_copy(db, profile, stick)


def test_it_is_listed_and_checked(former: Path, db: Database, stick: Path) -> None:
    (copy,) = service.list_in(stick)

    assert (copy.file, copy.problem, copy.people) == (former, "", 2)
    assert service.verify(former).whole
    assert service.verify(former, key=db.key).ok
    assert service.verify(former, secret=RECOVERY_CODE).ok


def test_it_is_restored(former: Path, db: Database, laptop: Profile) -> None:
    before = everything_in(db)

    service.restore(former, laptop, PASSPHRASE)

    there = laptop.open(PASSPHRASE)
    assert everything_in(there) == before
    assert there.chain_break() is None
    there.close()


def test_the_next_copy_counts_on_from_it(
    former: Path, db: Database, profile: Profile, clock: FixedClock
) -> None:
    made = service.create(db, profile, former.parent, clock)
    assert made.file.name.endswith("_0002.dmecad")
    assert former.exists()


def test_every_change_of_it_is_found(former: Path) -> None:
    content = bytearray(former.read_bytes())
    start = front_of(content)
    for at in (*range(0, start, 3), *range(start, len(content), 40 * STRIDE)):
        content[at] ^= 1 << (at % 8)
        assert reason(content), at
        content[at] ^= 1 << (at % 8)
    assert reason(content[:-1]) == package.TRUNCATED


def test_an_older_page_in_it_is_found(former: Path, db: Database) -> None:
    """SQLCipher itself accepts an old page of the same file; the manifest does not."""
    content = bytearray(former.read_bytes())
    start = front_of(content)
    content[start + 4096 : start + 8192] = content[start + 8192 : start + 12288]
    former.write_bytes(content)

    assert not service.verify(former, key=db.key).ok


@pytest.mark.parametrize("version", [0, 2])
def test_it_passes_for_no_other_format(former: Path, version: int) -> None:
    content = former.read_bytes()
    _, _, *sizes = HEADER.unpack_from(content)
    other = HEADER.pack(b"DMECAD\r\n", version, *sizes) + content[HEADER.size :]
    with pytest.raises(package.BadBackupError):
        package.read_head(io.BytesIO(other))
