"""Identifiers that never clash when many villages are brought together."""

import os
import threading
import time

_MOST = 1 << 12  # identifiers of one millisecond that are told apart by their count
_lock = threading.Lock()
_last = [0, 0]  # the millisecond and the count of the newest one


def new_id() -> str:
    """Return a UUIDv7 as text (RFC 9562, 6.2 method 1): in order of making, unique anywhere.

    Within a millisecond a count keeps the order, so that two rows that look alike are told in the
    order in which they were written. A clock that is set back is followed.
    """
    at, count = _next(time.time_ns() // 1_000_000)
    made = bytearray(at.to_bytes(6) + count.to_bytes(2) + os.urandom(8))
    made[6] |= 0x70
    made[8] = made[8] & 0x3F | 0x80
    digits = made.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"


def _next(now: int) -> tuple[int, int]:
    with _lock:
        at, count = _last
        ahead = at - now  # by which full milliseconds have run ahead of the clock
        at, count = (at, count + 1) if 0 <= ahead < 1000 else (now, 0)
        if count == _MOST:
            at, count = at + 1, 0
        _last[:] = at, count
        return at, count
