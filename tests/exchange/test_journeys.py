"""Lists of workers: who is abroad already comes into the register, once, as the form would."""

from pathlib import Path
from typing import Any

import pytest

from dme_desktop.exchange import service
from dme_desktop.exchange.layout import Layout, Taken
from dme_desktop.exchange.preview import Preview
from dme_desktop.exchange.proposal import Proposal
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.sheets.target import Kind, Outcome
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import DocumentType, Journey, Stage
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
        ({"Tahun Berangkat": 2031}, "belum terjadi"),
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
        assert (people.count(session), standings.count(session)) == (0, 0)


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
