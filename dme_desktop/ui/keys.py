"""The keys that mean the same on every screen, as data, and the sheet that shows them (Ctrl+/)."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dme_desktop.kernel.i18n import QT_TRANSLATE_NOOP
from dme_desktop.ui.naming import named

# Key, and the method of a page it calls. A page answers to the keys whose method it has.
PAGE_KEYS = (
    ("Ctrl+N", "new"),
    ("F2", "edit"),
    ("F4", "open_list"),
    ("F5", "refresh"),
    ("F6", "next_section"),
    ("F7", "copy_previous"),
    ("F8", "preview"),
    ("F9", "keep_draft"),
    ("F10", "save"),
    ("Ctrl+S", "save"),
    ("Ctrl+P", "print"),
    ("Ctrl+E", "export"),
    ("Ctrl+Return", "save_and_new"),
    ("Ctrl+Enter", "save_and_new"),
    ("Esc", "back"),
)

SHEET = (
    ("Enter · Shift+Enter", QT_TRANSLATE_NOOP("keys", "isian berikut · isian sebelumnya")),
    ("Ctrl+Enter", QT_TRANSLATE_NOOP("keys", "simpan lalu isi yang baru")),
    ("F1", QT_TRANSLATE_NOOP("keys", "bantuan halaman ini")),
    ("F2", QT_TRANSLATE_NOOP("keys", "ubah")),
    ("F3 · Ctrl+F", QT_TRANSLATE_NOOP("keys", "cari")),
    ("F4", QT_TRANSLATE_NOOP("keys", "buka daftar pilihan, atau lihat yang mirip")),
    ("F5", QT_TRANSLATE_NOOP("keys", "baca ulang")),
    ("F6", QT_TRANSLATE_NOOP("keys", "bagian berikut")),
    ("F7", QT_TRANSLATE_NOOP("keys", "salin isian ini dari data sebelumnya")),
    ("F8", QT_TRANSLATE_NOOP("keys", "pratinjau cetak")),
    ("F9", QT_TRANSLATE_NOOP("keys", "simpan sebagai draf")),
    ("F10 · Ctrl+S", QT_TRANSLATE_NOOP("keys", "simpan")),
    ("Ctrl+N", QT_TRANSLATE_NOOP("keys", "baru")),
    ("Ctrl+P", QT_TRANSLATE_NOOP("keys", "cetak")),
    ("Ctrl+E", QT_TRANSLATE_NOOP("keys", "ekspor daftar ini ke Excel")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("keys", "urungkan tindakan terakhir")),
    ("Ctrl+1 … Ctrl+9", QT_TRANSLATE_NOOP("keys", "pindah ke ruang di sebelah kiri")),
    ("Ctrl+/", QT_TRANSLATE_NOOP("keys", "daftar tombol ini")),
    ("Esc", QT_TRANSLATE_NOOP("keys", "kembali; isian tidak pernah hilang diam-diam")),
    (QT_TRANSLATE_NOOP("keys", "Di tanggal: t"), QT_TRANSLATE_NOOP("keys", "hari ini")),
    ("+ −", QT_TRANSLATE_NOOP("keys", "maju atau mundur satu hari")),
    ("[ ]", QT_TRANSLATE_NOOP("keys", "mundur atau maju satu bulan")),
    ("5 · 5/8 · 050885", QT_TRANSLATE_NOOP("keys", "tanggal 5 · 5 Agustus · 5 Agustus 1985")),
    (QT_TRANSLATE_NOOP("keys", "Di jumlah uang"), QT_TRANSLATE_NOOP("keys", "boleh 3*450000")),
    ("Alt+Enter", QT_TRANSLATE_NOOP("keys", "baris baru di isian yang panjang")),
)


class KeySheet(QDialog):
    """All keys on one sheet, with a way to print it when the window gives one."""

    def __init__(self, parent: QWidget, print_sheet: Callable[[], None] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Semua tombol"))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(16)
        column.addLayout(_grid())
        if print_sheet:
            button = named(QPushButton(self.tr("Cetak")), "print", self.tr("Cetak daftar tombol"))
            button.clicked.connect(print_sheet)
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignRight)


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    half = (len(SHEET) + 1) // 2
    for place, (key, meaning) in enumerate(SHEET):
        side, row = divmod(place, half)
        name = QLabel(QCoreApplication.translate("keys", key))
        name.setProperty("role", "h2")
        grid.addWidget(name, row, side * 2)
        grid.addWidget(QLabel(QCoreApplication.translate("keys", meaning)), row, side * 2 + 1)
    return grid
