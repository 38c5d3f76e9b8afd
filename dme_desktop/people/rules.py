"""What the office checks about a person: pure functions, no database."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.kinds import PartialDate

OLDEST_AGE = 110
MARRIED = "2"


def problems(values: Mapping[str, Any], today: dt.date) -> dict[str, str]:
    """Return what cannot be saved, beyond what each field says of itself: {field: sentence}."""
    found = {}
    if not values.get("nik") and not values.get("nik_missing"):
        found["nik"] = "Isi NIK, atau pilih alasan mengapa NIK belum ada."
    if (born := values.get("birth_date")) and (sentence := birth_problem(born, today)):
        found["birth_date"] = sentence
    return found


def birth_problem(born: PartialDate, today: dt.date) -> str | None:
    """Say why nobody alive can be born then, or nothing."""
    if born.first_day() > today:
        return "Tanggal lahir belum terjadi. Periksa KTP atau KK."
    if today.year - born.year > OLDEST_AGE:
        return f"Umur lebih dari {OLDEST_AGE} tahun. Periksa tahun lahir di KTP atau KK."
    return None


def doubts(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what should be looked at again but may be saved: {field: sentence}."""
    number, born = values.get("nik"), values.get("birth_date")
    if not number:
        return {}
    found = nik_rules.doubts(number, born.exact() if born else None, values.get("gender"))
    return {"nik": " ".join(found)} if found else {}


def age_on(born: PartialDate, day: dt.date) -> int:
    """Return whole years of age on `day`; an unknown month or day counts as not yet reached."""
    birthday = (born.month or 12, born.day or 31)
    return day.year - born.year - ((day.month, day.day) < birthday)


def house_address(hamlet: str, rt: str | None, rw: str | None, address: str | None) -> str:
    """Return the address as letters write it: "Dusun Montong RT 001 RW 002"."""
    parts = [address, f"Dusun {hamlet}", rt and f"RT {rt}", rw and f"RW {rw}"]
    return " ".join(part for part in parts if part)
