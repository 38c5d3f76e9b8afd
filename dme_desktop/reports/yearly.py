"""The year told in words, each figure beside that of the year before.

The words are a template of the program that an office changes; what fills it is counted as the
single reports count it, so that a sentence and a table never say two things.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.cases.service import figures as cases
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.words import MONTHS, grouped, rupiah
from dme_desktop.letters import service as wordings
from dme_desktop.letters.wordings import Template, Wording
from dme_desktop.livelihoods.service import figures as livelihoods
from dme_desktop.pdf.charts import Part
from dme_desktop.people.model import Person
from dme_desktop.remittances.service import figures as money
from dme_desktop.reports import counting, mapped, workers
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.counting import MEN, WOMEN
from dme_desktop.reports.documents.list_report import Drawn, ListColumn, ListReport
from dme_desktop.reports.documents.worker_state import HIDDEN
from dme_desktop.reports.lists import about, told_period
from dme_desktop.reports.protection import prevented_in
from dme_desktop.training.service import counting as training
from dme_desktop.vault.known import once
from dme_desktop.village import service as village
from dme_desktop.workers.model import Journey
from dme_desktop.workers.service import standings

REPORT = "laporan:"  # before the code of a report that a line opens
COMPARED = "comparison_table"
CHARTED = "months_table"
MAPPED = "hamlets_table"
LONGEST = 8_000
NO_SHARE = "bagian yang tidak diketahui"  # in a sentence, where there is nobody to count
SOME = "beberapa"  # in a sentence, for a number that is hidden
MOST_SHARE = 300  # hundredths of the year before; a larger change says nothing as a share
TOKENS = {
    "village_kind": QT_TRANSLATE_NOOP("tokens", "Desa atau Kelurahan"),
    "village_name": QT_TRANSLATE_NOOP("tokens", "nama desa"),
    "year": QT_TRANSLATE_NOOP("tokens", "tahun laporan"),
    "before": QT_TRANSLATE_NOOP("tokens", "tahun sebelumnya"),
    "left": QT_TRANSLATE_NOOP("tokens", "keberangkatan tahun ini"),
    "left_change": QT_TRANSLATE_NOOP("tokens", "naik turunnya keberangkatan"),
    "left_men": QT_TRANSLATE_NOOP("tokens", "laki-laki yang berangkat"),
    "left_women": QT_TRANSLATE_NOOP("tokens", "perempuan yang berangkat"),
    "country": QT_TRANSLATE_NOOP("tokens", "negara tujuan terbanyak"),
    "share": QT_TRANSLATE_NOOP("tokens", "bagian prosedural"),
    "share_before": QT_TRANSLATE_NOOP("tokens", "bagian prosedural tahun sebelumnya"),
    "unknown": QT_TRANSLATE_NOOP("tokens", "yang status prosedurnya belum diketahui"),
    "abroad": QT_TRANSLATE_NOOP("tokens", "yang sedang di luar negeri hari ini"),
    "came_home": QT_TRANSLATE_NOOP("tokens", "yang pulang tahun ini"),
    "prevented": QT_TRANSLATE_NOOP("tokens", "keberangkatan yang dicegah"),
    "letters": QT_TRANSLATE_NOOP("tokens", "surat yang terbit"),
    "letters_change": QT_TRANSLATE_NOOP("tokens", "naik turunnya surat"),
    "sent": QT_TRANSLATE_NOOP("tokens", "kiriman yang dicatat, rupiah"),
    "sent_change": QT_TRANSLATE_NOOP("tokens", "naik turunnya kiriman"),
    "senders": QT_TRANSLATE_NOOP("tokens", "pekerja yang kirimannya dicatat"),
    "cases": QT_TRANSLATE_NOOP("tokens", "kasus yang diterima"),
    "settled": QT_TRANSLATE_NOOP("tokens", "kasus yang selesai"),
    "trained": QT_TRANSLATE_NOOP("tokens", "peserta pelatihan"),
    "batches": QT_TRANSLATE_NOOP("tokens", "angkatan pelatihan"),
    "activities": QT_TRANSLATE_NOOP("tokens", "kegiatan"),
    "attended": QT_TRANSLATE_NOOP("tokens", "yang hadir di kegiatan"),
    "businesses": QT_TRANSLATE_NOOP("tokens", "usaha purna PMI yang berjalan hari ini"),
    COMPARED: QT_TRANSLATE_NOOP("tokens", "tabel perbandingan, di baris sendiri"),
    CHARTED: QT_TRANSLATE_NOOP("tokens", "grafik bulan, di baris sendiri"),
    MAPPED: QT_TRANSLATE_NOOP("tokens", "peta dusun bila digambar, di baris sendiri"),
}
WORDS = Template(
    "YEARLY_REPORT",
    "Laporan tahunan",
    Wording(
        "LAPORAN TAHUNAN",
        "Selama tahun {year}, {village_kind} {village_name} mencatat {left} keberangkatan warga ke "
        "luar negeri, {left_men} laki-laki dan {left_women} perempuan, {left_change} dibanding "
        "tahun {before}. Tujuan terbanyak adalah {country}.\n"
        "{months_table}\n"
        "Dari keberangkatan yang jalannya diketahui, {share} berangkat secara prosedural; tahun "
        "{before} {share_before}. Status {unknown} keberangkatan belum diketahui dan tidak "
        "dihitung dalam bagian itu. Pemerintah {village_kind} mencegah {prevented} keberangkatan "
        "nonprosedural.\n"
        "Pada hari laporan ini dibuat, {abroad} warga sedang bekerja di luar negeri. Sepanjang "
        "tahun {came_home} orang pulang seterusnya.\n"
        "{hamlets_table}\n"
        "Kantor menerbitkan {letters} surat, {letters_change} dibanding tahun {before}. Kasus yang "
        "diterima berjumlah {cases}, dan {settled} di antaranya selesai.\n"
        "Keluarga yang setuju melaporkan kiriman {sent} dari {senders} pekerja, {sent_change} "
        "dibanding tahun {before}. Angka ini keterangan keluarga, bukan untuk pajak.\n"
        "Untuk warga diadakan {batches} angkatan pelatihan dengan {trained} peserta dan "
        "{activities} kegiatan yang dihadiri {attended} orang. Usaha purna PMI yang berjalan "
        "berjumlah {businesses}.\n"
        "{comparison_table}",
        TOKENS,
        needs=frozenset({"year"}),
        longest=LONGEST,
    ),
)


@dataclass(frozen=True)
class Measure:
    """One figure of the year and of the year before; None where it is not counted so."""

    name: str
    code: str  # the report that tells more
    now: int | None
    then: int | None
    is_money: bool = False
    is_share: bool = False  # in thousandths
    few: bool = False  # hidden for whoever reads it

    def told(self, number: int | None) -> str:
        """Return a figure as it is printed."""
        if self.few:
            return HIDDEN
        if number is None:
            return "–"
        if self.is_share:
            return f"{number / 10:.1f}%".replace(".", ",")
        return rupiah(number) if self.is_money else grouped(number)

    @property
    def change(self) -> str:
        """Return "+12,5%", in points of a hundred for a share; a dash where nothing compares."""
        if self.few or self.now is None or self.then is None:
            return "–"
        if self.is_share:
            return f"{(self.now - self.then) / 10:+.1f} poin".replace(".", ",")
        if not self.then:
            return "–"
        return f"{100 * (self.now - self.then) / self.then:+.1f}%".replace(".", ",")

    @property
    def in_words(self) -> str:
        """Return how it changed, in words: "naik 12 (15,0%)"."""
        if self.few or self.now is None or self.then is None:
            return "tanpa pembanding"
        by = self.now - self.then
        if not by:
            return "sama banyak"
        share = 100 * abs(by) / self.then if self.then else 0
        part = f" ({share:.1f}%)".replace(".", ",") if 0 < share <= MOST_SHARE else ""
        return f"{'naik' if by > 0 else 'turun'} {self.told(abs(by))}{part}"


def told(session: Session, period: Period = NOW) -> ListReport:
    """Return the report of a year: its words in `prose`, its figures beside the year before."""
    year = counting.year_of(session, period)
    left, there = once(session, Left), workers.rows_of(session, "L3", Period(part="DUSUN"))
    found = measures(session, year, left)
    abroad = sum(row.number for row in there)
    values = _values(session, year, found, left, abroad)
    return ListReport(
        code="TAHUNAN",
        name="Laporan tahunan",
        title=f"LAPORAN TAHUNAN PELINDUNGAN PEKERJA MIGRAN INDONESIA {year}",
        unit="keberangkatan",
        columns=(
            ListColumn("Yang dihitung", 76), ListColumn(f"Tahun {year}", 36, "right"),
            ListColumn(f"Tahun {year - 1}", 36, "right"), ListColumn("Naik turun", 28, "right"),
        ),
        rows=tuple((one.name, one.told(one.now), one.told(one.then), one.change) for one in found),
        ids=tuple(REPORT + one.code for one in found),
        total=found[0].now,
        empty="",
        unknowns=(
            ("status prosedural", left.of(str(year)).ways[counting.WAYS["TAK"]]),
            ("tahun berangkat (di luar N)",
             left.of("").number),
        ),
        filters=_scope(session, year),
        prose=_prose(session, values),
        chart=_months(left, year),
        chart_said=f"Keberangkatan tahun {year} menurut bulan",
        chart_shape="columns",
        drawn=_by_hamlet(session, there),
        **about(session, told_period(year)),
    )  # fmt: skip


def _scope(session: Session, year: int) -> str:
    """Say what is counted, and of a year that is not over that it is compared with a whole one."""
    told = "semua yang dicatat kantor; kasus dan pencegahan di bawah batas disamarkan"
    today: dt.date = session.info["clock"].today()
    if year != today.year or (today.month, today.day) == (12, 31):
        return told
    return f"{told}; tahun {year} belum selesai, tahun {year - 1} setahun penuh"


def _by_hamlet(session: Session, rows: Sequence[counting.Sum]) -> Drawn | None:
    """Return who is abroad today on the map of the hamlets."""
    counts = {row.key: row.number for row in rows}
    return mapped.drawn(session, "Peta: yang sedang di luar negeri hari ini", counts)


class Left:
    """Everybody who ever left, counted in one pass by year, month and country."""

    def __init__(self, session: Session) -> None:
        asked = counting.departures(session, NOW, every_year=True)
        self._found = counting.kept(session, asked, _EVER)

    @property
    def years(self) -> set[int]:
        """Return the years that are known."""
        return {int(one.values[0]) for one in self._found if one.values[0]}

    def of(self, year: str) -> counting.Sum:
        """Return those of a year, "" those of whom it is not known."""
        found = counting.Sum(year, year)
        for one in self._of(year):
            found.add(one)
        return found

    def by(self, place: int, year: str) -> Counter[str]:
        """Return how many left in a year by month (1) or by country (2)."""
        found: Counter[str] = Counter()
        for one in self._of(year):
            found[one.values[place] or ""] += one.number
        return found

    def _of(self, year: str) -> Iterator[counting.Kept]:
        return (one for one in self._found if (one.values[0] or "") == year)


_EVER = counting.Cut((counting.YEAR, counting.MONTH, Journey.country), str, str)


def measures(session: Session, year: int, left: Left) -> list[Measure]:
    """Return every figure of a year beside that of the year before, departures first."""
    home = _came_home(session)
    now, then = (_counted(session, one, left, home) for one in (year, year - 1))
    least = cases.least(session)

    def pair(name: str, code: str, key: str, **more: Any) -> Measure:  # noqa: ANN401
        return Measure(name, code, now[key], then[key], **more)

    def bounded(name: str, code: str, key: str) -> Measure:
        numbers = [one[key] for one in (now, then)]
        few = any(number is not None and 0 < number < least for number in numbers)
        return Measure(name, code, now[key], then[key], few=few)

    return [
        pair("Keberangkatan", "L2", "left"),
        pair("Berangkat, laki-laki", "L2", "men"),
        pair("Berangkat, perempuan", "L2", "women"),
        pair("Bagian prosedural dari yang diketahui", "L7", "share", is_share=True),
        pair("Pulang seterusnya", "L1", "came_home"),
        bounded("Keberangkatan nonprosedural yang dicegah", "L16", "prevented"),
        pair("Surat yang terbit", "L10", "letters"),
        bounded("Kasus yang diterima", "L15", "cases"),
        bounded("Kasus yang selesai", "L15", "settled"),
        pair("Kiriman yang dicatat", "L13", "sent", is_money=True),
        pair("Pekerja yang kirimannya dicatat", "L13", "senders"),
        pair("Angkatan pelatihan", "L17", "batches"),
        pair("Peserta pelatihan", "L17", "trained"),
        pair("Kegiatan", "KEGIATAN", "activities"),
        pair("Hadir di kegiatan", "KEGIATAN", "attended"),
    ]


def _counted(
    session: Session, year: int, ever: Left, home: Mapping[str, int]
) -> Mapping[str, int | None]:
    left = ever.of(str(year))
    sent, senders = money.came_in(session, year)
    held = training.of_period(session, year).held
    done = livelihoods.held(session, year)
    received: Sequence[cases.Counted] | None = None
    with suppress(DmeError):  # whoever sees no counts of cases still tells the rest of the year
        received = cases.of_year(session, year)
    return {
        "left": left.number,
        "men": left.genders[MEN],
        "women": left.genders[WOMEN],
        "share": None if left.share is None else round(1000 * left.share),
        "came_home": home.get(f"{year:04}", 0),
        "prevented": prevented_in(session, year),
        "letters": letters.issued_in(session, year),
        "cases": None if received is None else len(received),
        "settled": None if received is None else sum(one.settled for one in received),
        "sent": sent,
        "senders": senders,
        "batches": len(held),
        "trained": sum(one.people for one in held),
        "activities": len(done),
        "attended": sum(one.people for one in done),
    }


def _came_home(session: Session) -> Mapping[str, int]:
    """Return how many journeys ended at home by year, as far as the year is known."""
    year = func.substr(type_coerce(Journey.returned_on, String), 1, 4)
    asked = select(year, func.count()).join(Person, Person.id == Journey.person_id)
    known = Journey.returned_on.is_not(None)
    found = session.execute(asked.where(*standings.KEPT, known).group_by(year))
    return {told: number for told, number in found}  # noqa: C416 - rows


def _months(left: Left, year: int) -> tuple[Part, ...]:
    numbers = left.by(1, str(year))
    months = [(name[:3], numbers[f"{place:02}"]) for place, name in enumerate(MONTHS, start=1)]
    months += [("?", numbers[""])] if numbers[""] else []
    return tuple(Part(name, number, grouped(number)) for name, number in months if numbers)


def _values(
    session: Session, year: int, found: Sequence[Measure], left: Left, abroad: int
) -> dict[str, str]:
    office = village.profile(session)
    by_key = dict(zip(_KEYS, found, strict=True))
    most = next(iter(left.by(2, str(year)).most_common(1)), None)
    unknown = left.of(str(year)).ways[counting.WAYS["TAK"]]
    return {
        "village_kind": office.kind,
        "village_name": office.name,
        "year": str(year),
        "before": str(year - 1),
        "country": f"{counting.country(most[0])} ({grouped(most[1])})" if most else "tidak ada",
        "unknown": grouped(unknown),
        "abroad": grouped(abroad),
        "businesses": grouped(livelihoods.running(session)),
        **{key: SOME if one.few else one.told(one.now) for key, one in by_key.items()},
        "share": _of_known(by_key["share"], by_key["share"].now),
        "share_before": _of_known(by_key["share"], by_key["share"].then),
        **{f"{key}_change": by_key[key].in_words for key in ("left", "letters", "sent")},
    }


def _of_known(share: Measure, number: int | None) -> str:
    """Return a share as a sentence has it, of nobody known too."""
    return NO_SHARE if number is None else share.told(number)


_KEYS = (
    "left", "left_men", "left_women", "share", "came_home", "prevented", "letters", "cases",
    "settled", "sent", "senders", "batches", "trained", "activities", "attended",
)  # fmt: skip


def _prose(session: Session, values: Mapping[str, str]) -> tuple[str, ...]:
    """Return the paragraphs, those of the tables as they stand: "{comparison_table}"."""
    found = []
    for line in wordings.wording(session, WORDS).splitlines():
        text = line.strip()
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", value)
        if text:
            found.append(text)
    return tuple(found)


def as_of_year(session: Session) -> Sequence[int]:
    """Return the years of which a report can be told: those of departures and of letters."""
    today: dt.date = session.info["clock"].today()
    left = once(session, Left).years
    return sorted({*left, *letters.years(session), today.year}, reverse=True)
