"""Residents on a real encrypted file: each once, with the family to call."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service
from dme_desktop.people.model import NikMissing, Person
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from dme_desktop.village import service as village
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_child, a_contact, a_person, a_registration, agreed, edited, nik

JPEG = b"\xff\xd8\xff\xe0 potret"


def add(db: Database, **different: object) -> str:
    with db.write(ACT, CLERK) as session:
        return service.add(session, a_person(**different)).id


def test_an_added_resident_is_found_by_nik(db: Database) -> None:
    siti = add(db)
    with db.read() as session:
        found = service.find_by_nik(session, nik())
        assert found is not None
        assert found.id == siti
        assert service.find_by_nik(session, nik(2)) is None
        assert service.paged(session).count() == 1


def test_two_residents_never_share_a_nik(db: Database) -> None:
    add(db)
    with pytest.raises(Invalid) as refused:
        add(db, full_name="Orang Lain")
    assert "Siti Contohwati" in refused.value.problems["nik"]


def test_the_nik_of_one_in_the_bin_is_free_again(db: Database) -> None:
    siti = add(db)
    with db.write(ACT, CLERK) as session:
        session.get_one(Person, siti).deleted_at = db.clock.now()
    again = add(db, full_name="Siti Kembali")
    with db.read() as session:
        assert [one.id for one in service.paged(session).page()] == [again]


def test_many_may_wait_for_their_nik(db: Database) -> None:
    for name in ("Bayi Pertama", "Bayi Kedua"):
        add(db, full_name=name, nik=None, nik_missing=NikMissing.BELUM_PUNYA)
    with db.read() as session:
        assert service.paged(session).count() == 2


def test_a_change_of_one_field_keeps_the_others(db: Database) -> None:
    siti = add(db)
    with db.write(ACT, CLERK) as session:
        service.edit(session, siti, edited(session, siti, full_name="Siti Contohwati Baru"))
    with db.read() as session:
        person = session.get_one(Person, siti)
        assert (person.full_name, person.hamlet) == ("Siti Contohwati Baru", "Montong")
        assert person.search_key == "SITI CONTOHWATI BARU"
        assert person.rev == 2


def test_a_change_to_the_nik_of_another_is_refused(db: Database) -> None:
    add(db)
    other = add(db, nik=nik(2), full_name="Orang Lain")
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        service.edit(session, other, edited(session, other, nik=nik()))
    assert set(refused.value.problems) == {"nik"}


def test_saving_without_a_change_is_no_act(db: Database) -> None:
    siti = add(db)
    with db.write(ACT, CLERK) as session:
        service.edit(session, siti, a_person())
    with db.read() as session:
        assert len(past_of(session, siti)) == 1


@pytest.mark.parametrize("name", ["full_name", "gender", "birth_date", "hamlet"])
def test_what_is_required_cannot_be_left_out(db: Database, name: str) -> None:
    with pytest.raises(Invalid) as refused:
        add(db, **{name: None})
    assert name in refused.value.problems


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=100))
def test_any_name_people_have_is_read_back_as_it_was(db: Database, name: str) -> None:
    someone = add(db, full_name=name, nik=None, nik_missing=NikMissing.BELUM_PUNYA)
    with db.read() as session:
        assert session.get_one(Person, someone).full_name == name


def test_residents_stand_by_name_and_are_read_in_pages(db: Database) -> None:
    for number in range(5):
        add(db, full_name=f"Warga {5 - number}", nik=nik(number + 1))
    with db.read() as session:
        pages = [service.paged(session).page(offset, 2) for offset in (0, 2, 4)]
        names = [person.full_name for page in pages for person in page]
        ids = [person.id for person in reversed(pages[0])]
        assert [one.id for one in service.by_ids(session, [*ids, "tidak ada"])] == ids
    assert names == [f"Warga {number}" for number in range(1, 6)]


def test_the_hamlets_are_those_people_live_in(db: Database) -> None:
    for number, hamlet in enumerate(("Montong", "Gubuk", "Montong"), start=1):
        add(db, nik=nik(number), hamlet=hamlet)
    with db.read() as session:
        assert list(service.hamlets(session)) == ["Gubuk", "Montong"]


def test_the_first_contact_is_changed_not_doubled(db: Database) -> None:
    siti = add(db)
    for name in ("Amaq Contoh", "Inaq Contoh"):
        with db.write(ACT, CLERK) as session:
            service.put_family(session, siti, [a_contact(name=name)])
    with db.read() as session:
        assert [one.name for one in service.contacts(session, siti)] == ["Inaq Contoh"]


def test_a_resident_nobody_names_goes_to_the_bin_with_the_family_to_call(db: Database) -> None:
    siti = add(db)
    with db.write(ACT, CLERK) as session:
        service.put_family(session, siti, [a_contact()])
    with db.write(ACT, CLERK) as session:
        service.remove(session, siti)
    with db.read() as session:
        assert service.paged(session).count() == 0
        assert list(service.contacts(session, siti)) == []


def test_a_resident_with_a_journey_stays(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        siti = registration.register(session, a_registration())[0].id
    with pytest.raises(DmeError, match="dipakai"), db.write(ACT, CLERK) as session:
        service.remove(session, siti)
    with db.read() as session:
        assert service.paged(session).count() == 1


def test_a_contact_without_a_name_is_refused(db: Database) -> None:
    siti = add(db)
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        service.put_family(session, siti, [a_contact(name="")])
    assert set(refused.value.problems) == {"family.1.name"}


def test_a_portrait_is_kept_replaced_and_taken_away(db: Database) -> None:
    siti = add(db)
    for jpeg in (JPEG, JPEG + b"2"):
        with db.write(ACT, CLERK) as session:
            service.put_photo(session, siti, jpeg)
        with db.read() as session:
            assert service.photo(session, siti) == jpeg
    for _ in range(2):
        with db.write(ACT, CLERK) as session:
            service.remove_photo(session, siti)
    with db.read() as session:
        assert service.photo(session, siti) is None


@pytest.mark.parametrize("file", [b"\x89PNG", b"", JPEG + b"\0" * service.PHOTO_LIMIT])
def test_a_picture_that_is_no_small_jpeg_is_refused(db: Database, file: bytes) -> None:
    siti = add(db)
    with pytest.raises(Invalid), db.write(ACT, CLERK) as session:
        service.put_photo(session, siti, file)


def test_children_are_kept_only_with_a_guardian_and_are_taken_away_together(db: Database) -> None:
    with db.write(ACT, CLERK) as session:
        siti = service.add(session, a_person()).id
    children = [a_child(birth_date=PartialDate(2018, 3), caregiver="Nenek")]
    with pytest.raises(Invalid) as refused, db.write(ACT, CLERK) as session:
        service.put_children(session, siti, children, agreed(given_by="", given_on=None))
    assert {"given_by", "given_on"} <= set(refused.value.problems)

    with db.write(ACT, CLERK) as session:
        service.put_children(session, siti, children, agreed())
    with db.read() as session:
        assert [child.caregiver for child in service.children(session, siti)] == ["Nenek"]
        assert service.count_children(session, siti) == 1

    with db.write(ACT, CLERK) as session:
        service.put_children(session, siti, [], agreed())
    with db.read() as session:
        assert service.child_consent(session, siti) is None


@pytest.mark.parametrize("born", [PartialDate(2027), PartialDate(2005)])
def test_who_is_not_born_or_grown_up_is_no_child(db: Database, born: PartialDate) -> None:
    with db.write(ACT, CLERK) as session:
        siti = service.add(session, a_person()).id
    child = a_child(birth_date=born)
    with pytest.raises(Invalid, match="anak"), db.write(ACT, CLERK) as session:
        service.put_children(session, siti, [child], agreed())


def test_a_hamlet_is_spelled_once_however_it_is_typed(db: Database) -> None:
    add(db, hamlet="Montong")
    for serial, typed in enumerate(("montong", "MONTONG", "Dusun Montong", "dsn. montong"), 2):
        add(db, nik=nik(serial), full_name=f"Orang {serial}", hamlet=typed)
    with db.read() as session:
        assert {one.hamlet for one in service.paged(session).page()} == {"Montong"}
        assert service.hamlets(session) == ["Montong"]


def test_the_list_of_the_office_says_how_a_hamlet_is_spelled(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        village.profile(session).hamlets = "Montong Kedatuk\nLendang"
        one = service.add(session, a_person(hamlet="DUSUN MONTONG KEDATUK"))
        assert one.hamlet == "Montong Kedatuk"
        assert service.hamlets(session) == ["Lendang", "Montong Kedatuk"]
