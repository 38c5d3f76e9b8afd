"""What only Windows does; `installer/prove` runs these inside the Windows Python of the product."""

import sys

import pytest

only_there = pytest.mark.skipif(
    sys.platform != "win32", reason="waits for Windows; installer/prove runs it there"
)
