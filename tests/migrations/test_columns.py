"""A new migration gives its tables what every record carries, as the records themselves say it."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateColumn

from dme_desktop.kernel.records import Record
from dme_desktop.migrations.columns import record_columns
from dme_desktop.vault.model import Outgoing


def told(column: Any) -> str:
    return str(CreateColumn(column).compile(dialect=sqlite.dialect()))


def test_the_columns_of_a_record_are_those_of_every_table() -> None:
    made = sa.Table("baru", sa.MetaData(), *record_columns()).c
    kept = [column for column in Outgoing.__table__.c if column.key in Record.__annotations__]
    assert [told(column) for column in made] == [told(column) for column in kept]
