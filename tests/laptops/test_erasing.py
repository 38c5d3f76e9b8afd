"""Who is erased on one laptop is erased on the other: rows, history, what waited between."""

from dme_desktop.laptops.service import carrying
from dme_desktop.privacy import acts as rights
from dme_desktop.privacy.service import erasure
from dme_desktop.vault import erasing
from tests.laptops.office import Laptop
from tests.laptops.test_merging import change, exchange, register

NAME = "Siti Contohwati"


def test_an_erased_person_is_gone_from_both_books(desa: Laptop, kader: Laptop) -> None:
    siti = register(desa, full_name=NAME)
    exchange(desa, kader)
    change(desa, siti, hamlet="Senaru")
    change(kader, siti, hamlet="Batu Koq")
    exchange(desa, kader)
    with desa.db.write(rights.ERASE, desa.who) as session:
        erasure.erase(session, siti)
    exchange(desa, kader)
    exchange(kader, desa)
    for laptop in (desa, kader):
        assert siti not in laptop.shows()["person"]
        with laptop.doing() as session:
            carrying.prune(session)
        with laptop.db.read() as session:
            assert erasing.mentions(session, [NAME]) == {}
            kept = session.connection().exec_driver_sql(
                "SELECT count(*) FROM laptop_changes WHERE instr(content, ?) > 0", (NAME.encode(),)
            )
            assert kept.scalar() == 0
            told = session.connection().exec_driver_sql(
                "SELECT count(*) FROM audit_change WHERE fields LIKE ?", ("%Senaru%",)
            )
            assert told.scalar() == 0
        assert laptop.db.chain_break() is None
    assert desa.shows() == kader.shows()
