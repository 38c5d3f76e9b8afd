"""What is secret of a person, as somebody reads it: whole, or but for its last figures.

Whoever fills in reads it whole; who only checks the books, or keeps the program running, does not
need to (UU 27/2022 art. 4, domain dictionary, section 6).
"""

import datetime as dt
import enum
from collections.abc import Iterable, Mapping
from typing import Any

from dme_desktop.kernel.acts import FILLING_IN, Who
from dme_desktop.kernel.fields import Field

HIDDEN = "•••"
TOLD = (enum.Enum, dt.date)  # of a line: how it stands, and when it ends
LEFT, LEAST = 3, 8  # figures that are shown, of so many at least


def sees_secrets(who: Who | None) -> bool:
    """Say whether somebody reads what is secret; where nobody is asked for, nobody is kept out."""
    return who is None or bool(FILLING_IN & who.roles)


def masked(told: str) -> str:
    """Return what is shown instead of something secret: "•••877", "•••" of what is short."""
    return HIDDEN + told[-LEFT:] if len(told) >= LEAST and told[-LEFT:].isdigit() else HIDDEN


def shown(field: Field, value: Any, who: Who | None) -> str:  # noqa: ANN401 - of any kind
    """Return a value as somebody reads it."""
    told = field.kind.format(value)
    return masked(told) if field.sensitive and not sees_secrets(who) else told


def without_secrets(fields: Mapping[str, Field], values: Mapping[str, Any]) -> dict[str, Any]:
    """Return values of a form but for those that are secret, or lines in which some may stand.

    Of each document it stays told how it stands and until when: it is no secret, and not missing.
    """
    return {name: _readable(fields.get(name), value) for name, value in values.items()}


def withheld(fields: Mapping[str, Field], values: Mapping[str, Any]) -> set[str]:
    """Return the names of what is known and left out for being secret."""
    left = without_secrets(fields, values)
    return {name for name, value in values.items() if value is not None and left[name] is None}


def _readable(field: Field | None, value: Any) -> Any:  # noqa: ANN401 - of any kind
    """Return what stays of a value: lines of documents hold numbers of passports."""
    if field is not None and field.sensitive:
        return None
    if isinstance(value, Mapping):
        return {
            key: {name: told for name, told in line.items() if isinstance(told, TOLD)}
            if isinstance(line, Mapping)
            else line
            for key, line in value.items()
        }
    has_lines = isinstance(value, Iterable) and any(isinstance(one, Mapping) for one in value)
    return None if has_lines else value
