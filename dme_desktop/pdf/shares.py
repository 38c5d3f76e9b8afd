"""Which bytes of a file stand in other files too: typefaces, letterheads, arms, never its words."""

import re
from collections.abc import Iterator

SHORTEST = 128  # bytes that are worth being kept apart
_OPENS, _CLOSES, _OBJECT = b"\nstream\n", b"endstream", b" 0 obj\n"
_OWN = b"/DME.Seal"  # the code of a paper
_CONTENTS = re.compile(rb"/Contents (\d+) 0 R")
_WIDTHS = re.compile(rb"/Widths (\[[^]]{%d,}\])" % SHORTEST)
Span = tuple[int, int]


def parted(pdf: bytes) -> list[bytes]:
    """Return the pieces of a file in order; those at odd places others may have too.

    Together they are the file, whatever it is.
    """
    widths = (found.span(1) for found in _WIDTHS.finditer(pdf))
    pieces, done = [], 0
    for start, end in sorted([*_streams(pdf), *widths]):
        if start >= done:
            pieces += [pdf[done:start], pdf[start:end]]
            done = end
    return [*pieces, pdf[done:]]


def _streams(pdf: bytes) -> Iterator[Span]:
    """Give where streams stand that are neither the words of a page nor its code."""
    words = set(_CONTENTS.findall(pdf))
    opens = pdf.find(_OPENS)
    while opens >= 0:
        start = opens + len(_OPENS)
        end = pdf.find(_CLOSES, start)
        if end < 0:
            break
        named = pdf.rfind(_OBJECT, 0, opens)
        number = pdf[pdf.rfind(b"\n", 0, max(named, 0)) + 1 : named]
        is_own = number in words or pdf.find(_OWN, named, opens) >= 0
        if end - start >= SHORTEST and not is_own:
            yield start, end
        opens = pdf.find(_OPENS, end)
