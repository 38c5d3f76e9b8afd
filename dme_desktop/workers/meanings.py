"""What a column of a list can say of work abroad, and of the family at home.

Fields of a journey begin with "journey.", those of the family to call with "contact."; an agency is
told by its name and a passport by its number, which the books keep as records of their own.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from dme_desktop.agencies.model import Agency
from dme_desktop.kernel import kinds
from dme_desktop.kernel.fields import Field
from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.kernel.kinds import Kind
from dme_desktop.kernel.records import Base, field_of
from dme_desktop.people.model import FamilyLink
from dme_desktop.sheets import cells
from dme_desktop.sheets.columns import Meaning, Read, says, says_when
from dme_desktop.workers.model import (
    Journey,
    ProceduralStatus,
    ReturnType,
    Scheme,
    Sector,
    Stage,
    WorkerDocument,
)

JOURNEY, CONTACT, PASSPORT = "journey.", "contact.", "passport."
_COUNTRIES = "destination_country"


def _field(prefix: str, model: type[Base], name: str) -> Field:
    return replace(field_of(model, name), name=prefix + name, required=False)


def _trip(name: str, read: Read, headings: str, options: Kind | None = None) -> Meaning:
    return says(_field(JOURNEY, Journey, name), read, headings, options=options)


def _of_few(
    name: str, options: type[Sector | Scheme | ProceduralStatus | ReturnType | Stage], headings: str
) -> Meaning:
    return _trip(name, partial(cells.member, options), headings, kinds.choice(options))


def _on(name: str, read: Read, headings: str) -> Meaning:
    return says_when(_field(JOURNEY, Journey, name), headings, read)


_AGENCY = replace(
    _field(JOURNEY, Agency, "name"),
    name=f"{JOURNEY}agency",
    label=QT_TRANSLATE_NOOP("fields", "P3MI"),
)
_NUMBER = replace(
    _field(PASSPORT, WorkerDocument, "number"), label=QT_TRANSLATE_NOOP("fields", "Nomor paspor")
)
_EXPIRES = replace(
    _field(PASSPORT, WorkerDocument, "expires_on"),
    label=QT_TRANSLATE_NOOP("fields", "Paspor berlaku sampai"),
)
_PHONE = _field(CONTACT, FamilyLink, "phone")
_NAME = _field(CONTACT, FamilyLink, "name")
MEANINGS: Sequence[Meaning] = (
    _trip(
        "country",
        partial(cells.code, _COUNTRIES, "Negara tujuan"),
        "negara, negara tujuan, negara penempatan, negara tempat bekerja, tujuan negara, "
        "negara kerja",
        kinds.codes(_COUNTRIES),
    ),
    _trip("city", cells.text, "kota tujuan, kota penempatan"),
    _of_few("sector", Sector, "sektor, bidang pekerjaan, sektor pekerjaan"),
    _trip(
        "job_title",
        cells.text,
        "jabatan, pekerjaan di luar negeri, jenis pekerjaan di luar negeri, pekerjaan pmi",
    ),
    _of_few("scheme", Scheme, "skema, skema penempatan, jalur, jalur penempatan"),
    _of_few(
        "procedural_status",
        ProceduralStatus,
        "status prosedural, prosedural, prosedural/nonprosedural, status keberangkatan, "
        "legal/ilegal",
    ),
    says(_AGENCY, cells.text, "p3mi, nama p3mi, pjtki, nama pjtki, pptkis, pt, nama pt"),
    _trip("employer", cells.text, "majikan, nama majikan, pemberi kerja, pengguna jasa"),
    _on(
        "departed_on",
        cells.date,
        "tanggal berangkat, tgl berangkat, tahun berangkat, tanggal keberangkatan, "
        "tgl keberangkatan, tahun keberangkatan, bulan berangkat, berangkat",
    ),
    _on("contract_start", cells.day, "kontrak mulai, awal kontrak, mulai kontrak"),
    _on("contract_end", cells.day, "kontrak berakhir, akhir kontrak, habis kontrak"),
    _on("returned_on", cells.date, "tanggal pulang, tgl pulang, tahun pulang, bulan pulang"),
    _of_few("return_type", ReturnType, "sebab pulang, alasan pulang"),
    _of_few("stage", Stage, "tahap, status pmi, keadaan pmi"),
    _trip("wage", cells.number_of, "gaji, upah per bulan, gaji per bulan"),
    _trip("wage_currency", cells.currency, "mata uang, mata uang gaji"),
    _trip("cost_total", cells.rupiah, "biaya, biaya penempatan, biaya keberangkatan"),
    _trip("debt", cells.rupiah, "utang, hutang, jumlah utang"),
    says(_NUMBER, cells.text, "no paspor, nomor paspor, paspor"),
    says_when(
        _EXPIRES,
        "masa berlaku paspor, paspor berlaku sampai, tanggal akhir paspor, tgl akhir paspor, "
        "tanggal berakhir paspor, akhir paspor, tgl berakhir paspor, paspor habis",
    ),
    says(
        _NAME,
        cells.text,
        "keluarga yang dihubungi, nama keluarga, kontak keluarga, keluarga yang dapat dihubungi",
    ),
    says(_PHONE, cells.phone, "no hp keluarga, hp keluarga, telepon keluarga"),
)
