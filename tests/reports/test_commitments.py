"""Reports L11 and L12: what is in force, what is late, what was pledged, with N and the rest."""

import datetime as dt

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.reports import commitments
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.workbook import list_report as workbook
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.agreements.examples import ACTION, TODAY, recorded, signed
from tests.commitments.examples import LAUNCH, a_designation, but
from tests.commitments.pledges.test_service import HEAD, a_pledge
from tests.pdf.golden import text_of

DAY = dt.timedelta(days=1)


def test_agreements_in_force_stand_by_their_end_with_what_is_late(office: Database) -> None:
    later = signed(office, title="PKS lama", end_on=TODAY + 300 * DAY)
    soon = signed(office, title="PKS segera", end_on=TODAY + 20 * DAY)
    signed(office, title="Tanpa batas", end_on=None, open_ended=True)
    signed(office, title="Sudah habis", end_on=TODAY - DAY, start_on=TODAY - 90 * DAY)
    recorded(office, title="Masih draf")
    with office.write(ACT, CLERK) as session:
        agreements.follow_up(session, soon.id, [but(ACTION, due_on=TODAY - DAY)])
        report = commitments.agreements_in_force(session)
    assert [row[0] for row in report.rows] == ["PKS segera", "PKS lama", "Tanpa batas"]
    assert report.ids[:2] == (f"kerja-sama:{soon.id}", f"kerja-sama:{later.id}")
    assert report.rows[0][5:] == ("20", "Menyusun jadwal (23-11-2026)")
    assert report.rows[2][4:6] == ("tanpa batas", "–")
    assert report.note == "Tidak termasuk N: berakhir 1, draf 1."
    assert dict(report.unknowns)["penanda tangan"] == 3


def test_pledges_and_the_designation_stand_by_their_day(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        people = [but(HEAD, name=f"Kepala {n}") for n in range(5)]
        pledge = pledges.keep(session, a_pledge(read_on=LAUNCH), ["Satu."], people)
        pledges.sign(session, pledge.id)
        pledges.keep(session, a_pledge(title="Masih draf"), ["Satu."], [HEAD])
        designations.keep(session, a_designation(plaque_on=LAUNCH))
        report = commitments.pledges_and_designation(session)
    assert [row[1] for row in report.rows] == [
        "Diusulkan sebagai Desa Migran Emas",
        "Ikrar Desa Migran Emas",
        "Plakat Desa Migran Emas diterima",
    ]
    assert report.rows[1][3] == "Kepala 0, Kepala 1, Kepala 2 dan 2 lagi"
    assert report.rows[2][3] == "–"


def test_both_print_what_a_reader_must_know_and_reopen_as_workbooks(office: Database) -> None:
    with office.read(CLERK) as session:
        for count in (commitments.agreements_in_force, commitments.pledges_and_designation):
            report = count(session)
            words = text_of(list_report.build(report))
            for told in ("Posisi data per", "(N)", "Belum diketahui", "Saringan", report.empty):
                assert told in words
            assert workbook(report).startswith(b"PK")
