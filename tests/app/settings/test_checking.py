"""`dme check` finds what is broken, says where, and breaks on nothing."""

from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.app.settings import checking
from dme_desktop.app.settings.checking import Check
from dme_desktop.backup import service as backups
from dme_desktop.people import service as people
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import a_person


@pytest.fixture
def peopled(db: Database) -> Database:
    """Give data with one resident in it."""
    with db.write(ACT, CLERK) as session:
        people.add(session, a_person())
    db.checkpoint()
    return db


def bad(profile: Profile, db: Database) -> set[str]:
    checks = checking.run(profile, db)
    assert all(one.detail for one in checks)
    return {one.name for one in checks if not one.ok}


def test_sound_data_pass_every_check(profile: Profile, peopled: Database) -> None:
    assert bad(profile, peopled) == set()


def test_a_lost_key_file_is_told(profile: Profile, peopled: Database) -> None:
    profile.keys_path.unlink()
    assert bad(profile, peopled) == {"kunci"}


@pytest.mark.parametrize("content", [b"", b"{}", b"bukan kunci"])
def test_a_damaged_key_file_is_told(profile: Profile, peopled: Database, content: bytes) -> None:
    profile.keys_path.write_bytes(content)
    assert bad(profile, peopled) == {"kunci"}


def test_the_keys_of_another_village_are_told(profile: Profile, peopled: Database) -> None:
    other = keys.lock(keys.new_key(), "lain", PASSPHRASE, keys.new_recovery_code())
    keys.write(profile.keys_path, other)
    assert bad(profile, peopled) == {"kunci"}


def test_a_rewritten_past_is_told(profile: Profile, peopled: Database) -> None:
    with closing(peopled.raw()) as raw:
        for (name,) in raw.execute(
            "SELECT name FROM sqlite_master WHERE type='trigger'"
        ).fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE audit_act SET user = 'orang lain'")
    assert bad(profile, peopled) == {"bentuk tabel", "rantai catatan"}


def test_a_record_that_points_nowhere_is_told(profile: Profile, peopled: Database) -> None:
    with closing(peopled.raw()) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("INSERT INTO photo (person_id, jpeg) VALUES ('tidak ada', x'ffd8')")
    assert bad(profile, peopled) == {"isi basis data", "isi catatan"}


def test_a_flipped_bit_is_told(profile: Profile, peopled: Database) -> None:
    content = bytearray(peopled.path.read_bytes())
    content[len(content) // 2] ^= 1
    peopled.path.write_bytes(content)
    assert "halaman terenkripsi" in bad(profile, peopled)


def test_a_copy_that_was_made_is_counted(
    profile: Profile, peopled: Database, tmp_path: Path
) -> None:
    stick = tmp_path / "stik"
    stick.mkdir()
    backups.create(peopled, profile, stick, peopled.clock)
    told = {one.name: one.detail for one in checking.run(profile, peopled)}
    assert "1 terbaca" in told["cadangan"]
    stick.rename(tmp_path / "dicabut")
    told = {one.name: one.detail for one in checking.run(profile, peopled)}
    assert "tidak terpasang" in told["cadangan"]


def test_what_could_not_be_looked_at_is_not_called_broken() -> None:
    good = Check("kunci", ok=True, detail="terpasang")
    kept = Check("versi", ok=False, detail="Disk penuh. Kosongkan ruang.", looked=False)
    broken = Check("isi catatan", ok=False, detail="1 catatan tersentuh di luar program")
    assert checking.verdict([good]) == ""
    assert checking.verdict([good, kept]) == (
        "Belum dapat diperiksa: versi. Disk penuh. Kosongkan ruang."
    )
    assert checking.verdict([good, kept, broken]) == (
        "Tidak utuh: isi catatan. Pulihkan dari cadangan terakhir."
    )
