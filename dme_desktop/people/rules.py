"""What the office checks about a person: pure functions, no database."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.kinds import PartialDate

OLDEST_AGE = 110
ADULT = 18
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


def children_problems(
    children: Sequence[Mapping[str, Any]], consent: Mapping[str, Any], today: dt.date
) -> dict[str, str]:
    """Return why children cannot be kept (UU 27/2022 art. 25: a guardian agrees)."""
    found = {}
    agreed = consent.get("given_on")
    if children and agreed and agreed > today:
        found["given_on"] = "Tanggal persetujuan belum terjadi."
    born = [child["birth_date"] for child in children if child.get("birth_date")]
    if any(one.first_day() > today for one in born):
        found["children"] = "Ada tanggal lahir anak yang belum terjadi."
    elif any(age_on(one, today) >= ADULT for one in born):
        found["children"] = f"Ada yang sudah {ADULT} tahun; itu bukan data anak lagi."
    return found


def age_on(born: PartialDate, day: dt.date) -> int:
    """Return whole years of age on `day`; an unknown month or day counts as not yet reached."""
    birthday = (born.month or 12, born.day or 31)
    return day.year - born.year - ((day.month, day.day) < birthday)


def house_address(hamlet: str, rt: str | None, rw: str | None, address: str | None) -> str:
    """Return the address as letters write it: "Dusun Montong RT 001 RW 002"."""
    parts = [address, f"Dusun {hamlet}", rt and f"RT {rt}", rw and f"RW {rw}"]
    return " ".join(part for part in parts if part)
