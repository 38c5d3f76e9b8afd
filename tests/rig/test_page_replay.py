"""An older page put back into the file is told, though its seal is sound: it was ours once.

SQLCipher seals each page with its number and not with its time, so that neither of its own checks
sees the exchange; the chain of acts, the seals of the records, the shape and the witness do.
"""

import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.agenda import service as agenda
from dme_desktop.app.settings import checking
from dme_desktop.kernel.errors import DmeError
from dme_desktop.remittances.service import entries
from dme_desktop.vault.database import Database
from dme_desktop.vault.pages import PAGE
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as settings
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.conftest import PASSPHRASE
from tests.examples import a_paper, a_registration, a_remittance, who_agreed
from tests.rig import TIMES

pytestmark = pytest.mark.rig
Record = Callable[[str, object], None]
ROUNDS = TIMES  # of work between the older file and the newer one
MOST = 12 * TIMES  # pages that are put back


@pytest.fixture
def ages(office: Database, profile: Profile) -> tuple[Profile, bytes, bytes]:
    """Give a folder, its data file of before and its data file of after some work."""
    _work(office, 0)
    office.checkpoint()
    older = office.path.read_bytes()
    for number in range(1, 1 + ROUNDS):
        _work(office, number)
    office.checkpoint()
    office.close()
    return profile, older, profile.database_path.read_bytes()


def _work(db: Database, number: int) -> None:
    """Register somebody, with a letter and a line of money, and change a setting."""
    someone = {"nik": f"520300240599{number + 1:04}", "full_name": f"Contoh {number}"}
    with db.write(ACT, CLERK) as session:
        person, _ = registration.register(session, a_registration(person=someone))
        settings.put_setting(session, "operator", f"Petugas {number}")
        agenda.issue(session, a_paper(person_id=person.id))
    with db.write(ACT, CLERK) as session:
        entries.record(session, a_remittance(who_agreed(session, person.id)))


def exchanged(older: bytes, newer: bytes) -> list[int]:
    """Return the places of pages that both files have, and have otherwise."""
    both = range(0, min(len(older), len(newer)), PAGE)
    return [at for at in both if older[at : at + PAGE] != newer[at : at + PAGE]]


def everything(db: Database) -> dict[str, list[str]]:
    """Return the rows of each table, as text."""
    with closing(db.raw()) as raw:
        tables = raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        return {
            name: sorted(map(str, raw.execute(f'SELECT * FROM "{name}"')))  # noqa: S608 - its own names
            for (name,) in tables
        }


def told(profile: Profile, right: dict[str, list[str]]) -> str:
    """Open the file as a start of the program does; return by what an older page was told."""
    try:
        db = profile.open(PASSPHRASE)
    except DmeError as error:
        return str(error)
    try:
        found = [one.name for one in checking.run(profile, db) if not one.ok]
        if found:
            return ", ".join(found)
        assert everything(db) == right, "an older page was taken for the office's own"
        return ""
    finally:
        db.close()


def test_no_older_page_is_taken_for_the_newest(
    ages: tuple[Profile, bytes, bytes], tmp_path: Path, record_property: Record
) -> None:
    profile, older, newer = ages
    kept = tmp_path / "asli"
    shutil.copytree(profile.folder, kept, copy_function=shutil.copyfile)
    db = profile.open(PASSPHRASE)
    right = everything(db)
    assert [one.name for one in checking.run(profile, db) if not one.ok] == []
    db.close()
    places = exchanged(older, newer)
    places = places[:: max(1, len(places) // MOST)]
    seen = []
    for at in places:
        shutil.rmtree(profile.folder)
        shutil.copytree(kept, profile.folder, copy_function=shutil.copyfile)
        profile.database_path.write_bytes(newer[:at] + older[at : at + PAGE] + newer[at + PAGE :])
        seen.append(told(profile, right))

    assert sum(map(bool, seen)) > len(places) // 2
    record_property("tried", len(places))
