"""What it costs that a file is read apart: no more than some starts of a bare Python.

Counted in work and not in time, so that a busy machine changes nothing. Most of it is done by the
spare process that is started when a file is about to be chosen; what is felt is printed.
"""

import math
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from dme_desktop.apart import calling, pictures
from dme_desktop.exchange import workbook
from dme_desktop.trust import reading, scanning
from dme_desktop.ui import picture
from tests.attachments.examples import a_pdf
from tests.exchange.workbooks import a_village, write

ROUNDS = 5
MOST_STARTS = 25.0  # of a bare Python, more than the same reading costs here; 11 to 16 when quiet


def _worked() -> float:
    """Return the seconds of work of this process and of those that it began and buried."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def _best(work: Callable[[], object]) -> tuple[float, float]:
    """Return the least work and the least time that something took."""
    worked = waited = math.inf
    for _ in range(ROUNDS):
        before, start = _worked(), time.perf_counter()
        work()
        worked = min(worked, _worked() - before)
        waited = min(waited, time.perf_counter() - start)
    return worked, waited


@pytest.mark.bench
@pytest.mark.parametrize("what", ["600 rows", "photo", "page"])
def test_a_file_that_is_read_apart_costs_some_starts_of_python(
    what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    apart, here = _ways(what, tmp_path)
    calling.end_all()
    bare, _ = _best(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True))
    (there, felt), (plain, usual) = _best(apart), _best(here)
    more = (there - plain) / bare
    with capsys.disabled():
        print(f"\n{what}: {usual:.3f} s here, {felt:.3f} s apart; {more:.1f} starts of a Python")
    assert more <= MOST_STARTS


def _ways(what: str, folder: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    if what == "600 rows":
        file = write(folder / "desa.xlsx", a_village(600))
        content = file.read_bytes()
        return lambda: workbook.sheets_of(file), lambda: workbook.read(content, "")
    if what == "photo":
        file = folder / "foto.jpg"
        image = QImage(3000, 4000, QImage.Format.Format_RGB32)
        image.fill(QColor("green"))
        assert image.save(str(file), "JPEG", 90)  # type: ignore[call-overload]
        content, side = file.read_bytes(), 2 * picture.PORTRAIT.side
        return lambda: picture.read(file), lambda: pictures.photo(content, side)
    content = a_pdf()
    return lambda: reading.found_in(content), lambda: scanning.look(content, "DME1:")
