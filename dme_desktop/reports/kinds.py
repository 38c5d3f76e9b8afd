"""Which reports there are: how each is counted, drawn and written as a workbook."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from sqlalchemy.orm import Session

from dme_desktop.kernel.files import legal
from dme_desktop.reports import commitments, lists, service, workbook
from dme_desktop.reports.documents import list_report, register_book, worker_state
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.documents.worker_state import WorkerState
from dme_desktop.reports.lists import Period

Report = WorkerState | ListReport
PEOPLE = frozenset({"person", "journey", "worker_document", "family_link"})
LETTERS = frozenset({"letter", "number_sequence"})
AGREEMENTS = frozenset({"agreement", "agreement_party", "agreement_action"})
PLEDGES = frozenset({"pledge", "pledge_signatory", "designation"})
OFFICE = frozenset({"village", "official"})


@dataclass(frozen=True)
class Kind:
    """One report. `year` and `month` say what it can be about; `tables` change what it shows.

    `parts` are those that can be asked for by themselves: {code: words}.
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


def _list(
    code: str,
    name: str,
    about: str,
    count: Callable[[Session, Period], ListReport],
    parts: Mapping[str, str] = MappingProxyType({}),
    tables: frozenset[str] = PEOPLE,
) -> Kind:
    return Kind(
        code, name, about, count, list_report.build, workbook.list_report,
        list_report.conditions, tables | OFFICE, parts=parts,
    )  # fmt: skip


KINDS: Mapping[str, Kind] = {
    "L1": Kind(
        "L1", "Rekap keadaan PMI", "keadaan PMI menurut dusun dan jenis kelamin",
        lambda session, _: service.worker_state(session), worker_state.build,
        workbook.worker_state, worker_state.conditions, PEOPLE | OFFICE,
    ),
    "L8": _list(
        "L8", "Dokumen akan habis", "dokumen yang akan dan telah habis", lists.ending_documents,
        lists.PAPERS_PARTS,
    ),
    "L9": _list(
        "L9", "Perlu ditanyakan", "kontrak akan habis, hilang kontak, perlu dimutakhirkan",
        lists.to_call, lists.CALL_PARTS,
    ),
    "L10": Kind(
        "L10", "Rekap surat dan nomor", "surat setahun menurut jenis; nomor batal, dipesan, loncat",
        lists.numbering, list_report.build, workbook.list_report, list_report.conditions,
        LETTERS | OFFICE, year=True,
    ),
    "AGENDA": Kind(
        "AGENDA", "Agenda surat keluar", "buku agenda surat keluar setahun atau sebulan",
        lists.agenda, list_report.build, workbook.list_report, list_report.conditions,
        LETTERS | OFFICE, year=True, month=True,
    ),
    "L11": _list(
        "L11", "Kerja sama aktif", "kerja sama yang berlaku dan tindak lanjut yang terlambat",
        lambda session, _: commitments.agreements_in_force(session), tables=AGREEMENTS,
    ),
    "L12": _list(
        "L12", "Ikrar dan penetapan", "ikrar, deklarasi dan tahapan penetapan DME",
        lambda session, _: commitments.pledges_and_designation(session), tables=PLEDGES,
    ),
    "BUKU": Kind(
        "BUKU", "Buku register PMI", "buku register 21 kolom, dua halaman berhadapan",
        lambda session, _: lists.register(session), register_book.build, workbook.list_report,
        list_report.conditions, PEOPLE | OFFICE,
    ),
}  # fmt: skip


def file_name(kind: Kind, report: Report, suffix: str) -> str:
    """Return "Rekap keadaan PMI Jenggik Utara 2026-11-24.pdf"."""
    return legal(f"{kind.name} {report.place} {report.as_of.isoformat()}", suffix)
