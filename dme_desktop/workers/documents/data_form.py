"""Formulir Pendataan: what the village writes down of a worker; filled, or blank for the field.

The questions follow the domain dictionary (section 9). A blank form has two pages, so that a hamlet
head can fill it with a pen; a filled one leaves open what is not known yet.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from io import BytesIO

import msgspec

from dme_desktop.kernel import codes
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.words import print_date, screen_date
from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Beside, Block, PageBreak, Scale, Space, Together
from dme_desktop.pdf.forms import Ask, Notice, PhotoBox, Row, Section
from dme_desktop.pdf.ink import GREY, MM, Ink, Pen
from dme_desktop.pdf.letterhead import Head, Letterhead, Title, draw_picture, picture_of
from dme_desktop.pdf.signing import Signatures, Signer

TITLE = "FORMULIR PENDATAAN PEKERJA MIGRAN INDONESIA"
HOW_TO_FILL = (
    "Cara pengisian: tulis dengan huruf cetak dan pena; satu kotak untuk satu huruf atau angka; "
    "beri tanda centang pada kotak pilihan. Tanggal ditulis hari-bulan-tahun; bila hanya tahunnya "
    "yang diketahui, isi tahunnya dan centang “tahun saja”. Kosongkan yang tidak diketahui, jangan "
    "menebak. Satu orang satu formulir; serahkan ke kantor desa, jangan difoto atau dikirim lewat "
    "media sosial."
)
STATEMENT = (
    "Keterangan di atas diberikan dengan sebenar-benarnya kepada Pemerintah {village} untuk "
    "pendataan dan pelindungan pekerja migran, yang menjadi tugas desa (Pasal 42 UU 18/2017). Foto "
    "serta kontak dan keterangan tambahan diberikan dengan sukarela; menolaknya tidak mengurangi "
    "pelayanan. Data ini dijaga kerahasiaannya, tidak dipungut biaya, dan dapat diminta, "
    "diperbaiki atau dilengkapi kapan saja di kantor desa."
)
STAGES = (
    "Berminat", "Calon PMI", "Siap berangkat", "Bekerja", "Cuti", "Purna PMI",
    "Batal berangkat", "Dicegah berangkat", "Gagal berangkat", "Meninggal",
)  # fmt: skip
SCHEMES = (
    "P to P (melalui P3MI)", "G to G", "G to P", "UKPS", "Perseorangan", "Re-entry", "Awak kapal",
    "Tanpa skema", "Tidak diketahui",
)  # fmt: skip
SOURCES = ("Dinas", "P3MI", "Teman", "Keluarga", "Media sosial", "Calo", "Lainnya")
SECTORS = (
    "Perkebunan", "Konstruksi", "Manufaktur", "Rumah tangga", "Perawat/caregiver",
    "Perikanan/awak kapal", "Pertanian", "Jasa/hotel/restoran", "Transportasi", "Lainnya",
)  # fmt: skip
DOCUMENTS = (
    "KTP", "Kartu keluarga", "Surat izin keluarga", "Paspor", "Visa kerja",
    "Perjanjian penempatan", "Perjanjian kerja", "BPJS Ketenagakerjaan PMI",
    "E-KPMI / E-PMI / E-KTKLN (lama)",
)  # fmt: skip
STATES_OF_PAPER = ("Ada", "Proses", "Belum")
ANSWERS = ("Ya", "Tidak", "Masih diurus", "Tidak tahu")
QUESTIONS = (
    "1. Terdaftar di Disnaker/LTSA atau G to G (punya ID CPMI)?",
    "2. Memakai visa kerja (bukan wisata, umrah atau kunjungan)?",
    "3. Sudah menandatangani perjanjian kerja?",
    "4. Menjadi peserta BPJS Ketenagakerjaan PMI?",
    "5. Memegang E-KPMI, E-PMI atau E-KTKLN?",
)
CONTACT_PLACES = 3
LADDER = (
    Scale(9.5, 1.45, 7, 22 * MM),
    Scale(9.5, 1.35, 5, 20 * MM),
    Scale(9.5, 1.25, 4, 18 * MM),
    Scale(9, 1.2, 2.5, 15 * MM),
    Scale(9, 1.08, 1.5, 13 * MM),
)
_SECOND = 40 * MM
YEAR_ONLY = "tahun saja"


class FormPerson(msgspec.Struct, frozen=True, kw_only=True):
    """The person; codes already turned into the labels people read."""

    full_name: str
    nik: str = ""
    nik_missing: str = ""
    family_card_no: str = ""
    nickname: str = ""
    gender: str = ""
    birth_place: str = ""
    birth_date: PartialDate | None = None
    religion: str = ""
    education: str = ""
    occupation: str = ""
    marital_status: str = ""
    father_name: str = ""
    mother_name: str = ""
    hamlet: str = ""
    rt: str = ""
    rw: str = ""
    address: str = ""
    phone: str = ""
    phone_wa: bool = False


NOBODY = FormPerson(full_name="")


class FormContact(msgspec.Struct, frozen=True, kw_only=True):
    """Someone of the family to call."""

    name: str
    relation: str = ""
    phone: str = ""


class FormJourney(msgspec.Struct, frozen=True, kw_only=True):
    """The journey asked about; `answers` are to the five questions, empty ones unknown."""

    stage: str = ""
    country: str = ""
    city: str = ""
    sector: str = ""
    job_title: str = ""
    scheme: str = ""
    agency: str = ""
    recruiter: str = ""
    employer: str = ""
    info_source: str = ""
    wage: str = ""
    contract_months: int | None = None
    contract_end: dt.date | None = None
    departed_on: PartialDate | None = None
    returned_on: PartialDate | None = None
    last_contact_on: dt.date | None = None
    answers: tuple[str, ...] = ()


class FormDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One paper of the journey, its state and number."""

    type: str
    status: str = ""
    number: str = ""
    expires_on: dt.date | None = None


class DataForm(Sheet, frozen=True, kw_only=True):
    """Everything that is printed; without a person it is the blank form."""

    letterhead: Letterhead
    village: str
    date: dt.date | None = None
    place: str = ""
    person: FormPerson | None = None
    contacts: tuple[FormContact, ...] = ()
    journey: FormJourney | None = None
    documents: tuple[FormDocument, ...] = ()
    officer: str = ""
    head: Signer | None = None
    photo: bytes | None = None


def build(forms: DataForm | Sequence[DataForm]) -> bytes:
    """Return one PDF of one form or of a batch, two pages each."""
    batch = each(forms)
    page = Page(paper=batch[0].paper, left=18 * MM, right=16 * MM, top=12.5 * MM)
    document = Document("Formulir Pendataan", page)
    for form in batch:
        document.add(partial(story, form), form.foot, LADDER)
    return document.finish()


def story(form: DataForm, scale: Scale) -> list[Block]:
    """Return the form: who it is on the first page, the journey on the second."""
    return [
        Head(form.letterhead, small=True),
        Space(scale.gap * 0.6),
        Title(TITLE, form.number, Scale(10.5, gap=scale.gap)),
        *_how_to_fill(form, scale),
        *_identity(form, scale),
        *_address(form, scale),
        *_contacts(form, scale),
        *_questions(form, scale),
        PageBreak(),
        *_journey(form, scale),
        *_documents(form, scale),
        *_statement(form, scale),
    ]


@dataclass
class Portrait(Block):
    """The photo of the person, or the place to glue one."""

    file: bytes | None

    def height(self, width: float) -> float:
        """Return the height this block takes."""
        return PhotoBox().height(width)

    def draw(self, ink: Ink, x: float, top: float, width: float) -> None:
        """Draw the photo at the right."""
        picture = picture_of(self.file)
        if not self.file or not picture:
            PhotoBox().draw(ink, x, top, width)
            return
        left, low = x + width - 30 * MM, top - 41 * MM
        packed = BytesIO(self.file) if self.file.startswith(b"\xff\xd8") else picture
        draw_picture(ink, packed, (left, low, 30 * MM, 40 * MM))
        ink.box(left, low, 30 * MM, 40 * MM, Pen(0.5, GREY))


def _row(scale: Scale, *asks: Ask, label_width: float = 33 * MM) -> Row:
    return Row(asks, scale, label_width, scale.line * 1.5)


def _how_to_fill(form: DataForm, scale: Scale) -> list[Block]:
    if form.person:
        return []
    small = Scale(8.5, 1.25, family=scale.family)
    return [Notice(form.letterhead.says(HOW_TO_FILL), small, strong=False), Space(scale.gap * 0.5)]


def _identity(form: DataForm, scale: Scale) -> list[Block]:
    who = form.person or NOBODY
    row = partial(_row, scale)
    beside = [
        row(Ask("Nama lengkap", _open(who.full_name))),
        row(Ask("NIK", _open(who.nik), boxes="16")),
        *([] if who.nik else [row(Ask("Alasan NIK kosong", _open(who.nik_missing)))]),
        row(Ask("Nomor KK", _open(who.family_card_no), boxes="16")),
        row(Ask("Nama panggilan", _open(who.nickname))),
        row(
            Ask("Tanggal lahir", _digits(who.birth_date), boxes="2-2-4", share=1.25),
            Ask("", _year_only(who.birth_date), (YEAR_ONLY,)),
        ),
    ]
    return [
        Section("A", "Identitas", scale, "sesuai KTP dan KK"),
        Space(1.2 * MM),
        Beside([(147, Together(beside)), (34, Portrait(form.photo))]),
        row(
            Ask("Tempat lahir", _open(who.birth_place)),
            Ask("Jenis kelamin", _open(who.gender), _labels("gender"), label_width=_SECOND),
        ),
        row(Ask("Agama", _open(who.religion), _labels("religion"))),
        row(Ask("Pendidikan", _open(who.education), _labels("education"))),
        row(Ask("Status kawin", _open(who.marital_status), _labels("marital_status"))),
        row(Ask("Pekerjaan", _open(who.occupation))),
        row(
            Ask("Nama ayah", _open(who.father_name)),
            Ask("Nama ibu", _open(who.mother_name), label_width=_SECOND),
        ),
        Space(scale.gap * 0.5),
    ]


def _address(form: DataForm, scale: Scale) -> list[Block]:
    who = form.person or NOBODY
    return [
        Section("B", "Tempat tinggal dan nomor yang bisa dihubungi", scale),
        Space(1.2 * MM),
        _row(
            scale,
            Ask(form.letterhead.says("Dusun"), _open(who.hamlet), share=2.4),
            Ask("RT", _open(who.rt), boxes="3"),
            Ask("RW", _open(who.rw), boxes="3"),
        ),
        _row(scale, Ask("Alamat", _open(who.address))),
        _row(
            scale,
            Ask("Nomor HP", _open(who.phone), share=1.6),
            Ask("Dipakai WhatsApp", "Ya" if who.phone_wa else None, ("Ya", "Tidak")),
        ),
        Space(scale.gap * 0.5),
    ]


def _contacts(form: DataForm, scale: Scale) -> list[Block]:
    known = form.contacts[:CONTACT_PLACES]
    places = [*known, *[FormContact(name="")] * (CONTACT_PLACES - len(known))]
    rows = [
        _row(
            scale,
            Ask(f"{number}. Nama", _open(contact.name), share=1.9),
            Ask("Hubungan", _open(contact.relation)),
            Ask("HP", _open(contact.phone), share=1.1),
            label_width=18 * MM,
        )
        for number, contact in enumerate(places, start=1)
    ]
    section = Section(
        "C",
        form.letterhead.says("Keluarga di desa"),
        scale,
        "urutan siapa yang dihubungi lebih dulu",
    )
    return [section, Space(1.2 * MM), *rows, Space(scale.gap * 0.5)]


def _questions(form: DataForm, scale: Scale) -> list[Block]:
    given = (form.journey or FormJourney()).answers[: len(QUESTIONS)]
    answers = [*given, *[""] * (len(QUESTIONS) - len(given))]
    rows = [
        _row(scale, Ask(question, _open(answer), ANSWERS), label_width=103 * MM)
        for question, answer in zip(QUESTIONS, answers, strict=True)
    ]
    note = "semua Ya: prosedural; ada Tidak: nonprosedural"
    return [Section("D", "Lima pertanyaan", scale, note), Space(1.2 * MM), *rows]


def _journey(form: DataForm, scale: Scale) -> list[Block]:
    trip = form.journey or FormJourney()
    row = partial(_row, scale)
    months = str(trip.contract_months or "")
    return [
        Section("E", "Keberangkatan dan pekerjaan", scale, "satu keberangkatan satu formulir"),
        Space(1.2 * MM),
        row(Ask("Tahap", _open(trip.stage), STAGES)),
        row(
            Ask("Negara tujuan", _open(trip.country)),
            Ask("Kota", _open(trip.city), label_width=_SECOND),
        ),
        row(Ask("Sektor", _open(trip.sector), SECTORS)),
        row(Ask("Jabatan/pekerjaan", _open(trip.job_title))),
        row(Ask("Skema", _open(trip.scheme), SCHEMES)),
        row(
            Ask("P3MI", _open(trip.agency)),
            Ask("Perekrut", _open(trip.recruiter), label_width=_SECOND),
        ),
        row(Ask("Pemberi kerja", _open(trip.employer))),
        row(Ask("Sumber informasi", _open(trip.info_source), SOURCES)),
        row(
            Ask("Upah", _open(trip.wage)),
            Ask("Masa kontrak (bulan)", _open(months), boxes="3", label_width=_SECOND),
        ),
        row(
            Ask("Tanggal berangkat", _digits(trip.departed_on), boxes="2-2-4"),
            Ask(
                "Kontrak berakhir",
                _date_digits(trip.contract_end),
                boxes="2-2-4",
                label_width=_SECOND,
            ),
        ),
        row(
            Ask("Tanggal pulang", _digits(trip.returned_on), boxes="2-2-4"),
            Ask(
                "Kontak terakhir",
                _date_digits(trip.last_contact_on),
                boxes="2-2-4",
                label_width=_SECOND,
            ),
        ),
        Space(scale.gap * 0.5),
    ]


def _documents(form: DataForm, scale: Scale) -> list[Block]:
    kept = {document.type: document for document in form.documents}
    names = [*DOCUMENTS, *[name for name in kept if name not in DOCUMENTS]]
    rows = [_document_row(kept.get(name, FormDocument(type=name)), scale) for name in names]
    section = Section("F", "Dokumen", scale, "dokumen asli diperlihatkan, tidak ditahan")
    return [section, Space(1.2 * MM), *rows, Space(scale.gap * 0.5)]


def _document_row(document: FormDocument, scale: Scale) -> Row:
    expires = _date_digits(document.expires_on)
    state = _open(document.status)
    return _row(
        scale,
        Ask(document.type.removesuffix(" (lama)"), state, STATES_OF_PAPER, share=91),
        Ask("No.", _open(document.number), share=47),
        Ask("s.d.", expires, boxes="2-2-4", share=43),
        label_width=42 * MM,
    )


def _statement(form: DataForm, scale: Scale) -> list[Block]:
    small = Scale(9, 1.3, family=scale.family)
    day = f"{form.place}, {print_date(form.date)}" if form.date else f"{'.' * 24}, {'.' * 30}"
    informant = Signer(
        name=form.person.full_name if form.person else "",
        role="Pemberi keterangan (yang bersangkutan/keluarga)",
        thumbprint=True,
    )
    officer = Signer(name=form.officer, role="Petugas pendata", place_and_date=day)
    between = (form.head,) if form.head else ()
    return [
        Space(scale.gap * 0.5),
        Notice(form.letterhead.says(STATEMENT).format(village=form.village), small, strong=False),
        Space(scale.gap, stretch=6 * MM),
        Signatures((informant, *between, officer), scale),
    ]


def _labels(name: str) -> tuple[str, ...]:
    return tuple(codes.labels(name).values())


def _open(value: str) -> str | None:
    """Return None for what is not known, so that it can be written in by hand."""
    return value or None


def _digits(day: PartialDate | None) -> str | None:
    """Return the eight boxes of a date, unknown ones empty."""
    if day is None:
        return None
    month = f"{day.month:02}" if day.month else "__"
    return (f"{day.day:02}" if day.day else "__") + month + f"{day.year:04}"


def _year_only(day: PartialDate | None) -> str | None:
    """Return the tick beside a date of which only the year is known; open where it is written."""
    if day is None:
        return None
    return "" if day.month else YEAR_ONLY


def _date_digits(day: dt.date | None) -> str | None:
    return screen_date(day) if day else None
