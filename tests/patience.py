"""How long a test waits for what it asserts: a busy machine is slow, never wrong."""

from functools import partialmethod

from pytestqt.qtbot import QtBot

PATIENCE = 60_000  # ms; only a test that fails waits so long


class PatientBot(QtBot):
    """Waits as long as a machine with other work needs."""

    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE)  # noqa: N815
    waitSignals = partialmethod(QtBot.waitSignals, timeout=PATIENCE)  # noqa: N815
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE)  # noqa: N815
    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE)  # noqa: N815
    waitActive = partialmethod(QtBot.waitActive, timeout=PATIENCE)  # noqa: N815
    waitCallback = partialmethod(QtBot.waitCallback, timeout=PATIENCE)  # noqa: N815
