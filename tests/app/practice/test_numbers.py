"""What takes an outgoing number in a whole practice village, and what never does."""

from contextlib import closing
from typing import Any

from dme_desktop.agenda.model import INNER, LetterType
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault.database import Database
from tests.acts import CLERK

FORMS = {
    LetterType.DATA_FORM, LetterType.WORKER_CARD, LetterType.PLAQUE, LetterType.RETURNEE_SHEET
}  # fmt: skip
NOT_SHOWN = {  # what nobody of the village has a reason for yet
    LetterType.OUTSIDE,  # written elsewhere
    LetterType.INVITATION,  # its batches are over
    LetterType.DESTRUCTION,  # nothing is old enough
    LetterType.BREACH_NOTICE,  # nothing was lost
}


def asked(db: Database, statement: str, *given: str) -> list[tuple[Any, ...]]:
    with closing(db.raw()) as raw:
        return [tuple(row) for row in raw.execute(statement, given)]


def test_every_kind_of_paper_is_made_by_the_practice_village(db: Database) -> None:
    made = {LetterType[name] for (name,) in asked(db, "SELECT DISTINCT type FROM letter")}
    assert set(LetterType) - made == NOT_SHOWN


def test_forms_sheets_and_plaques_are_counted_apart_and_stand_in_no_agenda(db: Database) -> None:
    rows = asked(db, "SELECT type, number, sequence FROM letter")
    for name, number, sequence in rows:
        is_form = LetterType[name] in FORMS
        assert (sequence == INNER) is is_form, name
        assert number.startswith("Cetak ") is is_form, name
    with db.read(CLERK) as session:
        agenda = KINDS["AGENDA"].counted(session, Period())
    assert isinstance(agenda, ListReport)
    ((letters,),) = asked(
        db, "SELECT count(*) FROM letter WHERE sequence <> ? AND year = ?",
        INNER, str(agenda.as_of.year),
    )  # fmt: skip
    assert agenda.people == letters
    assert not any("Cetak " in row[1] for row in agenda.rows)


def test_the_numbers_of_a_count_follow_each_other_without_a_gap(db: Database) -> None:
    """A draft, a preview and a second print take none, or there would be gaps."""
    for sequence, most, many in asked(
        db, "SELECT sequence, max(seq), count(*) FROM letter GROUP BY sequence, year"
    ):
        assert most == many, sequence
