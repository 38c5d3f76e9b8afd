"""A village of made-up people whose names are as many, as alike and as uneven as real ones.

Stems and endings give some thousands of words that differ by a letter or two; a few of them are
borne by hundreds, most by a handful, as in any list of residents.
"""

import random
from itertools import accumulate

from sqlalchemy import insert

from dme_desktop.kernel import names
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Person, Residency
from dme_desktop.people.roll import Entry
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import nik

_STEMS = (
    "ahm", "ais", "akm", "ali", "amin", "anis", "ard", "arif", "asm", "azh", "bad", "bah", "bud",
    "burh", "dar", "dew", "dian", "eka", "fah", "faj", "far", "fath", "faz", "fir", "ham", "han",
    "har", "has", "haer", "hid", "hus", "ibr", "ida", "ihs", "ilh", "imr", "ind", "ins", "irf",
    "isk", "jam", "jum", "kam", "kar", "kas", "khad", "khal", "lat", "luk", "mah", "mar", "mas",
    "mawar", "mis", "muk", "mul", "mun", "mus", "nad", "naf", "nas", "naw", "nov", "nur", "rah",
    "rais", "ram", "ras", "ratn", "riz", "roh", "ros", "rus", "sab", "sadr", "saf", "sah", "sal",
    "sam", "sap", "sar", "sud", "suh", "sul", "sum", "sup", "sur", "syah", "syam", "tah", "tauf",
    "tin", "umr", "usm", "wah", "wid", "yan", "yul", "zaen", "zah", "zak", "zul",
)  # fmt: skip
_ENDINGS = (
    "i", "ah", "an", "ani", "anto", "ar", "at", "awan", "awati", "ayani", "ayati", "ianti",
    "iandi", "idin", "ihin", "ila", "ilah", "ili", "im", "imah", "imin", "in", "ina", "inah",
    "inda", "ini", "ir", "irah", "irin", "is", "isah", "ita", "iyah", "iyanti", "iyati", "iyono",
    "udin", "uddin", "uki", "ul", "ulah", "ullah", "um", "un", "unah", "uni", "uri", "us", "usna",
    "wadi", "wan", "wani", "wati", "yadi", "yana", "yani", "yanti", "yati",
)  # fmt: skip
_FRONT = ("Muhammad", "Siti", "Nur", "Ahmad", "Baiq", "Lalu", "H.", "Hj.", "M.", "Abdul", "Sri")
_HAMLETS = ("Montong", "Lendang", "Dasan Baru", "Gunung Jae", "Timba Borok")
_WORDS_IN_A_NAME = ((1, 20), (2, 60), (3, 20))


def words_of(chance: random.Random, number: int = 5_000) -> list[str]:
    """Return different made-up words for names, those borne most often first."""
    every = [(stem + ending).title() for stem in _STEMS for ending in _ENDINGS]
    return chance.sample(every, number)


def population(people: int, seed: int = 7) -> list[Entry]:
    """Return people whose words follow Zipf: the n-th is borne by a share of 1/n."""
    chance = random.Random(seed)
    words = words_of(chance)
    weights = list(accumulate(1 / place for place in range(5, len(words) + 5)))
    counts, shares = zip(*_WORDS_IN_A_NAME, strict=True)
    return [_person(n, chance, _name(chance, words, weights, chance.choices(counts, shares)[0]))
            for n in range(people)]  # fmt: skip


def _name(chance: random.Random, words: list[str], weights: list[float], count: int) -> str:
    front = [chance.choice(_FRONT)] if chance.random() < 0.4 else []
    return " ".join([*front, *chance.choices(words, cum_weights=weights, k=count)])


def _person(n: int, chance: random.Random, name: str) -> Entry:
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(50, 99)
    number = nik(n % 9999 + 1, day=day, month=month, year=year)
    born = f"19{year}-{month:02}-{day:02}"
    return Entry(f"{n:036}", name, number, chance.choice(_HAMLETS), born)


def one_slip(name: str, chance: random.Random) -> str:
    """Return a name with one letter changed, dropped, added or swapped, anywhere in a word."""
    place = chance.choice([n for n, letter in enumerate(name) if letter.isalpha()])
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz")
    before, here, after = name[:place], name[place], name[place + 1 :]
    ways = [f"{before}{letter}{after}", f"{before}{after}", f"{before}{here}{letter}{after}"]
    if after[:1].isalpha():
        ways.append(f"{before}{after[0]}{here}{after[1:]}")
    return chance.choice(ways)


def settled(db: Database, everybody: list[Entry]) -> None:
    """Put people on the books of a village at once."""
    now = db.clock.now()
    rows = [
        {
            "id": one.id, "full_name": one.full_name, "nik": None, "gender": "2",
            "hamlet": one.hamlet, "birth_date": PartialDate.from_iso(one.birth),
            "search_key": names.search_key(one.full_name), "residency": Residency.TETAP,
            "phone_wa": False, "rev": 1, "created_at": now, "updated_at": now,
        }
        for one in everybody
    ]  # fmt: skip
    with db.write(ACT, CLERK) as session:
        session.execute(insert(Person), rows)
