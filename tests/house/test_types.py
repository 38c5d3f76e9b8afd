"""Types reach the data: how often `Any` stands in the house, and where it never may.

Loose values enter where a form or a workbook gives them; one function there makes the record. From
there on rules and the verbs of services know by its type what they are given.
"""

import ast
import re
from pathlib import Path

from tests.house.source import PACKAGE, modules, nodes_of, place

MOST_IN_A_THOUSAND_LINES = 7.3  # of `Any` in the whole house; lowered as rooms become typed
_ANY = re.compile(r"\bAny\b")


def test_any_is_rare_and_becomes_rarer() -> None:
    texts = [file.read_text(encoding="utf-8") for file in modules()]
    lines = sum(text.count("\n") for text in texts)
    found = sum(len(_ANY.findall(text)) for text in texts)
    assert found * 1000 / lines <= MOST_IN_A_THOUSAND_LINES


def test_rules_and_services_say_what_they_take_and_give() -> None:
    loose = [
        place(file, function)
        for file in modules()
        if _is_told_by_type(file)
        for function in _public_functions(file)
        if _ANY.search(_signature(function))
    ]
    assert not loose, "\n".join(loose)


def _is_told_by_type(file: Path) -> bool:
    """Say whether a module holds rules or the verbs of a service."""
    inside = file.relative_to(PACKAGE)
    return inside.stem in {"rules", "service"} or inside.parent.name == "service"


def _public_functions(file: Path) -> list[ast.FunctionDef]:
    functions = (node for node in nodes_of(file) if isinstance(node, ast.FunctionDef))
    return [one for one in functions if not one.name.startswith("_")]


def _signature(function: ast.FunctionDef) -> str:
    """Return the annotations of what a function takes and gives, as they are written."""
    every = (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)
    told = [one.annotation for one in every] + [function.returns]
    return " ".join(ast.unparse(one) for one in told if one is not None)
