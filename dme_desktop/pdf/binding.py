"""A file of many papers taken apart: each gets a file of its own, and nothing is drawn twice.

The files are ReportLab's, as `document` makes them: objects in a row, told by one table at the end.
What the pages of several papers use stands first in each file and is the same in all of them.
"""

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_REFERENCE = re.compile(rb"(/[^\s/]+ )?\b(\d+) 0 R\b")  # with its name, if it has one
_PARENT = re.compile(rb"/Parent \d+ 0 R")
_RARE = re.compile(rb"(/F\d+\+[1-9]\d*) (\d+) 0 R")  # a face of letters that few papers have
_STREAM, _END, _SEAL = b"\nstream\n", b"endobj\n", b"/DME.Seal true"
_ROW = 20  # bytes of a line in the table of objects


@dataclass(frozen=True)
class _Front:
    """What stands first in the files of papers that use the same: where each object begins."""

    content: bytes
    numbers: Mapping[int, int]
    places: Sequence[int]


class Binding:
    """The papers in one file, in their order; each begins on a page of its own."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf
        self._places = _places(pdf)
        self._sayings: dict[int, bytes] = {}
        self._fronts: dict[tuple[int, ...], _Front] = {}
        trailer = pdf[pdf.rfind(b"trailer") :]
        self._root, self._info = (_named(name, trailer) for name in (b"/Root", b"/Info"))
        self._tree = _named(b"/Pages", self._told(self._root))
        self.papers = self._by_paper(self._named_by(self._tree))

    def alone(self, pages: Sequence[int]) -> bytes:
        """Return these pages as a file of their own."""
        own, shared = self._used(pages)
        front = self._front(tuple(shared))
        numbers = dict(front.numbers)
        for number in (*own, self._tree, self._root, self._info):
            numbers[number] = len(numbers) + 1
        kids = b" ".join(b"%d 0 R" % numbers[page] for page in pages)
        tree = b"<<\n/Count %d /Kids [ %s ] /Type /Pages\n>>\n" % (len(pages), kids)
        file, places = [front.content], list(front.places)
        at = len(front.content)
        for number in (*own, self._tree, self._root, self._info):
            body = tree if number == self._tree else self._renumbered(number, numbers)
            places.append(at)
            file.append(b"%d 0 obj\n%s%s" % (numbers[number], body, _END))
            at += len(file[-1])
        file.append(_table(places, at, numbers[self._root], numbers[self._info], file[1:]))
        return b"".join(file)

    def _by_paper(self, pages: Sequence[int]) -> list[list[int]]:
        """Return the pages of each paper: one begins with a code of its own."""
        found: list[list[int]] = []
        last = None
        for page in pages:
            code = next((one for one in self._beside(page) if self._is_seal(one)), None)
            if found and code in {None, last}:
                found[-1].append(page)
            else:
                found.append([page])
            last = code or last
        return found

    def _used(self, pages: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return the objects these pages have for themselves, and those that others may use too."""
        own = list(dict.fromkeys(one for page in pages for one in self._own(page)))
        left, shared = {*own, *self._unused_faces(pages)}, dict[int, None]()
        waiting = [one for number in own for one in self._named_by(number)]
        while waiting:
            number = waiting.pop()
            if number not in left:
                left.add(number)
                shared[number] = None
                waiting += self._named_by(number)
        return own, sorted(shared)

    def _own(self, page: int) -> Iterator[int]:
        yield page
        yield _named(b"/Contents", self._told(page))
        yield _named(b"/Resources", self._told(page))
        yield from (one for one in self._beside(page) if self._is_seal(one))

    def _unused_faces(self, pages: Sequence[int]) -> Iterator[int]:
        """Give the faces of rare letters that are on none of these pages."""
        resources = self._told(_named(b"/Resources", self._told(pages[0])))
        rare = _RARE.findall(self._told(_named(b"/Font", resources)))
        if rare:
            words = b"".join(self._words(page) for page in pages)
            yield from (int(number) for name, number in rare if name + b" " not in words)

    def _words(self, page: int) -> bytes:
        _, __, stream = self._body(_named(b"/Contents", self._told(page))).partition(_STREAM)
        return zlib.decompressobj().decompress(stream)

    def _beside(self, page: int) -> list[int]:
        """Return what the description of a page names: its faces, stamps and pictures."""
        return self._named_by(_named(b"/Resources", self._told(page)))

    def _is_seal(self, number: int) -> bool:
        return _SEAL in self._told(number)

    def _named_by(self, number: int) -> list[int]:
        told = _PARENT.sub(b"", self._told(number))
        return [int(number) for _, number in _REFERENCE.findall(told)]

    def _told(self, number: int) -> bytes:
        """Return what an object says of itself, without its stream."""
        known = self._sayings.get(number)
        if known is None:
            known = self._sayings[number] = self._body(number).partition(_STREAM)[0]
        return known

    def _body(self, number: int) -> bytes:
        start, end = self._places[number]
        return self._pdf[start:end]

    def _front(self, shared: tuple[int, ...]) -> _Front:
        """Return the objects that others use too, numbered from one on; made once."""
        known = self._fronts.get(shared)
        if known is None:
            known = self._fronts[shared] = self._numbered(shared)
        return known

    def _numbered(self, shared: tuple[int, ...]) -> _Front:
        numbers = {number: place for place, number in enumerate(shared, start=1)}
        content, places = self._pdf[: self._pdf.find(b"1 0 obj")], []
        for number in shared:
            places.append(len(content))
            body = self._renumbered(number, numbers)
            content += b"%d 0 obj\n%s%s" % (numbers[number], body, _END)
        return _Front(content, numbers, places)

    def _renumbered(self, number: int, numbers: Mapping[int, int]) -> bytes:
        """Return an object as the new file numbers it; what is not in the file is not named."""

        def told_anew(found: re.Match[bytes]) -> bytes:
            at = numbers.get(int(found[2]))
            return b"" if at is None else b"%s%d 0 R" % (found[1] or b"", at)

        told, opens, stream = self._body(number).partition(_STREAM)
        return _REFERENCE.sub(told_anew, told) + opens + stream


def _table(places: Sequence[int], at: int, root: int, info: int, own: Sequence[bytes]) -> bytes:
    """Return the end of a file: where each object begins, and which is the first to read."""
    rows = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, name = len(places) + 1, hashlib.sha256(b"".join(own)).hexdigest()[:32].encode()
    return (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<<\n/ID [<%s><%s>]\n/Info %d 0 R\n"
        b"/Root %d 0 R\n/Size %d\n>>\nstartxref\n%d\n%%%%EOF\n"
    ) % (size, rows, name, name, info, root, size, at)


def _places(pdf: bytes) -> dict[int, tuple[int, int]]:
    """Return where the body of each object begins and ends."""
    table = int(pdf[pdf.rfind(b"startxref") :].split()[1])
    first = pdf.find(b"\n", pdf.find(b"\n", table) + 1) + 1 + _ROW
    count = int(pdf[table:first].split()[2]) - 1
    begins = [int(pdf[at : at + 10]) for at in range(first, first + count * _ROW, _ROW)]
    ends = [*begins[1:], table]
    return {
        number: (pdf.find(b"obj\n", start) + 4, pdf.rfind(_END, start, end))
        for number, (start, end) in enumerate(zip(begins, ends, strict=True), start=1)
    }


def _named(name: bytes, told: bytes) -> int:
    """Return the number of the object that stands behind a name."""
    return int(told[told.find(name + b" ") + len(name) :].split(None, 1)[0])
