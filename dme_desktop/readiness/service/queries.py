"""What the registers answer by themselves; each question is said in words beside its answer."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.cases import rules as case_rules
from dme_desktop.cases.model import CaseFile
from dme_desktop.cases.service.figures import least
from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.agreements.model import Agreement, PartyKind, Scope, Standing
from dme_desktop.commitments.agreements.service import AgreementInFull
from dme_desktop.commitments.regulations.model import Regulation, RegulationKind
from dme_desktop.commitments.task_forces import rules as task_force_rules
from dme_desktop.commitments.task_forces.model import TaskForce
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.livelihoods.model import Activity, ActivityKind, Business, BusinessGroup
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.service import uses
from dme_desktop.training.model import Batch, BatchStatus, Participant, Seat
from dme_desktop.workers.model import EventKind, Journey, JourneyEvent, ProceduralStatus
from dme_desktop.workers.rules import ABROAD, UPDATE_DAYS
from dme_desktop.workers.service import standings

YEAR = dt.timedelta(days=365)
IN_FORCE = frozenset({Standing.BERLAKU, Standing.AKAN_BERAKHIR})


@dataclass(frozen=True)
class Counted:
    """What was counted: the value, None where there is nothing to count, and of what."""

    value: int | None
    told: str


@dataclass(frozen=True)
class Query:
    """One question to the registers: what it asks in words, and how it is counted.

    `of_people`: a small count of it could tell of somebody.
    """

    words: str
    count: Callable[[Session], Counted]
    of_people: bool = False


def _today(session: Session) -> dt.date:
    today: dt.date = session.info["clock"].today()
    return today


def _percent(part: int, whole: int, told: str = "{part} dari {whole}") -> Counted:
    said = told.format(part=part, whole=whole)
    return Counted(round(100 * part / whole) if whole else None, said)


def _number(number: int, unit: str) -> Counted:
    return Counted(number, f"{number} {unit}")


def _trainings(session: Session) -> Counted:
    today = _today(session)
    held = select(func.count()).where(
        Batch.deleted_at.is_(None), Batch.status != BatchStatus.BATAL,
        Batch.start_on > today - YEAR, Batch.start_on <= today,
    )  # fmt: skip
    told = select(func.count()).where(
        Activity.deleted_at.is_(None), Activity.kind == ActivityKind.SOSIALISASI,
        Activity.on > today - YEAR, Activity.on <= today,
    )  # fmt: skip
    batches, talks = session.scalar(held) or 0, session.scalar(told) or 0
    return Counted(batches + talks, f"{batches} angkatan, {talks} sosialisasi")


def _participants(session: Session) -> Counted:
    today = _today(session)
    seated = (
        select(func.count())
        .select_from(Participant)
        .join(Batch, Batch.id == Participant.batch_id)
        .where(
            Participant.deleted_at.is_(None), Participant.seat == Seat.TERDAFTAR,
            Batch.deleted_at.is_(None), Batch.status != BatchStatus.BATAL,
            Batch.start_on > today - YEAR, Batch.start_on <= today,
        )
    )  # fmt: skip
    return _number(session.scalar(seated) or 0, "peserta")


def _updated(session: Session) -> Counted:
    since = _today(session) - dt.timedelta(days=UPDATE_DAYS)
    away = select(func.count(), func.count().filter(Journey.verified_on >= since)).where(
        Journey.deleted_at.is_(None), Journey.stage.in_(ABROAD)
    )
    whole, fresh = session.execute(away).one()
    return _percent(fresh, whole)


def _regulation(session: Session) -> Counted:
    kept = select(Regulation).where(
        Regulation.deleted_at.is_(None),
        Regulation.kind == RegulationKind.PERDES,
        Regulation.revoked_on.is_(None),
    )
    one = session.scalar(kept.order_by(Regulation.enacted_on.desc()).limit(1))
    if one is None:
        return Counted(0, "belum tercatat")
    return Counted(1, f"{one.kind.value} nomor {one.number} tahun {one.enacted_on.year}")


def _task_force(session: Session) -> Counted:
    kept = select(TaskForce).where(TaskForce.deleted_at.is_(None)).order_by(TaskForce.id.desc())
    today = _today(session)
    found = (one for one in session.scalars(kept) if task_force_rules.is_on_duty(one, today))
    one = next(found, None)
    return Counted(1, one.name) if one else Counted(0, "tidak ada yang bertugas hari ini")


def _procedural(session: Session) -> Counted:
    counted = standings.count_abroad_by_procedure(session)
    unknown = counted[ProceduralStatus.BELUM_DIKETAHUI]
    whole = counted.total() - unknown
    told = "{part} dari {whole}"
    return _percent(counted[ProceduralStatus.PROSEDURAL], whole,
                    told + (f"; {unknown} belum diketahui" if unknown else ""))  # fmt: skip


def _settled(session: Session) -> Counted:
    since = _today(session) - YEAR
    taken = select(CaseFile.status, CaseFile.reported_on, CaseFile.closed_on).where(
        CaseFile.deleted_at.is_(None), CaseFile.reported_on > since
    )
    rows = session.execute(taken).all()
    done = [row for row in rows if row.status in case_rules.CLOSED]
    days = [(row.closed_on - row.reported_on).days for row in done if row.closed_on]
    enough = len(days) >= least(session)  # the days of a few would tell of them
    average = f"rata-rata {round(sum(days) / len(days))} hari; " if days and enough else ""
    return _percent(len(done), len(rows), average + "{part} dari {whole}")


def _in_force(session: Session) -> list[AgreementInFull]:
    return [one for one in agreements.all_of(session) if one.standing in IN_FORCE]


def _is_legal_aid(one: AgreementInFull) -> bool:
    return Scope.BANTUAN_HUKUM.name in (one.agreement.scope or "").split()


def _is_with_cooperative(one: AgreementInFull) -> bool:
    return any(party.kind in {PartyKind.KOPERASI, PartyKind.BUMDES} for party in one.parties)


def relied_on(session: Session) -> list[Agreement]:
    """Return the agreements in force that answer an indicator."""
    every = _in_force(session)
    return [one.agreement for one in every if _is_legal_aid(one) or _is_with_cooperative(one)]


def _first_title(session: Session, is_meant: Callable[[AgreementInFull], bool]) -> Counted:
    found = next((one.agreement.title for one in _in_force(session) if is_meant(one)), None)
    return Counted(0, "belum tercatat") if found is None else Counted(1, found)


def _legal_aid(session: Session) -> Counted:
    return _first_title(session, _is_legal_aid)


def _cooperative(session: Session) -> Counted:
    return _first_title(session, _is_with_cooperative)


def _prevented(session: Session) -> Counted:
    stopped = (
        select(func.count())
        .select_from(JourneyEvent)
        .join(Journey, Journey.id == JourneyEvent.journey_id)
        .where(
            JourneyEvent.kind == EventKind.DICEGAH, JourneyEvent.deleted_at.is_(None),
            Journey.deleted_at.is_(None), JourneyEvent.on > _today(session) - YEAR,
        )
    )  # fmt: skip
    return _number(session.scalar(stopped) or 0, "keberangkatan")


def _groups(session: Session) -> Counted:
    kept = select(func.count()).where(BusinessGroup.deleted_at.is_(None))
    return _number(session.scalar(kept) or 0, "kelompok")


def _running(session: Session) -> list[Business]:
    kept = select(Business).where(Business.deleted_at.is_(None), Business.ended_on.is_(None))
    return list(session.scalars(kept))


def _businesses(session: Session) -> Counted:
    return _number(len(_running(session)), "usaha")


def _new_businesses(session: Session) -> Counted:
    since = _today(session) - YEAR
    young = [
        one for one in _running(session) if one.started_on and one.started_on.first_day() > since
    ]
    return _number(len(young), "usaha")


def _productive(session: Session) -> Counted:
    came = uses.sums(session, Remittance.received_on > _today(session) - YEAR)
    whole, chosen = sum(came.values()), uses.productive(session)
    part = sum(amount for use, amount in came.items() if use in chosen)
    told = "menurut cerita keluarga" if whole else "belum ada kiriman yang dicatat"
    return Counted(round(100 * part / whole) if whole else None, told)


QUERIES: Mapping[str, Query] = {
    "trainings": Query(
        QT_TRANSLATE_NOOP(
            "fields", "Angkatan pelatihan dan kegiatan sosialisasi dalam 365 hari terakhir"
        ),
        _trainings,
    ),
    "participants": Query(
        QT_TRANSLATE_NOOP("fields", "Peserta yang mendapat tempat di angkatan itu"),
        _participants,
        of_people=True,
    ),
    "updated": Query(
        QT_TRANSLATE_NOOP("fields", "Pekerja di luar negeri yang datanya diperiksa dalam 180 hari"),
        _updated,
        of_people=True,
    ),
    "new_businesses": Query(
        QT_TRANSLATE_NOOP("fields", "Usaha berjalan yang mulai dalam 365 hari terakhir"),
        _new_businesses,
    ),
    "regulation": Query(
        QT_TRANSLATE_NOOP("fields", "Peraturan Desa yang tercatat dan belum dicabut"), _regulation
    ),
    "task_force": Query(
        QT_TRANSLATE_NOOP("fields", "Satgas yang masa tugasnya belum habis"), _task_force
    ),
    "procedural": Query(
        QT_TRANSLATE_NOOP("fields", "Yang prosedural dari yang diketahui prosedural atau tidaknya"),
        _procedural,
        of_people=True,
    ),
    "settled": Query(
        QT_TRANSLATE_NOOP("fields", "Pengaduan yang selesai dari yang masuk dalam 365 hari"),
        _settled,
        of_people=True,
    ),
    "legal_aid": Query(
        QT_TRANSLATE_NOOP("fields", "Kerja sama yang berlaku dengan lingkup bantuan hukum"),
        _legal_aid,
    ),
    "cooperative": Query(
        QT_TRANSLATE_NOOP("fields", "Kerja sama yang berlaku dengan koperasi atau BUMDes"),
        _cooperative,
    ),
    "prevented": Query(
        QT_TRANSLATE_NOOP("fields", "Keberangkatan yang dicegah dalam 365 hari terakhir"),
        _prevented,
        of_people=True,
    ),
    "groups": Query(QT_TRANSLATE_NOOP("fields", "Kelompok usaha yang tercatat"), _groups),
    "businesses": Query(
        QT_TRANSLATE_NOOP("fields", "Usaha yang tercatat dan belum berakhir"), _businesses
    ),
    "productive": Query(
        QT_TRANSLATE_NOOP("fields", "Bagian kiriman 365 hari untuk penggunaan yang produktif"),
        _productive,
    ),
}
