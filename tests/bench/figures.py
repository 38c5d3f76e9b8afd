"""The long form of the bench of acts: `python -m tests.bench.figures [SIZE ...] [--in F] [--keep]`.

It makes practice villages of three sizes, or of those named, lets a clerk work in each, prints
what is felt beside the figures kept in `figures.json`, and says what got slower beyond noise; then
its exit status is 1. With `--keep` the new figures are kept instead; with `--in` the villages stay
in a folder, and those that are there already are worked in again. All are in units of the
machine, so that those of another one can be compared: to build and paint a bare form is one.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from dme_desktop import rooms
from dme_desktop.app.practice import demonstration
from dme_desktop.app.practice.desk import PASSPHRASE_FILE
from tests.bench import remembered

SIZES = (300, 3_000, 20_000)  # workers
LONG, LINES = 3_000, 5  # from so many workers on the ledger is as long as theirs: lines a worker
KEPT = Path(__file__).with_name("figures.json")
ROUNDS = 5
STARTED = """
import sys
from dme_desktop.app.shell import preload
preload.spare_sources()  # as the program does, before anything is loaded that this spares
preload.spare_network()
from tests.bench import acts
acts.run(*sys.argv[1:])
"""
NOISE, LEAST = 1.3, 1.0  # times the kept figure, and units more than it, before it counts as slower
HELD, NOISE_HELD = "MiB", 1.05  # what memory is called, which wavers by a hundredth

Figures = dict[str, dict[str, dict[str, float]]]  # by size, act and what was measured


def practice_village(out: Path, workers: int) -> tuple[Path, str]:
    """Return the folder and the passphrase of a practice village, made unless it is there."""
    kept = out / PASSPHRASE_FILE
    if not kept.exists():
        lines = LINES * workers if workers >= LONG else 0
        demonstration.run(out, workers, 1, lines=lines)
    return out / "data", kept.read_text(encoding="utf-8").strip()


def worked(folder: Path, secret: str, rounds: int = ROUNDS) -> dict[str, Any]:
    """Let a clerk work in a village; return what `tests.bench.acts` tells of it."""
    environment = (
        os.environ
        | remembered.environment(folder, secret)
        | {
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "",  # an installed program has its byte code
            "PYTHONPYCACHEPREFIX": str(Path(tempfile.gettempdir()) / "dme-bench-bytecode"),
        }
    )
    done = subprocess.run(
        [sys.executable, "-c", STARTED, str(folder), str(rounds)],
        env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=900,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def felt(told: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Return what each act costs in units of this machine, how it starts, and the MiB it holds."""
    unit = told["unit"]
    start = {
        "ready": {"answer": round(told["ready"] / unit, 2)},
        f"{HELD} with the first room": {"answer": told["first"]},
        f"{HELD} after the rounds": {"answer": told["visited"]},
    }
    return start | {
        name: {
            "answer": round(act["answer"] / unit, 2),
            "freeze": round(act["freeze"] / unit, 2),
            "statements": act["statements"],
        }
        for name, act in told["acts"].items()
    }


def slower(before: Figures, now: Figures) -> list[str]:
    """Say which acts got slower than what was kept, beyond noise."""
    return [
        f"{size} {act}: {what} {old[what]} -> {new[what]}"
        for size, acts in now.items()
        for act, new in acts.items()
        if (old := before.get(size, {}).get(act))
        for what in old
        if what in new and new[what] > _noise(act) * old[what] and new[what] > old[what] + LEAST
    ]


def _noise(act: str) -> float:
    return NOISE_HELD if act.startswith(HELD) else NOISE


def table(before: Figures, now: Figures) -> str:
    """Return the figures as lines: answer and freeze now, and as they were kept."""
    lines = []
    for size, acts in now.items():
        lines.append(f"{size} workers: answer / freeze in units, statements (kept)")
        for act, new in acts.items():
            old = before.get(size, {}).get(act)
            kept = "" if old is None else f"  ({_told(old)})"
            lines.append(f"  {act:30} {_told(new)}{kept}")
    return "\n".join(lines)


def _told(act: dict[str, float]) -> str:
    answer = f"{act['answer']:7.2f}"
    return (
        f"{answer} / {act['freeze']:6.2f}, {act['statements']:3.0f}" if "freeze" in act else answer
    )


def main(arguments: list[str]) -> int:
    """Measure all sizes; return 1 when something got slower and is not to be kept."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("sizes", metavar="SIZE", nargs="*", type=int, default=SIZES)
    asked.add_argument("--in", dest="place", metavar="F", type=Path)
    asked.add_argument("--keep", action="store_true")
    wanted = asked.parse_args(arguments)
    before: Figures = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    now: Figures = {}
    rooms.declare()
    with tempfile.TemporaryDirectory() as folder:
        for size in wanted.sizes:
            place, secret = practice_village((wanted.place or Path(folder)) / str(size), size)
            now[str(size)] = felt(worked(place, secret))
    print(table(before, now))
    if wanted.keep:
        KEPT.write_text(json.dumps(before | now, indent=1) + "\n", encoding="utf-8")
        return 0
    said = slower(before, now)
    print("\n".join(said) or "nothing got slower")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
