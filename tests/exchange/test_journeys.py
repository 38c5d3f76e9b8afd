"""Lists of workers: who is abroad already comes into the register, once, as the form would."""

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dme_desktop.agencies import service as agencies
from dme_desktop.exchange import service
from dme_desktop.exchange.layout import Layout, Taken
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.proposal import Proposal
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.sheets.target import Kind, Outcome
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, Journey, ProceduralStatus, Scheme, Stage
from dme_desktop.workers.service import documents, journeys, registration, standings
from tests.acts import ACT, CLERK
from tests.examples import a_contact, a_registration, nik
from tests.exchange import books
from tests.exchange.workbooks import a_row, a_village, write

HEADINGS = (
    "NIK", "Nama", "L/P", "Tgl Lahir", "Dusun", "Negara Tujuan", "P3MI", "Tahun Berangkat",
    "Nama Keluarga", "No HP Keluarga", "No Paspor",
)  # fmt: skip


def a_worker(**different: Any) -> dict[str, Any]:
    """Return a line of the office's own list of workers."""
    cells = (
        nik(), "SITI CONTOHWATI", "P", "1992-07-05", "Montong", "Malaysia", "PT Contoh Penempatan",
        2021, "Amaq Contoh", "081234567890", "",
    )  # fmt: skip
    return dict(zip(HEADINGS, cells, strict=True)) | different


class Desk:
    """Brings lists of workers in."""

    def __init__(self, db: Database, folder: Path) -> None:
        self.db, self.file = db, folder / "pmi.xlsx"

    def look(self, *rows: dict[str, Any], headings: tuple[str, ...] = HEADINGS) -> Preview:
        with self.db.read() as session:
            return service.preview(session, write(self.file, rows, headings=headings))

    def keep(self, shown: Preview) -> None:
        with self.db.write(shown.act, CLERK) as session:
            service.bring_in(session, shown)

    def bring(self, *rows: dict[str, Any], headings: tuple[str, ...] = HEADINGS) -> Preview:
        shown = self.look(*rows, headings=headings)
        self.keep(shown)
        return shown

    def journeys(self, number: str = nik()) -> list[Journey]:
        with self.db.read() as session:
            person = people.find_by_nik(session, number)
            assert person
            return list(journeys.of(session, person.id))


@pytest.fixture
def desk(db: Database, tmp_path: Path) -> Desk:
    """Give a desk with an empty village."""
    return Desk(db, tmp_path)


def only(shown: Preview) -> Outcome:
    (row,) = shown.rows
    return row


def test_somebody_abroad_comes_in_with_the_journey(desk: Desk) -> None:
    shown = desk.bring(a_worker(**{"No Paspor": "C1234567"}))
    assert only(shown).note == "Dicatat sebagai pekerja: Malaysia, bekerja."
    (journey,) = desk.journeys()
    assert (journey.stage, journey.country) == (Stage.BEKERJA, "MY")
    assert journey.departed_on == PartialDate(2021)
    with desk.db.read() as session:
        contact = people.first_contact(session, journey.person_id)
        paper = documents.of(session, journey.id)[DocumentType.PASPOR]
        assert contact
        assert (contact.name, contact.phone) == ("Amaq Contoh", "+6281234567890")
        assert paper.number == "C1234567"


def test_a_resident_becomes_a_worker_without_being_typed_again(desk: Desk) -> None:
    desk.bring(a_row(), headings=tuple(a_row()))
    shown = desk.look(a_worker())
    assert (only(shown).kind, dict(only(shown).changes)) == (Kind.CHANGED, {})
    desk.keep(shown)
    assert len(desk.journeys()) == 1


def test_the_same_list_twice_registers_nobody_twice(desk: Desk) -> None:
    desk.bring(a_worker())
    assert only(desk.look(a_worker())).kind is Kind.DUPLICATE
    again = only(desk.look(a_worker(**{"Tahun Berangkat": "2021-05-03"})))
    assert (again.kind, again.also) == (Kind.DUPLICATE, None)


def test_a_second_journey_under_way_is_never_begun(desk: Desk) -> None:
    desk.bring(a_worker())
    row = only(desk.look(a_worker(**{"Negara Tujuan": "Taiwan", "Tahun Berangkat": 2024})))
    assert row.also is None
    assert "masih" in row.note or "berjalan" in row.note


def test_a_candidate_in_the_register_is_left_alone(desk: Desk) -> None:
    with desk.db.write(ACT, CLERK) as session:
        registration.register(
            session,
            a_registration(journey={"interview_note": "Keluarga hadir dan setuju."}),
        )
    assert only(desk.look(a_worker(**{"Negara Tujuan": "Taiwan"}))).also is None


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"Tahun Berangkat": ""}, "Belum ada: tanggal berangkat"),
        ({"Nama Keluarga": ""}, "Belum ada: keluarga yang dihubungi"),
        ({"Tahun Berangkat": "entah"}, "Tahun Berangkat: Tanggal “entah”"),
    ],
)
def test_what_a_journey_lacks_is_told_and_asked_for_later(
    desk: Desk, cells: dict[str, Any], told: str
) -> None:
    row = only(desk.bring(a_worker(**cells)))
    assert any(told in warning for warning in row.warnings)
    assert len(desk.journeys()) == 1


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ({"Tahun Berangkat": 2031}, "tidak boleh sesudah hari ini"),
        ({"Negara Tujuan": "Negeri Jiran"}, "tidak dikenal"),
    ],
)
def test_whose_journey_cannot_be_is_a_resident_all_the_same(
    desk: Desk, cells: dict[str, Any], told: str
) -> None:
    row = only(desk.bring(a_worker(**cells)))
    assert row.kind is Kind.NEW
    assert any(told in warning for warning in row.warnings)
    assert desk.journeys() == []


def test_the_head_of_the_family_is_called_where_the_list_names_nobody(desk: Desk) -> None:
    family = [one | {"sex": "2" if n % 2 else "1"} for n, one in enumerate(a_village(4))]
    desk.bring(*family, headings=tuple(a_row()))
    worker = family[1]
    line = a_worker(
        NIK=worker["nik"], Nama=worker["nama"], Dusun=worker["dusun"],
        **{"Tgl Lahir": worker["tanggallahir"], "Nama Keluarga": "", "No HP Keluarga": ""},
    )  # fmt: skip
    shown = desk.look(
        {**line, "No KK": worker["no_kk"], "SHDK": "Anak"}, headings=(*HEADINGS, "No KK", "SHDK")
    )
    assert any("kepala keluarga" in told for told in only(shown).warnings)
    desk.keep(shown)
    with desk.db.read() as session:
        contact = people.first_contact(session, desk.journeys(worker["nik"])[0].person_id)
        assert contact
        assert (contact.name, contact.relation) == (family[0]["nama"], "7")


def test_one_who_is_home_again_is_written_down_as_that(desk: Desk) -> None:
    headings = (*HEADINGS, "Tahun Pulang", "Sebab Pulang")
    home = {"Tahun Pulang": 2024, "Sebab Pulang": "habis kontrak"}
    desk.bring({**a_worker(), **home}, headings=headings)
    (journey,) = desk.journeys()
    assert (journey.stage, journey.returned_on) == (Stage.PURNA, PartialDate(2024))

    other = a_worker(NIK=nik(2), Nama="BAIQ TELADAN")
    row = only(desk.bring({**other, "Tahun Pulang": 2024}, headings=headings))
    assert "Belum ada: pulang karena. Lengkapi di data pekerja." in row.warnings
    assert desk.journeys(nik(2))[0].stage is Stage.PURNA


def test_one_without_a_country_is_a_resident_only(desk: Desk) -> None:
    desk.bring(a_worker(**{"Negara Tujuan": "-"}))
    assert desk.journeys() == []


def test_a_whole_list_is_taken_back_with_its_journeys(desk: Desk) -> None:
    desk.bring(a_worker(), a_worker(NIK=nik(2), Nama="BAIQ TELADAN"))
    with desk.db.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with desk.db.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    with desk.db.read() as session:
        assert (people.paged(session).count(), standings.count(session)) == (0, 0)


def test_a_list_of_numbers_becomes_workers_when_the_clerk_says_so(
    desk: Desk, tmp_path: Path
) -> None:
    desk.bring(*a_village(5), headings=tuple(a_row()))
    with desk.db.write(ACT, CLERK) as session:
        for one in a_village(5):
            person = people.find_by_nik(session, one["nik"])
            assert person
            people.put_family(session, person.id, [a_contact(relation="7")])
    file = books.supplement(tmp_path / "pmi.xlsx", [one["nik"] for one in a_village(5)], "Taiwan")
    same = {"journey.departed_on": "2022", "journey.stage": "Bekerja"}
    told = Layout((Taken(0, "nik"), Taken(1, "journey.country")), same)
    with desk.db.read() as session:
        plain = service.preview(session, file)
        shown = service.compared(session, file, Proposal(plain.target, plain.table, told))
    assert plain.counts == {Kind.DUPLICATE: 5, Kind.NOBODY: 3}
    assert shown.counts == {Kind.CHANGED: 5, Kind.NOBODY: 3}
    desk.keep(shown)
    assert {desk.journeys(one["nik"])[0].country for one in a_village(5)} == {"TW"}


MORE = (*HEADINGS, "Status PMI", "Skema", "Status Prosedural", "Masa Berlaku Paspor", "Upah")


def told(row: Outcome) -> str:
    return " ".join((row.note, *row.warnings))


def test_a_candidate_without_a_country_keeps_the_stage_and_is_asked_later(desk: Desk) -> None:
    cells = {"Status PMI": "CPMI", "Negara Tujuan": "", "Tahun Berangkat": ""}
    row = only(desk.bring(a_worker(**cells), headings=MORE))
    assert "Belum ada: negara tujuan" in told(row)
    (journey,) = desk.journeys()
    assert (journey.stage, journey.country) == (Stage.CPMI, None)


def test_one_who_came_home_for_a_reason_nobody_knows_is_kept(desk: Desk) -> None:
    headings = (*HEADINGS, "Tahun Pulang")
    row = only(desk.bring(a_worker(**{"Tahun Pulang": 2024}), headings=headings))
    assert "Belum ada: pulang karena" in told(row)
    assert desk.journeys()[0].stage is Stage.PURNA


@pytest.mark.parametrize(
    ("year", "is_said"), [(2007, True), (2009, True), (2010, False), (2021, False)]
)
def test_whoever_left_before_the_least_age_is_said(desk: Desk, year: int, *, is_said: bool) -> None:
    row = only(desk.look(a_worker(**{"Tahun Berangkat": year})))
    assert ("di bawah 18" in told(row)) is is_said
    assert row.also is not None


def test_scheme_procedure_passport_and_wage_have_a_meaning(desk: Desk) -> None:
    cells = {
        "Skema": "Mandiri", "Status Prosedural": "ilegal", "No Paspor": "C1234567",
        "Masa Berlaku Paspor": "31-12-2027", "Upah": "1.500,50",
    }  # fmt: skip
    shown = desk.bring(a_worker(**cells), headings=MORE)
    assert shown.left_out == []
    (journey,) = desk.journeys()
    assert (journey.scheme, journey.procedural_status) == (
        Scheme.PERSEORANGAN, ProceduralStatus.NONPROSEDURAL,
    )  # fmt: skip
    assert journey.wage == Decimal("1500.50")
    with desk.db.read() as session:
        paper = documents.of(session, journey.id)[DocumentType.PASPOR]
    assert (paper.number, paper.expires_on) == ("C1234567", dt.date(2027, 12, 31))


@pytest.mark.parametrize("sum_", ["1,500.00", "1,500", "banyak"])
def test_a_wage_that_may_be_a_thousand_times_more_is_left_out_and_said(
    desk: Desk, sum_: str
) -> None:
    row = only(desk.bring(a_worker(Upah=sum_), headings=MORE))
    assert "Upah" in told(row)
    assert desk.journeys()[0].wage is None


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Maret 2019", PartialDate(2019, 3)), ("03/2019", PartialDate(2019, 3)),
        ("2019-03", PartialDate(2019, 3)), ("Tahun 2019", PartialDate(2019)),
        ("5 Nopember 2019", PartialDate(2019, 11, 5)), ("25/07/19", PartialDate(2019, 7, 25)),
        ("akhir 2018", None), ("2019/2020", None), ("Mar-19", None),
    ],
)  # fmt: skip
def test_a_departure_is_kept_as_far_as_it_is_known(
    desk: Desk, written: str, kept: PartialDate | None
) -> None:
    row = only(desk.bring(a_worker(**{"Tahun Berangkat": written})))
    assert desk.journeys()[0].departed_on == kept
    assert (written in told(row)) is (kept is None)


def test_one_agency_is_written_down_once_however_it_is_spelled(desk: Desk) -> None:
    names = ("PT Contoh Jaya", "P.T. CONTOH JAYA", "Contoh Jaya, PT", "contoh jaya")
    desk.bring(
        *(
            a_worker(NIK=nik(n), Nama=f"CONTOH {'ABCD'[n]}", P3MI=name)
            for n, name in enumerate(names)
        )
    )
    with desk.db.read() as session:
        assert len(agencies.rows(session, chip="agency")) == 1


def test_a_list_without_a_country_names_what_of_work_abroad_it_leaves_out(desk: Desk) -> None:
    few = tuple(name for name in HEADINGS if name != "Negara Tujuan")
    shown = desk.look(a_worker(), headings=few)
    assert {"P3MI", "Tahun Berangkat", "No Paspor"} <= set(shown.left_out)
