"""Sharing the desk: its packages go onto a server, and come back into the file of this laptop.

The address and the password are in the keyring of the computer, or in two variables where there is
none; the file only says that they are wanted, so that nobody works on in another place unseen.
"""

import os
import threading
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import insert, inspect, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from dme_desktop.district import acts, server
from dme_desktop.district.covering import Cover
from dme_desktop.district.engines.engine import VARIABLE as PASSWORD
from dme_desktop.district.model import Arrival, Payload, Reminder
from dme_desktop.district.server import Desk, Looked, Server
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.records import Base
from dme_desktop.vault import audit, boxes, elsewhere, remembered
from dme_desktop.vault.database import Database
from dme_desktop.vault.elsewhere import ServerError
from dme_desktop.village import service as village

SETTING = "server.meja"  # of this laptop: "" for its own file, else how the server is called
VARIABLE = "DME_DESK_SERVER"  # the address, where a computer has no keyring
NOT_HERE = (
    "Meja ini memakai simpanan bersama, tetapi alamatnya tidak ada di penyimpan sandi komputer "
    "ini. Isi lagi di Pengaturan, Simpanan bersama."
)
NOT_KEPT = (
    "Komputer ini tidak dapat menyimpan alamat dan sandi dengan aman. Isi variabel "
    f"{VARIABLE} dan {PASSWORD} untuk akun yang menjalankan program."
)
ONE_BY_ONE = "Meja ini sudah memakai simpanan bersama. Kembali ke berkas sendiri dulu."


class Kept(msgspec.Struct, frozen=True):
    """What the keyring keeps."""

    address: str
    password: str


@dataclass(frozen=True)
class Standing:
    """Where a desk is kept: how the server is called, "" for its own file, and its address."""

    name: str
    address: str = ""
    root: str = ""


class Found:
    """The server of one open file, known until another address or key is told."""

    def __init__(self, db: Database) -> None:
        self._place = f"{db.path.parent.resolve()} postgresql"
        self._turn = threading.Lock()
        self._kept: Kept | None = None
        self._server: Server | None = None
        self._by: tuple[Kept, tuple[bytes, ...]] | None = None

    def kept(self) -> Kept:
        """Return where the server is; raise `ServerError` where this computer does not know."""
        if address := os.environ.get(VARIABLE):
            return Kept(address, os.environ.get(PASSWORD, ""))
        if self._kept is None:
            told = remembered.words(self._place)
            if not told:
                raise ServerError(NOT_HERE)
            self._kept = msgspec.json.decode(told, type=Kept)
        return self._kept

    def keep(self, kept: Kept) -> None:
        """Remember where the server is; raise DmeError where this computer cannot."""
        if os.environ.get(VARIABLE) == kept.address:
            return
        if not remembered.keep(self._place, msgspec.json.encode(kept).decode()):
            raise DmeError(NOT_KEPT)
        self._kept = kept

    def forget(self) -> None:
        """Forget where the server is."""
        remembered.forget(self._place)
        self._kept = None

    def server(self, session: Session, kept: Kept) -> Server:
        """Return the server at an address, for the desk of this file."""
        own, here = boxes.every(session), village.profile(session)
        by = kept, tuple(one.public for one in own)
        with self._turn:
            if self._server is None or self._by != by:
                desk = Desk(here.code, here.practice)
                self._server = Server(kept.address, kept.password, Cover(own), desk)
                self._by = by
            return self._server


def find(session: Session) -> elsewhere.Place | None:
    """Return the server on which a file keeps the packages of its desk, None for the file."""
    if not village.setting(session, SETTING):
        return None
    found: Found = session.info["shared"](Found)
    return found.server(session, found.kept())


def named(session: Session) -> str:
    """Return how the server is called, "" for the laptop's own file."""
    return village.setting(session, SETTING)


def standing(db: Database) -> Standing:
    """Return where a desk is kept; the address is "" where this computer does not know it."""
    with db.read() as session:
        name = named(session)
    try:
        return Standing(name, *server.parted(db.shared(Found).kept().address))
    except ServerError:
        return Standing(name)


def look(db: Database, address: str, password: str) -> Looked:
    """Look at a server on which this desk can be; raise DmeError for why it cannot."""
    with db.read() as session:
        return _server(db, session, Kept(address, password)).look()


def use(db: Database, who: Who, address: str, password: str) -> int:
    """Share the desk on a server from now on; return how many packages this laptop brought.

    What is there stays; what only this laptop has is added. Tables that are not there are made
    where the account may. Raises DmeError, and then nothing is changed here.
    """
    kept = Kept(address, password)
    with db.read() as session:
        there = _server(db, session, kept)
    if not there.look().is_ready:
        server.prepare(address, password)
    with db.write(acts.SHARE.about(there.name), who) as session:
        if named(session) not in {"", there.name}:
            raise DmeError(ONE_BY_ONE)
        session.stay()
        with there.begun(writes=True, founds=True) as connection, Session(connection) as shared:
            brought = len(_carry(session, shared))
            connection.commit()
        db.shared(Found).keep(kept)
        village.put_setting(session, SETTING, there.name)
    return brought


def leave(db: Database, who: Who, *, without: bool = False) -> int:
    """Work in the laptop's own file again; return how many packages came into it.

    All that the server has is added to the file, unless it is left `without`, for a server that is
    no more. Raises DmeError where it does not answer.
    """
    made: list[str] = []
    with db.write(acts.LEAVE, who) as session:
        place = None if without else find(session)
        session.stay()
        if place is not None:
            with place.begun(writes=False) as connection, Session(connection) as shared:
                made = _carry(shared, session)
            audit.made(session, Arrival, made)
        village.put_setting(session, SETTING, "")
    db.shared(Found).forget()
    return len(made)


def _server(db: Database, session: Session, kept: Kept) -> Server:
    return db.shared(Found).server(session, kept)


def _carry(source: Session, target: Session) -> list[str]:
    """Add what one store has and the other lacks; return the ids of the arrivals.

    An arrival is known by what was signed; of an office and year the newest package is counted.
    """
    made = _added(source, target, Arrival, Arrival.digest)
    _added(source, target, Reminder, Reminder.id)
    there = dict(target.execute(select(Payload.key, Payload.seq)).all())
    for key, seq in source.execute(select(Payload.key, Payload.seq)).all():
        if seq > there.get(key, 0):
            target.merge(Payload(**_values(source.get_one(Payload, key))))
    target.flush()
    return made


def _added(
    source: Session,
    target: Session,
    model: type[Arrival | Reminder],
    by: InstrumentedAttribute[str],
) -> list[str]:
    """Add the records that are not there, as they were written and by whom; return their ids."""
    known = set(target.scalars(select(by)))
    rows = [_values(one) for one in source.scalars(select(model))]
    rows = [one for one in rows if one[by.key] not in known]
    if rows:
        target.execute(insert(model), rows)
    return [str(one["id"]) for one in rows]


def _values(one: Base) -> dict[str, Any]:
    """Return what stands in every column of a row."""
    return {column.key: getattr(one, column.key) for column in inspect(type(one)).column_attrs}
