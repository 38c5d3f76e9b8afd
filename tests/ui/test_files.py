"""A file for the clerk is whole, or the old one stays and a sentence says what to do."""

from pathlib import Path

import pytest

from dme_desktop.kernel.errors import DmeError
from dme_desktop.ui import files


def test_a_file_is_written_whole_and_alone(tmp_path: Path) -> None:
    for content in (b"lama", b"baru"):
        files.write(tmp_path / "surat.pdf", content)
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("surat.pdf", b"baru")]


@pytest.mark.parametrize("place", ["tidak ada/surat.pdf", "folder"])
def test_a_refusal_leaves_nothing_half_written(tmp_path: Path, place: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(DmeError, match="tidak dapat ditulis"):
        files.write(tmp_path / place, b"isi")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]
