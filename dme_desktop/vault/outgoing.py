"""Writing down what leaves the office as a file: an act in the chain, without a word of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from dme_desktop.kernel.acts import Who
from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.acts import EXPORT
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Outgoing, WhyOut

LONGEST_NAME, LONGEST_COLUMNS, LONGEST_RECIPIENT = 60, 200, 80


@dataclass(frozen=True)
class Leaving:
    """A list that is to leave: its title and rows, which columns need a reason, why, to whom."""

    name: str
    rows: int
    sensitive: Sequence[str] = ()
    reason: WhyOut | None = None
    recipient: str = ""

    @property
    def told(self) -> str:
        """Return it in words: "12 baris dari Penduduk dengan NIK: Pemeriksaan ..."."""
        told = f"{self.rows} baris dari {self.name}"
        if self.sensitive and self.reason:
            told += f" dengan {', '.join(self.sensitive)}: {self.reason.value}"
        return told


def note(db: Database, who: Who, leaving: Leaving) -> None:
    """Keep that a list left; raise DmeError when it may not, or that cannot be written down."""
    if leaving.sensitive and leaving.reason is None:
        raise DmeError("Pilih alasan dulu: kolom rahasia hanya keluar dengan alasan.")
    if leaving.sensitive and not leaving.recipient.strip():
        raise DmeError("Tulis dulu kepada siapa: kolom rahasia hanya keluar dengan penerimanya.")
    if db.read_only and not leaving.sensitive:
        return  # a full disk must not keep a plain list inside
    kept = Outgoing(
        name=leaving.name[:LONGEST_NAME],
        rows=leaving.rows,
        sensitive=", ".join(leaving.sensitive)[:LONGEST_COLUMNS],
        reason=leaving.reason,
        recipient=leaving.recipient.strip()[:LONGEST_RECIPIENT],
    )
    with db.write(EXPORT.about(leaving.told), who) as session:
        session.add(kept)
