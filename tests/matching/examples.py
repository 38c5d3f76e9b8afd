"""Lines and workers for the match, and a village with a list whose truth is known."""

import datetime as dt
import random
from dataclasses import dataclass, replace
from typing import Any

from dme_desktop.kernel import names
from dme_desktop.matching.rules import Known, Listed
from dme_desktop.workers.model import ProceduralStatus, Stage
from tests.examples import nik

FIRST = ("Siti", "Ahmad", "Muhammad", "Nur", "Sri", "Lalu", "Baiq", "Inaq", "Amaq", "Dewi")
SECOND = ("Aminah", "Hidayat", "Rohani", "Sahrul", "Juliana", "Fauzi", "Marni", "Kartini", "Umar")
THIRD = ("Contoh", "Contohwati", "Misalan", "Umpama", "Andaian", "Perumpamaan", "Ibarat", "Semisal")
COUNTRIES = ("MY", "TW", "HK", "SA", "SG", "KR")


def listed(**different: Any) -> Listed:
    """Return a line about Siti Contohwati in Taiwan."""
    usual: dict[str, Any] = {
        "id": "l1", "name": "SITI CONTOHWATI", "nik": nik(), "birth": "1992-07-05",
        "country": "TW", "departed": "2025-03", "company": "PT Contoh Penempatan",
    }  # fmt: skip
    told = usual | different
    return Listed(key=names.search_key(told["name"]), **told)


def known(**different: Any) -> Known:
    """Return Siti Contohwati as the books know her."""
    usual: dict[str, Any] = {
        "id": "p1", "name": "Siti Contohwati", "nik": nik(), "birth": "1992-07-05", "gender": "2",
        "hamlet": "Montong", "country": "TW", "departed": "2025-03-10",
        "company": "PT. Contoh Penempatan", "stage": Stage.BEKERJA,
        "status": ProceduralStatus.BELUM_DIKETAHUI,
    }  # fmt: skip
    told = usual | different
    return Known(key=names.search_key(told["name"]), **told)


@dataclass(frozen=True)
class Truth:
    """A village abroad, a list about it, and which line is which worker: {line: worker}."""

    known: list[Known]
    listed: list[Listed]
    same: dict[str, str]


def a_truth(people: int, seed: int = 7) -> Truth:
    """Return a village of which four fifths stand in the list, as lists are: a third spoiled."""
    chance = random.Random(seed)
    workers = [_worker(chance, place) for place in range(people)]
    lines, same = [], {}
    for place, worker in enumerate(workers):
        if place % 5 == 0:
            continue
        line = _line(chance, worker, f"l{place}")
        lines.append(line)
        same[line.id] = worker.id
    for place in range(people // 8):  # whom the village does not know
        stranger = _worker(chance, people + place)
        lines.append(_line(chance, stranger, f"s{place}"))
    chance.shuffle(lines)
    return Truth(workers, lines, same)


def _worker(chance: random.Random, place: int) -> Known:
    name = " ".join((chance.choice(FIRST), chance.choice(SECOND), chance.choice(THIRD)))
    born = dt.date(1965, 1, 1) + dt.timedelta(days=chance.randrange(38 * 365))
    number = nik(place % 9000 + 1, day=born.day, month=born.month, year=born.year % 100)
    return known(
        id=f"p{place}", name=name, nik="" if place % 9 == 0 else number, birth=born.isoformat(),
        country=chance.choice(COUNTRIES), gender="2",
        departed=f"20{chance.randrange(15, 26)}-0{chance.randrange(1, 10)}",
    )  # fmt: skip


def _line(chance: random.Random, worker: Known, line_id: str) -> Listed:
    """Return a line about a worker, spoiled one time in three as hands and other offices do."""
    line = listed(
        id=line_id, name=worker.name.upper(), nik=worker.nik, birth=worker.birth,
        country=worker.country, departed=worker.departed, company=worker.company,
    )  # fmt: skip
    year, month, day = worker.birth.split("-")
    spoiled = (
        {"nik": ""},
        {"nik": "", "name": worker.name.upper().replace("A", "", 1)},
        {"nik": "", "birth": f"{year}-{month}-{day[0]}{int(day[1]) % 8 + 1}"},
        {"nik": "", "birth": f"{year}-{day}-{month}"} if int(day) <= 12 else {"nik": ""},
        {"country": chance.choice(COUNTRIES)},
    )
    if chance.random() > 1 / 3:
        return line
    told = chance.choice(spoiled)
    return replace(line, **told, key=names.search_key(told.get("name", line.name)))
