"""Packing the staged product into one installer, always with the same bytes."""

from collections.abc import Iterator
from pathlib import Path

from PIL import Image, ImageDraw

from installer import launchers
from installer.ground import EPOCH, INSTALLER, ROOT, files_in, give_one_time, run, sha256_of

SCRIPT = INSTALLER / "setup.nsi"
SIDE, HEAD = (164, 314), (150, 57)  # pixels of the pictures in NSIS's pages
GREEN, GOLD, WHITE = "#0d6b5a", "#e3b23c", "#ffffff"


def pack(
    stage: Path, version: str, work: Path, out: Path, packing: str, script: Path = SCRIPT
) -> None:
    """Write the installer of a stage, packed by "lzma", "zlib" or "none"."""
    art = work / "art"
    draw(art)
    give_one_time(art)
    listed = work / "files.nsh"
    listed.write_text("\n".join(file_lines(stage)) + "\n", encoding="utf-8")
    kilobytes = sum((stage / name).stat().st_size for name in files_in(stage)) // 1024
    given = {
        "VERSION": version, "STAGE": stage, "FILES": listed, "OUT": out, "ART": art,
        "KILOBYTES": kilobytes, f"PACK_{packing}": "",
    }  # fmt: skip
    words = [f"-D{name}={value}" for name, value in given.items()]
    steady = {"SOURCE_DATE_EPOCH": str(EPOCH), "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    run("makensis", "-V2", "-WX", *words, script, env=steady)


def file_lines(stage: Path) -> Iterator[str]:
    """Yield NSIS's lines for every file in a fixed order, which no disk decides."""
    folder = None
    for name in files_in(stage):
        if name.parent != folder:
            folder = name.parent
            inside = "" if folder == Path() else "\\" + folder.as_posix().replace("/", "\\")
            yield f'SetOutPath "$INSTDIR.baru{inside}"'
        yield f'File "{(stage / name).as_posix()}"'


def write_hashes(folder: Path, *files: Path) -> None:
    """Write the SHA-256 of the released files, as `sha256sum -c` reads them."""
    lines = [f"{sha256_of(file)}  {file.name}\n" for file in files]
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="ascii", newline="\n")


def draw(art: Path) -> None:
    """Draw the icon and the two pictures of the installer's pages."""
    launchers.icon(art / "dme.ico")
    with Image.open(ROOT / "resources" / "icons" / "dme.png") as drawing:
        side = Image.new("RGB", SIDE, GREEN)
        _paste(side, drawing, 96, ((SIDE[0] - 96) // 2, 40))
        ImageDraw.Draw(side).rectangle((34, 160, SIDE[0] - 35, 161), fill=GOLD)
        side.save(art / "side.bmp")
        head = Image.new("RGB", HEAD, WHITE)
        _paste(head, drawing, 44, (HEAD[0] - 52, 6))
        head.save(art / "head.bmp")


def _paste(page: Image.Image, drawing: Image.Image, size: int, place: tuple[int, int]) -> None:
    small = drawing.resize((size, size), Image.Resampling.LANCZOS)
    page.paste(small, place, small)
