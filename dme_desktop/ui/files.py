"""Writing a file for the clerk: whole and flushed, or not at all."""

import contextlib
import os
from pathlib import Path

from dme_desktop.kernel.errors import DmeError


def write(file: Path, content: bytes) -> None:
    """Write beside, flush, then rename; raise DmeError with what to do when the disk refuses."""
    beside = file.with_name(f".{file.name}.sementara")
    try:
        with beside.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(file)
    except OSError as error:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise DmeError(
            "Berkas tidak dapat ditulis. Pilih folder lain, atau tutup dulu berkas yang sama."
        ) from error
