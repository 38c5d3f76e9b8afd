"""A field that is described reaches somebody: a form, a table, an import or a paper."""

import ast
from functools import cache
from pathlib import Path

from dme_desktop import rooms
from dme_desktop.kernel.records import Base, fields_of
from dme_desktop.vault import declared
from tests.house.source import PACKAGE, calls, modules, name_of, nodes_of


def test_every_described_field_reaches_a_form_a_table_an_import_or_a_paper() -> None:
    rooms.declare()
    lost = [
        f"{model.__name__}.{field.name}"
        for model in declared.models().values()
        if not _is_shown_whole(model)
        for field in fields_of(model)
        if field.name not in _told() and not field.kept_for
    ]
    assert lost == [], "show it to somebody, or say in its spec what it is kept for"


NO_NAMES = {
    "Activity.title", "Award.title", "Batch.title", "Ceremony.title", "Course.title",  # as told
    "Attachment.name", "Laptop.name", "Letter.kept_in", "ListedWorker.listed_hamlet",
    "ReceivedList.title", "Village.name",  # of the list of regions
    "WatchedName.alias", "WatchedName.birth_place", "WatchedName.origin",
}  # fmt: skip


def test_names_and_places_are_offered_as_papers_write_them() -> None:
    """Typed in small letters they would stand so on a certificate, a pledge or a letter."""
    rooms.declare()
    plain = {
        f"{model.__name__}.{field.name}"
        for model in declared.models().values()
        for field in fields_of(model)
        if field.kind.name == "text" and field.label.startswith(("Nama ", "Tempat", "Alamat"))
    }
    assert plain - NO_NAMES == set()


def _reaches_people(file: Path) -> bool:
    """Say whether a module is one through which people see or give a field."""
    inside = file.relative_to(PACKAGE)
    shown = {"screen", "settings", "documents", "reports", "exchange", "letters", "commitments"}
    return bool(shown & set(inside.parts)) or inside.stem in {"screen", "papers", "target"}


@cache
def _told() -> frozenset[str]:
    """Return every name that such a module writes: a text in a tuple, or an attribute it reads."""
    reaching = filter(_reaches_people, modules())
    every = [node for file in reaching for node in nodes_of(file)]
    texts = {one.value for one in every if isinstance(one, ast.Constant)}
    read = {one.attr for one in every if isinstance(one, ast.Attribute)}
    return frozenset({text for text in texts if isinstance(text, str)} | read)


def _is_shown_whole(model: type[Base]) -> bool:
    """Say whether such a module takes every field: `fields_of(Official)`, or of any of its room."""
    room = model.__module__.split(".")[1]
    return model.__name__ in _taken_whole() or f"{room}.model" in _taken_whole()


@cache
def _taken_whole() -> frozenset[str]:
    found = set()
    for file in filter(_reaches_people, modules()):
        for call in calls(file):
            if name_of(call.func) == "fields_of" and call.args:
                of = name_of(call.args[0])
                found.add(of if of[:1].isupper() else f"{file.relative_to(PACKAGE).parts[0]}.{of}")
    return frozenset(found)
