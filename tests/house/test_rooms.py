"""What a room gives to the house under a known name is found in the one list of rooms."""

import ast
from pathlib import Path

import pytest

from dme_desktop import rooms
from tests.house.source import PACKAGE, modules, tree_of


def giving(name: str) -> set[str]:
    """Return the modules of rooms that give something of this name themselves."""
    above = {PACKAGE / "rooms.py", *(PACKAGE / "app").rglob("*.py")}
    every = (file for file in modules() if file not in above)
    return {dotted(file) for file in every if name in names_of(tree_of(file))}


def dotted(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts)


def names_of(tree: ast.Module) -> set[str]:
    """Return the names that a module gives at its top."""
    found = set()
    for node in tree.body:
        if isinstance(node, ast.AnnAssign | ast.Assign):
            targets = [node.target] if isinstance(node, ast.AnnAssign) else node.targets
            found |= {one.id for one in targets if isinstance(one, ast.Name)}
        elif isinstance(node, ast.FunctionDef):
            found.add(f"{node.name} -> {ast.unparse(node.returns) if node.returns else ''}")
    return found


def taken(function: str) -> set[str]:
    """Return the modules from which a function of the list of rooms imports."""
    defined = {
        node.name: node
        for node in tree_of(PACKAGE / "rooms.py").body
        if isinstance(node, ast.FunctionDef)
    }
    return {
        str(node.module) for node in ast.walk(defined[function]) if isinstance(node, ast.ImportFrom)
    }


@pytest.mark.parametrize(
    ("name", "functions"),
    [
        ("TARGET", ["targets"]),
        ("PRINTS", ["prints"]),
        ("waiting -> list[Matter]", ["waiting", "_of_few"]),
        ("known -> Sequence[Known[Any]]", ["known"]),
    ],
)
def test_what_a_room_gives_is_in_the_list(name: str, functions: list[str]) -> None:
    assert giving(name) == set().union(*map(taken, functions))


def test_every_list_of_a_room_is_told_by_the_command_line() -> None:
    assert {rooms.listed(kind).__module__ for kind in rooms.LISTS} == {
        dotted(file) for file in PACKAGE.rglob("listed.py")
    }


def test_no_two_rooms_give_something_of_the_same_name() -> None:
    codes = [one.code for one in rooms.targets()]
    every = [*rooms.prints(), *rooms.blanks()]
    assert len(set(codes)) == len(codes)
    assert len(set(every)) == len(every)
