"""The page for a folder that cannot be opened now: why, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from dme_desktop.app.entrance.arrival import Halt, Need
from dme_desktop.app.entrance.step import Step, wrapped
from dme_desktop.ui import said

if TYPE_CHECKING:
    from pathlib import Path


class Stopped(Step):
    """Says what is missing and offers only what cannot do harm: look again, or a backup."""

    again_asked = Signal()
    restore_asked = Signal()
    keys_asked = Signal()
    close_asked = Signal()
    help_page = "pulihkan"

    def __init__(self, halt: Halt, folder: Path) -> None:
        super().__init__("", said.sentence(halt.sentence))
        self._title.setText(self._heading(halt.need))
        self.halt = halt
        if halt.need in {Need.IN_USE, Need.NOT_YOURS}:
            self.help_page = "dua-akun"
        for sentence in self._advice(halt.need):
            self.body.addWidget(wrapped(f"•  {sentence}", ""))
        self.body.addWidget(wrapped(self.tr("Folder data: {folder}").format(folder=folder), "note"))
        self.add_back(self.tr("Tutup program"), self.close_asked.emit)
        if halt.need is Need.KEYS:
            words = self.tr("Ambil kunci dari cadangan…")
            self.add_action("keys", words, self.keys_asked.emit)
        restore, again = self.tr("Pulihkan dari cadangan…"), self.tr("Coba lagi")
        if halt.need is Need.REPAIR:  # trying again helps a damaged file the least
            self._first = self.add_action("again", again, self.again_asked.emit, "F5")
            self.add_next(restore, self.restore_asked.emit)
            return
        if halt.need in {Need.DATABASE, Need.KEYS}:
            self.add_action("restore", restore, self.restore_asked.emit)
        self._first = self.add_next(again, self.again_asked.emit, "F5")

    def start(self) -> None:
        """Put the cursor on trying again, which never does harm."""
        self._first.setFocus()

    def _heading(self, need: Need) -> str:
        return {
            Need.DATABASE: self.tr("Berkas data tidak ditemukan"),
            Need.KEYS: self.tr("Berkas kunci tidak ditemukan atau rusak"),
            Need.REPAIR: self.tr("Berkas data rusak"),
            Need.IN_USE: self.tr("Data sedang dibuka di tempat lain"),
            Need.NOT_YOURS: self.tr("Akun ini belum boleh membuka data"),
        }.get(need, self.tr("Data belum dapat dibuka"))

    def _advice(self, need: Need) -> list[str]:
        if need is Need.IN_USE:
            return [
                self.tr("Cari jendela DME Desktop di bilah bawah layar, lalu bekerja di sana."),
                self.tr(
                    "Tidak ada? Masuk ke akun lain komputer ini (Ctrl+Alt+Del, Ganti pengguna) dan "
                    "tutup DME Desktop di sana. Lalu kembali ke sini dan tekan F5."
                ),
                self.tr("Satu akun membuka data pada satu waktu; tidak ada yang hilang."),
            ]
        if need is Need.NOT_YOURS:
            return [
                self.tr("Jangan memulai data baru dan jangan memulihkan cadangan di akun ini."),
                self.tr(
                    "Masuk ke akun komputer yang biasa dipakai, lalu buka DME Desktop di sana."
                ),
                self.tr("Dua akun perlu bergantian? Buat folder bersama; caranya di bantuan, F1."),
            ]
        elsewhere = self.tr("Cari dulu di Keranjang Sampah (Recycle Bin) dan kembalikan berkasnya.")
        if need is Need.DATABASE:
            more = self.tr("Tidak ada? Pulihkan cadangan terakhir; kunci yang ada tetap dipakai.")
        elif need is Need.KEYS:
            more = self.tr("Tidak ada? Ambil berkas kunci dari cadangan mana pun milik desa ini.")
        elif need is Need.REPAIR:
            elsewhere = self.tr("Pasang stik cadangan terakhir, lalu pulihkan dari halaman ini.")
            more = self.tr("Berkas yang rusak disimpan di folder “disisihkan”, tidak dihapus.")
        else:
            return []
        return [elsewhere, more, self.tr("Jangan menghapus apa pun dari folder data.")]
