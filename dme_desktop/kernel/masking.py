"""What is secret of a person, as somebody reads it: whole, or but for its last figures.

Whoever fills in reads it whole; who only checks the books, or keeps the program running, does not
need to (UU 27/2022 art. 4, domain dictionary, section 6).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from dme_desktop.kernel.acts import FILLING_IN, Who
from dme_desktop.kernel.fields import Field

HIDDEN = "•••"
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
    """Return values of a form but for those that are secret, or lines in which some may stand."""
    return {
        name: None if _is_secret(fields.get(name), value) else value
        for name, value in values.items()
    }


def _is_secret(field: Field | None, value: Any) -> bool:  # noqa: ANN401 - of any kind
    """Say whether a value of a form is hidden: lines of documents hold numbers of passports."""
    lines = value.values() if isinstance(value, Mapping) else value
    has_lines = isinstance(lines, Iterable) and any(isinstance(one, Mapping) for one in lines)
    return (field is not None and field.sensitive) or has_lines
