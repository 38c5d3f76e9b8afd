"""What of a journey somebody should ask about, and how soon things end; no database."""

import datetime as dt
import enum
from collections.abc import Mapping
from typing import Any, NamedTuple

from dme_desktop.kernel.words import screen_date
from dme_desktop.workers import rules
from dme_desktop.workers.model import Stage


class Concern(enum.Enum):
    """What somebody is to be asked about."""

    KONTRAK = "Kontrak akan atau telah habis"
    CUTI = "Cuti belum berakhir"
    KONTAK = "Hilang kontak"
    KABAR = "Belum pernah ada kabar"
    RENCANA = "Rencana setelah pulang"
    MUTAKHIR = "Perlu dimutakhirkan"


class Ends(enum.Enum):
    """How soon something ends."""

    LEWAT = "Sudah lewat"
    HARI_30 = "Dalam 30 hari"
    HARI_60 = "31-60 hari"
    HARI_90 = "61-90 hari"
    NANTI = "Lebih dari 90 hari"


class Asked(NamedTuple):
    """What to ask, whether it is urgent, and what it is about; no words, nothing to ask."""

    told: str
    is_urgent: bool
    concern: Concern | None = None


LAST_DAYS = {Ends.LEWAT: -1, Ends.HARI_30: 30, Ends.HARI_60: 60, Ends.HARI_90: 90}
# How far from today each day of a journey lies where what is asked of it changes.
TURNS: Mapping[str, frozenset[int]] = {
    "contract_end": frozenset({*LAST_DAYS.values(), rules.CONTRACT_DAYS}),
    "last_contact_on": frozenset({-rules.LOST_CONTACT_DAYS}),
    "leave_until": frozenset({0}),
    "verified_on": frozenset({-rules.UPDATE_DAYS}),
}
NOTHING = Asked("", is_urgent=False)


def how_soon(day: dt.date, today: dt.date) -> Ends | None:
    """Return how soon a day comes, None when it is more than 90 days away."""
    days = (day - today).days
    return next((ends for ends, last in LAST_DAYS.items() if days <= last), None)


def of(row: Any, today: dt.date) -> Asked:  # noqa: ANN401 - a row of `latest`
    """Say what a journey needs somebody to ask, and whether that is urgent."""
    if row.stage in rules.ABROAD and row.lost_since:
        told = f"Hilang kontak sejak {screen_date(row.lost_since)}"
        return Asked(told, is_urgent=True, concern=Concern.KONTAK)
    if rules.is_lost(row.stage, row.last_contact_on, today):
        told = f"Hilang kontak {(today - row.last_contact_on).days} hari"
        return Asked(told, is_urgent=True, concern=Concern.KONTAK)
    if row.stage is Stage.CUTI and row.leave_until and row.leave_until < today:
        return leave(row, today)
    if row.stage in rules.ABROAD and row.contract_end:
        days = (row.contract_end - today).days
        if days <= rules.CONTRACT_DAYS:
            return contract(days)
    if (asked := unheard(row, today)).told:
        return asked
    return _plan(row, today)


def unheard(row: Any, today: dt.date) -> Asked:  # noqa: ANN401
    """Ask for the first news of somebody who left half a year ago."""
    if not rules.is_unheard(row.stage, row.last_contact_on, row.departed_on, today):
        return NOTHING
    told = "Belum ada kabar sejak berangkat"
    return Asked(told, is_urgent=False, concern=Concern.KABAR)


def contract(days: int) -> Asked:
    """Say how soon a contract ends, in days from today; negative after it."""
    told = "Kontrak habis; tanyakan statusnya" if days < 0 else f"Kontrak {days} hari lagi"
    return Asked(told, is_urgent=days < 0, concern=Concern.KONTRAK)


def leave(row: Any, today: dt.date) -> Asked:  # noqa: ANN401
    """Say until when somebody on leave is at home."""
    if row.leave_until is None:
        return Asked("Cuti, belum tahu sampai kapan", is_urgent=False, concern=Concern.CUTI)
    if row.leave_until < today:
        return Asked(
            "Cuti sudah habis; kembali bekerja atau purna?", is_urgent=True, concern=Concern.CUTI
        )
    told = f"Cuti sampai {screen_date(row.leave_until)}"
    return Asked(told, is_urgent=False, concern=Concern.CUTI)


def age(row: Any, today: dt.date) -> Asked:  # noqa: ANN401
    """Say for how long nobody looked at what is known of somebody abroad."""
    if row.stage not in rules.ABROAD or row.verified_on is None:
        return NOTHING
    days = (today - row.verified_on).days
    if days <= rules.UPDATE_DAYS:
        return NOTHING
    return Asked(f"Belum dimutakhirkan {days} hari", is_urgent=False, concern=Concern.MUTAKHIR)


def _plan(row: Any, today: dt.date) -> Asked:  # noqa: ANN401
    """Ask within a year what somebody who came home wants to do; late after a month."""
    if row.stage is not Stage.PURNA or row.return_plan or row.returned_on is None:
        return NOTHING
    days = (today - row.returned_on.last_day()).days  # a year alone may mean its last day
    if days > rules.REINTEGRATION_DAYS:
        return NOTHING
    late = days > rules.PLAN_DAYS
    return Asked("Tanyakan rencana setelah pulang", is_urgent=late, concern=Concern.RENCANA)
