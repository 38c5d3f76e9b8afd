"""Breaking things on purpose: killed programs, full disks, pulled sticks, flipped bits."""

import os
import subprocess
from pathlib import Path

import pytest

MEBIBYTE = 1 << 20


def mount(folder: Path, size: int = 2 * MEBIBYTE) -> None:
    """Put a real file system of `size` bytes on a folder, or skip the test saying why."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("waits for a root user, who may mount a small file system")
    command = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("waits for a machine where tmpfs may be mounted")


def unmount(folder: Path) -> None:
    """Pull the file system out, whoever is still writing to it."""
    subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607
