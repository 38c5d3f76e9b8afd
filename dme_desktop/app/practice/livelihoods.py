"""Coming home in the practice village: who is accompanied, what they run, what was done together.

One story runs through it: somebody saved what was sent home, came back, opened a kiosk with it, is
visited, and asks for more capital. People are those of the practice village; names are examples.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.livelihoods import rules
from dme_desktop.livelihoods.model import (
    FUNDS_IN_DESA,
    Activity,
    ActivityKind,
    Business,
    BusinessField,
    BusinessGroup,
    Capital,
    CapitalSource,
    Funder,
    GroupKind,
    GroupMember,
    GroupRole,
    Helper,
    Licence,
    LicenceKind,
    Need,
    Progress,
    Returnee,
    Savings,
    Support,
    SupportStatus,
    Trend,
    Turnover,
    Visit,
)
from dme_desktop.livelihoods.service import activities, businesses, groups, returnees, supports
from dme_desktop.people import service as people
from dme_desktop.people.model import (
    Child,
    ChildConsent,
    FamilyLink,
    Person,
    Residency,
    SchoolStatus,
)
from dme_desktop.remittances.model import Channel, Consent, Remittance, UseCategory
from dme_desktop.remittances.service import consents, entries
from dme_desktop.training.model import Mark
from dme_desktop.training.service import participants
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey, ReturnPlan, Stage
from dme_desktop.workers.service import journeys, standings

VISITOR = "Kasi Kesra Contoh"
MOST, FEW = 9, 3  # who came home and is told of; of so few nobody lacks a profile
FAMILIES = 16  # whose children are told of
_SCHOOL = (SchoolStatus.SEKOLAH,) * 4 + (SchoolStatus.PUTUS, SchoolStatus.BELUM)
SENT = (2_500_000, 2_500_000, 3_000_000)  # rupiah, for a business
_PLANS = (
    (ReturnPlan.USAHA, Need.MODAL, "Memasak untuk banyak orang", "Melayu lancar"),
    (ReturnPlan.USAHA, Need.PASAR, "Menenun", "Melayu lancar"),
    (ReturnPlan.TANI, Need.ALAT, "Merawat kebun", "Melayu sedikit"),
    (ReturnPlan.KERJA_LOKAL, Need.PELATIHAN, "Las listrik", "Mandarin sedikit"),
)


@dataclass(frozen=True)
class Made:
    """What is printed of it: an activity, a business, a profile, an offer; "" for nothing."""

    activity: str = ""
    business: str = ""
    profile: str = ""
    support: str = ""


def come_home(session: Session) -> Made:
    """Accompany those who came home, tell what they run, and hold activities with them."""
    _ask_about_children(session)
    home = _home(session)
    if not home:
        return Made(activity=_meet(session, ()))
    today: dt.date = session.info["clock"].today()
    _date_returns(home, today)
    told = home[:-2] if len(home) > FEW else home
    profiles = [_profile(session, one, place, today) for place, one in enumerate(told)]
    hero = home[0]
    kiosk = _kiosk(session, hero, today)
    _together(session, home[1:5], today)
    _alone(session, home[1:4], today)
    offer = _help(session, home, kiosk, today)
    comers = [one.person_id for one in home]
    return Made(_meet(session, comers), kiosk.id, profiles[0].id if profiles else "", offer)


def _home(session: Session) -> list[Journey]:
    """Return the journeys of some who came home, in an order that is the same everywhere."""
    rows = session.execute(standings.latest(frozenset({Stage.PURNA}))).all()
    told = sorted(rows, key=lambda row: (row.full_name, row.id))
    found = [journeys.latest(session, row.id) for row in told]
    today: dt.date = session.info["clock"].today()
    able = [one for one in found if one and _left_long_ago(one, today) and _may_tell(session, one)]
    first = dt.date(today.year - 1, 1, 1)
    return sorted(able, key=lambda one: not _left_before(one, first))[:MOST]


def _may_tell(session: Session, one: Journey) -> bool:
    """Say whether money may still be told of: nobody withdrew that."""
    consent = consents.of(session, one.person_id)
    return consent is None or consent.withdrawn_at is None


def _left_long_ago(one: Journey, today: dt.date) -> bool:
    """Say whether somebody left before the earliest return that is told here."""
    return _left_before(one, today - dt.timedelta(days=60 + 30 * MOST))


def _left_before(one: Journey, day: dt.date) -> bool:
    return one.departed_on is not None and one.departed_on.last_day() < day


def _date_returns(home: Sequence[Journey], today: dt.date) -> None:
    """Tell the days of the returns: the last one a month and a half ago, without a profile."""
    late = {home[-1].id: 45, home[-2].id: 20} if len(home) > FEW else {}
    for place, one in enumerate(home):
        days = late.get(one.id, 60 + 30 * place)
        one.returned_on = PartialDate.of(today - dt.timedelta(days=days))


def _profile(session: Session, journey: Journey, place: int, today: dt.date) -> Returnee:
    plan, need, skills, languages = _PLANS[place % len(_PLANS)]
    returned = journey.returned_on.first_day() if journey.returned_on else today
    one = returnees.keep(
        session,
        Returnee(
            journey_id=journey.id, person_id=journey.person_id,
            asked_on=min(today, returned + dt.timedelta(days=12)), skills=skills,
            languages=languages, savings=list(Savings)[place % len(Savings)], needs=need.name,
            plan_words="Membuka kios di depan rumah." if not place else None,
        ),
        plan,
    )  # fmt: skip
    if place % 3 != 2:
        _visit(session, one, returned, place, today)
    if place == 5:
        returnees.settle(session, one.id, "Bekerja tetap di bengkel, tidak perlu didampingi.")
    return one


def _visit(session: Session, one: Returnee, returned: dt.date, place: int, today: dt.date) -> None:
    """Visit somebody a month after the return; one promised visit is over by now."""
    following = today + dt.timedelta(days=-6 if place == 1 else 20 + place)
    visit = Visit(
        returnee_id=one.id, on=min(today, returned + dt.timedelta(days=30)), by=VISITOR,
        found="Sehat dan tinggal bersama keluarga. Rencananya masih sama.", next_on=following,
    )  # fmt: skip
    if visit.on < following:
        returnees.visit(session, visit)


def _ask_about_children(session: Session) -> None:
    """Write down the children of some who work abroad, as their guardians agreed."""
    today: dt.date = session.info["clock"].today()
    rows = session.execute(standings.latest(frozenset({Stage.BEKERJA}))).all()
    told = sorted(rows, key=lambda row: (row.full_name, row.id))
    for place, row in enumerate(told[::6][:FAMILIES]):
        contact = people.first_contact(session, row.id)
        guardian = contact.name if contact else "Keluarga Contoh"
        children = [
            Child(
                person_id=row.id, name=f"Anak Contoh {number}", caregiver=guardian,
                birth_date=PartialDate(today.year - 6 - 4 * number),
                school_status=_SCHOOL[(place + number) % len(_SCHOOL)],
            )
            for number in range(1 + place % 2)
        ]  # fmt: skip
        agreed = ChildConsent(
            person_id=row.id, given_by=guardian, given_on=today - dt.timedelta(days=30 + place)
        )
        people.put_children(session, row.id, children, agreed)


def _kiosk(session: Session, hero: Journey, today: dt.date) -> Business:
    """Open a kiosk with what was sent home for it, as the ledger tells."""
    owner = session.get_one(Person, hero.person_id)
    if consents.of(session, owner.id) is None:
        agreed = Consent(person_id=owner.id, given_by=owner.full_name,
                         given_on=dt.date(today.year - 1, 1, 5))  # fmt: skip
        consents.give(session, agreed)
    for place, amount in enumerate(SENT):
        day = dt.date(today.year - 1, 4 + 2 * place, 10)
        entries.record(
            session,
            Remittance(
                person_id=owner.id, received_on=day, amount_idr=amount, channel=Channel.POS,
                recipient=owner.full_name, use=UseCategory.USAHA, note="Untuk kios sesudah pulang",
            ),
        )  # fmt: skip
    started = today - dt.timedelta(days=35)
    capital = [
        Capital(source=CapitalSource.REMITANSI, amount_idr=sum(SENT)),
        Capital(source=CapitalSource.TABUNGAN, amount_idr=2_000_000),
    ]
    hamlet = village.profile(session).says("Dusun")
    kiosk = businesses.keep(
        session,
        Business(
            owner_id=owner.id, name="Kios Berkah (latihan)", field=BusinessField.DAGANG,
            products="Sembako dan jajanan", place=f"Depan rumah, {hamlet} {owner.hamlet}",
            started_on=PartialDate.of(started), workers=2, turnover=Turnover.SAMPAI_5,
            markets="DESA", needs="MODAL IZIN", agreed_by=owner.full_name, agreed_on=started,
        ),
        capital,
        [],
    )  # fmt: skip
    line = Progress(
        business_id=kiosk.id, on=today - dt.timedelta(days=3), trend=Trend.TUMBUH,
        turnover_idr=3_800_000, workers=2, note="Mulai menerima pesanan jajanan.",
    )  # fmt: skip
    businesses.note_progress(session, line)
    return kiosk


def _together(session: Session, some: Sequence[Journey], today: dt.date) -> None:
    """Found a group of weavers and a cooperative that lends."""
    if len(some) < 2:
        return
    weavers = [one.person_id for one in some]
    group = groups.keep(
        session,
        BusinessGroup(name="KUB Tenun Purna (latihan)", formed_on=PartialDate(today.year)),
        _members(weavers),
    )
    cooperative = BusinessGroup(
        name="Koperasi Purna Sejahtera (latihan)", kind=GroupKind.KOPERASI,
        formed_on=PartialDate(today.year - 2),
    )  # fmt: skip
    groups.keep(session, cooperative, _members(weavers[:3]))
    loom = businesses.keep(
        session,
        Business(
            group_id=group.id, name="Tenun Songket (latihan)", field=BusinessField.KERAJINAN,
            products="Songket dan selendang", started_on=PartialDate(today.year), workers=4,
            markets="PASAR DARING", needs="PASAR", agreed_by="Ketua kelompok",
            agreed_on=today - dt.timedelta(days=60),
        ),
        [Capital(source=CapitalSource.BANTUAN, amount_idr=12_000_000)],
        [Licence(kind=LicenceKind.NIB, number="LATIHAN-0001")],
    )  # fmt: skip
    businesses.note_progress(
        session,
        Progress(business_id=loom.id, on=today - dt.timedelta(days=20), trend=Trend.TETAP),
    )


def _members(residents: Sequence[str]) -> list[GroupMember]:
    return [
        GroupMember(
            group_id="", person_id=one, role=GroupRole.ANGGOTA if place else GroupRole.KETUA
        )
        for place, one in enumerate(residents)
    ]


def _alone(session: Session, some: Sequence[Journey], today: dt.date) -> None:
    """Tell of a hen house whose licence ends soon, and of a workshop nobody agreed to yet."""
    if some:
        owner = session.get_one(Person, some[0].person_id)
        ends = today + dt.timedelta(days=25)
        businesses.keep(
            session,
            Business(
                owner_id=owner.id, name="Ternak Ayam Kampung (latihan)",
                field=BusinessField.PETERNAKAN, started_on=PartialDate(today.year - 1), workers=1,
                agreed_by=owner.full_name, agreed_on=today - dt.timedelta(days=90),
            ),
            [Capital(source=CapitalSource.KUR, amount_idr=10_000_000)],
            [Licence(kind=LicenceKind.HALAL, number="LATIHAN-0002", expires_on=ends)],
        )  # fmt: skip
    if len(some) > 1:
        workshop = Business(owner_id=some[1].person_id, name="Bengkel Las (latihan)",
                            field=BusinessField.JASA)  # fmt: skip
        businesses.keep(session, workshop, [], [])


def _help(session: Session, home: Sequence[Journey], kiosk: Business, today: dt.date) -> str:
    """Offer capital for the kiosk, late by now; a training that was done, a tool that came."""
    offer = supports.keep(
        session,
        Support(
            business_id=kiosk.id, need=Need.MODAL, helper=Helper.KUR,
            helper_name="Bank Contoh Cabang Selong", offered_on=today - dt.timedelta(days=20),
            detail="Syarat KUR sudah dijelaskan, berkas disiapkan.", amount_idr=10_000_000,
            due_on=today - dt.timedelta(days=4), status=SupportStatus.BERJALAN,
        ),
    )  # fmt: skip
    if len(home) > 2:
        supports.keep(
            session,
            Support(
                person_id=home[2].person_id, need=Need.ALAT, helper=Helper.DINAS,
                helper_name="Dinas Pertanian (contoh)", offered_on=today - dt.timedelta(days=50),
                detail="Pompa air", status=SupportStatus.SELESAI,
                closed_on=today - dt.timedelta(days=10), result="Pompa diterima dan dipakai.",
            ),
        )  # fmt: skip
    return offer.id


def _meet(session: Session, comers: Sequence[str]) -> str:
    """Hold a talk and a meeting of families, and announce care for children."""
    today: dt.date = session.info["clock"].today()
    talk = _activity(
        session, ActivityKind.LITERASI_KEUANGAN, "Mengelola kiriman keluarga (latihan)",
        today - dt.timedelta(days=18), cost_idr=1_500_000, speaker="Narasumber Contoh",
        subject="Mencatat kiriman, menabung, dan modal usaha yang aman.",
        outcome="Keluarga mencatat kiriman sebulan sekali.\nKoperasi membuka tabungan kelompok.",
    )  # fmt: skip
    if comers:
        rows = activities.invite(session, talk.id, comers)
        away = {rows[-1].id: Mark.SAKIT} if len(rows) > 1 else {}
        activities.mark(session, talk.id, {one.id: Mark.HADIR for one in rows} | away)
    family = _families(session, comers)
    meeting = _activity(
        session, ActivityKind.PERTEMUAN_KELUARGA, "Pertemuan keluarga PMI (latihan)",
        today - dt.timedelta(days=5), children=14,
    )  # fmt: skip
    if family:
        activities.invite(session, meeting.id, family)
    _activity(
        session, ActivityKind.BINA_ANAK, "Bina anak PMI: belajar bersama (latihan)",
        today + dt.timedelta(days=9), children=20,
    )  # fmt: skip
    return talk.id


def _families(session: Session, but: Sequence[str]) -> list[str]:
    """Return grown-up relatives of workers who live here, by name."""
    today: dt.date = session.info["clock"].today()
    related = select(FamilyLink.related_person_id).where(
        FamilyLink.related_person_id.is_not(None), FamilyLink.deleted_at.is_(None)
    )
    ids = [one for one in session.scalars(related.distinct()) if one and one not in but]
    known = sorted(participants.asking(session, ids), key=lambda one: (one.name, str(one.born)))
    grown = [one for one in known if one.born and not rules.is_child(one.born, today)]
    return [one.id for one in grown if one.residency is not Residency.MENINGGAL][:10]


def _activity(
    session: Session, kind: ActivityKind, title: str, on: dt.date, **more: object
) -> Activity:
    office = village.profile(session)
    funder, *_ = office.offers(Funder, FUNDS_IN_DESA)
    activity = Activity(
        kind=kind, title=title, on=on, times="09.00 sampai 12.00",
        place=f"Balai {office.kind} {office.name}", organiser=f"Pemerintah {office.full_name}",
        funder=funder, **more,  # type: ignore[arg-type]
    )  # fmt: skip
    return activities.keep(session, activity)
