"""A letter of the village about one person: who, what the office states, and who signs.

Introduction of a candidate, marital status, genuine papers, statement of risk, domicile, refusal:
they differ in their words only (domain dictionary, sections 12 and 13b).
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.words import print_date
from dme_desktop.letters.documents.body import Party, identity, paragraphs, points
from dme_desktop.pdf.document import Document, Page, Paper, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer


class VillageLetter(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed on one letter.

    `values` are the fields of `wording`, `lists` its numbered tables by name without braces.
    `signs` is the person the letter is about when the words are theirs; `head` signs always.
    """

    letterhead: Letterhead
    foot: Foot
    number: str
    title: str
    wording: str
    person: Party
    values: Mapping[str, str]
    lists: Mapping[str, Sequence[str]]
    village_name: str
    date: dt.date
    head: Signer
    signs: bool = False
    copies: Sequence[str] = ()
    paper: Paper = "F4"


def build(letters: VillageLetter | Sequence[VillageLetter]) -> bytes:
    """Return one PDF of one letter or of a batch, each on its own page."""
    batch = each(letters)
    document = Document(batch[0].title.title(), Page(paper=batch[0].paper))
    for letter in batch:
        document.add(partial(story, letter), letter.foot)
    return document.finish()


def story(letter: VillageLetter, scale: Scale) -> list[Block]:
    """Return the letter from letterhead to the list of copies."""
    number = f"Nomor : {letter.number}" if letter.number else "Nomor : ........................"
    tables = {name: points(lines, scale) for name, lines in letter.lists.items()}
    tables["person_table"] = identity(letter.person, scale)
    return [
        Head(letter.letterhead),
        Space(scale.gap * 1.1),
        Title(letter.title, number, scale),
        *paragraphs(letter.wording, letter.values, tables, scale),
        Space(scale.gap * 0.8, stretch=8 * MM),
        Signatures(_signers(letter), scale, stays_with_next=bool(letter.copies)),
        *_copies(letter, scale),
    ]


def _signers(letter: VillageLetter) -> tuple[Signer | None, Signer]:
    place_and_date = f"{letter.village_name}, {print_date(letter.date)}"
    if not letter.signs:
        return None, msgspec.structs.replace(letter.head, place_and_date=place_and_date)
    own = Signer(
        name=letter.person.name,
        role="Yang menyatakan",
        place_and_date=place_and_date,
        meterai=True,
    )
    return msgspec.structs.replace(letter.head, before="Mengetahui,"), own


def _copies(letter: VillageLetter, scale: Scale) -> list[Block]:
    if not letter.copies:
        return []
    return [
        Space(scale.gap),
        Prose("Tembusan:", scale, stays_with_next=True),
        *points(letter.copies, scale),
    ]
