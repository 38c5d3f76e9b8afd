"""The sheets of events, the designation and the task force, as the office files them."""

import datetime as dt

import pytest

from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments import papers
from dme_desktop.commitments.service import ceremonies, designations, task_forces
from dme_desktop.kernel.errors import DmeError
from dme_desktop.letters import service as letters
from dme_desktop.letters.service import Paper
from dme_desktop.pdf.document import Paper as Size
from dme_desktop.vault.database import Database
from dme_desktop.village import stationery
from tests.attachments.examples import a_jpeg, given
from tests.commitments.examples import ITEMS, MEMBERS, a_ceremony, a_designation, a_task_force
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, page_sizes, pages_of, text_of

PLAQUE = {
    "plaque_text": "Desa Migran Emas\nDesa Jenggik Utara",
    "plaque_signers": "Menteri; Bupati",
}


def held(db: Database, **different: object) -> str:
    with db.write("Catat acara") as session:
        return ceremonies.record(session, a_ceremony(**different), ITEMS).id


def ceremony_record(db: Database, ceremony: str) -> bytes:
    with db.read() as session:
        return papers.ceremony_record(session, ceremony).preview()


def test_the_words_of_an_event(office: Database) -> None:
    assert_golden("ceremony_record", ceremony_record(office, held(office, **PLAQUE)))


def test_photos_of_an_event_are_printed_and_its_scans_are_not(office: Database) -> None:
    ceremony = held(office)
    bare = ceremony_record(office, ceremony)
    with office.write("Lampirkan") as session:
        for colour in ("green", "red", "blue"):
            photo = given(f"Foto {colour}", a_jpeg(900, colour=colour))
            attachments.attach(session, ceremony, AttachmentKind.FOTO, photo)
        attachments.attach(session, ceremony, AttachmentKind.PINDAIAN, given("Daftar hadir"))
    pdf = ceremony_record(office, ceremony)
    words = text_of(pdf)
    assert all(f"Foto {colour}" in words for colour in ("green", "red", "blue"))
    assert "Daftar hadir" not in words
    assert len(pdf) > len(bare) + 2 * len(a_jpeg(900))


def test_the_words_for_the_stone(office: Database) -> None:
    ceremony = held(office, **PLAQUE)
    with office.read() as session:
        assert_golden("plaque_text", papers.plaque(session, ceremony).preview())
    empty = held(office)
    with pytest.raises(DmeError, match="masih kosong"), office.read() as session:
        papers.plaque(session, empty)


def test_the_words_of_the_designation(office: Database) -> None:
    with office.write("Catat") as session:
        known = a_designation(sk_no="1/2025", sk_date=dt.date(2025, 9, 1), sk_by="Menteri")
        made = designations.record(session, known)
        assert_golden("designation_sheet", papers.designation_sheet(session, made.id).preview())


def test_the_words_of_the_task_force(office: Database) -> None:
    with office.write("Catat") as session:
        made = task_forces.record(session, a_task_force(), MEMBERS)
        assert_golden("task_force_sheet", papers.task_force_sheet(session, made.id).preview())


def test_sixty_members_with_long_names_leave_the_signature_whole(office: Database) -> None:
    with office.write("Catat") as session:
        many = [MEMBERS[0] | {"name": f"{n} {LONG_NAME}"[:100]} for n in range(60)]
        made = task_forces.record(session, a_task_force(), many)
        pages = pages_of(papers.task_force_sheet(session, made.id).preview())
    assert len(pages) > 1
    assert "KEPALA DESA CONTOH" in pages[-1]
    assert "Merujuk pengaduan" in pages[-1] or "Merujuk pengaduan" in pages[-2]


def test_the_words_of_the_timeline(office: Database) -> None:
    held(office)
    with office.write("Catat") as session:
        designations.record(session, a_designation(plaque_on=dt.date(2026, 1, 5)))
        task_forces.record(session, a_task_force(), MEMBERS)
        assert_golden("timeline", papers.draw_timeline(session))


def test_a_village_bound_by_nothing_says_so(office: Database) -> None:
    with office.read() as session:
        assert "Belum ada komitmen" in text_of(papers.draw_timeline(session))


@pytest.mark.parametrize(("size", "millimetres"), [("F4", (215, 330)), ("A4", (210, 297))])
def test_every_sheet_is_printed_on_either_paper(
    office: Database, size: Size, millimetres: tuple[int, int]
) -> None:
    ceremony = held(office, **PLAQUE)
    with office.write("Catat") as session:
        stationery.use_paper(session, size)
        force = task_forces.record(session, a_task_force(), MEMBERS)
        designation = designations.record(session, a_designation())
        upright: list[Paper] = [
            papers.ceremony_record(session, ceremony),
            papers.task_force_sheet(session, force.id),
            papers.designation_sheet(session, designation.id),
        ]
        assert [page_sizes(paper.preview())[0] for paper in upright] == [millimetres] * 3
        assert page_sizes(papers.plaque(session, ceremony).preview()) == [millimetres[::-1]]
        assert page_sizes(papers.draw_timeline(session)) == [millimetres]


def test_an_issued_record_keeps_its_number_and_its_bytes(office: Database) -> None:
    ceremony = held(office)
    with office.write("Terbitkan") as session:
        letter = letters.issue(session, papers.ceremony_record(session, ceremony))
    with office.write("Ubah acara") as session:
        ceremonies.change(session, ceremony, a_ceremony(title="Nama lain"), ITEMS)
    with office.read() as session:
        words = text_of(letters.pdf_of(session, letter.id))
        assert [one.id for one in letters.of_source(session, ceremony)] == [letter.id]
    assert letter.number in words
    assert "Nama lain" not in words
