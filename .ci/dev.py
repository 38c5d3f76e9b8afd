"""The one-command habits: `python3 .ci/dev.py demo|run|test|check|format|bench|engines|windows`.

Needs Python 3.11 or newer and nothing else. On Debian, as root or with sudo, it installs the system
libraries that Qt needs; on Windows nothing more is needed.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
ENGINES = VENV / "engines"  # engines of provinces are large, and no part of the program


def bin_of(venv: Path) -> Path:
    """Return where an environment keeps its programs."""
    return venv / ("Scripts" if os.name == "nt" else "bin")


BIN = bin_of(VENV)
SYSTEM = {  # what a bare Debian lacks: (a file that tells, the package that brings it)
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
BY_FILE = ("-n", "2", "--dist", "loadfile")  # benches: most measure their own work, and much waits
TEST_TOOLS = {"strace": "strace", "Xvfb": "xvfb", "zbarimg": "zbar-tools"}
BROWSER = {"chromium": "chromium"}  # in which the tests open the page that checks papers
PAGE_TOOLS = {"node": "nodejs", "npm": "npm"}  # what building that page needs
SERVERS = {  # what the tests of the engines start
    "/usr/bin/pg_lsclusters": "postgresql",
    "java": "default-jre-headless",
}
WINDOWS_TOOLS = {  # what building and proving the installer for Windows needs besides
    "wine": "wine",
    "/usr/lib/wine/wine64": "wine64",
    "makensis": "nsis",
    "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32",
    "osslsigncode": "osslsigncode",
    "openssl": "openssl",
    "xdotool": "xdotool",
    "/usr/share/i18n/locales/id_ID": "locales",
}


def main(arguments: list[str]) -> int:
    """Do one habit and return its exit status."""
    habits = {
        "demo": demo,
        "run": run,
        "test": test,
        "check": check,
        "format": tidy,
        "bench": bench,
        "figures": figures,
        "catalogue": catalogue,
        "page": page,
        "pictures": pictures,
        "build": build,
        "prove": prove,
        "windows": windows,
        "engines": engines,
    }
    if not arguments or arguments[0] not in habits:
        print(f"usage: python3 .ci/dev.py {'|'.join(habits)}", file=sys.stderr)
        return 2
    # Where a machine keeps no byte code, each of hundreds of processes would compile it all anew
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return habits[arguments[0]](arguments[1:])


def demo(arguments: list[str]) -> int:
    """Make a practice village in a new folder `out`, and open the window where a display is."""
    prepare("requirements.lock")
    names = ["out", *(f"out-{number}" for number in range(2, 1000))]
    free = next(name for name in names if not (ROOT / name).exists())
    done = call("dme", "demo", "--out", free, *arguments)
    if done == 0 and (os.name == "nt" or os.environ.get("DISPLAY")):
        return call("dme-desktop", "--demo")
    return done


def run(arguments: list[str]) -> int:
    """Open the program."""
    prepare("requirements.lock")
    return call("dme-desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Run every check of the house, then the whole suite: the benches last."""
    prepare("requirements-dev.lock", BROWSER)
    done = check([])
    apart = ("-n", "2", "--dist", "worksteal")
    done = done or tried("-m", "not bench and not engines", *arguments, beside=apart)
    return done or tried("-m", "bench and not engines", *arguments, beside=BY_FILE)


def tried(*arguments: str, beside: tuple[str, ...] = ()) -> int:
    """Run tests; up to five that fail are run once more alone, and named if they hold then.

    A machine that others use as well can disturb one test of thousands. A fault fails both times,
    and more than five at once are a fault.
    """
    suite = ("python", "-m", "pytest", "-q", *arguments)
    failed_before = ROOT / ".pytest_cache" / "v" / "cache" / "lastfailed"
    failed_before.unlink(missing_ok=True)
    done = call(*suite, *beside)
    failed = json.loads(failed_before.read_bytes()) if done and failed_before.exists() else {}
    if not 0 < len(failed) <= 5:
        return done
    print("Once more, alone: " + ", ".join(failed), flush=True)
    return call(*suite, "--last-failed", "--last-failed-no-failures", "none")


def check(_: list[str]) -> int:
    """Read the source with every reader: format, lint, types, floors, unused dependencies."""
    prepare("requirements-dev.lock")
    os.environ["PATH"] = f"{BIN}{os.pathsep}{os.environ['PATH']}"
    readers = (
        ("ruff", "format", "--check", "-q"),
        ("ruff", "check", "-q"),
        ("mypy",),
        ("lint-imports",),
        ("deptry", "dme_desktop"),
        ("vulture", "dme_desktop", "--min-confidence", "80"),
    )
    return max(call(*reader) for reader in readers)


def tidy(_: list[str]) -> int:
    """Format the source and mend what can be mended."""
    prepare("requirements-dev.lock")
    return call("ruff", "format") or call("ruff", "check", "--fix")


def bench(arguments: list[str]) -> int:
    """Measure the ratios of tests/bench and print them."""
    prepare("requirements-dev.lock")
    return call("python", "-m", "pytest", "-q", "-rP", *BY_FILE, "tests/bench", *arguments)


def figures(arguments: list[str]) -> int:
    """Measure what a clerk feels at three sizes, beside the figures kept; `--keep` keeps them."""
    prepare("requirements-dev.lock")
    return call("python", "-m", "tests.bench.figures", *arguments)


def pictures(_: list[str]) -> int:
    """Draw the pictures of the manual again from the practice village, in both languages."""
    prepare("requirements-dev.lock")
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "env", "QT_QPA_PLATFORM=xcb"]
    drawing = [*screen, "TZ=Asia/Makassar", str(BIN / "python"), "-m", "tests.app.pictures"]
    return subprocess.run(drawing, cwd=ROOT, check=False).returncode


def catalogue(_: list[str]) -> int:
    """Collect the texts of the interface and compile the catalogues."""
    prepare("requirements-dev.lock")
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "dme_desktop").rglob("*.py"))]
    folder = Path("resources/catalogue")
    collected = call(
        "pyside6-lupdate", *sources, "-source-language", "id_ID", "-target-language", "en_US",
        "-no-obsolete", "-locations", "none", "-ts", str(folder / "dme_en.ts"),
    )  # fmt: skip
    compiled = [
        call("pyside6-lrelease", "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))
        for ts in sorted((ROOT / folder).glob("*.ts"))
    ]
    return max(collected, *compiled)


def page(_: list[str]) -> int:
    """Build the page that checks papers in a browser, by the hashes of its lock file."""
    system_packages(PAGE_TOOLS)
    source = ROOT / "resources" / "pemeriksa" / "source"
    for step in (("npm", "ci", "--ignore-scripts"), ("node", "build.mjs")):
        found = shutil.which(step[0]) or step[0]
        if failed := subprocess.run([found, *step[1:]], cwd=source, check=False).returncode:
            return failed
    return 0


def build(arguments: list[str]) -> int:
    """Build the installer for Windows; see installer/README.md."""
    prepare("requirements-dev.lock", WINDOWS_TOOLS)
    return call("python", "-m", "installer.building", *arguments)


def prove(arguments: list[str]) -> int:
    """Install and use under Wine what was built last."""
    prepare("requirements-dev.lock", WINDOWS_TOOLS)
    return call("python", "-m", "installer.proving", *arguments)


def windows(_: list[str]) -> int:
    """Build the installer for Windows and prove it."""
    return build(["--fast"]) or prove([])


def engines(arguments: list[str]) -> int:
    """Ask the questions of a desk on every engine, in an environment of their own."""
    prepare("requirements-engines.lock", SERVERS, ENGINES)
    pytest = (str(bin_of(ENGINES) / "python"), "-m", "pytest", "-q", *arguments)
    desk = (f"tests/district/test_{one}.py" for one in ("asking", "figures", "gathering", "story"))
    return call(*pytest, "-m", "engines", "tests/engines") or call(*pytest, *desk)


def prepare(lock: str, tools: dict[str, str] = {}, venv: Path = VENV) -> None:  # noqa: B006 - never changed
    """Make an environment of the project as the lock file says, once per change of the lock."""
    system_packages(TEST_TOOLS | tools)
    stamp = venv / f"{lock}.done"
    wanted = (ROOT / lock).read_text(encoding="utf-8")
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    bin_ = bin_of(venv)
    if not (bin_ / "python").exists() and not (bin_ / "python.exe").exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(bin_ / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / lock)], check=True)
    subprocess.run([*pip, "--no-deps", "-e", str(ROOT)], check=True)
    stamp.write_text(wanted, encoding="utf-8")


def system_packages(tools: dict[str, str]) -> None:
    """Install with apt what is missing, where there is an apt; say so where it may not."""
    if not shutil.which("apt-get"):
        return
    told = shutil.which("ldconfig") or "/sbin/ldconfig"  # not on everybody's path
    known = subprocess.run([told, "-p"], capture_output=True, text=True, check=False).stdout
    missing = [package for library, package in SYSTEM.items() if library not in known]
    missing += [package for tool, package in tools.items() if not shutil.which(tool)]
    try:
        import ensurepip  # noqa: F401, PLC0415 - Debian ships it apart
    except ImportError:
        missing.append("python3-venv")
    if not missing:
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    install = [*as_root, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run([*as_root, "apt-get", "update", "-qq"], env=quiet, check=False)
    if subprocess.run(install, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
        print("Please install: " + " ".join(missing), file=sys.stderr)


def call(tool: str, *arguments: str) -> int:
    """Run a tool of the environment in the project's folder; return its exit status."""
    found = shutil.which(tool, path=str(BIN)) or tool
    return subprocess.run([found, *arguments], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
