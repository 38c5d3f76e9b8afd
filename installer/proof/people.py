"""Two users of one computer share the data of its office."""

import shutil
from collections.abc import Callable
from typing import Any

from dme_desktop.vault import keys
from dme_desktop.vault.profile import KEYS
from installer.ground import NAME
from installer.proof.clerk import LOG, says
from installer.proof.office import SECRET_FILE
from installer.proof.place import Place, check
from installer.proof.screen import PATIENCE, Screen

OPENED = "data.opened"


def second_user(place: Place) -> str:
    """Who has no data opens those that an administrator put there for all, one at a time."""
    secret, own = _secret(place), place.data.with_name("own")
    shared = place.windows.drive / "ProgramData" / NAME
    place.data.rename(own)
    try:
        shutil.copytree(own, shared, ignore=shutil.ignore_patterns("catatan", "layar.ini"))
        asked = place.dme("list", "journeys")
        check(asked.status == 1 and "kata sandi" in asked.said, asked.said)
        screen, window = Screen(place), place.window()
        screen.wait_for_window(window)
        screen.wait_until(lambda: says(shared / LOG, "data.halted"), "the passphrase's page")
        screen.calm()
        screen.focus()
        screen.type(secret)
        screen.press("Tab", "Tab", "space")  # let this user's Windows remember the key
        screen.press("F10")
        screen.wait_until(lambda: says(shared / LOG, OPENED), "the data of all to open")
        screen.calm()
        screen.keep("shared")
        refused = place.dme("list", "journeys")
        check(refused.status == 1 and "akun lain" in refused.said, refused.said)
        _close(screen, window)
        found = place.answer("list", "journeys")
    finally:
        shutil.rmtree(shared, ignore_errors=True)
        shutil.rmtree(place.data, ignore_errors=True)  # what a window that stayed may have written
        own.rename(place.data)
    return f"{len(found)} journeys; the passphrase is asked once, two at once are refused"


def _close(screen: Screen, window: Any) -> None:  # noqa: ANN401 - a process
    screen.focus()
    screen.press("alt+F4")
    check(window.wait(PATIENCE) == 0, f"it ended with {window.returncode}")
    screen.wait_until(lambda: not screen.count(), "the window to go")


def _secret(place: Place) -> str:
    """Return the passphrase of the data, whichever practice village they came from."""
    told: list[str] = [
        (place.work / whose / SECRET_FILE).read_text(encoding="utf-8").strip()
        for whose in ("ours", "theirs")
    ]
    opens: Callable[[str], object] = lambda one: keys.unlock(  # noqa: E731 - as short as it is
        keys.read(place.data / KEYS), one
    )
    return next(one for one in told if opens(one))
