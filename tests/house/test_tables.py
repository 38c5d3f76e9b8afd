"""Every model of the house stands in the one list by which undoing and the audit see tables."""

from pathlib import Path

from dme_desktop import rooms
from dme_desktop.kernel.records import Base
from dme_desktop.vault import declared
from tests.house.source import PACKAGE


def test_every_model_of_the_house_is_declared() -> None:
    declared_files = {Path(str(room.__file__)) for room in rooms.models()}
    assert declared_files == set(PACKAGE.rglob("model.py"))


def test_every_table_that_is_mapped_is_declared() -> None:
    mapped = {mapper.class_ for mapper in Base.registry.mappers}
    assert set(declared.models().values()) == mapped
