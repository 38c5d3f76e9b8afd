"""Small remembered things of this machine, in a text file beside the data."""

from PySide6.QtCore import QSettings

FILE = "layar.ini"
THEME, LANGUAGE = "theme", "language"


class FileSettings:
    """Keeps words under names; a folder that cannot be written keeps them for this start only."""

    def __init__(self, folder: str) -> None:
        self._kept = QSettings(f"{folder}/{FILE}", QSettings.Format.IniFormat)

    def get(self, name: str, default: str = "") -> str:
        """Return what was kept under `name`."""
        kept = self._kept.value(name, default)
        return kept if isinstance(kept, str) else default

    def put(self, name: str, value: str) -> None:
        """Keep `value` under `name`."""
        self._kept.setValue(name, value)
