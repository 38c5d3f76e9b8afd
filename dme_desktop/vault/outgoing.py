"""Writing down what leaves the office as a file: an act in the chain, without a word of it."""

from collections.abc import Sequence

from dme_desktop.kernel.errors import DmeError
from dme_desktop.vault.database import Database
from dme_desktop.vault.model import Outgoing, WhyOut

LONGEST_ACT, LONGEST_NAME, LONGEST_COLUMNS = 120, 60, 200


def note(
    db: Database, name: str, rows: int, sensitive: Sequence[str] = (), reason: WhyOut | None = None
) -> None:
    """Keep that a list left; raise DmeError when it may not, or that cannot be written down."""
    if sensitive and reason is None:
        raise DmeError("Pilih alasan dulu: kolom rahasia hanya keluar dengan alasan.")
    if db.read_only and not sensitive:
        return  # a full disk must not keep a plain list inside
    act = f"Ekspor {rows} baris dari {name}"
    if sensitive and reason:
        act += f" dengan {', '.join(sensitive)}: {reason.value}"
    kept = Outgoing(
        name=name[:LONGEST_NAME],
        rows=rows,
        sensitive=", ".join(sensitive)[:LONGEST_COLUMNS],
        reason=reason,
    )
    with db.write(act[:LONGEST_ACT]) as session:
        session.add(kept)
