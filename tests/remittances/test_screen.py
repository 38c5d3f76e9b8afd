"""The ledger as the clerk uses it, by keyboard, on a real encrypted file with real PDFs."""

import datetime as dt
import io
import threading
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.accounts import acts as account_acts
from dme_desktop.accounts import service as accounts
from dme_desktop.agenda import service as letters
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.remittances import acts
from dme_desktop.remittances.model import Channel, Remittance, UseCategory
from dme_desktop.remittances.screen import RemittancesRoom, build, desk
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.remittances.screen.forms import ConsentPage
from dme_desktop.remittances.screen.ledger import LedgerPage
from dme_desktop.remittances.screen.sheet import SheetPage
from dme_desktop.remittances.service import consents, entries
from dme_desktop.remittances.service.entries import RemittanceRow
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.vault import undoing
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.accounts.people import added, an_account, begin
from tests.acts import ACT, CLERK, an_act
from tests.examples import a_registration, a_remittance, nik, who_agreed
from tests.robots import ScreenRobot

ABROAD = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2025)}


@pytest.fixture
def siti(office: Database) -> str:
    """Give a worker in Taiwan with a husband at home; return her id."""
    with office.write(ACT, CLERK) as session:
        person = registration.register(session, a_registration(journey=ABROAD))[0]
        return who_agreed(session, person.id)


@pytest.fixture
def baiq(office: Database) -> str:
    """Give a second worker; return her id."""
    other = a_registration(
        {"nik": nik(2), "full_name": "Baiq Teladan Sari"}, {"name": "Inaq Sari"}, ABROAD
    )
    with office.write(ACT, CLERK) as session:
        return who_agreed(session, registration.register(session, other)[0].id)


@pytest.fixture
def robot(context: Context, office: Database, qtbot: QtBot) -> ScreenRobot:  # noqa: ARG001
    """Give the room of the ledger of a founded village."""
    return ScreenRobot(qtbot, build(context))


def room_of(robot: ScreenRobot) -> RemittancesRoom:
    assert isinstance(robot.screen, RemittancesRoom)
    return robot.screen


def shown(robot: ScreenRobot, kind: type) -> None:
    robot.wait_until(lambda: isinstance(room_of(robot).page, kind))


def entry(robot: ScreenRobot, record_id: str = "baru") -> EntryPage:
    room_of(robot).open(addresses.read("remittances", record_id))
    shown(robot, EntryPage)
    page = room_of(robot).page
    assert isinstance(page, EntryPage)
    return page


def lines(db: Database) -> list[RemittanceRow]:
    with db.read() as session:
        return list(entries.paged(session).every())


def type_in(robot: ScreenRobot, text: str) -> None:
    """Type where the cursor is and go to the next field."""
    robot.write(text).press("Return")


def told(db: Database, siti: str, **different: object) -> str:
    with db.write(an_act("Catat kiriman"), CLERK) as session:
        return entries.record(session, a_remittance(who_agreed(session, siti), **different)).id


def test_five_lines_by_keyboard_only(
    robot: ScreenRobot, siti: str, baiq: str, office: Database
) -> None:
    entry(robot)
    for number in range(5):
        type_in(robot, "contohwaty" if number % 2 else "teladan")
        type_in(robot, f"{number + 1}/11")
        type_in(robot, f"{number + 1}*450000")
        type_in(robot, "pos")
        robot.press("End")
        for _ in range(20):
            robot.press("Backspace")
        type_in(robot, "Inaq Penerima")
        type_in(robot, "pendidikan")
        robot.press("Ctrl+Return")
        assert robot.problems() == []
    robot.press("Escape")
    shown(robot, LedgerPage)
    robot.wait_until(lambda: len(robot.column(0)) == 5)

    kept = lines(office)
    assert [row.amount_idr for row in kept] == [2_250_000, 1_800_000, 1_350_000, 900_000, 450_000]
    assert {row.person_id for row in kept} == {siti, baiq}
    assert {row.channel for row in kept} == {Channel.POS.value}
    assert robot.column(2)[0] == "Rp2.250.000"


def test_the_family_that_is_known_is_not_asked_again(robot: ScreenRobot, siti: str) -> None:
    page = entry(robot, f"catat:{siti}")
    robot.wait_until(lambda: page.known is not None)
    assert robot.text("recipient") == "Amaq Contoh"
    assert page.form.focused() == "received_on"
    assert not page.form.dirty


def test_who_saves_before_the_family_was_looked_up_has_it_in_the_line(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_up, known = threading.Event(), desk.known

    def slow(*asked: Any) -> desk.Known:
        looked_up.wait(10)
        return known(*asked)

    monkeypatch.setattr(desk, "known", slow)
    page = entry(robot, f"catat:{siti}")
    robot.fill(received_on="3/11", amount_idr="500000", channel="Kantor pos", use="Rumah")
    QTimer.singleShot(100, page, looked_up.set)
    robot.press("F10")

    assert robot.problems() == []
    with office.read() as session:
        assert session.scalars(select(Remittance.recipient)).all() == ["Amaq Contoh"]


def test_f7_copies_from_the_line_before(robot: ScreenRobot, siti: str) -> None:
    page = entry(robot, f"catat:{siti}")
    robot.fill(
        received_on="3/11", amount_idr="500000", channel="Kantor pos", recipient="Inaq Contoh",
        use="Rumah",
    )  # fmt: skip
    robot.press("Ctrl+Return")
    assert robot.text("amount_idr") == ""
    for name in ("worker", "received_on", "channel", "use"):
        robot.go_to(name).press("F7")
    assert page.form.values()["worker"].id == siti
    assert page.form.values()["channel"] is Channel.POS
    assert page.form.values()["use"] is UseCategory.RUMAH
    assert robot.text("received_on") == "03-11-2026"


def test_who_shares_a_name_is_told_by_hamlet_and_taken_with_the_arrows(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    twin = a_registration({"nik": nik(7), "hamlet": "Lendang"}, journey=ABROAD)
    with office.write(ACT, CLERK) as session:
        other = registration.register(session, twin)[0].id
    page = entry(robot)
    QTest.keyClicks(robot.focused(), "contohwati")
    robot.wait_until(lambda: robot.find(QListWidget, "worker_choices").count() == 2)
    robot.press("Down").press("Return")
    assert page.form.values()["worker"].id in {siti, other}
    assert "5203**********" in robot.find(QLabel, "worker_words").text()


def test_esc_closes_the_choices_before_the_page(robot: ScreenRobot, siti: str) -> None:  # noqa: ARG001
    page = entry(robot)
    QTest.keyClicks(robot.focused(), "siti")
    robot.wait_until(lambda: robot.find(QListWidget, "worker_choices").count() == 1)
    robot.press("Escape")
    assert room_of(robot).page is page


def test_a_name_that_is_only_typed_is_no_worker(robot: ScreenRobot, office: Database) -> None:
    entry(robot)
    robot.fill(worker="Tidak Terdaftar", received_on="3/11", amount_idr="100000")
    robot.press("F10")
    assert any("Pilih orangnya dari daftar" in one for one in robot.problems())
    assert robot.text("amount_idr") == "Rp100.000"
    assert robot.text("worker") == "Tidak Terdaftar"
    assert lines(office) == []


def test_what_cannot_be_says_why_beside_the_field_and_loses_nothing(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    entry(robot, f"catat:{siti}")
    robot.fill(
        received_on="25-11-2026", amount_idr="6000000000", channel="Transfer bank",
        recipient="Amaq Contoh", use="Rumah", note="untuk atap",
    )  # fmt: skip
    robot.press("F10")
    assert "Tanggal terima tidak boleh sesudah hari ini." in robot.problems()
    assert any("banyaknya angka nol" in one for one in robot.problems())
    assert robot.text("note") == "untuk atap"
    assert lines(office) == []


def test_an_unusual_amount_is_asked_about_once_and_then_kept(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    entry(robot, f"catat:{siti}")
    robot.fill(
        received_on="3/11", amount_idr="150000000", channel="Transfer bank",
        recipient="Amaq Contoh", use="Rumah",
    )  # fmt: skip
    assert any("Periksa angka nolnya" in one for one in robot.warnings())
    robot.press("F10")
    assert lines(office) == []
    robot.go_to("reason")
    QTest.keyClicks(robot.focused(), "Hasil jual tanah")
    robot.press("F10")
    (line,) = lines(office)
    assert line.amount_idr == 150_000_000
    with office.read() as session:
        assert session.get_one(Remittance, line.id).note == "Hasil jual tanah"


def test_an_unofficial_channel_is_advised_gently_and_kept_at_once(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    entry(robot, f"catat:{siti}")
    robot.fill(received_on="3/11", amount_idr="500000", channel="Titip orang")
    robot.go_to("recipient")
    assert any("jalur yang meninggalkan bukti" in one for one in robot.said("note"))
    robot.fill(recipient="Amaq Contoh", use="Rumah")
    robot.press("F10")
    assert len(lines(office)) == 1


def test_the_same_sum_on_the_same_day_is_wondered_about(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    told(office, siti)
    page = entry(robot, f"catat:{siti}")
    robot.wait_until(lambda: page.known is not None)
    robot.fill(received_on="3/11", amount_idr="2000000", channel="Kantor pos", use="Rumah")
    robot.press("F10")
    assert any("tanggal dan jumlah yang sama" in one for one in robot.warnings())
    robot.press("F10")
    assert len(lines(office)) == 2


def test_a_foreign_amount_at_its_rate_becomes_rupiah(robot: ScreenRobot, siti: str) -> None:
    entry(robot, f"catat:{siti}")
    robot.fill(amount="500", currency="myr", rate="3500,5")
    robot.go_to("note")
    assert robot.text("amount_idr") == "Rp1.750.250"


def test_a_correction_voids_the_old_line_with_its_reason(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    old = told(office, siti)
    page = entry(robot, old)
    assert robot.text("amount_idr") == "Rp2.000.000"
    robot.fill(amount_idr="2500000")
    robot.press("F10")
    assert any("Alasan perbaikan" in one for one in robot.problems())
    robot.fill(reason="Salah baca slip")
    robot.press("F10")
    assert room_of(robot).page is not page
    assert sorted((row.amount_idr, row.void) for row in lines(office)) == [
        (2_000_000, True),
        (2_500_000, False),
    ]


def test_each_chip_counts_the_lines_that_it_shows(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    days = [dt.date(year, 6, 1) for year in (2021, 2023, 2024, 2025, 2026, 2026)]
    ids = [told(office, siti, received_on=day, amount_idr=n + 1) for n, day in enumerate(days)]
    ledger = room_of(robot).page
    assert isinstance(ledger, LedgerPage)
    chips = {"all": 6, "2026": 2, "2025": 1, "2024": 1, "older": 2}

    def shown_by(chip: str) -> tuple[int, int]:
        source = ledger.source("", chip)
        return source.count(), len(source.page(0, 128))

    assert {chip: shown_by(chip) for chip in chips} == {n: (c, c) for n, c in chips.items()}
    with office.write(an_act("Urungkan"), CLERK) as session:  # as an undo of another room does
        session.delete(session.get_one(Remittance, ids[-1]))
    assert (shown_by("all"), shown_by("2026")) == ((5, 5), (1, 1))


def test_a_void_line_stays_readable_and_is_not_counted(
    robot: ScreenRobot, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = told(office, siti)
    entry(robot, line)
    monkeypatch.setattr(ask, "reason", lambda *_: "Tercatat dua kali")
    robot.click("void")
    shown(robot, LedgerPage)
    robot.wait_until(lambda: robot.column(5) == ["dibatalkan"])
    robot.wait_until(lambda: robot.text("badge") == "0 catatan · 0 pekerja")

    entry(robot, line)
    assert "Tercatat dua kali" in robot.text("message_words")
    assert robot.text("amount_idr") == "Rp2.000.000"


def test_a_saved_line_can_be_taken_back(robot: ScreenRobot, siti: str, office: Database) -> None:
    entry(robot, f"catat:{siti}")
    robot.fill(
        received_on="3/11", amount_idr="500000", channel="Kantor pos", recipient="Amaq",
        use="Rumah",
    )  # fmt: skip
    robot.press("F10")
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    assert act.act == "Catat kiriman"
    with office.write(ACT, CLERK, undo_of=act.seq) as session:
        undoing.undo(session, act.seq)
    assert [row.void for row in lines(office)] == [True]


def test_a_correction_can_be_taken_back_as_one_act(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    line = told(office, siti)
    entry(robot, line)
    robot.fill(amount_idr="2500000", reason="Salah baca slip")
    robot.press("F10")
    with office.read() as session:
        act = undoing.last_undoable(session)
    assert act is not None
    with office.write(ACT, CLERK, undo_of=act.seq) as session:
        assert undoing.undo(session, act.seq).words == "Perbaiki kiriman"
    kept = {row.id: (row.amount_idr, row.void) for row in lines(office)}
    assert kept.pop(line) == (2_000_000, False)
    assert list(kept.values()) == [(2_500_000, True)]


def test_an_unfinished_line_waits_as_a_draft(
    robot: ScreenRobot, siti: str, context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry(robot)
    type_in(robot, "contohwati")
    robot.fill(amount_idr="750000")
    robot.press("F9")
    context.shelf.wait()
    shown(robot, LedgerPage)

    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    page = entry(robot)
    assert page.form.values()["worker"].id == siti
    assert robot.text("amount_idr") == "750000"


def test_an_unfinished_correction_is_gone_on_with(
    robot: ScreenRobot,
    siti: str,
    office: Database,
    context: Context,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    line = told(office, siti)
    entry(robot, line)
    robot.fill(amount_idr="2750000")
    robot.press("F9")
    context.shelf.wait()
    monkeypatch.setattr(ask, "resume_draft", lambda *_: "resume")
    page = entry(robot, line)
    assert (page.record_id, robot.text("amount_idr")) == (line, "2750000")
    robot.fill(reason="Salah baca slip")
    robot.press("F10")
    assert [row.amount_idr for row in lines(office) if not row.void] == [2_750_000]


def test_the_header_adds_up_what_is_seen(
    robot: ScreenRobot, siti: str, baiq: str, office: Database
) -> None:
    told(office, siti)
    told(office, baiq, amount_idr=1_000_000, recipient="Inaq Sari")
    robot.wait_until(lambda: robot.text("aside") == "Masuk Rp3.000.000")
    assert robot.text("badge") == "2 catatan · 2 pekerja"
    room_of(robot).search("tladan")
    robot.wait_until(lambda: robot.text("aside") == "Masuk Rp1.000.000")
    room_of(robot).search("amaq")
    robot.wait_until(lambda: robot.text("aside") == "Masuk Rp2.000.000")
    room_of(robot).search("")
    robot.click("chip_older")
    robot.wait_until(lambda: "tahun ini" in robot.find(QLabel, "empty_words").text())


def test_the_yearly_sheet_is_looked_at_then_issued(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    told(office, siti)
    room_of(robot).open(addresses.YEARLY_SHEET.of(siti))
    shown(robot, SheetPage)
    page = room_of(robot).page
    assert isinstance(page, SheetPage)
    assert "bukan untuk pajak" in text_of(page.pdf).lower()
    with office.read() as session:
        assert letters.paged(session).count() == 0
    page.setFocus(Qt.FocusReason.OtherFocusReason)
    robot.press("Ctrl+Return")
    robot.wait_until(lambda: "/XI/2026" in robot.text("badge"))
    assert robot.text("badge") in text_of(page.pdf)
    with office.read() as session:
        assert letters.paged(session).count() == 1


def test_another_year_is_drawn_anew(robot: ScreenRobot, siti: str, office: Database) -> None:
    told(office, siti)
    told(office, siti, received_on=a_remittance().received_on.replace(year=2025))
    room_of(robot).open(addresses.YEARLY_SHEET.of(siti, "2026"))
    shown(robot, SheetPage)
    page = room_of(robot).page
    assert isinstance(page, SheetPage)
    page.show_year("2025")
    robot.wait_until(lambda: "2025" in text_of(page.pdf))


def test_a_worker_without_lines_gets_a_sentence(
    robot: ScreenRobot, siti: str, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(room_of(robot).context.desk.told) as said:
        room_of(robot).open(addresses.YEARLY_SHEET.of(siti))
    assert "Belum ada kiriman" in said.args[0]


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def test_money_from_somebody_who_never_left_raises_a_doubt(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        candidate = registration.register(session, a_registration())[0].id
    page = entry(robot, f"catat:{candidate}")
    robot.wait_until(lambda: page.known is not None)
    robot.fill(received_on="3/11/2026", amount_idr="2000000", channel="Kantor pos",
               recipient="Amaq Contoh", use="Rumah")  # fmt: skip
    robot.press("F10")
    assert lines(office) == []
    assert any("belum tercatat berangkat" in one for one in robot.warnings())


def test_a_line_begins_today_and_on_the_day_of_the_one_before_in_the_same_sitting(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        entries.record(session, a_remittance(who_agreed(session, siti)))
    half_written(robot, siti, day="24-11-2026")
    robot.press("F10")
    robot.wait_until(lambda: len(lines(office)) == 2)
    entry(robot, f"catat:{siti}")
    assert robot.text("received_on") == "03-11-2026"


def half_written(robot: ScreenRobot, siti: str, day: str = "") -> EntryPage:
    """Fill a line, which begins with `day`, in as far as it goes before it is saved."""
    page = entry(robot, f"catat:{siti}")
    robot.wait_until(lambda: page.known is not None)
    assert not day or robot.text("received_on") == day
    robot.fill(received_on="3/11", amount_idr="500000", channel="Kantor pos", use="Rumah")
    return page


def test_a_consent_withdrawn_in_the_middle_of_an_entry_keeps_it_out_and_the_words_on_the_page(
    robot: ScreenRobot, siti: str, office: Database
) -> None:
    page = half_written(robot, siti)
    with office.write(acts.WITHDRAW, CLERK) as session:
        consents.withdraw(session, siti, "Keluarga tidak mau lagi")
    robot.press("F10")
    robot.wait_until(lambda: any("dibekukan" in one for one in robot.problems()))
    assert page.form.editor("amount_idr").draft() == "Rp500.000"
    assert lines(office) == []


def test_a_role_taken_away_while_its_page_is_open_saves_nothing_and_loses_no_word(
    robot: ScreenRobot, context: Context, siti: str, office: Database
) -> None:
    keeper = begin(office)
    context.who = added(office, keeper, "Petugas Contoh", Role.OPERATOR)
    page = half_written(robot, siti)
    with office.write(account_acts.CHANGE, keeper) as session:
        account = an_account("Petugas Contoh", Role.AUDITOR)
        accounts.change(session, account, context.who.account)
    robot.press("F10")
    robot.wait_until(lambda: "dikerjakan oleh" in robot.text("message_words"))
    assert page.form.editor("amount_idr").draft() == "Rp500.000"
    assert lines(office) == []


@pytest.mark.parametrize(
    ("agreed", "role", "sentence"),
    [(False, "problem", "Belum ada persetujuan"), (True, "warning", "belum tercatat berangkat")],
)
def test_what_stands_in_the_way_of_a_worker_is_told_before_any_money_is_typed(
    robot: ScreenRobot, office: Database, *, agreed: bool, role: str, sentence: str
) -> None:
    with office.write(ACT, CLERK) as session:
        candidate = registration.register(session, a_registration())[0].id
        if agreed:
            who_agreed(session, candidate)
    page = entry(robot, f"catat:{candidate}")
    robot.wait_until(lambda: page.known is not None)
    assert page.form.cell("worker").told == role
    assert any(sentence in one for one in robot.said(role))


def test_a_refused_line_tells_of_the_consent_beside_everything_else(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        worker = registration.register(session, a_registration(journey=ABROAD))[0].id
    page = entry(robot, f"catat:{worker}")
    robot.wait_until(lambda: page.known is not None)
    robot.fill(amount_idr="").press("F10")
    told = robot.problems()
    assert page.form.cell("amount_idr").told == page.form.cell("worker").told == "problem"
    assert any("Belum ada persetujuan" in one for one in told)
    assert len(told) >= 2
    assert lines(office) == []


def test_who_gave_no_consent_yet_can_give_it_from_the_form_and_what_was_typed_stays(
    robot: ScreenRobot, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        registration.register(session, a_registration(journey=ABROAD))
    page = entry(robot)
    robot.fill(worker="siti").wait_until(page._line._is_open)
    robot.go_to("worker").press("Return")
    robot.wait_until(lambda: page.known is not None)
    assert "Buku pekerja (Ctrl+G)" in " ".join(robot.problems())
    robot.fill(amount_idr="1500000").go_to("consent").press("Return")
    shown(robot, ConsentPage)
    robot.press("F10")
    shown(robot, EntryPage)
    robot.wait_until(lambda: page.known is not None and not page.known.refusal)
    assert robot.text("amount_idr") == "Rp1.500.000"
    assert robot.problems() == []
    assert not page._consent.isVisible()
