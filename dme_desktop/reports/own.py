"""Reports of the office's own: columns a clerk chose from what is described, kept by a name.

They are bound by the same rules as any other: N, what is not known of each column, the day, to whom
it was narrowed; what is sensitive leaves the office only with a reason.
"""

import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from dme_desktop.agencies import service as agencies
from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.records import fields_of
from dme_desktop.people.model import Person
from dme_desktop.reports.asking import NOW, Period, narrowing
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey
from dme_desktop.workers.rules import GROUP_OF, Group
from dme_desktop.workers.service import standings

PREFIX = "report.own."  # of the settings that hold them
CODE = "SENDIRI-"
AGENCY = "journey.agency_id"
LONGEST_NAME, MOST_COLUMNS, MOST_REPORTS = 60, 14, 40
GONE = "Laporan ini tidak ada lagi. Tekan F5."
PARTS: Mapping[str, str] = {"": "Semua", **{group.name: group.value for group in Group}}
WIDE, NARROW = 40, 24  # shares of the paper
Basis = Literal["person", "journey"]
BASES: Mapping[Basis, str] = {
    "person": "Satu baris satu orang, perjalanan terakhirnya",
    "journey": "Satu baris satu perjalanan",
}


class OwnReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report as it was put together. Example of a column: "person.full_name"."""

    id: str = ""
    name: str
    basis: Basis = "person"
    columns: tuple[str, ...]

    @property
    def code(self) -> str:
        """Return the code it has among all reports."""
        return CODE + self.id


@dataclass(frozen=True)
class Offered:
    """A column that can be chosen: its name here, and the field it shows."""

    name: str
    field: Field

    @property
    def is_left(self) -> bool:
        """Say whether it stands first: the name of a person opens the row."""
        return self.name == "person.full_name"


def offered() -> dict[str, Offered]:
    """Return every column that can be chosen, of people and then of journeys."""
    found = [
        Offered(f"{model.__tablename__}.{field.name}", field)
        for model in (Person, Journey)
        for field in fields_of(model)
    ]
    agency = Field(name="agency_id", label="P3MI", kind=fields_of(Person)[0].kind)
    found.append(Offered(AGENCY, agency))
    return {one.name: one for one in found}


def every(session: Session) -> list[OwnReport]:
    """Return the reports of the office by name."""
    kept = village.settings(session, PREFIX).values()
    found = [msgspec.json.decode(one, type=OwnReport) for one in kept if one]
    return sorted(found, key=lambda one: (one.name.casefold(), one.id))


def find(session: Session, report_id: str) -> OwnReport:
    """Return one of them; raise DmeError when it is gone."""
    kept = village.setting(session, PREFIX + report_id)
    if not kept:
        raise DmeError(GONE)
    return msgspec.json.decode(kept, type=OwnReport)


def keep(session: Session, wanted: OwnReport) -> OwnReport:
    """Keep a report; raise `Invalid` when it has no name or no columns, or the name is taken."""
    name = " ".join(wanted.name.split())
    known = offered()
    others = [one for one in every(session) if one.id != wanted.id]
    problems: dict[str, str] = {}
    if not name:
        problems["name"] = "Beri nama laporan ini."
    elif len(name) > LONGEST_NAME:
        problems["name"] = f"Nama laporan paling panjang {LONGEST_NAME} huruf."
    elif any(one.name.casefold() == name.casefold() for one in others):
        problems["name"] = "Nama ini sudah dipakai laporan lain."
    columns = tuple(dict.fromkeys(one for one in wanted.columns if one in known))
    if not columns:
        problems["columns"] = "Pilih paling sedikit satu kolom."
    elif len(columns) > MOST_COLUMNS:
        problems["columns"] = f"Paling banyak {MOST_COLUMNS} kolom, agar terbaca di kertas."
    if not wanted.id and len(others) >= MOST_REPORTS:
        problems["name"] = f"Paling banyak {MOST_REPORTS} laporan sendiri. Hapus yang lama dulu."
    if problems:
        raise Invalid(problems)
    made = msgspec.structs.replace(
        wanted, id=wanted.id or secrets.token_hex(4), name=name, columns=columns
    )
    village.put_setting(session, PREFIX + made.id, msgspec.json.encode(made).decode())
    return made


def remove(session: Session, report_id: str) -> None:
    """Take a report away; undo brings it back. Raises DmeError when it is gone already."""
    find(session, report_id)
    village.put_setting(session, PREFIX + report_id, "")


def counter(own: OwnReport) -> Callable[[Session, Period], ListReport]:
    """Return how a report of the office is counted."""

    def counted(session: Session, period: Period = NOW) -> ListReport:
        return _counted(session, own, period)

    return counted


def _counted(session: Session, own: OwnReport, period: Period) -> ListReport:
    known = offered()
    columns = [known[name] for name in own.columns if name in known]
    ids, cells = _cells(session, _asked(session, own, period), columns)
    unknowns = tuple(
        (one.field.label, sum(not text for text in column))
        for one, column in zip(columns, cells, strict=True)
    )
    group = PARTS[period.part] if period.part else ""
    scope = BASES[own.basis].lower()
    return ListReport(
        code=own.code,
        name=own.name,
        title=own.name.upper(),
        unit="orang" if own.basis == "person" else "perjalanan",
        columns=tuple(map(_column, columns)),
        rows=tuple(zip(*cells, strict=True)) if ids else (),
        ids=tuple(ids),
        empty="Tidak ada yang memenuhi saringan ini.",
        unknowns=unknowns,
        filters=f"{scope}; {group.lower() if period.part else 'semua tahap'}",
        narrowed=", ".join(each for each in (group.lower(), period.only.told) if each),
        **about(session),
    )


def _column(one: Offered) -> ListColumn:
    is_wide = one.is_left or one.field.kind.name in {"text", "name", "long_text"}
    return ListColumn(
        one.field.label,
        WIDE if is_wide else NARROW,
        "right" if one.field.kind.right_aligned else
        "centre" if one.field.kind.name in {"date", "partial_date"} else "left",
        private=one.field.sensitive,
    )  # fmt: skip


def _asked(session: Session, own: OwnReport, period: Period) -> Select[*tuple[Any, ...]]:
    if own.basis == "person":
        asked = standings.latest(frozenset())
    else:
        joined = select(Person.id).join(Journey, Journey.person_id == Person.id)
        asked = joined.where(*standings.KEPT)
    asked = asked.where(*narrowing(session, period.only))
    if period.part:
        wanted = Group[period.part]
        if own.basis == "person":
            asked = standings.of_groups(session, asked, frozenset({wanted}))
        else:
            stages = [stage for stage, group in GROUP_OF.items() if group is wanted]
            asked = asked.where(Journey.stage.in_(stages))
    return asked


def _cells(
    session: Session, asked: Select[*tuple[Any, ...]], columns: Sequence[Offered]
) -> tuple[list[str], list[list[str]]]:
    """Return the ids of people and the cells of each column; each value is put into words once."""
    models = {"person": Person, "journey": Journey}
    chosen = [
        getattr(models[table], name)
        for one in columns
        for table, _, name in [one.name.partition(".")]
    ]
    told = asked.with_only_columns(Person.id, *chosen)
    rows = session.execute(told.order_by(Person.full_name.concat(""), Person.id)).all()
    if not rows:
        return [], [[] for _ in columns]
    ids, *values = zip(*rows, strict=True)
    asked_of = (column for one, column in zip(columns, values, strict=True) if one.name == AGENCY)
    companies = agencies.names_by_id(session, {value for column in asked_of for value in column})
    return list(ids), [
        _said(one, column, companies) for one, column in zip(columns, values, strict=True)
    ]


def _said(one: Offered, values: Sequence[Any], companies: Mapping[str, str]) -> list[str]:
    words: dict[Any, str] = {None: "", "": ""}
    tell: Callable[[Any], str] = one.field.kind.format
    if one.name == AGENCY:
        tell = lambda value: companies.get(value, "")  # noqa: E731 - in place of the field's own
    for value in values:
        if value not in words:
            words[value] = str(tell(value))
    return [words[value] for value in values]
