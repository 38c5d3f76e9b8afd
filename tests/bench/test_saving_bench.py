"""What safety costs: flushes a save."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dme_desktop.vault.profile import Profile
from tests.conftest import PASSPHRASE

pytestmark = pytest.mark.bench
FEW, MANY = 5, 25


def flushes(profile: Profile, key: bytes, saves: int, report: Path) -> int:
    """Return how often a whole process that makes `saves` saves asked the disk to flush."""
    strace = ["strace", "-f", "-e", "trace=fsync,fdatasync", "-o", str(report)]
    clerk = [sys.executable, "-m", "tests.bench.saving", str(profile.database_path), key.hex()]
    subprocess.run([*strace, *clerk, str(saves)], check=True)
    return len(re.findall(r"\b(?:fsync|fdatasync)\(", report.read_text(encoding="utf-8")))


def test_a_save_is_one_flush_in_the_rhythm_of_an_office(profile: Profile, tmp_path: Path) -> None:
    if not shutil.which("strace"):
        pytest.skip("waits for strace, which counts the flushes")
    db = profile.open(PASSPHRASE)
    key = db.key
    db.close()

    few = flushes(profile, key, FEW, tmp_path / "few")
    many = flushes(profile, key, MANY, tmp_path / "many")

    assert many - few == MANY - FEW
