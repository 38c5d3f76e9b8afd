"""What `dme verify` answers: a code, a picture or a PDF, and whether the paper is genuine."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from dme_desktop.agenda import proof
from dme_desktop.trust import reading, verification
from dme_desktop.trust.reading import Found
from dme_desktop.trust.verification import Verdict
from dme_desktop.vault.database import Database

FILES = {".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".tif", ".tiff", ".webp", ".gif"}


def verify(db: Database, given: str) -> list[Verdict]:
    """Return what is to be thought of each paper in `given`; DmeError for an unreadable file."""
    found = _found(given)
    with db.read() as session:
        return [verification.verify(session, one) for one in found]


def as_told(verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """Return the verdict for `--json`, the worst of several; what is not known is ""."""
    told = _told(verification.worst(verdicts))
    return told | {"papers": [_told(one) for one in verdicts]} if verdicts[1:] else told


def _told(verdict: Verdict) -> dict[str, Any]:
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


def in_words(verdicts: Sequence[Verdict]) -> str:
    """Return the signed values, one a line, beside what the file shows; of many, a line each."""
    if verdicts[1:]:
        lines = [f"{verification.line(one)}  {one.sentence}" for one in verdicts]
        return "\n".join([*lines, verification.told_lists(verdicts[0])])
    (verdict,) = verdicts
    marks = {True: "tercetak sama", False: "TIDAK tercetak", None: ""}
    lines = [
        f"{label:15} {value}  {marks[shown]}".rstrip()
        for label, value, shown in verification.rows(verdict)
    ]
    return "\n".join([*lines, verification.told_lists(verdict)])


def _found(given: str) -> list[Found]:
    if reading.typed(given).startswith(proof.PREFIX):
        return [Found(reading.typed(given))]
    file = Path(given)
    if file.suffix.lower() not in FILES and not _is_there(file):
        return [Found(given)]
    file.stat()  # what is not there is told as such
    return reading.in_file(file)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except (OSError, ValueError):  # a text too long or too odd to be a name
        return False
