"""Installing, updating, putting back and removing, on an empty Windows."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dme_desktop.migrations import HEAD, REVISIONS
from dme_desktop.vault import migrate
from dme_desktop.vault.profile import DATABASE
from installer.ground import NAME
from installer.launchers import COMMANDS
from installer.proof import former
from installer.proof.place import SECRET, Place, check
from installer.proof.screen import Screen

TOO_OLD, OPEN, NEWER_THERE, PUT_BACK = 3, 5, 6, 7
KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\DMEDesktop"
CLASSES = r"HKCU\Software\Classes"
BACKUP, LIST = ".dmecad", ".dme"
KINDS = {BACKUP: "DMEDesktop.Cadangan", LIST: "DMEDesktop.Daftar"}


def too_old(place: Place) -> str:
    """A Windows before 10 version 1903 is refused in words."""
    place.windows.be("win81")
    try:
        status = place.install(place.installer)
        _look_at_refusal(place, "refused-old-windows")
    finally:
        place.windows.be("win10")
    check(status == TOO_OLD, f"exit status {status}")
    check(not place.program.exists(), "it installed")
    return f"exit status {status}, nothing installed"


def install_former(place: Place) -> str:
    """An earlier version installs without questions, without administrator."""
    place.seen["former"] = former.installer(place)
    status = place.install(place.seen["former"])
    check(status == 0, f"exit status {status}")
    _check_version(place, former.VERSION)
    return f"version {former.VERSION} in {place.program.name}"


def put_back(place: Place) -> str:
    """An update that finds unsound data leaves program and data as they were."""
    former.data(place.data, sound=False)
    before = former.contents(place.data)
    with _secret(place):
        status = _look_at_update(place, "update-put-back")
    check(status == PUT_BACK, f"exit status {status}")
    check(former.contents(place.data) == before, "the data were changed")
    check(not place.program.with_name(f"{NAME}.lama").exists(), "it left the former one beside")
    _check_version(place, former.VERSION)
    shutil.rmtree(place.data)
    return f"exit status {status}, version {former.VERSION} runs, every row as before"


def update(place: Place) -> str:
    """An update in place brings the data along, and keeps a copy of them as they were."""
    former.data(place.data)
    with _secret(place):
        status = place.install(place.installer)
    check(status == 0, f"exit status {status}")
    _check_version(place, place.plan.version)
    found = former.contents(place.data)
    check(found["alembic_version"] == [(HEAD,)], f"the data stand at {found['alembic_version']}")
    check(("operator", "Kasi Contoh") in found["setting"], "what was written is gone")
    copies = migrate.copies_of(place.data / DATABASE)
    check(len(copies) == (len(REVISIONS) > 1), f"{len(copies)} copies")
    sound = place.answer("check", secret=SECRET)
    check(sound["ok"], str(sound))
    shutil.rmtree(place.data)
    return f"{former.VERSION} to {place.plan.version}, data {REVISIONS[0]} to {HEAD}, checked"


def stands(place: Place) -> str:
    """Shortcuts, the list of programs and the kinds of file are there."""
    for file in _shortcuts(place):
        check(file.is_file(), f"{file.name} is missing")
    for ending, kind in KINDS.items():
        check(kind in _registry(place, rf"{CLASSES}\{ending}", "/ve"), f"{ending} is nobody's")
        check(opener(place, kind).endswith(f"{NAME}.exe"), opener(place, kind))
    check(not list(place.program.parent.glob("*.*")), "something lies beside the program")
    return "Start menu, desktop, Windows' list of programs, " + ", ".join(KINDS)


def opener(place: Place, kind: str) -> str:
    """Return the program that Windows starts with a file that is double-clicked."""
    said = _registry(place, rf"{CLASSES}\{kind}\shell\open\command", "/ve")
    found = re.search(r'"([^"]+)" "%1"', said)
    check(found, f"no program opens it: {said}")
    return found[1] if found else ""


def newer_there(place: Place) -> str:
    """An older version does not go over a newer one."""
    status = place.install(place.seen["former"])
    check(status == NEWER_THERE, f"exit status {status}")
    _check_version(place, place.plan.version)
    return f"exit status {status}"


def is_open(place: Place) -> str:
    """Nothing is installed or removed while the program is open."""
    check(place.seen["window"].poll() is None, "the window is not open")
    status = place.install(place.installer)
    check(status == OPEN, f"exit status {status}")
    _look_at_refusal(place, "refused-open")
    place.windows.run(place.program / "uninstall.exe", "/S")
    check((place.program / COMMANDS).is_file(), "it was removed all the same")
    return f"exit status {status}"


def repair(place: Place) -> str:
    """The same version installs over itself, with questions, and the data stay as they are."""
    before = place.answer("list", "journeys")
    screen, process = Screen(place), place.windows.start(place.installer)
    screen.wait_for_window(process)
    screen.keep("install-welcome")
    screen.press("Return")
    screen.keep("install-progress")
    _wait_until_laid_down(place, screen)
    screen.keep("install-done")
    screen.press("space", "Return")  # not to open the program
    check(process.wait(60) == 0, f"exit status {process.returncode}")
    check(place.answer("list", "journeys") == before, "the data changed")
    return f"{len(before)} journeys before and after"


def remove(place: Place) -> str:
    """Removing takes the program and keeps the data, and says where they are."""
    place.data.mkdir(parents=True, exist_ok=True)
    kept = place.data / "tetap.txt"
    kept.write_text("data desa", encoding="utf-8")
    screen = Screen(place)
    process = place.windows.start(place.program / "uninstall.exe")
    screen.wait_until(screen.count, "the uninstaller")
    screen.focus()
    screen.keep("remove-asks")
    screen.press("Return")
    screen.wait_until(lambda: not (place.program / COMMANDS).exists(), "the end of the program")
    screen.calm()
    screen.keep("removed")
    screen.focus()
    screen.press("Return")
    process.wait(60)
    screen.wait_until(lambda: not place.program.exists(), "the folder to go")
    left = [file.name for file in _shortcuts(place) if file.exists()]
    check(not left, f"left behind: {left}")
    for key in (KEY, *(rf"{CLASSES}\{one}" for pair in KINDS.items() for one in pair)):
        check(place.windows.run("reg", "query", key).status != 0, f"{key} is still there")
    check(kept.read_text(encoding="utf-8") == "data desa", "the data are gone")
    return "program, shortcuts and registry gone, data kept"


def _look_at_refusal(place: Place, name: str) -> None:
    """Keep a picture of how the installer says no."""
    screen = Screen(place)
    beside, process = screen.count(), place.windows.start(place.installer)
    screen.wait_for_window(process, beside)
    screen.keep(name)
    screen.press("Return")
    process.wait(60)


def _look_at_update(place: Place, name: str) -> int:
    """Install with questions, keep a picture of how it ends, and return the exit status."""
    screen, process = Screen(place), place.windows.start(place.installer)
    screen.wait_for_window(process)
    screen.press("Return")
    _wait_until_laid_down(place, screen)
    screen.keep(name)
    screen.focus()
    screen.press("Return")
    return process.wait(60)


def _wait_until_laid_down(place: Place, screen: Screen) -> None:
    """Wait until the new program has come, and the former one has gone or has come back."""

    def beside() -> bool:
        ends = ("baru", "lama", "gagal")
        return any(place.program.with_name(f"{NAME}.{end}").exists() for end in ends)

    screen.wait_until(beside, "the program to be copied")
    screen.wait_until(lambda: not beside(), "the end of the installation")
    screen.calm()


@contextmanager
def _secret(place: Place) -> Iterator[None]:
    """Let the installer know the passphrase, as the keyring of a clerk would."""
    place.windows.extra["DME_PASSPHRASE"] = SECRET
    try:
        yield
    finally:
        del place.windows.extra["DME_PASSPHRASE"]


def _check_version(place: Place, wanted: str) -> None:
    said = place.dme("--version").said
    check(wanted in said, f"dme --version says {said}")
    shown = _registry(place, KEY, "/v", "DisplayVersion")
    check(wanted in shown, f"Windows shows {shown}")


def _registry(place: Place, key: str, *words: str) -> str:
    return place.windows.run("reg", "query", key, *words).said


def _shortcuts(place: Place) -> list[Path]:
    start = place.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs" / NAME
    return [
        place.home / "Desktop" / f"{NAME}.lnk",
        start / f"{NAME}.lnk",
        start / "Latihan (desa contoh).lnk",
    ]
