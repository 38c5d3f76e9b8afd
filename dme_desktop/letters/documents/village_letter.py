"""A letter of the village in the office's own words: who, what is stated, and who signs.

Family permission, introduction of a candidate, marital status, genuine papers, statement of risk,
domicile, refusal and handing over differ in their words and in who signs (domain dictionary,
sections 12 and 13b).
"""

from collections.abc import Mapping, Sequence
from functools import partial

from dme_desktop.kernel.words import titled
from dme_desktop.letters.documents.body import Party, identity, paragraphs, points, signed_list
from dme_desktop.pdf.document import Document, Page, Sheet, each
from dme_desktop.pdf.flow import Block, Scale, Space
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title, addressee, number_line
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer

TOP = 12 * MM  # the least a printer needs


class VillageLetter(Sheet, frozen=True, kw_only=True):
    """Everything that is printed on one letter.

    `values` are the fields of `wording`, `parties` the people and `lists` the numbered lists in it,
    by the names of their tokens; who stands in a list of `signing` signs there. `signers` stand in
    rows, the last one lowest. `to` are the lines of the addressee. A resident's `own` paper says
    under the signatures which number the office knows it by.
    """

    letterhead: Letterhead | None
    title: str
    wording: str
    values: Mapping[str, str]
    parties: Mapping[str, Party]
    lists: Mapping[str, Sequence[str]] = {}
    signing: Mapping[str, Sequence[str]] = {}
    signers: Sequence[Sequence[Signer | None]]
    copies: Sequence[str] = ()
    to: Sequence[str] = ()
    own: bool = False


def build(letters: VillageLetter | Sequence[VillageLetter]) -> bytes:
    """Return one PDF of one letter or of a batch, each on its own page."""
    batch = each(letters)
    page = Page(paper=batch[0].paper, top=TOP)
    document = Document(titled(batch[0].title), page)
    for letter in batch:
        document.add(partial(story, letter), letter.foot)
    return document.finish()


def story(letter: VillageLetter, scale: Scale) -> list[Block]:
    """Return the letter from letterhead to the list of copies."""
    number = number_line(letter.number)
    tables = {name: points(lines, scale) for name, lines in letter.lists.items()}
    tables |= {name: signed_list(lines, scale) for name, lines in letter.signing.items() if lines}
    tables |= {name: identity(party, scale) for name, party in letter.parties.items()}
    return [
        *([Head(letter.letterhead, small=scale.is_tight)] if letter.letterhead else []),
        Space(scale.gap * 1.1),
        Title(letter.title, "" if letter.own else number, scale),
        *addressee(letter.to, scale),
        *paragraphs(letter.wording, letter.values, tables, scale),
        Space(scale.gap * 0.8, stretch=10 * MM),
        *signatures(letter.signers, scale, followed=bool(letter.copies)),
        *_known_by(letter, number, scale),
        *copies_to(letter.copies, scale),
    ]


def _known_by(letter: VillageLetter, number: str, scale: Scale) -> list[Block]:
    """Return by which number the office knows of a paper that is the resident's own."""
    if not letter.own:
        return []
    small = Scale(scale.size - 1.5, scale.leading, scale.gap, scale.signing)
    return [Space(scale.gap), Prose(f"Tercatat di kantor yang mengetahui. {number}", small, "left")]


def signatures(
    rows: Sequence[Sequence[Signer | None]], scale: Scale, *, followed: bool = False
) -> list[Block]:
    """Return rows of signers that are never parted; `followed` keeps them with what comes after."""
    blocks: list[Block] = []
    for number, row in enumerate(rows, start=1):
        if blocks:
            blocks.append(Space(scale.gap * 0.8, stretch=6 * MM))
        stays = followed or number < len(rows)
        blocks.append(Signatures(row, scale, stays_with_next=stays))
    return blocks


def copies_to(copies: Sequence[str], scale: Scale) -> list[Block]:
    """Return the list of who else gets the letter, nothing when nobody does."""
    if not copies:
        return []
    return [
        Space(scale.gap),
        Prose("Tembusan:", scale, stays_with_next=True),
        *points(copies, scale),
    ]
