"""Values as the books hold them, in plain JSON, and back again."""

import base64
import binascii
import datetime as dt
import enum
import hashlib
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from sqlalchemy import Column
from sqlalchemy.types import TypeDecorator

from dme_desktop.kernel.errors import DmeError
from dme_desktop.kernel.kinds import PartialDate
from dme_desktop.kernel.records import Exact, Moment, PartialDay


def whole(value: bytes | None) -> str | None:
    """Return a small picture as text from which undoing makes it again."""
    return None if value is None else base64.b64encode(value).decode()


def as_plain(value: Any) -> Any:  # noqa: ANN401
    """Return a value as JSON can hold it; pictures become their hash."""
    for kind, plain in _PLAIN.items():
        if isinstance(value, kind):
            return plain(value)
    return value


_PLAIN: dict[type, Callable[[Any], str]] = {
    enum.Enum: lambda value: str(value.name),
    PartialDate: PartialDate.iso,
    dt.datetime: lambda value: str(value.astimezone(dt.UTC).isoformat(timespec="milliseconds")),
    dt.date: dt.date.isoformat,
    Decimal: str,
    bytes: lambda value: "sha256:" + hashlib.sha256(value).hexdigest(),
}


def typed(column: Column[Any], plain: Any) -> Any:  # noqa: ANN401
    """Return the value a column holds for its plain JSON form."""
    if plain is None:
        return None
    for decorator, read in _TYPED.items():
        if isinstance(column.type, decorator):
            return read(plain)
    python_type: Any = str if isinstance(column.type, TypeDecorator) else column.type.python_type
    if issubclass(python_type, enum.Enum):
        return python_type[plain]
    if python_type is bytes:
        return _picture(plain)
    return dt.date.fromisoformat(plain) if python_type is dt.date else plain


def _picture(plain: str) -> bytes:
    """Return a picture that was kept whole; raise DmeError for one of which only the hash was."""
    try:
        return base64.b64decode(plain, validate=True)
    except binascii.Error:
        raise DmeError("Gambar yang lama tidak disimpan. Pilih lagi gambarnya.") from None


_TYPED: dict[type, Any] = {
    PartialDay: PartialDate.from_iso,
    Moment: dt.datetime.fromisoformat,
    Exact: Decimal,
}
