"""An office of several laptops, each with its own real file: what one does goes to the others."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.backup import contents
from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.clock import Clock
from dme_desktop.laptops import acts
from dme_desktop.laptops.model import LaptopExchange
from dme_desktop.laptops.service import carrying, gathering, own, taking, travelling
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK

OWN = {"rev", "updated_by", "updated_at"}  # each laptop counts its own


@dataclass
class Laptop:
    """One laptop of the office on its own file."""

    name: str
    db: Database
    folder: Path
    who: Who = CLERK
    made: list[Path] = field(default_factory=list)

    @contextmanager
    def doing(self) -> Iterator[Session]:
        """Do something at this laptop."""
        with self.db.write(ACT, self.who) as session:
            yield session

    def carry(self, *, all_of_it: bool = False) -> Path:
        """Bring what others lack; return the file."""
        self.folder.mkdir(exist_ok=True)
        self.made.append(carrying.carry(self.db, self.folder, self.who, all_of_it=all_of_it).file)
        return self.made[-1]

    def take(self, file: Path, *, trusting: bool = True) -> LaptopExchange:
        """Take a file in, saying to trust whoever wrote it."""
        found = taking.opened(self.db, file)
        with self.db.read() as session:
            newcomer = taking.plan(session, found).newcomer
        if newcomer is not None and trusting:
            with self.db.write(acts.TRUST, self.who) as session:
                taking.trust(session, found)
        with self.db.write(acts.GATHER, self.who) as session:
            gathering.gather(session)
        with self.db.write(acts.RECEIVE, self.who) as session:
            return taking.take(session, found)

    def undo_last(self) -> None:
        """Take the last act back."""
        with self.db.read() as session:
            act = undoing.last_undoable(session)
            assert act is not None
        with self.db.write(UNDO, self.who, undo_of=act.seq) as session:
            undoing.undo(session, act.seq)

    def shows(self) -> dict[str, dict[str, dict[str, Any]]]:
        """Return every row that travels, by table and id."""
        with self.db.read() as session:
            raw, found = travelling.raw_of(session), {}
            for table, shape in travelling.shapes().items():
                asked = raw.execute(f'SELECT "{shape.key}" FROM "{table}"')  # noqa: S608
                ids = [str(one) for (one,) in asked if travelling.goes(table, str(one))]
                rows = travelling.rows(session, shape, ids)
                found[table] = {
                    record_id: {
                        name: value
                        for name, value in travelling.as_told(session, shape, row).items()
                        if name not in OWN
                    }
                    for record_id, row in rows.items()
                }
            return found


def begin(db: Database, folder: Path) -> Laptop:
    """Give the first laptop of an office, named Desa."""
    return Laptop("Desa", db, folder / "stik-desa")


def another(first: Laptop, name: str, folder: Path, clock: Clock) -> Laptop:
    """Give another laptop, begun from a copy of the first."""
    with first.db.write(acts.JOIN, first.who) as session:
        made = own.prepare(session, first.name, name).id
    path = folder / f"{name}.db"
    contents.snapshot(first.db, path)
    db = Database(path, first.db.key, clock=clock)
    with db.write(acts.BECOME, first.who) as session:
        own.become(session, made)
    return Laptop(name, db, folder / f"stik-{name}")


def close(laptop: Laptop, name: str) -> None:
    """Close a laptop that was lost on the way."""
    with laptop.db.write(acts.CLOSE, laptop.who) as session:
        lost = next(one.id for one in own.devices(session) if one.name == name)
        own.close(session, lost, "Hilang di jalan")
