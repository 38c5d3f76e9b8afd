"""What the laptop of one hamlet may not write, asked in every unit of work; others feel nothing."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from dme_desktop.accounts.service import HOLDER
from dme_desktop.kernel.acts import PROGRAM, Act
from dme_desktop.laptops.acts import TAKE_HAMLET
from dme_desktop.vault.profile import FOUNDER
from dme_desktop.vault.seals import Seal
from dme_desktop.village import service as village


def check(session: Session, act: Act, touched: Sequence[Seal]) -> None:
    """Raise DmeError on the laptop of a hamlet when an act touched what is kept at the office."""
    if not village.setting(session, HOLDER) or act.code == TAKE_HAMLET.code:
        return
    if session.info.get("who") in {PROGRAM, FOUNDER}:
        return
    from dme_desktop.laptops.service import scope  # noqa: PLC0415 - few offices lend a laptop

    scope.refuse_foreign(session, {table for table, _, _ in touched})
