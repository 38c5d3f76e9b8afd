"""A new laptop opens what the old one carried away; nothing else ever does."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from dme_desktop.accounts import acts as account_acts
from dme_desktop.accounts import service as accounts
from dme_desktop.accounts import signing_in
from dme_desktop.app.entrance.arrival import enter as arrive
from dme_desktop.backup import medium, memory, origin, package, service
from dme_desktop.backup.service import Made
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import Cancelled, DmeError
from dme_desktop.migrations import HEAD, REVISIONS
from dme_desktop.people.model import Person
from dme_desktop.vault import database, keys, migrate
from dme_desktop.vault.cipher import DamagedDataError
from dme_desktop.vault.database import Database
from dme_desktop.vault.profile import Profile, State, WrongSecretError
from dme_desktop.village.model import Village
from tests.accounts.people import SECRET, added, begin
from tests.acts import ACT, CLERK
from tests.backup.conftest import RECOVERY_CODE, everything_in
from tests.backup.older import CODE as OLD_CODE
from tests.backup.older import an_older_backup
from tests.conftest import NOW, PASSPHRASE, MemoryKeyring
from tests.migrations.files import KEY as OLD_KEY


def contents(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.iterdir() if path.is_file())
    return {path.name: path.read_bytes() for path in found if path.suffix != ".db-shm"}


@pytest.mark.parametrize("secret", [PASSPHRASE, RECOVERY_CODE], ids=["passphrase", "code"])
def test_a_new_laptop_opens_the_same_data(
    db: Database,
    profile: Profile,
    stick: Path,
    laptop: Profile,
    own_keyring: MemoryKeyring,
    secret: str,
) -> None:
    before = everything_in(db)
    made = service.create(db, profile, stick, db.clock)
    own_keyring.kept.clear()

    restored = service.restore(made.file, laptop, secret)

    assert (restored.ok, restored.people, restored.village) == (True, 2, "Contoh")
    for each in (PASSPHRASE, RECOVERY_CODE):
        own_keyring.kept.clear()
        there = laptop.open(each)
        assert everything_in(there) == before
        assert there.chain_break() is None
        there.close()


def test_the_new_laptop_goes_on_working_and_backing_up(
    made: Made, laptop: Profile, stick: Path
) -> None:
    service.restore(made.file, laptop, PASSPHRASE)
    db = laptop.open(PASSPHRASE)
    with db.write(ACT, CLERK) as session:
        session.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"

    second = service.create(db, laptop, stick, laptop.clock)

    assert service.verify(second.file, key=db.key).ok
    assert second.file.name.endswith("_0002.dmecad")
    db.close()


@pytest.mark.parametrize("outside", [True, False], ids=["stick", "own disk"])
def test_a_copy_on_a_stick_counts_as_outside_where_it_came_back(
    made: Made,
    laptop: Profile,
    monkeypatch: pytest.MonkeyPatch,
    outside: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(medium, "is_outside", lambda *_: outside)
    service.restore(made.file, laptop, PASSPHRASE)
    came = arrive(laptop, PASSPHRASE)
    assert came.facts.copy_age == (0 if outside else None)
    assert came.db.chain_break() is None
    with came.db.read() as session:
        assert memory.last(session).outside_at == (made.made_at if outside else None)
    came.db.close()
    assert not (laptop.folder / origin.NAME).exists()


def test_another_village_does_not_take_a_copy_for_its_own(
    made: Made,
    laptop: Profile,
    own_keyring: MemoryKeyring,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(medium, "is_outside", lambda *_: True)
    with made.file.open("rb") as source:
        head = package.read_head(source)
    db = laptop.create("frasa sandi desa lain", keys.new_recovery_code(), remember=False)
    origin.tell(laptop, made.file, head.manifest)
    origin.take_in(db, laptop)
    with db.read() as session:
        assert memory.last(session).outside_at is None
    db.close()


@pytest.mark.parametrize(
    "note",
    [b"bukan catatan", b'{"made_at":"kemarin","folder":"F:","seq":1,"link":"a"}', b" " * 9000],
)
def test_a_note_that_is_spoilt_keeps_nobody_from_their_data(
    profile: Profile, db: Database, note: bytes
) -> None:
    (profile.folder / origin.NAME).write_bytes(note)
    origin.take_in(db, profile)
    assert not (profile.folder / origin.NAME).exists()


def test_where_nothing_can_be_written_the_data_open_all_the_same(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT_FOR_WRITER_SECONDS", 0.01)
    with db.write(ACT, CLERK):  # somebody else holds the file
        memory.note_outside(db, NOW, "F:")
    with db.read() as session:
        assert memory.last(session).outside_at is None


def test_data_are_never_written_over(made: Made, profile: Profile, db: Database) -> None:
    db.close()
    before = contents(profile.folder)

    with pytest.raises(DmeError, match="sudah berisi"):
        service.restore(made.file, profile, PASSPHRASE)

    assert contents(profile.folder) == before


def test_lost_keys_do_not_make_the_data_go(made: Made, profile: Profile, db: Database) -> None:
    db.close()
    profile.keys_path.unlink()

    with pytest.raises(DmeError, match="sudah berisi"):
        service.restore(made.file, profile, PASSPHRASE)


@pytest.mark.parametrize("secret", ["", "kopi sasak", keys.new_recovery_code()], ids=range(3))
def test_a_wrong_secret_restores_nothing(made: Made, laptop: Profile, secret: str) -> None:
    with pytest.raises(WrongSecretError):
        service.restore(made.file, laptop, secret)
    assert laptop.state() is State.EMPTY


def flipped(content: bytes) -> bytes:
    return content[:-500] + bytes([content[-500] ^ 1]) + content[-499:]


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (flipped, package.ALTERED),
        (lambda content: content[:-1], package.TRUNCATED),
        (lambda _: b"", package.TRUNCATED),
        (lambda _: b"PK\x03\x04" + bytes(100), package.NOT_OURS),
        (lambda content: content[:9] + b"\x07" + content[10:], package.NEWER),
    ],
    ids=["altered", "truncated", "empty", "another kind", "newer"],
)
def test_a_bad_file_restores_nothing_and_says_why(
    made: Made, laptop: Profile, spoil: object, sentence: str
) -> None:
    assert callable(spoil)
    made.file.write_bytes(spoil(made.file.read_bytes()))

    with pytest.raises(DmeError) as refused:
        service.restore(made.file, laptop, PASSPHRASE)

    assert str(refused.value) == sentence
    assert laptop.state() is State.EMPTY
    assert not [path for path in laptop.folder.rglob("*") if path.is_file()]


def test_a_stopped_restore_leaves_the_folder_empty(made: Made, laptop: Profile) -> None:
    def stop(done: int, total: int) -> None:
        if 2 * done > total:
            raise Cancelled

    with pytest.raises(Cancelled):
        service.restore(made.file, laptop, PASSPHRASE, stop)
    assert laptop.state() is State.EMPTY

    assert service.restore(made.file, laptop, PASSPHRASE).ok


def test_a_machine_that_lost_only_its_data_file_keeps_its_newer_passphrase(
    made: Made, profile: Profile, db: Database
) -> None:
    profile.renew_secret(db, keys.PASSPHRASE, "gendang beleq ramai")
    db.close()
    profile.database_path.unlink()
    assert profile.state() is State.DATABASE_LOST

    service.restore(made.file, profile, "gendang beleq ramai")

    profile.open("gendang beleq ramai").close()
    with pytest.raises(WrongSecretError):
        profile.open(PASSPHRASE)


def test_the_keys_of_other_data_are_not_replaced(made: Made, laptop: Profile) -> None:
    laptop.create(PASSPHRASE, keys.new_recovery_code()).close()
    laptop.database_path.unlink()
    before = contents(laptop.folder)

    with pytest.raises(DmeError, match="sudah berisi"):
        service.restore(made.file, laptop, PASSPHRASE)
    assert contents(laptop.folder) == before


def test_an_old_log_is_not_played_onto_the_copy(
    made: Made, profile: Profile, db: Database, own_keyring: MemoryKeyring
) -> None:
    """A log that outlived its data file has the same key: SQLite would take it for its own."""
    with db.read() as session:
        before = everything_in(db)
        session.query(Person).all()
        with db.write(ACT, CLERK) as other:
            other.query(Person).filter_by(full_name="Amaq Contoh").one().hamlet = "Lendang"
        old_log = profile.database_path.with_name("desa.db-wal").read_bytes()
    db.close()
    assert old_log
    profile.database_path.unlink()
    profile.keys_path.unlink()
    profile.database_path.with_name("desa.db-wal").write_bytes(old_log)
    own_keyring.kept.clear()

    service.restore(made.file, profile, PASSPHRASE)

    there = profile.open(PASSPHRASE)
    now = everything_in(there)
    there.close()
    assert now["person"] == before["person"]
    for table in ("audit_act", "audit_change"):  # but for the note that a copy was made
        assert now[table] == before[table][: len(now[table])]
    assert [kept.read_bytes() for kept in set_aside(profile, "desa.db-wal")] == [old_log]


@pytest.mark.parametrize("damage", ["emptied", "truncated", "scrambled", "a folder"])
def test_a_damaged_file_gives_way_to_the_backup_and_is_kept(
    made: Made, profile: Profile, db: Database, damage: str
) -> None:
    before = everything_in(db)
    db.close()
    left = damaged(profile.database_path, damage)

    with pytest.raises(DamagedDataError):
        profile.open(PASSPHRASE)
    service.restore(made.file, profile, PASSPHRASE)

    there = profile.open(PASSPHRASE)
    assert everything_in(there)["person"] == before["person"]
    there.close()
    (aside,) = set_aside(profile, "desa.db")
    assert aside.is_dir() if left is None else aside.read_bytes() == left


@pytest.mark.parametrize("damage", ["emptied", "scrambled", "a folder", "gone"])
def test_a_damaged_key_file_beside_a_damaged_data_file_is_replaced_too(
    made: Made, profile: Profile, db: Database, own_keyring: MemoryKeyring, damage: str
) -> None:
    db.close()
    damaged(profile.database_path, "truncated")
    damaged(profile.keys_path, damage)
    own_keyring.kept.clear()

    service.restore(made.file, profile, PASSPHRASE)

    profile.open(PASSPHRASE).close()
    assert len(set_aside(profile, "kunci.json")) == (damage != "gone")


def test_a_restore_that_fails_leaves_the_damaged_file_where_it_was(
    made: Made, profile: Profile, db: Database
) -> None:
    db.close()
    left = damaged(profile.database_path, "truncated")
    made.file.write_bytes(made.file.read_bytes()[:-1])

    with pytest.raises(DmeError):
        service.restore(made.file, profile, PASSPHRASE)

    assert profile.database_path.read_bytes() == left
    assert not set_aside(profile, "desa.db")


def damaged(file: Path, how: str) -> bytes | None:
    """Spoil a file as disks and people do; return what is left of it, None for no file."""
    content = file.read_bytes()
    file.unlink()
    if how == "a folder":
        file.mkdir()
    if how in {"gone", "a folder"}:
        return None
    left = {
        "emptied": b"", "truncated": content[: len(content) // 2], "scrambled": content[::-1],
    }[how]  # fmt: skip
    file.write_bytes(left)
    return left


def set_aside(profile: Profile, name: str) -> list[Path]:
    return sorted(profile.folder.glob(f"disisihkan/*-{name}"))


@pytest.mark.parametrize("revision", ["0001", "0007", "0010", "0013", REVISIONS[-2]])
def test_a_backup_of_an_older_program_comes_back_in_the_shape_of_this_one(
    tmp_path: Path, laptop: Profile, revision: str
) -> None:
    file = an_older_backup(tmp_path / "stik lama", revision)
    assert service.verify(file, secret=PASSPHRASE).ok

    restored = service.restore(file, laptop, PASSPHRASE)
    db = laptop.open(PASSPHRASE)

    with db.read() as session:
        names = session.scalars(select(Person.full_name)).all()
        code = session.scalar(select(Village.code))
    assert (restored.people, names, code) == (1, ["SITI CONTOHWATI"], OLD_CODE)
    assert db.chain_break() is None
    if revision < "0014":  # what nobody sealed then is sealed as it came
        assert db.broken_seals() == []
    with db.write(ACT, CLERK) as session:
        session.get_one(Person, "p").hamlet = "Lendang"
    db.close()
    assert migrate.revision_of(laptop.database_path, OLD_KEY) == HEAD


def test_a_copy_with_other_accounts_lets_in_who_had_one_when_it_was_made(
    db: Database, profile: Profile, laptop: Profile, stick: Path, clock: FixedClock
) -> None:
    keeper = begin(db)
    gone = added(db, keeper, "Petugas Lama", Role.OPERATOR)
    copy = service.create(db, profile, stick, clock).file
    with db.write(account_acts.CLOSE, keeper) as session:
        accounts.close(session, gone.account)
    with db.write(account_acts.RENEW, keeper) as session:
        accounts.renew(session, keeper.account, "sandi sekretaris yang baru")
    late = added(db, keeper, "Petugas Baru", Role.OPERATOR)
    service.restore(copy, laptop, PASSPHRASE)
    with closing(laptop.open(PASSPHRASE, remember=False)) as again:
        with again.read() as session:
            assert [one.name for one in signing_in.people(session)] == [
                "Petugas Lama", "Sekretaris Contoh",
            ]  # fmt: skip
            assert accounts.at_work(session, late.account) is None  # who sat here has to come in
        with pytest.raises(DmeError, match="sudah ditutup"), again.write(ACT, late):
            pass
        with pytest.raises(DmeError, match="tidak cocok"):
            signing_in.come_in(again, keeper.account, "sandi sekretaris yang baru")
        who = signing_in.come_in(again, keeper.account, SECRET)
        with again.write(account_acts.CLOSE, who) as session:
            accounts.close(session, gone.account)
