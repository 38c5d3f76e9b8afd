"""Reading codes from what is at hand: a picture, a scan, or the PDF itself."""

from dataclasses import dataclass
from pathlib import Path

from dme_desktop.agenda import proof
from dme_desktop.apart import calling, openings, pictures
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.trust import scanning
from dme_desktop.trust.scanning import TOO_LARGE, UNREADABLE, Seen

LARGEST_FILE = 60 * 1024**2  # bytes
MOST_SECONDS, MOST_MEGABYTES = 20.0, 1024
NEEDED = ("PIL.Image", "pypdfium2", "zxingcpp")  # what a reader loads while a file is chosen


@dataclass(frozen=True)
class Found:
    """What stands on a paper: the text of its code, "" without one, and what else is known.

    `digest` is that of the file when the paper came as the PDF that was issued, or as another with
    words in it; a picture has none. `words` are those a PDF shows. `unseen` is a sentence about
    pages that were not looked at.
    """

    code: str
    digest: bytes | None = None
    words: str = ""
    unseen: str = ""


def typed(text: str) -> str:
    """Return a code as it was printed: a scanner types lines, and small letters with Caps Lock."""
    line = "".join(text.strip().splitlines())
    return line.swapcase() if line.islower() else line


def get_ready() -> None:
    """Let a reader be ready when a file was chosen."""
    calling.warm(*NEEDED)


def in_file(file: Path, stopped: Progress = unwatched, prefix: str = proof.PREFIX) -> list[Found]:
    """Return what a file shows, at least one; raise DmeError when it cannot be read."""
    content = openings.content_of(file, LARGEST_FILE, TOO_LARGE, UNREADABLE)
    return found_in(content, stopped, prefix)


def found_in(
    content: bytes, stopped: Progress = unwatched, prefix: str = proof.PREFIX
) -> list[Found]:
    """Return each code in a file, or one without a code; raise DmeError when it cannot be read.

    `stopped` is asked all the while, and may raise; codes that begin with `prefix` are sought.
    """
    if len(content) > LARGEST_FILE:
        raise DmeError(TOO_LARGE)
    if content.lstrip()[:5] == proof.PREFIX.encode():
        return [Found(typed(content.decode("ascii", "replace")))]
    if not scanning.is_pdf(content) and pictures.kind_of(content) not in pictures.SCANS:
        raise DmeError(UNREADABLE)
    seen = calling.call(
        scanning.look,
        content,
        prefix,
        gives=Seen,
        seconds=MOST_SECONDS,
        megabytes=MOST_MEGABYTES,
        stopped=stopped,
        damaged=UNREADABLE,
    )
    left_out = _left_out(seen)
    return [Found(code, seen.digest, seen.words, left_out) for code in seen.codes or [""]]


def _left_out(seen: Seen) -> str:
    if seen.pages <= seen.looked_at:
        return ""
    return f"Yang dilihat hanya {seen.looked_at} halaman pertama. Pilih halaman suratnya saja."
