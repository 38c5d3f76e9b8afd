"""Columns are matched by keyboard: pointed out, asked about, remembered for the next file."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dme_desktop.exchange import remembered
from dme_desktop.exchange.screen import build
from dme_desktop.exchange.screen.matching import MatchingPage
from dme_desktop.exchange.screen.page import ImportPage
from dme_desktop.people import service as people
from dme_desktop.sheets.target import Kind
from dme_desktop.ui import choosing
from dme_desktop.ui.context import Context
from dme_desktop.ui.room import Room
from dme_desktop.vault.database import Database
from dme_desktop.workers.target import TARGET as RESIDENTS
from tests.acts import ACT, CLERK
from tests.examples import a_person, nik
from tests.exchange import books
from tests.exchange.workbooks import a_row, write
from tests.robots import ScreenRobot
from tests.ui.accessibility import unnamed, without_object_name

HEAD = ("No", "Orangnya", "Kartu", "L/P", "Lahir tgl", "Kampung", "Agama")


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room with the page that reads workbooks."""
    return ScreenRobot(qtbot, Room(context, build(context)))


def own_list(file: Path, *, woman: str = "P", man: str = "L", faith: str = "Islam") -> Path:
    """Write a list whose headings nobody knows but its maker."""
    lines = [
        [n, f"Contoh {'ABCDEF'[n]}", nik(n + 1, woman=bool(n % 2)), woman if n % 2 else man,
         "5/7/1992", "Montong", faith]
        for n in range(6)
    ]  # fmt: skip
    return books.sheets(file, {"PMI": [["DAFTAR"], [], HEAD, *lines]})


def room_of(robot: ScreenRobot) -> Room:
    assert isinstance(robot.screen, Room)
    return robot.screen


def read(robot: ScreenRobot, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose a workbook by F4 and wait until its columns are asked about, or its rows are there."""
    page = room_of(robot).page
    assert isinstance(page, ImportPage)
    monkeypatch.setattr(choosing, "file", lambda *_: file)
    robot.press("F4")
    robot.wait_until(lambda: room_of(robot).page is not page or bool(rows(robot)))


def matching(robot: ScreenRobot) -> MatchingPage:
    page = room_of(robot).page
    assert isinstance(page, MatchingPage)
    return page


def match(robot: ScreenRobot) -> None:
    """Point out what the columns of `own_list` mean."""
    for place, means in enumerate(
        ("", "Nama lengkap", "NIK", "Jenis kelamin", "Tanggal lahir", "Dusun", "Agama")
    ):
        robot.fill(**{f"column{place}": means}).press("Return")


def rows(robot: ScreenRobot) -> list[str]:
    page = room_of(robot).page
    assert isinstance(page, ImportPage)
    return [page.listing.model.row(n).row.kind.value for n in range(page.listing.model.rowCount())]  # type: ignore[union-attr]


def test_an_own_list_is_matched_by_keyboard_and_remembered(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx"), monkeypatch)
    match(robot)
    robot.press("F10")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ImportPage))
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value] * 6)
    page = room_of(robot).page
    with robot.qtbot.waitSignal(page.closed):
        robot.press("F10")
    with office.read() as session:
        assert people.paged(session).count() == 6

    again = ScreenRobot(robot.qtbot, Room(page.context, build(page.context)))  # type: ignore[attr-defined]
    read(again, own_list(tmp_path / "lagi.xlsx"), monkeypatch)
    again.wait_until(lambda: rows(again) == [Kind.DUPLICATE.value] * 6)


def test_what_cells_look_like_is_proposed_and_has_to_be_looked_at(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx"), monkeypatch)
    robot.wait_until(lambda: isinstance(room_of(robot).page, MatchingPage))
    robot.wait_until(lambda: any("periksa" in one for one in robot.warnings()))
    assert robot.text("column2") == "NIK"
    robot.press("Tab")  # whoever passes by has not looked yet
    assert any("periksa" in one for one in robot.warnings())
    robot.fill(column2="").press("Tab")
    assert not any("periksa" in one for one in robot.warnings())


def test_a_letter_that_may_be_either_is_answered_before_the_list_is_read(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx", woman="W", man="P"), monkeypatch)
    match(robot)
    assert robot.text("column3.said:P") == "Laki-laki"  # as the NIK beside it tell
    robot.fill(**{"column3.said:P": ""}).press("F10")
    assert any("pilih artinya" in one for one in robot.problems())
    robot.fill(**{"column3.said:P": "Laki", "column3.said:W": "Perem"}).press("F10")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ImportPage))
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value] * 6)


def test_a_word_that_no_list_knows_is_given_a_meaning(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx", faith="Muslim"), monkeypatch)
    match(robot)
    robot.fill(**{"column6.said:MUSLIM": "Islam"}).press("F10")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ImportPage))
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value] * 6)
    with robot.qtbot.waitSignal(room_of(robot).page.closed):
        robot.press("F10")
    with office.read() as session:
        assert {one.religion for one in people.paged(session).page()} == {"1"}


def test_a_word_is_asked_about_once_and_for_every_list(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ("nik", "nama", "sex", "tanggallahir", "dusun", "pekerjaan_id")
    file = write(tmp_path / "satu.xlsx", [a_row(pekerjaan_id="Tukang Ojek")], headings=few)
    read(robot, file, monkeypatch)
    robot.wait_until(lambda: isinstance(room_of(robot).page, MatchingPage))
    robot.fill(**{"column5.said:TUKANGOJEK": "Transportasi"}).press("F10")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ImportPage))
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])
    with office.read() as session:
        assert remembered.words(session, RESIDENTS)["occupation"] == {"TUKANGOJEK": "14"}

    other = ("pekerjaan_id", *few[:-1])
    read(robot, write(tmp_path / "dua.xlsx", [a_row(pekerjaan_id="tukang ojek")], headings=other),
         monkeypatch)  # fmt: skip
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])
    model = page_of(robot).listing.model
    assert model.row(0).row.values["occupation"] == "14"  # type: ignore[union-attr]


def test_a_word_without_a_meaning_is_left_empty_and_not_asked_about_again(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ("nik", "nama", "sex", "tanggallahir", "dusun", "pekerjaan_id")
    file = write(tmp_path / "satu.xlsx", [a_row(pekerjaan_id="entah")], headings=few)
    read(robot, file, monkeypatch)
    robot.wait_until(lambda: isinstance(room_of(robot).page, MatchingPage))
    robot.press("F10")
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])
    line = page_of(robot).listing.model.row(0)
    assert "Dikosongkan" in line.remark  # type: ignore[union-attr]
    read(robot, file, monkeypatch)
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])


def test_a_hamlet_that_may_be_a_slip_is_asked_about(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.write(ACT, CLERK) as session:
        people.add(session, a_person(nik=nik(9), full_name="Orang Lain"))
    read(robot, write(tmp_path / "a.xlsx", [a_row(dusun="MONTOG")]), monkeypatch)
    robot.wait_until(lambda: isinstance(room_of(robot).page, MatchingPage))
    place = matching(robot)._layout.place_of("hamlet")
    robot.fill(**{f"column{place}.said:MONTOG": "Montong"}).press("F10")
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])
    assert page_of(robot).listing.model.row(0).row.values["hamlet"] == "Montong"  # type: ignore[union-attr]


def test_without_a_column_that_tells_people_apart_nothing_is_read(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx"), monkeypatch)
    robot.fill(column2="").press("Return").press("F10")
    assert "Tunjuk kolom NIK" in robot.find(QLabel, "message_words").text()
    assert isinstance(room_of(robot).page, MatchingPage)


def test_another_line_may_hold_the_headings(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head = [["Desa Contoh", "2025"], ["Orang", "Lain"], ["Siti", "x"]]
    read(robot, books.sheets(tmp_path / "x.xlsx", {"A": head}), monkeypatch)
    robot.fill(heading="2: Orang, Lain").press("Return")
    assert robot.find(QLabel, "column0_label").text() == "Orang"


def test_another_sheet_is_chosen_where_the_columns_are_matched(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = {
        name: [["NIK", "Nama", "Ket"], [nik(n), f"Contoh {name}", ""]]
        for n, name in enumerate(("Montong", "Lendang"), start=1)
    }
    read(robot, books.sheets(tmp_path / "x.xlsx", lists), monkeypatch)
    robot.press("F2").fill(sheet="Lendang").press("Return")
    robot.wait_until(lambda: "lembar Lendang" in page_of(robot)._about.text())


def page_of(robot: ScreenRobot) -> ImportPage:
    page = room_of(robot).widget(0)
    assert isinstance(page, ImportPage)
    return page


def test_a_columns_meaning_is_changed_from_the_rows(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(tmp_path / "desa.xlsx", [a_row(tempatlahir="JENGGIK")])
    read(robot, file, monkeypatch)
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])
    robot.press("F2").fill(column8="").press("F10")
    model = page_of(robot).listing.model
    robot.wait_until(lambda: model.row(0) and "birth_place" not in model.row(0).row.values)  # type: ignore[union-attr]
    assert "tempatlahir" in page_of(robot)._about.text()


def test_esc_leaves_the_columns_alone(
    robot: ScreenRobot, office: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx"), monkeypatch)
    robot.wait_until(lambda: matching(robot).isAncestorOf(robot.focused()))
    robot.press("Escape")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ImportPage))
    with office.read() as session:
        assert remembered.layouts(session) == {}


def test_letters_that_were_read_wrong_are_not_taken(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "warga.csv"
    head = "NIK;Nama;Jenis Kelamin;Tanggal Lahir;Dusun"
    file.write_bytes(f"{head}\n{nik()};José;P;1992-07-05;Montong\n".encode("cp1252"))
    read(robot, file, monkeypatch)
    robot.fill(letters="Tidak").press("F10")
    assert "simpan sebagai .xlsx" in robot.find(QLabel, "message_words").text()
    robot.fill(letters="Ya").press("F10")
    robot.wait_until(lambda: isinstance(room_of(robot).page, ImportPage))
    robot.wait_until(lambda: rows(robot) == [Kind.NEW.value])


def test_every_control_has_a_name_and_can_be_reached(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(robot, own_list(tmp_path / "pmi.xlsx", woman="W", man="P", faith="Muslim"), monkeypatch)
    match(robot)
    assert unnamed(matching(robot)) == []
    assert without_object_name(matching(robot)) == []


def test_words_below_a_signature_are_not_asked_about(
    robot: ScreenRobot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ("nik", "nama", "sex", "tanggallahir", "dusun", "pekerjaan_id")
    below = {"pekerjaan_id": "Kepala Desa Contoh"}
    read(robot, write(tmp_path / "a.xlsx", [a_row(), below], headings=few), monkeypatch)
    robot.wait_until(lambda: sorted(rows(robot)) == [Kind.NEW.value, Kind.NOBODY.value])
