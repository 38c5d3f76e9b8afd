"""What two laptops changed becomes one: fields join, differences are decided, nothing is lost."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import acts
from dme_desktop.laptops.model import End
from dme_desktop.laptops.service import clashes, taking
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from tests.examples import a_person, nik
from tests.laptops.office import Laptop


def register(laptop: Laptop, **told: Any) -> str:
    with laptop.doing() as session:
        return people.add(session, a_person(**told)).id


def change(laptop: Laptop, person_id: str, **told: Any) -> None:
    with laptop.doing() as session:
        person = session.get_one(Person, person_id)
        for name, value in told.items():
            setattr(person, name, value)


def field(laptop: Laptop, person_id: str, name: str) -> object:
    with laptop.db.read() as session:
        return getattr(session.get_one(Person, person_id), name)


def exchange(*laptops: Laptop) -> None:
    """Let every laptop have what the others have."""
    for _ in range(2):
        for one in laptops:
            file = one.carry()
            for other in laptops:
                if other is not one:
                    try:
                        other.take(file)
                    except DmeError as error:
                        if "sudah pernah diterima" not in str(error):
                            raise


def differing(laptop: Laptop, *, ended: bool = False) -> list[clashes.Clash]:
    with laptop.db.read() as session:
        return clashes.listed(session, ended=ended)


def decide(laptop: Laptop, which: int) -> None:
    (one,) = differing(laptop)
    with laptop.db.write(acts.DECIDE, laptop.who) as session:
        clashes.decide(session, one.id, which)


def test_what_one_laptop_registers_the_other_has(desa: Laptop, kader: Laptop) -> None:
    siti = register(kader, full_name="Siti Contohwati")
    made = desa.take(kader.carry())
    assert field(desa, siti, "full_name") == "Siti Contohwati"
    assert made.laptop == "Kader"
    kader.take(desa.carry())
    assert desa.shows() == kader.shows()


def test_edits_of_different_fields_join(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa)
    kader.take(desa.carry())
    change(desa, siti, phone="081200000001")
    change(kader, siti, hamlet="Senaru")
    exchange(desa, kader)
    for laptop in (desa, kader):
        assert field(laptop, siti, "phone") == "081200000001"
        assert field(laptop, siti, "hamlet") == "Senaru"
        assert differing(laptop) == []
    assert desa.shows() == kader.shows()


def test_edits_of_one_field_stand_until_a_person_decides(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    change(desa, siti, hamlet="Senaru")
    change(kader, siti, hamlet="Batu Koq")
    exchange(desa, kader)
    assert desa.shows() == kader.shows()
    for laptop in (desa, kader):
        (one,) = differing(laptop)
        assert {(side.laptop, side.words) for side in one.sides} == {
            ("Desa", "Senaru"), ("Kader", "Batu Koq"),
        }  # fmt: skip
        assert one.sides[0].words == field(laptop, siti, "hamlet")
    decide(kader, 1)
    chosen = field(kader, siti, "hamlet")
    exchange(kader, desa)
    assert field(desa, siti, "hamlet") == chosen
    assert differing(desa) == differing(kader) == []
    assert [one.ended for one in differing(desa, ended=True)] == [End.SAMA]
    assert desa.shows() == kader.shows()


def test_the_preview_tells_what_will_differ(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    change(desa, siti, hamlet="Senaru")
    change(kader, siti, hamlet="Batu Koq")
    desa.take(kader.carry())
    change(desa, siti, phone="081200000001")
    change(kader, siti, phone="081200000002")
    found = taking.opened(desa.db, kader.carry())
    with desa.db.read() as session:
        looked = taking.plan(session, found)
        told = clashes.of_plan(session, looked)
    assert min(one.label for one in told) == "Dusun"
    assert len(told) == 2
    assert field(desa, siti, "phone") == "081200000001"


def test_a_decision_for_what_is_shown_reaches_the_other_laptop(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    change(desa, siti, hamlet="Senaru")
    change(kader, siti, hamlet="Batu Koq")
    exchange(desa, kader)
    decide(desa, 0)
    exchange(desa, kader)
    assert differing(desa) == differing(kader) == []
    assert desa.shows() == kader.shows()


def test_identical_values_are_no_difference(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    for laptop in (desa, kader):
        change(laptop, siti, hamlet="Senaru")
    exchange(desa, kader)
    assert differing(desa) == differing(kader) == []
    assert desa.shows() == kader.shows()


def test_deletions_travel_and_an_edit_beside_is_asked_about(desa: Laptop, kader: Laptop) -> None:
    siti, budi = register(desa), register(desa, nik=nik(2), full_name="Budi Contoh")
    kader.take(desa.carry())
    now = dt.datetime(2026, 11, 24, 9, 30, tzinfo=dt.UTC)
    change(desa, siti, deleted_at=now)
    change(desa, budi, deleted_at=now)
    change(kader, budi, phone="081200000001")
    exchange(desa, kader)
    assert field(kader, siti, "deleted_at") is not None
    (one,) = differing(kader)
    assert one.label == "Keranjang"
    assert desa.shows() == kader.shows()


def test_a_merge_is_taken_back_by_one_undo_and_can_come_again(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    change(kader, siti, hamlet="Senaru")
    register(kader, nik=nik(2), full_name="Budi Contoh")
    before, file = desa.shows(), kader.carry()
    desa.take(file)
    after = desa.shows()
    desa.undo_last()
    assert field(desa, siti, "hamlet") == "Montong"
    left = {one for one, row in desa.shows()["person"].items() if row["deleted_at"] is None}
    assert left == set(before["person"])
    desa.take(file)
    assert desa.shows() == after


def test_a_merge_that_was_built_upon_is_not_taken_back(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, hamlet="Montong")
    kader.take(desa.carry())
    change(kader, siti, hamlet="Senaru")
    desa.take(kader.carry())
    register(desa, nik=nik(3), full_name="Ani Contoh")
    desa.carry()
    with pytest.raises(DmeError):
        desa.undo_last()
        desa.undo_last()
    assert field(desa, siti, "hamlet") == "Senaru"


def test_one_resident_registered_on_both_is_for_a_person_to_join(
    desa: Laptop, kader: Laptop
) -> None:
    register(desa, full_name="Siti Contohwati")
    register(kader, full_name="Siti Contohwati")
    exchange(desa, kader)
    assert desa.shows() == kader.shows()
    with desa.db.read() as session:
        niks = [one.nik for one in people.paged(session).every()]
    assert sorted(map(bool, niks)) == [False, True]
    assert differing(desa)[0].is_twin


def test_an_old_or_repeated_file_is_refused(desa: Laptop, kader: Laptop) -> None:
    register(kader)
    first = kader.carry()
    desa.take(first)
    register(kader, nik=nik(2), full_name="Budi Contoh")
    second = kader.carry()
    desa.take(second)
    for file in (first, second):
        with pytest.raises(DmeError, match="sudah pernah diterima"):
            desa.take(file)


def test_a_lost_stick_is_healed_by_the_next(desa: Laptop, kader: Laptop) -> None:
    siti = register(kader)
    kader.carry().unlink()
    change(kader, siti, hamlet="Senaru")
    desa.take(kader.carry())
    assert field(desa, siti, "hamlet") == "Senaru"


def test_a_clock_that_is_set_back_makes_no_difference_of_what_was_known(
    desa: Laptop, kader: Laptop, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The order in which changes came is no matter of ids, which follow the clock."""
    siti = register(desa)
    kader.take(desa.carry())
    change(kader, siti, phone="081200000001")
    desa.take(kader.carry())
    monkeypatch.setattr("time.time_ns", lambda: 1_600_000_000_000_000_000)
    change(desa, siti, phone="081200000002")  # knowing the one of Kader
    file = desa.carry()
    change(kader, siti, hamlet="Senaru")
    assert desa.take(kader.carry()).clashes == 0
    assert kader.take(file).clashes == 0
    assert field(desa, siti, "phone") == field(kader, siti, "phone") == "081200000002"
    assert differing(desa) == differing(kader) == []
