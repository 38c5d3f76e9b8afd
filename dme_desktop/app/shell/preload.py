"""Loading the rest of the program in a thread, after the window has been painted."""

import gc
import linecache
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from dme_desktop.kernel.on_demand import loaded_on_demand

TURN = 0.0005  # seconds
Step = tuple[str, Callable[[], Any]]


def spare_sources() -> None:
    """Keep PySide from reading the source text of every module that is imported from now on.

    It looks there for its own name, so that `from __feature__ import ...` may follow; nobody here
    writes that. Measured: 22 MiB less memory, and every file is read once instead of twice.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if feature is not None and hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = _always
        linecache.clearcache()  # of those it has read so far


def spare_network() -> None:
    """Keep SQLAlchemy, which is made for servers too, from loading what talks to them.

    The program opens no connection and reads no library's description of itself. Measured, with
    what `vault.remembered` spares: 12 MiB less memory.
    """
    import inspect

    with loaded_on_demand("asyncio", "importlib.metadata"):
        vars(sys.modules["asyncio"]).setdefault("iscoroutine", inspect.iscoroutine)
        import sqlalchemy.dialects.sqlite
        import sqlalchemy.orm  # noqa: F401


def give_way() -> None:
    """Let whatever runs in a thread give way to the window within half a millisecond, not five.

    The window asks for its turn many times while it draws. Measured while much is imported: the
    longest gap is halved.
    """
    sys.setswitchinterval(TURN)


def _always(_: object) -> bool:
    return True


class Preloader(QObject):
    """Runs named steps one after the other, outside the window's thread.

    A failed step is told and the next one still runs: one broken room must not close the others.
    """

    loaded = Signal(str, object)
    failed = Signal(str, Exception)
    ended = Signal()

    def __init__(self, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = list(steps)
        self._thread = threading.Thread(target=self._run, name="preload", daemon=True)

    def start(self) -> None:
        """Begin; connect to the signals first."""
        self._thread.start()

    def wait(self) -> None:
        """Block until all steps have run; for tests and for closing."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        for name, step in self._steps:
            try:
                result = step()
            except Exception as error:  # noqa: BLE001 - told to the window, whatever it is
                self.failed.emit(name, error)
            else:
                self.loaded.emit(name, result)
            gc.freeze()  # what is loaded stays: no collection stops the window to look at it again
        self.ended.emit()
