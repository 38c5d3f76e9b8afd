"""A recovery sheet whose code opens nothing."""

import datetime as dt
from typing import Any

import msgspec

from dme_desktop.pdf.signing import Signer
from dme_desktop.village.documents.recovery_sheet import RecoverySheet
from tests.pdf import examples

GROUPS = ("7KQ2", "M9XT", "W4HD", "P8ZC", "R3VN", "J6BF", "Y5GA", "E2SU")


def recovery_sheet(**different: Any) -> RecoverySheet:
    """Return an acceptable sheet."""
    sheet = RecoverySheet(
        letterhead=examples.letterhead(),
        foot=examples.foot(letter_code=""),
        village="Desa Jenggik Utara",
        date=dt.date(2026, 11, 24),
        place="Jenggik Utara",
        groups=GROUPS,
        keeper=examples.head(),
        witness=Signer(name="Sekretaris Contoh", role="Sekretaris Desa"),
    )
    return msgspec.structs.replace(sheet, **different)
