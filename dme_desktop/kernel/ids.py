"""Identifiers that never clash when many villages are brought together."""

import os
import time


def new_id() -> str:
    """Return a UUIDv7 as text (RFC 9562): ordered by time, random enough to be unique anywhere."""
    made = bytearray((time.time_ns() // 1_000_000).to_bytes(6) + os.urandom(10))
    made[6] = made[6] & 0x0F | 0x70
    made[8] = made[8] & 0x3F | 0x80
    digits = made.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
