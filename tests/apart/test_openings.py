"""What is no file, or far too large, is refused before it is read."""

import os
import sys
from pathlib import Path

import pytest

from dme_desktop.apart.openings import content_of
from dme_desktop.kernel.errors import DmeError


def test_a_file_gives_its_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"isi")
    assert content_of(tmp_path / "a", 3) == b"isi"
    with pytest.raises(DmeError, match="terlalu besar"):
        content_of(tmp_path / "a", 2)


def test_an_empty_file_is_called_empty_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "desa.dmepaket").touch()
    with pytest.raises(DmeError, match="kosong"):
        content_of(tmp_path / "desa.dmepaket", 100)


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "besar").open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(DmeError, match="terlalu besar"):
        content_of(tmp_path / "besar", 1 << 20)


@pytest.mark.parametrize("name", ["tidak ada", "folder", "nol\0"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DmeError, match="tidak dapat dibaca"):
        content_of(tmp_path / name, 100)


@pytest.mark.skipif(sys.platform == "win32", reason="waits for pipes and devices that are files")
def test_a_pipe_and_a_device_have_no_end(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    for place in (tmp_path / "pipa", Path("/dev/zero"), Path("/dev/tty")):
        with pytest.raises(DmeError, match="tidak dapat dibaca"):
            content_of(place, 100)
