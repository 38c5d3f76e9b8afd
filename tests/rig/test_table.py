"""The one command of the long form runs, and its table says what was tried and how it ended."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_the_one_command_prints_a_row_for_what_it_breaks() -> None:
    some = "tests/rig/test_keyrings.py"
    done = subprocess.run(
        [sys.executable, "-m", "tests.rig", "2", some],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    head, _, row = done.stdout.splitlines()[-3:]
    assert head.split() == ["what", "how", "many", "lost", "corrupt"]
    assert row.split()[-3:] == ["10", "0", "0"]  # five ways to spoil a keyring, twice each
