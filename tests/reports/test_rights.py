"""Report L21: how the law on personal data was kept, every figure recomputed by plain SQL."""

import datetime as dt
from contextlib import closing

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.privacy import acts
from dme_desktop.privacy.model import Agreement, AskedBy, Purpose, Wish
from dme_desktop.privacy.service import breaches, consents, erasure, wishes
from dme_desktop.reports import rights
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents import list_report
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.hiding import HIDDEN
from dme_desktop.reports.kinds import KINDS
from dme_desktop.vault import outgoing
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import WhyOut
from tests.acts import CLERK
from tests.conftest import NOW
from tests.pdf.golden import assert_golden, text_of
from tests.privacy.examples import a_whole_life, asked
from tests.privacy.test_service import a_breach, a_resident

COUNTS = {
    ("Permintaan", "Salinan data saya"): "SELECT count(*) FROM data_request WHERE wish = 'AKSES'",
    ("Permintaan", "Hapus data"): "SELECT count(*) FROM data_request WHERE wish = 'HAPUS'",
    ("Permintaan", "ditolak dengan alasan"):
        "SELECT count(*) FROM data_request WHERE progress = 'DITOLAK'",
    ("Permintaan", "masih berjalan"):
        "SELECT count(*) FROM data_request WHERE progress IN ('DITERIMA', 'DIPERIKSA')",
    ("Permintaan", "dijawab tepat waktu"):
        "SELECT count(*) FROM data_request WHERE settled_at IS NOT NULL AND"
        " julianday(settled_at) - julianday(received_at) <= 3",
    ("Permintaan", "terlambat"):
        "SELECT count(*) FROM data_request WHERE settled_at IS NULL AND"
        " julianday('2026-11-28T01:13:00+00:00') - julianday(received_at) > 3",
    ("Kegagalan", "tercatat"): "SELECT count(*) FROM data_breach",
    ("Pemusnahan", "dengan berita acara"): "SELECT count(*) FROM data_destruction",
    ("Data keluar", "daftar yang diekspor"): "SELECT count(*) FROM outgoing",
    ("Data keluar", "dengan kolom rahasia"):
        "SELECT count(*) FROM outgoing WHERE sensitive <> ''",
    ("Persetujuan", "tercatat"):
        "SELECT (SELECT count(*) FROM data_consent) + (SELECT count(*) FROM remittance_consent)"
        " + (SELECT count(*) FROM child_consent)",
}  # fmt: skip


def a_year(db: Database, clock: FixedClock) -> None:
    """Let people ask, agree, be erased; lose a stick; let two lists leave."""
    gone, stays = a_whole_life(db), a_resident(db)
    first = asked(db, stays)
    with db.write(acts.SETTLE, CLERK) as session:
        wishes.settle(session, first.id, "Salinan diserahkan.")
    asked(db, stays, asked_by=AskedBy.LAIN, asker="Penagih Contoh", proof=None)
    asked(db, stays, proof=None)
    erasing = asked(db, gone, wish=Wish.HAPUS)
    with db.write(acts.ERASE, CLERK) as session:
        erasure.erase(session, gone, erasing.id)
    agreed = Agreement(person_id=stays, purpose=Purpose.FOTO, given_by="Siti", given_on=NOW.date())
    with db.write(acts.AGREE, CLERK) as session:
        consents.give(session, agreed)
    with db.write(acts.RECORD_BREACH, CLERK) as session:
        breaches.keep(session, a_breach())
    outgoing.note(db, CLERK, outgoing.Leaving("Penduduk", 3))
    secret = outgoing.Leaving("Penduduk", 3, ["NIK"], WhyOut.DINAS, "Dinas")
    outgoing.note(db, CLERK, secret)
    clock.at = NOW + dt.timedelta(hours=96, minutes=1)


def report(db: Database) -> ListReport:
    with db.read(CLERK) as session:
        return rights.kept(session, Period(2026))


def test_every_figure_is_what_plain_sql_counts(office: Database, clock: FixedClock) -> None:
    a_year(office, clock)
    told = {(row[0], row[1]): row[2] for row in report(office).rows}
    with closing(office.raw()) as raw:
        for name, statement in COUNTS.items():
            (number,) = raw.execute(statement).fetchone()
            assert told[name] == str(number), name
    assert told["Permintaan", "terlambat"] == "1"
    assert told["Permintaan", "dijawab tepat waktu"] == "3"


def test_the_report_names_nobody_and_reads_as_it_is_kept(
    office: Database, clock: FixedClock
) -> None:
    a_year(office, clock)
    pdf = list_report.build(report(office))
    assert_golden("report_rights", pdf)
    assert [word for word in ("Siti", "Zubaedah", "Penagih") if word in text_of(pdf)] == []
    with office.read() as session:
        assert KINDS["L21"].years(session) == [2026]


def test_outside_no_small_count_is_told_nor_found_by_subtraction(
    office: Database, clock: FixedClock
) -> None:
    a_year(office, clock)
    with office.read(CLERK) as session:
        found = rights.kept(session, Period(2026, outside=True))
    of_people = [row for row in found.rows if row[0] in {"Permintaan", "Persetujuan"}]
    shown = [int(row[2]) for row in of_people if row[2].isdigit()]
    assert all(number == 0 or number >= 5 for number in shown)
    assert HIDDEN in {row[2] for row in of_people}
    assert all(row[3] in {"", HIDDEN, "–", "0"} for row in of_people)  # a share would tell it
    assert found.people == 0
    assert {row[1]: row[2] for row in found.rows}["daftar yang diekspor"] == "2"
