"""Stages that are put right, and documents that end: through the service and a real file."""

import datetime as dt
from typing import Any

import pytest

from dme_desktop.kernel.errors import Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, EventKind, Journey, ReturnType, Stage
from dme_desktop.workers.service import registration, standings, steps, watching
from tests.acts import ACT, CLERK
from tests.examples import a_document, a_registration, nik

THERE_AND_BACK = {
    "departed_on": PartialDate(2019),
    "returned_on": PartialDate(2021),
    "return_type": ReturnType.SELESAI_KONTRAK,
}


def registered(db: Database, **parts: Any) -> tuple[Person, Journey]:
    with db.write(ACT, CLERK) as session:
        return registration.register(session, a_registration(**parts))


def test_a_stage_chosen_by_mistake_is_put_right_with_a_reason(db: Database) -> None:
    _, journey = registered(db)
    with pytest.raises(Invalid, match="alasan"), db.write(ACT, CLERK) as session:
        steps.correct(session, journey.id, Stage.MINAT, " ")

    with db.write(ACT, CLERK) as session:
        steps.correct(session, journey.id, Stage.MINAT, "salah pilih")

    with db.read() as session:
        assert session.get_one(Journey, journey.id).stage is Stage.MINAT
        found = [(one.kind, one.note) for one in steps.events(session, journey.id)]
    assert sorted(found, key=str) == [
        (EventKind.KOREKSI, "salah pilih"), (EventKind.PENDATAAN, None),
    ]  # fmt: skip


def test_a_correction_never_opens_a_second_journey(db: Database) -> None:
    person, first = registered(db, journey={"stage": Stage.PURNA, **THERE_AND_BACK})
    with db.write(ACT, CLERK) as session:
        registration.register(session, a_registration(), person.id)

    with pytest.raises(Invalid, match="perjalanan lain"), db.write(ACT, CLERK) as session:
        steps.correct(session, first.id, Stage.BEKERJA, "masih di sana")


def test_a_passport_that_ends_soon_is_told_in_the_list_and_for_today(db: Database) -> None:
    passport = a_document(DocumentType.PASPOR, expires_on=dt.date(2026, 12, 6))
    given = a_registration(documents=[passport])
    with db.write(ACT, CLERK) as session:
        registration.register(session, given)

    with db.read() as session:
        [row] = standings.paged(session).page()
        [document] = watching.ending_documents(session)
    assert (row.attention, row.urgent) == ("Paspor habis 12 hari lagi", True)
    assert (document.type, document.left, document.urgent) == (
        DocumentType.PASPOR,
        "habis 12 hari lagi",
        True,
    )


def test_a_worker_who_came_home_is_not_asked_for_papers(db: Database) -> None:
    passport = a_document(DocumentType.PASPOR, expires_on=dt.date(2026, 12, 6))
    given = a_registration(journey={"stage": Stage.PURNA, **THERE_AND_BACK}, documents=[passport])
    with db.write(ACT, CLERK) as session:
        registration.register(session, given)

    with db.read() as session:
        assert watching.ending_documents(session) == []
        assert standings.paged(session).page()[0].attention == ""


def test_wrong_person_and_wrong_journey_are_told_in_one_breath(db: Database) -> None:
    registered(db)
    wrong = a_registration(
        person={"full_name": "Inaq Lain", "nik": nik()}, journey={"country": None}
    )
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        registration.register(session, wrong)

    assert {"nik", "country"} <= set(refused.value.problems)
    assert "Siti Contohwati" in refused.value.problems["nik"]


def test_a_portrait_is_kept_and_taken_away(db: Database) -> None:
    person, _ = registered(db)
    with db.write(ACT, CLERK) as session:
        people.put_photo(session, person.id, b"\xff\xd8 jpeg")
    with db.write(ACT, CLERK) as session:
        people.remove_photo(session, person.id)

    with db.read() as session:
        assert people.photo(session, person.id) is None
