"""Finding people in a village of ten thousand names."""

import random
import string

from hypothesis import given, settings
from hypothesis import strategies as st

from dme_desktop.people.directory import Directory, Entry
from tests.examples import nik

FIRST = ["Siti", "Baiq", "Lalu", "Ahmad", "Nurul", "Sahnan", "Rohani", "Fatimah", "Zaenal", "Hamdi"]


def a_village(people: int, seed: int = 7) -> list[Entry]:
    """Return made-up people whose names have many different words."""
    chance = random.Random(seed)
    syllables = [a + b for a in "bcdhjklmnprstwy" for b in ("a", "i", "u", "e", "o")]
    return [
        Entry(
            f"{n:06}",
            f"{chance.choice(FIRST)} {''.join(chance.choices(syllables, k=3)).title()} "
            f"{''.join(chance.choices(syllables, k=2)).title()}",
            nik(n % 9999 + 1, day=chance.randint(1, 28), month=chance.randint(1, 12)),
            chance.choice(["Montong", "Lendang", "Dasan Baru"]),
            f"19{chance.randint(50, 99)}",
        )
        for n in range(people)
    ]


def one_slip(name: str, chance: random.Random) -> str:
    """Return `name` with one letter changed, dropped, doubled or swapped inside a word."""
    place = chance.choice([i for i in range(1, len(name) - 1) if name[i].isalpha()])
    letter = chance.choice(string.ascii_lowercase)
    return chance.choice(
        [
            name[:place] + letter + name[place + 1 :],
            name[:place] + name[place + 1 :],
            name[:place] + name[place] + name[place:],
        ]
    )


def test_a_name_with_one_slip_is_found_among_ten_thousand() -> None:
    people = a_village(10_000)
    directory, chance = Directory(people), random.Random(11)
    asked = chance.sample(people, 200)

    found = sum(
        entry in directory.find(one_slip(entry.full_name, chance), limit=20) for entry in asked
    )

    assert found >= 190


def test_nik_digits_are_found_anywhere_inside() -> None:
    people = a_village(300)
    directory = Directory(people)
    for entry in people[:50]:
        assert entry in directory.find(entry.nik[9:], limit=50)
        assert directory.find(entry.nik)[0].nik == entry.nik


@settings(max_examples=50)
@given(st.text(max_size=40))
def test_no_words_break_the_search(words: str) -> None:
    Directory(a_village(20)).find(words)
    Directory(a_village(20)).similar(words)


def test_words_may_come_in_any_order_and_unfinished() -> None:
    siti = Entry("1", "Siti Contohwati", nik(), "Montong", "1992-07-05")
    directory = Directory([siti, *a_village(50)])
    for words in ("contoh sit", "SITI", "contohwati siti", "wati"):
        assert siti in directory.find(words)


def test_similar_people_are_candidates_with_a_score() -> None:
    siti = Entry("1", "Siti Contohwati", nik(), "Montong", "1992-07-05")
    directory = Directory([siti, *a_village(50)])

    similar = directory.similar("Sity Contowati", "1992-07-05", "Montong")

    assert [one.entry for one in similar] == [siti]
    assert 86 <= similar[0].score <= 100
    assert directory.similar("Sity Contowati", but="1") == []
