"""The record of an event and the words of its stone, as the office files them."""

import pytest

from dme_desktop.agenda import service as letters
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.commitments.ceremonies import papers
from dme_desktop.commitments.ceremonies import service as ceremonies
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.attachments.examples import a_jpeg, given
from tests.commitments.examples import ITEMS, a_ceremony
from tests.pdf.golden import assert_golden, text_of

PLAQUE = {
    "plaque_text": "Desa Migran Emas\nDesa Jenggik Utara",
    "plaque_signers": "Menteri; Bupati",
}


def held(db: Database, **different: object) -> str:
    with db.write(ACT, CLERK) as session:
        return ceremonies.keep(session, a_ceremony(**different), ITEMS).id


def ceremony_record(db: Database, ceremony: str) -> bytes:
    with db.read(CLERK) as session:
        return papers.record(session, ceremony).preview()


def test_the_words_of_an_event(office: Database) -> None:
    assert_golden("ceremony_record", ceremony_record(office, held(office, **PLAQUE)))


def test_photos_of_an_event_are_printed_and_its_scans_are_not(office: Database) -> None:
    ceremony = held(office)
    bare = ceremony_record(office, ceremony)
    with office.write(ACT, CLERK) as session:
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
    with office.read(CLERK) as session:
        assert_golden("plaque_text", papers.plaque(session, ceremony).preview())
    empty = held(office)
    with pytest.raises(DmeError, match="masih kosong"), office.read() as session:
        papers.plaque(session, empty)


def test_an_issued_record_keeps_its_number_and_its_bytes(office: Database) -> None:
    ceremony = held(office)
    with office.write(ACT, CLERK) as session:
        letter = letters.issue(session, papers.record(session, ceremony))
    with office.write(ACT, CLERK) as session:
        ceremonies.keep(session, a_ceremony(title="Nama lain"), ITEMS, ceremony)
    with office.read() as session:
        words = text_of(letters.pdf_of(session, letter.id))
        assert [one.id for one in letters.of_source(session, ceremony)] == [letter.id]
    assert letter.number in words
    assert "Nama lain" not in words
