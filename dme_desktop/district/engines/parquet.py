"""Tables as Parquet files, compacted: one file a regency and year, never one a village.

DuckDB writes them, into one folder and nowhere else. A file stands under its name once it is whole.
"""

from collections.abc import Sequence
from pathlib import Path

from dme_desktop.district.engines import duck
from dme_desktop.district.questions import Facts
from dme_desktop.kernel.errors import DmeError
from dme_desktop.packages.tables import Cell

MISSING = (
    "Untuk menulis Parquet, komputer ini perlu tambahan: "
    'python -m pip install "dme-desktop[province]".'
)
REGENCY = 5  # letters of its code


class Parquet:
    """Tables that are filled in memory and then written into a folder."""

    def __init__(self, folder: Path, every: Sequence[Facts]) -> None:
        if not duck.is_installed():
            raise DmeError(MISSING)
        self._folder, self._every = folder, every
        self._duck = duck.Duck(every, folder)

    def put(self, facts: Facts, columns: Sequence[Sequence[Cell | None]]) -> None:
        """Add rows to a table, given as whole columns."""
        self._duck.put(facts, columns)

    def write(self) -> list[Path]:
        """Write every table, one file a regency and year; return the files."""
        return [file for one in self._every for file in self._written(one)]

    def close(self) -> None:
        """Let go of the memory."""
        self._duck.close()

    def _written(self, facts: Facts) -> list[Path]:
        folder = self._folder / facts.name
        folder.mkdir(parents=True, exist_ok=True)
        parts = [
            f"substr({facts.columns[0]}, 1, {REGENCY})" if "desa" in facts.columns else "''",
            "tahun" if "tahun" in facts.columns else "0",
        ]
        found = self._duck.ask(
            f"SELECT DISTINCT {parts[0]}, {parts[1]} FROM {facts.name} ORDER BY 1, 2"
        )
        made = []
        for area, year in found or [("", 0)]:
            name = "-".join(str(one) for one in (area, year) if one) or "semua"
            made.append(folder / f"{name}.parquet")
            where = f"{parts[0]} = '{area}' AND {parts[1]} = {year}"
            order = ", ".join(facts.columns)
            part = made[-1].with_suffix(".part")
            target = str(part).replace("'", "''")
            self._duck.ask(
                f"COPY (SELECT * FROM {facts.name} WHERE {where} ORDER BY {order}) "
                f"TO '{target}' (FORMAT parquet, COMPRESSION zstd)"
            )
            part.replace(made[-1])
        return made
