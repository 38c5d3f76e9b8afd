"""The sheet of the task force."""

import datetime as dt

import pytest

from dme_desktop.commitments import book
from dme_desktop.commitments.task_forces import papers
from dme_desktop.commitments.task_forces import service as task_forces
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.vault.database import Database
from dme_desktop.village import service as village
from dme_desktop.village import stationery
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
        assert "Selesai bertugas" in text_of(papers.sheet(session, made.id).preview())
        (line,) = book.paged(session).page()
    assert (line.status, line.tone) == ("Selesai", "muted")


def test_the_words_of_the_decision(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(term_to=dt.date(2028, 6, 16)), MEMBERS)
        assert_golden("task_force_decree", papers.decree(session, made.id))


def test_what_the_office_wrote_stands_in_the_decision_and_what_it_does_not_know_is_left_open(
    office: Database,
) -> None:
    own = a_task_force(sk_no=None, sk_date=None, considering="bahwa perlu;\n\nbahwa penting.")
    with office.write(ACT, CLERK) as session:
        text = text_of(papers.decree(session, task_forces.keep(session, own, MEMBERS).id))
    assert "a. bahwa perlu; b. bahwa penting." in text
    assert "NOMOR ....." in text
    assert "pada tanggal ....." in text


def test_phone_numbers_stand_on_the_copy_of_the_office_alone(office: Database) -> None:
    reached = but(MEMBERS[0], phone="081900000001")
    with office.write(ACT, CLERK) as session:
        made = task_forces.keep(session, a_task_force(), [reached, MEMBERS[1]])
        handed_out = text_of(papers.decree(session, made.id))
        kept = text_of(papers.office_copy(session, made.id))
    assert "000001" not in handed_out
    assert "000001" in kept
    assert "tidak untuk dibagikan" in kept


def test_sixty_members_go_on_over_pages_of_the_attachment(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        many = [but(MEMBERS[0], name=f"{n} {LONG_NAME}"[:100]) for n in range(60)]
        pages = pages_of(papers.decree(session, task_forces.keep(session, a_task_force(), many).id))
    assert len(pages) > 2
    assert all("KEPALA DESA CONTOH" in page for page in (pages[0], pages[-1]))


def test_a_lurah_decides_as_a_lurah(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        village.profile(session).code = "52.03.07.1001"
        text = text_of(
            papers.decree(session, task_forces.keep(session, a_task_force(), MEMBERS).id)
        )
    assert "KEPUTUSAN LURAH JENGGIK UTARA" in text
    assert "Kepala Desa" not in text
    assert "anggaran kelurahan" in text


@pytest.mark.parametrize("paper", PaperSize)
def test_the_decision_ends_on_the_page_it_begins_on(office: Database, paper: PaperSize) -> None:
    """Practice takes nothing away: a trial of A4 shows what a real one will be."""
    with office.write(ACT, CLERK) as session:
        village.profile(session).practice = True
        stationery.use_paper(session, paper)
        made = task_forces.keep(session, a_task_force(term_to=dt.date(2028, 6, 16)), MEMBERS)
        pages = pages_of(papers.decree(session, made.id))
    assert len(pages) == 2
    assert "KEENAM" in pages[0]
    assert "KEPALA DESA CONTOH" in pages[0]
    assert "SUSUNAN SATUAN TUGAS" in pages[1]
