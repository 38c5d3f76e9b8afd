"""Reports that an office puts together itself keep the rules of every other report."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from sqlalchemy import text

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.reports import kinds, own
from dme_desktop.reports.acts import KEEP_REPORT, REMOVE_REPORT
from dme_desktop.reports.asking import NOW, Only, Period
from dme_desktop.reports.documents.list_report import ListReport
from dme_desktop.reports.own import OwnReport
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, nik
from tests.pdf.golden import text_of

COLUMNS = ("person.full_name", "person.nik", "journey.country", "journey.departed_on",
           "journey.agency_id")  # fmt: skip


@pytest.fixture
def village(office: Database) -> Database:
    """Keep four workers, one of them about to leave, one whose name begins like a formula."""
    for n in range(1, 5):
        told = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024, n)} if n > 1 else {}
        given = a_registration(
            {"nik": nik(n), "full_name": "=Orang Contoh" if n == 4 else f"Orang Contoh {n}",
             "hamlet": "Montong" if n % 2 else "Lendang"},
            journey=told | {"country": "MY"},
        )  # fmt: skip
        with office.write(ACT, CLERK) as session:
            registration.register(session, given)
    return office


def kept(db: Database, **different: object) -> OwnReport:
    told = OwnReport(**{"name": "Daftar saya", "columns": COLUMNS} | different)  # type: ignore[arg-type]
    with db.write(KEEP_REPORT, CLERK) as session:
        return own.keep(session, told)


def counted(db: Database, one: OwnReport, period: Period = NOW) -> ListReport:
    with db.read(CLERK) as session:
        found = kinds.of_own(one).counted(session, period)
    assert isinstance(found, ListReport)
    return found


def test_it_says_n_and_what_is_not_known_of_each_column(village: Database) -> None:
    report = counted(village, kept(village))
    assert report.people == 4
    assert dict(report.unknowns) == {
        "Nama lengkap": 0, "NIK": 0, "Negara tujuan": 0, "Tanggal berangkat": 1, "P3MI": 0,
    }  # fmt: skip
    with village.read(CLERK) as session:
        ids = session.scalars(text("SELECT id FROM person ORDER BY full_name")).all()
    assert list(report.ids) == list(ids)
    assert [one.head for one in report.columns if one.private] == ["NIK"]


def test_it_is_narrowed_and_parted_like_the_others(village: Database) -> None:
    one = kept(village)
    report = counted(village, one, Period(part="WORKING", only=Only(hamlet="Lendang")))
    assert report.people == 2
    assert report.narrowed == "bekerja, dusun Lendang"
    assert "DISARING: bekerja, dusun Lendang" in text_of(kinds.of_own(one).build(report))
    assert counted(village, one, Period(part="DEAD")).rows == ()


def test_journeys_are_counted_by_journey(village: Database) -> None:
    assert counted(village, kept(village, basis="journey"), Period(part="WORKING")).people == 3


def test_its_workbook_keeps_nik_as_text_and_formulas_asleep(village: Database) -> None:
    one = kept(village)
    book = load_workbook(BytesIO(kinds.of_own(one).workbook(counted(village, one))))
    sheet = book[one.code]
    assert sheet.cell(2, 1).value == "=Orang Contoh"
    assert sheet.cell(2, 1).quotePrefix
    assert sheet.cell(2, 2).data_type == "s"


@pytest.mark.parametrize(
    ("different", "sentence"),
    [
        ({"name": "  "}, "Beri nama"),
        ({"name": "x" * 61}, "paling panjang"),
        ({"name": "daftar SAYA"}, "sudah dipakai"),
        ({"name": "Lain", "columns": ()}, "paling sedikit satu kolom"),
        ({"name": "Lain", "columns": tuple(own.offered())}, "Paling banyak 14"),
    ],
)  # fmt: skip
def test_what_no_report_can_be_is_refused(
    village: Database, different: dict[str, object], sentence: str
) -> None:
    kept(village)
    with pytest.raises(Invalid, match=sentence):
        kept(village, **different)


def test_a_column_that_is_gone_is_left_out(village: Database) -> None:
    one = kept(village, columns=("person.full_name", "person.gone"))
    assert one.columns == ("person.full_name",)


def test_it_is_changed_found_by_its_code_and_removed(village: Database) -> None:
    one = kept(village)
    changed = kept(village, id=one.id, name="Nama lain")
    with village.read(CLERK) as session:
        assert [each.name for each in own.every(session)] == ["Nama lain"]
        found = kinds.known(session, changed.code)
    assert found is not None
    assert found.personal
    with village.write(REMOVE_REPORT, CLERK) as session:
        own.remove(session, one.id)
    with village.read(CLERK) as session:
        assert own.every(session) == []
        assert kinds.known(session, one.code) is None
        with pytest.raises(DmeError):
            own.find(session, one.id)
