"""Whose money a figure of the ledger is narrowed to; the name of the figure carries it along."""

from typing import Any, NamedTuple

import msgspec
from sqlalchemy import ColumnElement, ScalarSelect, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute

from dme_desktop.people.model import Person
from dme_desktop.workers.model import Journey, Scheme

MEANT = "!"  # before whom a figure is narrowed to, in its code


class Meant(NamedTuple):
    """Those whose money is meant; nothing said is everybody.

    `hamlets` are every spelling of one; `country` is that of the newest journey, "" where nobody
    knows it, and `scheme` the name of its scheme; `gender` is "1" or "2".
    """

    hamlets: tuple[str, ...] = ()
    country: str | None = None
    gender: str = ""
    scheme: str = ""

    @property
    def code(self) -> str:
        """Return what stands behind the code of a figure; "" for everybody."""
        return "" if self == EVERYBODY else MEANT + msgspec.json.encode(self).hex()

    def conditions(self, person: InstrumentedAttribute[str]) -> list[ColumnElement[bool]]:
        """Return what a record meets that is about one of those meant, by its column of people."""
        return [] if self == EVERYBODY else [person.in_(self._people())]

    def _people(self) -> Select[str]:
        asked = select(Person.id)
        if self.hamlets:
            asked = asked.where(Person.hamlet.in_(self.hamlets))
        if self.country is not None:
            asked = asked.where(func.coalesce(COUNTRY, "") == self.country)
        if self.gender:
            asked = asked.where(Person.gender == self.gender)
        if self.scheme:
            asked = asked.where(SCHEME.in_([Scheme[self.scheme]]))
        return asked


EVERYBODY = Meant()


def _newest(column: InstrumentedAttribute[Any]) -> ScalarSelect[Any]:
    return (
        select(column)
        .where(Journey.person_id == Person.id, Journey.deleted_at.is_(None))
        .order_by(Journey.seq.desc(), Journey.id.desc())
        .limit(1)
        .correlate(Person)
        .scalar_subquery()
    )


COUNTRY = _newest(Journey.country)  # where a worker is by the newest journey
SCHEME = _newest(Journey.scheme)


def parted(code: str) -> tuple[str, Meant]:
    """Return the code of a figure and whom it is narrowed to; raise ValueError for none of ours."""
    figure, _, told = code.partition(MEANT)
    try:
        return figure, msgspec.json.decode(bytes.fromhex(told), type=Meant) if told else EVERYBODY
    except msgspec.DecodeError as error:
        raise ValueError(code) from error
