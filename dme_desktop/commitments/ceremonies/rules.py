"""What an order of events needs; no database."""

from collections.abc import Sequence

from dme_desktop.commitments.ceremonies.model import CeremonyItem

MOST_ITEMS = 40


def problems(items: Sequence[CeremonyItem]) -> dict[str, str]:
    """Return what prevents a ceremony from being kept: {field: sentence}."""
    if len(items) > MOST_ITEMS:
        return {"items": f"Paling banyak {MOST_ITEMS} mata acara."}
    if not all((one.what or "").strip() for one in items):
        return {"items": "Setiap mata acara perlu nama."}
    return {}
