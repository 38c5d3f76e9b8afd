"""What has not come yet cannot have happened."""

import datetime as dt
from collections.abc import Iterable

from dme_desktop.kernel.records import Base

NOT_YET = "Tanggal ini belum tiba."


def to_come(record: Base, names: Iterable[str], today: dt.date) -> dict[str, str]:
    """Return a sentence for each of these days of a record that is after today."""
    told = {name: getattr(record, name) for name in names}
    return {name: NOT_YET for name, day in told.items() if day and day > today}
