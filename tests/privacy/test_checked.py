"""After an erasure all that `dme check` looks at is sound, and a kill in it loses nothing."""

import os
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.app.settings import checking
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts
from dme_desktop.privacy.model import Destruction
from dme_desktop.privacy.service import erasure
from dme_desktop.vault import cipher
from dme_desktop.vault.acts import BEGIN
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from tests.acts import CLERK
from tests.conftest import NOW, PASSPHRASE
from tests.examples import VILLAGE, an_official
from tests.privacy.examples import CANARIES, a_letter, a_whole_life
from tests.privacy.pages import decrypted

KILLED = """
import sys, time
from pathlib import Path
from dme_desktop import rooms
from dme_desktop.privacy import acts
from dme_desktop.privacy.service import erasure
from dme_desktop.vault.database import Database
from tests.acts import CLERK
rooms.declare()
db = Database(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
print("ready", flush=True)
with db.write(acts.ERASE, CLERK) as session:
    erasure.erase(session, sys.argv[3])
    print("done", flush=True)
print("erased", flush=True)
db.compact()
print("emptied", flush=True)
time.sleep(60)
"""
MOMENTS = (("ready", 0.05), ("done", 0.0), ("erased", 0.0), ("emptied", 0.0))


def founded(profile: Profile) -> Database:
    """Open the village of a profile, with its head."""
    db = profile.open(PASSPHRASE)
    with db.write(BEGIN, CLERK) as session:
        village.found(session, VILLAGE)
        village.appoint(session, an_official())
    return db


def test_everything_is_sound_after_an_erasure(profile: Profile) -> None:
    db = founded(profile)
    person_id = a_whole_life(db)
    a_letter(db, person_id)
    with db.write(acts.ERASE, CLERK) as session:
        erasure.erase(session, person_id)
    db.compact()
    found = checking.run(profile, db)
    wrong = [one for one in found if not one.ok and "cadangan" not in one.name]
    assert wrong == []
    db.close()


def killed(arguments: list[str], stage: str, after: float) -> None:
    """Run an erasure in a process of its own, and kill it so long after it reached a stage."""
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, text=True, env=env
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == stage:
                break
        threading.Event().wait(after)
        process.kill()


@pytest.mark.rig
def test_a_kill_anywhere_in_an_erasure_leaves_all_or_nothing(
    profile: Profile, tmp_path: Path
) -> None:
    db = founded(profile)
    person_id, key, path = a_whole_life(db), db.key, Path(db.path)
    db.close()
    before, outcomes = path.read_bytes(), {}
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    for stage, after in MOMENTS:
        path.write_bytes(before)
        for end in ("-wal", "-shm"):
            path.with_name(path.name + end).unlink(missing_ok=True)
        killed([str(script), str(path), key.hex(), person_id], stage, after)
        again = Database(path, key, clock=FixedClock(NOW))
        with again.read() as session:
            there = session.get(Person, person_id) is not None
            noted = session.scalars(select(Destruction)).all()
        assert there != bool(noted)
        assert again.chain_break() is None
        assert again.broken_seals() == []
        outcomes[stage] = there
        if not there:
            again.compact()
            content = decrypted(path, key).decode("latin-1")
            assert [word for word in CANARIES if word in content] == []
        again.close()
        with closing(cipher.connect(path, key)) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert outcomes["erased"] is outcomes["emptied"] is False
