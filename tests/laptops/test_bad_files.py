"""What is no file of ours is refused in words, and leaves everything as it was."""

import datetime as dt
import random
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.apart import calling
from dme_desktop.backup import contents
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import gathering, own, parcel, sealing, taking
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from tests.examples import nik
from tests.laptops import office as offices
from tests.laptops.office import Laptop
from tests.laptops.test_merging import change, exchange, field, register


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unpack here, for many files in a row."""

    def call(function: Any, *given: Any, **_: object) -> Any:
        return function(*given)

    monkeypatch.setattr(calling, "call", call)


@pytest.fixture
def known(desa: Laptop, kader: Laptop) -> tuple[Laptop, Laptop]:
    """Give two laptops that know each other."""
    desa.take(kader.carry())
    kader.take(desa.carry())
    return desa, kader


def test_three_hundred_altered_bytes_are_refused(
    known: tuple[Laptop, Laptop],
    tmp_path: Path,
    in_process: None,  # noqa: ARG001
) -> None:
    desa, kader = known
    register(kader)
    content = kader.carry().read_bytes()
    before, spoilt = desa.shows(), tmp_path / "rusak.dmeubah"
    chance = random.Random(300)
    places = chance.sample(range(len(content)), min(300, len(content)))
    for place in places:
        altered = bytearray(content)
        altered[place] ^= 1 << chance.randrange(8)
        spoilt.write_bytes(bytes(altered))
        with pytest.raises(DmeError):
            desa.take(spoilt)
    for length in (0, 5, 40, len(content) // 2, len(content) - 1):
        spoilt.write_bytes(content[:length])
        with pytest.raises(DmeError):
            desa.take(spoilt)
    assert desa.shows() == before


def test_a_file_of_another_village_or_of_practice_is_refused(known: tuple[Laptop, Laptop]) -> None:
    desa, kader = known
    register(kader)
    file = kader.carry()
    with desa.doing() as session:
        village.profile(session).practice = True
    with pytest.raises(DmeError, match="latihan"):
        desa.take(file)
    with desa.doing() as session:
        village.profile(session).practice = False
        village.profile(session).code = "52.03.11.2006"
    with pytest.raises(DmeError, match="desa lain"):
        desa.take(file)


def test_a_bomb_is_refused_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    import zlib  # noqa: PLC0415

    monkeypatch.setattr(parcel, "MOST_UNPACKED", 1000)
    with pytest.raises(DmeError):
        parcel.unpacked(zlib.compress(b"0" * 100_000))
    with pytest.raises(DmeError):
        parcel.unpacked(b"no packed bytes")


def test_a_laptop_that_nobody_trusted_is_refused(desa: Laptop, kader: Laptop) -> None:
    register(kader)
    with pytest.raises(DmeError, match="tidak dikenal"):
        desa.take(kader.carry(), trusting=False)


def test_a_closed_laptop_is_refused_and_cannot_read_what_follows(
    known: tuple[Laptop, Laptop], tmp_path: Path, clock: FixedClock
) -> None:
    desa, kader = known
    dusun = offices.another(desa, "Dusun", tmp_path, clock)
    desa.take(dusun.carry())
    dusun.take(desa.carry())
    with desa.db.read() as session:
        lost = next(one.id for one in own.devices(session) if one.name == "Kader")
    with pytest.raises(Invalid), desa.db.write(acts.CLOSE, desa.who) as session:
        own.close(session, lost, " ")
    offices.close(desa, "Kader")
    register(kader)
    with pytest.raises(DmeError, match="ditutup"):
        desa.take(kader.carry())
    siti = register(desa, nik=nik(7), full_name="Ani Contoh")
    file = desa.carry()
    with pytest.raises(DmeError, match="kunci"):
        kader.take(file)
    dusun.take(file)
    assert field(dusun, siti, "full_name") == "Ani Contoh"
    with pytest.raises(DmeError, match="ditutup"):
        dusun.take(kader.made[-1])
    dusun.db.close()


def test_two_that_each_close_a_lost_laptop_go_on_reading_each_other(
    known: tuple[Laptop, Laptop], tmp_path: Path, clock: FixedClock
) -> None:
    """Each made a new key for the office, and neither key came to the other."""
    desa, kader = known
    dusun = offices.another(desa, "Dusun", tmp_path, clock)
    desa.take(dusun.carry())
    kader.take(desa.carry())
    for one in (desa, kader):
        offices.close(one, "Dusun")
    siti = register(kader, nik=nik(7), full_name="Ani Contoh")
    ani = register(desa, nik=nik(8), full_name="Budi Contoh")
    desa.take(kader.carry())
    kader.take(desa.carry())
    assert field(desa, siti, "full_name") == "Ani Contoh"
    assert field(kader, ani, "full_name") == "Budi Contoh"
    with pytest.raises(DmeError, match="kunci"):
        dusun.take(desa.made[-1])
    dusun.db.close()


@pytest.mark.parametrize("at", ["kemarin", "2026-11-24T10:00:00"])
def test_changes_without_a_moment_are_refused(
    known: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    desa, kader = known
    register(kader, nik=nik(7))
    monkeypatch.setattr(gathering, "_moment", lambda _: at)
    with pytest.raises(DmeError, match="bukan bentuk data desa"):
        desa.take(kader.carry())


def test_a_laptop_put_back_from_an_old_copy_is_noticed_and_begins_again(
    known: tuple[Laptop, Laptop], tmp_path: Path, clock: FixedClock
) -> None:
    desa, kader = known
    siti = register(kader)
    old = tmp_path / "lama.db"
    contents.snapshot(kader.db, old)
    clock.at += dt.timedelta(minutes=5)
    change(kader, siti, phone="081200000001")
    desa.take(kader.carry())
    kader.db.close()
    kader.db = Database(old, desa.db.key, clock=clock)
    with pytest.raises(DmeError, match="Mulai lagi"):
        kader.take(desa.carry())
    clock.at += dt.timedelta(minutes=5)
    change(kader, siti, hamlet="Senaru")
    ani = register(kader, nik=nik(7), full_name="Ani Contoh")
    with pytest.raises(DmeError, match="Mulai lagi"):
        desa.take(kader.carry())
    with kader.db.write(acts.BECOME, kader.who) as session:
        assert own.begin_again(session).name == "Kader 2"
    exchange(kader, desa)
    for laptop in (desa, kader):
        assert field(laptop, siti, "phone") == "081200000001"
        assert field(laptop, siti, "hamlet") == "Senaru"
        assert field(laptop, ani, "full_name") == "Ani Contoh"
    assert desa.shows() == kader.shows()


def test_a_copy_that_was_written_in_before_it_began_is_refused(
    desa: Laptop, tmp_path: Path, clock: FixedClock
) -> None:
    with desa.db.write(acts.JOIN, desa.who) as session:
        made = own.prepare(session, "Desa", "Kader").id
    contents.snapshot(desa.db, tmp_path / "kader.db")
    kader = Laptop(
        "Kader", Database(tmp_path / "kader.db", desa.db.key, clock=clock), tmp_path / "stik"
    )
    register(kader)
    register(desa, nik=nik(9), full_name="Lain Contoh")
    with kader.db.write(acts.BECOME, kader.who) as session:
        own.become(session, made)
    with pytest.raises(DmeError, match="sudah dipakai mencatat"):
        desa.take(kader.carry())
    kader.db.close()


def test_a_merge_that_breaks_in_the_middle_changes_nothing(
    known: tuple[Laptop, Laptop], monkeypatch: pytest.MonkeyPatch
) -> None:
    desa, kader = known
    for place in range(5):
        register(kader, nik=nik(10 + place), full_name=f"Warga Contoh {place}")
    file = kader.carry()
    with desa.db.write(acts.GATHER, desa.who) as session:
        gathering.gather(session)
    before = desa.shows()

    def broken(*_: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(taking, "_note_differing", broken)
        with pytest.raises(OSError), desa.db.write(acts.RECEIVE, desa.who) as session:  # noqa: PT011
            taking.take(session, taking.opened(desa.db, file))
    assert desa.shows() == before
    desa.take(file)
    assert len(desa.shows()["person"]) == 5 + len(before["person"])


def test_a_key_for_another_laptop_opens_nothing() -> None:
    one, other = sealing.new_identity(), sealing.new_identity()
    wrapped = sealing.wrapped(b"k" * 32, one.box)
    assert sealing.unwrapped(wrapped, one.box_private) == b"k" * 32
    with pytest.raises(DmeError):
        sealing.unwrapped(wrapped, other.box_private)
