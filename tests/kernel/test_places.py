"""Whose data a start opens, where the users of one computer may share them."""

import shutil
from pathlib import Path

import pytest

from dme_desktop.app.entrance import office
from dme_desktop.app.shell import options
from dme_desktop.kernel import places
from dme_desktop.vault import keys, profile
from tests.conftest import PASSPHRASE


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Give a user's own folder and the one that several may share; neither is there yet."""
    return tmp_path / "own", tmp_path / "shared"


def data_of(folder: Path, key: bytes) -> None:
    folder.mkdir()
    (folder / profile.DATABASE).write_bytes(b"x")
    keys.write(folder / profile.KEYS, keys.lock(key, "x", PASSPHRASE, keys.new_recovery_code()))


def chosen(folders: tuple[Path, Path]) -> str:
    return places.chosen(*folders).name


def test_without_a_shared_folder_each_has_their_own(folders: tuple[Path, Path]) -> None:
    assert chosen(folders) == "own"
    data_of(folders[0], keys.new_key())
    assert chosen(folders) == "own"


def test_who_has_no_data_finds_those_that_are_shared(folders: tuple[Path, Path]) -> None:
    folders[1].mkdir()
    assert chosen(folders) == "shared"  # a backup may be brought back into it


def test_data_that_moved_are_opened_where_they_are_now(folders: tuple[Path, Path]) -> None:
    data_of(folders[0], keys.new_key())
    shutil.copytree(folders[0], folders[1])
    assert chosen(folders) == "shared"


@pytest.mark.parametrize("spoilt", [None, b"", b"{}", b"[1]", b"{"])
def test_own_data_are_never_left_for_others(
    folders: tuple[Path, Path], spoilt: bytes | None
) -> None:
    for folder in folders:
        data_of(folder, keys.new_key())
    if spoilt is not None:
        for folder in folders:
            (folder / profile.KEYS).write_bytes(spoilt)
    assert chosen(folders) == "own"


def test_the_window_and_the_command_line_choose_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DME_DATA_DIR", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    common = tmp_path / "common"
    monkeypatch.setattr(places, "shared", lambda: common)
    apart = Path(options.default_folder())
    assert apart == office.default_folder()
    assert apart != common
    common.mkdir()
    assert Path(options.default_folder()) == office.default_folder() == common
