"""The list of everything the office did: named, found, and true about what can be taken back."""

from dme_desktop.agenda import service as letters
from dme_desktop.kernel.acts import Who
from dme_desktop.people import service as people
from dme_desktop.vault import chronicle, undoing
from dme_desktop.vault.chronicle import Entry, Standing
from dme_desktop.vault.database import Database
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK, an_act
from tests.examples import a_paper, a_person, a_registration, nik


def newest(db: Database, words: str = "") -> list[Entry]:
    with db.read() as session:
        return list(chronicle.paged(session, words).page())


def test_acts_are_listed_with_whom_they_are_about(office: Database) -> None:
    with office.write(an_act("Daftarkan pekerja"), CLERK) as session:
        registration.register(session, a_registration())
    first, *_ = newest(office)
    assert (first.act.words, first.about, first.standing) == (
        "Daftarkan pekerja", "Siti Contohwati", Standing.OPEN,
    )  # fmt: skip
    with office.read() as session:
        assert chronicle.paged(session).count() == len(newest(office))


def test_an_import_tells_how_many_more(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        for serial in range(1, 1235):
            people.add(session, a_person(nik=nik(serial), full_name=f"Orang {serial}"))
    assert newest(office)[0].about.endswith("dan 1.233 catatan lain")


def test_what_is_undone_says_so_and_the_undoing_too(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        people.add(session, a_person())
    seq = int(newest(office)[0].id)
    with office.write(ACT, CLERK, undo_of=seq) as session:
        undoing.undo(session, seq)
    assert [act.standing for act in newest(office)[:2]] == [Standing.UNDO, Standing.UNDONE]


def test_numbers_and_the_founding_of_the_village_stay(office: Database) -> None:
    with office.write(an_act("Terbitkan"), CLERK) as session:
        letters.issue(session, a_paper())
    assert {act.act.words: act.standing for act in newest(office)} == {
        "Terbitkan": Standing.KEPT, "Mulai data desa": Standing.KEPT,
    }  # fmt: skip
    with office.read() as session:
        assert undoing.last_undoable(session) is None


def test_acts_are_found_by_name_and_by_user(office: Database) -> None:
    with office.write(an_act("Tambah penduduk"), Who("Sekretaris Contoh")) as session:
        people.add(session, a_person())
    assert [act.act.words for act in newest(office, "tambah sekretaris")] == ["Tambah penduduk"]
    assert newest(office, "100%") == []
