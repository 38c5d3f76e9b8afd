"""Which tables there are is told, and does not depend on which rooms were visited."""

import subprocess
import sys

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.kernel.errors import DmeError
from dme_desktop.nouns import NOUNS
from dme_desktop.people import service as people
from dme_desktop.vault import declared
from dme_desktop.vault.database import Database
from dme_desktop.vault.declared import tables
from dme_desktop.workers.service import registration, standings
from tests.acts import ACT, CLERK
from tests.examples import a_paper, a_registration

ONLY_WORKERS = """
import sys
from pathlib import Path
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.acts import Who
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers import screen
if sys.argv[3] == "declared":
    from dme_desktop import rooms
    rooms.declare()
db = Database(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
try:
    with db.write(UNDO, Who("operator"), undo_of=2) as session:
        print(undoing.undo(session, 2).words)
except DmeError as refused:
    print(refused)
finally:
    db.close()
"""


ONLY_READ = """
import sys
from pathlib import Path
from dme_desktop import rooms
from dme_desktop.kernel.acts import PROGRAM
from dme_desktop.kernel.records import Base
from dme_desktop.vault.acts import KEEP_DRAFT
from dme_desktop.vault.database import Database
from dme_desktop.village import service
rooms.declare()
db = Database(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]))
def told():
    print(*(one.local_table.name for one in Base.registry.mappers))
with db.read() as session:
    service.profile(session)
db.checkpoint()
told()
with db.write(KEEP_DRAFT, PROGRAM) as session:
    service.put_setting(session, "contoh", "isi")
told()
db.close()
"""


def undone_by_a_fresh_program(db: Database, known: str) -> subprocess.CompletedProcess[str]:
    """Take act 2 back in an interpreter that has seen no room but the workers'."""
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ONLY_WORKERS, str(db.path), db.key.hex(), known],
        capture_output=True, check=False, text=True, timeout=60,
    )  # fmt: skip


def test_a_registration_with_a_letter_is_not_undone_though_nobody_looked_at_the_letters(
    office: Database,
) -> None:
    with office.write(ACT, CLERK) as session:
        person, _ = registration.register(session, a_registration())
    with office.write(ACT, CLERK) as session:
        number = letters.issue(session, a_paper(person_id=person.id)).number

    told = undone_by_a_fresh_program(office, "declared")

    assert (
        told.stdout == f"Data ini masih dipakai catatan lain (surat: {number}). "
        "Batalkan atau hapus yang itu dulu.\n"
    )
    with office.read() as session:
        assert standings.count(session) == 1


def test_no_file_is_opened_before_the_tables_are_told(office: Database) -> None:
    told = undone_by_a_fresh_program(office, "nothing")
    assert "NoTablesError: no tables are declared: call dme_desktop.rooms.declare()" in told.stderr


def test_who_reads_loads_what_is_read_and_who_writes_loads_every_table(office: Database) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", ONLY_READ, str(office.path), office.key.hex()],
        capture_output=True, check=True, text=True, timeout=60,
    )  # fmt: skip
    read, written = (set(line.split()) for line in done.stdout.splitlines())
    assert "village" in read
    assert not read & {"person", "letter", "journey", "case_file"}
    assert written == set(declared.models())
    assert office.chain_break() is None
    assert office.broken_seals() == []


def test_who_is_named_by_others_comes_before_them() -> None:
    names = [table.name for table in declared.tables()]
    assert names.index("person") < names.index("journey") < names.index("journey_event")


def test_a_table_nobody_told_of_is_not_known() -> None:
    with pytest.raises(KeyError):
        declared.model_of("official_paper")


def test_every_record_that_goes_to_the_bin_has_a_noun() -> None:
    nameless = [one.name for one in tables() if "deleted_at" in one.c and one.name not in NOUNS]
    strange = NOUNS.keys() - {one.name for one in tables() if "deleted_at" in one.c}
    assert (nameless, strange) == ([], set())


def test_what_uses_a_resident_is_told(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        person, _ = registration.register(session, a_registration())
        for _ in range(3):
            letters.issue(session, a_paper(person_id=person.id))
    with pytest.raises(DmeError) as refused, office.write(ACT, CLERK) as session:
        people.remove(session, person.id)
    assert "(surat: 3; perjalanan pekerja: 1)" in str(refused.value)
