"""Two residents become one: nothing is lost, everything moves, and one undo takes it all back."""

from typing import Any

import pytest
from sqlalchemy import select

from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import Letter
from dme_desktop.attachments import service as attachments
from dme_desktop.attachments.model import AttachmentKind
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.people.model import Child, ChildConsent, NikMissing, Person
from dme_desktop.remittances.service import entries as remittances
from dme_desktop.vault import declared, undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import ReturnType, Stage
from dme_desktop.workers.service import journeys, merging, registration
from tests.acts import ACT, CLERK
from tests.examples import (
    a_contact,
    a_paper,
    a_person,
    a_registration,
    a_remittance,
    nik,
    who_agreed,
)

OWN = {"updated_at", "updated_by", "rev"}
JPEG = b"\xff\xd8 a portrait"


@pytest.fixture
def pair(office: Database) -> str:
    """Give Siti, known without NIK and with a sister, and registered again with all of it."""
    nobody = {"nik": None, "nik_missing": NikMissing.TIDAK_DIKETAHUI, "phone": "+6281200000077"}
    with office.write(ACT, CLERK) as session:
        kept = people.add(session, a_person(**nobody))
        family = [a_contact(name="Inaq Kakak", relation="10"), a_contact()]
        people.put_family(session, kept.id, family)
    with office.write(ACT, CLERK) as session:
        gone, _ = registration.register(session, a_registration(journey={"stage": Stage.CPMI}))
        remittances.record(session, a_remittance(who_agreed(session, gone.id)))
        people.put_photo(session, gone.id, JPEG)
        people.put_children(
            session,
            gone.id,
            [Child(person_id="", name="Anak Contoh")],
            ChildConsent(person_id="", given_by="Amaq Contoh", given_on=office.clock.today()),
        )
    return f"{kept.id}:{gone.id}"


def merged(office: Database, pair: str, taken: list[str] | None = None) -> Person:
    with office.write(ACT, CLERK) as session:
        return merging.merge(session, pair, taken or [])


def undo_last(office: Database) -> None:
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act
    with office.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)


def everything(office: Database) -> dict[tuple[str, str], dict[str, Any]]:
    """Return every record of every room, without who touched it last."""
    rows = {}
    with office.read() as session:
        for table in declared.tables():
            if "deleted_at" in table.c:
                for row in session.execute(select(table)).mappings():
                    rows[table.name, row["id"]] = {k: v for k, v in row.items() if k not in OWN}
    return rows


def test_the_two_are_shown_with_what_differs(office: Database, pair: str) -> None:
    with office.read() as session:
        seen = merging.pair(session, pair)
    assert seen.differing == ["nik"]
    assert seen.missing == ["nik"]
    assert (seen.kept.journeys, seen.gone.journeys) == (0, 1)
    assert (seen.kept.contacts, seen.gone.contacts) == (2, 1)


def test_everything_moves_to_the_one_who_stays(office: Database, pair: str) -> None:
    kept, _, gone = pair.partition(":")
    with office.write(ACT, CLERK) as session:
        letter_id = letters.issue(session, a_paper(person_id=gone)).id
    merged(office, pair, ["nik"])
    with office.read() as session:
        person = session.get_one(Person, kept)
        assert people.paged(session).count() == 1
        assert (person.nik, person.nik_missing) == (a_person().nik, None)
        assert person.phone == "+6281200000077"
        assert [one.seq for one in journeys.of(session, kept)] == [1]
        assert [one.name for one in people.contacts(session, kept)] == ["Inaq Kakak", "Amaq Contoh"]
        assert [one.name for one in people.children(session, kept)] == ["Anak Contoh"]
        assert people.child_consent(session, kept)
        assert len(remittances.newest_of(session, kept, 9)) == 1
        assert session.get_one(Letter, letter_id).person_id == kept
        assert people.photo(session, kept) == JPEG
        assert session.get_one(Person, gone).merged_into == kept


def test_one_undo_takes_it_all_back(office: Database, pair: str) -> None:
    before = everything(office)
    merged(office, pair, ["nik"])
    assert everything(office) != before
    undo_last(office)
    assert everything(office) == before


def test_a_merge_with_a_letter_can_be_undone_too(office: Database, pair: str) -> None:
    gone = pair.partition(":")[2]
    with office.write(ACT, CLERK) as session:
        letters.issue(session, a_paper(person_id=gone))
    before = everything(office)
    merged(office, pair)
    undo_last(office)
    assert everything(office) == before


def test_journeys_of_both_stand_in_the_order_they_went(office: Database) -> None:
    nobody = {"nik": None, "nik_missing": NikMissing.HILANG}
    gone_by = {
        "stage": Stage.PURNA, "departed_on": PartialDate(2015), "returned_on": PartialDate(2018),
        "return_type": ReturnType.SELESAI_KONTRAK,
    }  # fmt: skip
    now = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024, 3, 1)}
    with office.write(ACT, CLERK) as session:
        kept = registration.register(session, a_registration(nobody, journey=now))[0].id
        gone = registration.register(session, a_registration(journey=gone_by))[0].id
    merged(office, f"{kept}:{gone}")
    with office.read() as session:
        stages = [(one.seq, one.stage) for one in journeys.of(session, kept)]
        assert stages == [(2, Stage.BEKERJA), (1, Stage.PURNA)]
        assert merging.open_journeys(session, kept) == 1


def test_a_scan_goes_along(office: Database, pair: str) -> None:
    kept, _, gone = pair.partition(":")
    scan = attachments.Given("KTP", b"%PDF-1.4 scan", b"\xff\xd8 small")
    with office.write(ACT, CLERK) as session:
        attachments.attach(session, gone, AttachmentKind.PINDAIAN, scan)
    merged(office, pair)
    with office.read() as session:
        assert [one.name for one in attachments.of_record(session, kept)] == ["KTP"]


def test_nobody_is_merged_twice(office: Database, pair: str) -> None:
    merged(office, pair)
    with pytest.raises(DmeError, match="F5"), office.write(ACT, CLERK) as session:
        merging.merge(session, pair, [])


def test_a_chain_of_merges_leads_to_the_last(office: Database, pair: str) -> None:
    kept, _, gone = pair.partition(":")
    nobody = {"nik": None, "nik_missing": NikMissing.HILANG}
    with office.write(ACT, CLERK) as session:
        third = people.add(session, a_person(**nobody)).id
    merged(office, pair)
    merged(office, f"{third}:{kept}")
    with office.read() as session:
        assert session.get_one(Person, gone).merged_into == third
        assert people.photo(session, third) == JPEG
        assert len(journeys.of(session, third)) == 1


def test_what_two_know_of_one_contact_is_joined(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        nobody = {"nik": None, "nik_missing": NikMissing.TIDAK_DIKETAHUI}
        kept = people.add(session, a_person(**nobody)).id
        people.put_family(session, kept, [a_contact(phone=None, address="Gang Masjid")])
        gone = people.add(session, a_person(nik=nik(3))).id
        people.put_family(session, gone, [a_contact(nik=nik(9, woman=False))])
    merged(office, f"{kept}:{gone}")
    with office.read() as session:
        [one] = people.contacts(session, kept)
    assert (one.phone, one.nik, one.address) == (
        "+6281200000001", nik(9, woman=False), "Gang Masjid",
    )  # fmt: skip


def test_where_two_tell_different_phones_both_stay(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        nobody = {"nik": None, "nik_missing": NikMissing.TIDAK_DIKETAHUI}
        kept = people.add(session, a_person(**nobody)).id
        people.put_family(session, kept, [a_contact()])
        gone = people.add(session, a_person(nik=nik(3))).id
        people.put_family(session, gone, [a_contact(phone="+6281200000099")])
        shown = merging.pair(session, f"{kept}:{gone}")
    assert shown.conflicts == ["Amaq Contoh: Nomor HP keluarga 0812-0000-0001 dan 0812-0000-0099"]
    merged(office, f"{kept}:{gone}")
    with office.read() as session:
        phones = [one.phone for one in people.contacts(session, kept)]
    assert phones == ["+6281200000001", "+6281200000099"]
