"""The register that is typed: one line an entry, by keyboard, the keys counted."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Role, Who
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.privacy.acts import RESTRICT
from dme_desktop.privacy.service import restrictions
from dme_desktop.remittances.model import (
    Channel,
    Direction,
    ExchangeRate,
    Remittance,
    UseCategory,
)
from dme_desktop.remittances.screen import RemittancesRoom, build
from dme_desktop.remittances.screen import book as books
from dme_desktop.remittances.screen.entry import EntryPage
from dme_desktop.remittances.screen.register import RegisterPage
from dme_desktop.remittances.service import consents, entries, months, rates
from dme_desktop.ui import ask
from dme_desktop.ui.context import Context
from dme_desktop.vault.database import Database
from dme_desktop.workers.model import Stage
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.examples import a_registration, a_remittance, who_agreed
from tests.robots import ScreenRobot

ABROAD = {"stage": Stage.BEKERJA, "departed_on": PartialDate(2018)}
ENTER, KEEP, NEXT_MONTH = "Return", "Ctrl+Return", "]"


@pytest.fixture
def siti(office: Database) -> str:
    """Give a worker who agreed, and to whom money came once; return her id."""
    with office.write(ACT, CLERK) as session:
        person = registration.register(session, a_registration(journey=ABROAD))[0]
        who_agreed(session, person.id)
        entries.record(session, a_remittance(person.id, received_on=dt.date(2020, 1, 5)))
        return person.id


class Typist(ScreenRobot):
    """Counts every key that is pressed."""

    keys = 0

    def hit(self, key: str) -> "Typist":
        """Press one key, alone or with Ctrl or Shift, where the cursor is."""
        self.keys += 1
        if len(key) == 1:
            QTest.keyClicks(self.focused(), key)
        else:
            self.press(key)
        return self

    def type(self, text: str) -> "Typist":
        """Type letter by letter."""
        for letter in text:
            self.hit(letter)
        return self


@pytest.fixture
def typist(context: Context, office: Database, qtbot: QtBot) -> Typist:  # noqa: ARG001
    """Give the room of the ledger of a founded village."""
    return Typist(qtbot, build(context), size=(1158, 700))


def register_of(typist: Typist, person_id: str, year: int = 0) -> RegisterPage:
    room = typist.screen
    assert isinstance(room, RemittancesRoom)
    room.open(addresses.LEDGER_OF.of(person_id, str(year) if year else ""))
    typist.wait_until(lambda: isinstance(room.page, RegisterPage))
    page = room.page
    assert isinstance(page, RegisterPage)
    typist.wait_until(lambda: page.line.isVisible() and page.line.day.hasFocus())
    return page


def kept(db: Database) -> list[Remittance]:
    with db.read() as session:
        lines = select(Remittance).order_by(Remittance.received_on, Remittance.id)
        return list(session.scalars(lines))


def test_fifty_lines_without_the_mouse_take_eight_keys_each(
    typist: Typist, siti: str, office: Database
) -> None:
    page = register_of(typist, siti)
    page.line.day.put(dt.date(2020, 1, 5))  # the slips begin; from then on the day goes along
    amounts = ["1,4jt", "900rb", "2,1jt", "9*9jt", "1,2jt"]
    for number in range(50):
        typist.hit(NEXT_MONTH).hit(ENTER).type(amounts[number % 5]).hit(KEEP)
        assert page.line.said() == "" or "rupiah" in page.line.said(), page.line.said()
    lines = kept(office)
    assert len(lines) == 51
    assert typist.keys <= 50 * 8
    assert {line.channel for line in lines} == {Channel.POS}
    assert {line.recipient for line in lines} == {"Amaq Contoh"}
    assert lines[-1].received_on == dt.date(2024, 3, 5)
    assert sum(line.amount_idr for line in lines[1:]) == 10 * (
        1_400_000 + 900_000 + 2_100_000 + 81_000_000 + 1_200_000
    )


def test_a_sitting_begins_today_with_the_payee_channel_and_use_of_the_line_before(
    typist: Typist, siti: str, office: Database
) -> None:
    page = register_of(typist, siti)
    assert page.line.day.text() == "24-11-2026"
    assert page.line.payee.text() == "Amaq Contoh"
    assert page.line.channel.currentText() == "Kantor pos"
    assert page.line.use.currentText() == "Pendidikan"
    assert page.line.amount.text() == ""
    assert len(kept(office)) == 1


def test_two_letters_call_a_payee_who_fills_the_line_and_selects_the_amount(
    typist: Typist, siti: str, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        other = a_remittance(
            siti, recipient="Inaq Misal", recipient_relation="7", channel=Channel.BANK_TRANSFER,
            use=UseCategory.RUMAH, amount_idr=750_000, received_on=dt.date(2020, 2, 1),
        )  # fmt: skip
        entries.record(session, other)
    page = register_of(typist, siti)
    page.line.go_to(page.line.payee)
    typist.type("am").hit(ENTER)
    assert page.line.payee.text() == "Amaq Contoh"
    assert page.line.channel.currentText() == "Kantor pos"
    assert page.line.amount.hasFocus()
    assert page.line.amount.selectedText() == "Rp2.000.000"
    typist.type("500000+250000").hit(KEEP)
    assert [line.amount_idr for line in kept(office)].count(750_000) == 2
    assert {line.recipient for line in kept(office) if line.amount_idr == 2_000_000} == {
        "Amaq Contoh"
    }


BAD = ("0", "-5", "5.000.000.001", "1.2.3", "3*", "1e9", "1.500.00", "")


def test_what_is_no_amount_is_said_under_the_line_and_nothing_is_kept(
    typist: Typist, siti: str, office: Database
) -> None:
    page = register_of(typist, siti)
    for typed in BAD:
        page.line.amount.put(None)
        page.line.go_to(page.line.amount)
        typist.type(typed).hit(KEEP)
        assert page.line.said(), typed
        assert page.line.amount.hasFocus()
    assert len(kept(office)) == 1


def test_what_is_odd_is_kept_when_it_is_asked_for_twice(
    typist: Typist, siti: str, office: Database
) -> None:
    page = register_of(typist, siti)
    page.line.go_to(page.line.amount)
    typist.type("150jt").hit(KEEP)
    assert "sekali lagi" in page.line.said()
    assert len(kept(office)) == 1
    typist.hit(KEEP)
    assert [line.amount_idr for line in kept(office)] == [2_000_000, 150_000_000]


def test_a_foreign_sum_takes_the_rate_of_the_table_and_its_currency(
    typist: Typist, siti: str, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        rates.put(session, ExchangeRate(
            currency="TWD", day=dt.date(2020, 1, 4), rate=Decimal(500), origin="Papan kurs bank"
        ))  # fmt: skip
    page = register_of(typist, siti)
    page.line.day.put(dt.date(2020, 1, 5))
    page.line.go_to(page.line.original)
    typist.type("TWD 2.800").hit(ENTER)
    typist.wait_until(lambda: page.line.amount.text() == "Rp1.400.000")
    typist.hit(KEEP)
    line = kept(office)[-1]
    assert (line.amount, line.currency, line.rate) == (Decimal(2800), "TWD", Decimal(500))


def test_f7_copies_a_line_and_f2_opens_it(typist: Typist, siti: str, office: Database) -> None:
    page = register_of(typist, siti, 2020)
    typist.wait_until(lambda: page.view.model().rowCount() == 1)
    page.view.selectRow(0)
    typist.hit("F7")
    assert page.line.amount.text() == "Rp2.000.000"
    page.line.go_to(page.line.day)
    typist.hit("-").hit(KEEP)
    assert [line.amount_idr for line in kept(office)] == [2_000_000, 2_000_000]
    page.view.selectRow(0)
    typist.hit("F2")
    room = typist.screen
    assert isinstance(room, RemittancesRoom)
    typist.wait_until(lambda: isinstance(room.page, EntryPage))


def test_totals_run_and_leave_out_what_was_reversed_or_paid(
    typist: Typist, siti: str, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        gone = entries.record(session, a_remittance(siti, received_on=dt.date(2020, 2, 1)))
        entries.void(session, gone.id, "Salah orang")
        for direction, month in ((Direction.OUT, 3), (Direction.IN, 4)):
            line = a_remittance(siti, received_on=dt.date(2020, month, 1), direction=direction)
            entries.record(session, line)
    page = register_of(typist, siti, 2020)
    typist.wait_until(lambda: page.view.model().rowCount() == 4)
    running = [page.view.model().index(row, 6).data() for row in range(4)]
    assert running == ["2.000.000", "2.000.000", "2.000.000", "4.000.000"]
    assert typist.find(QLabel, "sum_worker_amount").text() == "Rp4.000.000"
    assert typist.find(QLabel, "sum_household_amount").text() == "Rp4.000.000"


def test_without_consent_the_register_says_what_to_do_and_takes_nothing(
    typist: Typist, siti: str, office: Database
) -> None:
    page = register_of(typist, siti)
    with office.write(ACT, CLERK) as session:
        consents.withdraw(session, siti, "Keluarga tidak mau lagi")
    typist.wait_until(lambda: not page.line.isVisible())
    assert "dibekukan" in typist.find(QLabel, "consent_words").text()
    typist.hit(KEEP)
    assert len(kept(office)) == 1


def test_a_closed_month_is_named(typist: Typist, siti: str, office: Database) -> None:
    with office.write(ACT, CLERK) as session:
        months.close(session, dt.date(2020, 1, 1))
    page = register_of(typist, siti)
    page.line.day.put(dt.date(2020, 1, 5))
    page.line.go_to(page.line.amount)
    typist.type("1jt").hit(KEEP)
    assert "Januari 2020 sudah ditutup" in page.line.said()
    assert len(kept(office)) == 1


def test_a_line_that_was_typed_is_not_lost_silently(
    typist: Typist, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = register_of(typist, siti)
    page.line.go_to(page.line.amount)
    typist.type("1jt")
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "stay")
    typist.hit("Escape")
    assert page.line.amount.text() == "1jt"
    monkeypatch.setattr(ask, "choose", lambda *_, **__: "save")
    typist.hit("Escape")
    assert len(kept(office)) == 2


def test_what_deserves_a_question_stands_beside_its_line(
    typist: Typist, siti: str, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        for day, name in ((5, "Lalu Penampung"), (6, "Amaq Contoh")):
            told = {"recipient": name, "recipient_relation": "15" if day == 5 else "3"}
            entries.record(session, a_remittance(siti, received_on=dt.date(2026, 10, day), **told))
    page = register_of(typist, siti)
    typist.wait_until(lambda: "Penerima di luar keluarga" in typist.said("h3"))
    assert any("Lalu Penampung (orang lain) menerima 1" in one for one in typist.said(""))
    rows = [page.view.model().index(row, 1) for row in range(2)]
    first, second = (one.data(Qt.ItemDataRole.ForegroundRole) for one in rows)
    assert first != second  # the one that deserves a question is marked
    with typist.qtbot.waitSignal(page.context.desk.open_asked) as asked:
        typist.click("noticed")
    assert asked.args[0].section == "attention"


def test_who_may_not_see_what_was_noticed_types_without_it(
    office: Database, siti: str, context: Context, qtbot: QtBot
) -> None:
    with office.write(ACT, CLERK) as session:
        entries.record(session, a_remittance(siti, direction=Direction.OUT))
    operator = Who("operator", frozenset({Role.OPERATOR}))
    typist = Typist(qtbot, build(replace(context, who=operator)), size=(1158, 700))
    page = register_of(typist, siti)
    typist.wait_until(lambda: page.view.model().rowCount() == 1)
    assert books.noticed(office, operator, siti) == (siti, [])
    assert page.findChild(QFrame, "notice") is None


def test_a_copy_of_a_split_line_says_that_its_parts_stay_behind(
    typist: Typist, siti: str, office: Database
) -> None:
    with office.write(ACT, CLERK) as session:
        line = a_remittance(siti, received_on=dt.date(2026, 10, 5), amount_idr=1_000_000)
        parts = {UseCategory.RUMAH: 700_000, UseCategory.USAHA: 300_000}
        entries.record(session, line, parts)
    page = register_of(typist, siti)
    typist.wait_until(lambda: page.view.model().rowCount() == 1)
    assert page.view.model().index(0, 3).data() == "Rumah +1"
    page.view.setCurrentIndex(page.view.model().index(0, 0))
    page.copy_previous()
    assert "terbagi" in page.line.said()


def test_the_register_of_a_restricted_person_is_only_read_and_asks_for_no_consent(
    typist: Typist, siti: str, office: Database
) -> None:
    with office.write(RESTRICT, CLERK) as session:
        restrictions.restrict(session, siti)
    room = typist.screen
    assert isinstance(room, RemittancesRoom)
    room.open(addresses.LEDGER_OF.of(siti))
    typist.wait_until(lambda: isinstance(room.page, RegisterPage))
    page = room.page
    assert isinstance(page, RegisterPage)
    typist.wait_until(lambda: "dibatasi" in page._strip.text())
    assert not page.line.isVisible()
    assert not page._strip._button.isVisible()


def test_a_consent_withdrawn_while_a_line_is_typed_keeps_what_was_typed(
    typist: Typist, siti: str, office: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = register_of(typist, siti)
    typist.hit(NEXT_MONTH).hit(ENTER).type("1,4jt")
    with office.write(ACT, CLERK, initiator=object()) as session:
        consents.withdraw(session, siti, "keluarga keberatan")
    typist.wait_until(lambda: "sudah ditarik" in page._strip.text())
    assert page.line.isVisible()
    assert page.line.amount.text() == "1,4jt"
    typist.hit(KEEP)
    assert "sudah ditarik" in page.line.said()
    assert len(kept(office)) == 1
    asked: list[str] = []

    def stay(_: object, words: str, __: object) -> str:
        asked.append(words)
        return "stay"

    monkeypatch.setattr(ask, "choose", stay)
    assert not page.may_close()
    assert asked == ["Baris kiriman ini belum disimpan."]


def test_a_consent_withdrawn_while_the_form_is_filled_keeps_what_was_typed(
    typist: Typist, siti: str, office: Database
) -> None:
    room = typist.screen
    assert isinstance(room, RemittancesRoom)
    room.open(addresses.REMITTANCE_OF.of(siti))
    typist.wait_until(lambda: isinstance(room.page, EntryPage) and bool(room.page.known))
    page = room.page
    assert isinstance(page, EntryPage)
    typist.fill(received_on="5/11/2026", amount_idr="1400000", channel="Kantor pos",
                recipient="Amaq Contoh", use="Pendidikan")  # fmt: skip
    with office.write(ACT, CLERK, initiator=object()) as session:
        consents.withdraw(session, siti, "keluarga keberatan")
    assert not page.save()
    assert ["ditarik" in one for one in typist.problems()] == [True]
    assert page.form.editor("amount_idr").draft() == "Rp1.400.000"
    assert page.form.dirty
    assert len(kept(office)) == 1


def settle() -> None:
    for _ in range(6):
        QApplication.processEvents()


@pytest.mark.parametrize(("width", "rows"), [(1800, 1), (1366 - 208, 1), (1024 - 208, 2), (540, 2)])
def test_what_is_typed_in_the_line_is_read_whole_in_any_window(
    typist: Typist, siti: str, width: int, rows: int
) -> None:
    page = register_of(typist, siti, 2020)
    page.line.channel.put(Channel.MTO)  # the longest
    typist.screen.resize(width, 620)
    typed = page.line
    fields = [typed.day, typed.payee, typed.channel, typed.use, typed.amount]
    settle()
    assert len({one.y() for one in fields}) == rows
    for one in fields:
        line = one.lineEdit() if isinstance(one, QComboBox) else one
        assert isinstance(line, QLineEdit)
        assert line.fontMetrics().horizontalAdvance(line.text()) <= line.width() - 4, line.text()
        assert one.geometry().right() < page.line.width()
    typist.screen.resize(540, 280)  # as at 200 %: the lines take what is under them
    settle()
    typist.wait_until(lambda: page.view.rowAt(0) == 0)
    told = page.findChild(QLabel, "voluntary")
    assert told is not None
    assert not told.isVisible()
