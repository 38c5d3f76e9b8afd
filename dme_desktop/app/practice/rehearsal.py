"""The practice village behind `dme-desktop --demo`: made anew, or kept in a folder of its own."""

import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from dme_desktop.app.practice import demonstration, desk
from dme_desktop.app.practice.desk import PASSPHRASE_FILE
from dme_desktop.kernel.clock import Clock
from dme_desktop.kernel.progress import Progress

WORKERS, SEED = 300, 1


@dataclass(frozen=True)
class Stage:
    """Where a practice village lies, and what opens it: it is no secret."""

    out: Path
    passphrase: str | None = field(repr=False)

    @property
    def data(self) -> Path:
        """Return its data folder."""
        return self.out / "data"


def prepare(kept: str, progress: Progress, clock: Clock | None = None, desk_of: str = "") -> Stage:
    """Make a practice village, or find the one made earlier in the folder `kept`.

    With `desk_of` it is the practice desk of that area. Raises DmeError when the folder cannot be
    used; "" makes one to be thrown away.
    """
    out = Path(kept) if kept else Path(tempfile.mkdtemp(prefix="dme-latihan-"))
    if not (out / "data").exists() and desk_of:
        desk.run(out, desk_of, SEED, progress, clock)
    elif not (out / "data").exists():
        demonstration.run(out, WORKERS, SEED, progress, clock)
    secret = out / PASSPHRASE_FILE
    return Stage(out, secret.read_text(encoding="utf-8").strip() if secret.is_file() else None)
