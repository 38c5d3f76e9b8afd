"""What one line of a list says of a person: cleaned, checked as a whole, not yet compared."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dme_desktop.kernel import names
from dme_desktop.kernel import nik as nik_rules
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import fields_of
from dme_desktop.kernel.words import inside
from dme_desktop.people import rules
from dme_desktop.people.hamlets import Hamlets
from dme_desktop.people.model import NikMissing, Person
from dme_desktop.sheets.target import Fault, Line, Plan, Values, told

NEEDED = ("full_name", "gender", "birth_date", "hamlet")  # of somebody who is not on the books
IDENTITY = ("full_name", "gender", "birth_date")  # what tells people apart who have no NIK
PLACE = ("gender", "family_relation", "marital_status", "occupation", "education")
# What cannot be left out when it cannot be read: who somebody is, where, and whether alive.
BINDING = {*NEEDED, "nik", "family_card_no", "residency"}
OWN = {field.name for field in fields_of(Person)}
_OPTIONAL = OWN - BINDING
_USUAL_NAME = re.compile(r"[^\W\d_]([^\W\d_]|[ '’.,-])*")


@dataclass(frozen=True, slots=True)
class Said:
    """A person as one line tells: values that could be read, and what is wrong or odd with them.

    `identity` tells people apart: the NIK, else name, birth and sex; it is empty where a fault
    stands. `whole` is what would be kept of somebody new, `lacks` what that still needs.
    """

    line: Line
    values: Values
    identity: tuple[object, ...] = ()
    faults: tuple[Fault, ...] = ()
    warnings: tuple[str, ...] = ()
    whole: Values | None = None
    lacks: tuple[str, ...] = ()

    @property
    def newcomer(self) -> Values:
        """Return what would be kept of somebody new."""
        return self.values if self.whole is None else self.whole


@dataclass(frozen=True)
class Reader:
    """Reads lines as people, by what is known of the whole list and of the village."""

    plan: Plan
    today: dt.date
    province: str
    hamlets: Hamlets
    has_more: bool = False  # the list tells fields of other rooms too

    def said(self, line: Line) -> Said:
        """Return what a line says of a person."""
        values = dict(line.values)
        if self.has_more:
            values = {name: value for name, value in values.items() if name in OWN}
        warnings = self._tidied(values)
        faults = [fault for fault in line.faults if fault.name in BINDING]
        warnings += dict.fromkeys(fault.emptied for fault in line.faults if fault.name in _OPTIONAL)
        faults += self._lacking(values, faults) if "nik" not in values else []
        born = told(values, "birth_date", PartialDate)
        if born and (problem := rules.birth_problem(born, self.today)):
            faults.append(Fault("birth_date", self._heading("birth_date"), problem))
        if faults:
            return Said(line, values, (), tuple(faults), tuple(warnings))
        if name := told(values, "full_name", str):
            values["search_key"] = names.search_key(name)
        warnings += self._doubts(values)
        return self._filled(Said(line, values, identity(values), (), tuple(warnings)))

    def faults_of(self, said: Said) -> tuple[Fault, ...]:
        """Return why somebody new cannot come in: what the line lacks, or the whole list."""
        missing = [name for name in said.lacks if name in self.plan.heading_of]
        if missing:
            return tuple(self._missing(missing))
        absent = ", ".join(_label(name) for name in said.lacks)
        reason = f"Belum ada di data penduduk, dan berkas ini tidak memuat {absent}."
        return (Fault("nik", self._heading("nik"), reason),)

    def _tidied(self, values: dict[str, object]) -> list[str]:
        """Let a reason stand for a NIK that is missing, and a hamlet be spelled one way."""
        warnings = []
        if isinstance(why := values.get("nik"), NikMissing):
            del values["nik"]
            values["nik_missing"] = why
            warnings.append(f"NIK kosong: {inside(why.value)}.")
        if hamlet := told(values, "hamlet", str):
            values["hamlet"] = self.hamlets.spelled(hamlet)
            warnings += self.hamlets.doubts(hamlet)
        return warnings

    def _lacking(self, values: Values, faults: Iterable[Fault]) -> Iterator[Fault]:
        """Yield what nobody without a NIK can be told apart without."""
        wrong = {fault.name for fault in faults}
        lacking = [name for name in IDENTITY if name not in values and name not in wrong]
        here = [name for name in lacking if name in self.plan.heading_of]
        yield from self._missing(here)
        absent = ", ".join(_label(name) for name in lacking if name not in here)
        if absent and not here and not wrong:
            reason = f"Tanpa NIK, dan berkas ini tidak memuat {absent}."
            yield Fault("nik", self._heading("nik"), reason)

    def _missing(self, names_: Iterable[str]) -> Iterator[Fault]:
        for name in names_:
            reason = f"Kolom {_label(name)} wajib diisi."
            yield Fault(name, self._heading(name), reason)

    def _doubts(self, values: Values) -> Iterator[str]:
        nik, born = told(values, "nik", str), told(values, "birth_date", PartialDate)
        codes = (told(values, name, str) for name in PLACE)
        place = rules.Place(born, *codes)
        yield from rules.nik_doubts(nik, born, place.gender).values()
        yield from rules.place_doubts(place, self.today)
        if nik and self.province and not nik.startswith(self.province):
            yield "NIK terbit di provinsi lain; wajar bagi pendatang."
        if not _USUAL_NAME.fullmatch(told(values, "full_name", str) or "A"):
            yield "Nama memuat angka atau tanda yang tidak lazim. Periksa KTP."

    def _filled(self, said: Said) -> Said:
        """Give somebody who would be new what holds for all, and what the NIK tells."""
        missing = [name for name in NEEDED if name not in said.values]
        if not missing:
            return said
        given = {**self.plan.same, **self._told_by_nik(said.values)}
        if hamlet := told(given, "hamlet", str):
            given["hamlet"] = self.hamlets.spelled(hamlet)
        whole = {**said.values, **{name: given[name] for name in missing if name in given}}
        return replace(
            said, whole=whole, lacks=tuple(name for name in missing if name not in given)
        )

    def _told_by_nik(self, values: Values) -> Mapping[str, object]:
        nik = told(values, "nik", str) if self.plan.from_nik else None
        one = nik_rules.told_by(nik) if nik else None
        born = one.birth_date(self.today) if one else None
        return {"gender": one.gender, "birth_date": PartialDate.of(born)} if one and born else {}

    def _heading(self, name: str) -> str:
        return self.plan.heading_of.get(name) or _LABELS[name]


def identity(values: Values) -> tuple[object, ...]:
    """Return what tells people apart: the NIK, else name, birth date and sex."""
    if nik := values.get("nik"):
        return (nik,)
    return (values["search_key"], values["birth_date"], values["gender"])


def _label(name: str) -> str:
    """Return what a field is called inside a sentence."""
    return _LABELS[name].lower()


_LABELS = {field.name: field.label for field in fields_of(Person)}
