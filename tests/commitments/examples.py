"""Events, rules and task forces of a village in which nobody lives."""

import datetime as dt
from typing import Any

from dme_desktop.commitments.regulations.model import RegulationKind
from dme_desktop.commitments.task_forces.model import Element, MemberRole

TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
LAUNCH = dt.date(2025, 9, 11)
ITEMS: list[dict[str, Any]] = [
    {"what": "Pembukaan", "by": "Panitia Contoh"},
    {"what": "Pembacaan ikrar", "by": "Kepala desa"},
]
MEMBERS: list[dict[str, Any]] = [
    {"name": "Sekretaris Contoh", "role": MemberRole.KETUA, "element": Element.PERANGKAT},
    {"name": "Purna Contoh", "role": MemberRole.ANGGOTA, "element": Element.PURNA},
]


def a_ceremony(**different: Any) -> dict[str, Any]:
    """Return the values of a launch."""
    return {
        "title": "Peluncuran Desa Migran Emas",
        "held_on": LAUNCH,
        "hours": "09.00 sampai selesai",
        "place": "Balai Desa Jenggik Utara",
        "organiser": "Pemerintah Desa Jenggik Utara",
        "guests": "Camat Contoh\nKapolsek Contoh",
        "attendance": 120,
    } | different


def a_designation(**different: Any) -> dict[str, Any]:
    """Return the values of a proposal."""
    return {"proposed_on": dt.date(2025, 5, 5), "proposed_to": "BP3MI Contoh"} | different


def a_regulation(**different: Any) -> dict[str, Any]:
    """Return the values of a village regulation."""
    return {
        "kind": RegulationKind.PERDES,
        "number": "4",
        "title": "Pelindungan Pekerja Migran",
        "enacted_on": dt.date(2025, 6, 2),
    } | different


def a_task_force(**different: Any) -> dict[str, Any]:
    """Return the values of a task force."""
    return {
        "name": "Satgas Pelindungan PMI",
        "sk_no": "145/2/2025",
        "sk_date": dt.date(2025, 6, 16),
        "duties": "Mendata warga\nMerujuk pengaduan",
    } | different
