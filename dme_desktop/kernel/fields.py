"""A field is described once, on its column; forms, tables, workbooks and papers read it from here.

This is a description, not a framework: nothing here calls back into a screen, and a screen
is free to ignore it and place its widgets by hand.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dme_desktop.kernel.kinds import Kind

Check = Callable[[Any], str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing the clerk reads or fills in."""

    name: str
    label: str
    kind: Kind
    required: bool = False
    max_length: int | None = None
    hint: str = ""
    check: Check | None = None
    warn: Check | None = None
    in_table: bool = False
    sensitive: bool = False
    default: Any = None
    kept_for: str = ""  # why no form, table, import or paper shows it


def spec(  # noqa: PLR0913 - one keyword a property of a field
    label: str,
    *,
    kind: Kind | None = None,
    hint: str = "",
    check: Check | None = None,
    warn: Check | None = None,
    required: bool | None = None,
    in_table: bool = False,
    sensitive: bool = False,
    kept_for: str = "",
) -> dict[str, Any]:
    """Say what SQLAlchemy cannot: `mapped_column(..., info=spec("Nama lengkap"))`."""
    said = {
        "label": label, "hint": hint, "check": check, "warn": warn, "in_table": in_table,
        "sensitive": sensitive, "kept_for": kept_for,
    }  # fmt: skip
    optional = {"kind": kind, "required": required}
    return {"spec": said | {name: value for name, value in optional.items() if value is not None}}


def problems_in(fields: Sequence[Field], values: Mapping[str, Any]) -> dict[str, str]:
    """Return {field name: sentence} for every value that cannot be accepted."""
    found = ((f.name, problem_with(f, values.get(f.name, f.default))) for f in fields)
    return {name: sentence for name, sentence in found if sentence}


def problem_with(field: Field, value: Any) -> str | None:  # noqa: ANN401
    """Say why `field` cannot hold `value`, or nothing."""
    if value is None or value == "":
        return f"{field.label} wajib diisi." if field.required else None
    if field.max_length and isinstance(value, str) and len(value) > field.max_length:
        return f"{field.label} paling panjang {field.max_length} huruf."
    return field.check(value) if field.check else None
