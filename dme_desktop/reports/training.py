"""The reports about training: what was held, who lacks what for which country, who left trained."""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache

from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel.records import field_of
from dme_desktop.kernel.words import grouped, rupiah, screen_date
from dme_desktop.reports import asking, hiding
from dme_desktop.reports.asking import NAMES, NOW, Period
from dme_desktop.reports.documents.list_report import Aside, ListColumn, ListReport, Told
from dme_desktop.reports.lists import SEXES, about, aside, leading, told_period
from dme_desktop.training.model import Category
from dme_desktop.training.service import counting, lacking
from dme_desktop.training.service.batches import provider_of
from dme_desktop.training.service.counting import Held, Year
from dme_desktop.training.service.lacking import Candidate, Leaver
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey

MEN, WOMEN = "1", "2"


def held(session: Session, period: Period = NOW) -> ListReport:
    """Return the part of report L17 that is training: batches that began, and who took part."""
    asked = period.year or session.info["clock"].today().year
    of = asking.narrowing(session, period.only)
    found, office = counting.of_period(session, asked, period.month, *of), village.profile(session)
    least = least_of(session) if period.outside else 0
    gone = hiding.rows_hidden([_fewest(one, least) for one in found.held], least)
    rows = [_held_row(one, office.says) for one in found.held]
    return ListReport(
        code="L17",
        name="Pelatihan dan peserta",
        title="KEGIATAN PELATIHAN DAN PESERTANYA",
        unit="peserta yang dapat ditampilkan" if gone else "peserta",
        columns=(
            ListColumn("Tanggal", 38, "centre"), ListColumn("Jenis", 30),
            ListColumn("Angkatan", 52),
            ListColumn("Penyelenggara", 36), ListColumn("L", 10, "right"),
            ListColumn("P", 10, "right"), ListColumn("Kategori", 44),
            ListColumn("Lulus", 13, "right"), ListColumn("Sumber dana", 24),
            ListColumn("Biaya", 30, "right"),
        ),
        rows=hiding.covered(rows, gone, range(4, 8)),
        ids=tuple(
            f"{NAMES}milik:{one.batch.id}" if of else f"peserta:{one.batch.id}"
            for one in found.held
        ),
        total=sum(one.people for place, one in enumerate(found.held) if place not in gone),
        empty="Tidak ada pelatihan yang mulai pada periode ini.",
        unknowns=(
            ("biaya", sum(one.batch.cost is None for one in found.held)),
            ("hasil peserta", sum(_late(one) for one in found.held)),
        ),
        filters="angkatan yang mulai pada periode ini; yang mundur dan menunggu tidak dihitung"
        + ("; biaya untuk seluruh angkatan" if of else ""),
        narrowed=period.only.told,
        note=hiding.said(least) if gone else _sums(found),
        asides=() if least else _asides(found),
        **about(session, told_period(asked, period.month)),
    )  # fmt: skip


def lacking_training(session: Session, period: Period = NOW) -> ListReport:
    """Return who is about to leave and lacks what for which country."""
    meant = asking.people_of(session, period.only)
    everybody = asking.those(lacking.candidates(session), meant, lambda one: one.id)
    found = [one for one in everybody if one.lacks or one.certificate]
    return ListReport(
        code="KURANG",
        name="Pelatihan yang belum diikuti",
        title="CALON PMI YANG BELUM MENGIKUTI PELATIHAN UNTUK NEGARA TUJUANNYA",
        unit="orang",
        columns=(
            ListColumn("Nama", 48), ListColumn("Dusun", 30), ListColumn("Negara", 30),
            ListColumn("Tahap", 28), ListColumn("Belum lulus", 60),
            ListColumn("Sedang diikuti", 44), ListColumn("Sertifikat kompetensi", 36),
        ),
        rows=Told(found, _lacking_row),
        ids=tuple(one.id for one in found),
        empty="Semua calon sudah lengkap pelatihannya.",
        unknowns=(("negara tujuan", sum(one.country is None for one in found)),),
        filters="calon yang belum berangkat, menurut program pelatihan yang dicatat",
        note=_by_country(everybody),
        narrowed=period.only.told,
        **about(session),
    )  # fmt: skip


def leavers_trained(session: Session, period: Period = NOW) -> ListReport:
    """Return who left in a year, with the courses passed before; the share stands in the note."""
    asked = period.year or session.info["clock"].today().year
    meant = asking.people_of(session, period.only)
    found = asking.those(lacking.leavers(session, asked), meant, lambda one: one.id)
    return ListReport(
        code="TERLATIH",
        name="Yang berangkat terlatih",
        title="PMI YANG BERANGKAT DAN PELATIHANNYA SEBELUM BERANGKAT",
        unit="keberangkatan",
        columns=(
            ListColumn("Nama", 52), ListColumn("Dusun", 32), ListColumn("L/P", 12, "centre"),
            ListColumn("Negara", 32), ListColumn("Berangkat", 26, "centre"),
            ListColumn("Pelatihan yang lulus sebelum berangkat", 110),
        ),
        rows=Told(found, _leaver_row),
        ids=tuple(one.id for one in found),
        empty="Tidak ada yang berangkat pada tahun ini.",
        unknowns=(("negara tujuan", sum(one.country is None for one in found)),),
        filters="menurut pelatihan yang tercatat; berangkat diketahui tanggal atau tahunnya",
        note=_share(found),
        narrowed=period.only.told,
        **about(session, told_period(asked)),
    )  # fmt: skip


def _fewest(one: Held, least: int) -> int:
    """Return how many people the smallest figure of a batch tells of; all where none is small."""
    told = (one.genders[MEN], one.genders[WOMEN], one.passed, *one.categories.values())
    return min((number for number in told if 0 < number < least), default=one.people)


def _held_row(one: Held, says: Callable[[str], str]) -> tuple[str, ...]:
    batch = one.batch
    days = " s.d. ".join(dict.fromkeys(map(screen_date, (batch.start_on, batch.end_on))))
    return (
        days,
        one.course.kind.value,
        batch.title,
        says(provider_of(one.course)),
        str(one.genders[MEN]),
        str(one.genders[WOMEN]),
        _categories(one.categories),
        str(one.passed),
        batch.payer.value,
        rupiah(batch.cost) if batch.cost is not None else "–",
    )


def _categories(found: Counter[Category]) -> str:
    return ", ".join(f"{one.value} {found[one]}" for one in Category if found[one]) or "–"


def _late(one: Held) -> int:
    """Return how many still have no result after the last day."""
    return one.without_result if one.is_over else 0


def _sums(found: Year) -> str:
    men = sum(one.genders[MEN] for one in found.held)
    women = sum(one.genders[WOMEN] for one in found.held)
    passed = sum(one.passed for one in found.held)
    cost = sum(one.batch.cost or 0 for one in found.held)
    told = (
        f"Jumlah {len(found.held)} angkatan: L {grouped(men)}, P {grouped(women)}, lulus "
        f"{grouped(passed)}, biaya yang diketahui {rupiah(cost)}."
    )
    out = [("belum mulai", found.ahead), ("dibatalkan", found.cancelled)]
    left = ", ".join(f"{what} {number}" for what, number in out if number)
    return f"{told} Tidak termasuk: {left}." if left else told


def _asides(found: Year) -> tuple[Aside, ...]:
    """Return the sums of the note and what is unknown, each with where its rows are."""
    held = found.held
    return leading(
        aside("Angkatan", len(held), "angkatan:semua"),
        aside("L", sum(one.genders[MEN] for one in held), f"peserta:{MEN}"),
        aside("P", sum(one.genders[WOMEN] for one in held), f"peserta:{WOMEN}"),
        aside("Lulus", sum(one.passed for one in held), "peserta:lulus"),
        aside("Hasil belum diketahui", sum(map(_late, held)), "peserta:tanpa-hasil"),
        aside("Biaya belum diketahui", sum(one.batch.cost is None for one in held),
              "angkatan:tanpa-biaya"),
        aside("Belum mulai", found.ahead, "angkatan:nanti"),
        aside("Dibatalkan", found.cancelled, "angkatan:batal"),
    )  # fmt: skip


def _lacking_row(one: Candidate) -> tuple[str, ...]:
    return (
        one.full_name,
        one.hamlet or "–",
        _country(one.country),
        one.stage.value,
        ", ".join(kind.value for kind in one.lacks) or "–",
        ", ".join(kind.value for kind in one.takes) or "–",
        one.certificate or "ada",
    )


def _by_country(everybody: Sequence[Candidate]) -> str:
    """Return how many of those about to leave lack something, country by country."""
    every = Counter(_country(one.country) for one in everybody)
    lack = Counter(_country(one.country) for one in everybody if one.lacks or one.certificate)
    told = (f"{country} {lack[country]} dari {every[country]}" for country in sorted(every))
    return f"Yang belum lengkap menurut negara: {', '.join(told)}." if every else ""


def _leaver_row(one: Leaver) -> tuple[str, ...]:
    return (
        one.full_name,
        one.hamlet or "–",
        SEXES.get(one.gender, "–"),
        _country(one.country),
        str(one.departed_on),
        ", ".join(dict.fromkeys(one.passed)) or "–",
    )


def _share(found: Sequence[Leaver]) -> str:
    if not found:
        return ""
    trained = sum(bool(one.passed) for one in found)
    return (
        f"Terlatih {grouped(trained)} dari {grouped(len(found))} keberangkatan "
        f"({trained * 100 / len(found):.0f}%): lulus paling sedikit satu pelatihan bahasa, "
        "kompetensi kerja atau pembekalan sebelum berangkat."
    )


@lru_cache
def _country(code: str | None) -> str:
    return field_of(Journey, "country").kind.format(code) if code else "–"
