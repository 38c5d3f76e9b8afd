"""What stands on a numbered paper is never taken back silently."""

import datetime as dt

import pytest
from sqlalchemy import select

from dme_desktop.agenda import service as agenda
from dme_desktop.agenda.model import Letter
from dme_desktop.kernel.errors import DmeError
from dme_desktop.livelihoods.service import businesses
from dme_desktop.people import service as people
from dme_desktop.people.model import Person
from dme_desktop.remittances import papers
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.service import entries
from dme_desktop.training.model import Mark
from dme_desktop.training.service import attendance
from dme_desktop.vault import printed, undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import AuditAct
from dme_desktop.workers.service import registration
from tests.acts import CLERK, an_act
from tests.cases import examples as complaints
from tests.examples import a_person, a_registration, a_remittance, nik, who_agreed
from tests.livelihoods.examples import runs
from tests.training import examples as classes


@pytest.fixture
def siti(office: Database) -> str:
    """Give a worker; return her id."""
    with office.write(an_act("Daftarkan"), CLERK) as session:
        return who_agreed(session, registration.register(session, a_registration())[0].id)


def recorded(office: Database, siti: str, day: dt.date) -> int:
    """Record a sum of a day; return the number of the act."""
    with office.write(an_act("Catat kiriman"), CLERK) as session:
        entries.record(session, a_remittance(who_agreed(session, siti), received_on=day))
    return newest(office)


def newest(office: Database) -> int:
    """Return the number of the newest act."""
    with office.read() as session:
        return session.scalars(select(AuditAct.seq).order_by(AuditAct.seq.desc())).first() or 0


def printed_sheet(office: Database, siti: str, year: int) -> str:
    """Issue the sheet of a year; return its number."""
    with office.write(an_act("Terbitkan catatan kiriman"), CLERK) as session:
        return agenda.issue(session, papers.yearly_sheet(session, siti, year)).number


def test_a_line_on_a_numbered_sheet_is_not_taken_back_and_the_sentence_names_all_of_it(
    office: Database, siti: str
) -> None:
    act = recorded(office, siti, dt.date(2026, 3, 1))
    number = printed_sheet(office, siti, 2026)
    with office.read() as session:
        name, amount = people.by_ids(session, [siti])[0].full_name, printed.touched(session, act)
    with (
        pytest.raises(DmeError) as refused,
        office.write(UNDO, CLERK, undo_of=act) as session,
    ):
        undoing.undo(session, act)
    for named in (name, amount.sums[0], number, "alasan"):
        assert named in str(refused.value)
    with office.read() as session:
        assert session.scalars(select(Remittance)).one().deleted_at is None


def test_a_line_of_another_year_or_told_after_the_sheet_is_taken_back(
    office: Database, siti: str
) -> None:
    other_year = recorded(office, siti, dt.date(2025, 3, 1))
    recorded(office, siti, dt.date(2026, 3, 1))
    printed_sheet(office, siti, 2026)
    later = recorded(office, siti, dt.date(2026, 4, 1))
    for act in (later, other_year):
        with office.write(UNDO, CLERK, undo_of=act) as session:
            assert undoing.undo(session, act).words == "Catat kiriman"


def test_a_void_sheet_holds_nothing(office: Database, siti: str) -> None:
    act = recorded(office, siti, dt.date(2026, 3, 1))
    printed_sheet(office, siti, 2026)
    with office.write(an_act("Batalkan surat"), CLERK) as session:
        agenda.void(session, session.scalars(select(Letter)).one().id, "salah orang")
    with office.read() as session:
        assert printed.touched(session, act).papers == []
    with office.write(UNDO, CLERK, undo_of=act) as session:
        undoing.undo(session, act)


def test_a_change_of_somebody_a_later_paper_is_about_names_that_paper(
    office: Database, siti: str
) -> None:
    with office.write(an_act("Ubah penduduk"), CLERK) as session:
        person = people.by_ids(session, [siti])[0]
        person.phone = "081234567890"
    act = newest(office)
    recorded(office, siti, dt.date(2026, 3, 1))
    number = printed_sheet(office, siti, 2026)
    with office.read() as session:
        touched = printed.touched(session, act)
    assert [paper.number for paper in touched.papers] == [number]
    assert touched.sums == []
    assert touched.whom


def test_who_was_changed_first_is_named_however_often_it_is_taken_back_and_done_again(
    office: Database,
) -> None:
    with office.write(an_act("Tambah"), CLERK) as session:
        both = [
            people.add(session, a_person(nik=nik(n), full_name=name)).id
            for n, name in ((1, "Inaq Contoh"), (2, "Amaq Contoh"))
        ]
    with office.write(an_act("Ubah penduduk"), CLERK) as session:
        for one in both:
            session.get_one(Person, one).phone = "081234567890"
            session.flush()
    named = []
    for _ in range(3):
        act = newest(office)
        with office.read() as session:
            named.append(printed.touched(session, act).whom)
        with office.write(UNDO, CLERK, undo_of=act) as session:
            undoing.undo(session, act)
    assert len(set(named)) == 1


def test_how_many_others_an_act_touched_is_counted_each_person_once(
    office: Database, siti: str
) -> None:
    with office.write(an_act("Ubah penduduk"), CLERK) as session:
        for n in (1, 2):
            people.add(session, a_person(nik=nik(n + 20), full_name=f"Inaq Contoh {n}"))
        people.by_ids(session, [siti])[0].phone = "081234567890"
    with office.read() as session:
        assert printed.touched(session, newest(office)).others == 2


def test_a_worker_with_journey_family_and_documents_is_one_person(
    office: Database, siti: str
) -> None:
    assert siti
    with office.read() as session:
        assert printed.touched(session, 1).others == 0


def test_an_act_on_more_than_are_looked_at_counts_them_all(
    office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printed, "MOST", 2)
    with office.write(an_act("Impor penduduk"), CLERK) as session:
        for n in range(5):
            people.add(session, a_person(nik=nik(n + 20), full_name=f"Inaq Contoh {n}"))
    with office.read() as session:
        assert printed.touched(session, newest(office)).others == 4


def test_what_is_part_of_something_is_named_by_whom_that_is_about(office: Database) -> None:
    with office.write(an_act("Buka angkatan"), CLERK) as session:
        batch = classes.opened(session)
        title = batch.title
        rows = classes.enrolled(session, batch, classes.candidates(session, 3))
        marks = {row.id: Mark.HADIR for row in rows}
    with office.write(an_act("Catat pertemuan"), CLERK) as session:
        meeting = attendance.keep(session, classes.a_meeting(batch.id), {})
    with office.read() as session:
        assert printed.named(session, newest(office)).whom == title
    with office.write(an_act("Isi daftar hadir"), CLERK) as session:
        attendance.keep(session, meeting, marks)
    with office.read() as session:
        told = printed.named(session, newest(office))
    assert (told.whom, told.others) == ("Calon Contoh A", 2)


def test_what_is_closed_is_named_by_its_number_and_nobody(office: Database, siti: str) -> None:
    case = complaints.taken(office, person_id=siti)
    with office.read() as session:
        assert printed.named(session, newest(office)).whom == case.number
        assert printed.touched(session, newest(office)).whom == case.number
    complaints.done(office, case.id)
    with office.read() as session:
        assert printed.named(session, newest(office)).whom == case.number


def test_a_business_is_called_by_its_name_and_not_by_its_owner(office: Database, siti: str) -> None:
    with office.write(an_act("Catat usaha"), CLERK) as session:
        kept = runs(session, siti, name="Kios Contoh").id
    act = newest(office)
    with office.read() as session:
        assert (printed.named(session, act).whom, printed.thrown(session, act)) == (
            "Kios Contoh",
            "",
        )
    with office.write(an_act("Hapus usaha"), CLERK) as session:
        businesses.remove(session, kept)
    act = newest(office)
    with office.read() as session:
        told = printed.named(session, act).whom, printed.thrown(session, act)
    assert told == ("Kios Contoh", "usaha")
