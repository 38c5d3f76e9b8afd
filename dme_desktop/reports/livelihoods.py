"""The reports on coming home: businesses, needs, activities, and children in counts only."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel import addresses
from dme_desktop.kernel.words import grouped, rupiah, screen_date
from dme_desktop.livelihoods.model import CapitalSource, SupportStatus
from dme_desktop.livelihoods.service import families, figures
from dme_desktop.livelihoods.service.figures import Done, Kept, Needed
from dme_desktop.people.model import SchoolStatus
from dme_desktop.reports import asking, hiding, mapped, protection
from dme_desktop.reports.asides import BUSINESSES, UNNAMED
from dme_desktop.reports.asking import NAMES, NOW, Period
from dme_desktop.reports.documents.list_report import Aside, Drawn, ListColumn, ListReport
from dme_desktop.reports.lists import about, aside, leading, told_period
from dme_desktop.training.model import Category

MEN, WOMEN = "1", "2"
NEEDS = "kebutuhan"
PARTS = {"": "Usaha", NEEDS: "Kebutuhan purna PMI"}


def businesses(session: Session, period: Period = NOW) -> ListReport:
    """Return report L18: businesses with their capital, or what those who came home need."""
    return _needs(session) if period.part == NEEDS else _businesses(session, period)


def _businesses(session: Session, period: Period) -> ListReport:
    of = asking.narrowing(session, period.only)
    found = figures.every_business(session, *of)
    return ListReport(
        code="L18",
        name="Usaha purna PMI",
        title="USAHA PURNA PMI DAN KELUARGANYA",
        unit="usaha",
        columns=(
            ListColumn("Nama usaha", 52), ListColumn("Bidang", 26),
            ListColumn("Dijalankan oleh", 48), ListColumn("Mulai", 25, "centre"),
            ListColumn("Modal", 32, "right"), ListColumn("Sumber modal", 47),
            ListColumn("Pekerja", 16, "right"), ListColumn("Aktif", 26),
        ),
        rows=tuple(map(_business_row, found)),
        ids=tuple(f"usaha:{one.business.id}" for one in found),
        empty="Belum ada usaha yang dicatat.",
        unknowns=(
            ("modal", sum(not one.capital for one in found)),
            ("banyaknya pekerja", sum(one.business.workers is None for one in found)),
            ("persetujuan pemilik", sum(one.business.agreed_on is None for one in found)),
        ),
        filters="usaha milik orang, tanpa usaha kelompok; modal menurut cerita pemiliknya"
        if of
        else "usaha purna PMI, keluarga dan kelompok; modal menurut cerita pemiliknya",
        narrowed=period.only.told,
        note=_sums(found),
        asides=_of_businesses(found),
        **about(session),
    )  # fmt: skip


def _business_row(one: Kept) -> tuple[str, ...]:
    business = one.business
    agreed = business.agreed_on is not None
    return (
        business.name if agreed else UNNAMED,
        business.field.value,
        one.owner if agreed else "–",
        str(business.started_on or "–"),
        rupiah(one.capital.total()) if one.capital else "–",
        ", ".join(source.value for source in CapitalSource if one.capital[source]) or "–",
        str(business.workers) if business.workers is not None else "–",
        "ya" if business.ended_on is None else f"berhenti {screen_date(business.ended_on)}",
    )


def _of_businesses(found: Sequence[Kept]) -> tuple[Aside, ...]:
    """Return the sums of the note and what is unknown, each with where its rows are."""
    money = Counter[CapitalSource]()
    for one in found:
        money.update(one.capital)
    going = [one.business for one in found if one.business.ended_on is None]
    told = {
        "aktif": ("Aktif", len(going)), "semua": ("Semua usaha", len(found)),
        "pekerja": ("Pekerja", sum(one.workers or 0 for one in going)),
        "tanpa-modal": ("Modal belum diketahui", 0),
        "tanpa-pekerja": ("Pekerja belum diketahui", 0),
        "tanpa-setuju": ("Belum disetujui pemiliknya", 0),
    }  # fmt: skip
    return leading(
        *(
            aside(what, grouped(number or sum(map(BUSINESSES[key], found))), key)
            for key, (what, number) in told.items()
        ),
        aside("Modal", rupiah(money.total()), "bermodal"),
        *(
            aside(f"Modal ({source.value})", rupiah(money[source]), f"modal:{source.name}")
            for source in CapitalSource
        ),
    )


def _sums(found: Sequence[Kept]) -> str:
    money = Counter[CapitalSource]()
    for one in found:
        money.update(one.capital)
    going = sum(one.business.ended_on is None for one in found)
    workers = sum(one.business.workers or 0 for one in found if one.business.ended_on is None)
    told = f"Aktif {grouped(going)} dari {grouped(len(found))} usaha, pekerja {grouped(workers)}."
    if not money:
        return told
    shares = ", ".join(
        f"{source.value} {rupiah(money[source])}" for source in CapitalSource if money[source]
    )
    sent = money[CapitalSource.REMITANSI] * 100 / money.total()
    return f"{told} Modal {rupiah(money.total())}: {shares}. Dari kiriman {sent:.0f}%."


def _needs(session: Session) -> ListReport:
    found, plans = figures.needs(session), figures.plans(session)
    told = ", ".join(
        f"{plan.value if plan else 'belum diketahui'} {number}"
        for plan, number in plans.most_common()
    )
    return ListReport(
        code="L18",
        name="Kebutuhan purna PMI",
        title="KEBUTUHAN PURNA PMI DAN DUKUNGAN DESA",
        unit="purna PMI",
        columns=(
            ListColumn("Kebutuhan", 60), ListColumn("Purna PMI", 30, "right"),
            ListColumn("Usaha", 30, "right"), ListColumn("Belum dijawab", 34, "right"),
            ListColumn("Ditawarkan", 32, "right"), ListColumn("Berjalan", 30, "right"),
            ListColumn("Selesai", 30, "right"), ListColumn("Tidak jadi", 30, "right"),
        ),
        rows=tuple(map(_need_row, found)),
        ids=tuple(addresses.RETURNEES_NEED.of(which=one.need.name).text for one in found),
        cells=tuple(map(_need_leads, found)),
        total=plans.total(),
        empty="Belum ada kebutuhan yang dicatat.",
        unknowns=(("rencana", plans[None]),),
        filters="yang punya profil dan belum setahun pulang; usaha yang aktif",
        note=f"Rencana: {told}." if told else "",
        asides=leading(
            *(
                aside(
                    plan.value if plan else "Rencana belum diketahui", number,
                    f"rencana:{plan.name if plan else ''}",
                )
                for plan, number in plans.most_common()
            )
        ),
        **about(session),
    )  # fmt: skip


def _need_row(one: Needed) -> tuple[str, ...]:
    statuses = [one.offers[status] for status in SupportStatus]
    return (one.need.value, *map(str, (one.people, one.businesses, one.unanswered, *statuses)))


def _need_leads(one: Needed) -> tuple[str, ...]:
    """Return where each figure of a need leads: who, which businesses, what is open, what was."""
    need = one.need.name
    places = (
        addresses.RETURNEES_NEED.of(which=need), addresses.BUSINESSES.of(which=need),
        addresses.NEEDS.of(which=need),
        *(addresses.SUPPORTS.of(which=f"{status.name}~{need}") for status in SupportStatus),
    )  # fmt: skip
    return ("", *(place.text for place in places))


def activities(session: Session, period: Period = NOW) -> ListReport:
    """Return the part of report L17 that is no training: activities, and who came."""
    asked = period.year or session.info["clock"].today().year
    found, least = figures.held(session, asked, period.month), least_of(session)
    gone = frozenset[int]()
    if period.outside:
        gone = hiding.rows_hidden([_fewest(one, least) for one in found], least)
    rows = [_activity_row(one, least) for one in found]
    return ListReport(
        code="KEGIATAN",
        name="Kegiatan dan peserta",
        title="KEGIATAN DAN PESERTANYA",
        unit="peserta yang dapat ditampilkan" if gone else "peserta yang hadir",
        columns=(
            ListColumn("Tanggal", 26, "centre"), ListColumn("Jenis", 34),
            ListColumn("Kegiatan", 64), ListColumn("L", 12, "right"),
            ListColumn("P", 12, "right"), ListColumn("Kategori", 56),
            ListColumn("Anak", 14, "right"), ListColumn("Sumber dana", 28),
            ListColumn("Biaya", 30, "right"),
        ),
        rows=hiding.covered(rows, gone, range(3, 6)),
        ids=tuple(f"kegiatan:{one.activity.id}" for one in found),
        total=sum(one.people for place, one in enumerate(found) if place not in gone),
        empty="Tidak ada kegiatan pada periode ini.",
        unknowns=(
            ("biaya", sum(one.activity.cost_idr is None for one in found)),
            ("kehadiran peserta", sum(one.unmarked for one in found)),
        ),
        filters="kegiatan yang sudah berlangsung; pelatihan ada di L17",
        note=hiding.said(least) if gone else _costs(found, least),
        asides=() if period.outside else _of_activities(found),
        **about(session, told_period(asked, period.month)),
    )  # fmt: skip


def _fewest(one: Done, least: int) -> int:
    """Return how many people the smallest figure of an activity tells of."""
    told = (one.genders[MEN], one.genders[WOMEN], *one.categories.values())
    return min((number for number in told if 0 < number < least), default=one.people)


def _activity_row(one: Done, least: int) -> tuple[str, ...]:
    activity = one.activity
    return (
        screen_date(activity.on),
        activity.kind.value,
        activity.title,
        str(one.genders[MEN]),
        str(one.genders[WOMEN]),
        ", ".join(f"{kind.value} {one.categories[kind]}" for kind in Category
                  if one.categories[kind]) or "–",
        _children(activity.children, least),
        activity.funder.value,
        rupiah(activity.cost_idr) if activity.cost_idr is not None else "–",
    )  # fmt: skip


def _children(number: int | None, least: int) -> str:
    if not number:
        return "–"
    return str(number) if number >= least else protection.HIDDEN


def _of_activities(found: Sequence[Done]) -> tuple[Aside, ...]:
    """Return the sums of the note and what is unknown, each with where its rows are."""
    men, women = (sum(one.genders[sex] for one in found) for sex in (MEN, WOMEN))
    return leading(
        aside("Kegiatan", len(found), "kegiatan:semua"),
        aside("L", men, f"peserta:{MEN}"),
        aside("P", women, f"peserta:{WOMEN}"),
        aside("Biaya belum diketahui", sum(one.activity.cost_idr is None for one in found),
              "kegiatan:tanpa-biaya"),
        aside("Kehadiran belum diketahui", sum(one.unmarked for one in found), "peserta:belum"),
    )  # fmt: skip


def _costs(found: Sequence[Done], least: int) -> str:
    men, women = (sum(one.genders[sex] for one in found) for sex in (MEN, WOMEN))
    cost = sum(one.activity.cost_idr or 0 for one in found)
    return (
        f"Jumlah {len(found)} kegiatan: L {grouped(men)}, P {grouped(women)}, biaya yang "
        f"diketahui {rupiah(cost)}. Tanda {protection.HIDDEN}: anak di bawah {least} disamarkan."
    )


def children(session: Session, _: Period = NOW) -> ListReport:
    """Return report L19: children of those abroad by hamlet, in counts that name nobody."""
    every, least = families.children(session), least_of(session)
    groups = protection.grouped(every, lambda one: [one.hamlet], least)
    statuses = [*SchoolStatus, None]
    return ListReport(
        code="L19",
        name="Anak PMI",
        title="ANAK DARI PMI YANG SEDANG BEKERJA DI LUAR NEGERI",
        columns=(
            ListColumn("Dusun", 70), ListColumn("Anak", 22, "right"),
            *(ListColumn(one.value, 30, "right", key=one.name) for one in SchoolStatus),
            ListColumn("Sekolah belum diketahui", 34, "right", key="tanpa-sekolah"),
            ListColumn("Pengasuh diketahui", 32, "right", key="diasuh"),
            ListColumn("Belum diketahui", 30, "right", key="tanpa-pengasuh"),
        ),
        rows=tuple(
            (
                name, str(len(some)),
                *protection.parted([one.school for one in some], statuses, least),
                *protection.parted([one.caregiver for one in some], (True, False), least),
            )
            for name, some in groups
        ),
        ids=tuple(NAMES + name for name, _ in groups),
        filters="anak yang pencatatannya disetujui orang tua atau wali; jumlah saja",
        drawn=_mapped(session, every, groups),
        **protection.bounded(session, len(every), least, "anak"),
    )  # fmt: skip


def _mapped(
    session: Session,
    every: Sequence[families.ChildFact],
    groups: Sequence[tuple[str, Sequence[families.ChildFact]]],
) -> Drawn | None:
    """Return the children of each hamlet on the map; of hamlets told together, none by itself."""
    counts = Counter(one.hamlet for one in every)
    shown = {name for name, _ in groups} - {protection.OTHERS}
    hidden = frozenset(name for name in counts if name not in shown)
    return mapped.drawn(session, "Peta: anak PMI", counts, hidden)
