"""Looking for what nobody holds any more, as far as it is due, in the thread that calls.

Python looks whenever enough was made, in whichever thread made it. A thread that reads from the
file would so take down what belongs to the window, and Qt breaks when that happens elsewhere. The
program looks in the window's thread alone: `ui.tidying`.
"""

import gc
import sys

YOUNG, MIDDLE, OLD = 700, 7_000, 70_000  # more objects than before: how far to look
SOME = 10  # looks at the younger ones, after which the next older ones are looked at anyway


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
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - not before the first picture

        if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
            trim(0)
