"""Tests of the project, run by the Windows Python on the libraries of the product."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from installer import fetch
from installer.ground import ROOT
from installer.proof.place import Place, check
from installer.wine import inside

TOOLS = (
    "pytest", "pluggy", "iniconfig", "packaging", "colorama", "pygments", "hypothesis",
    "sortedcontainers", "pytest-qt", "pytest-timeout", "openpyxl", "et-xmlfile",
)  # fmt: skip
TESTS = ("tests/windows", "tests/vault", "tests/backup/test_making.py")
QT_OF_TESTS = ("QtTest.pyd", "Qt6Test.dll", "plugins/platforms/qoffscreen.dll")
STICK, SMALL = "e:", "f:"
SMALL_SIZE = 2 << 20  # bytes
START = (
    "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'; "
    "import hypothesis, pytest; hypothesis.settings.register_profile('wine', deadline=None); "
    "hypothesis.settings.load_profile('wine'); sys.exit(pytest.main(sys.argv[1:]))"
)
OPTIONS = (
    "-q", "-rs", "--tb=short", "-p", "no:cacheprovider", "-m", "not rig",
    "-W", "ignore::pytest.PytestAssertRewriteWarning",
)  # fmt: skip
PATIENCE = 900  # seconds
SUMMARY = re.compile(r"^=* ?(\d+ passed.*?) in .*$", re.MULTILINE)


def plug_in(place: Place) -> None:
    """Let two folders be removable drives of this Windows, from its next start on."""
    for drive in (STICK, SMALL):
        link = place.windows.prefix / "dosdevices" / drive
        link.symlink_to(place.fresh(f"stick {drive[0]}"))
        key = r"HKLM\Software\Wine\Drives"
        place.windows.run("reg", "add", key, "/v", drive, "/d", "floppy", "/f")


def tests(place: Place) -> str:
    """Locked files, busy data, kills, sticks: the tests pass inside the Windows Python."""
    python, small = _test_python(place), place.work / f"stick {SMALL[0]}"
    is_small = _mount(small)
    env = {"DME_STICK": f"{STICK.upper()}\\"}
    if is_small:
        env["DME_SMALL_STICK"] = f"{SMALL.upper()}\\"
    try:
        done = place.windows.run(
            python, "-X", "utf8", "-B", "-c", START, *OPTIONS, "--rootdir", ROOT,
            "-c", ROOT / "pyproject.toml", *TESTS, patience=PATIENCE, env=env,
        )  # fmt: skip
    finally:
        if is_small:
            subprocess.run(["umount", "--lazy", str(small)], check=False)
    found = SUMMARY.findall(done.said)
    check(done.status == 0 and found, done.said[-9000:])
    return str(found[-1])


def _test_python(place: Place) -> Path:
    """Put a Python beside the product that sees its libraries and the tests, and return it."""
    folder, tools = place.fresh("python"), place.work / "tools"
    runtime, library = folder / "runtime", folder / "lib"
    shutil.copytree(place.program / "runtime", runtime)
    shutil.copytree(place.program / "lib", library)
    for name in QT_OF_TESTS:
        shutil.copyfile(place.plan.work / "wheels" / "PySide6" / name, library / "PySide6" / name)
    if not tools.exists():
        fetch.wheels(place.plan.python, ROOT / "requirements-dev.lock", tools, *TOOLS)
    tag = place.plan.python.tag
    seen = [inside(one) for one in (library, place.program / "app", tools, ROOT)]
    lines = [f"python{tag}.zip", ".", *seen]
    (runtime / f"python{tag}._pth").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return runtime / "python.exe"


def _mount(folder: Path) -> bool:
    """Put a small file system on a folder; say whether that may be done here."""
    if os.geteuid() != 0:
        return False
    size = f"size={SMALL_SIZE}"
    command = ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(folder)]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
