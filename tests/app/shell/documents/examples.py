"""Keys as the program tells them."""

from dme_desktop.app.shell.documents.key_sheet import Key

KEYS = (
    Key("Di mana-mana", "F1", "Bantuan untuk layar ini"),
    Key("Di mana-mana", "F3 / Ctrl+F", "Cari"),
    Key("Di mana-mana", "F5", "Muat ulang"),
    Key("Di mana-mana", "Ctrl+/", "Lembar tombol ini"),
    Key("Di mana-mana", "Ctrl+Z", "Urungkan perbuatan terakhir; namanya disebut dulu"),
    Key("Di formulir", "Enter", "Isian berikutnya (tidak pernah menyimpan)"),
    Key("Di formulir", "Shift+Enter", "Isian sebelumnya"),
    Key("Di formulir", "F10 / Ctrl+S", "Simpan"),
    Key("Di formulir", "F7", "Salin isian ini dari catatan sebelumnya"),
    Key("Tanggal", "t", "Hari ini"),
    Key("Tanggal", "+ dan -", "Sehari sesudah dan sebelum"),
    Key("Tanggal", "050885", "5 Agustus 1985"),
    Key("Jumlah uang", "3*450000", "Dihitung menjadi 1.350.000, terbilangnya tampil di bawahnya"),
)
