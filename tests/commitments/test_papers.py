"""The timeline, and every sheet of the wing on either paper."""

import datetime as dt

import pytest

from dme_desktop.agenda.paper import Paper
from dme_desktop.commitments import papers
from dme_desktop.commitments.ceremonies import papers as ceremony_papers
from dme_desktop.commitments.designation import papers as designation_papers
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.task_forces import papers as task_force_papers
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.pdf.document import PaperSize
from dme_desktop.vault.database import Database
from dme_desktop.village import stationery
from tests.acts import ACT, CLERK
from tests.commitments.ceremonies.test_papers import PLAQUE, held
from tests.commitments.examples import MEMBERS, a_designation, a_task_force
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


@pytest.mark.parametrize(("size", "millimetres"), [("F4", (215, 330)), ("A4", (210, 297))])
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
