"""Whom a line of a list means is never guessed."""

from dme_desktop.people import meant
from dme_desktop.people import service as people
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik


def test_a_nik_or_a_name_only_one_has_tells_who_is_meant(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        siti = people.add(session, a_person(nik=nik(1), full_name="Siti Contohwati"))
        for number in (2, 3):
            people.add(session, a_person(nik=nik(number), full_name="Baiq Teladan"))
        known = meant.among(session)
        for told in ((nik(1), None), (None, "siti contohwati"), (nik(1), "Hj. Siti Contohwati")):
            assert known.who(*told) == (siti, "")
        for nik_told, name, why in (
            (nik(1), "Orang Lain", "milik Siti Contohwati, bukan Orang Lain"),
            (None, "Baiq Teladan", "Ada 2 orang"),
            (nik(9), "Siti Contohwati", "tidak ada di daftar"),
            (None, None, "tidak ada di daftar"),
        ):
            person, said = known.who(nik_told, name)
            assert person is None
            assert why in said
