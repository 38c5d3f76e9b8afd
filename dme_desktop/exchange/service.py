"""What the office does with workbooks: looked at first, brought in as one act.

The same for whatever a workbook brings: the rooms say with a target what its columns may mean, how
a line is judged and how it is kept.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from dme_desktop.exchange import declined, doubts, reading, workbook
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.proposal import NeedsAnswersError, Proposal, proposed
from dme_desktop.exchange.reading import OpenedList
from dme_desktop.exchange.rows import Reader, plan_of
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.kernel.text import clean_line
from dme_desktop.people.model import ImportBatch
from dme_desktop.sheets.target import Kind, Target
from dme_desktop.vault import chain

LONGEST_NAME = 80  # of a file, so that the act is told whole


@dataclass(frozen=True)
class Looked:
    """A file that was read: its list, how it is read, and, unless something is open, the rows."""

    file: Path
    opened: OpenedList
    found: Proposal
    shown: Preview | None = None


def look(
    session: Session,
    path: Path,
    progress: Progress = unwatched,
    sheet: str = "",
    target: Target | None = None,
) -> Looked:
    """Read a workbook and compare its list with the village's data, unless something is open.

    `sheet` names the one to read; without it the first that holds a list. Raises DmeError in words
    for a file that is no workbook, is hostile, or holds no list, and `Cancelled` when stopped.
    """
    opened = reading.opened(session, path, sheet, target, progress)
    found = reading.proposal(session, opened.table, opened.target)
    if not found.is_plain:
        return Looked(path, opened, found)
    shown = compared(session, path, found, progress, opened.others)
    if _is_half_read(found, shown):
        asked = proposed(found.table, found.target, thorough=True)
        return Looked(path, opened, asked)
    return Looked(path, opened, found, shown)


def preview(
    session: Session,
    path: Path,
    progress: Progress = unwatched,
    sheet: str = "",
    target: Target | None = None,
) -> Preview:
    """Return what bringing in a workbook would do; raise `NeedsAnswersError` when that is open."""
    looked = look(session, path, progress, sheet, target)
    if looked.shown is None:
        raise NeedsAnswersError(looked.found)
    return looked.shown


def compared(
    session: Session,
    path: Path,
    found: Proposal,
    progress: Progress = unwatched,
    others: Sequence[str] = (),
) -> Preview:
    """Return what bringing in a list would do, read as its layout says."""
    today = session.info["clock"].today()
    plan = plan_of(found.table, found.target, found.layout)
    reader = Reader.of(found.table, found.target, found.layout, found.target.idle(plan), today)
    lines = list(reader.lines(progress))
    return Preview(
        file_name=_shown_name(path),
        sha256=hashlib.sha256(workbook.content_of(path)).hexdigest(),
        target=found.target,
        table=found.table,
        layout=found.layout,
        plan=plan,
        lines=lines,
        judged=found.target.judge(session, lines, plan),
        as_of=chain.head(session)[0],
        others=others,
        declined=declined.of(session, found.target),
    )


def bring_in(session: Session, shown: Preview, progress: Progress = unwatched) -> ImportBatch:
    """Keep the new and changed rows of a preview, inside one unit of work.

    What was turned away by hand is remembered in the same act, and forgotten when that is undone.

    Raises DmeError, and keeps nothing, when nothing would change or when the data changed so that
    the preview is no longer true.
    """
    _refuse_if_stale(session, shown)
    if not shown.brings:
        raise DmeError("Tidak ada baris baru atau berubah di berkas ini; data desa tetap.")
    batch = ImportBatch(
        file_name=shown.file_name,
        sha256=shown.sha256,
        new_rows=shown.counts[Kind.NEW],
        changed_rows=shown.counts[Kind.CHANGED],
        refused_rows=shown.counts[Kind.REFUSED] + shown.turning[0],
    )
    session.add(batch)
    session.flush()
    doubts.put(session, batch, shown.of(Kind.WAITING))
    declined.keep(session, shown)
    shown.target.put(session, shown.rows, progress)
    progress(len(shown.rows), len(shown.rows))
    return batch


def _is_half_read(found: Proposal, shown: Preview) -> bool:
    """Say whether most lines are refused for what an unused column may well tell."""
    refused = shown.counts[Kind.REFUSED]
    told = len(shown.rows) - shown.counts[Kind.NOBODY]
    return bool(
        refused and refused * 2 >= told and not found.settled and found.absent and found.unused
    )


def _refuse_if_stale(session: Session, shown: Preview) -> None:
    if chain.head(session)[0] == shown.as_of:
        return
    is_same = declined.of(session, shown.target) == shown.declined
    now = shown.target.judge(session, shown.lines, shown.plan)
    if not is_same or list(now) != list(shown.judged):
        raise DmeError("Data desa berubah sejak berkas ini dibaca. Baca berkasnya lagi.")


def _shown_name(path: Path) -> str:
    """Return a file's name as it may be kept and shown, whoever named it."""
    return clean_line(path.name)[:LONGEST_NAME] or "tanpa nama.xlsx"
