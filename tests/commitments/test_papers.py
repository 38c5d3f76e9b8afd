"""The timeline, and every sheet of the wing on either paper."""

import datetime as dt

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.paper import Paper
from dme_desktop.commitments import papers
from dme_desktop.commitments.ceremonies import papers as ceremony_papers
from dme_desktop.commitments.designation import papers as designation_papers
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.regulations import service as regulations
from dme_desktop.commitments.task_forces import papers as task_force_papers
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.vault.database import Database
from dme_desktop.village import stationery
from tests.acts import ACT, CLERK
from tests.commitments.ceremonies.test_papers import PLAQUE, held
from tests.commitments.examples import MEMBERS, a_designation, a_regulation, a_task_force
from tests.pdf.golden import assert_golden, page_sizes, text_of


def test_the_words_of_the_timeline(office: Database) -> None:
    held(office)
    with office.write(ACT, CLERK) as session:
        designations.keep(session, a_designation(plaque_on=dt.date(2026, 1, 5)))
        task_forces.keep(session, a_task_force(), MEMBERS)
        assert_golden("timeline", papers.draw_timeline(session))


def test_a_village_bound_by_nothing_says_so(office: Database) -> None:
    with office.read(CLERK) as session:
        assert "Belum ada komitmen" in text_of(papers.draw_timeline(session))


@pytest.mark.parametrize(
    ("size", "millimetres"), [(PaperSize.F4, (215, 330)), (PaperSize.A4, (210, 297))]
)
def test_every_sheet_is_printed_on_either_paper(
    office: Database, size: PaperSize, millimetres: tuple[int, int]
) -> None:
    ceremony = held(office, **PLAQUE)
    with office.write(ACT, CLERK) as session:
        stationery.use_paper(session, size)
        force = task_forces.keep(session, a_task_force(), MEMBERS)
        designation = designations.keep(session, a_designation())
        upright: list[Paper] = [
            ceremony_papers.record(session, ceremony),
            task_force_papers.sheet(session, force.id),
            designation_papers.sheet(session, designation.id),
        ]
        assert [page_sizes(paper.preview())[0] for paper in upright] == [millimetres] * 3
        assert page_sizes(ceremony_papers.plaque(session, ceremony).preview()) == [
            millimetres[::-1]
        ]
        assert page_sizes(papers.draw_timeline(session)) == [millimetres]


def test_the_words_of_the_proposal(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        task_forces.keep(session, a_task_force(), MEMBERS)
        regulations.keep(session, a_regulation())
        made = designations.keep(session, a_designation(proposed_on=None))
        assert_golden("designation_proposal", papers.proposal(session, made.id).preview())


def test_a_village_with_nothing_on_its_books_says_so_and_prints_no_dots(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = designations.keep(session, a_designation())
        paper = papers.proposal(session, made.id)
        text = text_of(paper.preview())
    assert text.count("Belum tercatat di data desa.") == 6
    assert "0 orang" in text


def test_the_designation_keeps_by_which_letter_it_was_proposed(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = designations.keep(session, a_designation(proposed_on=None))
        letter = letters.issue(session, papers.proposal(session, made.id))
        assert (made.proposal_no, made.proposed_on) == (letter.number, letter.date)
        assert letter.addressee == "BP3MI Contoh"


def test_nobody_is_proposed_to_nobody(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = designations.keep(session, a_designation(proposed_to=None))
        with pytest.raises(Invalid, match="kepada siapa"):
            papers.proposal(session, made.id)
