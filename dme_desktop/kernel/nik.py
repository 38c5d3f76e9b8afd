"""The population number (NIK) and the family card number (KK): what they can say, and cannot.

A NIK is PPKKCC DDMMYY SSSS with 40 added to the day for women. It tells where a person was first
registered, so a region or birth date that disagrees is a warning and never an error.
"""

import datetime as dt
from functools import lru_cache
from typing import NamedTuple


class Told(NamedTuple):
    """What a sound NIK says: region of first registration, birth day and sex ("1" or "2")."""

    region: str
    day: int
    month: int
    two_digit_year: int
    gender: str

    def birth_date(self, reference: dt.date) -> dt.date | None:
        """Return the last possible birth date not after `reference`; None if no such day."""
        century = reference.year // 100 * 100
        for year in (century + self.two_digit_year, century - 100 + self.two_digit_year):
            try:
                born = dt.date(year, self.month, self.day)
            except ValueError:
                continue
            if born <= reference:
                return born
        return None


@lru_cache(maxsize=16384)  # a column of them is read, then each is compared with its row
def problem(nik: str) -> str | None:
    """Say what makes a NIK impossible, or nothing."""
    if not (nik.isascii() and nik.isdecimal()):
        return "NIK hanya berisi angka. Salin lagi dari KTP atau KK."
    if len(nik) != 16:
        return f"NIK harus 16 angka, ini {len(nik)}. Salin lagi dari KTP atau KK."
    day = int(nik[6:8])
    if not (1 <= day % 40 <= 31 and day <= 71):
        return "Angka tanggal lahir di dalam NIK tidak mungkin. Salin lagi dari KTP atau KK."
    if not 1 <= int(nik[8:10]) <= 12:
        return "Angka bulan lahir di dalam NIK tidak mungkin. Salin lagi dari KTP atau KK."
    return _made_up(nik)


def _made_up(nik: str) -> str | None:
    """Say what shows that nobody was given a number whose date would be possible, or nothing."""
    if len(set(nik)) == 1:
        return "NIK ini hanya satu angka yang diulang. Salin dari KTP atau KK, atau kosongkan."
    if nik[12:] == "0000":
        return "NIK tidak pernah berakhir 0000. Salin lagi dari KTP atau KK."
    return None


def card_problem(number: str) -> str | None:
    """Say what makes a family card number impossible, or nothing."""
    if len(number) == 16 and number.isascii() and number.isdecimal():
        return None
    return f"Nomor KK harus 16 angka, ini {len(number)}. Salin lagi dari KK."


def told_by(nik: str) -> Told | None:
    """Return what a sound NIK says, or None when it is not sound."""
    if problem(nik):
        return None
    day = int(nik[6:8])
    return Told(nik[:6], day % 40, int(nik[8:10]), int(nik[10:12]), "2" if day > 40 else "1")


def doubts(nik: str, birth_date: dt.date | None, gender: str | None) -> list[str]:
    """Return sentences where a NIK disagrees with what was typed; each only asks to look again."""
    told = told_by(nik)
    if told is None:
        return []
    found = []
    if birth_date and (told.day, told.month, told.two_digit_year) != (
        birth_date.day, birth_date.month, birth_date.year % 100,
    ):  # fmt: skip
        seen = f"{told.day:02}-{told.month:02}-{told.two_digit_year:02}"
        found.append(f"Tanggal lahir di NIK ({seen}) berbeda dengan isian. Periksa KTP.")
    if gender in {"1", "2"} and told.gender != gender:
        found.append("Jenis kelamin di NIK berbeda dengan isian. Periksa KTP.")
    return found


def masked(number: str) -> str:
    """Return the number with its middle hidden, for lists: 5203**********01."""
    return f"{number[:4]}{'*' * 10}{number[-2:]}" if len(number) == 16 else "*" * len(number)
