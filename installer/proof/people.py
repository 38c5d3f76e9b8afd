"""Two people at one computer: accounts, the lock, a role refused; a copy on a stick comes back."""

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

FIRST, SECOND = "padi menguning di sawah", "gendang beleq ramai"  # what each of the two types
CLERK, STRANGER = "Rina Contoh", "Tamu Contoh"
ROLES = 6  # that a new account may have; the first of them lets write and no more
OPENED, MADE = "data.opened", "backup.made"
SETTINGS, COPIES = "pengaturan", "ctrl+shift+9"
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


def accounts(place: Place) -> str:
    """Two accounts are made; one locks the screen, the other unlocks it and is refused."""
    screen, window = _open(place)
    _to_accounts(screen)
    _add(screen, FIRST)
    _add(screen, SECOND, CLERK)
    screen.keep("accounts")
    screen.press("ctrl+l")
    screen.keep("locked")
    screen.press("shift+Tab", "Down", "Tab")
    screen.type(SECOND)
    screen.press("Return")
    screen.keep("other-clerk")
    _to_accounts(screen)
    _add(screen, SECOND, STRANGER)
    screen.keep("refused")
    _close(screen, window)
    here, acts = _rows(place, "account"), _rows(place, "audit_act")
    check(CLERK in here and len(_rows_of(place, "account")) == 2, f"accounts: {here}")
    check(STRANGER not in here + acts, "who may only write made an account")
    check(acts.count("mulai-akun") == acts.count("tambah-akun") == 1, "not one act for each")
    alone = place.dme("list", "journeys")
    check(alone.status == 1 and "akun" in alone.said, alone.said)
    return f"{CLERK} came in where the other had locked, and could not make a third"


def comes_back(place: Place) -> str:
    """A copy is made on a stick in the window, and all of it comes back where nothing is left."""
    before = _copies(place)
    screen, window = _open(place)
    _come_in(screen)
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
    _come_in(screen)
    screen.press("F10")  # which numbers stand on paper
    screen.keep("works-again")
    _close(screen, opener)
    then, now = (former.contents(one, _secret(place, one)) for one in (kept, place.data))
    differing = [one for one in then if then[one] != now[one] and one not in NOT_THE_OFFICE]
    check(not differing, f"came back otherwise: {differing}")
    shutil.rmtree(kept)
    return f"{copy.name}: {sum(len(now[one]) for one in now)} rows, two accounts among them"


def _open(place: Place) -> tuple[Screen, Any]:
    """Open the window on data that Windows remembers the key of, and wait for them."""
    before = _times(place, OPENED)
    screen, window = Screen(place), place.window()
    screen.wait_for_window(window)
    screen.wait_until(lambda: _times(place, OPENED) > before, "the data to open")
    screen.calm()
    screen.focus()
    return screen, window


def _come_in(screen: Screen) -> None:
    """Say who works: the account that made the others is first in the list."""
    screen.type(FIRST)
    screen.press("Return")
    screen.calm()


def _to_accounts(screen: Screen) -> None:
    """Go to who works here, by the one search: Windows may keep Ctrl+Shift+0 for itself."""
    screen.press("ctrl+f")
    screen.type(SETTINGS)
    screen.press("Return")
    screen.press("F6", "F6", "F6")  # over the office and its officials
    screen.keep("settings")
    screen.press("Return")


def _add(screen: Screen, secret: str, name: str = "") -> None:
    """Add an account by keys; without a name that of whoever works here, who may do everything."""
    screen.press("ctrl+n")
    if name:
        screen.type(name)
        screen.press("Return", "space", *["Return"] * (ROLES - 1))
    screen.press("Return")
    screen.type(secret)
    screen.press("Return")
    screen.type(secret)
    screen.press("F10")
    screen.calm()


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


def _rows_of(place: Place, table: str) -> list[Any]:
    return former.contents(place.data, _secret(place))[table]


def _rows(place: Place, table: str) -> str:
    """Return all that a table says, as one text."""
    return "\n".join(map(str, _rows_of(place, table)))


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
