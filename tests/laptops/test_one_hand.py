"""Packages and keys of an office are made on one laptop, and the others say which one it is."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from sqlalchemy.orm import Session

from dme_desktop.agenda import lending
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import own
from dme_desktop.packages.service import receivers, sending, sent
from dme_desktop.trust import own_keys
from dme_desktop.ui import failures
from dme_desktop.vault import boxes, signing
from tests.house.source import modules
from tests.laptops import office as offices
from tests.laptops.office import Laptop, close
from tests.packages.examples import believed, far_office

YEAR = 2026
REFUSED = "hanya dibuat di laptop Desa"
Made = Callable[[Session], object]


@pytest.fixture
def both(desa: Laptop, tmp_path: Path, clock: FixedClock) -> tuple[Laptop, Laptop]:
    """Give two laptops of an office that sends packages to its regency."""
    with desa.doing() as session:
        believed(session, far_office())
    return desa, offices.another(desa, "Kader", tmp_path, clock)


def send(session: Session) -> int:
    """Make the package of the year; return its number."""
    return sending.send(session, receiver(session), YEAR).record.seq


def receiver(session: Session) -> str:
    return str(receivers.every(session)[0].id)


def test_the_laptop_that_lends_makes_packages_and_keys_and_another_names_it(
    both: tuple[Laptop, Laptop],
) -> None:
    desa, kader = both
    made: dict[str, Made] = {
        "a look": lambda session: sending.prepare(session, receiver(session), YEAR),
        "a package": send,
        "a first box key": own_keys.ready_for_boxes,
        "another box key": own_keys.renew_boxes,
        "another signing key": own_keys.renew_signing,
    }
    for what, make in made.items():
        with desa.doing() as session:
            assert make(session), what
        with pytest.raises(DmeError, match=REFUSED), kader.doing() as session:
            make(session)
    with kader.db.read() as session:
        assert len(signing.every(session)) == 1
        assert not boxes.every(session)
        assert sent.paged(session).page(0) == []
    kader.db.close()


def test_the_refusal_is_said_in_english_too(both: tuple[Laptop, Laptop]) -> None:
    _, kader = both
    with pytest.raises(DmeError) as refused, kader.db.read() as session:
        lending.refuse_elsewhere(session)
    kader.db.close()
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    try:
        told = failures.sentence_for(refused.value)
    finally:
        QLocale.setDefault(before)
    assert told.startswith("Packages and keys of the office are made only on the laptop ")


def test_a_key_that_is_there_is_used_on_every_laptop(both: tuple[Laptop, Laptop]) -> None:
    _, kader = both
    with kader.doing() as session:
        assert own_keys.ready_to_sign(session) == signing.current(session)
    kader.db.close()


def test_the_only_laptop_of_an_office_makes_everything(desa: Laptop) -> None:
    with desa.doing() as session:
        believed(session, far_office())
        assert send(session) == 1
        assert own_keys.ready_for_boxes(session) != own_keys.renew_boxes(session)


def test_who_closes_the_lost_laptop_goes_on_with_its_numbers(both: tuple[Laptop, Laptop]) -> None:
    desa, kader = both
    desa.take(kader.carry())
    with desa.doing() as session:
        assert send(session) == 1
    kader.take(desa.carry())
    close(kader, "Desa")
    with kader.doing() as session:
        assert send(session) == 2
        assert lending.here(session).borrows
    kader.db.close()


def test_of_two_that_close_the_lost_laptop_one_goes_on(
    both: tuple[Laptop, Laptop], tmp_path: Path, clock: FixedClock
) -> None:
    desa, kader = both
    desa.take(kader.carry())
    dusun = offices.another(desa, "Dusun", tmp_path, clock)
    desa.take(dusun.carry())
    file = desa.carry()
    for one in (kader, dusun):
        one.take(file)
    close(dusun, "Desa")
    with pytest.raises(DmeError, match="hanya dibuat di laptop Kader,"), dusun.doing() as session:
        send(session)
    kader.take(dusun.carry())  # Kader hears of it there, and goes on
    with kader.doing() as session:
        assert send(session) == 1
    close(dusun, "Kader")  # lost as well
    with dusun.doing() as session:
        assert lending.here(session).speaks_for_office
    for one in (kader, dusun):
        one.db.close()


def test_a_lender_that_begins_again_is_named_by_its_new_name_and_does_it_again(
    both: tuple[Laptop, Laptop],
) -> None:
    desa, kader = both
    desa.take(kader.carry())
    kader.take(desa.carry())
    with desa.db.write(acts.BECOME, desa.who) as session:
        assert own.begin_again(session).name == "Desa 2"
        assert send(session) == 1
    kader.take(desa.carry())
    with pytest.raises(DmeError, match="hanya dibuat di laptop Desa 2,"), kader.doing() as session:
        send(session)
    kader.db.close()


def test_no_room_makes_a_key_past_the_check() -> None:
    """A new office makes its first key, and papers and answers find theirs there already."""
    calls = {
        (file.stem, call.group())
        for file in modules()
        for call in re.finditer(r"\b(signing|boxes)\.(renew|ready)\b", file.read_text("utf-8"))
    }
    assert calls == {
        *(("own_keys", f"{keys}.{verb}") for keys in ("signing", "boxes")
          for verb in ("ready", "renew")),
        *((name, "signing.ready") for name in ("service", "issuing", "sending", "gathering")),
    }  # fmt: skip


def test_renewed_keys_of_the_office_reach_its_other_laptops(both: tuple[Laptop, Laptop]) -> None:
    desa, kader = both
    desa.take(kader.carry())
    kader.take(desa.carry())
    with desa.doing() as session:
        first = own_keys.ready_for_boxes(session).public
        box = own_keys.renew_boxes(session).public
        sign = own_keys.renew_signing(session).public
    kader.take(desa.carry())
    with kader.db.read() as session:
        assert signing.current(session).public == sign
        assert [one.public for one in boxes.every(session)] == [box, first]
        assert [one.retired_on is None for one in signing.every(session)] == [True, False]
    with pytest.raises(DmeError, match="sudah pernah diterima"):
        kader.take(desa.made[-1])
    with kader.doing() as session:
        assert signing.is_signed(sign, signing.sign(signing.current(session), b"x"), b"x")
    kader.db.close()


def test_of_keys_that_two_laptops_made_both_use_the_same_one(both: tuple[Laptop, Laptop]) -> None:
    """A lender that was put back from an old copy may renew a key that was renewed before."""
    desa, kader = both
    desa.take(kader.carry())
    kader.take(desa.carry())
    for laptop in both:
        with laptop.doing() as session:
            signing.renew(session)
    desa.take(kader.carry())
    kader.take(desa.carry())
    used = []
    for laptop in both:
        with laptop.db.read() as session:
            used.append(signing.current(session).public)
            assert len(signing.every(session)) == 3
            assert sum(one.retired_on is None for one in signing.every(session)) == 1
    assert used[0] == used[1]
    kader.db.close()
