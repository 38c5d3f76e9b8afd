"""The long form: everything is broken more often, and one table says what held.

`python -m tests.rig [TIMES] [FILES]` does what the suite does five times as often, or as often as
is said, with all files of tests or with some;
`python -m tests.rig province [MONTHS]` lets every village of a province live a year.
"""

import os
import sys
from collections import Counter

import keyring
import pytest

from dme_desktop.village.regions import HOME
from tests import rig
from tests.conftest import MemoryKeyring
from tests.rig import province

USUAL = "5"
MONTHS = 12


class Table:
    """Takes down how often each thing was tried, and what did not hold."""

    def __init__(self) -> None:
        self.tried: Counter[str] = Counter()
        self.ended: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Take one test down; what it tried more than once it tells as its property "tried"."""
        if report.when != "call" and not (report.when == "setup" and report.skipped):
            return
        name = report.nodeid.partition("::")[2].partition("[")[0].removeprefix("test_")
        said = dict(report.user_properties).get("tried", 1)
        self.tried[name] += int(str(said))
        before = self.ended.get(name, "passed")
        self.ended[name] = report.outcome if before == "passed" else before

    def lines(self) -> list[str]:
        """Return the table: what, how many, lost, corrupt."""
        width = max(map(len, self.ended), default=0)
        head = f"{'what':{width}}  how many  lost  corrupt"
        found = {"passed": ("0", "0"), "skipped": ("-", "-"), "failed": ("?", "?")}
        return [head, "-" * len(head)] + [
            f"{name.replace('_', ' '):{width}}  {self.tried[name]:8}  {found[end][0]:>4}"
            f"  {found[end][1]:>7}"
            for name, end in self.ended.items()
        ]


def main() -> int:
    """Run the rig and print the table; return what pytest returned."""
    if sys.argv[1:2] == ["province"]:
        return live(int(sys.argv[2]) if len(sys.argv) > 2 else MONTHS)
    times = sys.argv[1] if len(sys.argv) > 1 else USUAL
    os.environ["DME_RIG_TIMES"] = times
    rig.TIMES = int(times)  # it was read when this package was carried in
    table = Table()
    options = ["-q", "-m", "rig or faults", "--timeout", "0"]
    known = "ignore::pytest.PytestAssertRewriteWarning"  # what is carried in here already
    done = pytest.main([*options, "-W", known, *(sys.argv[2:] or ["tests"])], plugins=[table])
    print("\n".join(table.lines()))  # noqa: T201 - what it is run for
    return int(done)


def live(months: int) -> int:
    """Let all villages of the home province live so many months; print what was found."""
    keyring.set_keyring(MemoryKeyring())
    tree = province.of_regions(HOME)
    print("\n".join(province.a_year(tree, months, seed=1).lines()))  # noqa: T201 - what it is for
    return 0


if __name__ == "__main__":
    sys.exit(main())
