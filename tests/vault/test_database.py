"""Writes are kept whole or not at all, in an encrypted file, and are told to the listeners."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
import pytest
from sqlalchemy import delete, insert, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person, Photo
from dme_desktop.vault import chain, cipher, database, undoing
from dme_desktop.vault.database import FEW, WAIT_FOR_WRITER_SECONDS, Change, Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.vault.past import past_of
from dme_desktop.workers.model import Journey
from tests.acts import ACT, CLERK, an_act
from tests.examples import a_journey


def siti(**different: Any) -> Person:
    values: dict[str, Any] = {
        "full_name": "Siti Contohwati",
        "gender": "2",
        "birth_date": PartialDate(1992, 7, 5),
        "hamlet": "Montong",
    }
    return Person(**(values | different))


@contextmanager
def expecting(message: str) -> Iterator[None]:
    with pytest.raises(DmeError, match=message):
        yield


def names(db: Database) -> list[str]:
    with db.read() as session:
        return list(session.scalars(select(Person.full_name).order_by(Person.full_name)))


def test_what_is_written_is_read_back(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(siti())

    assert names(db) == ["Siti Contohwati"]


def test_a_write_tells_which_tables_it_touched_and_its_name(db: Database) -> None:
    told: list[Change] = []
    db.listeners.append(told.append)
    screen = object()

    with db.write(ACT, CLERK, initiator=screen) as session:
        someone = siti()
        session.add(someone)

    records = {"person": frozenset({someone.id})}
    done = frozenset({("person", "C")})
    assert told == [Change(frozenset({"person"}), ACT, 1, screen, None, records, done)]


def test_a_write_tells_which_records_it_touched_whoever_wrote_them(db: Database) -> None:
    told: list[Change] = []
    db.listeners.append(told.append)
    with db.write(ACT, CLERK) as session:
        both = [siti(), siti(full_name="Baiq Teladan")]
        session.add_all(both)
    for change in (
        update(Person).where(Person.id == both[0].id).values(hamlet="Dasan"),
        delete(Person).where(Person.id == both[1].id),
    ):
        with db.write(ACT, CLERK) as session:
            session.execute(change)
    with db.write(ACT, CLERK) as session:
        session.add_all([siti(full_name=f"Orang {n}") for n in range(FEW + 1)])

    ids = [one.id for one in both]
    assert [one.records["person"] for one in told] == [
        frozenset(ids), frozenset(ids[:1]), frozenset(ids[1:]), None,
    ]  # fmt: skip


def test_who_lost_a_record_to_somebody_else_or_for_good_is_told_as_touched(db: Database) -> None:
    """The record itself tells of nobody but whom it belongs to now."""
    with db.write(ACT, CLERK) as session:
        both = [siti(), siti(full_name="Baiq Teladan")]
        session.add_all(both)
        session.flush()
        journey = a_journey(person_id=both[0].id)
        session.add(journey)
    told: list[Change] = []
    db.listeners.append(told.append)
    owner, other = (one.id for one in both)
    given = update(Journey).where(Journey.id == journey.id).values(person_id=other)
    with pytest.raises(ZeroDivisionError), db.write(ACT, CLERK) as session:
        session.execute(given)
        raise ZeroDivisionError
    for change in (given, delete(Journey).where(Journey.id == journey.id)):
        with db.write(ACT, CLERK) as session:
            session.execute(change)
    with db.write(ACT, CLERK) as session:
        session.get_one(Person, other).hamlet = "Dasan"

    assert [one.records["person"] for one in told] == [
        frozenset({owner}), frozenset({other}), frozenset({other}),
    ]  # fmt: skip


def test_what_follows_the_file_is_told_before_who_listens(db: Database) -> None:
    told: list[str] = []
    db.listeners.append(lambda _: told.append("listener"))
    db.followers.append(lambda _: told.append("follower"))
    with db.write(ACT, CLERK) as session:
        session.add(siti())
    assert told == ["follower", "listener"]


def test_what_is_shared_is_made_once_for_one_open_file(db: Database) -> None:
    def make(of: Database) -> list[Database]:
        return [of]

    assert db.shared(make) is db.shared(make)
    assert db.shared(make) == [db]


def test_bulk_statements_are_told_too(db: Database) -> None:
    told: list[Change] = []
    db.listeners.append(told.append)
    with db.write(ACT, CLERK) as session:
        session.execute(insert(Person), [{"full_name": "A", "gender": "1", "hamlet": "X",
            "birth_date": PartialDate(1990), "search_key": "A", "residency": "TETAP",
            "phone_wa": False, "rev": 1}])  # fmt: skip

    assert told[0].tables == {"person"}


def test_a_failed_write_leaves_nothing_and_is_not_told(db: Database) -> None:
    told: list[Change] = []
    db.listeners.append(told.append)

    with pytest.raises(RuntimeError), db.write(ACT, CLERK) as session:
        session.add(siti())
        session.flush()
        raise RuntimeError

    assert not told
    assert names(db) == []


def test_a_search_goes_on_while_a_long_import_runs(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(siti())

    with db.write(ACT, CLERK) as session:
        session.add(siti(full_name="Belum Selesai"))
        session.flush()
        assert names(db) == ["Siti Contohwati"]

    assert names(db) == ["Belum Selesai", "Siti Contohwati"]


def test_who_reads_one_after_the_other_reads_over_the_connection_that_keeps_pages(
    db: Database,
) -> None:
    def connection(session: Session) -> object:
        return session.connection().connection.driver_connection

    with db.read() as last, db.read() as first:
        warm, cold = connection(last), connection(first)
    assert warm is not cold
    for _ in range(3):
        with db.read() as session:
            assert connection(session) is warm


def test_saving_during_an_import_says_to_wait_and_blocks_nobody(db: Database) -> None:
    told: list[str] = []

    def second_clerk() -> None:
        try:
            with db.write(ACT, CLERK) as session:
                session.add(siti())
        except DmeError as error:
            told.append(str(error))

    with db.write(ACT, CLERK, lasting=True):
        clerk = threading.Thread(target=second_clerk)
        start = time.monotonic()
        clerk.start()
        clerk.join()
    assert time.monotonic() - start < WAIT_FOR_WRITER_SECONDS
    assert "Tunggu sampai selesai" in told[0]
    assert names(db) == []


def test_saving_waits_for_a_draft_that_a_slow_disk_is_still_writing(db: Database) -> None:
    begun, may_end = threading.Event(), threading.Event()

    def keep_a_draft() -> None:
        with db.write(ACT, CLERK):
            begun.set()
            may_end.wait()

    keeper = threading.Thread(target=keep_a_draft)
    keeper.start()
    begun.wait()
    threading.Timer(0.4, may_end.set).start()
    with db.write(ACT, CLERK) as session:
        session.add(siti())
    keeper.join()
    assert names(db) == ["Siti Contohwati"]


@pytest.mark.faults
def test_the_file_holds_no_readable_name(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(siti())

    for file in db.path.parent.iterdir():
        assert b"Contohwati" not in file.read_bytes()


def test_every_record_says_who_wrote_it_and_when(db: Database) -> None:
    with db.write(ACT, Who("Kasi Pemerintahan")) as session:
        person = siti()
        session.add(person)
    with db.write(ACT, CLERK) as session:
        found = session.get_one(Person, person.id)
        found.hamlet = "Lendang"

    with db.read() as session:
        found = session.get_one(Person, person.id)
        assert (found.created_by, found.rev) == ("Kasi Pemerintahan", 2)
        assert found.updated_at == db.clock.now()


def test_the_chain_notices_a_rewritten_past(db: Database) -> None:
    for hamlet in ("Montong", "Lendang", "Dasan Baru"):
        with db.write(ACT, CLERK) as session:
            session.add(siti(hamlet=hamlet))
    assert db.chain_break() is None

    raw = db.raw()
    raw.execute("DROP TRIGGER audit_act_no_update")
    raw.execute("UPDATE audit_act SET user = 'orang lain' WHERE seq = 2")
    raw.close()

    assert db.chain_break() == 2


def three_acts_past_their_guards(db: Database, change: str) -> None:
    for hamlet in ("Montong", "Lendang", "Dasan Baru"):
        with db.write(ACT, CLERK) as session:
            session.add(siti(hamlet=hamlet))
    raw = db.raw()
    raw.execute("PRAGMA foreign_keys = OFF")
    for (guard,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        raw.execute(f"DROP TRIGGER {guard}")
    raw.execute(change)
    raw.close()


@pytest.mark.parametrize(
    ("change", "act"),
    [
        ("UPDATE audit_change SET record_id = 'x' WHERE seq = 2", 2),
        ("UPDATE audit_change SET n = 7 WHERE seq = 3", 3),
        ("DELETE FROM audit_seal WHERE seq = 2", 2),
        ("INSERT INTO audit_change VALUES (2, 1, 'person', 'x', 'C', '{}')", 2),
        ("INSERT INTO audit_change VALUES (9, 0, 'person', 'x', 'C', '{}')", 4),
        ("DELETE FROM audit_act WHERE seq = 1", 1),
    ],
)
def test_the_chain_notices_every_part_of_an_act(db: Database, change: str, act: int) -> None:
    three_acts_past_their_guards(db, change)
    assert db.chain_break() == act


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE audit_change SET fields = CAST(fields AS BLOB) WHERE seq = 2",
        "UPDATE audit_seal SET seal = CAST(seal AS BLOB) WHERE seq = 1",
        "INSERT INTO audit_seal VALUES (9, 0, 'person', x'00', '')",
    ],
)
def test_the_chain_notices_bytes_where_text_belongs(db: Database, change: str) -> None:
    three_acts_past_their_guards(db, change)
    assert db.chain_break()


def test_sqlite_writes_every_sign_out_as_we_do(db: Database) -> None:
    """The chain is bound with one and walked with the other."""
    raw = db.raw()
    for start in range(0, 0x110000, 0x8000):
        signs = "".join(map(chr, range(start, start + 0x8000)))
        text = signs.encode(errors="ignore").decode()
        (told,) = raw.execute(
            "SELECT CAST(json_array(?, ?, NULL) AS BLOB)", (text, start)
        ).fetchone()
        assert told == msgspec.json.encode((text, start, None))
    raw.close()


@pytest.mark.parametrize("statement", [update(AuditAct).values(user="x"), delete(AuditAct)])
def test_the_past_cannot_be_rewritten_by_the_program(db: Database, statement: object) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(siti())

    with pytest.raises(DBAPIError), db.write(ACT, CLERK) as session:
        session.execute(statement)  # type: ignore[call-overload]


def test_an_added_record_is_taken_back_to_the_bin(db: Database) -> None:
    with db.write(an_act("Daftarkan pekerja"), CLERK) as session:
        person = siti()
        session.add(person)

    with db.write(ACT, CLERK, undo_of=1) as session:
        assert undoing.undo(session, 1).words == "Daftarkan pekerja"

    with db.read() as session:
        assert session.get_one(Person, person.id).deleted_at is not None
        assert undoing.last_undoable(session) is None


def test_a_changed_field_gets_its_old_value_back(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        person = siti()
        session.add(person)
    with db.write(ACT, CLERK) as session:
        found = session.get_one(Person, person.id)
        found.birth_date, found.hamlet = PartialDate(1990), "Lendang"

    with db.write(ACT, CLERK, undo_of=2) as session:
        undoing.undo(session, 2)

    with db.read() as session:
        found = session.get_one(Person, person.id)
        assert (found.birth_date, found.hamlet) == (PartialDate(1992, 7, 5), "Montong")


def test_an_act_is_not_taken_back_over_a_later_change(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        person = siti()
        session.add(person)
    for hamlet in ("Lendang", "Dasan Baru"):
        with db.write(ACT, CLERK) as session:
            session.get_one(Person, person.id).hamlet = hamlet

    with expecting("sudah diubah lagi"), db.write(ACT, CLERK, undo_of=2) as session:
        undoing.undo(session, 2)


def test_the_past_of_a_record_reads_as_sentences(db: Database) -> None:
    with db.write(an_act("Daftarkan pekerja"), CLERK) as session:
        person = siti()
        session.add(person)
    with db.write(ACT, CLERK) as session:
        session.get_one(Person, person.id).hamlet = "Lendang"

    with db.read() as session:
        sentences = [past.sentence for past in past_of(session, person.id)]

    assert sentences == ["Ubah data: Dusun dari Montong menjadi Lendang.", "Daftarkan pekerja."]


def test_the_head_of_the_chain_moves_with_every_act(db: Database) -> None:
    heads = []
    for _ in range(2):
        with db.write(ACT, CLERK) as session:
            session.add(siti())
        with db.read() as session:
            heads.append(chain.head(session))

    assert [seq for seq, _ in heads] == [1, 2]
    assert heads[0] != heads[1]


def test_on_a_full_disk_many_readers_take_turns(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One connection is all such a disk allows; the window reads from several threads."""
    with db.write(ACT, CLERK) as session:
        session.add_all(siti(full_name=f"Siti {number}") for number in range(200))
    db.close()
    monkeypatch.setattr(Database, "_opens_normally", lambda _: False)
    full = Database(db.path, db.key)
    found: list[int] = []

    def look() -> None:
        found.extend(len(names(full)) for _ in range(40))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with expecting("hanya dapat dibaca"), full.write(ACT, CLERK):
        pass
    full.close()
    assert found == [200] * 160


def test_closing_waits_for_an_idle_checkpoint_and_none_opens_the_file_again(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    running, go_on, closed = threading.Event(), threading.Event(), threading.Event()
    empty = Database._empty_log

    def slowly(self: Database) -> None:
        running.set()
        assert go_on.wait(10)
        assert not closed.is_set()
        empty(self)

    with db.write(ACT, CLERK) as session:
        session.add(siti())
    monkeypatch.setattr(Database, "_empty_log", slowly)
    idle = threading.Thread(target=db.checkpoint)
    idle.start()
    assert running.wait(10)

    def close() -> None:
        db.close()
        closed.set()

    closing = threading.Thread(target=close)
    closing.start()
    closing.join(0.4)  # longer than a save is waited for
    assert closing.is_alive()
    go_on.set()
    idle.join()
    closing.join()
    running.clear()
    db.checkpoint()

    assert closed.is_set()
    assert not running.is_set()


@pytest.fixture
def rests(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give the seconds of the rests that are waited for; none of them ever ends."""
    found: list[float] = []

    class Rest(threading.Timer):
        def start(self) -> None:
            found.append(self.interval)

    monkeypatch.setattr(threading, "Timer", Rest)
    return found


def test_the_log_is_emptied_when_it_is_long_or_the_rest_is(
    db: Database, rests: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was saved lies safe in the log; emptying it after each save costs flushes."""
    with db.write(ACT, CLERK) as session:
        session.add(siti())
    monkeypatch.setattr(database, "LONG_LOG", 1)
    with db.write(ACT, CLERK) as session:
        session.add(siti())

    assert rests == [database.LONG_REST_SECONDS, database.REST_SECONDS]


@pytest.mark.usefixtures("rests")
def test_at_rest_pages_of_the_file_are_let_go_and_everything_is_still_there(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "WAIT_FOR_WRITER_SECONDS", 0)
    told: list[str] = []
    with db.write(ACT, CLERK) as session:
        session.add(siti())
        writer: Any = session.connection().connection.driver_connection
        writer.set_trace_callback(told.append)
    with db.read() as session:
        before: Any = session.connection().connection.driver_connection
    with db.write(ACT, CLERK):
        db.come_to_rest()  # as long as somebody saves nothing is let go
    assert not [one for one in told if "shrink_memory" in one]
    db.come_to_rest()
    assert [one for one in told if "shrink_memory" in one]
    with pytest.raises(dbapi2.ProgrammingError):
        before.execute("SELECT 1")  # was closed
    assert names(db) == ["Siti Contohwati"]
    with db.write(ACT, CLERK) as session:
        session.add(siti(full_name="Sesudah Istirahat"))
    assert names(db) == ["Sesudah Istirahat", "Siti Contohwati"]


@pytest.mark.usefixtures("rests")
def test_the_log_has_a_longest_length_also_where_nobody_rests(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(person := siti())
        session.flush()
        session.add(photo := Photo(person_id=person.id, jpeg=b""))
    lengths = []
    for shade in range(40):
        with db.write(ACT, CLERK) as session:
            session.get_one(Photo, photo.person_id).jpeg = bytes([shade]) * (1 << 20)
        lengths.append(cipher.log_of(db.path).stat().st_size)

    assert max(lengths) < 20 << 20


def test_a_closed_file_leaves_nothing_in_the_log(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(siti())
    assert cipher.log_of(db.path).stat().st_size

    db.close()

    assert cipher.log_of(db.path).stat().st_size == 0


def test_who_reads_a_file_that_can_only_be_read_may_ask_once_more_meanwhile(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with db.write(ACT, CLERK) as session:
        session.add(siti())
    db.close()

    def locked(*_: object, **__: object) -> cipher.Plain:
        error = dbapi2.OperationalError("attempt to write a readonly database")
        error.sqlite_errorcode = dbapi2.SQLITE_READONLY
        raise error

    monkeypatch.setattr(cipher, "connect", locked)
    held = Database(db.path, db.key)
    assert held.read_only  # one connection at a time
    everybody = select(Person.full_name)
    with held.read() as session:
        assert session.scalars(everybody).all() == ["Siti Contohwati"]
        with held.read(CLERK) as again:
            assert again.info["who"] == CLERK
            assert again.scalars(everybody).all() == ["Siti Contohwati"]
    with held.read() as session:
        assert "who" not in session.info
    held.close()
