"""A row turned away by hand is not offered again, whichever file it stands in."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from dme_desktop.exchange import service
from dme_desktop.exchange.incoming import Wanted, bring_in
from dme_desktop.exchange.model import DeclinedRow
from dme_desktop.exchange.preview import Preview, in_words
from dme_desktop.exchange.screen.page import ImportPage
from dme_desktop.exchange.targets import target_of, targets
from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.people import service as people
from dme_desktop.remittances.model import Remittance
from dme_desktop.remittances.target import TARGET as REMITTANCES
from dme_desktop.sheets.target import Kind
from dme_desktop.ui import choosing
from dme_desktop.ui.context import Context
from dme_desktop.ui.watch import JobDialog
from dme_desktop.vault import undoing
from dme_desktop.vault.acts import UNDO
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, nik, who_agreed
from tests.exchange import books
from tests.livelihoods.examples import held, returned
from tests.robots import ScreenRobot
from tests.training.examples import candidates, opened

Lines = Sequence[Sequence[object]]
HEAD = ("Nama Pekerja", "NIK Pekerja", "Tanggal Terima", "Rupiah", "Jalur", "Penerima",
        "Nomor Bukti", "Keterangan")  # fmt: skip
MONEY = (
    ("Siti Contohwati", nik(1), "2026-11-03", "1.500.000", "Kantor pos", "Amaq Contoh", "A-4321",
     "gaji"),
    ("Siti Contohwati", nik(1), "2026-11-04", "700.000", "Kantor pos", "Amaq Contoh", "A-4322", ""),
)  # fmt: skip


def siti(session: Session) -> None:
    """Register a worker abroad who agreed."""
    abroad = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2024)}
    person = registration.register(session, a_registration(journey=abroad))[0]
    who_agreed(session, person.id)


def look(db: Database, file: Path, *lines: Sequence[object]) -> Preview:
    with db.read() as session:
        return service.preview(session, books.sheets(file, {"Daftar": lines}))


def keep(db: Database, shown: Preview) -> None:
    with db.write(shown.act, CLERK) as session:
        service.bring_in(session, shown)


def kinds(shown: Preview) -> list[Kind]:
    return [row.kind for row in shown.rows]


def undo_last(db: Database) -> None:
    with db.read() as session:
        last = undoing.last_undoable(session)
    assert last is not None
    with db.write(UNDO, CLERK, undo_of=last.seq) as session:
        undoing.undo(session, last.seq)


@pytest.fixture
def ledger(db: Database) -> Database:
    """Give a village with one worker whose family agreed."""
    with db.write(ACT, CLERK) as session:
        siti(session)
    return db


def test_a_slip_turned_away_stays_outside_whatever_the_next_file_looks_like(
    ledger: Database, tmp_path: Path
) -> None:
    shown = look(ledger, tmp_path / "satu.xlsx", HEAD, *MONEY).turn(2)
    assert kinds(shown) == [Kind.DECLINED, Kind.NEW]
    assert shown.act.detail == "1 kiriman dari satu.xlsx, 1 baris ditolak"
    keep(ledger, shown)
    with ledger.read() as session:
        (kept,) = session.scalars(select(Remittance))
        assert kept.reference == "4322"
    turned = dict(zip(HEAD, MONEY[0], strict=True)) | {
        "Keterangan": "dari bank",
        "Nama Pekerja": "",
    }
    names = [*reversed(HEAD)]
    again = look(ledger, tmp_path / "dua.xlsx", names, [turned[name] for name in names])
    assert kinds(again) == [Kind.DECLINED]
    assert again.rows[0].note == "Pernah ditolak pada 24-11-2026."
    assert not again.brings


@pytest.mark.parametrize(
    "different", [{"Rupiah": "1.500.001"}, {"Tanggal Terima": "2026-11-02"}, {"Nomor Bukti": "X-1"}]
)
def test_another_sum_day_or_reference_is_another_row(
    ledger: Database, tmp_path: Path, different: dict[str, str]
) -> None:
    keep(ledger, look(ledger, tmp_path / "satu.xlsx", HEAD, MONEY[0]).turn(2))
    other = dict(zip(HEAD, MONEY[0], strict=True)) | different
    assert kinds(look(ledger, tmp_path / "dua.xlsx", HEAD, [*other.values()])) == [Kind.NEW]


def test_what_was_turned_away_can_be_taken_back_and_comes_in(
    ledger: Database, tmp_path: Path
) -> None:
    keep(ledger, look(ledger, tmp_path / "satu.xlsx", HEAD, MONEY[0]).turn(2))
    back = look(ledger, tmp_path / "satu.xlsx", HEAD, MONEY[0]).turn(2)
    assert (kinds(back), back.turning) == ([Kind.NEW], (0, 1))
    assert back.turn(2).rows[0].kind is Kind.DECLINED  # and turned away once more
    keep(ledger, back)
    again = look(ledger, tmp_path / "satu.xlsx", HEAD, MONEY[0])
    assert kinds(again) == [Kind.DUPLICATE]
    with ledger.read() as session:
        assert all(one.deleted_at for one in session.scalars(select(DeclinedRow)))


def test_turning_away_is_undone_and_done_again_with_its_act(
    ledger: Database, tmp_path: Path
) -> None:
    keep(ledger, look(ledger, tmp_path / "satu.xlsx", HEAD, *MONEY).turn(3))
    undo_last(ledger)
    assert kinds(look(ledger, tmp_path / "dua.xlsx", HEAD, *MONEY)) == [Kind.NEW, Kind.NEW]


def test_an_act_that_only_turns_away_brings_nothing_in(ledger: Database, tmp_path: Path) -> None:
    shown = look(ledger, tmp_path / "satu.xlsx", HEAD, MONEY[0])
    with pytest.raises(DmeError, match="Tidak ada"), ledger.write(ACT, CLERK) as session:
        service.bring_in(session, look(ledger, tmp_path / "kosong.xlsx", HEAD, ("Jumlah",)))
    keep(ledger, shown.turn(2))
    with ledger.read() as session:
        assert session.scalars(select(Remittance)).all() == []
        assert len(session.scalars(select(DeclinedRow)).all()) == 1


def test_a_preview_that_another_clerk_overtook_is_refused(ledger: Database, tmp_path: Path) -> None:
    before = look(ledger, tmp_path / "satu.xlsx", HEAD, *MONEY)
    keep(ledger, look(ledger, tmp_path / "dua.xlsx", HEAD, MONEY[0]).turn(2))
    with pytest.raises(DmeError, match="berubah"):
        keep(ledger, before)


def test_a_change_is_turned_away_and_another_change_is_offered(
    db: Database, tmp_path: Path
) -> None:
    head = ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun", "Tempat Lahir")
    line = (nik(1), "Siti Contohwati", "P", "05-07-1992", "Montong", "Jenggik")
    keep(db, look(db, tmp_path / "satu.xlsx", head, line))
    moved = (*line[:-1], "Mataram")
    keep(db, look(db, tmp_path / "dua.xlsx", head, moved).turn(2))
    assert kinds(look(db, tmp_path / "tiga.xlsx", head, moved)) == [Kind.DECLINED]
    assert kinds(look(db, tmp_path / "empat.xlsx", head, (*line[:-1], "Praya"))) == [Kind.CHANGED]
    with db.read() as session:
        assert people.paged(session).page()[0].birth_place == "Jenggik"


def test_the_command_line_leaves_it_outside_and_says_so(ledger: Database, tmp_path: Path) -> None:
    keep(ledger, look(ledger, tmp_path / "satu.xlsx", HEAD, MONEY[0]).turn(2))
    file = books.sheets(tmp_path / "dua.xlsx", {"Daftar": [HEAD, *MONEY]})
    told = bring_in(ledger, CLERK, Wanted(file))
    assert (told["new"], told["declined"]) == (1, 1)
    assert "1 pernah ditolak" in in_words(told)
    assert "Baris 2: Pernah ditolak pada 24-11-2026." in in_words(told)


def no_more(_: Session) -> None:
    """Need nothing on the books."""


def a_batch(session: Session) -> None:
    opened(session)
    candidates(session, 2)


def an_activity(session: Session) -> None:
    held(session)
    returned(session, 2)


EVERY: dict[str, tuple[Callable[[Session], object], Lines]] = {
    "penduduk": (no_more, (
        ("NIK", "Nama", "L/P", "Tgl Lahir", "Dusun"),
        (nik(1), "Siti Contohwati", "P", "05-07-1992", "Montong"),
        (nik(2), "Rohani Teladan", "P", "05-07-1992", "Montong"),
    )),
    "p3mi": (no_more, (
        ("Nama P3MI", "No SIP3MI", "Alamat"),
        ("PT Contoh Jaya", "123/2024", "Mataram"), ("PT Teladan", "124/2024", "Praya"),
    )),
    "perekrut": (no_more, (
        ("Nama Perekrut", "Bertindak Sebagai", "No HP", "Asal Desa"),
        ("Hamdi Contoh", "PL", "0812-3456-7890", "Praya"),
        ("Lalu Umpama", "PL", "0812-3456-7891", "Praya"),
    )),
    "kiriman": (siti, (HEAD, *MONEY)),
    "kurs": (no_more, (
        ("Mata Uang", "Tanggal Kurs", "Kurs", "Sumber Kurs"),
        ("MYR", "2026-11-02", "3.700", "Bank Indonesia"),
        ("TWD", "2026-11-02", "510", "Bank Indonesia"),
    )),
    "peserta-pelatihan": (a_batch, (
        ("Nama Peserta", "NIK Peserta", "Angkatan", "Hasil Pelatihan"),
        ("Calon Contoh A", nik(1), "Perawat lansia angkatan 1", "Lulus"),
        ("Calon Contoh B", nik(2), "Perawat lansia angkatan 1", "Lulus"),
    )),
    "daftar-pmi": (no_more, (
        ("Nama PMI", "NIK PMI", "Negara Penempatan", "ID PMI", "Daftar Dari", "Keadaan Tanggal"),
        ("WARGA CONTOH A", nik(1), "Taiwan", "S1", "BP3MI", "2026-11-01"),
        ("WARGA CONTOH B", nik(2), "Taiwan", "S2", "BP3MI", "2026-11-01"),
    )),
    "usaha": (an_activity, (
        ("Nama Usaha", "Bidang Usaha", "Nama Pemilik", "NIK Pemilik"),
        ("Kios Berkah", "Dagang", "Purna Contoh A", nik(1)),
        ("Tempe Contoh", "Kuliner", "Purna Contoh B", nik(2)),
    )),
    "peserta-kegiatan": (an_activity, (
        ("Nama Peserta Kegiatan", "NIK", "Kegiatan", "L/P", "Kehadiran"),
        ("Purna Contoh A", nik(1), "Mengelola kiriman", "Perempuan", "Hadir"),
        ("Purna Contoh B", nik(2), "Mengelola kiriman", "Perempuan", "Hadir"),
    )),
    "pantauan": (no_more, (
        ("Nama Lengkap", "Nama Alias", "Kode Densus", "Sumber", "Tanggal Daftar"),
        ("Suhardi Bin Rahmat", "", "A-1", "DTTOT", "31-03-2026"),
        ("Lalu Umpama", "", "A-2", "DTTOT", "31-03-2026"),
    )),
}  # fmt: skip


def test_every_target_of_the_house_is_tried() -> None:
    assert {one.code for one in targets()} == EVERY.keys()


@pytest.mark.parametrize("code", EVERY)
def test_a_row_of_every_kind_of_list_can_be_turned_away(
    office: Database, tmp_path: Path, code: str
) -> None:
    ready, (head, first, second) = EVERY[code]
    with office.write(ACT, CLERK) as session:
        ready(session)

    def seen(*lines: Sequence[object]) -> Preview:
        file = books.sheets(tmp_path / "daftar.xlsx", {"Daftar": [head, *lines]})
        with office.read() as session:
            return service.preview(session, file, target=target_of(code))

    shown = seen(first, second)
    assert kinds(shown) == [Kind.NEW, Kind.NEW]
    keep(office, shown.turn(3))
    again = seen(second, first)  # in another order: row 2 is the one turned away
    assert kinds(again) == [Kind.DECLINED, Kind.DUPLICATE]
    keep(office, again.turn(2))
    assert kinds(seen(second, first)) == [Kind.DUPLICATE, Kind.DUPLICATE]


def test_del_turns_the_row_under_the_cursor_away_and_back(
    context: Context,
    ledger: Database,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = books.sheets(tmp_path / "slip.xlsx", {"Slip": [HEAD, *MONEY]})
    monkeypatch.setattr(choosing, "file", lambda *_: file)

    def opened_file() -> ScreenRobot:
        robot = ScreenRobot(qtbot, ImportPage(context, REMITTANCES))
        robot.press("F4")
        page = robot.screen
        assert isinstance(page, ImportPage)
        robot.wait_until(lambda: not page.busy and not page.findChildren(JobDialog))
        robot.wait_until(lambda: len(robot.column(4)) == 2)
        robot.find(QTableView, "table").selectRow(1)
        return robot

    robot = opened_file()
    robot.find(QTableView, "table").setFocus()
    robot.press("Delete")
    robot.wait_until(lambda: robot.column(4) == ["Baru", "Pernah ditolak"])
    assert robot.text("turn") == "Tawarkan lagi  Del"
    assert "Masukkan 1 kiriman" in robot.text("bring")
    robot.press("Delete")
    robot.wait_until(lambda: robot.column(4) == ["Baru", "Baru"])
    robot.press("Delete")
    robot.wait_until(lambda: robot.column(4) == ["Baru", "Pernah ditolak"])
    with qtbot.waitSignal(robot.screen.closed):  # type: ignore[attr-defined]
        robot.press("F10")
    robot = opened_file()
    assert robot.column(4) == ["Kembar", "Pernah ditolak"]
    robot.find(QTableView, "table").setFocus()
    robot.click("turn")
    robot.wait_until(lambda: robot.column(4) == ["Kembar", "Baru"])
    with qtbot.waitSignal(robot.screen.closed):  # type: ignore[attr-defined]
        robot.press("F10")
    with ledger.read() as session:
        assert len(session.scalars(select(Remittance)).all()) == 2
