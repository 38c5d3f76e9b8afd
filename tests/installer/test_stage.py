"""Only what the program uses goes into the product."""

from pathlib import Path, PurePosixPath

import pytest

from installer import extras, fetch, stage
from installer.ground import ROOT


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtWidgets.pyd",
        "PySide6/Qt6Svg.dll",
        "PySide6/pyside6.abi3.dll",
        "PySide6/msvcp140_1.dll",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/__init__.py",
        "shiboken6/Shiboken.pyd",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "sqlalchemy/orm/session.py",
        "tzdata/zoneinfo/Asia/Makassar",
        "_cffi_backend.cp313-win_amd64.pyd",
    ],
)
def test_what_the_program_needs_is_taken(name: str) -> None:
    assert stage.is_used(PurePosixPath(name))


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/QtQuick.pyd",
        "PySide6/Qt6Network.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/designer.exe",
        "PySide6/QtCore.pyi",
        "PySide6/qml/QtQuick/qtquick2plugin.dll",
        "PySide6/plugins/platforms/qdirect2d.dll",
        "PySide6/translations/qtbase_de.qm",
        "keyring-25.7.0.dist-info/RECORD",
        "sqlalchemy/testing/assertions.py",
        "reportlab/fonts/VeraBd.ttf",
        "tzdata/zoneinfo/Europe/Paris",
        "bin/alembic.exe",
    ],
)
def test_what_nobody_uses_is_left_out(name: str) -> None:
    assert not stage.is_used(PurePosixPath(name))


def test_resources_go_along_but_not_what_they_were_made_from() -> None:
    shipped = ["catalogue/dme_en.qm", "icons/x.svg", "panduan/mulai.md", "fonts/OFL.txt"]
    sources = ["catalogue/dme_en.ts", "regions/build.py", "pictures/window.png"]
    assert [x for x in shipped + sources if stage.is_shipped(PurePosixPath(x))] == shipped


def test_the_path_of_the_program_names_where_the_extras_of_a_province_may_lie() -> None:
    path = stage.SEARCH_PATH.format(tag="313", extras=stage.EXTRAS).splitlines()
    assert path[-2:] == [r"..\app", r"..\..\DME Desktop Provinsi\lib\313"]


def test_what_a_province_adds_is_pinned_by_the_lock(tmp_path: Path) -> None:
    part = fetch.part_of(ROOT / extras.LOCK, extras.PARTS, tmp_path / "some.lock")
    told = part.read_text(encoding="utf-8")
    assert {line.split("==")[0] for line in told.splitlines() if "==" in line} == set(extras.PARTS)
    assert "--hash=sha256:" in told
