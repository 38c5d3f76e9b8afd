"""What was typed back is taken back as one act, with the documents; who may do what."""

import pytest

from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.rounds import acts as round_acts
from dme_desktop.rounds.model import Heard
from dme_desktop.rounds.rules import Said
from dme_desktop.rounds.service import answers, sheets
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from dme_desktop.visits import acts
from dme_desktop.visits.service import results, trips
from dme_desktop.workers.model import DocumentStatus, DocumentType
from tests.acts import ACT, CLERK
from tests.rounds.test_rounds import a_round, abroad, lines, of
from tests.visits.examples import FETCHED, YESTERDAY, an_office, lacking, paper_of, planned

PASSPORT = DocumentType.PASPOR


def undone(db: Database) -> str:
    """Take the last act back; return its sentence."""
    with db.read() as session:
        last = undoing.last_undoable(session)
        assert last is not None
        seq = last.seq
    with db.write(UNDO, CLERK, undo_of=seq) as session:
        return undoing.undo(session, seq).sentence


def test_results_are_taken_back_with_the_documents(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (person,) = lacking(session, 1, PASSPORT)
        visit = planned(session, an_office(session), [person], on=YESTERDAY)
        (goer,) = trips.goers(session, visit.id)
    with office.write(acts.TYPE_BACK, CLERK) as session:
        results.put(session, visit.id, {goer.id: FETCHED})
    assert undone(office) == acts.TYPE_BACK.sentence
    with office.read() as session:
        held = paper_of(session, person, PASSPORT)
        assert (held.status, held.number, held.obtained_on) == (DocumentStatus.BELUM, None, None)
        assert trips.goers(session, visit.id)[0].outcome is None
        assert past_of(session, visit.id)


def test_a_sheet_is_taken_back_with_the_news(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        (person,) = abroad(session, 1)
        sheets.begin(session, a_round())
        sheet, (line,) = lines(session)
        before = of(session, person).last_contact_on
    with office.write(round_acts.TYPE_BACK, CLERK) as session:
        answers.put(session, sheet, {line: Said(Heard.MASIH)})
    undone(office)
    with office.read() as session:
        assert of(session, person).last_contact_on == before
        full = sheets.in_full(session, sheet)
        assert (full.sheet.returned_on, full.rows[0].line.heard) == (None, None)


@pytest.mark.parametrize("act", [acts.PLAN, acts.TYPE_BACK, acts.RECORD_OFFICE, round_acts.BEGIN])
@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN])
def test_who_only_reads_changes_nothing(office: Database, act: object, role: Role) -> None:
    with pytest.raises(DmeError, match="dikerjakan oleh"):
        act.check(Who("Contoh", frozenset({role})))  # type: ignore[attr-defined]
    assert office
