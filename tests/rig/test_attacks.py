"""Whoever has the passphrase and changes the file past the program is found by `dme check`.

Each attack is one that was tried on the product; the check names where it hit. Only who also makes
every link and seal anew with the key goes unseen: a copy on a stick tells that one.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dme_desktop.agenda import numbers
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.numbers import NumbersInDoubtError
from dme_desktop.app.settings import checking
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.backup import service as backups
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.people.model import Photo
from dme_desktop.remittances.service import entries
from dme_desktop.vault import keys
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as settings
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.attachments.examples import given
from tests.conftest import NOW, PASSPHRASE, copied
from tests.examples import a_paper, a_registration, a_remittance, who_agreed
from tests.trust import papers

pytestmark = pytest.mark.rig

CONTENT, CHAIN, SHAPE, FILES = "isi catatan", "rantai catatan", "bentuk tabel", "surat dan lampiran"
ATTACKS = {
    "a name": ("UPDATE person SET full_name = 'ORANG LAIN'", CONTENT),
    "a sum": ("UPDATE remittance SET amount_idr = amount_idr * 10", CONTENT),
    "a line of money": ("DELETE FROM remittance", CONTENT),
    "a status": ("UPDATE journey SET stage = 'PURNA'", CONTENT),
    "a strange word": ("UPDATE journey SET stage = 'x'; UPDATE person SET gender = 'x'", CONTENT),
    "a photo": ("UPDATE photo SET jpeg = x'ffd9'", CONTENT),
    "a kept paper": ("UPDATE letter_file SET recipe = recipe || x'00'", FILES),
    "a part of papers": ("UPDATE paper_part SET content = content || x'00' WHERE n = 1", FILES),
    "a part that is gone": ("DELETE FROM paper_part WHERE n = 1", FILES),
    "an attachment": ("UPDATE attachment_file SET content = content || x'00'", FILES),
    "a letter with its file": ("DELETE FROM letter_file; DELETE FROM letter", CONTENT),
    "a counted number": ("UPDATE number_sequence SET last = last - 1", CONTENT),
    "a setting": ("UPDATE setting SET value = 'lain'", CONTENT),
    "a signing key": (
        "INSERT INTO signing_key (public, private, made_on) VALUES (x'01', x'02', '2026-11-24')",
        CONTENT,
    ),
    "a table": ("DROP TABLE remittance", SHAPE),
    "a trigger": (
        "CREATE TRIGGER evil AFTER INSERT ON letter BEGIN DELETE FROM remittance; END", SHAPE,
    ),
    "the guards of the chain": ("DROP TRIGGER audit_act_no_update", SHAPE),
    "the first act": ("DELETE FROM audit_act WHERE seq = 1", CHAIN),
    "a middle act": ("DELETE FROM audit_act WHERE seq = 3", CHAIN),
    "the last act": ("DELETE FROM audit_act WHERE seq = (SELECT max(seq) FROM audit_act)", "saksi"),
    "the last acts": ("DELETE FROM audit_act WHERE seq > 2", "saksi"),
    "the last ten acts": (
        "DELETE FROM audit_act WHERE seq > (SELECT max(seq) - 10 FROM audit_act)", "saksi",
    ),
    "all acts": ("DELETE FROM audit_act", "saksi"),
    "an act at the end": (
        ("INSERT INTO audit_act SELECT seq + 1, at, user, act, undo_of, chain, code, detail, "
        "sealed FROM audit_act ORDER BY seq DESC LIMIT 1"),
        CHAIN,
    ),
    "two acts swapped": (
        ("UPDATE audit_act SET seq = -1 WHERE seq = 2; UPDATE audit_act SET seq = 2 WHERE seq = 3; "
        "UPDATE audit_act SET seq = 3 WHERE seq = -1"),
        CHAIN,
    ),
    "the actor": ("UPDATE audit_act SET user = 'orang lain' WHERE seq = 2", CHAIN),
    "the code": ("UPDATE audit_act SET code = 'lain' WHERE seq = 2", CHAIN),
    "the time": ("UPDATE audit_act SET at = replace(at, '2026', '2025') WHERE seq = 2", CHAIN),
    "the time by a microsecond": (
        "UPDATE audit_act SET at = replace(at, '.000+', '.000001+') WHERE seq = 2", CHAIN,
    ),
    "what changed": ("UPDATE audit_change SET fields = '[]' WHERE seq = 3", CHAIN),
    "the order of changes": ("UPDATE audit_change SET n = n + 9 WHERE seq = 3", CHAIN),
    "one change": ("DELETE FROM audit_change WHERE seq = 3 AND n = 0", CHAIN),
    "an orphaned change": (
        ('INSERT INTO audit_change (seq, n, "table", record_id, kind, fields) '
        "VALUES (99, 0, 'person', 'x', 'C', '{}')"),
        CHAIN,
    ),
    "a seal": ("UPDATE audit_seal SET seal = 'ffffffffffffffffffffffff' WHERE seq = 3", CHAIN),
}  # fmt: skip


@pytest.fixture(scope="module")
def _village(tmp_path_factory: pytest.TempPathFactory, _office_profile: Path) -> Path:
    """Keep a village with a worker, a letter, a photo and an attachment, found sound."""
    folder = copied(_office_profile, tmp_path_factory.mktemp("desa") / "data")
    profile = Profile(folder, FixedClock(NOW))
    with closing(profile.open(PASSPHRASE)) as office:
        with office.write(ACT, CLERK) as session:
            person, _ = registration.register(session, a_registration())
            session.add(Photo(person_id=person.id, jpeg=b"\xff\xd8"))
            settings.put_setting(session, "operator", "Siti")
        with office.write(ACT, CLERK) as session:
            agenda.issue(session, a_paper(person_id=person.id))
            agenda.issue(session, papers.a_paper())
        with office.write(ACT, CLERK) as session:
            entries.record(session, a_remittance(who_agreed(session, person.id)))
        with office.write(ACT, CLERK) as session:
            attachments.attach(session, person.id, AttachmentKind.PINDAIAN, given())
        assert bad(profile, office) == {}
    return folder


@pytest.fixture
def village(
    _village: Path, tmp_path: Path, clock: FixedClock
) -> Iterator[tuple[Profile, Database]]:
    """Give that village, as somebody has it open."""
    profile = Profile(copied(_village, tmp_path / "data"), clock)
    office = profile.open(PASSPHRASE)
    yield profile, office
    office.close()


def bad(profile: Profile, db: Database) -> dict[str, str]:
    return {one.name: one.detail for one in checking.run(profile, db) if not one.ok}


def attack(db: Database, statements: str) -> None:
    """Do by hand what SQL allows, with the guards of the past taken away and put back."""
    with closing(db.raw()) as raw:
        guards = raw.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit_%'"
        ).fetchall()
        raw.execute("PRAGMA foreign_keys = OFF")
        if "TRIGGER" not in statements:
            for name, _ in guards:
                raw.execute(f"DROP TRIGGER {name}")
        for statement in statements.split("; ") if "evil" not in statements else [statements]:
            raw.execute(statement)
        if "TRIGGER" not in statements:
            for _, sql in guards:
                raw.execute(sql)


@pytest.mark.parametrize("what", ATTACKS)
def test_a_change_past_the_program_is_found_where_it_is(
    village: tuple[Profile, Database], what: str
) -> None:
    profile, db = village
    statements, where = ATTACKS[what]
    attack(db, statements)
    db.close()

    again = profile.open(PASSPHRASE)
    found = bad(profile, again)
    again.close()

    assert where in found


def test_a_file_put_back_to_an_older_copy_takes_no_number_until_somebody_tells_the_last(
    village: tuple[Profile, Database], tmp_path: Path
) -> None:
    profile, db = village
    db.close()
    older = tmp_path / "lama.db"
    shutil.copyfile(profile.database_path, older)
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        second = agenda.issue(session, a_paper())
    db.close()
    shutil.copyfile(older, profile.database_path)

    db = profile.open(PASSPHRASE)
    assert "lebih lama" in bad(profile, db)["saksi"]
    with pytest.raises(NumbersInDoubtError), db.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())
    other = numbers.Reservation(code="005", date=db.clock.today(), count=1, subject="Undangan")
    with pytest.raises(NumbersInDoubtError), db.write(ACT, CLERK) as session:
        numbers.reserve(session, other)  # nor a number of which the file has no count yet
    with db.read() as session:
        known = numbers.doubtful(session)
    assert known[second.sequence] == second.seq
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        numbers.go_on_after(session, {second.sequence: second.seq - 1})
    with db.write(ACT, CLERK) as session:
        numbers.go_on_after(session, known)
    assert db.witness
    db.witness.trust(*known)
    with db.write(ACT, CLERK) as session:
        third = agenda.issue(session, a_paper())
    assert third.seq == second.seq + 1
    assert bad(profile, db).keys() <= {"saksi"}  # the standing is that of the opening
    db.close()
    db = profile.open(PASSPHRASE)
    assert bad(profile, db) == {}


SPOILING: dict[str, Callable[[bytes], bytes]] = {
    "a bit early": lambda log: flipped(log, len(log) // 4),
    "a bit in the middle": lambda log: flipped(log, len(log) // 2),
    "a bit late": lambda log: flipped(log, len(log) * 3 // 4),
    "its first bit": lambda log: flipped(log, 0),
    "its end": lambda log: log[: len(log) // 2],
    "all of it": lambda _: b"",
}


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize("how", SPOILING)
def test_rows_that_a_spoilt_log_loses_are_missed(
    village: tuple[Profile, Database], tmp_path: Path, how: str
) -> None:
    """A power cut leaves a log; a bit of it flips, and SQLite drops what comes after, unsaid."""
    profile, db = village
    db.checkpoint()
    for _ in range(3):
        with db.write(ACT, CLERK) as session:
            agenda.issue(session, a_paper())
    left = tmp_path / "left"
    shutil.copytree(profile.folder, left, copy_function=shutil.copyfile)
    log = left / "desa.db-wal"
    log.write_bytes(SPOILING[how](log.read_bytes()))

    cut = Profile(left, db.clock)
    again = cut.open(PASSPHRASE)
    assert "lebih lama" in bad(cut, again)["saksi"]
    with pytest.raises(NumbersInDoubtError), again.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())
    again.close()


def test_a_raised_revision_is_told_and_not_worked_with(village: tuple[Profile, Database]) -> None:
    profile, db = village
    attack(db, "UPDATE alembic_version SET version_num = '9999'")
    assert "9999" in bad(profile, db)["versi"]
    db.close()
    with pytest.raises(DmeError, match="lebih baru"):
        profile.open(PASSPHRASE)


def test_data_and_witness_put_back_together_are_told_by_the_copies_alone(
    village: tuple[Profile, Database], tmp_path: Path
) -> None:
    """Nothing beside the data remembers then; only what was carried outside does."""
    profile, db = village
    stick = tmp_path / "stik"
    stick.mkdir()
    first = backups.create(db, profile, stick, db.clock)
    db.close()
    before = tmp_path / "dulu"
    shutil.copytree(profile.folder, before, copy_function=shutil.copyfile)
    db = profile.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())
    second = backups.create(db, profile, stick, db.clock)
    assert bad(profile, db) == {}
    db.close()
    for name in ("desa.db", "saksi.json"):
        shutil.copyfile(before / name, profile.folder / name)

    db = profile.open(PASSPHRASE)
    told = bad(profile, db)
    assert told.keys() == {"cadangan"}
    assert second.file.name in told["cadangan"]
    assert first.file.name not in told["cadangan"]
    stick.rename(tmp_path / "dicabut")
    said = {one.name: one.detail for one in checking.run(profile, db)}
    assert "bersama saksinya hanya terlihat dari cadangan" in said["cadangan"]
    db.close()


def test_files_of_another_village_are_told_though_nothing_happened_in_it_yet(
    village: tuple[Profile, Database], tmp_path: Path
) -> None:
    profile, db = village
    db.close()
    other = Profile(tmp_path / "lain", db.clock)
    other.create("gendang beleq ramai", keys.new_recovery_code()).close()
    for name in ("desa.db", "kunci.json"):
        shutil.copyfile(other.folder / name, profile.folder / name)

    db = profile.open("gendang beleq ramai")
    assert "milik data lain" in bad(profile, db)["saksi"]
    db.close()


@pytest.mark.parametrize("more", [1, 3])
def test_a_copy_of_a_copy_is_told_when_it_takes_the_place_of_its_sister(
    village: tuple[Profile, Database], tmp_path: Path, more: int
) -> None:
    """Two folders went on from the same day, each in its own way; one replaces the other."""
    profile, db = village
    db.close()
    sister = Profile(tmp_path / "saudara", db.clock)
    shutil.copytree(profile.folder, sister.folder, copy_function=shutil.copyfile)
    for one, acts in ((profile, 2), (sister, 1 + more)):
        db = one.open(PASSPHRASE)
        for _ in range(acts):
            with db.write(ACT, CLERK) as session:
                agenda.issue(session, a_paper())
        db.close()
    shutil.copyfile(sister.database_path, profile.database_path)

    db = profile.open(PASSPHRASE)
    assert "bercabang" in bad(profile, db)["saksi"]
    with pytest.raises(NumbersInDoubtError), db.write(ACT, CLERK) as session:
        agenda.issue(session, a_paper())
    db.close()


def test_a_witness_of_other_data_is_told(village: tuple[Profile, Database]) -> None:
    profile, db = village
    db.close()
    for content in (b"", b"{}", profile.witness_path.read_bytes()[:-9], None):
        if content is None:
            profile.witness_path.unlink()
        else:
            profile.witness_path.write_bytes(content)
        db = profile.open(PASSPHRASE)
        assert "saksi" in bad(profile, db)
        db.close()
