"""Runs inside the Windows Python: turns the sources of the product into its byte code.

Written without the source's place or time, so that the same source always gives the same bytes.
`python bytecode.py FOLDER TOP...` compiles FOLDER/TOP; sources go, except what Alembic reads.
"""

import ast
import marshal
import sys
from importlib.util import MAGIC_NUMBER
from pathlib import Path

UNCHECKED = (1).to_bytes(4, "little")  # by hash, and never compared with a source
NO_HASH = bytes(8)
KEPT = "migrations"  # Alembic looks for the sources of its revisions
OF_OTHERS = "lib/"


def compiled(file: Path, name: str) -> bytes:
    """Return the byte code of one source; `name` is what a traceback calls it.

    What libraries tell programmers is left out: 2.8 MiB less with the first room, on Linux.
    """
    tree = ast.parse(file.read_bytes(), name)
    if name.startswith(OF_OTHERS):
        _let_be_silent(tree)
    code = compile(tree, name, "exec", dont_inherit=True, optimize=0)
    again = marshal.loads(marshal.dumps(code))  # noqa: S302 - our own; forgets what was shared
    return MAGIC_NUMBER + UNCHECKED + NO_HASH + marshal.dumps(again)


def _let_be_silent(tree: ast.Module) -> None:
    """Shorten every docstring to a dot: SQLAlchemy wants some of them to be there."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            match node.body:
                case [ast.Expr(ast.Constant(str()) as told), *_]:
                    told.value = "."


def main(folder: Path, tops: list[str]) -> None:
    """Compile everything below the tops of a folder."""
    for file in sorted(file for top in tops for file in (folder / top).rglob("*.py")):
        if KEPT not in file.relative_to(folder).parts:
            name = file.relative_to(folder).as_posix()
            file.with_suffix(".pyc").write_bytes(compiled(file, name))
            file.unlink()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
