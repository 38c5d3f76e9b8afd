"""Surat Rujukan Kasus: the office asks another one to take over, and keeps the name out of sight.

The letter holds initials only; name and chronology stand on the attachment, which goes in a closed
envelope (domain dictionary, sections 12.8 and 13b).
"""

from collections.abc import Mapping, Sequence
from functools import partial

from dme_desktop.letters.documents.body import Party, identity, paragraphs, points
from dme_desktop.letters.documents.village_letter import copies_to
from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Beside, Block, PageBreak, Scale, Space
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer
from dme_desktop.pdf.tables import Labels

NOBODY_ELSE = (
    "RAHASIA. Lampiran ini hanya untuk petugas yang menangani. Simpan terkunci, jangan difoto, "
    "jangan diteruskan lewat media sosial."
)


class Referral(Sheet, frozen=True, kw_only=True):
    """Everything that is printed: `case` is on the letter, `person` and the rest only attached.

    `chronology` may have several lines; `done` is what the village has done, one a line.
    """

    letterhead: Letterhead
    place_and_date: str
    addressee: str
    addressee_place: str
    wording: str
    values: Mapping[str, str]
    case: Sequence[tuple[str, str]]
    person: Party
    trip: Sequence[tuple[str, str]]
    chronology: str
    demand: str
    done: Sequence[str]
    head: Signer
    copies: Sequence[str] = ()


def build(referrals: Referral | Sequence[Referral]) -> bytes:
    """Return one PDF of one referral or of a batch, each with its attachment."""
    batch = each(referrals)
    document = Document("Surat Rujukan Kasus", Page(paper=batch[0].paper))
    for one in batch:
        document.add(partial(story, one), one.foot)
    return document.finish()


def story(letter: Referral, scale: Scale) -> list[Block]:
    """Return the letter, and the attachment on a page of its own."""
    return [*_letter(letter, scale), PageBreak(), *_attachment(letter, scale)]


def _letter(letter: Referral, scale: Scale) -> list[Block]:
    tables: dict[str, list[Block]] = {"case_table": [Labels(letter.case, scale)]}
    return [
        Head(letter.letterhead),
        Space(scale.gap * 1.2),
        Beside([(0.54, _references(letter, scale)), (0.46, _address(letter, scale))], 4 * MM),
        Space(scale.gap * 2),
        Prose("Dengan hormat,", scale, stays_with_next=True),
        Space(scale.gap * 0.7),
        *paragraphs(letter.wording, letter.values, tables, scale),
        Space(scale.gap, stretch=10 * MM),
        Signatures((None, letter.head), scale, stays_with_next=bool(letter.copies)),
        *copies_to(letter.copies, scale),
    ]


def _references(letter: Referral, scale: Scale) -> Labels:
    said = [
        ("Nomor", letter.number),
        ("Sifat", "Rahasia"),
        ("Lampiran", "1 (satu) amplop tertutup"),
        ("Perihal", "Rujukan kasus"),
    ]
    return Labels(said, scale, 24 * MM, 0)


def _address(letter: Referral, scale: Scale) -> Prose:
    said = f"{letter.place_and_date}\nKepada\nYth. {letter.addressee}\ndi {letter.addressee_place}"
    return Prose(said, scale, "left")


def _attachment(letter: Referral, scale: Scale) -> list[Block]:
    number = letter.number or "........................"
    parts = (
        ("Identitas", identity(letter.person, scale)),
        ("Pekerjaan di luar negeri", [Labels(letter.trip, scale)]),
        ("Ringkasan kejadian", [Prose(letter.chronology, scale)]),
        ("Yang diminta keluarga", [Prose(letter.demand or "Tidak ada.", scale)]),
        (
            letter.letterhead.says("Yang sudah dilakukan desa"),
            points(letter.done or ("Belum ada.",), scale),
        ),
    )
    blocks: list[Block] = [
        Notice(NOBODY_ELSE, scale),
        Space(scale.gap),
        Title("LAMPIRAN SURAT RUJUKAN KASUS", f"Nomor : {number}", scale),
    ]
    for title, inside in parts:
        heading = Prose([Run(title, bold=True)], scale, stays_with_next=True)
        blocks += [heading, Space(scale.gap * 0.3), *inside, Space(scale.gap)]
    return [*blocks, Space(scale.gap, stretch=8 * MM), Signatures((None, letter.head), scale)]
