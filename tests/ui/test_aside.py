"""What is waited for off the window's thread."""

import threading
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QThread, QTimer
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.errors import DmeError, Invalid
from dme_desktop.ui import form_page
from dme_desktop.ui.context import Context
from dme_desktop.ui.form_page import FormPage
from tests.ui.conftest import IDENTITY

LONG = 20  # seconds; only a test that fails waits so long


class SlowPage(FormPage):
    """A form whose saving waits until the test lets it go on, as on a slow disk."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "Baru", [IDENTITY], "uji")
        self.may_end, self.stored = threading.Event(), list[str]()
        self.refusal: Exception | None = None
        self.thread_of_store: QThread | None = None
        self.show_record("", {"nik": "5203004507920001", "name": "Siti Contohwati"})

    def store(self, values: dict[str, Any]) -> object:
        assert self.may_end.wait(LONG), "the window stood still"
        self.thread_of_store = QThread.currentThread()
        if self.refusal:
            raise self.refusal
        self.stored.append(values["name"])
        return values["name"]


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SlowPage:
    page = SlowPage(context)
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_window_lives_on_while_a_form_is_saved(page: SlowPage) -> None:
    QTimer.singleShot(0, page, page.may_end.set)  # never comes when the window stands still
    assert page.save()
    assert page.stored == ["Siti Contohwati"]
    assert page.thread_of_store is not page.thread()


def test_saving_again_before_the_end_saves_once_and_the_page_stays_open(page: SlowPage) -> None:
    again: list[bool] = []

    def press_again() -> None:
        again.extend((page.save(), page.may_close()))
        page.may_end.set()

    QTimer.singleShot(0, page, press_again)
    assert page.save()
    assert again == [False, False]
    assert page.stored == ["Siti Contohwati"]
    assert page.may_close()


def test_what_is_refused_comes_back_to_the_same_form(page: SlowPage) -> None:
    page.may_end.set()
    page.form.set_dirty(True)
    page.refusal = Invalid({"name": "Nama ini sudah ada."})
    assert not page.save()
    assert page.form.focused() == "name"
    assert page.form.dirty
    page.refusal = DmeError("Disk penuh.")
    assert not page.save()
    page.refusal = None
    assert page.save()


def test_an_answer_that_comes_while_a_form_is_saved_waits_until_it_is(
    page: SlowPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form_page, "PATIENCE", 1)
    heard: list[bool] = []
    page.fetch(lambda: page.may_end.wait(LONG), lambda _: heard.append(bool(page.stored)))
    QTimer.singleShot(50, page, page.may_end.set)
    assert page.save()
    QCoreApplication.processEvents()
    assert heard == [True]


def test_an_answer_on_its_way_comes_before_the_save(page: SlowPage) -> None:
    heard: list[bool] = []
    page.fetch(lambda: "baru", lambda _: heard.append(bool(page.stored)))
    page.may_end.set()
    assert page.save()
    assert heard == [False]


def test_a_fault_of_ours_is_raised_where_it_was_waited_for(context: Context) -> None:
    def divide() -> float:
        return 1 / 0

    with pytest.raises(ZeroDivisionError):
        context.aside.do(divide)
    assert context.aside.do(lambda: 3) == 3
