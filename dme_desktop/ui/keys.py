"""The keys that mean the same on every screen, as data, and the sheet that shows them (Ctrl+/)."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextDocument
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui.dialog import Dialog, room_for
from dme_desktop.ui.naming import named

_ALONE = Qt.KeyboardModifier.NoModifier
# Key, and the method of a page it calls. A page answers to the keys whose method it has.
PAGE_KEYS = (
    ("Ctrl+N", "new"),
    ("F2", "edit"),
    ("F4", "open_list"),
    ("F5", "refresh"),
    ("F6", "next_section"),
    ("Shift+F6", "previous_section"),
    ("F7", "copy_previous"),
    ("F8", "preview"),
    ("F9", "keep_draft"),
    ("F10", "save"),
    ("Ctrl+S", "save"),
    ("Ctrl+P", "print"),
    ("Ctrl+E", "export"),
    ("Ctrl+.", "offer_acts"),
    ("Shift+F10", "offer_acts"),
    ("F11", "scan"),
    ("Ctrl+Return", "save_and_new"),
    ("Ctrl+Enter", "save_and_new"),
    ("Esc", "back"),
)

GROUPS = (
    (
        QT_TRANSLATE_NOOP("keys", "Di mana-mana"),
        (
            ("F1", QT_TRANSLATE_NOOP("keys", "bantuan halaman ini")),
            ("Ctrl+F", QT_TRANSLATE_NOOP("keys", "cari apa saja di semua ruang")),
            ("F5", QT_TRANSLATE_NOOP("keys", "baca ulang")),
            (
                "F6 · Shift+F6",
                QT_TRANSLATE_NOOP("keys", "bagian berikut · sebelumnya, juga di samping"),
            ),
            ("F8", QT_TRANSLATE_NOOP("keys", "pratinjau cetak")),
            ("Ctrl+P", QT_TRANSLATE_NOOP("keys", "cetak")),
            ("Ctrl+N", QT_TRANSLATE_NOOP("keys", "baru")),
            ("Ctrl+Z", QT_TRANSLATE_NOOP("keys", "urungkan tindakan terakhir")),
            ("Ctrl+Y · Ctrl+Shift+Z", QT_TRANSLATE_NOOP("keys", "lakukan lagi yang diurungkan")),
            ("Ctrl+1 … 9, 0", QT_TRANSLATE_NOOP("keys", "sepuluh ruang pertama di sebelah kiri")),
            ("Ctrl+Shift+1 …", QT_TRANSLATE_NOOP("keys", "ruang kesebelas dan seterusnya")),
            ("Ctrl+PgUp · Ctrl+PgDown", QT_TRANSLATE_NOOP("keys", "ruang di atas · di bawah")),
            ("Ctrl+/", QT_TRANSLATE_NOOP("keys", "daftar tombol keyboard")),
            ("Ctrl+L", QT_TRANSLATE_NOOP("keys", "kunci layar")),
            ("Esc", QT_TRANSLATE_NOOP("keys", "kembali; isian tidak pernah hilang diam-diam")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Di daftar"),
        (
            ("F3", QT_TRANSLATE_NOOP("keys", "saring daftar ini")),
            ("Enter · F2", QT_TRANSLATE_NOOP("keys", "buka yang dipilih")),
            ("F4", QT_TRANSLATE_NOOP("keys", "saring, urutkan, pilih kolom")),
            (
                "Alt+1 … Alt+9",
                QT_TRANSLATE_NOOP("keys", "urutkan menurut kolom itu; lagi: dibalik"),
            ),
            ("Ctrl+. · Shift+F10", QT_TRANSLATE_NOOP("keys", "semua tindakan untuk baris ini")),
            ("Ctrl+P", QT_TRANSLATE_NOOP("keys", "cetak daftar seperti yang terlihat")),
            ("Ctrl+E", QT_TRANSLATE_NOOP("keys", "ekspor daftar ini ke Excel")),
            ("Ctrl+C", QT_TRANSLATE_NOOP("keys", "salin baris ini, untuk Excel atau Word")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Di halaman orang"),
        (
            ("PgUp · PgDown", QT_TRANSLATE_NOOP("keys", "orang sebelum · sesudahnya di daftar")),
            ("Ctrl+↑ · Ctrl+↓", QT_TRANSLATE_NOOP("keys", "bagian di atas · di bawah")),
            ("Ctrl+.", QT_TRANSLATE_NOOP("keys", "yang dapat dilakukan; lalu angkanya")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Di formulir"),
        (
            ("Enter · Shift+Enter", QT_TRANSLATE_NOOP("keys", "isian berikut · isian sebelumnya")),
            ("Alt+1 … Alt+9", QT_TRANSLATE_NOOP("keys", "ke bagian itu di formulir")),
            ("F4", QT_TRANSLATE_NOOP("keys", "buka daftar pilihan, atau lihat yang mirip")),
            ("F7", QT_TRANSLATE_NOOP("keys", "salin isian ini dari data sebelumnya")),
            ("F9", QT_TRANSLATE_NOOP("keys", "simpan sebagai draf")),
            ("F11", QT_TRANSLATE_NOOP("keys", "lampirkan pindaian dokumen di baris ini")),
            ("Ctrl+.", QT_TRANSLATE_NOOP("keys", "semua yang dapat dilakukan di sini")),
            ("F10 · Ctrl+S", QT_TRANSLATE_NOOP("keys", "simpan")),
            ("Ctrl+Enter", QT_TRANSLATE_NOOP("keys", "simpan lalu isi yang baru")),
            ("Alt+Enter", QT_TRANSLATE_NOOP("keys", "baris baru di isian yang panjang")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("keys", "Di tanggal dan jumlah uang"),
        (
            ("t", QT_TRANSLATE_NOOP("keys", "hari ini")),
            ("+ −", QT_TRANSLATE_NOOP("keys", "maju atau mundur satu hari")),
            ("[ ]", QT_TRANSLATE_NOOP("keys", "mundur atau maju satu bulan")),
            (
                "5 · 5/8 · 050885",
                QT_TRANSLATE_NOOP("keys", "tanggal 5 · 5 Agustus · 5 Agustus 1985"),
            ),
            ("3*450000", QT_TRANSLATE_NOOP("keys", "dihitung menjadi Rp1.350.000")),
        ),
    ),
)


def is_enter(event: QKeyEvent) -> bool:
    """Say whether a key is Enter alone, beside the letters or beside the figures."""
    plain = event.modifiers() in {_ALONE, Qt.KeyboardModifier.KeypadModifier}
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def is_spent(event: QKeyEvent, typed: QLineEdit | QTextDocument) -> bool:
    """Say whether a key asks for a step back or forth that what is typed does not have."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not typed.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not typed.isRedoAvailable()


def pressed(widget: QWidget | None) -> bool:
    """Press the button that the keyboard is on, as Enter does; False where there is none."""
    if not isinstance(widget, QPushButton) or widget.isCheckable() or not widget.isEnabled():
        return False
    widget.click()
    return True


def told() -> list[tuple[str, str, str]]:
    """Return every key with its group before it and its meaning after it, as the clerk reads it."""
    return [(_read(group), key, _read(meaning)) for group, keys in GROUPS for key, meaning in keys]


MARGIN, BAR, FOOT = 24, 20, 60  # pixels around the keys, of a scroll bar, of the buttons


class KeySheet(Dialog):
    """All keys on one sheet, with a way to print it when the window gives one."""

    def __init__(self, parent: QWidget, print_sheet: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Semua tombol keyboard"))
        inside = QWidget()
        halves = QHBoxLayout(inside)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(40)
        for groups in (GROUPS[:2], GROUPS[2:]):
            halves.addLayout(_grid(groups))
        around = QSize(2 * MARGIN + BAR, 2 * MARGIN + FOOT)
        if inside.sizeHint().width() + around.width() > room_for(self).width():
            halves.setDirection(QHBoxLayout.Direction.TopToBottom)
        close = named(QPushButton(self.tr("Tutup  Esc")), "close", self.tr("Tutup"))
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        if print_sheet:
            button = named(QPushButton(self.tr("Cetak…  Ctrl+P")), "print", self.tr("Cetak…"))
            button.setShortcut("Ctrl+P")
            button.clicked.connect(self.accept)
            foot.addWidget(button)
            self.accepted.connect(print_sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        area = named(QScrollArea(), "keys", self.tr("Semua tombol keyboard"))
        area.setWidget(inside)
        area.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(area)
        column.addLayout(foot)
        self.resize((inside.sizeHint() + around).boundedTo(room_for(self)))


def _grid(groups: Sequence[tuple[str, Sequence[tuple[str, str]]]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    for group, keys in groups:
        title = QLabel(_read(group))
        title.setProperty("role", "h2")
        grid.addWidget(title, grid.rowCount(), 0, 1, 2)
        for key, meaning in keys:
            row = grid.rowCount()
            grid.addWidget(QLabel(key), row, 0)
            said = QLabel(_read(meaning))
            said.setProperty("role", "muted")
            grid.addWidget(said, row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid


def _read(words: str) -> str:
    return QCoreApplication.translate("keys", words)
