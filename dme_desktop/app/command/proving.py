"""What `dme verify` answers: a code, a picture or a PDF, and whether the paper is genuine."""

from pathlib import Path
from typing import Any

from dme_desktop.agenda import proof
from dme_desktop.kernel.errors import DmeError
from dme_desktop.trust import reading, verification
from dme_desktop.trust.reading import Found
from dme_desktop.trust.verification import Verdict
from dme_desktop.vault.database import Database

FILES = {".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".gif"}


def verify(db: Database, given: str) -> Verdict:
    """Return what is to be thought of `given`; raise DmeError for a file that cannot be read."""
    found = _found(given)
    with db.read() as session:
        return verification.verify(session, found)


def as_told(verdict: Verdict) -> dict[str, Any]:
    """Return a verdict for `--json`; what is not known is ""."""
    claim = verdict.claim
    return {
        "status": verdict.status.value,
        "number": claim.number if claim else "",
        "kind": claim.kind if claim else "",
        "village": claim.village if claim else "",
        "date": claim.date.isoformat() if claim else "",
        "name": claim.name if claim else "",
        "village_name": verdict.village,
        "valid_to": claim.valid_to.isoformat() if claim and claim.valid_to else "",
        "practice": bool(claim and claim.practice),
        "file_unchanged": verdict.is_file,
        "keys_as_of": verdict.keys_as_of.isoformat() if verdict.keys_as_of else "",
        "voids_as_of": verdict.voids_as_of.isoformat() if verdict.voids_as_of else "",
        "sentence": verdict.sentence,
    }


def in_words(verdict: Verdict) -> str:
    """Return the signed values, one a line, beside what the file shows."""
    marks = {True: "tercetak sama", False: "TIDAK tercetak", None: ""}
    lines = [
        f"{label:15} {value}  {marks[shown]}".rstrip()
        for label, value, shown in verification.rows(verdict)
    ]
    return "\n".join([*lines, verification.told_lists(verdict)])


def _found(given: str) -> Found:
    if reading.typed(given).startswith(proof.PREFIX):
        return Found(reading.typed(given))
    file = Path(given)
    if file.suffix.lower() not in FILES and not _is_there(file):
        return Found(given)
    if file.stat().st_size > reading.LARGEST_FILE:
        raise DmeError(reading.TOO_LARGE)
    return reading.found_in(file.read_bytes())


def _is_there(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):  # a text too long or too odd to be a name
        return False
