"""A column is described once; fields, checks and stored forms are read from it."""

import datetime as dt
import enum
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import String
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import (
    DeclarativeBase,
    InstrumentedAttribute,
    Mapped,
    MappedAsDataclass,
    mapped_column,
)

from dme_desktop.kernel import kinds, records
from dme_desktop.kernel.fields import spec
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people.model import FamilyLink, Person
from dme_desktop.village.model import Village

DIALECT = sqlite.dialect()
MOST = 1_000  # bytes of the dictionary of a column


class Size(enum.Enum):
    """Some sizes."""

    S = "Kecil"
    L = "Besar"


class Shelf(MappedAsDataclass, DeclarativeBase, kw_only=True):
    """A registry of its own, so that no table of the village is touched."""

    type_annotation_map = records.Base.type_annotation_map


class Parcel(Shelf, kw_only=True):
    """One column of every type."""

    __tablename__ = "parcel"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(10), info=spec("Nama"))
    size: Mapped[Size | None] = mapped_column(info=spec("Ukuran"))
    weight: Mapped[Decimal | None] = mapped_column(info=spec("Berat"))
    sent_on: Mapped[dt.date | None] = mapped_column(info=spec("Dikirim"))
    arrived: Mapped[PartialDate | None] = mapped_column(info=spec("Tiba"))
    pieces: Mapped[int] = mapped_column(default=1, info=spec("Banyaknya"))
    fragile: Mapped[bool] = mapped_column(default=False, info=spec("Mudah pecah"))
    secret: Mapped[str | None] = mapped_column(default=None)


def test_a_column_that_no_query_asks_for_takes_little() -> None:
    Shelf.registry.configure()
    asked = [
        column.key for column in Parcel.__table__.columns if _is_built(getattr(Parcel, column.key))
    ]
    assert not asked
    assert all(sys.getsizeof(vars(column)) < MOST for column in Parcel.__table__.columns)


def test_columns_of_a_kind_of_our_own_share_its_type() -> None:
    moments = {id(column.type) for column in Person.__table__.columns if column.key.endswith("_at")}
    assert len(moments) == 1


def _is_built(attribute: InstrumentedAttribute[object]) -> bool:
    """Say whether an attribute holds what a query takes of it."""
    held = type(attribute.comparator).__dict__["__clause_element__"]
    try:
        return bool(held.__get__(attribute.comparator))
    except AttributeError:
        return False


def test_the_kind_of_a_field_follows_its_column() -> None:
    told = {field.name: field.kind.name for field in records.fields_of(Parcel)}
    assert told == {
        "name": "text",
        "size": "choice",
        "weight": "decimal",
        "sent_on": "date",
        "arrived": "partial_date",
        "pieces": "integer",
        "fragile": "bool",
    }


def test_a_column_that_is_not_described_is_no_field() -> None:
    assert "search_key" not in {field.name for field in records.fields_of(Person)}
    assert "practice" not in {field.name for field in records.fields_of(Village)}


def test_what_may_be_empty_follows_the_column() -> None:
    required = {field.name for field in records.fields_of(Person) if field.required}
    assert {"full_name", "gender", "birth_date", "hamlet"} <= required
    assert "nik" not in required


@pytest.mark.parametrize("model", [Person, FamilyLink, Village])
def test_every_field_has_a_label_of_its_own(model: type[records.Base]) -> None:
    labels = [field.label for field in records.fields_of(model)]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_a_default_is_no_missing_value() -> None:
    assert records.problems_in(Parcel, {"name": "Buku"}) == {}  # type: ignore[arg-type]


@given(st.text(max_size=30))
def test_text_longer_than_its_column_is_refused(text: str) -> None:
    found = records.problems_in(Parcel, {"name": text})  # type: ignore[arg-type]
    assert bool(found) == (len(text) > 10 or not text)


def test_nik_fields_are_sensitive_everywhere() -> None:
    for model in (Person, FamilyLink):
        hidden = {field.name for field in records.fields_of(model) if field.sensitive}
        shown = {field.name for field in records.fields_of(model) if field.kind is kinds.NIK}
        assert shown <= hidden


@given(st.datetimes(timezones=st.timezones(), min_value=dt.datetime(1971, 1, 1)))  # noqa: DTZ001
def test_a_moment_is_read_back_to_the_millisecond(moment: dt.datetime) -> None:
    column = records.Moment()
    back = column.process_result_value(column.process_bind_param(moment, DIALECT), DIALECT)
    assert back is not None
    assert abs(back - moment) < dt.timedelta(milliseconds=1)


@given(st.lists(st.datetimes(timezones=st.timezones(), min_value=dt.datetime(1971, 1, 1))))  # noqa: DTZ001
def test_stored_moments_sort_by_time(moments: list[dt.datetime]) -> None:
    def stored(moment: dt.datetime) -> str:
        return records.Moment().process_bind_param(moment, DIALECT) or ""

    millis = sorted(moments)
    assert sorted(map(stored, moments)) == [stored(moment) for moment in millis]


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_no_digit_of_a_decimal_is_lost(value: Decimal) -> None:
    column = records.Exact()
    assert column.process_result_value(column.process_bind_param(value, DIALECT), DIALECT) == value


@given(st.dates(dt.date(1900, 1, 1), dt.date(2099, 12, 31)), st.sampled_from([1, 2, 3]))
def test_a_partial_date_is_read_back_as_it_was_known(day: dt.date, parts: int) -> None:
    known = PartialDate(*(day.year, day.month, day.day)[:parts])
    column = records.PartialDay()
    assert column.process_result_value(column.process_bind_param(known, DIALECT), DIALECT) == known
