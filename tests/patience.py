"""How long a test waits for what it asserts: a busy machine is slow, never wrong."""

from functools import partialmethod
from typing import Any

from pytestqt.qtbot import QtBot

held: list[object] = []  # the windows of the test that runs
PATIENCE = 60_000  # ms; only a test that fails waits so long


class PatientBot(QtBot):
    """Waits as long as a machine with other work needs, and holds every window it is given."""

    def addWidget(self, widget: Any, **how: Any) -> None:  # noqa: N802 - its name
        """Close a window after the test, and hold it until all that stands on it has gone.

        Were it held by something on it that goes later, as a dialog that knows its screen, PySide
        would take it down in the middle of that one's end, and that one a second time.
        """
        held.append(widget)
        super().addWidget(widget, **how)

    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)  # noqa: N815
    waitCallback = partialmethod(QtBot.waitCallback, timeout=PATIENCE)  # noqa: N815
