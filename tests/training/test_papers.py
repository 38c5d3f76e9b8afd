"""The papers of a batch, drawn from a real file: their words, their numbers, who gets them."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.documents import roll
from dme_desktop.agenda.model import LetterType
from dme_desktop.kernel.errors import DmeError
from dme_desktop.pdf import seal
from dme_desktop.training import papers
from dme_desktop.training.model import Batch, Exam, Result
from dme_desktop.training.rules import Outcome
from dme_desktop.training.service import participants, results
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.pdf.golden import assert_golden, page_sizes, pages_of, text_of
from tests.training.examples import CERTIFIED, candidates, enrolled, met, opened

AHEAD: dict[str, Any] = {"start_on": dt.date(2026, 12, 7), "end_on": dt.date(2026, 12, 18)}


@pytest.fixture
def held(office: Database) -> Batch:
    """Give a batch of three that was held: two passed, one of them was certified."""
    with office.write(ACT, CLERK) as session:
        batch = opened(session, times="08.00 sampai 15.00", note="Contoh")
        first, second, third = enrolled(session, batch, candidates(session, 3))
        met(session, batch, "HHH", "HHI", "HHA")
        told = {
            first.id: CERTIFIED,
            second.id: Outcome(Result.LULUS, Exam.BELUM_KOMPETEN),
            third.id: Outcome(Result.TIDAK_LULUS),
        }
        results.put(session, batch.id, told)
    return batch


@pytest.fixture
def coming(office: Database) -> Batch:
    """Give a batch of three that begins in December."""
    with office.write(ACT, CLERK) as session:
        batch = opened(session, places=2, times="08.00 sampai 15.00", **AHEAD)
        enrolled(session, batch, candidates(session, 3))
    return batch


def test_an_invitation_says_where_and_when(office: Database, coming: Batch) -> None:
    with office.read(CLERK) as session:
        made = papers.invitations(session, coming.id)
    assert [one.subject for one in made] == ["Calon Contoh A", "Calon Contoh B"]  # not who waits
    assert_golden("training_invitation", made[0].preview())


def test_who_was_invited_is_not_invited_again(office: Database, coming: Batch) -> None:
    with office.write(ACT, CLERK) as session:
        letters.issue_apart(session, papers.invitations(session, coming.id))
    with pytest.raises(DmeError, match="sudah mendapat undangan"), office.read(CLERK) as session:
        papers.invitations(session, coming.id)
    with office.write(ACT, CLERK) as session:
        first = participants.seated(session, coming.id)[0]
        (letter,) = letters.of_source(session, first.id)
        assert (letter.type, letter.person_id) == (LetterType.INVITATION, first.person_id)
        letters.void(session, letter.id, "Salah cetak")
        assert len(papers.invitations(session, coming.id)) == 1


def test_nobody_is_invited_to_what_is_over(office: Database, held: Batch) -> None:
    with pytest.raises(DmeError, match="sudah lewat"), office.read(CLERK) as session:
        papers.invitations(session, held.id)


def test_a_certificate_has_its_proof_on_the_back(office: Database, held: Batch) -> None:
    with office.read(CLERK) as session:
        made = papers.certificates(session, held.id)
    assert [one.subject for one in made] == ["Calon Contoh A", "Calon Contoh B"]
    assert_golden("training_certificate", made[0].preview())
    assert page_sizes(made[0].preview()) == [(330, 215)] * 2


def test_certificates_of_many_take_a_number_and_a_code_each(office: Database, held: Batch) -> None:
    with office.write(ACT, CLERK) as session:
        issued = letters.issue_apart(session, papers.certificates(session, held.id))
    assert issued.numbers == ["560/001/Pem.Ds/XI/2026", "560/002/Pem.Ds/XI/2026"]
    assert len(pages_of(issued.pdf)) == 4
    assert len(set(seal.seals(issued.pdf))) == 2
    with office.read() as session:
        for row in participants.seated(session, held.id)[:2]:
            (letter,) = letters.of_source(session, row.id)
            own = pages_of(letters.pdf_of(session, letter.id))
            assert len(own) == 2
            assert row.full_name in own[0]
            assert row.full_name in own[1]


@pytest.mark.parametrize(
    ("outcome", "said"),
    [(Outcome(Result.TIDAK_LULUS), "tidak lulus"), (Outcome(), "belum dicatat")],
)
def test_who_did_not_pass_gets_no_certificate(
    office: Database, outcome: Outcome, said: str
) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
        (one,) = enrolled(session, batch, candidates(session, 1))
        results.put(session, batch.id, {one.id: outcome})
    for make in (papers.certificate_of, lambda session, _: papers.certificates(session, batch.id)):
        with pytest.raises(DmeError), office.read(CLERK) as session:
            make(session, one.id)
    with pytest.raises(DmeError, match=said), office.read(CLERK) as session:
        papers.certificate_of(session, one.id)


def test_the_minutes_tell_who_was_taught_what(office: Database, held: Batch) -> None:
    with office.read(CLERK) as session:
        paper = papers.minutes(session, held.id)
    assert_golden("training_minutes", paper.preview())


def test_there_are_no_minutes_before_anything_was_held(office: Database, coming: Batch) -> None:
    with pytest.raises(DmeError, match="sesudah pelatihan mulai"), office.read(CLERK) as session:
        papers.minutes(session, coming.id)


def test_the_sheet_of_a_meeting_has_a_code_and_a_hand_for_each(
    office: Database, held: Batch
) -> None:
    with office.read(CLERK) as session:
        assert_golden("training_attendance", roll.build(papers.attendance_roll(session, held.id)))


def test_the_list_of_participants_and_the_sheet_of_hours(office: Database, held: Batch) -> None:
    with office.read(CLERK) as session:
        people = roll.build(papers.participants_roll(session, held.id))
        hours = roll.build(papers.hours_roll(session, held.id))
    assert_golden("training_participants", people)
    assert_golden("training_hours", hours)


def test_a_long_sheet_goes_on_with_its_head(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
        enrolled(session, batch, candidates(session, 36))
        sheet = papers.attendance_roll(session, batch.id)
    pages = pages_of(roll.build(sheet))
    assert len(pages) == 2
    assert all("Tanda tangan" in page for page in pages)
    assert "36" in pages[1]


def test_a_batch_of_nobody_prints_nothing(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        batch = opened(session)
    for make in (papers.attendance_roll, papers.participants_roll, papers.minutes):
        with pytest.raises(DmeError, match="Belum ada peserta"), office.read(CLERK) as session:
            make(session, batch.id)


def test_the_kinds_of_print_are_asked_for_by_id(office: Database, held: Batch) -> None:
    with office.read(CLERK) as session:
        first = participants.seated(session, held.id)[0]
        for name, one in (("training-certificate", first.id), ("training-minutes", held.id)):
            made = papers.PRINTS[name].make(session, one, 2026, {})
            assert "Calon Contoh A" in text_of(made.preview())
