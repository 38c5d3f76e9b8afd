"""Rooms with thousands of records: what a list or report asks of the file, and what it costs."""

import time
from collections.abc import Callable, Mapping

from sqlalchemy import event
from sqlalchemy.orm import Session

from dme_desktop.vault.database import Database
from tests.acts import CLERK

Asked = Mapping[str, Callable[[Session, str], object]]
"""Each list and report by its name, asked for with the id of one record of the room."""


def plain(model: type, values: dict[str, object]) -> dict[str, object]:
    """Return a row of a table with nothing but the values given, as the rows of bulk work start."""
    own = {"id", "rev", "created_at", "created_by", "updated_at", "updated_by"}
    names = {one.key for one in model.__table__.c} - own  # type: ignore[attr-defined]
    return {name: values.get(name) for name in names}


def statements(db: Database, asked: Asked, record_id: str) -> dict[str, int]:
    """Return how many statements each list and report asks."""
    found = {}
    for name, ask in asked.items():
        with db.read(CLERK) as session:
            session.connection()
            counted: list[str] = []

            def note(*given: object) -> None:
                counted.append(str(given[2]))  # noqa: B023 - called before the next turn

            event.listen(session.get_bind(), "before_cursor_execute", note)
            ask(session, record_id)
            event.remove(session.get_bind(), "before_cursor_execute", note)
            found[name] = len(counted)
    return found


def timed(db: Database, asked: Asked, record_id: str) -> dict[str, float]:
    """Return the seconds of the processor for each list and report, the best of three."""
    found = {}
    for name, ask in asked.items():
        took = []
        for _ in range(3):
            start = time.process_time()
            with db.read(CLERK) as session:
                ask(session, record_id)
            took.append(time.process_time() - start)
        found[name] = min(took)
    return found
