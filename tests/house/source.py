"""The house's own source, as the tests of its promises read it."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "dme_desktop"
RESOURCES = ROOT / "resources"
_BUILT = {
    ".git", ".venv", ".hypothesis", ".mypy_cache", ".ruff_cache", ".pytest_cache", "__pycache__",
    ".import_linter_cache", "dist", "build", "node_modules",
}  # fmt: skip


def modules(*folders: str) -> list[Path]:
    """Return the Python files of the program, or of some folders of the repository."""
    places = [ROOT / folder for folder in folders] or [PACKAGE]
    return sorted(file for place in places for file in place.rglob("*.py"))


@cache
def tree_of(file: Path) -> ast.Module:
    """Return a file as a tree."""
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


@cache
def nodes_of(file: Path) -> tuple[ast.AST, ...]:
    """Return every node of a file, as `ast.walk` comes to them."""
    return tuple(ast.walk(tree_of(file)))


@cache
def calls(file: Path) -> tuple[ast.Call, ...]:
    """Return every call in a file."""
    return tuple(node for node in nodes_of(file) if isinstance(node, ast.Call))


def place(file: Path, node: ast.AST) -> str:
    """Return "dme_desktop/ui/form.py:12", for the reader of a failure."""
    return f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 1)}"


def name_of(node: ast.AST) -> str:
    """Return the last name of what is called or assigned: `tr` of `self.tr`."""
    if isinstance(node, ast.Attribute):
        return node.attr
    if isinstance(node, ast.Subscript):
        return name_of(node.value)
    return node.id if isinstance(node, ast.Name) else ""


def kept_files() -> list[Path]:
    """Return the text files of the repository, as far as a person may read them."""
    found = []
    for file in sorted(ROOT.rglob("*")):
        parts = file.relative_to(ROOT).parts
        made = _BUILT & set(parts) or parts[0].startswith("out") or ".egg-info" in str(file)
        if file.is_file() and not made and b"\0" not in file.read_bytes()[:4096]:
            found.append(file)
    return found
