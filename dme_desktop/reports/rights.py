"""The report on the law on personal data: consents, requests and their time, failures; counts."""

from collections.abc import Hashable

from sqlalchemy.orm import Session

from dme_desktop.cases.service.figures import least as least_of
from dme_desktop.kernel.words import grouped
from dme_desktop.privacy.model import Wish
from dme_desktop.privacy.service import figures
from dme_desktop.privacy.service.figures import Figures
from dme_desktop.reports import hiding
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.documents.list_report import ListColumn, ListReport
from dme_desktop.reports.lists import about

NOTHING = "–"
_IN_TIME = ("Permintaan", "dijawab tepat waktu")
_LATE = ("Permintaan", "terlambat")
_REFUSED = ("Permintaan", "ditolak dengan alasan")
_WAITING = ("Permintaan", "masih berjalan")
_HOURS = ("Permintaan", "rata-rata jam sampai dijawab")
_AGREED = ("Persetujuan", "tercatat")
_IN_FORCE = ("Persetujuan", "masih berlaku")
_UNHEEDED = ("Persetujuan", "penarikan terlambat dilaksanakan")
IN_TIME = "Tepat waktu: paling lambat 3 x 24 jam. Tidak ada nama di laporan ini."


def kept(session: Session, period: Period = NOW) -> ListReport:
    """Return report L21: how the law on personal data was kept in a year (dictionary, 13)."""
    year = period.year or session.info["clock"].today().year
    found = figures.of_year(session, year)
    least = least_of(session) if period.outside else 0
    rows = _covered(_rows(found), found, least)
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
        total=0 if 0 < found.received < least else found.received,
        filters="permintaan yang diterima dalam periode; persetujuan menurut keadaan hari ini",
        note=IN_TIME + (f" {hiding.said(least)}" if least else ""),
        **about(session) | {"period": f"tahun {year}"},
    )


def _rows(found: Figures) -> tuple[tuple[str, ...], ...]:
    answered = found.in_time + found.too_late
    hours = grouped(found.hours) if found.hours is not None else NOTHING
    return (
        *(("Permintaan", wish.value, grouped(found.by_wish[wish]), "") for wish in Wish),
        (*_IN_TIME, grouped(found.in_time),
         _share(found.in_time, answered)),
        (*_LATE, grouped(found.too_late), _share(found.too_late, answered)),
        (*_REFUSED, grouped(found.refused), ""),
        (*_WAITING, grouped(found.waiting), ""),
        (*_HOURS, hours, ""),
        (*_AGREED, grouped(found.consents), ""),
        (*_IN_FORCE, grouped(found.in_force),
         _share(found.in_force, found.consents)),
        (*_UNHEEDED, grouped(found.withdrawn_late), ""),
        ("Kegagalan", "tercatat", grouped(found.breaches), ""),
        ("Kegagalan", "diberitahukan tepat waktu", grouped(found.breaches_told_in_time),
         _share(found.breaches_told_in_time, found.breaches)),
        ("Pemusnahan", "dengan berita acara", grouped(found.destructions), ""),
        ("Data keluar", "daftar yang diekspor", grouped(found.exports), ""),
        ("Data keluar", "dengan kolom rahasia", grouped(found.secret_exports), ""),
    )  # fmt: skip


def _covered(
    rows: tuple[tuple[str, ...], ...], found: Figures, least: int
) -> tuple[tuple[str, ...], ...]:
    """Return the rows with what tells of fewer than the bound hidden, and what would give it away.

    Exports are what the office did and tell of nobody.
    """
    wishes = [("Permintaan", wish.value) for wish in Wish]
    counts: dict[Hashable, int] = {
        **{name: found.by_wish[wish] for name, wish in zip(wishes, Wish, strict=True)},
        "received": found.received,
        _IN_TIME: found.in_time, _LATE: found.too_late, _REFUSED: found.refused,
        _WAITING: found.waiting, "answered": found.in_time + found.too_late,
        _IN_FORCE: found.in_force, "withdrawn": found.consents - found.in_force,
        _AGREED: found.consents, _UNHEEDED: found.withdrawn_late,
    }  # fmt: skip
    sums: list[list[Hashable]] = [
        [*wishes, "received"], [_IN_TIME, _LATE, "answered"], [_IN_FORCE, "withdrawn", _AGREED],
    ]  # fmt: skip
    gone = hiding.hidden(counts, sums, least)
    told: list[tuple[str, ...]] = []
    for row in rows:
        name = row[:2]
        if name == _HOURS and 0 < found.in_time + found.too_late < least:
            told.append((*name, hiding.HIDDEN, row[3]))
        elif name in gone:
            told.append((*name, hiding.HIDDEN, hiding.HIDDEN if row[3] else ""))
        elif row[3] and gone & {_IN_TIME, _LATE} and name in {_IN_TIME, _LATE}:
            told.append((*name, row[2], hiding.HIDDEN))
        else:
            told.append(row)
    return tuple(told)


def _share(part: int, whole: int) -> str:
    return f"{round(100 * part / whole)}" if whole else NOTHING
