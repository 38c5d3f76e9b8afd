"""The same files give the same list, and nothing of where they lie decides their order."""

from pathlib import Path

from PIL import Image

from installer import ground, packing


def test_files_are_listed_by_name_with_their_folders(tmp_path: Path) -> None:
    for name in ("lib/b.pyd", "dme.exe", "lib/a/c.pyc", "app/x.svg"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"x")
    lines = [line.replace(tmp_path.as_posix(), "STAGE") for line in packing.file_lines(tmp_path)]
    assert lines == [
        r'SetOutPath "$INSTDIR.baru\app"', 'File "STAGE/app/x.svg"',
        'SetOutPath "$INSTDIR.baru"', 'File "STAGE/dme.exe"',
        r'SetOutPath "$INSTDIR.baru\lib\a"', 'File "STAGE/lib/a/c.pyc"',
        r'SetOutPath "$INSTDIR.baru\lib"', 'File "STAGE/lib/b.pyd"',
    ]  # fmt: skip


def test_every_file_gets_the_same_time(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "a.pyd").write_bytes(b"x")
    ground.give_one_time(tmp_path)
    assert {one.stat().st_mtime for one in (tmp_path, *tmp_path.rglob("*"))} == {ground.EPOCH}


def test_the_pictures_of_the_pages_have_the_size_of_their_place(tmp_path: Path) -> None:
    packing.draw(tmp_path)
    for name, size in (("side.bmp", packing.SIDE), ("head.bmp", packing.HEAD)):
        with Image.open(tmp_path / name) as picture:
            assert picture.size == size
    with Image.open(tmp_path / "dme.ico") as picture:
        assert (16, 16) in picture.info["sizes"]
