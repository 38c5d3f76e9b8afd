"""What the office checks about a person: pure functions, no database."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import Child, ChildConsent, FamilyLink, Person

OLDEST_AGE = 110
HAMLET = "Dusun"  # what a part of a village is called where nothing else is said
_UNITS = ("dusun ", "lingkungan ", "kampung ", "banjar ", "rw ")
ADULT = 18
UNMARRIED, MARRIED = "1", "2"
CHILD = 14  # up to this age nobody is married or has a trade
_ODD_SEX = {
    ("2", "2"): "Tercatat sebagai suami, tetapi perempuan.",
    ("3", "1"): "Tercatat sebagai istri, tetapi laki-laki.",
}
_SPOUSES = {"2", "3"}
_OF_CHILDREN = {None, "1", "3", "89"}  # none, a pupil, another one
_HIGHER = {"6", "7", "8", "9", "10"}  # diplomas and above


def problems(person: Person, today: dt.date) -> dict[str, str]:
    """Return what cannot be saved, beyond what each field says of itself: {field: sentence}."""
    found = {}
    if not person.nik and not person.nik_missing:
        found["nik"] = "Isi NIK, atau pilih alasan mengapa NIK belum ada."
    if person.birth_date and (sentence := birth_problem(person.birth_date, today)):
        found["birth_date"] = sentence
    return found


def birth_problem(born: PartialDate, today: dt.date) -> str | None:
    """Say why nobody alive can be born then, or nothing."""
    if born.first_day() > today:
        return "Tanggal lahir tidak boleh sesudah hari ini. Periksa KTP atau KK."
    if today.year - born.year > OLDEST_AGE:
        return f"Umur lebih dari {OLDEST_AGE} tahun. Periksa tahun lahir di KTP atau KK."
    return None


def doubts(person: Person) -> dict[str, str]:
    """Return what should be looked at again but may be saved: {field: sentence}."""
    return nik_doubts(person.nik, person.birth_date, person.gender)


def nik_doubts(number: str | None, born: PartialDate | None, gender: str | None) -> dict[str, str]:
    """Return where a NIK and what is known of its owner do not agree: {field: sentence}."""
    if not number:
        return {}
    found = nik_rules.doubts(number, born.exact() if born else None, gender)
    return {"nik": " ".join(found)} if found else {}


class Place(NamedTuple):
    """Somebody's place in a family and in life, by the codes of the books."""

    born: PartialDate | None
    gender: str | None
    relation: str | None = None
    marital_status: str | None = None
    occupation: str | None = None
    education: str | None = None


def place_doubts(place: Place, today: dt.date) -> list[str]:
    """Return where what is said of somebody's place in a family contradicts itself."""
    odd = _ODD_SEX.get((place.relation or "", place.gender or ""))
    found = [f"{odd} Periksa KK."] if odd else []
    if place.born is None or today.year - place.born.year > CHILD:
        return found
    age = age_on(place.born, today)
    if place.marital_status not in {None, UNMARRIED} or place.relation in _SPOUSES:
        found.append(f"Umur {age} tahun, tetapi tercatat kawin atau pernah kawin. Periksa KK.")
    if place.occupation not in _OF_CHILDREN:
        found.append(f"Umur {age} tahun, tetapi tercatat bekerja. Periksa KK.")
    if place.education in _HIGHER:
        found.append(f"Umur {age} tahun, tetapi pendidikannya tinggi. Periksa KK.")
    return found


def family_doubts(family: Sequence[FamilyLink]) -> dict[str, str]:
    """Say when nobody at home can be called: {field: sentence}."""
    if family and not any(one.phone for one in family):
        return {"family.1.phone": "Belum ada nomor HP keluarga yang dapat dihubungi."}
    return {}


def children_problems(
    children: Sequence[Child], consent: ChildConsent | None, today: dt.date
) -> dict[str, str]:
    """Return why children cannot be kept (UU 27/2022 art. 25: a guardian agrees)."""
    found = {}
    if children and consent and consent.given_on and consent.given_on > today:
        found["given_on"] = "Tanggal persetujuan tidak boleh sesudah hari ini."
    born = [child.birth_date for child in children if child.birth_date]
    if any(one.first_day() > today for one in born):
        found["children"] = "Tanggal lahir anak tidak boleh sesudah hari ini."
    elif any(age_on(one, today) >= ADULT for one in born):
        found["children"] = f"Ada yang sudah {ADULT} tahun; itu bukan data anak lagi."
    return found


def age_on(born: PartialDate, day: dt.date) -> int:
    """Return whole years of age on `day`; an unknown month or day counts as not yet reached."""
    birthday = (born.month or 12, born.day or 31)
    return day.year - born.year - ((day.month, day.day) < birthday)


def house_address(
    hamlet: str, rt: str | None, rw: str | None, address: str | None, unit: str = HAMLET
) -> str:
    """Return the address as letters write it: "Jalan Melati 3, Dusun Montong RT 001 RW 002".

    A hamlet that was typed with what it is, "Lingkungan Gebang", is not called anything else.
    """
    named = hamlet if hamlet.lower().startswith(_UNITS) else f"{unit} {hamlet}"
    near = " ".join(part for part in (named, rt and f"RT {rt}", rw and f"RW {rw}") if part)
    return f"{address}, {near}" if address else near
