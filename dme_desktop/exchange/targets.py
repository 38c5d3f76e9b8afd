"""What workbooks may bring into the rooms of this house: one line a room."""

from collections.abc import Sequence

from dme_desktop.agencies import target as agencies
from dme_desktop.sheets.target import Target
from dme_desktop.workers import target as workers

RESIDENTS = workers.TARGET  # a list of residents may tell of journeys too
TARGETS: Sequence[Target] = (RESIDENTS, agencies.TARGET)


def target_of(code: str) -> Target:
    """Return a target by its code, that of residents for "" or a code of another version."""
    return next((one for one in TARGETS if one.code == code), RESIDENTS)
