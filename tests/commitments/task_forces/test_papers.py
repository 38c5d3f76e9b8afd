"""The sheet of the task force."""

import datetime as dt

from dme_desktop.commitments import book
from dme_desktop.commitments.task_forces import papers
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.examples import MEMBERS, a_task_force, but
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, pages_of, text_of


def test_the_words_of_the_task_force(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(), MEMBERS)
        assert_golden("task_force_sheet", papers.sheet(session, made.id).preview())


def test_sixty_members_with_long_names_leave_the_signature_whole(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        many = [but(MEMBERS[0], name=f"{n} {LONG_NAME}"[:100]) for n in range(60)]
        made = task_forces.keep(session, a_task_force(), many)
        pages = pages_of(papers.sheet(session, made.id).preview())
    assert len(pages) > 1
    assert "KEPALA DESA CONTOH" in pages[-1]
    assert "Merujuk pengaduan" in pages[-1] or "Merujuk pengaduan" in pages[-2]


def test_a_task_force_whose_term_ended_is_not_called_on_duty(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        over = a_task_force(term_to=dt.date(2022, 12, 31))
        made = task_forces.keep(session, over, MEMBERS)
        assert "selesai bertugas" in text_of(papers.sheet(session, made.id).preview())
        (line,) = book.page(session)
    assert (line.status, line.tone) == ("Selesai", "muted")
