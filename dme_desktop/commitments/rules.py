"""What a ceremony, a designation and a task force need, and what may follow; no database."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from dme_desktop.commitments.model import DesignationStatus as Status
from dme_desktop.commitments.model import MemberRole

MOST_ITEMS, MOST_MEMBERS = 40, 60
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


def ceremony_problems(items: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what prevents a ceremony from being kept: {field: sentence}."""
    if len(items) > MOST_ITEMS:
        return {"items": f"Paling banyak {MOST_ITEMS} mata acara."}
    if not all((one.get("what") or "").strip() for one in items):
        return {"items": "Setiap mata acara perlu nama."}
    return {}


def move_problems(
    status: Status, values: Mapping[str, Any], labels: Mapping[str, str]
) -> dict[str, str]:
    """Return what a designation still needs before it may stand at `status`: {field: sentence}."""
    return {
        name: f"{labels[name]} wajib diisi untuk {status.value.lower()}."
        for name in NEEDS[status]
        if values.get(name) in {None, ""}
    }


def designation_doubts(values: Mapping[str, Any], labels: Mapping[str, str]) -> dict[str, str]:
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


def task_force_problems(members: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Return what prevents a task force from being kept: {field: sentence}."""
    if not members:
        return {"members": "Isi paling sedikit satu anggota."}
    if len(members) > MOST_MEMBERS:
        return {"members": f"Paling banyak {MOST_MEMBERS} anggota."}
    if not all((one.get("name") or "").strip() for one in members):
        return {"members": "Setiap anggota perlu nama."}
    return {}


def task_force_doubts(members: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Say when a task force has no leader, or several: {field: sentence}."""
    leaders = sum(one.get("role") is MemberRole.KETUA for one in members)
    if leaders == 1:
        return {}
    told = "Belum ada ketua" if not leaders else f"Ada {leaders} ketua"
    return {"members": f"{told}. Periksa kedudukan anggotanya."}
