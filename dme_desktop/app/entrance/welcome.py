"""The very first page: a new village, one that comes back from a backup, or one to learn with."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from dme_desktop.app.entrance.step import Step, wrapped
from dme_desktop.ui import practice_village
from dme_desktop.ui.icons import icon
from dme_desktop.ui.naming import named


class Welcome(Step):
    """Asks which of them; the folder holds no data yet."""

    new_asked = Signal()
    desk_asked = Signal()
    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Selamat datang"),
            self.tr(
                "Di komputer ini belum ada data desa. Bila desa ini pernah memakai DME Desktop, "
                "pulihkan dari cadangan; jangan mulai dua kali."
            ),
        )
        self._new = self._choice(
            "new_village",
            "house",
            self.tr("Desa baru"),
            self.tr("Enam langkah, kira-kira sepuluh menit. Siapkan printer dan satu amplop."),
        )
        restore = self._choice(
            "restore",
            "hard-drive-download",
            self.tr("Pulihkan dari cadangan"),
            self.tr("Pasang stik USB cadangan. Perlu kata sandi atau lembar kode pemulihan."),
        )
        desk = self._choice(
            "new_desk",
            "chart-column",
            self.tr("Meja kecamatan, kabupaten atau provinsi"),
            self.tr("Untuk kantor yang menerima paket dari desa-desa dan merekapnya."),
        )
        self._new.clicked.connect(self.new_asked)
        desk.clicked.connect(self.desk_asked)
        restore.clicked.connect(self.restore_asked)
        practice = practice_village.deed()
        learn = self._choice(
            practice.name, practice.symbol, practice.words, practice_village.about()
        )
        learn.clicked.connect(practice.act)
        learn_desk = self._choice(
            "practice_desk",
            "graduation-cap",
            self.tr("Buka meja latihan"),
            practice_village.about_desk(),
        )
        learn_desk.clicked.connect(partial(practice_village.open_desk, self))

    def start(self) -> None:
        """Put the cursor on the first choice."""
        self._new.setFocus()

    def _choice(self, name: str, symbol: str, words: str, about: str) -> QPushButton:
        button = named(QPushButton(f" {words}"), name, f"{words}. {about}")
        button.setIcon(icon(symbol, "accent"))
        button.setProperty("role", "choice")
        self.body.addWidget(button)
        self.body.addWidget(wrapped(about, "note"))
        return button
