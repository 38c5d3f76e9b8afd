"""Kerangka Perdes: what a village's rule on protection may say, to be written out and discussed.

It takes no number: it is the program's own template, no rule, and says so on its first page.
"""

from collections.abc import Iterator, Sequence
from functools import partial

import msgspec

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.clauses import counted, decided, heading, lettered
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Block, Scale, Space, Together
from dme_desktop.pdf.foot import Foot
from dme_desktop.pdf.forms import Notice
from dme_desktop.pdf.ink import MM
from dme_desktop.pdf.points import Point, numbered
from dme_desktop.pdf.prose import Prose
from dme_desktop.pdf.signing import Signatures, Signer

LADDER = (Scale(11, 1.3, 7, 20 * MM),)
ROMAN = (
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X",
    "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
)  # fmt: skip
OURS = (
    "KERANGKA, BUKAN PERATURAN. Kata-kata ini contoh dari program, bukan naskah resmi. Isi bagian "
    "dalam [kurung siku], bahas dengan BPD, dan ikuti tata cara penyusunan peraturan desa."
)
DOTS = "............"


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One article: its paragraphs, or an opening with points."""

    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """One chapter with its articles."""

    title: str
    articles: tuple[Article, ...]


class Skeleton(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is printed. `village` is the name without its kind."""

    foot: Foot
    village: str
    subject: str
    considering: tuple[str, ...]
    recalling: tuple[str, ...]
    chapters: tuple[Chapter, ...]
    to_do: tuple[str, ...]
    head: str
    secretary: str
    paper: PaperSize = PaperSize.F4


def build(skeleton: Skeleton) -> bytes:
    """Return the skeleton as one PDF."""
    document = Document("Kerangka Peraturan Desa", Page(paper=skeleton.paper))
    document.add(partial(story, skeleton), skeleton.foot, LADDER)
    return document.finish()


def story(skeleton: Skeleton, scale: Scale) -> list[Block]:
    """Return the rule from its title to the signatures, and what is left to do."""
    return [
        Notice(OURS, scale),
        Space(scale.gap * 2),
        *_title(skeleton, scale),
        *lettered("Menimbang", skeleton.considering, scale),
        Space(scale.gap * 0.5),
        *counted("Mengingat", skeleton.recalling, scale),
        Space(scale.gap),
        *_agreed(skeleton, scale),
        *_chapters(skeleton.chapters, scale),
        Space(scale.gap),
        *_signed(skeleton, scale),
        Space(scale.gap * 2),
        Together(_to_do(skeleton, scale)),
    ]


def _title(skeleton: Skeleton, scale: Scale) -> list[Block]:
    name = skeleton.village.upper()
    return [
        *heading(f"PERATURAN DESA {name}", scale),
        *heading(f"NOMOR {DOTS} TAHUN {DOTS}", scale, bold=False),
        *heading("TENTANG", scale, bold=False),
        *heading(skeleton.subject, scale),
        Space(scale.gap),
        *heading("DENGAN RAHMAT TUHAN YANG MAHA ESA", scale, bold=False),
        *heading(f"KEPALA DESA {name},", scale),
        Space(scale.gap * 0.5),
    ]


def _agreed(skeleton: Skeleton, scale: Scale) -> list[Block]:
    name = skeleton.village.upper()
    return [
        *heading("Dengan Kesepakatan Bersama", scale, bold=False),
        *heading(f"BADAN PERMUSYAWARATAN DESA {name}", scale),
        *heading("dan", scale, bold=False),
        *heading(f"KEPALA DESA {name}", scale),
        Space(scale.gap * 0.5),
        *heading("MEMUTUSKAN:", scale),
        *decided("Menetapkan", f"PERATURAN DESA TENTANG {skeleton.subject}.", scale),
    ]


def _chapters(chapters: Sequence[Chapter], scale: Scale) -> Iterator[Block]:
    number = 0
    for mark, chapter in zip(ROMAN, chapters, strict=False):
        yield Space(scale.gap)
        yield from heading(f"BAB {mark}", scale)
        yield from heading(chapter.title, scale)
        for article in chapter.articles:
            number += 1
            yield Space(scale.gap)
            yield from heading(f"Pasal {number}", scale, bold=False)
            yield from _article(article, scale)


def _article(article: Article, scale: Scale) -> Iterator[Block]:
    if len(article.paragraphs) == 1:
        leads = bool(article.points)
        yield Prose(article.paragraphs[0], scale, stays_with_next=leads)
        yield Space(scale.gap * 0.4)
    else:
        for number, text in enumerate(article.paragraphs, start=1):
            yield Point(f"({number})", Prose(text, scale))
            yield Space(scale.gap * 0.35)
    if article.points:
        yield from numbered([f"{one};" for one in article.points[:-1]], scale)
        last = f"{article.points[-1]}."
        yield Point(f"{len(article.points)}.", Prose(last, scale))
        yield Space(scale.gap * 0.5)


def _signed(skeleton: Skeleton, scale: Scale) -> list[Block]:
    place = f"di {skeleton.village}\npada tanggal {DOTS * 2}"
    head = Signer(name="", role=skeleton.head, before=f"Ditetapkan {place}")
    secretary = Signer(name="", role=skeleton.secretary, before=f"Diundangkan {place}")
    gazette = f"LEMBARAN DESA {skeleton.village.upper()} TAHUN {DOTS} NOMOR {DOTS}"
    return [
        Signatures((secretary, head), scale, stays_with_next=True),
        Space(scale.gap),
        Prose(gazette, scale, "left"),
    ]


def _to_do(skeleton: Skeleton, scale: Scale) -> list[Block]:
    return [
        *heading("Sebelum dipakai", scale),
        *numbered(skeleton.to_do, scale, "left"),
    ]
