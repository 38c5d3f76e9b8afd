"""When a permit must be asked about again, and what a mark needs; no database.

A village has no list of permits, so what it was told ages: after 30 days it shows as "perlu dicek"
(domain dictionary, section 9, Agency).
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.agencies.model import Agency, PermitStatus, Recruiter
from dme_desktop.kernel.names import plain

FRESH_DAYS = 30
LETTERS_A_SLIP = 6
_FORMS = {"PT", "PERSERO", "TBK"}  # what a company is, and no part of its name
_TOLD = {PermitStatus.BERLAKU, PermitStatus.TIDAK_BERLAKU}


def key(name: str) -> str:
    """Return what stays the same however the name of a company is written.

    Example: "P.T. Contoh Jaya", "PT Contoh Jaya", "Contoh Jaya, PT" and "Contoh Jaya" are one.
    """
    words = plain(name).split()
    for ends in (slice(None, 2), slice(-2, None)):
        if words[ends] == ["P", "T"]:
            words[ends] = ["PT"]
    return " ".join(word for word in words if word not in _FORMS) or plain(name)


def meant(name: str, known: Sequence[str]) -> str:
    """Return the known name that one not yet known may be a slip of, "" for none.

    One letter in six may differ: who is written twice has half of what was told at each.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - 3 MiB, for who writes an unknown name

    own, keys = key(name), [key(one) for one in known]
    most = len(own) // LETTERS_A_SLIP
    if own in keys or not most:
        return ""
    away = [OSA.distance(own, one, score_cutoff=most) for one in keys]
    nearest = min(range(len(away)), key=lambda at: away[at], default=-1)
    return known[nearest] if nearest >= 0 and away[nearest] <= most else ""


@dataclass(frozen=True, slots=True)
class Permit:
    """How a permit stands today, in words, and whether somebody may rely on it."""

    told: str
    trusted: bool
    tone: str


def permit(status: PermitStatus, checked_on: dt.date | None, today: dt.date) -> Permit:
    """Return how a permit stands on `today`."""
    if status is PermitStatus.TIDAK_BERLAKU:
        return Permit("Izin tidak berlaku", trusted=False, tone="red")
    if status is PermitStatus.TIDAK_DIKETAHUI or checked_on is None:
        return Permit("Izin belum diperiksa", trusted=False, tone="amber")
    days = (today - checked_on).days
    if days > FRESH_DAYS:
        return Permit(f"Perlu dicek, terakhir {days} hari lalu", trusted=False, tone="amber")
    return Permit("Izin berlaku", trusted=True, tone="")


def agency_problems(agency: Agency, today: dt.date) -> dict[str, str]:
    """Return why an agency cannot be kept: {field: sentence}."""
    found = ban_problems(agency)
    if agency.permit_status in _TOLD and not agency.checked_on:
        found["checked_on"] = "Isi kapan izin ini diperiksa."
    elif agency.checked_on and agency.checked_on > today:
        found["checked_on"] = "Tanggal pemeriksaan tidak boleh sesudah hari ini."
    return found


def assignment_doubt(until: dt.date | None, today: dt.date) -> str:
    """Say when an assignment letter has ended, or nothing."""
    return "Surat tugasnya sudah habis." if until and until < today else ""


def ban_problems(one: Agency | Recruiter) -> dict[str, str]:
    """Return what is lacking of a mark: {field: sentence}."""
    if one.banned and not (one.ban_reason or "").strip():
        return {"ban_reason": "Tulis alasannya; petugas berikutnya perlu tahu."}
    return {}
