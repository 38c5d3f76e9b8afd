"""A paper in parts that takes no number of the letters: a copy of data, a register, an assessment.

The words of the assessment and the register are the program's own template, not an official text.
"""

from functools import partial

import msgspec

from dme_desktop.agenda.documents.record_sheet import Section, parted
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.kernel.words import titled
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space, Together
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.letterhead import Head, Letterhead, Title
from dme_desktop.pdf.prose import Prose, Run
from dme_desktop.pdf.signing import Signatures, Signer

LADDER = (Scale(11, 1.3, 6, 20 * MM), Scale(10.5, 1.25, 5, 18 * MM))


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed; `under` stands under the title, `remark` small before the end."""

    letterhead: Letterhead
    foot: Foot
    title: str
    sections: tuple[Section, ...]
    under: str = ""
    lead: str = ""
    remark: str = ""
    signers: tuple[Signer | None, ...] = ()
    paper: PaperSize = PaperSize.F4


def build(account: Account) -> bytes:
    """Return the paper as one PDF."""
    document = Document(titled(account.title), Page(paper=account.paper))
    document.add(partial(story, account), account.foot, LADDER)
    return document.finish()


def story(account: Account, scale: Scale) -> list[Block]:
    """Return the paper from letterhead to the signatures."""
    lead = [Prose(account.lead, scale), Space(scale.gap)] if account.lead else []
    remark = [Prose([Run(account.remark, italic=True)], Scale(9, 1.25), "left")]
    signed = [Signatures(account.signers, scale)] if account.signers else []
    return [
        Head(account.letterhead),
        Space(scale.gap),
        Title(account.title, account.under, scale),
        *lead,
        *(block for section in account.sections for block in parted(section, scale)),
        Together([*(remark if account.remark else []), Space(scale.gap), *signed]),
    ]
