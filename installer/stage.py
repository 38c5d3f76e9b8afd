"""Laying out the product as it will stand on the clerk's disk: runtime, lib, app, licences.

Only what the program uses is taken. Qt's libraries stay files of their own, which anyone may
replace by another build of the same version.
"""

import shutil
from pathlib import Path, PurePosixPath

from installer.fetch import WindowsPython
from installer.ground import ROOT, BuildError, files_in
from installer.wine import Wine

QT_MODULES = {"Core", "Gui", "Widgets", "PrintSupport"}
QT_LIBRARIES = QT_MODULES | {"Svg"}
QT_PLUGINS = {
    "platforms/qwindows.dll", "imageformats/qjpeg.dll", "imageformats/qsvg.dll",
    "iconengines/qsvgicon.dll",
}  # fmt: skip
MICROSOFT = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140")
NOT_RUN = {"tests", "test", "testing", "include", "__pycache__", "bin"}
NOT_READ = {
    ".pyi", ".pxd", ".pxi", ".pyx", ".c", ".h", ".cpp", ".hpp", ".lib", ".typed", ".exe", ".cmd",
}  # fmt: skip
NOT_OURS = (  # what no office needs: other pictures and fonts, other ways to build and to start
    "PIL/_avif", "PIL/_imagingtk", "reportlab/fonts/", "pypdfium2_cli/", "cffi/", "pycparser/",
    "alembic/templates/", "mako/ext/", "zstandard/_cffi", "zstandard/backend_cffi",
)  # fmt: skip
ZONES = {"Asia", "Etc", "UTC", "__init__.py"}  # of tzdata; the others are six hundred small files
EXTRAS = "DME Desktop Provinsi"  # the folder beside the program with what a province adds
SEARCH_PATH = "python{tag}.zip\n.\n..\\lib\n..\\app\n..\\..\\{extras}\\lib\\{tag}\n"


def lay_out(wanted: WindowsPython, python: Path, wheels: Path, stage: Path) -> None:
    """Copy what the product needs into an empty folder; byte code and launchers come after."""
    runtime = stage / "runtime"
    runtime.mkdir(parents=True)
    for file in python.iterdir():
        if file.suffix in {".exe", ".dll", ".pyd", ".zip"}:
            shutil.copyfile(file, runtime / file.name)
    path = SEARCH_PATH.format(tag=wanted.tag, extras=EXTRAS)
    (runtime / f"python{wanted.tag}._pth").write_text(path, encoding="ascii", newline="\n")
    for name in filter(is_used, files_in(wheels)):
        _copy(wheels / name, stage / "lib" / name)
    for name in files_in(ROOT / "dme_desktop"):
        if name.suffix == ".py":
            _copy(ROOT / "dme_desktop" / name, stage / "app" / "dme_desktop" / name)
    for name in filter(is_shipped, files_in(ROOT / "resources")):
        _copy(ROOT / "resources" / name, stage / "app" / "resources" / name)


def is_used(name: PurePosixPath | Path) -> bool:
    """Say whether the program uses a file of the installed wheels."""
    place = name.as_posix()
    if NOT_RUN & set(name.parts) or name.suffix in NOT_READ or place.startswith(NOT_OURS):
        return False
    if name.parts[0].endswith(".dist-info"):
        return name.name in {"METADATA", "entry_points.txt"}  # keyring finds its backends there
    match name.parts:
        case ("PySide6" | "shiboken6", *_):
            return _is_used_of_qt(name)
        case ("tzdata", "zoneinfo", zone, *_):
            return zone in ZONES
        case _:
            return True


def is_shipped(name: PurePosixPath | Path) -> bool:
    """Say whether a file of resources/ goes with the product."""
    is_source = name.suffix in {".ts", ".py", ".pyc"} or name.parts[:2] == ("pemeriksa", "source")
    return not is_source and name.parts[0] != "pictures"


def compile_in(stage: Path, windows: Wine, runtime: Path, *tops: str) -> None:
    """Turn the sources below the tops of a folder into byte code, by the Python that runs it."""
    script = ROOT / "installer" / "bytecode.py"
    done = windows.run(runtime / "python.exe", "-X", "utf8", script, stage, *tops)
    if done.status:
        raise BuildError(done.said)


def _is_used_of_qt(name: PurePosixPath | Path) -> bool:
    match name.parts:
        case ("PySide6", "plugins", *plugin):
            return "/".join(plugin) in QT_PLUGINS
        case (_, file) if file.startswith("Qt6"):
            return name.stem.removeprefix("Qt6") in QT_LIBRARIES
        case ("PySide6", file) if name.suffix == ".pyd":
            return name.stem.removeprefix("Qt") in QT_MODULES
        case (_, file) if name.suffix == ".dll":
            return file.startswith(("pyside6.", "shiboken6.", *MICROSOFT))
        case (_, _):
            return name.suffix in {".py", ".pyd"}
        case _:
            return False


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
