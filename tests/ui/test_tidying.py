"""What belongs to the window is let go in the window's thread, whoever made the rubbish."""

import gc
import os
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dme_desktop.kernel.tidying import look
from dme_desktop.ui import tidying
from dme_desktop.ui.tidying import Tidying


class Loop:
    """Something only a look can let go: it holds itself."""

    def __init__(self, gone: Callable[[], None]) -> None:
        self.own = self
        weakref.finalize(self, gone)


def test_what_holds_itself_goes_soon_though_little_else_was_made(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tidying, "EVERY", 5)
    ended: list[bool] = []
    tidy = Tidying()
    tidy.go_on()
    loop = Loop(lambda: ended.append(True))
    gc.collect()  # it is old by now: looks at what is young pass it by
    del loop
    qtbot.waitUntil(lambda: bool(ended))


def test_rubbish_made_by_a_reading_thread_ends_in_the_window_s(qtbot: QtBot) -> None:
    ended: list[threading.Thread] = []
    tidy = Tidying()
    tidy.go_on()
    Loop(lambda: ended.append(threading.current_thread()))
    made: list[list[object]] = []
    reader = threading.Thread(target=lambda: made.extend([] for _ in range(50_000)))
    reader.start()
    reader.join()
    assert ended == []
    qtbot.waitUntil(lambda: bool(ended), timeout=20 * tidying.EVERY)
    assert ended == [threading.main_thread()]
    assert not gc.isenabled()


@pytest.mark.skipif(sys.platform != "linux", reason="Windows keeps nothing of what is let go")
def test_what_is_let_go_under_what_stays_is_given_back_to_the_system() -> None:
    before = _held()
    blocks = [bytes(3_000) for _ in range(20_000)]
    stays = bytes(3_000)
    assert _held() > before + 50
    del blocks
    look(whole=True)
    assert _held() < before + 20
    assert stays


def _held() -> float:
    """Return how many MiB of memory the process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2
