"""A file is the old one or the new one, never half of one."""

from pathlib import Path

import pytest

from dme_desktop.vault import files


def test_a_file_is_replaced_and_nothing_is_left_beside(tmp_path: Path) -> None:
    file = tmp_path / "kunci.json"
    for content in (b"lama", b"baru"):
        files.replace(file, content)
        assert file.read_bytes() == content
    assert list(tmp_path.iterdir()) == [file]


def test_when_the_new_one_cannot_be_written_the_old_one_stays(tmp_path: Path) -> None:
    file = tmp_path / "kunci.json"
    files.replace(file, b"lama")
    (tmp_path / "kunci.json.part").mkdir()  # in the way
    with pytest.raises(OSError, match=r"."):
        files.replace(file, b"baru")
    assert file.read_bytes() == b"lama"


def test_a_half_written_leftover_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "kunci.json.part").write_bytes(b"seteng")
    files.replace(tmp_path / "kunci.json", b"utuh")
    assert (tmp_path / "kunci.json").read_bytes() == b"utuh"
