"""The records that a form tells: a resident, and the first of the family to call."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dme_desktop.kernel import nik
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import altered, fields_of
from dme_desktop.people.hamlets import Hamlets
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.ui.form import Form

CONTACT = "contact."  # begins the names of the fields of whom to call first
FAMILY = "family"  # the field of the others
PERSON = {each.name: each for each in fields_of(Person)}
FIRST = {
    CONTACT + each.name: replace(each, name=CONTACT + each.name, required=False)
    for each in fields_of(FamilyLink)
}


def person(values: Mapping[str, Any], known: Person | None = None) -> Person:
    """Return the resident a form tells; what it does not ask is as known."""
    told = {name: value for name, value in values.items() if name in PERSON}
    return altered(known, told) if known else Person(**told)


def first_contact(values: Mapping[str, Any]) -> FamilyLink | None:
    """Return whom to call first, None when nothing is written."""
    told: dict[str, Any] = {name.removeprefix(CONTACT): values.get(name) for name in FIRST}
    if all(value is None or value == "" or isinstance(value, bool) for value in told.values()):
        return None
    return FamilyLink(person_id="", **told)


def fill_from_nik(form: Form, today: dt.date) -> None:
    """Propose birth date and sex as a sound NIK tells them, where nothing is written yet."""
    said = nik.told_by(form.editor("nik").draft().strip())
    born = said.birth_date(today) if said else None
    if said is None or born is None:
        return
    proposed = {"birth_date": PartialDate.of(born), "gender": said.gender}
    form.fill({name: value for name, value in proposed.items()
               if not form.editor(name).draft().strip()})  # fmt: skip


def doubt_hamlet(form: Form, known: Sequence[str]) -> None:
    """Say at once that a hamlet is not on the books; it may be a slip, or new, and can be saved."""
    typed, cell = form.editor("hamlet").draft().strip(), form.cell("hamlet")
    found = Hamlets.named(known).doubts(typed) if typed else []
    if found or cell.told == "warning":
        cell.say("warning", "".join(found))


def beside(problems: Mapping[str, str]) -> dict[str, str]:
    """Return problems under the names of the form: of the first to call, and of the others."""
    found: dict[str, str] = {}
    for name, sentence in problems.items():
        what, _, rest = name.partition(".")
        place, _, field = rest.partition(".")
        if name == FAMILY or (what == FAMILY and place == "1"):
            found.setdefault(CONTACT + (field or "name"), sentence)
        else:
            found.setdefault(FAMILY if what == FAMILY else name, sentence)
    return found
