"""Reports L11 and L12: what is in force, what is late, what was pledged, with N and the rest."""

import datetime as dt

from dme_desktop.commitments.agreements import service as agreements
from dme_desktop.commitments.designation import service as designations
from dme_desktop.commitments.pledges import service as pledges
from dme_desktop.commitments.timeline import milestones
from dme_desktop.reports import commitments
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.workbook import list_report as workbook
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.commitments.agreements.examples import ACTION, TODAY, recorded, signed
from tests.commitments.agreements.test_service import prolonged
from tests.commitments.designation.test_service import refused
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


def test_an_end_that_no_longer_holds_is_not_printed(office: Database) -> None:
    before = {"start_on": TODAY - 900 * DAY, "end_on": TODAY - DAY}
    signed(office, title="Memperpanjang sendiri", auto_renew=True, **before)
    prolonged(office, dt.date(2028, 12, 31))
    with office.read(CLERK) as session:
        report = commitments.agreements_in_force(session)
    ends = {(row[0], row[4]) for row in report.rows}
    assert ("Memperpanjang sendiri", "diperpanjang sendiri") in ends
    assert {end for title, end in ends if "Bahasa" in title} == {"31-12-2028"}
    assert "Diperpanjang" in text_of(list_report.build(report))


def test_who_has_not_signed_is_not_named_as_signing(office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        people = [but(HEAD, name=f"Kepala {n}") for n in range(3)]
        pledge = pledges.keep(session, a_pledge(read_on=LAUNCH), ["Satu."], people)
        pledges.sign(session, pledge.id)
        for hand in pledges.in_full(session, pledge.id).signatories[1:]:
            pledges.mark_hand(session, hand.id, signed=False)
        report = commitments.pledges_and_designation(session)
    assert report.rows[0][3] == "Kepala 0; 2 belum menandatangani"


def test_a_refused_proposal_stands_among_the_steps(office: Database) -> None:
    refused(office)
    with office.read(CLERK) as session:
        report = commitments.pledges_and_designation(session)
        assert ("Usulan Desa Migran Emas ditolak", dt.date(2025, 8, 1)) in {
            (one.title, one.on) for one in milestones(session)
        }
    assert [row[1:3] for row in report.rows][1] == ("Usulan Desa Migran Emas ditolak", "01-08-2025")


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
            for told in ("Posisi data per", "(N)", "Belum diketahui", "Cakupan", report.empty):
                assert told in words
            assert workbook(report).startswith(b"PK")
