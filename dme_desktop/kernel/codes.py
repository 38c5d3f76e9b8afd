"""Code lists shipped with the program (`resources/codelists.json`): numbers and their labels.

The numbers are those of the population office's own sheets, so that a workbook is read as it is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from dme_desktop.kernel import resources


@dataclass(frozen=True, slots=True)
class Country:
    """A destination: ISO 3166 code, Indonesian name, ISO 4217 currency, calling code."""

    code: str
    name: str
    currency: str
    calling: str


@cache
def labels(name: str) -> Mapping[str, str]:
    """Return {code: label} of one list, in the order people know it."""
    items = _lists()[name]["items"]
    return {code: item["name"] if isinstance(item, dict) else item for code, item in items.items()}


@cache
def countries() -> Mapping[str, Country]:
    """Return the destinations by ISO code."""
    items = _lists()["destination_country"]["items"]
    return {code: Country(code=code, **item) for code, item in items.items()}


@cache
def _lists() -> dict[str, Any]:
    text = resources.path("codelists.json").read_bytes()
    lists: dict[str, Any] = msgspec.json.decode(text)
    return lists
