"""What the page of a person shows of coming home: the return, what is run, what was offered."""

import datetime as dt
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from dme_desktop.kernel import addresses
from dme_desktop.kernel.dossier import Doable, Line, Sheaf
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import Typed, inside, screen_date
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import Home, Support
from dme_desktop.livelihoods.service import activities, businesses, groups, returnees, supports
from dme_desktop.livelihoods.service.returnees import ReturneeInFull

NO_PROFILE = QT_TRANSLATE_NOOP("dossier", "profil purna PMI belum ada")
_HEADS = (
    QT_TRANSLATE_NOOP("dossier", "Catatan"),
    QT_TRANSLATE_NOOP("dossier", "Keterangan"),
    QT_TRANSLATE_NOOP("dossier", "Tanggal"),
)


def beside_person(session: Session, person_id: str) -> Sequence[Sheaf]:
    """Return what is kept of somebody's return; nothing for who has nothing."""
    journey = returnees.newest_return(session, person_id)
    full = returnees.in_full(session, journey.id) if journey else None
    lines = [*_return(full), *_runs(session, person_id), *_helped(session, person_id),
             *_came(session, person_id)]  # fmt: skip
    if full is None and not lines:
        return ()
    lacks = full is not None and full.home is Home.PERLU_PROFIL
    add = addresses.BUSINESS.of(which=person_id)
    return (
        Sheaf(
            "livelihoods",
            QT_TRANSLATE_NOOP("dossier", "Purna dan usaha"),
            "store",
            _HEADS,
            lines,
            told=str(len(lines) or ""),
            gap=NO_PROFILE if lacks else "",
            empty=QT_TRANSLATE_NOOP("dossier", "Belum ada profil, usaha atau dukungan."),
            add=add,
            doable=tuple(_doable(full, person_id)),
        ),
    )


def _doable(full: ReturneeInFull | None, person_id: str) -> Iterator[Doable]:
    if full and full.home is Home.PERLU_PROFIL:
        words = QT_TRANSLATE_NOOP("dossier", "Buat profil purna PMI")
        yield Doable(words, "store", addresses.RETURNEE.of(full.journey.id), 2)
    elif full and full.home is Home.REINTEGRASI and full.returnee:
        words = QT_TRANSLATE_NOOP("dossier", "Catat kunjungan")
        yield Doable(words, "calendar-days", addresses.VISIT.of(full.returnee.id))
    if full and full.home is not Home.BERANGKAT_LAGI:
        words = QT_TRANSLATE_NOOP("dossier", "Catat usahanya")
        yield Doable(words, "store", addresses.BUSINESS.of(which=person_id), 7)


def _return(full: ReturneeInFull | None) -> Iterator[Line]:
    if full is None or (full.returnee is None and full.home is not Home.PERLU_PROFIL):
        return
    day, plan = full.journey.returned_on, full.journey.return_plan
    until = rules.reintegration_until(day) if day else None
    told = plan.value if plan else full.home.value
    yield Line(
        (f"Profil, {inside(full.home.value)}", told, screen_date(until) if until else "–"),
        addresses.RETURNEE.of(full.journey.id),
        "amber" if full.home is Home.PERLU_PROFIL else "",
    )


def _runs(session: Session, person_id: str) -> Iterator[Line]:
    for one in businesses.of_person(session, person_id):
        ended = one.ended_on
        told = f"{one.field.value}{', berhenti' if ended else ''}"
        day = screen_date(ended) if ended else str(one.started_on or "–")
        yield Line((Typed(one.name), told, day), addresses.BUSINESS.of(one.id))
    for group, role in groups.of_person(session, person_id):
        day = str(group.formed_on or "–")
        yield Line((Typed(group.name), role.value, day), addresses.GROUP.of(group.id))


def _helped(session: Session, person_id: str) -> Iterator[Line]:
    today: dt.date = session.info["clock"].today()
    for one in supports.of(session, person_id=person_id):
        yield Line(
            (f"{one.need.value}: {supports.through(one)}", one.status.value,
             screen_date(one.offered_on)),
            addresses.SUPPORT.of(one.id),
            "amber" if _waits(one, today) else "",
        )  # fmt: skip


def _waits(one: Support, today: dt.date) -> bool:
    return one.status in rules.OPEN_STATUS and one.due_on is not None and one.due_on < today


def _came(session: Session, person_id: str) -> Iterator[Line]:
    for one, activity in activities.of_person(session, person_id):
        told = one.mark.value if one.mark else activity.kind.value
        at = addresses.ACTIVITY.of(activity.id)
        yield Line((Typed(activity.title), told, screen_date(activity.on)), at)
