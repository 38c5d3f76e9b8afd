"""Of Qt the program takes what was made before its second thread began, and nothing else."""

import ast

from dme_desktop.app.shell.classes import NAMED
from tests.house.source import modules, nodes_of


def test_every_class_of_qt_that_is_named_is_made_before_a_thread_begins() -> None:
    named: dict[str, set[str]] = {module.__name__: set() for module in NAMED}
    for file in modules():
        for node in nodes_of(file):
            if isinstance(node, ast.ImportFrom) and node.module in named:
                named[node.module].update(one.name for one in node.names)
    assert {module.__name__: set(names.split()) for module, names in NAMED.items()} == named
    for module, names in NAMED.items():
        assert names.split() == sorted(names.split())
        assert all(hasattr(module, name) for name in names.split())
