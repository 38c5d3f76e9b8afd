"""Troubles of other programs that carry data between machines, each tried on ours."""

import datetime as dt
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops.model import End
from dme_desktop.laptops.service import clashes
from dme_desktop.people.model import Person
from tests.laptops.office import Laptop
from tests.laptops.test_merging import change, decide, differing, exchange, field, register

pytestmark = pytest.mark.kinds


def test_a_clock_that_fell_back_loses_no_edit_and_makes_no_conflict_of_its_own(
    desa: Laptop, kader: Laptop, clock: FixedClock
) -> None:
    """syncthing#6252, syncany#515: an older file in place of a newer one, after an empty battery.

    syncthing#1795: conflicts of a file that one side alone edits.
    """
    siti = register(desa, hamlet="Montong", rt="001")
    exchange(desa, kader)
    clock.at -= dt.timedelta(days=365 * 25)
    for rt in ("002", "003", "004"):  # one side alone, on a machine that thinks it is 2001
        change(kader, siti, rt=rt)
        exchange(kader, desa)
    assert field(desa, siti, "rt") == "004"
    assert differing(desa) == []
    change(kader, siti, hamlet="Senaru")  # beside an edit that it does not know
    clock.at += dt.timedelta(days=365 * 25)
    change(desa, siti, hamlet="Batu Koq")
    exchange(kader, desa)
    (one,) = differing(desa)
    assert {side.words for side in one.sides} == {"Senaru", "Batu Koq"}


def test_what_is_sent_again_and_again_is_there_once(desa: Laptop, kader: Laptop) -> None:
    """formhub#678, collect#3517, OpenDK#668: retries and later versions make doubles."""
    siti = register(kader, full_name="Siti Contohwati")
    file = kader.carry()
    desa.take(file)
    again = file.with_name("salinan (2).dmeubah")  # kpi#5794: the same under another name
    again.write_bytes(file.read_bytes())
    for one in (file, again, kader.carry(all_of_it=True)):
        with pytest.raises(DmeError, match="sudah pernah diterima"):
            desa.take(one)
    change(kader, siti, full_name="Siti Contoh Rahayu")
    desa.take(kader.carry(all_of_it=True))
    with desa.db.read() as session:
        assert [one.full_name for one in session.query(Person)] == ["Siti Contoh Rahayu"]


def test_a_conflict_stands_once_and_what_was_chosen_stays_known(
    desa: Laptop, kader: Laptop
) -> None:
    """syncthing#2282: conflict copies without end. odk-x#109: nobody knows what was overwritten.

    SyncTrayzor#699: whoever lets the newest win loses the work of the other.
    """
    siti = register(desa, hamlet="Montong")
    exchange(desa, kader)
    for place in range(3):
        change(desa, siti, hamlet=f"Senaru {place}")
        change(kader, siti, hamlet=f"Batu Koq {place}")
        exchange(desa, kader)
    (one,) = differing(desa)
    assert {side.words for side in one.sides} == {"Senaru 2", "Batu Koq 2"}
    decide(desa, 1)
    with desa.db.read() as session:
        ended = clashes.listed(session, ended=True)
    (done,) = [one for one in ended if one.ended is End.DIPUTUSKAN]
    assert {side.user for side in done.sides} == {desa.who.name}
    assert {side.words for side in done.sides} == {side.words for side in one.sides}


def test_a_file_of_another_version_of_the_program_says_what_to_do(
    desa: Laptop, kader: Laptop, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """dhis2-android-capture-app#1225: codes changed on one side, and the sync fails unexplained."""
    register(kader)
    monkeypatch.setattr("dme_desktop.laptops.service.carrying.HEAD", "9999")
    kader.folder = tmp_path / "lain"
    with pytest.raises(DmeError, match="Perbarui program di laptop yang lebih lama"):
        desa.take(kader.carry())
