"""What safety costs: flushes a save, and a backup against a plain copy."""

import hashlib
import math
import os
import random
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import insert

from dme_desktop.backup import medium, service
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person, Photo
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.rig import clerks

pytestmark = pytest.mark.bench
FEW, MANY = 5, 25
BACKUP_RATIO, PEOPLE = 8.0, 1_500  # measured 3.3 to 6.2: the disk of the plain copy decides
ROUNDS, MOST_ROUNDS = 7, 20  # the best of each counts: a busy machine only ever adds


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


def a_village_of(db: Database, people: int) -> None:
    """Fill the data to some twenty megabytes, most of it pictures, as in an office."""
    chance = random.Random(8)
    with db.write(ACT, CLERK) as session:
        session.execute(
            insert(Person),
            [
                {"id": f"{n:036}", "full_name": f"Contoh {n:05}", "gender": "2", "rev": 1,
                 "hamlet": "Montong", "birth_date": clerks.BORN, "residency": "TETAP",
                 "search_key": f"CONTOH {n:05}", "phone_wa": False}
                for n in range(people)
            ],
        )  # fmt: skip
        session.execute(
            insert(Photo),
            [{"person_id": f"{n:036}", "jpeg": chance.randbytes(9000)} for n in range(people)],
        )
    db.checkpoint()


def a_plain_copy(source: Path, target: Path) -> None:
    """Do what a careful person does with a stick: copy, flush, read it back and compare."""
    shutil.copyfile(source, target)
    with target.open("r+b") as file:
        os.fsync(file.fileno())
        medium.forget_cached(file.fileno())
    for path in (source, target):
        with path.open("rb") as file:
            hashlib.file_digest(file, "sha256")


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def test_a_checked_backup_costs_a_few_plain_copies(
    db: Database, profile: Profile, tmp_path: Path, clock: FixedClock,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    a_village_of(db, PEOPLE)
    stick = tmp_path / "stik"
    stick.mkdir()
    plain = backup = math.inf
    for done in range(1, MOST_ROUNDS + 1):
        copy = tmp_path / f"salinan {done}"
        plain = min(plain, seconds(lambda: a_plain_copy(profile.database_path, copy)))  # noqa: B023
        backup = min(backup, seconds(lambda: service.create(db, profile, stick, clock)))
        if done >= ROUNDS and backup <= BACKUP_RATIO * plain:
            break
    ratio = backup / plain
    size = profile.database_path.stat().st_size / 1e6
    with capsys.disabled():
        print(f"\nbackup of {size:.0f} MB: {backup:.2f} s, {ratio:.1f} x a compared copy")

    laptop = Profile(tmp_path / "laptop", clock)
    assert service.restore(service.list_in(stick)[0].file, laptop, PASSPHRASE).people == PEOPLE
    assert ratio <= BACKUP_RATIO
