"""Finding people in a village of ten thousand names."""

import gc
import random
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dme_desktop.people.directory import Directory
from dme_desktop.people.roll import Entry
from dme_desktop.people.texts import TOGETHER, Gathered
from tests.examples import nik
from tests.people.population import one_slip, population

FEW = Directory(population(20))
HELD, MOST = 660, 870  # bytes a person, most of them for the words of names


def test_a_name_with_one_slip_is_found_among_ten_thousand() -> None:
    people = population(10_000)
    directory, chance = Directory(people), random.Random(11)
    asked = [one.full_name for one in chance.sample(people, 200)]

    found = sum(
        name in {one.full_name for one in directory.find(one_slip(name, chance), limit=20)}
        for name in asked
    )

    assert found >= 190


def someone(name: str, place: int = 1) -> Entry:
    return Entry(str(place), name, nik(place), "Montong", "1992-07-05")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("safful", "Saful"),  # a doubled letter
        ("sfaul", "Saful"),  # two that changed places
        ("aful", "Saful"),  # the first one left out
        ("isnyana", "Insyana"),  # where two letters are written as one sound
        ("llu usmir", "Lalu Usmir"),  # a slip in a title
        ("hx. khalwadi", "H. Khalwadi"),
        ("putry", "Putri"),
        ("muhamad yusup", "Muhammad Yusuf"),
    ],
)
def test_a_slip_anywhere_is_forgiven(typed: str, name: str) -> None:
    directory = Directory([someone(name), *population(2_000)])
    assert directory.find(typed, limit=20)[0].full_name == name


def test_who_is_named_just_so_stands_before_longer_names() -> None:
    longer = [someone(f"Abdul {word} Saful", n) for n, word in enumerate(("Ani", "Budi", "Cita"))]
    directory = Directory([*longer, someone("Saful", 9)])
    assert directory.find("saful")[0].full_name == "Saful"
    assert len(directory.find("saful")) == 4


def test_texts_that_came_one_by_one_are_given_in_any_order() -> None:
    came = [f"{number:x}" for number in range(2 * TOGETHER + 3)]
    gathered = Gathered()
    for text in came:
        gathered.add(text)
    backwards = range(len(came) - 1, -1, -1)
    assert list(gathered.in_order(backwards)) == came[::-1]
    assert [gathered[place] for place in (0, TOGETHER, len(came) - 1)] == [
        came[0], came[TOGETHER], came[-1],
    ]  # fmt: skip


def test_a_village_is_known_in_little_memory_and_with_little_more_while_it_is_read() -> None:
    people = population(4_000)
    gc.collect()
    tracemalloc.start()
    try:
        # texts of their own, as they come from the file
        known = Directory(Entry(*(text[:1] + text[1:] for text in one)) for one in people)
        held, most = (size / len(known) for size in tracemalloc.get_traced_memory())
    finally:
        tracemalloc.stop()
    assert held <= HELD
    assert most <= MOST


def test_people_of_one_name_are_all_there() -> None:
    twins = [someone("Siti Contohwati", n) for n in range(5)]
    assert len(Directory(twins).find("siti contohwati")) == 5


def test_what_is_known_of_somebody_comes_back_whole() -> None:
    people = [Entry("1", "Siti", "", "Dasan Baru", "1992"), someone("Baiq Teladan", 22)]
    assert set(Directory(people).find("")) == set(people)


def test_nik_digits_are_found_anywhere_inside() -> None:
    people = population(300)
    directory = Directory(people)
    for entry in people[:50]:
        assert entry in directory.find(entry.nik[9:], limit=50)
        assert directory.find(entry.nik)[0].nik == entry.nik


@given(st.text(max_size=40))
def test_no_words_break_the_search(words: str) -> None:
    FEW.find(words)
    FEW.similar(words)


def test_words_may_come_in_any_order_and_unfinished() -> None:
    siti = Entry("1", "Siti Contohwati", nik(), "Montong", "1992-07-05")
    directory = Directory([siti, *population(50)])
    for words in ("contoh sit", "SITI", "contohwati siti", "wati"):
        assert siti in directory.find(words)


def test_similar_people_are_candidates_with_a_score() -> None:
    siti = Entry("1", "Siti Contohwati", nik(), "Montong", "1992-07-05")
    directory = Directory([siti, *population(50)])

    similar = directory.similar("Sity Contowati", "1992-07-05", "Montong")

    assert [one.entry for one in similar] == [siti]
    assert 86 <= similar[0].score <= 100
    assert directory.similar("Sity Contowati", but="1") == []


@pytest.mark.parametrize("typed", ["inaq nur", "0812-7777", "081277770001", "+6281277770001"])
def test_a_nickname_and_a_telephone_number_find_their_owner(typed: str) -> None:
    known = someone("Siti Contohwati", 99)._replace(nickname="Inaq Nur", phone="+6281277770001")
    directory = Directory([known, *population(200)])
    assert directory.find(typed)[0].full_name == "Siti Contohwati"


NAMES = st.sampled_from(
    ["Siti Contohwati", "Siti Contoh", "Muhammad Yusuf", "H. Khalwadi", "Baiq", "Lalu Usmir Jaya"]
)
SOME = st.dictionaries(st.integers(1, 9), NAMES, max_size=6)
TOLD = st.dictionaries(st.integers(1, 9), st.none() | NAMES, max_size=5)
TYPED = ("s", "siti c", "contoh", "yusup", "khalwadi", "usmri", "5203", "zz", "m")


def told_of(place: int, name: str) -> Entry:
    """Return somebody whose other values depend on the name, so that a mix-up is seen."""
    return someone(name, place)._replace(
        hamlet=name[:4], birth=f"19{len(name):02}", phone=f"62812{len(name):04}{place}"
    )


@given(SOME, TOLD)
def test_patched_it_finds_what_one_built_anew_finds(
    some: dict[int, str], told: dict[int, str | None]
) -> None:
    before = Directory(told_of(place, name) for place, name in some.items())
    patched = before.patched(
        {str(place): told_of(place, name) if name else None for place, name in told.items()}
    )
    now = {place: name for place, name in (some | told).items() if name}
    anew = Directory(told_of(place, name) for place, name in now.items())
    for typed in TYPED:
        assert patched.find(typed) == anew.find(typed)
    assert patched.similar("Siti Contohwaty") == anew.similar("Siti Contohwaty")
    assert len(patched) == len(anew)
    assert len(before) == len(some)


@given(SOME, st.sets(st.integers(1, 9)))
def test_among_some_it_finds_what_a_directory_of_those_finds(
    everybody: dict[int, str], some: set[int]
) -> None:
    whole = Directory(told_of(place, name) for place, name in everybody.items())
    few = Directory(told_of(place, name) for place, name in everybody.items() if place in some)
    among = whole.among({str(place) for place in some})
    for typed in TYPED:
        for limit in (2, 50):
            assert among.find(typed, limit) == few.find(typed, limit)
    assert among.similar("Siti Contohwaty") == few.similar("Siti Contohwaty")
    assert len(among) == len(few)
