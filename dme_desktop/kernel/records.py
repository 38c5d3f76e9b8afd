"""The parents of every stored record, and how its described columns become fields."""

import dataclasses
import datetime as dt
import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Column, ColumnDefault, Dialect, String, event
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    MappedAsDataclass,
    Mapper,
    class_mapper,
    mapped_column,
)
from sqlalchemy.types import TypeDecorator

from dme_desktop.kernel import fields, kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.ids import new_id
from dme_desktop.kernel.kinds import Kind, PartialDate


class Moment(TypeDecorator[dt.datetime]):
    """A moment with its zone, stored as UTC text that sorts by time."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102
        return (
            None if value is None else value.astimezone(dt.UTC).isoformat(timespec="milliseconds")
        )

    def process_result_value(self, value: str | None, dialect: Dialect) -> dt.datetime | None:  # noqa: ARG002, D102
        return None if value is None else dt.datetime.fromisoformat(value)


class PartialDay(TypeDecorator[PartialDate]):
    """A partial date, stored as the ISO text that sorts by time."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102
        return None if value is None else value.iso()

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:  # noqa: ARG002, D102
        return None if value is None else _partial_date(value)


@lru_cache(maxsize=16384)
def _partial_date(text: str) -> PartialDate:
    """Read a day; the same ones stand in many rows."""
    return PartialDate.from_iso(text)


class Exact(TypeDecorator[Decimal]):
    """A decimal number stored as text, so that no digit is lost."""

    impl = String(40)
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002, D102
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002, D102
        return None if value is None else Decimal(value)


_ours: dict[type, TypeDecorator[Any]] = {}  # one of each kind, for all columns


@event.listens_for(Mapper, "after_mapper_constructed")
def _be_lean(mapper: Mapper[Any], _: type) -> None:
    """Keep of a table's columns what is needed until one of them is asked for in a query.

    SQLAlchemy looks whether an attribute tells of its changes in a way that builds what queries
    take of it, a copy of the column; few are ever asked for. It keeps half of each column's
    dictionary free, and a type of its own for each. Measured over all tables: 6 MiB less.
    """
    attribute: Any
    for attribute in mapper.class_manager.values():
        told = type(attribute).dispatch
        attribute._slots_dispatch = told._for_instance(attribute)  # noqa: SLF001 - as it does
    for column in mapper.local_table.columns:
        if isinstance(column.type, TypeDecorator):
            column.type = _ours.setdefault(type(column.type), column.type)
        column.__dict__ = dict(column.__dict__)


class Base(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """The parent of every table."""

    @property
    def has_past(self) -> bool:
        """Say whether what is done to this row stands in the history and can be taken back."""
        return False

    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own declaration
        dt.datetime: Moment,
        PartialDate: PartialDay,
        Decimal: Exact,
    }


R = TypeVar("R", bound=Base)


class Record(MappedAsDataclass, kw_only=True):
    """What every record of the office carries: identity, authorship, revision and the bin.

    Authorship and revision are written by the vault as it saves; a screen never sets them.
    """

    @property
    def has_past(self) -> bool:
        """Say that all that is done to a record stands in the history."""
        return True

    id: Mapped[str] = mapped_column(String(36), primary_key=True, init=False, insert_default=new_id)
    created_at: Mapped[dt.datetime | None] = mapped_column(default=None, init=False)
    created_by: Mapped[str | None] = mapped_column(String(80), default=None, init=False)
    updated_at: Mapped[dt.datetime | None] = mapped_column(default=None, init=False, index=True)
    updated_by: Mapped[str | None] = mapped_column(String(80), default=None, init=False)
    deleted_at: Mapped[dt.datetime | None] = mapped_column(default=None, init=False)
    rev: Mapped[int] = mapped_column(default=1, init=False)


# What a table says of itself as `info["for_good"]`: which changes of it no undoing takes back. To
# be moved from one person to another when two become one is neither.
MAKING = frozenset("C")
EVERY_CHANGE = frozenset("CUD")


class PrintedOn(NamedTuple):
    """What a table says of itself as `info["printed_on"]`: the papers that show its records.

    They are papers of the type `kind`, printed from the record that the column `owner` names, about
    the year of the column `day`. Papers printed from the record itself need not be told.
    """

    kind: str
    owner: str
    day: str


class ClosedBy(NamedTuple):
    """What a table says of itself as `info["closed_by"]`: closed months in which it stays as it is.

    A row of `table` closes the month whose first day stands in its column `month`, for as long as
    its column `reopened` is empty; the own column `day` says in which month a record lies.
    """

    table: str
    month: str
    reopened: str
    day: str


@dataclass(frozen=True)
class Alone:
    """Of the records with these values {column: values} one may stand at a time, `by` one owner.

    It is told of a table as `info["alone"]`; services refuse a second one, and so do undo and bin.
    """

    where: Mapping[str, frozenset[Any]]
    sentence: str
    by: str = "deleted_at"  # of nobody: all that stand have none


@cache
def fields_of(model: type[Base]) -> tuple[Field, ...]:
    """Return the described columns of `model`, in the order the class writes them."""
    return tuple(_field(c) for c in class_mapper(model).columns if "spec" in c.info)


def field_of(model: type[Base], name: str) -> Field:
    """Return one described column."""
    return next(field for field in fields_of(model) if field.name == name)


def altered(record: R, values: Mapping[str, object]) -> R:
    """Return a record that nobody keeps yet: all of `record` that can be told, with `values`."""
    make: Callable[..., R] = type(record)
    own = {one.name: getattr(record, one.name) for one in dataclasses.fields(record) if one.init}
    return make(**own | dict(values))


def put(record: Base, values: Mapping[str, object]) -> None:
    """Write the values that differ, so that the past tells only what changed."""
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)


def problems_in(model: type[Base], values: Mapping[str, Any]) -> dict[str, str]:
    """Return {field name: sentence} for every value the model cannot accept."""
    return fields.problems_in(fields_of(model), values)


def problems_of(record: Base) -> dict[str, str]:
    """Return {field name: sentence} for every described column that cannot hold what it has."""
    return problems_in(type(record), values_of(record))


def values_of(record: Base) -> dict[str, object]:
    """Return what stands in the described columns of a record, in the order of the class."""
    return {field.name: getattr(record, field.name) for field in fields_of(type(record))}


def record_of(model: type[R], values: Mapping[str, Any], **owner: str) -> R:
    """Return a new record of what a form holds; what the form does not ask keeps its default.

    `owner` are the ids of the records it belongs to, which no form asks for.

    Example: `record_of(Ceremony, {"title": "Peluncuran", "held_on": day, "place": "Balai desa"})`.
    """
    asked = (field.name for field in fields_of(model) if field.name in values)
    return model(**{name: values[name] for name in asked}, **owner)


def _field(column: Column[Any]) -> Field:
    said = {"kind": _kind(column), "required": not column.nullable, **column.info["spec"]}
    length = column.type.length if type(column.type) is String else None  # Enum is a String too
    given = column.default
    default = given.arg if isinstance(given, ColumnDefault) and given.is_scalar else None
    return Field(name=column.key, max_length=length, default=default, **said)


def _kind(column: Column[Any]) -> Kind:
    python_type = column.type.python_type if not isinstance(column.type, TypeDecorator) else None
    if isinstance(column.type, PartialDay):
        return kinds.PARTIAL_DATE
    if isinstance(column.type, Exact):
        return kinds.DECIMAL
    if python_type is None:
        return kinds.TEXT
    if issubclass(python_type, enum.Enum):
        return kinds.choice(python_type)
    by_type = {bool: kinds.BOOL, int: kinds.INTEGER, dt.date: kinds.DATE}
    return by_type.get(python_type, kinds.TEXT)
