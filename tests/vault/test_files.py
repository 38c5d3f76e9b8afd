"""A file is the old one or the new one, never half of one."""

import time
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


def test_a_file_that_a_scanner_holds_for_a_moment_is_renamed_a_moment_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = files._move
    pauses: list[float] = []
    tried: list[Path] = []

    def held(part: Path, path: Path, flags: int) -> None:
        tried.append(path)
        if len(tried) < 4:
            refused = PermissionError(13, "held")
            refused.winerror = 32  # type: ignore[attr-defined]
            raise refused
        moved(part, path, flags)

    monkeypatch.setattr(files, "_move", held)
    monkeypatch.setattr(time, "sleep", pauses.append)
    files.replace(tmp_path / "kunci.json", b"utuh")
    assert (tmp_path / "kunci.json").read_bytes() == b"utuh"
    assert pauses == [0.05, 0.1, 0.2]


def test_a_folder_that_may_not_be_written_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "refused")

    monkeypatch.setattr(files, "_move", refused)
    monkeypatch.setattr(time, "sleep", lambda _: pytest.fail("nothing to wait for"))
    with pytest.raises(PermissionError):
        files.replace(tmp_path / "kunci.json", b"baru")
