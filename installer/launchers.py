"""The two programs a clerk can start: small, with a face, and nothing in them but a beginning."""

from pathlib import Path

from PIL import Image

from installer.fetch import WindowsPython
from installer.ground import INSTALLER, NAME, ROOT, run

SIZES = (16, 20, 24, 32, 40, 48, 64, 128)  # pixels
WINDOW, COMMANDS = f"{NAME}.exe", "dme.exe"
ABOUT = {WINDOW: NAME, COMMANDS: f"{NAME}, perintah tanpa jendela"}
COMPILER = "x86_64-w64-mingw32"


def make(wanted: WindowsPython, version: str, work: Path, stage: Path) -> None:
    """Compile both launchers into the stage."""
    icon(work / "dme.ico")
    for name, about in ABOUT.items():
        place = work / Path(name).stem
        place.mkdir(parents=True)
        (place / "version.h").write_text(_header(wanted, version, name, about), encoding="utf-8")
        _compile(place, work, stage / name, windowed=name == WINDOW)


def icon(target: Path) -> None:
    """Draw the program's icon in every size Windows asks for."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(ROOT / "resources" / "icons" / "dme.png") as drawing:
        drawing.save(target, sizes=[(size, size) for size in SIZES], bitmap_format="bmp")


def _header(wanted: WindowsPython, version: str, name: str, about: str) -> str:
    numbers = ",".join([*version.split("."), "0"])
    defined = {
        "VERSION_NUMBERS": numbers,
        "VERSION_TEXT": f'"{version}"',
        "FILE_NAME": f'"{name}"',
        "DESCRIPTION": f'"{about}"',
        "PYTHON_LIBRARY": f'L"python{wanted.tag}.dll"',
    }
    return "".join(f"#define {key} {value}\n" for key, value in defined.items())


def _compile(place: Path, work: Path, target: Path, *, windowed: bool) -> None:
    source = INSTALLER / "launcher"
    seen = ("-I", ".", "-I", source, "-I", work)
    run(f"{COMPILER}-windres", *seen, source / "launcher.rc", "-o", "resources.o", cwd=place)
    kind = ("-mwindows", "-DWINDOWED") if windowed else ("-mconsole",)
    run(
        f"{COMPILER}-gcc", "-municode", *kind, "-Os", "-s", "-Wall", "-Wextra", "-Werror",
        "-static-libgcc", "-Wl,--no-insert-timestamp", f"-ffile-prefix-map={source}=.", *seen,
        source / "launcher.c", "resources.o", "-o", target, "-lole32", "-luuid",
        cwd=place,
    )  # fmt: skip
