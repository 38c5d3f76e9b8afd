"""Identifiers that never clash when many villages are brought together."""

import os
import time


def new_id() -> str:
    """Return a UUIDv7 as text (RFC 9562): ordered by time, random enough to be unique anywhere."""
    millis = time.time_ns() // 1_000_000
    value = (millis << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    digits = f"{value:032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
