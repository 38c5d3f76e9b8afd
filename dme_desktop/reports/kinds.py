"""Which reports there are: how each is counted, drawn and written as a workbook."""

import enum
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from types import MappingProxyType
from typing import Any

from msgspec import structs
from sqlalchemy.orm import Session

from dme_desktop.agenda import service as letters
from dme_desktop.cases.service.figures import years as years_of_cases
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.files import legal
from dme_desktop.livelihoods.service import figures as livelihood_figures
from dme_desktop.privacy.service.figures import years as years_of_rights
from dme_desktop.remittances.service import figures
from dme_desktop.reports import (
    asides,
    attention,
    behind,
    commitments,
    lists,
    livelihoods,
    own,
    protection,
    readiness,
    remittances,
    rights,
    service,
    training,
    ways,
    workbook,
    workers,
    yearly,
)
from dme_desktop.reports.asking import NOW, Period
from dme_desktop.reports.behind import Behind
from dme_desktop.reports.documents import list_report, register_book, worker_state, yearly_report
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import WorkerState
from dme_desktop.reports.own import OwnReport
from dme_desktop.training.service import counting
from dme_desktop.vault import chain
from dme_desktop.vault.database import Database
from dme_desktop.vault.known import Known
from dme_desktop.visits.service import figures as way_figures
from dme_desktop.visits.service.ways import measured_here, waited_for

Report = WorkerState | ListReport
PEOPLE = frozenset({"person", "journey", "worker_document", "family_link"})
LETTERS = frozenset({"letter", "number_sequence"})
AGREEMENTS = frozenset({"agreement", "agreement_party", "agreement_action"})
PLEDGES = frozenset({"pledge", "pledge_signatory", "designation"})
CASES = frozenset({"case_file", "case_referral", "setting"})
TRAINING = PEOPLE | {"course", "training_batch", "participant"}
WAYS = PEOPLE | {"journey_event", "office_visit", "visit_goer", "service_office", "office_service"}
LIVELIHOODS = frozenset(
    {
        "returnee", "business", "business_capital", "business_group", "support", "activity",
        "activity_participant", "journey", "person", "setting",
    }
)  # fmt: skip
RIGHTS = frozenset(
    {"data_request", "data_consent", "data_breach", "data_destruction", "outgoing",
     "remittance_consent"}
)  # fmt: skip
OFFICE = frozenset({"village", "official"})
MONEY = frozenset(
    {"remittance", "remittance_use", "remittance_survey", "person", "journey", "setting"}
)


READINESS = frozenset(
    {"indicator", "readiness_answer", "readiness_task", "regulation", "task_force", "setting"}
)
BY_NUMBER = "Surat dihitung menurut nomornya, bukan menurut orang; karena itu tanpa saringan."
OF_THE_VILLAGE = "Laporan ini tentang seluruh desa, bukan tentang orang; karena itu tanpa saringan."
FEW_HIDDEN = (
    "Angka kecil di sini disamarkan. Saringan tidak ditawarkan, sebab selisih dua saringan dapat "
    "membuka siapa orangnya."
)
OUTSIDE_WHOLE = (
    "Untuk luar kantor laporan memuat seluruh desa, sebab selisih dua saringan dapat membuka siapa "
    "orangnya."
)
OF_PARTICIPANTS = (
    "Negara dan skema tidak ditawarkan: keduanya ada pada keberangkatan, bukan pada peserta."
)
OF_ACTIVITIES = (
    "Tanpa saringan: tamu kegiatan tidak tercatat dusunnya dan anak hanya jumlahnya; L dan P sudah "
    "berdiri sendiri."
)
OF_OWNERS = (
    "Usaha disaring menurut pemiliknya; negara dan skema tidak ada pada usaha. Kebutuhan dihitung "
    "untuk seluruh desa."
)
OF_LEAVERS = (
    "Negara dan skema tidak ditawarkan: yang dihitung setiap keberangkatan setahun, bukan yang "
    "terakhir."
)
OF_MANY = (
    "Tanpa saringan: hari tengah dari sedikit perjalanan tidak berarti apa-apa. Menurut skema ada "
    "di pilihan bagian."
)
EVERY_FILTER = ("hamlet", "country", "gender", "scheme")


class Group(enum.Enum):
    """Under which heading a report is found."""

    WORKERS = "Pekerja"
    TO_DO = "Perlu ditindaklanjuti"
    PAPERS = "Surat dan komitmen"
    MONEY = "Kiriman"
    PROTECTION = "Pelindungan"
    GROWTH = "Pemberdayaan"
    PROGRAMME = "Program dan kepatuhan"
    OWN = "Laporan sendiri"


@dataclass(frozen=True)
class Kind:
    """One report. `year` and `month` say what it can be about; `tables` change what it shows.

    `parts` are those that can be asked for by themselves: {code: words}. `filters` are the fields
    of `Only` by which it can be narrowed; what is hidden by a bound is never narrowed, since two
    cuts of it could be held against each other. `behind` finds the names of a figure, `masks` says
    that its counts can be hidden for whoever stands outside, and `personal` that it names people.
    What it `knows` by heart is lent to it. `why_whole` says why a filter is not offered, and
    `whole_parts` are parts that are about everybody.
    """

    code: str
    name: str
    about: str
    count: Callable[[Session, Period], Any]
    build: Callable[[Any], bytes]
    workbook: Callable[[Any], bytes]
    conditions: Callable[[Any], Sequence[tuple[str, str]]]
    tables: frozenset[str]
    year: bool = False
    month: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)
    years: Callable[[Session], Sequence[int]] = letters.years  # those it can be asked about
    group: Group = Group.WORKERS
    filters: Sequence[str] = ()
    behind: Callable[[Session, Period, str, str], Behind] | None = None
    masks: bool = False
    personal: bool = False
    knows: Sequence[Callable[[Database], Known[Any]]] = ()
    why_whole: str = ""
    whole_parts: frozenset[str] = frozenset()

    def counted(self, session: Session, period: Period = NOW) -> Any:  # noqa: ANN401 - its report
        """Return the report, with its code and the last act of the chain at its foot.

        Raises DmeError where one for outside the office is narrowed too.
        """
        if period.outside and any(period.only):
            raise DmeError(OUTSIDE_WHOLE)
        found = self.count(session, period)
        if isinstance(found, ListReport) and found.narrowed:
            found = structs.replace(found, empty=list_report.NOBODY)
        seq, link = chain.head(session)
        code = f"{self.code} · jejak {seq}-{link[:8]}"
        return structs.replace(found, foot=structs.replace(found.foot, letter_code=code))

    def filters_of(self, part: str) -> Sequence[str]:
        """Return the fields of `Only` by which a part of it can be narrowed."""
        return () if part in self.whole_parts else self.filters

    def is_about(self, part: str) -> tuple[bool, bool]:
        """Say whether a part of it is about a year, and whether about a month."""
        if self.code in workers.LOOKS:
            about_year = workers.by_year(self.code, part)
            return about_year, about_year and self.month
        return self.year, self.month


def _list(
    code: str,
    name: str,
    about: str,
    count: Callable[[Session, Period], ListReport],
    parts: Mapping[str, str] = MappingProxyType({}),
    tables: frozenset[str] = PEOPLE,
    **more: Any,  # noqa: ANN401 - the other fields of a kind
) -> Kind:
    return Kind(
        code, name, about, count, list_report.build, workbook.list_report,
        list_report.conditions, tables | OFFICE, parts=parts, **more,
    )  # fmt: skip


def _workers(code: str, about: str) -> Kind:
    """Return one of the reports that count workers by sex and way."""
    return _list(
        code, workers.LOOKS[code].name, about, workers.report(code), workers.PARTS[code],
        PEOPLE | {"agency", "case_file", "setting"}, year=True, month=code == "L2",
        years=workers.years, filters=EVERY_FILTER, masks=True,
        behind=partial(behind.workers, code),
    )  # fmt: skip


KINDS: Mapping[str, Kind] = {
    "L1": Kind(
        "L1", "Rekap keadaan PMI", "keadaan PMI menurut dusun dan jenis kelamin",
        service.worker_state, worker_state.build,
        workbook.worker_state, worker_state.conditions, PEOPLE | OFFICE,
        filters=EVERY_FILTER, behind=behind.state, masks=True,
    ),
    "L2": _workers("L2", "keberangkatan menurut bulan, negara, tahun, dusun"),
    "L3": _workers("L3", "pekerja menurut negara tujuan, bagian dan sektor terbanyak"),
    "L4": _workers("L4", "pekerja menurut sektor dan jabatan"),
    "L5": _workers("L5", "pekerja menurut skema penempatan"),
    "L6": _workers("L6", "pekerja menurut P3MI, izinnya dan pengaduan"),
    "L7": _workers("L7", "bagian yang prosedural menurut tahun dan negara"),
    "L8": _list(
        "L8", "Dokumen akan habis", "dokumen yang akan dan telah habis", lists.ending_documents,
        lists.PAPERS_PARTS, group=Group.TO_DO, filters=EVERY_FILTER, personal=True,
    ),
    "L9": _list(
        "L9", "Perlu ditanyakan", "kontrak akan habis, hilang kontak, perlu dimutakhirkan",
        lists.to_call, lists.CALL_PARTS, group=Group.TO_DO, filters=EVERY_FILTER, personal=True,
    ),
    "L10": Kind(
        "L10", "Rekap surat dan nomor", "surat setahun menurut jenis; nomor batal, dipesan, loncat",
        lists.numbering, list_report.build, workbook.list_report, list_report.conditions,
        LETTERS | OFFICE, year=True,
        group=Group.PAPERS,
        why_whole=BY_NUMBER,
    ),
    "AGENDA": Kind(
        "AGENDA", "Agenda surat keluar", "buku agenda surat keluar setahun atau sebulan",
        lists.agenda, list_report.build, workbook.list_report, list_report.conditions,
        LETTERS | OFFICE, year=True, month=True,
        group=Group.PAPERS,
        why_whole=BY_NUMBER,
    ),
    "L11": _list(
        "L11", "Kerja sama aktif", "kerja sama yang berlaku dan tindak lanjut yang terlambat",
        lambda session, _: commitments.agreements_in_force(session), tables=AGREEMENTS,
        group=Group.PAPERS,
        why_whole=OF_THE_VILLAGE,
    ),
    "L12": _list(
        "L12", "Ikrar dan penetapan", "ikrar, deklarasi dan tahapan penetapan DME",
        lambda session, _: commitments.pledges_and_designation(session), tables=PLEDGES,
        group=Group.PAPERS,
        why_whole=OF_THE_VILLAGE,
    ),
    "L13": Kind(
        "L13", "Kiriman uang", "kiriman setahun menurut bulan, negara, jalur, dusun, musim, biaya",
        remittances.sent, list_report.build, workbook.list_report, list_report.conditions,
        MONEY | OFFICE, year=True, parts=remittances.PARTS, years=figures.years, masks=True,
        behind=asides.surveys,
        group=Group.MONEY,
        filters=EVERY_FILTER,
    ),
    "L14": Kind(
        "L14", "Penggunaan kiriman", "kiriman setahun dipakai untuk apa, bagian yang produktif",
        remittances.used, list_report.build, workbook.list_report, list_report.conditions,
        MONEY | OFFICE, year=True, years=figures.years, masks=True, behind=asides.surveys,
        group=Group.MONEY,
        filters=EVERY_FILTER,
    ),
    "L15": Kind(
        "L15", "Kasus", "kasus setahun menurut jenisnya; jumlah saja",
        protection.cases, list_report.build, workbook.list_report, list_report.conditions,
        CASES | OFFICE, year=True, years=years_of_cases,
        group=Group.PROTECTION,
        why_whole=FEW_HIDDEN,
    ),
    "L16": Kind(
        "L16", "Pencegahan nonprosedural", "yang dicegah berangkat setahun: alasan, tindak lanjut",
        protection.prevented, list_report.build, workbook.list_report, list_report.conditions,
        PEOPLE | OFFICE | {"journey_event", "setting"}, year=True, masks=True, personal=True,
        behind=asides.prevented,
        group=Group.PROTECTION,
        filters=EVERY_FILTER,
    ),
    "L17": Kind(
        "L17", "Pelatihan dan peserta", "pelatihan yang mulai setahun atau sebulan, dan pesertanya",
        training.held, list_report.build, workbook.list_report, list_report.conditions,
        TRAINING | OFFICE, year=True, month=True, years=counting.years, masks=True,
        behind=asides.trained,
        group=Group.GROWTH,
        filters=("hamlet", "gender"), why_whole=OF_PARTICIPANTS,
    ),
    "KEGIATAN": Kind(
        "KEGIATAN", "Kegiatan dan peserta", "kegiatan setahun atau sebulan, dan yang hadir",
        livelihoods.activities, list_report.build, workbook.list_report, list_report.conditions,
        LIVELIHOODS | OFFICE, year=True, month=True, years=livelihood_figures.years, masks=True,
        behind=asides.attended,
        group=Group.GROWTH,
        why_whole=OF_ACTIVITIES,
    ),
    "L18": _list(
        "L18", "Usaha dan kebutuhan purna", "usaha purna PMI dengan modalnya; kebutuhan purna PMI",
        livelihoods.businesses, livelihoods.PARTS, LIVELIHOODS,
        behind=asides.run,
        group=Group.GROWTH,
        filters=("hamlet", "gender"), why_whole=OF_OWNERS,
        whole_parts=frozenset({livelihoods.NEEDS}),
    ),
    "L19": _list(
        "L19", "Anak PMI", "anak pekerja yang sedang di luar negeri; jumlah saja",
        livelihoods.children, tables=PEOPLE | {"child", "child_consent", "setting"},
        behind=asides.left_behind,
        group=Group.GROWTH,
        why_whole=FEW_HIDDEN,
    ),
    "L20": _list(
        "L20", "Capaian indikator DME", "indikator Desa Migran Emas, target, capaian, bukti",
        readiness.reached, readiness.PARTS,
        READINESS | PEOPLE | TRAINING | LIVELIHOODS | CASES | AGREEMENTS, masks=True,
        group=Group.PROGRAMME,
        why_whole=OF_THE_VILLAGE,
    ),
    "L21": Kind(
        "L21", "Kepatuhan PDP",
        "data pribadi: permintaan, persetujuan, kegagalan dan pemusnahan; jumlah saja",
        rights.kept, list_report.build, workbook.list_report, list_report.conditions,
        RIGHTS | OFFICE, year=True, years=years_of_rights, masks=True, group=Group.PROGRAMME,
        why_whole=OF_THE_VILLAGE,
    ),
    "PERHATIAN": _list(
        "PERHATIAN", "Perlu perhatian", "hal di buku kiriman yang perlu perhatian; jumlah saja",
        lambda session, _: attention.counted(session),
        tables=frozenset({"attention_flag", "attention_decision", "setting"}),
        group=Group.PROTECTION,
        why_whole=FEW_HIDDEN,
    ),
    "KURANG": _list(
        "KURANG", "Pelatihan yang belum diikuti",
        "calon yang belum terlatih untuk negara tujuannya",
        training.lacking_training, tables=TRAINING, group=Group.TO_DO,
        filters=EVERY_FILTER, personal=True,
    ),
    "TERLATIH": Kind(
        "TERLATIH", "Yang berangkat terlatih", "yang berangkat setahun dan pelatihannya",
        training.leavers_trained, list_report.build, workbook.list_report, list_report.conditions,
        TRAINING | OFFICE, year=True, years=counting.years,
        group=Group.GROWTH,
        filters=("hamlet", "gender"), personal=True,
        why_whole=OF_LEAVERS,
    ),
    "JALAN": Kind(
        "JALAN", "Jalan dokumen", "hari dari berminat sampai siap menurut langkah, bulan, skema",
        ways.lasting, list_report.build, workbook.list_report, list_report.conditions,
        WAYS | OFFICE, year=True, parts=ways.PARTS, years=way_figures.years,
        knows=(waited_for, measured_here), behind=asides.unwished,
        group=Group.PROGRAMME,
        why_whole=OF_MANY,
    ),
    "TAHUNAN": Kind(
        "TAHUNAN", "Laporan tahunan", "setahun dalam kata dan angka, dibanding tahun lalu",
        yearly.told, yearly_report.build, workbook.list_report, list_report.conditions,
        PEOPLE | LETTERS | MONEY | CASES | TRAINING | LIVELIHOODS | OFFICE, year=True,
        years=yearly.as_of_year, group=Group.PROGRAMME,
        why_whole=OF_THE_VILLAGE,
    ),
    "BUKU": Kind(
        "BUKU", "Buku register PMI", "buku register 21 kolom, dua halaman berhadapan",
        lists.register, register_book.build, workbook.list_report,
        list_report.conditions, PEOPLE | OFFICE, filters=EVERY_FILTER, personal=True,
    ),
}  # fmt: skip


def of_own(one: OwnReport) -> Kind:
    """Return the kind of a report that the office put together itself."""
    return _list(
        one.code, one.name, "laporan sendiri dengan kolom pilihan kantor", own.counter(one),
        own.PARTS, PEOPLE | {"agency", "setting"}, group=Group.OWN, filters=EVERY_FILTER,
        personal=True,
    )  # fmt: skip


def known(session: Session, code: str) -> Kind | None:
    """Return a report by its code, the office's own ones too; None when there is none."""
    if code.startswith(own.CODE):
        found = (one for one in own.every(session) if one.code == code)
        return next(map(of_own, found), None)
    return KINDS.get(code)


def file_name(kind: Kind, report: Report, suffix: str) -> str:
    """Return "Rekap keadaan PMI Jenggik Utara 2026-11-24.pdf"."""
    return legal(f"{kind.name} {report.place} {report.as_of.isoformat()}", suffix)
