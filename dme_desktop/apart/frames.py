"""What two processes tell each other: plain values, each behind its length."""

import datetime as dt
from collections.abc import Callable
from typing import Any, BinaryIO

import msgspec

LARGEST = 1 << 30  # bytes; a longer answer is none
_LENGTH = 8
_DATES: tuple[tuple[type[Any], Callable[[str], Any]], ...] = (
    (dt.datetime, dt.datetime.fromisoformat),
    (dt.date, dt.date.fromisoformat),
    (dt.time, dt.time.fromisoformat),
    (dt.timedelta, lambda text: dt.timedelta(seconds=float(text))),
)


class Wanted(msgspec.Struct, frozen=True):
    """A function of a module, "dme_desktop.trust.reading:found_in", what it gets, its limits."""

    function: str
    given: list[Any]
    seconds: float
    megabytes: int


class Answer(msgspec.Struct, frozen=True):
    """A sentence of refusal, or what was found, packed."""

    refused: str
    found: bytes


def packed(value: Any) -> bytes:  # noqa: ANN401 - any plain value
    """Return a value as bytes."""
    return msgspec.msgpack.encode(value)


def unpacked(content: bytes, kind: Any) -> Any:  # noqa: ANN401 - as the type that is asked for
    """Return the value in some bytes; raise MsgspecError for one of another kind."""
    return msgspec.msgpack.decode(content, type=kind, ext_hook=_dated)


def marked(value: Any) -> Any:  # noqa: ANN401 - a cell of a workbook
    """Return a date or a time so that it comes over as what it is; others are as they were."""
    for number, (kind, _) in enumerate(_DATES):
        if isinstance(value, kind):
            told = str(value.total_seconds()) if kind is dt.timedelta else value.isoformat()
            return msgspec.msgpack.Ext(number, told.encode())
    return value


def framed(content: bytes) -> bytes:
    """Return bytes with their length before them."""
    return len(content).to_bytes(_LENGTH, "big") + content


def read(stream: BinaryIO) -> bytes | None:
    """Return what comes next, None when nobody is there any more."""
    length = int.from_bytes(stream.read(_LENGTH), "big")
    content = stream.read(length) if 0 < length <= LARGEST else b""
    return content if content and len(content) == length else None


def _dated(number: int, told: memoryview) -> Any:  # noqa: ANN401
    return _DATES[number][1](bytes(told).decode())
