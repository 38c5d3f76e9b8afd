"""The long form of the bench of acts: `python -m tests.bench.figures [SIZE ...] [--keep]`.

It makes practice villages of three sizes, or of those named, lets a clerk work in each, prints
what is felt beside the figures kept in `figures.json`, and says what got slower beyond noise; then
its exit status is 1. With `--keep` the new figures are kept instead. All are in units of the
machine, so that those of another one can be compared: to build and paint a bare form is one.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from dme_desktop import rooms
from dme_desktop.app.practice import demonstration

SIZES = (300, 3_000, 20_000)  # workers
KEPT = Path(__file__).with_name("figures.json")
ROUNDS = 5
NOISE, LEAST = 1.3, 1.0  # times the kept figure, and units more than it, before it counts as slower

Figures = dict[str, dict[str, dict[str, float]]]  # by size, act and what was measured


def practice_village(out: Path, workers: int) -> tuple[Path, str]:
    """Make a practice village; return its folder and its passphrase."""
    made = demonstration.run(out, workers, 1)
    return out / "data", Path(made.files["passphrase"]).read_text(encoding="utf-8").strip()


def felt(folder: Path, secret: str, rounds: int = ROUNDS) -> dict[str, dict[str, float]]:
    """Let a clerk work in a village; return what each act costs in units of this machine."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "DME_PASSPHRASE": secret,
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.acts", str(folder), str(rounds)],
        env=environment, check=True, stdout=subprocess.PIPE, text=True, timeout=400,
    )  # fmt: skip
    told: dict[str, Any] = json.loads(done.stdout)
    unit = told["unit"]
    return {
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
        for what in ("answer", "freeze", "statements")
        if new[what] > NOISE * old[what] and new[what] > old[what] + LEAST
    ]


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
    return f"{act['answer']:7.2f} / {act['freeze']:6.2f}, {act['statements']:3.0f}"


def main(arguments: list[str]) -> int:
    """Measure all sizes; return 1 when something got slower and is not to be kept."""
    before: Figures = json.loads(KEPT.read_text(encoding="utf-8")) if KEPT.exists() else {}
    now: Figures = {}
    rooms.declare()
    with tempfile.TemporaryDirectory() as folder:
        for size in [int(word) for word in arguments if word.isdecimal()] or SIZES:
            place, secret = practice_village(Path(folder, str(size)), size)
            now[str(size)] = felt(place, secret)
    print(table(before, now))
    if "--keep" in arguments:
        KEPT.write_text(json.dumps(before | now, indent=1) + "\n", encoding="utf-8")
        return 0
    said = slower(before, now)
    print("\n".join(said) or "nothing got slower")
    return 1 if said else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
