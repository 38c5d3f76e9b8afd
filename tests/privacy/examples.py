"""A resident with something in every room, in words that stand nowhere else."""

import datetime as dt
from typing import Any

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.acts import ISSUE
from dme_desktop.agenda.model import LetterType
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.attachments.service import Given
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.privacy import acts
from dme_desktop.privacy.model import AskedBy, Proof, Request, Wish
from dme_desktop.privacy.service import wishes
from dme_desktop.remittances.service import entries
from dme_desktop.training.service import batches, courses, participants
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, ReturnType, Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import (
    a_child,
    a_document,
    a_paper,
    a_registration,
    a_remittance,
    agreed,
    edited,
    nik,
    who_agreed,
)
from tests.training.examples import SUBJECTS, a_batch, a_course

NIK = nik(4711)
CANARIES = (
    "Zubaedah", "Kertosari", NIK, "81299988877", "zuzu", "Amaq Qurtubi", "Inaq Qanita",
    "Perusahaan Wolong", "P7654321", "Catatan rahasia", "Anak Quraisy", "Penerima Qosim",
    "Lampiran Qausar", "FOTOQ", "LAMPIRANQ", "Nomor Qamar",
)  # fmt: skip


def a_whole_life(db: Database, **trip: Any) -> str:
    """Let a resident leave something in every room; return the id."""
    journey = {
        "stage": Stage.PURNA, "departed_on": PartialDate(2022), "country": "MY",
        "returned_on": PartialDate(2024, 3, 1), "return_type": ReturnType.SELESAI_KONTRAK,
        "employer": "Perusahaan Wolong",
    } | trip  # fmt: skip
    person = {
        "nik": NIK, "full_name": "Zubaedah Kertosari", "nickname": "zuzu",
        "phone": "+6281299988877", "father_name": "Amaq Qurtubi", "mother_name": "Inaq Qanita",
        "notes": "Catatan rahasia",
    }  # fmt: skip
    passport = a_document(DocumentType.PASPOR, number="P7654321", note="Nomor Qamar")
    with db.write(ACT, CLERK) as session:
        told = a_registration(person=person, journey=journey, documents=[passport])
        person_id = registration.register(session, told)[0].id
        people.put_children(session, person_id, [a_child(name="Anak Quraisy")], agreed())
        people.put_photo(session, person_id, b"\xff\xd8FOTOQ" * 9)
    with db.write(ACT, CLERK) as session:  # so that the history holds what stood before
        people.edit(session, person_id, edited(session, person_id, nickname="zuzu zu", notes=None))
    with db.write(ACT, CLERK) as session:
        given = Given("Lampiran Qausar", b"\xff\xd8LAMPIRANQ" * 9, b"\xff\xd8thumb")
        attachments.attach(session, person_id, AttachmentKind.PINDAIAN, given)
        who_agreed(session, person_id)
        entries.record(session, a_remittance(person_id, recipient="Penerima Qosim"))
        course = courses.keep(session, a_course(), SUBJECTS)
        batch = batches.keep(session, a_batch(course.id), [])
        participants.enrol(session, batch.id, [person_id])
    return person_id


def a_letter(db: Database, person_id: str, kind: LetterType = LetterType.DOMICILE) -> str:
    """Issue a paper about a resident; return its id."""
    with db.write(ISSUE, CLERK) as session:
        name = session.get_one(Person, person_id).full_name
        return letters.issue(session, a_paper(kind, name, person_id=person_id)).id


def a_request(person_id: str, **different: Any) -> Request:
    """Return a request of somebody about their own data, with their KTP."""
    usual: dict[str, Any] = {
        "person_id": person_id, "wish": Wish.AKSES, "asked_by": AskedBy.SENDIRI, "proof": Proof.KTP,
    }  # fmt: skip
    return Request(**usual | different)


def asked(db: Database, person_id: str, **different: Any) -> Request:
    """Take a request down."""
    with db.write(acts.TAKE, CLERK) as session:
        return wishes.take(session, a_request(person_id, **different))


TODAY = dt.date(2026, 11, 24)  # of the clock of the tests
