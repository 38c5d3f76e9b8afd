"""Breaking things on purpose: killed programs, full disks, pulled sticks, flipped bits."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

MEBIBYTE = 1 << 20
TIMES = int(os.environ.get("DME_RIG_TIMES", "1"))  # the long form does everything more often


def mount(folder: Path, size: int = 2 * MEBIBYTE) -> None:
    """Put a real file system of `size` bytes on a folder, or skip the test saying why."""
    _do("mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))


def make_file_system(image: Path, system: str) -> None:
    """Put a file system such as "ext4" into a file, or skip the test saying why."""
    _do(f"mkfs.{system}", "-q", "-F", str(image))


def mount_image(image: Path, folder: Path) -> None:
    """Mount the file system that is in a file, or skip the test saying why."""
    _do("mount", "-o", "loop", str(image), str(folder))


def _do(*command: str) -> None:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("waits for a root user, who may mount a small file system")
    tool = shutil.which(command[0])
    if (
        tool is None
        or subprocess.run([tool, *command[1:]], check=False, capture_output=True).returncode
    ):
        pytest.skip(f"waits for a machine where {command[0]} does {' '.join(command[1:3])}")


def unmount(folder: Path) -> None:
    """Pull the file system out, whoever is still writing to it."""
    subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607
