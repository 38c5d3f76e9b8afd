"""From a file to the list in it: which sheet, read how, and what is still to be asked."""

from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.exchange import cells, remembered, tables, workbook
from dme_desktop.exchange.layout import lacking
from dme_desktop.exchange.proposal import SAMPLE, Proposal, proposed
from dme_desktop.exchange.questions import Question, answered, questions
from dme_desktop.exchange.tables import Table
from dme_desktop.exchange.workbook import Sheet
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.progress import Progress, unwatched
from dme_desktop.people.model import Person

MOST_NAMED = 5  # sheets in a refusal
CARDS = (
    "Daftar ini berisi nomor KK, satu baris satu keluarga. Yang dapat dibaca hanya daftar orang: "
    "satu baris satu NIK."
)


@dataclass
class Opened:
    """A file that was read: the sheet and its list, and the other sheets that hold a list."""

    sheet: Sheet
    table: Table
    others: list[str] = field(default_factory=list)


def opened(session: Session, path: Path, sheet: str = "", stopped: Progress = unwatched) -> Opened:
    """Return the sheet that holds a list, the named one if any; raise DmeError in words."""
    known = remembered.layouts(session)
    best: Opened | None = None
    seen, lists = [], []
    for one in workbook.sheets_of(path, stopped):
        seen.append(one.name)
        table = tables.table_in(one, known)
        if table is None or not table.lines:
            continue
        is_list = table.fingerprint in known or tables.is_known(table)
        if is_list:
            lists.append(one.name)
        if sheet in {"", one.name} and (best is None or (is_list and lists == [one.name])):
            best = Opened(one, table)
    if best is None:
        raise DmeError(_nothing(seen, sheet))
    best.others = [name for name in lists if name != best.sheet.name]
    return best


def proposal(session: Session, table: Table) -> Proposal:
    """Return how a list is read: as it was told before, else as it looks; and what is open."""
    kept = remembered.layouts(session).get(table.fingerprint)
    found = Proposal(table, kept, questions(table, kept)) if kept else proposed(table)
    for question in found.questions:
        if question.about == "means" and question.answers[0][0] == "nik":
            return _numbers_told(session, found, question)
    return found


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
    if likely == "family_card_no" and lacking(found.layout):
        raise DmeError(CARDS)
    asked = [one for one in found.questions if one is not question]
    return Proposal(found.table, answered(found.layout, question, likely), asked, found.guessed)


def _nothing(seen: list[str], sheet: str) -> str:
    if sheet and sheet not in seen:
        return f"Lembar {sheet} tidak ada di berkas ini. Yang ada: {', '.join(seen[:MOST_NAMED])}."
    return (
        f"Tidak ada daftar di lembar {', '.join(seen[:MOST_NAMED]) or 'mana pun'}: perlu satu "
        "baris judul kolom, seperti NIK, nama, tanggal lahir, dan baris isi di bawahnya."
    )
