"""Residents who may be written down twice: asked about, never decided, and not asked twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import likeness, service, twins
from dme_desktop.people.likeness import Compared
from dme_desktop.people.model import NikMissing
from dme_desktop.people.twins import Twins
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_contact, a_person, nik


def added(office: Database, **different: object) -> str:
    with office.write(ACT, CLERK) as session:
        return service.add(session, a_person(**different)).id


def no_nik(**different: object) -> dict[str, object]:
    return {"nik": None, "nik_missing": NikMissing.TIDAK_DIKETAHUI} | different


def found(office: Database) -> list[Twins]:
    with office.read() as session:
        return twins.pairs(session)


@pytest.mark.parametrize(
    "different",
    [
        {"full_name": "SITI CONTOHWATI"},
        {"full_name": "Siti Cotohwati"},
        {"full_name": "Contohwati Siti", "hamlet": "Dasan"},
        {"birth_date": PartialDate(1992)},
        {"birth_date": PartialDate(1992, 7)},
        {"birth_date": PartialDate(1992, 5, 7)},
        {"birth_date": PartialDate(1992, 7, 6)},
        {"nik": nik(2), "nik_missing": None},
    ],
)
def test_a_slip_of_the_hand_is_asked_about(office: Database, different: dict[str, object]) -> None:
    first = added(office)
    second = added(office, **no_nik(**different))
    [pair] = found(office)
    assert pair.id == f"{first}:{second}"
    assert pair.score >= likeness.LOOKS_ALIKE


@pytest.mark.parametrize(
    "different",
    [
        {"full_name": "Baiq Lain"},
        {"gender": "1"},
        {"birth_date": PartialDate(1985, 7, 5)},
        {"birth_date": PartialDate(1992, 1, 30), "hamlet": "Dasan"},
        {"nik": nik(8421, day=9), "nik_missing": None, "birth_date": PartialDate(1992, 7, 9)},
    ],
)
def test_somebody_else_is_not(office: Database, different: dict[str, object]) -> None:
    added(office)
    added(office, **no_nik(**different))
    assert found(office) == []


def test_the_likeliest_pair_comes_first(office: Database) -> None:
    added(office)
    added(office, **no_nik(full_name="Siti Cantohwoti"))
    added(office, **no_nik())
    scores = [pair.score for pair in found(office)]
    assert scores == sorted(scores, reverse=True)
    assert found(office)[0].why.startswith("nama sama, tanggal lahir sama, dusun sama")


def test_two_people_are_not_asked_about_again(office: Database) -> None:
    added(office)
    added(office, **no_nik())
    [pair] = found(office)
    with office.write(ACT, CLERK) as session:
        twins.keep_apart(session, pair.id)
    assert found(office) == []


def test_a_family_is_no_pair(office: Database) -> None:
    first = added(office)
    second = added(office, full_name="Siti Contohwati", nik=nik(2))
    assert found(office)
    with office.write(ACT, CLERK) as session:
        service.put_family(session, first, [a_contact(nik=nik(2))])
    assert found(office) == []
    with pytest.raises(DmeError, match="keluarga"), office.read() as session:
        twins.both(session, f"{first}:{second}")


def test_who_left_the_books_is_no_pair(office: Database) -> None:
    added(office)
    second = added(office, **no_nik())
    [pair] = found(office)
    with office.write(ACT, CLERK) as session:
        service.remove(session, second)
    assert found(office) == []
    with pytest.raises(DmeError, match="F5"), office.read() as session:
        twins.both(session, pair.id)


def test_many_of_one_unknown_day_are_still_found(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        for serial in range(twins.LARGE + 50):
            name = f"{chr(65 + serial % 26)}mat Nomor {serial:03}"
            values = {"birth_date": PartialDate(1970, 1, 1), "full_name": name, "gender": "1"}
            service.add(session, a_person(**no_nik(**values)))
    added(office, **no_nik(birth_date=PartialDate(1970, 1, 1), full_name="Lalu Contohwadi"))
    added(office, **no_nik(birth_date=PartialDate(1970, 1, 1), full_name="Lalu Contohwati"))
    assert "Lalu Contohwadi" in {pair.name for pair in found(office)}


_LETTERS = st.text("abdeinrsut ", min_size=1, max_size=20)
_BIRTHS = st.sampled_from(["1992", "1992-07", "1992-07-05", "1992-05-07", "1993-07-05"])
_PEOPLE = st.builds(
    Compared, st.just("x"), _LETTERS, _LETTERS, _BIRTHS, st.sampled_from("12"),
    st.sampled_from([None, nik(1), nik(2), nik(8421)]), st.sampled_from(["Montong", "Dasan"]),
)  # fmt: skip


@given(_PEOPLE, _PEOPLE)
def test_likeness_asks_the_same_from_either_side(one: Compared, other: Compared) -> None:
    there, back = likeness.between(one, other), likeness.between(other, one)
    assert (there is None) == (back is None)
    if there and back:
        assert there.score == back.score <= 100
        assert len(there.why) <= likeness.LONGEST_WHY


@given(_PEOPLE)
def test_everybody_is_like_themselves(one: Compared) -> None:
    alike = likeness.between(one, one)
    assert alike
    assert alike.score == 100
