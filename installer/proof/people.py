"""Two users of one computer share the data; a copy that the window makes comes back."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from dme_desktop.vault import keys
from dme_desktop.vault.profile import KEYS
from installer.ground import NAME
from installer.proof import former, setup
from installer.proof.clerk import LOG, says
from installer.proof.office import SECRET_FILE
from installer.proof.place import Place, check
from installer.proof.screen import PATIENCE, Screen

OPENED = "data.opened"
COPIES = "ctrl+shift+9"
NOT_THE_OFFICE = {"setting", "audit_act", "audit_change", "audit_seal", "account_secret"}


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


def comes_back(place: Place) -> str:
    """A copy is made on a stick in the window, and all of it comes back where nothing is left."""
    before = _copies(place)
    screen, window = _open(place)
    screen.press(COPIES)
    screen.press(COPIES)
    screen.press("ctrl+n")
    screen.wait_until(lambda: _copies(place) - before, "the copy")
    screen.calm()
    screen.keep("copy-made")
    _close(screen, window)
    (copy,) = _copies(place) - before
    kept = place.data.with_name("kept")
    place.data.rename(kept)
    opener = place.windows.start(setup.opener(place, setup.KINDS[setup.BACKUP]), copy)
    screen.wait_until(screen.count, "the page to bring back")
    screen.wait_until(lambda: says(place.data / LOG, "data.halted"), "its copies")
    screen.calm()
    screen.focus()
    screen.type(_secret(place, kept))
    screen.press("F10")
    screen.wait_until((place.data / KEYS).exists, "the data")
    screen.calm()
    screen.keep("brought-back")
    screen.press("F10")
    screen.press("F10")  # which numbers stand on paper
    screen.keep("works-again")
    _close(screen, opener)
    then, now = (former.contents(one, _secret(place, one)) for one in (kept, place.data))
    differing = [one for one in then if then[one] != now[one] and one not in NOT_THE_OFFICE]
    check(not differing, f"came back otherwise: {differing}")
    shutil.rmtree(kept)
    copy.unlink()  # what follows finds the stick as it was
    return f"{copy.name}: {sum(len(now[one]) for one in now)} rows"


def _open(place: Place) -> tuple[Screen, Any]:
    """Open the window on data that Windows remembers the key of, and wait for them."""
    before = _times(place, OPENED)
    screen, window = Screen(place), place.window()
    screen.wait_for_window(window)
    screen.wait_until(lambda: _times(place, OPENED) > before, "the data to open")
    screen.calm()
    screen.focus()
    return screen, window


def _close(screen: Screen, window: Any) -> None:  # noqa: ANN401 - a process
    screen.focus()
    screen.press("alt+F4")
    check(window.wait(PATIENCE) == 0, f"it ended with {window.returncode}")
    screen.wait_until(lambda: not screen.count(), "the window to go")


def _copies(place: Place) -> set[Path]:
    """Return the copies on the sticks and wherever the last one went."""
    return set(place.work.rglob("*.dmecad"))


def _times(place: Place, event: str) -> int:
    log = place.data / LOG
    return log.read_text(encoding="utf-8").count(event) if log.exists() else 0


def _secret(place: Place, folder: Path | None = None) -> str:
    """Return the passphrase of the data, whichever practice village they came from."""
    told: list[str] = [
        (place.work / whose / SECRET_FILE).read_text(encoding="utf-8").strip()
        for whose in ("ours", "theirs")
    ]
    opens: Callable[[str], object] = lambda one: keys.unlock(  # noqa: E731 - as short as it is
        keys.read((folder or place.data) / KEYS), one
    )
    return next(one for one in told if opens(one))
