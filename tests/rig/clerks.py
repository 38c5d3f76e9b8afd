"""The people of the rig: each works in a process of its own until it is killed."""

import datetime as dt
import itertools
import multiprocessing
import random
from collections.abc import Callable, Sequence
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from sqlalchemy.orm import configure_mappers

from dme_desktop import rooms
from dme_desktop.accounts import service as accounts
from dme_desktop.accounts.model import COLUMNS, Account
from dme_desktop.agenda import numbers
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.numbers import Reservation
from dme_desktop.backup import returning, service
from dme_desktop.exchange import service as exchange
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person
from dme_desktop.vault import declared, drafts, keys, migrate
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Draft
from dme_desktop.vault.profile import FOUNDER, Profile
from tests.acts import ACT, CLERK
from tests.examples import Slip, a_paper

rooms.declare()
declared.tables()  # carried in once, where all who are hired come from
configure_mappers()
CLOCK = FixedClock(dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.timezone(dt.timedelta(hours=8))))
SCREEN = "pekerja"
FAILING = 0.3  # of the drawings of a paper
BORN = PartialDate(1990)

_method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_processes: Any = multiprocessing.get_context(_method)
if _method == "forkserver":
    _processes.set_forkserver_preload(["tests.rig.clerks", "alembic.command"])


def hire(work: Callable[..., None], *args: object) -> tuple[BaseProcess, Connection]:
    """Start `work(tell, *args)` in another process and return both once it begins."""
    hear, tell = _processes.Pipe(duplex=False)
    person = _processes.Process(target=_begin, args=(tell, work, *args))
    person.start()
    tell.close()
    assert hear.recv() == "here"
    return person, hear


def _begin(tell: Connection, work: Callable[..., None], *args: object) -> None:
    keys.MEMORY_KIB, keys.PASSES = 64, 1
    tell.send("here")
    work(tell, *args)


def everything_heard(hear: Connection) -> list[Any]:
    """Return what was acknowledged until the other end died, a half-told last one left out."""
    said = []
    try:
        while True:
            said.append(hear.recv())
    except (EOFError, OSError):
        return said
    finally:
        hear.close()


def save_and_tell(tell: Connection, path: Path, key: bytes, seed: int) -> None:
    """Register people and keep drafts for ever; tell each one only after it is saved."""
    db, chance = Database(path, key, clock=CLOCK), random.Random(seed)
    for number in itertools.count(1):
        with db.write(ACT, CLERK) as session:
            person = Person(
                full_name=f"Contoh {seed}-{number}",
                gender="2",
                birth_date=BORN,
                hamlet="Montong",
            )
            session.add(person)
        tell.send(("person", person.id))
        typed = f"{seed:06}-{number:06}"
        drafts.keep(db, Draft(screen=SCREEN, record_id="", title="", focus="",
                              payload=typed, at=CLOCK.now()))  # fmt: skip
        tell.send(("draft", typed))
        if chance.random() < 0.1:
            db.checkpoint()


def issue_and_tell(tell: Connection, path: Path, key: bytes, seed: int) -> None:
    """Issue and reserve numbers for ever, some drawings failing; tell each number once kept."""
    db, chance = Database(path, key, clock=CLOCK), random.Random(seed)
    wanted = Reservation(code="562", date=CLOCK.today(), count=3, subject="Surat di Word")
    while True:
        try:
            with db.write(ACT, CLERK) as session:
                if chance.random() < 0.2:
                    kept = [one.seq for one in numbers.reserve(session, wanted)]
                else:
                    kept = [letters.issue(session, a_paper(build=partial(_drawn, chance))).seq]
        except DmeError:
            continue
        tell.send(kept)


def _drawn(chance: random.Random, slips: Sequence[Slip]) -> bytes:
    if chance.random() < FAILING:
        raise DmeError("Huruf tidak ada.")
    return slips[0].number.encode()


def back_up_and_tell(tell: Connection, folder: Path, key: bytes, stick: Path) -> None:
    """Make backups for ever; tell each one when it may be pulled out."""
    profile = Profile(folder, CLOCK)
    db = Database(profile.database_path, key, clock=CLOCK)
    while True:
        tell.send(str(service.create(db, profile, stick, CLOCK).file))


def start_first_time(tell: Connection, folder: Path, passphrase: str, code: str) -> None:
    """Make a profile and say so."""
    Profile(folder, CLOCK).create(passphrase, code, remember=False)
    tell.send("made")


def bring_back(tell: Connection, file: Path, folder: Path, passphrase: str) -> None:
    """Restore a backup and say so."""
    service.restore(file, Profile(folder, CLOCK), passphrase)
    tell.send("restored")


def change_key(tell: Connection, folder: Path, passphrase: str) -> None:
    """Open data whose key was planned to change, and say so."""
    Profile(folder, CLOCK).open(passphrase, remember=False)
    tell.send("changed")


def go_back_and_tell(tell: Connection, folder: Path, passphrase: str, copy: Path) -> None:
    """Let a copy take the place of the data, open them anew, and say so."""
    profile = Profile(folder, CLOCK)
    db = profile.open(passphrase, remember=False)
    returning.prepare(copy, db, profile, FOUNDER)
    db.close()
    profile.open(passphrase, remember=False)
    tell.send("back")


def import_and_tell(tell: Connection, folder: Path, passphrase: str, workbook: Path) -> None:
    """Bring a workbook in as one act and say so."""
    db = Profile(folder, CLOCK).open(passphrase, remember=False)
    with db.read() as session:
        shown = exchange.preview(session, workbook)
    with db.write(shown.act, CLERK, lasting=True) as session:
        exchange.bring_in(session, shown)
    tell.send("brought")


def migrate_and_tell(tell: Connection, path: Path, key: bytes) -> None:
    """Bring an older file to the shape of today and say so."""
    migrate.bring_up_to_date(path, key, CLOCK)
    tell.send("migrated")


def hand_over_and_tell(tell: Connection, folder: Path, passphrase: str, leaving: str) -> None:
    """Let one clerk go and another come in one act, and say so."""
    db = Profile(folder, CLOCK).open(passphrase, remember=False)
    everything: dict[str, Any] = dict.fromkeys(COLUMNS.values(), True)
    with db.write(ACT, FOUNDER) as session:
        accounts.add(session, Account(name="Petugas Baru", **everything), "sandi petugas baru")
        accounts.close(session, leaving)
    tell.send("handed over")
