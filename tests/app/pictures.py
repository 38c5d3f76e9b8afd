"""The pictures of the manual, drawn from the practice village: `python3 .ci/dev.py pictures`.

Each shows the room its page is about, at one size and one moment, so that drawing them again
changes only what has changed in the program.
"""

import datetime as dt
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from PIL import Image
from PySide6.QtCore import QSize, QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import select

from dme_desktop import rooms
from dme_desktop.app.main import Program
from dme_desktop.app.practice import demonstration, rehearsal
from dme_desktop.app.shell import language
from dme_desktop.app.shell.options import Options
from dme_desktop.app.shell.settings import FileSettings
from dme_desktop.kernel import addresses, resources
from dme_desktop.kernel.addresses import Address
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.kernel.progress import unwatched
from dme_desktop.laptops.service import sealing
from dme_desktop.laptops.service.sealing import KEY_BYTES, Identity
from dme_desktop.people.model import Person
from dme_desktop.ui.room import Room
from dme_desktop.ui.theme import STYLE, Theme
from dme_desktop.workers.model import Journey, Stage

FOLDERS = {"id": ("panduan", "gambar"), "en": ("panduan", "en", "gambar")}
WINDOW, WIDTH = QSize(1366, 720), 680  # pixels, of the window and of a picture
COLOURS = 48  # greys, greens and a little gold: enough, and small
WORKERS = 40
PERSON = "orang"  # the page about somebody, who is chosen when it is drawn
ROUNDS = 6  # of reading, and of what follows from what was read
MORNING = dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.timezone(dt.timedelta(hours=8)))
Wait = Callable[[Callable[[], bool]], object]


class Shown(NamedTuple):
    """What a picture shows: a page of a room, and a widget that is seen on it."""

    page: Address
    widget: str = "table"


SHOWN: Mapping[str, Shown] = {
    "hari-ini": Shown(addresses.TODAY, "numbers"),
    "penduduk": Shown(Address("people")),
    "pekerja": Shown(Address("workers")),
    PERSON: Shown(addresses.WORKERS, "person_lines"),
    "kunjungan": Shown(Address("visits")),
    "lembar-dusun": Shown(Address("rounds")),
    "kasus": Shown(Address("cases")),
    "purna": Shown(Address("livelihoods")),
    "surat": Shown(Address("letters")),
    "komitmen": Shown(Address("commitments")),
    "pelatihan": Shown(Address("training")),
    "kiriman": Shown(Address("remittances")),
    "pencocokan": Shown(Address("matching")),
    "perhatian": Shown(Address("attention")),
    "kesiapan": Shown(Address("readiness")),
    "laporan": Shown(Address("reports"), "kinds"),
    "data-pribadi": Shown(Address("privacy")),
    "paket": Shown(Address("packages")),
    "laptop-kantor": Shown(Address("laptops")),
    "pengaturan": Shown(Address("settings"), "scheme"),
}  # the page of the manual: what its picture shows


def draw(program: Program, folder: Path, wait: Wait) -> None:
    """Draw every picture into a folder; `wait` waits until what it is given holds."""
    program.window.resize(WINDOW)
    for page, shown in SHOWN.items():
        room = _opened(program, page, shown, wait)
        _small(room).save(folder / f"{page}.png", optimize=True)
        room.leave_pages()


def _opened(program: Program, page: str, shown: Shown, wait: Wait) -> Room:
    address = shown.page.of(_somebody(program)) if page == PERSON else shown.page
    program.window.open(address)

    def is_seen() -> bool:
        room = program.window.room()
        if not isinstance(room, Room) or program.window.help_page != page:
            return False
        found = room.findChild(QWidget, shown.widget)
        listing = getattr(room.page, "listing", None)
        return found is not None and found.isVisible() and not getattr(
            getattr(listing, "model", None), "is_reading", False
        )  # fmt: skip

    wait(is_seen)
    for _ in range(ROUNDS):
        program.context.jobs.wait()
        program.context.shelf.wait()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()
    room = program.window.room()
    assert isinstance(room, Room)
    return room


def _somebody(program: Program) -> str:
    """Return the first by name of those who work abroad."""
    with program.context.db.read(program.context.who) as session:
        abroad = select(Person.id).join(Journey).where(Journey.stage == Stage.BEKERJA)
        found = session.scalar(abroad.order_by(Person.full_name, Person.id))
    assert found is not None
    return found


def _small(room: QWidget) -> Image.Image:
    whole = room.grab().toImage().convertToFormat(QImage.Format.Format_RGBX8888)
    size = whole.width(), whole.height()
    drawn = Image.frombytes("RGBX", size, bytes(whole.constBits())).convert("RGB")
    small = drawn.resize((WIDTH, round(size[1] * WIDTH / size[0])), Image.Resampling.LANCZOS)
    return small.quantize(COLOURS, dither=Image.Dither.NONE)


def _identities() -> Iterator[Identity]:
    """Return keys of laptops that are the same each time, for a picture shows their fingerprint."""
    for count in range(1, 100):
        sign = Ed25519PrivateKey.from_private_bytes(bytes([count]) * KEY_BYTES)
        box = X25519PrivateKey.from_private_bytes(bytes([count]) * KEY_BYTES)
        yield Identity(
            sign.private_bytes_raw(), sign.public_key().public_bytes_raw(),
            box.private_bytes_raw(), box.public_key().public_bytes_raw(),
        )  # fmt: skip


def main() -> int:
    """Draw the pictures in both languages, in windows of a practice village that is thrown away."""
    application = QApplication(["DME Desktop", *STYLE])
    rooms.declare()
    Theme(application).follow("light")
    with tempfile.TemporaryDirectory() as made:
        out = Path(made) / "desa"
        with patch.object(sealing, "new_identity", partial(next, _identities())):
            demonstration.run(out, WORKERS, rehearsal.SEED, unwatched, FixedClock(MORNING))
        for tongue, parts in FOLDERS.items():
            spoken = language.speak(application, tongue)
            folder = resources.path(*parts)
            folder.mkdir(exist_ok=True)
            _draw_in(out, folder)
            for one in spoken:
                application.removeTranslator(one)
    return 0


def _draw_in(village: Path, folder: Path) -> None:
    settings = FileSettings(str(village))
    program = Program(Options(str(village), True, True), settings, FixedClock(MORNING))

    def wait(is_so: Callable[[], bool]) -> None:
        while not is_so():
            QApplication.processEvents()

    program.window.show()
    wait(lambda: program.is_open)
    draw(program, folder, wait)
    program.window.close()
    program.leave()


if __name__ == "__main__":
    sys.exit(main())
