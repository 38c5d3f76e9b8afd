"""What the office allows in its own profile: pure functions, no database."""

import re
import string
from collections.abc import Mapping
from typing import Any

TOKENS = {"code", "number", "suffix", "month", "year"}


def problems(values: Mapping[str, Any]) -> dict[str, str]:
    """Return what cannot be saved of a village profile: {field: sentence}."""
    found = {}
    if (postcode := values.get("postcode")) and not re.fullmatch(r"[0-9]{5}", postcode):
        found["postcode"] = "Kode pos terdiri dari 5 angka."
    if (pattern := values.get("number_pattern")) and (wrong := pattern_problem(pattern)):
        found["number_pattern"] = wrong
    return found


def pattern_problem(pattern: str) -> str | None:
    """Say why a letter number pattern cannot be used, or nothing."""
    try:
        parts = [part[1:] for part in string.Formatter().parse(pattern) if part[1] is not None]
    except ValueError:
        parts = [("", "", None)]
    used = {name for name, *_ in parts}
    if not used <= TOKENS or any(form or turned for _, form, turned in parts):
        return "Pola nomor hanya mengenal {code} {number} {suffix} {month} {year}."
    if not {"number", "year"} <= used:
        return "Pola nomor harus memuat {number} dan {year}, agar nomor tidak kembar."
    return None
