"""Numbers lent to a laptop are never taken twice, and the gap report knows them."""

from pathlib import Path

import pytest

from dme_desktop.agenda import lending, numbers
from dme_desktop.agenda.model import Letter, LetterType
from dme_desktop.agenda.numbers import Reservation
from dme_desktop.cases.service.files import NUMBERS
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.laptops import acts
from dme_desktop.laptops.service import own, succession
from tests.conftest import NOW
from tests.laptops import office as offices
from tests.laptops.office import Laptop, close

TODAY = NOW.date()


def reserve(laptop: Laptop, count: int = 1, first: int | None = None) -> list[int]:
    """Keep numbers for letters made elsewhere, as the simplest way to take some."""
    with laptop.doing() as session:
        wanted = Reservation(code="470", date=TODAY, count=count, subject="Surat luar", first=first)
        return [one.seq for one in numbers.reserve(session, wanted)]


def count_of(laptop: Laptop) -> str:
    with laptop.db.read() as session:
        return next(
            one.sequence for one in numbers.books(session) if LetterType.DOMICILE in one.kinds
        )


def lend(desa: Laptop, kader: Laptop, wanted: int) -> tuple[int, int]:
    with kader.db.read() as session:
        laptop_id = own.own(session).laptop_id
    with desa.db.write(acts.LEND, desa.who) as session:
        return own.lend(session, laptop_id, count_of(desa), wanted)


def test_a_borrower_takes_only_what_is_lent_and_the_lender_passes_over_it(
    desa: Laptop, kader: Laptop
) -> None:
    desa.take(kader.carry())
    assert reserve(desa, 3) == [1, 2, 3]
    with pytest.raises(DmeError, match="habis"):
        reserve(kader)
    assert lend(desa, kader, 5) == (4, 8)
    kader.take(desa.carry())
    assert reserve(desa, 2) == [9, 10]
    assert reserve(kader, 2) == [4, 5]
    with pytest.raises(Invalid):
        reserve(kader, 1, first=11)
    with pytest.raises(Invalid):
        reserve(desa, 1, first=6)
    assert lend(desa, kader, 2) == (11, 12)
    assert reserve(kader, 3) == [6, 7, 8]
    with pytest.raises(DmeError, match="habis"):
        reserve(kader)
    kader.take(desa.carry())
    assert reserve(kader, 2) == [11, 12]
    desa.take(kader.carry())
    kader.take(desa.carry())
    assert desa.shows() == kader.shows()
    with desa.db.read() as session:
        seqs = sorted(one.seq for one in session.query(Letter))
    assert seqs == list(range(1, 13))


def test_the_gap_report_tells_lent_numbers_apart_from_missing_ones(
    desa: Laptop, kader: Laptop
) -> None:
    desa.take(kader.carry())
    lend(desa, kader, 5)
    reserve(desa)
    with desa.db.read() as session:
        (count,) = [one for one in numbers.counts(session, TODAY.year) if one.letters or one.lent]
    assert (count.missing, count.lent) == ((), (1, 2, 3, 4, 5))
    kader.take(desa.carry())
    reserve(kader, 2)
    with kader.db.read() as session:
        assert numbers.left(session)[count.sequence] == 3
    desa.take(kader.carry())
    with desa.db.read() as session:
        (count,) = [one for one in numbers.counts(session, TODAY.year) if one.last]
    assert (count.missing, count.lent) == ((), (3, 4, 5))


def test_only_the_laptop_that_holds_the_numbers_lends(desa: Laptop, kader: Laptop) -> None:
    with kader.db.read() as session:
        other = next(one.id for one in own.devices(session) if not one.is_own)
    with (
        pytest.raises(DmeError, match="meminjam"),
        kader.db.write(acts.LEND, kader.who) as session,
    ):
        own.lend(session, other, count_of(kader), 5)
    with pytest.raises(Invalid), desa.doing() as session:
        own.lend(session, other, count_of(desa), 0)


def take_over(laptop: Laptop, **more: int) -> None:
    """Go on after what is known, or after what stands on paper beyond it."""
    with laptop.db.write(acts.TAKE_OVER, laptop.who) as session:
        known = {one.sequence: one.last for one in succession.counts(session)}
        succession.take_over(session, known | more)


def test_who_goes_on_for_a_lost_lender_lends_anew_and_no_number_comes_twice(
    desa: Laptop, kader: Laptop, tmp_path: Path, clock: FixedClock
) -> None:
    dusun = offices.another(desa, "Dusun", tmp_path, clock)
    for one in (kader, dusun):
        desa.take(one.carry())
    sequence = count_of(desa)
    assert lend(desa, kader, 3) == (1, 3)
    assert reserve(desa, 2) == [4, 5]
    for one in (kader, dusun):
        one.take(desa.carry())
    lost = reserve(desa, 4)  # nobody else ever hears of these
    assert reserve(kader, 3) == [1, 2, 3]
    with pytest.raises(DmeError, match="masih terbuka"):
        take_over(kader)
    close(kader, "Desa")
    dusun.take(kader.carry())
    with pytest.raises(DmeError, match="diteruskan oleh laptop Kader"):
        take_over(dusun)
    with pytest.raises(Invalid):
        take_over(kader, **{sequence: 4})
    take_over(kader, **{sequence: lost[-1]})
    assert lend(kader, dusun, 4) == (10, 13)
    assert reserve(kader, 2) == [14, 15]
    kader.take(dusun.carry())
    dusun.take(kader.carry())
    assert reserve(dusun, 4) == [10, 11, 12, 13]
    with pytest.raises(DmeError, match="Minta blok baru dari laptop Kader"):
        reserve(dusun)
    kader.take(dusun.carry())
    with kader.db.read() as session:
        seqs = [one.seq for one in session.query(Letter)]
        (count,) = [
            one for one in numbers.counts(session, TODAY.year) if one.letters or one.reserved
        ]
    assert len(seqs) == len(set(seqs))
    assert not set(seqs) & set(lost)
    assert count.missing == tuple(lost)
    dusun.take(kader.carry())
    with pytest.raises(DmeError):
        take_over(dusun)
    dusun.db.close()


def test_an_office_uses_ten_laptops_at_a_time_and_those_it_closed_do_not_count(
    desa: Laptop, kader: Laptop
) -> None:
    desa.take(kader.carry())

    def prepare(name: str) -> None:
        with desa.db.write(acts.JOIN, desa.who) as session:
            own.prepare(session, "", name)

    for number in range(3, own.MOST + 1):
        prepare(f"Dusun {number}")
    with pytest.raises(DmeError, match=f"paling banyak {own.MOST} laptop"):
        prepare("Satu lagi")
    close(desa, "Kader")
    prepare("Satu lagi")


def test_cases_go_on_after_those_of_the_lost_laptop(desa: Laptop, kader: Laptop) -> None:
    desa.take(kader.carry())
    kader.take(desa.carry())
    close(kader, "Desa")
    with kader.db.read() as session:
        known = {one.sequence: one.last for one in succession.counts(session)}[NUMBERS]
    take_over(kader, **{NUMBERS: known + 6})
    with kader.db.write(acts.JOIN, kader.who) as session:
        made = own.prepare(session, "", "Dusun").id
        (block,) = [
            one for one in lending.blocks(session, NUMBERS, TODAY.year) if one.laptop_id == made
        ]
    assert block.first == known + 7
