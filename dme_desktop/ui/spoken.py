"""What stands in a field, in words: for a question about it, not for typing."""

import enum
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from dme_desktop.ui.cell import Cell
from dme_desktop.ui.picking import Choice
from dme_desktop.ui.said import said


def words_of(cell: Cell) -> str:
    """Return the value of a field as it is read, what cannot be read as it is typed."""
    try:
        value = cell.editor.value()
    except ValueError:
        return cell.editor.draft()
    if isinstance(value, str | bytes | Mapping | Choice) or _is_list(value):
        return _words(value)
    return _words(said(cell.field.kind.format(value)) if value is not None else None)


def _words(value: Any) -> str:  # noqa: ANN401 - whatever an editor holds
    if value is None or value in ("", [], {}):
        return QCoreApplication.translate("clash", "kosong")
    if isinstance(value, bytes):
        size = QCoreApplication.translate("clash", "foto, {size} KB")
        return size.format(size=-(-len(value) // 1024))
    if isinstance(value, Mapping):
        return ", ".join(_pair(name, one) for name, one in value.items() if one not in _EMPTY)
    if _is_list(value):
        return "\n".join(map(_words, value))
    return _word(value)


def _word(value: object) -> str:
    if isinstance(value, Choice):
        return value.title
    return said(str(value.value)) if isinstance(value, enum.Enum) else str(value)


_EMPTY: tuple[object, ...] = (None, "", [], {})


def _pair(name: object, value: object) -> str:
    """Return one part of a row; a row of a list by its name where that is a choice."""
    if isinstance(name, enum.Enum):
        return f"{said(str(name.value))}: {_words(value)}"
    return _words(value)


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str | bytes | Choice)
