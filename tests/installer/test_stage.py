"""Only what the program uses goes into the product."""

from pathlib import PurePosixPath

import pytest

from installer import stage


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
