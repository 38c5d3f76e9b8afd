"""What a designation needs at each step, and what may follow; no database."""

import datetime as dt
from collections.abc import Mapping
from itertools import pairwise

from dme_desktop.commitments import days
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.commitments.designation.model import DesignationStatus as Status
from dme_desktop.kernel.records import field_of

NEXT: Mapping[Status, tuple[Status, ...]] = {
    Status.BELUM: (Status.DIUSULKAN,),
    Status.DIUSULKAN: (Status.ASESMEN, Status.DITOLAK),
    Status.ASESMEN: (Status.DITETAPKAN, Status.DITOLAK),
    Status.DITETAPKAN: (Status.PEMBINAAN, Status.TIDAK_AKTIF),
    Status.PEMBINAAN: (Status.TIDAK_AKTIF,),
    Status.DITOLAK: (),
    Status.TIDAK_AKTIF: (),
}
NEEDS: Mapping[Status, tuple[str, ...]] = {
    Status.BELUM: (),
    Status.DIUSULKAN: ("proposed_on", "proposed_to"),
    Status.ASESMEN: ("assessed_on", "assessed_by"),
    Status.DITETAPKAN: ("sk_no", "sk_date", "sk_by"),
    Status.PEMBINAAN: ("coached_from",),
    Status.DITOLAK: ("rejected_on", "reason"),
    Status.TIDAK_AKTIF: ("reason",),
}
IN_ORDER = ("proposed_on", "assessed_on", "rejected_on", "sk_date", "plaque_on", "coached_from")


def move_problems(designation: Designation, status: Status) -> dict[str, str]:
    """Return what a designation still needs before it may stand at `status`: {field: sentence}."""
    return {
        name: f"{_label(name)} wajib diisi untuk {status.value.lower()}."
        for name in NEEDS[status]
        if getattr(designation, name) in {None, ""}
    }


def problems(designation: Designation, today: dt.date) -> dict[str, str]:
    """Return what prevents a designation from being kept: {field: sentence}."""
    return days.to_come(designation, IN_ORDER, today)


def doubts(designation: Designation) -> dict[str, str]:
    """Return dates that come before what should have come first: {field: sentence}."""
    dated = [(name, day) for name in IN_ORDER if (day := getattr(designation, name))]
    return {
        name: f"{_label(name)} mendahului {_label(before).lower()}. Periksa lagi."
        for (before, earlier), (name, day) in pairwise(dated)
        if day < earlier
    }


def _label(name: str) -> str:
    return field_of(Designation, name).label
