"""Walks through a registration here, unseen, and tells the keys: they are then pressed on Windows.

`python -m installer.proof.walk FOLDER SECRET` prints [["type", "Siti"], ["key", "Return"], ...].
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from dme_desktop import rooms
from dme_desktop.app.shell.settings import FileSettings
from dme_desktop.kernel import addresses
from dme_desktop.kernel.acts import Who
from dme_desktop.ui.context import Context
from dme_desktop.vault.profile import Profile
from dme_desktop.workers.screen import WorkersRoom
from dme_desktop.workers.screen.registration import RegistrationPage
from tests.workers.test_screen import ON_THE_PAPER

MOST_KEYS = 200


def main(folder: Path, secret: str) -> None:
    """Print the keys of one whole registration."""
    application = QApplication(["walk", "-platform", "offscreen"])
    rooms.declare()
    db = Profile(folder).open(secret, remember=False)
    context = Context(db, FileSettings(str(folder)), Who("operator"))
    room = WorkersRoom(context)
    room.resize(1158, 680)
    room.show()
    room.open(addresses.NEW_WORKER)
    while not isinstance(room.page, RegistrationPage):
        QTest.qWait(20)
    print(json.dumps(list(walk(room))))
    context.close()
    db.close()
    application.quit()


def walk(room: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what is typed and pressed, going on by Enter until the whole paper is written."""
    left = dict(ON_THE_PAPER)
    for _ in range(MOST_KEYS):
        here = room.focusWidget() or room
        name = here.objectName().removesuffix("_line").removesuffix("_field")
        if name in left:
            yield "type", write(here, left.pop(name))
        if not left:
            return
        QTest.keyClick(here, Qt.Key.Key_Return)
        yield "key", "Return"
    raise LookupError(f"Enter does not lead to {', '.join(left)}")


def write(here: QWidget, text: str) -> str:
    """Write in a field, and return what a clerk types there: of a choice only its first word."""
    if isinstance(here, QComboBox) and not here.isEditable():
        here.setCurrentText(text)
        return text.split(maxsplit=1)[0]
    QTest.keyClicks(here, text)
    return text


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
