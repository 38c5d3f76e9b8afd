"""Villages of a regency with invented figures, many of them alike in what they count by."""

import random

from dme_desktop.district.model import Payload
from dme_desktop.packages import rules, tables
from dme_desktop.packages.tables import Cell, Column
from tests.district.packages import DAY

VILLAGES = [f"52.03.{area:02}.{2000 + one}" for area in (7, 11) for one in range(1, 5)]
COUNTRIES, SEXES = ("MY", "TW", "SA", ""), ("L", "P")
STAGES = ("CPMI", "BEKERJA", "CUTI", "PURNA")
WAYS = ("PROSEDURAL", "NONPROSEDURAL", "BELUM_DIKETAHUI", tables.WITHHELD)

Row = tuple[Cell, ...]


def rows_of(dice: random.Random) -> dict[str, list[Row]]:
    """Return the rows of a village, many of them alike in what they count by."""
    amounts = [dice.randint(10_000, 9_000_000) for _ in range(120)]
    return {
        "stok": [
            (dice.choice(COUNTRIES), dice.choice(SEXES), dice.choice(STAGES), dice.choice(WAYS),
             dice.randint(1, 9))
            for _ in range(40)
        ],
        "berangkat": [
            (dice.randint(0, 12), dice.choice(COUNTRIES), dice.choice(SEXES), dice.choice(WAYS),
             dice.randint(1, 4))
            for _ in range(40)
        ],
        "kiriman": [
            (dice.randint(1, 12), dice.choice(COUNTRIES), dice.choice(("POS", "MTO")),
             rules.step_of(one), 1, one)
            for one in amounts
        ],
        "pengirim": [(0, 40), *((month, 9) for month in range(1, 13))],
        "guna": [(use, dice.randint(1, 9), dice.randint(1, 10**9)) for use in ("RUMAH", "USAHA")],
        "jenis": [(dice.randint(1, 12), "SAKIT", 3, 1), (dice.randint(1, 12), "TPPO", 2, 2)],
    }  # fmt: skip


def payloads() -> list[tuple[Payload, dict[str, list[Column]]]]:
    """Return packages of two years, and one of the sums of a regency, each with its tables."""
    dice = random.Random(11)
    found = [of(code, 2026, rows_of(dice)) for code in VILLAGES]
    found += [of(code, 2025, rows_of(dice)) for code in VILLAGES[:5]]
    below = [(f"52.04.01.{2001 + one}", 20_700 + one, 1 + one) for one in range(4)]
    return [*found, of("52.04", 2026, {**rows_of(dice), "wilayah": [*below]})]


def of(code: str, year: int, rows: dict[str, list[Row]]) -> tuple[Payload, dict[str, list[Column]]]:
    content = {one.name: tables.of_rows(one, rows.get(one.name, [])) for one in tables.TABLES}
    payload = Payload(
        key=f"{code} {year}", sender=code, name=code, year=year, seq=3, digest=f"{code} {year}",
        as_of=DAY, packed=tables.packed(content), boxes=b"",
    )  # fmt: skip
    return payload, content
