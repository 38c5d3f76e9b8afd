"""Many records are written at once, and the books tell it as if each had been written alone."""

from dme_desktop.kernel.acts import Who
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.vault import bulk, undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.past import past_of
from tests.acts import ACT, CLERK, an_act
from tests.examples import a_person, nik

KASI = Who("Kasi Contoh")


def usual() -> dict[str, object]:
    """Return what stands in a resident of whom a row says no more than the name."""
    person = a_person()
    own = (column.key for column in Person.__table__.c if column.key != "id")
    return {name: getattr(person, name) for name in own}


def added(office: Database, count: int) -> list[str]:
    rows = [{"nik": nik(n), "full_name": f"Contoh {n}"} for n in range(1, count + 1)]
    with office.write(an_act("Impor"), KASI) as session:
        return bulk.insert_all(session, Person, usual(), rows)


def test_each_row_becomes_a_signed_record_over_what_is_usual(office: Database) -> None:
    ids = added(office, 1203)
    with office.read() as session:
        assert people.paged(session).count() == 1203
        last = session.get_one(Person, ids[-1])
        assert (last.full_name, last.hamlet) == ("Contoh 1203", a_person().hamlet)
        assert (last.created_by, last.updated_by, last.rev) == (KASI.name, KASI.name, 1)
        assert last.created_at == office.clock.now()


def test_many_are_changed_by_their_own_fields_and_their_past_tells_it(office: Database) -> None:
    first, second, third = added(office, 3)
    hamlet = a_person().hamlet
    changes: list[tuple[str, bulk.Changes]] = [
        (first, {"hamlet": (hamlet, "Senaru")}),
        (second, {"hamlet": (hamlet, "Lendang")}),
        (third, {"hamlet": (hamlet, "Senaru"), "nickname": (None, "Amaq")}),
    ]
    with office.write(an_act("Perbarui"), CLERK) as session:
        bulk.update_all(session, Person, changes)
    with office.read() as session:
        found = [session.get_one(Person, one) for one in (first, second, third)]
        assert [one.hamlet for one in found] == ["Senaru", "Lendang", "Senaru"]
        assert (found[2].nickname, found[2].rev, found[2].updated_by) == ("Amaq", 2, CLERK.name)
        assert past_of(session, second)[0].sentence == (
            f"Perbarui: Dusun dari {hamlet} menjadi Lendang."
        )
    assert office.chain_break() is None


def test_one_undoing_takes_all_of_them_back(office: Database) -> None:
    added(office, 3)
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with office.write(UNDO, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    with office.read() as session:
        assert people.paged(session).count() == 0


def test_nothing_to_add_is_nothing_noted(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        assert bulk.insert_all(session, Person, {}, []) == []
    assert office.last_saved is None or office.last_saved.act != ACT
