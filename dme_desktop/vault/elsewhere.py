"""Tables that several people keep together on a server of theirs, instead of in the encrypted file.

Told once from above, as the tables are: which they may be, and where a file keeps them. What a unit
of work writes there is committed first and the chain of acts after it, so that what the chain tells
has happened. Records there carry who wrote them and when; the chain here tells the act alone.
"""

from collections.abc import Callable
from typing import Any, Protocol

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.orm import Session

from dme_desktop.kernel.errors import DmeError


class ServerError(DmeError):
    """The server of the shared tables does not answer, or does not let this office in."""


class Place(Protocol):
    """A server that keeps tables of an office."""

    def begun(self, *, writes: bool) -> Connection:
        """Return a connection in a transaction; who writes is alone. Raises `ServerError`."""


Find = Callable[[Session], Place | None]
_told: dict[str, Callable[[], Find]] = {}


def declare(tables: frozenset[str], load: Callable[[], Find]) -> None:
    """Take which tables may be on a server, and what loads where a file keeps them."""
    _told.clear()
    _told.update(dict.fromkeys(tables, load))


class Unit(Session):
    """A unit of work on a file, and on the server where the file says that it keeps some tables."""

    def __init__(self, bind: Engine, *, writes: bool) -> None:
        super().__init__(bind, expire_on_commit=False)
        self._writes = writes
        self._is_known = False
        self._there: Connection | None = None

    def get_bind(self, mapper: Any = None, **told: Any) -> Engine | Connection:  # noqa: ANN401 - SQLAlchemy's own
        """Return where the table of a record is."""
        if mapper is not None and self.is_there(str(inspect(mapper).local_table.name)):
            assert self._there is not None  # noqa: S101 - it is there
            return self._there
        return super().get_bind(mapper, **told)

    def is_there(self, table: str) -> bool:
        """Say whether a table is on the server; raise `ServerError` where that does not answer."""
        if table not in _told:
            return False
        if not self._is_known:
            place = _told[table]()(self)
            self._there = place.begun(writes=self._writes) if place else None
            self._is_known = True
        return self._there is not None

    def stay(self) -> None:
        """Find every table in the file from now on: for who carries rows from one to the other."""
        self._is_known, self._there = True, None

    def settle(self) -> None:
        """Let what was written on the server stand."""
        if self._there is not None:
            self._there.commit()

    def close(self) -> None:
        """Let go of both; what does not stand is as if it had not been written."""
        super().close()
        if self._there is not None:
            self._there.close()
            self._there, self._is_known = None, False
