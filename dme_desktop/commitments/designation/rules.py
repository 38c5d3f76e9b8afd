"""What a designation needs at each step, and what may follow; no database."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from dme_desktop.commitments.designation.model import DesignationStatus as Status

NEXT: Mapping[Status, tuple[Status, ...]] = {
    Status.BELUM: (Status.DIUSULKAN,),
    Status.DIUSULKAN: (Status.ASESMEN, Status.DITOLAK),
    Status.ASESMEN: (Status.DITETAPKAN, Status.DITOLAK),
    Status.DITETAPKAN: (Status.PEMBINAAN, Status.TIDAK_AKTIF),
    Status.PEMBINAAN: (Status.TIDAK_AKTIF,),
    Status.DITOLAK: (Status.DIUSULKAN,),
    Status.TIDAK_AKTIF: (),
}
NEEDS: Mapping[Status, tuple[str, ...]] = {
    Status.BELUM: (),
    Status.DIUSULKAN: ("proposed_on", "proposed_to"),
    Status.ASESMEN: ("assessed_on", "assessed_by"),
    Status.DITETAPKAN: ("sk_no", "sk_date", "sk_by"),
    Status.PEMBINAAN: ("coached_from",),
    Status.DITOLAK: ("reason",),
    Status.TIDAK_AKTIF: ("reason",),
}
IN_ORDER = ("proposed_on", "assessed_on", "sk_date", "plaque_on", "coached_from")
CLOSED = frozenset({Status.TIDAK_AKTIF})


def move_problems(
    status: Status, values: Mapping[str, Any], labels: Mapping[str, str]
) -> dict[str, str]:
    """Return what a designation still needs before it may stand at `status`: {field: sentence}."""
    return {
        name: f"{labels[name]} wajib diisi untuk {status.value.lower()}."
        for name in NEEDS[status]
        if values.get(name) in {None, ""}
    }


def doubts(values: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, str]:
    """Return dates that come before what should have come first: {field: sentence}."""
    found: dict[str, str] = {}
    before: tuple[str, dt.date] | None = None
    for name in IN_ORDER:
        day = values.get(name)
        if day is None:
            continue
        if before and day < before[1]:
            found[name] = f"{labels[name]} mendahului {labels[before[0]].lower()}. Periksa lagi."
        before = (name, day)
    return found
