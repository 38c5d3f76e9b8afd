"""Events, rules and task forces of a village in which nobody lives."""

import datetime as dt
from typing import Any, TypeVar

from dme_desktop.commitments.ceremonies.model import Ceremony, CeremonyItem
from dme_desktop.commitments.designation.model import Designation
from dme_desktop.commitments.regulations.model import Regulation, RegulationKind
from dme_desktop.commitments.task_forces.model import (
    Element,
    MemberRole,
    TaskForce,
    TaskForceMember,
)
from dme_desktop.kernel.records import Base, record_of, values_of

R = TypeVar("R", bound=Base)
TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
LAUNCH = dt.date(2025, 9, 11)
ITEMS = [
    CeremonyItem(what="Pembukaan", by="Panitia Contoh"),
    CeremonyItem(what="Pembacaan ikrar", by="Kepala desa"),
]
MEMBERS = [
    TaskForceMember(name="Sekretaris Contoh", role=MemberRole.KETUA, element=Element.PERANGKAT),
    TaskForceMember(name="Purna Contoh", role=MemberRole.ANGGOTA, element=Element.PURNA),
]


def but(record: R, **different: Any) -> R:
    """Return a new record like another one, but for some fields."""
    return record_of(type(record), values_of(record) | different)


def a_ceremony(**different: Any) -> Ceremony:
    """Return a launch that is not kept yet."""
    launch = Ceremony(
        title="Peluncuran Desa Migran Emas",
        held_on=LAUNCH,
        hours="09.00 sampai selesai",
        place="Balai Desa Jenggik Utara",
        organiser="Pemerintah Desa Jenggik Utara",
        guests="Camat Contoh\nKapolsek Contoh",
        attendance=120,
    )
    return but(launch, **different)


def a_designation(**different: Any) -> Designation:
    """Return a proposal that is not kept yet."""
    proposal = Designation(proposed_on=dt.date(2025, 5, 5), proposed_to="BP3MI Contoh")
    return but(proposal, **different)


def a_regulation(**different: Any) -> Regulation:
    """Return a village regulation that is not kept yet."""
    regulation = Regulation(
        kind=RegulationKind.PERDES,
        number="4",
        title="Pelindungan Pekerja Migran",
        enacted_on=dt.date(2025, 6, 2),
    )
    return but(regulation, **different)


def a_task_force(**different: Any) -> TaskForce:
    """Return a task force that is not kept yet."""
    task_force = TaskForce(
        name="Satgas Pelindungan PMI",
        sk_no="145/2/2025",
        sk_date=dt.date(2025, 6, 16),
        duties="Mendata warga\nMerujuk pengaduan",
    )
    return but(task_force, **different)
