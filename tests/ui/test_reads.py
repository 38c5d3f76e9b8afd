"""What a screen reads in the background finds its way to what waits for it."""

import threading
from functools import partial

from PySide6.QtCore import QObject, QThreadPool
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui.reads import Fetcher, Reader


def test_an_answer_goes_to_what_asked_for_it_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    seen: list[tuple[str, bool]] = []
    here = threading.current_thread()

    def show(words: str) -> None:
        seen.append((words, threading.current_thread() is here))

    screen = QObject()
    Fetcher(screen, lambda _: None).fetch(lambda: "tiga orang", show)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("tiga orang", True)]


def test_a_newer_question_overtakes_the_older_one(qtbot: QtBot) -> None:
    seen: list[str] = []
    gate = threading.Event()

    def slow() -> str:
        gate.wait(10)
        return "lama"

    screen = QObject()
    fetcher = Fetcher(screen, lambda _: None)
    fetcher.fetch(slow, seen.append)
    fetcher.fetch(lambda: "baru", seen.append)
    qtbot.waitUntil(lambda: seen == ["baru"])
    gate.set()
    done: list[int] = []
    fetcher.fetch(lambda: 1, done.append)
    qtbot.waitUntil(lambda: done == [1])
    assert seen == ["baru"]


def test_a_question_that_was_overtaken_is_not_read_any_more(qtbot: QtBot) -> None:
    gate, read, seen = threading.Event(), list[str](), list[str]()

    def look(words: str) -> str:
        read.append(words)
        return words

    pool = QThreadPool.globalInstance()
    for _ in range(pool.maxThreadCount()):
        Reader().ask(lambda: gate.wait(10))
    screen = QObject()
    fetcher = Fetcher(screen, lambda _: None)
    for words in ("s", "si", "sit", "siti"):
        fetcher.fetch(partial(look, words), seen.append)
    gate.set()
    qtbot.waitUntil(lambda: seen == ["siti"])
    assert read == ["siti"]


def test_a_refusal_goes_to_the_screen_or_to_what_was_named_for_it(qtbot: QtBot) -> None:
    told: list[str] = []

    def fail() -> None:
        raise DmeError("Data ini sudah tidak ada.")

    screen = QObject()
    fetcher = Fetcher(screen, lambda error: told.append(f"layar: {error}"))
    fetcher.fetch(fail, lambda _: None)
    qtbot.waitUntil(lambda: bool(told))
    fetcher.fetch(fail, lambda _: None, lambda error: told.append(f"sendiri: {error}"))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told == ["layar: Data ini sudah tidak ada.", "sendiri: Data ini sudah tidak ada."]


def test_what_comes_after_the_screen_has_gone_is_dropped(qtbot: QtBot) -> None:
    seen: list[str] = []
    gate = threading.Event()

    def slow() -> str:
        gate.wait(10)
        return "terlambat"

    screen, other = QObject(), QObject()
    Fetcher(screen, lambda _: None).fetch(slow, seen.append)
    delete(screen)
    gate.set()
    done: list[int] = []
    Fetcher(other, lambda _: None).fetch(lambda: 1, done.append)
    qtbot.waitUntil(lambda: done == [1])
    assert seen == []


class Page:
    """Says in which thread it ended, and which reader with it."""

    def __init__(self, ended: list[threading.Thread]) -> None:
        self.reader, self.may_go_on, self._ended = Reader(), threading.Event(), ended

    def read(self) -> None:
        self.may_go_on.wait()

    def __del__(self) -> None:
        self._ended.append(threading.current_thread())


def test_a_page_that_is_forgotten_while_it_reads_ends_in_the_windows_thread(qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []
    page = Page(ended)
    may_go_on = page.may_go_on
    page.reader.ask(page.read)
    del page
    assert not ended
    may_go_on.set()
    QThreadPool.globalInstance().waitForDone()
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.main_thread()]
