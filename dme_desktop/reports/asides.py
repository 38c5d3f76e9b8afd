"""The rows behind figures that no line of a list leads to: of notes, of unknowns, of counts.

A figure is named by a short key, "modal:REMITANSI", and a column where a row has several. As many
rows as the figure says, or rows that add up to it; of cases there are none.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import rupiah, screen_date
from dme_desktop.livelihoods.model import Activity, ActivityParticipant, CapitalSource, Home
from dme_desktop.livelihoods.service import families, figures, returnees
from dme_desktop.people.model import Person
from dme_desktop.people.model import SchoolStatus as School
from dme_desktop.remittances.service import figures as money
from dme_desktop.reports import asking, counting, protection
from dme_desktop.reports.asking import Period
from dme_desktop.reports.behind import Behind, Look, Name
from dme_desktop.reports.lists import SEXES as LETTERS
from dme_desktop.training.model import Batch, Mark, Participant, Result, Seat
from dme_desktop.training.service import counting as trainings
from dme_desktop.visits.service import figures as ways

SURVEY, BESIDE = "survei", "survei-beslip"
BUSINESSES: Mapping[str, Callable[[figures.Kept], bool]] = MappingProxyType(
    {
        "semua": lambda _: True,
        "aktif": lambda one: one.business.ended_on is None,
        "pekerja": lambda one: one.business.ended_on is None and bool(one.business.workers),
        "bermodal": lambda one: bool(one.capital),
        "tanpa-modal": lambda one: not one.capital,
        "tanpa-pekerja": lambda one: one.business.workers is None,
        "tanpa-setuju": lambda one: one.business.agreed_on is None,
    }
)
UNNAMED = "(belum disetujui pemiliknya)"
_OF_BUSINESSES = Look(
    ("Nama usaha", "Dijalankan oleh", "Bidang", "Modal", "Pekerja", "Aktif"),
    (0, 190, 130, 150, 90, 130), "livelihoods",
)  # fmt: skip
_OF_PEOPLE = Look(("Nama", "Kegiatan", "L/P", "Kategori"), (0, 280, 60, 150), "livelihoods")
_OF_PLACES = Look(
    ("Nama", "Angkatan", "L/P", "Kategori", "Hasil"), (0, 250, 60, 130, 130), "people"
)
_OF_BATCHES = Look(("Angkatan", "Mulai", "Selesai", "Biaya"), (0, 130, 130, 150), "training")
_OF_ACTIVITIES = Look(("Kegiatan", "Tanggal", "Biaya"), (0, 130, 150), "livelihoods")
LOOKS: Mapping[str, Mapping[str, Look]] = {
    "L13": {"": Look(("Nama", "Dusun", "Cerita", "Setahun"), (0, 150, 220, 150), "remittances")},
    "L16": {"": Look(("Nama", "Dusun", "L/P", "Negara", "Dicegah"), (0, 150, 60, 150, 120),
                     "workers")},
    "L17": {"": _OF_PLACES, "angkatan": _OF_BATCHES},
    "KEGIATAN": {"": _OF_PEOPLE, "kegiatan": _OF_ACTIVITIES},
    "L18": {
        "": _OF_BUSINESSES,
        "rencana": Look(("Nama", "Dusun", "Pulang", "Rencana"), (0, 150, 120, 220), "livelihoods"),
    },
    "L19": {"": Look(("Pekerja", "Dusun", "Anak"), (0, 180, 90), "workers")},
    "JALAN": {"": Look(("Nama", "Dusun", "Siap"), (0, 180, 130), "workers")},
}  # fmt: skip


_LACKING: Mapping[str, Callable[[protection.Stopped], str | None]] = {
    protection.NO_REASON: lambda one: one.why,
    protection.NOWHERE: lambda one: one.country,
}


def look(code: str, row: str) -> Look | None:
    """Return how the rows behind a figure of a report look, None for those of workers."""
    looks = LOOKS.get("L13" if code == "L14" else code)
    return looks.get(_key(row)[0], looks[""]) if looks else None


def _key(row: str) -> tuple[str, str]:
    """Return what a figure is about, and its value: ("modal", "KUR")."""
    kind, _, value = row.partition(":")
    return kind, value


def surveys(session: Session, period: Period, row: str, _: str) -> Behind:
    """Return the yearly tellings of L13 and L14: of workers without slips, or with some."""
    year = counting.year_of(session, period)
    every = money.survey_rows(session, year, asking.money_of(session, period.only))
    found = [one for one in every if one.has_slips is (row == BESIDE)]
    return Behind(
        "Survei tahunan",
        [
            Name(
                addresses.SURVEY_OF.of(one.person_id, str(year)).text,
                (one.full_name, one.hamlet, f"{one.times} kali, rata-rata {rupiah(one.average)}",
                 rupiah(one.total)),
            )
            for one in found
        ],
    )  # fmt: skip


def prevented(session: Session, period: Period, row: str, column: str) -> Behind:
    """Return who was kept from leaving: of an unknown of L16, or of a row as it goes outside."""
    every = protection.stopped(session, counting.year_of(session, period), period.only)
    if row in _LACKING:
        found = [one for one in every if not _LACKING[row](one)]
    else:
        groups = protection.grouped(every, protection.destination, least_of(session))
        found = [one for name, some in groups if name == row for one in some]
    return Behind(
        row,
        [
            Name(
                one.person_id,
                (one.full_name, one.hamlet, LETTERS.get(one.gender, "–"),
                 *protection.destination(one), screen_date(one.on)),
            )
            for one in found
            if column in {"", one.gender}
        ],
    )  # fmt: skip


def trained(session: Session, period: Period, row: str, _: str) -> Behind:
    """Return the batches or who took part, of a figure beside L17."""
    of = asking.narrowing(session, period.only)
    found = trainings.of_period(session, counting.year_of(session, period), period.month, *of)
    kind, value = _key(row)
    if kind == "angkatan":
        every = {
            "semua": [one.batch for one in found.held],
            "tanpa-biaya": [one.batch for one in found.held if one.batch.cost is None],
            "nanti": found.later, "batal": found.called_off,
        }  # fmt: skip
        return Behind("Angkatan", [_batch(one) for one in every[value]])
    titles = {one.batch.id: one.batch.title for one in found.held}
    late = {one.batch.id for one in found.held if one.is_over}
    asked = (
        select(Person.id, Person.full_name, Person.gender, Participant)
        .join(Participant, Participant.person_id == Person.id)
        .where(
            Participant.batch_id.in_(titles), Participant.deleted_at.is_(None),
            Participant.seat == Seat.TERDAFTAR, *of,
        )
        .order_by(Person.full_name, Participant.id)
    )  # fmt: skip
    return Behind(
        "Peserta",
        [
            Name(
                person,
                (name, titles[one.batch_id], LETTERS.get(gender, "–"), one.category.value,
                 one.result.value if one.result else "–"),
            )
            for person, name, gender, one in session.execute(asked)
            if (one.batch_id == value if kind == "milik" else _is_meant(value, gender, one, late))
        ],
    )  # fmt: skip


def _is_meant(value: str, gender: str, one: Participant, late: set[str]) -> bool:
    if value == "lulus":
        return one.result is Result.LULUS
    if value == "tanpa-hasil":
        return one.result is None and one.batch_id in late
    return value in {"", gender}


def _batch(one: Batch) -> Name:
    cost = rupiah(one.cost) if one.cost is not None else "–"
    return Name(one.id, (one.title, screen_date(one.start_on), screen_date(one.end_on), cost))


def attended(session: Session, period: Period, row: str, _: str) -> Behind:
    """Return the activities or who came, of a figure beside KEGIATAN."""
    done = figures.held(session, counting.year_of(session, period), period.month)
    kind, value = _key(row)
    if kind == "kegiatan":
        every = [one.activity for one in done if value == "semua" or one.activity.cost_idr is None]
        return Behind("Kegiatan", [_activity(one) for one in every])
    titles = {one.activity.id: one.activity.title for one in done}
    asked = (
        select(ActivityParticipant)
        .where(
            ActivityParticipant.activity_id.in_(titles), ActivityParticipant.deleted_at.is_(None)
        )
        .order_by(ActivityParticipant.name, ActivityParticipant.id)
    )
    return Behind(
        "Peserta",
        [
            Name(
                addresses.ACTIVITY_PEOPLE.of(one.activity_id).text,
                (one.name, titles[one.activity_id], LETTERS.get(one.gender, "–"),
                 one.category.value),
            )
            for one in session.scalars(asked)
            if (one.mark is None if value == "belum" else _came(one, value))
        ],
    )  # fmt: skip


def _came(one: ActivityParticipant, gender: str) -> bool:
    return one.mark is Mark.HADIR and one.gender == gender


def _activity(one: Activity) -> Name:
    cost = rupiah(one.cost_idr) if one.cost_idr is not None else "–"
    return Name(addresses.ACTIVITY.of(one.id).text, (one.title, screen_date(one.on), cost))


def run(session: Session, period: Period, row: str, _: str) -> Behind:
    """Return the businesses, or who plans what, of a figure beside L18."""
    kind, value = _key(row)
    if kind == "rencana":
        return _planned(session, value)
    source = CapitalSource[value] if kind == "modal" else None
    every = figures.every_business(session, *asking.narrowing(session, period.only))
    if source:
        found = [one for one in every if one.capital[source]]
    else:
        found = [one for one in every if BUSINESSES[kind](one)]
    said = f"Modal dari {source.value.lower()}" if source else "Usaha"
    return Behind(said, [_business(one, source) for one in found])


def _business(one: figures.Kept, source: CapitalSource | None) -> Name:
    business, agreed = one.business, one.business.agreed_on is not None
    amount = one.capital[source] if source else one.capital.total()
    return Name(
        addresses.BUSINESS.of(business.id).text,
        (
            business.name if agreed else UNNAMED, one.owner if agreed else "–",
            business.field.value, rupiah(amount) if amount else "–",
            str(business.workers) if business.workers is not None else "–",
            "ya" if business.ended_on is None else f"berhenti {screen_date(business.ended_on)}",
        ),
    )  # fmt: skip


def _planned(session: Session, name: str) -> Behind:
    accompanied = returnees.paged(session, returnees.Wanted(home=Home.REINTEGRASI)).every()
    return Behind(
        "Rencana",
        [
            Name(
                addresses.RETURNEE.of(one.id).text,
                (one.full_name, one.hamlet, str(one.returned_on or "–"),
                 one.plan.value if one.plan else "belum diketahui"),
            )
            for one in accompanied
            if (one.plan.name if one.plan else "") == name
        ],
    )  # fmt: skip


def _is_counted(child: families.ChildFact, column: str) -> bool:
    """Say whether a child is counted in a column of L19."""
    match column:
        case "":
            return True
        case "tanpa-sekolah":
            return child.school is None
        case "diasuh":
            return child.caregiver
        case "tanpa-pengasuh":
            return not child.caregiver
        case _:
            return child.school is School[column]


def left_behind(session: Session, _: Period, row: str, column: str) -> Behind:
    """Return the workers whose children a row of L19 counts; no child is named."""
    groups = protection.grouped(
        families.children(session), lambda one: [one.hamlet], least_of(session)
    )
    found = [one for name, some in groups if name == row for one in some]
    number: dict[tuple[str, str, str], int] = {}
    for one in found:
        if _is_counted(one, column):
            key = (one.full_name, one.hamlet, one.person_id)
            number[key] = number.get(key, 0) + 1
    return Behind(
        row,
        [
            Name(addresses.CHILDREN.of(person).text, (name, hamlet, str(many)), many)
            for (name, hamlet, person), many in sorted(number.items())
        ],
    )


def unwished(session: Session, period: Period, _: str, __: str) -> Behind:
    """Return who became ready in the year of JALAN without a day of the wish."""
    found = ways.without_wish(session, counting.year_of(session, period))
    return Behind(
        "Hari berminat belum diketahui",
        [Name(one.id, (one.full_name, one.hamlet, screen_date(one.done_on))) for one in found],
    )
