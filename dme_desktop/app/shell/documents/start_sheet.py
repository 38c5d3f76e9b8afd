"""Lembar mulai: what the first days need, on one A4 page to lie beside the computer.

Its words are those of the page `lembar-mulai` of the manual: headings and the points under them.
"""

import re
from collections.abc import Sequence

from dme_desktop.kernel.paper import PaperSize
from dme_desktop.pdf.document import Document, Page
from dme_desktop.pdf.flow import Beside, Block, Scale, Space, Together, height_of
from dme_desktop.pdf.ink import GREEN, MM
from dme_desktop.pdf.letterhead import Title
from dme_desktop.pdf.points import Point
from dme_desktop.pdf.prose import Prose, Run

LADDER = tuple(Scale(size, 1.3, size * 0.55) for size in (11, 10.5, 10, 9.5, 9, 8.5, 8))
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_LINK = re.compile(r"\[([^]]+)\]\([^)]*\)")
COLUMN = 240  # points, by which the halves are weighed


def build(page: str) -> bytes:
    """Return the sheet from the Markdown of the page."""
    title, lead, parts = read(page)
    margins = Page(paper=PaperSize.A4, left=16 * MM, right=16 * MM, top=16 * MM)
    document = Document(title, margins)
    document.add(lambda scale: _story((title, lead), parts, scale), None, LADDER)
    return document.finish()


def read(page: str) -> tuple[str, str, list[tuple[str, list[str]]]]:
    """Return title, first sentence, and the parts: a heading with its points."""
    title, lead, parts = "", "", list[tuple[str, list[str]]]()
    for line in (one.strip() for one in page.splitlines()):
        if line.startswith("# "):
            title = line[2:]
        elif line.startswith("## "):
            parts.append((line[3:], []))
        elif parts and re.match(r"(-|\d+\.) ", line):
            parts[-1][1].append(line.split(" ", 1)[1])
        elif line and parts and parts[-1][1]:
            parts[-1][1][-1] += f" {line}"
        elif line:
            lead = f"{lead} {line}".strip()
    return title, lead, parts


def _story(
    head: tuple[str, str], parts: Sequence[tuple[str, list[str]]], scale: Scale
) -> list[Block]:
    title, lead = head
    left, right = _halves([_part(heading, points, scale) for heading, points in parts])
    return [
        Title(title.upper(), lead.replace("*", ""), Scale(13)),
        Space(scale.gap),
        Beside([(1, Together(left)), (1, Together(right))], gap=10 * MM),
    ]


def _part(heading: str, points: Sequence[str], scale: Scale) -> list[Block]:
    bold = Scale(scale.size + 1, 1.3, scale.gap)
    blocks: list[Block] = [Prose([Run(heading, bold=True)], bold, "left", colour=GREEN)]
    for number, point in enumerate(points, start=1):
        blocks += [Point(f"{number}.", Prose(_runs(point), scale, "left")), Space(scale.gap * 0.4)]
    return [*blocks, Space(scale.gap * 1.4)]


def _runs(point: str) -> list[Run]:
    """Return a point with its bold words, without the marks of Markdown."""
    pieces = _BOLD.split(_LINK.sub(r"\1", point).replace("`", ""))
    plain = (piece.replace("*", "") for piece in pieces)
    return [Run(piece, bold=at % 2 == 1) for at, piece in enumerate(plain) if piece]


def _halves(groups: Sequence[list[Block]]) -> tuple[list[Block], list[Block]]:
    """Return the parts in two columns of nearly the same height, order kept."""
    tall = [height_of(group, COLUMN) for group in groups]
    cuts = range(1, len(groups) + 1)
    best = min(cuts, key=lambda cut: abs(sum(tall[:cut]) - sum(tall[cut:])), default=0)
    joined = [
        [block for group in half for block in group] for half in (groups[:best], groups[best:])
    ]
    return joined[0], joined[1]
