"""The window as a clerk sees and uses it: pictures of every kind of screen, and real typing."""

import json
import shutil
import sys
import time
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRect

from installer.ground import run
from installer.proof import setup
from installer.proof.office import SECRET_FILE
from installer.proof.place import Place, Refuted, check
from installer.proof.screen import Screen, differing, look

WORKER = "Siti Contohwati"
ROOMS = (
    "today", "people", "workers", "letters", "commitments", "remittances", "reports", "backup",
    "settings",
)  # fmt: skip
SOON = 12  # seconds in which a second start is answered
TAKEN = 30  # seconds in which a form is saved, and all that was typed ahead of it
TRIES = 3  # keys are typed into Wine ahead of what is seen; the line tells which try was taken
SAVE = QRect(1214, 121, 132, 32)  # where a form has its button, as pictures/form.png shows
LOG = Path("catatan") / "dme-desktop.log"


def day_at_the_counter(place: Place) -> str:
    """The window opens by its passphrase, shows every room, a paper, and takes a registration."""
    screen, window = Screen(place), place.window()
    screen.wait_for_window(window)
    screen.wait_until(lambda: says(place.data / LOG, "data.halted"), "the passphrase's page")
    screen.calm()
    screen.keep("unlock")
    screen.type((place.work / "ours" / SECRET_FILE).read_text(encoding="utf-8").strip())
    screen.press("Tab", "Tab", "space")
    screen.press("F10")
    screen.wait_until(lambda: says(place.data / LOG, "data.opened"), "the data to open")
    screen.calm()
    screen.keep("last-numbers")  # the data were restored: which numbers stand on paper?
    screen.press("F10")
    screen.calm()
    for number, _ in enumerate(ROOMS, 1):  # a room may come only when it is visited
        screen.press(f"ctrl+{number}")
    for number, name in enumerate(ROOMS, 1):
        screen.press(f"ctrl+{number}")
        screen.keep(f"room-{name}")
    _preview(screen)
    place.seen["window"] = window
    tries = _register(place, screen)
    at = f"at try {tries} of {TRIES}"
    return f"{len(ROOMS)} rooms, {WORKER} registered {at}, pictures in {place.pictures.name}/"


def _preview(screen: Screen) -> None:
    screen.press(f"ctrl+{ROOMS.index('reports') + 1}")
    screen.press("F8")
    screen.keep("preview")
    screen.press("Escape")


def says(log: Path, event: str) -> bool:
    """Say whether the log of the program tells of an event."""
    return log.exists() and event in log.read_text(encoding="utf-8")


def _register(place: Place, screen: Screen) -> int:
    """Type a whole registration until it is taken; return how many times it was typed."""
    walked = run(
        sys.executable, "-m", "installer.proof.walk", place.work / "ours" / "data",
        (place.work / "ours" / SECRET_FILE).read_text(encoding="utf-8").strip(),
    )  # fmt: skip
    keys = json.loads(walked)
    for tries in range(1, TRIES + 1):
        if _is_saved(screen, keys):
            return tries
        screen.press("Escape")
        screen.press("shift+Tab", "shift+Tab", "space")  # from saving to throwing away
    raise Refuted("the registration was not taken")


def _is_saved(screen: Screen, keys: list[list[str]]) -> bool:
    """Fill in the form and save it; say whether its button to save has gone with it."""
    screen.press("ctrl+3")
    screen.press("ctrl+n")
    for (before, _), (how, what) in pairwise([["key", ""], *keys]):
        if how == "type":
            screen.type(what)
        elif before == "type":
            screen.press(what)  # nothing is typed before the next field has the keyboard
        else:
            screen.tap(what)
    screen.calm()
    screen.keep("form")
    button = look().copy(SAVE)
    screen.press("F10")
    end = time.monotonic() + TAKEN
    while not (is_gone := differing(button, look().copy(SAVE)) > 0) and time.monotonic() < end:
        time.sleep(0.3)
    screen.keep("list")
    return is_gone


def second_start(place: Place) -> str:
    """A second start brings the window to the front; a backup is checked there, a list asked of."""
    screen = Screen(place)
    before, start = screen.count(), time.monotonic()
    again = place.window()
    check(again.wait(60) == 0, f"it ended with {again.returncode}")
    took = time.monotonic() - start
    check(took < SOON, f"it took {took:.0f} s")
    check(screen.count() == before, "there are two windows")
    (backup,) = (place.work / "ours").glob("*.dmecad")
    _hand_over(place, screen, backup)
    screen.keep("backup-checked")
    came = place.fresh("came") / "daftar-kunci-kab-lombok-timur.dme"
    came.write_bytes(b"not looked at before the clerk says yes")
    _hand_over(place, screen, came)
    screen.wait_until(lambda: screen.count() > before, "the question")
    screen.calm()
    screen.keep("list-asked")
    screen.focus()  # as the clerk's eyes: there is no window manager that gives the keyboard
    screen.tap("Escape")
    screen.wait_until(lambda: screen.count() == before, "the question to go")
    return f"answered in {took:.1f} s, one window"


def _hand_over(place: Place, screen: Screen, file: Path) -> None:
    """Open a file as a double click does while the window is open."""
    opened = place.window(file)
    check(opened.wait(60) == 0, f"it ended with {opened.returncode}")
    note = place.data / "panggilan" / "buka.txt"
    screen.wait_until(lambda: not note.exists(), "the note to be read")
    screen.calm()


def remembered(place: Place) -> str:
    """Closing ends the program; what was typed is there, and Windows remembers the key."""
    screen, window = Screen(place), place.seen["window"]
    screen.focus()
    screen.press("alt+F4")
    check(window.wait(60) == 0, f"it ended with {window.returncode}")
    found = place.answer("list", "journeys", "--find", WORKER)
    check(len(found) == 1, f"{len(found)} journeys of {WORKER}")
    check(place.answer("check")["ok"], "the data are not sound")
    return "opened by the Credential Manager, one journey, all checks good"


def double_click(place: Place) -> str:
    """On a computer without data a double click on a backup offers to bring it back."""
    kept = place.data.with_name("kept")
    place.data.rename(kept)
    screen = Screen(place)
    (backup,) = (place.work / "ours").glob("*.dmecad")
    opener = place.windows.start(setup.opener(place, setup.KINDS[setup.BACKUP]), backup)
    screen.wait_until(lambda: says(place.data / LOG, "data.halted"), "the page to bring back")
    screen.calm()
    screen.keep("restore")
    screen.focus()
    screen.press("alt+F4")
    opener.wait(60)
    screen.wait_until(lambda: not screen.count(), "the window to go")
    shutil.rmtree(place.data)
    kept.rename(place.data)
    return "the program that Windows knows for such files asks only for the passphrase"
