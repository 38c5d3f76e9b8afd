"""The laptop of one hamlet: it holds its people alone, and what it writes joins as any other's."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import Mock

import msgspec
import pytest
from sqlalchemy import select

from dme_desktop.accounts import service as accounts
from dme_desktop.agenda.acts import VOID
from dme_desktop.app import sections
from dme_desktop.app.entrance import office
from dme_desktop.app.today import screen as today
from dme_desktop.backup import restoring
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.clock import Clock, FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import acts
from dme_desktop.laptops.model import Holder
from dme_desktop.laptops.service import (
    carrying,
    clashes,
    finding,
    gathering,
    hamlet,
    joining,
    office_keys,
    own,
    scope,
    sealing,
    taking,
    travelling,
)
from dme_desktop.laptops.service.parcel import KeyTold
from dme_desktop.people import service as people
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.remittances.model import Remittance
from dme_desktop.vault.profile import Profile
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey, ProceduralStatus
from dme_desktop.workers.service import registration
from tests.conftest import PASSPHRASE
from tests.examples import a_person, a_registration, a_remittance, nik
from tests.laptops.office import Laptop
from tests.laptops.test_merging import change, differing, field, register

OTHERS = ("Kenari", nik(71), nik(72), "+6281299990000")


@pytest.fixture
def kadus(desa: Laptop, tmp_path: Path, clock: FixedClock) -> Iterator[Laptop]:
    """Give the laptop of the head of Montong, begun from its file in a village of two hamlets."""
    with desa.doing() as session:
        village.profile(session).hamlets = "Montong\nKenari Timur"
        siti, *_ = registration.register(
            session, a_registration({"full_name": "Siti Contohwati", "hamlet": "Dusun MONTONG"})
        )
        ani, *_ = registration.register(
            session,
            a_registration(
                {"nik": nik(71), "full_name": "Ani Kenari", "hamlet": "Kenari Timur"},
                {"name": "Amaq Kenari", "phone": "+6281299990000"},
                {"agency": "PT Contoh Penempatan", "interview_note": "Kenari ikut kerabatnya."},
            ),
        )
        session.add(
            FamilyLink(person_id=siti.id, related_person_id=ani.id, name="Ani Kenari", relation="5")
        )
        session.add(a_remittance(siti.id))
    made = begun(desa, tmp_path, clock, Holder.KADUS)
    yield made
    made.db.close()


def begun(desa: Laptop, folder: Path, clock: Clock, holder: Holder) -> Laptop:
    """Lend a laptop of Montong: prepared by the office, its file put back on that laptop."""
    name = f"Dusun Montong {holder.value}"
    with desa.db.write(acts.JOIN, desa.who) as session:
        laptop_id = hamlet.prepare(session, (desa.name, name), "Montong", holder).id
    made = hamlet.begin(desa.db, desa.who, laptop_id, PASSPHRASE, folder)
    profile = Profile(folder / holder.name, clock)
    restoring.restore(made.file, profile, PASSPHRASE)
    db = profile.open(PASSPHRASE, remember=False)
    assert office.numbers_in_doubt(db) == {}  # though it was put back from a copy
    with db.read() as session:
        who = accounts.at_work(session)
    assert who is not None
    return Laptop(name, db, folder / f"stik-{holder.name}", who)


def take(laptop: Laptop, file: Path) -> tuple[str, int, int]:
    return joining.taken(laptop.db, laptop.who, taking.opened(laptop.db, file))


def down(desa: Laptop, kadus: Laptop) -> Path:
    """Let the office carry; return the file that is for the laptop of the hamlet."""
    desa.folder.mkdir(exist_ok=True)
    made = carrying.carry(desa.db, desa.folder, desa.who)
    with kadus.db.read() as session:
        here = own.own(session).laptop_id
    files = (made.file, *made.more)
    return next(one for one in files if sealing.header_of(one.read_bytes()).to == here)


def exchanged(desa: Laptop, kadus: Laptop) -> None:
    """Let the hamlet hand up what it wrote, and get its people as they stand."""
    desa.take(kadus.carry())
    take(kadus, down(desa, kadus))


def everything(laptop: Laptop) -> bytes:
    """Return all that stands in a file, of every table and column, books and changes too."""
    found = []
    with laptop.db.read() as session:
        raw = travelling.raw_of(session)
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'"):
            for row in raw.execute(f'SELECT * FROM "{name}"'):  # noqa: S608
                found += [
                    one if isinstance(one, bytes) else str(one).encode() for one in row if one
                ]
    return b"\n".join(found)


def names(laptop: Laptop) -> set[str]:
    with laptop.db.read() as session:
        return {one.full_name for one in people.paged(session).every()}


def test_nothing_of_another_hamlet_is_in_the_file(desa: Laptop, kadus: Laptop) -> None:
    whole = everything(desa)
    assert all(word.encode() in whole for word in OTHERS[:2])
    held = everything(kadus)
    assert b"Siti Contohwati" in held
    assert b"Amaq Contoh" in held
    body = msgspec.msgpack.encode(taking.opened(kadus.db, down(desa, kadus)).body)
    for word in OTHERS:
        assert word.encode() not in held
        assert word.encode() not in body
    assert names(kadus) == {"Siti Contohwati"}
    with kadus.db.read() as session:
        (trip,) = session.scalars(select(Journey))
        assert trip.agency_id
        assert trip.country == "TW"
        assert [one.name for one in session.scalars(select(FamilyLink))] == ["Amaq Contoh"]
        assert session.scalars(select(Remittance)).all() == []  # the ledger is not for its role
    tables = {"letter", "case_file", "signing_key", "remittance", "account", "attachment", "photo"}
    assert not [table for table in tables if count(kadus, table)]
    assert kadus.db.chain_break() is None
    assert not kadus.db.broken_seals()
    assert count(kadus, "office_key") == 1
    whole_key, key = key_of(desa), key_of(kadus)
    assert whole_key not in held
    assert whole_key != key


def key_of(laptop: Laptop) -> bytes:
    with laptop.db.read() as session:
        key = own.key(session)
    assert key is not None
    return key.key


def count(laptop: Laptop, table: str) -> int:
    with laptop.db.read() as session:
        found = travelling.raw_of(session).execute(f'SELECT count(*) FROM "{table}"')  # noqa: S608
        return int(found.fetchone()[0])


def test_what_the_head_of_a_hamlet_writes_joins_as_any_laptops_does(
    desa: Laptop, kadus: Laptop
) -> None:
    with desa.db.read() as session:
        siti = session.scalars(select(Person.id).where(Person.full_name == "Siti Contohwati")).one()
    change(kadus, siti, phone="081200000007")
    budi = register(kadus, nik=nik(5), full_name="Budi Contoh", hamlet="Montong")
    change(desa, siti, rt="009")
    exchanged(desa, kadus)
    for laptop in (desa, kadus):
        assert field(laptop, siti, "phone") == "081200000007"
        assert field(laptop, siti, "rt") == "009"
        assert field(laptop, budi, "full_name") == "Budi Contoh"
    change(desa, siti, rw="005")
    change(kadus, siti, rw="006")
    desa.take(kadus.carry())
    (one,) = differing(desa)  # the office decides, and the hamlet hears what it decided
    assert {side.words for side in one.sides} == {"005", "006"}
    with desa.db.write(acts.DECIDE, desa.who) as session:
        clashes.decide(session, one.id, [side.words for side in one.sides].index("006"))
    change(kadus, budi, notes="Belum sampai ke kantor.")
    take(kadus, down(desa, kadus))
    assert field(kadus, siti, "rw") == "006"
    assert field(kadus, budi, "notes") == "Belum sampai ke kantor."  # what is on its way stays
    with pytest.raises(DmeError, match="sudah pernah diterima"):
        take(kadus, kadus_file := desa.folder / max(p.name for p in desa.folder.iterdir()))
    assert kadus_file.exists()


def test_who_moves_away_leaves_the_laptop_and_who_moves_in_comes(
    desa: Laptop, kadus: Laptop
) -> None:
    with desa.db.read() as session:
        siti, ani = (
            session.scalars(select(Person.id).where(Person.full_name == name)).one()
            for name in ("Siti Contohwati", "Ani Kenari")
        )
    change(kadus, siti, phone="081200000007")  # before it knows
    change(desa, siti, hamlet="Kenari Timur")
    change(desa, ani, hamlet="Montong")
    up = kadus.carry()
    take(kadus, down(desa, kadus))
    assert names(kadus) == {"Ani Kenari"}
    assert count(kadus, "journey") == 1
    desa.take(up)
    assert field(desa, siti, "phone") == "081200000007"
    assert field(desa, siti, "hamlet") == "Kenari Timur"
    take(kadus, down(desa, kadus))
    assert b"Siti Contohwati" not in everything(kadus)  # its history and what it sent are gone too
    assert kadus.db.chain_break() is None
    assert not kadus.db.broken_seals()


def test_a_laptop_of_a_hamlet_changes_nobody_else_and_does_nothing_of_the_office(
    desa: Laptop, kadus: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kadus.who.roles == {Role.OPERATOR, Role.ADMIN}
    morning = today.read(kadus.db, kadus.db.clock)
    assert not morning.has_ledger  # and so no page tells that none was sent home
    rooms = [one.name for one in sections.of_hamlet(Mock(), "KADUS")]
    assert not {"letters", "cases", "remittances", "reports", "packages"} & set(rooms)
    assert "remittances" in [one.name for one in sections.of_hamlet(Mock(), "PETUGAS")]
    with pytest.raises(DmeError, match="kantor"), kadus.doing() as session:
        village.profile(session).name = "Desa Lain"
        session.flush()
    with pytest.raises(DmeError), kadus.db.write(VOID, desa.who):
        pass  # whoever says to be the head of the village is none here
    with desa.db.read() as session:
        ani = session.scalars(select(Person).where(Person.full_name == "Ani Kenari")).one()
    forged = a_person(nik=nik(71), full_name="Bukan Ani", hamlet="Montong")
    forged.id = ani.id
    with kadus.doing() as session:
        session.add(forged)
    with pytest.raises(DmeError, match="di luar dusun"):
        desa.take(kadus.carry())
    stolen = [KeyTold("tanda", b"\1" * 32, "2026-11-24", "")]
    with monkeypatch.context() as lies:
        lies.setattr(scope, "lent", lambda _: None)  # as if it held all, with a key of the office
        lies.setattr(office_keys, "told", lambda _: stolen)
        file = kadus.carry()
    with pytest.raises(DmeError, match="kunci kantor"):
        desa.take(file)
    assert field(desa, ani.id, "full_name") == "Ani Kenari"


def test_the_files_of_both_lie_in_one_folder_and_a_lost_laptop_is_closed(
    desa: Laptop, kadus: Laptop
) -> None:
    siti = register(kadus, nik=nik(8), full_name="Budi Contoh", hamlet="Montong")
    kadus.folder = desa.folder
    kadus.carry()
    found = finding.next_in(desa.db, desa.folder)
    joining.taken(desa.db, desa.who, found)
    assert field(desa, siti, "full_name") == "Budi Contoh"
    file = down(desa, kadus)
    assert taking.opened(kadus.db, file).header == finding.next_in(kadus.db, desa.folder).header
    with pytest.raises(DmeError, match="untuk laptop lain"):
        taking.opened(desa.db, file)
    up = kadus.carry()  # then it is lost
    with desa.db.write(acts.CLOSE, desa.who) as session:
        lost = next(one for one in own.laptops(session) if one.hamlet)
        own.close(session, lost.id, "Hilang di jalan")
    with pytest.raises(DmeError, match="sudah ditutup"):
        taking.opened(desa.db, up)
    with desa.db.read() as session:
        assert gathering.hamlets(session) == []
    with pytest.raises(DmeError, match="Belum ada laptop lain"):
        carrying.carry(desa.db, desa.folder, desa.who)


def test_an_officer_holds_the_ledger_and_who_left_outside_the_procedure(
    desa: Laptop, kadus: Laptop, tmp_path: Path, clock: FixedClock
) -> None:
    with desa.doing() as session:
        siti = session.scalars(select(Person).where(Person.full_name == "Siti Contohwati")).one()
        trip = session.scalars(select(Journey).where(Journey.person_id == siti.id)).one()
        trip.procedural_status = ProceduralStatus.NONPROSEDURAL
    take(kadus, down(desa, kadus))
    assert count(kadus, "journey") == 0
    assert names(kadus) == {"Siti Contohwati"}
    with closing(begun(desa, tmp_path, clock, Holder.PETUGAS).db) as db:
        officer = Laptop("Petugas", db, tmp_path / "stik", desa.who)
        assert count(officer, "journey") == 1
        assert count(officer, "remittance") == 1
        assert count(officer, "case_file") == 0
        assert not [word for word in OTHERS if word.encode() in everything(officer)]


def test_the_key_of_a_hamlet_changes_with_that_of_the_office(
    desa: Laptop, kadus: Laptop, kader: Laptop
) -> None:
    desa.take(kader.carry())
    kader.take(desa.carry())
    with desa.db.write(acts.CLOSE, desa.who) as session:
        own.close(session, next(one.id for one in own.laptops(session) if one.name == "Kader"), "x")
    siti = register(desa, nik=nik(9), full_name="Budi Contoh", hamlet="Montong")
    take(kadus, down(desa, kadus))
    change(kadus, siti, phone="081200000009")
    desa.take(kadus.carry())
    assert field(desa, siti, "phone") == "081200000009"
