"""Checking a paper, and drawing the first one, against the bare work of each."""

import datetime as dt
import math
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from dme_desktop.kernel.clock import FixedClock
from dme_desktop.trust import lists, verification
from dme_desktop.trust.bundles import PublicKey
from dme_desktop.trust.model import BundleKind
from dme_desktop.trust.reading import Found
from dme_desktop.vault import signing
from dme_desktop.vault.database import Database
from tests.acts import ACT, CLERK
from tests.trust.papers import another_office, issued
from tests.vault.test_cose import KEY

VILLAGES, VOIDS = 1166, 5000
TIMES_SECOND, ROUNDS, MOST_ROUNDS = 60 / 25, 3, 10  # a busy machine only ever adds
pytestmark = pytest.mark.bench


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the least CPU time of a piece of work, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return min(times)


def test_a_code_is_checked_in_a_few_checks_of_a_signature(tmp_path: Path) -> None:
    """Against what no checking can do without, with as many keys as there are villages in NTB."""
    now = dt.datetime(2026, 11, 24, 9, 12, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    with another_office(tmp_path / "desa", FixedClock(now)) as office:
        codes = [issued(office).code for _ in range(100)]
        with office.write(ACT, CLERK) as session:
            lists._publish(session, BundleKind.KEY_LIST, _keys(), ())
            lists._publish(session, BundleKind.VOID_LIST, (), _voids())
        checked = best(lambda: _check(office, codes)) / len(codes)
    signature = signing.sign(KEY, b"surat" * 20)
    bare = best(lambda: _check_signature(signature, len(codes))) / len(codes)
    print(f"checked in {checked * 1000:.2f} ms, a bare signature in {bare * 1000:.2f} ms")
    assert checked <= 40 * bare  # 5 ms, where a signature takes an eighth of one


def test_the_first_paper_of_a_warm_window_is_nearly_as_quick_as_the_second() -> None:
    """In processes of their own, with the rooms open and the form of a letter on the screen.

    The best of some rounds, as everywhere: a process has only one first paper.
    """
    first = second = math.inf
    for done in range(1, MOST_ROUNDS + 1):
        told = subprocess.run(
            [sys.executable, "-W", "ignore", "-c", FIRST],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert told.returncode == 0, told.stderr
        once, after = (float(figure) for figure in told.stdout.split())
        first, second = min(first, once), min(second, after)
        if done >= ROUNDS and first <= TIMES_SECOND * second:
            break
    print(f"first paper {first:.0f} ms, the ones after it {second:.0f} ms of CPU")
    assert first <= TIMES_SECOND * second


FIRST = """
import tempfile, time
from pathlib import Path
from dme_desktop.app.sections import sections
for section in sections(lambda: None):
    section.load()
from dme_desktop.kernel.clock import FixedClock
from dme_desktop.agenda.model import LetterType
from dme_desktop.letters import papers
from dme_desktop.agenda import service
from dme_desktop.workers.service import registration
from tests.acts import ACT, CLERK
from tests.conftest import NOW
from tests.examples import a_registration
from tests.trust.papers import another_office

service.warm_up()
with another_office(Path(tempfile.mkdtemp()), FixedClock(NOW)) as office:
    with office.write(ACT, CLERK) as session:
        person = registration.register(session, a_registration())[0].id
    times = []
    for _ in range(4):
        with office.write(ACT, CLERK) as session:
            started = time.process_time()
            service.issue(session, papers.paper(session, LetterType.DATA_FORM, person))
        times.append((time.process_time() - started) * 1000)
print(times[0], min(times[1:]))
"""


def _keys() -> tuple[PublicKey, ...]:
    return tuple(
        PublicKey(
            f"52.03.{serial // 99 + 1:02}.2{serial % 99:03}",
            f"Desa Contoh {serial}",
            serial.to_bytes(signing.KEY_BYTES, "big"),
            KEY.made_on,
            None,
        )
        for serial in range(VILLAGES)
    )


def _voids() -> tuple[tuple[str, str], ...]:
    return tuple(("52.03.11.2005", f"{serial:016x}") for serial in range(VOIDS))


def _check(office: Database, codes: list[str]) -> None:
    for code in codes:
        with office.read() as session:
            verification.verify(session, Found(code))


def _check_signature(signature: bytes, times: int) -> None:
    for _ in range(times):
        assert signing.is_signed(KEY.public, signature, b"surat" * 20)
