"""The report on the law on personal data: consents, requests and their time, failures; counts."""

from sqlalchemy.orm import Session

from dme_desktop.kernel.words import grouped
from dme_desktop.privacy.model import Wish
from dme_desktop.privacy.service import figures
from dme_desktop.privacy.service.figures import Figures
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about

NOTHING = "–"


def kept(session: Session, period: Period = NOW) -> ListReport:
    """Return report L21: how the law on personal data was kept in a year (dictionary, 13)."""
    year = period.year or session.info["clock"].today().year
    found = figures.of_year(session, year)
    rows = _rows(found)
    return ListReport(
        code="L21",
        name="Kepatuhan PDP",
        title="KEPATUHAN PELINDUNGAN DATA PRIBADI",
        columns=(
            ListColumn("Bidang", 50),
            ListColumn("Yang dihitung", 90),
            ListColumn("Jumlah", 24, "right"),
            ListColumn("%", 18, "right"),
        ),
        rows=rows,
        ids=tuple("" for _ in rows),
        empty="Belum ada yang dihitung.",
        unit="permintaan",
        total=found.received,
        filters="permintaan yang diterima dalam periode; persetujuan menurut keadaan hari ini",
        note="Tepat waktu: paling lambat 3 x 24 jam. Tidak ada nama di laporan ini.",
        **about(session) | {"period": f"tahun {year}"},
    )


def _rows(found: Figures) -> tuple[tuple[str, ...], ...]:
    answered = found.in_time + found.too_late
    hours = grouped(found.hours) if found.hours is not None else NOTHING
    return (
        *(("Permintaan", wish.value, grouped(found.by_wish[wish]), "") for wish in Wish),
        ("Permintaan", "dijawab tepat waktu", grouped(found.in_time),
         _share(found.in_time, answered)),
        ("Permintaan", "terlambat", grouped(found.too_late), _share(found.too_late, answered)),
        ("Permintaan", "ditolak dengan alasan", grouped(found.refused), ""),
        ("Permintaan", "masih berjalan", grouped(found.waiting), ""),
        ("Permintaan", "rata-rata jam sampai dijawab", hours, ""),
        ("Persetujuan", "tercatat", grouped(found.consents), ""),
        ("Persetujuan", "masih berlaku", grouped(found.in_force),
         _share(found.in_force, found.consents)),
        ("Persetujuan", "penarikan terlambat dilaksanakan", grouped(found.withdrawn_late), ""),
        ("Kegagalan", "tercatat", grouped(found.breaches), ""),
        ("Kegagalan", "diberitahukan tepat waktu", grouped(found.breaches_told_in_time),
         _share(found.breaches_told_in_time, found.breaches)),
        ("Pemusnahan", "dengan berita acara", grouped(found.destructions), ""),
        ("Data keluar", "daftar yang diekspor", grouped(found.exports), ""),
        ("Data keluar", "dengan kolom rahasia", grouped(found.secret_exports), ""),
    )  # fmt: skip


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}" if whole else NOTHING
