"""From a file to the list in it: which sheet, what it brings, read how, and what is to be asked."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.exchange import remembered, tables, workbook
from dme_desktop.exchange.layout import Layout
from dme_desktop.exchange.proposal import SAMPLE, Proposal, proposed
from dme_desktop.exchange.questions import Question, answered, questions
from dme_desktop.exchange.tables import Table
from dme_desktop.exchange.targets import target_of, targets
from dme_desktop.exchange.workbook import Sheet
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.people.model import Person
from dme_desktop.sheets import cells
from dme_desktop.sheets.target import Target

MOST_NAMED = 5  # sheets in a refusal
CARDS = (
    "Daftar ini berisi nomor KK, satu baris satu keluarga. Yang dapat dibaca hanya daftar orang: "
    "satu baris satu NIK."
)


@dataclass
class OpenedList:
    """A file that was read: the sheet and its list, what that brings, and the other lists."""

    sheet: Sheet
    table: Table
    target: Target
    others: list[str] = field(default_factory=list)


def opened(
    session: Session,
    path: Path,
    sheet: str = "",
    target: Target | None = None,
    stopped: Progress = unwatched,
) -> OpenedList:
    """Return the sheet that holds a list, the named one if any; raise DmeError in words.

    What it brings is the `target` that was chosen, else what its headings tell.
    """
    known = remembered.layouts(session)
    best: OpenedList | None = None
    seen, lists = [], []
    for one in workbook.sheets_of(path, stopped):
        seen.append(one.name)
        found = _likeliest(one, [target] if target else targets(), known)
        if found is None or not found.table.lines:
            continue
        table = found.table
        is_list = table.fingerprint in known or found.target.is_list(table.headings)
        if is_list:
            lists.append(one.name)
        if sheet in {"", one.name} and (best is None or (is_list and lists == [one.name])):
            best = found
    if best is None:
        raise DmeError(_nothing(seen, sheet))
    best.others = [name for name in lists if name != best.sheet.name]
    return best


def proposal(session: Session, table: Table, target: Target) -> Proposal:
    """Return how a list is read: as it was told before, else as it looks; and what is open."""
    words = remembered.words(session, target)
    kept = remembered.layouts(session).get(table.fingerprint)
    if kept and target_of(kept.target) is target:
        layout = _worded(kept, words)
        open_ = questions(table, layout, target)
        found = Proposal(target, table, layout, open_, settled=True)
    else:
        found = proposed(table, target)
        found = replace(found, layout=_worded(found.layout, words))
    found = replace(found, choices=target.choices(session))
    for question in found.questions:
        if question.about == "means" and question.answers[0][0] == "nik":
            return _numbers_told(session, found, question)
    return found


def _likeliest(sheet: Sheet, targets: Sequence[Target], known: Container[str]) -> OpenedList | None:
    """Return the list of a sheet as that of which it has most headings, residents before others."""
    best, most = None, -1
    for target in targets:
        table = tables.table_in(sheet, target, known)
        if table is None:
            continue
        count = tables.known_in(table.headings, target)
        if count > most:
            best, most = OpenedList(sheet, table, target), count
    return best


def _worded(layout: Layout, words: remembered.Words) -> Layout:
    """Return a layout with what words meant in other lists, under what was said of this one."""
    columns = tuple(
        msgspec.structs.replace(one, said={**words.get(one.means, {}), **one.said})
        for one in layout.columns
    )
    return msgspec.structs.replace(layout, columns=columns)


def _numbers_told(session: Session, found: Proposal, question: Question) -> Proposal:
    """Answer whether numbers are NIK or cards, where the books of the village know one of them."""
    some = sorted({cells.shown(cell) for cell in found.table.column(question.place)})[:SAMPLE]
    told = {
        code: session.scalar(select(func.count()).where(column.in_(some))) or 0
        for code, column in (("nik", Person.nik), ("family_card_no", Person.family_card_no))
    }
    known = [code for code, count in told.items() if count]
    likely = known[0] if len(known) == 1 else question.likely
    if not likely:
        return found
    if likely == "family_card_no" and found.lacking:
        raise DmeError(CARDS)
    asked = [one for one in found.questions if one is not question]
    return replace(found, layout=answered(found.layout, question, likely), questions=asked)


def _nothing(seen: list[str], sheet: str) -> str:
    if sheet and sheet not in seen:
        return f"Lembar {sheet} tidak ada di berkas ini. Yang ada: {', '.join(seen[:MOST_NAMED])}."
    return (
        f"Tidak ada daftar di lembar {', '.join(seen[:MOST_NAMED]) or 'mana pun'}: perlu satu "
        "baris judul kolom, seperti NIK, nama, tanggal lahir, dan baris isi di bawahnya."
    )
