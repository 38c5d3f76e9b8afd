"""The screen, the keyboard and the eyes of a proof."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from installer.ground import NAME, run
from installer.proof.place import Place, check

CALM = 0.3  # seconds between two looks that must see the same
ANSWER = 15  # seconds in which a key shows its effect, on a busy machine too
BLINKING = 400  # pixels a cursor may change
PATIENCE = float(os.environ.get("DME_PATIENCE", "90"))  # seconds; more where others work too
TITLES = f"^({NAME}|Masukkan)"  # of the window and of what it asks about a list


class Screen:
    """Looks at the whole display, presses keys, and waits until nothing moves any more."""

    def __init__(self, place: Place) -> None:
        self._folder = place.pictures
        self._display = place.windows.extra["DISPLAY"]

    def press(self, *keys: str) -> None:
        """Press keys by their X names, "Return", "ctrl+3", and wait until they had their effect."""
        before, end = look(), time.monotonic() + ANSWER
        self._xdotool("key", "--delay", "60", *keys)
        while differing(before, look()) <= BLINKING and time.monotonic() < end:
            time.sleep(0.1)
        self.calm()

    def tap(self, key: str) -> None:
        """Press a key and go on at once."""
        self._xdotool("key", key)

    def type(self, text: str) -> None:
        """Type a text where the cursor is, and wait until what it brings up is there."""
        self._xdotool("type", "--delay", "40", text)
        self.calm()

    def wait_for_window(self, process: "subprocess.Popen[str]", beside: int = 0) -> None:
        """Wait until there are more windows than `beside`, and give the new one the keyboard."""
        self.wait_until(lambda: process.poll() is not None or self.count() > beside, "the window")
        check(process.poll() is None, f"it ended with {process.poll()}")
        self.calm()
        self.focus()

    def focus(self) -> None:
        """Give the keyboard to the topmost of our windows."""
        self._xdotool("windowfocus", self._ours()[-1])
        self.calm()

    def wait_until(self, happened: Callable[[], object], what: str) -> None:
        """Wait for something; raise Refuted when it does not come."""
        end = time.monotonic() + PATIENCE
        while not happened():
            check(time.monotonic() < end, f"waited in vain for {what}")
            time.sleep(0.1)

    def calm(self) -> None:
        """Wait until two looks see the same."""
        before, end = look(), time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(CALM)
            now = look()
            if differing(before, now) <= BLINKING:
                return
            before = now

    def keep(self, name: str) -> Path:
        """Keep a picture a person can look at; raise Refuted when it shows next to nothing."""
        picture = look()
        self._folder.mkdir(parents=True, exist_ok=True)
        file = self._folder / f"{name}.png"
        picture.save(str(file))
        check(colours(picture) >= 8, f"{name} shows nothing")
        return file

    def count(self) -> int:
        """Return how many of our windows can be seen."""
        return len(self._ours())

    def _ours(self) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", TITLES],
            env=os.environ | {"DISPLAY": self._display},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return found.stdout.split()

    def _xdotool(self, *words: str) -> None:
        run("xdotool", *words, env={"DISPLAY": self._display})


def open_eyes(display: str) -> QGuiApplication:
    """Return what has to be kept while anyone looks at the display."""
    os.environ["DISPLAY"] = display
    return QGuiApplication(["proof", "-platform", "xcb"])


def look() -> QImage:
    """Return what is on the screen now."""
    picture = QGuiApplication.primaryScreen().grabWindow(0).toImage()
    return picture.convertToFormat(QImage.Format.Format_RGB32)


def differing(one: QImage, other: QImage) -> int:
    """Return how many pixels of two pictures of a screen differ."""
    if one == other:
        return 0
    pairs = zip(
        memoryview(one.constBits()).cast("I"), memoryview(other.constBits()).cast("I"), strict=True
    )
    return sum(a != b for a, b in pairs)


def colours(picture: QImage) -> int:
    """Return how many colours a picture has, seen in every tenth pixel."""
    return len(set(memoryview(picture.constBits()).cast("I")[::10]))
