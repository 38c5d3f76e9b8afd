"""Looking for what nobody holds any more, as far as it is due, in the thread that calls.

Python looks whenever enough was made, in whichever thread made it. A thread that reads from the
file would so take down what belongs to the window, and Qt breaks when that happens elsewhere. The
program looks in the window's thread alone: `ui.tidying`.
"""

import gc
import sys

YOUNG, MIDDLE, OLD = 700, 7_000, 70_000  # more objects than before: how far to look
SOME = 10  # looks at the younger ones, after which the next older ones are looked at anyway
PLACES = -8  # the number of a setting of Linux: in how many places memory is handed out


def look(*, whole: bool = False) -> None:
    """Look at the young, at the middle ones or at all, whichever is due; often at nothing.

    The `whole` is looked at however little was made since: one object may hold ten thousand rows.
    What was let go is then given back to the system.
    """
    if whole:
        gc.collect()
        give_back()
        return
    made, youngest, middle = gc.get_count()
    if made <= YOUNG:
        return
    if made > OLD or (youngest > SOME and middle > SOME):
        gc.collect()
    else:
        gc.collect(1 if made > MIDDLE or youngest > SOME else 0)


def give_back() -> None:
    """Let the system have the memory that nobody holds; Linux keeps it for later, Windows does not.

    Measured: 5 MiB after all rooms, 15 of the 18 that four readers kept of the file; 3 to 15 ms.
    """
    _tell_linux("malloc_trim", 0)


def keep_together() -> None:
    """Let all threads take memory from one place, before the first of them begins.

    Linux opens a place for each; what a thread lets go there, others do not use. Measured: 8 MiB
    less with the first room, 2 after a round through all of them, and no act slower.
    """
    _tell_linux("mallopt", PLACES, 1)


def _tell_linux(name: str, *values: int) -> None:
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - not before the first picture

        if told := getattr(ctypes.CDLL(None), name, None):
            told(*values)
