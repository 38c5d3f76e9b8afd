"""Finding the files shipped with the program: fonts, icons, code lists, manual."""

from pathlib import Path

_PACKAGE = Path(__file__).parent.parent


def path(*parts: str) -> Path:
    """Return the path of a shipped file, in an installed program and in a source tree alike."""
    installed = _PACKAGE / "resources"
    root = installed if installed.is_dir() else _PACKAGE.parent / "resources"
    return root.joinpath(*parts)
