"""A day on which data change through every door of the house, one act after the other."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import text, update
from sqlalchemy.orm import Session

from dme_desktop.exchange import service as exchange
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered
from dme_desktop.people import service as people
from dme_desktop.people.model import NikMissing, Person
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.vault import discarded, undoing
from dme_desktop.vault.database import FEW, Database
from dme_desktop.workers.model import DocumentType, Journey, Stage, WorkerDocument
from dme_desktop.workers.service import documents, journeys, merging, registration
from tests.acts import ACT, CLERK
from tests.examples import a_document, a_person, a_registration, a_remittance, nik, who_agreed
from tests.exchange import books

WORKERS = ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun", "Negara", "Tahun Berangkat", "Nama Keluarga")
RESIDENTS = ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun")
MANY = FEW + 50
Line = Sequence[str | int]


def a_day(db: Database, folder: Path) -> Iterator[str]:
    """Change people, journeys, documents and money through every door; tell after each act."""
    yield from _at_the_counter(db)
    yield from _from_lists(db, folder)
    yield from _of_two_one(db)
    yield from _past_the_services(db)


def _at_the_counter(db: Database) -> Iterator[str]:
    with db.write(ACT, CLERK) as session:
        siti = people.add(session, a_person(nik=nik(9001))).id
    yield "somebody is added"
    with db.write(ACT, CLERK) as session:
        given = a_registration(
            person={"nik": nik(9002), "full_name": "Baiq Teladan", "phone": "+6281200000055"},
            journey={"stage": Stage.BEKERJA, "departed_on": PartialDate(2025, 2),
                     "contract_end": dt.date(2026, 12, 20),
                     "last_contact_on": dt.date(2026, 10, 1)},
            documents=[_passport(dt.date(2026, 12, 1))],
        )  # fmt: skip
        baiq, journey = registration.register(session, given)
    yield "a worker is registered"
    with db.write(ACT, CLERK) as session:
        person = session.get_one(Person, siti)
        people.edit(session, siti, altered(person, {"full_name": "Zubaidah Contoh"}))
    yield "a name is mended"
    undo(db)
    yield "the mending is taken back"
    with db.write(ACT, CLERK) as session:
        documents.put(session, journey.id, _passport(dt.date(2030, 1, 1)))
    yield "a passport is renewed"
    with db.write(ACT, CLERK) as session:
        line = remittances.record(session, a_remittance(who_agreed(session, baiq.id))).id
    yield "money is told of"
    with db.write(ACT, CLERK) as session:
        remittances.void(session, line, "Salah orang.")
    yield "the line is void"
    with db.write(ACT, CLERK) as session:
        journeys.remove(session, journey.id)
    yield "a journey goes to the bin"
    with db.read() as session:
        seq = int(discarded.paged(session).page()[0].id)
    with db.write(ACT, CLERK) as session:
        discarded.restore(session, seq)
    yield "the journey comes back from the bin"
    with db.write(ACT, CLERK) as session:
        people.remove(session, siti)
    yield "a resident goes to the bin"


def _from_lists(db: Database, folder: Path) -> Iterator[str]:
    lines: list[Line] = [
        [nik(n), f"Orang Ke{n}", "P", "05-07-1992", "Dasan"] for n in range(1, MANY)
    ]
    bring(db, folder / "penduduk.xlsx", [RESIDENTS, *lines])
    yield "many are brought in"
    undo(db)
    yield "the list is taken back"
    abroad: list[Line] = [
        [nik(n), f"Pekerja Ke{n}", "P", "05-07-1992", "Montong", "Malaysia", 2021, "Amaq Contoh"]
        for n in range(7001, 7004)
    ]
    bring(db, folder / "pekerja.xlsx", [WORKERS, *abroad])
    yield "workers are brought in"


def _of_two_one(db: Database) -> Iterator[str]:
    nobody = {"nik": None, "nik_missing": NikMissing.TIDAK_DIKETAHUI, "full_name": "Pekerja Ke1"}
    with db.write(ACT, CLERK) as session:
        twin = people.add(session, a_person(**nobody)).id
        other = people.find_by_nik(session, nik(7001))
        assert other
    yield "somebody is written down twice"
    with db.write(ACT, CLERK) as session:
        merging.merge(session, f"{twin}:{other.id}", ["full_name"])
    yield "two are made one"
    undo(db)
    yield "the two are two again"


def _past_the_services(db: Database) -> Iterator[str]:
    def rename(session: Session, name: str, number: str) -> None:
        session.execute(update(Person).where(Person.nik == number).values(full_name=name))

    def end_all(session: Session) -> None:
        session.execute(update(Journey).values(stage=Stage.PURNA, returned_on=PartialDate(2026)))

    def move(session: Session) -> None:
        session.execute(text("UPDATE person SET residency = 'PINDAH', full_name = 'Zz'"))

    every: tuple[Callable[[Session], None], ...] = (
        move,
        partial(rename, name="Aaminah Baru", number=nik(7002)),
        end_all,
    )
    for told, change in zip(
        ("a plain statement", "a bulk statement", "another one"), every, strict=True
    ):
        with db.write(ACT, CLERK) as session:
            change(session)
        yield told


def undo(db: Database) -> None:
    """Take the last act back."""
    with db.read() as session:
        act = undoing.last_undoable(session)
    assert act
    with db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)


def bring(db: Database, file: Path, lines: Sequence[Line]) -> None:
    """Bring a list in."""
    with db.read() as session:
        shown = exchange.preview(session, books.sheets(file, {"Daftar": lines}))
    with db.write(shown.act, CLERK) as session:
        exchange.bring_in(session, shown)


def _passport(until: dt.date) -> WorkerDocument:
    return a_document(DocumentType.PASPOR, number=f"C{until:%y%m%d}0", expires_on=until)
