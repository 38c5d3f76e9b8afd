"""Kept papers, scans and photos come to the other laptop byte for byte, by their hash."""

import hashlib

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from dme_desktop.agenda import archive
from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.model import Letter
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.laptops.model import LaptopPart
from dme_desktop.laptops.service import carrying
from dme_desktop.people import service as people
from tests.attachments.examples import given
from tests.examples import a_paper, a_person, nik
from tests.laptops.office import Laptop
from tests.laptops.test_merging import exchange, register

JPEG = b"\xff\xd8" + b"foto contoh" * 500


def test_a_numbered_paper_is_kept_on_both_as_it_was_printed(desa: Laptop, kader: Laptop) -> None:
    with desa.doing() as session:
        made = agenda.issue(session, a_paper())
        letter_id, printed = made.id, archive.file_of(session, made.id)
    kader.take(desa.carry())
    with kader.db.read() as session:
        letter = session.get_one(Letter, letter_id)
        came = archive.file_of(session, letter_id)
        assert came == printed
        assert letter.pdf_sha256 == hashlib.sha256(came).hexdigest()
        assert archive.altered(session) == []


def test_scans_and_photos_travel_once_by_their_hash(desa: Laptop, kader: Laptop) -> None:
    desa.take(kader.carry())
    siti = register(kader)
    with kader.doing() as session:
        people.put_photo(session, siti, JPEG)
        scan = attachments.attach(session, siti, AttachmentKind.PINDAIAN, given("ktp.pdf")).id
        budi = people.add(session, a_person(nik=nik(2), full_name="Budi Contoh")).id
        again = attachments.attach(session, budi, AttachmentKind.PINDAIAN, given("kk.pdf")).id
    with kader.db.read() as session:
        told = carrying.leaving(session)
    desa.take(kader.carry())
    with desa.db.read() as session, kader.db.read() as other:
        assert people.photo(session, siti) == JPEG
        for one in (scan, again):
            here, there = attachments.content_of(session, one), attachments.content_of(other, one)
            assert here[1] == there[1]
        parts = session.scalar(select(func.count()).select_from(LaptopPart))
        assert attachments.altered(session) == []
    assert (told.parts, told.size > len(JPEG)) == (parts, True)
    with kader.doing() as session:
        people.remove_photo(session, siti)
    exchange(desa, kader)
    with desa.db.read() as session:
        assert people.photo(session, siti) is None
    assert desa.shows() == kader.shows()


def test_what_came_stands_in_the_chain_and_under_its_seals(desa: Laptop, kader: Laptop) -> None:
    with kader.doing() as session:
        people.put_photo(session, register_in(session), JPEG)
    desa.take(kader.carry())
    kader.take(desa.carry())
    for laptop in (desa, kader):
        assert laptop.db.chain_break() is None
        assert laptop.db.broken_seals() == []


def register_in(session: Session) -> str:
    return people.add(session, a_person()).id
