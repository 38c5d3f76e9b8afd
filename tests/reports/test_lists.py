"""The reports that are lists: what they count, hide and tell, on paper and in Excel."""

import datetime as dt
import io
import itertools
from collections import Counter
from contextlib import closing

import msgspec
import pytest
from openpyxl import load_workbook

from dme_desktop.agenda import numbers
from dme_desktop.agenda import service as letters
from dme_desktop.agenda.model import LetterType
from dme_desktop.agenda.numbers import Reservation
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.paper import PaperSize
from dme_desktop.people.model import NikMissing
from dme_desktop.reports import lists, workbook
from dme_desktop.reports.asking import Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.kinds import KINDS, file_name
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import (
    DocumentStatus,
    DocumentType,
    ProceduralStatus,
    ReturnType,
    Stage,
)
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_document, a_paper, a_registration, nik
from tests.pdf.examples import LONG_NAME
from tests.pdf.golden import assert_golden, ink_margins, text_of

ENDING = (
    "SELECT p.full_name, strftime('%d-%m-%Y', d.expires_on), "
    "CAST(julianday(d.expires_on) - julianday(:today) AS INTEGER) "
    "FROM worker_document d JOIN journey j ON j.id = d.journey_id JOIN person p "
    "ON p.id = j.person_id WHERE d.deleted_at IS NULL AND d.replaced_on IS NULL "
    "AND j.deleted_at IS NULL AND p.deleted_at IS NULL AND d.status IN ('ADA', 'PROSES') "
    "AND j.stage IN ('MINAT', 'CPMI', 'SIAP', 'BEKERJA', 'CUTI') AND d.expires_on <= "
    "date(:today, '+' || CASE d.type WHEN 'PASPOR' THEN 180 WHEN 'PERJANJIAN_KERJA' THEN 90 "
    "WHEN 'E_KPMI' THEN 60 WHEN 'VISA_KERJA' THEN 60 ELSE 30 END || ' days')"
)


def with_passport(db: Database, name: str = "Siti Contohwati") -> str:
    until = dt.date(2026, 12, 24)
    passport = a_document(DocumentType.PASPOR, number="X7654321", expires_on=until)
    abroad = {
        "stage": Stage.BEKERJA, "departed_on": PartialDate(2024),
        "last_contact_on": dt.date(2026, 3, 1),
    }  # fmt: skip
    given = a_registration({"full_name": name}, journey=abroad, documents=[passport])
    with db.write(ACT, CLERK) as session:
        return registration.register(session, given)[0].id


def issued(db: Database, subject: str = "Siti") -> str:
    with db.write(ACT, CLERK) as session:
        return letters.issue(session, a_paper(LetterType.DOMICILE, subject)).id


def counted(db: Database, code: str) -> ListReport:
    with db.read(CLERK) as session:
        report = KINDS[code].count(session, Period())
    assert isinstance(report, ListReport)
    return report


def test_papers_that_end_are_listed_with_a_hidden_number_and_a_contact(office: Database) -> None:
    person = with_passport(office)
    report = counted(office, "L8")
    assert report.ids == (person,)
    assert report.rows == (
        ("Siti Contohwati", "Montong", "Paspor", "****4321", "24-12-2026", "30",
         "0812-0000-0001, Amaq Contoh"),
    )  # fmt: skip


def test_documents_that_end_are_those_that_plain_sql_finds(office: Database) -> None:
    today = dt.date(2026, 11, 24)
    stages = (Stage.BEKERJA, Stage.CPMI, Stage.PURNA)
    ways = (DocumentStatus.ADA, DocumentStatus.PROSES, DocumentStatus.DITOLAK)
    kinds = (DocumentType.PASPOR, DocumentType.VISA_KERJA, DocumentType.MCU_SEHAT)
    every = itertools.product(stages, ways, (-1, 30, 31, 60, 61, 180, 181))
    with office.write(ACT, CLERK) as session:
        for n, (stage, status, days) in enumerate(every, start=1):
            told = {"expires_on": today + dt.timedelta(days=days), "status": status}
            if status is DocumentStatus.DITOLAK:
                told["note"] = "Foto kabur"
            papers = [a_document(kind, number=f"X{n:07}", **told) for kind in kinds]
            person = {"nik": nik(n), "full_name": f"Contoh {n}"}
            trip: dict[str, object] = {"stage": stage, "departed_on": PartialDate(2024)}
            if stage is Stage.PURNA:
                trip |= {"returned_on": PartialDate(2025), "return_type": ReturnType.SAKIT}
            registration.register(session, a_registration(person, journey=trip, documents=papers))
    report = counted(office, "L8")
    with closing(office.raw()) as raw:
        rows = raw.execute(ENDING, {"today": today.isoformat()}).fetchall()
    assert len(rows) == report.people > 20
    assert Counter((row[0], row[4], row[5]) for row in report.rows) == Counter(
        (name, day, str(days) if days >= 0 else "habis") for name, day, days in rows
    )


def test_who_is_to_be_called_is_listed_with_room_for_who_does_it(office: Database) -> None:
    with_passport(office)
    (row,) = counted(office, "L9").rows
    assert row[3:6] == ("01-03-2026", "268", "Hilang kontak 268 hari")
    assert row[-1] == ""


def a_year_of_letters(db: Database) -> None:
    """Issue three letters, one void and replaced; jump to 008; reserve two numbers."""
    first = issued(db)
    with db.write(ACT, CLERK) as session:
        letters.replace(session, first, "Salah nama", a_paper(LetterType.DOMICILE, "Siti"))
    wanted = Reservation(
        code="470", date=dt.date(2026, 11, 24), count=2, subject="Undangan", first=7,
        addressee="Camat", goes_on=True,
    )  # fmt: skip
    with db.write(ACT, CLERK) as session:
        numbers.reserve(session, wanted)
    issued(db, "Budi")


def test_the_agenda_is_every_letter_in_the_order_it_went_out(office: Database) -> None:
    a_year_of_letters(office)
    report = counted(office, "AGENDA")
    assert report.rows == (
        ("24-11-2026", "470/001/Pem.Ds/XI/2026", "Arsip kantor", "Keterangan Domisili: Siti",
         "Batal: Salah nama; diganti 470/002/Pem.Ds/XI/2026"),
        ("24-11-2026", "470/002/Pem.Ds/XI/2026", "Arsip kantor", "Keterangan Domisili: Siti",
         "Belum ditandatangani; mengganti 470/001/Pem.Ds/XI/2026"),
        ("24-11-2026", "470/007/Pem.Ds/XI/2026", "Camat", "Undangan", "Dipesan"),
        ("24-11-2026", "470/008/Pem.Ds/XI/2026", "Camat", "Undangan", "Dipesan"),
        ("24-11-2026", "470/009/Pem.Ds/XI/2026", "Arsip kantor", "Keterangan Domisili: Budi",
         "Belum ditandatangani"),
    )  # fmt: skip


@pytest.mark.parametrize("paper", PaperSize)
def test_the_agenda_of_the_longest_names_lies_on_either_paper(
    office: Database, paper: PaperSize
) -> None:
    a_year_of_letters(office)
    issued(office, LONG_NAME)
    report = msgspec.structs.replace(counted(office, "AGENDA"), paper=paper)
    pdf = KINDS["AGENDA"].build(report)
    assert_golden(f"longest/agenda_{paper.name.lower()}", pdf)
    assert all(min(edges) >= 10 for edges in ink_margins(pdf))


def test_no_number_is_left_out_of_the_recapitulation(office: Database) -> None:
    a_year_of_letters(office)
    report = counted(office, "L10")
    assert report.people == 5
    assert report.rows == (
        ("470", "Keterangan Domisili", "2", "001-002, 009", "", "001", "003-006"),
        ("", "Surat di luar program", "0", "007-008", "007-008", "", ""),
    )
    assert report.note == "Nomor loncat: 470: 003-006."


def test_the_agenda_is_about_one_year_or_month(office: Database) -> None:
    issued(office)
    with office.read(CLERK) as session:
        assert lists.agenda(session, Period(2025)).rows == ()
        assert lists.agenda(session, Period(2026)).period == "tahun 2026"
        assert lists.agenda(session, Period(2026, 10)).rows == ()
        november = lists.agenda(session, Period(2026, 11))
        assert (len(november.rows), november.period) == (1, "November 2026")


def test_the_register_has_every_journey_in_the_order_of_entry(office: Database) -> None:
    with_passport(office)
    with office.write(ACT, CLERK) as session:
        other = {"nik": nik(2, woman=False), "full_name": "Amaq Teladan", "gender": "1"}
        registration.register(session, a_registration(other))
    report = counted(office, "BUKU")
    first, second = report.rows
    assert (first[0], second[0]) == ("Siti Contohwati", "Amaq Teladan")
    assert (first[1], first[3], second[3]) == (nik(), "P", "L")
    assert first[12] == "X7654321, 24-12-2026"
    assert (first[13], first[17]) == ("2024", "Bekerja")
    assert second[12] == ""


UNKNOWN = (
    "SELECT SUM(p.nik IS NULL), SUM(j.country IS NULL), "
    "SUM(j.procedural_status = 'BELUM_DIKETAHUI') FROM journey j JOIN person p "
    "ON p.id = j.person_id WHERE j.deleted_at IS NULL AND p.deleted_at IS NULL"
)


def test_what_the_register_does_not_know_is_what_plain_sql_finds(office: Database) -> None:
    ways = [*ProceduralStatus, ProceduralStatus.BELUM_DIKETAHUI]
    with office.write(ACT, CLERK) as session:
        for n, (way, stage) in enumerate(itertools.product(ways, (Stage.CPMI, Stage.MINAT)), 1):
            person: dict[str, object] = {"nik": nik(n), "full_name": f"Contoh {n}"}
            if stage is Stage.MINAT:
                person |= {"nik": None, "nik_missing": NikMissing.TIDAK_DIKETAHUI}
            trip = {"stage": stage, "procedural_status": way}
            registration.register(session, a_registration(person, journey=trip))
    report = counted(office, "BUKU")
    with closing(office.raw()) as raw:
        (found,) = raw.execute(UNKNOWN).fetchall()
    assert dict(report.unknowns) == dict(
        zip(("NIK", "negara", "status prosedural"), found, strict=True)
    )
    assert dict(report.unknowns)["status prosedural"] == 4
    assert [row[16] for row in report.rows].count("Belum diketahui") == 4


@pytest.mark.parametrize("code", ["L8", "L9", "L10", "AGENDA", "BUKU"])
def test_an_empty_list_says_so_on_paper_and_in_excel(office: Database, code: str) -> None:
    report = counted(office, code)
    assert report.empty in text_of(KINDS[code].build(report))
    book = load_workbook(io.BytesIO(KINDS[code].workbook(report)))
    assert book[workbook.SUMMARY].cell(1, 1).value == report.title
    assert book[code].cell(2, 1).value == report.empty


def test_a_workbook_has_its_summary_first_typed_cells_and_a_page_of_the_office(
    office: Database,
) -> None:
    with_passport(office)
    report = counted(office, "L8")
    book = load_workbook(io.BytesIO(KINDS["L8"].workbook(report)))
    assert book.sheetnames == [workbook.SUMMARY, "L8"]
    told = {row[0]: row[1] for row in book[workbook.SUMMARY].values}
    assert told["Banyaknya dokumen (N)"] == 1
    assert told["Posisi data per"] == "24 November 2026"
    sheet = book["L8"]
    assert sheet.cell(2, 5).data_type == "d"
    assert sheet.cell(2, 6).data_type == "n"
    assert sheet.cell(2, 1).data_type == "s"
    assert sheet.page_setup.paperSize in {14, "14"}
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.print_area.endswith("$A$1:$G$2")


@pytest.mark.parametrize(
    ("said", "figure"),
    [("1.250", ("", 1250.0)), ("Rp1.250.000", ("Rp", 1250000.0)), ("12,5%", ("%", 0.125)),
     ("-3", ("", -3.0)), ("2,5", (",", 2.5)), ("*", None), ("habis", None), ("1.2.3", None)],
)  # fmt: skip
def test_a_figure_is_read_as_it_is_printed(said: str, figure: tuple[str, float] | None) -> None:
    assert workbook.typed(said) == figure


def test_numbers_of_people_stay_text_in_the_workbook(office: Database) -> None:
    with_passport(office)
    report = counted(office, "BUKU")
    sheet = load_workbook(io.BytesIO(KINDS["BUKU"].workbook(report)))["BUKU"]
    assert sheet.cell(2, 2).data_type == "s"
    assert len(str(sheet.cell(2, 2).value)) == 16


def test_a_hostile_name_is_text_in_the_workbook(office: Database) -> None:
    with_passport(office, "=HYPERLINK(1)")
    sheet = load_workbook(io.BytesIO(workbook.list_report(counted(office, "L8"))))["L8"]
    cell = sheet.cell(2, 1)
    assert (cell.value, cell.data_type) == ("=HYPERLINK(1)", "s")
    assert cell.quotePrefix


def test_the_paper_of_a_list_has_its_conditions_and_signatures(office: Database) -> None:
    with_passport(office)
    words = text_of(KINDS["L9"].build(counted(office, "L9")))
    for told in (
        "Posisi data per", "Banyaknya orang (N)", "Belum diketahui", "Cakupan", "Mengetahui,",
        "Petugas pendata", "Siti Contohwati", "Ditangani oleh",
    ):  # fmt: skip
        assert told in words


def test_files_are_named_after_the_report_and_the_village(office: Database) -> None:
    report = counted(office, "L8")
    assert file_name(KINDS["L8"], report, ".pdf") == (
        "Dokumen akan habis Jenggik Utara 2026-11-24.pdf"
    )


def test_hamlets_with_numbers_stand_in_the_order_in_which_one_counts(office: Database) -> None:
    abroad = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)}
    with office.write(ACT, CLERK) as session:
        for n, hamlet in enumerate(("Dusun 10", "Dusun 2", "Dusun 1"), start=1):
            person = {"nik": nik(n), "full_name": f"Contoh {n}", "hamlet": hamlet}
            registration.register(session, a_registration(person, journey=abroad))
    with office.read(CLERK) as session:
        state = KINDS["L1"].count(session, Period())
        placed = KINDS["L3"].count(session, Period(part="DUSUN"))
    assert [one.hamlet for one in state.hamlets] == ["1", "2", "10"]
    assert [row[0] for row in placed.rows][:3] == ["1", "2", "10"]
