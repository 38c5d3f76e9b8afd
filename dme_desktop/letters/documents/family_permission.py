"""Surat Izin Keluarga: a husband, wife, parent or guardian lets a worker leave.

Required by UU 18/2017 art. 13 b, known by the village head. The wording is a template of the
program that an office may change; it is not an official text.
"""

import datetime as dt
from collections.abc import Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.words import print_date
from dme_desktop.letters.documents.body import Party, identity, paragraphs
from dme_desktop.pdf.document import Document, Page, Paper, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.signing import Signatures, Signer

TITLE = "SURAT IZIN KELUARGA"
WORDING = """\
Saya yang bertanda tangan atau membubuhkan cap jempol di bawah ini:
{giver_table}
Selaku {relation} dengan sadar dan tanpa paksaan memberi izin kepada:
{receiver_table}
untuk bekerja di {country} sebagai {job_title} melalui {scheme_or_agency} selama \
{contract_months} bulan.
Saya telah hadir di Kantor {village_kind} {village_name} pada {interview_date}, menerima \
penjelasan tentang syarat kerja ke luar negeri yang prosedural, biaya, hak, kewajiban dan \
risikonya. Apabila di kemudian hari keterangan ini tidak benar, saya bersedia bertanggung jawab \
sesuai ketentuan peraturan perundang-undangan.
Demikian surat izin ini dibuat untuk dipergunakan sebagaimana mestinya."""


class FamilyPermission(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed on one letter. `relation` is the giver's to the receiver.

    `witness` and `head` sign with their own roles and modes; `wording` is a template whose lines
    are paragraphs, {giver_table} and {receiver_table} on lines of their own being the tables.
    """

    letterhead: Letterhead | None
    foot: Foot
    number: str
    giver: Party
    relation: str
    receiver: Party
    country: str
    job_title: str
    scheme_or_agency: str
    contract_months: int | None
    village_kind: str
    village_name: str
    interview_date: dt.date | None
    date: dt.date
    witness: Signer
    head: Signer
    thumbprint: bool = False
    meterai: bool = True
    wording: str = WORDING
    paper: Paper = "F4"


def build(letters: FamilyPermission | Sequence[FamilyPermission]) -> bytes:
    """Return one PDF of one letter or of a batch, each on its own page."""
    batch = each(letters)
    document = Document("Surat Izin Keluarga", Page(paper=batch[0].paper))
    for letter in batch:
        document.add(partial(story, letter), letter.foot)
    return document.finish()


def story(letter: FamilyPermission, scale: Scale) -> list[Block]:
    """Return the letter from letterhead to signatures."""
    number = f"Nomor : {letter.number}" if letter.number else "Nomor : ........................"
    head: list[Block] = [Head(letter.letterhead)] if letter.letterhead else []
    return [
        *head,
        Space(scale.gap * 1.1),
        Title(TITLE, number, scale),
        *_body(letter, scale),
        Space(scale.gap * 0.8, stretch=10 * MM),
        *_signatures(letter, scale),
    ]


def _body(letter: FamilyPermission, scale: Scale) -> list[Block]:
    tables = {
        "giver_table": identity(letter.giver, scale),
        "receiver_table": identity(letter.receiver, scale),
    }
    return paragraphs(letter.wording, _fields(letter), tables, scale)


def _fields(letter: FamilyPermission) -> dict[str, str]:
    met = letter.interview_date
    return {
        "relation": letter.relation.lower(),
        "country": letter.country,
        "job_title": letter.job_title,
        "scheme_or_agency": letter.scheme_or_agency,
        "contract_months": str(letter.contract_months or ""),
        "village_kind": letter.village_kind,
        "village_name": letter.village_name,
        "interview_date": print_date(met) if met else "",
        "number": letter.number,
        "date": print_date(letter.date),
        "giver_name": letter.giver.name,
        "receiver_name": letter.receiver.name,
    }


def _signatures(letter: FamilyPermission, scale: Scale) -> list[Block]:
    receiver = Signer(name=letter.receiver.name, role="Yang diberi izin")
    giver = Signer(
        name=letter.giver.name,
        role="Yang memberi izin",
        place_and_date=f"{letter.village_name}, {print_date(letter.date)}",
        meterai=letter.meterai,
        thumbprint=letter.thumbprint,
    )
    witness = msgspec.structs.replace(letter.witness, before=letter.witness.before or "Saksi,")
    head = msgspec.structs.replace(letter.head, before=letter.head.before or "Mengetahui,")
    return [
        Signatures((receiver, giver), scale, stays_with_next=True),
        Space(scale.gap * 0.8, stretch=6 * MM),
        Signatures((witness, head), scale),
    ]
